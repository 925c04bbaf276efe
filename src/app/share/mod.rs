//! Sharing, saving and embedding.

pub mod words;
