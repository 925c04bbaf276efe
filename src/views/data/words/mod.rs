//! What the view of all figures says.

pub mod own;

use crate::present::language::Language;

/// The view of all figures.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// What it is called in the row of links.
    pub name: &'static str,
    pub heading: &'static str,
    pub lede: &'static str,
    pub read_only: &'static str,
    /// `(index)`
    /// `(prices of the year, index)`
    pub level: fn(&str, &str) -> String,
    /// `(figure)`: the value before a change.
    pub before: fn(&str) -> String,
    /// `(figure)`: what the report prints.
    pub printed: fn(&str) -> String,
    /// `(groups, year)`
    pub inputs_caption: fn(&str, u16) -> String,
    /// `(groups, whether a price is stated)`
    pub prices_caption: fn(&str, bool) -> String,
    /// `(groups, whether courses are known, whether hours are)`
    pub courses_caption: fn(&str, bool, bool) -> String,
    pub programme: &'static str,
    pub places: &'static str,
    pub as_persons: &'static str,
    pub persons: &'static str,
    pub occupancy: &'static str,
    pub courses: &'static str,
    pub budget: &'static str,
    pub rate: &'static str,
    /// `(programmes)`: under the fixed share of their group, that they have their own.
    pub except: fn(&str) -> String,
    pub printed_price: &'static str,
    pub price_full: &'static str,
    pub price_actual: &'static str,
    pub total: &'static str,
    pub cost_per_course: &'static str,
    pub weeks_per_course: &'static str,
    pub cost_per_hour: &'static str,
    pub hours_note: &'static str,
    /// `(group)`
    pub together: fn(&str) -> String,
    pub remarks: &'static str,
    pub changes: &'static str,
    pub changes_caption: &'static str,
    pub figure: &'static str,
    pub yours: &'static str,
    pub was: &'static str,
    pub warnings: &'static str,
    pub warnings_lede: &'static str,
    pub means: &'static str,
    /// `(whether a price is stated)`
    pub means_lede: fn(bool) -> String,
    pub means_caption: &'static str,
    pub group: &'static str,
    pub by_places: &'static str,
    pub by_persons: &'static str,
    pub plain: &'static str,
    pub pools: &'static str,
    pub pools_lede: &'static str,
    pub pools_caption: &'static str,
    pub pool: &'static str,
    pub amount: &'static str,
    pub base: &'static str,
    pub outside: &'static str,
    pub general: &'static str,
    pub general_caption: &'static str,
    pub assumption: &'static str,
    pub value: &'static str,
    /// `(count)`
    pub splits: fn(usize) -> String,
    /// `(count)`
    pub splits_lede: fn(usize) -> String,
    pub splits_own: &'static str,
    pub splits_caption: &'static str,
    pub step: &'static str,
    /// `(letter)`
    pub chosen: fn(char) -> String,
    pub sources: &'static str,
    pub sources_lede: &'static str,
    pub printed_prices: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: Words = Words {
    name: "Tallene bag",
    heading: "Alle tal, og hvor de kommer fra",
    lede: "Her står priser, pladser, personer, forløb, puljer og forudsætninger. Hvad der kom ud af forløbene, står under „Resultater“. Hvor sikkert et tal er, står øverst i hver gruppe af rækker eller under tallet selv.",
    read_only: "Her kan tallene kun læses. De ændres under spørgsmålene ovenfor; så følger tabellerne med.",
    level: |prices, index| {
        format!(
            "Beløb fra en kilde står her, som kilden har dem, i {prices}. Hvor der regnes, ganges de med prisindekset {index}."
        )
    },
    before: |figure| format!("før: {figure}"),
    printed: |figure| format!("oplyst: {figure}"),
    inputs_caption: |groups, year| format!("{groups}: pladser, personer og betaling i {year}"),
    prices_caption: |groups, stated| {
        let stated = if stated { "den oplyste pris og " } else { "" };
        format!(
            "{groups}: {stated}prisen, som den er beregnet her, i {{prices}}; inkl. administration"
        )
    },
    courses_caption: |groups, courses, hours| {
        let each = match (courses, hours) {
            (true, true) => ", pr. forløb og pr. planlagt time",
            (true, false) => " og pr. forløb",
            (false, true) => " og pr. planlagt time",
            (false, false) => "",
        };
        format!("{groups}: udgift om året{each}, inkl. administration")
    },
    programme: "Tilbud",
    places: "Pladser",
    as_persons: "som personer",
    persons: "Helårs\u{ad}personer",
    occupancy: "Belægning",
    courses: "Forløb om året",
    budget: "Budget, kr. om året",
    rate: "Takst, kr. pr. helårsperson",
    except: |programmes| format!("undtagen {programmes}"),
    printed_price: "Oplyst enhedspris, kr. pr. plads eller helårsperson",
    price_full: "Beregnet, alle pladser i brug, kr. pr. plads",
    price_actual: "Beregnet, faktisk belægning, kr. pr. helårsperson",
    total: "Udgift i alt, kr. om året",
    cost_per_course: "Udgift, kr. pr. forløb",
    weeks_per_course: "Uger pr. forløb",
    cost_per_hour: "Udgift, kr. pr. planlagt deltagertime",
    hours_note: "Timerne er dem, der var planlagt. Hvad en time koster, som nogen faktisk mødte op til, er ikke regnet ud.",
    together: |group| format!("{group}, samlet"),
    remarks: "Uoverensstemmelser og forbehold",
    changes: "Det, du har ændret",
    changes_caption: "Egne tal med udgangspunktet ved siden af",
    figure: "Tal",
    yours: "Nu",
    was: "Før",
    warnings: "Værd at bemærke",
    warnings_lede: "Her stemmer beregningen ikke helt med det oplyste, eller også er et tal usædvanligt.",
    means: "Tre gennemsnit af de samme priser",
    means_lede: |stated| {
        let stated = if stated {
            " ved siden af den oplyste pris"
        } else {
            ""
        };
        format!(
            "Et gennemsnit afhænger af, hvad hver pris vægtes med. Her står alle tre måder{stated}. En gruppe med kun ét tilbud har intet gennemsnit."
        )
    },
    means_caption: "Gennemsnit af tilbuddenes priser med alle pladser i brug, kr. pr. plads",
    group: "Gruppe",
    by_places: "Vægtet med pladser",
    by_persons: "Vægtet med helårspersoner",
    plain: "Uvægtet",
    pools: "Fælles administrationsudgifter",
    pools_lede: "Hver pulje deles mellem flere tilbud. Nogle af dem står ikke i tabellerne, men tager deres del.",
    pools_caption: "Puljerne: beløb, fordelingsnøgle og helårspersoner uden for tabellerne",
    pool: "Pulje",
    amount: "Beløb, kr. om året",
    base: "Fordeles",
    outside: "Helårspersoner uden for tabellerne",
    general: "Fælles forudsætninger",
    general_caption: "Forudsætninger, der gælder flere tilbud",
    assumption: "Forudsætning",
    value: "Værdi",
    splits: |count| format!("{count} måder at fordele pladserne på"),
    splits_lede: |count| {
        format!(
            "Det er ikke oplyst, hvor mange pladser hvert af disse tilbud havde. {count} fordelinger med runde budgetter giver alle de enhedspriser, der er oplyst. Den valgte er fremhævet; vælg en anden under „Flere antagelser“ ved prisen."
        )
    },
    splits_own: "Du har selv skrevet pladser eller budgetter. De gælder frem for fordelingen.",
    splits_caption: "Pladser i hvert tilbud efter fordeling; trinnet er det beløb, budgetterne går op i",
    step: "Trin, kr.",
    chosen: |letter| format!("{letter} (valgt)"),
    sources: "Kilder",
    sources_lede: "Her står, hvor hver slags tal er hentet, eller hvordan det er regnet ud.",
    printed_prices: "Oplyste enhedspriser",
};

