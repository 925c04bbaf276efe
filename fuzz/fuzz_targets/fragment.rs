//! Anything at all in place of the fragment of an address.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| pladspris_fuzz::fragment(data));
