//! Any bytes as what several pages say to one board, taken as the server takes it, and held
//! against what is true of every board, whatever was said. The test suite plays seeds and
//! changes of them (`tests/messages.rs`), the fuzzer what it comes upon (`fuzz/`).
//!
//! Each line is a message; a digit before it says which page it is of.

mod drawn;
mod harm;
mod server;

use canvas::{Change, MOST_CHANGES, Presence, Said, said};
pub use harm::harmed;
use server::{Server, page};

/// Longer talks find nothing that shorter ones do not.
const MOST_MESSAGES: usize = 64;

/// What came of it all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Played {
    pub kept: usize,
    pub refused: usize,
    /// Messages that nobody understands.
    pub nonsense: usize,
    pub marks: usize,
}

/// Plays what pages say. It fails where something is not as it has to be.
pub fn played(bytes: &[u8]) -> Played {
    let (mut played, mut server) = (Played::default(), Server::default());
    // What each page calls itself, until it says so.
    let mut names = [0, 1, 2].map(uuid::Uuid::from_u128);
    for line in bytes.split(|byte| *byte == b'\n').take(MOST_MESSAGES) {
        let (who, text) = match line {
            [digit @ b'0'..=b'2', text @ ..] => (usize::from(digit - b'0'), text),
            text => (0, text),
        };
        // What is no text comes through no socket.
        let Some(text) = str::from_utf8(text).ok().filter(|text| !text.is_empty()) else { continue };
        match said(text) {
            Ok(Said::Hello { client, .. }) => names[who] = client,
            Ok(Said::Changes(sent)) => {
                assert!(sent.len() <= MOST_CHANGES, "no more at once than may be");
                let page = page(who, names[who]);
                let read = sent.iter().map(|one| Change::read(page.client, one.number, &one.element)).collect::<Result<Vec<_>, _>>();
                match read {
                    Ok(changes) => server.hears(page, &changes, &mut played),
                    Err(_) => played.nonsense += 1,
                }
            }
            Ok(Said::Presence(presence)) => is_told_as_it_was_said(&presence),
            Ok(Said::Moderate(_)) => {}
            Err(_) => played.nonsense += 1,
        }
    }
    played.marks = drawn::holds(&server.elements());
    played
}

/// What one page says of itself, others hear in the same words.
fn is_told_as_it_was_said(presence: &Presence) {
    assert!(presence.selected.len() <= 50 && presence.selected.iter().all(|id| id.len() <= 64));
    assert!(presence.view.iter().chain(presence.pointer.iter().flatten()).all(|number| number.is_finite()));
    let text = serde_json::json!({ "presence": presence }).to_string();
    assert!(matches!(said(&text), Ok(Said::Presence(again)) if again == *presence), "{text}");
}
