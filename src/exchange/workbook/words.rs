//! What a workbook says, besides the names of figures and inputs.

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
        language.words(&DANISH, &ENGLISH)
    }
}

const DANISH: WorkbookWords = WorkbookWords {
    tabs: TabWords {
        about: "Om",
        inputs: "Antagelser",
        prices: "Priser",
        occupancy: "Tomme pladser",
        administration: "Administration",
        results: "Resultater",
        payoff: "Gevinst",
        claims: "Konklusioner",
        steps: "Mellemregninger",
        lists: "Lister",
    },
    about: AboutWords {
        title: |set| format!("Hvad koster en plads? {set}"),
        year: |year| format!("Alle beløb er i {year}-kroner, ganget med prisindekset."),
        scenario: "Scenarie",
        unnamed: "uden navn",
        data_set: "Talsæt",
        made: "Skrevet den",
        changes: "Ændringer",
        no_changes: "Ingen: alle tal er talsættets egne.",
        change: |now, before| format!("{now} (før: {before})"),
        how: "Sådan bruges regnearket",
        lines: [
            "Skriv i de blå felter på arket „Antagelser“. Alt, hvad der følger af dem, regnes om.",
            "Et tomt blåt felt betyder, at talsættets eget tal gælder, eller at tallet følger andre tal.",
            "Hvert felt med et tal har et navn, og formlerne bruger navnene. Gå til et navn med feltet til venstre for formellinjen.",
            "En streg (–) står, hvor der ikke er noget tal: for eksempel en pris, hvor der ingen personer er.",
            "Grå tal i kursiv er regnet af programmet og følger ikke med, når noget ændres her: sandsynligheder, balancepunkter og domme over konklusioner.",
            "Her kontrolleres det ikke, at tallene passer sammen. Programmet afviser for eksempel flere personer end 1,2 gange pladserne.",
        ],
    },
    inputs: InputWords {
        title: "Antagelser",
        intro: "Skriv i kolonnen „Værdi“. Tomt felt: som talsættet har det.",
        what: "Hvad",
        value: "Værdi",
        stated: "I talsættet",
        unit: "Enhed",
        known: "Hvordan tallet kendes",
        source: "Kilde",
        least: "Mindst",
        most: "Højst",
        set: "Regnet som",
        changed: "Ændret (1 = ja)",
        follows: "følger andre tal",
        general: "Generelt",
        refused: "Værdien ligger uden for det, der kan regnes på.",
    },
    units: UnitWords {
        kroner: "kr.",
        share: "andel",
        places: "pladser",
        persons: "helårspersoner",
        courses: "forløb",
        hours: "timer pr. uge",
        weeks: "uger",
        years: "år",
        times: "gange",
        choice: "valg",
    },
    whose: "Tilbud eller gruppe",
    common_pool: "Én fælles pulje",
    at_full: " ved fuld belægning",
    cell_name: "Navn",
    note: "Bemærkning",
    by_program: "Tal og ord med denne skrift er regnet af programmet og følger ikke med, når noget ændres her.",
    prices: PriceWords {
        title: "Hvad koster en plads?",
        means: "Gennemsnit af tilbuddenes priser ved fuld belægning",
    },
    comparisons: "Sammenligninger",
    comparison: "Sammenligning",
    always: "altid",
    never: "aldrig",
    occupancy: OccupancyWords {
        title: "Hvad betyder tomme pladser?",
        break_even: "Samme pris ved en belægning på",
        cheaper: "Den første er billigst",
        above: "over den belægning",
        below: "under den belægning",
    },
    administration: AdministrationWords {
        title: "Hvordan fordeles administrationsudgifterne?",
        pools: "Puljer",
        pool: "Pulje",
        base: "Fordelingsnøgle",
        not_in_force: "Streger står ved puljer, der ikke gælder: hver for sig eller én fælles.",
    },
    results: ResultWords {
        title: "Hvad koster et resultat?",
        outcome: |outcome| format!("Resultat: {outcome}"),
        partial: "Målt for en del af forløbene: der er en andel og ikke andet.",
        better: [
            "Bedst på både udgift og resultater, pr. helårsperson",
            "Bedst på både udgift og resultater, pr. forløb",
        ],
        first: "den første",
        second: "den anden",
        neither: "ingen af dem",
    },
    payoff: PayoffWords {
        title: "Kan det betale sig for kommune og stat?",
        figure: "Tal",
        valued: "Resultatet, der regnes på",
        ends: "Hvis job og uddannelse ikke kendes hver for sig, er tallene ovenfor regnet, som om alle er i job.",
        thresholds: "Hvad der skal til, før merudgiften er tjent ind",
        outcome_stays: "Hvilket resultat der regnes på, vælges på arket „Antagelser“; det skifter ikke af sig selv, når andre tal ændres.",
    },
    claims: ClaimWords {
        title: "Holder konklusionerne?",
        claim: "Konklusion",
        verdict: "Dom",
        reason: "Hvorfor ikke",
        probability: "Sandsynlighed for det, der påstås",
        figures: ["Første tal", "Andet tal"],
        amount: "Beløbet",
        splits: "Fordelinger, hvor den holder",
        holds: "holder",
        fails: "holder ikke",
        open: "kan ikke afgøres",
        reasons: [
            "statistisk usikkerhed",
            "afrunding",
            "ingen optællinger",
            "afhænger af fordelingen af pladserne",
        ],
        right: ["passer ikke", "passer"],
        tally: |holding, all| format!("{holding} af {all}"),
        of_its_year: "Handler om året, som det var, og ændres af intet.",
    },
    steps: StepWords {
        title: "Mellemregninger",
        intro: "Trin, som formlerne på de andre ark bygger på.",
        figure: "Tal",
        value: "Værdi",
        part: |figure| format!("trin i: {figure}"),
    },
    lists: ListWords {
        title: "Lister",
        intro: "Hvad der kan vælges, og de år, der tælles efter det første.",
        years: "År efter det første",
    },
};

