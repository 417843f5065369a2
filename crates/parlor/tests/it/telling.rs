//! Whether the time of an answer tells an address, a link, a code or a password that is known from one that is not (R7).

use crate::town::{On, Town};
use std::time::{Duration, Instant};

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

/// What is known, and beside each what is not.
type Pairs = Vec<(String, String)>;

/// Asks for both of each pair in turn, now the one first and now the other, and says how the times differ. `short`: so many answers
/// without a number from outside; with one, this is a quarter of it, since there are four who are asked.
///
/// A time says nothing on a machine that is busy with other tests. So it fails nothing there but a difference that everybody would
/// see, and who asks for a number says by it that the machine does nothing else.
async fn as_long_for_both(town: &Town, line: &str, short: usize, pairs: &[(String, String)], asks: impl AsyncFn(&Town, &str) -> Duration) {
    let wanted = proof::asked("PARLOR_TEST_ANSWERS", 0);
    let answers = if wanted == 0 { short } else { wanted / 4 };
    let (mut known, mut unknown, mut dice) = (Times::default(), Times::default(), 14_u64);
    for round in 0..answers / 2 {
        // Hours apart, so that no limit stands between them.
        town.later(3 * 3_600);
        let pair = &pairs[round % pairs.len()];
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let first = dice >> 63 == 0;
        for turn in [first, !first] {
            let (what, times) = if turn { (pair.0.as_str(), &mut known) } else { (pair.1.as_str(), &mut unknown) };
            #[expect(clippy::cast_precision_loss, reason = "a few milliseconds")]
            times.0.push(asks(town, what).await.as_nanos() as f64);
        }
        // What the worker does with the mails is another's time.
        if round % 500 == 499 {
            town.work().await;
        }
    }
    let (t, one, other) = t_of(&known, &unknown);
    let (t, of, one_us, other_us) = (t.abs(), known.0.len() + unknown.0.len(), one / 1e3, other / 1e3);
    proof::figure("R7", line, format_args!("t={t:.2} answers={of} known={one_us:.0}us unknown={other_us:.0}us"));
    assert!((0.5..2.0).contains(&(one / other)), "known {one} ns, unknown {other} ns");
    assert!(wanted == 0 || t < 4.5, "t is {t}: known {one} ns, unknown {other} ns");
}

/// Sixteen addresses of guests, and as many of nobody.
async fn addresses(town: &Town) -> Pairs {
    let pairs: Pairs = (0..16).map(|number| (format!("guest{number:02}@known.example"), format!("guest{number:02}@nobody.example"))).collect();
    for (known, _) in &pairs {
        town.share(&town.bridge(""), known).await;
    }
    town.work().await;
    pairs
}

/// A letter of a secret in the place of another, and always another.
fn another(letter: char, by: u32) -> char {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let Some(at) = letters.find(letter) else { return letter };
    letters.chars().nth((at + 1 + by as usize % 63) % 64).unwrap()
}

/// A code is asked for.
async fn asks_for_a_code(town: &Town, address: &str) -> Duration {
    let browser = town.nobody();
    let begun = Instant::now();
    let answer = browser.post("/sign-in", &[("email", address), ("way", "code")]).await;
    let took = begun.elapsed();
    answer.leads_to("/sign-in/code");
    took
}

/// An address that opens nothing is looked at.
async fn looks_at_a_link(town: &Town, link: &str) -> Duration {
    let browser = town.nobody();
    let begun = Instant::now();
    let answer = browser.get(link).await;
    let took = begun.elapsed();
    answer.is(404);
    took
}

/// A code is asked for, and another is tried.
async fn tries_a_code(town: &Town, address: &str) -> Duration {
    let browser = town.nobody();
    browser.post("/sign-in", &[("email", address), ("way", "code")]).await.leads_to("/sign-in/code");
    let begun = Instant::now();
    let answer = browser.post("/sign-in/code", &[("code", "000000")]).await;
    let took = begun.elapsed();
    // One in a million was mailed.
    assert!([422, 303].contains(&answer.status), "{}: {}", answer.status, answer.body);
    took
}

/// A password is tried that is nobody's.
async fn tries_a_password(town: &Town, address: &str) -> Duration {
    let browser = town.nobody();
    let begun = Instant::now();
    let answer = browser.post("/sign-in", &[("email", address), ("password", "not-the-password-1"), ("way", "password")]).await;
    let took = begun.elapsed();
    answer.is(422);
    took
}

#[tokio::test(flavor = "multi_thread")]
async fn r_7_answers_take_as_long_for_addresses_that_are_known() {
    let town = Town::new(On::Sqlite).await;
    as_long_for_both(&town, "answer_times", 400, &addresses(&town).await, asks_for_a_code).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn r_7_answers_take_as_long_for_links_that_are_nearly_right() {
    let town = Town::new(On::Sqlite).await;
    let mut links = Pairs::new();
    for (address, _) in addresses(&town).await {
        // All of a link that opens but for its last letter, and nothing of it.
        let link = town.link_to(&address).await;
        let secret = link.strip_prefix("/l/").unwrap();
        let (begin, last) = secret.split_at(secret.len() - 1);
        let nearly = format!("/l/{begin}{}", another(last.chars().next().unwrap(), 0));
        let nothing: String = (7..).zip(secret.chars()).map(|(by, letter)| another(letter, by * by)).collect();
        links.push((nearly, format!("/l/{nothing}")));
    }
    as_long_for_both(&town, "answer_times_link", 400, &links, looks_at_a_link).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn r_7_answers_take_as_long_for_codes_that_were_mailed() {
    let town = Town::new(On::Sqlite).await;
    as_long_for_both(&town, "answer_times_code", 80, &addresses(&town).await, tries_a_code).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn r_7_answers_take_as_long_for_passwords_of_who_has_one() {
    let town = Town::new(On::Sqlite).await;
    let people = ["petra@northwind", "tomas@northwind", "jan@free", "eve@acme"];
    let pairs: Pairs = people.iter().map(|name| (format!("{name}.example"), format!("{name}.invalid"))).collect();
    as_long_for_both(&town, "answer_times_password", 40, &pairs, tries_a_password).await;
}
