//! What is said of tables in Danish.

use super::{Place, column};
use crate::exchange::table::fault::{FileKind, TableFault};
use crate::exchange::table::notice::{LeftOut, NoticeKind, Reason};
use crate::exchange::table::role::ColumnRole;
use crate::exchange::table::sheet::{Day, letters};
use crate::model::definition::MOST_PROGRAMMES;
use crate::present::language::Language::{self, Danish, English};
use crate::present::number;

fn quoted(text: &str) -> String {
    format!("„{text}“")
}

fn figure(x: f64) -> String {
    number::decimal(Danish, x, 3)
}

fn share(x: f64) -> String {
    number::percent_exact(Danish, x)
}

/// A share that was worked out.
fn about(x: f64) -> String {
    number::percent(Danish, x, 1)
}

fn in_sheet(sheet: &str) -> String {
    if sheet.is_empty() {
        "Tabellen".to_owned()
    } else {
        format!("Arket „{sheet}“")
    }
}

/// Where something stands.
pub(super) fn place(place: &Place) -> String {
    let at = match (place.cell(), place.row, place.column) {
        (Some(cell), _, _) => format!("celle {cell}"),
        (_, Some(row), _) => format!("række {row}"),
        (_, _, Some(column)) => format!("kolonne {}", letters(column)),
        _ => String::new(),
    };
    match (place.sheet, at.as_str()) {
        ("", "") => String::new(),
        ("", at) => at.replacen(['c', 'r', 'k'], &at[..1].to_uppercase(), 1),
        (sheet, "") => format!("Arket „{sheet}“"),
        (sheet, at) => format!("Arket „{sheet}“, {at}"),
    }
}

/// Why nothing can be taken.
pub(super) fn fault(fault: &TableFault) -> String {
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
        } => format!(
            "{}, række {row}: ingen kolonne er taget som tilbuddenes navne. Overskrifterne er {}. Vælg \
             en kolonne, eller kald den Tilbud.",
            in_sheet(sheet),
            listed(headings)
        ),
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
    bytes / 1_048_576.0
}

fn listed(headings: &[String]) -> String {
    let headings: Vec<String> = headings.iter().map(|heading| quoted(heading)).collect();
    if headings.is_empty() {
        "tomme".to_owned()
    } else {
        headings.join(", ")
    }
}

fn day(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let month = usize::from(day.month)
        .checked_sub(1)
        .and_then(|at| MONTHS.get(at));
    format!("{}. {} {}", day.day, month.unwrap_or(&""), day.year)
}

/// What there is to know.
pub(super) fn notice(kind: &NoticeKind) -> String {
    match kind {
        NoticeKind::HiddenSheet => {
            "arket er skjult i projektmappen og tages ikke af sig selv.".to_owned()
        }
        NoticeKind::HiddenRow => "rækken er skjult i regnearket, men er taget med.".to_owned(),
        NoticeKind::HiddenColumn { heading } => {
            format!("kolonnen „{heading}“ er skjult i regnearket, men er taget med.")
        }
        NoticeKind::MendedLetters => {
            "Bogstaverne æ, ø og å var gemt forkert og er rettet.".to_owned()
        }
        NoticeKind::LostLetters { text } => format!(
            "bogstaver er gået tabt i „{text}“. Gem filen som CSV UTF-8, eller ret navnet bagefter."
        ),
        NoticeKind::AmbiguousNumbers {
            heading,
            example,
            read,
            style,
        } => {
            let (what, language) = ambiguous(example, *style);
            format!(
                "„{example}“ under „{heading}“ kan være både tusinder og decimaler. Kolonnen er læst \
                 som {language} tal, altså {what}: {}.",
                figure(*read)
            )
        }
        NoticeKind::OtherStyle { text, read } => format!(
            "„{text}“ er skrevet anderledes end resten af kolonnen og er læst som {}.",
            figure(*read)
        ),
        NoticeKind::FractionsUnderPercent { heading } => format!(
            "overskriften „{heading}“ siger procent, men tallene er mellem 0 og 1 og er læst som andele: \
             0,93 er 93 %."
        ),
        NoticeKind::NotANumber { text, heading } => {
            format!("„{text}“ er ikke et tal, der kan bruges under „{heading}“; tallet mangler.")
        }
        NoticeKind::ErrorValue { text } => {
            format!("regnearket viser fejlen {text}; tallet mangler.")
        }
        NoticeKind::Uncomputed => "formlen er ikke regnet ud i filen; tallet mangler. Åbn filen i \
            regnearket, og gem den."
            .to_owned(),
        NoticeKind::Date {
            day: Ok(date),
            heading,
        } => format!(
            "cellen er en dato ({}) under „{heading}“, måske fordi regnearket har lavet et tal om; tallet \
             mangler.",
            day(*date)
        ),
        NoticeKind::Date {
            day: Err(text),
            heading,
        } => format!(
            "„{text}“ ligner en dato under „{heading}“, måske fordi regnearket har lavet et tal om; tallet \
             mangler."
        ),
        NoticeKind::PercentInAmounts { heading } => {
            format!(
                "cellen er i procent under „{heading}“, hvor der skal stå et tal; tallet mangler."
            )
        }
        NoticeKind::ShareOutOfRange { share: x, heading } => {
            format!(
                "{} er for højt under „{heading}“; tallet mangler.",
                share(*x)
            )
        }
        NoticeKind::UnitTwice { text, heading } => {
            format!(
                "„{text}“ står under „{heading}“ og er læst i den enhed, som cellen selv angiver."
            )
        }
        NoticeKind::MergedFigures { last_row, heading } => format!(
            "cellen under „{heading}“ er flettet til og med række {last_row}. Tallet er kun givet til den \
             første af rækkerne."
        ),
        NoticeKind::FilledDown { text } => {
            format!("cellen er tom; „{text}“ er taget fra rækken ovenfor.")
        }
        NoticeKind::TotalAgrees { columns } => {
            let columns = if *columns == 1 {
                "kolonnen".to_owned()
            } else {
                format!("alle {columns} kolonner")
            };
            format!("summen stemmer med rækkerne i {columns}.")
        }
        NoticeKind::TotalDisagrees {
            heading,
            stated,
            sum,
        } => format!(
            "summen under „{heading}“ er angivet til {}, men rækkerne giver {}.",
            figure(*stated),
            figure(*sum)
        ),
        NoticeKind::OccupancyDisagrees { stated, computed } => format!(
            "belægningen er angivet til {}, men helårspersoner og pladser giver {}; helårspersonerne \
             er brugt.",
            share(*stated),
            about(*computed)
        ),
        NoticeKind::OccupancyWithoutPlaces => {
            "belægningen giver ingen helårspersoner, da pladserne mangler.".to_owned()
        }
        NoticeKind::PlacesAssumed { places } => format!(
            "pladserne mangler; der er antaget lige så mange som helårspersoner, {}, altså fuld belægning.",
            figure(*places)
        ),
        NoticeKind::BudgetAndRate => {
            "der er både budget og takst; budgettet er brugt, taksten udeladt.".to_owned()
        }
        NoticeKind::CoursesStandIn { outcome, courses } => format!(
            "det er ikke angivet, hvor mange forløb „{outcome}“ er talt ud af; tilbuddets {} forløb er brugt.",
            figure(*courses)
        ),
        NoticeKind::CountWithoutCourses { outcome } => format!(
            "antallet for „{outcome}“ kan ikke bruges, da det ikke er angivet, hvor mange forløb det er af."
        ),
        NoticeKind::CountOverCourses {
            outcome,
            count,
            courses,
        } => format!(
            "„{outcome}“ er {} af {} forløb, altså flere end der er; resultatet er udeladt.",
            figure(*count),
            figure(*courses)
        ),
        NoticeKind::ShareDisagrees {
            outcome,
            stated,
            computed,
        } => format!(
            "andelen for „{outcome}“ er angivet til {}, men antallet giver {}; antallet er brugt.",
            share(*stated),
            about(*computed)
        ),
        NoticeKind::NameTwice { name, first_row } => {
            format!("„{name}“ står også i række {first_row}; begge er taget med.")
        }
        NoticeKind::FurtherColumns { count } => {
            format!("De {count} kolonner længst til højre er ikke læst.")
        }
        NoticeKind::SeveralYears { years } => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            format!(
                "Titel og overskrifter nævner flere år: {}. Det første er brugt.",
                years.join(", ")
            )
        }
    }
}

