//! How long an answer takes says nothing of what was found (R7).

use std::{future::Future, time::Duration};
use tokio::time::{Instant, sleep_until};

/// Answers leave at multiples of this after their questions came: longer than the work
/// takes, and shorter than a person notices.
const STEP: Duration = Duration::from_millis(25);

/// Does something whose length could tell an address that is known from one that is not, and
/// lets its end be seen at the next step only. Both cost as many statements, and still a
/// letter that goes out and one that does not differ by some millionths of a second: little,
/// and enough for whoever asks a million times.
pub async fn in_steps<T>(doing: impl Future<Output = T>) -> T {
    let begun = Instant::now();
    let done = doing.await;
    let steps = begun.elapsed().as_nanos() / STEP.as_nanos() + 1;
    sleep_until(begun + STEP * u32::try_from(steps).unwrap_or(u32::MAX)).await;
    done
}
