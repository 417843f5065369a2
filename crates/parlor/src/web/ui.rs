//! The parts that pages are made of.

use super::{Error, Problem, Texts, Typed, mark};
pub use super::{
    faces::{avatar, avatar_named, face, initials},
    spoken::{language, language_choice, language_way},
};
use crate::parts;
use maud::{Markup, Render, html};

/// The mark of the house, as a browser shows it in its tab.
pub const FAVICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'%3E%3Crect width='36' height='36' rx='9' fill='%231f5c4a'/%3E%3Cpath d='M11 28V17a7 7 0 0 1 14 0v11z' fill='%23e9b784'/%3E%3C/svg%3E";

/// An icon from the sprite. It says nothing to a screen reader; the word beside
/// it, or a [`hidden`] one, does.
#[must_use]
pub fn icon(name: &str) -> Markup {
    html! { svg.icon aria-hidden="true" { use href={ "#i-" (name) }; } }
}

/// A word that only screen readers read.
#[must_use]
pub fn hidden(text: &str) -> Markup {
    html! { span."visually-hidden" { (text) } }
}

/// How a page uses an icon.
const USED: &str = "href=\"#i-";

/// Puts the icons that a page uses into it, once, before its end.
#[must_use]
pub fn with_sprite(page: String) -> String {
    let Some(end) = page.rfind("</body>") else { return page };
    let used = memchr::memmem::find_iter(page.as_bytes(), USED);
    let mut names: Vec<&str> = used.filter_map(|at| page.get(at + USED.len()..)?.split('"').next()).collect();
    names.sort_unstable();
    names.dedup();
    if names.is_empty() {
        return page;
    }
    let mut out = String::with_capacity(page.len() + names.len() * 200);
    out.push_str(&page[..end]);
    out.push_str("<svg class=\"visually-hidden\" aria-hidden=\"true\">");
    for name in names {
        if let Some(inner) = assets::icon(name) {
            for piece in ["<symbol id=\"i-", name, "\" viewBox=\"0 0 24 24\">", inner, "</symbol>"] {
                out.push_str(piece);
            }
        }
    }
    out.push_str("</svg>");
    out.push_str(&page[end..]);
    out
}

/// The press that puts back what was removed (HOUSE-5). What that is, is heard and not seen.
#[must_use]
pub fn undo(t: &Texts, what: &str) -> Markup {
    undo_of(t, &format!(": {what}"))
}

/// As [`undo`], with words that follow it without a colon, as ` – comment by Gus`.
#[must_use]
pub fn undo_of(t: &Texts, heard: &str) -> Markup {
    html! { button.button.quiet { (icon("undo-2")) " " (t["note-restore"]) (hidden(heard)) } }
}

/// The mark of an organization: its first letter on its colour, which is a hue or written as `#rrggbb`.
#[must_use]
pub fn house_mark(name: &str, hue: &str) -> Markup {
    let letter = name.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let fill = match hue {
        "sky" => "#2b5570",
        "plum" => "#6a4480",
        "ochre" => "#7d5709",
        "moss" => "#35663e",
        own if own.starts_with('#') => own,
        _ => "#1f5c4a",
    };
    html! {
        svg viewBox="0 0 36 36" aria-hidden="true" {
            rect width="36" height="36" rx="9" fill=(fill) {}
            text x="18" y="25" text-anchor="middle" font-size="20" font-weight="700" fill="#f6efe0" font-family="system-ui, sans-serif" { (letter) }
        }
    }
}

/// Parlor's own mark, the arch.
#[must_use]
pub fn parlor_mark() -> Markup {
    mark(
        "<svg viewBox=\"0 0 36 36\" aria-hidden=\"true\"><rect width=\"36\" height=\"36\" rx=\"9\" fill=\"#1f5c4a\"/><path d=\"M11 28V17a7 7 0 0 1 14 0v11z\" fill=\"#e9b784\"/></svg>",
    )
}

/// The address of one of the covers that come with the program.
#[must_use]
pub fn drawn_cover(name: &str) -> String {
    format!("/assets/{}", assets::hashed(&format!("cover-{name}.svg")))
}

