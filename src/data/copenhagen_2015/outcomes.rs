//! What came of the courses, and who took them.

use std::borrow::Cow;

use super::{printed, stated};
use crate::model::data_set::{
    Frequency, Harder, Knowledge, Outcome, Stated, StatedOutcome, Text, Trait, Worth,
};

/// To what the report rounds its shares.
const STEP: f64 = 0.01;

pub(super) fn outcomes() -> Vec<Outcome> {
    let outcome = |id, name, into| Outcome {
        id: Cow::Borrowed(id),
        name,
        into,
        groups_only: false,
        partial: false,
        coverage: None,
        worth: match id {
            "job" => Worth::Either {
                job: Cow::Borrowed("ordinary-job"),
                education: Cow::Borrowed("education"),
            },
            "ordinary-job" => Worth::Job,
            "education" => Worth::Education,
            // Neither saves the benefit by itself.
            _ => Worth::None,
        },
    };
    vec![
        outcome(
            "job",
            Text::new(&[("da", "Job eller uddannelse"), ("en", "Job or education")]),
            Text::new(&[
                ("da", "i job eller uddannelse"),
                ("en", "into a job or education"),
            ]),
        ),
        outcome(
            "ordinary-job",
            Text::new(&[("da", "Ordinært job"), ("en", "Ordinary job")]),
            Text::new(&[("da", "i ordinært job"), ("en", "into an ordinary job")]),
        ),
        outcome(
            "education",
            Text::new(&[("da", "Uddannelse"), ("en", "Education")]),
            Text::new(&[("da", "i uddannelse"), ("en", "into education")]),
        ),
        outcome(
            "placement",
            Text::new(&[
                ("da", "Virksomhedspraktik eller løntilskud"),
                ("en", "Company placement or wage subsidy"),
            ]),
            Text::new(&[
                (
                    "da",
                    "undervejs eller inden for en måned i virksomhedspraktik eller løntilskud",
                ),
                (
                    "en",
                    "into a company placement or wage subsidy during the course or within a \
                        month after",
                ),
            ]),
        ),
        Outcome {
            groups_only: true,
            partial: true,
            coverage: Some(Text::new(&[
                (
                    "da",
                    "Blandt de fem forsøg er der kun målt i tre, ikke i Opzoomerne og \
                     Craftwomanship, og på begge sider kun i de forløb, hvor deltageren er vurderet \
                     både ved begyndelsen og ved afslutningen.",
                ),
                (
                    "en",
                    "Of the five trials it was measured in three, not in Opzoomerne and \
                     Craftwomanship, and on both sides only in courses whose participant was rated \
                     both at the start and at the end.",
                ),
            ])),
            ..outcome(
                "progression",
                Text::new(&[
                    ("da", "Bedre udsigt til job eller uddannelse"),
                    ("en", "Better prospects of job or education"),
                ]),
                Text::new(&[
                    ("da", "tættere på job eller uddannelse"),
                    ("en", "closer to a job or education"),
                ]),
            )
        },
    ]
}

/// So many of so many ended courses. The number of courses is printed; how many
/// had the outcome is the one whole number that rounds to the printed share.
fn count(outcome: &'static str, k: f64, n: f64, table: &'static str) -> StatedOutcome {
    StatedOutcome {
        outcome: Cow::Borrowed(outcome),
        frequency: Frequency::Count {
            k: stated(k, Knowledge::Derived, "counts"),
            n: printed(n, table),
        },
    }
}

/// What came of a trial's courses: how many went into a job and into education of
/// those that had ended by October, and into placement of those that ended in
/// the year.
pub(super) fn counted(
    [job, education, ended]: [f64; 3],
    [placement, of]: [f64; 2],
) -> Vec<StatedOutcome> {
    vec![
        count("job", job + education, ended, "table-7"),
        count("ordinary-job", job, ended, "table-7"),
        count("education", education, ended, "table-7"),
        count("placement", placement, of, "table-8"),
    ]
}

/// What came of an existing offer's courses, as rounded shares; table 6's courses
/// stand in for those that were looked at.
pub(super) fn rounded(job: f64, placement: f64, courses: f64) -> Vec<StatedOutcome> {
    let share = |outcome, share| StatedOutcome {
        outcome: Cow::Borrowed(outcome),
        frequency: Frequency::Share {
            share: printed(share, "results"),
            n: Some(stated(courses, Knowledge::StandIn, "stand-in")),
            step: STEP,
        },
    };
    vec![share("job", job), share("placement", placement)]
}

