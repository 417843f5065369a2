//! A log that somebody wrote anew, cut off or changed behind the program's back is found (R14).

use crate::{
    audit::{everything, log, verdict},
    server::{at, parlor},
    town::Town,
};
use access::OrganizationId;
use parlor::{
    audit::{Entry, Verdict},
    bind,
    store::{StoreError, Tx},
};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::fs;

/// How the program is led to the town's house, beside its server.
fn flags(town: &Town) -> Vec<String> {
    let url = &town.app.config.database_url;
    let named = (!url.is_empty()).then(|| format!("--database-url={url}"));
    std::iter::once(at(&town.app.config.data)).chain(named).collect()
}

/// Whether a command succeeded, and what it said.
fn told(town: &Town, words: &[&str]) -> (bool, String) {
    let output = parlor(words).args(flags(town)).output().unwrap();
    let said = if output.status.success() { output.stdout } else { output.stderr };
    (output.status.success(), String::from_utf8(said).unwrap())
}

/// The hash of an entry, by whoever has read how it is made.
fn forged(entry: &Entry) -> Vec<u8> {
    let mut parts = vec![entry.prev_hash.clone(), entry.organization.0.as_bytes().to_vec()];
    parts.extend([entry.seq, entry.at.0].map(|number| number.to_be_bytes().to_vec()));
    parts.extend([&entry.by_kind, &entry.deed, &entry.thing, &entry.detail, &entry.network].map(|text| text.as_bytes().to_vec()));
    parts.extend([entry.by_id, entry.thing_id].map(|id| id.map_or_else(Vec::new, |id| id.as_bytes().to_vec())));
    let mut sum = Sha256::new();
    for part in parts {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(&part);
    }
    sum.finalize().to_vec()
}

/// Changes an entry of Northwind, and writes the chain anew from there on, each hash right, and the head too.
async fn write_anew(town: &Town, from: i64) {
    let work = move |tx: &mut Tx<'_>| {
        let (organization,): (OrganizationId,) = tx.one("SELECT id FROM organizations WHERE slug = 'northwind'", &[])?;
        let entries: Vec<Entry> = tx.all(
            "SELECT organization_id, seq, at, by_kind, by_id, deed, thing, thing_id, detail, network, prev_hash, hash
             FROM audit WHERE organization_id = $1 AND seq >= $2 ORDER BY seq",
            bind![organization, from],
        )?;
        let mut before: Option<Vec<u8>> = None;
        for mut entry in entries {
            if entry.seq == from {
                entry.detail.push_str(", or so they say");
            }
            if let Some(hash) = before.take() {
                entry.prev_hash = hash;
            }
            entry.hash = forged(&entry);
            tx.run(
                "UPDATE audit SET detail = $3, prev_hash = $4, hash = $5 WHERE organization_id = $1 AND seq = $2",
                bind![organization, entry.seq, &entry.detail, &entry.prev_hash, &entry.hash],
            )?;
            tx.run("UPDATE audit_heads SET hash = $2 WHERE organization_id = $1", bind![organization, &entry.hash])?;
            before = Some(entry.hash);
        }
        Ok::<(), StoreError>(())
    };
    town.app.store.write(work).await.unwrap();
}

/// The number of the last entry of Northwind, as it is noted.
fn last_of(heads: &str) -> i64 {
    let line = heads.lines().find(|line| line.starts_with("northwind ")).unwrap();
    line.split(' ').nth(1).unwrap().parse().unwrap()
}

const NORTHWIND: &str = "organization_id = (SELECT id FROM organizations WHERE slug = 'northwind')";

