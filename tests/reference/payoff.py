#!/usr/bin/env python3
"""Independent reference for what pays: costs and benefits over the years, by payer.

Written from the description of the model. Group totals come from reference.py, the rest is worked out here in exact
fractions, year by year; nothing is rounded before it is written.

    python3 tests/reference/payoff.py      rewrites payoff.json
"""

import json
import random
from fractions import Fraction
from pathlib import Path

import reference
from reference import exact

HERE = Path(__file__).resolve().parent

# Counts of the trials, as the report's notes give them: job, education, of how many; placement, of how many.
COUNTS = {
    "lokalvaerdi": (0, 0, 32), "vesterbrobyggerne": (0, 1, 49), "opzoomerne": (0, 0, 8),
    "kogekone": (0, 0, 12), "craftwomanship": (0, 0, 5), "go-for-it": (4, 3, 51),
}
PLACED = {
    "lokalvaerdi": (4, 39), "vesterbrobyggerne": (3, 70), "opzoomerne": (4, 13),
    "kogekone": (0, 21), "craftwomanship": (0, 8), "go-for-it": (29, 65),
}
# Printed shares of the existing offers: job or education, placement.
SHARES = {
    "kofoed-basis": (0, 0), "kofoed-intensiv": (0, 0.01), "cab-basis": (0.02, 0.14), "cab-tolk": (0.01, 0.03),
    "vaeksthuset": (0.05, 0.03),
}
# Saved benefit, kroner a month: revision 2 of the data corrects what the youths had.
MONTHLY = {1: {"over30": 10_849, "youth": 6_990}, 2: {"over30": 10_849, "youth": 6_992}}


def share(group, outcome, run, changes):
    """The share of a group's courses that led to an outcome; None where nothing is known of it."""
    typed = changes.get(f"{group}.{outcome}.share")
    if typed is not None:
        return exact(typed)
    ids = reference.members(group)
    if all(i in COUNTS for i in ids):
        job, education, n = (sum(COUNTS[i][at] for i in ids) for at in range(3))
        placed, of = (sum(PLACED[i][at] for i in ids) for at in range(2))
        k, n = {"job": (job + education, n), "ordinary-job": (job, n), "education": (education, n),
                "placement": (placed, of)}[outcome]
        return Fraction(k, n)
    if outcome not in ("job", "placement"):
        return None
    at = ["job", "placement"].index(outcome)
    courses = [run["programmes"][i]["courses"] for i in ids]
    return sum(exact(SHARES[i][at]) * k for i, k in zip(ids, courses)) / sum(courses)


def mean_value(group, run, changes, b, e):
    """What a job or education of a group is worth, and the parts of a job and of educations in that; None where both are
    not known apart."""
    job, education = share(group, "ordinary-job", run, changes), share(group, "education", run, changes)
    if job is None or education is None:
        return None
    if job + education == 0:
        return b, Fraction(1), Fraction(0)
    part = job / (job + education)
    return part * b + (1 - part) * e, part, (1 - part) * e


def weights(years, retention, discount, first):
    """What each year counts."""
    for t in range(30):
        part = min(max(years - t, 0), 1)
        yield part, first if t == 0 else (retention / (1 + discount)) ** t