const ENGLISH: Words = Words {
    name: "The figures behind",
    heading: "Every figure, and where it comes from",
    lede: "Prices, places, persons, courses, pools and assumptions. What came of the courses stands under “Results”. How sure a figure is stands at the top of each group of rows, or under the figure itself.",
    read_only: "Here the figures can only be read. They are changed under the questions above, and the tables follow.",
    level: |prices, index| {
        format!(
            "Amounts from a source stand here as the source has them, in {prices}. Where they are computed with, they are multiplied by the price index {index}."
        )
    },
    before: |figure| format!("before: {figure}"),
    printed: |figure| format!("stated: {figure}"),
    inputs_caption: |groups, year| format!("{groups}: places, persons and payment in {year}"),
    prices_caption: |groups, stated| {
        let stated = if stated { "as stated and " } else { "" };
        format!(
            "{groups}: the price {stated}as it is computed here, in {{prices}}; administration included"
        )
    },
    courses_caption: |groups, courses, hours| {
        let each = match (courses, hours) {
            (true, true) => ", per course and per planned hour",
            (true, false) => " and per course",
            (false, true) => " and per planned hour",
            (false, false) => "",
        };
        format!("{groups}: cost a year{each}, administration included")
    },
    programme: "Programme",
    places: "Places",
    as_persons: "as persons",
    persons: "Full-year persons",
    occupancy: "Occupancy",
    courses: "Courses a year",
    budget: "Budget, kr a year",
    rate: "Rate, kr per full-year person",
    except: |programmes| format!("except {programmes}"),
    printed_price: "Unit price as stated, kr per place or full-year person",
    price_full: "Computed, all places in use, kr per place",
    price_actual: "Computed, actual occupancy, kr per full-year person",
    total: "Cost in all, kr a year",
    cost_per_course: "Cost, kr per course",
    weeks_per_course: "Weeks per course",
    cost_per_hour: "Cost, kr per planned participant-hour",
    hours_note: "The hours are those that were planned. What an hour costs that somebody did attend is not worked out.",
    together: |group| format!("{group}, taken together"),
    remarks: "Discrepancies and reservations",
    changes: "What you have changed",
    changes_caption: "Your own figures beside what they were",
    figure: "Figure",
    yours: "Now",
    was: "Before",
    warnings: "Worth noticing",
    warnings_lede: "Here the computation does not quite agree with what is stated, or a figure is unusual.",
    means: "Three means of the same prices",
    means_lede: |stated| {
        let stated = if stated {
            " beside the price as stated"
        } else {
            ""
        };
        format!(
            "A mean depends on what each price is weighted by. All three ways stand here{stated}. A group of a single programme has no mean."
        )
    },
    means_caption: "Means of the programmes' prices with all places in use, kr per place",
    group: "Group",
    by_places: "Weighted by places",
    by_persons: "Weighted by full-year persons",
    plain: "Unweighted",
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
            "How many places each of these programmes had is not stated. {count} splits with round budgets all give the unit prices that are. The chosen one stands out; choose another under “More assumptions” beside the price."
        )
    },
    splits_own: "You have typed places or budgets of your own. They come before the split.",
    splits_caption: "Places of each programme by split; the step is the amount that its budgets are multiples of",
    step: "Step, kr",
    chosen: |letter| format!("{letter} (chosen)"),
    sources: "Sources",
    sources_lede: "This is where each kind of figure was found, or how it was worked out.",
    printed_prices: "Unit prices as stated",
};
