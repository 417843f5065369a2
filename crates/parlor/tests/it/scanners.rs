//! What fetches links out of mails: it uses nothing up, is trusted nowhere, and
//! costs the guest one step at most (failure 15 of others; R6).

use crate::town::{Client, Town};
use std::collections::BTreeSet;

/// Shares the bridge with somebody new; the path of their link.
async fn link_of(town: &Town, address: &str) -> String {
    link_by(town, &town.petra(), address).await
}

/// The same, by a member who is signed in in a browser of theirs.
async fn link_by(town: &Town, member: &Client, address: &str) -> String {
    town.share_by(member, &town.bridge(""), address).await;
    town.link_to(address).await
}

/// The guest presses, and types a code where one is asked for. How many steps
/// that took beyond the press.
async fn gets_in(town: &Town, link: &str, address: &str) -> usize {
    let (guest, bridge) = (town.nobody().from([10, 0, 9, 9]), town.bridge(""));
    guest.get(link).await.ok();
    guest.get("/open").await.ok();
    let pressed = guest.post("/open", &[]).await.is(303);
    if pressed.location() == bridge {
        guest.get(&bridge).await.ok();
        return 0;
    }
    guest.post("/open/code", &[("code", &town.code_to(address).await)]).await.leads_to(&bridge);
    guest.get(&bridge).await.ok();
    1
}

async fn is_not_trusted(town: &Town, scanner: &Client) {
    for path in [town.bridge(""), "/guest".into(), "/guest/northwind".into(), format!("{}/files/{}", town.bridge(""), town.world.file)] {
        let reply = scanner.get(&path).await;
        assert!(matches!(reply.status, 303 | 404) && !reply.body.contains("Bridge"), "{path}: {}", reply.status);
    }
    assert!(!scanner.cookies().iter().any(|(name, _)| name == "parlor"), "{:?}", scanner.cookies());
}

const CURL: &str = "curl/8.5.0";
const SAFARI: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15";

/// Somebody without the words that browsers say about a request.
fn silent(client: Client, agent: &str) -> Client {
    ["sec-fetch-site", "sec-fetch-mode", "sec-fetch-user"].iter().fold(client, |client, name| client.with(name, "")).with("user-agent", agent)
}

/// So many kinds of scanner there are.
const KINDS: usize = 12;

/// Each kind of scanner does what it does with the link.
async fn scan(town: &Town, kind: usize, link: &str) -> Client {
    let scanner = town.nobody().from([10, 66, 0, 1]);
    match kind {
        // Only asks whether it is there.
        0 => drop(scanner.send("HEAD", link, None, "").await.ok()),
        // Fetches it again and again.
        1 => {
            for _ in 0..20 {
                scanner.get(link).await.ok();
            }
        }
        // Keeps no cookie.
        2 => {
            for path in [link, "/open", "/open/code"] {
                town.nobody().get(path).await;
            }
        }
        // Follows all that the pages name, and loads what a page needs.
        3 => {
            for path in [link, "/open", "/open/code", "/", "/sign-in"] {
                scanner.get(path).await;
            }
        }
        // A browser in which a script submits the form: no hand, so no Sec-Fetch-User.
        4 => {
            let script = scanner.clone().with("sec-fetch-user", "");
            script.get(link).await.ok();
            script.get("/open").await.ok();
            script.post("/open", &[]).await.leads_to("/open/code");
        }
        // The same by fetch().
        5 => {
            scanner.get(link).await.ok();
            let script = scanner.clone().with("sec-fetch-user", "").with("sec-fetch-mode", "cors");
            script.post("/open", &[]).await.leads_to("/open/code");
        }
        // The form, sent from the scanner's own page.
        6 => {
            scanner.get(link).await.ok();
            scanner.clone().with("sec-fetch-site", "cross-site").post("/open", &[]).await.is(403);
            scanner.clone().with("sec-fetch-site", "").with("origin", "https://scanner.example").post("/open", &[]).await.is(403);
        }
        // A program that submits forms.
        7 => {
            let program = silent(scanner.clone(), CURL);
            program.get(link).await.ok();
            program.post("/open", &[]).await.leads_to("/open/code");
        }
        // One that calls itself a browser that never says Sec-Fetch-User.
        8 => {
            let program = silent(scanner.clone(), SAFARI);
            program.get(link).await.ok();
            program.post("/open", &[]).await.leads_to("/open/code");
        }
        // One that guesses too.
        9 => {
            let script = scanner.clone().with("sec-fetch-user", "");
            script.get(link).await.ok();
            script.post("/open", &[]).await.leads_to("/open/code");
            for guess in ["", "000000", "123456"] {
                script.post("/open/code", &[("code", guess)]).await.is(422);
            }
        }
        // Posts to the address of the link itself, and to the form without having looked.
        10 => {
            assert!(scanner.post(link, &[]).await.status >= 400);
            scanner.post("/open", &[]).await.is(410);
        }
        // Comes again a day later, from somewhere else.
        11 => {
            scanner.get(link).await.ok();
            town.later(86_400);
            town.nobody().from([192, 0, 2, 7]).get(link).await.ok();
            scanner.post("/open", &[]).await.is(410);
        }
        other => panic!("no scanner is of kind {other}"),
    }
    scanner
}

