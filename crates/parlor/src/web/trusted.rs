//! The only place where text becomes HTML: Markdown that people wrote, cleaned,
//! and marks that the program itself drew.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::{collections::HashSet, sync::LazyLock};

/// Elements that written text may have. No picture but those kept here: another
/// could tell somebody outside who reads. No heading above the page's own.
static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::empty();
    cleaner
        .tags(HashSet::from(["p", "ul", "ol", "li", "strong", "em", "del", "code", "pre", "blockquote", "a", "br", "hr", "h3", "h4", "h5", "img"]))
        .tag_attributes([("a", HashSet::from(["href"])), ("img", HashSet::from(["src", "alt"]))].into())
        .set_tag_attribute_value("img", "loading", "lazy")
        .attribute_filter(|element, attribute, value| (element != "img" || attribute != "src" || kept_here(value)).then(|| value.into()))
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(Some("noopener noreferrer nofollow ugc"));
    cleaner
});

/// Markdown as HTML. Raw HTML in it is shown as the text it is; headings start
/// below those of the page.
#[must_use]
pub fn markdown(text: &str) -> Markup {
    // Of any other picture its words stay: what it shows is fetched by nobody. The
    // end of one has no address, so that of a picture left out is left out with it.
    let mut left_out = 0_usize;
    let words = move |event: &Event<'_>| match event {
        Event::Start(Tag::Image { dest_url, .. }) if left_out > 0 || !kept_here(dest_url) => {
            left_out += 1;
            false
        }
        Event::End(TagEnd::Image) if left_out > 0 => {
            left_out -= 1;
            false
        }
        _ => true,
    };
    let parser = Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).filter(words).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Tag::Heading { level, id, classes, attrs }) => Event::Start(Tag::Heading { level: lower(level), id, classes, attrs }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        Event::SoftBreak => Event::HardBreak,
        other => other,
    });
    let mut plain = true;
    let parser = parser.inspect(|event| plain = plain && carries_only_text(event));
    let mut html = String::with_capacity(text.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, parser);
    // Cleaning parses all of it again, which costs more than the rest of the page.
    if plain { mark(html) } else { mark(CLEANER.clean(&html).to_string()) }
}

/// Whether it is the address of the picture of a file kept here. Whoever may not
/// see the file gets no picture either.
fn kept_here(address: &str) -> bool {
    let parts: Vec<&str> = address.split('/').collect();
    let id = |text: &str| text.parse::<uuid::Uuid>().is_ok();
    match parts.as_slice() {
        ["", "items", item, "files", file, "preview"] => id(item) && id(file),
        ["", "o", slug, "tasks", task, "files", file, "preview"] => {
            id(task) && id(file) && slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        }
        _ => false,
    }
}

/// Whether nothing that was typed stands anywhere but between tags, where it is
/// escaped: no address, no attribute. There is nothing to clean in that.
fn carries_only_text(event: &Event<'_>) -> bool {
    match event {
        Event::Start(Tag::Heading { id, classes, attrs, .. }) => id.is_none() && classes.is_empty() && attrs.is_empty(),
        Event::Start(tag) => {
            matches!(tag, Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::List(None) | Tag::Item | Tag::BlockQuote(None))
        }
        Event::End(_) | Event::Text(_) | Event::Code(_) | Event::HardBreak | Event::Rule => true,
        _ => false,
    }
}

fn lower(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel::{H3, H4, H5};
    match level as usize {
        1 => H3,
        2 => H4,
        _ => H5,
    }
}

/// Markup that the program itself made: icons, marks, covers. Never anything
/// that somebody typed.
#[must_use]
pub fn mark(drawn: impl Into<String>) -> Markup {
    PreEscaped(drawn.into())
}
