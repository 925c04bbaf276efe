//! What tables become as data files: the figures that their makers wrote down, what is assumed
//! of the rest, and what stays of the set of the year before.

use std::collections::BTreeMap;
use std::fs;

use pladspris::exchange::data_file;
use pladspris::exchange::evaluate::{ReadFile, evaluate, read};
use pladspris::exchange::table;
use pladspris::exchange::table_data::{self, Naming, TableData, TableDataFault};
use pladspris::model::data_set::{DataSet, Frequency, Knowledge, Payment, Programme, Stated};
use pladspris::present::language::Language::{self, Danish, English};

use super::{folder, sections};

/// What a text becomes, over another set if there is one.
pub(super) fn made(
    text: &str,
    file: &str,
    year: Option<u16>,
    over: Option<&DataSet>,
) -> Result<TableData, TableDataFault> {
    let tables = table::open(text.as_bytes()).unwrap();
    let (_, _, read) = tables.first().unwrap();
    table_data::data_set(&read, &Naming { file, year }, over)
}

pub(super) fn of(text: &str) -> TableData {
    made(text, "Byrum 2025.csv", Some(2025), None).unwrap_or_else(|fault| panic!("{fault}\n{text}"))
}

fn figure(stated: &Stated) -> String {
    let text = format!("{:.6}", stated.value);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let star = match stated.knowledge {
        Knowledge::Entered => "",
        Knowledge::StandIn | Knowledge::Assumed => "*",
        other => panic!("{other:?}"),
    };
    format!("{text}{star}")
}

/// A programme in the form in which tables are expected.
fn line(set: &DataSet, p: &Programme) -> String {
    let d = set.definition();
    let mut line = p.name.get("da").to_owned();
    let group = d.groups.iter().find(|group| group.id == p.group).unwrap();
    if !["all", "ungrouped"].contains(&&*group.id) {
        line += &format!("; group={}", group.name.get("da"));
    }
    if let Some(id) = &p.pool {
        let pool = d.pools.iter().find(|pool| pool.id == *id).unwrap();
        line += &format!("; pool={}", pool.name.get("da"));
    }
    let (budget, rate, places) = match &p.payment {
        Payment::Budget { budget, places } => (Some(budget), None, Some(places)),
        Payment::Rate { rate } => (None, Some(rate), None),
    };
    for (name, stated) in [
        ("budget", budget),
        ("rate", rate),
        ("places", places),
        ("persons", Some(&p.persons)),
        ("courses", p.courses.as_ref()),
        ("hours", p.hours.as_ref()),
        ("fixed", p.fixed_share.as_ref()),
    ] {
        if let Some(stated) = stated {
            line += &format!("; {name}={}", figure(stated));
        }
    }
    for one in &p.outcomes {
        let outcome = d.outcomes.iter().find(|o| o.id == one.outcome).unwrap();
        let text = match &one.frequency {
            Frequency::Count { k, n } => format!("{}/{}", figure(k), figure(n)),
            Frequency::Share { share, n: None, .. } => figure(share),
            Frequency::Share {
                share, n: Some(n), ..
            } => {
                format!("{} of {}", figure(share), figure(n))
            }
        };
        line += &format!("; {}={text}", outcome.name.get("da"));
    }
    line
}

/// What a row that was expected of a table gives as a programme, if it has what one needs: a
/// rate has neither places nor a fixed share.
fn expected(row: &str) -> Option<String> {
    let (_, row) = row.split_once(": ")?;
    let parts: Vec<&str> = row.split("; ").collect();
    let has = |name: &str| parts.iter().any(|part| part.starts_with(name));
    let rate = has("rate=");
    // The model divides by places, and has none of nought.
    if parts.contains(&"places=0") && !rate {
        return None;
    }
    if !has("persons=") || !(rate || (has("budget=") && has("places="))) {
        return None;
    }
    let under_rate =
        |part: &&&str| !rate || !(part.starts_with("places=") || part.starts_with("fixed="));
    let parts: Vec<&str> = parts.iter().filter(under_rate).copied().collect();
    Some(parts.join("; "))
}

