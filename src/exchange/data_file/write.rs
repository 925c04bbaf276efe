//! From what a data set states to a data file.

use super::figures::KINDS;
use super::json::text_json;
use super::{MARK, VERSION, claims};
use crate::exchange::json::Json;
use crate::exchange::value;
use crate::model::allocation::AllocationBase;
use crate::model::data_set::{
    Comparison, Definition, Frequency, Group, Harder, Knowledge, Note, Outcome, Payment, Payoff,
    Pool, Preset, Programme, Role, Split, Stated, StatedOutcome, Text, Trait, Worth,
};
use crate::model::parameter::Value;

/// A data file, over several lines.
#[must_use]
pub fn write(definition: &Definition) -> String {
    json(definition).pretty()
}

/// The same in one line, without white space.
#[must_use]
pub fn compact(definition: &Definition) -> String {
    json(definition).to_string()
}

/// An object that is being written; what there is none of is left out.
#[derive(Default)]
struct Members(Vec<(String, Json)>);

impl Members {
    fn put(mut self, field: &str, json: Json) -> Self {
        self.0.push((field.to_owned(), json));
        self
    }

    fn put_if(self, field: &str, json: Option<Json>) -> Self {
        match json {
            Some(json) => self.put(field, json),
            None => self,
        }
    }

    fn text(self, field: &str, text: Option<&Text>) -> Self {
        self.put_if(field, text.map(text_json))
    }

    fn list<T>(self, field: &str, all: &[T], write: impl Fn(&T) -> Json) -> Self {
        let list = (!all.is_empty()).then(|| Json::List(all.iter().map(write).collect()));
        self.put_if(field, list)
    }

    fn object(self, field: &str, members: Vec<(String, Json)>) -> Self {
        let object = (!members.is_empty()).then_some(Json::Object(members));
        self.put_if(field, object)
    }

    fn done(self) -> Json {
        Json::Object(self.0)
    }
}

fn word(id: &str) -> Json {
    Json::text(id)
}

/// Writes figures, those known as most of the file are without saying so.
struct Writer {
    known: Knowledge,
}

impl Writer {
    fn stated<T: Copy>(&self, stated: &Stated<T>, value: impl Fn(T) -> Json) -> Json {
        let value = value(stated.value);
        if stated.knowledge == self.known && stated.source.is_empty() {
            return value;
        }
        let known = (stated.knowledge != self.known).then(|| word(kind(stated.knowledge)));
        let source = (!stated.source.is_empty()).then(|| word(&stated.source));
        Members::default()
            .put("value", value)
            .put_if("known", known)
            .put_if("source", source)
            .done()
    }

    fn figure(&self, stated: &Stated) -> Json {
        self.stated(stated, Json::number)
    }

    fn base(&self, stated: &Stated<AllocationBase>) -> Json {
        self.stated(stated, |base| word(base.id()))
    }

    fn maybe(&self, stated: Option<&Stated>) -> Option<Json> {
        stated.map(|stated| self.figure(stated))
    }

    fn outcomes(&self, all: &[StatedOutcome]) -> Vec<(String, Json)> {
        let each = all.iter().map(|one| {
            let members = Members::default();
            let frequency = match &one.frequency {
                Frequency::Count { k, n } => {
                    members.put("k", self.figure(k)).put("n", self.figure(n))
                }
                Frequency::Share { share, n, step } => members
                    .put("share", self.figure(share))
                    .put_if("n", self.maybe(n.as_ref()))
                    .put("step", Json::number(*step)),
            };
            (one.outcome.to_string(), frequency.done())
        });
        each.collect()
    }

