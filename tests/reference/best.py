#!/usr/bin/env python3
"""Independent reference for which of several alternatives is the best, counting chance alone.

Each brings gain * share - cost, with the share distributed as Beta(k + 1/2, n - k + 1/2). SciPy's quad integrates the
density of one over the product of the others' distribution functions (its own incomplete Beta function), with the points
at which a factor leaves 0 or reaches 1 given to it.

    python3 tests/reference/best.py      rewrites best.json (SciPy and NumPy from PyPI)
"""

import json
import random
from math import asin, cos, exp, log, pi, sin, sqrt
from pathlib import Path

from scipy.integrate import quad
from scipy.special import betaln, xlogy
from scipy.stats import beta

HERE = Path(__file__).resolve().parent


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


def main():
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
