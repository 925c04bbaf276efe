//! Anything at all in place of a data file.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| pladspris_fuzz::data_file(data));
