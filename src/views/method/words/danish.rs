//! Danish: the method.

use super::{FormulasWords, Needs, Words, group, point, point_of};

pub(super) const WORDS: Words = Words {
    name: "Metode",
    heading: "Sådan er der regnet",
    lede: "Hver formel i ord og med tal, hvad der er antaget, og hvad tallene ikke kan svare på.",
    short: "Kort fortalt",
    in_short: [
        "En plads kan koste penge, også når ingen bruger den. Derfor er der to priser: én, hvis alle pladser var i brug, og én for hver helårsperson, der faktisk var der. De to står altid ved siden af hinanden.",
        "Siden viser også, hvor mange der kom fx i job eller uddannelse, hvad hvert resultat koster, og om det kan betale sig for kommune og stat. Hvad et tilbud betyder for den enkelte, kan tallene ikke vise.",
    ],
    in_short_stated: |name| {
        format!(
            "Den første står i {name}. Den anden kan regnes ud, men kun hvis man ved, hvor mange pladser der var, og om de tomme blev betalt. Det første er regnet baglæns, det andet er antaget, og begge dele kan ændres her."
        )
    },
    in_short_computed: "Begge kan regnes ud, når man ved, hvor mange pladser og helårspersoner der var, og om de tomme pladser blev betalt. Hvor det ikke er oplyst, er det antaget, og det hele kan ændres her.",
    formulas: "Formlerne",
    formulas_lede: |comparison| {
        let examples = match comparison {
            Some(comparison) => format!("Eksemplerne er fra sammenligningen „{comparison}“ og"),
            None => "Eksemplerne".to_owned(),
        };
        format!(
            "{examples} bruger de tal, siden regner med lige nu. Afhænger formlen af tallene, står den, der gælder i eksemplet. Tallene er afrundet, når de vises; der regnes videre med alle decimaler."
        )
    },
    with_changes: "Du har ændret tal, så eksemplerne viser dit regnestykke og ikke det oprindelige.",
    knowledge: "Hvor sikkert er et tal?",
    knowledge_lede: "Hvert tal har et mærke, der siger, hvordan det er kendt. Oplyste og afledte tal står uden mærke i tabeller og billeder; resten er stiplet.",
    printed: |name| match name {
        Some(name) => format!("Tallet står i {name}."),
        None => "Tallet er det, kilden oplyser; det er ikke regnet ud her.".to_owned(),
    },
    entered: "Tallet står i egne data, der er åbnet på siden eller skrevet ind i den.",
    derived: "Regnet ud fra oplyste tal og intet andet.",
    reconstructed: "Resultatet er oplyst, men ikke tallene bag. De er fundet ved at regne baglæns, til alt, hvad der er oplyst, passer.",
    stand_in: "Tallet er ikke oplyst. Et andet, der ligger tæt på, træder i stedet, så der kan regnes.",
    assumed: "Følger ikke af de oplyste tal alene. Det er et valg, som andre med god grund kunne træffe anderledes.",
    yours: "Du har selv skrevet det, eller det bygger på noget, du har skrevet.",
    knowledge_rule: "En beregnet pris får mærket fra det mindst sikre af de tal, den bygger på.",
    assumptions: "Hvad der er antaget, og hvorfor",
    assumptions_lede: "De fleste af disse valg kan ændres ved spørgsmålene ovenfor.",
    assumed_points: [point_of(
        Needs::Courses,
        "Et forløb har altid samme længde.",
        "Kommer der flere personer, bliver der flere forløb, ikke længere forløb.",
    )],
    assumed_figures: "Også antaget eller tilnærmet, og hvorfra:",
    chance: "Statistisk usikkerhed",
    chance_points: [
        point_of(
            Needs::Outcomes,
            "Båndene dækker 95\u{a0}%.",
            "Hvert bånd er et 95\u{a0}%-interval efter Wilson: (p + z²÷2n ± z × √(p × (1 − p)÷n + z²÷4n²)) ÷ (1 + z²÷n). p er andelen, n er antallet af forløb, og z er 1,96. Det er valgt, fordi det også er brugbart ved få forløb og ved ingen resultater, hvor den enkle formel giver et bånd uden bredde.",
        ),
        point_of(
            Needs::OutcomesCompared,
            "Sandsynligheder er regnet efter Jeffreys.",
            "Har k af n forløb givet resultatet, beskrives den rigtige andel med en betafordeling med tallene k + ½ og n − k + ½. Sandsynligheden for, at den ene side er bedst, er lagt sammen over alle andele, ikke trukket tilfældigt, så den er den samme hver gang. Valget lægger næsten ingen viden ind på forhånd, men ved ganske få forløb vejer det alligevel tungt. Derfor indgår kun tilbud med mindst 30 forløb i spørgsmålet om, hvilket der er bedst.",
        ),
        point_of(
            Needs::Outcomes,
            "Afrunding vises for sig.",
            "Er der oplyst 5\u{a0}%, kan det være alt fra 4,5 til 5,5\u{a0}%. Det har ikke noget med statistisk usikkerhed at gøre.",
        ),
        point_of(
            Needs::SeveralCourses,
            "Forløb er ikke uafhængige af hinanden.",
            "Nogle deltagere havde flere. Den virkelige usikkerhed er derfor større, end båndene viser.",
        ),
        point_of(
            Needs::SeveralUnknown,
            "Forløb er ikke altid uafhængige af hinanden.",
            "Den samme deltager kan have flere. I så fald er den virkelige usikkerhed større, end båndene viser.",
        ),
        point_of(
            Needs::People,
            "Deltagerne er ikke ens.",
            "Hvilken vej det trækker, står ved hver vurdering, hver sandsynlighed og hver nettonutidsværdi. Det er ikke regnet med.",
        ),
    ],
    limits: "Hvad tallene ikke kan",
    limit_points: [
        point_of(
            Needs::Comparison,
            "Pris er ikke virkning.",
            "Et dyrere tilbud kan være pengene værd. Deltagerne er heller ikke ens i de tilbud, der sammenlignes.",
        ),
        point_of(
            Needs::NoComparison,
            "Pris er ikke virkning.",
            "Et dyrere tilbud kan være pengene værd.",
        ),
    ],
    glossary: "Ord og begreber",
    terms: [
        point(
            "Helårsperson",
            "Én person i tilbuddet hele året, eller to i et halvt år hver.",
        ),
        point("Plads", "Kapacitet til én helårsperson."),
        point(
            "Enhedspris",
            "Hvad en plads koster om året, administrationen regnet med.",
        ),
        point(
            "Direkte udgift",
            "Hvad tilbuddet selv koster om året, uden del i de fælles administrationsudgifter.",
        ),
        point_of(
            Needs::Pools,
            "Fælles administrationsudgifter",
            "Udgifter, som flere tilbud deler. Her også kaldt en pulje.",
        ),
        point_of(
            Needs::Pools,
            "Fordelingsnøgle",
            "Det, en fælles udgift deles efter.",
        ),
        point("Belægning", "Helårspersoner delt med pladser."),
        point("Tomme pladser", "Pladser, der er aftalt, men ikke brugt."),
        point(
            "Fast andel",
            "Den del af budgettet, der betales, uanset hvor mange pladser der er i brug.",
        ),
        point("Fast bevilling", "Et budget, hvor hele beløbet er fast."),
        point(
            "Takst",
            "En pris for hver helårsperson. Ingen personer, ingen udgift.",
        ),
        point_of(
            Needs::Courses,
            "Forløb",
            "En persons tid i et tilbud, fra start til slut. Samme person kan have flere.",
        ),
        point_of(
            Needs::Comparison,
            "Balancepunkt",
            "Den belægning, hvor to tilbud koster det samme.",
        ),
        point_of(
            Needs::Comparison,
            "Sammenligningstilbud",
            "Det eksisterende tilbud til lignende borgere, som en gruppe holdes op imod.",
        ),
        point_of(
            Needs::Splits,
            "Fordeling af pladserne",
            "Ét bud på, hvor mange pladser hvert tilbud havde, som passer med alt, hvad der er oplyst.",
        ),
    ],
    privacy: "Intet forlader din browser",
    privacy_text: [
        "Siden er én fil. Den regner i din egen browser, henter ikke noget og sender ikke noget. Den har ingen cookies og ingen konto.",
        "Det, du ændrer, står i adressefeltet efter tegnet #. Den del af en adresse sendes ikke til nogen server. Giver du linket videre, giver du dine tal videre.",
    ],
    check: "Se selv efter",
    check_points: [
        point(
            "Sluk for nettet.",
            "Siden virker stadig, også når den er gemt og åbnet fra din egen disk.",
        ),
        point(
            "Åbn udviklerværktøjerne.",
            "Fanen Netværk er tom, mens du ændrer tal.",
        ),
        point(
            "Læs kildekoden.",
            "Øverst står Content-Security-Policy med connect-src 'none'. Den får browseren til at afvise enhver forbindelse, siden måtte forsøge.",
        ),
    ],
    link: "Linket",
    link_text: "Adressen gemmer hele regnestykket: version, datasæt, spørgsmål og sprog, og derefter kun det, der er ændret. Decimaler skrives med punktum og andele som dele af 1.",
    link_numbered: "Et link viser de samme tal om et år. Bliver et tal i datasættet rettet, får det et nyt nummer, og gamle link beholder det gamle.",
    link_own: "Et link viser de samme tal om et år. Datasættet følger ikke med siden, så det står i selve linket, hvis der er plads til det.",
    link_now: "Linket til det, du ser nu:",
    version: "Udgave",
    version_term: "Udgave",
    data_set_term: "Datasæt",
    licence_term: "Licens",
    licence: "MIT eller Apache-2.0, efter eget valg",
    data_set_meaning: |year, numbered| {
        let number = if numbered {
            "; nummeret til sidst stiger, hver gang et tal rettes"
        } else {
            ""
        };
        format!("tal fra {year}{number}")
    },
    version_meaning: "den samme udgave giver de samme tal",
};

