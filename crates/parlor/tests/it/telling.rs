//! Whether the time of an answer tells an address that is known from one that is not (R7).

use crate::town::{On, Town};
use std::time::Instant;

/// How long one class of answers took, in nanoseconds.
#[derive(Default)]
struct Times(Vec<f64>);

impl Times {
    /// Mean, variance and number of those that are no longer than this: what is longer is
    /// the machine's doing (Reparaz and others, "Dude, is my code constant time?", 2017).
    fn below(&self, longest: f64) -> (f64, f64, f64) {
        let kept: Vec<f64> = self.0.iter().copied().filter(|time| *time <= longest).collect();
        #[expect(clippy::cast_precision_loss, reason = "a million at most")]
        let count = kept.len() as f64;
        let mean = kept.iter().sum::<f64>() / count;
        let variance = kept.iter().map(|time| (time - mean).powi(2)).sum::<f64>() / (count - 1.0);
        (mean, variance, count)
    }
}

/// Welch's t of two classes of answers.
fn t_of(known: &Times, unknown: &Times) -> (f64, f64, f64) {
    let mut all: Vec<f64> = known.0.iter().chain(&unknown.0).copied().collect();
    all.sort_by(f64::total_cmp);
    let longest = all[all.len() * 9 / 10];
    let ((one, spread, count), (other, others, number)) = (known.below(longest), unknown.below(longest));
    ((one - other) / (spread / count + others / number).sqrt(), one, other)
}

/// A time says nothing on a machine that is busy with other tests, and so it fails nothing
/// but a difference that everybody would see; the figure is for whoever runs it alone.
#[tokio::test(flavor = "multi_thread")]
async fn r_7_answers_take_as_long_for_addresses_that_are_known() {
    let town = Town::new(On::Sqlite).await;
    let addresses: Vec<(String, String)> =
        (0..16).map(|number| (format!("guest{number:02}@known.example"), format!("guest{number:02}@nobody.example"))).collect();
    for (known, _) in &addresses {
        town.share(&town.bridge(""), known).await;
    }
    town.work().await;
    let (mut known, mut unknown, mut dice) = (Times::default(), Times::default(), 14_u64);
    for round in 0..proof::asked("PARLOR_TEST_ANSWERS", 400) / 2 {
        // Hours apart, so that no limit stands between them.
        town.later(3 * 3_600);
        let pair = &addresses[round % addresses.len()];
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let first = dice >> 63 == 0;
        for turn in [first, !first] {
            let (address, times) = if turn { (&pair.0, &mut known) } else { (&pair.1, &mut unknown) };
            let browser = town.nobody();
            let begun = Instant::now();
            let answer = browser.post("/sign-in", &[("email", address), ("way", "code")]).await;
            #[expect(clippy::cast_precision_loss, reason = "a few milliseconds")]
            times.0.push(begun.elapsed().as_nanos() as f64);
            answer.leads_to("/sign-in/code");
        }
        // What the worker does with the mails is another's time.
        if round % 500 == 499 {
            town.work().await;
        }
    }
    let (t, one, other) = t_of(&known, &unknown);
    let (t, of, one_us, other_us) = (t.abs(), known.0.len() + unknown.0.len(), one / 1e3, other / 1e3);
    proof::figure("R7", "answer_times", format_args!("t={t:.2} answers={of} known={one_us:.0}us unknown={other_us:.0}us"));
    assert!((0.5..2.0).contains(&(one / other)), "known {one} ns, unknown {other} ns");
}
