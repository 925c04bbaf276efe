//! The code that shows the page as a part of another.

use crate::present::invisible::without_marks;

/// What a web editor puts into a page of their own.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'page> {
    /// Where the page lies.
    pub address: &'page str,
    /// The fragment that says what it shows, without its `#`.
    pub fragment: &'page str,
    /// What the frame is called by screen readers.
    pub title: &'page str,
    /// How high the frame is, in pixels.
    pub height: u32,
    /// Whether a script beside the page sets the frame's height to what it shows.
    pub follows: bool,
}

/// The height of a frame of which nobody knows what it needs, in pixels.
pub const HEIGHT: u32 = 1_200;

/// The height of a frame for a card, which never needs more, in pixels.
pub const CARD_HEIGHT: u32 = 480;

/// The height of a frame for a page that needs this much where it was tried. Elsewhere
/// fonts are a little larger, and a page with an address offers a link to itself; once
/// something scrolls, the bar for it makes the page narrower, and higher.
#[must_use]
pub const fn with_room(needed: u32) -> u32 {
    (needed + needed / 50 + 40).next_multiple_of(20)
}

impl Snippet<'_> {
    /// The markup.
    ///
    /// ```
    /// use pladspris::exchange::snippet::Snippet;
    ///
    /// let snippet = Snippet {
    ///     // As pasted, with a mark that nobody sees.
    ///     address: "https://kommune.example/p/pladspris.html\u{200b}",
    ///     fragment: "v=1&embed=1",
    ///     title: "Hvad koster en \"plads\"?",
    ///     height: 1_200,
    ///     follows: true,
    /// };
    /// let markup = snippet.markup();
    /// assert!(markup.contains("pladspris.html#v=1&amp;embed=1\""));
    /// assert!(markup.contains("title=\"Hvad koster en &quot;plads&quot;?\""));
    /// assert!(markup.contains("<script src=\"https://kommune.example/p/embed.js\" defer>"));
    /// ```
    #[must_use]
    pub fn markup(&self) -> String {
        let address = escaped(&without_marks(self.address));
        let height = self.height;
        let [fragment, title] = [self.fragment, self.title].map(escaped);
        let mut markup = format!(
            "<iframe data-pladspris src=\"{address}#{fragment}\" title=\"{title}\" \
             width=\"100%\" height=\"{height}\" loading=\"lazy\" style=\"border:0\" \
             sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>"
        );
        if self.follows {
            let folder = address.rfind('/').map_or("", |end| &address[..=end]);
            markup += &format!("\n<script src=\"{folder}embed.js\" defer></script>");
        }
        markup
    }
}

/// Text as the value of an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c => out.push(c),
        }
    }
    out
}
