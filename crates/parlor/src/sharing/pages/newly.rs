//! What a press will newly show, in a line above its button (VIEW-4).

use crate::{
    parts,
    sharing::widening::Widening,
    web::{Cx, Texts, ui::icon},
};
use maud::{Markup, html};

/// The line directly above the button.
pub(crate) fn widens(cx: &Cx, widening: &Widening) -> Markup {
    if widening.guests == 0 {
        return html! {};
    }
    line(&cx.t.with("share-widens", parts![guests = widening.guests, what = seen(cx.t, widening)]))
}

/// The same above one that opens to everyone who has the public link.
pub(super) fn widens_everyone(cx: &Cx, widening: &Widening) -> Markup {
    line(&cx.t.with("share-widens-everyone", parts![what = seen(cx.t, widening)]))
}

fn line(text: &str) -> Markup {
    html! { p.widens { (icon("door-open")) span { (text) } } }
}

/// What will be seen: so many of each, or else that it is there.
fn seen(t: &Texts, widening: &Widening) -> String {
    match things(t, widening).as_slice() {
        [] => t["share-sees-title"].to_owned(),
        all => t.manners().all_of(all),
    }
}

/// So many of each that there is.
pub(in crate::sharing) fn things(t: &Texts, widening: &Widening) -> Vec<String> {
    let part = |key: &str, count: i64| (count > 0).then(|| t.with(key, parts![count = count]));
    [
        part("count-files", widening.files),
        part("count-fields", widening.fields),
        part("count-followed", widening.followed),
        part("count-tasks", widening.tasks),
        part("count-events", widening.events.unwrap_or_default()),
        part("count-messages", widening.messages),
        part("count-comments", widening.comments - widening.messages),
    ]
    .into_iter()
    .flatten()
    .collect()
}
