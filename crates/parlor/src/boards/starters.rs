//! Templates that come along: what a board can begin with in a house that has none of its own.

use super::{elements, taking_part};
use crate::{
    doors::Actor,
    store::Tx,
    web::{Error, Texts},
};
use access::{ItemId, OrganizationId};
use canvas::sketch::{Sketch, paper};

/// What comes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Starter {
    Ideas,
    Flow,
    Retrospective,
    Plan,
}

impl Starter {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Ideas, Self::Flow, Self::Retrospective, Self::Plan];

    /// The word that forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ideas => "ideas",
            Self::Flow => "flow",
            Self::Retrospective => "retrospective",
            Self::Plan => "plan",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|starter| starter.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Ideas => "board-starter-ideas",
            Self::Flow => "board-starter-flow",
            Self::Retrospective => "board-starter-retrospective",
            Self::Plan => "board-starter-plan",
        }
    }

    fn drawn(self, t: &Texts) -> Sketch {
        match self {
            Self::Ideas => ideas(t),
            Self::Flow => columns(t, &["board-starter-to-do", "board-starter-doing", "board-starter-done"]),
            Self::Retrospective => columns(t, &["board-starter-good", "board-starter-hard", "board-starter-next"]),
            Self::Plan => plan(t),
        }
    }
}

/// Lays one onto a board that was just started.
///
/// # Errors
/// When the store fails.
pub(super) fn lay(tx: &mut Tx<'_>, (here, board): (OrganizationId, ItemId), by: &Actor, starter: Starter, t: &Texts) -> Result<(), Error> {
    let author = taking_part::author(tx, by)?;
    // What this house draws itself is right; its tests say so.
    let read = starter.drawn(t).elements().into_iter().filter_map(|element| canvas::read(&element).ok());
    let laid = read.map(|read| {
        let kind = read.kind.word().to_owned();
        let element = canvas::Element { id: read.id, kind: read.kind, version: 1, deleted: false, author, body: read.body };
        (element.id.clone(), kind, element.drawn().to_string())
    });
    elements::begin(tx, here, board, author, laid)
}

/// A question in the middle, and room for what comes to mind around it.
fn ideas(t: &Texts) -> Sketch {
    let papers = [paper::YELLOW, paper::GREEN, paper::BLUE, paper::PINK, paper::VIOLET, paper::YELLOW];
    let around = [(-420.0, -220.0), (-90.0, -320.0), (260.0, -220.0), (260.0, 140.0), (-90.0, 240.0), (-420.0, 140.0)];
    let question = Sketch::new().shape("ellipse", (-160.0, -70.0, 320.0, 140.0), "#ffffff", &t["board-starter-question"]);
    around.into_iter().zip(papers).fold(question, |sketch, ((x, y), colour)| sketch.note((x, y, 160.0, 160.0), colour, ""))
}

/// Columns side by side, each with two notes in it.
fn columns(t: &Texts, names: &[&str]) -> Sketch {
    let papers = [paper::YELLOW, paper::BLUE, paper::GREEN];
    names.iter().zip(papers).enumerate().fold(Sketch::new(), |sketch, (at, (name, colour))| {
        let x = at as f64 * 440.0;
        sketch
            .shape("rectangle", (x, 0.0, 400.0, 640.0), "#ffffff", "")
            .text((x + 20.0, 20.0), &t[*name], 28.0)
            .note((x + 20.0, 90.0, 170.0, 170.0), colour, "")
            .note((x + 210.0, 90.0, 170.0, 170.0), colour, "")
    })
}

/// From where we are to where we want to be, in four steps.
fn plan(t: &Texts) -> Sketch {
    let steps = (0..4).fold(Sketch::new(), |sketch, step| {
        let x = 240.0 + f64::from(step) * 260.0;
        sketch
            .shape("rectangle", (x, 40.0, 200.0, 120.0), paper::BLUE, &t.with("board-starter-step", crate::parts![number = i64::from(step) + 1]))
            .arrow((x - 50.0, 100.0), (x - 10.0, 100.0))
            .note((x, 200.0, 200.0, 160.0), paper::YELLOW, "")
    });
    steps.shape("ellipse", (0.0, 40.0, 180.0, 120.0), paper::PINK, &t["board-starter-today"]).arrow((1230.0, 100.0), (1270.0, 100.0)).shape(
        "diamond",
        (1280.0, 10.0, 220.0, 180.0),
        paper::GREEN,
        &t["board-starter-goal"],
    )
}

#[cfg(test)]
mod tests {
    use super::Starter;
    use crate::web::Language;

    #[test]
    fn board_15_all_that_comes_along_can_be_laid_in_every_language() {
        for (starter, language) in Starter::ALL.into_iter().flat_map(|starter| Language::ALL.into_iter().map(move |language| (starter, language))) {
            let elements = starter.drawn(language.texts()).elements();
            assert!(elements.len() > 6);
            for element in elements {
                assert!(canvas::read(&element).is_ok(), "{starter:?}: {element}");
            }
        }
    }
}
