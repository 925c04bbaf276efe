#!/usr/bin/env python3
"""Makes workbooks part by part, as other writers do it and as no library here does.

Run it in this folder.
"""

import zipfile

from figures import HERE, write

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(*pairs, office=OFFICE):
    lines = [f'<Relationship Id="rId{at + 1}" Type="{office}/{kind}" Target="{target}"/>'
             for at, (kind, target) in enumerate(pairs)]
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{"".join(lines)}</Relationships>'


def pack(name, parts, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(HERE / name, "w", method) as archive:
        for part, text in parts.items():
            entry = zipfile.ZipInfo(part, (2025, 1, 1, 0, 0, 0))
            entry.compress_type = method
            archive.writestr(entry, text)


TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="xml" ContentType="application/xml"/></Types>')


def strict():
    """Strict namespaces behind a prefix, no addresses, texts in cells and shared, a guide to how a
    text is spoken, escapes, names of parts from the root and in other letters, days from 1904 on."""
    workbook = (f'{HEAD}<x:workbook xmlns:x="{STRICT_MAIN}" xmlns:r="{STRICT_OFFICE}" conformance="strict">'
                '<x:workbookPr date1904="true"/><x:sheets>'
                '<x:sheet name="Diagram" sheetId="1" r:id="rId4"/>'
                '<x:sheet name="A &amp; B" sheetId="2" r:id="rId1"/></x:sheets></x:workbook>')
    shared = (f'{HEAD}<x:sst xmlns:x="{STRICT_MAIN}"><x:si><x:t>Tilbud</x:t></x:si>'
              '<x:si><x:r><x:t>Bud</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">get </x:t></x:r>'
              '<x:r><x:t>2024</x:t></x:r></x:si>'
              '<x:si><x:t>Kurs_x000D_\nét</x:t><x:rPh sb="0" eb="2"><x:t>kuru</x:t></x:rPh></x:si>'
              '<x:si><x:t>&lt;Café&#233;&gt; &#xe6;</x:t></x:si></x:sst>')
    styles = (f'{HEAD}<x:styleSheet xmlns:x="{STRICT_MAIN}"><x:numFmts count="1">'
              '<x:numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></x:numFmts>'
              '<x:cellStyleXfs count="1"><x:xf numFmtId="9"/></x:cellStyleXfs>'
              '<x:cellXfs count="3"><x:xf numFmtId="0"/><x:xf numFmtId="164"/><x:xf numFmtId="10"/></x:cellXfs>'
              '</x:styleSheet>')

    def cells(*cells):
        return f'<x:row>{"".join(cells)}</x:row>'

    def number(value, style=0):
        return f'<x:c s="{style}"><x:v>{value}</x:v></x:c>'

    def shared_text(at):
        return f'<x:c t="s"><x:v>{at}</x:v></x:c>'

    def inline(text):
        return f'<x:c t="inlineStr"><x:is><x:t>{text}</x:t></x:is></x:c>'

    rows = [
        cells(shared_text(0), shared_text(1), inline("Pladser"), inline("Helårspersoner"), inline("Fast andel"),
              inline("Åben")),
        cells(shared_text(2), number("1.5E6"), number(20), number("18.25"), number("0.5", 2), '<x:c t="b"><x:v>1</x:v></x:c>'),
        # 1 February 2025 counted from 1904.
        cells(shared_text(3), number(900000), number(44227, 1), number(10), number("0.25", 2), '<x:c t="b"><x:v>0</x:v></x:c>'),
        cells(inline("Tredje"), '<x:c t="e"><x:v>#REF!</x:v></x:c>', number(5), number(4),
              '<x:c t="str"><x:f>""</x:f><x:v></x:v></x:c>', '<x:c/>'),
        cells(inline("Fjerde"), number(100000), '<x:c><x:f>C2*2</x:f></x:c>', '<x:c t="d" s="1"><x:v>2025-03-04</x:v></x:c>',
              '<x:c t="b"><x:v>1</x:v></x:c>'),
    ]
    sheet = (f'{HEAD}<!-- by hand --><x:worksheet xmlns:x="{STRICT_MAIN}"><x:dimension ref="A1"/>'
             f'<x:sheetData>{"".join(rows)}</x:sheetData></x:worksheet>')
    pack("strict.xlsx", {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "/xl/Workbook.xml"), office=STRICT_OFFICE),
        "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "/xl/worksheets/sheet1.xml"), ("sharedStrings", "SharedStrings.xml"),
            ("styles", "../xl/./styles.xml"), ("chartsheet", "chartsheets/sheet1.xml"), office=STRICT_OFFICE),
        "xl\\worksheets\\sheet1.xml": sheet,
        "xl/sharedStrings.xml": shared,
        "xl/styles.xml": styles,
    })
    write("strict.xlsx", [
        "sheet: A & B", "title: -", "year: 2024",
        "row 2: Kurs ét; budget=1500000; places=20; persons=18.25; fixed=0.5",
        "row 3: <Caféé> æ; budget=900000; persons=10; fixed=0.25",
        "row 4: Tredje; places=5; persons=4",
        "row 5: Fjerde; budget=100000",
        "! C3 Date", "! B4 ErrorValue", "! C5 Uncomputed", "! D5 Date", "! E5 NotANumber",
        "- column F UnknownHeading",
    ])


