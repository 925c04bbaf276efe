//! Why a table gives nothing, in Danish.

use super::quoted;
use crate::exchange::table::fault::{FileKind, TableFault};
use crate::exchange::table::sheet::letters;
use crate::exchange::table::words::column;
use crate::model::definition::MOST_PROGRAMMES;
use crate::present::language::Language::Danish;
use crate::present::number;

fn in_sheet(sheet: &str) -> String {
    if sheet.is_empty() {
        "Tabellen".to_owned()
    } else {
        format!("Arket „{sheet}“")
    }
}

/// Why nothing can be taken.
pub(in crate::exchange::table::words) fn fault(fault: &TableFault) -> String {
    match fault {
        TableFault::Empty => "Filen er tom.".to_owned(),
        TableFault::TooLarge { bytes } => format!(
            "Filen fylder {} MB; der læses højst 10 MB. Gem arket med tilbuddene som en fil for sig.",
            number::decimal(Danish, megabytes(*bytes), 1)
        ),
        TableFault::Bomb => {
            "Filen fylder pakket ud langt mere, end en tabel over tilbud kan fylde, \
            og er ikke læst. Gem arket med tilbuddene som en fil for sig."
                .to_owned()
        }
        TableFault::TooManyCells => "Filen har over 200.000 udfyldte celler. Gem arket med \
            tilbuddene som en fil for sig."
            .to_owned(),
        TableFault::Damaged => "Filen er ufuldstændig eller beskadiget. Hent den igen, eller åbn \
            den i regnearket og gem den på ny."
            .to_owned(),
        TableFault::UnclosedQuote { row } => format!(
            "I række {row} begynder et anførselstegn, der ikke sluttes. Filen er måske ufuldstændig; \
             ellers fjern tegnet."
        ),
        TableFault::NotText => "Filen er hverken et regneark eller en tekst, der kan læses. Gem \
            tabellen som .xlsx eller som CSV i UTF-8."
            .to_owned(),
        TableFault::OldWorkbook => "Filen er i Excels gamle format (.xls). Åbn den i Excel eller \
            LibreOffice, og gem den som .xlsx."
            .to_owned(),
        TableFault::Locked => "Filen er beskyttet med en adgangskode. Åbn den i regnearket, fjern \
            adgangskoden, og gem den igen, eller kopiér tabellen og sæt den ind."
            .to_owned(),
        TableFault::OpenDocument => {
            "Filen er et OpenDocument-regneark (.ods). Åbn den i LibreOffice \
            eller Excel, og gem den som .xlsx."
                .to_owned()
        }
        TableFault::BinaryWorkbook => {
            "Filen er i Excels binære format (.xlsb). Åbn den i Excel, og \
            gem den som .xlsx."
                .to_owned()
        }
        TableFault::OtherFile { kind } => {
            let what = match kind {
                FileKind::Pdf => "en PDF",
                FileKind::Picture => "et billede",
                FileKind::WebPage => "en webside",
                FileKind::Spreadsheet2003 => "et regneark i Excels XML-format fra 2003",
                FileKind::Document => "et tekstdokument",
                FileKind::Archive => "et pakket arkiv",
                FileKind::Other => "ikke et regneark",
            };
            format!(
                "Filen er {what}. Åbn tabellen i et regneark, og gem den som .xlsx, eller kopiér \
                 tabellen og sæt den ind."
            )
        }
        TableFault::NoSheets => "Der er ingen celler i projektmappens ark.".to_owned(),
        TableFault::RegistrationNumber { sheet, at, heading } => {
            let what = "Der er en værdi, der ligner et CPR-nummer";
            let place = match at {
                Some(at) => {
                    let column = column(at.column, heading.as_deref().unwrap_or_default(), quoted);
                    let row = at.row;
                    let of = if sheet.is_empty() {
                        String::new()
                    } else {
                        format!("arket „{sheet}“, ")
                    };
                    format!("{what}: {of}kolonne {column}, række {row}")
                }
                None => format!("{what}, i navnet på et ark"),
            };
            format!(
                "{place}. Intet er læst ind, og værdien vises og gemmes ikke. Fjern kolonnen, og prøv \
                 igen; det gælder også et andet tal på ti cifre, f.eks. et P-nummer."
            )
        }
        TableFault::EmptySheet { sheet } => {
            format!("{} er tomt.", in_sheet(sheet)).replace("Tabellen er tomt", "Tabellen er tom")
        }
        TableFault::OneColumn { sheet, column } => format!(
            "{} har kun én kolonne, {}. Der skal mindst være en med tilbud og en med tal; i en tekstfil \
             adskilt af semikolon, komma eller tabulator.",
            in_sheet(sheet),
            letters(*column)
        ),
        TableFault::NoHeadings { sheet, last_row } => format!(
            "{}: der er ingen overskrifter, som kendes, i de øverste rækker (til og med række {last_row}). \
             Skriv en række med f.eks. Tilbud, Budget, Pladser og Helårspersoner over tallene.",
            in_sheet(sheet)
        ),
        TableFault::NoNames {
            sheet,
            row,
            headings,
            persons,
        } => {
            let persons = persons.as_ref().map_or(String::new(), |heading| {
                format!(" „{heading}“ ligner navne på personer og tages ikke af sig selv.")
            });
            format!(
                "{}, række {row}: ingen kolonne er taget som tilbuddenes navne. Overskrifterne er {}.{persons} \
                 Vælg en kolonne, eller kald den Tilbud.",
                in_sheet(sheet),
                listed(headings)
            )
        }
        TableFault::NoFigureColumns {
            sheet,
            row,
            headings,
        } => format!(
            "{}, række {row}: ingen kolonne er taget som tal. Overskrifterne er {}. Vælg, hvad kolonnerne \
             er, eller kald dem f.eks. Budget, Pladser og Helårspersoner.",
            in_sheet(sheet),
            listed(headings)
        ),
        TableFault::NoRows { sheet, row } => {
            format!(
                "{}: der er ingen rækker under overskrifterne i række {row}.",
                in_sheet(sheet)
            )
        }
        TableFault::NothingUsable {
            sheet,
            row,
            column: number,
            heading,
        } => format!(
            "{}: ingen række fra række {row} og ned har både et navn og et tal. Der er ledt efter tal fra \
             kolonne {}.",
            in_sheet(sheet),
            column(*number, heading, quoted)
        ),
        TableFault::TooManyProgrammes {
            sheet,
            row,
            column,
            count,
        } => format!(
            "{} har {} tilbud; der kan højst være {MOST_PROGRAMMES}. Det første for meget står i række \
             {row}, kolonne {}. Er hver række en person eller et forløb, så gør tabellen op pr. tilbud \
             først.",
            in_sheet(sheet),
            number::whole(Danish, u64::try_from(*count).unwrap_or(u64::MAX)),
            letters(*column)
        ),
    }
}

fn megabytes(bytes: usize) -> f64 {
    // A size of memory is exact as a float.
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let bytes = bytes as f64;
    // Rounded up, so that what is too large reads so.
    (bytes / 1_048_576.0 * 10.0).ceil() / 10.0
}

fn listed(headings: &[String]) -> String {
    let headings: Vec<String> = headings.iter().map(|heading| quoted(heading)).collect();
    if headings.is_empty() {
        "tomme".to_owned()
    } else {
        headings.join(", ")
    }
}
