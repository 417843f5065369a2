//! A name that becomes another wherever it stands as a name. Words of others in which it stands
//! otherwise are theirs, and stay.

use super::Subject;
use crate::{bind, items, mentions, rows, store::Tx, web::Error};
use access::{ItemId, MailId};
use serde_json::Value;
use uuid::Uuid;

/// Keeps what somebody was called beside what they decided, for seals and evidence.
pub(super) fn keep_for_evidence(tx: &mut Tx<'_>, who: &Subject) -> Result<(), Error> {
    tx.run("UPDATE signers SET name = $2 WHERE party_id = $1 AND state IN ('signed', 'declined')", bind![who.party, &who.name])?;
    Ok(())
}

/// Replaces the name.
pub(super) fn replace(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    tx.run("UPDATE board_comments SET author_name = $2 WHERE author_id = $1", bind![who.party, called])?;
    titles(tx, who, called)?;
    cover(tx, who)?;
    if shared(tx, who)? {
        // Somebody else is called the same: where the name stands alone, it may be theirs.
        return Ok(());
    }
    tx.run(
        "UPDATE board_pins SET resolved_by = $3 WHERE resolved_by = $2 AND item_id IN (SELECT i.id FROM items i WHERE i.organization_id = $1)",
        bind![who.organization, &who.name, called],
    )?;
    history(tx, who, called)?;
    subjects(tx, who, called)?;
    calls(tx, who, called)?;
    board_calls(tx, who, called)?;
    history_calls(tx, who, called)?;
    mails(tx, who, called)
}

/// Whether somebody else of the organization has the same name.
fn shared(tx: &mut Tx<'_>, who: &Subject) -> Result<bool, Error> {
    let others = tx.number(
        "SELECT COUNT(*) FROM parties WHERE organization_id = $1 AND name = $2 AND id <> $3 AND erased_at IS NULL",
        bind![who.organization, &who.name, who.party],
    )?;
    Ok(others > 0)
}

/// A guest stands in the history of what was open to them; a member may stand in any.
fn history(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    tx.run(
        "UPDATE history SET subject = CASE WHEN subject = $2 THEN $3 ELSE subject END, was = CASE WHEN was = $2 THEN $3 ELSE was END,
           became = CASE WHEN became = $2 THEN $3 ELSE became END
         WHERE organization_id = $1 AND (subject = $2 OR was = $2 OR became = $2)
           AND (NOT $4 OR item_id IN (SELECT g.item_id FROM grants g WHERE g.contact_id = $5))",
        bind![who.organization, &who.name, called, who.contact, who.party],
    )?;
    Ok(())
}

/// Subjects of mails to others.
fn subjects(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    let like = format!("%{}%", items::unpatterned(&who.name));
    let found: Vec<(MailId, String)> =
        tx.all("SELECT id, subject FROM outbox WHERE organization_id = $1 AND subject LIKE $2 ESCAPE '\\'", bind![who.organization, &like])?;
    for (mail, subject) in found {
        let Some(subject) = replaced(&subject, &who.name, called) else { continue };
        tx.run("UPDATE outbox SET subject = $2 WHERE id = $1", bind![mail, &subject])?;
    }
    Ok(())
}

/// Titles of documents that were made for them, but of those that they decided about.
fn titles(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    let made: Vec<(ItemId, String)> = tx.all(
        "SELECT i.id, i.title FROM documents d JOIN items i ON i.id = d.item_id WHERE d.organization_id = $1 AND d.contact_id = $2
           AND NOT EXISTS (SELECT 1 FROM signers g WHERE g.item_id = i.id AND g.party_id = $2 AND g.state IN ('signed', 'declined'))",
        bind![who.organization, who.party],
    )?;
    for (item, title) in made {
        let Some(title) = replaced(&title, &who.name, called) else { continue };
        let key = items::fold(&title);
        tx.run("UPDATE items SET title = $2, title_key = $3, edition = edition + 1, version = version + 1 WHERE id = $1", bind![item, &title, &key])?;
    }
    Ok(())
}

