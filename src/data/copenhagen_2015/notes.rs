//! What to know of the figures: where the report disagrees with itself, and where
//! each figure comes from. In our own words.

use std::borrow::Cow;

use crate::model::data_set::{Remark, Source, Text};

pub(super) fn remarks() -> Vec<Remark> {
    let remark = |about: &[&'static str], text| Remark {
        about: about.iter().map(|id| Cow::Borrowed(*id)).collect(),
        text: Text::new(text),
    };
    vec![
        remark(
            &["vaeksthuset"],
            &[
                (
                    "da",
                    "Tabel 1 sætter en plads i Væksthuset til 67.283 kr., teksten til 67.238 kr. \
                     Her bruges tabellens tal.",
                ),
                (
                    "en",
                    "Table 1 puts a place at Væksthuset at 67,283 kr, the running text at 67,238 \
                     kr. The table's figure is used here.",
                ),
            ],
        ),
        remark(
            &["go-for-it", "vaeksthuset"],
            &[
                (
                    "da",
                    "Teksten kalder Go-For-It godt 13.000 kr. billigere. Efter rapportens egne tal \
                     er forskellen 12.801 kr. (eller 12.756 kr. med tekstens pris).",
                ),
                (
                    "en",
                    "The text calls Go-For-It a good 13,000 kr cheaper. By the report's own \
                     figures the difference is 12,801 kr (or 12,756 kr with the price in the \
                     text).",
                ),
            ],
        ),
        remark(
            &["over30-trials", "over30-existing"],
            &[
                (
                    "da",
                    "De to gennemsnit er ikke regnet ens: 53.290 kr. er vægtet med pladser, 56.615 \
                     kr. med personer. Vægtet med personer ville rapportens priser for de fem \
                     forsøg give 52.977 kr., uvægtet 55.417 kr.",
                ),
                (
                    "en",
                    "The two means are not made alike: 53,290 kr is weighted by places, 56,615 kr \
                     by persons. Weighted by persons the report's prices for the five trials would \
                     give 52,977 kr, unweighted 55,417 kr.",
                ),
            ],
        ),
        remark(
            &["over30-existing"],
            &[
                (
                    "da",
                    "Rapportens priser for de fire tilbud giver 56.614,47 kr. i gennemsnit; \
                     rapporten oplyser 56.615 kr.",
                ),
                (
                    "en",
                    "The report's prices for the four offers average 56,614.47 kr; it states \
                     56,615 kr.",
                ),
            ],
        ),
        remark(
            &["trials", "framework"],
            &[
                (
                    "da",
                    "De to puljer er hver på 1,3 mio. kr., men det er tilfældigt: i forsøgene \
                     bliver det 9.028 kr. pr. plads, i rammeaftalen 259 kr. pr. helårsperson, \
                     fordi den dækker 5.013 personer.",
                ),
                (
                    "en",
                    "Both pools are 1.3 million kr, which is a coincidence: in the trials it comes \
                     to 9,028 kr per place, in the framework agreement to 259 kr per full-year \
                     person, since that covers 5,013 persons.",
                ),
            ],
        ),
        remark(
            &["kogekone", "craftwomanship", "go-for-it"],
            &[
                (
                    "da",
                    "De tre forsøg begyndte i januar 2015, så tallene er fra deres første år.",
                ),
                (
                    "en",
                    "These three trials began in January 2015, so the figures are from their first \
                     year.",
                ),
            ],
        ),
        remark(
            &["opzoomerne"],
            &[
                (
                    "da",
                    "Virksomhedspraktik eller løntilskud er 31 % i tabel 1 og 23 % i tabel 8: den \
                     første tæller også måneden efter forløbet.",
                ),
                (
                    "en",
                    "Company placement is 31% in table 1 and 23% in table 8: the first also counts \
                     the month after the course.",
                ),
            ],
        ),
        remark(
            &["over30-existing"],
            &[
                (
                    "da",
                    "De fire tilbuds egne andele giver 1,4 % i job eller uddannelse; rapporten \
                     oplyser 1 % for dem under ét.",
                ),
                (
                    "en",
                    "The four offers' own shares come to 1.4% into job or education; the report \
                     states 1% for them as a whole.",
                ),
            ],
        ),
        remark(
            &["go-for-it", "over30-trials"],
            &[
                (
                    "da",
                    "Tre af Go-For-Its syv og de fem forsøgs eneste kom i uddannelse, ikke i job.",
                ),
                (
                    "en",
                    "Three of Go-For-It's seven and the five trials' only one went into education, \
                     not a job.",
                ),
            ],
        ),
        remark(
            &["over30-trials", "go-for-it"],
            &[
                (
                    "da",
                    "Resultater tælles pr. forløb, men 27 % af deltagerne i de fem forsøg og 12 % \
                     i Go-For-It havde mere end ét. Den statistiske usikkerhed er derfor større, \
                     end den ser ud til.",
                ),
                (
                    "en",
                    "Results are counted per course, but 27% of the participants in the five \
                     trials and 12% in Go-For-It had more than one. So chance matters more than it \
                     seems to.",
                ),
            ],
        ),
    ]
}

