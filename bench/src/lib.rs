//! What the measures share: the made data, and how rounds are timed.

pub mod data;
pub mod deliveries;
pub mod fill;
pub mod rounds;
pub mod wire;

/// What can go wrong in a measure; it is printed and ends it.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The value that follows `--name` on the command line.
///
/// # Errors
/// When it is not there.
pub fn argument(name: &str) -> Outcome<String> {
    let wanted = format!("--{name}");
    let mut all = std::env::args();
    all.find(|one| *one == wanted).and_then(|_| all.next()).ok_or_else(|| format!("{wanted} is missing").into())
}

/// As [`argument`], as a number.
///
/// # Errors
/// When it is missing or no number.
pub fn number(name: &str) -> Outcome<u64> {
    Ok(argument(name)?.parse()?)
}

/// The words behind `--beside`: another program, and what it is told. They come last.
#[must_use]
pub fn beside() -> Option<Vec<String>> {
    let mut all = std::env::args();
    all.find(|one| one == "--beside").map(|_| all.collect())
}
