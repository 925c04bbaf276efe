#!/usr/bin/env python3
"""Makes workbooks with two Python libraries, openpyxl and XlsxWriter. Run it in this folder."""

import datetime

import openpyxl
import xlsxwriter
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from figures import DANISH, ENGLISH, HERE, expected_row, write


def with_openpyxl():
    """Formats, a hidden column and row, merged groups, formulas that nobody worked out, a date, and
    days from 1904 on."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Tilbud 2025"
    sheet.append(["Tilbud", "Målgruppe", "Bevilling", "Pladser", "Belægning i pct.", "Forløb", "Fast andel",
                  "Job antal", "Job af", "Timer"])
    for at, p in enumerate(DANISH[:3]):
        line = at + 2
        sheet.append([p.name, p.group if at == 0 else None, p.budget, p.places,
                      p.persons / p.places, p.courses, p.fixed, p.job, p.ended, p.hours])
        sheet.cell(line, 3).number_format = '#,##0 "kr."'
        sheet.cell(line, 5).number_format = "0%"
        sheet.cell(line, 7).number_format = "0%"
    # What Excel makes of a typed 1-2.
    sheet["J3"] = datetime.date(2025, 2, 1)
    sheet["J3"].number_format = "d-mmm"
    sheet.merge_cells("B2:B4")
    sheet.append(["I alt", None, "=SUM(C2:C4)", "=SUM(D2:D4)"])
    sheet.column_dimensions["F"].hidden = True
    sheet.row_dimensions[4].hidden = True
    book.save(HERE / "openpyxl.xlsx")
    a, b, c = DANISH[:3]
    rows = [expected_row(2, a, pool=None), expected_row(3, b, pool=None, hours=None),
            expected_row(4, c, pool=None)]
    write("openpyxl.xlsx", [
        "sheet: Tilbud 2025", "title: -", "year: -", *rows,
        # The total has no figure, so nothing is held against the rows.
        "! column F HiddenColumn", "! J3 Date", "! row 4 HiddenRow", "- row 5 Total",
    ])


def with_xlsxwriter():
    """Texts with two faces in one cell, a format in thousands, results of formulas given and not."""
    book = xlsxwriter.Workbook(HERE / "xlsxwriter.xlsx")
    book.set_properties({"created": datetime.datetime(2025, 1, 1)})
    bold = book.add_format({"bold": True})
    percent = book.add_format({"num_format": "0.0 %"})
    shown_in_thousands = book.add_format({"num_format": "#,##0,"})
    draft = book.add_worksheet("Notes")
    draft.write(0, 0, "Nothing here but text")
    draft.write(1, 1, "and more of it")
    hidden = book.add_worksheet("Old")
    hidden.write_row(0, 0, ["Programme", "Budget"])
    hidden.write_row(1, 0, ["X", 1])
    hidden.hide()
    sheet = book.add_worksheet("Programmes")
    sheet.write(0, 0, "Accounts 2025")
    sheet.write_row(2, 0, ["Programme", "Group", "Budget (thousand kr)", "Places", "Persons", "Courses",
                           "Fixed share (%)", "Job count", "Job of", "Job share"])
    for at, p in enumerate(ENGLISH[:3]):
        line = at + 3
        sheet.write_rich_string(line, 0, bold, p.name[:3], p.name[3:])
        sheet.write(line, 1, p.group)
        # Kroner, shown as thousands under a heading in thousands.
        sheet.write(line, 2, p.budget, shown_in_thousands)
        sheet.write(line, 3, p.places)
        sheet.write(line, 4, p.persons)
        sheet.write(line, 5, p.courses)
        sheet.write(line, 6, p.fixed, percent)
        sheet.write(line, 7, p.job)
        sheet.write(line, 8, p.ended)
        sheet.write_formula(line, 9, f"=H{line + 1}/I{line + 1}", percent, p.job / p.ended)
    sheet.write(6, 0, "Total")
    sheet.write_formula(6, 2, "=SUM(C4:C6)", shown_in_thousands, sum(p.budget for p in ENGLISH[:3]))
    # Nobody gave the result: the library writes 0, and asks for the workbook to be worked out.
    sheet.write_formula(6, 3, "=SUM(D4:D6)")
    book.close()
    rows = [expected_row(at + 4, p, pool=None, hours=None) for at, p in enumerate(ENGLISH[:3])]
    write("xlsxwriter.xlsx", [
        "sheet: Programmes", "title: Accounts 2025", "year: 2025", *rows,
        "! sheet Old HiddenSheet", "! row 7 TotalAgrees", "- row 7 Total",
    ])


def empty_rows():
    """Fifty thousand rows with a colour and nothing else, and the table in the first ten."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ark1"
    sheet.append(["Programme", "Budget", "Places", "Persons"])
    for p in ENGLISH[:2]:
        sheet.append([p.name, p.budget, p.places, p.persons])
    grey = PatternFill("solid", fgColor="DDDDDD")
    for row in range(4, 50_004):
        sheet.cell(row, 1).fill = grey
    book.save(HERE / "empty-rows.xlsx")
    rows = [expected_row(at + 2, p, group=None, pool=None, courses=None, hours=None, fixed=None, Job=None)
            for at, p in enumerate(ENGLISH[:2])]
    write("empty-rows.xlsx", ["sheet: Ark1", "title: -", "year: -", *rows])


def without_memory():
    """Written row by row, with each text in its cell."""
    book = xlsxwriter.Workbook(HERE / "inline.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Tilbud", "Takst", "Helårspersoner"])
    for at, p in enumerate(DANISH[3:]):
        sheet.write_row(at + 1, 0, [p.name, p.rate, p.persons])
    book.close()
    rows = [expected_row(at + 2, p, group=None, courses=None, hours=None, Job=None)
            for at, p in enumerate(DANISH[3:])]
    write("inline.xlsx", ["sheet: Sheet1", "title: -", "year: -", *rows])


if __name__ == "__main__":
    with_openpyxl()
    with_xlsxwriter()
    empty_rows()
    without_memory()