pub(super) fn sources() -> Vec<Source> {
    let source = |id, text| Source {
        id: Cow::Borrowed(id),
        text: Text::new(text),
    };
    vec![
        source(
            "table-1",
            &[
                (
                    "da",
                    "Rapportens tabel 1: helårspersoner, enhedspris og timer",
                ),
                (
                    "en",
                    "The report's table 1: full-year persons, unit price and hours",
                ),
            ],
        ),
        source(
            "table-6",
            &[
                ("da", "Rapportens tabel 6: forløb og deltagere"),
                ("en", "The report's table 6: courses and participants"),
            ],
        ),
        source(
            "administration",
            &[
                (
                    "da",
                    "Noten til rapportens tabel 1: 1,3 mio. kr. delt på 144 pladser i forsøgene og \
                     1,3 mio. kr. delt på 5.013 helårspersoner i rammeaftalen",
                ),
                (
                    "en",
                    "The note to the report's table 1: 1.3 million kr over 144 places in the \
                     trials, and 1.3 million kr over 5,013 full-year persons in the framework \
                     agreement",
                ),
            ],
        ),
        source(
            "outside",
            &[
                (
                    "da",
                    "5.013 helårspersoner i rammeaftalen minus de 464, der er i tabellen. At de \
                     fem tilbud i tabellen alle er med i de 5.013, er antaget: rapporten oplyser \
                     det ikke",
                ),
                (
                    "en",
                    "5,013 full-year persons in the framework agreement less the 464 who are in \
                     the table. That all five offers of the table are among the 5,013 is assumed: \
                     the report does not say so",
                ),
            ],
        ),
        source(
            "rate",
            &[
                (
                    "da",
                    "Rapportens enhedspris minus 259,33 kr. i administration. At tilbuddene \
                     betales pr. person, er antaget: rapporten oplyser kun, at betalingsformen er \
                     en anden",
                ),
                (
                    "en",
                    "The report's unit price less 259.33 kr of administration. That the offers are \
                     paid per person is assumed: the report says only that they are paid in \
                     another way",
                ),
            ],
        ),
        source(
            "reconstruction",
            &[
                (
                    "da",
                    "Regnet baglæns: trækkes 9.027,78 kr. i administration fra enhedsprisen, \
                     bliver budgetterne runde tal. 16 fordelinger af pladserne passer med alt, \
                     hvad rapporten oplyser",
                ),
                (
                    "en",
                    "Worked backwards: with 9,027.78 kr of administration taken off the unit \
                     price, the budgets come out as round sums. 16 ways to split the places fit \
                     all that the report states",
                ),
            ],
        ),
        source(
            "fixed-share",
            &[
                (
                    "da",
                    "Antaget: rapporten oplyser, at den reelle pris var højere, fordi pladser stod \
                     tomme. Det tyder på, at de blev betalt alligevel, men det står der ikke",
                ),
                (
                    "en",
                    "Assumed: the report says that the real price was higher since places stood \
                     empty. That suggests they were paid for all the same, but it does not say so",
                ),
            ],
        ),
        source(
            "hours",
            &[
                (
                    "da",
                    "Rapportens tabel 1 giver gennemsnitlige timer; at de er pr. uge, er antaget",
                ),
                (
                    "en",
                    "The report's table 1 gives average hours; that they are per week is assumed",
                ),
            ],
        ),
        source(
            "weeks",
            &[
                ("da", "Antaget: fem ugers lukning om året"),
                ("en", "Assumed: closed for five weeks a year"),
            ],
        ),
        source(
            "occupancy",
            &[
                ("da", "Helårspersoner delt med pladser"),
                ("en", "Full-year persons divided by places"),
            ],
        ),
        source(
            "table-7",
            &[
                (
                    "da",
                    "Rapportens tabel 7: forløb afsluttet senest i oktober 2015",
                ),
                ("en", "The report's table 7: courses ended by October 2015"),
            ],
        ),
        source(
            "table-8",
            &[
                ("da", "Rapportens tabel 8: forløb afsluttet i 2015"),
                ("en", "The report's table 8: courses ended in 2015"),
            ],
        ),
        source(
            "counts",
            &[
                (
                    "da",
                    "Det hele tal, der giver rapportens afrundede andel af de afsluttede forløb",
                ),
                (
                    "en",
                    "The whole number that gives the report's rounded share of the ended courses",
                ),
            ],
        ),
        source(
            "results",
            &[
                (
                    "da",
                    "Rapportens tabel 1: andel med resultatet, i hele procent",
                ),
                (
                    "en",
                    "The report's table 1: the share with the result, in whole per cent",
                ),
            ],
        ),
        source(
            "stand-in",
            &[
                (
                    "da",
                    "Tilnærmet: rapporten oplyser ikke, hvor mange forløb andelen er regnet af. \
                     Antallet i tabel 6 er det nærmeste",
                ),
                (
                    "en",
                    "A stand-in: the report does not state of how many courses the share was \
                     taken. The number in table 6 is the nearest thing",
                ),
            ],
        ),
        source(
            "progression",
            &[
                (
                    "da",
                    "Rapportens afsnit om progression: andel med en bedre vurdering til sidst end \
                     først, uden antal",
                ),
                (
                    "en",
                    "The report's section on progression: the share rated higher at the end than \
                     at the start, without counts",
                ),
            ],
        ),
    ]
}
