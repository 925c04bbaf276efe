//! What later revisions say differently. Each is the one before it with its differences,
//! said once.
//!
//! A revision freezes inputs. What is computed from them, and how it is worded, is the same
//! for all.

use super::payoff;
use crate::model::data_set::{Definition, Text};

/// Under 25, ready for activities, living on one's own: kroner a month in 2015.
const YOUTH_BENEFIT: f64 = 6_992.0;

/// Revision 2: education benefit was 6,992 kr a month, not 6,990.
pub(in crate::data) fn revision_2() -> Definition {
    const BENEFIT: &str = "youth-benefit";
    let mut definition = super::revision_1();
    definition.revision = 2;
    for comparison in &mut definition.comparisons {
        let value = &mut comparison.payoff.value;
        if value.as_ref().is_some_and(|value| value.source == BENEFIT) {
            *value = Some(payoff::saved(YOUTH_BENEFIT, BENEFIT));
        }
    }
    for source in &mut definition.sources {
        if source.id == BENEFIT {
            source.text = Text::new(&[
                (
                    "da",
                    "Antaget: sparet uddannelseshjælp før skat, 6.992 kr. om måneden efter satsen \
                     for 2015 til en udeboende, aktivitetsparat ikke-forsørger under 25 år, tolv \
                     gange. Fra 25 år var den 10.849 kr.",
                ),
                (
                    "en",
                    "Assumed: education benefit saved, before tax, 6,992 kr a month by the rate of \
                     2015 for somebody ready for activities, under 25 and living on their own, \
                     times twelve. From 25 it was 10,849 kr",
                ),
            ]);
        }
    }
    definition
}
