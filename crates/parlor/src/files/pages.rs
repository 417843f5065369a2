//! How files look: in the list of an item, on a page of their own, and on their
//! way in.

use super::{
    FileLine, FileView, Mark, To,
    closures::Door,
    draw_marks,
    sending::upload_form,
    thumb::thumb,
    viewer::{self, Shown},
    views::RemovedFiles,
};
use crate::{
    items::{Item, bin::UNDO_DAYS},
    organizations::frame::Place,
    parts, receipts,
    web::{
        Cx, Texts, cursor,
        shell::{Room, document, document_with},
        ui::{self, At, hidden, icon, problem, size},
    },
};
use access::{Rights, Verb};
use maud::{Markup, html};

/// The files of something, on a member's page of it.
pub struct Section<'a> {
    /// The address below which these files are met, such as `/items/…`.
    pub base: String,
    /// Where they are added, such as `/items/…/tasks/…/files`.
    pub add: String,
    pub to: To<'a>,
    pub may_add: bool,
    pub may_edit: bool,
    /// Those of a document that are to be signed.
    pub to_sign: bool,
    pub lines: &'a [FileLine],
    /// Of files that guests removed.
    pub marks: &'a [Mark],
}

impl<'a> Section<'a> {
    /// Of an item, or of what hangs off it.
    #[must_use]
    pub fn on(item: &Item, place: crate::follows::Place, rights: &Rights, lines: &'a [FileLine]) -> Self {
        let (base, add) = (item.url(), format!("{}/files", place.url(item.id)));
        Self { base, add, to: To::Item, may_add: rights.may(Verb::AddFile), may_edit: rights.may(Verb::Edit), to_sign: false, lines, marks: &[] }
    }

    /// The same, with what is left to be seen of files that guests removed.
    #[must_use]
    pub fn with_marks(self, marks: &'a [Mark]) -> Self {
        Self { marks, ..self }
    }

    /// Those of a document that are to be signed.
    #[must_use]
    pub fn to_sign(item: &Item, rights: &Rights, lines: &'a [FileLine]) -> Self {
        let own = Self::on(item, crate::follows::Place::Item, rights, lines);
        Self { add: format!("{}/to-sign", own.base), to: To::ToSign, may_add: own.may_edit, to_sign: true, ..own }
    }

    /// The list, with the way to add some.
    #[must_use]
    pub fn draw(&self, cx: &Cx) -> Markup {
        let (t, Self { base, add, lines, .. }) = (cx.t, self);
        // Beside the item's own list there is none to be shown empty.
        let own = *add == format!("{base}/files");
        let (id, title) = if self.to_sign { ("to-sign", "document-to-sign") } else { ("files", "files") };
        html! {
            section.section id={ (id) "-section" } aria-labelledby=(id) data-dropzone[self.may_add] {
                header {
                    h2 id=(id) { (t[title]) }
                    @if !lines.is_empty() { " " span.count { (lines.len()) } }
                    @if own && self.may_edit { " " a.button.quiet href={ (base) "/files/removed" } { (icon("trash-2")) " " (t["file-removed-link"]) } }
                }
                @if !lines.is_empty() { ul.list.files.two { @for line in *lines { (row(cx, self, line)) } } }
                @else if own && matches!(self.to, To::Item) { div.card { (ui::empty("files", &t["files-empty"], None)) } }
                @else if self.to_sign { div.card { (ui::empty("file-text", &t["document-to-sign-empty"], None)) } }
                (draw_marks(cx, self.marks))
                @if self.may_add { (upload_form(cx, add, if self.to_sign { "to-sign-upload" } else { "file-upload" }, self.to)) }
            }
        }
    }
}

fn row(cx: &Cx, section: &Section<'_>, line: &FileLine) -> Markup {
    let base = section.base.as_str();
    let t = cx.t;
    html! {
        li.file id={ "file-" (line.id) } {
            (thumb(base, line))
            div {
                a.name href={ (base) "/files/" (line.id) "/view" } { (line.name) }
                (meta(cx, line))
            }
            details.more id={ "file-menu-" (line.id) } {
                summary.button.quiet.icon-only { (icon("ellipsis")) (hidden(&t.with("file-more", parts![name = &line.name]))) }
                div.menu { (menu(cx, section, line)) }
            }
        }
    }
}

