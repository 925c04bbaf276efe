//! From a data file to what it states.

use std::borrow::Cow;
use std::cell::RefCell;

use super::expected::Expected;
use super::fault::{DataFault, Fail};
use super::figures::{Figures, KINDS};
use super::ids::Ids;
use super::json::{Object, finite};
use super::made::{assumed, bare_group, between, complete_groups, located, weeks_off_assumed};
use super::parts;
use super::{MARK, VERSION, claims};
use crate::data::standard_outcomes;
use crate::exchange::json::Json;
use crate::model::data_set::{
    Comparison, Definition, Group, Knowledge, Payment, Pool, Programme, Role, Source,
};

const ROLES: [(&str, Role); 2] = [("trial", Role::Trial), ("existing", Role::Existing)];

/// Reads what a file states, whether or not it makes a data set.
pub(super) fn definition(json: &Json) -> Result<Definition, Fail> {
    let file = Object::of(json, String::new())?;
    let version = file.due(MARK, file.get(MARK))?;
    if version.as_u32() != Some(VERSION) {
        return Err(Box::new(DataFault::Version {
            given: super::fault::short(&version.to_string()),
        }));
    }
    let reader = Reader::of(&file)?;
    let definition = reader.all(&file)?;
    file.done()?;
    Ok(definition)
}

struct Reader {
    ids: RefCell<Ids>,
    figures: Figures,
    sources: Vec<Source>,
}

impl Reader {
    /// Takes note of what others refer to: sources, how figures are known, ids that are given.
    fn of(file: &Object<'_>) -> Result<Self, Fail> {
        let sources = file.list("sources", |json, place| {
            let object = Object::of(json, place)?;
            let source = Source {
                id: Cow::Owned(object.due("id", object.string("id")?)?),
                text: object.due("text", object.text("text")?)?,
            };
            object.done()?;
            Ok(source)
        })?;
        let mut ids = Ids::default();
        for list in [
            "programmes",
            "groups",
            "pools",
            "comparisons",
            "outcomes",
            "claims",
        ] {
            let each = file.list(list, |json, _| {
                Ok(json.get("id").and_then(Json::as_str).map(str::to_owned))
            })?;
            each.iter().flatten().for_each(|id| ids.given(id));
        }
        if !file.has("outcomes") {
            standard_outcomes()
                .iter()
                .for_each(|one| ids.given(&one.id));
        }
        Ok(Self {
            ids: RefCell::new(ids),
            figures: Figures {
                known: file.word("known", &KINDS)?.unwrap_or(Knowledge::Entered),
                sources: sources.iter().map(|s| s.id.to_string()).collect(),
            },
            sources,
        })
    }

    fn all(self, file: &Object<'_>) -> Result<Definition, Fail> {
        let name = file.due("name", file.text("name")?)?;
        let year = file.due("year", file.whole("year")?)?;
        let year = u16::try_from(year).map_err(|_| file.not("year", Expected::Whole))?;
        // In this order ids are made where none are given.
        let mut programmes = file.list("programmes", |json, place| self.programme(json, place))?;
        let mut groups = file.list("groups", |json, place| self.group(json, place))?;
        let pools = file.list("pools", |json, place| self.pool(json, place))?;
        complete_groups(&mut programmes, &mut groups);
        let mut comparisons =
            file.list("comparisons", |json, place| self.comparison(json, place))?;
        if let ([a, b], false) = (&*groups, file.has("comparisons")) {
            comparisons.push(between(&mut self.ids.borrow_mut(), &a.id, &b.id));
        }
        let mut outcomes = file.list("outcomes", |json, place| {
            let object = Object::of(json, place)?;
            let id = self.id(&object)?;
            let outcome = parts::outcome(&object, id)?;
            object.done()?;
            Ok(outcome)
        })?;
        if !file.has("outcomes") {
            outcomes = standard_outcomes();
        }
        let traits = file.list("traits", |json, place| {
            let object = Object::of(json, place)?;
            let id = self.id(&object)?;
            let of = parts::trait_of(&object, id)?;
            object.done()?;
            Ok(of)
        })?;
        let claims = file.list("claims", |json, place| {
            let object = Object::of(json, place)?;
            let id = object.due("id", object.string("id")?)?;
            let claim = claims::claim(&object, Cow::Owned(id))?;
            object.done()?;
            Ok(claim)
        })?;
        let weeks_off = self.figures.stated(file, "weeks-off")?;
        let definition = Definition {
            id: Cow::Owned(file.due("id", file.string("id")?)?),
            revision: file.whole("revision")?.unwrap_or(1),
            subject: file.text("subject")?,
            origin: file.text("origin")?,
            called: file.text("called")?,
            name,
            year,
            programmes,
            groups,
            pools,
            comparisons,
            outcomes,
            traits,
            claims,
            splits: file.list("splits", parts::split)?,
            weeks_off: weeks_off.unwrap_or_else(weeks_off_assumed),
            presets: Vec::new(),
            remarks: file.list("remarks", parts::remark)?,
            assumptions: file.list("assumptions", parts::note)?,
            limits: file.list("limits", parts::note)?,
            sources: self.sources,
        };
        let presets = file.list("presets", |json, place| {
            parts::preset(json, place, &definition)
        })?;
        Ok(Definition {
            presets,
            ..definition
        })
    }

