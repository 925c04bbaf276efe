//! English: the method.

use super::{FormulasWords, Needs, Words, group, point, point_of};

pub(super) const WORDS: Words = Words {
    name: "Method",
    heading: "How it is computed",
    lede: "Each formula in words and in figures, what is assumed, and what the figures cannot answer.",
    short: "In short",
    in_short: [
        "A place can cost money even when nobody uses it. So there are two prices: one if every place were in use, and one for each full-year person who was actually there. The two always stand side by side.",
        "The page also shows how many got into, say, a job or education, what each result costs, and whether it pays for municipality and state. What an offer means to the person in it the figures cannot show.",
    ],
    in_short_stated: |name| {
        format!(
            "The first stands in {name}. The second can be computed, but only by knowing how many places there were and whether the empty ones were paid for. The first of these was worked backwards, the second is assumed, and both can be changed here."
        )
    },
    in_short_computed: "Both can be computed by knowing how many places and full-year persons there were, and whether the empty places were paid for. Where that is not stated it is assumed, and all of it can be changed here.",
    formulas: "The formulas",
    formulas_lede: |comparison| {
        let examples = match comparison {
            Some(comparison) => {
                format!("The examples are from the comparison “{comparison}”, with")
            }
            None => "The examples use".to_owned(),
        };
        format!(
            "{examples} the figures that the page computes with now. Where the formula depends on the figures, the one that holds in the example is shown. Figures are rounded where they are shown; the sums go on with every decimal."
        )
    },
    with_changes: "You have changed figures, so the examples show your sum and not the original one.",
    knowledge: "How sure is a figure?",
    knowledge_lede: "Each figure carries a mark that says how it is known. Stated and derived figures stand without a mark in tables and pictures; the rest are dashed.",
    printed: |name| match name {
        Some(name) => format!("The figure stands in {name}."),
        None => "The figure is as the source states it; it is not worked out here.".to_owned(),
    },
    entered: "The figure stands in data of somebody's own, which were opened in the page or typed into it.",
    derived: "Worked out from stated figures and nothing else.",
    reconstructed: "The result is stated but not the figures behind it. They were found by working backwards until all that is stated fits.",
    stand_in: "The figure is not stated. Another that comes near stands in for it, so that one can compute.",
    assumed: "Does not follow from the stated figures alone. It is a choice that others might well make differently.",
    yours: "You typed it yourself, or it rests on something that you typed.",
    knowledge_rule: "A computed price takes the mark of the least sure of the figures it rests on.",
    assumptions: "What is assumed, and why",
    assumptions_lede: "Most of these choices can be changed beside the questions above.",
    assumed_points: [point_of(
        Needs::Courses,
        "A course always has the same length.",
        "With more persons there are more courses, not longer ones.",
    )],
    assumed_figures: "Also assumed or a stand-in, and from where:",
    chance: "Chance",
    chance_points: [
        point_of(
            Needs::Outcomes,
            "The bands cover 95%.",
            "Each band is a 95% interval by Wilson: (p + z²÷2n ± z × √(p × (1 − p)÷n + z²÷4n²)) ÷ (1 + z²÷n). p is the share, n the number of courses, and z is 1.96. It was chosen since it serves with few courses too, and with no results, where the simple formula gives a band of no width.",
        ),
        point_of(
            Needs::OutcomesCompared,
            "Probabilities are by Jeffreys.",
            "Where k of n courses had the result, the true share is described by a beta distribution with the figures k + ½ and n − k + ½. The probability that one side is better is summed over all shares, not drawn at random, so it is the same every time. The choice puts next to nothing in beforehand, but with very few courses it weighs heavily all the same. That is why only offers with at least 30 courses take part in which is the best.",
        ),
        point_of(
            Needs::Outcomes,
            "Rounding is shown by itself.",
            "Where 5% is stated, it may be anything from 4.5 to 5.5%. That has nothing to do with chance.",
        ),
        point_of(
            Needs::SeveralCourses,
            "Courses are not independent of one another.",
            "Some participants had several. So the real uncertainty is larger than the bands show.",
        ),
        point_of(
            Needs::SeveralUnknown,
            "Courses are not always independent of one another.",
            "The same participant can have several. If so, the real uncertainty is larger than the bands show.",
        ),
        point_of(
            Needs::People,
            "The participants are not alike.",
            "Which way that pulls stands beside every verdict, every probability and every net present value. It is not allowed for.",
        ),
    ],
    limits: "What the figures cannot do",
    limit_points: [
        point_of(
            Needs::Comparison,
            "A price is not an effect.",
            "A dearer programme may be worth its money. Nor are the participants alike in the programmes that are compared.",
        ),
        point_of(
            Needs::NoComparison,
            "A price is not an effect.",
            "A dearer programme may be worth its money.",
        ),
    ],
    glossary: "Words and terms",
    terms: [
        point(
            "Full-year person",
            "One person in the programme for the whole year, or two for half a year each.",
        ),
        point("Place", "Room for one full-year person."),
        point(
            "Unit price",
            "What a place costs a year, administration included.",
        ),
        point(
            "Direct cost",
            "What the programme itself costs a year, without its part of the shared administration.",
        ),
        point_of(
            Needs::Pools,
            "Shared administrative cost",
            "Cost that several programmes share. Also called a pool here.",
        ),
        point_of(
            Needs::Pools,
            "Allocation base",
            "What a shared cost is divided by.",
        ),
        point("Occupancy", "Full-year persons divided by places."),
        point("Empty places", "Places that were agreed on but not used."),
        point(
            "Fixed share",
            "The part of the budget that is paid however many places are in use.",
        ),
        point("Grant", "A budget of which all is fixed."),
        point(
            "Rate",
            "A price for each full-year person. No persons, no cost.",
        ),
        point_of(
            Needs::Courses,
            "Course",
            "One person's time in a programme, from start to end. The same person can have several.",
        ),
        point_of(
            Needs::Comparison,
            "Break-even",
            "The occupancy at which two programmes cost the same.",
        ),
        point_of(
            Needs::Comparison,
            "What it is compared with",
            "The existing offer for similar citizens that a group is held against.",
        ),
        point_of(
            Needs::Splits,
            "Split of the places",
            "One guess at how many places each programme had that fits with all that is stated.",
        ),
    ],
    privacy: "Nothing leaves your browser",
    privacy_text: [
        "The page is one file. It computes in your own browser, fetches nothing and sends nothing. It has no cookies and no account.",
        "What you change stands in the address after the sign #. That part of an address is not sent to any server. If you pass the link on, you pass your figures on.",
    ],
    check: "See for yourself",
    check_points: [
        point(
            "Turn off the network.",
            "The page still works, also when it is saved and opened from your own disk.",
        ),
        point(
            "Open the developer tools.",
            "The tab Network is empty while you change figures.",
        ),
        point(
            "Read the source.",
            "At the top stands Content-Security-Policy with connect-src 'none'. It makes the browser refuse any connection that the page might try.",
        ),
    ],
    link: "The link",
    link_text: "The address holds the whole sum: version, data set, question and language, and then only what was changed. Decimals are written with a point and shares as parts of 1.",
    link_numbered: "A link shows the same figures a year from now. If a figure in the data set is corrected, the set gets a new number, and old links keep the old one.",
    link_own: "A link shows the same figures a year from now. The data set does not come with the page, so it stands in the link itself, if there is room for it.",
    link_now: "The link to what you see now:",
    version: "Version",
    version_term: "Version",
    data_set_term: "Data set",
    licence_term: "Licence",
    licence: "MIT or Apache-2.0, at your choice",
    data_set_meaning: |year, numbered| {
        let number = if numbered {
            "; the number at the end rises whenever a figure is corrected"
        } else {
            ""
        };
        format!("figures of {year}{number}")
    },
    version_meaning: "the same version gives the same figures",
};

