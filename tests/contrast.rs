//! Colours are named once, in `styles/tokens.css`, and can be told apart.
//!
//! Text has 4.5:1 against what it stands on, marks and the edges of controls 3:1
//! (WCAG 2.2, 1.4.3 and 1.4.11), in the light and in the dark theme. No other
//! style sheet names a colour, fetches anything or draws what the page's policy forbids.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use pladspris::present::accent::Accent;
use proptest::prelude::*;

type Colour = [f64; 3];
type Tokens = BTreeMap<String, String>;

const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

/// What stands on what, and how clearly.
const PAIRS: [(&str, &str, f64); 30] = [
    ("ink", "paper", 7.0),
    ("ink", "card", 7.0),
    ("ink", "mark", 7.0),
    ("ink", "accent-soft", 7.0),
    ("ink", "error-soft", 7.0),
    ("paper", "ink", 7.0),
    ("paper", "ink-2", TEXT),
    ("ink-2", "paper", TEXT),
    ("ink-2", "card", TEXT),
    ("ink-2", "accent-soft", TEXT),
    ("ink-3", "paper", TEXT),
    ("ink-3", "card", TEXT),
    ("ink-3", "accent-soft", TEXT),
    ("ink-3", "error-soft", TEXT),
    ("accent", "paper", TEXT),
    ("accent", "card", TEXT),
    ("accent", "accent-soft", TEXT),
    ("idle", "paper", TEXT),
    ("idle", "card", TEXT),
    ("idle", "idle-soft", TEXT),
    ("good", "paper", TEXT),
    ("error", "paper", TEXT),
    ("error", "card", TEXT),
    ("error", "error-soft", TEXT),
    ("edge", "paper", MARK),
    ("edge", "card", MARK),
    ("edge", "accent-soft", MARK),
    ("focus", "paper", MARK),
    ("focus", "card", MARK),
    ("focus", "error-soft", MARK),
];

fn styles() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("styles")
}

fn read(path: &Path) -> String {
    without_comments(&fs::read_to_string(path).unwrap_or_default())
}

fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

/// The custom properties of the first block that opens with this selector.
fn block(css: &str, selector: &str) -> Tokens {
    let opening = format!("{selector} {{");
    let body = css
        .split_once(&opening)
        .and_then(|(_, rest)| rest.split_once('}'))
        .map_or("", |(body, _)| body);
    body.split(';')
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect()
}

/// The light theme, the dark one by the reader's system, the dark one by choice.
fn themes() -> [Tokens; 3] {
    let css = read(&styles().join("tokens.css"));
    let light = block(&css, ":root");
    let dark = |selector| {
        let mut theme = light.clone();
        theme.extend(block(&css, selector));
        theme
    };
    let by_system = dark(":root:not([data-theme=\"light\"])");
    let by_choice = dark(":root[data-theme=\"dark\"]");
    [light, by_system, by_choice]
}

/// A colour: `#rrggbb`, `var(--name)`, `var(--name, fallback)` or
/// `color-mix(in srgb, colour n%, colour)`.
fn colour(tokens: &Tokens, value: &str) -> Option<Colour> {
    let value = value.trim();
    if let Some(hex) = value.strip_prefix('#') {
        let channel = |at: usize| {
            let two = hex.get(at..at + 2)?;
            Some(f64::from(u8::from_str_radix(two, 16).ok()?) / 255.0)
        };
        return (hex.len() == 6).then_some([channel(0)?, channel(2)?, channel(4)?]);
    }
    if let Some(inner) = argument(value, "var(--") {
        let (name, fallback) = inner.split_once(',').unwrap_or((inner, ""));
        return match tokens.get(name.trim()) {
            Some(value) => colour(tokens, value),
            None => colour(tokens, fallback),
        };
    }
    let inner = argument(value, "color-mix(in srgb,")?;
    let (first, second) = inner.split_at(inner.rfind("%,")?);
    let (first, percent) = first.rsplit_once(' ')?;
    let share = percent.parse::<f64>().ok()? / 100.0;
    let (a, b) = (colour(tokens, first)?, colour(tokens, second.get(2..)?)?);
    Some([0, 1, 2].map(|i| a[i] * share + b[i] * (1.0 - share)))
}

fn argument<'a>(value: &'a str, function: &str) -> Option<&'a str> {
    value.strip_prefix(function)?.strip_suffix(')')
}

