//! Anything at all in place of a table that is pasted or opened.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| pladspris_fuzz::table(data));
