//! What the page remembers, and the one pure function that changes it.

mod drag;
mod stored;
mod written;

use std::rc::Rc;

pub use stored::StoredEdit;

use crate::exchange::partial_state::{Notice, PartialState};
use crate::exchange::stored::StoredScenarios;
use crate::model::data_set::{ComparisonKey, DataSet, OutcomeKey};
use crate::model::parameter::{Key, Value};
use crate::model::scenario::Scenario;
use crate::model::sensitivity::{ParameterPair, SensitivityMeasure};
use crate::present::embedding::Embedding;
use crate::present::figure_query::FigureQuery;
use crate::present::language::Language;
use crate::present::view::{PayoffPart, View};

/// The most steps that can be undone.
const MOST_UNDO: usize = 200;

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The scenario on screen.
    pub scenario: Scenario,
    /// The view on screen.
    pub view: View,
    /// The question of the view on whether it pays.
    pub part: PayoffPart,
    /// The language spoken.
    pub language: Language,
    /// The comparison that the finding and the levers are about.
    pub comparison: ComparisonKey,
    /// The kind of outcome that the view of results is about, where it is not the
    /// data set's first. A comparison that does not know it shows its own first.
    pub outcome: Option<OutcomeKey>,
    /// The figure whose sensitivity the view of payoff shows.
    pub measure: SensitivityMeasure,
    /// The two parameters that its map varies.
    pub pair: ParameterPair,
    /// What the user calls the scenario; empty if nothing.
    pub name: String,
    /// The scenarios stored to be compared, all on the data set on screen.
    pub stored: Rc<StoredScenarios>,
    /// The choices of whoever embeds the page.
    pub embedding: Embedding,
    /// What a link or the saved page held that was not understood.
    pub notices: Vec<Notice>,
    /// The figures being explained, each opened from within the explanation before it.
    /// Part of no link and no saved page.
    explained: Vec<FigureQuery>,
    past: Vec<Step>,
    future: Vec<Step>,
    /// The scenario from before a drag that has not ended. A drag that has come back
    /// to it is none.
    before_drag: Option<Scenario>,
    /// Whether the browser took over the gesture, to scroll: further events of the
    /// control are ignored until it ends.
    drag_cancelled: bool,
}

/// A step of the history: a scenario, with what was looked at in it. Of another data set
/// nothing else is known by the same keys.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    scenario: Scenario,
    comparison: ComparisonKey,
    outcome: Option<OutcomeKey>,
    name: String,
    stored: Rc<StoredScenarios>,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// A parameter was set, once and for all.
    Set(Key, Value),
    /// A gesture on a control has started.
    StartDrag,
    /// A control is being dragged: shown at once, remembered on release.
    Drag(Key, Value),
    /// The control was let go.
    Release,
    /// The gesture was no drag but a scroll, say: what was before comes back, and what
    /// the control says until it is let go is passed over.
    Cancel,
    /// A parameter goes back to its default.
    Reset(Key),
    /// One of the data set's presets, by position.
    Preset(usize),
    /// One step back.
    Undo,
    /// One step forth.
    Redo,
    /// Another view.
    ShowView(View),
    /// Another question of the view on whether it pays, which is shown.
    ShowPart(PayoffPart),
    /// Another language.
    SetLanguage(Language),
    /// Another comparison.
    ChooseComparison(ComparisonKey),
    /// Another kind of outcome.
    ChooseOutcome(OutcomeKey),
    /// Show the sensitivity of another figure.
    ChooseMeasure(SensitivityMeasure),
    /// Another two parameters for the map.
    ChoosePair(ParameterPair),
    /// A link was opened while the page stood open.
    OpenLink(Box<PartialState>),
    /// A data set in place of the present one.
    OpenData(Rc<DataSet>),
    /// The browser went back or forth to a view that was left; the scenario
    /// stays, undo is what moves it.
    Return(Box<PartialState>),
    /// The scenario is called something else.
    SetName(String),
    /// A stored scenario comes on screen.
    ShowStored(usize),
    /// A step with the stored scenarios.
    EditStored(StoredEdit),
    /// Hide the notices.
    DismissNotices,
    /// Explain a figure.
    Explain(FigureQuery),
    /// Back to the explanation from which the last one was opened.
    ExplainPrevious,
    /// Close the explanation.
    CloseExplanation,
}

impl State {
    /// The state with what a link or a saved page sets.
    ///
    /// `fallback` is the language where it names none.
    #[must_use]
    pub fn open(requested: PartialState, scenario: Scenario, fallback: Language) -> Self {
        let scenario = requested.whole(scenario.data()).unwrap_or(scenario);
        let data = Rc::clone(scenario.data());
        let comparison = requested
            .comparison
            .and_then(|id| data.find_comparison(&id));
        let outcome = requested.outcome.and_then(|id| data.find_outcome(&id));
        let stored = requested.stored.filter(|stored| are_of(stored, &data));
        Self {
            outcome: chosen(&data, outcome),
            measure: SensitivityMeasure::NetPresentValue,
            pair: ParameterPair::default(),
            comparison: comparison.unwrap_or(data.first_assessment()),
            scenario,
            view: requested.view.unwrap_or_default(),
            part: requested.part.unwrap_or_default(),
            language: requested.language.unwrap_or(fallback),
            name: requested.name.unwrap_or_default(),
            stored: Rc::new(stored.unwrap_or_default()),
            embedding: requested.embedding.unwrap_or_default(),
            notices: requested.notices,
            explained: Vec::new(),
            past: Vec::new(),
            future: Vec::new(),
            before_drag: None,
            drag_cancelled: false,
        }
    }

