//! Danish: the figures behind, and the page without script.

use super::method::{FORMULAS, METHOD};
use crate::present::wording::reading::{DataWords, ReadingWords, StillWords};

pub(super) const READING: ReadingWords = ReadingWords {
    data: DATA,
    method: METHOD,
    formulas: FORMULAS,
    still: STILL,
    contents: "På denne side",
};

const DATA: DataWords = DataWords {
    heading: "Alle tal, og hvor de kommer fra",
    lede: "Her står alle de tal, siden regner med. Hvor sikkert et tal er, står øverst i hver gruppe af rækker eller under tallet selv.",
    read_only: "Her kan tallene kun læses. De ændres under spørgsmålene ovenfor; så følger tabellerne med.",
    level: |index| {
        format!(
            "Beløb fra en kilde står her, som kilden har dem, i 2015-priser. Hvor der regnes, ganges de med prisindekset {index}."
        )
    },
    before: |figure| format!("før: {figure}"),
    printed: |figure| format!("trykt: {figure}"),
    inputs_caption: |a, b, year| format!("{a} og {b}: pladser, personer og betaling i {year}"),
    prices_caption: |a, b| {
        format!(
            "{a} og {b}: prisen, som rapporten trykker den, og som den er beregnet her i 2015-priser; inkl. administration"
        )
    },
    courses_caption: |a, b| {
        format!("{a} og {b}: udgift om året, pr. forløb og pr. planlagt time, inkl. administration")
    },
    programme: "Tilbud",
    places: "Pladser",
    as_persons: "som personer",
    persons: "Helårs\u{ad}personer",
    occupancy: "Belægning",
    courses: "Forløb om året",
    hours: "Timer pr. uge",
    budget: "Budget, kr. om året",
    rate: "Takst, kr. pr. helårsperson",
    printed_price: "Trykt enhedspris, kr. pr. plads eller helårsperson",
    price_full: "Beregnet, alle pladser i brug, kr. pr. plads",
    price_actual: "Beregnet, faktisk belægning, kr. pr. helårsperson",
    total: "Udgift i alt, kr. om året",
    cost_per_course: "Udgift, kr. pr. forløb",
    weeks_per_course: "Uger pr. forløb",
    cost_per_hour: "Udgift, kr. pr. planlagt deltagertime",
    hours_note: "Timerne er dem, der var planlagt. Fremmødet er ikke målt, så prisen for en time, nogen faktisk mødte op til, kendes ikke.",
    together: "Samlet",
    remarks: "Uoverensstemmelser og forbehold",
    changes: "Det, du har ændret",
    changes_caption: "Egne tal med udgangspunktet ved siden af",
    figure: "Tal",
    yours: "Nu",
    was: "Før",
    warnings: "Værd at bemærke",
    warnings_lede: "Her stemmer beregningen ikke helt med rapporten, eller også er et tal usædvanligt.",
    means: "Tre gennemsnit af de samme priser",
    means_lede: "Et gennemsnit afhænger af, hvad hver pris vægtes med. Rapporten vægter ikke sine to gennemsnit ens, så her står alle tre måder ved siden af det trykte. En gruppe med kun ét tilbud har intet gennemsnit.",
    means_caption: "Gennemsnit af tilbuddenes priser med alle pladser i brug, kr. pr. plads",
    group: "Gruppe",
    by_places: "Vægtet med pladser",
    by_persons: "Vægtet med helårs\u{ad}personer",
    plain: "Uden vægte",
    pools: "Fælles administrationsudgifter",
    pools_lede: "Hver pulje deles mellem flere tilbud. Nogle af dem står ikke i tabellerne, men tager deres del.",
    pools_caption: "Puljerne: beløb, fordelingsnøgle og helårspersoner uden for tabellerne",
    pool: "Pulje",
    amount: "Beløb, kr. om året",
    base: "Fordeles",
    outside: "Helårs\u{ad}personer uden for tabellerne",
    general: "Fælles forudsætninger",
    general_caption: "Forudsætninger, der gælder flere tilbud",
    assumption: "Forudsætning",
    value: "Værdi",
    splits: |count| format!("{count} måder at fordele pladserne på"),
    splits_lede: |count| {
        format!(
            "Rapporten trykker ikke, hvor mange pladser hvert forsøg havde. {count} fordelinger med runde budgetter giver alle de enhedspriser, den trykker. Den valgte er fremhævet; vælg en anden under „Flere antagelser“ ved prisen."
        )
    },
    splits_own: "Du har selv skrevet pladser eller budgetter. De gælder frem for fordelingen.",
    splits_caption: "Pladser i hvert forsøg efter fordeling; trinnet er det beløb, budgetterne går op i",
    split: "Fordeling",
    step: "Trin, kr.",
    chosen: |letter| format!("{letter} (valgt)"),
    sources: "Kilder",
    sources_lede: "Tallene er fra den evaluering af forsøgene, som mploy har lavet for Københavns Kommune. Her står, hvor hver slags tal er hentet, eller hvordan det er regnet ud.",
    printed_prices: "Trykte enhedspriser",
};

const STILL: StillWords = StillWords {
    change: "Med JavaScript slået til kan tallene ændres: belægningen, administrationen og hvordan pladserne betales.",
    marks: "Stiplet understreget: tallet er rekonstrueret, eller det bygger på noget, der er rekonstrueret eller antaget.",
    sources: "Kilde: mploys evaluering for Københavns Kommune af seks forsøg med beskæftigelsesindsats, tabel 1 og 6. Budgetter og pladser er regnet baglæns af de trykte enhedspriser.",
};
