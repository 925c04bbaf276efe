//! Programmes of which it is not stated how many courses there were in the year: without
//! that nothing that is counted over the year follows from a share.

use super::language::Language;
use super::number;
use super::words::SharedWords;
use super::words::missing_courses::MissingCoursesWords;
use crate::model::data_set::{DataSet, GroupKey, ProgrammeKey};
use crate::model::evaluation::Evaluation;

/// So many are named; of more, one fewer and how many others there are.
const NAMED: usize = 6;

/// The programmes of these groups without a number of courses.
#[must_use]
pub fn without_courses(
    figures: &Evaluation,
    groups: impl IntoIterator<Item = GroupKey>,
) -> Vec<ProgrammeKey> {
    let data = figures.scenario.data();
    let members = groups.into_iter().flat_map(|group| data.members(group));
    let missing = |one: &ProgrammeKey| figures.results().programme(*one).courses.value.is_none();
    members.copied().filter(missing).collect()
}

/// Programmes one after the other, by name.
#[must_use]
pub fn named(language: Language, data: &DataSet, programmes: &[ProgrammeKey]) -> String {
    let shown = match programmes.len() {
        all if all <= NAMED => all,
        _ => NAMED - 1,
    };
    let names = programmes.iter().take(shown);
    let mut names: Vec<String> = names
        .map(|&one| language.pick(&data.programme(one).name).to_owned())
        .collect();
    let others = programmes.len() - shown;
    if others > 0 {
        let others = number::whole(language, others as u64);
        names.push((MissingCoursesWords::of(language).others)(&others));
    }
    (SharedWords::of(language).list)(&names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data;

    #[test]
    fn many_are_counted_and_not_all_named() {
        let data = data::latest();
        let all: Vec<ProgrammeKey> = data.programmes().take(8).collect();
        for (language, ends) in [
            (Language::Danish, " og 3 andre tilbud"),
            (Language::English, " and 3 other programmes"),
        ] {
            assert!(named(language, &data, &all).ends_with(ends));
            let six = named(language, &data, &all[..6]);
            assert!(!six.contains("andre tilbud") && !six.contains("other programmes"));
            assert_eq!(six.matches(", ").count(), 4, "{six}");
        }
    }
}