/// Why nobody is given it, where that is so.
#[must_use]
pub fn shut(t: &Texts, line: &FileLine) -> Markup {
    html! {
        @if let Some(virus) = &line.virus { strong { (t.with("file-virus", parts![virus = virus])) } " " }
        @else if line.unchecked { strong { (t["file-unchecked"]) } " " }
    }
}

fn meta(cx: &Cx, line: &FileLine) -> Markup {
    let t = cx.t;
    html! {
        p.meta {
            (shut(t, line))
            @if line.internal { span.lock { (icon("lock")) " " (t["file-internal"]) } " " }
            @if line.version > 1 { span { (t.with("file-version", parts![number = line.version])) " ·" } " " }
            span { (size(t, line.size)) " · " (cx.dates.on(line.changed_at)) @if line.by_guest { " · " (sent_by(cx, line)) } }
            @if let Some(read) = line.read { " · " (receipts::said(t, read)) }
        }
    }
}

fn sent_by(cx: &Cx, line: &FileLine) -> String {
    if line.mine { cx.t["file-sent-by-you"].to_owned() } else { cx.t.with("file-sent-by", parts![name = &line.by]) }
}

fn menu(cx: &Cx, section: &Section<'_>, line: &FileLine) -> Markup {
    let (t, here) = (cx.t, format!("{}/files/{}", section.base, line.id));
    html! {
        a href=(here) { (icon("download")) " " (t["file-download"]) }
        @if section.may_edit {
            a href={ (here) "/view#new-version" } { (icon("upload")) " " (t["file-new-version"]) }
            @if line.internal {
                a href={ (here) "/view#guests" } { (icon("door-open")) " " (t["file-show"]) }
            } @else if matches!(section.to, To::Item | To::ToSign) {
                form method="post" action={ (here) "/internal" } id={ "file-internal-" (line.id) } data-inline {
                    input type="hidden" name="on" value="on";
                    input type="hidden" name="list" value="on";
                    button { (icon("lock")) " " (t["file-hide"]) }
                }
            }
            a href={ (here) "/view#rename" } { (icon("pencil")) " " (t["file-rename"]) }
            form method="post" action={ (here) "/remove" } id={ "file-remove-" (line.id) } data-inline {
                button.danger { (icon("trash-2")) " " (t["file-remove"]) }
            }
        }
    }
}

