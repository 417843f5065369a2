//! The lines of what was written down: what a reader takes for a line, without
//! the marks of Markdown.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The lines of a Markdown text in their order, each once. Headings and code are
/// not among them: nobody does a heading.
pub(super) fn lines(text: &str) -> Vec<String> {
    let (mut lines, mut line, mut aside): (Vec<String>, String, u32) = (Vec::new(), String::new(), 0);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::CodeBlock(_)) => aside += 1,
            Event::End(TagEnd::Heading(_) | TagEnd::CodeBlock) => aside = aside.saturating_sub(1),
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) if aside == 0 => line.push_str(&words),
            // A list inside a list ends the line of the item around it.
            Event::SoftBreak | Event::HardBreak | Event::Rule | Event::Start(Tag::List(_)) | Event::End(TagEnd::Paragraph | TagEnd::Item) => {
                put(&mut lines, &mut line);
            }
            _ => {}
        }
    }
    put(&mut lines, &mut line);
    lines
}

fn put(lines: &mut Vec<String>, line: &mut String) {
    let text = std::mem::take(line);
    let text = ["[ ]", "[x]", "[X]"].iter().find_map(|open| text.trim().strip_prefix(open)).unwrap_or(&text).trim();
    if !text.is_empty() && !lines.iter().any(|known| known == text) {
        lines.push(text.to_owned());
    }
}
