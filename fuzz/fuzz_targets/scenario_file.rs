//! Anything at all in place of a scenario file.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| pladspris_fuzz::scenario_file(data));
