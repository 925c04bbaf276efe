//! Why nothing of a file, or of a sheet, can be taken.

use super::sheet::Address;

/// Why a file or a table gives nothing. [`TableFault::sentence`] says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// A file without anything in it.
    Empty,
    /// A file over [`MOST_BYTES`](super::MOST_BYTES).
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A workbook that unpacks to more than [`MOST_INFLATED`](super::MOST_INFLATED), or to
    /// hundreds of times its size.
    Bomb,
    /// More than [`MOST_CELLS`](super::MOST_CELLS) cells with something in them.
    TooManyCells,
    /// Half a file, or one that was changed on its way.
    Damaged,
    /// A quote that is opened and never closed.
    UnclosedQuote {
        /// The row it is opened in.
        row: u32,
    },
    /// Bytes that are no text in any encoding that is read here.
    NotText,
    /// A workbook of Excel before 2007, `.xls`.
    OldWorkbook,
    /// A workbook with a password on it.
    Locked,
    /// A workbook of LibreOffice's own kind, `.ods`.
    OpenDocument,
    /// A workbook of Excel's binary kind, `.xlsb`.
    BinaryWorkbook,
    /// A file of another kind.
    OtherFile {
        /// Which.
        kind: FileKind,
    },
    /// A workbook in which no sheet has a cell.
    NoSheets,
    /// A value shaped like a civil registration number. What it is is said nowhere.
    RegistrationNumber {
        /// The sheet it stands on; nothing for a text, or where its own name is such a value.
        sheet: String,
        /// Where it stands; nothing for the name of a sheet.
        at: Option<Address>,
        /// The heading of its column, if that has one.
        heading: Option<String>,
    },
    /// A sheet without a cell.
    EmptySheet {
        /// The sheet.
        sheet: String,
    },
    /// Everything stands in one column.
    OneColumn {
        /// The sheet.
        sheet: String,
        /// The column.
        column: u32,
    },
    /// No row near the top holds two headings that are known.
    NoHeadings {
        /// The sheet.
        sheet: String,
        /// The last row that was looked at.
        last_row: u32,
    },
    /// No column was taken for the programmes' names.
    NoNames {
        /// The sheet.
        sheet: String,
        /// The row of headings.
        row: u32,
        /// The headings that are there.
        headings: Vec<String>,
        /// The heading of a column that looks like names of persons.
        persons: Option<String>,
    },
    /// No column of figures was recognised.
    NoFigureColumns {
        /// The sheet.
        sheet: String,
        /// The row of headings.
        row: u32,
        /// The headings that are there.
        headings: Vec<String>,
    },
    /// Headings and nothing below them.
    NoRows {
        /// The sheet.
        sheet: String,
        /// The row of headings.
        row: u32,
    },
    /// Rows, none of which is a programme with a figure.
    NothingUsable {
        /// The sheet.
        sheet: String,
        /// The first of them.
        row: u32,
        /// The first column that figures were looked for in.
        column: u32,
        /// Its heading.
        heading: String,
    },
    /// More programmes than a data set can have.
    TooManyProgrammes {
        /// The sheet.
        sheet: String,
        /// The first row that is too many.
        row: u32,
        /// The column of the names.
        column: u32,
        /// How many there are.
        count: usize,
    },
}

/// What a file is that is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page, whatever its name ends in.
    WebPage,
    /// A spreadsheet of 2003 in XML.
    Spreadsheet2003,
    /// A text document: Word, RTF or OpenDocument.
    Document,
    /// A packed file without a workbook in it.
    Archive,
    /// Anything else that is no text.
    Other,
}
