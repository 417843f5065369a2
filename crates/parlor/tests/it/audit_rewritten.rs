//! A log that somebody wrote anew, cut off or changed behind the program's back is found (R14).

use crate::{
    audit::{everything, log, verdict},
    evidence::Dice,
    server::{at, parlor},
    town::Town,
};
use access::OrganizationId;
use parlor::{
    audit::{self, Entry, Verdict},
    bind,
    store::{StoreError, Tx},
};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::fs;
use uuid::Uuid;

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

/// Northwind's entries, and its head: the number and the hash of the last of them.
async fn written(town: &Town) -> (Vec<Entry>, (i64, Vec<u8>)) {
    let work = |tx: &mut Tx<'_>| {
        let (organization,): (OrganizationId,) = tx.one("SELECT id FROM organizations WHERE slug = 'northwind'", &[])?;
        let entries: Vec<Entry> = tx.all(
            "SELECT organization_id, seq, at, by_kind, by_id, deed, thing, thing_id, detail, network, prev_hash, hash
             FROM audit WHERE organization_id = $1 ORDER BY seq",
            bind![organization],
        )?;
        let head: (i64, Vec<u8>) = tx.one("SELECT seq, hash FROM audit_heads WHERE organization_id = $1", bind![organization])?;
        Ok::<_, StoreError>((entries, head))
    };
    town.app.store.read(work).await.unwrap()
}

/// Puts these entries in the place of others, and this as the head.
async fn put(town: &Town, instead_of: &[i64], entries: &[Entry], of: OrganizationId, head: &(i64, Vec<u8>)) {
    let (gone, entries, head) = (instead_of.to_vec(), entries.to_vec(), head.clone());
    let work = move |tx: &mut Tx<'_>| {
        for seq in &gone {
            tx.run("DELETE FROM audit WHERE organization_id = $1 AND seq = $2", bind![of, *seq])?;
        }
        for one in &entries {
            tx.run(
                "INSERT INTO audit (organization_id, seq, at, by_kind, by_id, deed, thing, thing_id, detail, network, prev_hash, hash)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                bind![
                    of,
                    one.seq,
                    one.at,
                    &one.by_kind,
                    one.by_id,
                    &one.deed,
                    &one.thing,
                    one.thing_id,
                    &one.detail,
                    &one.network,
                    &one.prev_hash,
                    &one.hash
                ],
            )?;
        }
        tx.run("UPDATE audit_heads SET seq = $2, hash = $3 WHERE organization_id = $1", bind![of, head.0, &head.1])?;
        Ok::<(), StoreError>(())
    };
    town.app.store.write(work).await.unwrap();
}

fn flip(bytes: &mut [u8], dice: &mut Dice) {
    let at = dice.below(bytes.len());
    bytes[at] ^= 1 << dice.below(8);
}

fn flipped(id: Option<Uuid>, dice: &mut Dice) -> Option<Uuid> {
    id.map(|id| Uuid::from_u128(id.as_u128() ^ (1_u128 << dice.below(128))))
}

/// A letter more, a letter less, or another letter.
fn scribble(text: &mut String, dice: &mut Dice) {
    let letter = char::from(b'a' + u8::try_from(dice.below(26)).unwrap());
    let at = text.char_indices().map(|(at, _)| at).nth(dice.below(text.len().max(1))).unwrap_or(0);
    let way = dice.below(3);
    if way > 0 && !text.is_empty() {
        text.remove(at);
    }
    if way != 1 {
        text.insert(at, letter);
    }
}

/// What somebody makes of an entry, by chance: it is taken away, doubled, moved behind the last, or another in one place, with the hash
/// that it had or the one that fits.
fn tampered(entry: &Entry, last: i64, dice: &mut Dice) -> Vec<Entry> {
    let mut other = entry.clone();
    let way = dice.below(20);
    match way {
        0 => return Vec::new(),
        1 => {
            other.seq = last + 1;
            return vec![entry.clone(), other];
        }
        2 => other.seq = last + 1,
        3 | 4 => other.at.0 ^= 1 << dice.below(40),
        5 => other.by_id = flipped(other.by_id, dice),
        6 => other.thing_id = flipped(other.thing_id, dice),
        7 => flip(&mut other.prev_hash, dice),
        8 => flip(&mut other.hash, dice),
        _ => {
            let texts = [&mut other.by_kind, &mut other.deed, &mut other.thing, &mut other.detail, &mut other.network];
            scribble(texts.into_iter().nth(dice.below(5)).unwrap(), dice);
        }
    }
    if way > 14 {
        other.hash = forged(&other);
    }
    vec![other]
}

