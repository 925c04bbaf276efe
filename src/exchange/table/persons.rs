//! Columns of persons' names, told by what stands in them.

/// Given names that are common in Denmark, of people of any age on benefits and of those who
/// work with them.
const GIVEN: [&str; 112] = [
    "aage",
    "adam",
    "ahmed",
    "ali",
    "allan",
    "anders",
    "andreas",
    "anette",
    "anita",
    "anja",
    "ann",
    "anna",
    "anne",
    "annette",
    "arne",
    "asger",
    "astrid",
    "bent",
    "bente",
    "benny",
    "birgit",
    "birgitte",
    "birthe",
    "bjarne",
    "bo",
    "brian",
    "britta",
    "camilla",
    "carl",
    "carsten",
    "charlotte",
    "christian",
    "claus",
    "dennis",
    "dorte",
    "dorthe",
    "ellen",
    "else",
    "emil",
    "emma",
    "erik",
    "eva",
    "fatima",
    "finn",
    "flemming",
    "frank",
    "frederik",
    "gitte",
    "hanne",
    "hans",
    "hassan",
    "heidi",
    "helle",
    "henning",
    "henrik",
    "ida",
    "inge",
    "inger",
    "jacob",
    "jakob",
    "jan",
    "jens",
    "jesper",
    "jette",
    "johnny",
    "jonas",
    "jørgen",
    "karen",
    "karin",
    "kasper",
    "kim",
    "kirsten",
    "klaus",
    "kurt",
    "lars",
    "lars-erik",
    "lene",
    "line",
    "lis",
    "lise",
    "lone",
    "louise",
    "mads",
    "maja",
    "maria",
    "marie",
    "martin",
    "mathias",
    "mette",
    "michael",
    "mikkel",
    "mohamed",
    "mohammed",
    "morten",
    "niels",
    "ole",
    "paul",
    "per",
    "peter",
    "pia",
    "poul",
    "rasmus",
    "rikke",
    "sara",
    "susanne",
    "søren",
    "thomas",
    "tina",
    "torben",
    "ulla",
    "yusuf",
    "zahra",
];

/// Whether most texts of a column are names of persons.
pub(super) fn are_persons(texts: &[&str]) -> bool {
    let persons = texts.iter().filter(|text| is_person(text)).count();
    persons >= 2 && persons * 10 >= texts.len() * 6
}

/// Whether a text is a person's name: two to four words with capital letters, of which the
/// first is a given name or the last a patronym. `Jensen, Anne` is one too.
fn is_person(text: &str) -> bool {
    let turned = text
        .split_once(',')
        .map(|(last, first)| format!("{} {}", first.trim(), last.trim()));
    let text = turned.as_deref().unwrap_or(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| {
        let mut letters = word.chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        first && letters.all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '’' | '\''))
    };
    if !(2..=4).contains(&words.len()) || !words.iter().all(capital) {
        return false;
    }
    let given = words
        .first()
        .map(|word| word.to_lowercase())
        .unwrap_or_default();
    let patronym = words
        .last()
        .is_some_and(|word| word.ends_with("sen") && word.len() > 5);
    GIVEN.contains(&given.as_str()) || patronym
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_told_from_programmes() {
        assert!(are_persons(&[
            "Anne Jensen",
            "Poul-Erik Sørensen",
            "Møller, Hans",
            "X"
        ]));
        for programmes in [
            ["Kofoeds Skole", "Café Nordvest", "Go-For-It"],
            ["Jobhuset", "Peters Værksted", "Danmission"],
            ["Anne Jensen", "Kofoeds Skole", "Værkstedet"],
        ] {
            assert!(!are_persons(&programmes), "{programmes:?}");
        }
    }
}