    fn programme(&self, p: &Programme) -> Json {
        let members = Members::default()
            .put("id", word(&p.id))
            .text("name", Some(&p.name))
            .put("group", word(&p.group))
            .put_if("pool", p.pool.as_deref().map(word));
        let members = match &p.payment {
            Payment::Budget { budget, places } => members
                .put("budget", self.figure(budget))
                .put("places", self.figure(places)),
            Payment::Rate { rate } => members.put("rate", self.figure(rate)),
        };
        members
            .put_if("fixed-share", self.maybe(p.fixed_share.as_ref()))
            .put("persons", self.figure(&p.persons))
            .put_if("courses", self.maybe(p.courses.as_ref()))
            .put_if("hours", self.maybe(p.hours.as_ref()))
            .put_if("printed-price", self.maybe(p.printed_price.as_ref()))
            .put_if("role", (p.role == Role::Existing).then(|| word("existing")))
            .object("outcomes", self.outcomes(&p.outcomes))
            .done()
    }

    fn group(&self, g: &Group) -> Json {
        let shares = g.printed_shares.iter();
        let shares = shares.map(|(id, share)| (id.to_string(), self.figure(share)));
        let people = g
            .people
            .iter()
            .map(|(id, x)| (id.to_string(), Json::number(*x)));
        let members = Members::default()
            .put("id", word(&g.id))
            .text("name", Some(&g.name))
            .text("short", Some(&g.short).filter(|short| **short != g.name))
            .text("in", Some(&g.located))
            .put_if("fixed-share", self.maybe(g.fixed_share.as_ref()))
            .put_if("printed-price", self.maybe(g.printed_price.as_ref()))
            .object("outcomes", self.outcomes(&g.outcomes))
            .object("printed-shares", shares.collect())
            .object("people", people.collect())
            .put_if("several-courses", g.several_courses.map(Json::number));
        self.payoff(members, &g.payoff).done()
    }

    fn pool(&self, pool: &Pool) -> Json {
        Members::default()
            .put("id", word(&pool.id))
            .text("name", Some(&pool.name))
            .put("amount", self.figure(&pool.amount))
            .put("base", self.base(&pool.base))
            .put("outside-persons", self.figure(&pool.outside_persons))
            .done()
    }

    fn comparison(&self, c: &Comparison) -> Json {
        let members = Members::default()
            .put("id", word(&c.id))
            .put("a", word(&c.a))
            .put("b", word(&c.b))
            .text("before-closing", c.before_closing.as_ref());
        self.payoff(members, &c.payoff).done()
    }

    fn payoff(&self, members: Members, payoff: &Payoff) -> Members {
        if *payoff == Payoff::default() {
            return members;
        }
        let written = Members::default()
            .put_if("outcome", payoff.outcome.as_deref().map(word))
            .put_if("value-per-year", self.maybe(payoff.value.as_ref()))
            .put_if(
                "education-value-per-year",
                self.maybe(payoff.education_value.as_ref()),
            )
            .put_if(
                "other-value-per-year",
                self.maybe(payoff.other_value.as_ref()),
            )
            .put_if("years", self.maybe(payoff.years.as_ref()))
            .put_if("retention", self.maybe(payoff.retention.as_ref()))
            .put_if("discount", self.maybe(payoff.discount.as_ref()))
            .put_if("first-year", self.maybe(payoff.first_year.as_ref()))
            .put_if("state-share", self.maybe(payoff.state_share.as_ref()))
            .put_if(
                "operating-refund",
                self.maybe(payoff.operating_refund.as_ref()),
            )
            .list("refunds", &payoff.refunds, refund)
            .list("operating-refunds", &payoff.operating_refunds, refund);
        members.put("payoff", written.done())
    }
}

fn refund((name, share): &(Text, f64)) -> Json {
    Members::default()
        .text("name", Some(name))
        .put("share", Json::number(*share))
        .done()
}

fn kind(knowledge: Knowledge) -> &'static str {
    let named = KINDS.iter().find(|(_, kind)| *kind == knowledge);
    // A change is no figure of a data set; it would be the user's own there.
    named.map_or("yours", |(name, _)| name)
}

fn outcome(o: &Outcome) -> Json {
    let worth = match &o.worth {
        Worth::None => None,
        Worth::Job => Some(word("job")),
        Worth::Education => Some(word("education")),
        Worth::Either { job, education } => Some(
            Members::default()
                .put("job", word(job))
                .put("education", word(education))
                .done(),
        ),
    };
    Members::default()
        .put("id", word(&o.id))
        .text("name", Some(&o.name))
        .text("into", Some(&o.into))
        .put_if("worth", worth)
        .put_if("groups-only", o.groups_only.then_some(Json::Flag(true)))
        .put_if("partial", o.partial.then_some(Json::Flag(true)))
        .text("coverage", o.coverage.as_ref())
        .done()
}

