//! Mounts the page, nothing else.

fn main() {
    pladspris::app::mount();
}
