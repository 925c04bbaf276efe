#!/usr/bin/env python3
"""Prices of random data sets of other shapes than the report's, in exact fractions.

Written from docs/MODEL.md and docs/data.schema.json, not from the Rust code; what a lever does to a programme and
how two prices part is that of reference.py. Standard library only (Python 3.11).

    python3 tests/reference/data_sets.py      checks laws of its own, rewrites data_sets.json
"""

import json
import random
from fractions import Fraction
from pathlib import Path

from reference import exact, minus, persons_at, prices, ratio

HERE = Path(__file__).resolve().parent
SETS = 30
BASES = ["per-place", "per-person", "by-direct-cost", "equal", "per-course", "none"]


def total(values):
    """A sum, or None where a part of it is not known."""
    values = list(values)
    return None if any(v is None for v in values) else sum(values, Fraction(0))


def times(*factors):
    product = Fraction(1)
    for factor in factors:
        if factor is None:
            return None
        product *= factor
    return product


class Programme:
    def __init__(self, stated, groups, changes):
        def given(key, default=None):
            value = changes.get(f"{stated['id']}.{key}", stated.get(key, default))
            return None if value is None else exact(value)

        self.id, self.group, self.pool = stated["id"], stated["group"], stated.get("pool")
        self.budget, self.rate, self.places = given("budget"), given("rate"), given("places")
        self.has_places = self.places is not None
        self.today = exact(stated["persons"])
        self.persons = given("persons")
        self.typed = f"{self.id}.persons" in changes
        self.hours = given("hours")
        self.course_count = None if stated.get("courses") is None else exact(stated["courses"])
        self.fixed = given("fixed-share")
        if self.fixed is None:
            self.fixed = exact(changes.get(f"{self.group}.fixed-share", groups[self.group].get("fixed-share", 1)))
        # What the lever of reference.py goes by.
        self.default_persons = self.today

    def courses(self, persons):
        if self.course_count is None or self.today == 0:
            return self.course_count
        return self.course_count * persons / self.today

    def direct(self, persons):
        if self.rate is not None:
            return self.rate * persons
        return self.fixed * self.budget + (1 - self.fixed) * self.budget * persons / self.places


class Unfit(Exception):
    """A scenario that the model refuses, or one in which a lever says nothing."""


def weight(p, base, persons):
    return {"per-place": lambda: p.places, "per-person": lambda: persons, "by-direct-cost": lambda: p.direct(persons),
            "equal": lambda: Fraction(1), "per-course": lambda: p.courses(persons)}[base]()


def allocate(programmes, pools, changes, persons):
    shares, fate = {p.id: Fraction(0) for p in programmes}, {}
    for pool in pools:
        id_ = pool["id"]
        amount = exact(changes.get(f"{id_}.amount", pool["amount"]))
        base = changes.get(f"{id_}.base", pool["base"])
        outside = exact(changes.get(f"{id_}.outside-persons", pool.get("outside-persons", 0)))
        ours = [p for p in programmes if p.pool == id_]
        fate[id_] = {"amount": amount, "allocated": Fraction(0), "outside": Fraction(0), "unallocated": amount}
        if base == "none":
            continue
        if outside > 0 and base not in ("per-place", "per-person"):
            raise Unfit(f"{base} with persons outside")
        weights = [weight(p, base, persons[p.id]) for p in ours]
        if None in weights or sum(weights) == 0:
            raise Unfit(f"weights of {base}")
        whole = sum(weights) + outside
        for p, w in zip(ours, weights):
            shares[p.id] = amount * w / whole
        fate[id_] |= {"allocated": amount * sum(weights) / whole, "outside": amount * outside / whole,
                      "unallocated": Fraction(0)}
    return shares, fate


