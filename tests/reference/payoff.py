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

# Counts of the trials, as the report's notes give them: job, education, of how many.
COUNTS = {
    "lokalvaerdi": (0, 0, 32), "vesterbrobyggerne": (0, 1, 49), "opzoomerne": (0, 0, 8),
    "kogekone": (0, 0, 12), "craftwomanship": (0, 0, 5), "go-for-it": (4, 3, 51),
}
# Printed shares of the existing offers.
SHARES = {"kofoed-basis": 0, "kofoed-intensiv": 0, "cab-basis": 0.02, "cab-tolk": 0.01, "vaeksthuset": 0.05}
VALUES = {"over30": 10_849 * 12, "youth": 6_990 * 12}


def share(group, run):
    """The share of a group's courses that led to job or education, and of it what was a job."""
    ids = reference.members(group)
    if all(i in COUNTS for i in ids):
        job, education, n = (sum(COUNTS[i][at] for i in ids) for at in range(3))
        return Fraction(job + education, n), Fraction(job, job + education)
    courses = [run["programmes"][i]["courses"] for i in ids]
    return sum(exact(SHARES[i]) * k for i, k in zip(ids, courses)) / sum(courses), None


def weights(years, retention, discount, first):
    """What each year counts."""
    for t in range(30):
        part = min(max(years - t, 0), 1)
        yield part, first if t == 0 else (retention / (1 + discount)) ** t


def payoff(comparison, changes):
    """The payoff of a comparison; None for what does not exist."""
    get = lambda name, default: exact(changes.get(f"payoff.{comparison}.{name}", default))
    b, e = get("value-per-year", VALUES[comparison]), get("education-value-per-year", 0)
    horizon = (get("years", 5), get("retention", 0.8), get("discount", 0.04), get("first-year", 0.5))
    refund = get("state-share", 0.3)
    baseline = changes.get(f"payoff.{comparison}.baseline")
    run = reference.evaluate({k: v for k, v in changes.items() if not k.startswith(("payoff.", "prices."))})
    a_id, b_id = reference.COMPARISONS[comparison]
    a, other = run["groups"][a_id], run["groups"][b_id]
    index = exact(changes.get("prices.index", 1))
    b, e, total = b * index, e * index, a["total_cost"] * index

    succeed, jobs = share(a_id, run)
    brought = a["courses"] * succeed
    if baseline is None:
        cost = total - a["persons"] * other["total_cost"] * index / other["persons"]
        otherwise = a["persons"] * other["courses"] * share(b_id, run)[0] / other["persons"]
        # The existing offers' jobs and educations are not known apart: a job's value counts for both.
        worth, part, rest = b, Fraction(1), Fraction(0)
    else:
        cost, otherwise = total, a["courses"] * exact(baseline)
        part, rest = jobs, (1 - jobs) * e
        worth = part * b + rest
    extra = brought - otherwise
    yearly = extra * worth
    annuity = sum(part_of_year * weight for part_of_year, weight in weights(*horizon))
    benefit = yearly * annuity

    if cost <= 0:
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

    return {
        "extra_cost": cost, "extra_outcomes": extra, "annuity": annuity, "benefit": benefit,
        "net_present_value": benefit - cost, "benefit_per_krone": benefit / cost if cost > 0 else None,
        "payback_years": payback,
        "break_even_value_per_year": needed(cost - extra * rest * annuity, extra * part * annuity, None),
        "break_even_worth_per_year": needed(cost, extra * annuity, None),
        "break_even_share": needed(cost + otherwise * worth * annuity, a["courses"] * worth * annuity, 1),
        "by_payer": {"municipality": benefit * (1 - refund) - cost, "state": benefit * refund},
    }


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
        expect = written(payoff(comparison, changes))
        case = {"name": name, "comparison": comparison, "changes": changes, "expect": expect}
        lines.append(json.dumps(case, ensure_ascii=False))
    text = "[\n" + ",\n".join(lines) + "\n]\n"
    (HERE / "payoff.json").write_text(text, encoding="utf-8")
    print(f"{len(lines)} cases")


if __name__ == "__main__":
    main()