/// What a mark between groups was read as.
fn ambiguous(example: &str, style: Language) -> (&'static str, &'static str) {
    let decimals = match style {
        Danish => example.contains(','),
        English => example.contains('.'),
    };
    let language = match style {
        Danish => "danske",
        English => "engelske",
    };
    (if decimals { "decimaler" } else { "tusinder" }, language)
}

/// Why something was left out.
pub(super) fn left_out(left_out: &LeftOut) -> String {
    let text = &left_out.text;
    let named = if text.is_empty() {
        String::new()
    } else {
        format!("„{text}“ ")
    };
    let reason = match &left_out.reason {
        Reason::UnknownHeading => "er udeladt: overskriften kendes ikke.".to_owned(),
        Reason::NoHeading => "er udeladt: der er ingen overskrift.".to_owned(),
        Reason::HeadingTwice { first } => {
            format!("er udeladt: kolonne {} er det samme.", letters(*first))
        }
        Reason::PersonNames => "er udeladt: den ligner navne på personer.".to_owned(),
        Reason::OutcomeWithoutResult => {
            "er udeladt: den siger kun, hvor mange forløb der er set på.".to_owned()
        }
        Reason::Chosen => "er udeladt efter valg.".to_owned(),
        Reason::Units => "er enheder.".to_owned(),
        Reason::HeadingsAgain => "er overskrifterne igen.".to_owned(),
        Reason::Total => "er en sum og er udeladt.".to_owned(),
        Reason::GroupName => "er taget som gruppe for de næste rækker.".to_owned(),
        Reason::Note => "er udeladt som note.".to_owned(),
        Reason::NoFigures => "er udeladt: der er ingen tal i rækken.".to_owned(),
        Reason::NoName => "er udeladt: rækken har tal, men intet navn.".to_owned(),
        Reason::Negative {
            column: number,
            heading,
        } => format!(
            "er udeladt: tallet i kolonne {} er negativt.",
            column(*number, heading, quoted)
        ),
    };
    format!("{named}{reason}")
}

/// What a column can be taken for.
pub(super) fn role(role: &ColumnRole) -> String {
    let name = match role {
        ColumnRole::LeftOut => "Udelades",
        ColumnRole::Name => "Tilbud",
        ColumnRole::Group => "Gruppe",
        ColumnRole::Pool => "Pulje",
        ColumnRole::Budget => "Budget",
        ColumnRole::Rate => "Takst pr. helårsperson",
        ColumnRole::Places => "Pladser",
        ColumnRole::Persons => "Helårspersoner",
        ColumnRole::Occupancy => "Belægning",
        ColumnRole::Courses => "Forløb",
        ColumnRole::Hours => "Timer pr. uge",
        ColumnRole::FixedShare => "Fast andel",
        ColumnRole::OutcomeCount(name) => return format!("{name}, antal"),
        ColumnRole::OutcomeOf(name) => return format!("{name}, af så mange forløb"),
        ColumnRole::OutcomeShare(name) => return format!("{name}, andel"),
    };
    name.to_owned()
}
