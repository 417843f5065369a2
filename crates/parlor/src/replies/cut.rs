//! What somebody wrote in an answer, without what their program put below and
//! between: the mail that they answer, and their signature.
//!
//! No two programs quote alike and none says where a quotation begins. What can
//! be relied on is our own line at the top of every mail that can be answered;
//! beside it there are marks that hold in any language: `>` before a line, a line
//! that ends with a colon before such lines, rules of dashes or underscores, and
//! the head that Outlook copies.

/// Begins the line at the top of a mail that can be answered; whatever stands from
/// there on was ours.
pub const MARK: &str = "##-";

/// How the last line of phones and free programs begins and ends.
const SENT_FROM: [(&str, &str); 8] = [
    ("Sent from my ", ""),
    ("Sent from Outlook", ""),
    ("Get Outlook for ", ""),
    ("Von meinem ", "gesendet"),
    ("Gesendet von meinem ", ""),
    ("Gesendet mit ", ""),
    ("Envoyé de mon ", ""),
    ("Odesláno z ", ""),
];
/// Such a line is not longer.
const SENT_FROM_LONGEST: usize = 60;
/// A signature after a bare "--" is not longer than so many lines; else it is a rule.
const SIGNATURE_LINES: usize = 10;

/// How the head of a copied mail begins, in the languages of Outlook that are met most.
const FROM: [&str; 9] = ["From:", "Von:", "De:", "Od:", "Від:", "Da:", "Van:", "Fra:", "Från:"];

/// The words of the answer.
pub(super) fn own_words(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\u{a0}', " ");
    let lines: Vec<&str> = text.lines().flat_map(before_mark).collect();
    let end = lines.iter().enumerate().position(|(at, _)| begins_quotation(&lines, at)).unwrap_or(lines.len());
    let mut own = without_quotes(&lines[..end]);
    if end < lines.len() {
        drop_announcement(&mut own);
    }
    own.truncate(signature(&own));
    while own.last().is_some_and(|line| line.trim().is_empty() || sent_from(line.trim())) {
        own.pop();
    }
    tidy(&own)
}

/// Where a program left out a line's end before our mark, what stands before it is
/// somebody's own.
fn before_mark(line: &str) -> impl Iterator<Item = &str> {
    let at = line.find(MARK).filter(|at| *at > 0 && !line.trim_start().starts_with('>'));
    let (own, ours) = at.map_or((line, None), |at| (&line[..at], Some(&line[at..])));
    std::iter::once(own).chain(ours)
}

fn sent_from(line: &str) -> bool {
    let line = line.trim_end_matches('.');
    line.chars().count() <= SENT_FROM_LONGEST && SENT_FROM.iter().any(|(begin, end)| line.starts_with(begin) && line.ends_with(end))
}

/// Whether everything from this line on is what was answered.
fn begins_quotation(lines: &[&str], at: usize) -> bool {
    let line = lines[at].trim();
    // A line that is quoted is left out by itself, and what stands below it may be an answer.
    if line.starts_with('>') {
        return false;
    }
    if line.contains(MARK) {
        return true;
    }
    let ruled = line.len() >= 20 && line.chars().all(|c| c == '_');
    // "-----Original Message-----", in whatever language, or Outlook's rule.
    if ruled
        || (line.starts_with("-----")
            && line.ends_with("-----")
            && line.len() > 12
            && !line.starts_with("-----BEGIN")
            && !line.starts_with("-----END"))
    {
        return true;
    }
    // The head that Outlook copies: who, with an address or above our own line; when, to
    // whom, about what, each a line.
    let named = |line: &&&str| line.trim().split_once(':').is_some_and(|(name, _)| name.len() < 20);
    let heads = lines[at..].iter().take(4).filter(named).count();
    let ours = || lines[at].contains('@') || lines[at..].iter().any(|line| line.contains(MARK));
    FROM.iter().any(|from| line.trim_start_matches('*').starts_with(from)) && heads >= 3 && ours()
}

/// Leaves out quoted lines, and what announces them.
fn without_quotes<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut own: Vec<&str> = Vec::new();
    let mut after_quote = false;
    for line in lines {
        let quote = line.trim_start().starts_with('>');
        if quote && !after_quote {
            drop_announcement(&mut own);
        } else if !quote {
            own.push(line);
        }
        after_quote = quote;
    }
    own
}

/// Takes the lines away that announce a quotation: up to three that end with a
/// colon, as "On Friday … wrote:" wrapped.
fn drop_announcement(own: &mut Vec<&str>) {
    // It stands right above, with a blank line between at most.
    let from = own.len().saturating_sub(3);
    let Some(last) = own[from..].iter().rposition(|line| !line.trim().is_empty()).map(|at| from + at) else { return };
    if !own[last].trim_end().ends_with(':') {
        return;
    }
    // Wrapped, where the line before could not end there.
    let wrapped = |line: &str| line.trim_end().ends_with(['<', ',']) || line.chars().count() > 60;
    let mut first = last;
    while first > 0 && last - first < 2 && wrapped(own[first - 1]) {
        first -= 1;
    }
    // Only what looks like "somebody, somewhen": a lone "As follows:" is theirs.
    let announcement = own[first..=last].join(" ");
    if announcement.contains('@') || announcement.chars().filter(char::is_ascii_digit).count() >= 3 {
        own.truncate(first);
    }
}