/// A door that stands open on one of the covers that come with the program. It is drawn within the page: whoever arrives
/// waits for nothing else.
#[must_use]
pub fn open_door(cover: Option<&str>) -> Markup {
    let behind = cover.and_then(assets::cover).map_or_else(
        || format!("{LIGHT}<path fill=\"url(#light)\" d=\"M38 20h100v170H38z\"/>"),
        |drawn| drawn.replacen(assets::COVER_BEGINS, "<svg x=\"-60\" y=\"20\" width=\"380\" height=\"166\"", 1),
    );
    mark(format!(
        "<svg class=\"door\" viewBox=\"0 0 176 200\" aria-hidden=\"true\"><defs><clipPath id=\"arch\"><path d=\"M38 184V80a50 50 0 0 1 100 0v104z\"/></clipPath></defs><path d=\"M61 184h77l22 16H61z\" fill=\"#f3d3a8\" opacity=\".55\"/><g clip-path=\"url(#arch)\">{behind}</g><path d=\"M38 184V80c0-17 9-33 23-41v157z\" fill=\"var(--accent-fill)\"/><path d=\"M43 175V82c0-11 5-22 13-29v130z\" fill=\"none\" stroke=\"#fff\" stroke-opacity=\".24\" stroke-width=\"1.5\"/><circle cx=\"55.5\" cy=\"126\" r=\"2.4\" fill=\"#e9b784\"/>{FLOOR}</svg>"
    ))
}

/// A door that is shut.
#[must_use]
pub fn closed_door() -> Markup {
    mark(format!(
        "<svg class=\"door\" viewBox=\"0 0 176 200\" aria-hidden=\"true\"><defs><clipPath id=\"arch\"><path d=\"M38 184V80a50 50 0 0 1 100 0v104z\"/></clipPath></defs><g clip-path=\"url(#arch)\"><path fill=\"var(--accent-fill)\" d=\"M30 20h120v170H30z\"/><path d=\"M88 30v156\" stroke=\"#fff\" stroke-opacity=\".25\" stroke-width=\"1.5\"/><path d=\"M46 176V82a42 42 0 0 1 36-41v135zM94 176V41a42 42 0 0 1 36 41v94z\" fill=\"none\" stroke=\"#fff\" stroke-opacity=\".2\" stroke-width=\"1.5\"/></g><circle cx=\"82\" cy=\"124\" r=\"2.6\" fill=\"#e9b784\"/><circle cx=\"94\" cy=\"124\" r=\"2.6\" fill=\"#e9b784\"/>{FLOOR}</svg>"
    ))
}

/// The light in the room behind a door that shows nothing yet.
const LIGHT: &str = "<linearGradient id=\"light\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"#d99a5f\"/><stop offset=\"1\" stop-color=\"#f8dfba\"/></linearGradient>";

const FLOOR: &str = "<path d=\"M12 184h152\" stroke=\"var(--line)\" stroke-width=\"2\" stroke-linecap=\"round\"/><path d=\"M26 192h124\" stroke=\"var(--line)\" stroke-width=\"2\" stroke-linecap=\"round\" opacity=\".7\"/><path d=\"M30 184V80a58 58 0 0 1 116 0v104\" fill=\"none\" stroke=\"var(--edge)\" stroke-width=\"2\" opacity=\".55\"/>";

/// What is wrong with a field, if something is, with the id that the field points to.
#[must_use]
pub fn problem(t: &Texts, typed: &Typed, field: &str) -> Markup {
    html! { @if let Some(problem) = typed.problem(field) { p.error id={ (field) "-error" } { (icon("circle-alert")) " " (t.say(&problem.say)) } } }
}

/// All problems that belong to no single field, above a form.
#[must_use]
pub fn problems(t: &Texts, typed: &Typed) -> Markup {
    let general: Vec<&Problem> = typed.problems().iter().filter(|problem| problem.field.is_empty()).collect();
    html! {
        @if !typed.problems().is_empty() {
            div.notice role="alert" {
                (icon("circle-alert"))
                div {
                    @for problem in &general { p { (t.say(&problem.say)) } }
                    @if general.is_empty() { p { (t.say(&Error::Invalid(typed.problems().to_vec()).say())) } }
                }
            }
        }
    }
}

