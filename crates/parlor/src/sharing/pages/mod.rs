//! The Share panel, and the page that explains.

mod access;
mod board;
mod limits;
mod newly;
mod why;

use super::{
    GroupLine, PresetLine,
    access_list::AccessList,
    board_address::BoardAddress,
    board_requests::Request,
    widening::{Holds, Widening},
};
use crate::{
    contacts::Nature,
    items::Item,
    parts,
    sharing_rules::Limits,
    web::{
        Cx, Texts, Typed,
        shell::{Room, document_with},
        ui::{Line, face, hidden, icon, problem, problems, tick},
    },
};
use ::access::{BoardRole, Facet, Facets, ItemId, ItemKind};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

use limits::{domains, how_long};
pub(super) use newly::things;
pub(crate) use newly::widens;
use newly::widens_everyone;
pub(super) use why::{WhyView, why};

/// The Share panel.
#[derive(Serialize, JsonSchema)]
pub(super) struct Panel {
    pub item: ItemId,
    pub title: String,
    pub kind: ItemKind,
    #[serde(skip)]
    #[schemars(skip)]
    pub why_closed: &'static str,
    /// Whether it can be opened to guests: a role, and the extranet of its organizer.
    pub may_share: bool,
    pub may_copy: bool,
    /// Guests can be editors of boards.
    #[serde(skip)]
    #[schemars(skip)]
    pub guests_edit: bool,
    /// What a grant can open of what guests do; less, where the record or its organizer says so.
    #[serde(skip)]
    #[schemars(skip)]
    pub deeds: Facets,
    /// Whether members can be taken off its team.
    pub may_edit: bool,
    /// People who ask to be let onto a board.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Request>,
    /// What the address of a board opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub board: Option<BoardAddress>,
    pub holds: Holds,
    /// What sharing rules say of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<Limits>,
    /// Guests that the organization has.
    pub used: i64,
    /// Guests that it may have; nothing for as many as one likes.
    pub limit: Option<i64>,
    pub access: AccessList,
    /// Presets that fill in what is opened.
    pub presets: Vec<PresetLine>,
    /// Groups of guests to share with.
    pub groups: Vec<GroupLine>,
    /// What stands in the form can be kept as a preset.
    #[serde(skip)]
    #[schemars(skip)]
    pub keeps_presets: bool,
    #[serde(skip)]
    #[schemars(skip)]
    pub chips: Vec<(String, String)>,
    /// What an address alone would show to whoever gets it.
    #[serde(skip)]
    #[schemars(skip)]
    pub by_address: Widening,
}

pub(super) fn panel(cx: &Cx, view: &Panel, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        dialog.panel open aria-modal="true" aria-labelledby="share-h" data-modal id="share" {
            header {
                div { h2 id="share-h" { (t["share-title"]) } p { (view.title) } }
                a.button.quiet.icon-only href={ "/items/" (view.item) "#share-open" } data-close { (icon("x")) (hidden(&t["share-close-panel"])) }
            }
            @if !view.requests.is_empty() { (board::requests(cx, view.item, &view.requests, view.guests_edit)) }
            @if view.may_share { (form(cx, view, typed)) } @else { div.pad { p.widens { (icon("door-closed")) span { (t[view.why_closed]) } } } }
            @if let Some(address) = &view.board { (board::address(cx, view, address, typed)) }
            @if view.may_copy && view.kind != ItemKind::Project { (by_address(cx, view)) }
            (access::access(cx, view))
            div.toast #share-toast role="status" aria-live="polite" data-keep {}
        }
    }
}

