use super::*;
use crate::data;
use crate::exchange::stored::StoredScenario;
use crate::views::compare::picture;

/// Stored scenarios of the report, each under a name, with the first on screen.
fn stored(copies: &[(&str, &[(&str, Value)])]) -> Vec<Column> {
    let set = data::latest();
    let copies = copies.iter().map(|(name, changes)| {
        let changes = changes.iter();
        let changes = changes.map(|(id, value)| (set.find(id).unwrap().key, *value));
        StoredScenario {
            name: (*name).to_owned(),
            scenario: Scenario::with_changes(set.clone(), changes).unwrap(),
        }
    });
    let stored = StoredScenarios {
        copies: copies.collect(),
        shown: None,
    };
    let shown = Evaluation::of(stored.copies[0].scenario.clone());
    columns(&stored, &Rc::new(shown))
}

/// The three of the still: as in 2015, more referred, another agreement.
fn three() -> Vec<Column> {
    let n = Value::Number;
    stored(&[
        ("Som i 2015", &[]),
        ("Flere visiteres", &[("over30-trials.occupancy", n(0.82))]),
        (
            "Ny aftale",
            &[
                ("over30-trials.fixed-share", n(0.0)),
                ("youth-trials.fixed-share", n(0.0)),
                ("trials.amount", n(650_000.0)),
            ],
        ),
    ])
}

fn compared_in(language: Language, columns: &[Column]) -> Compared {
    let over30 = data::latest().find_comparison("over30").unwrap();
    compared(language, columns, over30, None)
}

/// Each line as "name: text (note) | …", with `=` before what is the same as in the first.
fn written(lines: &[Line]) -> Vec<String> {
    let cell = |cell: &Cell| {
        let same = if cell.differs == Some(false) { "=" } else { "" };
        let note = match &*cell.note {
            "" => String::new(),
            note => format!(" ({note})"),
        };
        format!("{same}{}{note}", cell.text).replace('\u{a0}', " ")
    };
    let line = |line: &Line| {
        let cells: Vec<String> = line.cells.iter().map(cell).collect();
        format!("{}: {}", line.name, cells.join(" | "))
    };
    lines.iter().map(line).collect()
}

#[test]
fn the_inputs_that_differ_come_with_their_difference() {
    let danish = compared_in(Language::Danish, &three());
    let english = compared_in(Language::English, &three());
    assert_eq!(
        written(&danish.inputs),
        [
            "Belægning, De fem forsøg for borgere over 30 år: 64,8 % | 82 % (17,2 procentpoint højere) | =64,8 %",
            "Fast andel af budgetterne, De fem forsøg for borgere over 30 år: 100 % | =100 % | 0 % (100 procentpoint lavere)",
            "Fast andel af budgetterne, Go-For-It: 100 % | =100 % | 0 % (100 procentpoint lavere)",
            "Beløb, Forsøgenes administrationsudgifter: 1.300.000 kr. | =1.300.000 kr. | 650.000 kr. (650.000 kr. mindre)",
        ]
    );
    assert!(written(&english.inputs)[3].ends_with("| 650,000 kr (650,000 kr less)"));
    // What was changed in one only differs, and nothing was changed in all alike.
    assert_eq!(
        danish.notes,
        ["De øvrige konklusioner falder ens ud i alle scenarier."]
    );
}

/// The figures of the still.
#[test]
fn figures_stand_beside_each_other_with_their_differences() {
    let of = compared_in(Language::Danish, &three());
    let figures = written(&of.figures);
    for expected in [
        "De fem forsøg: pris pr. helårsperson: 82.296 kr. | 64.988 kr. (17.308 kr. mindre) | 50.919 kr. (31.377 kr. mindre)",
        "De fem forsøg: betaling for tomme pladser om året: 2.316.250 kr. | 1.182.903 kr. (1.133.347 kr. mindre) | 194.097 kr. (2.122.153 kr. mindre)",
        "De fem forsøg: samlet udgift om året: 6.501.389 kr. | =6.501.389 kr. | 4.022.639 kr. (2.478.750 kr. mindre)",
        "De fem forsøg og Kofoeds Skole og CAB: forskel i pris pr. helårsperson: 25.682 kr. dyrere | 8.373 kr. dyrere | 5.695 kr. billigere",
        "Kofoeds Skole og CAB: pris pr. helårsperson: 56.614 kr. | =56.614 kr. | =56.614 kr.",
        "Belægning, hvor begge sider koster det samme: 94,1 % | =94,1 % | 35,6 % (58,5 procentpoint lavere)",
        "Go-For-It: pris pr. helårsperson: 57.077 kr. | =57.077 kr. | 50.183 kr. (6.893 kr. mindre)",
    ] {
        assert!(
            figures.iter().any(|line| line == expected),
            "{expected}\n{figures:#?}"
        );
    }
    let cost = figures
        .iter()
        .find(|line| {
            line.starts_with("De fem forsøg: udgift pr. resultat (job eller uddannelse): ")
        })
        .unwrap();
    assert!(cost.contains(": 2.620.332 kr. | "), "{cost}");
    let verdicts: Vec<&String> = figures
        .iter()
        .filter(|line| line.starts_with('„'))
        .collect();
    assert!(
        verdicts
            .iter()
            .any(|line| line.ends_with(": Holder ikke | =Holder ikke | Holder")),
        "{verdicts:?}"
    );
    // No line without a difference, but those of the comparison on screen.
    assert!(of.figures.iter().all(|line| line.cells.len() == 3));
    assert!(
        of.figures
            .iter()
            .rev()
            .take(1 + verdicts.len())
            .all(Line::differs)
    );
}