def several():
    """Two sheets with programmes, of which the first is hidden and the third has no headings;
    the parts are stored as they are, in reverse order of rows and cells."""
    names = [("Skjult", ' state="veryHidden"'), ("Ark1", ""), ("Budget", "")]
    listed = "".join(f'<sheet name="{name}" sheetId="{at + 1}" r:id="rId{at + 1}"{more}/>'
                     for at, (name, more) in enumerate(names))
    workbook = f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>'

    def sheet(rows):
        lines = []
        for at, cells in reversed(list(enumerate(rows))):
            line = "".join(
                f'<c r="{chr(65 + column)}{at + 1}" t="{"n" if isinstance(value, (int, float)) else "str"}">'
                f"<v>{value}</v></c>"
                for column, value in reversed(list(enumerate(cells))) if value is not None)
            lines.append(f'<row r="{at + 1}">{line}</row>')
        return (f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData>'
                '<mergeCells count="1"><mergeCell ref="C3:C4"/></mergeCells></worksheet>')

    table = [["Navn", "Bevilling mio. kr.", "Pladser", "Årspersoner"],
             ["A", 1.1, 10, 9], ["B", 2.4, 20, 15], ["C", 0.07, None, 3]]
    pack("several.xlsx", {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": relations(*[("worksheet", f"worksheets/sheet{at}.xml") for at in (1, 2, 3)]),
        "xl/worksheets/sheet1.xml": sheet(table),
        "xl/worksheets/sheet2.xml": sheet([["a", "b"], [1, 2]]),
        "xl/worksheets/sheet3.xml": sheet(table),
    }, zipfile.ZIP_STORED)
    write("several.xlsx", [
        "sheet: Budget", "title: -", "year: -",
        "row 2: A; budget=1100000; places=10; persons=9",
        "row 3: B; budget=2400000; places=20; persons=15",
        "row 4: C; budget=70000; places=3*; persons=3",
        "! sheet Skjult HiddenSheet", "! C3 MergedFigures", "! C4 PlacesAssumed",
    ])


class Stream:
    """A file that can only be written to, as a server's answer is."""

    def __init__(self, path):
        self.file = open(path, "wb")

    def write(self, data):
        return self.file.write(data)

    def flush(self):
        self.file.flush()


def streamed():
    """Packed while it is written: sizes and checksums stand behind the parts."""
    workbook = (f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
                '<sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>')
    rows = [["Programme", "Rate", "Persons"], ["A", 61500, 12.5], ["B", 48000.25, 3]]
    lines = "".join("<row>" + "".join(
        f'<c t="inlineStr"><is><t>{value}</t></is></c>' if isinstance(value, str) else f"<c><v>{value}</v></c>"
        for value in row) + "</row>" for row in rows)
    stream = Stream(HERE / "streamed.xlsx")
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml")),
            "xl/workbook.xml": workbook,
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>',
        }.items():
            entry = zipfile.ZipInfo(part, (2025, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as target:
                target.write(text.encode("utf-8"))
    stream.file.close()
    write("streamed.xlsx", ["sheet: Ark1", "title: -", "year: -", "row 2: A; rate=61500; persons=12.5",
                            "row 3: B; rate=48000.25; persons=3"])


if __name__ == "__main__":
    strict()
    several()
    streamed()