fn form(cx: &Cx, view: &Panel, typed: &Typed) -> Markup {
    let t = cx.t;
    let action = format!("/items/{}/share", view.item);
    html! {
        form id="share-form" method="post" action=(action) data-preview={ (action) "/preview" } {
            // Who presses Enter shares; the first button of a form is what that presses.
            button."visually-hidden" tabindex="-1" aria-hidden="true" { (t.with("share-button", parts![count = 0_i64])) }
            (problems(t, typed))
            (who(cx, view.item, &Guests { chips: &view.chips, used: view.used, limit: view.limit }, typed))
            @if let Some(limits) = &view.limits { (domains(cx, limits)) }
            @if !view.groups.is_empty() { (quick(t, &format!("{action}/fill"), "share-groups", "who", view.groups.iter().map(|group| (format!("group:{}", group.id), group.name.as_str())))) }
            @if typed.problem("who").is_some_and(|problem| problem.say.key.starts_with("share-stay")) { (tick(typed, "again", &t["share-again"], false, Some(&t["share-again-help"]))) }
            // The one that was filled in comes before the buttons: what is pressed counts.
            @if let Some(preset) = typed.all("preset").filter(|id| !id.is_empty()).last() { input type="hidden" name="preset" value=(preset); }
            (problem(t, typed, "preset"))
            @if !view.presets.is_empty() { (quick(t, &format!("{action}/fill"), "share-presets", "preset", view.presets.iter().map(|preset| (preset.id.to_string(), preset.name.as_str())))) }
            (what(cx, view, typed))
            (how_long(cx, view.limits.as_ref(), typed, None, ""))
            div.field {
                label for="message" { (t["share-message"]) " " span.faint.light { (t["share-message-help"]) } }
                textarea.input #message name="message" rows="3" { (typed.or("message", "")) }
                (problem(t, typed, "message"))
            }
            @if view.keeps_presets { (keeping(cx, &action, typed)) }
            div data-preview-into {}
            div.send {
                button.button."to-guests" data-submit-label { (t.with("share-button", parts![count = 0_i64])) }
                button.button formaction={ (action) "/view-as" } formtarget="_blank" { (icon("eye")) " " (t["share-view-as"]) }
            }
        }
    }
}

/// A row of buttons, each of which fills something into the form.
fn quick<'a>(t: &Texts, to: &str, label: &str, name: &str, choices: impl Iterator<Item = (String, &'a str)>) -> Markup {
    html! {
        div.quick role="group" aria-label=(t[label]) {
            span.small.faint { (t[label]) }
            div { @for (value, word) in choices { button.button formaction=(to) formnovalidate name=(name) value=(value) { (word) } } }
        }
    }
}

/// Keeps what stands in the form under a name.
fn keeping(cx: &Cx, action: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        details.fold #keep-preset open[typed.problem("preset_name").is_some()] {
            summary.button.quiet { (t["preset-keep"]) }
            div.row."gap-2" {
                label."visually-hidden" for="preset_name" { (t["preset-name"]) }
                input.input #preset_name name="preset_name" maxlength="60" placeholder=(t["preset-name"]) value=(typed.or("preset_name", ""));
                button.button formaction={ (action) "/preset" } formnovalidate { (t["preset-make"]) }
            }
            (problem(t, typed, "preset_name"))
        }
    }
}

/// What a part of an item is called.
pub(super) fn facet_key(facet: Facet, kind: ItemKind) -> &'static str {
    match facet {
        Facet::Files => "share-files",
        Facet::Fields => "share-fields",
        Facet::Followed => "share-followed",
        Facet::OldComments if kind == ItemKind::Project => "share-old-messages",
        Facet::OldComments => "share-old-comments",
        Facet::SendFiles => "share-send-files",
        Facet::Tasks => "share-tasks",
        Facet::Due => "share-due",
        Facet::Stage => "share-stage",
        Facet::Hours => "share-hours",
        Facet::Progress => "share-progress",
        Facet::Chat => "share-chat",
        Facet::Download => "share-download",
        Facet::Sign => "share-sign",
        Facet::Reviewer => "board-role-reviewer",
        Facet::Editor => "board-role-editor",
        Facet::Attach => "share-attach",
        Facet::Requests => "share-requests",
        Facet::WriteNotes => "share-write-notes",
    }
}

