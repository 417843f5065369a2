//! What becomes of each row of a file, shown before anything is done with it.

use super::Sheet;
use crate::{
    parts,
    web::{
        Cx, Say, Texts, Typed,
        ui::{self, icon},
    },
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// So many rows are shown one by one.
const SHOWN: usize = 200;

/// How one sort of intake is spoken of: keys of texts.
pub struct Words {
    /// The page: `$file`.
    pub of: &'static str,
    pub skips_known: &'static str,
    /// What stands for a row.
    pub title: &'static str,
    /// `$add`, `$known`, `$refused`.
    pub sums: &'static str,
    pub add: &'static str,
    pub known: &'static str,
    pub refused: &'static str,
    /// The press that begins it: `$count`.
    pub run: &'static str,
    pub running: &'static str,
    /// `$done`, `$count`, `$added`.
    pub progress: &'static str,
    /// `$count`.
    pub done: &'static str,
    /// `$name`.
    pub back: &'static str,
}

/// A column of the file.
#[derive(Serialize, JsonSchema)]
pub struct ColumnView {
    pub head: String,
    /// What stands in the first rows.
    pub sample: String,
    /// One of the choices, or empty.
    pub is: String,
}

/// What becomes of a row.
#[derive(Serialize, JsonSchema)]
pub struct RowView {
    /// Its number, counted from 1 below the head.
    pub row: usize,
    pub title: String,
    /// `add`, `known` or `refused`.
    pub fate: &'static str,
    pub why: Vec<String>,
}

/// A file of rows, looked at before it is taken over, and while it is.
#[derive(Default, Serialize, JsonSchema)]
pub struct Intake {
    pub id: Uuid,
    pub file: String,
    pub columns: Vec<ColumnView>,
    /// All rows of the file.
    pub total: usize,
    /// How many would be added, are there already, are refused.
    pub add: usize,
    pub known: usize,
    pub refused: usize,
    /// Those that are refused first, then the others; not all of a large file.
    pub rows: Vec<RowView>,
    pub skips_known: bool,
    /// How many were looked at and added so far.
    pub done: i64,
    pub added: i64,
    pub ended: bool,
    #[serde(skip)]
    pub choices: Vec<(String, String)>,
    /// Where the intake is met.
    #[serde(skip)]
    pub url: String,
    /// Where it leads back to, and what that is called.
    #[serde(skip)]
    pub home: (String, String),
    #[serde(skip)]
    pub goes_on: bool,
}

impl Intake {
    /// The columns as they are in the file, each with what it is.
    pub fn set_columns(&mut self, sheet: &Sheet, is: &[String]) {
        self.columns = samples(&sheet.head, &sheet.rows, is);
    }

    /// Counts the rows by their fates, and shows what is refused first.
    pub fn set_rows(&mut self, t: &Texts, fates: impl IntoIterator<Item = (usize, &'static str, String, Vec<Say>)>) {
        let (mut refused, mut others) = (Vec::new(), Vec::new());
        for (row, fate, title, why) in fates {
            *match fate {
                "add" => &mut self.add,
                "known" => &mut self.known,
                _ => &mut self.refused,
            } += 1;
            let list = if fate == "refused" { &mut refused } else { &mut others };
            if list.len() < SHOWN {
                list.push(RowView { row: row + 1, title, fate, why: why.iter().map(|say| t.say(say)).collect() });
            }
        }
        self.rows = refused.into_iter().chain(others).take(SHOWN).collect();
    }

    /// Its title, and what stands on its page. `after` follows when all is done.
    #[must_use]
    pub fn draw(&self, cx: &Cx, words: &Words, after: &Markup) -> (String, Markup) {
        let t = cx.t;
        let title = t.with(words.of, parts![file = &self.file]);
        let body = html! {
            div.stack."gap-6" {
                (heading(t, &self.home, &title, None))
                @if self.ended { (self.end(t, words)) (after) }
                @else if self.done > 0 || self.goes_on { (self.progress(t, words)) }
                @else { (self.mapping(t, words)) (self.fates(t, words)) }
            }
        };
        (title, body)
    }

    fn end(&self, t: &Texts, words: &Words) -> Markup {
        html! {
            p.notice.done role="status" { (icon("circle-check")) " " span { (t.with(words.done, parts![count = self.added])) } }
            p { a.button.primary href=(self.home.0) { (t.with(words.back, parts![name = &self.home.1])) } }
        }
    }

    /// How far it is. The form sends itself where a script can; where not, somebody presses.
    fn progress(&self, t: &Texts, words: &Words) -> Markup {
        let done = usize::try_from(self.done).unwrap_or(0);
        html! {
            div.card.pad.stack."gap-4".narrow {
                p role="status" { (t.with(words.progress, parts![done = done, count = self.total, added = self.added])) }
                progress max=(self.total) value=(done) aria-label=(t[words.running]) {}
                div.row."gap-3" {
                    form method="post" action={ (self.url) "/run" } data-go-on[self.goes_on] { button.button.primary { (t["import-go-on"]) } }
                    (self.cancel(t, "import-stop"))
                }
            }
        }
    }

    fn cancel(&self, t: &Texts, word: &str) -> Markup {
        html! { form method="post" action={ (self.url) "/cancel" } { button.button.quiet { (t[word]) } } }
    }

    fn mapping(&self, t: &Texts, words: &Words) -> Markup {
        html! {
            section.section {
                header { h2 { (t["import-columns"]) } }
                form.stack."gap-4" #mapping method="post" action=(self.url) {
                    (columns(t, &self.columns, &self.choices))
                    label.check {
                        input type="checkbox" name="skips_known" value="on" checked[self.skips_known];
                        span { (t[words.skips_known]) }
                    }
                    div { button.button { (icon("refresh-cw")) " " (t["import-look-again"]) } }
                }
            }
        }
    }

    fn fates(&self, t: &Texts, words: &Words) -> Markup {
        html! {
            section.section #fates {
                header { h2 { (t["import-fates"]) } }
                p role="status" { (t.with(words.sums, parts![add = self.add, known = self.known, refused = self.refused])) }
                div.card."scroll-x" {
                    table.matrix {
                        caption."visually-hidden" { (t["import-fates"]) }
                        thead { tr { th scope="col" { (t["import-row"]) } th scope="col" { (t[words.title]) } th scope="col" { (t["import-fate"]) } } }
                        tbody { @for row in &self.rows { (fate(t, words, row)) } }
                    }
                }
                @if self.rows.len() < self.total { p.small.faint { (t.with("import-shown", parts![shown = self.rows.len(), count = self.total])) } }
                div.row."gap-3" {
                    @if self.add > 0 {
                        form method="post" action={ (self.url) "/run" } { button.button.primary { (t.with(words.run, parts![count = self.add])) } }
                    }
                    (self.cancel(t, "cancel"))
                }
            }
        }
    }
}