pub(super) const FORMULAS: FormulasWords = FormulasWords {
    direct_budget: group(
        "Direct cost under a budget",
        "The fixed share is paid however many come. Where all of the budget is fixed, or every place is in use, the direct cost is the budget.",
    ),
    direct_rate: group(
        "Direct cost under a rate",
        "With fewer persons, less is paid.",
    ),
    administration: group(
        "Share of administration",
        "The allocation base decides what counts: places, full-year persons, direct cost, courses, or the same for each programme. Programmes outside the table that share the pool count as well.",
    ),
    price_full: group(
        "Price at full occupancy",
        "Costs are as they would be with every place of the pool in use.",
    ),
    price_actual: group(
        "Price at actual occupancy",
        "For a group, costs and persons are added up before dividing.",
    ),
    step: group(
        "From full to actual price",
        "The difference between the two prices has a direct part and one that is administration. Where administration follows the persons, some of it was moved between programmes. For a group the direct part also holds that dear and cheap programmes are not equally full.",
    ),
    idle_cost: group(
        "Paid for empty places",
        "The money is spent, and it is not certain that it can be saved. For a group the programmes' amounts are added up.",
    ),
    next_person: group(
        "The next full-year person",
        "While places stand empty, one person more costs only the part of the budget that is not fixed. Where no place is empty, the next one costs the full direct price; under a rate always the rate. In a group, programmes with more empty places count for more. Administration is left out.",
    ),
    with_empty_places: "with empty places",
    without_empty_places: "with no empty place",
    lever: group(
        "When the occupancy is changed",
        "Occupancy is set for a group as a whole. Between the year's own and full occupancy, the same part of each programme's empty places is filled. Below the year's own, all programmes fall in proportion; above full, all have the same occupancy. A number of persons that you type for a programme comes first.",
    ),
    lever_courses: " Courses follow the persons, so a course keeps its length.",
    at_occupancy: |programme, occupancy| {
        format!("{programme}, if the group's occupancy were {occupancy}")
    },
    break_even: group(
        "The break-even",
        "The price is worked out over the whole range of the slider, 10 to 120%, and the turn nearest to where it stands is closed in on. Where there are several, the nearest is shown.",
    ),
    range: group(
        "Range over the splits",
        "The whole sum is done again for each way to split the places. The group's price as a whole is the same in all of them, as long as you type no places or budgets of your own.",
    ),
    totals: group(
        "Buy, fill or close",
        "Whether closing also saves the administration is for you to choose: yes counts 1 and no 0.",
    ),
    course: group(
        "Per course and per hour",
        "The hours are those that were planned, not those that somebody attended.",
    ),
    results: group(
        "Results, and what one costs",
        "Where counts are stated for all of a group's programmes, the share is the counts added up; else the programmes' shares are weighted by courses.",
    ),
    worth: group(
        "What a result has to be worth",
        "Some results would have come about otherwise: as many per person as at what it is compared with or, if you type it, a share of the courses. In the latter case the extra cost is the whole cost. The years are added up: the first counts only in part, each after it for what is left, at today's value.",
    ),
    net: group(
        "Net present value",
        "Where job and education are known apart on both sides, each has its own value. Else the figure is two: as if every result were a job, and as if every one were an education. A result with no value of its own has the one that you type. The state has its refund of the benefit and refunds operating cost of the extra cost if you set that; the municipality has the rest.",
    ),
    best: group(
        "The best of several offers",
        "An offer that costs at least as much as another and brings no more results drops out. So does one that a mix of two others beats. At each value of a result the best is the one whose results' value less its cost is the greatest.",
    ),
    mean: group(
        "A mean of several prices",
        "Each price is with all places in use. The weight can be places, persons or the same for all.",
    ),
};
