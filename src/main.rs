//! Mounts the page, nothing else.

fn main() {
    pladspris::ui::mount();
}
