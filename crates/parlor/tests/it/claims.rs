//! Ids that somebody claims: another item's, another house's, another kind's.

use crate::town::{Client, Reply, Town};
use serde_json::json;

/// Ids of the same kinds on the bridge, on the tower and at Acme.
struct Ids {
    /// Gus's grant and contact on the bridge.
    grant: String,
    contact: String,
    /// A grant on the tower, and one at Acme with its contact.
    tower_grant: String,
    acme_grant: String,
    acme_contact: String,
    /// Members.
    tomas: String,
    eve: String,
}

async fn member(client: &Client, house: &str, name: &str) -> String {
    let team = client.json(&format!("{house}/team")).await;
    team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

async fn ids(town: &Town) -> (Client, Ids) {
    let gus = town.invite("gus@bolt.example").await;
    town.share(&town.tower(""), "ana@ruiz.example").await;
    town.eve().post(&town.secret("/share"), &[("who", "zenobia@quagga.example")]).await.is(303);
    let acme = town.eve().json(&town.secret("/share")).await["access"]["guests"][0].clone();
    let ids = Ids {
        grant: town.grant(&town.bridge(""), "Gus").await,
        contact: town.contact(&town.bridge(""), "Gus").await,
        tower_grant: town.grant(&town.tower(""), "Ana").await,
        acme_grant: acme["grant"].as_str().unwrap().to_owned(),
        acme_contact: acme["contact"].as_str().unwrap().to_owned(),
        tomas: member(&town.petra(), "/o/northwind", "Tomáš Novák").await,
        eve: member(&town.eve(), "/o/acme", "Eve Sharp").await,
    };
    (gus, ids)
}

/// Sends it as a form and as JSON; both say that there is no such thing.
async fn finds_nothing(client: &Client, path: &str, field: &str, id: &str, rest: &[(&str, &str)]) {
    let mut form = vec![(field, id)];
    form.extend(rest);
    let page = client.post(path, &form).await;
    let several = |name: &str| matches!(name, "facets" | "who");
    let body = form.iter().map(|(name, value)| ((*name).to_owned(), if several(name) { json!([value]) } else { json!(value) }));
    let body = body.collect::<serde_json::Map<_, _>>();
    let view = client.post_json(path, &serde_json::Value::Object(body)).await;
    let fine = |reply: &Reply| reply.status == 404;
    assert!(fine(&page) && fine(&view), "{path} with {field} of another: {} and {}: {}", page.status, view.status, page.text());
}

stories! {
    async fn f_9_a_grant_of_another_item_or_house_is_no_grant_of_this_one(town) {
        let (_, ids) = ids(&town).await;
        let (petra, bridge) = (town.petra(), town.bridge(""));
        for foreign in [&ids.tower_grant, &ids.acme_grant, &ids.contact, &ids.tomas, &town.world.bridge] {
            for rest in ["/grants/change", "/grants/close", "/link", "/link/deactivate", "/link/end"] {
                finds_nothing(&petra, &format!("{bridge}{rest}"), "grant", foreign, &[("facets", "files")]).await;
            }
            petra.get(&format!("{bridge}/why?grant={foreign}")).await.is(404);
        }
        // Nothing happened to them.
        assert_eq!(town.grant(&town.tower(""), "Ana").await, ids.tower_grant);
        let acme = town.eve().json(&town.secret("/share")).await["access"].clone();
        assert_eq!((&acme["guests"][0]["grant"], &acme["guests"][0]["link"], &acme["former"]), (&json!(ids.acme_grant), &json!("waiting"), &json!([])));
        town.come_in("ana@ruiz.example").await.get(&town.tower("")).await.ok();
    }

    async fn f_9_f_11_sharing_takes_this_houses_contacts_and_no_member_for_one(town) {
        let (_, ids) = ids(&town).await;
        let (petra, bridge) = (town.petra(), town.bridge(""));
        for foreign in [&ids.acme_contact, &ids.tomas, &ids.eve, &ids.grant, &town.world.bridge] {
            finds_nothing(&petra, &format!("{bridge}/share"), "who", &format!("contact:{foreign}"), &[]).await;
            // The panel's preview tells nothing of them either.
            let told = petra.post_json(&format!("{bridge}/share/preview"), &json!({"who": [format!("contact:{foreign}")]})).await.is(404);
            told.hides("Zenobia").hides("Tomáš");
            let wrong = [("who", format!("contact:{foreign}, no address"))];
            let wrong: Vec<(&str, &str)> = wrong.iter().map(|(name, value)| (*name, value.as_str())).collect();
            petra.post(&format!("{bridge}/share"), &wrong).await.is(422).hides("Zenobia");
            petra.get(&format!("/as/{foreign}")).await.is(404);
            petra.get(&format!("/as/{foreign}{bridge}")).await.is(404);
            petra.get(&town.northwind(&format!("/contacts/{foreign}"))).await.is(404);
            petra.post(&town.northwind(&format!("/contacts/{foreign}")), &[("name", "Renamed")]).await.is(404);
            petra.post(&town.northwind(&format!("/contacts/{foreign}/invite")), &[("role", "internal")]).await.is(404);
        }
        assert_eq!(petra.json(&format!("{bridge}/share")).await["access"]["guests"].as_array().unwrap().len(), 1);
    }

    async fn f_9_f_11_followers_and_assignees_are_of_this_house_and_of_their_kind(town) {
        let (gus, ids) = ids(&town).await;
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let world = &town.world;
        for thing in [format!("/tasks/{}", world.task), format!("/notes/{}", world.note), format!("/activities/{}", world.activity)] {
            for foreign in [&ids.acme_contact, &ids.eve, &ids.grant, &world.bridge] {
                finds_nothing(&petra, &format!("{bridge}{thing}/followers"), "party", foreign, &[]).await;
                finds_nothing(&petra, &format!("{bridge}{thing}/followers/end"), "party", foreign, &[]).await;
            }
            // The thing of one item under the address of another is nothing.
            let elsewhere = town.tower(&thing);
            petra.get(&elsewhere).await.is(404);
            finds_nothing(&petra, &format!("{elsewhere}/followers"), "party", &ids.tomas, &[]).await;
            finds_nothing(&petra, &format!("{elsewhere}/comments"), "text", "Elsewhere", &[("lane", "team")]).await;
            finds_nothing(&petra, &format!("{elsewhere}/change"), "title", "Elsewhere", &[("edition", "1")]).await;
        }
        let title = ("title", "Send torque certificates");
        for foreign in [&ids.acme_contact, &ids.eve, &world.bridge] {
            finds_nothing(&petra, &format!("{bridge}/tasks"), "assignee", foreign, &[title]).await;
        }
        // A contact where a member belongs: only where the item is open to them.
        petra.post(&town.tower("/tasks"), &[("assignee", &ids.contact), title]).await.is(422).sees("Share this with them first");
        for foreign in [&ids.contact, &ids.acme_contact, &ids.eve, &ids.grant] {
            finds_nothing(&petra, &format!("{bridge}/participants"), "member", foreign, &[]).await;
            finds_nothing(&petra, &format!("{bridge}/participants/remove"), "member", foreign, &[]).await;
            let edition = petra.json(&format!("{bridge}/edit")).await["edition"].to_string();
            finds_nothing(&petra, &format!("{bridge}/edit"), "responsible", foreign, &[("title", "Bridge inspection"), ("edition", &edition)]).await;
        }
        gus.get(&bridge).await.ok();
        town.nobody().get(&bridge).await.is(303);
    }

    async fn f_9_files_and_comments_are_reached_only_through_their_own_item(town) {
        let (gus, _) = ids(&town).await;
        let (petra, world) = (town.petra(), &town.world);
        let eves = town.eve().json(&town.secret("")).await["files"][0]["id"].as_str().unwrap().to_owned();
        for file in [&world.tower_file, &eves] {
            for rest in ["", "/view", "/thumb", "/preview", "/versions/1"] {
                petra.get(&town.bridge(&format!("/files/{file}{rest}"))).await.is(404);
                gus.get(&town.bridge(&format!("/files/{file}{rest}"))).await.is(404);
            }
            for (rest, form) in [("/internal", ("on", "on")), ("/rename", ("name", "mine.txt")), ("/remove", ("", ""))] {
                petra.post(&town.bridge(&format!("/files/{file}{rest}")), &[form]).await.is(404);
                gus.post(&town.bridge(&format!("/files/{file}{rest}")), &[form]).await.is(404);
            }
            petra.upload(&town.bridge(&format!("/files/{file}/versions")), &[("x.txt", "text/plain", b"x")], &[]).await.is(404);
            finds_nothing(&petra, &town.bridge("/files/restore"), "file", file, &[]).await;
        }
        petra.get(&town.tower(&format!("/files/{}", world.tower_file))).await.ok();
        // A removed file of another item is not brought back through this one.
        petra.post(&town.tower(&format!("/files/{}/remove", world.tower_file)), &[]).await.is(303);
        finds_nothing(&petra, &town.bridge("/files/restore"), "file", &world.tower_file, &[]).await;
        petra.get(&town.tower(&format!("/files/{}", world.tower_file))).await.is(404);

        let comment = petra.json(&town.tower("")).await["comments"]["guests"][0]["id"].as_str().unwrap().to_owned();
        let below = town.bridge(&format!("/comments/{comment}"));
        petra.get(&format!("{below}/change")).await.is(404);
        finds_nothing(&petra, &format!("{below}/change"), "text", "Changed", &[]).await;
        finds_nothing(&petra, &format!("{below}/remove"), "text", "", &[]).await;
        petra.post(&format!("{below}/move-to-guests"), &[("seen", "1")]).await.is(404);
        gus.post("/guest/northwind/seen", &[("item", &world.tower)]).await.is(404);
        gus.post("/guest/northwind/seen", &[("item", &world.secret)]).await.is(404);
    }

    async fn f_9_the_settings_of_a_house_take_only_its_own_parts(town) {
        let (_, ids) = ids(&town).await;
        let (petra, world) = (town.petra(), &town.world);
        let ours = town.northwind(&format!("/organizers/{}", world.organizer));
        let acme = format!("/o/acme/organizers/{}", world.acme_organizer);
        town.eve().post(&format!("{acme}/categories"), &[("name", "Secret category")]).await.is(303);
        let theirs = town.eve().json(&format!("{acme}/settings")).await;
        let (field, category) = (theirs["fields"][0]["id"].as_str().unwrap(), theirs["categories"][0]["id"].as_str().unwrap());
        for rest in ["/fields/change", "/fields/archive", "/fields/move"] {
            finds_nothing(&petra, &format!("{ours}{rest}"), "field", field, &[("name", "Taken"), ("to", "up")]).await;
        }
        for rest in ["/categories/rename", "/categories/archive"] {
            finds_nothing(&petra, &format!("{ours}{rest}"), "category", category, &[("name", "Taken")]).await;
        }
        finds_nothing(&petra, &format!("{ours}/records"), "category", category, &[("title", "New")]).await;
        finds_nothing(&petra, &format!("{ours}/records"), "responsible", &ids.eve, &[("title", "New")]).await;
        // The organizer of one house under the name of another.
        let crossed = town.northwind(&format!("/organizers/{}", world.acme_organizer));
        for rest in ["", "/settings", "/records/new", "/cover"] {
            petra.get(&format!("{crossed}{rest}")).await.is(404);
        }
        petra.post(&format!("{crossed}/records"), &[("title", "New")]).await.is(404);
        let after = town.eve().json(&format!("{acme}/settings")).await;
        assert_eq!((&after["fields"], &after["categories"]), (&theirs["fields"], &theirs["categories"]));

        town.eve().post("/o/acme/team/invitations", &[("name", "Al"), ("email", "al@acme.example"), ("role", "internal")]).await.is(303);
        let invitation = town.eve().json("/o/acme/team").await["invitations"][0]["id"].as_str().unwrap().to_owned();
        for rest in ["/team/invitations/cancel", "/team/invitations/again", "/team/invitations/role"] {
            finds_nothing(&petra, &town.northwind(rest), "invitation", &invitation, &[("role", "external")]).await;
        }
        for foreign in [&ids.eve, &ids.acme_contact, &ids.grant] {
            finds_nothing(&petra, &town.northwind("/team/roles"), "member", foreign, &[("role", "external")]).await;
        }
        finds_nothing(&petra, &town.northwind("/administration/browsers/end"), "session", &ids.acme_grant, &[]).await;
        let general = town.eve().post_json("/o/acme/tasks", &json!({"title": "Acme's own"})).await.view()["location"].as_str().unwrap().to_owned();
        let general = general.rsplit('/').next().unwrap();
        petra.get(&town.northwind(&format!("/tasks/{general}"))).await.is(404);
        finds_nothing(&petra, &town.northwind(&format!("/tasks/{general}/followers")), "party", &ids.tomas, &[]).await;
        finds_nothing(&petra, &town.northwind(&format!("/tasks/{}/status", world.task)), "status", "done", &[]).await;
    }

    async fn f_9_what_is_no_id_at_all_is_answered_well(town) {
        let petra = town.petra();
        for wrong in ["", "1", "not-an-id", "019a0000-0000-7000-8000-00000000000g", "' OR 1=1 --"] {
            for rest in ["/grants/close", "/grants/change", "/link", "/link/end"] {
                let reply = petra.post(&town.bridge(rest), &[("grant", wrong)]).await;
                assert!(matches!(reply.status, 400 | 404 | 422), "{rest} with {wrong:?}: {}", reply.status);
                let reply = petra.post_json(&town.bridge(rest), &json!({"grant": wrong})).await;
                assert!(matches!(reply.status, 400 | 404 | 422), "{rest} with {wrong:?}: {}", reply.status);
            }
            let escaped = wrong.replace(' ', "%20");
            for path in [format!("/items/{escaped}"), format!("/as/{escaped}"), town.bridge(&format!("/tasks/{escaped}")), town.bridge(&format!("/why?grant={escaped}"))] {
                let reply = petra.get(&path).await;
                assert!(matches!(reply.status, 400 | 404), "{path}: {}", reply.status);
            }
        }
    }

    async fn f_1_the_grant_is_read_at_every_request(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let link = town.link_to("gus@bolt.example").await;
        let file = format!("{bridge}/files/{}", town.world.file);
        let grant = town.grant(&bridge, "Gus").await;
        gus.get(&file).await.ok();
        // A facet that is taken away, or given, counts at the next request.
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "followed")]).await.is(303);
        gus.get(&file).await.is(404);
        gus.upload(&format!("{bridge}/files"), &[("a.txt", "text/plain", b"a")], &[]).await.is(403);
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "files"), ("facets", "send_files")]).await.is(303);
        gus.get(&file).await.ok();
        gus.upload(&format!("{bridge}/files"), &[("a.txt", "text/plain", b"a")], &[]).await.is(303);
        // An end that comes needs nobody to notice it.
        let ends = [("grant", grant.as_str()), ("facets", "files"), ("long", "until"), ("until", "2026-11-24")];
        petra.post(&format!("{bridge}/grants/change"), &ends).await.is(303);
        gus.get(&file).await.ok();
        town.later(2 * 86_400);
        for address in [&bridge, &file, &format!("{bridge}/live")] {
            gus.get(address).await.is(404);
        }
        gus.post(&format!("{bridge}/comments"), &[("text", "Too late")]).await.is(404);
        town.nobody().get(&link).await.is(410);
        // Opened again, a closed one: the old address stays dead.
        petra.post(&format!("{bridge}/share"), &[("who", "gus@bolt.example")]).await.is(303);
        town.nobody().get(&link).await.is(410);
        let again = town.come_in("gus@bolt.example").await;
        town.close(&bridge, "Gus").await;
        for client in [&gus, &again, &town.sign_in("gus@bolt.example").await] {
            for address in [&bridge, &file] {
                client.get(address).await.is(404);
            }
            client.post(&format!("{bridge}/comments"), &[("text", "Too late")]).await.is(404);
        }
    }

    async fn f_2_to_see_a_thing_is_not_to_do_what_one_likes_with_it(town) {
        let bridge = town.bridge("");
        let gus = town.invite("gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let grant = town.grant(&bridge, "Gus").await;
        let deeds: Vec<(String, Vec<(&str, &str)>)> = vec![
            (format!("{bridge}/edit"), vec![("title", "Gus's"), ("edition", "1")]),
            (format!("{bridge}/bin"), vec![]),
            (format!("{bridge}/bin/undo"), vec![]),
            (format!("{bridge}/share"), vec![("who", "ana@ruiz.example")]),
            (format!("{bridge}/share/preview"), vec![("who", "ana@ruiz.example")]),
            (format!("{bridge}/grants/change"), vec![("grant", &grant), ("facets", "fields")]),
            (format!("{bridge}/grants/close"), vec![("grant", &grant)]),
            (format!("{bridge}/link"), vec![("grant", &grant)]),
            (format!("{bridge}/link/deactivate"), vec![("grant", &grant)]),
            (format!("{bridge}/link/end"), vec![("grant", &grant)]),
            (format!("{bridge}/tasks"), vec![("title", "Gus's")]),
            (format!("{bridge}/planned"), vec![("title", "Gus's"), ("first_day", "2026-11-30")]),
            (format!("{bridge}/activities"), vec![("title", "Gus's"), ("kind", "visit"), ("happened_on", "2026-11-20")]),
            (format!("{bridge}/files/{}/remove", town.world.file), vec![]),
            (format!("{bridge}/files/{}/rename", town.world.file), vec![("name", "mine.txt")]),
            (format!("{bridge}/files/{}/internal", town.world.file), vec![("on", "on")]),
            (format!("{bridge}/files/restore"), vec![("file", &town.world.file)]),
            (format!("{bridge}/participants"), vec![("member", &grant)]),
        ];
        for (path, form) in deeds {
            gus.post(&path, &form).await.is(403);
        }
        gus.upload(&format!("{bridge}/files/{}/versions", town.world.file), &[("x.txt", "text/plain", b"x")], &[]).await.is(403);
        for page in ["/edit", "/history", "/share", "/share/people?q=a", "/why", "/files/removed", "/activities/new", "/planned/new"] {
            gus.get(&format!("{bridge}{page}")).await.is(403);
        }
        let view = town.petra().json(&bridge).await;
        assert_eq!((&view["title"], view["tasks"].as_array().unwrap().len(), view["files"].as_array().unwrap().len()), (&json!("Bridge inspection"), 1, 2));
        // One's own words and files are one's own to take back.
        gus.post(&format!("{bridge}/comments"), &[("text", "Oops")]).await.is(303);
        let own = gus.json(&bridge).await["comments"]["guests"][0]["url"].as_str().unwrap().to_owned();
        let ana = town.invite("ana@ruiz.example").await;
        ana.post(&format!("{own}/remove"), &[]).await;
        town.petra().post(&format!("{own}/change"), &[("text", "In his mouth")]).await.is(403);
        gus.get(&bridge).await.ok().sees("Oops");
        gus.post(&format!("{own}/remove"), &[]).await.is(303);
        gus.get(&bridge).await.ok().hides("Oops");
    }
}
