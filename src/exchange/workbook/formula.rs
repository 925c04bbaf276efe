//! Expressions of the sheet as formulas of a spreadsheet.
//!
//! A figure that does not exist is an error while it is worked out, so that sums, quotients
//! and branches come out missing where the model's do; where it is shown it is a dash. Texts
//! are compared with numbers without an error, so whatever may be a dash is made a number
//! where it is compared.

use crate::present::number::MISSING;

/// How tightly a formula is bound together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Sum,
    Product,
    One,
}

/// A formula.
#[derive(Clone, Debug)]
pub(super) struct Formula {
    number: String,
    level: Level,
    /// As a condition, where it is one or nothing.
    condition: Option<String>,
    /// Whether it has a value whatever the inputs are.
    pub(super) total: bool,
    /// Whether it may be a dash in place of an error.
    dash: bool,
}

impl Formula {
    fn new(number: String, level: Level, total: bool) -> Self {
        Self {
            number,
            level,
            condition: None,
            total,
            dash: false,
        }
    }

    /// A call of a function.
    fn call(text: String, total: bool) -> Self {
        Self::new(text, Level::One, total)
    }

    fn truth(condition: String, total: bool) -> Self {
        Self {
            number: format!("IF({condition},1,0)"),
            level: Level::One,
            condition: Some(condition),
            total,
            dash: false,
        }
    }

    /// A number, or nothing.
    pub(super) fn constant(value: Option<f64>) -> Self {
        let Some(value) = value else {
            return Self::call("NA()".to_owned(), false);
        };
        let level = if value < 0.0 { Level::Sum } else { Level::One };
        Self::new(number(value), level, true)
    }

    /// A cell by its name, which shows a dash where it has no value.
    pub(super) fn cell(name: &str, of: &Self) -> Self {
        Self {
            number: name.to_owned(),
            level: Level::One,
            condition: of.condition.as_ref().map(|_| format!("{name}=1")),
            total: of.total,
            dash: !of.total,
        }
    }

    /// A named cell of the inputs.
    pub(super) fn input(name: &str, total: bool, flag: bool) -> Self {
        Self {
            condition: flag.then(|| format!("{name}=1")),
            dash: !total,
            ..Self::new(name.to_owned(), Level::One, total)
        }
    }

    pub(super) fn len(&self) -> usize {
        self.number.len()
    }

    /// As it stands in a cell.
    pub(super) fn text(&self) -> &str {
        &self.number
    }

    /// As it stands in a cell that is shown: a dash where there is no such figure.
    pub(super) fn shown(&self) -> String {
        if self.total {
            self.number.clone()
        } else {
            format!("IFERROR({},\"{MISSING}\")", self.number)
        }
    }

    fn at(&self, level: Level) -> String {
        if self.level < level {
            format!("({})", self.number)
        } else {
            self.number.clone()
        }
    }

    /// Where it is compared, or handed to a function that passes over texts.
    fn compared(&self) -> String {
        if self.dash {
            format!("{}+0", self.at(Level::Sum))
        } else {
            self.number.clone()
        }
    }

    /// Whether it is neither nothing nor missing.
    fn holds(&self) -> String {
        let condition = self
            .condition
            .clone()
            .unwrap_or_else(|| format!("{}<>0", self.compared()));
        if self.total {
            condition
        } else {
            format!("IFERROR({condition},FALSE)")
        }
    }

    pub(super) fn sum(a: &Self, b: &Self) -> Self {
        let text = format!("{}+{}", a.at(Level::Sum), b.at(Level::Sum));
        Self::new(text, Level::Sum, a.total && b.total)
    }

    pub(super) fn difference(a: &Self, b: &Self) -> Self {
        let text = format!("{}-{}", a.at(Level::Sum), b.at(Level::Product));
        Self::new(text, Level::Sum, a.total && b.total)
    }

    /// The reverse of a condition: one less it.
    pub(super) fn not(of: &Self) -> Option<Self> {
        let condition = of.condition.as_ref()?;
        Some(Self::truth(format!("NOT({condition})"), of.total))
    }

    pub(super) fn product(a: &Self, b: &Self) -> Self {
        let text = format!("{}*{}", a.at(Level::Product), b.at(Level::Product));
        Self::new(text, Level::Product, a.total && b.total)
    }

    pub(super) fn quotient(a: &Self, b: &Self) -> Self {
        let text = format!("{}/{}", a.at(Level::Product), b.at(Level::One));
        Self::new(text, Level::Product, false)
    }

    /// The greater or the lesser of both; of two conditions, whether either or both hold.
    pub(super) fn extreme(a: &Self, b: &Self, greater: bool) -> Self {
        let total = a.total && b.total;
        if let (Some(one), Some(other), true) = (&a.condition, &b.condition, total) {
            let function = if greater { "OR" } else { "AND" };
            return Self::truth(format!("{function}({one},{other})"), true);
        }
        let function = if greater { "MAX" } else { "MIN" };
        Self::call(
            format!("{function}({},{})", a.compared(), b.compared()),
            total,
        )
    }