/// Entries of the audit log that name them are not shown with their detail any more.
fn cover(tx: &mut Tx<'_>, who: &Subject) -> Result<(), Error> {
    for named in [Some(&who.name), who.email.as_ref()].into_iter().flatten() {
        let like = format!("%{}%", items::unpatterned(named));
        let found: Vec<(i64, String)> =
            tx.all("SELECT seq, detail FROM audit WHERE organization_id = $1 AND detail LIKE $2 ESCAPE '\\'", bind![who.organization, &like])?;
        for (seq, _) in found.iter().filter(|(_, detail)| replaced(detail, named, "").is_some()) {
            tx.run(
                "INSERT INTO covered_entries (organization_id, seq) VALUES ($1, $2) ON CONFLICT (organization_id, seq) DO NOTHING",
                bind![who.organization, *seq],
            )?;
        }
    }
    Ok(())
}

rows! {
    /// Words that call somebody, with the names that they call, a line each.
    struct Call {
        id: Uuid,
        body: String,
        mentioned: String,
    }
}

impl Call {
    /// The same with another name; nothing, where it calls somebody else.
    fn renamed(&self, name: &str, called: &str) -> Option<(String, String)> {
        let known: Vec<&str> = self.mentioned.lines().collect();
        known.contains(&name).then(|| {
            let names: Vec<&str> = known.iter().map(|known| if *known == name { called } else { known }).collect();
            (recalled(&self.body, &known, name, called), names.join("\n"))
        })
    }
}

/// Words in which who is called by one name is called by another.
fn recalled(body: &str, known: &[&str], name: &str, called: &str) -> String {
    let pieces = mentions::split(body, known);
    let piece = |(text, who): &(&str, Option<&str>)| if *who == Some(name) { format!("@{called}") } else { (*text).to_owned() };
    pieces.iter().map(piece).collect()
}

fn calls(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    let like = format!("%{}%", items::unpatterned(&who.name));
    let comments: Vec<Call> = tx.all(
        "SELECT id, body, mentioned FROM comments WHERE organization_id = $1 AND mentioned LIKE $2 ESCAPE '\\'",
        bind![who.organization, &like],
    )?;
    for call in comments {
        let Some((body, mentioned)) = call.renamed(&who.name, called) else { continue };
        tx.run("UPDATE comments SET body = $2, mentioned = $3 WHERE id = $1", bind![call.id, &body, &mentioned])?;
    }
    let messages: Vec<Call> = tx.all(
        "SELECT id, body, mentioned FROM messages WHERE organization_id = $1 AND mentioned LIKE $2 ESCAPE '\\'",
        bind![who.organization, &like],
    )?;
    for call in messages {
        let Some((body, mentioned)) = call.renamed(&who.name, called) else { continue };
        tx.run("UPDATE messages SET body = $2, mentioned = $3, edition = edition + 1 WHERE id = $1", bind![call.id, &body, &mentioned])?;
    }
    Ok(())
}

fn board_calls(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    let like = format!("%@{}%", items::unpatterned(&who.name));
    let said: Vec<(Uuid, String)> = tx.all(
        "SELECT b.id, b.body FROM board_comments b JOIN items i ON i.id = b.item_id WHERE i.organization_id = $1 AND b.body LIKE $2 ESCAPE '\\'",
        bind![who.organization, &like],
    )?;
    for (id, body) in said {
        let body = recalled(&body, &[&who.name], &who.name, called);
        tx.run("UPDATE board_comments SET body = $2 WHERE id = $1", bind![id, &body])?;
    }
    Ok(())
}