/// Sharing by an address alone.
fn by_address(cx: &Cx, view: &Panel) -> Markup {
    let t = cx.t;
    let base = format!("/items/{}/link", view.item);
    html! {
        details.fold.pad #by-address {
            summary.button.quiet { (icon("link")) " " (t["share-by-address"]) }
            form.stack."gap-3" #unaddressed-form method="post" action={ (base) "/unaddressed" } data-copy {
                p.small.muted { (t["share-unaddressed-help"]) }
                (Line::new("name", &t["share-unaddressed-name"], "").help(&t["share-unaddressed-name-help"]).draw(t, &Typed::default()))
                (Line::new("company", &t["share-unaddressed-company"], "").draw(t, &Typed::default()))
                input.input data-copy-field readonly hidden aria-label=(t["link-address"]);
                (widens(cx, &view.by_address))
                button.button { (icon("copy")) " " (t["share-unaddressed-make"]) }
            }
            @if let Some(limits) = view.limits.as_ref().filter(|limits| limits.no_public_links) { p.small.muted { (t.with("rule-no-public-links", parts![house = &limits.house])) } }
            @else if view.board.is_none() { form.stack."gap-3" #everyone-form method="post" action={ (base) "/everyone" } data-copy {
                p.small.muted { (t["share-everyone-help"]) }
                input.input data-copy-field readonly hidden aria-label=(t["link-address"]);
                // Where its address opens to everyone already, it shows no more.
                @match view.access.guests.iter().find(|row| row.nature == Nature::Everyone) {
                    Some(row) => { @if let Some(again) = &row.widens { (widens_everyone(cx, again)) } }
                    None => { (widens_everyone(cx, &view.by_address)) }
                }
                button.button { (icon("copy")) " " (t["share-everyone-make"]) }
            } }
        }
    }
}

/// Who was chosen already, and how many guests there may be.
pub(super) struct Guests<'a> {
    pub chips: &'a [(String, String)],
    pub used: i64,
    pub limit: Option<i64>,
}

/// The field for names and addresses.
pub(super) fn who(cx: &Cx, item: ItemId, guests: &Guests<'_>, typed: &Typed) -> Markup {
    let t = cx.t;
    let loose: Vec<&str> =
        typed.all("who").filter(|text| !text.starts_with("contact:") && !text.starts_with("group:") && !text.trim().is_empty()).collect();
    let remove = |name: &str| t.with("share-remove", parts![name = name]);
    html! {
        div.field {
            label for="who" { (t["share-who"]) }
            div.tokens id="who-tokens" data-tokens data-suggest={ "/items/" (item) "/share/people" } data-remove-text=(t.with("share-remove", parts![name = "{name}"])) {
                @for (value, name) in guests.chips {
                    span.chip {
                        span.avatar.guest aria-hidden="true" { (face(name)) }
                        span { (name) }
                        input type="hidden" name="who" value=(value);
                        button type="button" { (icon("x")) (hidden(&remove(name))) }
                    }
                }
                input #who name="who" type="text" autocomplete="off" autofocus aria-describedby="who-help" placeholder=(t["share-who-hint"]) value=(loose.join(", "))
                    aria-invalid=[typed.problem("who").map(|_| "true")];
                // Whoever has no name yet has a figure in place of letters.
                template data-nameless { (icon("user")) }
                template data-chip {
                    span.chip { span.avatar.guest aria-hidden="true" data-initials {} span data-label {} button type="button" { (icon("x")) span."visually-hidden" data-remove {} } }
                }
            }
            (problem(t, typed, "who"))
            small id="who-help" {
                @match guests.limit {
                    Some(limit) => (t.with("share-who-help", parts![used = guests.used, limit = limit])),
                    None => (t["share-who-help-unlimited"]),
                }
            }
        }
    }
}

fn what(cx: &Cx, view: &Panel, typed: &Typed) -> Markup {
    let on = if typed.sent() { typed.all("facets").filter_map(Facet::from_word).collect() } else { Facets::usual(view.kind) };
    facets(cx, view, on, 0, "")
}

/// The parts of the item as switches, each with what it holds; of what can be
/// followed they follow so many. Ids on the page end with `scope`.
fn facets(cx: &Cx, view: &Panel, on: Facets, follows: i64, scope: &str) -> Markup {
    let t = cx.t;
    if view.kind == ItemKind::Board {
        return board_role(cx, view, on, scope);
    }
    html! {
        fieldset {
            legend { (t["share-what"]) }
            input type="hidden" name="facets" value="";
            ul.list { @for facet in Facet::of(view.kind) { li { (facet_switch(cx, view, *facet, on.has(*facet), follows, scope)) } } }
            @if view.kind == ItemKind::Record { p.small { a href={ "/items/" (view.item) "/guests" } { (t["extranet-open"]) } } }
            @if view.kind == ItemKind::Project { small.faint { (t.with("share-project-always", parts![files = view.holds.files])) } }
        }
    }
}