def payoff(comparison, changes, revision):
    """The payoff of a comparison; None for what does not exist."""
    get = lambda name, default: exact(changes.get(f"payoff.{comparison}.{name}", default))
    b, e = get("value-per-year", MONTHLY[revision][comparison] * 12), get("education-value-per-year", 0)
    horizon = (get("years", 5), get("retention", 0.8), get("discount", 0.04), get("first-year", 0.5))
    refund, operating = get("state-share", 0.3), get("operating-refund", 0)
    baseline = changes.get(f"payoff.{comparison}.baseline")
    outcome = changes.get(f"payoff.{comparison}.outcome", "job")
    run = reference.evaluate({
        k: v for k, v in changes.items() if not k.startswith(("payoff.", "prices.")) and not k.endswith(".share")})
    a_id, b_id = reference.COMPARISONS[comparison]
    a, other = run["groups"][a_id], run["groups"][b_id]
    index = exact(changes.get("prices.index", 1))
    b, e, total = b * index, e * index, a["total_cost"] * index
    annuity = sum(part_of_year * weight for part_of_year, weight in weights(*horizon))
    cost = total if baseline is not None else total - a["persons"] * other["total_cost"] * index / other["persons"]
    if outcome == "progression":
        # Measured for some only: a share and nothing else.
        names = ["extra_outcomes", "benefit", "net_present_value", "benefit_per_krone", "break_even_value_per_year",
                 "break_even_worth_per_year", "break_even_share"]
        return dict.fromkeys(names) | {
            "extra_cost": cost, "annuity": annuity, "payback_years": None,
            "by_payer": {"municipality": None, "state": None}}

    succeed = share(a_id, outcome, run, changes)
    brought = a["courses"] * succeed
    if baseline is None:
        otherwise = a["persons"] * other["courses"] * share(b_id, outcome, run, changes) / other["persons"]
    else:
        otherwise = a["courses"] * exact(baseline)
    means = [mean_value(group, run, changes, b, e) for group in (a_id, b_id)] if outcome == "job" else [None, None]
    apart = None not in means
    if apart:
        # What would have succeeded anyway is made up like what did.
        of_a, of_b = means if baseline is None else [means[0], means[0]]
    else:
        typed = changes.get(f"payoff.{comparison}.other-value-per-year")
        value = {"job": b, "ordinary-job": b, "education": e,
                 "placement": None if typed is None else exact(typed) * index}[outcome]
        of_a = of_b = (value, Fraction(1), Fraction(0))
    extra = brought - otherwise
    if of_a[0] is None:
        yearly = benefit = net = None
    else:
        yearly = brought * of_a[0] - otherwise * of_b[0]
        benefit = yearly * annuity
        net = benefit - cost

    if yearly is None:
        payback = None
    elif cost <= 0:
        payback = "always" if yearly >= 0 else None
    else:
        payback, owed = "never", cost
        for t, (part_of_year, weight) in enumerate(weights(*horizon)):
            gain = yearly * weight
            if gain > 0 and owed <= gain * part_of_year:
                payback = {"at": t + owed / gain}
                break
            owed -= gain * part_of_year

    def needed(paid, gained, most):
        if gained == 0:
            return "always" if paid <= 0 else "never"
        at = paid / gained
        if gained > 0:
            return "always" if at <= 0 else "never" if most is not None and at > most else {"at": at}
        return "always" if most is not None and at >= most else "never" if at < 0 else {"at": at, "pays": "below"}

    rest = (brought * of_a[2] - otherwise * of_b[2]) * annuity
    found = {
        "extra_cost": cost, "extra_outcomes": extra, "annuity": annuity, "benefit": benefit,
        "net_present_value": net, "benefit_per_krone": benefit / cost if cost > 0 and benefit is not None else None,
        "payback_years": payback,
        "break_even_value_per_year": needed(cost - rest, (brought * of_a[1] - otherwise * of_b[1]) * annuity, None),
        "break_even_worth_per_year": needed(cost, extra * annuity, None),
        "break_even_share": None if benefit is None else needed(
            cost + otherwise * of_b[0] * annuity, a["courses"] * of_a[0] * annuity, 1),
        "by_payer": {"municipality": None, "state": None} if benefit is None else {
            "municipality": benefit * (1 - refund) - cost * (1 - operating), "state": benefit * refund - cost * operating},
    }
    if outcome == "job" and not apart:
        # Both ends: everything above is as if all were jobs.
        found["if_all_jobs"] = {"net_present_value": net}
        found["if_all_education"] = {"net_present_value": extra * e * annuity - cost}
    return found


