//! A spreadsheet: as much of one as our formulas need, written from what spreadsheets do and
//! not from what we write.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::book::{Book, Place, Value, address};

/// A workbook that is worked out.
pub(crate) struct Calc<'a> {
    book: &'a Book,
    known: RefCell<BTreeMap<Place, Value>>,
    open: RefCell<BTreeSet<Place>>,
}

/// What a part of a formula comes to.
#[derive(Clone, Debug)]
enum Found {
    One(Value),
    Many(Vec<Value>),
}

struct Parser<'a, 'b> {
    calc: &'b Calc<'a>,
    sheet: usize,
    text: &'b [u8],
    at: usize,
    /// Whether what is read is left out of account: the branch that is not taken.
    idle: bool,
}

impl<'a> Calc<'a> {
    pub(crate) fn of(book: &'a Book) -> Self {
        Self {
            book,
            known: RefCell::default(),
            open: RefCell::default(),
        }
    }

    /// What a cell comes to.
    pub(crate) fn value(&self, place: Place) -> Value {
        if let Some(known) = self.known.borrow().get(&place) {
            return known.clone();
        }
        let Some(cell) = self.book.cells.get(&place) else {
            return Value::Blank;
        };
        let Some(formula) = &cell.formula else {
            return cell.value.clone();
        };
        assert!(
            self.open.borrow_mut().insert(place),
            "{place:?} goes round in a circle"
        );
        let mut parser = Parser {
            calc: self,
            sheet: place.0,
            text: formula.as_bytes(),
            at: 0,
            idle: false,
        };
        let found = parser.comparison().one();
        assert_eq!(parser.at, formula.len(), "{formula}");
        // An empty cell that is referred to shows nought.
        let found = match found {
            Value::Blank => Value::Number(0.0),
            found => found,
        };
        self.open.borrow_mut().remove(&place);
        self.known.borrow_mut().insert(place, found.clone());
        found
    }

    /// What the cell of a name comes to.
    pub(crate) fn named(&self, name: &str) -> Option<Value> {
        let (place, _) = self.book.names.get(&name.to_lowercase())?;
        Some(self.value(*place))
    }
}

impl Found {
    fn one(self) -> Value {
        match self {
            Self::One(value) => value,
            Self::Many(_) => panic!("a list where a value is due"),
        }
    }

    fn all(&self) -> Vec<Value> {
        match self {
            Self::One(value) => vec![value.clone()],
            Self::Many(values) => values.clone(),
        }
    }

    /// Each with each, as spreadsheets do with lists.
    fn with(&self, other: &Self, of: impl Fn(&Value, &Value) -> Value) -> Self {
        match (self, other) {
            (Self::One(a), Self::One(b)) => Self::One(of(a, b)),
            (a, b) => {
                let (a, b) = (a.all(), b.all());
                let count = a.len().max(b.len());
                let at =
                    |list: &[Value], at: usize| list[if list.len() == 1 { 0 } else { at }].clone();
                Self::Many((0..count).map(|i| of(&at(&a, i), &at(&b, i))).collect())
            }
        }
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(x) => Some(*x),
        Value::Flag(so) => Some(f64::from(u8::from(*so))),
        Value::Blank => Some(0.0),
        Value::Text(text) => text.parse().ok(),
        Value::Error => None,
    }
}

fn finite(x: f64) -> Value {
    if x.is_finite() {
        Value::Number(x)
    } else {
        Value::Error
    }
}

fn arithmetic(of: u8, a: &Value, b: &Value) -> Value {
    let (Some(a), Some(b)) = (number(a), number(b)) else {
        return Value::Error;
    };
    finite(match of {
        b'+' => a + b,
        b'-' => a - b,
        b'*' => a * b,
        b'/' => a / b,
        _ => a.powf(b),
    })
}

/// Numbers before texts before truths, as spreadsheets sort.
fn rank(value: &Value) -> u8 {
    match value {
        Value::Number(_) | Value::Blank => 0,
        Value::Text(_) => 1,
        Value::Flag(_) => 2,
        Value::Error => 3,
    }
}

