#!/usr/bin/env python3
"""Independent reference for Pladspris: what a place costs, at full and at actual occupancy.

Written from the description of the model, not from the Rust code. Standard library only (Python 3.11).
Arithmetic is exact (fractions.Fraction); numbers become floats only when written out.

    python3 tests/reference/reference.py      checks the worked figures, rewrites worked.json, random.json, break_even.json
"""

import csv
import json
import random
import sys
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPORT = HERE / "report"

# ---------------------------------------------------------------------------------------------- data

PROGRAMMES = {  # id: (name in the tables, group)
    "lokalvaerdi": ("Lokalværdi", "over30-trials"),
    "vesterbrobyggerne": ("Vesterbrobyggerne", "over30-trials"),
    "opzoomerne": ("Opzoomerne", "over30-trials"),
    "kogekone": ("Fra kogekone til køkkenansat", "over30-trials"),
    "craftwomanship": ("Craftwomanship", "over30-trials"),
    "go-for-it": ("Go-For-It", "youth-trials"),
    "kofoed-basis": ("Kofoeds skole basis-kombi", "over30-existing"),
    "kofoed-intensiv": ("Kofoeds skole særlig intensiv pakke", "over30-existing"),
    "cab-basis": ("CAB basis-kombi", "over30-existing"),
    "cab-tolk": ("CAB basis-kombi tolkebehov", "over30-existing"),
    "vaeksthuset": ("Væksthuset", "youth-existing"),
}
GROUPS = ["over30-trials", "over30-existing", "youth-trials", "youth-existing"]
COMPARISONS = {"over30": ("over30-trials", "over30-existing"), "youth": ("youth-trials", "youth-existing")}
POOLS = {  # id: (amount, base, persons outside the table)
    "trials": (1_300_000, "per-place", 0),
    "framework": (1_300_000, "per-person", 4_549),
}
FRAMEWORK_PERSONS = 5_013
BASES = ["per-place", "per-person", "by-direct-cost", "equal", "per-course", "none"]
LETTERS = "abcdefghijklmnop"
WEEKS_OFF = 5


def is_trial(programme):
    return PROGRAMMES[programme][1].endswith("-trials")


def pool_of(programme):
    return "trials" if is_trial(programme) else "framework"


def members(group):
    return [p for p, (_, g) in PROGRAMMES.items() if g == group]