/// Tampers with the log in one place after the other, by chance, and undoes it; how often that was found.
async fn found_at_random(town: &Town) -> usize {
    let wanted = proof::asked("PARLOR_TEST_TAMPERINGS", 500) / 10;
    let (entries, head) = written(town).await;
    let whole = everything(town).await;
    let (mut dice, mut tried) = (Dice(14), 0);
    while tried < wanted {
        let entry = &entries[dice.below(entries.len())];
        let (mut instead, mut other_head) = (vec![entry.clone()], head.clone());
        if dice.below(20) == 0 {
            flip(&mut other_head.1, &mut dice);
        } else {
            instead = tampered(entry, head.0, &mut dice);
        }
        let same = |other: &Entry| other.seq == entry.seq && other.hash == entry.hash && forged(other) == forged(entry);
        if other_head == head && instead.len() == 1 && same(&instead[0]) {
            continue;
        }
        tried += 1;
        let touched: Vec<i64> = instead.iter().map(|other| other.seq).chain([entry.seq]).collect();
        put(town, &touched, &instead, entry.organization, &other_head).await;
        let found = verdict_here(town).await;
        let caught = matches!(&found, Verdict::Broken { organization, seq } if organization == "northwind" && *seq >= entry.seq);
        assert!(caught, "tampering {tried} was not found, but {found:?}: {entry:?} became {instead:?}");
        put(town, &touched, std::slice::from_ref(entry), entry.organization, &head).await;
    }
    assert_eq!(verdict(town).await, Verdict::Whole(whole), "all of it was undone");
    tried
}

/// What this server says of the log.
async fn verdict_here(town: &Town) -> Verdict {
    let store = town.app.store.clone();
    tokio::task::spawn_blocking(move || audit::verify(&store, i64::MAX).unwrap()).await.unwrap()
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
        let mut caught = found_at_random(&town).await;
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
            caught += 1;
            town.meddle(&format!("UPDATE audit SET {undo} WHERE {NORTHWIND} AND seq = {seq}")).await;
            assert_eq!(verdict(&town).await, Verdict::Whole(whole), "{undo}");
        }
        // Somebody else did it.
        let seq_of = |log: &[Value], deed: &str| log.iter().find(|entry| entry["deed"] == deed).unwrap()["seq"].as_i64().unwrap();
        let entries = log(&town).await;
        let (task, note) = (seq_of(&entries, "task.added"), seq_of(&entries, "note.added"));
        town.meddle(&format!("UPDATE audit SET by_id = NULL WHERE {NORTHWIND} AND seq = {task}")).await;
        assert_eq!(verdict(&town).await, broken(task));
        caught += 1;
        town.meddle(&format!("UPDATE audit SET by_id = (SELECT a.by_id FROM audit a WHERE a.{NORTHWIND} AND a.seq = {note}) WHERE {NORTHWIND} AND seq = {task}")).await;
        assert_eq!(verdict(&town).await, Verdict::Whole(whole), "both are Petra's");
        // Two entries change places.
        for (from, to) in [(6, -1), (7, 6), (-1, 7)] {
            town.meddle(&format!("UPDATE audit SET seq = {to} WHERE {NORTHWIND} AND seq = {from}")).await;
        }
        assert_eq!(verdict(&town).await, broken(6));
        caught += 1;
        for (from, to) in [(6, -1), (7, 6), (-1, 7)] {
            town.meddle(&format!("UPDATE audit SET seq = {to} WHERE {NORTHWIND} AND seq = {from}")).await;
        }
        assert_eq!(verdict(&town).await, Verdict::Whole(whole));
        // One is taken out: the last first, then one from the middle, then all.
        town.meddle(&format!("DELETE FROM audit WHERE {NORTHWIND} AND seq = {last}")).await;
        assert_eq!(verdict(&town).await, broken(last));
        caught += 1;
        town.meddle(&format!("DELETE FROM audit WHERE {NORTHWIND} AND seq = 9")).await;
        assert_eq!(verdict(&town).await, broken(9));
        caught += 1;
        town.meddle(&format!("DELETE FROM audit WHERE {NORTHWIND}")).await;
        assert_eq!(verdict(&town).await, broken(1));
        caught += 1;
        proof::figure("R14", &format!("audit_log_{}", town.app.store.kind()), format_args!("caught={caught} of={caught} entries={whole}"));
    }
}
