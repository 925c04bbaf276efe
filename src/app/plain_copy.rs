//! What a saved copy of one's own figures shows where no script runs: a plain table of them,
//! in place of the report's.
//!
//! It is written as text, since a page in a browser renders no other.

use crate::app::finding::finding;
use crate::app::words::{NoScriptWords, Words};
use crate::model::evaluation::Evaluation;
use crate::present::language::Language;
use crate::present::span::TextSpan;
use crate::present::table::Table;
use crate::views::price::facts as price;

/// The static text of these figures, all languages one under the other.
#[must_use]
pub fn html(figures: &Evaluation) -> String {
    let each = Language::ALL.into_iter();
    each.map(|language| in_language(language, figures))
        .collect()
}

fn in_language(language: Language, figures: &Evaluation) -> String {
    let data = figures.scenario.data();
    let code = language.code();
    let name = escaped(language.pick(&data.definition().name));
    let brand = Words::of(language).brand;
    let found = finding(language, figures, data.first_assessment());
    let found = found.map_or_else(String::new, |found| {
        let lead: String = found
            .lead
            .iter()
            .map(|span: &TextSpan| &*span.text)
            .collect();
        format!(
            "<div class=\"finding\"><p class=\"about\">{}</p><h2>{}{}</h2></div>",
            escaped(&found.about),
            escaped(&lead),
            escaped(&found.ending)
        )
    });
    let table = table(&price::table(language, figures));
    let marks = escaped(NoScriptWords::of(language).own_copy);
    format!(
        "<section class=\"page still\" lang=\"{code}\"><div class=\"top\">\
         <span class=\"brand\">{brand}</span><span class=\"set\">{name}</span></div>{found}{table}\
         <p class=\"foot-note\">{marks}</p></section>"
    )
}

fn table(table: &Table) -> String {
    let mut html = format!(
        "<div class=\"table-wrap\"><table><caption>{}</caption><thead><tr><th scope=\"col\">{}</th>",
        escaped(&table.caption),
        escaped(&table.corner)
    );
    for column in &table.columns {
        html += &format!("<th scope=\"col\">{}</th>", escaped(column));
    }
    html += "</tr></thead><tbody>";
    for row in &table.rows {
        html += &format!("<tr><th scope=\"row\">{}</th>", escaped(&row.heading));
        for cell in &row.cells {
            html += &format!("<td>{}</td>", escaped(&cell.text));
        }
        html += "</tr>";
    }
    html + "</tbody></table></div>"
}

/// Text as markup that means nothing but itself.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{data_file, data_sets};
    use crate::model::scenario::Scenario;

    #[test]
    fn it_holds_the_figures_and_no_markup_of_names() {
        let example = data_sets::example().unwrap();
        let html = html(&Evaluation::of(Scenario::new(example)));
        assert!(html.contains("Byrum 2025 (opdigtet)") && html.contains("Byrum 2025 (invented)"));
        assert!(html.contains("<th scope=\"row\">Værkstedet</th>"));
        // Saved again with other figures it is written anew.
        assert!(!html.contains("data-set"));
        assert!(!html.contains("Lokalværdi"));
        let names = std::fs::read_to_string("tests/data_files/v1-names.json").unwrap();
        let names = data_file::read(&names).unwrap();
        let html = super::html(&Evaluation::of(Scenario::new(names)));
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<b>"));
        assert!(html.contains("&lt;/script&gt;"));
    }
}
