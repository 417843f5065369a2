//! How a chat is drawn: the same for members and guests, in the frame of each.

use super::{ChatView, MessageLine, Unread, audience::Reads, reactions::SIGNS, url, views::Reaction};
use crate::{
    comments::pages::names,
    follows::lines,
    items::Item,
    mentions, parts,
    store::Time,
    web::{
        Cx, Texts, Typed,
        ui::{avatar, calling, empty, hidden, icon, problem, undo},
    },
};
use access::{ItemId, Lane};
use maud::{Markup, html};

/// The key of its page's title.
pub(super) fn title(lane: Lane) -> &'static str {
    match lane {
        Lane::Team => "chat-title-team",
        Lane::Guests => "chat-title-guests",
    }
}

/// The key of what a chat is called.
pub(super) fn name(lane: Lane) -> &'static str {
    match lane {
        Lane::Team => "chat-team",
        Lane::Guests => "chat-guests",
    }
}

fn picture(lane: Lane) -> &'static str {
    match lane {
        Lane::Team => "lock",
        Lane::Guests => "door-open",
    }
}

/// Leads from a project's page to one of its chats, with what is new there;
/// `here`, where it stands open.
#[must_use]
pub fn tab(cx: &Cx, item: &Item, lane: Lane, unread: Unread, here: bool) -> Markup {
    let new = if here { 0 } else { unread.of(lane) };
    html! { a href=(url(item.id, lane)) aria-current=[here.then_some("page")] { (icon(picture(lane))) " " (cx.t[name(lane)]) @if new > 0 { " " span.new { (shown(new)) (hidden(&cx.t["chat-unread"])) } } } }
}

/// The same in a list, where only its picture and the number stand.
#[must_use]
pub fn leads_to(cx: &Cx, item: ItemId, title: &str, lane: Lane, unread: Unread) -> Markup {
    let new = unread.of(lane);
    let label = cx.t.with(if new > 0 { "chat-of-unread" } else { "chat-of" }, parts![chat = &cx.t[name(lane)], title = title]);
    html! {
        a href=(url(item, lane)) .guests[lane == Lane::Guests] .unread[new > 0] title=(label) {
            (icon(picture(lane))) @if new > 0 { " " (shown(new)) } (hidden(&label))
        }
    }
}

fn shown(count: i64) -> String {
    if count > 99 { "99+".into() } else { count.to_string() }
}

/// A chat: its messages, and where one writes. `base` is where its things are
/// met, which is elsewhere for a member who looks as a guest.
pub(crate) fn room(cx: &Cx, view: &ChatView, base: &str, you: bool, typed: &Typed) -> Markup {
    let t = cx.t;
    let here = format!("{base}/chat/{}", view.lane.word());
    html! {
        section.chat.guests[view.lane == Lane::Guests] #chat data-chat data-edition=(view.edition) data-read=[view.may_write.then(|| format!("{here}/read"))] {
            @if let Some(older) = &view.older { p.older { a.button.quiet href={ (here) "?before=" (older) } data-older { (icon("arrow-up")) " " (t["chat-older"]) } } }
            div #chat-older data-keep {}
            @if view.messages.is_empty() { (nothing(cx, view, &here)) }
            @else { ol.messages data-messages { (messages(cx, view, base, you)) } }
            @if !view.newest { p.older { a.button href=(here) { (icon("arrow-down")) " " (t["chat-newest"]) } } }
            @if view.share_first && !view.messages.is_empty() { div.row { (share_step(cx, &here)) } }
            @if view.may_write { (composer(cx, view, &here, you, typed)) }
        }
    }
}

fn nothing(cx: &Cx, view: &ChatView, here: &str) -> Markup {
    let t = cx.t;
    if view.share_first {
        return html! { div.card { (empty("door-open", &t["chat-nobody"], Some(share_step(cx, here)))) } };
    }
    html! { div.card { (empty("message-square", &t[if view.lane == Lane::Team { "chat-team-empty" } else { "chat-guests-empty" }], None)) } }
}