/// The page of a file. `base` is the address below which its files are met,
/// `below` leads from there to what it hangs off.
pub(super) fn page(cx: &Cx, base: &str, below: &str, view: &FileView, shown: &Shown) -> Markup {
    let home = &view.home;
    let body = html! {
        p { a.button.quiet href={ (base) (below) "#files" } { (icon("arrow-left")) " " (home.title) } }
        (whole(cx, base, view, shown))
    };
    match &view.frame {
        Some(frame) => frame.draw_with(cx, home.part, &view.file.name, home.live.as_ref(), &body, viewer::brings(view, shown)),
        // A guest has the same page without the house around it.
        None => {
            let title = format!("{} · {}", view.file.name, home.mark.name);
            let page = html! { main.guest-page #main { (home.mark.draw()) (body) } };
            document_with(cx.t, Room::Guest, &title, (home.live.as_ref(), Some(&home.mark.dress())), &page, viewer::brings(view, shown))
        }
    }
}

/// A file by itself: what it looks like, who sent it when, its versions, and
/// what this viewer may do with it.
fn whole(cx: &Cx, base: &str, view: &FileView, shown: &Shown) -> Markup {
    let (t, file) = (cx.t, &view.file);
    let here = format!("{base}/files/{}", file.id);
    html! {
        div.stack."gap-6" {
            header.stack."gap-2" {
                h1 { (file.name) }
                p.muted {
                    @if file.internal { span.lock { (icon("lock")) " " (t["file-internal"]) " · " } }
                    (file.kind) " · " (size(t, file.size)) " · "
                    @if file.version > 1 { (t.with("file-version", parts![number = file.version])) " · " }
                    (file.by) @if file.by_guest { " (" (t["file-by-guest"]) ")" } ", " (At(&cx.dates, file.changed_at))
                }
                (shut(t, file))
                @if view.downloads && !file.unchecked && file.virus.is_none() { div.row { a.button.primary href=(here) { (icon("download")) " " (t["file-download"]) } } }
                @else { p.small.muted { (t["file-read-here"]) } }
            }
            (ui::problems(t, &view.typed))
            @if let Some(inside) = viewer::draw(cx, &here, view, shown) { (inside) }
            @else if file.preview {
                figure.preview {
                    @let picture = html! { img src={ (here) "/preview?version=" (file.version) } alt=(t.with("file-preview-of", parts![name = &file.name])); };
                    @if view.downloads { a href=(here) { (picture) } } @else { (picture) }
                }
            } @else { (ui::empty("file", &t["file-no-preview"], None)) }
            @if view.recorded { (receipts::told_here(t, &view.home.mark.name)) }
            (versions(cx, &here, view))
            @if let Some(readers) = &view.readers { (receipts::readers(cx, readers, view.reminds.then_some(format!("{here}/remind")).as_deref())) }
            @if view.may.edit || view.may.remove { (settings(cx, &here, view)) }
        }
    }
}

fn versions(cx: &Cx, here: &str, view: &FileView) -> Markup {
    let t = cx.t;
    html! {
        section.section aria-labelledby="versions" {
            header { h2 #versions { (t["file-versions"]) } " " span.count { (view.versions.len()) } }
            ul.list {
                @for version in &view.versions {
                    li.account id={ "version-" (version.version) } {
                        (icon("file"))
                        div {
                            strong { (t.with("file-version", parts![number = version.version])) } " "
                            small { (size(t, version.size)) " · " (version.by) @if version.by_guest { " (" (t["file-by-guest"]) ")" } " · " (At(&cx.dates, version.at)) }
                        }
                        @if view.downloads {
                            a.button.quiet.icon-only href={ (here) "/versions/" (version.version) } {
                                (icon("download")) (hidden(&t.with("file-download-version", parts![number = version.version])))
                            }
                        }
                    }
                }
            }
            @if view.may.add {
                @if let Some(count) = view.signed.filter(|count| *count > 0) {
                    p { (icon("circle-alert")) " " (t.with("signing-version-voids", parts![count = count])) }
                    label.check { input type="checkbox" name="confirmed" value="on" form="version-upload"; span { (t["signing-version-anyway"]) } }
                } @else if view.signed.is_some() { p { (icon("circle-alert")) " " (t["signing-version-ends"]) } }
                div #new-version data-dropzone { (upload_form(cx, &format!("{here}/versions"), "version-upload", To::File)) }
            }
        }
    }
}

fn settings(cx: &Cx, here: &str, view: &FileView) -> Markup {
    let (t, file) = (cx.t, &view.file);
    html! {
        section.section aria-labelledby="file-settings" {
            header { h2 #file-settings { (t["file-settings"]) } }
            @if view.may.hide { (door(cx, here, view)) }
            @if view.may.edit {
                form.form #rename method="post" action={ (here) "/rename" } data-inline {
                    input type="hidden" name="was" value=(file.name);
                    div.field {
                        label for="name" { (t["file-name"]) }
                        input.input #name name="name" required maxlength="200" value=(view.typed.or("name", &file.name))
                            aria-invalid=[view.typed.problem("name").map(|_| "true")] aria-describedby=[view.typed.problem("name").map(|_| "name-error")];
                        (problem(t, &view.typed, "name"))
                    }
                    div.actions { button.button { (t["file-rename"]) } }
                }
            }
            @if view.may.remove {
                form.stack."gap-2" #remove method="post" action={ (here) "/remove" } data-inline {
                    div { button.button.danger { (icon("trash-2")) " " (t["file-remove"]) } }
                    p.small.muted { (t["file-remove-hint"]) }
                }
            }
        }
    }
}

/// Closed to guests or not. Opening it is told before the press (VIEW-4).
fn door(cx: &Cx, here: &str, view: &FileView) -> Markup {
    let (t, action) = (cx.t, format!("{here}/internal"));
    html! {
        div.stack."gap-2" #guests {
            @if view.file.internal {
                p { (icon("lock")) " " (t["file-is-internal"]) }
                details.fold #file-show {
                    summary.button { (t["file-show"]) }
                    form method="post" action=(action) data-inline id="file-show-form" {
                        input type="hidden" name="on" value="off";
                        p.widens { (icon("door-open")) span { (t.with("file-widens", parts![count = view.widens])) } }
                        div.row {
                            button.button.to-guests { (icon("door-open")) " " (t["file-show"]) }
                            " " button.button type="button" data-dismiss { (t["file-keep-internal"]) }
                        }
                    }
                }
            } @else {
                p { (icon("door-open")) " " (t["file-is-shown"]) }
                form method="post" action=(action) data-inline id="file-hide-form" {
                    input type="hidden" name="on" value="on";
                    button.button { (icon("lock")) " " (t["file-hide"]) }
                }
                (closures(cx, here, view))
            }
        }
    }
}

