//! A state as a link and as the block of a saved page.

use super::State;
use crate::exchange::pairs::Page;
use crate::exchange::{link, saved};
use crate::present::embedding::Embedding;
use crate::present::view::{PayoffPart, View};

impl State {
    /// The state as links and saved pages hold it.
    fn page(&self) -> Page<'_> {
        let data = self.scenario.data();
        // The first comparison is the one that opens where none is named.
        let comparison = (data.first_assessment() != self.comparison)
            .then(|| &*data.comparison(self.comparison).id);
        Page {
            view: self.view,
            part: self.part,
            language: self.language,
            comparison,
            outcome: self.outcome.map(|key| &*data.outcome(key).id),
            name: self.name.trim(),
            embedding: &self.embedding,
            scenario: &self.scenario,
            stored: &self.stored,
        }
    }

    /// The fragment of the page's address for this state, without its `#`.
    #[must_use]
    pub fn fragment(&self) -> String {
        link::write(&self.page())
    }

    /// The fragment of the same state in another view.
    #[must_use]
    pub fn fragment_of(&self, view: View) -> String {
        let page = Page {
            view,
            ..self.page()
        };
        link::write(&page)
    }

    /// The fragment of the same state at another question on whether it pays.
    #[must_use]
    pub fn fragment_of_part(&self, part: PayoffPart) -> String {
        let page = Page {
            view: View::SPLIT,
            part,
            ..self.page()
        };
        link::write(&page)
    }

    /// The fragment of the same state as this embedder has it.
    #[must_use]
    pub fn fragment_in(&self, embedding: &Embedding) -> String {
        let page = Page {
            embedding,
            ..self.page()
        };
        link::write(&page)
    }

    /// The text of the saved state, in which a copy of the page carries this.
    #[must_use]
    pub fn saved(&self) -> String {
        saved::write(&self.page())
    }

    /// The same with these choices of an embedder.
    #[must_use]
    pub fn saved_in(&self, embedding: &Embedding) -> String {
        let page = Page {
            embedding,
            ..self.page()
        };
        saved::write(&page)
    }
}