    /// Whether one is more than the other, or the same. Never missing.
    pub(super) fn comparison(a: &Self, sign: char, b: &Self) -> Self {
        let condition = format!("{}{sign}{}", a.compared(), b.compared());
        let condition = if a.total && b.total {
            condition
        } else {
            format!("IFERROR({condition},FALSE)")
        };
        Self::truth(condition, true)
    }

    pub(super) fn exists(of: &Self) -> Self {
        Self::truth(format!("ISNUMBER({})", of.number), true)
    }

    pub(super) fn branch(condition: &Self, then: &Self, otherwise: &Self) -> Self {
        let holds = condition.holds();
        let total = then.total && otherwise.total;
        if let (Some(one), Some(other)) = (&then.condition, &otherwise.condition) {
            return Self::truth(format!("IF({holds},{one},{other})"), total);
        }
        let text = format!("IF({holds},{},{})", then.number, otherwise.number);
        Self {
            dash: then.dash || otherwise.dash,
            ..Self::call(text, total)
        }
    }

    pub(super) fn choice(which: &Self, options: &[Self]) -> Self {
        let options_text: Vec<&str> = options.iter().map(|one| &*one.number).collect();
        let text = format!(
            "CHOOSE({}+1,{})",
            which.at(Level::Sum),
            options_text.join(",")
        );
        Self {
            dash: options.iter().any(|one| one.dash),
            ..Self::call(text, false)
        }
    }

    /// One end of Wilson's interval for `k` of `n`, both cells.
    pub(super) fn wilson(k: &Self, n: &Self, z: f64, high: bool) -> Self {
        let (k, n, z) = (&k.number, &n.number, number(z));
        let spread = format!("{z}*SQRT({k}*(({n}-{k})/{n})+{z}^2/4)");
        let end = if high {
            format!("IF({k}>={n},1,MIN(1,({k}+{z}^2/2+{spread})/({n}+{z}^2)))")
        } else {
            format!("IF({k}<=0,0,MAX(0,({k}+{z}^2/2-{spread})/({n}+{z}^2)))")
        };
        // A dash is more than any number, so no dash gets past this.
        let text = format!("IF(AND({n}+0>0,{k}+0>=0,{k}<={n}),{end},NA())");
        Self::call(text, false)
    }

    /// What years `t` from 1 on are worth, with the first: `f + Σ q^t ÷ (1+d)^t`. The four
    /// are cells; `later` is the name of the cells that hold the later years.
    pub(super) fn annuity([years, kept, rate, first]: [&Self; 4], later: &str) -> Self {
        let [t, q, d, f] = [years, kept, rate, first].map(|one| &one.number);
        let left = format!("({t}-{later})");
        let counted = format!("({left}>=1)+({left}>0)*({left}<1)*{left}");
        let text = format!("{f}*MIN(1,MAX(0,{t}))+SUMPRODUCT(({q}/(1+{d}))^{later},{counted})");
        Self::new(text, Level::Sum, false)
    }

    /// After how many years a cost is earned back by a benefit a year, all of them cells: in
    /// the year in which what is owed before it is more than nothing and no more than that
    /// year brings.
    pub(super) fn payback(
        [years, kept, rate, first]: [&Self; 4],
        [cost, benefit]: [&Self; 2],
        later: &str,
    ) -> Self {
        let [t, q, d, f] = [years, kept, rate, first].map(|one| &one.number);
        let [c, b] = [cost, benefit].map(|one| &one.number);
        // No IF in here: within a sum of products it would take one year only.
        let fading = format!("({q}/(1+{d}))");
        let weight = format!("{fading}^{later}");
        let alike = format!("({fading}=1)");
        let before = format!(
            "({f}+{alike}*({later}-1)+(1-{alike})*({fading}-{weight})/(1-{fading}+{alike}))"
        );
        let owed = format!("({c}-{before}*{b})");
        let left = format!("({t}-{later})");
        let counted = format!("(({left}>=1)+({left}>0)*({left}<1)*{left})");
        let so = format!("({owed}>0)*({owed}<={weight}*{b}*{counted})*({left}>0)");
        let passed = format!("({later}+{owed}/({weight}*{b}+({weight}=0)))");
        let at_once = format!("AND({f}*{b}>0,{c}<={f}*{b}*MIN(1,{t}))");
        let others = format!("IF(SUMPRODUCT({so})>0,SUMPRODUCT({so}*{passed}),NA())");
        let text = format!("IF({b}+0<=0,NA(),IF({at_once},{c}/({f}*{b}),{others}))");
        Self::call(text, false)
    }
}

/// A number as formulas and cells have it: with a point, and as many digits as give the same
/// number back.
pub(super) fn number(x: f64) -> String {
    let size = x.abs();
    if size > 0.0 && !(1e-5..1e15).contains(&size) {
        format!("{x:E}")
    } else {
        x.to_string()
    }
}