    /// The state after an action; `None` where nothing changes. Values that the
    /// scenario refuses change nothing: fields check with it before they dispatch.
    #[must_use]
    pub fn apply(&self, action: Action) -> Option<Self> {
        let mut next = self.clone();
        match action {
            Action::StartDrag => next.start_drag(),
            Action::Drag(key, value) => next.drag(key, value)?,
            Action::Release => next.release(),
            Action::Cancel => next.cancel(),
            // Whatever else happens ends a drag: the control may be gone with it.
            other => {
                next.end_drag();
                next = next.apply_other(other).unwrap_or(next);
            }
        }
        self.if_changed(next)
    }

    /// The state after an action that is no part of a drag, while nothing is dragged.
    fn apply_other(&self, action: Action) -> Option<Self> {
        match action {
            Action::StartDrag | Action::Drag(..) | Action::Release | Action::Cancel => None,
            // A lever that the embedder has hidden or locked has no field;
            // neither does anything else move it.
            Action::Set(key, _) | Action::Reset(key) if !self.embedding.moves(key) => None,
            Action::Set(key, value) => self.change(self.scenario.with(key, value).ok()?),
            Action::Reset(key) => self.change(self.scenario.without(key).ok()?),
            Action::Preset(at) => self.change(preset(&self.scenario, at)?),
            Action::Undo => {
                let mut next = self.clone();
                let step = next.past.pop()?;
                next.future.push(self.step());
                next.restore(step);
                Some(next)
            }
            Action::Redo => {
                let mut next = self.clone();
                let step = next.future.pop()?;
                next.past.push(self.step());
                next.restore(step);
                Some(next)
            }
            Action::ShowView(view) => self.if_changed(Self {
                view,
                explained: Vec::new(),
                ..self.clone()
            }),
            Action::ShowPart(part) => self.if_changed(Self {
                view: View::SPLIT,
                part,
                explained: Vec::new(),
                ..self.clone()
            }),
            Action::SetLanguage(language) => self.if_changed(Self {
                language,
                ..self.clone()
            }),
            Action::ChooseComparison(comparison) => self.if_changed(Self {
                comparison,
                ..self.clone()
            }),
            Action::ChooseOutcome(outcome) => self.if_changed(Self {
                outcome: chosen(self.scenario.data(), Some(outcome)),
                ..self.clone()
            }),
            Action::ChooseMeasure(measure) => self.if_changed(Self {
                measure,
                ..self.clone()
            }),
            Action::ChoosePair(pair) => self.if_changed(Self {
                pair,
                ..self.clone()
            }),
            Action::OpenLink(requested) => {
                let mut next = match requested.whole(self.scenario.data()) {
                    Some(scenario) => self.open_whole(scenario, requested.stored.clone()),
                    None => self.clone(),
                };
                next.follow(&requested);
                next.name = requested.name.unwrap_or(next.name);
                next.embedding = requested.embedding.unwrap_or(next.embedding);
                next.notices = requested.notices;
                self.if_changed(next)
            }
            // Whoever embeds the page chose whose figures it shows.
            Action::OpenData(_) if self.embedding.embedded => None,
            Action::OpenData(set) => {
                let mut next = self.change(Scenario::new(set))?;
                next.name = String::new();
                next.notices = Vec::new();
                Some(next)
            }
            Action::Return(requested) => {
                let mut next = self.clone();
                next.follow(&requested);
                self.if_changed(next)
            }
            Action::SetName(name) => self.if_changed(Self {
                name,
                ..self.clone()
            }),
            Action::ShowStored(at) => self.show_stored(at),
            Action::EditStored(edit) => self.edit_stored(edit),
            Action::DismissNotices => self.if_changed(Self {
                notices: Vec::new(),
                ..self.clone()
            }),
            Action::Explain(query) => {
                let mut next = self.clone();
                next.explained.push(query);
                Some(next)
            }
            Action::ExplainPrevious => {
                let mut next = self.clone();
                next.explained.pop()?;
                Some(next)
            }
            Action::CloseExplanation => self.if_changed(Self {
                explained: Vec::new(),
                ..self.clone()
            }),
        }
    }

