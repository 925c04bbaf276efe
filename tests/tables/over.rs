//! Next year's table over this year's set.

use std::fs;
use std::rc::Rc;

use pladspris::exchange::data_file;
use pladspris::exchange::table_data::What;
use pladspris::model::data_set::{DataSet, Knowledge};

use super::data::{check_said, made, of};

fn byrum() -> Rc<DataSet> {
    data_file::read(&fs::read_to_string("examples/byrum-2025.json").unwrap()).unwrap()
}

/// Invariant 58.
#[test]
fn next_years_table_keeps_what_still_fits() {
    let old = byrum();
    let text = "Tilbud 2026;Gruppe;Budget;Takst;Pladser;Helårspersoner;Job antal;Job af;Ro andel\n\
        vÆrkstedet ;Egne tilbud;3.700.000;;36;30,5;18;90;0,2\n\
        Køkkenet;;2.200.000;;24;22;;;\n\
        Gartneriet;Nye;1.500.000;;18;12;;;\n\
        Aktør  Nord;aktør nord, syd og øst;;90.000;;44;;;\n\
        Smedjen;Kommunens egne tilbud;900.000;;10;8;;;";
    let made = made(text, "Byrum 2026.csv", None, Some(&old)).unwrap();
    let d = made.set.definition();
    assert_eq!(
        (made.set.full_id(), d.year),
        ("byrum-2026.1".to_owned(), 2026)
    );
    let programmes: Vec<String> = d
        .programmes
        .iter()
        .map(|p| format!("{} {} {}", p.id, p.group, p.pool.as_deref().unwrap_or("-")))
        .collect();
    assert_eq!(
        programmes,
        [
            "vaerkstedet egne faelles",
            "koekkenet egne faelles",
            "gartneriet nye faelles",
            "nord aktoerer udbud",
            "smedjen egne -",
        ]
    );
    assert_eq!(d.programmes[0].name.get("da"), "Værkstedet");
    let comparisons: Vec<&str> = d.comparisons.iter().map(|c| &*c.id).collect();
    assert_eq!(comparisons, ["voksne"]);
    assert_eq!(
        d.comparisons[0].payoff,
        old.definition().comparisons[0].payoff
    );
    let outcomes: Vec<&str> = d.outcomes.iter().map(|o| &*o.id).collect();
    assert_eq!(outcomes, ["job", "uddannelse", "praktik", "ro"]);
    assert_eq!(d.sources, old.definition().sources);
    assert_eq!(d.weeks_off, old.definition().weeks_off);
    assert_eq!(d.programmes[3].role, old.definition().programmes[5].role);
    // An amount of last year is the nearest that there is to this year's.
    assert_eq!(d.pools[0].amount.value.to_bits(), 2_600_000_f64.to_bits());
    assert_eq!(d.pools[0].amount.knowledge, Knowledge::StandIn);
    // No figure of a programme stays but the fixed share, which is an agreement.
    assert!(
        d.programmes
            .iter()
            .all(|p| p.courses.is_none() && p.printed_price.is_none())
    );
    let fixed = d.programmes[2].fixed_share.as_ref().unwrap();
    assert_eq!(
        (fixed.value.to_bits(), fixed.knowledge),
        (0.7_f64.to_bits(), Knowledge::StandIn)
    );
    assert!(d.presets.is_empty() && d.remarks.is_empty() && d.traits.is_empty());
    let of = |what: What, new: bool| -> Vec<&str> {
        let all = made.differences.iter();
        let all = all.filter(|one| one.what == what && one.new == new);
        all.map(|one| one.name.get("da")).collect()
    };
    assert_eq!(of(What::Programme, true), ["Smedjen"]);
    assert_eq!(of(What::Programme, false).len(), 8);
    assert_eq!(of(What::Group, true), ["Nye"]);
    assert_eq!(of(What::Group, false).len(), 2);
    assert_eq!(of(What::Comparison, false).len(), 1);
    assert_eq!(of(What::Outcome, true), ["Ro"]);
    assert!(of(What::Pool, true).is_empty() && of(What::Pool, false).is_empty());
    let said = check_said(&made);
    assert_eq!(said["Programme true"], "New: the programme “Smedjen”.");
    assert!(said.contains_key("OfOldYear") && said.contains_key("PoolOfYear"));
    assert!(said.contains_key("FixedShareKept"));
    let written = data_file::write(d);
    assert_eq!(data_file::read(&written).unwrap(), made.set);
}

#[test]
fn a_table_of_the_same_year_is_a_correction() {
    let old = byrum();
    let text = "Tilbud;Budget;Pladser;Helårspersoner\nVærkstedet;3.700.000,5;36;30,5\nGartneriet;1.500.000;18;12";
    let made = made(text, "byrum-2025.csv", Some(2025), Some(&old)).unwrap();
    let d = made.set.definition();
    assert_eq!(made.set.full_id(), "byrum-2025.2");
    assert_eq!(d.traits, old.definition().traits);
    assert_eq!(d.groups[0].people, old.definition().groups[0].people);
    let printed = &old.definition().programmes[0].printed_price;
    assert_eq!(&d.programmes[0].printed_price, printed);
    assert!(printed.is_some());
    // What changes a group that is gone no longer stands.
    let presets: Vec<&str> = d.presets.iter().map(|one| one.name.get("en")).collect();
    assert_eq!(presets, ["As in 2025", "Half the administration"]);
    assert!(d.comparisons.is_empty());
    let gone = made
        .differences
        .iter()
        .filter(|one| one.what == What::Preset);
    assert_eq!(gone.count(), 1);
    check_said(&made);
}

/// Two rows of one name are two programmes, over an old set too: the one of the same group
/// is the old one.
#[test]
fn rows_of_one_name_are_matched_by_their_group() {
    let first = of("Tilbud;Gruppe;Takst;Helårspersoner\nKurset;Nord;1;2,5\nKurset;Syd;2;3");
    let table =
        "Tilbud;Gruppe;Takst;Helårspersoner\nKurset;Øst;3;1,5\nKurset;Syd;2;3\nKURSET;Nord;1;2";
    let made = made(table, "x", Some(2026), Some(&first.set)).unwrap();
    let d = made.set.definition();
    let ids: Vec<&str> = d.programmes.iter().map(|p| &*p.id).collect();
    assert_eq!(ids, ["kurset-3", "kurset-2", "kurset"]);
    let groups: Vec<&str> = d.groups.iter().map(|g| &*g.id).collect();
    assert_eq!(groups, ["nord", "syd", "oest"]);
    let comparisons: Vec<&str> = d.comparisons.iter().map(|c| &*c.id).collect();
    assert_eq!(comparisons, ["nord-syd"]);
}
