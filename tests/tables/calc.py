#!/usr/bin/env python3
"""Makes workbooks and texts with LibreOffice Calc, in a Danish and in an English locale.

The table is written as flat OpenDocument; Calc works its formulas out and saves it as .xlsx, and
as text the way its dialog does. Takes `soffice` from the path. Run it in this folder.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from figures import DANISH, ENGLISH, HERE, expected_row, write

NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in [("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
                        ("number", "datastyle")]
) + ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'


def styles(language, country):
    where = f'number:language="{language}" number:country="{country}"'
    thousands = '<number:number number:decimal-places="{}" number:min-integer-digits="1" number:grouping="true"/>'
    kroner = "<number:text> kr.</number:text>"
    return f"""
 <office:styles>
  <style:default-style style:family="table-cell">
   <style:text-properties fo:language="{language}" fo:country="{country}"/></style:default-style>
 </office:styles>
 <office:automatic-styles>
  <number:number-style style:name="N1" {where}>{thousands.format(0)}</number:number-style>
  <number:number-style style:name="N2" {where}>{thousands.format(2)}</number:number-style>
  <number:number-style style:name="NK" {where}>{thousands.format(2)}{kroner}</number:number-style>
  <number:percentage-style style:name="NP" {where}>
   <number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text>
  </number:percentage-style>
  <style:style style:name="n1" style:family="table-cell" style:data-style-name="N1"/>
  <style:style style:name="n2" style:family="table-cell" style:data-style-name="N2"/>
  <style:style style:name="nk" style:family="table-cell" style:data-style-name="NK"/>
  <style:style style:name="np" style:family="table-cell" style:data-style-name="NP"/>
  <style:style style:name="hidden" style:family="table">
   <style:table-properties table:display="false"/></style:style>
  <style:style style:name="shown" style:family="table">
   <style:table-properties table:display="true"/></style:style>
 </office:automatic-styles>"""


def text(value, down=1, across=1):
    span = f' table:number-rows-spanned="{down}"' if down > 1 else ""
    span += f' table:number-columns-spanned="{across}"' if across > 1 else ""
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f'<table:table-cell office:value-type="string"{span}>{lines}</table:table-cell>'


def number(value, style="n1"):
    kind = "percentage" if style == "np" else "float"
    return f'<table:table-cell table:style-name="{style}" office:value-type="{kind}" office:value="{value}"/>'


def formula(code, style):
    return f'<table:table-cell table:style-name="{style}" table:formula={quoteattr("of:=" + code)}/>'


EMPTY = "<table:table-cell/>"
COVERED = "<table:covered-table-cell/>"


def row(*cells, hidden=False):
    hide = ' table:visibility="collapse"' if hidden else ""
    return f"<table:table-row{hide}>{''.join(cells)}</table:table-row>"


def table(name, rows, style="shown"):
    return (f'<table:table table:name={quoteattr(name)} table:style-name="{style}">'
            f'<table:table-column table:number-columns-repeated="14"/>{"".join(rows)}</table:table>')


def document(language, country, tables):
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.3" '
            f'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">{styles(language, country)}'
            f'<office:body><office:spreadsheet>{"".join(tables)}</office:spreadsheet></office:body>'
            f"</office:document>")


def sheet(words, programmes):
    """Title, headings in row 3, five programmes with merged groups, a total and a note."""
    rows = [row(text(words["title"], across=6), *[COVERED] * 5), row(EMPTY),
            row(*[text(heading) for heading in words["headings"]])]
    for at, p in enumerate(programmes):
        line = at + 4
        first = at in (0, 3)
        group = text(p.group, down=3 if at == 0 else 2) if first else COVERED
        rows.append(row(
            text(p.name), group, text(p.pool) if p.pool else EMPTY,
            EMPTY if p.budget is None else number(p.budget / 1000),
            EMPTY if p.rate is None else number(p.rate, "nk"),
            EMPTY if p.places is None else number(p.places),
            number(p.persons, "n2"),
            EMPTY if p.places is None else formula(f"[.G{line}]/[.F{line}]", "np"),
            number(p.courses), number(p.hours) if p.hours else EMPTY,
            EMPTY if p.fixed is None else number(p.fixed, "np"),
            number(p.job), number(p.ended), text(words["remark"]) if at == 1 else EMPTY,
            hidden=at == 2))
    total = [text(words["total"]), EMPTY, EMPTY]
    for column, style in zip("DEFGHIJKLM", ["n1", "", "n1", "n2", "", "n1", "", "", "n1", "n1"]):
        total.append(formula(f"SUM([.{column}4:.{column}8])", style) if style else EMPTY)
    rows += [row(*total), row(EMPTY), row(text(words["note"]))]
    return table(words["sheet"], rows)


WORDS = {
    "da": {
        "title": "Budget 2025 for kommunens tilbud", "sheet": "Tilbud", "total": "I alt",
        "headings": ["Tilbud", "Gruppe", "Pulje", "Budget (t.kr.)", "Takst pr. helårsperson", "Pladser",
                     "Helårs-\npersoner", "Belægning", "Forløb", "Timer pr. uge", "Fast andel", "Job, antal",
                     "Job, af", "Bemærkning"],
        "remark": "Lukket i juli; åbner igen", "note": "Kilde: Kommunens budget, vedtaget i oktober.",
        "front": "Forside", "draft": "Kladde",
    },
    "en": {
        "title": "Programmes of the municipality, budget 2025", "sheet": "Programmes", "total": "Total",
        "headings": ["Programme", "Group", "Pool", "Budget (DKK 1,000)", "Rate per full-year person", "Places",
                     "Full-year persons", "Occupancy", "Courses", "Hours per week", "Fixed share", "Job (k)",
                     "Job (n)", "Remark"],
        "remark": "Closed in July, opens again", "note": "Source: the budget as adopted in October.",
        "front": "Front page", "draft": "Draft",
    },
}


def profile(folder, locale):
    """A user's profile of a locale, so that Calc reads and writes numbers as there."""
    registry = folder / "user"
    registry.mkdir(parents=True)
    item = "http://openoffice.org/2001/registry"
    (registry / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="{item}">'
        f'<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
        f"<value>{locale}</value></prop></item></oor:items>", encoding="utf-8")