/// Where the signature begins: RFC 3676 has "-- " before it, of which some programs
/// leave the space out.
fn signature(lines: &[&str]) -> usize {
    let begins = |(at, line): (usize, &&str)| *line == "-- " || (*line == "--" && lines.len() - at <= SIGNATURE_LINES);
    lines.iter().enumerate().position(begins).unwrap_or(lines.len())
}

/// Without blank lines at its ends, and no two of them together.
fn tidy(lines: &[&str]) -> String {
    let mut out = String::new();
    let mut blank = false;
    for line in lines.iter().map(|line| line.trim_end()) {
        if line.is_empty() {
            blank = !out.is_empty();
            continue;
        }
        if blank {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        blank = false;
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "##- Please write above this line -##\n\nPetra Horák wrote on\nBridge inspection\n";

    fn quoted(text: &str) -> String {
        text.lines().map(|line| format!("> {line}\n")).collect()
    }

    #[test]
    fn work_11_programs_quote_each_in_their_way_and_the_answer_is_left() {
        let answer = "Yes, Thursday.\n\nWe bring hooks: 12 of them.";
        let outlook = "From: Parlor <parlor@firm.example>\nSent: Friday, 27 November 2026 09:12\nTo: Gus Bolt\nSubject: Petra wrote\n\n";
        for (program, below) in [
            ("Gmail", format!("On Fri, Nov 27, 2026 at 9:12 AM Parlor <parlor@firm.example> wrote:\n\n{}", quoted(OURS))),
            ("Gmail, wrapped", format!("On Fri, Nov 27, 2026 at 9:12 AM Parlor with a long name <\nparlor@firm.example> wrote:\n\n{}", quoted(OURS))),
            ("Gmail, HTML alone", format!("On Fri, Nov 27, 2026 at 9:12 AM Parlor <parlor@firm.example> wrote:\n\n{OURS}")),
            ("Apple Mail", quoted(&format!("On 27. Nov 2026, at 09:12, Parlor <parlor@firm.example> wrote:\n\n{OURS}"))),
            ("Thunderbird", format!("Am 27.11.26 um 09:12 schrieb Parlor:\n{}", quoted(OURS))),
            ("Outlook", format!("________________________________\n{outlook}{OURS}")),
            ("Outlook, without its rule", format!("{outlook}{OURS}")),
            (
                "Outlook, German",
                format!("Von: Parlor <parlor@firm.example>\nGesendet: Freitag, 27. November 2026 09:12\nAn: Gus\nBetreff: Petra\n\n{OURS}"),
            ),
            ("Outlook, old", format!("-----Original Message-----\n{outlook}{OURS}")),
            ("Outlook, bold", "*From:* Parlor <p@firm.example>\n*Sent:* Friday 9:12\n*To:* Gus\n*Subject:* Petra wrote\n\nwrote on\n".to_owned()),
            ("a phone", format!("Sent from my iPhone\n\n{}", quoted(&format!("On 27 Nov 2026, at 09:12, Parlor wrote:\n{OURS}")))),
            ("a signature", "-- \nGus Bolt\nBolt Fasteners\n".to_owned()),
            ("nothing", String::new()),
        ] {
            for end in ["\n", "\r\n"] {
                let mail = format!("\n{answer}\n\n{below}").replace('\n', end);
                assert_eq!(own_words(&mail), answer, "{program}");
            }
        }
    }

    #[test]
    fn work_11_answers_between_the_lines_and_words_that_only_look_like_a_head_stay() {
        assert_eq!(own_words("> When?\nThursday.\n> How many?\nTwelve."), "Thursday.\nTwelve.");
        let plain = "From: the station it is two minutes.\nAs follows:\n1. hooks\n\n\n\n2. bolts";
        assert_eq!(own_words(plain), "From: the station it is two minutes.\nAs follows:\n1. hooks\n\n2. bolts");
        assert_eq!(own_words("See below:\n> a quotation"), "See below:");
        let table = "Dates:\nOd: 12. 6.\nDo: 14. 6.\nCena: 4000\nIs that right?";
        assert_eq!(own_words(table), table);
        assert_eq!(own_words("Yes.\n12 pieces.\nAm 27.11.26 um 09:12 schrieb Parlor:\n> ##- ours"), "Yes.\n12 pieces.");
        assert_eq!(own_words(&format!("{}\nOn Thursday.", quoted(OURS))), "On Thursday.");
        assert_eq!(own_words("Done.\nVon meinem Chef kommt die Freigabe Freitag."), "Done.\nVon meinem Chef kommt die Freigabe Freitag.");
        let divided = format!("One\n--\n{}", "line\n".repeat(12));
        assert_eq!(own_words(&divided), divided.trim_end());
        let signed = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nYes.";
        assert_eq!(own_words(signed), signed);
        assert_eq!(own_words("A glued answer##- Please write above -## Petra wrote"), "A glued answer");
        assert_eq!(own_words("- one\n--- \n- two"), "- one\n---\n- two");
        for empty in ["", "\n \n", "> only\n> theirs", OURS, "-- \nGus"] {
            assert_eq!(own_words(empty), "", "{empty:?}");
        }
    }
}
