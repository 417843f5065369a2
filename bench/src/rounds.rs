//! Rounds: every contestant once, then every contestant again. Each round is
//! reported by itself, and whoever reads them takes ratios within a round.

use crate::Outcome;
use serde_json::{Map, Value, json};
use std::time::{Duration, Instant};

/// A contestant: its name, and what it does once.
pub struct Contestant<'a> {
    name: &'static str,
    act: Box<dyn FnMut() -> Outcome + 'a>,
}

impl<'a> Contestant<'a> {
    /// Of that name.
    pub fn new(name: &'static str, act: impl FnMut() -> Outcome + 'a) -> Self {
        Self { name, act: Box::new(act) }
    }
}

/// Lets all act for `time` each in every round, and prints nanoseconds per act,
/// a list per contestant, as one JSON object.
///
/// # Errors
/// When one of them fails.
pub fn race(rounds: u64, time: Duration, contestants: &mut [Contestant<'_>]) -> Outcome {
    let mut all: Map<String, Value> = contestants.iter().map(|one| (one.name.to_owned(), json!([]))).collect();
    for one in &mut *contestants {
        timed(time / 4, one)?;
    }
    for _ in 0..rounds {
        for one in &mut *contestants {
            let nanos = timed(time, one)?;
            if let Some(Value::Array(list)) = all.get_mut(one.name) {
                list.push(json!(nanos));
            }
        }
    }
    println!("{}", Value::Object(all));
    Ok(())
}

fn timed(time: Duration, one: &mut Contestant<'_>) -> Outcome<f64> {
    let started = Instant::now();
    let mut acts = 0_u64;
    // The clock costs as much as the fastest act, so it is asked once in a batch
    // that grows with the speed.
    let mut batch = 1_u64;
    loop {
        for _ in 0..batch {
            (one.act)()?;
        }
        acts += batch;
        let took = started.elapsed();
        if took >= time {
            #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
            return Ok(took.as_nanos() as f64 / acts as f64);
        }
        if took < time / 16 {
            batch = (batch * 2).min(4096);
        }
    }
}
