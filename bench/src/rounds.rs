//! Rounds: every contestant once, then every contestant again. Each round is
//! reported by itself, and whoever reads them takes ratios within a round.

use crate::Outcome;
use serde_json::{Map, Value, json};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::{Duration, Instant},
};

/// A contestant: its name, and what it does once.
pub struct Contestant<'a> {
    name: &'static str,
    act: Act<'a>,
}

enum Act<'a> {
    Here(Box<dyn FnMut() -> Outcome + 'a>),
    There(Program),
}

/// A program that times itself: a word and milliseconds go in, nanoseconds per act come out.
struct Program {
    word: &'static str,
    child: Child,
    asks: ChildStdin,
    says: BufReader<ChildStdout>,
}

impl Program {
    fn timed(&mut self, time: Duration) -> Outcome<f64> {
        writeln!(self.asks, "{} {}", self.word, time.as_millis())?;
        Ok(self.line()?.parse()?)
    }

    fn line(&mut self) -> Outcome<String> {
        let mut line = String::new();
        if self.says.read_line(&mut line)? == 0 { Err("the program beside us has ended".into()) } else { Ok(line.trim().to_owned()) }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl<'a> Contestant<'a> {
    /// Of that name.
    pub fn new(name: &'static str, act: impl FnMut() -> Outcome + 'a) -> Self {
        Self { name, act: Act::Here(Box::new(act)) }
    }

    /// Another program of that name, which is asked to do what a word says. It says a line when it is ready.
    ///
    /// # Errors
    /// When it cannot be started, or ends at once.
    pub fn beside(name: &'static str, word: &'static str, command: &[String]) -> Outcome<Self> {
        let (program, arguments) = command.split_first().ok_or("there is no program to be asked")?;
        let mut child = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (asks, says) = (child.stdin.take().ok_or("it hears nothing")?, child.stdout.take().ok_or("it says nothing")?);
        let mut other = Program { word, child, asks, says: BufReader::new(says) };
        other.line()?;
        Ok(Self { name, act: Act::There(other) })
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
    let act = match &mut one.act {
        Act::Here(act) => act,
        Act::There(program) => return program.timed(time),
    };
    let started = Instant::now();
    let mut acts = 0_u64;
    // The clock costs as much as the fastest act, so it is asked once in a batch
    // that grows with the speed.
    let mut batch = 1_u64;
    loop {
        for _ in 0..batch {
            act()?;
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
