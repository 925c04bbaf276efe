//! What there is to say about sharing, saving and embedding, without the words.

/// Sharing, saving and embedding.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is named after where it stands")]
pub struct ShareWords {
    /// The button that opens the dialog.
    pub open: &'static str,
    pub heading: &'static str,
    pub close: &'static str,
    pub back: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub link: &'static str,
    pub link_text: &'static str,
    /// In place of `link_text` where the page is a file on the reader's device.
    pub link_local: &'static str,
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
    /// Beside a lever that cannot be moved.
    pub locked: &'static str,
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
    pub fast: &'static str,
    pub follow: &'static str,
    pub code: &'static str,
    pub copy: &'static str,
    pub preview: &'static str,
    /// In the preview's place, where a policy does not allow it.
    pub no_preview: &'static str,
}