#[test]
fn only_what_is_on_screen_can_be_asked_where_it_comes_from() {
    let of = compared_in(Language::English, &three());
    let asked = |at: usize| {
        of.figures
            .iter()
            .filter(|line| line.cells[at].query.is_some())
            .count()
    };
    assert!(asked(0) > 5);
    assert_eq!((asked(1), asked(2)), (0, 0));
}

#[test]
fn what_was_changed_alike_in_all_is_told_and_takes_no_line() {
    let n = Value::Number;
    let columns = stored(&[
        ("", &[("trials.amount", n(900_000.0))]),
        (
            "B",
            &[
                ("trials.amount", n(900_000.0)),
                ("lokalvaerdi.places", n(30.0)),
            ],
        ),
    ]);
    assert_eq!(
        (&*columns[0].title, &*columns[1].title),
        ("A", "B\u{2002}B")
    );
    let of = compared_in(Language::English, &columns);
    let inputs = written(&of.inputs);
    assert_eq!(inputs, ["Places, Lokalværdi: 24 | 30 (6 higher)"]);
    assert_eq!(
        of.notes[0].replace('\u{a0}', " "),
        "Changed, but alike in all scenarios: Amount, The trials' administrative cost 900,000 kr."
    );
}

#[test]
fn values_that_differ_never_read_alike() {
    let n = Value::Number;
    let columns = stored(&[
        (
            "",
            &[
                ("trials.amount", n(1_000.0)),
                ("over30-trials.occupancy", n(0.820_01)),
            ],
        ),
        (
            "",
            &[
                ("trials.amount", n(1_000.25)),
                ("over30-trials.occupancy", n(0.820_02)),
            ],
        ),
    ]);
    let of = compared_in(Language::Danish, &columns);
    assert_eq!(of.inputs.len(), 2);
    assert!(
        of.inputs.iter().all(Line::differs),
        "{:?}",
        written(&of.inputs)
    );
}

#[test]
fn a_choice_that_nobody_made_is_no_value() {
    let columns = stored(&[("", &[]), ("", &[("reconstruction", Value::Split(0))])]);
    let of = compared_in(Language::English, &columns);
    assert_eq!(written(&of.inputs).len(), 1);
    assert!(
        written(&of.inputs)[0].ends_with(": none chosen | a"),
        "{:?}",
        written(&of.inputs)
    );
}

#[test]
fn one_alone_differs_from_nothing_and_none_is_nothing() {
    let one = stored(&[("Kun én", &[("trials.amount", Value::Number(5.0))])]);
    let of = compared_in(Language::Danish, &one);
    assert_eq!((of.inputs.len(), of.notes.len()), (1, 0));
    assert!(!of.inputs.iter().chain(&of.figures).any(Line::differs));
    assert_eq!(compared_in(Language::Danish, &[]), Compared::default());
    // The same twice over says so.
    let twice = stored(&[("A", &[]), ("B", &[])]);
    let of = compared_in(Language::English, &twice);
    assert_eq!(
        of.notes,
        ["The conclusions come out alike in all scenarios."]
    );
    let table = table(Language::English, &twice, &of);
    assert_eq!(table.rows[0].heading, "No assumption differs");
    assert!(table.rows[0].heads() && table.rows[1].heads());
    assert_eq!(table.columns, ["A\u{2002}A", "B\u{2002}B"]);
}

#[test]
fn the_other_side_is_one_line_where_it_costs_the_same_in_all() {
    let over30 = data::latest().find_comparison("over30").unwrap();
    let blocks = |columns: &[Column]| picture::blocks(Language::Danish, columns, over30);
    let same = blocks(&three());
    assert_eq!((same.len(), same[0].rows.len()), (1, 3));
    assert_eq!(
        same[0].comparison.as_ref().unwrap().label,
        "Kofoeds Skole og CAB 56.614"
    );
    assert_eq!(same[0].rows[1].values.value, "64.988");
    let rate = [("cab-basis.rate", Value::Number(1_000.0))];
    let other = blocks(&stored(&[("", &[]), ("", &rate), ("", &[])]));
    assert_eq!(
        other
            .iter()
            .map(|block| block.rows.len())
            .collect::<Vec<_>>(),
        [1, 1, 1]
    );
    let drawn = picture::prices(Language::Danish, &other, 320.0);
    assert!(drawn.narrow);
}
