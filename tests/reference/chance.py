#!/usr/bin/env python3
"""Independent reference for chance: intervals, and probabilities about two shares.

Written from the definitions, not from the Rust code. Needs SciPy, NumPy and mpmath.

    python3 tests/reference/chance.py      works every case out two ways, and rewrites chance.json if they agree

A share after k of n has the Jeffreys posterior Beta(k + 1/2, n - k + 1/2); two posteriors are independent. The first
way integrates over the share of a, the second over the share of b, with SciPy's distribution functions. Some cases are
also worked out by mpmath with 30 digits. Wilson's interval is the root of its defining equation, and its closed form.
"""

import json
import random
import sys
from pathlib import Path

import mpmath as mp
import numpy as np
from scipy import integrate, special

HERE = Path(__file__).resolve().parent
AGREE = 1e-10
TOLERANCE = 0.01
Z = mp.mpf("1.959963984540054")
mp.mp.dps = 30

# ---------------------------------------------------------------------------------------------- cases

FIVE = (1, 106)
EXISTING = (0.02 * 1902 + 0.01 * 106, 2777)
EXTREMES = [
    (0, 1), (1, 1), (0, 100_000), (100_000, 100_000), (50_000, 100_000), (1, 100_000), (99_999, 100_000),
    (6.2, 124), (0.3, 20), (19.7, 20), (0.5, 1), (0.001, 1), (0, 20), (20, 20), (0.05, 3), (33_333.3, 100_000),
]


def cases():
    """Pairs of counts and the factor by which b's course costs more than a's."""
    yield (7, 51), (6.2, 124), 13_023 / 15_566
    yield (7, 51), (6, 124), 13_023 / 15_566
    yield FIVE, EXISTING, 8_970 / 24_720
    yield (11, 151), (0.01 * 515 + 0.14 * 1902 + 0.03 * 106, 2777), 1
    rng = random.Random(2015)
    factors = [1e-6, 1e-3, 0.3, 0.999, 1.001, 3.5, 1e3, 1e6]
    for i, a in enumerate(EXTREMES):
        for j, b in enumerate(EXTREMES):
            if i <= j:
                yield a, b, factors[(3 * i + j) % len(factors)]
    for _ in range(200):
        yield count(rng), count(rng), 10 ** rng.uniform(-1, 1) if rng.random() < 0.7 else 10 ** rng.uniform(-6, 6)
    for _ in range(40):
        # Near each other, where the verdict is open.
        k, n = count(rng)
        m = max(1, round(n * 10 ** rng.uniform(-1, 1)))
        yield (k, n), (k / n * m, m), 10 ** rng.uniform(-0.1, 0.1)


def count(rng):
    n = max(1, round(10 ** rng.uniform(0, 5)))
    form = rng.random()
    if form < 0.1:
        return 0, n
    if form < 0.2:
        return n, n
    share = 10 ** rng.uniform(-4, 0) if form < 0.6 else rng.random()
    return (share * n if form < 0.5 else round(share * n)), n


# ------------------------------------------------------------------------------------------ the shares

class Share:
    """A posterior, in the angle t with p = sin(t)^2, in which its density is bounded."""

    def __init__(self, count):
        k, n = count
        self.a, self.b = k + 0.5, n - k + 0.5
        # The density at its top, with 40 digits: SciPy's betaln loses some where a and b are large.
        self.top = self.a / (self.a + self.b)
        with mp.workdps(40):
            a, b = mp.mpf(self.a), mp.mpf(self.b)
            s = a + b
            self.height = float(2 * mp.exp(a * mp.log(a / s) + b * mp.log(b / s) - mp.log(mp.beta(a, b))))

    def density(self, p, q):
        """Per unit of angle: 2 p^(a-1/2) q^(b-1/2) / B(a, b)."""
        top, rest = self.top, self.b / (self.a + self.b)
        with np.errstate(divide="ignore", invalid="ignore"):
            power = special.xlogy(self.a, p / top) + special.xlogy(self.b, q / rest)
            return self.height * np.exp(power) / np.sqrt(p * q)

    def below(self, p, q):
        """P(share < p), from the nearer end."""
        return special.betainc(self.a, self.b, p) if p < 0.5 else special.betaincc(self.b, self.a, q)

    def marks(self):
        """Angles that part the hump for an integrator."""
        spread = 0.5 / np.sqrt(self.a + self.b)
        middle = np.arctan2(np.sqrt(self.a), np.sqrt(self.b))
        return middle + spread * np.array([-12, -8, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 8, 12])


def pieces(f, marks, low, high):
    """The integral over low..high, piece by piece."""
    cuts = sorted({low, high, *(m for m in marks if low < m < high)})
    grade = []
    # Both ends may be singular: cut ever more finely towards them.
    for at, step in ((low, cuts[1] - low), (high, cuts[-2] - high)):
        grade += [at + step * 0.1**j for j in range(1, 9)]
    cuts = sorted({*cuts, *grade})
    total = 0.0
    for x, y in zip(cuts, cuts[1:]):
        if y > x:
            total += integrate.quad(f, x, y, epsabs=1e-15, epsrel=1e-12, limit=60)[0]
    return total


def angle(p):
    return float(np.arcsin(np.sqrt(min(max(p, 0.0), 1.0))))


