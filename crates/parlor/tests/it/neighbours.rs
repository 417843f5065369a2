//! What a guest learns of others, and one house of another: nothing.

use crate::town::{Client, MARKER, Reply, Town};
use serde_json::json;

/// Two more guests: Zenobia on the bridge, Xerxes on the tower.
async fn crowd(town: &Town) -> (Client, Client) {
    let zenobia = town.invite("zenobia@quagga.example").await;
    town.share(&town.tower(""), "xerxes@okapi.example").await;
    (zenobia, town.come_in("xerxes@okapi.example").await)
}

/// Everything that answers a guest of the bridge, as page and as JSON.
async fn answers(town: &Town, guest: &Client) -> Vec<Reply> {
    let bridge = town.bridge("");
    let mut addresses: Vec<String> =
        ["/guest", "/guest/northwind", "/guest/browsers", "/guest/northwind/search?q=xerxes", "/guest/northwind/search?q=quagga", "/where", "/"]
            .map(str::to_owned)
            .to_vec();
    let world = &town.world;
    let below = [
        "",
        "/share",
        "/share/people?q=xer",
        "/history",
        "/edit",
        "/why",
        "/files/removed",
        "/cover",
        "/notes/new",
        "/activities/new",
        "/planned/new",
    ]
    .map(str::to_owned);
    addresses.extend(below.iter().map(|rest| format!("{bridge}{rest}")));
    addresses.extend([
        format!("{bridge}/files/{}/view", world.file),
        format!("{bridge}/tasks/{}", world.task),
        format!("{bridge}/notes/{}", world.note),
    ]);
    for room in ["", "/team", "/contacts", "/administration", "/administration/log", "/search?q=xer", "/bin", "/tasks", "/planned"] {
        addresses.push(town.northwind(room));
    }
    let mut all = Vec::new();
    for address in addresses {
        all.push(guest.get(&address).await);
        all.push(guest.clone().with("accept", "application/json").get(&address).await);
    }
    all
}