/// Checks what a table becomes against the rows that were expected of it, and that the model
/// takes what is printed.
fn check(name: &str, bytes: &[u8], rows: &str) {
    let rows = rows.lines().filter(|line| line.starts_with("row "));
    let rows: Vec<String> = rows.filter_map(expected).collect();
    let made = read(bytes, name, Some(2025), None);
    if rows.is_empty() {
        let line = made.expect_err(name);
        assert!(!line.contains('\n'), "{line}");
        return;
    }
    let ReadFile { data, lines } = made.unwrap_or_else(|line| panic!("{name}: {line}"));
    let set = data_file::read(&data).unwrap();
    let programmes = &set.definition().programmes;
    let found: Vec<String> = programmes.iter().map(|p| line(&set, p)).collect();
    assert_eq!(found, rows, "{name}");
    for line in lines {
        assert!(!line.contains('\n') && !line.is_empty(), "{name}: {line}");
    }
    evaluate(&data).unwrap_or_else(|line| panic!("{name}: {line}"));
}

/// Invariant 57.
#[test]
fn each_file_and_each_text_becomes_the_figures_that_were_written_down() {
    let mut files = 0;
    for entry in fs::read_dir(folder().join("expected")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let bytes = fs::read(folder().join(&name)).unwrap();
        check(&name, &bytes, &fs::read_to_string(&path).unwrap());
        files += 1;
    }
    assert!(files > 10);
    for (name, input, parts) in sections("cases.txt") {
        let [(_, rows)] = parts.as_slice() else {
            panic!("{name}");
        };
        check(&name, input.as_bytes(), rows);
    }
}

#[test]
fn a_set_is_named_after_its_file_and_has_the_year_of_its_table() {
    let table = "Tilbud;Takst;Helårspersoner\nA;54.482,5;20";
    let titled = format!("Budget 2024\n{table}");
    for (text, file, year, name, id, of) in [
        (table, "Byrum.csv", Some(2023), "Byrum", "byrum.1", 2023),
        (
            &titled,
            "Århus øst.XLSX",
            None,
            "Århus øst",
            "aarhus-oest.1",
            2024,
        ),
        (&titled, "", None, "Budget 2024", "budget-2024.1", 2024),
        (table, "💡.tsv", Some(2023), "💡", "tabel.1", 2023),
        (table, "", Some(2023), "Tabel", "tabel.1", 2023),
        // The table knows better.
        (&titled, "x", Some(2020), "x", "x.1", 2024),
    ] {
        let made = made(text, file, year, None).unwrap();
        let d = made.set.definition();
        assert_eq!(d.name.get("da"), name);
        assert_eq!(made.set.full_id(), id);
        assert_eq!(d.year, of);
    }
    assert_eq!(
        made(table, "Byrum 2025.csv", None, None),
        Err(TableDataFault::NoYear)
    );
}

#[test]
fn groups_pools_and_a_comparison_are_made_by_name() {
    let made = of("Tilbud;Gruppe;Pulje;Takst;Helårspersoner\n\
        Egne;Egne;Fælles;1;2,5\nB;egne ;FÆLLES;1;2\nC;Andre;;1;2\nall;Andre;Udbud;1;0");
    let d = made.set.definition();
    let ids = |all: &mut dyn Iterator<Item = String>| all.collect::<Vec<_>>().join(" ");
    assert_eq!(
        ids(&mut d.programmes.iter().map(|p| p.id.to_string())),
        "egne b c all-2"
    );
    assert_eq!(
        ids(&mut d.groups.iter().map(|g| g.id.to_string())),
        "egne-2 andre"
    );
    assert_eq!(
        ids(&mut d.pools.iter().map(|p| p.id.to_string())),
        "faelles udbud"
    );
    assert_eq!(
        ids(&mut d.comparisons.iter().map(|c| c.id.to_string())),
        "egne-2-andre"
    );
    // The only programme of the second pool has nobody to share by.
    let bases: Vec<&str> = d.pools.iter().map(|pool| pool.base.value.id()).collect();
    assert_eq!(bases, ["per-place", "equal"]);
    for pool in &d.pools {
        assert_eq!(pool.amount.value.to_bits(), 0_f64.to_bits());
        assert_eq!(pool.amount.knowledge, Knowledge::Assumed);
    }
    // One without a group makes a third, and there is nothing to compare.
    let three = of("Tilbud;Gruppe;Takst;Helårspersoner\nA;;1;2,5\nB;Egne;1;2\nC;Andre;1;2");
    let d = three.set.definition();
    assert_eq!(d.programmes[0].group, "ungrouped");
    assert!(d.comparisons.is_empty());
    let none = of("Tilbud;Takst;Helårspersoner\nA;1;2,5");
    assert_eq!(none.set.definition().groups[0].id, "all");
}

