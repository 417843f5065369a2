//! The audit log: who did what to what, from where; and that nobody rewrites it.

use crate::{
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
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::fs;
use uuid::Uuid;

const GUS: &str = "gus@bolt.example";

/// The whole log, the oldest first.
async fn log(town: &Town) -> Vec<Value> {
    let (mut all, mut before) = (Vec::new(), String::new());
    loop {
        let page = town.petra().json(&format!("{}{before}", town.northwind("/administration/log"))).await;
        all.extend(page["entries"].as_array().unwrap().iter().cloned());
        match page["older"].as_i64() {
            Some(older) => before = format!("?before={older}"),
            None => break,
        }
    }
    all.reverse();
    all
}

/// Whether there is an entry of this deed by somebody, from the network of all tests or another.
#[track_caller]
fn has(log: &[Value], deed: &str, by: &str, name: Option<&str>, network: &str) {
    let found = log.iter().any(|entry| {
        entry["deed"] == deed
            && entry["by_kind"] == by
            && name.is_none_or(|name| entry["by_name"] == name)
            && (by == "system" || entry["network"] == network)
    });
    let of_deed: Vec<&Value> = log.iter().filter(|entry| entry["deed"] == deed).collect();
    assert!(found, "{deed} by {by} {name:?} from {network}: {of_deed:#?}");
}

async fn verdict(town: &Town) -> Verdict {
    let store = town.again(|_| ()).store.clone();
    tokio::task::spawn_blocking(move || audit::verify(&store, i64::MAX).unwrap()).await.unwrap()
}

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
    async fn house_2_each_deed_has_its_entry_with_who_what_and_from_where(town) {
        let (bridge, petra, here) = (town.bridge(""), Some("Petra Horák"), "10.0.0.1");
        town.share(&bridge, "Gus Bolt <gus@bolt.example>").await;
        let gus = town.come_in(GUS).await.from([198, 51, 100, 7]);
        let link = town.link_to(GUS).await;
        let grant = town.grant(&bridge, "Gus Bolt").await;
        let act = |path: &'static str, fields: Vec<(&'static str, String)>| {
            let (petra, path) = (town.petra(), format!("{bridge}{path}"));
            async move {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let status = petra.post(&path, &fields).await.status;
                assert!(matches!(status, 200 | 303), "{path}: {status}");
            }
        };
        gus.get(&bridge).await.ok();
        gus.post(&format!("{bridge}/comments"), &[("text", "A word")]).await.is(303);
        gus.upload(&format!("{bridge}/files"), &[("bolt.txt", "text/plain", b"bolt")], &[]).await.is(303);
        act("/link", vec![("grant", grant.clone())]).await;
        act("/link/deactivate", vec![("grant", grant.clone())]).await;
        act("/link", vec![("grant", grant.clone())]).await;
        act("/link", vec![("grant", grant.clone()), ("renew", "on".into())]).await;
        act("/link/end", vec![("grant", grant.clone()), ("until", "2026-12-31".into())]).await;
        act("/grants/change", vec![("grant", grant.clone()), ("facets", "files".into())]).await;
        town.settings(&[("trust_days", "20")]).await;
        // Another browser, by a code.
        let other = town.nobody().from([203, 0, 113, 9]);
        other.get(&town.link_to(GUS).await).await;
        let newest = town.petra().post_json(&format!("{bridge}/link"), &json!({"grant": grant})).await.view()["address"].as_str().unwrap().to_owned();
        other.get(newest.trim_start_matches(&town.app.config.base_url)).await.ok();
        other.clone().with("sec-fetch-user", "").post("/open", &[]).await.leads_to("/open/code");
        other.post("/open/code", &[("code", &town.code_to(GUS).await)]).await.leads_to(&bridge);
        assert!(!link.is_empty());
        let trusted = town.petra().json(&town.northwind("/administration")).await;
        let session = trusted["browsers"][0]["session"].as_str().unwrap().to_owned();
        town.petra().post(&town.northwind("/administration/browsers/end"), &[("session", &session)]).await.is(303);
        let team = town.northwind("/team");
        town.petra().post(&format!("{team}/invitations"), &[("name", "Zora"), ("email", "zora@free.example"), ("role", "internal")]).await.is(303);
        let members = town.petra().json(&team).await;
        let tomas = members["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{team}/roles"), &[("member", &tomas), ("role", "external")]).await.is(303);
        act("/grants/close", vec![("grant", grant.clone())]).await;
        town.petra().post(&format!("{bridge}/share"), &[("who", GUS), ("long", "until"), ("until", "2026-11-25")]).await.is(303);
        town.later(4 * 86_400);
        town.work().await;
        town.petra().post("/sign-out", &[]).await.is(303);
        let again = town.nobody();
        again.post("/sign-in", &[("email", "petra@northwind.example"), ("password", crate::town::PASSWORD), ("way", "password")]).await.is(303);
        let mut town = town;
        town.world.petra = again.cookies();

        let log = log(&town).await;
        for deed in ["organizer.made", "item.created", "file.added", "task.added", "note.added", "activity.added", "comment.added",
            "share.opened", "share.changed", "share.closed", "link.made", "link.copied", "link.deactivated", "link.activated", "link.renewed", "link.end-set",
            "settings.changed", "invitation.sent", "role.given", "browser.ended"] {
            has(&log, deed, "member", petra, here);
        }
        assert!(log.iter().any(|entry| entry["deed"] == "organization.founded"));
        has(&log, "invitation.accepted", "person", Some("Tomáš Novák"), here);
        has(&log, "person.signed-in", "person", petra, here);
        has(&log, "person.signed-out", "person", petra, here);
        has(&log, "link.opened", "person", Some("Gus Bolt"), here);
        has(&log, "link.opened", "person", Some("Gus Bolt"), "203.0.113.9");
        has(&log, "comment.added", "guest", Some("Gus Bolt"), "198.51.100.7");
        has(&log, "file.added", "guest", Some("Gus Bolt"), "198.51.100.7");
        has(&log, "item.seen", "guest", Some("Gus Bolt"), "198.51.100.7");
        has(&log, "share.ended", "system", None, "");
        // What was done to what can be told, and each deed has words for people.
        assert!(log.iter().filter(|entry| entry["deed"] == "item.seen").all(|entry| entry["thing_name"] == "Bridge inspection"));
        for language in ["en", "de"] {
            again.get(&format!("/language/{language}")).await.is(303);
            let mut before = String::new();
            loop {
                let page = again.get(&format!("{}{before}", town.northwind("/administration/log"))).await.ok();
                for entry in &log {
                    let deed = entry["deed"].as_str().unwrap();
                    assert!(!page.text().contains(&format!(": {deed}")), "{deed} has no words in {language}");
                }
                match page.body.split("log?before=").nth(1) {
                    Some(rest) => before = format!("?before={}", rest.split('"').next().unwrap()),
                    None => break,
                }
            }
        }
        assert_eq!(verdict(&town).await, Verdict::Whole(everything(&town).await));
    }

    async fn house_2_what_is_said_on_a_board_and_laid_on_it_is_in_the_log_and_drawing_is_not(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let gus = crate::boards::guest(&town, GUS, "reviewer").await.from([198, 51, 100, 7]);
        gus.post(&town.board("/board/chat"), &[("body", "Can you hear me?")]).await.is(303);
        let made = gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "Gus's word")]).await.is(303).location();
        let pin = town.board(&format!("/board/comments/{}", made.split("#pin-").nth(1).unwrap()));
        petra.post(&pin, &[("body", "An answer")]).await.is(303);
        gus.post(&format!("{pin}/resolve"), &[]).await.is(303);
        petra.post(&format!("{pin}/reopen"), &[]).await.is(303);
        petra.upload(&town.board("/board/pictures"), &[("dot.png", "image/png", include_bytes!("town/dot.png"))], &[]).await.is(201);
        petra.upload(&town.board("/board/files"), &[("plan.txt", "text/plain", b"A plan")], &[]).await.is(201);
        petra.post(&town.board("/board/timer"), &[("minutes", "5")]).await.is(303);
        petra.post(&town.board("/board/timer"), &[("minutes", "0")]).await.is(303);
        petra.post(&town.board("/board/timer"), &[("minutes", "0")]).await.is(303);
        // The owner removes what somebody else said: who did it, and whose words they were, stays.
        let words = petra.json(&board).await["pins"][0]["comments"][0]["id"].as_str().unwrap().to_owned();
        petra.post(&town.board("/board/words/remove"), &[("comment", &words)]).await.is(303);
        petra.get(&board).await.ok().hides("Gus's word");
        let log = log(&town).await;
        let (her, here, his) = (Some("Petra Horák"), "10.0.0.1", "198.51.100.7");
        for deed in ["board.said", "board.commented", "board.resolved"] {
            has(&log, deed, "guest", Some("Gus"), his);
        }
        for deed in ["board.commented", "board.reopened", "board.picture", "board.file", "board.timer", "board.timer-stopped", "board.words-removed"] {
            has(&log, deed, "member", her, here);
        }
        let of = |deed: &str| log.iter().filter(|entry| entry["deed"] == deed).collect::<Vec<_>>();
        assert_eq!((of("board.commented").len(), of("board.timer-stopped").len()), (2, 1));
        assert!(log.iter().all(|entry| !entry.to_string().contains("Gus's word")), "the words themselves are not kept in the log");
        let page = petra.get(&town.northwind("/administration/log")).await.ok();
        page.sees("removed what was said on the board").sees("plan.txt").sees("put a picture on the board");
        petra.get(&town.board("/history")).await.ok().sees("removed words of Gus");
        assert_eq!(verdict(&town).await, Verdict::Whole(everything(&town).await));
    }

    async fn house_2_a_templates_settings_and_signs_in_a_chat_are_in_the_log(town) {
        crate::templates::template(&town).await;
        let gus = town.invite_to_project(GUS, &[]).await;
        let id = crate::chat::say(&town.petra(), &town, "guests", "Done!").await;
        let react = town.project(&format!("/messages/{id}/react"));
        gus.post(&react, &[("sign", "👍")]).await.is(303);
        gus.post(&react, &[("sign", "👍")]).await.is(303);
        let log = log(&town).await;
        has(&log, "template.changed", "member", Some("Petra Horák"), "10.0.0.1");
        has(&log, "message.reacted", "guest", Some("Gus"), "10.0.0.1");
        has(&log, "message.unreacted", "guest", Some("Gus"), "10.0.0.1");
    }

    async fn house_2_only_administrators_read_it(town) {
        let path = town.northwind("/administration/log");
        town.petra().get(&path).await.ok();
        town.tomas().get(&path).await.is(403);
        town.jan().get(&path).await.is(403);
        town.eve().get(&path).await.is(404);
        town.invite(GUS).await.get(&path).await.is(404);
        town.nobody().get(&path).await.is(303);
    }

    async fn house_2_views_of_guests_are_counted_after_a_human_step_and_previews_never(town) {
        let bridge = town.bridge("");
        town.share(&bridge, GUS).await;
        let link = town.link_to(GUS).await;
        let seen = |log: Vec<Value>| log.iter().filter(|entry| entry["deed"] == "item.seen").count();
        let guest = town.nobody();
        for path in [link.as_str(), "/open", &bridge] {
            guest.get(path).await;
        }
        let contact = town.contact(&bridge, "Gus").await;
        town.petra().get(&format!("/as/{contact}{bridge}")).await.ok();
        town.work().await;
        assert_eq!(seen(log(&town).await), 0);
        guest.post("/open", &[]).await.leads_to(&bridge);
        for _ in 0..3 {
            guest.get(&bridge).await.ok();
        }
        town.work().await;
        assert_eq!(seen(log(&town).await), 1, "one visit");
        let row = town.petra().json(&format!("{bridge}/share")).await["access"]["guests"][0].clone();
        assert_eq!(row["views"], 1);
        town.later(3600);
        guest.get(&bridge).await.ok();
        town.work().await;
        assert_eq!(seen(log(&town).await), 2);
    }

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

/// How many entries there are, in both organizations.
async fn everything(town: &Town) -> i64 {
    town.app
        .store
        .read(|tx| tx.number("SELECT COUNT(*) FROM audit", &[]))
        .await
        .map_err(|fault: parlor::store::StoreError| fault.to_string())
        .unwrap()
}
