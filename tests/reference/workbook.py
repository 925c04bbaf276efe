#!/usr/bin/env python3
"""Workbooks recalculated by LibreOffice, against `evaluate`.

Needs LibreOffice Calc (`apt-get install libreoffice-calc-nogui`), openpyxl (PyPI) and `evaluate`:
`cargo build --release --example evaluate`, or its path as the first argument. Run by hand:
`python3 tests/reference/workbook.py [EVALUATE] [SETS]`.

Copenhagen, `byrum-2025` and random data sets, each as it stands, in Danish and English by turns:
1. the workbook without the values that we wrote into it, worked out by LibreOffice: every figure is what `evaluate` prints,
   and every formula what we wrote beside it;
2. the same with about ten inputs changed in the file: every figure is what `evaluate` prints of the same changes.
Exits with 1 if any differs by more than 1e-9 relative (and 1e-6 in kroner, where two large sums cancel).
"""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))
import data_sets  # noqa: E402  (beside this file)

RELATIVE, ABSOLUTE = 1e-9, 1e-6
DASH = "–"
MEMBERS = ["places", "persons", "occupancy", "courses", "direct_cost", "admin_share", "total_cost", "unit_price_full",
           "unit_price_actual", "step_direct", "step_administration", "idle_places", "idle_cost", "next_person_cost",
           "cost_per_course", "weeks_per_course", "cost_per_hour", "mean_price_by_places", "mean_price_by_persons", "mean_price_plain"]
OUTCOMES = ["k", "n", "share", "expected", "per_person", "cost_per_outcome"]
PAIRS = {"interval": "share", "rounding": "share_rounding", "cost_per_outcome_interval": "cost_per_outcome",
         "cost_per_outcome_rounding": "cost_per_outcome_rounding"}
PAYOFF = ["extra_cost", "extra_outcomes", "annuity", "benefit", "net_present_value", "benefit_per_krone", "payback_years",
          "break_even_value_per_year", "break_even_worth_per_year", "break_even_share"]
WORDS = {"always": {"altid", "always"}, "never": {"aldrig", "never"}}


def cell_name(id_):
    """The rule of names, once more."""
    def part(text):
        text = text.replace("-", "_")
        address = re.fullmatch(r"[a-z]{1,3}\d+|r\d*(c\d*)?|c\d*|true|false|sand|falsk", text, re.I)
        return "_" + text if text[:1].isdigit() or address else text
    return ".".join(part(p) for p in id_.split("."))


def flat(results):
    """What `evaluate` prints, by the names of cells."""
    out = {}
    for one in (*results["programmes"], *results["groups"]):
        for member in MEMBERS:
            if member in one:
                out[f"{one['id']}.{member}"] = one[member]
        for outcome in one["outcomes"]:
            base = f"{one['id']}.{outcome['id']}"
            for member in OUTCOMES:
                out[f"{base}.{member}"] = outcome[member]
            for member, name in PAIRS.items():
                low, high = outcome.get(member) or (None, None)
                out[f"{base}.{name}_low"], out[f"{base}.{name}_high"] = low, high
    for pool in results["pools"]:
        for member in ("amount", "allocated", "outside", "unallocated"):
            out[f"{pool['id']}.{member}"] = pool[member]
    for one in results["comparisons"]:
        base = one["id"]
        out[f"{base}.difference_full"], out[f"{base}.difference_actual"] = one["difference_full"], one["difference_actual"]
        for member in ("same_persons_at_b", "close", "fill"):
            out[f"{base}.{member}"] = one["totals"][member]
        for kind in ("per_person", "per_course"):
            for outcome, ratio in one[kind]["icer"].items():
                out[f"{base}.{outcome}.icer_{kind}"] = ratio
        payoff = one.get("payoff")
        for member in PAYOFF if payoff else []:
            value = payoff[member]
            if isinstance(value, dict):
                value = value["at"]
            out[f"payoff.{base}.{member}"] = value
        if payoff:
            out[f"payoff.{base}.municipality"], out[f"payoff.{base}.state"] = payoff["by_payer"]["municipality"], payoff["by_payer"]["state"]
            education = payoff.get("if_all_education")
            out[f"payoff.{base}.education_net_present_value"] = education and education["net_present_value"]
    return {cell_name(k): v for k, v in out.items()}