def evaluate(data, changes):
    groups = {g["id"]: g for g in data["groups"]}
    programmes = [Programme(p, groups, changes) for p in data["programmes"]]
    for group in groups:
        if f"{group}.occupancy" not in changes:
            continue
        ours = [p for p in programmes if p.group == group and p.has_places]
        today = ratio(sum(p.today for p in ours), sum(p.places for p in ours))
        if not today or today == 1:
            raise Unfit("a lever from nothing, or at full")
        for p in ours:
            if not p.typed:
                p.persons = persons_at(p, exact(changes[f"{group}.occupancy"]), today)
    for p in programmes:
        if not p.has_places:
            p.places = p.persons
        elif p.persons > p.places * Fraction(6, 5):
            raise Unfit("persons over 1.2 places")
    admin, fate = allocate(programmes, data["pools"], changes, {p.id: p.persons for p in programmes})
    admin_full, _ = allocate(programmes, data["pools"], changes, {p.id: p.places for p in programmes})
    weeks = 52 - exact(changes.get("hours.weeks-off", data["weeks-off"]))

    out = {"programmes": {}, "groups": {}, "pools": fate, "comparisons": {}}
    for p in programmes:
        direct_full, courses, idle = p.direct(p.places), p.courses(p.persons), max(Fraction(0), p.places - p.persons)
        if p.rate is not None:
            idle_cost, following = Fraction(0), p.rate
        else:
            idle_cost = idle * (p.fixed * p.budget + admin_full[p.id]) / p.places
            following = (1 - p.fixed) * p.budget / p.places if idle > 0 else direct_full / p.places
        one = {"places": p.places, "persons": p.persons, "occupancy": ratio(p.persons, p.places), "courses": courses}
        one |= prices(p.direct(p.persons), admin[p.id], p.persons, direct_full, admin_full[p.id], p.places)
        one |= {"idle_places": idle, "idle_cost": idle_cost, "next_person_cost": following,
                "cost_per_course": ratio(one["total_cost"], courses), "weeks_per_course": ratio(52 * p.persons, courses),
                "cost_per_hour": ratio(one["total_cost"], times(p.persons, p.hours, weeks))}
        out["programmes"][p.id] = one

    for group in groups:
        ours = [p for p in programmes if p.group == group]
        of = [out["programmes"][p.id] for p in ours]
        add = lambda field: total(m[field] for m in of)
        places, persons, courses, idle = add("places"), add("persons"), add("courses"), add("idle_places")
        direct_full = sum(p.direct(p.places) for p in ours)
        one = {"places": places, "persons": persons, "occupancy": ratio(persons, places), "courses": courses}
        one |= prices(add("direct_cost"), add("admin_share"), persons, direct_full,
                      sum(admin_full[p.id] for p in ours), places)
        following = ratio(direct_full, places)
        if idle > 0:
            following = sum(m["next_person_cost"] * m["idle_places"] for m in of) / idle
        priced = [m for m in of if m["unit_price_full"] is not None]
        mean = lambda field: ratio(sum(m["unit_price_full"] * m[field] for m in priced), sum(m[field] for m in priced))
        one |= {"idle_places": idle, "idle_cost": add("idle_cost"), "next_person_cost": following,
                "cost_per_course": ratio(one["total_cost"], courses), "weeks_per_course": ratio(52 * persons, courses),
                "cost_per_hour": ratio(one["total_cost"], times(total(times(p.persons, p.hours) for p in ours), weeks)),
                "mean_price_by_places": mean("places"), "mean_price_by_persons": mean("persons"),
                "mean_price_plain": ratio(sum(m["unit_price_full"] for m in priced), len(priced))}
        out["groups"][group] = one

    for comparison in data["comparisons"]:
        a, b = out["groups"][comparison["a"]], out["groups"][comparison["b"]]
        buy = times(a["persons"], b["unit_price_actual"])
        gain = minus(ratio(b["direct_cost"], b["persons"]), a["next_person_cost"])
        out["comparisons"][comparison["id"]] = {
            "difference_full": minus(a["unit_price_full"], b["unit_price_full"]),
            "difference_actual": minus(a["unit_price_actual"], b["unit_price_actual"]),
            "totals": {"a": a["total_cost"], "same_persons_at_b": buy},
            "buy": buy, "close": minus(a["direct_cost"], buy), "fill": times(a["idle_places"], gain)}
    return out


def check(data, out):
    """Laws that hold whatever the data."""
    for pool in out["pools"].values():
        assert pool["allocated"] + pool["outside"] + pool["unallocated"] == pool["amount"], data
    for one in (*out["programmes"].values(), *out["groups"].values()):
        if one["unit_price_actual"] is not None and one["unit_price_full"] is not None:
            step = one["step_direct"] + one["step_administration"]
            assert one["unit_price_full"] + step == one["unit_price_actual"], data


# --------------------------------------------------------------------------------------------- random

