//! The views: a room each, with its words, its figures, its pictures and its markup.

pub mod administration;
pub mod claims;
pub mod compare;
pub mod data;
pub mod method;
pub mod occupancy;
pub mod payoff;
pub mod price;
pub mod results;

#[cfg(test)]
mod tests {
    use super::{data, price, results};
    use crate::model::evaluation::Evaluation;
    use crate::model::parameter::{Key, Value};
    use crate::model::scenario::Scenario;
    use crate::present::language::Language;

    #[test]
    fn what_names_the_price_level_names_the_one_that_was_chosen() {
        let report = Scenario::new(crate::data::latest());
        let dearer = report.with(Key::PriceIndex, Value::Number(1.25)).unwrap();
        let [report, dearer] = [report, dearer].map(Evaluation::of);
        for (language, level, index) in [
            (Language::Danish, "2015-priser", " × 1,25"),
            (Language::English, "2015 prices", " × 1.25"),
        ] {
            for text in [
                price::words::Words::of(language).per,
                price::words::Words::of(language).table_caption,
                results::words::Words::of(language).axis,
                &(data::words::Words::of(language).prices_caption)("a", true),
            ] {
                let said = report.at_prices(language, text);
                assert!(said.contains(level) && !said.contains(index), "{said}");
                let said = dearer.at_prices(language, text);
                assert!(said.contains(&format!("{level}{index}")), "{said}");
            }
        }
    }
}
