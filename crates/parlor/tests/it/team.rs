//! Members, invitations, roles; and contacts.

use crate::town::{Client, PASSWORD, Town};
use serde_json::{Value, json};

const ZORA: &str = "zora@free.example";

async fn invite(town: &Town, email: &str, role: &str) {
    let team = town.northwind("/team");
    town.petra().post(&format!("{team}/invitations"), &[("name", "Zora Kos"), ("email", email), ("role", role)]).await.leads_to(&team);
}

async fn open(town: &Town, email: &str) -> Value {
    let team = town.petra().json(&town.northwind("/team")).await;
    team["invitations"].as_array().unwrap().iter().find(|row| row["email"] == email).unwrap_or(&Value::Null).clone()
}

async fn accept(town: &Town, link: &str) -> Client {
    let zora = town.nobody();
    zora.get(link).await.ok();
    zora.post(link, &[("name", "Zora Kos"), ("password", PASSWORD)]).await.leads_to(&town.northwind(""));
    zora
}

stories! {
    async fn mem_1_each_built_in_role_reaches_what_it_is_for(town) {
        let team = town.northwind("/team");
        for (role, administers, browses) in [("administrator", true, true), ("internal", false, true), ("external", false, false)] {
            let email = format!("{role}@new.example");
            invite(&town, &email, role).await;
            let member = accept(&town, &town.link_to(&email).await).await;
            member.get(&town.northwind("")).await.ok();
            assert_eq!(member.get(&town.northwind("/administration")).await.status == 200, administers, "{role}");
            assert_eq!(member.get(&team).await.status == 200, browses, "{role}");
            assert_eq!(member.get(&town.bridge("")).await.status == 200, browses, "{role}");
            assert_eq!(member.post(&format!("{team}/invitations"), &[("name", "X"), ("email", "x@new.example"), ("role", "internal")]).await.status == 303, administers, "{role}");
        }
        // An external member sees what they take part in, and nothing else.
        let members = town.petra().json(&team).await;
        let jan = members["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        town.jan().get(&town.bridge("")).await.is(404);
        town.petra().post(&town.bridge("/participants"), &[("member", &jan)]).await.is(303);
        town.jan().get(&town.bridge("")).await.ok();
        town.jan().get(&town.tower("")).await.is(404);
    }

    async fn mem_3_an_invitation_is_seen_sent_again_changed_and_cancelled(town) {
        let team = town.northwind("/team");
        invite(&town, ZORA, "internal").await;
        let first = town.link_to(ZORA).await;
        let mail = town.mail_to(ZORA).await.unwrap();
        assert!(mail.contains("Petra Horák") && mail.contains("Northwind"), "{mail}");
        town.petra().get(&team).await.ok().sees("Zora Kos").sees(ZORA);
        // Only administrators see open invitations.
        let seen = town.tomas().json(&team).await;
        assert!(seen["invitations"].as_array().unwrap().is_empty(), "{seen}");
        town.tomas().get(&team).await.ok().hides("Zora");
        // The same address twice, a member, a wrong address or role: said beside the field.
        let again = [("name", "Zora Kos"), ("email", " ZORA@free.example "), ("role", "internal")];
        town.petra().post(&format!("{team}/invitations"), &again).await.is(422);
        town.petra().post(&format!("{team}/invitations"), &[("name", "T"), ("email", "tomas@northwind.example"), ("role", "internal")]).await.is(422).sees("Tomáš Novák");
        town.petra().post(&format!("{team}/invitations"), &[("name", ""), ("email", "nothing"), ("role", "king")]).await.is(422).sees("value=\"nothing\"");

        let id = open(&town, ZORA).await["id"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{team}/invitations/again"), &[("invitation", &id)]).await.leads_to(&team);
        let second = town.link_to(ZORA).await;
        assert_ne!(first, second);
        town.nobody().get(&first).await.is(410);
        town.petra().post(&format!("{team}/invitations/role"), &[("invitation", &id), ("role", "external")]).await.leads_to(&team);
        assert_eq!(open(&town, ZORA).await["role"], "external");
        town.tomas().post(&format!("{team}/invitations/role"), &[("invitation", &id), ("role", "administrator")]).await.is(403);
        town.eve().post(&format!("{team}/invitations/cancel"), &[("invitation", &id)]).await.is(404);
        let zora = accept(&town, &second).await;
        zora.get(&team).await.is(403);
        assert!(open(&town, ZORA).await.is_null(), "it is open until the account exists");

        invite(&town, "yara@free.example", "internal").await;
        let link = town.link_to("yara@free.example").await;
        let id = open(&town, "yara@free.example").await["id"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{team}/invitations/cancel"), &[("invitation", &id)]).await.leads_to(&team);
        town.nobody().get(&link).await.is(410);
        town.nobody().post(&link, &[("name", "Yara"), ("password", PASSWORD)]).await.is(410);
        assert!(open(&town, "yara@free.example").await.is_null());
    }

    async fn f_19_and_mem_3_an_invitation_is_worth_nothing_elsewhere(town) {
        invite(&town, ZORA, "administrator").await;
        let link = town.link_to(ZORA).await;
        let id = open(&town, ZORA).await["id"].as_str().unwrap().to_owned();
        // In another organization its id names nothing.
        let acme = format!("/o/{}/team/invitations", town.world.acme);
        for deed in ["cancel", "again", "role"] {
            town.eve().post(&format!("{acme}/{deed}"), &[("invitation", &id), ("role", "external")]).await.is(404);
        }
        // Another address: whoever is signed in as somebody else is told so, and gets nothing.
        let eve = town.eve();
        eve.get(&link).await.ok().sees("You are signed in as eve@acme.example");
        eve.post(&link, &[("name", "Zora"), ("password", PASSWORD)]).await.is(403);
        eve.get(&town.northwind("")).await.is(404);
        // A guest's link, its secret put elsewhere, and the other way round.
        town.share(&town.bridge(""), "gus@bolt.example").await;
        let guest_link = town.link_to("gus@bolt.example").await;
        town.nobody().get(&guest_link.replace("/l/", "/join/")).await.is(410);
        town.nobody().get(&link.replace("/join/", "/l/")).await.is(404);

        // It makes a member of its own organization, and of no other.
        let zora = accept(&town, &link).await;
        zora.get(&town.northwind("/administration")).await.ok();
        zora.get(&format!("/o/{}", town.world.acme)).await.is(404);
        zora.get(&format!("/items/{}", town.world.secret)).await.is(404);
        // Used is used, for them and for others.
        zora.get(&link).await.is(410);
        zora.post(&link, &[]).await.is(410);
        town.nobody().post(&link, &[("name", "Zora"), ("password", "another-password-1")]).await.is(410);
    }

    async fn f_19_an_invitation_runs_out_and_is_accepted_once_of_many_at_one_instant(town) {
        invite(&town, ZORA, "internal").await;
        let link = town.link_to(ZORA).await;
        town.later(14 * 86_400 + 60);
        town.nobody().get(&link).await.is(410).sees("no longer open");
        town.nobody().post(&link, &[("name", "Zora"), ("password", PASSWORD)]).await.is(410);
        // Petra's own sign-in ended by itself meanwhile or not, she sends it again.
        let id = open(&town, ZORA).await["id"].as_str().unwrap().to_owned();
        town.petra().post(&town.northwind("/team/invitations/again"), &[("invitation", &id)]).await.is(303);
        let link = town.link_to(ZORA).await;
        let tries: Vec<_> = (0..6)
            .map(|_| {
                let (browser, link) = (town.nobody(), link.clone());
                tokio::spawn(async move { browser.post(&link, &[("name", "Zora Kos"), ("password", PASSWORD)]).await.status })
            })
            .collect();
        let mut statuses = Vec::new();
        for one in tries {
            statuses.push(one.await.unwrap());
        }
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
        let team = town.petra().json(&town.northwind("/team")).await;
        assert_eq!(team["members"].as_array().unwrap().iter().filter(|row| row["email"] == ZORA).count(), 1);
    }

    async fn mem_3_who_has_an_account_joins_with_it(town) {
        let team = format!("/o/{}/team/invitations", town.world.acme);
        town.eve().post(&team, &[("name", "Tomáš"), ("email", "tomas@northwind.example"), ("role", "internal")]).await.is(303);
        let link = town.link_to("tomas@northwind.example").await;
        let stranger = town.nobody();
        stranger.get(&link).await.ok().sees("You have an account already");
        stranger.post(&link, &[("name", "Tomáš"), ("password", "not-his-password")]).await.is(422);
        stranger.get(&format!("/o/{}", town.world.acme)).await.is(303);
        let tomas = town.tomas();
        tomas.post(&link, &[]).await.is(303);
        tomas.get(&format!("/o/{}", town.world.acme)).await.ok();
        tomas.get(&town.northwind("")).await.ok();
        // The old password still opens: an invitation sets none where there is one.
        town.nobody().post("/sign-in", &[("email", "tomas@northwind.example"), ("password", PASSWORD), ("way", "password")]).await.is(303);
    }

    async fn mem_4_the_team_with_roles_and_contacts_by_counterparty_with_what_is_open(town) {
        let team = town.petra().json(&town.northwind("/team")).await;
        let roles: Vec<(&str, &str)> = team["members"].as_array().unwrap().iter().map(|row| (row["name"].as_str().unwrap(), row["roles"][0]["name"].as_str().unwrap())).collect();
        assert_eq!(roles, [("Jan Malý", "external"), ("Petra Horák", "administrator"), ("Tomáš Novák", "internal")]);
        town.petra().get(&town.northwind("/team")).await.ok().sees("Tomáš Novák").sees("Administrator").sees("External");

        town.share(&town.bridge(""), "Gus Bolt <gus@bolt.example>").await;
        town.share(&town.bridge(""), "Ben Bolt <ben@bolt.example>").await;
        town.share(&town.tower(""), "gus@bolt.example").await;
        town.share(&town.bridge(""), "solo@gmail.com").await;
        let contacts = town.petra().json(&town.northwind("/contacts")).await;
        let groups = contacts["groups"].as_array().unwrap();
        assert_eq!(groups[0]["counterparty"], "Bolt");
        let names: Vec<&Value> = groups[0]["contacts"].as_array().unwrap().iter().map(|row| &row["name"]).collect();
        assert_eq!(names, ["Ben Bolt", "Gus Bolt"]);
        assert_eq!(groups[0]["contacts"][1]["open"].as_array().unwrap().len(), 2);
        assert_eq!(groups.last().unwrap()["counterparty"], Value::Null);
        town.petra().get(&town.northwind("/contacts")).await.ok().sees("Bolt").sees("Gus Bolt").sees("Bridge inspection");
        // What is closed is open to nobody.
        town.close(&town.tower(""), "Gus Bolt").await;
        let contacts = town.petra().json(&town.northwind("/contacts")).await;
        assert_eq!(contacts["groups"][0]["contacts"][1]["open"], json!(["Bridge inspection"]));
        town.jan().get(&town.northwind("/contacts")).await.is(403);
        town.eve().get(&town.northwind("/contacts")).await.is(404);
    }

    async fn mem_4_inviting_a_contact_makes_a_member_says_that_it_takes_a_seat_and_never_happens_by_itself(town) {
        let bridge = town.bridge("");
        let gus = town.invite("gus@bolt.example").await;
        let contact = format!("{}/{}", town.northwind("/contacts"), town.contact(&bridge, "Gus").await);
        town.petra().get(&contact).await.ok().sees("Invite to my team").sees("takes a seat");
        let count = |team: Value| team["members"].as_array().unwrap().len();
        assert_eq!(count(town.petra().json(&town.northwind("/team")).await), 3);
        gus.get(&town.northwind("")).await.is(404);
        town.tomas().post(&format!("{contact}/invite"), &[("role", "internal")]).await.is(403);
        town.petra().post(&format!("{contact}/invite"), &[("role", "internal")]).await.is(303);
        // Invited is not joined.
        assert_eq!(count(town.petra().json(&town.northwind("/team")).await), 3);
        let link = town.link_to("gus@bolt.example").await;
        assert!(link.starts_with("/join/"), "{link}");
        let member = accept(&town, &link).await;
        assert_eq!(count(town.petra().json(&town.northwind("/team")).await), 4);
        member.get(&town.northwind("/team")).await.ok();
        // What was open to the contact stays as it was, and a browser known by the link alone is still a guest's.
        assert_eq!(town.petra().json(&format!("{bridge}/share")).await["access"]["guests"].as_array().unwrap().len(), 1);
        gus.get(&town.northwind("/team")).await.is(404);
    }

    async fn mem_4_whoever_joins_with_a_role_that_reaches_less_keeps_what_was_shared_with_them(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.invite("gus@bolt.example").await;
        let contact = format!("{}/{}", town.northwind("/contacts"), town.contact(&bridge, "Gus").await);
        petra.post(&format!("{contact}/invite"), &[("role", "external")]).await.is(303);
        let gus = accept(&town, &town.link_to("gus@bolt.example").await).await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        // Their role reaches nothing yet: it is the guest's page, and all that goes with it.
        gus.get("/guest/northwind").await.ok().sees("Bridge inspection");
        let page = gus.get(&bridge).await.ok();
        page.sees("load-test.txt").sees("torque").hides("calculation-internal").hides("Who has access");
        gus.get(&format!("{bridge}/tasks/{}", town.world.task)).await.ok();
        gus.get(&format!("{bridge}/notes/{}", town.world.note)).await.is(404);
        gus.get(&format!("{bridge}/files/{}", town.world.internal_file)).await.is(404);
        gus.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "As before")]).await.is(303);
        gus.get(&format!("{bridge}/share")).await.is(403);
        gus.get(&town.tower("")).await.is(404);
        petra.get(&bridge).await.ok().sees("As before");
        // Put on its team, they are there as a member.
        let team = petra.json(&town.northwind("/team")).await;
        let known = ["Petra Horák", "Tomáš Novák", "Jan Malý"];
        let row = team["members"].as_array().unwrap().iter().find(|row| !known.contains(&row["name"].as_str().unwrap())).unwrap();
        petra.post(&town.bridge("/participants"), &[("member", row["id"].as_str().unwrap())]).await.is(303);
        gus.get(&bridge).await.ok().sees("calculation-internal");
        // Closed, nothing is left of what they had as a guest.
        petra.post(&town.bridge("/participants/remove"), &[("member", row["id"].as_str().unwrap())]).await.is(303);
        gus.get(&bridge).await.ok().hides("calculation-internal");
        town.close(&bridge, "Gus").await;
        gus.get(&bridge).await.is(404);
    }

    async fn mem_6_a_contact_has_name_position_phone_language_and_perhaps_no_address(town) {
        let contacts = town.northwind("/contacts");
        let form = [("name", "Ana Ruiz"), ("job", "Buyer"), ("phone", "+34 600 000"), ("language", "de"), ("counterparty", "Supplies")];
        let made = town.petra().post(&contacts, &form).await.is(303).location();
        let view = town.petra().json(&made).await;
        for (name, value) in [("name", "Ana Ruiz"), ("job", "Buyer"), ("phone", "+34 600 000"), ("language", "de"), ("counterparty", "Supplies")] {
            assert_eq!(view[name], value);
        }
        assert_eq!(view["email"], Value::Null);
        // A project is shared by mail alone, and the panel says so.
        let id = made.rsplit('/').next().unwrap().to_owned();
        town.petra().post(&town.project("/share"), &[("who", &format!("contact:{id}"))]).await.is(422).sees("Ana Ruiz has no e-mail address yet");
        // A wrong address, a missing name and a taken address are said, and nothing is lost.
        town.petra().post(&contacts, &[("name", ""), ("email", "not one"), ("job", "Kept")]).await.is(422).sees("value=\"not one\"").sees("value=\"Kept\"");
        let edition = view["edition"].as_str().unwrap();
        let change = [("name", "Ana Ruiz"), ("email", "ana@supplies.example"), ("language", "de"), ("counterparty", "Supplies"), ("edition", edition)];
        town.petra().post(&made, &change).await.is(303);
        town.petra().post(&contacts, &[("name", "Other"), ("email", "ANA@supplies.example")]).await.is(422);
        // A second editor does not overwrite the first unseen.
        town.tomas().post(&made, &change).await.is(409).sees("Ana Ruiz");
        // A mail is written in the contact's language.
        town.petra().post(&town.bridge("/share"), &[("who", &format!("contact:{id}"))]).await.is(303);
        let mail = town.mail_to("ana@supplies.example").await.unwrap();
        assert!(mail.contains("teilt"), "{mail}");
        town.eve().get(&made).await.is(404);
        town.jan().post(&contacts, &[("name", "X")]).await.is(403);
    }

    async fn mem_6_another_address_ends_what_the_old_one_proved(town) {
        let (bridge, gus) = (town.bridge(""), town.invite("gus@bolt.example").await);
        let old_link = town.link_to("gus@bolt.example").await;
        let contact = format!("{}/{}", town.northwind("/contacts"), town.contact(&bridge, "Gus").await);
        let edition = town.petra().json(&contact).await["edition"].as_str().unwrap().to_owned();
        let moved = [("name", "Gus"), ("email", "gus@nuts.example"), ("edition", &edition)];
        town.petra().post(&contact, &moved).await.is(303);
        gus.get(&bridge).await.is(404);
        gus.get(&old_link).await.ok();
        gus.post("/open", &[]).await.leads_to("/open/code");
        assert!(town.mail_to("gus@nuts.example").await.unwrap().contains("Your code"));
        assert!(!town.mail_to("gus@bolt.example").await.unwrap().contains("Your code"));
    }

    async fn guest_2_a_guest_is_given_no_role_and_told_why(town) {
        let bridge = town.bridge("");
        town.share(&bridge, "Gus Bolt <gus@bolt.example>").await;
        let gus = town.come_in("gus@bolt.example").await;
        let contact = town.contact(&bridge, "Gus Bolt").await;
        let path = town.northwind("/team/roles");
        for role in ["administrator", "internal", "external"] {
            let refused = town.petra().post_json(&path, &json!({"member": contact, "role": role})).await.is(422).view();
            let why = refused["errors"]["member"].as_str().unwrap();
            assert!(why.contains("Gus Bolt") && why.contains("guest"), "{why}");
            town.petra().post(&path, &[("member", &contact), ("role", role)]).await.is(422).sees("Gus Bolt");
        }
        gus.get(&town.northwind("")).await.is(404);
        assert_eq!(town.petra().json(&town.northwind("/team")).await["members"].as_array().unwrap().len(), 3);
        // The last administrator stays one, and nobody gives a role to a member of another house.
        let members = town.petra().json(&town.northwind("/team")).await;
        let petra = members["members"].as_array().unwrap().iter().find(|row| row["name"] == "Petra Horák").unwrap()["id"].as_str().unwrap().to_owned();
        town.petra().post(&path, &[("member", &petra), ("role", "internal")]).await.is(422);
        town.eve().post(&format!("/o/{}/team/roles", town.world.acme), &[("member", &petra), ("role", "external")]).await.is(404);
        town.tomas().post(&path, &[("member", &petra), ("role", "external")]).await.is(403);
    }
}
