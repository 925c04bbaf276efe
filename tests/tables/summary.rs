//! What a table gives, in the form in which it is expected.

use pladspris::exchange::table::Tables;
use pladspris::exchange::table::notice::{LeftOut, Notice};
use pladspris::exchange::table::read::{OutcomeRow, ProgrammeRow, ReadTable};
use pladspris::exchange::table::sheet::letters;

/// The lines of the first table, sorted.
pub(crate) fn of(tables: &Tables) -> Vec<String> {
    let (at, _, table) = tables.first().unwrap_or_else(|fault| panic!("{fault:?}"));
    let mut lines = of_table(&table);
    if !tables.sheets[at].name.is_empty() {
        lines.push(format!("sheet: {}", tables.sheets[at].name));
    }
    lines.extend(tables.notices.iter().map(of_sheet));
    lines.sort();
    lines
}

fn of_sheet(notice: &Notice) -> String {
    let kind = kind(&notice.kind);
    if notice.sheet.is_empty() {
        format!("! sheet {kind}")
    } else {
        format!("! sheet {} {kind}", notice.sheet)
    }
}

/// The lines of a table, as they come.
pub(crate) fn of_table(table: &ReadTable) -> Vec<String> {
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    let mut lines = vec![
        format!("title: {}", or_none(table.title.clone())),
        format!("year: {}", or_none(table.year.map(|year| year.to_string()))),
    ];
    lines.extend(table.rows.iter().map(of_row));
    lines.extend(table.notices.iter().map(of_notice));
    lines.extend(table.left_out.iter().map(of_left_out));
    lines
}

/// A figure with at most six decimals, since a product is not always as short as it is
/// written.
fn figure(x: f64) -> String {
    let text = format!("{x:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn of_row(row: &ProgrammeRow) -> String {
    let star = |is: bool| if is { "*" } else { "" };
    let mut line = format!("row {}: {}", row.row, row.name);
    let texts = [("group", &row.group), ("pool", &row.pool)];
    for (name, text) in texts {
        if let Some(text) = text {
            line += &format!("; {name}={text}");
        }
    }
    for (name, value, assumed) in [
        ("budget", row.budget, false),
        ("rate", row.rate, false),
        ("places", row.places, row.places_assumed),
        ("persons", row.persons, false),
        ("courses", row.courses, false),
        ("hours", row.hours, false),
        ("fixed", row.fixed_share, false),
    ] {
        if let Some(value) = value {
            line += &format!("; {name}={}{}", figure(value), star(assumed));
        }
    }
    for OutcomeRow {
        name,
        count,
        of,
        of_stands_in,
        share,
    } in &row.outcomes
    {
        let of = of.map(figure);
        let text = match (count, share, of) {
            (Some(count), None, Some(of)) => {
                format!("{}/{of}{}", figure(*count), star(*of_stands_in))
            }
            (None, Some(share), Some(of)) => format!("{} of {of}", figure(*share)),
            (None, Some(share), None) => figure(*share),
            other => panic!("{name} is {other:?}"),
        };
        line += &format!("; {name}={text}");
    }
    line
}

/// The name of a variant.
pub(crate) fn kind(kind: &impl std::fmt::Debug) -> String {
    let text = format!("{kind:?}");
    let end = text.find(|c: char| !c.is_alphanumeric());
    text[..end.unwrap_or(text.len())].to_owned()
}

fn of_notice(notice: &Notice) -> String {
    let kind = kind(&notice.kind);
    match (notice.cell(), notice.row, notice.column) {
        (Some(cell), _, _) => format!("! {cell} {kind}"),
        (_, Some(row), _) => format!("! row {row} {kind}"),
        (_, _, Some(column)) => format!("! column {} {kind}", letters(column)),
        _ => format!("! {kind}"),
    }
}

fn of_left_out(left_out: &LeftOut) -> String {
    let reason = kind(&left_out.reason);
    match (left_out.row, left_out.column) {
        (Some(row), _) => format!("- row {row} {reason}"),
        (_, Some(column)) => format!("- column {} {reason}", letters(column)),
        _ => format!("- {reason}"),
    }
}
