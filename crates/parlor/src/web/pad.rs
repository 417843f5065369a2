//! A pad to sign on; `sign.ts` makes it work.

use super::{Texts, ui::icon};
use maud::{Markup, html};

/// The pad. It stands in a form with `data-signing`, below the choice of ways to sign.
#[must_use]
pub fn pad(t: &Texts) -> Markup {
    html! {
        div data-way="draw" #way-draw data-keep {
            div.sign-desk data-desk {
                div.sign-paper { canvas role="img" tabindex="-1" aria-label=(t["sign-field"]) {} p.hint { (t["sign-hint"]) } }
                div.sign-tools {
                    button.button.quiet type="button" data-undo { (icon("undo-2")) " " (t["sign-undo"]) }
                    button.button.quiet type="button" data-clear { (icon("eraser")) " " (t["sign-clear"]) }
                    button.button type="button" data-larger { (icon("maximize-2")) " " (t["sign-larger"]) }
                    button.button.primary type="button" data-done { (t["sign-done"]) }
                }
            }
            dialog.sign-large aria-label=(t["sign-yours"]) {}
        }
    }
}