/// The columns of a file, each with what it is and what stands in the first rows.
#[must_use]
pub fn samples(head: &[String], rows: &[Vec<String>], is: &[String]) -> Vec<ColumnView> {
    let cell = |row: &Vec<String>, at: usize| row.get(at).filter(|cell| !cell.is_empty()).cloned();
    let sample = |at: usize| rows.iter().take(3).filter_map(|row| cell(row, at)).collect::<Vec<_>>().join(" · ");
    (head.iter().enumerate())
        .map(|(at, head)| ColumnView {
            head: head.clone(),
            sample: sample(at).chars().take(80).collect(),
            is: is.get(at).cloned().unwrap_or_default(),
        })
        .collect()
}

/// The table in which somebody says what each column is.
#[must_use]
pub fn columns(t: &Texts, all: &[ColumnView], choices: &[(String, String)]) -> Markup {
    html! {
        div.card."scroll-x" {
            table.matrix {
                caption."visually-hidden" { (t["import-columns"]) }
                thead { tr { th scope="col" { (t["import-head"]) } th scope="col" { (t["import-sample"]) } th scope="col" { (t["import-is"]) } } }
                tbody { @for (at, column) in all.iter().enumerate() { tr {
                    th scope="row" { (column.head) }
                    td.faint.small data-l=(t["import-sample"]) { (column.sample) }
                    td data-l=(t["import-is"]) {
                        select.input name={ "column-" (at) } aria-label=(t.with("import-is-what", parts![name = &column.head])) {
                            @for (word, label) in choices { option value=(word) selected[*word == column.is] { (label) } }
                        }
                    }
                } } }
            }
        }
    }
}

fn fate(t: &Texts, words: &Words, row: &RowView) -> Markup {
    html! {
        tr {
            td data-l=(t["import-row"]) { (row.row) }
            th scope="row" { @if row.title.is_empty() { "–" } @else { (row.title) } }
            td data-l=(t["import-fate"]) {
                @match row.fate {
                    "add" => span.badge { (icon("plus")) " " (t[words.add]) },
                    "known" => span.badge { (t[words.known]) },
                    _ => div.stack."gap-1" { span.badge.late { (icon("circle-alert")) " " (t[words.refused]) } @for why in &row.why { p.small { (why) } } },
                }
            }
        }
    }
}

fn heading(t: &Texts, (url, name): &(String, String), title: &str, lead: Option<&str>) -> Markup {
    html! {
        div.stack."gap-1" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(url) { (name) } } } }
            h1 { (title) }
            @if let Some(lead) = lead { p.muted { (lead) } }
        }
    }
}

/// The page that takes a file: `action` is where it is sent, `help` says how it must be, `columns` what a column can be.
#[must_use]
pub fn begin(cx: &Cx, home: &(String, String), (title, lead, help): (&str, &str, &str), action: &str, columns: &[String], typed: &Typed) -> Markup {
    let t = cx.t;
    html! {
        div.stack."gap-6".narrow {
            (heading(t, home, title, Some(lead)))
            (ui::problems(t, typed))
            form.card.pad.stack."gap-4".form #import method="post" action=(action) enctype="multipart/form-data" {
                div.field {
                    label for="file" { (t["import-file"]) }
                    input.input #file type="file" name="file" required accept=".csv,.txt,.tsv,.xlsx,text/csv" aria-describedby="file-help";
                    (ui::problem(t, typed, "file"))
                    small #file-help { (help) }
                }
                div { button.button.primary { (icon("upload")) " " (t["import-look"]) } }
            }
            section.stack."gap-2" {
                h2 { (t["import-columns"]) }
                p.muted { (t["import-columns-about"]) }
                p { (columns.join(", ")) }
            }
        }
    }
}
