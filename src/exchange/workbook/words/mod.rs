//! What a workbook says, besides the names of figures and inputs.

mod danish;
mod english;

use crate::model::parameter::Unit;
use crate::present::language::Language;

/// The words of a workbook.
#[derive(Debug)]
pub(super) struct WorkbookWords {
    pub(super) about: AboutWords,
    pub(super) inputs: InputWords,
    pub(super) tabs: TabWords,
    pub(super) units: UnitWords,
    /// Above the names of programmes, groups and pools.
    pub(super) whose: &'static str,
    /// All pools as one.
    pub(super) common_pool: &'static str,
    /// Behind the name of a figure.
    pub(super) at_full: &'static str,
    /// Above a column of names.
    pub(super) cell_name: &'static str,
    /// Above what there is to know of a row.
    pub(super) note: &'static str,
    /// Of what no formula says.
    pub(super) by_program: &'static str,
    pub(super) comparisons: &'static str,
    pub(super) comparison: &'static str,
    pub(super) always: &'static str,
    pub(super) never: &'static str,
    pub(super) prices: PriceWords,
    pub(super) occupancy: OccupancyWords,
    pub(super) administration: AdministrationWords,
    pub(super) results: ResultWords,
    pub(super) payoff: PayoffWords,
    pub(super) matters: MattersWords,
    pub(super) claims: ClaimWords,
    pub(super) steps: StepWords,
    pub(super) lists: ListWords,
}

/// What the sheets are called.
#[derive(Debug)]
pub(super) struct TabWords {
    pub(super) about: &'static str,
    pub(super) inputs: &'static str,
    pub(super) prices: &'static str,
    pub(super) occupancy: &'static str,
    pub(super) administration: &'static str,
    pub(super) results: &'static str,
    pub(super) payoff: &'static str,
    pub(super) matters: &'static str,
    pub(super) claims: &'static str,
    pub(super) steps: &'static str,
    pub(super) lists: &'static str,
}

/// On the first sheet.
#[derive(Debug)]
pub(super) struct AboutWords {
    /// `(data set)`
    pub(super) title: fn(&str) -> String,
    /// `(year)`
    pub(super) year: fn(u16) -> String,
    pub(super) scenario: &'static str,
    pub(super) unnamed: &'static str,
    pub(super) data_set: &'static str,
    pub(super) made: &'static str,
    pub(super) changes: &'static str,
    pub(super) no_changes: &'static str,
    /// `(what stands, what stood before)`
    pub(super) change: fn(&str, &str) -> String,
    pub(super) how: &'static str,
    pub(super) lines: [&'static str; 6],
}

/// On the sheet of inputs.
#[derive(Debug)]
pub(super) struct InputWords {
    pub(super) title: &'static str,
    pub(super) intro: &'static str,
    pub(super) what: &'static str,
    pub(super) value: &'static str,
    pub(super) stated: &'static str,
    pub(super) unit: &'static str,
    pub(super) known: &'static str,
    pub(super) source: &'static str,
    pub(super) least: &'static str,
    pub(super) most: &'static str,
    pub(super) set: &'static str,
    pub(super) changed: &'static str,
    pub(super) follows: &'static str,
    pub(super) general: &'static str,
    pub(super) refused: &'static str,
}

/// What numbers are counted in.
#[derive(Debug)]
pub(super) struct UnitWords {
    pub(super) kroner: &'static str,
    pub(super) share: &'static str,
    pub(super) places: &'static str,
    pub(super) persons: &'static str,
    pub(super) courses: &'static str,
    pub(super) hours: &'static str,
    pub(super) weeks: &'static str,
    pub(super) years: &'static str,
    pub(super) times: &'static str,
    pub(super) choice: &'static str,
}

impl UnitWords {
    /// What a unit is called; a choice for none.
    pub(super) const fn of(&self, unit: Option<Unit>) -> &'static str {
        match unit {
            Some(Unit::Kroner) => self.kroner,
            Some(Unit::Share) => self.share,
            Some(Unit::Places) => self.places,
            Some(Unit::Persons) => self.persons,
            Some(Unit::Courses) => self.courses,
            Some(Unit::HoursPerWeek) => self.hours,
            Some(Unit::Weeks) => self.weeks,
            Some(Unit::Years) => self.years,
            Some(Unit::Times) => self.times,
            None => self.choice,
        }
    }
}

