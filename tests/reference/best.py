#!/usr/bin/env python3
"""Independent reference for which of several alternatives is the best, counting chance alone.

Each brings gain * share - cost, with the share distributed as Beta(k + 1/2, n - k + 1/2). SciPy's quad integrates the
density of one over the product of the others' distribution functions (its own incomplete Beta function), with the points
at which a factor leaves 0 or reaches 1 given to it.

Which offers of the report take part is worked out here too, from the description: those with at least 30 observed courses, and
a group as a whole in place of its members where one of them has fewer and the group has enough. What they cost comes from
reference.py.

    python3 tests/reference/best.py      rewrites best.json and best_offers.json (SciPy and NumPy from PyPI)
"""

import json
import random
from math import asin, cos, exp, log, pi, sin, sqrt
from pathlib import Path

from scipy.integrate import quad
from scipy.special import betaln, xlogy
from scipy.stats import beta

import reference

HERE = Path(__file__).resolve().parent

# Counts of the trials by outcome, as the report's notes give them: so many of so many ended courses.
COUNTS = {
    "job": {"lokalvaerdi": (0, 32), "vesterbrobyggerne": (1, 49), "opzoomerne": (0, 8), "kogekone": (0, 12),
            "craftwomanship": (0, 5), "go-for-it": (7, 51)},
    "placement": {"lokalvaerdi": (4, 39), "vesterbrobyggerne": (3, 70), "opzoomerne": (4, 13), "kogekone": (0, 21),
                  "craftwomanship": (0, 8), "go-for-it": (29, 65)},
}
# Printed shares of the existing offers; table 6's courses stand in for those they were counted on.
SHARES = {
    "job": {"kofoed-basis": 0, "kofoed-intensiv": 0, "cab-basis": 0.02, "cab-tolk": 0.01, "vaeksthuset": 0.05},
    "placement": {"kofoed-basis": 0, "kofoed-intensiv": 0.01, "cab-basis": 0.14, "cab-tolk": 0.03, "vaeksthuset": 0.03},
}
FEWEST = 30


def wins(bets, at):
    k, n, gain, cost = bets[at]
    own = beta(k + 0.5, n - k + 0.5)
    others = [(beta(j + 0.5, m - j + 0.5), g, c) for i, (j, m, g, c) in enumerate(bets) if i != at and g > 0]
    # Those that gain nothing bring the same whatever their share: only the cheapest of them can be the best.
    fixed = [c for _, _, g, c in bets if g == 0]
    if gain == 0:
        if cost > min(fixed):
            return 0.0
        chance = 1.0
        for other, g, c in others:
            chance *= other.cdf((c - cost) / g)
        return chance / fixed.count(cost)
    floor = (cost - min(fixed)) / gain if fixed else 0.0
    points = {own.ppf(q) for q in (1e-12, 1e-6, 1e-3, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 1e-6)}
    for other, g, c in others:
        for q in (0, 1e-9, 1e-3, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1 - 1e-9, 1):
            points.add((g * other.ppf(q) - c + cost) / gain)
    points.add(floor)
    points = sorted(p for p in points if 0 < p < 1)

    scale = log(2) - betaln(k + 0.5, n - k + 0.5)

    def integrand(angle):
        """The same by the angle whose squared sine is the share, in which no density has a pole."""
        p, q = sin(angle) ** 2, cos(angle) ** 2
        if p < floor:
            return 0.0
        product = exp(scale + xlogy(k, p) + xlogy(n - k, q))
        for other, g, c in others:
            product *= other.cdf((gain * p - cost + c) / g)
        return product

    edges = [0.0, *(asin(sqrt(p)) for p in points), pi / 2]
    total, error = 0.0, 0.0
    for low, high in zip(edges, edges[1:]):
        part, off = quad(integrand, low, high, epsabs=1e-13, epsrel=1e-11, limit=400)
        total, error = total + part, error + off
    assert error < 1e-8, error
    return total


