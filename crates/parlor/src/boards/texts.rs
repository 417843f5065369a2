//! The words that the canvas shows, from the texts of the page's language.

use crate::web::Texts;
use serde_json::{Map, Value};

/// Keys of the texts that the canvas needs, without their `canvas-`.
const WORDS: &[&str] = &[];

/// The words as JSON, for the page to hand to the canvas. A key of several words is said
/// there with small and large letters: `saved-here` is `savedHere`.
pub(super) fn words(t: &Texts) -> String {
    let mut all = Map::new();
    for word in WORDS {
        all.insert(camel(word), Value::from(t[format!("canvas-{word}").as_str()].to_owned()));
    }
    Value::Object(all).to_string()
}

fn camel(word: &str) -> String {
    let mut name = String::new();
    for (place, part) in word.split('-').enumerate() {
        let mut letters = part.chars();
        match letters.next() {
            Some(first) if place > 0 => {
                name.extend(first.to_uppercase());
                name.push_str(letters.as_str());
            }
            _ => name.push_str(part),
        }
    }
    name
}
