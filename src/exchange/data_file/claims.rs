//! Conclusions of a report, as a data file writes them.

use std::borrow::Cow;

use super::fault::{DataFault, Fail};
use super::json::{self, Object, finite, text_json};
use crate::exchange::json::Json;
use crate::model::claim::{Amount, Relation};
use crate::model::data_set::{Claim, Predicate};

/// What is claimed, under the names that files give it.
#[derive(Clone, Copy)]
enum Kind {
    Cheaper,
    Dearer,
    More,
    Fewer,
    About,
    Highest,
    AboveFull,
}

const KINDS: [(&str, Kind); 7] = [
    ("cheaper", Kind::Cheaper),
    ("dearer", Kind::Dearer),
    ("more", Kind::More),
    ("fewer", Kind::Fewer),
    ("about-equal", Kind::About),
    ("highest", Kind::Highest),
    ("above-full", Kind::AboveFull),
];

/// Within how much two shares are about equal, where a file does not say.
const TOLERANCE: f64 = 0.01;

/// A claim without its id.
pub(super) fn claim(object: &Object<'_>, id: Cow<'static, str>) -> Result<Claim, Fail> {
    let text = object.due("text", object.text("text")?)?;
    let kind = object.due("claim", object.word("claim", &KINDS)?)?;
    let due = |field| Ok::<_, Fail>(Cow::Owned(object.due(field, object.string(field)?)?));
    let ids = |field| {
        let all = object.strings(field)?;
        Ok::<_, Fail>(all.into_iter().map(Cow::Owned).collect())
    };
    let price = |relation| {
        Ok::<_, Fail>(Predicate::Price {
            comparison: due("comparison")?,
            relation,
        })
    };
    let share = |relation| {
        Ok::<_, Fail>(Predicate::Share {
            comparison: due("comparison")?,
            outcome: due("outcome")?,
            relation,
        })
    };
    let predicate = match kind {
        Kind::Cheaper => price(Relation::Less)?,
        Kind::Dearer => price(Relation::More)?,
        Kind::More => share(Relation::More)?,
        Kind::Fewer => share(Relation::Less)?,
        Kind::About => {
            let tolerance = object.bare("tolerance")?.unwrap_or(TOLERANCE);
            share(Relation::About(tolerance))?
        }
        Kind::Highest => Predicate::Highest {
            named: ids("named")?,
            others: ids("others")?,
        },
        Kind::AboveFull => Predicate::AboveFull {
            group: due("group")?,
        },
    };
    let pair = |field| {
        let found = object.list(field, |json, place| {
            finite(json).ok_or(Box::new(DataFault::Kind {
                place,
                expected: super::expected::Expected::Number,
            }))
        })?;
        match found.as_slice() {
            [] => Ok(None),
            [a, b] => Ok(Some((*a, *b))),
            _ => Err(object.not(field, super::expected::Expected::List)),
        }
    };
    let good = object.bare("good")?.map(Amount::Good);
    let shares = pair("shares")?.map(|(a, b)| Amount::Shares(a, b));
    let others = pair("others-range")?.map(|(a, b)| Amount::Others(a, b));
    let cautions = object.list("cautions", |json, place| {
        json::text(json).ok_or(Box::new(DataFault::Kind {
            place,
            expected: super::expected::Expected::Text,
        }))
    })?;
    Ok(Claim {
        id,
        text,
        predicate,
        amount: good.or(shares).or(others),
        cautions,
    })
}

/// A claim as a file writes it.
pub(super) fn written(claim: &Claim) -> Json {
    let mut of = Vec::new();
    let word = Json::text;
    let mut put = |field: &str, json: Json| {
        of.push((field.to_owned(), json));
    };
    let ids = |ids: &[Cow<'static, str>]| Json::List(ids.iter().map(|id| word(id)).collect());
    put("id", word(&claim.id));
    put("text", text_json(&claim.text));
    match &claim.predicate {
        Predicate::Price {
            comparison,
            relation,
        } => {
            let kind = match relation {
                Relation::More => "dearer",
                Relation::Less | Relation::About(_) => "cheaper",
            };
            put("claim", word(kind));
            put("comparison", word(comparison));
        }
        Predicate::Share {
            comparison,
            outcome,
            relation,
        } => {
            let kind = match relation {
                Relation::More => "more",
                Relation::Less => "fewer",
                Relation::About(_) => "about-equal",
            };
            put("claim", word(kind));
            put("comparison", word(comparison));
            put("outcome", word(outcome));
            if let Relation::About(tolerance) = relation {
                put("tolerance", Json::number(*tolerance));
            }
        }
        Predicate::Highest { named, others } => {
            put("claim", word("highest"));
            put("named", ids(named));
            put("others", ids(others));
        }
        Predicate::AboveFull { group } => {
            put("claim", word("above-full"));
            put("group", word(group));
        }
    }
    let pair = |a: f64, b: f64| Json::List(vec![Json::number(a), Json::number(b)]);
    match claim.amount {
        None => {}
        Some(Amount::Good(x)) => put("good", Json::number(x)),
        Some(Amount::Shares(a, b)) => put("shares", pair(a, b)),
        Some(Amount::Others(a, b)) => put("others-range", pair(a, b)),
    }
    if !claim.cautions.is_empty() {
        put(
            "cautions",
            Json::List(claim.cautions.iter().map(text_json).collect()),
        );
    }
    Json::Object(of)
}