class Book:
    def __init__(self, path):
        self.book = openpyxl.load_workbook(path, data_only=True)
        self.cells = {}
        for name, defined in self.book.defined_names.items():
            target = defined.attr_text or ""
            if ":" in target or "!" not in target:
                continue
            sheet, _, at = target.rpartition("!")
            self.cells[name.lower()] = (sheet.strip("'").replace("''", "'").lstrip("$"), at.replace("$", ""))

    def value(self, name):
        sheet, at = self.cells[name.lower()]
        return self.book[sheet][at].value

    def figure(self, name):
        """A figure by its id; where an input is called so, the figure that is used."""
        used = f"{name}.used"
        if f"{name}.set".lower() in self.cells:
            name = used
        return self.value(name) if name.lower() in self.cells else "absent"


def same(ours, theirs):
    ours = None if ours in (DASH, "absent") else ours
    if isinstance(theirs, str):
        return ours in WORDS.get(theirs, {theirs})
    if ours is None or theirs is None:
        return ours is None and theirs is None
    if not isinstance(ours, (int, float)):
        return False
    return abs(ours - theirs) <= max(RELATIVE * max(abs(ours), abs(theirs)), ABSOLUTE if abs(theirs) < 1e-3 else 0.0)


def run(*args):
    return subprocess.run(args, capture_output=True, text=True, check=False)


def evaluate(program, path):
    done = run(program, str(path))
    return json.loads(done.stdout) if done.returncode == 0 else None