    /// Takes over view, language, comparison and outcome, where they are named, and closes
    /// the explanation, which belongs to the view that is left.
    fn follow(&mut self, requested: &PartialState) {
        self.explained.clear();
        // The first question is the one that a link to the view need not name.
        if requested.view == Some(View::SPLIT) {
            self.part = requested.part.unwrap_or_default();
        }
        self.view = requested.view.unwrap_or(self.view);
        self.language = requested.language.unwrap_or(self.language);
        let data = self.scenario.data();
        let named = requested.comparison.as_deref();
        if let Some(comparison) = named.and_then(|id| data.find_comparison(id)) {
            self.comparison = comparison;
        }
        let named = requested.outcome.as_deref();
        if let Some(outcome) = named.and_then(|id| data.find_outcome(id)) {
            self.outcome = chosen(data, Some(outcome));
        }
    }

    fn if_changed(&self, next: Self) -> Option<Self> {
        (next != *self).then_some(next)
    }

    fn change(&self, scenario: Scenario) -> Option<Self> {
        if scenario == self.scenario {
            return None;
        }
        let mut next = self.clone();
        next.push_undo(self.step());
        next.show(scenario);
        Some(next)
    }

    /// The state with a whole scenario that was opened, and those stored with it. Where none
    /// came along, those that are there stay: one step, whatever of it is another.
    fn open_whole(&self, scenario: Scenario, stored: Option<StoredScenarios>) -> Self {
        let mut next = self.clone();
        next.show(scenario);
        let own = || StoredScenarios {
            shown: next.stored.find(&next.scenario),
            ..StoredScenarios::clone(&next.stored)
        };
        let stored = stored.filter(|stored| are_of(stored, next.scenario.data()));
        next.stored = Rc::new(stored.unwrap_or_else(own));
        if next.scenario != self.scenario || next.stored.copies != self.stored.copies {
            next.push_undo(self.step());
        }
        next.name = String::new();
        next
    }

    /// What one step of the history holds.
    fn step(&self) -> Step {
        Step {
            scenario: self.scenario.clone(),
            comparison: self.comparison,
            outcome: self.outcome,
            name: self.name.clone(),
            stored: Rc::clone(&self.stored),
        }
    }

    /// Goes to a step of the history.
    fn restore(&mut self, step: Step) {
        // The name of a scenario stays with it, and goes with its data set and with what is
        // stored.
        if step.stored != self.stored {
            self.name.clone_from(&step.name);
        }
        if step.scenario.data() != self.scenario.data() {
            self.show(step.scenario.clone());
            self.name = step.name;
        }
        self.stored = step.stored;
        self.scenario = step.scenario;
        self.comparison = step.comparison;
        self.outcome = step.outcome;
    }

    /// Shows a scenario. Of another data set what is looked at, and what an embedder chose,
    /// is what has the same id there.
    fn show(&mut self, scenario: Scenario) {
        let before = std::mem::replace(&mut self.scenario, scenario);
        let (old, new) = (before.data(), self.scenario.data());
        if old == new {
            return;
        }
        let comparison = new.find_comparison(&old.comparison(self.comparison).id);
        self.comparison = comparison.unwrap_or(new.first_assessment());
        let outcome = self.outcome.map(|outcome| &old.outcome(outcome).id);
        self.outcome = chosen(new, outcome.and_then(|id| new.find_outcome(id)));
        let same = |key: &Key| Some(new.find(&old.parameter(*key)?.id)?.key);
        let keys = |keys: &[Key]| keys.iter().filter_map(same).collect();
        self.embedding.show = self.embedding.show.as_deref().map(keys);
        self.embedding.lock = keys(&self.embedding.lock);
        self.explained.clear();
        // Copies are of a data set, and go with it.
        self.stored = Rc::default();
    }

    fn push_undo(&mut self, before: Step) {
        self.past.push(before);
        if self.past.len() > MOST_UNDO {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// The figure being explained.
    #[must_use]
    pub fn explained(&self) -> Option<FigureQuery> {
        self.explained.last().copied()
    }

    /// Whether it was opened from within another explanation.
    #[must_use]
    pub fn can_go_back(&self) -> bool {
        self.explained.len() > 1
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty() || self.before_drag.is_some()
    }

    /// Whether there is a step to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty() && self.before_drag.is_none()
    }
}

/// The outcome to remember; none for the data set's first, which needs no words.
fn chosen(data: &DataSet, outcome: Option<OutcomeKey>) -> Option<OutcomeKey> {
    outcome.filter(|_| data.outcomes().next() != outcome)
}

/// Whether stored scenarios are on a data set.
fn are_of(stored: &StoredScenarios, data: &DataSet) -> bool {
    let mut copies = stored.copies.iter();
    copies.all(|copy| **copy.scenario.data() == *data)
}

/// The scenario of a preset: the data set with the preset's changes and no
/// others.
#[must_use]
pub fn preset(scenario: &Scenario, at: usize) -> Option<Scenario> {
    let data = scenario.data();
    let preset = data.definition().presets.get(at)?;
    let changes: Option<Vec<(Key, Value)>> = preset
        .changes
        .iter()
        .map(|(id, value)| Some((data.find(id)?.key, *value)))
        .collect();
    Scenario::with_changes(Rc::clone(data), changes?).ok()
}

#[cfg(test)]
mod tests;