fn luminance(colour: Colour) -> f64 {
    let linear = colour.map(|c| {
        if c <= 0.040_45 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    (a / b).max(b / a)
}

#[test]
fn every_pair_can_be_told_apart_in_both_themes() {
    let mut faint = Vec::new();
    for (theme, name) in themes().iter().zip(["light", "dark", "dark by choice"]) {
        for (front, back, least) in PAIRS {
            let of = |token: &str| {
                colour(theme, &format!("var(--{token})"))
                    .unwrap_or_else(|| panic!("{name}: --{token} is not a colour"))
            };
            let ratio = contrast(of(front), of(back));
            if ratio < least {
                faint.push(format!(
                    "{name}: {front} on {back} {ratio:.2}, wanted {least}"
                ));
            }
        }
    }
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}

#[test]
fn the_system_and_the_reader_get_the_same_dark_theme() {
    let [light, by_system, by_choice] = themes();
    assert_ne!(light, by_system);
    assert_eq!(by_system, by_choice);
}

#[test]
fn contrast_is_what_wcag_says() {
    let tokens = Tokens::new();
    let of = |value| colour(&tokens, value).unwrap();
    assert!((contrast(of("#000000"), of("#ffffff")) - 21.0).abs() < 1e-9);
    assert!((contrast(of("#777777"), of("#ffffff")) - 4.48).abs() < 0.005);
    let half = of("color-mix(in srgb, var(--brand, #000000) 50%, #ffffff)");
    assert!((half[1] - 0.5).abs() < 1e-9);
    assert_eq!(colour(&tokens, "papayawhip"), None);
}

/// What an embedder's accent has to be read on: the page, its cards and its own
/// tint.
const UNDER_ACCENT: [&str; 3] = ["paper", "card", "accent-soft"];

/// The least contrast of an accent in either theme, by the tokens as they are:
/// through the very style that the page puts on for it. `None` if that style is
/// not understood.
fn faintest(accent: Accent, [light, _, dark]: &[Tokens; 3]) -> Option<f64> {
    let style = accent.style();
    let brands: Vec<&str> = style
        .split("--brand:")
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
        .collect();
    let [in_light, by_system, by_choice] = brands[..] else {
        return None;
    };
    let mut least = f64::INFINITY;
    for (theme, brand) in [(light, in_light), (dark, by_system), (dark, by_choice)] {
        let mut theme = theme.clone();
        theme.insert("brand".to_owned(), brand.to_owned());
        let of = |token: &str| colour(&theme, &format!("var(--{token})"));
        for back in UNDER_ACCENT {
            least = least.min(contrast(of("accent")?, of(back)?));
        }
    }
    Some(least)
}

#[test]
fn an_accent_of_any_grey_and_any_pure_colour_can_be_read() {
    let themes = themes();
    for step in 0..=255_u32 {
        for channels in 1..8 {
            let channel = |at: u32| if channels >> at & 1 == 1 { step } else { 0 };
            let digits = format!("{:02x}{:02x}{:02x}", channel(0), channel(1), channel(2));
            let least = faintest(Accent::parse(&digits).unwrap(), &themes);
            assert!(least >= Some(TEXT), "{digits}: {least:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_accent_can_be_read(digits in "[0-9a-fA-F]{6}") {
        let accent = Accent::parse(&digits).unwrap();
        let least = faintest(accent, &themes());
        prop_assert!(least >= Some(TEXT), "{}: {:?}", digits, least);
    }
}

/// The colours that accents are held against stand in two places, since the
/// program does not read style sheets.
#[test]
fn accents_are_held_against_the_colours_of_the_page() {
    let source = include_str!("../src/present/accent.rs");
    let constant = |name: &str| {
        let (_, rest) = source.split_once(&format!("\nconst {name}: ")).unwrap();
        let (_, rest) = rest.split_once("= ").unwrap();
        rest.split_once(';').unwrap().0.replace(['_', '[', ']'], "")
    };
    let hex = |theme: &Tokens, token: &str| theme[token].replace('#', "0x00");
    let [light, _, dark] = themes();
    assert_eq!(constant("LIGHT"), hex(&light, "paper"));
    assert_eq!(
        constant("DARK"),
        format!("{}, {}", hex(&dark, "paper"), hex(&dark, "card"))
    );
    let per_cent = |name: &str| (constant(name).parse::<f64>().unwrap() * 100.0).round();
    let tint = format!("var(--accent) {}%", per_cent("TINT"));
    assert!(light["accent-soft"].contains(&tint), "{tint}");
    let share = format!(" {}%, #ffffff", per_cent("IN_DARK"));
    assert!(dark["accent"].contains(&share), "{share}");
    // In the light theme a card is brighter than paper, so paper is enough.
    let paper = luminance(colour(&light, "var(--paper)").unwrap());
    assert!(luminance(colour(&light, "var(--card)").unwrap()) >= paper);
}

/// The declarations of a style sheet, with the selector or the at-rule left out.
fn declarations(css: &str) -> impl Iterator<Item = &str> {
    css.split(['{', '}', ';'])
        .map(str::trim)
        .filter(|piece| piece.contains(':') && !piece.starts_with('@'))
}

fn names_a_colour(value: &str) -> bool {
    const NAMES: [&str; 14] = [
        "white", "black", "red", "green", "blue", "grey", "gray", "silver", "orange", "yellow",
        "navy", "teal", "maroon", "purple",
    ];
    const FUNCTIONS: [&str; 9] = [
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(",
    ];
    let value = value.to_ascii_lowercase();
    let hex = value.split('#').skip(1).any(|rest| {
        let word: String = rest
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        matches!(word.len(), 3 | 4 | 6 | 8) && word.bytes().all(|b| b.is_ascii_hexdigit())
    });
    hex || FUNCTIONS.iter().any(|function| value.contains(function))
        || value
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .any(|word| NAMES.contains(&word))
}

fn sheets() -> Vec<(String, String)> {
    let mut sheets: Vec<_> = fs::read_dir(styles())
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_str()?.to_owned();
            name.ends_with(".css").then(|| (name, read(&path)))
        })
        .collect();
    sheets.sort();
    sheets
}

#[test]
fn colours_are_named_in_tokens_only() {
    assert!(sheets().len() >= 7);
    for (name, css) in sheets().iter().filter(|(name, _)| name != "tokens.css") {
        for declaration in declarations(css) {
            let value = declaration.split_once(':').map_or("", |(_, value)| value);
            assert!(!names_a_colour(value), "{name}: {declaration}");
        }
    }
    for value in [" #fff", "#0b5d8a", "rgb(0 0 0)", "1px solid black", "#FFF0"] {
        assert!(names_a_colour(value), "{value}");
    }
    for value in [
        "url(#p-admin)",
        "var(--ink)",
        "nowrap",
        "preserve",
        "transparent",
    ] {
        assert!(!names_a_colour(value), "{value}");
    }
}

#[test]
fn tokens_that_are_used_are_defined() {
    let css = read(&styles().join("tokens.css"));
    let defined = block(&css, ":root");
    for (name, css) in sheets() {
        for used in css.split("var(--").skip(1) {
            let token: String = used
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            assert!(
                defined.contains_key(&token) || token == "brand",
                "{name}: --{token}"
            );
        }
    }
}

#[test]
fn sheets_fetch_nothing_and_stay_plain() {
    for (name, css) in sheets() {
        for forbidden in [
            "@import",
            "@font-face",
            "gradient(",
            "box-shadow",
            "text-shadow",
            "http",
            "expression(",
        ] {
            assert!(!css.contains(forbidden), "{name}: {forbidden}");
        }
        let fetches = css
            .split("url(")
            .skip(1)
            .any(|target| !target.starts_with('#'));
        assert!(!fetches, "{name} has an address");
        let open = css.matches('{').count();
        assert_eq!(open, css.matches('}').count(), "{name}: braces");
    }
}

#[test]
fn no_text_is_smaller_than_twelve_pixels() {
    for (name, css) in sheets() {
        for declaration in declarations(&css) {
            let Some(value) = declaration.strip_prefix("font-size:") else {
                continue;
            };
            let pixels = match value.trim() {
                value if value.ends_with("rem") => value
                    .trim_end_matches("rem")
                    .parse::<f64>()
                    .map(|x| x * 16.0),
                value if value.ends_with("px") => value.trim_end_matches("px").parse::<f64>(),
                _ => continue,
            };
            assert!(
                pixels.is_ok_and(|pixels| pixels >= 12.0),
                "{name}: {declaration}"
            );
        }
    }
    let css = read(&styles().join("tokens.css"));
    for (name, value) in block(&css, ":root")
        .iter()
        .filter(|(name, _)| name.starts_with("t-"))
    {
        if let Ok(size) = value.trim_end_matches("rem").parse::<f64>() {
            assert!(size >= 0.75, "--{name}");
        }
    }
}
