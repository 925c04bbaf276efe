//! An embedder's accent colour, made fit to be read.
//!
//! The page writes links and buttons in its accent and stands controls on a tint
//! of it. A colour that would be too faint for text (WCAG 2.2, 1.4.3) is moved
//! towards black in the light theme and towards white in the dark one, just as
//! far as it takes.

/// A colour, in red, green and blue from 0 to 1.
type Rgb = [f64; 3];

/// The least contrast of text, with room for rounding to whole steps.
const LEAST: f64 = 4.55;
/// How much of the accent is in the tint that it also stands on, `--accent-soft`.
const TINT: f64 = 0.12;
/// How much of the colour is in the accent of the dark theme; the rest is white.
const IN_DARK: f64 = 0.6;
/// `--paper` of the light theme.
const LIGHT: u32 = 0x00fb_faf7;
/// The surfaces of the dark theme: `--paper` and `--card`.
const DARK: [u32; 2] = [0x0014_181b, 0x001c_2227];
/// Steps of the way to black or white.
const STEPS: u8 = 32;

/// A colour that an embedder chose.
///
/// ```
/// use pladspris::present::accent::Accent;
///
/// let yellow = Accent::parse("ffcc00").unwrap();
/// assert_eq!(yellow.hex(), "ffcc00");
/// assert!(yellow.is_adjusted());
/// assert!(!Accent::parse("0b5d8a").unwrap().is_adjusted());
/// assert!(Accent::parse("#fc0").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(u32);

impl Accent {
    /// Reads six hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 6 && text.bytes().all(|b| b.is_ascii_hexdigit());
        plain
            .then(|| u32::from_str_radix(text, 16).ok().map(Self))
            .flatten()
    }

    /// The colour as it was given, in six digits.
    #[must_use]
    pub fn hex(self) -> String {
        hex(self.0)
    }

    /// The colour to use in the light theme.
    #[must_use]
    pub fn in_light(self) -> u32 {
        nearest(self.0, 0.0, |colour| readable(colour, &[rgb(LIGHT)]))
    }

    /// The colour to use in the dark theme, before the theme mixes it with white.
    #[must_use]
    pub fn in_dark(self) -> u32 {
        nearest(self.0, 1.0, |colour| {
            readable(mix(colour, IN_DARK, [1.0; 3]), &DARK.map(rgb))
        })
    }

    /// Whether either theme had to move it.
    #[must_use]
    pub fn is_adjusted(self) -> bool {
        self.in_light() != self.0 || self.in_dark() != self.0
    }

    /// The style sheet that puts it in place of the page's own accent.
    #[must_use]
    pub fn style(self) -> String {
        let (light, dark) = (hex(self.in_light()), hex(self.in_dark()));
        format!(
            ":root{{--brand:#{light}}}\
             @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{--brand:#{dark}}}}}\
             @media screen{{:root[data-theme=dark]{{--brand:#{dark}}}}}"
        )
    }
}

/// The colour itself, or the first on its way to an end that will do.
fn nearest(colour: u32, end: f64, will_do: impl Fn(Rgb) -> bool) -> u32 {
    let mut moved = colour;
    for step in 0..=STEPS {
        let share = 1.0 - f64::from(step) / f64::from(STEPS);
        moved = whole(mix(rgb(colour), share, [end; 3]));
        if will_do(rgb(moved)) {
            break;
        }
    }
    moved
}

/// Whether text in this colour can be read on each surface and on the tint of
/// the first, and text of the first in a field of this colour.
fn readable(colour: Rgb, surfaces: &[Rgb]) -> bool {
    surfaces.iter().all(|surface| {
        contrast(colour, *surface) >= LEAST
            && contrast(colour, mix(colour, TINT, *surface)) >= LEAST
    })
}

fn rgb(colour: u32) -> Rgb {
    let [_, red, green, blue] = colour.to_be_bytes();
    [red, green, blue].map(|channel| f64::from(channel) / 255.0)
}

fn whole(colour: Rgb) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a channel is within 0 and 255"
    )]
    let [red, green, blue] = colour.map(|channel| (channel * 255.0).round() as u8);
    u32::from_be_bytes([0, red, green, blue])
}

fn mix(a: Rgb, share: f64, b: Rgb) -> Rgb {
    [0, 1, 2].map(|i| a[i] * share + b[i] * (1.0 - share))
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Rgb) -> f64 {
    let linear = |c: f64| {
        if c <= 0.040_45 {
            c / 12.92
        } else {
            libm::pow((c + 0.055) / 1.055, 2.4)
        }
    };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

fn hex(colour: u32) -> String {
    format!("{colour:06x}")
}
