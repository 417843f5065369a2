//! What several pages say to a board: `tests/played` says what is done with it, and what has
//! to be true of it.
#![no_main]

#[path = "../../tests/played/mod.rs"]
mod played;

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| {
    played::played(bytes);
});

// Half of what is tried is JSON still: the fuzzer's own changes of bytes seldom leave any.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    if seed.is_multiple_of(2) {
        return fuzzer_mutate(data, size, max_size);
    }
    let harmed = played::harmed(data[..size].to_vec(), u64::from(seed));
    let size = harmed.len().min(max_size);
    data[..size].copy_from_slice(&harmed[..size]);
    size
});