def draw_set(draw, number):
    groups = [{"id": f"g{i}", "name": f"Gruppe {i}"} for i in range(draw.choice([1, 1, 2, 3, 5]))]
    for group in groups:
        if draw.random() < 0.4:
            group["fixed-share"] = draw.choice([0, 0.25, 0.6, 1])
    pools = [{"id": f"pool{i}", "name": f"Pulje {i}", "amount": draw.randint(0, 40) * 50_000, "base": draw.choice(BASES)}
             for i in range(draw.choice([0, 1, 1, 2, 3]))]
    programmes = []
    for i in range(max(len(groups), draw.choice([1, 2, 4, 7, 12]))):
        group = groups[i]["id"] if i < len(groups) else draw.choice(groups)["id"]
        one = {"id": f"p{i}", "name": f"Tilbud {i}", "group": group}
        if draw.random() < 0.6:
            one |= {"budget": draw.randint(1, 90) * 50_000, "places": draw.randint(1, 60)}
            one["persons"] = 0 if draw.random() < 0.05 else round(one["places"] * draw.uniform(0.1, 1.15), 1)
            if draw.random() < 0.3:
                one["fixed-share"] = draw.choice([0, 0.5, 0.85, 1])
        else:
            one |= {"rate": draw.randint(20_000, 150_000), "persons": 0 if draw.random() < 0.05 else draw.randint(1, 800) / 10}
        if draw.random() < 0.75:
            one["courses"] = draw.randint(1, 400)
        if draw.random() < 0.75:
            one["hours"] = draw.randint(1, 37)
        if pools and draw.random() < 0.8:
            one["pool"] = draw.choice(pools)["id"]
        programmes.append(one)
    for pool in pools:
        if pool["base"] in ("per-place", "per-person") and draw.random() < 0.4:
            pool["outside-persons"] = draw.randint(1, 5_000)
    pools = [pool for pool in pools if any(p.get("pool") == pool["id"] for p in programmes)]
    pairs = [(a["id"], b["id"]) for a in groups for b in groups if a is not b]
    chosen = draw.sample(pairs, min(len(pairs), draw.choice([1, 2, 5])))
    comparisons = [{"id": f"c{i}", "a": a, "b": b} for i, (a, b) in enumerate(chosen)]
    return {"pladspris_data": 1, "id": f"random-{number}", "name": f"Tilfældig {number}", "year": 1990 + number,
            "weeks-off": draw.choice([0, 3, 6]), "programmes": programmes, "groups": groups, "pools": pools,
            "comparisons": comparisons}


def draw_changes(draw, data):
    changes = {}
    for group in data["groups"]:
        if any(p["group"] == group["id"] and "places" in p for p in data["programmes"]) and draw.random() < 0.6:
            changes[f"{group['id']}.occupancy"] = round(draw.uniform(0.2, 1.1), 3)
        if any(p["group"] == group["id"] and "budget" in p for p in data["programmes"]) and draw.random() < 0.3:
            changes[f"{group['id']}.fixed-share"] = round(draw.random(), 2)
    for pool in data["pools"]:
        if draw.random() < 0.5:
            changes[f"{pool['id']}.amount"] = draw.randint(0, 4_000_000)
        if draw.random() < 0.5:
            changes[f"{pool['id']}.base"] = draw.choice(BASES)
    if draw.random() < 0.3:
        changes["hours.weeks-off"] = draw.randint(0, 12)
    return changes


def written(value):
    if isinstance(value, dict):
        return {k: written(v) for k, v in value.items()}
    return None if value is None else float(f"{float(value):.12g}")


def main():
    draw, cases = random.Random(2025), []
    while len(cases) < SETS:
        data = draw_set(draw, len(cases))
        try:
            found = [({}, evaluate(data, {}))]
            for _ in range(40):
                changes = draw_changes(draw, data)
                try:
                    if changes:
                        found.append((changes, evaluate(data, changes)))
                        break
                except Unfit:
                    continue
        except Unfit:
            continue
        for _, out in found:
            check(data, out)
        cases.append({"data": data, "scenarios": [{"changes": c, "expect": written(out)} for c, out in found]})
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    (HERE / "data_sets.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(len(cases), "data sets,", sum(len(c["scenarios"]) for c in cases), "scenarios")


if __name__ == "__main__":
    main()