def without_values(source, target):
    """The same file without what we wrote beside each formula."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            text = old.read(item).decode("utf-8")
            new.writestr(item.filename, re.sub(r"</f><v>[^<]*</v>", "</f>", text))


def change(source, target, changes, language):
    book = openpyxl.load_workbook(source)
    names = {k.lower(): v.attr_text for k, v in book.defined_names.items()}
    for id_, value in changes.items():
        sheet, _, at = names[cell_name(id_).lower()].rpartition("!")
        cell = book[sheet.strip("'").lstrip("$")][at.replace("$", "")]
        if isinstance(value, bool):
            value = {"da": ("nej", "ja"), "en": ("no", "yes")}[language][value]
        cell.value = value
    book.save(target)


def recalculate(folder, paths):
    out = folder / "recalculated"
    for at in range(0, len(paths), 20):
        done = run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
                   "--outdir", str(out), *map(str, paths[at:at + 20]))
        if done.returncode:
            sys.exit(done.stderr)
    return out


# --------------------------------------------------------------------------------------------- random

def draw_outcomes(draw, data):
    """Gives a random data set outcomes, and its comparisons something to count with."""
    if draw.random() < 0.15:
        data["outcomes"] = []
        return
    data["outcomes"] = [{"id": "job", "name": "Job eller uddannelse", "worth": {"job": "ordinary-job", "education": "education"}},
                        {"id": "ordinary-job", "name": "Job", "worth": "job"},
                        {"id": "education", "name": "Uddannelse", "worth": "education"}, {"id": "placement", "name": "Praktik"},
                        {"id": "progression", "name": "Progression", "partial": True, "groups-only": True}]
    def frequency(courses):
        n = draw.randint(1, max(1, int(courses or 60)))
        kind = draw.random()
        if kind < 0.55:
            return {"k": draw.randint(0, n), "n": n}
        one = {"share": round(draw.random() * 0.5, 2), "step": 0.01}
        return one | ({"n": n} if kind < 0.8 else {})
    for one in data["programmes"]:
        one["outcomes"] = {o: frequency(one.get("courses")) for o in ("job", "ordinary-job", "education", "placement") if draw.random() < 0.7}
    for one in data["groups"]:
        one["outcomes"] = {o: frequency(80) for o in ("job", "placement", "progression") if draw.random() < 0.25}
    for one in data["comparisons"]:
        if draw.random() < 0.8:
            one["payoff"] = {"outcome": draw.choice(["job", "ordinary-job", "education", "placement"]),
                             "value-per-year": draw.randint(20, 200) * 1000, "years": draw.choice([1, 3.5, 5, 12]),
                             "retention": draw.choice([0, 0.8, 1]), "discount": draw.choice([0, 0.04]), "state-share": 0.3}


def draw_changes(draw, data):
    """About ten inputs, the lever, a base and a count first."""
    found = []
    budgets = [p for p in data["programmes"] if "budget" in p]
    for group in data["groups"]:
        if any(p["group"] == group["id"] for p in budgets):
            found.append((f"{group['id']}.occupancy", round(draw.uniform(0.3, 1.1), 3)))
            found.append((f"{group['id']}.fixed-share", round(draw.random(), 2)))
    draw.shuffle(found)
    chosen = found[:2]
    for pool in data["pools"]:
        chosen.append((f"{pool['id']}.base", draw.choice(data_sets.BASES)))
        chosen.append((f"{pool['id']}.amount", draw.randint(0, 4_000_000)))
    if len(data["pools"]) > 1 and draw.random() < 0.5:
        chosen.append(("pools.common", True))
        chosen.append(("pools.base", draw.choice(data_sets.BASES)))
    counts = [(p["id"], o, f) for p in data["programmes"] for o, f in p.get("outcomes", {}).items() if "k" in f]
    if counts:
        owner, outcome, of = draw.choice(counts)
        chosen.append((f"{owner}.{outcome}.k", draw.randint(0, of["n"])))
    shares = [(p["id"], o) for p in data["programmes"] for o, f in p.get("outcomes", {}).items()]
    if shares:
        owner, outcome = draw.choice(shares)
        if not any(id_.startswith(f"{owner}.{outcome}.") for id_, _ in chosen):
            chosen.append((f"{owner}.{outcome}.share", round(draw.random() * 0.4, 3)))
    others = [("hours.weeks-off", draw.randint(0, 12)), ("prices.index", round(draw.uniform(0.8, 1.4), 3))]
    for p in data["programmes"]:
        if "budget" in p:
            others += [(f"{p['id']}.budget", draw.randint(1, 90) * 40_000), (f"{p['id']}.places", p["places"] + draw.randint(0, 9)),
                       (f"{p['id']}.fixed-share", round(draw.random(), 2))]
        else:
            others += [(f"{p['id']}.rate", draw.randint(20_000, 150_000)), (f"{p['id']}.places", int(p["persons"]) + draw.randint(1, 30))]
        others += [(f"{p['id']}.persons", round(p["persons"] * draw.uniform(0.6, 1.02), 1)), (f"{p['id']}.courses", draw.randint(1, 300)),
                   (f"{p['id']}.hours", draw.randint(1, 37))]
    for c in data["comparisons"]:
        others += [(f"payoff.{c['id']}.value-per-year", draw.randint(1, 300) * 1000), (f"payoff.{c['id']}.years", draw.choice([1, 2.5, 7, 30])),
                   (f"payoff.{c['id']}.retention", round(draw.random(), 2)), (f"payoff.{c['id']}.discount", 0.03),
                   (f"payoff.{c['id']}.operating-refund", 0.5), (f"payoff.{c['id']}.close-administration", True)]
        if draw.random() < 0.3:
            others.append((f"payoff.{c['id']}.baseline", round(draw.random() * 0.1, 3)))
    draw.shuffle(others)
    return dict(chosen + others[:max(0, 10 - len(chosen))])


COPENHAGEN = [
    {"over30-trials.occupancy": 0.9, "trials.base": "per-person", "go-for-it.job.k": 9, "trials.amount": 900_000,
     "lokalvaerdi.persons": 20, "youth-trials.fixed-share": 0.5, "kofoed-basis.rate": 60_000, "hours.weeks-off": 7,
     "payoff.over30.years": 8, "prices.index": 1.1},
    {"reconstruction": "k", "pools.common": True, "pools.base": "per-person", "over30-trials.occupancy": 1.1, "vaeksthuset.places": 80,
     "payoff.youth.baseline": 0.04, "payoff.youth.operating-refund": 0.5, "cab-tolk.job.share": 0.03, "opzoomerne.courses": 20,
     "payoff.over30.close-administration": True},
]


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "target/release/examples/evaluate")
    sets = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    draw = random.Random(19)
    byrum = json.loads((ROOT / "examples/byrum-2025.json").read_text(encoding="utf-8"))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="workbook-"))
    cases = []

    def add(name, data_set, draws):
        language = ("da", "en")[len(cases) % 2]
        path = folder / f"{name}.json"
        path.write_text(json.dumps({"pladspris": 1, "data_set": data_set, "lang": language}))
        plain = evaluate(program, path)
        if plain is None:
            return False
        for _ in range(60):
            changes = draws()
            changed = folder / f"{name}-changed.json"
            changed.write_text(json.dumps({"pladspris": 1, "data_set": data_set, "lang": language, "changes": changes}))
            moved = evaluate(program, changed)
            if moved is not None:
                break
        else:
            return False
        for scenario in (path, changed):
            done = run(program, "--workbook", str(scenario.with_suffix(".xlsx")), str(scenario))
            if done.returncode:
                sys.exit(f"{scenario}: {done.stderr}")
        book = path.with_suffix(".xlsx")
        without_values(book, folder / f"{name}-plain.xlsx")
        change(book, folder / f"{name}-moved.xlsx", changes, language)
        cases.append((name, changes, plain, moved))
        return True

    for at, changes in enumerate(COPENHAGEN):
        assert add(f"copenhagen-{at}", "copenhagen-2015", lambda changes=changes: changes), at
    for at in range(2):
        assert add(f"byrum-{at}", byrum, lambda: draw_changes(draw, byrum_plain(byrum)))
    while len(cases) < 4 + sets:
        data = data_sets.draw_set(draw, len(cases))
        draw_outcomes(draw, data)
        add(f"random-{len(cases)}", data, lambda: draw_changes(draw, data))
    paths = [folder / f"{name}-{kind}.xlsx" for name, *_ in cases for kind in ("plain", "moved")]
    out = recalculate(folder, paths)
    compared, formulas, inputs, faults, absent = 0, 0, 0, [], set()
    for name, changes, plain, moved in cases:
        ours = Book(folder / f"{name}.xlsx")
        for kind, results in (("plain", plain), ("moved", moved)):
            book = Book(out / f"{name}-{kind}.xlsx")
            for figure, value in flat(results).items():
                found = book.figure(figure)
                if found == "absent":
                    absent.add(f"{name}-{kind} {figure} {value}" if value is not None else "")
                    continue
                compared += 1
                if not same(found, value):
                    faults.append(f"{name}-{kind}: {figure} is {found}, evaluate has {value}")
            # All other cells with a name: against what was written beside each formula.
            beside = ours if kind == "plain" else Book(folder / f"{name}-changed.xlsx")
            for cell in book.cells:
                if cell not in beside.cells or cell.startswith("list."):
                    continue
                formulas += 1
                a, b = book.value(cell), beside.value(cell)
                if kind == "moved" and not cell.endswith((".set", ".changed")) and isinstance(b, str) and b != DASH:
                    continue
                if kind == "moved" and (".step" in cell or ".probability_" in cell or re.search(r"_\d+$", cell)):
                    continue  # Steps are numbered by what stands in the workbook, and odds do not follow.
                if not (same(a, b) or (a is None and b is None) or a == b):
                    faults.append(f"{name}-{kind}: cell {cell} is {a}, written was {b}")
        inputs += len(changes)
    absent.discard("")
    print(f"{len(cases)} workbooks, {compared} figures against evaluate, {formulas} cells against what was written, "
          f"{inputs} inputs changed, {len(faults)} differ; {len(absent)} figures of evaluate in no cell")
    for fault in faults[:40]:
        print(fault)
    for one in sorted(absent)[:10]:
        print("in no cell:", one)
    sys.exit(1 if faults else 0)


def byrum_plain(data):
    """The example with bare numbers, as the random sets have them."""
    if isinstance(data, dict):
        return data["value"] if set(data) >= {"value", "known"} else {k: byrum_plain(v) for k, v in data.items()}
    return [byrum_plain(v) for v in data] if isinstance(data, list) else data


if __name__ == "__main__":
    main()
