//! What is said of tables in Danish.

mod fault;

pub(super) use fault::fault;

use super::{Place, column};
use crate::exchange::table::notice::{LeftOut, NoticeKind, Reason};
use crate::exchange::table::role::ColumnRole;
use crate::exchange::table::sheet::{Day, letters};
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
            "arket er skjult i projektmappen og tages kun med, hvis det vælges.".to_owned()
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
            let columns = match columns {
                1 => "kolonnen".to_owned(),
                2 => "begge kolonner".to_owned(),
                more => format!("alle {more} kolonner"),
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