/// On the sheet of prices.
#[derive(Debug)]
pub(super) struct PriceWords {
    pub(super) title: &'static str,
    pub(super) means: &'static str,
}

/// On the sheet of empty places.
#[derive(Debug)]
pub(super) struct OccupancyWords {
    pub(super) title: &'static str,
    pub(super) break_even: &'static str,
    /// Where the first is cheaper.
    pub(super) cheaper: &'static str,
    pub(super) above: &'static str,
    pub(super) below: &'static str,
}

/// On the sheet of administration.
#[derive(Debug)]
pub(super) struct AdministrationWords {
    pub(super) title: &'static str,
    pub(super) pools: &'static str,
    pub(super) pool: &'static str,
    pub(super) base: &'static str,
    pub(super) not_in_force: &'static str,
}

/// On the sheet of results.
#[derive(Debug)]
pub(super) struct ResultWords {
    pub(super) title: &'static str,
    /// `(outcome)`
    pub(super) outcome: fn(&str) -> String,
    pub(super) partial: &'static str,
    /// Above who is better, by person and by course.
    pub(super) better: [&'static str; 2],
    pub(super) first: &'static str,
    pub(super) second: &'static str,
    pub(super) neither: &'static str,
}

/// On the sheet of payoffs.
#[derive(Debug)]
pub(super) struct PayoffWords {
    pub(super) title: &'static str,
    pub(super) figure: &'static str,
    pub(super) valued: &'static str,
    pub(super) ends: &'static str,
    pub(super) thresholds: &'static str,
    pub(super) outcome_stays: &'static str,
}

/// On the sheet of what matters most.
#[derive(Debug)]
pub(super) struct MattersWords {
    pub(super) title: &'static str,
    pub(super) how: &'static str,
    pub(super) input: &'static str,
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    pub(super) at_from: &'static str,
    pub(super) at_to: &'static str,
}

/// On the sheet of conclusions.
#[derive(Debug)]
pub(super) struct ClaimWords {
    pub(super) title: &'static str,
    pub(super) claim: &'static str,
    pub(super) verdict: &'static str,
    pub(super) reason: &'static str,
    pub(super) probability: &'static str,
    pub(super) figures: [&'static str; 2],
    pub(super) amount: &'static str,
    pub(super) splits: &'static str,
    pub(super) holds: &'static str,
    pub(super) fails: &'static str,
    pub(super) open: &'static str,
    /// Chance, rounding, no counts, split.
    pub(super) reasons: [&'static str; 4],
    pub(super) right: [&'static str; 2],
    /// `(holding, all)`
    pub(super) tally: fn(usize, usize) -> String,
    pub(super) of_its_year: &'static str,
}

/// On the sheet of steps.
#[derive(Debug)]
pub(super) struct StepWords {
    pub(super) title: &'static str,
    pub(super) intro: &'static str,
    pub(super) figure: &'static str,
    pub(super) value: &'static str,
    /// `(figure)`
    pub(super) part: fn(&str) -> String,
}

/// On the sheet of lists.
#[derive(Debug)]
pub(super) struct ListWords {
    pub(super) title: &'static str,
    pub(super) intro: &'static str,
    pub(super) years: &'static str,
}

impl WorkbookWords {
    /// These words in a language.
    pub(super) fn of(language: Language) -> &'static Self {
        language.words(&danish::WORDS, &english::WORDS)
    }
}
