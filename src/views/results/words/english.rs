//! English: what a result costs.

use std::cmp::Ordering;

use super::{ChanceQuestion, Words};
use crate::present::difference::Direction;
use crate::present::words::chance;

pub(super) const WORDS: Words = Words {
    question: "What does a result cost?",
    short_name: "Results",
    none_known: "What came of the courses is not stated here. Numbers or shares with a result are entered in the data file.",
    observed: |o| {
        let (located, into, share) = (o.located, o.into, o.share);
        let seen = match o.counts {
            Some([k, n]) if o.counted => format!("In {k} of {n} ended courses ({share})"),
            Some([k, n]) => format!("In about {k} of {n} courses ({share})"),
            None if o.partial => format!("In {share} of the courses measured"),
            None => format!("In {share} of the courses"),
        };
        let cost = match (o.cost, o.range) {
            (Some(cost), Some([low, high])) => {
                format!(", and a result costs about {cost} (chance allows {low} to {high}).")
            }
            (Some(cost), None) => format!(", and a result costs about {cost}."),
            (None, _) => ".".to_owned(),
        };
        format!("{seen} {located} the participant got {into}{cost}")
    },
    none: |n, located, into, most, least| {
        format!(
            "In none of {n} ended courses {located} did the participant get {into}. With so few courses the true figure may be up to {most}, so a result costs at least about {least}."
        )
    },
    unknown: |located| format!("How many there were {located} is not stated."),
    unknown_in_all: |located, into, members| {
        format!(
            "How many in all got {into} {located} is not stated: the number is missing for {members}."
        )
    },
    without_courses: |programmes| {
        format!(
            "The year's number of courses is not stated for {programmes}, so expected results and the cost per result cannot be worked out there, nor for a group that they are part of."
        )
    },
    not_computed: "cannot be worked out",
    chance: |grade, chance, question, [a, b]| {
        let (how, that) = (chance::ENGLISH.likelihood)(grade);
        let chance = (chance::ENGLISH.about)(chance);
        match question {
            ChanceQuestion::Cheaper => {
                format!("It is {how} ({chance}) {that} a result really costs less {a} than {b}.")
            }
            ChanceQuestion::More => {
                format!(
                    "It is {how} ({chance}) {that} a larger share of courses gets there {a} than {b}."
                )
            }
        }
    },
    chance_alone: "This counts chance alone.",
    no_counts: "How many courses the shares rest on is not stated, so chance cannot be computed.",
    partial: "The result was measured for some participants or courses only. So there is a share, but no number, no cost per result and no figure per full-year person.",
    kinds: "Which result?",
    chart: "What one result costs, and what chance and rounding leave open",
    axis: "Kr per result, {prices}, administration included. The axis grows by multiplying: the same step to the right is always the same number of times dearer.",
    million: "m",
    key_cost: "cost per result",
    key_stand_in: "number not stated: stand-in",
    key_chance: "what chance allows, 95%",
    key_open: "no upper end",
    key_rounding: "what rounding allows",
    none_at_mark: |counts| format!("none observed ({counts})"),
    computed_note: "Expected results are not counted but computed: the year's courses × the share.",
    stand_in_note: "Where it says “about”, only a rounded share is stated. The year's courses stand in for those it was counted on.",
    printed: |share, name, cost, range, own| {
        format!(
            "For {name} as a whole {share} is stated too. By that share a result would cost {cost} ({range}, since it is rounded). The offers' own shares together come to the {own} shown here."
        )
    },
    table_caption: |outcome| {
        format!("{outcome}: observed, computed and what a result costs, administration included")
    },
    share_caption: |outcome| format!("{outcome}: share of the courses in which it was measured"),
    programme: "Offer",
    observed_column: "Observed",
    expected: "Expected results a year",
    computed: |courses, share| format!("computed: {courses} courses × {share}"),
    cost: "Kr per result",
    by_chance: "What chance allows (95%), kr",
    by_rounding: "What rounding allows, kr",
    upwards: |low| format!("{low} and up"),
    per_hundred_persons: "Results per 100 full-year persons",
    cost_per_course: "Kr per course",
    weeks_per_course: "Weeks per course",
    sides_heading: "Per full-year person or per course?",
    sides_caption: |outcome| {
        format!("{outcome}: price and results on both sides, counted in two ways")
    },
    counted_per: "Counted per",
    per_person: "full-year person",
    per_course: "course",
    price_of: |name| format!("{name}: kr"),
    results_of: |name| format!("{name}: results per 100"),
    ratio: "Extra cost per extra result, kr",
    sides: |cost, results| match (cost, results) {
        (Direction::Cheaper, Ordering::Greater) => "cheaper and more",
        (Direction::Cheaper, Ordering::Less) => "cheaper and fewer",
        (Direction::Cheaper, Ordering::Equal) => "cheaper and as many",
        (Direction::Dearer, Ordering::Greater) => "dearer and more",
        (Direction::Dearer, Ordering::Less) => "dearer and fewer",
        (Direction::Dearer, Ordering::Equal) => "dearer and as many",
        (Direction::Same, Ordering::Greater) => "same price and more",
        (Direction::Same, Ordering::Less) => "same price and fewer",
        (Direction::Same, Ordering::Equal) => "same price and as many",
    },
    dearer_and_more: "dearer and more",
    cheaper_and_fewer: "cheaper and fewer: saved per result lost",
    cost_comparison: |f| {
        let ([a, b], [c, d], [p, q], [w, v]) = (f.located, f.per_course, f.per_person, f.weeks);
        let (course, person) = if f.course_dearer {
            ("more", "less")
        } else {
            ("less", "more")
        };
        format!(
            "The two ways disagree: a course costs {course} {a} than {b} ({c} against {d} kr), but a full-year person {person} ({p} against {q} kr). That is because courses differ in length: {w} weeks against {v}."
        )
    },
    agree: |direction, [a, b]| {
        let how = match direction {
            Direction::Cheaper => "less",
            Direction::Dearer => "more",
            Direction::Same => return format!("The price is the same {a} and {b}."),
        };
        format!("The two ways agree: a course and a full-year person both cost {how} {a} than {b}.")
    },
    people_heading: "How alike are the participants?",
    people_caption: "Participants on both sides",
    people_corner: "Participants",
    several: |located, share| {
        format!(
            "{share} of the participants {located} had more than one course. So courses are not independent of one another, and chance does more than the bands show."
        )
    },
};