def cases():
    yield [(7, 51, 3.7, 57_077), (6.2, 124, 5.2, 67_283)], 200_000
    yield [(0, 32, 3.3, 69_298), (1, 49, 2.2, 74_285), (0, 8, 2.6, 126_250), (0, 12, 1.7, 73_380), (0, 5, 1.6, 118_056),
           (0, 515, 9.7, 39_298), (0, 254, 4.8, 58_000), (38.04, 1902, 6.1, 56_000), (1.06, 106, 10.6, 72_000)], 100_000
    yield [(5, 10, 1, 0), (5, 10, 1, 0), (5, 10, 1, 0)], 1
    yield [(0, 1, 1, 0), (1, 1, 1, 0.5), (50_000, 100_000, 1, 0.2)], 1
    # Some of which nothing depends on the share, alone, as two and as three of a kind.
    yield [(3, 10, 1, 0.3), (5, 10, 0, 0)], 1
    yield [(3, 10, 1, 0.3), (5, 10, 0, 0), (1, 9, 0, 0)], 1
    yield [(3, 10, 1, 0.3), (30, 80, 2, 0.6), (5, 10, 0, 0.1), (1, 9, 0, 0.1), (4, 4, 0, 0.1), (4, 4, 0, 0.2)], 1
    yield [(9, 10, 1, 0.5), (70, 100, 1, 0.45), (1, 2, 0, -0.3)], 1
    rng = random.Random(2015)
    for _ in range(60):
        bets = []
        for _ in range(rng.choice([2, 3, 4, 6, 9])):
            n = rng.choice([1, 5, 8, 40, 120, 900, 3000])
            k = rng.choice([0, n, rng.randrange(0, n + 1), rng.randrange(0, n // 10 + 1)])
            bets.append((k, n, round(rng.uniform(0.5, 10), 2), rng.randrange(20_000, 130_000)))
        yield bets, rng.choice([20_000, 100_000, 300_000, 1_000_000])


def counted(programme, outcome, changes):
    """How many of how many courses, with what somebody typed."""
    k, n = COUNTS[outcome].get(programme) or (None, reference.COURSES[programme])
    n = changes.get(f"{programme}.{outcome}.n", n)
    k = SHARES[outcome][programme] * n if k is None else changes.get(f"{programme}.{outcome}.k", k)
    return k, n


def offers(comparison, outcome, changes):
    """Those that have too few courses, and those that take part as (id, k, n, gain, cost)."""
    run = reference.evaluate({k: v for k, v in changes.items() if not k.endswith((".n", ".k"))})
    too_few, part = [], []

    def takes_part(name, figures, k, n):
        if figures["persons"] > 0:
            gain = figures["courses"] / figures["persons"]
            part.append((name, k, n, float(gain), float(figures["unit_price_actual"])))

    for group in reference.COMPARISONS[comparison]:
        ids = reference.members(group)
        counts = {i: counted(i, outcome, changes) for i in ids}
        few = [i for i in ids if counts[i][1] < FEWEST]
        too_few += few
        in_all = sum(n for _, n in counts.values())
        if few and in_all >= FEWEST:
            # A share among them is weighted by the courses of the year, as the group's is.
            assert all(i in COUNTS[outcome] for i in ids)
            name = ids[0] if len(ids) == 1 else group
            takes_part(name, run["groups"][group], sum(k for k, _ in counts.values()), in_all)
            continue
        for i in ids:
            if i not in few:
                takes_part(i, run["programmes"][i], *counts[i])
    return too_few, part


def offers_cases():
    for outcome in ("job", "placement"):
        for value in (0, 130_188, 1_000_000):
            yield "over30", outcome, value, {}
            yield "youth", outcome, value, {}
    yield "over30", "job", 130_188, {"over30-trials.occupancy": 1}
    # The three have enough: all five stand by themselves.
    enough = {"opzoomerne.job.n": 30, "kogekone.job.n": 40, "craftwomanship.job.n": 31}
    yield "over30", "job", 130_188, enough
    # One just under is enough to take them together.
    yield "over30", "job", 130_188, enough | {"kogekone.job.n": 29}
    # Not even all five together have enough: none of them takes part.
    few = {f"{i}.job.n": 5 for i in reference.members("over30-trials")}
    yield "over30", "job", 130_188, few
    # A group of one with too few has nobody in its place.
    yield "youth", "job", 130_188, {"go-for-it.job.n": 29}
    yield "youth", "job", 130_188, {"go-for-it.job.n": 30}
    # Nobody there: no price, no part.
    yield "youth", "job", 130_188, {"vaeksthuset.persons": 0}


def write_offers():
    lines = []
    for comparison, outcome, value, changes in offers_cases():
        too_few, part = offers(comparison, outcome, changes)
        bets = [(k, n, gain * value, cost) for _, k, n, gain, cost in part]
        found = {one[0]: wins(bets, at) for at, one in enumerate(part)}
        assert abs(sum(found.values()) - 1) < 1e-7, (comparison, outcome, value, found)
        lines.append(json.dumps({"comparison": comparison, "outcome": outcome, "value": value, "changes": changes,
                                 "too_few": too_few, "best": found}))
    (HERE / "best_offers.json").write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
    print(f"{len(lines)} cases of offers")


def main():
    write_offers()
    lines = []
    for bets, value in cases():
        scaled = [(k, n, gain * value, cost) for k, n, gain, cost in bets]
        found = [wins(scaled, at) for at in range(len(bets))]
        assert abs(sum(found) - 1) < 1e-7, (bets, value, sum(found))
        lines.append(json.dumps({"value": value, "bets": bets, "best": found}))
    (HERE / "best.json").write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")
    print(f"{len(lines)} cases")


if __name__ == "__main__":
    main()
