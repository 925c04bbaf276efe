//! Danish: costs and benefits over the years.

use std::cmp::Ordering;

use super::{AssumedText, Coloured, ThresholdText, Words};
use crate::model::alternatives::FrontierStatus;
use crate::model::sensitivity::{ParameterPair, SensitivityMeasure};
use crate::present::difference::Direction;
use crate::present::view::PayoffPart;

pub(super) const WORDS: Words = Words {
    question: "Kan det betale sig for kommune og stat?",
    short_name: "Betaler det sig?",
    parts: "Spørgsmål om gevinsten",
    part_name: |part| match part {
        PayoffPart::Worth => "Værdi",
        PayoffPart::Years => "Over årene",
        PayoffPart::Offers => "Flere tilbud",
        PayoffPart::Matters => "Hvad betyder mest",
        PayoffPart::Map => "To tal",
    },
    part_question: |part| match part {
        PayoffPart::Worth => "Hvad skal et resultat være værd?",
        PayoffPart::Years => "Hvad giver det over årene?",
        PayoffPart::Offers => "Flere tilbud på én gang",
        PayoffPart::Matters => "Hvad betyder mest?",
        PayoffPart::Map => "To tal på én gang",
    },
    paid: |f| {
        let here = f.located[0].unwrap_or_default();
        let cost = match (f.located[1], f.direction) {
            (Some(other), Direction::Dearer) => {
                format!(
                    "ca. {} mere end lige så mange helårspersoner {other}",
                    f.cost
                )
            }
            (Some(other), Direction::Cheaper) => {
                format!(
                    "ca. {} mindre end lige så mange helårspersoner {other}",
                    f.cost
                )
            }
            (Some(other), Direction::Same) => {
                format!("det samme som lige så mange helårspersoner {other}")
            }
            (None, _) => format!("ca. {}", f.cost),
        };
        let into = f.into;
        let results = match f.more {
            Ordering::Greater => format!("{} flere", f.results),
            Ordering::Less => format!("{} færre", f.results),
            Ordering::Equal => "lige så mange".to_owned(),
        };
        let Some(l) = f.lengths else {
            return format!(
                "Et års aktivitet {here} koster {cost}, og der kommer {results} {into}."
            );
        };
        let ([a, b], [w, v], [p, q]) = (&l.located, &l.weeks, &l.shares);
        let apart = match l.more {
            Ordering::Greater => format!("{} flere", l.apart),
            Ordering::Less => format!("{} færre", l.apart),
            Ordering::Equal => "lige så mange".to_owned(),
        };
        let how = if l.shorter { "kortere" } else { "længere" };
        format!(
            "Et års aktivitet {here} koster {cost}. Regnet på lige mange forløb kommer der {apart} {into} ({p} af forløbene mod {q}). Regnet på lige mange helårspersoner er det i stedet {results}, fordi et forløb er {how} {b} ({v} uger mod {w}): {} helårspersoner er {} forløb dér, men {} {a}.",
            l.persons, l.courses[1], l.courses[0]
        )
    },
    same_cost: |more| {
        let (results, verdict) = match more {
            Ordering::Greater => (
                "flere",
                "kan det betale sig, uanset hvad et resultat er værd",
            ),
            Ordering::Less => (
                "færre",
                "kan det ikke betale sig, uanset hvad et resultat er værd",
            ),
            Ordering::Equal => (
                "lige så mange",
                "er det lige meget, hvad et resultat er værd",
            ),
        };
        format!(
            "Det koster det samme og giver {results} resultater. Med tallene her {verdict}. Statistisk usikkerhed er ikke regnet med; den står under „Resultater“."
        )
    },
    worth: |f, threshold| {
        match threshold {
        ThresholdText::At(kroner, false) => format!(
            "Hvert ekstra resultat skal være ca. {kroner} værd om året, før det er tjent ind på {} år.{}",
            f.years, used(f.assumed)
        ),
        ThresholdText::At(kroner, true) => format!(
            "Det er billigere, men giver færre resultater. Det kan betale sig, hvis et resultat højst er ca. {kroner} værd om året.{}",
            used(f.assumed)
        ),
        ThresholdText::Always => {
            "Med tallene her kan det betale sig, uanset hvad et resultat er værd: det koster ikke mere og giver ikke færre resultater. Statistisk usikkerhed er ikke regnet med; den står under „Resultater“.".to_owned()
        }
        ThresholdText::Never => {
            "Med tallene her kan det ikke betale sig, uanset hvad et resultat er værd: det koster mere og giver ikke flere resultater. Statistisk usikkerhed er ikke regnet med; den står under „Resultater“.".to_owned()
        }
    }
    },
    share: |f, threshold| match threshold {
        ThresholdText::At(share, _) => format!(
            "Det ville gå lige op, hvis {share} af forløbene lykkedes, når {}. Med tallene nu er det {}.",
            valued_at(f.assumed),
            f.share
        ),
        ThresholdText::Always => format!(
            "Det kan betale sig, selv om ingen forløb lykkedes. Med tallene nu er det {}.",
            f.share
        ),
        ThresholdText::Never => format!(
            "Selv hvis alle forløb lykkedes, ville det ikke være tjent ind, når {}.",
            valued_at(f.assumed)
        ),
    },
    none_known: "Der er intet at regne på: hvad der kom ud af forløbene, er ikke oplyst her. Antal eller andele med et resultat skrives i datafilen.",
    unknown: |outcome, located| {
        format!(
            "Der er intet at regne på: hvor mange der opnåede resultatet „{outcome}“ {located}, er ikke oplyst."
        )
    },
    choose_another: "Vælg et andet resultat.",
    enter_results: "Antal eller andele med et resultat skrives i datafilen.",
    without_courses: |programmes| {
        format!(
            "Der er intet at regne på: årets antal forløb er ikke oplyst for {programmes}. Uden det kan de ventede resultater ikke regnes ud. Antallet af forløb skrives i datafilen."
        )
    },
    nothing_beside: "Her er ikke noget andet tilbud at sammenligne med. Vælg „Mod intet tilbud“, og skriv, hvor stor en andel af forløbene der ellers ville være lykkedes.",
    no_courses: "Der er intet at regne på: der er ingen forløb i året på den ene side.",
    partial: "Resultatet er kun målt for nogle af deltagerne eller forløbene. Det har derfor en andel, men intet antal, og der er ikke noget at sætte op mod udgiften. Vælg et andet resultat.",
    no_value: "Ingen har sat en værdi på et resultat af denne slags, så der er ingen nettonutidsværdi. Skriv under „Værdi af et resultat pr. år“, hvad et er værd.",
    against: "Sammenlignet med",
    against_other: |group| format!("Mod {group}"),
    against_none: "Mod intet tilbud",
    worth_heading: "Hvad et resultat skal være værd",
    needed_worth: "Skal være værd",
    at_most_worth: "Må højst være værd",
    assumed_worth: "Værdi i regnestykket",
    assumed_job: "Et job i regnestykket",
    assumed_education: "En uddannelse i regnestykket",
    a_year: "Kr. om året pr. resultat",
    share_heading: "Hvor mange der skal lykkes",
    needed_share: "Skal lykkes",
    seen_share: "Lykkedes",
    of_courses: "Andel af forløbene",
    lede: "Hvad et resultat er værd, og hvor længe det varer, kan du selv ændre.",
    refund: "Statsrefusion af ydelsen",
    operating_refund: "Driftsrefusion",
    operating_refund_note: "I 2015 refunderede staten halvdelen af driftsudgiften inden for et årligt loft pr. person. Loftet er ikke regnet med, så refusionen kan være mindre.",
    left_out: "Der regnes på de offentlige kasser, ikke samfundsøkonomisk, og i faste priser. Ikke med er skat af den løn, der tjenes, skat af den ydelse, der spares (den er regnet før skat), udligning og budgetgaranti, loftet over driftsrefusion, og hvad et job betyder for den, der får det.",
    both_ends: "Job og uddannelse kendes ikke hver for sig på begge sider. Derfor vises begge yderpunkter: som om alle resultater var job, og som om alle var uddannelse.",
    if_jobs: "hvis alle er job",
    if_education: "hvis alle er uddannelse",
    named_if_jobs: |figure| format!("{figure}, hvis alle er job"),
    named_if_education: |figure| format!("{figure}, hvis alle er uddannelse"),
    as_education: "Hvert resultat har her værdien af en uddannelse.",
    as_said: "Resultatet sparer ikke i sig selv nogen ydelse. Det har den værdi, du selv har skrevet.",
    all_education: "Her var alle resultater uddannelse.",
    separate_values: "Job og uddannelse kendes hver for sig og har hver sin værdi. Et resultat regnes for gennemsnittet af dem, vejet efter, hvor mange der kom i hvad.",
    net: |net, years, payback| {
        let sentence = match payback {
            Some(ThresholdText::At(at, _)) => format!(" Merudgiften er tjent ind efter {at} år."),
            Some(ThresholdText::Never) => {
                format!(" Merudgiften er ikke tjent ind inden for {years} år.")
            }
            _ => String::new(),
        };
        format!(
            "Gevinsten over {years} år minus merudgiften, i dagens værdi (nettonutidsværdien), er ca. {net} med disse antagelser.{sentence}"
        )
    },
    net_pair: |[jobs, education], years, payback| {
        let sentence = match payback {
            Some(ThresholdText::At(at, _)) => {
                format!(" Hvis alle er job, er merudgiften tjent ind efter {at} år.")
            }
            Some(ThresholdText::Never) => {
                format!(
                    " Selv hvis alle er job, er merudgiften ikke tjent ind inden for {years} år."
                )
            }
            _ => String::new(),
        };
        format!(
            "Gevinsten over {years} år minus merudgiften, i dagens værdi (nettonutidsværdien), er med disse antagelser ca. {jobs}, hvis alle resultater er job, og ca. {education}, hvis alle er uddannelse. Hvor mange der kom i hvad, kendes ikke på begge sider, så det ligger et sted imellem.{sentence}"
        )
    },
    steps_heading: "Fra merudgift til nettonutidsværdi",
    extra_cost: "Merudgift",
    saved_cost: "Sparet udgift",
    paid_back: "tjent ind",
    paid_back_as_jobs: "tjent ind, hvis alle er job",
    year: |year| format!("År {year}"),
    benefit: "Gevinst over årene",
    result: "Nettonutidsværdi",
    by_year_heading: "Akkumuleret år for år",
    payers_heading: "Hvem der betaler, og hvem der sparer",
    municipality: "Kommunen",
    state: "Staten",
    together: "Kommune og stat tilsammen",
    kroner: "Kr. i nutidsværdi",
    thousand_between: "T.kr. i nutidsværdi. Bjælken går fra „alle er uddannelse“ til „alle er job“; stregen er nul.",
    between: |from, to| format!("{from} til {to}"),
    figure: "Tal",
    value_column: "Værdi",
    table_caption: "Udgift og gevinst af et års aktivitet, i nutidsværdi",
    extra_results: "Ekstra resultater",
    annuity: "Fulde år, som gevinsten svarer til",
    per_krone: "Gevinst pr. krone, kr.",
    payback: "År, før merudgiften er tjent ind",
    threshold: |threshold| match threshold {
        ThresholdText::At(text, false) => text.to_owned(),
        ThresholdText::At(text, true) => format!("højst {text}"),
        ThresholdText::Always => "altid".to_owned(),
        ThresholdText::Never => "aldrig".to_owned(),
    },
    offers_lede: "Hvert tilbud koster noget pr. helårsperson og giver et antal resultater. Et tilbud er værd at overveje, når intet andet giver mindst lige så meget for højst det samme.",
    offers_chart: "Udgift og resultater pr. helårsperson",
    offers_axis: "Lodret: merudgift pr. helårsperson. Vandret: ekstra resultater pr. 100 helårspersoner. Begge dele over for det, der sammenlignes med; det er krydset, hvor begge er nul. Fyldte prikker er værd at overveje; stregen går gennem dem.",
    offer: "Tilbud",
    cost: "Kr. pr. helårsperson",
    results_per_hundred: "Resultater pr. 100 helårspersoner",
    ratio: "Merudgift pr. ekstra resultat, kr.",
    standing_head: "Sammenlignet med de andre",
    status: |status| match status {
        FrontierStatus::First => "billigst",
        FrontierStatus::Next { .. } => "værd at overveje",
        FrontierStatus::Dominated => "et andet er mindst lige så godt",
        FrontierStatus::ExtendedlyDominated => "en blanding af to andre er bedre",
    },
    whole_groups: "Resultatet kendes kun for grupperne samlet.",
    best_heading: "Hvilket tilbud er bedst?",
    best_lede: "Det afhænger af, hvad et resultat er værd i alt over årene: værdien om året gange de fulde år, den tæller for. Sandsynligheden tager kun højde for statistisk usikkerhed.",
    best_now: |value, offer| {
        format!(
            "Med tallene nu er et resultat ca. {value} værd i alt. Bedst, når man ser bort fra statistisk usikkerhed: {offer}."
        )
    },
    as_a_whole: |group| format!("{group}, samlet"),
    too_few: |offers, several, fewest, whole| {
        let many = if several {
            "har hver færre end"
        } else {
            "har færre end"
        };
        let whole = if whole.is_empty() {
            String::new()
        } else {
            format!(" I stedet indgår samlet: {whole}.")
        };
        format!(
            "{offers} {many} {fewest} forløb, hvor resultatet er opgjort. Det er for få til at sige, om et tilbud er bedst.{whole}"
        )
    },
    best_caption: "Sandsynligheden for at være bedst, efter hvad et resultat er værd i alt over årene",
    value: "Værdi af et resultat",
    matters_lede: "Hvert tal flyttes for sig: andele med resultatet så langt, som den statistiske usikkerhed rækker, andre andele ti procentpoint, værdien af et resultat det halve (er den nul, op til værdien af et job), diskonteringsrenten to procentpoint, årene to, resten en tiendedel.",
    matters_chart: "Så meget flytter hvert tal det valgte tal",
    matters_thousand: "Fra den ene ende til den anden, t.kr. Stregen er tallet nu.",
    matters_count: "Fra den ene ende til den anden, antal. Stregen er tallet nu.",
    measure_label: "Hvad der flyttes",
    measure: |measure| match measure {
        SensitivityMeasure::Difference => "Forskel i pris",
        SensitivityMeasure::Price => "Pris pr. helårsperson",
        SensitivityMeasure::CostPerOutcome => "Udgift pr. resultat",
        SensitivityMeasure::ExtraOutcomes => "Ekstra resultater",
        SensitivityMeasure::NetPresentValue => "Nettonutidsværdi",
    },
    now: |figure| format!("Med tallene nu: ca. {figure}"),
    now_pair: |jobs, education| {
        format!(
            "Med tallene nu: ca. {jobs}, hvis alle er job, og ca. {education}, hvis alle er uddannelse"
        )
    },
    counted_as_jobs: "Job og uddannelse kendes ikke hver for sig på begge sider. Her regnes alle resultater som job.",
    input: "Tal, der flyttes",
    from: "Fra",
    to: "Til",
    map_heading: "To tal på én gang",
    map_label: "De to tal",
    pair: |pair| match pair {
        ParameterPair::OccupancyAndPayment => "Belægning og fast andel",
        ParameterPair::OccupancyAndAdministration => "Belægning og administration",
        ParameterPair::ShareAndValue => "Andel, der lykkes, og værdi",
    },
    map_chart: |along, up| format!("Vandret: {along}. Lodret: {up}. Prikken viser tallene nu."),
    map_price: |coloured| match coloured {
        Coloured::Some => "I det farvede felt er pladsen billigere end det, den sammenlignes med.",
        Coloured::All => {
            "Inden for de tal, der vises her, er pladsen overalt billigere end det, den sammenlignes med."
        }
        Coloured::Nothing => {
            "Inden for de tal, der vises her, er pladsen ingen steder billigere end det, den sammenlignes med."
        }
    },
    map_net: |coloured| match coloured {
        Coloured::Some => "I det farvede felt kan det betale sig.",
        Coloured::All => "Inden for de tal, der vises her, kan det overalt betale sig.",
        Coloured::Nothing => "Inden for de tal, der vises her, kan det ingen steder betale sig.",
    },
    today: "nu",
    searching: "Regner …",
};

/// What the sum uses, in a sentence.
fn used(assumed: AssumedText<'_>) -> String {
    match assumed {
        AssumedText::One(value) => format!(" Regnestykket bruger ca. {value} om året."),
        AssumedText::Either(job, education) => {
            format!(
                " Regnestykket bruger ca. {job} om året for et job og {education} for en uddannelse."
            )
        }
        // That is said by itself.
        AssumedText::Unset => String::new(),
    }
}

/// What a result is worth, in a clause.
fn valued_at(assumed: AssumedText<'_>) -> String {
    match assumed {
        AssumedText::One(value) => format!("et resultat er ca. {value} værd om året"),
        AssumedText::Either(job, _) => format!("hvert regnes som et job til ca. {job} om året"),
        // Without a value there is no such share.
        AssumedText::Unset => String::new(),
    }
}
