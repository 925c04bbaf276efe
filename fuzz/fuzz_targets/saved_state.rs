//! Anything at all in place of the page's saved state.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| pladspris_fuzz::saved_state(data));