stories! {
    async fn guest_14_a_guest_learns_of_nobody_who_does_not_take_part_with_them(town) {
        let petra = town.petra();
        let (zenobia, xerxes) = crowd(&town).await;
        let (x, jan) = (town.contact(&town.tower(""), "Xerxes").await, "Jan Malý");
        xerxes.post(&town.tower("/comments"), &[("text", "From the tower")]).await.is(303);
        petra.post(&town.bridge("/comments"), &[("lane", "team"), ("text", "Xerxes must not know")]).await.is(303);
        for reply in answers(&town, &zenobia).await {
            assert!(reply.status < 500, "{} answered {}", reply.asked, reply.status);
            let reply = reply.hides("Xerxes").hides("Okapi").hides(&x).hides(jan).hides("jan@free").hides("From the tower").hides(MARKER);
            reply.hides("tomas@northwind").hides("petra@northwind").hides("Tomáš");
        }
        // Nor does any mail to them tell.
        {
            let mail = town.mail_to("zenobia@quagga.example").await.unwrap();
            assert!(!mail.contains("Xerxes") && !mail.contains("Okapi") && !mail.contains("Tomáš") && !mail.contains("petra@"), "{mail}");
        }
    }

    async fn guest_14_those_who_take_part_in_the_same_thing_are_named_and_others_of_it_are_not(town) {
        let bridge = town.bridge("");
        let (gus, _) = (town.invite("gus@bolt.example").await, crowd(&town).await);
        let task = format!("/tasks/{}", town.world.task);
        town.follow(&task, "Zenobia").await.is(303);
        let zenobia = town.contact(&bridge, "Zenobia").await;
        // Zenobia does a task that Gus does not see; of that he learns nothing.
        let before = gus.json(&bridge).await;
        assert!(!before["tasks"].to_string().contains("Zenobia") && !before["people"].to_string().contains("Zenobia"), "{before}");
        gus.get(&bridge).await.ok().hides(&zenobia).hides("quagga.example");
        // Once both follow it, they know of each other there; addresses never show.
        town.follow(&task, "Gus").await.is(303);
        let after = gus.get(&format!("{bridge}{task}")).await.ok().sees("Zenobia");
        after.hides("quagga.example").hides("Tomáš");
        // One who is closed out is named no more, but for what they wrote.
        town.close(&bridge, "Zenobia").await;
        gus.get(&format!("{bridge}{task}")).await.ok().hides("Zenobia");
        gus.get(&bridge).await.ok().hides("Zenobia");
    }

    async fn guest_14_an_error_tells_no_more_than_silence(town) {
        let (zenobia, _) = crowd(&town).await;
        let nothing = "019a0000-0000-7000-8000-000000000000";
        let asked = |path: &str| [town.tower(path), town.secret(path), format!("/items/{nothing}{path}")];
        for path in ["", "/share", "/history", "/live", "/files/removed", &format!("/tasks/{}", town.world.tower_task), &format!("/files/{}", town.world.tower_file)] {
            for form in ["text/html", "application/json"] {
                let client = zenobia.clone().with("accept", form);
                let mut seen = Vec::new();
                for address in asked(path) {
                    let reply = client.get(&address).await.is(404);
                    let id = address.split('/').nth(2).unwrap().to_owned();
                    seen.push(reply.body.replace(&id, "ID"));
                }
                assert!(seen.iter().all(|body| *body == seen[0]), "{path} as {form}: {seen:?}");
            }
        }
        let same = |path: &str| [format!("/guest/acme{path}"), format!("/guest/nowhere{path}")];
        for path in ["", "/search?q=abc"] {
            let [acme, nowhere] = same(path);
            let (acme, nowhere) = (zenobia.get(&acme).await.is(404), zenobia.get(&nowhere).await.is(404));
            assert_eq!(acme.body.replace("acme", "X"), nowhere.body.replace("nowhere", "X"));
        }
    }

    async fn house_10_one_house_sees_nothing_of_another_on_any_route(town) {
        let bridge = town.bridge("");
        town.share(&bridge, "gus@bolt.example").await;
        town.eve().post(&town.secret("/share"), &[("who", "Gus Secret <gus@bolt.example>")]).await.is(303);
        let (contact, grant) = (town.contact(&bridge, "Gus").await, town.grant(&bridge, "Gus").await);
        let nothing = "019a0000-0000-7000-8000-000000000000";
        let eve = town.eve();
        // Every address of Northwind answers Eve as one that does not exist.
        for route in parlor::app::table() {
            let (method, path) = (route.method, route.path);
            if !(path.contains("{organization}") || path.contains("{item}") || path.contains("{guest}")) {
                continue;
            }
            let fill = |organization: &str, item: &str, guest: &str| {
                path.replace("{organization}", organization).replace("{item}", item).replace("{guest}", guest)
                    .replace("{organizer}", &town.world.organizer).replace("{contact}", &contact).replace("{task}", &town.world.task)
                    .replace("{note}", &town.world.note).replace("{activity}", &town.world.activity).replace("{file}", &town.world.file)
                    .replace("{version}", "1").replace("{comment}", nothing)
            };
            let there = eve.send(method, &fill("northwind", &town.world.bridge, &contact), None, "").await;
            let nowhere = eve.send(method, &fill("nowhere", nothing, nothing), None, "").await;
            assert_eq!((there.status, nowhere.status), (404, 404), "{method} {path}");
            let blank = |reply: &Reply| reply.body.replace("northwind", "X").replace("nowhere", "X").replace(&town.world.bridge, "ID").replace(&contact, "ID").replace(nothing, "ID");
            assert_eq!(blank(&there), blank(&nowhere), "{method} {path}");
            assert!(!there.body.contains("Northwind") && !there.body.contains(&grant), "{method} {path}");
        }
    }

    async fn house_10_names_counts_and_ids_of_another_house_are_on_no_page_of_ones_own(town) {
        let petra = town.petra();
        for address in ["gus@bolt.example", "zenobia@quagga.example"] {
            town.eve().post(&town.secret("/share"), &[("who", address)]).await.is(303);
        }
        town.share(&town.bridge(""), "gus@bolt.example").await;
        let eves = town.eve().json(&town.secret("/share")).await;
        let ids: Vec<String> = eves["access"]["guests"].as_array().unwrap().iter().map(|row| row["contact"].as_str().unwrap().to_owned()).collect();
        let bridge = town.bridge("");
        let mut pages = vec![bridge.clone(), format!("{bridge}/share"), format!("{bridge}/history"), format!("{bridge}/edit"), format!("{bridge}/tasks/{}", town.world.task)];
        pages.extend(["", "/team", "/contacts", "/organizers", "/tasks", "/bin", "/administration", "/administration/log", "/search?q=Acme", "/search?q=quagga"].map(|room| town.northwind(room)));
        for page in pages {
            for client in [petra.clone(), petra.clone().with("accept", "application/json")] {
                let reply = client.get(&page).await.ok().hides("Zenobia").hides("Eve Sharp").hides("eve@acme").hides(&town.world.secret).hides(&format!("Acme {MARKER}"));
                for id in &ids {
                    assert!(!reply.body.contains(id), "{page} shows {id}");
                }
            }
        }
        // Suggestions know this house's contacts alone, and counts count them.
        for sought in ["zen", "quagga", "zenobia@quagga.example", "eve", "e"] {
            let people = petra.json(&format!("{bridge}/share/people?q={sought}")).await;
            assert!(!people.to_string().contains("Zenobia") && !people.to_string().contains("Eve"), "{people}");
        }
        assert_eq!(petra.json(&format!("{bridge}/share/people?q=gus")).await["people"].as_array().unwrap().len(), 1);
        let panel = petra.json(&format!("{bridge}/share")).await;
        assert_eq!((&panel["used"], &eves["used"]), (&json!(1), &json!(2)));
        // To share with somebody whom another house knows looks as it does with somebody unknown.
        let told = async |who: &str| petra.post_json(&format!("{bridge}/share/preview"), &json!({"who": [who]})).await.ok().body;
        assert_eq!(told("zenobia@quagga.example").await, told("nobody@knows.example").await);
        petra.post(&format!("{bridge}/share"), &[("who", "zenobia@quagga.example")]).await.is(303);
        let here = petra.json(&format!("{bridge}/share")).await["access"].to_string();
        assert!(ids.iter().all(|id| !here.contains(id)), "the same person is another contact here");
        assert_eq!(town.eve().json(&town.secret("/share")).await["used"], json!(2));
    }

    async fn house_10_who_knows_a_person_under_what_name_stays_in_the_house(town) {
        town.eve().post(&town.secret("/share"), &[("who", "Nickname Acmese <gus@bolt.example>")]).await.is(303);
        town.share(&town.bridge(""), "gus@bolt.example").await;
        let petra = town.petra();
        petra.get(&town.bridge("/share")).await.ok().hides("Nickname").hides("Acmese");
        petra.get(&town.northwind("/contacts")).await.ok().hides("Nickname");
        town.petra().post(&town.northwind("/contacts"), &[("name", "Bolt Boy"), ("email", "bo@bolt.example")]).await.is(303);
        town.eve().get("/o/acme/contacts").await.ok().hides("Bolt Boy");
        // The same guest is greeted by each house under its own name for them.
        let gus = town.sign_in("gus@bolt.example").await;
        gus.get("/guest/northwind").await.ok().hides("Nickname");
        gus.get(&town.bridge("")).await.ok().hides("Nickname").hides("Acmese");
    }

    async fn f_7_counts_tell_a_guest_no_more_than_reading_would(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let task = format!("{bridge}/tasks/{}", town.world.task);
        for (lane, text) in [("team", "One"), ("team", "Two"), ("guests", "Three")] {
            petra.post(&format!("{task}/comments"), &[("lane", lane), ("text", text)]).await.is(303);
        }
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        assert_eq!(gus.json(&bridge).await["tasks"][0]["comments"], json!(1), "only what he reads is counted");
        petra.post(&format!("{bridge}/comments"), &[("lane", "team"), ("text", "Four")]).await.is(303);
        petra.upload(&format!("{bridge}/files"), &[("team.txt", "text/plain", b"t")], &[("internal", "on")]).await.is(303);
        town.later(60);
        let news = async || gus.json("/guest/northwind").await["frame"]["items"][0]["news"].clone();
        assert_eq!(news().await, json!(0), "the team's words and files are no news");

        // He marks it as seen and is closed out; what is written meanwhile is not counted when he comes back.
        gus.post("/guest/northwind/seen", &[("item", &town.world.bridge)]).await.is(303);
        town.close(&bridge, "Gus").await;
        town.later(60);
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "While he was away")]).await.is(303);
        town.later(60);
        town.share(&bridge, "gus@bolt.example").await;
        let gus = town.come_in("gus@bolt.example").await;
        gus.get(&bridge).await.ok().hides("While he was away");
        assert_eq!(gus.json("/guest/northwind").await["frame"]["items"][0]["news"], json!(0));
        gus.get("/guest/northwind").await.ok().hides("New for you");
    }

    async fn f_8_mails_and_history_tell_no_title_to_whom_it_is_closed(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let thing = format!("/tasks/{}", town.world.task);
        town.follow(&thing, "Gus").await.is(303);
        let mails = async || town.nobody().get("/mail-room").await.ok().body.matches("&lt;gus@bolt.example&gt;").count();
        town.work().await;
        let before = mails().await;
        // Written where he reads, and taken from him before the mail is sent: it is not said.
        petra.post(&format!("{bridge}{thing}/comments"), &[("lane", "guests"), ("text", "A word on the torque")]).await.is(303);
        let party = town.contact(&bridge, "Gus").await;
        petra.post(&format!("{bridge}{thing}/followers/end"), &[("party", &party)]).await.is(303);
        assert_eq!(mails().await, before + 1);
        let mail = town.mail_to("gus@bolt.example").await.unwrap();
        assert!(!mail.contains("torque") && mail.contains("says nothing any more"), "{mail}");
        // In the bin, or where guests are let in no more: the same.
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "A word on the bridge")]).await.is(303);
        petra.post(&format!("{bridge}/bin"), &[]).await.is(303);
        let mail = town.mail_to("gus@bolt.example").await.unwrap();
        assert!(!mail.contains("A word on the bridge") && !mail.contains("Bridge inspection"), "{mail}");
        petra.post(&format!("{bridge}/bin/undo"), &[]).await.is(303);
        // Removed words are not sent either.
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "Words to be eaten")]).await.is(303);
        let comment = petra.json(&bridge).await["comments"]["guests"].as_array().unwrap().last().unwrap()["url"].as_str().unwrap().to_owned();
        petra.post(&format!("{comment}/remove"), &[]).await.is(303);
        assert!(!town.mail_to("gus@bolt.example").await.unwrap().contains("Words to be eaten"));
        // History is the team's.
        gus.get(&format!("{bridge}/history")).await.is(403).hides("torque");
        town.close(&bridge, "Gus").await;
        gus.get(&format!("{bridge}/history")).await.is(404);
    }
}