const ENGLISH: WorkbookWords = WorkbookWords {
    tabs: TabWords {
        about: "About",
        inputs: "Inputs",
        prices: "Prices",
        occupancy: "Empty places",
        administration: "Administration",
        results: "Results",
        payoff: "Payoff",
        claims: "Conclusions",
        steps: "Steps",
        lists: "Lists",
    },
    about: AboutWords {
        title: |set| format!("What does a place cost? {set}"),
        year: |year| format!("All amounts are in kroner of {year}, multiplied by the price index."),
        scenario: "Scenario",
        unnamed: "without a name",
        data_set: "Data set",
        made: "Written on",
        changes: "Changes",
        no_changes: "None: all figures are the data set's own.",
        change: |now, before| format!("{now} (before: {before})"),
        how: "How to use this workbook",
        lines: [
            "Write in the blue cells of the sheet “Inputs”. Everything that follows from them is worked out again.",
            "An empty blue cell means that the data set's own figure holds, or that the figure follows others.",
            "Every cell with a figure has a name, and formulas use the names. Go to a name by the box to the left of the formula bar.",
            "A dash (–) stands where there is no figure: a price where there are no persons, for instance.",
            "Grey figures in italics were worked out by the program and do not follow when something is changed here: probabilities, break-evens and verdicts on conclusions.",
            "Nothing here checks that figures go together. The program refuses more persons than 1.2 times the places, for instance.",
        ],
    },
    inputs: InputWords {
        title: "Inputs",
        intro: "Write in the column “Value”. Empty cell: as the data set has it.",
        what: "What",
        value: "Value",
        stated: "In the data set",
        unit: "Unit",
        known: "How it is known",
        source: "Source",
        least: "Least",
        most: "Most",
        set: "Computed as",
        changed: "Changed (1 = yes)",
        follows: "follows other figures",
        general: "General",
        refused: "The value is outside what can be computed with.",
    },
    units: UnitWords {
        kroner: "kr",
        share: "share",
        places: "places",
        persons: "full-year persons",
        courses: "courses",
        hours: "hours a week",
        weeks: "weeks",
        years: "years",
        times: "times",
        choice: "choice",
    },
    whose: "Programme or group",
    common_pool: "One common pool",
    at_full: " at full occupancy",
    cell_name: "Name",
    note: "Note",
    by_program: "Figures and words in this type were worked out by the program and do not follow when something is changed here.",
    prices: PriceWords {
        title: "What does a place cost?",
        means: "Means of the programmes' prices at full occupancy",
    },
    comparisons: "Comparisons",
    comparison: "Comparison",
    always: "always",
    never: "never",
    occupancy: OccupancyWords {
        title: "What do empty places mean?",
        break_even: "Same price at an occupancy of",
        cheaper: "The first is cheaper",
        above: "above that occupancy",
        below: "below that occupancy",
    },
    administration: AdministrationWords {
        title: "How is administration shared out?",
        pools: "Pools",
        pool: "Pool",
        base: "Allocation base",
        not_in_force: "Dashes stand beside pools that are not in force: each on its own, or one in common.",
    },
    results: ResultWords {
        title: "What does a result cost?",
        outcome: |outcome| format!("Result: {outcome}"),
        partial: "Measured for some of the courses: there is a share and nothing else.",
        better: [
            "Better on both cost and results, per full-year person",
            "Better on both cost and results, per course",
        ],
        first: "the first",
        second: "the second",
        neither: "neither",
    },
    payoff: PayoffWords {
        title: "Does it pay, for municipality and state?",
        figure: "Figure",
        valued: "The result that is valued",
        ends: "Where job and education are not known apart, the figures above are as if all were in jobs.",
        thresholds: "What it takes to earn the extra cost back",
        outcome_stays: "Which result is valued is chosen on the sheet “Inputs”; it does not change by itself when other figures do.",
    },
    claims: ClaimWords {
        title: "Do the conclusions hold?",
        claim: "Conclusion",
        verdict: "Verdict",
        reason: "Why not",
        probability: "Probability of what is claimed",
        figures: ["First figure", "Second figure"],
        amount: "The amount",
        splits: "Splits under which it holds",
        holds: "holds",
        fails: "does not hold",
        open: "cannot be decided",
        reasons: [
            "chance",
            "rounding",
            "no counts",
            "depends on the split of the places",
        ],
        right: ["is not right", "is right"],
        tally: |holding, all| format!("{holding} of {all}"),
        of_its_year: "Is about the year as it was, and changed by nothing.",
    },
    steps: StepWords {
        title: "Steps",
        intro: "Steps on which the formulas of the other sheets are built.",
        figure: "Figure",
        value: "Value",
        part: |figure| format!("step in: {figure}"),
    },
    lists: ListWords {
        title: "Lists",
        intro: "What can be chosen, and the years that are counted after the first.",
        years: "Years after the first",
    },
};
