//! Danish: costs and benefits over the years.

use crate::model::alternatives::Standing;
use crate::model::sensitivity::{Asked, Pair};
use crate::present::wording::payoff::{Needed, PayoffWords};

pub(super) const PAYOFF: PayoffWords = PayoffWords {
    paid: |f| {
        let cost = match (f.located[1], f.dearer) {
            (Some(other), true) => format!("{} mere end for lige så mange pladser {other}", f.cost),
            (Some(other), false) => {
                format!("{} mindre end for lige så mange pladser {other}", f.cost)
            }
            (None, _) => f.cost.to_owned(),
        };
        let more = if f.more { "flere" } else { "færre" };
        format!(
            "Et års pladser {} koster {cost}, og der kommer {} {more} {}.",
            f.located[0].unwrap_or_default(),
            f.results,
            f.into
        )
    },
    worth: |f, needed| {
        match needed {
        Needed::At(kroner, false) => format!(
            "Hvert ekstra resultat skal være {kroner} værd om året, før det er tjent ind på {} år. Regnestykket antager {} om året.",
            f.years, f.assumed
        ),
        Needed::At(kroner, true) => format!(
            "Det er billigere, men giver færre resultater. Det kan betale sig, hvis et resultat højst er {kroner} værd om året. Regnestykket antager {} om året.",
            f.assumed
        ),
        Needed::Always => {
            "Det kan betale sig, uanset hvad et resultat er værd: der betales ikke mere, og der kommer ikke færre resultater.".to_owned()
        }
        Needed::Never => {
            "Intet resultat kan være så meget værd, at det kan betale sig: der betales mere, og der kommer ikke flere resultater.".to_owned()
        }
    }
    },
    share: |f, needed| match needed {
        Needed::At(share, _) => format!(
            "Det går lige op, hvis {share} af forløbene lykkes, når et resultat er {} værd om året. I dag er det {}.",
            f.assumed, f.share
        ),
        Needed::Always => format!(
            "Det ville gå lige op, selv om ingen forløb lykkedes. I dag er det {}.",
            f.share
        ),
        Needed::Never => format!(
            "Selv hvis alle forløb lykkedes, ville det ikke være tjent ind, når et resultat er {} værd om året.",
            f.assumed
        ),
    },
    against: "Sammenlignet med",
    against_other: |group| format!("Samme antal pladser: {group}"),
    against_none: "Intet tilbud",
    worth_heading: "Hvad et resultat skal være værd",
    needed_worth: "Skal være værd",
    assumed_worth: "Antaget værdi",
    a_year: "Kr. om året pr. resultat",
    share_heading: "Hvor mange der skal lykkes",
    needed_share: "Skal lykkes",
    seen_share: "Lykkes i dag",
    of_courses: "Andel af forløbene",
    lede: "Rapporten siger intet om gevinsten. Alt her er antaget og kan ændres.",
    refund: "Statsrefusion",
    refund_2015: "30 % som i 2015",
    refund_2016: "20 % som fra 2016",
    left_out: "Det er de offentlige kasser, der regnes på, i faste priser. Ikke med er skat af lønnen, udligning og budgetgaranti, statens refusion af selve tilbuddet, og hvad et job betyder for den, der får det.",
    alike: "Job og uddannelse kendes ikke hver for sig på begge sider. Derfor gælder værdien af et job for begge dele.",
    apart: "Job og uddannelse kendes hver for sig og har hver sin værdi.",
    net: |net, years, payback| {
        let told = match payback {
            Some(Needed::At(at, _)) => format!(" Merudgiften er tjent ind efter {at} år."),
            Some(Needed::Never) => {
                format!(" Merudgiften er ikke tjent ind inden for {years} år.")
            }
            _ => String::new(),
        };
        format!("Nettonutidsværdien er {net} over {years} år med antagelserne.{told}")
    },
    net_heading: "Hvad det giver over årene",
    steps_heading: "Fra udgift til resultat",
    extra_cost: "Merudgift",
    saved_cost: "Sparet udgift",
    paid_back: "tjent ind",
    year: |year| format!("År {year}"),
    benefit: "Gevinst over årene",
    result: "Nettonutidsværdi",
    by_year_heading: "Samlet til og med hvert år",
    payers_heading: "Hvem der betaler, og hvem der sparer",
    municipality: "Kommunen",
    state: "Staten",
    together: "Tilsammen",
    kroner: "Kr. i nutidsværdi",
    figure: "Tal",
    table_caption: "Udgift og gevinst",
    extra_results: "Ekstra resultater",
    annuity: "Hele år, som gevinsten tæller for",
    per_krone: "Gevinst pr. krone, kr.",
    payback: "År, før merudgiften er tjent ind",
    needed: |needed| match needed {
        Needed::At(text, false) => text.to_owned(),
        Needed::At(text, true) => format!("højst {text}"),
        Needed::Always => "altid".to_owned(),
        Needed::Never => "aldrig".to_owned(),
    },
    offers_heading: "Flere tilbud ad gangen",
    offers_lede: "Hvert tilbud koster noget pr. helårsperson og giver et antal resultater. Et tilbud er værd at overveje, når intet andet giver mindst lige så meget for højst det samme.",
    offers_chart: "Udgift og resultater pr. helårsperson",
    offers_axis: "Op: kr. pr. helårsperson. Hen: resultater pr. 100 helårspersoner.",
    offer: "Tilbud",
    cost: "Kr. pr. helårsperson",
    results_per_hundred: "Resultater pr. 100 helårspersoner",
    ratio: "Merudgift pr. ekstra resultat, kr.",
    standing_head: "Over for de andre",
    standing: |standing| match standing {
        Standing::First => "billigst",
        Standing::Next { .. } => "værd at overveje",
        Standing::Dominated => "et andet er mindst lige så godt",
        Standing::Extended => "to andre er bedre tilsammen",
    },
    best_heading: "Hvilket tilbud er bedst?",
    best_lede: "Det hænger på, hvad et resultat er værd. Sandsynligheden tæller kun tilfældet med, ikke forskelle på deltagerne.",
    best_caption: "Sandsynligheden for at være bedst, efter hvad et resultat er værd",
    value: "Værdi af et resultat",
    matters_heading: "Hvad betyder mest?",
    matters_lede: "Hvert tal flyttes for sig: andele med resultatet så langt, som tilfældet tillader, andre andele ti procentpoint, værdien af et resultat det halve, renten to procentpoint, årene to, resten en tiendedel.",
    matters_chart: "Så meget flytter hvert tal resultatet",
    matters_thousand: "Fra den ene ende til den anden, t.kr. Stregen er i dag.",
    matters_count: "Fra den ene ende til den anden, antal. Stregen er i dag.",
    asked_label: "Hvad der flyttes",
    asked: |asked| match asked {
        Asked::Difference => "Forskel i pris",
        Asked::Price => "Pris pr. helårsperson",
        Asked::CostPerOutcome => "Udgift pr. resultat",
        Asked::ExtraOutcomes => "Ekstra resultater",
        Asked::NetPresentValue => "Nettonutidsværdi",
    },
    now: |figure| format!("I dag: {figure}"),
    input: "Tal, der flyttes",
    from: "Fra",
    to: "Til",
    map_heading: "To tal på én gang",
    map_label: "De to tal",
    pair: |pair| match pair {
        Pair::OccupancyAndPayment => "Belægning og fast andel",
        Pair::OccupancyAndAdministration => "Belægning og administration",
        Pair::ShareAndValue => "Andel, der lykkes, og værdi",
    },
    map_chart: |along, up| format!("Hen: {along}. Op: {up}. Prikken er i dag."),
    map_price: "I det farvede felt er pladsen billigere end det, den sammenlignes med.",
    map_net: "I det farvede felt er merudgiften tjent ind.",
    today: "i dag",
    searching: "Regner …",
};