/// The history tells what was written, and so whom it called.
fn history_calls(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    let like = format!("%@{}%", items::unpatterned(&who.name));
    let told: Vec<(Uuid, String, Option<String>, Option<String>)> = tx.all(
        "SELECT id, subject, was, became FROM history
         WHERE organization_id = $1 AND (subject LIKE $2 ESCAPE '\\' OR was LIKE $2 ESCAPE '\\' OR became LIKE $2 ESCAPE '\\')",
        bind![who.organization, &like],
    )?;
    for (id, subject, was, became) in told {
        let renamed = |text: &str| recalled(text, &[&who.name], &who.name, called);
        let (was, became) = (was.as_deref().map(renamed), became.as_deref().map(renamed));
        tx.run("UPDATE history SET subject = $2, was = $3, became = $4 WHERE id = $1", bind![id, renamed(&subject), was, became])?;
    }
    Ok(())
}

/// Mails to others that tell of them: those that wait, and what lies there of those that went out.
fn mails(tx: &mut Tx<'_>, who: &Subject, called: &str) -> Result<(), Error> {
    let like = format!("%{}%", items::unpatterned(&who.name));
    let told: Vec<(MailId, String)> =
        tx.all("SELECT id, content FROM outbox WHERE organization_id = $1 AND content LIKE $2 ESCAPE '\\'", bind![who.organization, &like])?;
    for (mail, content) in told {
        let Ok(mut content) = serde_json::from_str::<Value>(&content) else { continue };
        rename(&mut content, &who.name, called);
        tx.run("UPDATE outbox SET content = $2 WHERE id = $1", bind![mail, content.to_string()])?;
    }
    Ok(())
}

/// Replaces a name in every text of it.
fn rename(value: &mut Value, name: &str, called: &str) {
    match value {
        Value::String(text) => {
            if let Some(other) = replaced(text, name, called) {
                *text = other;
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|one| rename(one, name, called)),
        Value::Object(all) => all.values_mut().for_each(|one| rename(one, name, called)),
        _ => {}
    }
}

/// The text with another name; nothing, where the name does not stand in it as words of its own.
fn replaced(text: &str, name: &str, called: &str) -> Option<String> {
    if name.is_empty() {
        return None;
    }
    let (mut out, mut rest, mut found) = (String::new(), text, false);
    while let Some(at) = rest.find(name) {
        let after = &rest[at + name.len()..];
        let before = rest[..at].chars().next_back().or_else(|| out.chars().next_back());
        let alone = !before.is_some_and(char::is_alphanumeric) && !after.chars().next().is_some_and(char::is_alphanumeric);
        out.push_str(&rest[..at]);
        out.push_str(if alone { called } else { name });
        found |= alone;
        rest = after;
    }
    out.push_str(rest);
    found.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::{Call, recalled, replaced};
    use uuid::Uuid;

    #[test]
    fn house_13_a_name_is_replaced_where_it_stands_alone() {
        assert_eq!(replaced("NDA – Gus", "Gus", "Erased guest 1").as_deref(), Some("NDA – Erased guest 1"));
        assert_eq!(replaced("Gus, Gustav and Gus.", "Gus", "X").as_deref(), Some("X, Gustav and X."));
        for other in ["Gustav", "August", "", "gus"] {
            assert_eq!(replaced(other, "Gus", "X"), None, "{other}");
        }
        assert_eq!(replaced("anything", "", "X"), None);
    }

    #[test]
    fn house_13_who_was_called_is_called_otherwise() {
        assert_eq!(recalled("To @Gus and @Gus Bolt", &["Gus", "Gus Bolt"], "Gus", "X"), "To @X and @Gus Bolt");
        let call = |mentioned: &str| Call { id: Uuid::nil(), body: "@Gus, see".into(), mentioned: mentioned.into() };
        assert_eq!(call("Ana\nGus").renamed("Gus", "X"), Some(("@X, see".to_owned(), "Ana\nX".to_owned())));
        assert_eq!(call("Gustav").renamed("Gus", "X"), None);
    }
}
