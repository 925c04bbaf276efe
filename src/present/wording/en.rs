//! English.

mod chance;
mod claims;
mod explain;
mod inputs;
mod method;
mod payoff;
mod reading;
mod results;
mod share;

use super::shape::*;
use crate::present::difference::{Direction, Turn};
use crate::present::number::InputFault;

pub(super) const WORDS: Words = Words {
    page: PageWords {
        brand: "Pladspris",
        tagline: "What does a place cost?",
        skip: "Go to the content",
        undo: "Undo",
        redo: "Redo",
        views: "Questions",
        price: "What does a place cost?",
        occupancy: "What do empty places mean?",
        administration: "How is administration shared out?",
        price_short: "What does a place cost?",
        occupancy_short: "Empty places",
        results: "What does a result cost?",
        payoff: "Does it pay for municipality and state?",
        claims: "Do the report’s conclusions hold?",
        administration_short: "Administration",
        results_short: "Results",
        payoff_short: "Does it pay?",
        claims_short: "Conclusions",
        data: "The figures behind",
        method: "Method",
        notices: "Something in the link or the file could not be used",
        dismiss: "Close the message",
        later_version: |v| {
            format!("The link was made in a later version ({v}); what is known was used.")
        },
        unknown_data_set: |id| {
            format!("The data set “{id}” is not known; the latest figures are shown.")
        },
        unknown_key: |key| format!("“{key}” is not known and was passed over."),
        bad_value: |key, value| {
            format!("“{value}” cannot be used for {key}; the report's figure is used.")
        },
        more_notices: |n| format!("And {n} more."),
        too_long: "The link is too long to be read; the report's figures are shown.",
        unreadable: "What the file had saved could not be read; the report's figures are shown.",
        versus: |a, b| format!("{a} and {b}"),
        scroll_hint: "Scroll sideways to see the rest",
        show_table: "Show as a table",
        comparison: "Which comparison?",
        per: "Kr per full-year person a year, 2015 prices, administration included",
        prices: "2015 prices",
        privacy: "Everything is computed in your browser. Nothing you type leaves the page.",
        no_price: "There is no price to show: there are no full-year persons on one side.",
        static_heading: |set| format!("{set}: the report's figures"),
        other_language: "På dansk",
    },
    finding: FindingWords {
        lead: |f| {
            let (used, a, b, price) = (f.used, f.located_a, f.located_b, f.price);
            let than = match f.direction {
                Direction::Dearer => format!("⟦{} more⟧ than {b}", f.difference),
                Direction::Cheaper => format!("⟦{} less⟧ than {b}", f.difference),
                Direction::Same => format!("⟦the same⟧ as {b}"),
            };
            let year = f.year;
            let first = match (f.changed, f.over_full) {
                (false, false) => format!("In {year}, ⟦{used} of 100 places⟧ {a} were in use."),
                (false, true) => {
                    format!("In {year} there were ⟦{used} persons for every 100 places⟧ {a}.")
                }
                (true, false) => {
                    format!("With your changes, ⟦{used} of 100 places⟧ {a} are in use.")
                }
                (true, true) => {
                    format!(
                        "With your changes there are ⟦{used} persons for every 100 places⟧ {a}."
                    )
                }
            };
            let second = match (f.changed, &f.payment) {
                (false, Payment::Grant) => "If the empty places were paid for too,".to_owned(),
                (false, Payment::PerUse) => "If only places in use were paid for,".to_owned(),
                (false, Payment::Part(p)) => {
                    format!("If {p} of the budget was paid whatever the use,")
                }
                (false, Payment::Rate) => "There,".to_owned(),
                (true, Payment::Grant) => "With empty places paid for too,".to_owned(),
                (true, Payment::PerUse) => "With only places in use paid for,".to_owned(),
                (true, Payment::Part(p)) => {
                    format!("With {p} of the budget paid whatever the use,")
                }
                (true, Payment::Rate) => "There,".to_owned(),
            };
            let verb = if f.changed { "costs" } else { "cost" };
            format!("{first} {second} a full-year person {verb} about {price}, {than}.")
        },
        turn: |turn| match turn {
            Turn::At {
                used,
                cheaper_above,
                over_full,
                reached,
            } => {
                let at = if *over_full {
                    format!("when there are {used} persons for every 100 places")
                } else {
                    format!("when {used} of 100 places are in use")
                };
                if *cheaper_above && !*reached {
                    format!("The price is the same only {at}.")
                } else {
                    format!("The price is the same {at}.")
                }
            }
            Turn::Always => "The price is lower here at any occupancy from 10 to 120%.".to_owned(),
            Turn::Never => "The price is higher here at any occupancy from 10 to 120%.".to_owned(),
        },
        other_end: |payment, difference, direction| {
            let condition = match payment {
                Payment::Grant => "If only the places in use are paid for,",
                _ => "If empty places are paid for too,",
            };
            match direction {
                Direction::Same => format!("{condition} the price is the same."),
                Direction::Dearer => format!("{condition} the difference is about {difference}."),
                Direction::Cheaper => {
                    format!("{condition} a place here is about {difference} cheaper.")
                }
            }
        },
        places_known: "The number of places is",
        payment_known: ", and how they were paid is",
        how: "See the figures behind",
    },
    levers: LeverWords {
        heading: "What if …",
        computed_with: "Computed with",
        presets: "Quick choices",
        changed: "Changed.",
        reset: "Reset",
        default_was: |value| format!("Before: {value}"),
        input_fault: |fault| match fault {
            InputFault::Empty => "Type a number.".to_owned(),
            InputFault::NotANumber { text } => format!("“{text}” cannot be read as one number."),
            InputFault::WrongUnit { unit } => format!("“{unit}” does not belong in this field."),
            InputFault::TooLarge => {
                "The number is over 10¹⁵ and cannot be computed exactly.".to_owned()
            }
        },
        greyed: |reason| format!("The grey bases {reason}."),
        split_option: |letter, step| format!("{letter}: budgets in steps of {step}"),
        more: "More assumptions",
        more_hint: "Every figure of the calculation can be changed.",
        general: "In general",
        today: |year, persons, places| format!("In {year}: {persons} of {places} places"),
        per_place: |each| format!("Shared out per place: {each} each"),
        fixed_share_hint: "The part that is paid even when the place is empty",
        follows: "follows the other figures",
        same_price_at: |at| format!("Same price at {at}"),
        reconstructed: "Budgets and places are worked back from the report's prices.",
        how: "How",
        kroner: "kr",
        share: "",
        places: "places",
        persons: "persons",
        courses: "courses",
        hours: "hours",
        weeks: "weeks",
        years: "years",
    },
    price: PriceWords {
        lede: "Each line goes from the price if every place were in use to the price of each full-year person who was actually there.",
        load: |persons, places| format!("{persons} of {places} places"),
        persons: |persons| format!("{persons} full-year persons"),
        as_persons: "as\u{a0}persons",
        chart: "Price per place at full occupancy and per full-year person at actual occupancy",
        axis: "kr per full-year person",
        key_full: "all places in use",
        key_actual: "actual occupancy",
        key_idle: "paid for empty places",
        key_other: "what it is compared with",
        key_range: "range: what the printed figures leave open",
        table_caption: "Kr per place at full occupancy and per full-year person at actual occupancy, administration included, 2015 prices",
        programme: "Programme",
        places: "Places",
        persons_head: "Full-year persons",
        occupancy: "Occupancy",
        price_full: "All places in use, kr per place",
        price_actual: "Actual, kr per full-year person",
        range: "Range over 16 splits, kr per full-year person",
        parts_heading: "What the price is made of",
        parts_lede: "The first part is what a place costs if all are in use. The rest is what the empty places add.",
        parts_caption: "The price per full-year person in its parts, kr; empty places in all, kr a year",
        parts_chart: "The price per full-year person in its parts",
        saved: "saved by more persons than places",
        direct_full: "Direct, all places in use",
        administration_full: "Administration, all places in use",
        step_direct: "Empty places, direct",
        step_administration: "Empty places, administration",
        step_note: "Where administration follows the persons, some of the last part was moved between programmes.",
        idle_cost: "Paid for empty places, kr a year",
        conclusions: "What it means",
        verdict: |direction| match direction {
            Direction::Cheaper => "Cheaper",
            Direction::Dearer => "Dearer",
            Direction::Same => "Same price",
        },
        conclusion: |a, b, kroner, direction| match direction {
            Direction::Cheaper => format!("{a}: {kroner} less per full-year person than {b}."),
            Direction::Dearer => format!("{a}: {kroner} more per full-year person than {b}."),
            Direction::Same => format!("{a}: the same per full-year person as {b}."),
        },
        at_full: |kroner, direction| match direction {
            Direction::Cheaper => format!(" With all places in use: {kroner} less."),
            Direction::Dearer => format!(" With all places in use: {kroner} more."),
            Direction::Same => " With all places in use: the same.".to_owned(),
        },
        turns: |turn| match turn {
            Turn::At { used, .. } => format!("turns at {used} occupancy"),
            Turn::Always => "cheaper at any occupancy".to_owned(),
            Turn::Never => "dearer at any occupancy".to_owned(),
        },
        all_group: "Together",
    },
    occupancy: OccupancyWords {
        lede: |located| {
            format!("The more places {located} are in use, the less each full-year person costs.")
        },
        drag: "Drag the point, or use the slider.",
        chart: "Price per full-year person at different occupancies",
        axis: "Occupancy: full-year persons as a share of places",
        occupancy: "Occupancy",
        here: |share| format!("{share} (here)"),
        today: "In 2015",
        break_even: |share| format!("Same price at {share}"),
        dearer: "dearer",
        cheaper: "cheaper",
        handle: "Occupancy",
        less: "One percentage point down",
        more: "One percentage point up",
        table_caption: "Kr per full-year person at different occupancies, administration included",
        difference: "Difference",
        next_heading: "What does the next one cost?",
        next_lede: "The direct cost of one full-year person more. While places that are paid for stand empty, the next one costs less than the average.",
        next_note: "Administration not included. The average price alone would argue for referring fewer.",
        next_chart: "Direct cost of the next full-year person",
        idle_now: |idle| format!("{idle} empty places"),
        direct_there: "direct price there",
        totals_heading: "What could the municipality do?",
        totals_lede: "Saved a year in all, seen against buying the same places at what it is compared with.",
        totals_caption: "Kroner in all a year",
        what: "What",
        kroner_a_year: "Kr a year",
        kroner_a_person: "Kr per full-year person",
        costs_now: |group, persons| format!("{group}: {persons} full-year persons"),
        buy: |group, persons| format!("The same {persons} full-year persons at {group}"),
        idle_cost: "Of which paid for empty places (not simply to be saved)",
        fill: |idle| format!("Fill the {idle} empty places"),
        fill_how: |idle, other, next| {
            format!(
                "{idle} places × ({other} − {next}): the direct price of what it is compared with, less the direct cost of the next person here."
            )
        },
        close: |other| format!("Close, and buy the places at {other}"),
        close_how: |direct, administration, buy| match administration {
            Some(a) => format!(
                "{direct} of direct cost + {a} of administration − {buy} to buy the places."
            ),
            None => format!(
                "{direct} of direct cost − {buy} to buy the places. The administration stays."
            ),
        },
        saves: |kroner| format!("saves {kroner}"),
        costs: |kroner| format!("costs {kroner} more"),
        no_places: "The offer has no places apart from its persons, so there is no occupancy to change.",
    },
    administration: AdministrationWords {
        lede: |amount, base| {
            format!(
                "{amount} is shared out {base}. Another base moves the cost between programmes; the sum stays the same."
            )
        },
        chart: "Administration per full-year person, in the report and now",
        axis: "kr of administration per full-year person",
        key_before: "as in the report",
        key_after: "now",
        unchanged: "unchanged",
        rises: "rises",
        falls: "falls",
        rank_head: "Rank by price",
        rank: |before, after| {
            if before == after {
                format!("no. {after}")
            } else {
                format!("no. {before} → {after}")
            }
        },
        table_caption: "Administration and place in the ranking by actual price, cheapest first",
        programme: "Programme",
        share: "Share, kr a year",
        per_person_before: "As in the report, kr per full-year person",
        per_person_after: "Now, kr per full-year person",
        price: "Actual price, kr per full-year person",
        rank_before: "Rank in the report",
        rank_after: "Rank now",
        bases_heading: "Does the base decide the comparison?",
        bases_lede: "The same comparison under each allocation base.",
        bases_caption: |group| {
            format!(
                "{group}: actual price and difference from what it is compared with, kr per full-year person"
            )
        },
        base: "Allocation base",
        difference: "Difference, kr per full-year person",
        same_ranking: "The ranking by price is the same as with the report's allocation.",
        new_ranking: |n| format!("{n} programmes change places in the ranking by price."),
        pools_heading: "Where did the money go?",
        pools_caption: "Each pool shared out, kr a year",
        pool: "Pool",
        amount: "Amount",
        allocated: "To the programmes here",
        outside: "To programmes outside the table",
        unallocated: "Not shared out",
        common_pool: "One common pool",
        common_note: "One common pool is a test of sensitivity: it erases differences that are real. A price at full occupancy here means that every programme of the pool is full.",
    },
    results: results::RESULTS,
    payoff: payoff::PAYOFF,
    knowledge: KnowledgeWords {
        printed: "from the report",
        derived: "derived",
        reconstructed: "reconstructed",
        stand_in: "stand-in",
        assumed: "assumed",
        yours: "your figure",
    },
    parameters: inputs::PARAMETERS,
    bases: inputs::BASES,
    refusals: inputs::REFUSALS,
    reading: reading::READING,
    claims: claims::CLAIMS,
    share: share::SHARE,
    explain: explain::EXPLAIN,
};