/// A labelled field around any control.
#[must_use]
pub fn field(t: &Texts, typed: &Typed, name: &str, label: &str, help: Option<&str>, control: &Markup) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            (control)
            (problem(t, typed, name))
            @if let Some(help) = help { small id={ (name) "-help" } { (help) } }
        }
    }
}

/// A line of text to type.
pub struct Line<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub kind: &'a str,
    pub value: &'a str,
    pub required: bool,
    pub autocomplete: Option<&'a str>,
    pub help: Option<&'a str>,
    pub list: Option<&'a str>,
}

impl<'a> Line<'a> {
    /// An optional line of plain text.
    #[must_use]
    pub fn new(name: &'a str, label: &'a str, value: &'a str) -> Self {
        Self { name, label, kind: "text", value, required: false, autocomplete: None, help: None, list: None }
    }

    /// Of this kind, as HTML knows it: `email`, `password`, `date`.
    #[must_use]
    pub fn kind(mut self, kind: &'a str) -> Self {
        self.kind = kind;
        self
    }

    /// It must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// What a browser may fill in here.
    #[must_use]
    pub fn autocomplete(mut self, token: &'a str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// The id of a list of what can be typed.
    #[must_use]
    pub fn list(mut self, list: &'a str) -> Self {
        self.list = Some(list);
        self
    }

    /// A sentence below it.
    #[must_use]
    pub fn help(mut self, help: &'a str) -> Self {
        self.help = Some(help);
        self
    }

    /// Drawn, with what was typed and what is wrong with it.
    #[must_use]
    pub fn draw(&self, t: &Texts, typed: &Typed) -> Markup {
        let wrong = typed.problem(self.name).is_some();
        let described = match (wrong, self.help) {
            (true, _) => Some(format!("{}-error", self.name)),
            (false, Some(_)) => Some(format!("{}-help", self.name)),
            _ => None,
        };
        // A password is never sent back to the page.
        let value = if self.kind == "password" { "" } else { typed.or(self.name, self.value) };
        let control = html! {
            input.input id=(self.name) name=(self.name) type=(self.kind) value=(value) required[self.required]
                autocomplete=[self.autocomplete] list=[self.list] aria-invalid=[wrong.then_some("true")] aria-describedby=[described];
        };
        field(t, typed, self.name, self.label, self.help, &control)
    }
}

/// Several lines of text to type.
#[must_use]
pub fn area(t: &Texts, typed: &Typed, name: &str, label: &str, value: &str, rows: u8, help: Option<&str>) -> Markup {
    let wrong = typed.problem(name).is_some();
    let control = html! {
        textarea.input id=(name) name=(name) rows=(rows) aria-invalid=[wrong.then_some("true")] { (typed.or(name, value)) }
    };
    field(t, typed, name, label, help, &control)
}

/// What the toolbar of a Markdown text does: the word that the browser's side knows it by, its icon, its name.
const MARKS: [(&str, &str, &str); 7] = [
    ("bold", "bold", "mark-bold"),
    ("italic", "italic", "mark-italic"),
    ("heading", "heading", "mark-heading"),
    ("list", "list", "mark-list"),
    ("numbers", "list-ordered", "mark-numbers"),
    ("quote", "text-quote", "mark-quote"),
    ("link", "link", "mark-link"),
];

/// What helps where a text is typed, by address.
#[derive(Clone, Debug)]
pub struct Aids {
    /// Takes pictures that are pasted into it.
    pub pictures: String,
    /// Says who can be called by an @; nothing where nobody can.
    pub mentions: Option<String>,
}

/// A text in Markdown to type, with a toolbar above it where there is script.
#[must_use]
pub fn markdown_area(t: &Texts, typed: &Typed, (name, label, value): (&str, &str, &str), rows: u8, aids: &Aids) -> Markup {
    let wrong = typed.problem(name).is_some();
    let control = html! {
        div.marks data-pictures=(aids.pictures) data-sending=(t["picture-sending"]) data-failed=(t["file-error-offline"]) {
            div.tools role="toolbar" aria-label=(t["marks"]) aria-controls=(name) {
                @for (at, (mark, drawn, key)) in MARKS.iter().enumerate() {
                    button.button.quiet.icon-only type="button" data-mark=(mark) title=(t[*key]) tabindex=(if at == 0 { "0" } else { "-1" }) { (icon(drawn)) (hidden(&t[*key])) }
                }
                button.button.quiet.icon-only type="button" data-picture title=(t["mark-picture"]) tabindex="-1" { (icon("image")) (hidden(&t["mark-picture"])) }
            }
            (calling(aids.mentions.as_deref(), &html! {
                textarea.input id=(name) name=(name) rows=(rows) aria-invalid=[wrong.then_some("true")] { (typed.or(name, value)) }
            }))
        }
    };
    field(t, typed, name, label, Some(&t["markdown-help"]), &control)
}

/// A field in which an @ calls people, once who can be called is known at an address.
#[must_use]
pub fn calling(mentions: Option<&str>, field: &Markup) -> Markup {
    html! {
        @match mentions {
            Some(address) => text-expander keys="@" multiword="@" data-mentions=(address) { (field) },
            None => (field),
        }
    }
}

/// One choice out of several.
#[must_use]
pub fn select(t: &Texts, typed: &Typed, name: &str, label: &str, value: &str, choices: &[(String, String)]) -> Markup {
    let chosen = typed.or(name, value);
    let control = html! {
        select.input id=(name) name=(name) { @for (value, label) in choices { option value=(value) selected[value == chosen] { (label) } } }
    };
    field(t, typed, name, label, None, &control)
}

/// A box to tick.
#[must_use]
pub fn tick(typed: &Typed, name: &str, label: &str, on: bool, help: Option<&str>) -> Markup {
    let on = if typed.sent() { typed.get(name).is_some() } else { on };
    html! {
        label.check { input type="checkbox" name=(name) value="on" checked[on]; span { (label) @if let Some(help) = help { " " small.faint { (help) } } } }
    }
}

/// An empty place: what it is for, and the first step.
#[must_use]
pub fn empty(icon_name: &str, sentence: &str, step: Option<Markup>) -> Markup {
    html! { div.empty { (icon(icon_name)) p { (sentence) } @if let Some(step) = step { (step) } } }
}

/// A question before something that cannot simply be undone.
#[must_use]
pub fn confirm(t: &Texts, label: &str, sentence: &str, action: &str, button: &str) -> Markup {
    html! {
        details.confirm {
            summary.button.danger { (label) }
            form.stack."gap-2" method="post" action=(action) data-inline {
                p { (sentence) }
                div.row { button.button.danger { (button) } " " span.faint.small { (t["confirm-or-not"]) } }
            }
        }
    }
}

/// Sizes as people say them.
#[must_use]
pub fn size(t: &Texts, bytes: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "two digits are shown")]
    let number = bytes as f64;
    let (unit, number) = match bytes {
        ..1_000 => ("size-bytes", bytes.to_string()),
        1_000..1_000_000 => ("size-kilobytes", format!("{:.0}", number / 1e3)),
        1_000_000..1_000_000_000 => ("size-megabytes", format!("{:.1}", number / 1e6)),
        _ if bytes % 1_000_000_000 == 0 => ("size-gigabytes", (bytes / 1_000_000_000).to_string()),
        _ => ("size-gigabytes", format!("{:.2}", number / 1e9)),
    };
    t.with(unit, parts![number = t.manners().number(&number)])
}

/// Text with a time that machines can read too.
pub struct At<'a>(pub &'a super::Dates, pub crate::store::Time);

impl Render for At<'_> {
    fn render(&self) -> Markup {
        html! { time datetime=(self.0.machine(self.1)) { (self.0.when(self.1)) } }
    }
}

/// The field `zone`, with all that the machine knows to choose from.
#[must_use]
pub fn zone(t: &Texts, typed: &Typed, label: &str, help: &str, now: &str) -> Markup {
    let input = html! {
        input.input #zone name="zone" list="zones" value=(typed.or("zone", now)) required aria-invalid=[typed.problem("zone").map(|_| "true")];
        datalist #zones { @for zone in jiff::tz::db().available() { option value=(zone.as_str()) {} } }
    };
    field(t, typed, "zone", label, Some(help), &input)
}