    /// The id that is given, or one that is made of the name.
    fn id(&self, object: &Object<'_>) -> Result<Cow<'static, str>, Fail> {
        let given = object.string("id")?;
        let name = object.text("name")?;
        let name = name.as_ref().map_or("", |name| name.get("da"));
        Ok(self.ids.borrow_mut().or_made(given, name))
    }

    fn programme(&self, json: &Json, place: String) -> Result<Programme, Fail> {
        let object = Object::of(json, place)?;
        let stated = |field| self.figures.stated(&object, field);
        let (budget, places, rate) = (stated("budget")?, stated("places")?, stated("rate")?);
        let both = |field, other| {
            Box::new(DataFault::Both {
                place: object.place(field),
                other,
            })
        };
        let payment = match (budget, places, rate) {
            (Some(_), _, Some(_)) => return Err(both("budget", "rate")),
            (_, Some(_), Some(_)) => return Err(both("places", "rate")),
            (None, None, Some(rate)) => Payment::Rate { rate },
            (Some(budget), Some(places), None) => Payment::Budget { budget, places },
            (Some(_), None, None) => object.due("places", None)?,
            (None, Some(_), None) => object.due("budget", None)?,
            (None, None, None) => return Err(object.not("budget", Expected::Payment)),
        };
        let fixed_share = stated("fixed-share")?;
        if fixed_share.is_some() && matches!(payment, Payment::Rate { .. }) {
            return Err(both("fixed-share", "rate"));
        }
        let programme = Programme {
            id: self.id(&object)?,
            name: object.due("name", object.text("name")?)?,
            role: object.word("role", &ROLES)?.unwrap_or(Role::Trial),
            group: Cow::Owned(object.string("group")?.unwrap_or_default()),
            pool: object.string("pool")?.map(Cow::Owned),
            payment,
            fixed_share,
            persons: object.due("persons", stated("persons")?)?,
            courses: stated("courses")?,
            hours: stated("hours")?,
            printed_price: stated("printed-price")?,
            outcomes: self.figures.outcomes(&object)?,
        };
        object.done()?;
        Ok(programme)
    }

    fn group(&self, json: &Json, place: String) -> Result<Group, Fail> {
        let object = Object::of(json, place)?;
        let name = object.due("name", object.text("name")?)?;
        let mut people = Vec::new();
        if let Some(all) = object.object("people")? {
            for (id, json) in all.all() {
                let figure = finite(json).ok_or_else(|| {
                    Box::new(DataFault::Kind {
                        place: all.place(id),
                        expected: Expected::Number,
                    })
                })?;
                people.push((Cow::Owned(id.clone()), figure));
            }
        }
        let group = Group {
            fixed_share: self.figures.stated(&object, "fixed-share")?,
            printed_price: self.figures.stated(&object, "printed-price")?,
            outcomes: self.figures.outcomes(&object)?,
            printed_shares: self.figures.stated_by_id(&object, "printed-shares")?,
            people,
            several_courses: object.bare("several-courses")?,
            payoff: parts::payoff(&object, &self.figures)?,
            short: object.text("short")?.unwrap_or_else(|| name.clone()),
            located: located(object.text("in")?, &name),
            ..bare_group(self.id(&object)?, name)
        };
        object.done()?;
        Ok(group)
    }

    fn pool(&self, json: &Json, place: String) -> Result<Pool, Fail> {
        let object = Object::of(json, place)?;
        let outside = self.figures.stated(&object, "outside-persons")?;
        let pool = Pool {
            id: self.id(&object)?,
            name: object.due("name", object.text("name")?)?,
            amount: object.due("amount", self.figures.stated(&object, "amount")?)?,
            base: object.due("base", self.figures.base(&object, "base")?)?,
            outside_persons: outside.unwrap_or_else(|| assumed(0.0)),
        };
        object.done()?;
        Ok(pool)
    }

    fn comparison(&self, json: &Json, place: String) -> Result<Comparison, Fail> {
        let object = Object::of(json, place)?;
        let a = object.due("a", object.string("a")?)?;
        let b = object.due("b", object.string("b")?)?;
        let given = object.string("id")?;
        let id = self.ids.borrow_mut().or_made(given, &format!("{a}-{b}"));
        let comparison = Comparison {
            id,
            a: Cow::Owned(a),
            b: Cow::Owned(b),
            before_closing: object.text("before-closing")?,
            payoff: parts::payoff(&object, &self.figures)?,
        };
        object.done()?;
        Ok(comparison)
    }
}
