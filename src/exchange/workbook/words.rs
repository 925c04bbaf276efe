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
    pub(super) prices: PriceWords,
    pub(super) steps: StepWords,
    pub(super) lists: ListWords,
}

/// What the sheets are called.
#[derive(Debug)]
pub(super) struct TabWords {
    pub(super) about: &'static str,
    pub(super) inputs: &'static str,
    pub(super) prices: &'static str,
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
    pub(super) comparisons: &'static str,
    pub(super) comparison: &'static str,
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
    by_program: "Regnet af programmet; følger ikke med, når noget ændres her.",
    prices: PriceWords {
        title: "Hvad koster en plads?",
        means: "Gennemsnit af tilbuddenes priser ved fuld belægning",
        comparisons: "Sammenligninger",
        comparison: "Sammenligning",
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
    by_program: "Worked out by the program; does not follow when something is changed here.",
    prices: PriceWords {
        title: "What does a place cost?",
        means: "Means of the programmes' prices at full occupancy",
        comparisons: "Comparisons",
        comparison: "Comparison",
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