/// Leads to where the project is shared, so that somebody reads what is written here.
fn share_step(cx: &Cx, here: &str) -> Markup {
    let item = here.split("/chat/").next().unwrap_or_default();
    html! { a.button."to-guests" href={ (item) "/share" } { (cx.t["chat-share-first"]) } }
}

fn messages(cx: &Cx, view: &ChatView, base: &str, you: bool) -> Markup {
    let mut day = String::new();
    html! {
        @for line in &view.messages {
            @let of = cx.dates.iso_day(line.at);
            @if of != day { li.day { span { (cx.dates.day(&of)) } } }
            ({ day = of; html! {} })
            @if view.first_unread == Some(line.id) { li.unread-from #unread { span { (cx.t["chat-new-from-here"]) } } }
            li { (message(cx, line, base, you, view.may_write, true)) }
        }
    }
}

/// One message. Under the day that it was written on, its `clock` is enough.
pub(crate) fn message(cx: &Cx, line: &MessageLine, base: &str, you: bool, acts: bool, clock: bool) -> Markup {
    let t = cx.t;
    let here = format!("{base}/messages/{}", line.id);
    html! {
        article.comment.message id={ "message-" (line.id) } {
            (avatar(&line.author, line.author_is_guest, true))
            div {
                header {
                    strong { @if you && line.mine { (t["comment-you"]) } @else { (line.author) } } " "
                    time datetime=(cx.dates.machine(line.at)) title=(cx.dates.when(line.at)) { (if clock { cx.dates.clock(line.at) } else { cx.dates.when(line.at) }) }
                    @if line.changed && !line.removed { " " span { (t["comment-changed"]) } }
                }
                @if line.removed { p.muted { (t["chat-removed"]) } } @else if !line.text.is_empty() { p { (said(line)) } }
                @for link in &line.links { a.attachment href={ (base.split("/items/").next().unwrap_or_default()) "/items/" (link.item) } { (icon("layers")) " " (link.title) } " " }
                @for file in &line.files { a.attachment href={ (base) "/files/" (file.id) } { @if file.preview { img src={ (base) "/files/" (file.id) "/thumb" } alt="" loading="lazy" width="40" height="40"; } @else { (icon("paperclip")) } " " (file.name) } " " }
                @if !line.removed { (signs(t, line, &here, acts)) }
                @if let Some(until) = line.restore_until { (restoring(cx, line, &here, until)) }
            }
            @if acts && !line.removed { (acts_on(t, line, &here)) }
        }
    }
}

/// The way to put back what one took back.
fn restoring(cx: &Cx, line: &MessageLine, here: &str, until: Time) -> Markup {
    let t = cx.t;
    html! {
        form.row.small method="post" action={ (here) "/restore" } id={ "restore-" (line.id) } {
            (undo(t, &t["chat-removed"]))
            span.faint { (t.with("bin-until", parts![day = cx.dates.on(until)])) }
        }
    }
}

/// The signs below the words. Whoever may write adds their own to one by a press.
fn signs(t: &Texts, line: &MessageLine, here: &str, acts: bool) -> Markup {
    html! {
        @if !line.reactions.is_empty() && acts {
            form.signs id={ "signs-of-" (line.id) } method="post" action={ (here) "/react" } data-inline { @for reaction in &line.reactions { (sign(t, reaction)) } }
        } @else if !line.reactions.is_empty() {
            div.signs { @for reaction in &line.reactions { span.sign title=(names(t, &reaction.names)) { (reaction.sign) " " (reaction.names.len()) } } }
        }
    }
}

fn sign(t: &Texts, reaction: &Reaction) -> Markup {
    let who = names(t, &reaction.names);
    html! {
        button.sign name="sign" value=(reaction.sign) aria-pressed=(if reaction.mine { "true" } else { "false" }) title=(who) {
            (reaction.sign) " " (reaction.names.len()) (hidden(&who))
        }
    }
}

/// What may be done with a message, out of the way until somebody comes near.
fn acts_on(t: &Texts, line: &MessageLine, here: &str) -> Markup {
    html! {
        div.acts {
            details.more id={ "signs-" (line.id) } {
                summary.button.quiet.icon-only { (icon("smile-plus")) (hidden(&t.with("chat-react-to", parts![name = &line.author]))) }
                form.menu.row id={ "react-" (line.id) } method="post" action={ (here) "/react" } data-inline { @for one in SIGNS { button.button.quiet.icon-only name="sign" value=(one) { (one) } } }
            }
            @if line.may_change { a.button.quiet.icon-only href={ (here) "/change" } { (icon("pencil")) (hidden(&t["chat-change-title"])) } }
        }
    }
}

/// What somebody wrote, with those whom it calls set off.
fn said(line: &MessageLine) -> Markup {
    let called: Vec<&str> = line.mentioned.iter().map(String::as_str).collect();
    html! {
        @for (piece, who) in mentions::split(&line.text, &called) {
            @if who.is_some() { span.mention { (piece) } } @else { (lines(piece)) }
        }
    }
}

/// Who will read what is written there, each company's people together.
fn audience(t: &Texts, all: &[Reads], more: i64) -> String {
    let mut groups: Vec<(Option<&str>, Vec<String>)> = Vec::new();
    for one in all {
        let company = one.company.as_deref();
        match groups.iter_mut().find(|(known, _)| *known == company) {
            Some((_, names)) => names.push(one.name.clone()),
            None => groups.push((company, vec![one.name.clone()])),
        }
    }
    let said: Vec<String> = groups
        .into_iter()
        .map(|(company, people)| match company {
            Some(company) => t.with("chat-of-company", parts![names = names(t, &people), company = company]),
            None => names(t, &people),
        })
        .collect();
    let named = names(t, &said);
    if more > 0 { t.with("chat-and-others", parts![names = named, count = more]) } else { named }
}

/// Where one writes: its edge, its words and its button say who reads.
fn composer(cx: &Cx, view: &ChatView, here: &str, you: bool, typed: &Typed) -> Markup {
    let t = cx.t;
    let guests = view.lane == Lane::Guests;
    let label = &t[if you {
        "chat-write"
    } else if guests {
        "chat-write-guests"
    } else {
        "chat-write-team"
    }];
    let who = audience(t, &view.audience, view.audience_more);
    let mentions = format!("/items/{}/mentions?lane={}", view.item, view.lane.word());
    html! {
        form.composer.guests[guests] #chat-form method="post" action={ (here) "/files" } enctype="multipart/form-data" data-inline {
            label."visually-hidden" for="chat-text" { (label) }
            (calling(Some(&mentions), &html! {
                textarea #chat-text name="text" rows="1" maxlength=(super::LONGEST) placeholder=(label) data-send-keys aria-invalid=[typed.problem("text").map(|_| "true")] { (typed.or("text", "")) }
            }))
            (problem(t, typed, "text")) (problem(t, typed, "file"))
            p.audience {
                @if guests { (icon("users")) } @else { (icon("lock")) }
                span {
                    @if view.audience.is_empty() { (t[if guests { "chat-nobody-yet" } else { "chat-team-reads" }]) }
                    @else { (t.with("chat-will-read", parts![names = who, count = view.audience_more.saturating_add(i64::try_from(view.audience.len()).unwrap_or(i64::MAX))])) }
                }
            }
            div.bar {
                label.button.quiet."file-choice" { (icon("paperclip")) span { (t["chat-attach"]) } input type="file" name="file" multiple id="chat-file"; }
                // Terracotta warns a member that guests read it, where some do.
                @if guests && !you && !view.share_first { button.button."to-guests" { (t["chat-send"]) } } @else { button.button.primary[!view.share_first] { (t["chat-send"]) } }
            }
        }
    }
}
