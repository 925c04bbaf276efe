//! Anything at all in place of a workbook, or of its parts.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| pladspris_fuzz::workbook(data));
