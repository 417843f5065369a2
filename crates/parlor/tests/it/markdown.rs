//! What people write in Markdown becomes HTML that can do nothing.

use parlor::{
    parts,
    web::{Language, markdown},
};

fn drawn(text: &str) -> String {
    markdown(text).into_string()
}

#[test]
fn plain_text_needs_no_cleaning_and_is_escaped() {
    assert_eq!(drawn("Two *bolts* & one <b>gone</b>").trim(), "<p>Two <em>bolts</em> &amp; one &lt;b&gt;gone&lt;/b&gt;</p>");
    assert_eq!(drawn("# Loud\n\n- a\n- b").replace('\n', ""), "<h3>Loud</h3><ul><li>a</li><li>b</li></ul>");
}

#[test]
fn whatever_could_carry_an_address_is_cleaned() {
    let hostile = [
        "[x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "![x](https://evil.example/pixel.png)",
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "[x]: javascript:alert(1)\n\n[x]",
        "> [x](data:text/html,hello)",
        "```\" onclick=\"alert(1)\nx\n```",
        "text <svg/onload=alert(1)> more",
    ];
    for text in hostile {
        let html = drawn(text);
        for word in ["javascript:alert(1)\"", "<img", "<script", "<svg", "data:text", "onclick=\""] {
            assert!(!html.contains(word), "{text} became {html}");
        }
    }
    assert!(drawn("[x](https://good.example)").contains("rel=\"noopener noreferrer nofollow ugc\""));
}

#[test]
fn item_5_only_pictures_that_are_kept_here_are_drawn() {
    let own = "/items/019a0000-0000-7000-8000-000000000001/files/019a0000-0000-7000-8000-000000000002/preview";
    assert_eq!(drawn(&format!("![a \"crack\"]({own})")).trim(), format!("<p><img src=\"{own}\" alt=\"a &quot;crack&quot;\" loading=\"lazy\"></p>"));
    let general = own.replace("/items/", "/o/northwind/tasks/");
    assert!(drawn(&format!("![x]({general})")).contains("<img"));
    let others = [
        own.replace("/preview", ""),
        own.replace("preview", "preview?x=1"),
        format!("https://evil.example{own}"),
        format!("/{own}"),
        own.replace("019a0000-0000-7000-8000-000000000002", "../../sign-out"),
        "/o/a/../b/tasks/019a0000-0000-7000-8000-000000000001/files/019a0000-0000-7000-8000-000000000002/preview".to_owned(),
    ];
    for address in others {
        let html = drawn(&format!("before ![words]({address}) ![in ![own]({own})]({address}) after"));
        assert!(!html.contains("<img") && html.contains("words") && html.contains("after"), "{address} became {html}");
    }
    assert_eq!(drawn(&format!("![own ![other](https://evil.example/p.png)]({own})")).matches("<img").count(), 1);
}

#[test]
fn a_message_without_cases_takes_its_parts_as_they_are() {
    let english = Language::English.texts();
    assert_eq!(english.with("file-upload-most", parts![size = "3 MB"]), "Up to 3 MB each.");
    assert_eq!(english.with("count-comments", parts![count = 1_i64]), "1 comment");
    assert_eq!(english.with("count-comments", parts![count = 2_i64]), "2 comments");
}
