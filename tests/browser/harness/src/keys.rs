//! Keys without a character of their own, as WebDriver names them.

/// A key that is pressed by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Tabulator.
    Tab,
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Arrow to the left.
    Left,
    /// Arrow up.
    Up,
    /// Arrow to the right.
    Right,
    /// Arrow down.
    Down,
    /// Shift, held with others.
    Shift,
    /// Control, held with others.
    Control,
    /// Alt, held with others.
    Alt,
    /// A key with a character.
    Char(char),
}

impl Key {
    /// The code point that stands for the key in WebDriver.
    #[must_use]
    pub fn code(self) -> char {
        match self {
            Self::Tab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Escape => '\u{e00c}',
            Self::Backspace => '\u{e003}',
            Self::Delete => '\u{e017}',
            Self::Home => '\u{e011}',
            Self::End => '\u{e010}',
            Self::PageUp => '\u{e00e}',
            Self::PageDown => '\u{e00f}',
            Self::Left => '\u{e012}',
            Self::Up => '\u{e013}',
            Self::Right => '\u{e014}',
            Self::Down => '\u{e015}',
            Self::Shift => '\u{e008}',
            Self::Control => '\u{e009}',
            Self::Alt => '\u{e00a}',
            Self::Char(character) => character,
        }
    }
}