/// What a guest is on a board, in place of its parts.
fn board_role(cx: &Cx, view: &Panel, on: Facets, scope: &str) -> Markup {
    let t = cx.t;
    let now = on.board_role(view.guests_edit);
    let choices = [
        (BoardRole::Reader, "", "board-role-reader", "board-role-reader-help"),
        (BoardRole::Reviewer, Facet::Reviewer.word(), "board-role-reviewer", "board-role-reviewer-help"),
        (
            BoardRole::Editor,
            Facet::Editor.word(),
            "board-role-editor",
            if view.guests_edit { "board-role-editor-help" } else { "board-role-editor-plan" },
        ),
    ];
    html! {
        fieldset {
            legend { (t["board-role"]) }
            @for (role, word, label, help) in choices {
                label.check {
                    input type="radio" name="facets" value=(word) id={ "role-" (role.word()) (scope) } checked[now == role] disabled[role == BoardRole::Editor && !view.guests_edit];
                    span { (t[label]) " " small { (t[help]) } }
                }
            }
        }
    }
}

fn facet_switch(cx: &Cx, view: &Panel, facet: Facet, on: bool, follows: i64, scope: &str) -> Markup {
    let (t, holds) = (cx.t, &view.holds);
    let of = |some: i64, all: i64| t.with("share-some-of", parts![some = some, all = all]);
    let percent = |number: Option<i64>| number.map_or_else(|| "—".to_owned(), |number| t.with("percent", parts![number = number]));
    let project = holds.project.clone().unwrap_or_default();
    let (help, count) = match facet {
        Facet::Files => (t.with("share-files-help", parts![internal = holds.internal_files]), holds.files.to_string()),
        Facet::Fields => (t["share-fields-help"].to_owned(), of(holds.fields, holds.all_fields)),
        Facet::Followed => (t["share-followed-help"].to_owned(), of(follows, holds.followable)),
        Facet::OldComments if view.kind == ItemKind::Project => (t["share-old-messages-help"].to_owned(), holds.old_comments.to_string()),
        Facet::OldComments => (t["share-old-comments-help"].to_owned(), holds.old_comments.to_string()),
        Facet::Tasks => (t["share-tasks-help"].to_owned(), holds.tasks.to_string()),
        Facet::Due => (String::new(), project.due.as_deref().map_or_else(|| "—".to_owned(), |due| cx.dates.brief(due))),
        Facet::Stage => (String::new(), project.stage.map(|stage| stage.name).unwrap_or_default()),
        Facet::Hours => (String::new(), percent(project.hours)),
        Facet::Progress => (String::new(), percent(project.tasks)),
        Facet::Download => (t["share-download-help"].to_owned(), String::new()),
        Facet::Sign => (t["share-sign-help"].to_owned(), String::new()),
        Facet::Reviewer => (t["board-role-reviewer-help"].to_owned(), String::new()),
        Facet::Editor => (t["board-role-editor-help"].to_owned(), String::new()),
        Facet::SendFiles | Facet::Chat | Facet::Attach | Facet::Requests | Facet::WriteNotes => (String::new(), String::new()),
    };
    // What the record or its organizer does not allow is shown, and why it cannot be chosen.
    let off = Facet::DEEDS.contains(&facet) && !view.deeds.has(facet);
    let help = if off { t["share-not-allowed-here"].to_owned() } else { help };
    html! {
        label.facet {
            span { (t[facet_key(facet, view.kind)]) @if !help.is_empty() { " " small { (help) } } }
            span.n { (count) }
            input.switch type="checkbox" role="switch" name="facets" value=(facet.word()) id={ "facet-" (facet.word()) (scope) } checked[on && !off] disabled[off];
        }
    }
}

/// The first word of a name, for buttons.
#[must_use]
pub(crate) fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// Where no script copies: the address in a field.
pub(super) fn copied(cx: &Cx, item: &Item, address: &str, message: &str) -> Markup {
    let t = cx.t;
    let body = html! {
        div.threshold { main #main {
            (item.mark().draw())
            h1 { (t["link-address"]) }
            p.muted { (message) }
            input.input readonly value=(address) aria-label=(t["link-address"]);
            a.button.primary href={ (item.url()) "/share" } { (t["back"]) }
        } }
    };
    document_with(t, Room::House, &t["link-address"], (None, Some(&item.mark().dress())), &body, &[])
}