/// The one measure of progress that is printed for both groups over 30.
pub(super) fn progression(group: &str) -> Vec<StatedOutcome> {
    let share = match group {
        "over30-trials" => 0.27,
        "over30-existing" => 0.12,
        _ => return Vec::new(),
    };
    vec![StatedOutcome {
        outcome: Cow::Borrowed("progression"),
        frequency: Frequency::Share {
            share: printed(share, "progression"),
            n: None,
            step: STEP,
        },
    }]
}

/// The pooled shares of table 1, which members' own need not add up to.
pub(super) fn printed_shares(group: &str) -> Vec<(Cow<'static, str>, Stated)> {
    let [job, placement] = match group {
        "over30-trials" => [0.01, 0.07],
        "over30-existing" => [0.01, 0.10],
        _ => return Vec::new(),
    };
    vec![
        (Cow::Borrowed("job"), printed(job, "results")),
        (Cow::Borrowed("placement"), printed(placement, "results")),
    ]
}

/// What table 6 tells of the people.
pub(super) fn traits() -> Vec<Trait> {
    let share = |id, name| Trait {
        id: Cow::Borrowed(id),
        name: Text::new(name),
        share: true,
        harder: None,
        told: None,
    };
    let further = |id, name, told| Trait {
        harder: Some(Harder::Higher),
        told: Some(Text::new(told)),
        ..share(id, name)
    };
    vec![
        share("women", &[("da", "Kvinder"), ("en", "Women")]),
        share("under-30", &[("da", "Under 30 år"), ("en", "Under 30")]),
        share("age-30-40", &[("da", "30-40 år"), ("en", "30 to 40")]),
        share("age-41-50", &[("da", "41-50 år"), ("en", "41 to 50")]),
        further(
            "over-50",
            &[("da", "Over 50 år"), ("en", "Over 50")],
            &[
                ("da", "{a} var over 50 år mod {b}"),
                ("en", "{a} were over 50 against {b}"),
            ],
        ),
        share(
            "danish",
            &[("da", "Dansk oprindelse"), ("en", "Of Danish origin")],
        ),
        share(
            "western",
            &[("da", "Vestlig oprindelse"), ("en", "Of Western origin")],
        ),
        further(
            "non-western",
            &[
                ("da", "Ikke-vestlig oprindelse"),
                ("en", "Of non-Western origin"),
            ],
            &[
                ("da", "{a} havde ikke-vestlig oprindelse mod {b}"),
                ("en", "{a} were of non-Western origin against {b}"),
            ],
        ),
        Trait {
            share: false,
            ..further(
                "years-on-benefits",
                &[
                    ("da", "År på offentlig forsørgelse i gennemsnit"),
                    ("en", "Years on benefits on average"),
                ],
                &[
                    (
                        "da",
                        "de havde i gennemsnit modtaget offentlig forsørgelse i {a} år mod {b}",
                    ),
                    (
                        "en",
                        "they had received benefits for {a} years on average against {b}",
                    ),
                ],
            )
        },
        further(
            "social-case",
            &[
                ("da", "Sag i Socialforvaltningen"),
                ("en", "A case in social services"),
            ],
            &[
                ("da", "{a} havde en sag i Socialforvaltningen mod {b}"),
                ("en", "{a} had a case in social services against {b}"),
            ],
        ),
    ]
}

/// The share of a group's participants who had more than one course.
pub(super) fn several_courses(group: &str) -> Option<f64> {
    match group {
        "over30-trials" => Some(0.27),
        "youth-trials" => Some(0.12),
        _ => None,
    }
}

/// A group's people, trait by trait.
pub(super) fn people(group: &str) -> Vec<(Cow<'static, str>, f64)> {
    let figures = match group {
        "over30-trials" => vec![0.59, 0.0, 0.13, 0.36, 0.52, 0.47, 0.09, 0.44, 5.1, 0.12],
        "over30-existing" => vec![0.42, 0.0, 0.23, 0.36, 0.41, 0.60, 0.05, 0.36, 4.2, 0.13],
        "youth-trials" => vec![0.01, 0.99, 0.01, 0.0, 0.0, 0.43, 0.0, 0.57, 0.7, 0.13],
        "youth-existing" => vec![0.02, 1.0, 0.0, 0.0, 0.0, 0.40, 0.0, 0.60, 1.2, 0.23],
        _ => Vec::new(),
    };
    let traits = traits().into_iter().map(|of| of.id);
    traits.zip(figures).collect()
}