#[test]
fn outcomes_are_the_usual_ones_by_their_names_or_of_the_tables_own() {
    let ids = |text: &str| {
        let made = of(text);
        let d = made.set.definition();
        let all = d.outcomes.iter().map(|o| o.id.to_string());
        let all: Vec<String> = all.collect();
        let stated = d.programmes[0].outcomes.iter();
        (
            all.join(" "),
            stated
                .map(|o| o.outcome.to_string())
                .collect::<Vec<_>>()
                .join(" "),
        )
    };
    let table = |heading: &str| format!("Tilbud;Takst;Helårspersoner;{heading}\nA;1;2,5;3;9");
    let (all, stated) = ids(&table("Ordinært job antal;Ordinært job af"));
    assert_eq!((&*all, &*stated), ("ordinary-job", "ordinary-job"));
    let (all, stated) = ids(&table("Job or education count;Job or education of"));
    assert_eq!((&*all, &*stated), ("job ordinary-job education", "job"));
    let (all, stated) = ids(&table("Trivsel antal;Trivsel af"));
    assert_eq!((&*all, &*stated), ("trivsel", "trivsel"));
    // That of groups alone is another of this name.
    let (all, stated) = ids(&table("Progression antal;Progression af"));
    assert_eq!((&*all, &*stated), ("progression", "progression"));
    let (all, stated) = ids("Programme;Rate;Persons\nEducation;1;2.5");
    assert_eq!(
        (&*all, &*stated),
        ("job ordinary-job education placement progression", "")
    );
    // Shares are rounded to the decimals that they have.
    let shares = of("Tilbud;Takst;Helårspersoner;Job andel\nA;1;2,5;12 %\nB;1;2;12,5 %");
    let steps = shares
        .set
        .definition()
        .programmes
        .iter()
        .map(|p| match p.outcomes[0].frequency {
            Frequency::Share { step, .. } => (step * 1e6).round(),
            Frequency::Count { .. } => panic!("a share"),
        });
    assert_eq!(steps.collect::<Vec<_>>(), [10_000.0, 1_000.0]);
}

/// One row or figure that the model refuses stops none of the others.
#[test]
fn what_the_model_refuses_is_left_out_alone() {
    let long = "x".repeat(201);
    let table = format!(
        "Tilbud;Gruppe;Budget;Pladser;Helårspersoner;Timer;Job antal;Job af\n\
         A;G;1.000.000;10;9;20;1;9\nOverfuld;G;1.000.000;10;13,5;20;1;9\n\
         Timer;G;1.000.000;10;9;900;1;9\n{long};G;1.000.000;10;9;20;1;9"
    );
    let made = of(&table);
    let d = made.set.definition();
    let names: Vec<&str> = d.programmes.iter().map(|p| p.name.get("da")).collect();
    assert_eq!(names, ["A", "Timer"]);
    assert!(d.programmes[0].hours.is_some() && d.programmes[1].hours.is_none());
    let rows: Vec<Option<u32>> = made.notices.iter().map(|notice| notice.row).collect();
    assert_eq!(rows, [Some(3), Some(4), Some(5), None]);
    let said = made.notices[0].sentence(English).replace('\u{a0}', " ");
    assert!(
        said.starts_with("Row 3: “Overfuld” was left out. overfuld.persons: "),
        "{said}"
    );
    let said = made.notices[1].sentence(Danish).replace('\u{a0}', " ");
    assert!(
        said.starts_with("Række 4: et tal for „Timer“ er udeladt. timer.hours: "),
        "{said}"
    );
}

