//! Figures with how they are known, as a data file writes them.

use std::borrow::Cow;

use super::expected::Expected;
use super::fault::{DataFault, Fail};
use super::json::Object;
use crate::exchange::json::Json;
use crate::model::allocation::AllocationBase;
use crate::model::data_set::{Frequency, Knowledge, Stated, StatedOutcome};

/// Kinds of knowledge, under the names that files give them.
pub(super) const KINDS: [(&str, Knowledge); 6] = [
    ("printed", Knowledge::Printed),
    ("derived", Knowledge::Derived),
    ("reconstructed", Knowledge::Reconstructed),
    ("stand-in", Knowledge::StandIn),
    ("assumed", Knowledge::Assumed),
    ("yours", Knowledge::Entered),
];

/// What a rounded share is rounded to, where a file does not say.
pub(super) const STEP: f64 = 0.01;

/// How figures of a file are known that do not say, and which sources there are.
pub(super) struct Figures {
    pub(super) known: Knowledge,
    pub(super) sources: Vec<String>,
}

impl Figures {
    /// A figure, bare or with how it is known.
    pub(super) fn stated(
        &self,
        of: &Object<'_>,
        field: &'static str,
    ) -> Result<Option<Stated>, Fail> {
        self.of(of, field, Expected::Figure, Json::as_f64)
    }

    /// The base of a pool, bare or with how it is known.
    pub(super) fn base(
        &self,
        of: &Object<'_>,
        field: &'static str,
    ) -> Result<Option<Stated<AllocationBase>>, Fail> {
        let bases = AllocationBase::ALL.map(AllocationBase::id).to_vec();
        self.of(of, field, Expected::OneOf(bases), |json| {
            AllocationBase::from_id(json.as_str()?)
        })
    }

    fn of<T>(
        &self,
        of: &Object<'_>,
        field: &'static str,
        expected: Expected,
        read: impl Fn(&Json) -> Option<T>,
    ) -> Result<Option<Stated<T>>, Fail> {
        of.get(field)
            .map(|json| self.figure(json, of.place(field), expected, read))
            .transpose()
    }

    fn figure<T>(
        &self,
        json: &Json,
        place: String,
        expected: Expected,
        read: impl Fn(&Json) -> Option<T>,
    ) -> Result<Stated<T>, Fail> {
        if !matches!(json, Json::Object(_)) {
            let value = read(json).ok_or(Box::new(DataFault::Kind { place, expected }))?;
            return Ok(Stated {
                value,
                knowledge: self.known,
                source: Cow::Borrowed(""),
            });
        }
        let object = Object::of(json, place)?;
        let value = object.due("value", object.get("value"))?;
        let value = read(value).ok_or_else(|| object.not("value", expected))?;
        let known = object.word("known", &KINDS)?;
        let source = object.string("source")?.unwrap_or_default();
        self.check(&object, &source)?;
        object.done()?;
        Ok(Stated {
            value,
            knowledge: known.unwrap_or(self.known),
            source: Cow::Owned(source),
        })
    }

    /// Checks that a source is one of the file's.
    fn check(&self, of: &Object<'_>, source: &str) -> Result<(), Fail> {
        if source.is_empty() || self.sources.iter().any(|id| id == source) {
            return Ok(());
        }
        Err(Box::new(DataFault::UnknownSource {
            place: of.place("source"),
            id: super::fault::short(source),
        }))
    }

    /// How often courses led to what: an object of outcome ids.
    pub(super) fn outcomes(&self, of: &Object<'_>) -> Result<Vec<StatedOutcome>, Fail> {
        let Some(all) = of.object("outcomes")? else {
            return Ok(Vec::new());
        };
        all.all()
            .map(|(id, json)| {
                let object = Object::of(json, all.place(id))?;
                let frequency = self.frequency(&object)?;
                object.done()?;
                Ok(StatedOutcome {
                    outcome: Cow::Owned(id.clone()),
                    frequency,
                })
            })
            .collect()
    }

    fn frequency(&self, of: &Object<'_>) -> Result<Frequency, Fail> {
        let (k, n) = (self.stated(of, "k")?, self.stated(of, "n")?);
        let share = self.stated(of, "share")?;
        let step = of.bare("step")?;
        match (k, share) {
            (Some(_), Some(_)) => Err(Box::new(DataFault::Both {
                place: of.place("k"),
                other: "share",
            })),
            (Some(k), None) => {
                if step.is_some() {
                    return Err(Box::new(DataFault::Both {
                        place: of.place("step"),
                        other: "k",
                    }));
                }
                let n = of.due("n", n)?;
                Ok(Frequency::Count { k, n })
            }
            (None, Some(share)) => Ok(Frequency::Share {
                share,
                n,
                step: step.unwrap_or(STEP),
            }),
            (None, None) => Err(of.not("share", Expected::Frequency)),
        }
    }

    /// Figures that are shown and never adjusted, under ids.
    pub(super) fn stated_by_id(
        &self,
        of: &Object<'_>,
        field: &'static str,
    ) -> Result<Vec<(Cow<'static, str>, Stated)>, Fail> {
        let Some(all) = of.object(field)? else {
            return Ok(Vec::new());
        };
        all.all()
            .map(|(id, json)| {
                let stated = self.figure(json, all.place(id), Expected::Figure, Json::as_f64)?;
                Ok((Cow::Owned(id.clone()), stated))
            })
            .collect()
    }
}