def over(one, other, line, back, cumulative):
    """Integrates one's density times the other's cumulative probability at a line.

    line(p, q) is the other's share (and what is missing to 1) at one's; back brings the other's angles to one's share.
    """
    marks = list(one.marks()) + [angle(back(np.sin(t) ** 2)) for t in other.marks() if 0 < t < np.pi / 2]
    marks += [angle(back(0.0)), angle(back(1.0))]

    def f(t):
        p, q = np.sin(t) ** 2, np.cos(t) ** 2
        if p <= 0 or q <= 0:
            return 0.0
        return one.density(p, q) * cumulative(*line(p, q))

    return pieces(f, marks, 0.0, np.pi / 2)


def both(name, first, second):
    if abs(first - second) > AGREE:
        raise SystemExit(f"{name}: {first!r} and {second!r}")
    return min(1.0, max(0.0, (first + second) / 2))


def bounded(p, q):
    return (0.0, 1.0) if p <= 0 else (1.0, 0.0) if q <= 0 else (p, q)


def cheaper(a, b, factor):
    """P(p_b < factor p_a)."""
    first = over(a, b, lambda p, q: bounded(factor * p, 1 - factor * p if factor != 1 else q),
                 lambda p: p / factor, b.below)
    second = over(b, a, lambda p, q: bounded(p / factor, 1 - p / factor if factor != 1 else q),
                  lambda p: p * factor, lambda p, q: 1 - a.below(p, q))
    return first, second


def above(a, b, t):
    """P(p_a - p_b > t)."""
    first = over(a, b, lambda p, q: bounded(p - t, q + t), lambda p: p + t, b.below)
    second = over(b, a, lambda p, q: bounded(p + t, q - t), lambda p: p - t, lambda p, q: 1 - a.below(p, q))
    return first, second


# -------------------------------------------------------------------------------------------- mpmath

def precise(a, b, line, marks):
    """The integral of a's density times b's cumulative probability at line(p), with 30 digits."""
    with mp.workdps(30):
        log_norm = mp.log(mp.beta(a.a, a.b))

        def f(t):
            p = mp.sin(t) ** 2
            at = line(p)
            if at <= 0 or p <= 0 or p >= 1:
                return mp.mpf(0)
            cumulative = 1 if at >= 1 else mp.betainc(b.a, b.b, 0, at, regularized=True)
            return 2 * mp.exp((a.a - 0.5) * mp.log(p) + (a.b - 0.5) * mp.log(1 - p) - log_norm) * cumulative

        cuts = sorted({0.0, float(mp.pi / 2), *(float(m) for m in marks if 0 < m < np.pi / 2)})
        return float(mp.quad(f, cuts, maxdegree=7))


# ------------------------------------------------------------------------------------------- interval

def wilson(k, n):
    """Where |share - p| = z sqrt(p(1-p)/n): the closed form, checked against the roots of the quadratic."""
    k, n = mp.mpf(k), mp.mpf(n)
    middle, spread = k + Z**2 / 2, Z * mp.sqrt(k * (n - k) / n + Z**2 / 4)
    low, high = (middle - spread) / (n + Z**2), (middle + spread) / (n + Z**2)
    for p in (low, high):
        if abs((k / n - p) ** 2 - Z**2 * p * (1 - p) / n) > mp.mpf(10) ** -24:
            raise SystemExit(f"wilson {k} {n}")
    return [float(max(low, 0)), float(min(high, 1))]


def main():
    rows, worst, checked = [], 0.0, 0
    for at, (ca, cb, factor) in enumerate(cases()):
        a, b = Share(ca), Share(cb)
        name = f"{ca} {cb} {factor}"
        row = {"a": ca, "b": cb, "factor": factor}
        pair = {"more": cheaper(a, b, 1), "cheaper": cheaper(a, b, factor)}
        up, down = above(a, b, TOLERANCE), above(b, a, TOLERANCE)
        pair["within"] = tuple(1 - x - y for x, y in zip(up, down))
        for what, (x, y) in pair.items():
            worst = max(worst, abs(x - y))
            row[what] = both(f"{name} {what}", x, y)
        if at % 29 == 0 and max(ca[1], cb[1]) < 3000:
            marks = list(a.marks()) + list(b.marks())
            exact = precise(a, b, lambda p: p, marks)
            if abs(exact - row["more"]) > AGREE:
                raise SystemExit(f"{name} more: {row['more']!r}, with 30 digits {exact!r}")
            marks = list(a.marks()) + [angle(np.sin(t) ** 2 / factor) for t in b.marks()] + [angle(1 / factor)]
            exact = precise(a, b, lambda p: mp.mpf(factor) * p, marks)
            if abs(exact - row["cheaper"]) > AGREE:
                raise SystemExit(f"{name} cheaper: {row['cheaper']!r}, with 30 digits {exact!r}")
            checked += 1
        row["wilson"] = [wilson(*ca), wilson(*cb)]
        rows.append(row)
        print(f"\r{at + 1}", end="", file=sys.stderr)
    text = "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n"
    (HERE / "chance.json").write_text(text, encoding="utf-8")
    print(f"\n{len(rows)} cases, both ways within {worst:.1e}, {checked} also with 30 digits")


if __name__ == "__main__":
    main()
