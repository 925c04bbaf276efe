//! What was assumed when the figures were worked back, and what they cannot say. In our
//! own words.

use crate::model::data_set::{Note, Text};

type Translations = &'static [(&'static str, &'static str)];

const fn note(about: Translations, text: Translations) -> Note {
    Note {
        about: Text::new(about),
        text: Text::new(text),
    }
}

pub(super) fn assumptions() -> Vec<Note> {
    vec![
        note(
            &[
                ("da", "Tomme pladser blev betalt."),
                ("en", "Empty places were paid for."),
            ],
            &[
                (
                    "da",
                    "Rapporten skriver, at den reelle pris var højere, fordi pladser stod tomme. Det tyder på, at de blev betalt, men det står der ikke. Blev kun brugte pladser betalt, er forskellen langt mindre, og derfor nævner siden begge muligheder, hvor det gør en forskel.",
                ),
                (
                    "en",
                    "The report says that the real price was higher since places stood empty. That suggests they were paid for, but it does not say so. Were only used places paid for, the difference is far smaller, which is why the page names both where it makes a difference.",
                ),
            ],
        ),
        note(
            &[
                ("da", "Pladser og budgetter er regnet baglæns."),
                ("en", "Places and budgets are worked backwards."),
            ],
            &[
                (
                    "da",
                    "Trækkes administrationen fra rapportens enhedspriser, går budgetterne op i runde tal. Flere fordelinger passer; den med de rundeste tal er valgt.",
                ),
                (
                    "en",
                    "With administration taken off the report's unit prices, the budgets come out as round sums. Several splits fit; the one with the roundest sums was chosen.",
                ),
            ],
        ),
        note(
            &[
                ("da", "De eksisterende tilbud betales pr. helårsperson."),
                ("en", "The existing offers are paid per full-year person."),
            ],
            &[
                (
                    "da",
                    "Rapporten siger kun, at de betales anderledes end forsøgene. En pris pr. person betyder, at deres pris ikke ændrer sig med belægningen.",
                ),
                (
                    "en",
                    "The report says only that they are paid in another way than the trials. A price per person means that their price does not move with occupancy.",
                ),
            ],
        ),
        note(
            &[
                (
                    "da",
                    "De fem eksisterende tilbud er med i rammeaftalens 5.013 personer.",
                ),
                (
                    "en",
                    "The five existing offers are among the framework agreement's 5,013 persons.",
                ),
            ],
            &[
                (
                    "da",
                    "Deraf følger, at 4.549 personer er uden for tabellen. Rapporten oplyser ikke, hvilke tilbud de 5.013 er i.",
                ),
                (
                    "en",
                    "It follows that 4,549 persons are outside the table. The report does not say in which offers the 5,013 are.",
                ),
            ],
        ),
        note(
            &[
                ("da", "Timerne er pr. uge."),
                ("en", "The hours are per week."),
            ],
            &[
                (
                    "da",
                    "Rapporten oplyser gennemsnitlige timer uden at sige, hvad de er pr.",
                ),
                (
                    "en",
                    "The report states average hours without saying what they are per.",
                ),
            ],
        ),
        note(
            &[
                ("da", "Tilbuddene holder lukket fem uger om året."),
                ("en", "Programmes are closed for five weeks a year."),
            ],
            &[
                ("da", "Det bruges kun til prisen pr. planlagt time."),
                (
                    "en",
                    "This is used for the price of a planned hour and for nothing else.",
                ),
            ],
        ),
    ]
}

pub(super) fn limits() -> Vec<Note> {
    vec![
        note(
            &[
                (
                    "da",
                    "Det enkelte forsøg er mere usikkert end de fem samlet.",
                ),
                ("en", "A single trial is less sure than the five together."),
            ],
            &[
                (
                    "da",
                    "Hvordan pladserne fordeler sig på forsøgene, er ikke afgjort. Summen er, så den samlede pris er den samme i alle fordelinger.",
                ),
                (
                    "en",
                    "How the places fall on the trials is not settled. Their sum is, so the price of the five together is the same in every split.",
                ),
            ],
        ),
        note(
            &[
                ("da", "Betalingen er den største usikkerhed."),
                ("en", "The payment is the largest uncertainty."),
            ],
            &[
                (
                    "da",
                    "Om tomme pladser blev betalt, flytter de fem forsøgs samlede pris mere end noget andet, der er antaget her.",
                ),
                (
                    "en",
                    "Whether empty places were paid for moves the price of the five together more than anything else that is assumed here.",
                ),
            ],
        ),
        note(
            &[
                ("da", "Timer er planlagte timer."),
                ("en", "Hours are planned hours."),
            ],
            &[
                (
                    "da",
                    "Fremmødet blev registreret for mangelfuldt til at regne på.",
                ),
                (
                    "en",
                    "Attendance was registered too poorly to compute with.",
                ),
            ],
        ),
        note(
            &[
                ("da", "Tallene er fra ét år."),
                ("en", "The figures are of one year."),
            ],
            &[
                (
                    "da",
                    "For tre af forsøgene var det det første, og et nyt tilbud er sjældent fyldt fra begyndelsen.",
                ),
                (
                    "en",
                    "For three of the trials it was the first, and a new programme is seldom full from the start.",
                ),
            ],
        ),
        note(
            &[
                ("da", "De eksisterende tilbuds tomme pladser kendes ikke."),
                ("en", "Empty places in the existing offers are not known."),
            ],
            &[
                (
                    "da",
                    "Har de nogen, er de gemt i taksten og kan ikke ses i tallene.",
                ),
                (
                    "en",
                    "If they have any, these are hidden in the rate and cannot be seen in the figures.",
                ),
            ],
        ),
    ]
}