def convert(source, target, form, locale):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        profile(folder / "profile", locale)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--convert-to", form, "--outdir", str(folder / "out"), str(source)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        [made] = (folder / "out").iterdir()
        shutil.move(made, target)


def as_text(mark, encoding, language):
    """The filter of the dialog: mark, quote, encoding, first line, columns, language, quoted texts,
    as shown."""
    return f"csv:Text - txt - csv (StarCalc):{ord(mark)},34,{encoding},1,,{language},false,true"


def main():
    notices = ["! row 6 HiddenRow", "! row 9 TotalAgrees"]
    for language, country, programmes in [("da", "DK", DANISH), ("en", "GB", ENGLISH)]:
        words = WORDS[language]
        locale = f"{language}-{country}"
        long = {"da": "dansk", "en": "english"}[language]
        source = HERE / "source.fods"
        front = table(words["front"], [row(text(words["title"])), row(text("2025"))])
        draft = table(words["draft"], [row(text("Tilbud"), text("Budget")), row(text("X"), number(1))], "hidden")
        source.write_text(document(language, country, [front, sheet(words, programmes), draft]), encoding="utf-8")
        convert(source, HERE / f"calc-{long}.xlsx", "xlsx", locale)
        head = [f"sheet: {words['sheet']}", f"title: {words['title']}", "year: 2025"]
        body = [expected_row(at + 4, p) for at, p in enumerate(programmes)]
        left = ["- column N UnknownHeading", "- row 9 Total", "- row 11 Note"]
        write(f"calc-{long}.xlsx", head + body + notices + [f"! sheet {words['draft']} HiddenSheet"] + left)

        # As text the merged cells arrive empty, and nobody knows that they were merged.
        source.write_text(document(language, country, [sheet(words, programmes)]), encoding="utf-8")
        filled = [f"! B{row} FilledDown" for row in (5, 6, 8)]
        texts = [("calc-dansk-1252.csv", ";", 1, 1030), ("calc-dansk-utf8.csv", ";", 76, 1030),
                 ("calc-dansk-utf16.txt", "\t", 65535, 1030)] if language == "da" else [
                 ("calc-english.csv", ",", 76, 2057), ("calc-english.tsv", "\t", 76, 2057)]
        for name, mark, encoding, lcid in texts:
            convert(source, HERE / name, as_text(mark, encoding, lcid), locale)
            # 2,400 and 1,350 and nothing that decides: the budget asks.
            asks = ["! D4 AmbiguousNumbers"]
            said = sorted(filled + ["! row 9 TotalAgrees"] + asks)
            write(name, ["sheet: ", *head[1:], *body, *said, *left])
        source.unlink()


if __name__ == "__main__":
    main()
