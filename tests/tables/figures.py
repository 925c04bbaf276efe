"""The figures that all test files hold, and the form in which they are expected back.

Written by hand and used to make the files; nothing here comes from the reader under test.
"""

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass
class Programme:
    name: str
    group: str
    pool: str | None
    budget: float | None
    rate: float | None
    places: float | None
    persons: float
    courses: float
    hours: float | None
    fixed: float | None
    job: int
    ended: int


DANISH = [
    Programme("Værkstedet", "Egne tilbud", "Fælles", 2_400_000, None, 30, 24.5, 80, 15, 1, 6, 71),
    Programme("Køkkenet – Øst", "Egne tilbud", "Fælles", 1_350_000, None, 18, 16.2, 52, 20, 0.8, 9, 48),
    Programme("Gartneriet", "Egne tilbud", "Fælles", 980_000, None, 12, 9.75, 31, 25, 0.93, 0, 30),
    Programme("Anden aktør A/S", "Andre tilbud", None, None, 67_000, None, 40, 120, 10, None, 25, 118),
    Programme('Sprogcafé "Vest"', "Andre tilbud", None, None, 54_482.5, None, 12.25, 44, 8, None, 3, 40),
]
ENGLISH = [
    Programme("The workshop", "Our own", "Common", 2_400_000, None, 30, 24.5, 80, 15, 1, 6, 71),
    Programme("Kitchen, east", "Our own", "Common", 1_350_000, None, 18, 16.2, 52, 20, 0.8, 9, 48),
    Programme("Garden", "Our own", "Common", 980_000, None, 12, 9.75, 31, 25, 0.93, 0, 30),
    Programme("Provider Ltd", "Others", None, None, 67_000, None, 40, 120, 10, None, 25, 118),
    Programme('Café "West"', "Others", None, None, 54_482.5, None, 12.25, 44, 8, None, 3, 40),
]


def written(value):
    return f"{value:.6f}".rstrip("0").rstrip(".")


def expected_row(row, p, outcome="Job", **changed):
    """A programme as the tests write it down."""
    parts = [f"row {row}: {p.name}"]
    facts = {"group": p.group, "pool": p.pool, "budget": p.budget, "rate": p.rate, "places": p.places,
             "persons": p.persons, "courses": p.courses, "hours": p.hours, "fixed": p.fixed,
             outcome: f"{p.job}/{p.ended}"}
    facts.update(changed)
    for key, value in facts.items():
        if value is not None:
            parts.append(f"{key}={value if isinstance(value, str) else written(value)}")
    return "; ".join(parts)


def write(name, lines):
    """What a file of this name is expected to give."""
    path = HERE / "expected" / f"{name}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
