//! What is built, as it is rendered and as Yew compares it.

use super::*;
use crate::ui::render::rendered;

#[component]
fn Sample() -> Html {
    list()
        .with(
            el("ul")
                .class("points")
                .children_by_index(["a", "b"].map(|text| el("li").with(text))),
        )
        .with(None::<El>)
        .with(
            el("input")
                .attr("type", "text")
                .attr("title", None::<String>)
                .flag("disabled", true)
                .flag("required", false)
                .value("<1>".to_owned()),
        )
        .with(group("marks").with(el("circle").attr("r", 4.25)))
        .into()
}

#[test]
fn what_is_built_is_rendered() {
    let expected = concat!(
        "<ul class=\"points\"><li>a</li><li>b</li></ul>",
        "<input value=\"&lt;1&gt;\" type=\"text\" disabled=\"disabled\">",
        "<g><circle r=\"4.3\"></circle></g>",
    );
    assert_eq!(rendered::<Sample>(()), expected);
}

#[test]
fn children_without_a_name_are_told_apart_by_their_place() {
    let shown: Html = el("ul")
        .children_by_index([el("li"), el("li")].map(|item| item.class("x")))
        .into();
    let Html::VTag(tag) = shown else {
        panic!("no element");
    };
    let Some(Html::VList(items)) = tag.children() else {
        panic!("no list");
    };
    let keys: Vec<_> = items
        .iter()
        .map(|item| item.key().unwrap().to_string())
        .collect();
    assert_eq!(keys, ["0", "1"]);
}

#[test]
fn elements_of_a_kind_share_the_list_of_their_names() {
    let names = |element: El| match Html::from(element) {
        Html::VTag(tag) => match tag.attributes {
            Attributes::Dynamic { keys, .. } => keys.as_ptr(),
            _ => panic!("other attributes"),
        },
        _ => panic!("no element"),
    };
    let dot = |radius: f64| el("circle").class("dot").attr("r", radius);
    assert_eq!(names(dot(1.0)), names(dot(2.0)));
}

#[test]
fn one_child_is_a_list_like_two() {
    for texts in [&["a"][..], &["a", "b"]] {
        let shown: Html = el("ul")
            .children(texts.iter().map(|text| el("li").with(*text)))
            .into();
        let Html::VTag(tag) = shown else {
            panic!("no element");
        };
        assert!(matches!(tag.children(), Some(Html::VList(_))));
    }
}