fn compared(sign: &str, a: &Value, b: &Value) -> Value {
    if *a == Value::Error || *b == Value::Error {
        return Value::Error;
    }
    let order = match (a, b) {
        (Value::Text(a), Value::Text(b)) => a.to_lowercase().cmp(&b.to_lowercase()),
        (a, b) if rank(a) == rank(b) => number(a).partial_cmp(&number(b)).unwrap(),
        (a, b) => rank(a).cmp(&rank(b)),
    };
    Value::Flag(match sign {
        "=" => order.is_eq(),
        "<>" => order.is_ne(),
        "<" => order.is_lt(),
        ">" => order.is_gt(),
        "<=" => order.is_le(),
        _ => order.is_ge(),
    })
}

impl Parser<'_, '_> {
    fn next(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn take(&mut self, mark: u8) {
        let text = String::from_utf8_lossy(self.text);
        assert_eq!(
            char::from(self.next()),
            char::from(mark),
            "{text} at {}",
            self.at
        );
        self.at += 1;
    }

    fn comparison(&mut self) -> Found {
        let mut left = self.sum();
        loop {
            let rest = &self.text[self.at..];
            let signs = ["<=", ">=", "<>", "<", ">", "="];
            let Some(sign) = signs
                .into_iter()
                .find(|sign| rest.starts_with(sign.as_bytes()))
            else {
                return left;
            };
            self.at += sign.len();
            let right = self.sum();
            left = left.with(&right, |a, b| compared(sign, a, b));
        }
    }

    fn sum(&mut self) -> Found {
        let mut left = self.product();
        while let of @ (b'+' | b'-') = self.next() {
            self.at += 1;
            let right = self.product();
            left = left.with(&right, |a, b| arithmetic(of, a, b));
        }
        left
    }

    fn product(&mut self) -> Found {
        let mut left = self.power();
        while let of @ (b'*' | b'/') = self.next() {
            self.at += 1;
            let right = self.power();
            left = left.with(&right, |a, b| arithmetic(of, a, b));
        }
        left
    }

    fn power(&mut self) -> Found {
        let mut left = self.part();
        while self.next() == b'^' {
            self.at += 1;
            let right = self.part();
            left = left.with(&right, |a, b| arithmetic(b'^', a, b));
        }
        left
    }

    fn part(&mut self) -> Found {
        match self.next() {
            b'(' => {
                self.take(b'(');
                let found = self.comparison();
                self.take(b')');
                found
            }
            b'-' => {
                self.at += 1;
                let found = self.part();
                Found::One(Value::Number(0.0)).with(&found, |a, b| arithmetic(b'-', a, b))
            }
            b'"' => {
                let rest = std::str::from_utf8(&self.text[self.at + 1..]).unwrap();
                let text = rest.split('"').next().unwrap();
                self.at += text.len() + 2;
                Found::One(Value::Text(text.to_owned()))
            }
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Found {
        let rest = std::str::from_utf8(&self.text[self.at..]).unwrap();
        let inside = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_');
        let end = rest.find(|c| !inside(c)).unwrap_or(rest.len());
        let mut word = rest[..end].to_owned();
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            // `1E-7`
            if word.ends_with('E') {
                let more = &rest[end + 1..];
                let digits = more
                    .find(|c: char| !c.is_ascii_digit())
                    .unwrap_or(more.len());
                word = rest[..=end + digits].to_owned();
            }
            self.at += word.len();
            return Found::One(Value::Number(word.parse().unwrap()));
        }
        self.at += word.len();
        if self.next() == b'(' {
            return self.call(&word);
        }
        if self.idle {
            return Found::One(Value::Error);
        }
        match word.as_str() {
            "TRUE" => return Found::One(Value::Flag(true)),
            "FALSE" => return Found::One(Value::Flag(false)),
            _ => {}
        }
        if let Some((row, column)) = address(&word) {
            return Found::One(self.calc.value((self.sheet, row, column)));
        }
        let Some((first, last)) = self.calc.book.names.get(&word.to_lowercase()) else {
            panic!("there is no {word}");
        };
        if first == last {
            return Found::One(self.calc.value(*first));
        }
        assert_eq!((first.0, first.2), (last.0, last.2));
        let places = (first.1..=last.1).map(|row| (first.0, row, first.2));
        Found::Many(places.map(|place| self.calc.value(place)).collect())
    }

    /// An argument, which counts for nothing where it is not wanted.
    fn argument(&mut self, wanted: bool) -> Found {
        let idle = self.idle;
        self.idle |= !wanted;
        let found = self.comparison();
        self.idle = idle;
        found
    }

    fn another(&mut self) -> bool {
        let more = self.next() == b',';
        self.at += usize::from(more);
        more
    }

    fn call(&mut self, function: &str) -> Found {
        self.take(b'(');
        let found = match function {
            "IF" => {
                let condition = self.argument(true).one();
                let so = number(&condition).map(|x| x.abs() > 0.0);
                let so = so.filter(|_| !matches!(condition, Value::Text(_)));
                self.take(b',');
                let then = self.argument(so == Some(true));
                self.take(b',');
                let otherwise = self.argument(so == Some(false));
                match so {
                    Some(true) => then,
                    Some(false) => otherwise,
                    None => Found::One(Value::Error),
                }
            }
            "IFERROR" => {
                let tried = self.argument(true).one();
                self.take(b',');
                let failed = tried == Value::Error;
                let otherwise = self.argument(failed);
                if failed { otherwise } else { Found::One(tried) }
            }
            "CHOOSE" => {
                let which = number(&self.argument(true).one()).map(f64::trunc);
                let mut found = Found::One(Value::Error);
                let mut count = 0.0;
                while self.another() {
                    count += 1.0;
                    let chosen = which.is_some_and(|which| (which - count).abs() < 0.5);
                    let option = self.argument(chosen);
                    if chosen {
                        found = option;
                    }
                }
                found
            }
            _ => {
                let mut all = Vec::new();
                if self.next() != b')' {
                    all.push(self.argument(true));
                    while self.another() {
                        all.push(self.argument(true));
                    }
                }
                if self.idle {
                    Found::One(Value::Error)
                } else {
                    Found::One(plain(function, &all))
                }
            }
        };
        self.take(b')');
        found
    }
}

/// Functions that take all their arguments.
fn plain(function: &str, all: &[Found]) -> Value {
    let one = |at: usize| all[at].clone().one();
    // Single arguments that are cells with a text are passed over by these two.
    let numbers = || -> Option<Vec<f64>> {
        let mut found = Vec::new();
        for value in all.iter().flat_map(Found::all) {
            match value {
                Value::Error => return None,
                Value::Text(_) => {}
                other => found.extend(number(&other)),
            }
        }
        Some(found)
    };
    let truths = || -> Option<Vec<bool>> {
        let values = all.iter().flat_map(Found::all);
        values
            .map(|value| number(&value).map(|x| x.abs() > 0.0))
            .collect()
    };
    let least = |list: Vec<f64>, of: fn(f64, f64) -> f64| {
        finite(list.into_iter().reduce(of).unwrap_or(0.0))
    };
    match function {
        "NA" => Value::Error,
        "MIN" => numbers().map_or(Value::Error, |list| least(list, f64::min)),
        "MAX" => numbers().map_or(Value::Error, |list| least(list, f64::max)),
        "SQRT" => number(&one(0)).map_or(Value::Error, |x| finite(x.sqrt())),
        "AND" => truths().map_or(Value::Error, |list| {
            Value::Flag(list.into_iter().all(|so| so))
        }),
        "OR" => truths().map_or(Value::Error, |list| {
            Value::Flag(list.into_iter().any(|so| so))
        }),
        "NOT" => number(&one(0)).map_or(Value::Error, |x| Value::Flag(x.abs() <= 0.0)),
        "ISNUMBER" => Value::Flag(matches!(one(0), Value::Number(_))),
        "ISBLANK" => Value::Flag(one(0) == Value::Blank),
        "MATCH" => {
            let list = all[1].all();
            let found = list
                .iter()
                .position(|other| compared("=", other, &one(0)) == Value::Flag(true));
            found.map_or(Value::Error, |at| Value::Number(at as f64 + 1.0))
        }
        "INDEX" => {
            let at = number(&one(1)).unwrap_or(0.0);
            let list = all[0].all();
            let found = (1..=list.len()).find(|place| (at - *place as f64).abs() < 0.5);
            found.map_or(Value::Error, |place| list[place - 1].clone())
        }
        "SUMPRODUCT" => {
            let product = all[1..].iter().fold(all[0].clone(), |a, b| {
                a.with(b, |a, b| arithmetic(b'*', a, b))
            });
            let sum = product.all().iter().map(number).sum::<Option<f64>>();
            sum.map_or(Value::Error, finite)
        }
        other => panic!("there is no {other}"),
    }
}
