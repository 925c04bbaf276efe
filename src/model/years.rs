//! What a benefit that fades over the years comes to.

/// The most years that are counted.
pub const MOST_YEARS: f64 = 30.0;

/// Over which years a benefit is counted, and how it fades.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Years {
    /// How many are counted, 1 to 30; the last may be a part of one. Of more, 30 are.
    pub years: f64,
    /// The share that still have the outcome a year later, 0 to 1.
    pub retention: f64,
    /// Discount rate a year, 0 to 1, in constant prices.
    pub discount: f64,
    /// How much of the first year counts, 0 to 1.
    pub first_year: f64,
}

impl Years {
    /// What each year counts, in first years of the full benefit: `f`, then
    /// `q^t ÷ (1+d)^t`, each with how much of that year is counted.
    fn weights(&self) -> impl Iterator<Item = (f64, f64)> {
        let Self {
            years,
            retention,
            discount,
            first_year,
        } = *self;
        let fading = retention / (1.0 + discount);
        let mut full = 1.0;
        // What is no number of years has none; no more than can be set are counted.
        let last = if years.is_nan() {
            0.0
        } else {
            years.min(MOST_YEARS)
        };
        (0u32..30)
            .map(f64::from)
            .take_while(move |&year| year < last)
            .map(move |year| {
                let weight = if year > 0.0 {
                    full *= fading;
                    full
                } else {
                    first_year
                };
                (weight, (last - year).min(1.0))
            })
    }

    /// `S = f + Σ q^t ÷ (1+d)^t` for `t` from 1 to `T - 1`: how many undiminished
    /// years of benefit all years together are worth today.
    ///
    /// ```
    /// use pladspris::model::payoff::Years;
    ///
    /// let years = Years { years: 5.0, retention: 0.8, discount: 0.04, first_year: 0.5 };
    /// assert!((years.annuity() - 2.66624).abs() < 5e-6);
    /// ```
    #[must_use]
    pub fn annuity(&self) -> f64 {
        self.weights().map(|(weight, part)| weight * part).sum()
    }

    /// After how many years an extra `cost`, above 0, is earned back by a `benefit` a
    /// year, discounted and straight within a year. `None` where it is not within
    /// the years that are counted.
    ///
    /// ```
    /// use pladspris::model::payoff::Years;
    ///
    /// let plain = Years { years: 5.0, retention: 1.0, discount: 0.0, first_year: 1.0 };
    /// assert_eq!(plain.payback(250.0, 100.0), Some(2.5));
    /// assert_eq!(plain.payback(501.0, 100.0), None);
    /// ```
    #[must_use]
    pub fn payback(&self, cost: f64, benefit: f64) -> Option<f64> {
        let mut owed = cost;
        let mut passed = 0.0;
        for (weight, part) in self.weights() {
            let gain = weight * benefit;
            if gain > 0.0 && owed <= gain * part {
                return Some(passed + owed / gain);
            }
            // After a part of a year there is none.
            owed -= gain;
            passed += 1.0;
        }
        None
    }
}
