//! What the dialog says that shares, saves and embeds.

use crate::present::language::Language;

/// Sharing, saving and embedding.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct Words {
    /// The button that opens the dialog.
    pub open: &'static str,
    /// The same where there is little room.
    pub open_short: &'static str,
    pub heading: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub link: &'static str,
    pub link_text: &'static str,
    /// In place of `link_text` where the page is a file on the reader's device.
    pub link_local: &'static str,
    /// Where one's own data set does not fit into a link.
    pub link_lacks: &'static str,
    pub link_field: &'static str,
    pub copy_link: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub file: &'static str,
    pub file_text: &'static str,
    pub save: &'static str,
    /// `(file name)`
    pub saved: fn(&str) -> String,
    pub site: &'static str,
    pub site_text: &'static str,
    pub site_open: &'static str,
    /// The dialog that makes the code.
    pub embed: EmbedWords,
    /// What stands in a page that is part of another.
    pub whole_page: &'static str,
}

impl Words {
    /// These words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        language.words(&DANISH, &ENGLISH)
    }
}

/// The dialog that makes the code for another page.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct EmbedWords {
    pub heading: &'static str,
    pub address: &'static str,
    pub address_hint: &'static str,
    /// The address while nobody has said where the page lies.
    pub address_example: &'static str,
    pub title: &'static str,
    pub title_hint: &'static str,
    /// Whether it is to be a card.
    pub card: &'static str,
    pub theme: &'static str,
    pub auto: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
    pub accent: &'static str,
    pub own_accent: &'static str,
    pub accent_moved: &'static str,
    pub levers: &'static str,
    pub all_levers: &'static str,
    pub first_levers: &'static str,
    pub no_levers: &'static str,
    pub locked: &'static str,
    pub follow: &'static str,
    pub code: &'static str,
    pub copy: &'static str,
    pub preview: &'static str,
    /// In the preview's place, where a policy does not allow it.
    pub no_preview: &'static str,
}

const DANISH: Words = Words {
    open: "Del eller gem",
    open_short: "Del",
    heading: "Del eller gem beregningen",
    name: "Navn (kan udelades)",
    name_hint: "Står øverst på siden, i linket og i filens navn.",
    link: "Link",
    link_text: "Åbner siden med de samme tal. Tallene står i selve linket; intet ligger på en server.",
    link_local: "Siden er åbnet fra en fil, så linket virker kun på denne enhed. Gem en fil, hvis andre skal se beregningen.",
    link_lacks: "Jeres tal fylder for meget til et link. Gem en fil i stedet.",
    link_field: "Link til beregningen",
    copy_link: "Kopiér linket",
    copied: "Kopieret.",
    copy_by_hand: "Browseren tillader ikke, at siden kopierer. Teksten er markeret: Tryk Ctrl+C, eller ⌘C på en Mac.",
    file: "Fil",
    file_text: "Hele siden i én fil med dine tal. Den kan sendes med mail og åbnes uden internet.",
    save: "Gem som fil",
    saved: |name| format!("Filen hedder {name}. Den ligger, hvor browseren gemmer hentede filer."),
    site: "Hjemmeside",
    site_text: "Vis beregningen som en del af jeres egen side.",
    site_open: "Lav kode til hjemmesiden",
    embed: EMBED_DANISH,
    whole_page: "Åbn hele siden i et nyt vindue",
};

const EMBED_DANISH: EmbedWords = EmbedWords {
    heading: "Kode til hjemmesiden",
    address: "Sidens adresse",
    address_hint: "Der, hvor I selv har lagt filen pladspris.html.",
    address_example: "https://www.kommune.example/pladspris.html",
    title: "Titel",
    title_hint: "Læses op for dem, der bruger skærmlæser.",
    card: "Kun et kort: fundet, ét billede og ét tal, læseren kan ændre",
    theme: "Lys eller mørk",
    auto: "Som læserens egen indstilling",
    light: "Altid lys",
    dark: "Altid mørk",
    accent: "Farve på links og valg",
    own_accent: "Brug vores egen farve",
    accent_moved: "Farven er for svag til tekst og bliver derfor lidt tydeligere på siden.",
    levers: "Hvad kan læseren ændre?",
    all_levers: "Alle tal",
    first_levers: "Kun tallene ved billedet",
    no_levers: "Intet",
    locked: "Lad disse ligge fast",
    follow: "Lad højden følge indholdet (kræver filen embed.js ved siden af)",
    code: "Kode",
    copy: "Kopiér koden",
    preview: "Sådan ser det ud",
    no_preview: "Forhåndsvisningen kan ikke vises her: stedets sikkerhedspolitik (Trusted Types) tillader den ikke. Koden virker alligevel.",
};

const ENGLISH: Words = Words {
    open: "Share or save",
    open_short: "Share",
    heading: "Share or save the calculation",
    name: "Name (optional)",
    name_hint: "Stands at the top of the page, in the link and in the file's name.",
    link: "Link",
    link_text: "Opens the page with the same figures. They are in the link itself; nothing is kept on a server.",
    link_local: "The page was opened from a file, so the link works on this device only. Save a file if others are to see the calculation.",
    link_lacks: "Your figures are too many for a link. Save a file instead.",
    link_field: "Link to the calculation",
    copy_link: "Copy the link",
    copied: "Copied.",
    copy_by_hand: "The browser does not let the page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.",
    file: "File",
    file_text: "The whole page in one file with your figures. It can be sent by mail and opened without the internet.",
    save: "Save as a file",
    saved: |name| format!("The file is called {name}. It is where the browser keeps downloads."),
    site: "Website",
    site_text: "Show the calculation as a part of your own page.",
    site_open: "Make code for the website",
    embed: EMBED_ENGLISH,
    whole_page: "Open the whole page in a new window",
};

const EMBED_ENGLISH: EmbedWords = EmbedWords {
    heading: "Code for the website",
    address: "The page's address",
    address_hint: "Where you have put the file pladspris.html yourselves.",
    address_example: "https://www.municipality.example/pladspris.html",
    title: "Title",
    title_hint: "Read out to those who use a screen reader.",
    card: "Only a card: the finding, one picture and one figure that the reader can change",
    theme: "Light or dark",
    auto: "As the reader has it",
    light: "Always light",
    dark: "Always dark",
    accent: "Colour of links and choices",
    own_accent: "Use a colour of our own",
    accent_moved: "The colour is too faint for text, so the page makes it somewhat clearer.",
    levers: "What can the reader change?",
    all_levers: "All figures",
    first_levers: "Only those beside the picture",
    no_levers: "Nothing",
    locked: "Let these stay fixed",
    follow: "Let the height follow the content (needs the file embed.js beside it)",
    code: "Code",
    copy: "Copy the code",
    preview: "What it looks like",
    no_preview: "The preview cannot be shown here: this site’s security policy (Trusted Types) does not allow it. The code works all the same.",
};