def cases():
    """Named cases, then random ones."""
    youth = lambda **fields: {f"payoff.youth.{name.replace('_', '-')}": value for name, value in fields.items()}
    yield "as it stands", "over30", {}
    yield "as it stands", "youth", {}
    yield "every place in use: less is paid and less is brought", "over30", {"over30-trials.occupancy": 1}
    yield "no offer", "youth", youth(baseline=0)
    yield "no offer, and the whole first year", "youth", youth(baseline=0, first_year=1)
    yield "no offer, and education is worth as much", "youth", youth(baseline=0, education_value_per_year=83_880)
    yield "the baseline is all there is: a tie in outcomes", "youth", youth(baseline=1)
    yield "nothing discounted", "youth", youth(baseline=0.05, discount=0)
    yield "everybody stays", "youth", youth(baseline=0.05, retention=1)
    yield "neither", "youth", youth(baseline=0.05, discount=0, retention=1, first_year=1)
    yield "one year", "youth", youth(baseline=0.05, years=1)
    yield "thirty years", "youth", youth(baseline=0.05, years=30, retention=0.95)
    yield "half a year more", "youth", youth(baseline=0.05, years=7.5, retention=0.95)
    yield "nothing is worth anything", "youth", youth(baseline=0, value_per_year=0)
    yield "the state pays all", "youth", youth(baseline=0.05, state_share=1)
    yield "the refund of 2016", "over30", {"payoff.over30.state-share": 0.2}
    yield "only an education, no job", "over30", {"payoff.over30.baseline": 0}
    yield "only an education, and it is worth something", "over30", {
        "payoff.over30.baseline": 0, "payoff.over30.education-value-per-year": 100_000}
    yield "other prices", "over30", {"prices.index": 1.25}
    yield "other prices, no offer", "youth", {"prices.index": 0.8} | youth(baseline=0.02, education_value_per_year=20_000)
    known = {"youth-existing.ordinary-job.share": 0.03, "youth-existing.education.share": 0.02}
    worth = {"payoff.youth.education-value-per-year": 40_000}
    yield "known apart on both sides", "youth", known
    yield "known apart on both sides, education is worth something", "youth", known | worth
    yield "known apart on both sides, no offer: the same value", "youth", known | worth | youth(baseline=0)
    yield "one of both known is not apart", "youth", dict(list(known.items())[:1]) | worth
    yield "neither came about on the other side", "youth", dict.fromkeys(known, 0) | worth
    for comparison in ["over30", "youth"]:
        other = lambda **fields: {f"payoff.{comparison}.{k.replace('_', '-')}": v for k, v in fields.items()}
        yield "a placement has no value", comparison, other(outcome="placement")
        yield "a placement has none beside no offer", comparison, other(outcome="placement", baseline=0)
        yield "a placement is worth what is typed", comparison, other(outcome="placement", other_value_per_year=25_000)
        yield "a placement is worth nothing", comparison, other(outcome="placement", other_value_per_year=0)
        yield "a typed value counts for no job", comparison, other(other_value_per_year=25_000)
        yield "a job alone", comparison, other(outcome="ordinary-job", baseline=0.01)
        yield "an education alone", comparison, other(
            outcome="education", baseline=0.01, education_value_per_year=50_000)
        yield "the refund of operating cost of 2015", comparison, other(operating_refund=0.5)
        yield "the state refunds all operating cost", comparison, other(operating_refund=1, state_share=0.5)
    yield "progression has no cost", "over30", {"payoff.over30.outcome": "progression"}
    yield "progression has none once it is worth something", "over30", {
        "payoff.over30.outcome": "progression", "payoff.over30.other-value-per-year": 10_000}
    rng = random.Random(2015)
    for _ in range(120):
        comparison = rng.choice(["over30", "youth"])
        trials = f"{comparison}-trials"
        changes = {}
        draw = lambda chance, name, value: changes.update({name: value}) if rng.random() < chance else None
        draw(0.5, f"{trials}.occupancy", round(rng.uniform(0.3, 1.1), 3))
        draw(0.4, f"{trials}.fixed-share", round(rng.random(), 2))
        draw(0.3, "trials.amount", rng.randrange(0, 3_000_000))
        draw(0.6, f"payoff.{comparison}.value-per-year", rng.randrange(0, 300_000))
        draw(0.5, f"payoff.{comparison}.education-value-per-year", rng.randrange(0, 200_000))
        draw(0.6, f"payoff.{comparison}.years", rng.choice([1, 2, 3, 7, 10, 20, 30, 12.25]))
        draw(0.6, f"payoff.{comparison}.retention", round(rng.random(), 2))
        draw(0.6, f"payoff.{comparison}.discount", round(rng.uniform(0, 0.2), 3))
        draw(0.6, f"payoff.{comparison}.first-year", round(rng.random(), 2))
        draw(0.5, f"payoff.{comparison}.state-share", round(rng.random(), 2))
        draw(0.5, f"payoff.{comparison}.baseline", round(rng.uniform(0, 0.3), 3))
        draw(0.3, f"payoff.{comparison}.operating-refund", round(rng.random(), 2))
        if comparison == "youth" and rng.random() < 0.4:
            changes |= {"youth-existing.ordinary-job.share": round(rng.uniform(0, 0.2), 3),
                        "youth-existing.education.share": round(rng.uniform(0, 0.2), 3)}
        yield "random", comparison, changes


def written(value):
    if isinstance(value, dict):
        return {name: written(one) for name, one in value.items()}
    return value if value is None or isinstance(value, str) else float(value)


def check_worked_figures():
    """The figures that the description states."""
    s = lambda first: sum(part * weight for part, weight in weights(Fraction(5), exact(0.8), exact(0.04), exact(first)))
    assert abs(s(1) - exact(3.16624)) < exact(0.000005), float(s(1))
    assert abs(s(0.5) - exact(2.66624)) < exact(0.000005), float(s(0.5))


def main():
    check_worked_figures()
    lines = []
    for name, comparison, changes in cases():
        # What a job is worth by default is all that differs, and only for the youths.
        for revision in [1, 2] if name == "as it stands" else [2]:
            expect = written(payoff(comparison, changes, revision))
            case = {"name": name, "data_set": f"copenhagen-2015.{revision}", "comparison": comparison,
                    "changes": changes, "expect": expect}
            lines.append(json.dumps(case, ensure_ascii=False))
    text = "[\n" + ",\n".join(lines) + "\n]\n"
    (HERE / "payoff.json").write_text(text, encoding="utf-8")
    print(f"{len(lines)} cases")


if __name__ == "__main__":
    main()
