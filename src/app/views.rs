//! Which description belongs to which view: above the ids (`present::view`) and the rooms
//! themselves (`views`), the only place that knows all of them.

use crate::present::view::View;
use crate::ui::description::Description;
use crate::views::{
    administration, claims, compare, data, method, occupancy, payoff, price, results,
};

/// Every view, where it is described.
#[must_use]
pub const fn described(view: View) -> &'static Description {
    match view {
        View::Price => &price::view::VIEW,
        View::Occupancy => &occupancy::view::VIEW,
        View::Administration => &administration::view::VIEW,
        View::Results => &results::view::VIEW,
        View::Payoff => &payoff::view::VIEW,
        View::Claims => &claims::view::VIEW,
        View::Compare => &compare::view::VIEW,
        View::Data => &data::view::VIEW,
        View::Method => &method::view::VIEW,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;
    use crate::present::language::Language;
    use std::collections::BTreeSet;

    #[test]
    fn each_view_is_described_under_its_own_id_and_name() {
        let data = data::latest();
        for language in Language::ALL {
            let names = View::ALL.map(|view| {
                let described = described(view);
                assert_eq!(described.id, view);
                (described.name)(language, &data)
            });
            assert_eq!(BTreeSet::from(names).len(), View::ALL.len());
        }
    }
}
