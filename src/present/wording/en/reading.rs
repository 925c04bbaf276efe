//! English: the figures behind, and the page without script.

use super::method::{FORMULAS, METHOD};
use crate::present::wording::reading::{DataWords, ReadingWords, StillWords};

pub(super) const READING: ReadingWords = ReadingWords {
    data: DATA,
    method: METHOD,
    formulas: FORMULAS,
    still: STILL,
    contents: "On this page",
};

const DATA: DataWords = DataWords {
    heading: "Every figure, and where it comes from",
    lede: "All the figures that the page computes with. How sure a figure is stands at the top of each group of rows, or under the figure itself.",
    read_only: "Here the figures can only be read. They are changed under the questions above, and the tables follow.",
    level: |index| {
        format!(
            "Amounts from a source stand here as the source has them, in 2015 prices. Where they are computed with, they are multiplied by the price index {index}."
        )
    },
    before: |figure| format!("before: {figure}"),
    printed: |figure| format!("printed: {figure}"),
    inputs_caption: |a, b, year| format!("{a} and {b}: places, persons and payment in {year}"),
    prices_caption: |a, b| {
        format!(
            "{a} and {b}: the price as the report prints it and as it is computed here in 2015 prices; administration included"
        )
    },
    courses_caption: |a, b| {
        format!(
            "{a} and {b}: cost a year, per course and per planned hour, administration included"
        )
    },
    programme: "Programme",
    places: "Places",
    as_persons: "as persons",
    persons: "Full-year persons",
    occupancy: "Occupancy",
    courses: "Courses a year",
    hours: "Hours a week",
    budget: "Budget, kr a year",
    rate: "Rate, kr per full-year person",
    printed_price: "Printed unit price, kr per place or full-year person",
    price_full: "Computed, all places in use, kr per place",
    price_actual: "Computed, actual occupancy, kr per full-year person",
    total: "Cost in all, kr a year",
    cost_per_course: "Cost, kr per course",
    weeks_per_course: "Weeks per course",
    cost_per_hour: "Cost, kr per planned participant-hour",
    hours_note: "The hours are those that were planned. Attendance was not measured, so what an hour costs that somebody did attend is not known.",
    together: "Together",
    remarks: "Discrepancies and reservations",
    changes: "What you have changed",
    changes_caption: "Your own figures beside what they were",
    figure: "Figure",
    yours: "Now",
    was: "Before",
    warnings: "Worth noticing",
    warnings_lede: "Here the computation does not quite agree with the report, or a figure is unusual.",
    means: "Three means of the same prices",
    means_lede: "A mean depends on what each price is weighted by. The report does not weight its two means alike, so all three ways stand here beside the printed one. A group of a single programme has no mean.",
    means_caption: "Means of the programmes' prices with all places in use, kr per place",
    group: "Group",
    by_places: "Weighted by places",
    by_persons: "Weighted by full-year persons",
    plain: "Not weighted",
    pools: "Shared administrative cost",
    pools_lede: "Each pool is shared by several programmes. Some of them are not in the tables but take their part.",
    pools_caption: "The pools: amount, allocation base and full-year persons outside the tables",
    pool: "Pool",
    amount: "Amount, kr a year",
    base: "Shared out",
    outside: "Full-year persons outside the tables",
    general: "Common assumptions",
    general_caption: "Assumptions that concern several programmes",
    assumption: "Assumption",
    value: "Value",
    splits: |count| format!("{count} ways to split the places"),
    splits_lede: |count| {
        format!(
            "The report does not print how many places each trial had. {count} splits with round budgets all give the unit prices that it prints. The chosen one stands out; choose another under “More assumptions” beside the price."
        )
    },
    splits_own: "You have typed places or budgets of your own. They come before the split.",
    splits_caption: "Places of each trial by split; the step is the amount that its budgets are multiples of",
    split: "Split",
    step: "Step, kr",
    chosen: |letter| format!("{letter} (chosen)"),
    sources: "Sources",
    sources_lede: "The figures are from the evaluation of the trials that mploy made for the City of Copenhagen. This is where each kind of figure was found, or how it was worked out.",
    printed_prices: "Printed unit prices",
};

const STILL: StillWords = StillWords {
    change: "With JavaScript turned on the figures can be changed: the occupancy, the administration and how places are paid for.",
    marks: "A dashed underline: the figure is reconstructed, or rests on something reconstructed or assumed.",
    sources: "Source: mploy's evaluation, for the City of Copenhagen, of six employment trials, tables 1 and 6. Budgets and places are worked back from the printed unit prices.",
};