pub(super) const FORMULAS: FormulasWords = FormulasWords {
    direct_budget: group(
        "Direkte udgift med et budget",
        "Den faste andel betales, uanset hvor mange der kommer. Er hele budgettet fast, eller er alle pladser i brug, er den direkte udgift lig med budgettet.",
    ),
    direct_rate: group(
        "Direkte udgift med en takst",
        "Kommer der færre, betales der mindre.",
    ),
    administration: group(
        "Andel af administrationen",
        "Fordelingsnøglen afgør, hvad der vejer: pladser, helårspersoner, direkte udgift, forløb eller lige meget for hvert tilbud. Tilbud uden for tabellen, som deler puljen, tæller med.",
    ),
    price_full: group(
        "Pris ved fuld belægning",
        "Udgifterne er, som de ville være med alle puljens pladser i brug.",
    ),
    price_actual: group(
        "Pris ved faktisk belægning",
        "For en gruppe lægges udgifter og personer sammen, før der deles.",
    ),
    step: group(
        "Fra fuld til faktisk pris",
        "Forskellen på de to priser har en direkte del og en del, der er administration. Følger administrationen personerne, er noget af den flyttet mellem tilbuddene. For en gruppe rummer den direkte del også, at dyre og billige tilbud ikke er lige fyldt.",
    ),
    idle_cost: group(
        "Betalt for tomme pladser",
        "Pengene er brugt, og det er ikke sikkert, at de kan spares. For en gruppe lægges tilbuddenes beløb sammen.",
    ),
    next_person: group(
        "Den næste helårsperson",
        "Så længe der er tomme pladser, koster én person mere kun den del af budgettet, der ikke er fast. Er der ingen tomme pladser, koster den næste den fulde direkte pris; med en takst altid taksten. For en gruppe vejer de tilbud mest, der har flest tomme pladser. Administration er ikke regnet med.",
    ),
    with_empty_places: "med tomme pladser",
    without_empty_places: "uden tomme pladser",
    lever: group(
        "Når belægningen ændres",
        "Belægningen sættes for hele gruppen. Mellem årets belægning og fuld belægning fyldes lige stor en del af hvert tilbuds tomme pladser. Under årets belægning falder alle tilbud i samme forhold; over fuld belægning har alle den samme belægning. Et antal personer, du selv skriver for et tilbud, går forud.",
    ),
    lever_courses: " Forløbene følger personerne, så et forløb beholder sin længde.",
    at_occupancy: |programme, occupancy| {
        format!("{programme}, hvis gruppens belægning var {occupancy}")
    },
    break_even: group(
        "Balancepunktet",
        "Prisen regnes ud for hele skyderens område, fra 10 til 120 %, og det skift, der ligger nærmest, indkredses. Er der flere skift, vises det nærmeste.",
    ),
    range: group(
        "Spænd over fordelingerne",
        "Hele regnestykket laves igen for hver måde at fordele pladserne på. Gruppens samlede pris er den samme i dem alle, så længe du ikke selv skriver pladser eller budgetter.",
    ),
    totals: group(
        "Køb, fyld eller luk",
        "Om en lukning også sparer administrationen, vælger du selv: ja tæller 1 og nej 0.",
    ),
    course: group(
        "Pr. forløb og pr. time",
        "Timerne er dem, der var planlagt, og ikke dem, nogen mødte op til.",
    ),
    results: group(
        "Resultater, og hvad et koster",
        "Er antallet oplyst for alle gruppens tilbud, er andelen antallene lagt sammen; ellers vejer tilbuddenes andele efter forløb.",
    ),
    worth: group(
        "Hvad et resultat skal være værd",
        "Nogle resultater var kommet alligevel: lige så mange pr. person som i sammenligningstilbuddet eller, hvis du selv skriver den, en andel af forløbene. I det sidste tilfælde er merudgiften hele udgiften. Årene lægges sammen: det første tæller kun en del, hvert følgende det, der er tilbage, regnet om til dagens værdi.",
    ),
    net: group(
        "Nettonutidsværdi",
        "Kendes job og uddannelse hver for sig på begge sider, har de hver sin værdi. Ellers er tallet to: som om alle resultater var job, og som om alle var uddannelse. Et resultat uden egen værdi har den, du selv skriver. Staten har sin refusion af gevinsten og betaler driftsrefusion af merudgiften, hvis du sætter en; kommunen har resten.",
    ),
    best: group(
        "Det bedste af flere tilbud",
        "Et tilbud, der koster mindst lige så meget som et andet og ikke giver flere resultater, falder fra. Det gør også et, som en blanding af to andre slår. Ved hver værdi af et resultat er det bedst, hvor resultaternes værdi minus udgiften er størst.",
    ),
    mean: group(
        "Gennemsnit af flere priser",
        "Hver pris er med alle pladser i brug. Vægten kan være pladser, personer eller den samme for alle.",
    ),
};
