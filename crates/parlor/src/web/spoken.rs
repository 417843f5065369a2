//! Where pages offer other languages.

use super::{Cx, Language, Texts, Typed, ui::field};
use maud::{Markup, html};

/// The way to all languages. The browser is asked to say on the way which page it leaves.
#[must_use]
pub fn language_way(t: &Texts) -> Markup {
    html! { a href="/language" referrerpolicy="same-origin" { (t["account-language"]) } }
}

/// Links to the page in other languages.
#[must_use]
pub fn language_choice(t: &Texts) -> Markup {
    html! {
        @for language in Language::ALL {
            @if language != t.language() {
                " " a href={ "/language/" (language.tag()) } hreflang=(language.tag()) lang=(language.tag()) referrerpolicy="same-origin" { (language.name()) }
            }
        }
    }
}

/// The field `language`, with all that can be chosen here.
#[must_use]
pub fn language(cx: &Cx, typed: &Typed, label: &str, help: Option<&str>, now: &str) -> Markup {
    let chosen = typed.or("language", now);
    let control = html! {
        select.input #language name="language" {
            @for one in cx.app.config.languages() { option value=(one.tag()) lang=(one.tag()) selected[one.tag() == chosen] { (one.name()) } }
        }
    };
    field(cx.t, typed, "language", label, help, &control)
}
