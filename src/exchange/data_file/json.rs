//! Reading a file member by member, so that whatever is wrong is told with its place.

use std::cell::RefCell;

use super::expected::Expected;
use super::fault::{DataFault, Fail};
use super::made::plain;
use crate::exchange::json::Json;
use crate::model::data_set::Text;
use crate::model::order::positions;

/// An object of the file, and where it stands.
pub(super) struct Object<'a> {
    members: &'a [(String, Json)],
    place: String,
    /// The members that somebody asked for; any other is unknown.
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Object<'a> {
    /// The object that a value is.
    ///
    /// # Errors
    /// Where it is none.
    pub(super) fn of(json: &'a Json, place: String) -> Result<Self, Fail> {
        match json {
            Json::Object(members) => {
                let object = Self {
                    members,
                    place,
                    asked: RefCell::default(),
                };
                match twice(members) {
                    Some(name) => Err(Box::new(DataFault::Twice {
                        place: object.place(&super::fault::short(name)),
                    })),
                    None => Ok(object),
                }
            }
            _ => Err(Box::new(DataFault::Kind {
                place,
                expected: Expected::Object,
            })),
        }
    }

    /// Where a member stands: `programmes[2] (Værkstedet).budget`.
    pub(super) fn place(&self, field: &str) -> String {
        if self.place.is_empty() {
            field.to_owned()
        } else {
            format!("{}.{field}", self.place)
        }
    }

    /// A fault of a member that is not what is due.
    pub(super) fn not(&self, field: &str, expected: Expected) -> Fail {
        Box::new(DataFault::Kind {
            place: self.place(field),
            expected,
        })
    }

    /// A member, if it is there and not null.
    pub(super) fn get(&self, field: &'static str) -> Option<&'a Json> {
        self.asked.borrow_mut().push(field);
        self.find(field)
    }

    fn find(&self, field: &str) -> Option<&'a Json> {
        let found = self.members.iter().find(|(name, _)| name == field);
        found
            .map(|(_, json)| json)
            .filter(|json| **json != Json::Null)
    }

    /// Whether a member is there; it is asked for later.
    pub(super) fn has(&self, field: &str) -> bool {
        self.find(field).is_some()
    }

    /// All members, whatever they are called, of an object whose keys are ids.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'a String, &'a Json)> {
        let there = |(_, json): &&(String, Json)| *json != Json::Null;
        self.members
            .iter()
            .filter(there)
            .map(|(id, json)| (id, json))
    }

    /// What a member is made into, if it is there.
    fn read<T>(
        &self,
        field: &'static str,
        expected: Expected,
        read: impl FnOnce(&'a Json) -> Option<T>,
    ) -> Result<Option<T>, Fail> {
        let Some(json) = self.get(field) else {
            return Ok(None);
        };
        read(json)
            .map(Some)
            .ok_or_else(|| self.not(field, expected))
    }

    /// A member that must be there.
    pub(super) fn due<T>(&self, field: &str, found: Option<T>) -> Result<T, Fail> {
        found.ok_or_else(|| {
            Box::new(DataFault::Missing {
                place: self.place(field),
            })
        })
    }

    /// A string.
    pub(super) fn string(&self, field: &'static str) -> Result<Option<String>, Fail> {
        self.read(field, Expected::String, |json| {
            json.as_str().map(str::to_owned)
        })
    }

    /// A text: a string, or one for each language.
    pub(super) fn text(&self, field: &'static str) -> Result<Option<Text>, Fail> {
        self.read(field, Expected::Text, text)
    }

    /// A whole number, not negative.
    pub(super) fn whole(&self, field: &'static str) -> Result<Option<u32>, Fail> {
        self.read(field, Expected::Whole, Json::as_u32)
    }

    /// A number without how it is known.
    pub(super) fn bare(&self, field: &'static str) -> Result<Option<f64>, Fail> {
        self.read(field, Expected::Number, finite)
    }

    /// Yes or no; no where it is left out.
    pub(super) fn flag(&self, field: &'static str) -> Result<bool, Fail> {
        let found = self.read(field, Expected::Flag, |json| match json {
            Json::Flag(flag) => Some(*flag),
            _ => None,
        })?;
        Ok(found.unwrap_or_default())
    }

    /// One of several words.
    pub(super) fn word<T: Copy>(
        &self,
        field: &'static str,
        words: &'static [(&'static str, T)],
    ) -> Result<Option<T>, Fail> {
        let names = words.iter().map(|(name, _)| *name).collect();
        self.read(field, Expected::OneOf(names), |json| {
            let given = json.as_str()?;
            let found = words.iter().find(|(name, _)| *name == given);
            found.map(|(_, value)| *value)
        })
    }

    /// An object within, if it is there.
    pub(super) fn object(&self, field: &'static str) -> Result<Option<Object<'a>>, Fail> {
        let place = self.place(field);
        self.get(field)
            .map(|json| Object::of(json, place))
            .transpose()
    }

    /// A list, nothing in it where it is left out.
    pub(super) fn list<T>(
        &self,
        field: &'static str,
        read: impl Fn(&'a Json, String) -> Result<T, Fail>,
    ) -> Result<Vec<T>, Fail> {
        let mut all = Vec::new();
        self.each(field, &mut |json, place| {
            all.push(read(json, place)?);
            Ok(())
        })?;
        Ok(all)
    }

    /// Reads each of a list, one after the other.
    fn each(
        &self,
        field: &'static str,
        read: &mut dyn FnMut(&'a Json, String) -> Result<(), Fail>,
    ) -> Result<(), Fail> {
        let all = match self.get(field) {
            None => return Ok(()),
            Some(Json::List(all)) => all,
            Some(_) => return Err(self.not(field, Expected::List)),
        };
        let place = self.place(field);
        for (at, json) in all.iter().enumerate() {
            read(json, format!("{place}[{at}]{}", named(json)))?;
        }
        Ok(())
    }

    /// A list of strings.
    pub(super) fn strings(&self, field: &'static str) -> Result<Vec<String>, Fail> {
        self.list(field, |json, place| {
            let text = json.as_str().map(str::to_owned);
            text.ok_or(Box::new(DataFault::Kind {
                place,
                expected: Expected::String,
            }))
        })
    }

    /// Ends the reading: a member that nobody asked for is refused.
    pub(super) fn done(self) -> Result<(), Fail> {
        let asked = self.asked.borrow();
        let mut names = self.members.iter().map(|(name, _)| name);
        let unknown = names.find(|name| !asked.contains(&name.as_str()));
        match unknown {
            Some(key) => Err(Box::new(DataFault::Unknown {
                place: self.place(&super::fault::short(key)),
            })),
            None => Ok(()),
        }
    }
}

/// A member that comes more than once.
fn twice(members: &[(String, Json)]) -> Option<&str> {
    let name = |at: usize| members.get(at).map(|(name, _)| name.as_str());
    let order = positions(members.len(), &|a, b| name(a).cmp(&name(b)));
    let again = order.windows(2).filter(|two| name(two[0]) == name(two[1]));
    // The first that comes again, as one reads.
    again.map(|two| two[1]).min().and_then(name)
}

/// What a member of a list is called, in brackets, so that its place says more than a
/// number.
fn named(json: &Json) -> String {
    let name = match json.get("name") {
        Some(Json::String(name)) => Some(name.as_str()),
        Some(Json::Object(each)) => each.iter().find_map(|(_, text)| text.as_str()),
        _ => json.get("id").and_then(Json::as_str),
    };
    name.map_or_else(String::new, |name| {
        format!(" ({})", super::fault::short(name))
    })
}

/// A number that a float holds.
pub(super) fn finite(json: &Json) -> Option<f64> {
    json.as_f64().filter(|x| x.is_finite())
}

/// A text: a string, or one for each language.
pub(super) fn text(json: &Json) -> Option<Text> {
    match json {
        Json::String(text) => Some(plain(text)),
        Json::Object(each) if !each.is_empty() => {
            let entry = |(code, text): &(String, Json)| {
                text.as_str().map(|text| (code.clone(), text.to_owned()))
            };
            let entries: Option<Vec<_>> = each.iter().map(entry).collect();
            entries.map(Text::owned)
        }
        _ => None,
    }
}

/// A text: a string where it is the same in all languages and was read so.
pub(super) fn text_json(text: &Text) -> Json {
    let entries: Vec<(&str, &str)> = text.entries().collect();
    match entries.as_slice() {
        [("", only)] => Json::text(only),
        _ => Json::Object(
            entries
                .into_iter()
                .map(|(code, text)| (code.to_owned(), Json::text(text)))
                .collect(),
        ),
    }
}
