//! English: explanations of figures.

use super::ExplainWords;

pub(super) const WORDS: ExplainWords = ExplainWords {
    at_full: " at full occupancy",
    at: |programme| match programme.strip_prefix("The ") {
        Some(name) => format!(" at the {name}"),
        None => format!(" at {programme}"),
    },
    sum_over: |count, what, pools| {
        let members = if pools { "pools" } else { "programmes" };
        format!("the sum over {count} {members} of {what}")
    },
    members: |count| format!("the number of programmes ({count})"),
    at_least: |figure, least| format!("{figure}, but at least {least}"),
    at_most: |figure, most| format!("{figure}, but at most {most}"),
    chance_low: |k, n| format!("the lowest share that chance allows for {k} of {n}"),
    chance_high: |k, n| format!("the highest share that chance allows for {k} of {n}"),
    share_of: |k, n| format!("the share behind {k} of {n}"),
    share: |place| format!("the share{place}"),
    more: |a, b| format!("the probability that {a} is higher than {b}, counting chance alone"),
    less: |a, b, times| {
        format!("the probability that {b} is less than {times} times {a}, counting chance alone")
    },
    within: |a, b, tolerance| {
        format!(
            "the probability that {a} and {b} lie at most {tolerance} apart, counting chance alone"
        )
    },
    over_years: |[years, kept, rate, first]| {
        format!(
            "the sum over the years ({years}): the first counts {first} of a full year, the second {kept} and each after it {kept} of the one before, from the second on discounted by {rate} a year"
        )
    },
    payback: |cost, benefit, years| {
        format!("the number of years at which {benefit} times {years} is {cost}")
    },
    chance_note: "A few courses say little about the share behind them. Chance allows the shares that the counted courses do not speak clearly against (in 95 of 100 cases the true one lies between). How the participants differ is not counted.",
    break_even: "break-even",
    break_even_rule: |a, b| format!("the occupancy at which {a} equals {b}"),
    break_even_at: "See for yourself: at that occupancy the two prices are",
    range: |figure| format!("range of the {figure}"),
    range_rule: |figure, count| {
        format!("the lowest and the highest {figure} under {count} splits of the places")
    },
    printed_price: "unit price as stated",
    common_pool: "One common pool",
    scenario_note: |parameter, value| {
        format!("Worked out with {parameter}: {value}. All else is as now.")
    },
    unchanged: |as_stated| format!("{as_stated}, without the changes."),
    nothing: "There is nothing to work out: the amount or number is nil in this calculation.",
    as_stated: " before the change",
    missing: "does not exist",
    before: |figure| format!("Before the changes: {figure}"),
    same_source: "Source: as above.",
    how: "How it is worked out",
    parts: "The figures in it",
    rounded: "Figures are rounded where they are shown. All decimals are kept for what follows.",
};