def table(name):
    with open(REPORT / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SPLITS = table("splits.csv")
TABLE_1 = {row["programme"]: row for row in table("table-1-costs-and-results.csv")}
TABLE_6 = {row["programme"]: row for row in table("table-6-participants.csv")}
PRINTED_PRICE = {p: int(TABLE_1[name]["unit_price_incl_admin_kr"]) for p, (name, _) in PROGRAMMES.items()}
PERSONS = {p: int(TABLE_1[name]["full_year_persons_2015"]) for p, (name, _) in PROGRAMMES.items()}
HOURS = {p: int(TABLE_1[name]["average_hours"]) for p, (name, _) in PROGRAMMES.items()}
COURSES = {p: int(TABLE_6[name]["courses"]) for p, (name, _) in PROGRAMMES.items()}
RATE = {p: PRINTED_PRICE[p] - Fraction(1_300_000, FRAMEWORK_PERSONS) for p in PROGRAMMES if not is_trial(p)}


# -------------------------------------------------------------------------------------------- model

def exact(value):
    """A number as it is written: 0.1 is one tenth."""
    return value if isinstance(value, Fraction) else Fraction(str(value))


def ratio(numerator, denominator):
    """A quotient, or None where it does not exist."""
    if numerator is None or denominator is None or denominator == 0:
        return None
    return numerator / denominator


def minus(a, b):
    return None if a is None or b is None else a - b


class Programme:
    """One programme under a scenario: places C, persons O, courses K, hours, and what it is paid."""

    def __init__(self, programme, changes, num):
        def given(key):
            value = changes.get(f"{programme}.{key}")
            return None if value is None else num(value)

        self.id = programme
        self.group = PROGRAMMES[programme][1]
        split = SPLITS[LETTERS.index(changes.get("reconstruction", "a"))]
        self.default_persons = num(PERSONS[programme])
        self.default_courses = num(COURSES[programme])
        self.own_persons = given("persons")
        self.given_courses = given("courses")
        own_hours = given("hours")
        self.hours = num(HOURS[programme]) if own_hours is None else own_hours
        places = given("places")
        self.budget = self.rate = self.fixed_share = None
        if is_trial(programme):
            own_budget = given("budget")
            self.budget = num(int(split[f"{programme}_budget_kr"])) if own_budget is None else own_budget
            self.places = num(int(split[f"{programme}_places"])) if places is None else places
            self.fixed_share = given("fixed-share")
            if self.fixed_share is None:
                self.fixed_share = num(changes.get(f"{self.group}.fixed-share", 1))
            self.has_places = True
        else:
            own_rate = given("rate")
            self.rate = num(RATE[programme]) if own_rate is None else own_rate
            self.places = places  # as many as persons unless given; filled in below
            self.has_places = places is not None
        self.persons = self.default_persons if self.own_persons is None else self.own_persons

    def courses(self, persons):
        if self.given_courses is not None:
            return self.given_courses
        return self.default_courses * persons / self.default_persons

    def direct(self, persons):
        if self.rate is not None:
            return self.rate * persons
        return self.fixed_share * self.budget + (1 - self.fixed_share) * self.budget * persons / self.places


def todays_occupancy(group, programmes):
    """r0: default persons over current places, over the members that have places."""
    with_places = [p for p in programmes.values() if p.group == group and p.has_places]
    return ratio(sum(p.default_persons for p in with_places), sum(p.places for p in with_places))


def persons_at(p, r, r0):
    """The group occupancy lever at r, for one programme."""
    today, places = p.default_persons, p.places
    if r == r0:
        return today
    if min(r0, 1) <= r <= max(r0, 1):
        return today + (places - today) * (r - r0) / (1 - r0)
    beyond_r0 = r < r0 if r0 < 1 else r > r0
    if beyond_r0 and r0 != 1:
        return today * r / r0
    return r * places


def build(changes, num):
    programmes = {p: Programme(p, changes, num) for p in PROGRAMMES}
    for group in GROUPS:
        if f"{group}.occupancy" not in changes:
            continue
        r, r0 = num(changes[f"{group}.occupancy"]), todays_occupancy(group, programmes)
        for p in programmes.values():
            if p.group == group and p.has_places and p.own_persons is None:
                p.persons = persons_at(p, r, r0)
    for p in programmes.values():
        if not p.has_places:
            p.places = p.persons
    return programmes


def pools_of(changes, num):
    """[(id, amount, base, outside persons, member ids)]"""
    pools = []
    for pool, (amount, base, outside) in POOLS.items():
        pools.append((pool, num(changes.get(f"{pool}.amount", amount)), changes.get(f"{pool}.base", base),
                      num(changes.get(f"{pool}.outside-persons", outside)), [p for p in PROGRAMMES if pool_of(p) == pool]))
    if changes.get("pools.common"):
        pools = [("common", sum(p[1] for p in pools), changes.get("pools.base", "per-person"),
                  sum(p[3] for p in pools), list(PROGRAMMES))]
    return pools


def weight(p, base, persons):
    if base == "per-place":
        return p.places
    if base == "per-person":
        return persons
    if base == "by-direct-cost":
        return p.direct(persons)
    if base == "equal":
        return p.places * 0 + 1
    if base == "per-course":
        return p.courses(persons)
    raise ValueError(base)


def allocate(programmes, pools, persons):
    """Shares of administration {programme: kroner} and what becomes of each pool, at the persons given."""
    shares, fate = {}, {}
    for pool, amount, base, outside, ids in pools:
        if base == "none":
            shares.update({i: amount * 0 for i in ids})
            fate[pool] = {"amount": amount, "allocated": amount * 0, "outside": amount * 0, "unallocated": amount}
            continue
        if outside > 0 and base not in ("per-place", "per-person"):
            raise ValueError(f"{pool}.base: {base} is unavailable with persons outside the table")
        weights = {i: weight(programmes[i], base, persons[i]) for i in ids}
        whole = sum(weights.values()) + outside
        if sum(weights.values()) == 0:
            raise ValueError(f"{pool}.base: all weights of {base} are zero")
        shares.update({i: amount * w / whole for i, w in weights.items()})
        fate[pool] = {"amount": amount, "allocated": amount * sum(weights.values()) / whole,
                      "outside": amount * outside / whole, "unallocated": amount * 0}
    return shares, fate


def prices(direct, admin, persons, direct_full, admin_full, places):
    """Total, the two prices and the step between them, for a programme or for a group's sums."""
    full, actual = ratio(direct_full + admin_full, places), ratio(direct + admin, persons)
    step = minus(actual, full)
    step_direct = minus(ratio(direct, persons), ratio(direct_full, places))
    return {"direct_cost": direct, "admin_share": admin, "total_cost": direct + admin,
            "unit_price_full": full, "unit_price_actual": actual,
            "step_direct": step_direct, "step_administration": minus(step, step_direct)}


def evaluate(changes, num=exact):
    """Everything but the break-evens. Values in the number type of `num`; None for what does not exist."""
    programmes = build(changes, num)
    pools = pools_of(changes, num)
    actual = {i: p.persons for i, p in programmes.items()}
    filled = {i: p.places for i, p in programmes.items()}
    admin, fate = allocate(programmes, pools, actual)
    admin_full, _ = allocate(programmes, pools, filled)
    weeks = 52 - num(changes.get("hours.weeks-off", WEEKS_OFF))

    out = {"programmes": {}, "groups": {}, "pools": fate, "comparisons": {}}
    for i, p in programmes.items():
        direct, direct_full, courses = p.direct(p.persons), p.direct(p.places), p.courses(p.persons)
        idle = max(p.places * 0, p.places - p.persons)
        if p.rate is not None:
            idle_cost, next_person = p.places * 0, p.rate
        else:
            idle_cost = idle * (p.fixed_share * p.budget + admin_full[i]) / p.places
            next_person = (1 - p.fixed_share) * p.budget / p.places if idle > 0 else direct_full / p.places
        result = {"places": p.places, "persons": p.persons, "occupancy": ratio(p.persons, p.places), "courses": courses}
        result |= prices(direct, admin[i], p.persons, direct_full, admin_full[i], p.places)
        total = result["total_cost"]
        out["programmes"][i] = result | {
            "idle_places": idle, "idle_cost": idle_cost, "next_person_cost": next_person,
            "cost_per_course": ratio(total, courses), "weeks_per_course": ratio(52 * p.persons, courses),
            "cost_per_hour": ratio(total, p.persons * p.hours * weeks)}

    for group in GROUPS:
        ids = members(group)
        of = [out["programmes"][i] for i in ids]
        add = lambda field: sum(m[field] for m in of)
        places, persons, courses = add("places"), add("persons"), add("courses")
        direct_full = sum(programmes[i].direct(programmes[i].places) for i in ids)
        result = {"places": places, "persons": persons, "occupancy": ratio(persons, places), "courses": courses}
        result |= prices(add("direct_cost"), add("admin_share"), persons, direct_full, sum(admin_full[i] for i in ids), places)
        total, idle = result["total_cost"], add("idle_places")
        if idle > 0:
            next_person = sum(m["next_person_cost"] * m["idle_places"] for m in of) / idle
        else:
            next_person = ratio(direct_full, places)
        priced = [m for m in of if m["unit_price_full"] is not None]
        mean = lambda field: ratio(sum(m["unit_price_full"] * m[field] for m in priced), sum(m[field] for m in priced))
        out["groups"][group] = result | {
            "idle_places": idle, "idle_cost": add("idle_cost"), "next_person_cost": next_person,
            "cost_per_course": ratio(total, courses), "weeks_per_course": ratio(52 * persons, courses),
            "cost_per_hour": ratio(total, sum(programmes[i].persons * programmes[i].hours for i in ids) * weeks),
            "mean_price_by_places": mean("places"), "mean_price_by_persons": mean("persons"),
            "mean_price_plain": ratio(sum(m["unit_price_full"] for m in priced), len(priced))}

    for comparison, (a_id, b_id) in COMPARISONS.items():
        a, b = out["groups"][a_id], out["groups"][b_id]
        buy = None if b["unit_price_actual"] is None else a["persons"] * b["unit_price_actual"]
        saved = a["direct_cost"]
        if changes.get(f"payoff.{comparison}.close-administration"):
            saved += a["admin_share"]
        gain = minus(ratio(b["direct_cost"], b["persons"]), a["next_person_cost"])
        out["comparisons"][comparison] = {
            "difference_full": minus(a["unit_price_full"], b["unit_price_full"]),
            "difference_actual": minus(a["unit_price_actual"], b["unit_price_actual"]),
            "totals": {"a": a["total_cost"], "same_persons_at_b": buy},
            "buy": buy, "close": minus(saved, buy), "fill": None if gain is None else a["idle_places"] * gain}
    return out


# --------------------------------------------------------------------------------------- break-even

def present_value(changes, parameter):
    if parameter in changes:
        return exact(changes[parameter])
    programmes = build(changes, exact)
    owner, key = parameter.rsplit(".", 1)
    if parameter == "hours.weeks-off":
        return Fraction(WEEKS_OFF)
    if key == "occupancy":
        return todays_occupancy(owner, {i: Programme(i, changes, exact) for i in PROGRAMMES})
    if owner in GROUPS:
        return Fraction(1)  # fixed-share
    if owner in POOLS:
        return Fraction({"amount": POOLS[owner][0], "outside-persons": POOLS[owner][2]}[key])
    p = programmes[owner]
    return {"budget": p.budget, "rate": p.rate, "fixed-share": p.fixed_share, "places": p.places, "persons": p.persons,
            "hours": p.hours, "courses": p.courses(p.persons)}[key]


def turns(changes, comparison, parameter, low, high):
    """([(value, side on which A is cheaper)], sign of the difference where it never turns or None)"""

    def difference(x, num):
        return evaluate(changes | {parameter: x}, num)["comparisons"][comparison]["difference_actual"]

    def sign(x):
        """At a float x: by floats where they settle it, exactly where they do not."""
        try:
            d = difference(x, float)
            if d is not None and abs(d) < 1e-3:
                d = difference(Fraction(x), exact)
        except (ValueError, ZeroDivisionError):
            return None
        return None if d is None else (d > 0) - (d < 0)

    def exact_sign(x):
        d = difference(Fraction(x), exact)
        return (d > 0) - (d < 0)

    low, high, now = float(low), float(high), float(present_value(changes, parameter))
    grid = {low, high, now, 1.0}
    grid |= {low + (high - low) * k / 500 for k in range(501)}
    grid |= {now * 1.05 ** k for k in range(-150, 151)}
    grid |= {low + (high - low) * 0.9 ** k for k in range(200)}
    grid = sorted(x for x in grid if low <= x <= high)
    found, signs, last = [], set(), None
    for x in grid:
        s = sign(x)
        if s is None:
            last = None
            continue
        signs.add(s)
        if s == 0:
            continue
        if last is not None and last[1] == -s:
            a, b = last[0], x
            while True:
                middle = a + (b - a) / 2
                if middle in (a, b):
                    break
                m = exact_sign(middle)
                if m == 0:
                    a = b = middle
                    break
                a, b = (middle, b) if m == last[1] else (a, middle)
            assert abs(difference(Fraction(b), exact)) < 1e-3, "a jump, not a turn"
            found.append((b, "below" if last[1] < 0 else "above"))
        last = (x, s)
    return found, signs


def break_even(changes, comparison, parameter, low, high):
    """{"at", "cheaper"}, "always", "never" or None; and how many turns there are."""
    found, signs = turns(changes, comparison, parameter, low, high)
    if found:
        now = float(present_value(changes, parameter))
        at, side = min(found, key=lambda turn: abs(turn[0] - now))
        return {"at": at, "cheaper": side}, len(found)
    if not signs:
        return None, 0
    return ("always" if signs == {-1} else "never"), 0


# --------------------------------------------------------------------------------- validity, random

def fault(changes):
    """Why a scenario is refused, or is better left out of the random ones as the model leaves it open; else None."""
    try:
        programmes = build(changes, exact)
        evaluate(changes)
        # the pools' own bases must stand too, though a common pool covers them
        evaluate({k: v for k, v in changes.items() if k not in ("pools.common", "pools.base")})
    except (ValueError, ZeroDivisionError, TypeError) as error:
        return str(error)
    for p in programmes.values():
        if p.has_places and p.places <= 0:
            return "no places"
        if p.has_places and p.persons > Fraction(6, 5) * p.places:
            return "persons over 1.2 places"
        if p.has_places and p.own_persons is None and p.default_persons > Fraction(6, 5) * p.places:
            return "default persons over 1.2 places"
    if "pools.base" in changes and not changes.get("pools.common"):
        return "a base of no pool"
    for group in GROUPS:
        if f"{group}.occupancy" in changes:
            r0 = todays_occupancy(group, programmes_with_places(changes))
            if r0 is None or (r0 == 1 and len(members(group)) > 1):
                return "lever without a meaning"
        if sum(programmes[i].places for i in members(group)) == 0:
            return "a group without places or persons"
    return None


def programmes_with_places(changes):
    return {i: Programme(i, changes, exact) for i in PROGRAMMES}


def random_change(rng):
    trials = [p for p in PROGRAMMES if is_trial(p)]
    rates = [p for p in PROGRAMMES if not is_trial(p)]
    kind = rng.choice(["budget", "rate", "fixed-share", "places", "rate-places", "persons", "persons", "rate-persons", "courses",
                       "hours", "amount", "amount", "base", "base", "outside", "common", "lever", "lever", "rate-lever",
                       "group-share", "group-share", "weeks", "close", "split"])
    trial, rate, any_one = rng.choice(trials), rng.choice(rates), rng.choice(list(PROGRAMMES))
    trial_group = rng.choice(["over30-trials", "youth-trials"])
    pool = rng.choice(list(POOLS))
    if kind == "budget":
        return {f"{trial}.budget": 0 if rng.random() < 0.05 else rng.randrange(20, 5000) * 1000 + rng.randrange(1000)}
    if kind == "rate":
        return {f"{rate}.rate": round(rng.uniform(0, 200_000), 2)}
    if kind == "fixed-share":
        return {f"{trial}.fixed-share": round(rng.random(), 3)}
    if kind == "places":
        return {f"{trial}.places": rng.randrange(3, 90)}
    if kind == "rate-places":
        return {f"{rate}.places": rng.randrange(1, 120) + (PERSONS[rate] * 5) // 6}
    if kind == "persons":
        return {f"{trial}.persons": 0 if rng.random() < 0.1 else rng.randrange(1, 240) / 4}
    if kind == "rate-persons":
        return {f"{rate}.persons": 0 if rng.random() < 0.1 else rng.randrange(1, 2000) / 4}
    if kind == "courses":
        return {f"{any_one}.courses": 0 if rng.random() < 0.1 else rng.randrange(1, 3000)}
    if kind == "hours":
        return {f"{any_one}.hours": rng.randrange(2, 75) / 2}
    if kind == "amount":
        return {f"{pool}.amount": 0 if rng.random() < 0.05 else rng.randrange(1, 12_000_000)}
    if kind == "base":
        return {f"{pool}.base": rng.choice(BASES)}
    if kind == "outside":
        return {f"{pool}.outside-persons": rng.choice([0, rng.randrange(1, 12_000)])}
    if kind == "common":
        return {"pools.common": True} | ({} if rng.random() < 0.3 else {"pools.base": rng.choice(BASES)})
    if kind == "lever":
        return {f"{trial_group}.occupancy": rng.randrange(100, 1201) / 1000}
    if kind == "rate-lever":
        group = PROGRAMMES[rate][1]
        return {f"{rate}.places": rng.randrange(1, 120) + (PERSONS[rate] * 5) // 6, f"{group}.occupancy": rng.randrange(100, 1201) / 1000}
    if kind == "group-share":
        return {f"{trial_group}.fixed-share": round(rng.random(), 3)}
    if kind == "weeks":
        return {"hours.weeks-off": rng.randrange(0, 81) / 2}
    if kind == "close":
        return {f"payoff.{rng.choice(list(COMPARISONS))}.close-administration": True}
    return {"reconstruction": rng.choice(LETTERS)}


def random_scenarios(count, seed=2015):
    rng, scenarios = random.Random(seed), []
    while len(scenarios) < count:
        wanted, changes = rng.randint(1, 8), {}
        for _ in range(100):
            changes |= random_change(rng)
            if len(changes) >= wanted:
                break
        if len(changes) <= 8 and fault(changes) is None:
            scenarios.append(changes)
    return scenarios


# ----------------------------------------------------------------------------------- worked figures

FAILED = []


def meet(what, value, printed, tolerance=Fraction(1, 2)):
    """A worked figure: met within half a krone (or half its last digit), inclusive."""
    if value is None or abs(value - exact(printed)) > exact(tolerance):
        FAILED.append(f"{what}: computed {None if value is None else float(value)}, printed {printed}")


def that(what, condition):
    if not condition:
        FAILED.append(what)


FREE = {"over30-trials.fixed-share": 0, "youth-trials.fixed-share": 0}
TRIALS = [p for p in PROGRAMMES if is_trial(p)]
FIVE, SIX = members("over30-trials"), TRIALS


def check_worked_figures():
    base = evaluate({})
    programmes, groups, compared = base["programmes"], base["groups"], base["comparisons"]
    five, kofoed_cab, vaeksthuset = groups["over30-trials"], groups["over30-existing"], groups["youth-existing"]
    go_for_it = groups["youth-trials"]

    # what was reconstructed
    meet("administration per place", Fraction(1_300_000, 144), 9027.78, "0.005")
    meet("administration per person", Fraction(1_300_000, 5_013), 259.33, "0.005")
    that("persons outside the table", sum(PERSONS[p] for p in PROGRAMMES) - sum(PERSONS[p] for p in TRIALS)
         == FRAMEWORK_PERSONS - 4_549 == 464)
    for p, less, budget, places, persons, percent in [
            ("lokalvaerdi", "45833.33", 1_100_000, 24, 19, 79), ("vesterbrobyggerne", "40000.00", 2_000_000, 50, 33, 66),
            ("opzoomerne", "61111.11", 1_100_000, 18, 10, 56), ("kogekone", "35000.00", 700_000, 20, 12, 60),
            ("craftwomanship", "50000.00", 500_000, 10, 5, 50), ("go-for-it", "45454.55", 1_000_000, 22, 21, 95)]:
        row = programmes[p]
        that(f"row of {p}", (row["direct_cost"], row["places"], row["persons"]) == (budget, places, persons))
        meet(f"{p} less administration", row["direct_cost"] / row["places"], less, "0.005")
        meet(f"occupancy of {p}, %", 100 * row["occupancy"], percent)
    total = lambda field: sum(programmes[p][field] for p in SIX)
    that("all six", (total("direct_cost"), total("places"), total("persons")) == (6_400_000, 144, 100))
    meet("occupancy of the six, %", 100 * total("persons") / total("places"), 69)
    that("the five", (five["direct_cost"], five["places"], five["persons"]) == (5_400_000, 122, 79))
    meet("occupancy of the five, %", 100 * five["occupancy"], 65)
    meet("the five less administration", five["direct_cost"] / five["places"], "44262.30", "0.005")

    # printed prices, actual prices
    for p, full, actual in [("lokalvaerdi", 54_861, 69_298), ("vesterbrobyggerne", 49_028, 74_285), ("opzoomerne", 70_139, 126_250),
                            ("kogekone", 44_028, 73_380), ("craftwomanship", 59_028, 118_056), ("go-for-it", 54_482, 57_077)]:
        that(f"printed price of {p}", PRINTED_PRICE[p] == full)
        meet(f"{p} full", programmes[p]["unit_price_full"], full)
        meet(f"{p} actual", programmes[p]["unit_price_actual"], actual)
    for p in PROGRAMMES:
        if not is_trial(p):
            that(f"price of {p}", programmes[p]["unit_price_full"] == programmes[p]["unit_price_actual"] == PRINTED_PRICE[p])
    meet("the five full", five["unit_price_full"], 53_290)
    meet("the five actual", five["unit_price_actual"], 82_296)
    meet("Kofoed and CAB", kofoed_cab["unit_price_actual"], "56614.47", "0.005")
    that("Kofoed and CAB, the same", kofoed_cab["unit_price_full"] == kofoed_cab["unit_price_actual"])
    meet("Væksthuset", vaeksthuset["unit_price_actual"], 67_283, 0)
    meet("the five dearer", compared["over30"]["difference_actual"], 25_682)
    that("about 3,000 cheaper at full", -3_500 < compared["over30"]["difference_full"] < -3_000)
    meet("Go-For-It cheaper at full", -compared["youth"]["difference_full"], 12_801)
    meet("Go-For-It cheaper at full, the text's price", 67_238 - go_for_it["unit_price_full"], 12_756)
    meet("Go-For-It cheaper at actual", -compared["youth"]["difference_actual"], 10_206)
    meet("Go-For-It's occupancy, %", 100 * go_for_it["occupancy"], 95.5, "0.05")
    for places, price in [(22, 82_296), (23, 81_621), (24, 80_947)]:
        meet(f"the five with {places} places for Go-For-It", exact(53_290) * (144 - places) / 79, price)

    # splits
    steps = lambda step: sum(all(int(row[f"{p}_budget_kr"]) % step == 0 for p in SIX) for row in SPLITS)
    that("number of splits", [steps(s) for s in (100_000, 50_000, 25_000, 10_000, 5_000)] == [1, 2, 3, 10, 16] and len(SPLITS) == 16)
    runs = [evaluate({"reconstruction": letter}) for letter in LETTERS]
    for letter, run in zip(LETTERS, runs):
        for p in SIX:
            meet(f"split {letter}, {p} full", run["programmes"][p]["unit_price_full"], PRINTED_PRICE[p])
        for field in ("unit_price_full", "unit_price_actual", "idle_cost", "places", "direct_cost"):
            that(f"split {letter}, the five's {field}", run["groups"]["over30-trials"][field] == five[field])
    for p, places, price in [("lokalvaerdi", (24, 36), (69_298, 103_947)), ("vesterbrobyggerne", (34, 59), (50_513, 87_656)),
                             ("opzoomerne", (18, 18), (126_250, 126_250)), ("kogekone", (14, 30), (51_366, 110_069)),
                             ("craftwomanship", (6, 15), (70_833, 177_083)), ("go-for-it", (22, 22), (57_077, 57_077))]:
        for end, k in ((min, 0), (max, 1)):
            that(f"{p}, places, {end.__name__}", end(run["programmes"][p]["places"] for run in runs) == places[k])
            meet(f"{p}, range of the price, {end.__name__}", end(run["programmes"][p]["unit_price_actual"] for run in runs), price[k])

    # fixed share 0
    free = evaluate(FREE)
    meet("the five at fixed share 0", free["groups"]["over30-trials"]["unit_price_actual"], 57_890)
    meet("dearer at fixed share 0", free["comparisons"]["over30"]["difference_actual"], 1_276)
    turn, _ = break_even(FREE, "over30", "trials.amount", 0, 1e9)
    meet("pool that turns it at fixed share 0", exact(turn["at"]), 1_181_035)
    that("the five are cheaper under it", turn["cheaper"] == "below")
    meet("per course at fixed share 0", evaluate(FREE | {"trials.base": "per-course"})["comparisons"]["over30"]["difference_actual"], 63)
    that("dearer at any fixed share", break_even({}, "over30", "over30-trials.fixed-share", 0, 1)[0] == "never")

    # break-even occupancy
    turn, _ = break_even({}, "over30", "over30-trials.occupancy", 0.1, 1.2)
    meet("break-even of the five, %", 100 * exact(turn["at"]), 94.13, "0.005")
    meet("break-even of the five, places", 122 * exact(turn["at"]), 114.8, "0.05")
    meet("53,290 / 56,614, %", 100 * Fraction(53_290, 56_614), 94.13, "0.005")
    that("the five are cheaper above", turn["cheaper"] == "above")
    turn, _ = break_even({}, "youth", "youth-trials.occupancy", 0.1, 1.2)
    meet("break-even of Go-For-It, %", 100 * exact(turn["at"]), 80.97, "0.005")

    # idle places, the next person, buying elsewhere
    for p, idle in zip(FIVE, (274_306, 833_472, 561_111, 352_222, 295_139)):
        meet(f"idle cost of {p}", programmes[p]["idle_cost"], idle)
    that("idle cost of the five", five["idle_cost"] == 2_316_250)
    that("next person at the five", five["next_person_cost"] == 0)
    meet("next person at Kofoed and CAB", kofoed_cab["next_person_cost"], 56_355)
    meet("buying for 79 persons, million", compared["over30"]["buy"] / 1_000_000, 4.47, "0.005")
    meet("the five's total, million", five["total_cost"] / 1_000_000, "6.50", "0.005")

    # allocation bases, at actual occupancy
    for name, figures in {
            "per-person": ("70895", "73606", "123000", "71333", "113000", "60619", "81354"),
            "by-direct-cost": ("69655", "72917", "132344", "70182", "120312.5", "57292", "82239"),
            "equal": ("69298", "67172", "131667", "76389", "143333", "57937", "82068"),
            "per-course": ("70372", "74162", "120706", "70123", "114529", "61639", "81083")}.items():
        run = evaluate({"trials.base": name})
        for p, printed in zip(SIX, figures):
            meet(f"{p} {name}", run["programmes"][p]["unit_price_actual"], printed, 0 if "." in printed else "0.5")
        meet(f"the five {name}", run["groups"]["over30-trials"]["unit_price_actual"], figures[6])

    # per course
    meet("per course, Go-For-It", go_for_it["cost_per_course"], 15_566)
    meet("per course, the five", five["cost_per_course"], 24_720)
    meet("per course, Kofoed and CAB", kofoed_cab["cost_per_course"], 8_970)
    meet("per course, Væksthuset", vaeksthuset["cost_per_course"], 13_023)
    meet("weeks, Kofoed and CAB", kofoed_cab["weeks_per_course"], 8.2, "0.05")
    meet("weeks, the five", five["weeks_per_course"], 15.6, "0.05")
    that("courses", (five["courses"], kofoed_cab["courses"]) == (263, 2_777))

    # means
    meet("mean by places", five["mean_price_by_places"], 53_290)
    meet("mean by persons", five["mean_price_by_persons"], "52976.44", "0.005")
    meet("plain mean", five["mean_price_plain"], "55416.67", "0.005")
    meet("mean by persons, Kofoed and CAB", kofoed_cab["mean_price_by_persons"], "56614.47", "0.005")
    meet("printed, by persons", Fraction(sum(PRINTED_PRICE[p] * PERSONS[p] for p in FIVE), 79), "52976.57", "0.005")
    meet("printed, plain", Fraction(sum(PRINTED_PRICE[p] for p in FIVE), 5), "55416.80", "0.005")
    cheap = [PRINTED_PRICE[p] for p in SIX if p not in ("opzoomerne", "craftwomanship")]
    that("the other four", (min(cheap), max(cheap)) == (44_028, 54_861))


def check_laws(scenarios):
    for changes in scenarios:
        run = evaluate(changes)
        for pool, fate in run["pools"].items():
            that(f"{pool} adds up under {changes}", fate["allocated"] + fate["outside"] + fate["unallocated"] == fate["amount"])
        that(f"shares add up under {changes}", sum(p["admin_share"] for p in run["programmes"].values())
             == sum(fate["allocated"] for fate in run["pools"].values()))
        filled = dict(changes) | {f"{i}.persons": p["places"] for i, p in run["programmes"].items()}
        full = evaluate(filled)
        for kind in ("programmes", "groups"):
            for i, p in full[kind].items():
                that(f"{i}: one price when full under {changes}",
                     p["unit_price_full"] == p["unit_price_actual"] == run[kind][i]["unit_price_full"] and p["idle_cost"] == 0)


# ------------------------------------------------------------------------------------------- output

def worked_cases():
    yield "default", {}
    for base in BASES:
        if base != "per-place":
            yield f"trials {base}", {"trials.base": base}
        yield f"trials {base}, fixed share 0", {"trials.base": base} | FREE
    for letter in LETTERS[1:]:
        yield f"reconstruction {letter}", {"reconstruction": letter}
    yield "reconstruction c, fixed share 0.4, per course", {
        "reconstruction": "c", "over30-trials.fixed-share": 0.4, "trials.base": "per-course"}
    common = {"pools.common": True}
    yield "common pool", common
    for base in ("per-place", "per-person", "none"):
        yield f"common pool {base}", common | {"pools.base": base}
    for base in ("by-direct-cost", "equal", "per-course"):
        yield f"common pool {base}, nobody outside", common | {"pools.base": base, "framework.outside-persons": 0}
    yield "common pool, nobody outside, fixed share 0", common | {"framework.outside-persons": 0} | FREE
    yield "common pool, sums of amounts and outside persons, full", common | {
        "trials.amount": 900_000, "framework.amount": 2_000_000, "trials.outside-persons": 100, "framework.outside-persons": 400,
        "over30-trials.occupancy": 1, "youth-trials.occupancy": 1}
    for r in (0.1, 0.3, 79 / 122, 0.8, 1, 1.1, 1.2):
        yield f"lever over30-trials {r:.4g}", {"over30-trials.occupancy": r}
    for r in (0.3, 21 / 22, 0.97, 1.1):
        yield f"lever youth-trials {r:.4g}", {"youth-trials.occupancy": r}
    yield "lever, per person, fixed share 0.5", {
        "over30-trials.occupancy": 0.5, "trials.base": "per-person", "over30-trials.fixed-share": 0.5}
    yield "lever over full, fixed share 0, per course", {"over30-trials.occupancy": 1.15, "trials.base": "per-course"} | FREE
    yield "lever with other places", {"vesterbrobyggerne.places": 40, "over30-trials.occupancy": 0.9}
    for r in (0.9, 1, 1.1, 1.2):
        yield f"lever {r}, today over full", {"go-for-it.places": 18, "youth-trials.occupancy": r}
    yield "lever, today exactly full", {"go-for-it.places": 21, "youth-trials.occupancy": 0.9}
    yield "preset all places in use", {"over30-trials.occupancy": 1, "youth-trials.occupancy": 1}
    yield "preset paid per place used", dict(FREE)
    yield "preset half the administration", {"trials.amount": 650_000}
    yield "presets together", {"over30-trials.occupancy": 1, "youth-trials.occupancy": 1, "trials.amount": 650_000} | FREE
    yield "courses given", {"go-for-it.courses": 90, "cab-basis.courses": 1_000}
    yield "courses given, persons changed, per course", {"go-for-it.courses": 77, "go-for-it.persons": 11, "trials.base": "per-course"}
    yield "courses follow persons", {"kogekone.persons": 18, "vaeksthuset.persons": 40}
    yield "no courses", {"craftwomanship.courses": 0, "trials.base": "per-course"}
    yield "own persons beat the lever", {"over30-trials.occupancy": 1, "lokalvaerdi.persons": 12, "opzoomerne.persons": 20}
    yield "all own persons beat the lever", {"youth-trials.occupancy": 0.5, "go-for-it.persons": 22}
    yield "persons over places", {"lokalvaerdi.persons": 28, "over30-trials.fixed-share": 0.5}
    yield "places given for a rate", {"vaeksthuset.places": 30}
    yield "places given for a rate, lever", {
        "vaeksthuset.places": 30, "youth-existing.occupancy": 0.5, "kofoed-basis.places": 60, "over30-existing.occupancy": 0.95}
    yield "places given for rates, per place", {"vaeksthuset.places": 40, "cab-basis.places": 300, "framework.base": "per-place"}
    yield "nobody in one trial", {"lokalvaerdi.persons": 0}
    yield "nobody in one trial, per person, fixed share 0.5", {
        "lokalvaerdi.persons": 0, "trials.base": "per-person", "lokalvaerdi.fixed-share": 0.5}
    yield "nobody in Go-For-It", {"go-for-it.persons": 0}
    yield "nobody in one rate offer", {"cab-tolk.persons": 0}
    yield "nobody in Væksthuset, places given", {"vaeksthuset.persons": 0, "vaeksthuset.places": 24}
    yield "framework amount", {"framework.amount": 26_000_000}
    yield "framework amount zero", {"framework.amount": 0}
    yield "framework nobody outside", {"framework.outside-persons": 0}
    yield "framework more outside", {"framework.outside-persons": 9_000}
    for base in ("by-direct-cost", "equal", "per-course"):
        yield f"framework {base}, nobody outside", {"framework.outside-persons": 0, "framework.base": base}
    yield "framework none", {"framework.base": "none"}
    yield "trials with persons outside", {"trials.outside-persons": 56}
    yield "trials with persons outside, per person", {"trials.outside-persons": 56, "trials.base": "per-person"}
    yield "close-administration", {"payoff.over30.close-administration": True}
    yield "close-administration, both", {
        "payoff.over30.close-administration": True, "payoff.youth.close-administration": True, "over30-trials.occupancy": 0.5}
    yield "weeks off 0", {"hours.weeks-off": 0}
    yield "weeks off 12", {"hours.weeks-off": 12}
    yield "hours", {"opzoomerne.hours": 20, "vaeksthuset.hours": 7.5}
    yield "own fixed share beats the group's", {"over30-trials.fixed-share": 0.2, "kogekone.fixed-share": 0.9}
    yield "budget and rate", {"vesterbrobyggerne.budget": 1_234_567, "vaeksthuset.rate": 54_321.5}
    yield "budget zero", {"go-for-it.budget": 0, "trials.base": "by-direct-cost"}


def break_even_cases():
    """(changes, comparison, parameter, range)"""
    share, occupancy, money, rate, outside = (0, 1), (0.1, 1.2), (0, 1e9), (0, 1e7), (0, 1e6)
    per_course = {"trials.base": "per-course"}
    full = {"over30-trials.occupancy": 1}
    yield {}, "over30", "over30-trials.occupancy", occupancy
    yield {}, "youth", "youth-trials.occupancy", occupancy
    yield {"reconstruction": "k"}, "over30", "over30-trials.occupancy", occupancy
    yield {"over30-trials.fixed-share": 0.5}, "over30", "over30-trials.occupancy", occupancy
    yield dict(FREE), "over30", "over30-trials.occupancy", occupancy
    yield FREE | per_course, "over30", "over30-trials.occupancy", occupancy
    yield {"trials.base": "per-person"}, "over30", "over30-trials.occupancy", occupancy
    yield {"trials.base": "by-direct-cost", "over30-trials.fixed-share": 0.3}, "over30", "over30-trials.occupancy", occupancy
    yield {"pools.common": True}, "over30", "over30-trials.occupancy", occupancy
    yield {"pools.common": True}, "youth", "youth-trials.occupancy", occupancy
    yield {"vesterbrobyggerne.persons": 20}, "over30", "over30-trials.occupancy", occupancy
    yield {}, "youth", "over30-trials.occupancy", occupancy
    yield {"trials.base": "per-person"}, "youth", "over30-trials.occupancy", occupancy
    yield {}, "over30", "trials.amount", money
    yield dict(FREE), "over30", "trials.amount", money
    yield {}, "youth", "trials.amount", money
    yield dict(full), "over30", "trials.amount", money
    yield {"pools.common": True}, "youth", "trials.amount", money
    yield {}, "over30", "framework.amount", money
    yield {}, "youth", "framework.amount", money
    yield {}, "youth", "go-for-it.budget", money
    yield {}, "over30", "lokalvaerdi.budget", money
    yield {}, "over30", "vesterbrobyggerne.budget", money
    yield {"trials.base": "by-direct-cost"}, "youth", "go-for-it.budget", money
    yield {"trials.base": "by-direct-cost"}, "over30", "vesterbrobyggerne.budget", money
    yield {"trials.base": "by-direct-cost"}, "youth", "vesterbrobyggerne.budget", money
    yield {}, "over30", "over30-trials.fixed-share", share
    yield {"trials.amount": 1_000_000}, "over30", "over30-trials.fixed-share", share
    yield {"over30-trials.occupancy": 0.9}, "over30", "over30-trials.fixed-share", share
    yield {"youth-trials.occupancy": 0.5}, "youth", "youth-trials.fixed-share", share
    yield {"over30-trials.occupancy": 0.9}, "over30", "vesterbrobyggerne.fixed-share", share
    yield {"over30-trials.fixed-share": 0, "trials.amount": 1_000_000}, "over30", "vesterbrobyggerne.fixed-share", share
    yield {"over30-trials.fixed-share": 0, "trials.amount": 1_000_000}, "over30", "craftwomanship.fixed-share", share
    yield {}, "over30", "cab-basis.rate", rate
    yield {}, "over30", "kofoed-intensiv.rate", rate
    yield {}, "youth", "vaeksthuset.rate", rate
    yield {}, "youth", "go-for-it.places", (18, 100_000)
    yield {"youth-trials.fixed-share": 0}, "youth", "go-for-it.places", (18, 100_000)
    yield dict(FREE), "over30", "vesterbrobyggerne.places", (28, 100_000)
    yield {}, "over30", "lokalvaerdi.places", (16, 100_000)
    two_turns = FREE | {"vesterbrobyggerne.budget": 400_000, "trials.amount": 2_500_000, "cab-basis.rate": 67_970}
    yield two_turns, "over30", "vesterbrobyggerne.places", (28, 100_000)
    yield two_turns | {"vesterbrobyggerne.places": 400}, "over30", "vesterbrobyggerne.places", (28, 100_000)
    yield {}, "youth", "go-for-it.persons", (0, 26.4)
    yield {}, "over30", "vesterbrobyggerne.persons", (0, 60)
    yield {"over30-trials.occupancy": 0.9}, "over30", "vesterbrobyggerne.persons", (0, 60)
    yield {"over30-trials.fixed-share": 0.1}, "over30", "kogekone.persons", (0, 24)
    yield {"over30-trials.occupancy": 0.9}, "over30", "opzoomerne.persons", (0, 21.6)
    yield {"cab-basis.places": 300, "over30-trials.occupancy": 0.9}, "over30", "cab-basis.persons", (0, 360)
    yield {"kofoed-intensiv.places": 400, "over30-trials.occupancy": 0.9}, "over30", "kofoed-intensiv.persons", (0, 480)
    yield dict(FREE), "over30", "trials.outside-persons", outside
    yield {}, "over30", "trials.outside-persons", outside
    yield {"over30-trials.occupancy": 0.93}, "over30", "framework.outside-persons", outside
    yield {"framework.amount": 13_000_000, "over30-trials.occupancy": 0.9}, "over30", "framework.outside-persons", outside
    yield dict(FREE) | per_course, "over30", "vesterbrobyggerne.courses", (0, 1e6)
    yield {}, "over30", "hours.weeks-off", (0, 51)


def written(value, digits=None):
    if isinstance(value, dict):
        return {k: written(v, digits) for k, v in value.items()}
    if isinstance(value, (Fraction, float)):
        number = float(value)
        if digits:
            number = float(f"{number:.{digits}g}")
        return int(number) if number == int(number) and abs(number) < 1e15 else number
    return value


def differs(value, default):
    """What of `value` is not as in `default`, keeping the nesting; None where all is the same."""
    if isinstance(value, dict) and isinstance(default, dict):
        if set(value) != set(default) or "cheaper" in value:
            return None if value == default else value
        rest = {k: v if not isinstance(v, dict) else differs(v, default[k]) for k, v in value.items() if v != default[k]}
        return rest or None
    return None if value == default else value


def lean(expect, default):
    """Only what differs from the default case; pools stay whole, as their number changes."""
    out = {}
    for kind in expect:
        if kind == "pools":
            if expect["pools"] != default["pools"]:
                out["pools"] = expect["pools"]
            continue
        rest = differs(expect[kind], default[kind])
        if rest:
            out[kind] = rest
    return out


def sparse(expect, default):
    """Positional values, those as in the default case written "="; what is wholly as there left out."""
    out = {}
    for kind, entries in expect.items():
        changed = {i: ["=" if v == d else v for v, d in zip(values, default[kind][i])]
                   for i, values in entries.items() if values != default[kind][i]}
        if changed:
            out[kind] = changed
    return out


RANDOM_COMPARED = ["difference_full", "difference_actual", "fill", "close", "buy"]
RANDOM_FIELDS = ["admin_share", "total_cost", "unit_price_full", "unit_price_actual", "step_direct", "step_administration",
                 "idle_cost", "next_person_cost", "cost_per_course", "cost_per_hour"]


def write_lines(name, cases):
    lines = [json.dumps(case, ensure_ascii=False, separators=(",", ":"), allow_nan=False) for case in cases]
    (HERE / name).write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def main():
    check_worked_figures()

    worked, default = [], None
    for name, changes in worked_cases():
        run = evaluate(changes)
        for comparison, (a, _) in COMPARISONS.items():
            run["comparisons"][comparison]["break_even_occupancy"], _ = break_even(
                changes, comparison, f"{a}.occupancy", 0.1, 1.2)
        expect = written(run)
        if default is None:
            default = expect
            worked.append({"name": name, "changes": changes, "expect": expect})
        else:
            worked.append({"name": name, "changes": changes, "expect": lean(expect, default)})
    check_laws([changes for _, changes in worked_cases()])

    scenarios, default = random_scenarios(300), None
    check_laws(scenarios)
    cases = [{"fields": {"programmes": RANDOM_FIELDS, "groups": RANDOM_FIELDS, "comparisons": RANDOM_COMPARED}}]
    for changes in [{}] + scenarios:
        run = evaluate(changes)
        expect = {kind: {i: [written(v[f], 9) for f in fields] for i, v in run[kind].items()}
                  for kind, fields in cases[0]["fields"].items()}
        if default is None:
            default = expect
            cases.append({"changes": changes, "expect": expect})
        else:
            cases.append({"changes": changes, "expect": sparse(expect, default)})

    turning = []
    for changes, comparison, parameter, (low, high) in break_even_cases():
        answer, count = break_even(changes, comparison, parameter, low, high)
        turning.append({"changes": changes, "comparison": comparison, "parameter": parameter, "range": [low, high],
                        "expect": answer, "turns": count})

    if FAILED:
        print(*FAILED, sep="\n", file=sys.stderr)
        print(f"{len(FAILED)} figures not met; nothing written", file=sys.stderr)
        return 1
    write_lines("worked.json", worked)
    write_lines("random.json", cases)
    write_lines("break_even.json", turning)
    print(f"all worked figures met; {len(worked)} worked, {len(cases) - 2} random, {len(turning)} break-even cases")
    return 0


if __name__ == "__main__":
    sys.exit(main())