/// To which guests it is closed alone.
fn closures(cx: &Cx, here: &str, view: &FileView) -> Markup {
    let t = cx.t;
    html! {
        @if !view.guests.is_empty() {
            h3 { (t["file-guests"]) }
            ul.list { @for door in &view.guests { (closure(cx, here, door)) } }
            @if view.guests.iter().any(|door| door.visitor) { p.small.muted { (t["file-visitors-help"]) } }
        }
        (cursor::pages(cx, view.next.as_deref()))
    }
}

fn closure(cx: &Cx, here: &str, door: &Door) -> Markup {
    let t = cx.t;
    let stands = match (door.closed, door.with_everyone) {
        (_, true) => "file-closed-with-everyone",
        (true, _) => "file-closed-to-them",
        _ => "file-open-to-them",
    };
    html! {
        li.account id={ "door-" (door.contact) } {
            (icon(if door.closed { "door-closed" } else { "door-open" }))
            div { strong { (door.name) } " " small {
                @if let Some(company) = &door.company { (company) " · " }
                @if door.visitor { (t["file-by-public-link"]) " · " }
                (t[stands])
            } }
            @if !door.with_everyone {
                form method="post" action={ (here) "/closed" } id={ "closed-" (door.contact) } data-inline {
                    input type="hidden" name="guest" value=(door.contact);
                    input type="hidden" name="on" value=(if door.closed { "off" } else { "on" });
                    button.button.quiet { (t[if door.closed { "file-open-again" } else { "file-close-to" }]) (hidden(&door.name)) }
                }
            }
        }
    }
}

/// The files that can be brought back.
pub(super) fn removed(cx: &Cx, view: &RemovedFiles) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href={ (view.base) "#files" } { (view.title) } } } }
            h1 { (t["file-removed-title"]) }
        }
        p.muted { (t.with("file-removed-hint", parts![days = UNDO_DAYS])) }
        @if view.files.is_empty() { div.card { (ui::empty("trash-2", &t["file-removed-empty"], None)) } }
        @else {
            ul.list {
                @for file in &view.files {
                    li.account id={ "removed-" (file.id) } {
                        (icon("file"))
                        div {
                            strong { (file.name) } " "
                            small { @if file.internal { (t["file-internal"]) " · " } (size(t, file.size)) " · " (t["file-removed-at"]) " " (At(&cx.dates, file.removed_at)) }
                        }
                        form method="post" action={ (view.base) "/files/restore" } id={ "restore-" (file.id) } data-inline {
                            input type="hidden" name="file" value=(file.id);
                            button.button { (icon("rotate-ccw")) " " (t["file-restore"]) }
                        }
                    }
                }
            }
        }
    };
    match &view.frame {
        Some(frame) => frame.draw(cx, Place::Organizers, &t["file-removed-title"], None, &body),
        None => document(t, Room::House, &t["file-removed-title"], None, &html! { main.page #main { (body) } }),
    }
}