stories! {
    async fn f_15_and_r_6_no_scanner_is_trusted_and_every_guest_gets_in(town) {
        town.plan("enterprise").await;
        let mails = proof::asked("PARLOR_TEST_MAILS", 1);
        let (mut played, mut read) = (BTreeSet::new(), 0);
        for _ in 0..mails {
            // Each mail of a kind is read a day and a half after the last: no browser of a member stays signed in through them all.
            let petra = town.sign_in("petra@northwind.example").await;
            for kind in 0..KINDS {
                let address = format!("guest{}@bolt.example", town.app.store.sources().statements());
                let link = link_by(&town, &petra, &address).await;
                let scanner = scan(&town, kind, &link).await;
                is_not_trusted(&town, &scanner).await;
                assert_eq!(gets_in(&town, &link, &address).await, 0, "kind {kind} costs the guest nothing: nothing was used up");
                is_not_trusted(&town, &scanner).await;
                played.insert(kind);
                read += 1;
                town.later(3600);
            }
        }
        let on = town.app.store.kind();
        proof::figure("R6", &format!("scanners_{on}"), format_args!("trusted=0 guests_kept_out=0 kinds={} mails={read}", played.len()));
    }

    async fn f_15_where_the_code_is_required_a_scanner_costs_no_more_than_that(town) {
        town.settings(&[("code_required", "on")]).await;
        for kind in [1, 4, 7, 9] {
            let address = format!("guest{kind}@bolt.example");
            let link = link_of(&town, &address).await;
            let scanner = scan(&town, kind, &link).await;
            assert_eq!(gets_in(&town, &link, &address).await, 1, "kind {kind}");
            is_not_trusted(&town, &scanner).await;
            town.later(3600);
        }
    }

    async fn f_15_whose_press_is_not_told_by_their_browser_gets_in_with_one_step_more(town) {
        let link = link_of(&town, "old@bolt.example").await;
        let old = silent(town.nobody(), "Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/80.0");
        old.get(&link).await.ok();
        old.post("/open", &[]).await.leads_to("/open/code");
        old.post("/open/code", &[("code", &town.code_to("old@bolt.example").await)]).await.leads_to(&town.bridge(""));
        // Safari tells everything but the hand, and is believed.
        let link = link_of(&town, "mac@bolt.example").await;
        let safari = town.nobody().with("user-agent", SAFARI).with("sec-fetch-user", "");
        safari.get(&link).await.ok();
        safari.post("/open", &[]).await.leads_to(&town.bridge(""));
    }

    async fn house_2_scanners_are_marked_as_such_in_the_panel_and_in_the_log(town) {
        let link = link_of(&town, "gus@bolt.example").await;
        let panel = town.bridge("/share");
        town.petra().get(&panel).await.ok().sees("Not seen yet");
        for _ in 0..3 {
            silent(town.nobody(), CURL).from([203, 0, 113, 5]).get(&link).await.ok();
        }
        town.petra().get(&panel).await.ok().sees("Fetched by a mail scanner, not seen yet").hides("Seen today");
        let entries = town.petra().json(&town.northwind("/administration/log")).await;
        let fetches: Vec<_> = entries["entries"].as_array().unwrap().iter().filter(|entry| entry["deed"] == "link.fetched").collect();
        assert_eq!(fetches.len(), 1, "many fetches are one line: {fetches:?}");
        assert_eq!((&fetches[0]["by_kind"], &fetches[0]["network"]), (&"nobody".into(), &"203.0.113.5".into()));
        gets_in(&town, &link, "gus@bolt.example").await;
        town.work().await;
        town.petra().get(&panel).await.ok().sees("once").hides("Fetched by a mail scanner");
    }
}