stories! {
    async fn house_2_and_r_14_a_log_written_anew_or_cut_off_is_found_by_what_was_noted_elsewhere(town) {
        let elsewhere = tempfile::tempdir().unwrap();
        let file = elsewhere.path().join("heads");
        let against = format!("--against={}", file.display());
        let (verify, held) = (["audit", "verify"], ["audit", "verify", against.as_str()]);
        let say = async |text: &str| town.petra().post(&town.bridge("/comments"), &[("lane", "team"), ("text", text)]).await.is(303);
        let (well, early) = told(&town, &["audit", "heads"]);
        let lines: Vec<&str> = early.lines().collect();
        assert!(well && lines.len() == 3 && lines[0].starts_with("# 2") && lines[0].ends_with('Z') && lines[1] < lines[2], "{early}");
        // An honest log grows, and all that was ever noted of it is there.
        say("A word").await;
        let (_, late) = told(&town, &["audit", "heads"]);
        let (first, then) = (last_of(&early), last_of(&late));
        assert!(then > first, "{early}{late}");
        say("Another word").await;
        for (notes, entries) in [(early.clone(), "(2)"), (format!("{early}{late}"), "(3)")] {
            fs::write(&file, &notes).unwrap();
            let (well, said) = told(&town, &held);
            assert!(well && said.contains("unchanged; of those that were noted all are there") && said.contains(entries), "{said}");
        }
        let input = parlor(&["audit", "verify", "--against", "-"]).args(flags(&town)).stdin(fs::File::open(&file).unwrap()).output().unwrap();
        assert!(input.status.success(), "{}", String::from_utf8_lossy(&input.stderr));
        // Written anew the chain is whole: from behind what was noted first, then from its beginning on.
        for (from, entry, words) in [(then, then, format!("anew from some entry after {first} on")), (1, first, "was written anew".into())] {
            write_anew(&town, from).await;
            assert!(told(&town, &verify).0, "by itself it fits");
            let (well, said) = told(&town, &held);
            assert!(!well && said.contains(&format!("entry {entry} of the audit log of northwind is not the one")) && said.contains(&words), "{said}");
        }
        // Its end is cut off, and the head set back.
        fs::write(&file, told(&town, &["audit", "heads"]).1).unwrap();
        let (last, cut) = (last_of(&fs::read_to_string(&file).unwrap()), first - 1);
        town.meddle(&format!(
            "DELETE FROM audit WHERE {NORTHWIND} AND seq > {cut};
             UPDATE audit_heads SET seq = {cut}, hash = (SELECT a.hash FROM audit a WHERE a.{NORTHWIND} AND a.seq = {cut}) WHERE {NORTHWIND}"
        ))
        .await;
        assert!(told(&town, &verify).0, "by itself it fits");
        let (well, said) = told(&town, &held);
        assert!(!well && said.contains(&format!("entry {last} of the audit log of northwind was noted and is not there: the log ends at entry {cut}")), "{said}");
        // An organization of which something was noted is not there at all.
        fs::write(&file, format!("{early}southwind 3 {}\n", "ab".repeat(32))).unwrap();
        let (well, said) = told(&town, &held);
        assert!(!well && said.contains("there is no organization southwind"), "{said}");
        // What cannot be read proves nothing, and says where.
        for (notes, words) in [("# heads\nnorthwind 3\n", "line 2: an organization, a number and a hash"), ("# heads\n", "no entry is noted there")] {
            fs::write(&file, notes).unwrap();
            let (well, said) = told(&town, &held);
            assert!(!well && said.contains(words), "{said}");
        }
        fs::remove_file(&file).unwrap();
        assert!(!told(&town, &held).0);
    }

    async fn house_2_and_r_14_a_changed_removed_or_swapped_entry_is_found(town) {
        let whole = everything(&town).await;
        assert!(whole > 20);
        assert_eq!(verdict(&town).await, Verdict::Whole(whole));
        let broken = |seq: i64| Verdict::Broken { organization: "northwind".into(), seq };
        let last = town.petra().json(&town.northwind("/administration/log")).await["entries"][0]["seq"].as_i64().unwrap();
        // Each change is undone after; the undoing is proven by the next one being found where it is.
        let changes = [
            ("detail = detail || 'x'", "detail = substr(detail, 1, length(detail) - 1)"),
            ("deed = deed || 'x'", "deed = substr(deed, 1, length(deed) - 1)"),
            ("network = network || 'x'", "network = substr(network, 1, length(network) - 1)"),
            ("by_kind = by_kind || 'x'", "by_kind = substr(by_kind, 1, length(by_kind) - 1)"),
            ("thing = thing || 'x'", "thing = substr(thing, 1, length(thing) - 1)"),
            ("at = at + 1", "at = at - 1"),
        ];
        for (number, (change, undo)) in changes.into_iter().enumerate() {
            let seq = 3 + i64::try_from(number).unwrap();
            town.meddle(&format!("UPDATE audit SET {change} WHERE {NORTHWIND} AND seq = {seq}")).await;
            assert_eq!(verdict(&town).await, broken(seq), "{change}");
            town.meddle(&format!("UPDATE audit SET {undo} WHERE {NORTHWIND} AND seq = {seq}")).await;
            assert_eq!(verdict(&town).await, Verdict::Whole(whole), "{undo}");
        }
        // Somebody else did it.
        let seq_of = |log: &[Value], deed: &str| log.iter().find(|entry| entry["deed"] == deed).unwrap()["seq"].as_i64().unwrap();
        let entries = log(&town).await;
        let (task, note) = (seq_of(&entries, "task.added"), seq_of(&entries, "note.added"));
        town.meddle(&format!("UPDATE audit SET by_id = NULL WHERE {NORTHWIND} AND seq = {task}")).await;
        assert_eq!(verdict(&town).await, broken(task));
        town.meddle(&format!("UPDATE audit SET by_id = (SELECT a.by_id FROM audit a WHERE a.{NORTHWIND} AND a.seq = {note}) WHERE {NORTHWIND} AND seq = {task}")).await;
        assert_eq!(verdict(&town).await, Verdict::Whole(whole), "both are Petra's");
        // Two entries change places.
        for (from, to) in [(6, -1), (7, 6), (-1, 7)] {
            town.meddle(&format!("UPDATE audit SET seq = {to} WHERE {NORTHWIND} AND seq = {from}")).await;
        }
        assert_eq!(verdict(&town).await, broken(6));
        for (from, to) in [(6, -1), (7, 6), (-1, 7)] {
            town.meddle(&format!("UPDATE audit SET seq = {to} WHERE {NORTHWIND} AND seq = {from}")).await;
        }
        assert_eq!(verdict(&town).await, Verdict::Whole(whole));
        // One is taken out: the last first, then one from the middle, then all.
        town.meddle(&format!("DELETE FROM audit WHERE {NORTHWIND} AND seq = {last}")).await;
        assert_eq!(verdict(&town).await, broken(last));
        town.meddle(&format!("DELETE FROM audit WHERE {NORTHWIND} AND seq = 9")).await;
        assert_eq!(verdict(&town).await, broken(9));
        town.meddle(&format!("DELETE FROM audit WHERE {NORTHWIND}")).await;
        assert_eq!(verdict(&town).await, broken(1));
        let kinds = changes.len() + 5;
        proof::figure("R14", &format!("audit_log_{}", town.app.store.kind()), format_args!("caught={kinds} of={kinds}"));
    }
}