fn trait_of(of: &Trait) -> Json {
    let harder = of.harder.map(|harder| match harder {
        Harder::Higher => word("higher"),
        Harder::Lower => word("lower"),
    });
    Members::default()
        .put("id", word(&of.id))
        .text("name", Some(&of.name))
        .put("unit", word(if of.share { "share" } else { "years" }))
        .put_if("harder", harder)
        .text("told", of.told.as_ref())
        .done()
}

fn note(note: &Note) -> Json {
    Members::default()
        .text("about", Some(&note.about))
        .text("text", Some(&note.text))
        .done()
}

fn split(split: &Split) -> Json {
    let shares = split.shares.iter().map(|(id, budget, places)| {
        let share = Members::default()
            .put("budget", Json::number(*budget))
            .put("places", Json::number(*places));
        (id.to_string(), share.done())
    });
    Members::default()
        .put("step", Json::number(split.step))
        .object("shares", shares.collect())
        .done()
}

fn preset(preset: &Preset, definition: &Definition) -> Json {
    let changes = preset.changes.iter().map(|(id, value)| {
        let json = match value {
            Value::Number(x) => Json::number(*x),
            Value::Flag(flag) => Json::Flag(*flag),
            Value::Base(base) => word(base.id()),
            Value::Split(at) => word(&value::split_name(*at)),
            Value::Outcome(outcome) => word(definition.outcome(*outcome).map_or("", |of| &*of.id)),
        };
        (id.to_string(), json)
    });
    Members::default()
        .text("name", Some(&preset.name))
        .object("changes", changes.collect())
        .done()
}

/// What a data set states, as a file says it.
#[inline(never)]
pub(crate) fn json(d: &Definition) -> Json {
    // What most of it is known as, printed or the user's own.
    let printed = d
        .programmes
        .iter()
        .any(|p| p.persons.knowledge == Knowledge::Printed);
    let writer = Writer {
        known: if printed {
            Knowledge::Printed
        } else {
            Knowledge::Entered
        },
    };
    Members::default()
        .put(MARK, Json::number(f64::from(VERSION)))
        .put("id", word(&d.id))
        .put("revision", Json::number(f64::from(d.revision)))
        .text("name", Some(&d.name))
        .text("subject", d.subject.as_ref())
        .text("origin", d.origin.as_ref())
        .text("called", d.called.as_ref())
        .put("year", Json::number(f64::from(d.year)))
        .put("known", word(kind(writer.known)))
        .put("weeks-off", writer.figure(&d.weeks_off))
        .list("programmes", &d.programmes, |p| writer.programme(p))
        .list("groups", &d.groups, |g| writer.group(g))
        .list("pools", &d.pools, |p| writer.pool(p))
        // An empty list says that there are none, where two groups would make one.
        .put(
            "comparisons",
            Json::List(d.comparisons.iter().map(|c| writer.comparison(c)).collect()),
        )
        .put(
            "outcomes",
            Json::List(d.outcomes.iter().map(outcome).collect()),
        )
        .list("traits", &d.traits, trait_of)
        .list("claims", &d.claims, claims::written)
        .list("splits", &d.splits, split)
        .list("presets", &d.presets, |one| preset(one, d))
        .list("remarks", &d.remarks, |remark| {
            let about = remark.about.iter().map(|id| word(id)).collect();
            Members::default()
                .put("about", Json::List(about))
                .text("text", Some(&remark.text))
                .done()
        })
        .list("assumptions", &d.assumptions, note)
        .list("limits", &d.limits, note)
        .list("sources", &d.sources, |source| {
            Members::default()
                .put("id", word(&source.id))
                .text("text", Some(&source.text))
                .done()
        })
        .done()
}