/// Everything that is said is one line in each language, and not the same in both.
pub(super) fn check_said(made: &TableData) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let notices = made.notices.iter().map(|one| {
        let said = Language::ALL.map(|language| one.sentence(language));
        (super::summary::kind(&one.kind), said)
    });
    let differences = made.differences.iter().map(|one| {
        let said = Language::ALL.map(|language| one.sentence(language));
        (format!("{:?} {}", one.what, one.new), said)
    });
    for (kind, [danish, english]) in notices.chain(differences) {
        assert_ne!(danish, english);
        for said in [&danish, &english] {
            assert!(said.ends_with('.') && !said.contains(['\n', '{']), "{said}");
            assert!(said.starts_with(char::is_uppercase), "{said}");
        }
        all.insert(kind, english);
    }
    all
}

#[test]
fn each_notice_is_a_sentence_in_both_languages() {
    let made = of(
        "Budget 2024\nTilbud;Budget;Takst;Pladser;Helårspersoner;Fast andel;Pulje;Job antal;Job af;Ro andel;ro  andel\n\
        A;100;;2;1,5;50 %;P;1;3;20 %;21 %\nB;;7;3;2;50 %;Q;;;;\nC;;;3;2;;;;;;\nD;100;;3;;;;;;;\nE;100;;ca.;2;;;;;;\n\
        F;;7;;0;;R;;;;",
    );
    let found = check_said(&made);
    let kinds: Vec<&str> = found.keys().map(String::as_str).collect();
    for kind in [
        "FixedShareUnderRate",
        "NoPayment",
        "NoPersons",
        "NoPlaces",
        "OwnOutcome",
        "PlacesUnderRate",
        "PoolBase",
        "PoolWithoutAmount",
        "YearStated",
    ] {
        assert!(kinds.contains(&kind), "{kind} is not among {kinds:?}");
    }
}

#[test]
fn each_table_that_becomes_nothing_is_told_why() {
    let texts = sections("no_data.txt");
    assert!(texts.len() >= 5, "{} texts", texts.len());
    for (name, input, parts) in texts {
        let year = (!name.contains("without a year")).then_some(2025);
        let fault = made(&input, "Byrum.csv", year, None).expect_err(&name);
        for (language, expected) in parts {
            let language = if language == "da" { Danish } else { English };
            let said = fault.sentence(language).replace('\u{a0}', " ");
            assert_eq!(said, expected, "{name}");
        }
        let line = read(input.as_bytes(), "Byrum.csv", year, None).unwrap_err();
        assert!(
            line.starts_with("Byrum.csv: ") && !line.contains('\n'),
            "{line}"
        );
    }
}

/// A file, a workbook and an old set that are none are refused in one line that names them.
#[test]
fn what_is_no_table_is_told_why() {
    let good = b"Tilbud;Takst;Persons\nA;1;2";
    for (bytes, over, line) in [
        (&b""[..], None, "x.csv: The file is empty."),
        (&b"%PDF-1.7"[..], None, "x.csv: The file is a PDF"),
        (
            &good[..],
            Some(("old.json", "{}")),
            "old.json: pladspris_data: is missing",
        ),
        (
            &good[..],
            Some(("old.json", "[")),
            "old.json: The file ends too early: line 1, character 2",
        ),
    ] {
        let refused = read(bytes, "x.csv", Some(2025), over).unwrap_err();
        assert!(refused.starts_with(line), "{refused}");
    }
}
