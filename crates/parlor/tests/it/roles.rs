//! Roles that an organization makes (MEM-2): the matrix, what it opens and what
//! it keeps shut, on every page and list.

use crate::town::{Client, Town};
use serde_json::{Value, json};

/// A house with a second organizer, *Contracts*, that has two categories.
struct House {
    town: Town,
    contracts: String,
    sales: String,
    secret: String,
    /// Tomáš, whose roles change here.
    tomas: String,
}

impl House {
    async fn new(town: Town) -> Self {
        let petra = town.petra();
        let made =
            petra.post_json(&town.northwind("/organizers"), &json!({"template": "blank", "name": "Contracts", "extranet": "on"})).await.ok().view();
        let contracts = id(&made);
        for name in ["Sales", "Secret"] {
            petra.post(&town.northwind(&format!("/organizers/{contracts}/categories")), &[("name", name)]).await.is(303);
        }
        let settings = petra.json(&town.northwind(&format!("/organizers/{contracts}/settings"))).await;
        let category = |at: usize| settings["categories"][at]["id"].as_str().unwrap().to_owned();
        let team = petra.json(&town.northwind("/team")).await;
        let tomas = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].as_str().unwrap().to_owned();
        Self { sales: category(0), secret: category(1), contracts, tomas, town }
    }

    fn organizer(&self, below: &str) -> String {
        self.town.northwind(&format!("/organizers/{}{below}", self.contracts))
    }

    async fn field(&self, name: &str, group: &str) -> String {
        self.town.petra().post(&self.organizer("/fields"), &[("name", name), ("kind", "text"), ("group", group), ("to_guests", "on")]).await.is(303);
        let settings = self.town.petra().json(&self.organizer("/settings")).await;
        settings["fields"].as_array().unwrap().iter().find(|field| field["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
    }

    /// Adds a record, and says where it is met.
    async fn record(&self, by: &Client, title: &str, category: &str) -> String {
        let added = by.post_json(&self.organizer("/records"), &json!({"title": title, "category": category})).await.ok().view();
        added["location"].as_str().unwrap().to_owned()
    }

    async fn role(&self, name: &str) -> String {
        id(&self.town.petra().post_json(&self.town.northwind("/roles"), &json!({"name": name})).await.ok().view())
    }

    fn at(&self, role: &str) -> String {
        self.town.northwind(&format!("/roles/{role}"))
    }

    /// What the form of a role sends, with what is said of *Contracts* under short names.
    async fn set(&self, role: &str, cells: &[(&str, &str)]) {
        let now = self.town.petra().json(&self.at(role)).await;
        let mut form =
            vec![("name".to_owned(), now["name"].as_str().unwrap().to_owned()), ("edition".to_owned(), now["edition"].as_str().unwrap().to_owned())];
        for (key, value) in cells {
            let key =
                key.replace("sales", &format!("{}-{}", self.contracts, self.sales)).replace("secret", &format!("{}-{}", self.contracts, self.secret));
            form.push((key.replace("contracts", &self.contracts).replace("inspections", &self.town.world.organizer), (*value).to_owned()));
        }
        let form: Vec<(&str, &str)> = form.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        self.town.petra().post(&self.at(role), &form).await.is(303);
    }

    async fn give(&self, roles: &[&str]) {
        self.town.petra().post_json(&self.town.northwind("/team/roles"), &json!({"member": self.tomas, "role": roles})).await.ok();
    }

    async fn titles(&self, by: &Client, organizer: &str) -> Vec<String> {
        let reply = by.clone().with("accept", "application/json").get(&self.town.northwind(&format!("/organizers/{organizer}"))).await;
        if reply.status == 404 {
            return Vec::new();
        }
        reply.ok().view()["records"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect()
    }
}

fn id(made: &Value) -> String {
    made["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
}

stories! {
    async fn mem_2_a_role_reaches_each_organizer_and_category_as_its_matrix_says(town) {
        let house = House::new(town).await;
        let (town, petra) = (&house.town, house.town.petra());
        let plain = house.record(&petra, "Plain contract", "").await;
        let sale = house.record(&petra, "Sale of a crane", &house.sales).await;
        let hidden = house.record(&petra, "Hidden dealings", &house.secret).await;
        let clerk = house.role("Clerk").await;
        house.give(&[&clerk]).await;
        let tomas = town.tomas();
        // A role that says nothing reaches nothing; its holder is a member all the same.
        tomas.get(&town.northwind("")).await.ok().hides("Plain contract").hides("Bridge inspection");
        tomas.get(&town.northwind("/organizers")).await.ok().hides("Contracts").hides("Inspections");
        tomas.get(&house.organizer("")).await.is(404);

        house.set(&clerk, &[("level-contracts", "create"), ("level-secret", "none")]).await;
        tomas.get(&town.northwind("/organizers")).await.ok().sees("Contracts").hides("Inspections");
        assert_eq!(house.titles(&tomas, &house.contracts).await, ["Plain contract", "Sale of a crane"]);
        tomas.get(&plain).await.ok();
        tomas.get(&sale).await.ok();
        tomas.get(&hidden).await.is(404);
        tomas.get(&town.bridge("")).await.is(404);
        town.work().await;
        tomas.get(&town.northwind("/search?q=crane")).await.ok().sees("Sale of a crane");
        tomas.get(&town.northwind("/search?q=hidden")).await.ok().hides("dealings");
        tomas.get(&town.northwind("/search?q=bridge")).await.ok().hides("inspection");
        tomas.get(&town.northwind("")).await.ok().sees("Plain contract").hides("Hidden dealings");
        // So far and no further.
        tomas.post(&format!("{sale}/comments"), &[("lane", "team"), ("text", "Seen")]).await.is(303);
        tomas.post(&format!("{sale}/bin"), &[]).await.is(403);
        tomas.get(&format!("{sale}/share")).await.is(403);
        tomas.get(&house.organizer("/settings")).await.is(403);
        tomas.get(&town.northwind("/contacts")).await.is(403);
        tomas.get(&town.northwind("/roles")).await.is(403);
        // New ones only where the role says so; nothing is moved to where they could not add it.
        house.record(&tomas, "Mine", &house.sales).await;
        tomas.get(&house.organizer("/records/new")).await.ok().sees("Sales").hides("Secret");
        tomas.post(&house.organizer("/records"), &[("title", "Smuggled"), ("category", &house.secret)]).await.is(422).sees("Your roles do not let you put records there");
        let edition = tomas.json(&sale).await["edition"].to_string();
        tomas.post(&format!("{sale}/edit"), &[("title", "Sale of a crane"), ("category", &house.secret), ("edition", &edition)]).await.is(422);
        assert_eq!(house.titles(&petra, &house.contracts).await, ["Hidden dealings", "Mine", "Plain contract", "Sale of a crane"]);
        // Whoever shares by a role sees who has access, the role's holder by its name.
        house.set(&clerk, &[("level-contracts", "share"), ("level-secret", "read")]).await;
        tomas.post(&format!("{sale}/share"), &[("who", "gus@bolt.example")]).await.is(303);
        tomas.post(&format!("{hidden}/share"), &[("who", "gus@bolt.example")]).await.is(403);
        tomas.get(&format!("{sale}/share")).await.ok().sees("Clerk");
        // Taken back, it is gone at once.
        house.set(&clerk, &[]).await;
        tomas.get(&sale).await.is(404);
        tomas.get(&house.organizer("")).await.is(404);
        assert!(town.petra().get(&town.northwind("/administration/log")).await.ok().text().contains("Clerk"), "the log tells");
        town.work().await;
    }

    async fn work_2_who_manages_organizers_learns_nothing_of_records_that_they_do_not_see(town) {
        let house = House::new(town).await;
        let (town, petra) = (&house.town, house.town.petra());
        house.field("Place", "Basics").await;
        let order = house.record(&petra, "Order 4711", &house.sales).await;
        petra.post(&format!("{order}/guests"), &[("may", "requests")]).await.is(303);
        petra.get(&house.organizer("/guests")).await.ok().sees("Order 4711");
        let keeper = house.role("Keeper").await;
        house.give(&[&keeper]).await;
        house.set(&keeper, &[("manage_organizers", "on"), ("level-contracts", "none")]).await;
        let tomas = town.tomas();
        tomas.get(&house.organizer("/guests")).await.ok().sees("Place").hides("Order 4711");
        tomas.post(&house.organizer("/guests/preview"), &[("may", "requests")]).await.ok().hides("Order 4711");
        // Nor of groups of fields that are held back from them.
        let secret = house.field("Margin", "Prices").await;
        house.set(&keeper, &[("level-contracts", "share"), ("groups-contracts", "only"), ("group-contracts-0", "Basics")]).await;
        let view = tomas.json(&format!("{order}/guests")).await;
        assert!(!view.to_string().contains(&secret) && !view.to_string().contains("Margin"), "{view}");
        tomas.post(&format!("{order}/guests"), &[("may", "requests"), ("mailed", "comments")]).await.is(303);
        let now = petra.json(&format!("{order}/guests")).await;
        assert!(now["here"]["fields"].as_array().unwrap().contains(&json!(secret)), "what they do not see stays as it was: {now}");
    }

    async fn work_3_whoever_has_the_level_share_invites_guests_to_single_items(town) {
        let house = House::new(town).await;
        let (town, petra) = (&house.town, house.town.petra());
        let (order, machine) = (house.record(&petra, "Order 4711", &house.sales).await, house.record(&petra, "Lathe 3", &house.secret).await);
        let foreman = house.role("Foreman").await;
        house.give(&[&foreman]).await;
        let tomas = town.tomas();
        for level in ["read", "modify", "create", "delete"] {
            house.set(&foreman, &[("level-contracts", level)]).await;
            tomas.get(&order).await.ok().hides("share-open");
            tomas.post(&format!("{order}/share"), &[("who", "gus@bolt.example")]).await.is(403);
        }
        house.set(&foreman, &[("level-contracts", "share"), ("level-secret", "read"), ("external_communications", "on")]).await;
        tomas.get(&order).await.ok().sees("share-open");
        tomas.post(&format!("{order}/share"), &[("who", "gus@bolt.example")]).await.is(303);
        tomas.post(&format!("{machine}/share"), &[("who", "gus@bolt.example")]).await.is(403);
        // That one item, and no other of the organizer.
        let gus = town.come_in("gus@bolt.example").await;
        gus.get(&order).await.ok().sees("Order 4711");
        gus.get(&machine).await.is(404);
        gus.get("/guest/northwind").await.ok().hides("Lathe 3");
        // What their guests see of it is theirs to say, within what the organizer does.
        tomas.get(&format!("{order}/guests")).await.ok().sees("Save for this record");
        tomas.get(&format!("{machine}/guests")).await.is(403);
    }

    async fn mem_2_only_what_they_made(town) {
        let house = House::new(town).await;
        let petra = house.town.petra();
        let others = house.record(&petra, "Of Petra", "").await;
        let (reader, maker) = (house.role("Reader").await, house.role("Maker").await);
        house.set(&maker, &[("level-contracts", "delete"), ("own-contracts", "on")]).await;
        house.give(&[&maker]).await;
        let tomas = house.town.tomas();
        let own = house.record(&tomas, "Of Tomas", "").await;
        assert_eq!(house.titles(&tomas, &house.contracts).await, ["Of Tomas"]);
        tomas.get(&others).await.is(404);
        // Roles add up: one lets them read all, the other delete their own.
        house.set(&reader, &[("level-contracts", "read")]).await;
        house.give(&[&maker, &reader]).await;
        assert_eq!(house.titles(&tomas, &house.contracts).await, ["Of Petra", "Of Tomas"]);
        tomas.post(&format!("{others}/bin"), &[]).await.is(403);
        tomas.post(&format!("{own}/bin"), &[]).await.is(303);
        let seen = petra.json(&house.town.northwind(&format!("/roles?member={}", house.tomas))).await;
        let place = seen["seen"]["organizers"].as_array().unwrap().iter().find(|row| row["name"] == "Contracts").unwrap();
        assert_eq!((&place["level"], &place["own"], &place["records"], &place["seen"]), (&json!("read"), &json!("delete"), &json!(1), &json!(1)));
        petra.get(&house.town.northwind(&format!("/roles?member={}", house.tomas))).await.ok().sees("their own: change, add and delete").sees("sees 1 of 1").sees("nothing");
    }

    async fn view_3_why_names_no_field_of_a_group_that_is_held_back_from_who_asks(town) {
        let house = House::new(town).await;
        let (town, petra) = (&house.town, house.town.petra());
        house.field("Term", "Basics").await;
        house.field("Price", "Money").await;
        let item = house.record(&petra, "Crane", "").await;
        let role = house.role("Site").await;
        house.set(&role, &[("level-contracts", "share"), ("groups-contracts", "only"), ("group-contracts-0", "Basics")]).await;
        house.give(&[&role]).await;
        petra.post(&format!("{item}/share"), &[("who", "Gus <gus@bolt.example>"), ("facets", "fields")]).await.is(303);
        let why = format!("{item}/why?grant={}", town.grant(&item, "Gus").await);
        petra.get(&why).await.ok().sees("Term, Price");
        town.tomas().get(&why).await.ok().sees("Term").hides("Price");
        let asked = town.tomas().json(&why).await.to_string();
        assert!(asked.contains("Term") && !asked.contains("Price"), "{asked}");
    }

    async fn mem_2_a_group_of_fields_is_held_back_everywhere(town) {
        let house = House::new(town).await;
        let (town, petra) = (&house.town, house.town.petra());
        let (term, price) = (house.field("Term", "Basics").await, house.field("Price", "Money").await);
        let item = house.record(&petra, "Crane", "").await;
        let (term_key, price_key) = (format!("field-{term}"), format!("field-{price}"));
        petra.post(&format!("{item}/edit"), &[("title", "Crane"), ("edition", "1"), (&term_key, "two years"), (&price_key, "PLANTED-9000")]).await.is(303);
        let role = house.role("Site").await;
        house.set(&role, &[("level-contracts", "share"), ("groups-contracts", "only"), ("group-contracts-0", "Basics")]).await;
        house.give(&[&role]).await;
        let tomas = town.tomas();
        for page in [item.clone(), format!("{item}/edit"), format!("{item}/history"), house.organizer(""), house.organizer("/records/new")] {
            let shown = tomas.get(&page).await.ok();
            assert!(!shown.body.contains("PLANTED") && !shown.body.contains(&price), "{page}");
            let view = tomas.json(&page).await.to_string();
            assert!(!view.contains("PLANTED") && !view.contains(&price), "{page} as JSON");
        }
        tomas.get(&item).await.ok().sees("two years");
        // Nor do they take it along.
        let (path, has) = (format!("{item}/evidence.zip"), |archive: &[u8], word: &str| archive.windows(word.len()).any(|found| found == word.as_bytes()));
        let (his, hers) = (tomas.get(&path).await.ok().bytes, petra.get(&path).await.ok().bytes);
        assert!(has(&his, "two years") && !has(&his, "PLANTED") && has(&hers, "PLANTED"));
        // Neither can they look through a guest's eyes.
        petra.post(&format!("{item}/share"), &[("who", "Gus <gus@bolt.example>"), ("facets", "fields")]).await.is(303);
        // Nor do they read in the history that such a field was shown to a guest, or hidden.
        let grant = town.grant(&item, "Gus").await;
        for shown in [json!([]), json!([term, price])] {
            petra.post_json(&format!("{item}/guests/fields"), &json!({"grant": grant, "fields": shown})).await.ok();
        }
        petra.get(&format!("{item}/history")).await.ok().sees("hid “Price” from Gus").sees("showed “Price” to Gus");
        tomas.get(&format!("{item}/history")).await.ok().sees("hid “Term” from Gus").hides("Price");
        assert!(!crate::evidence::rows(&tomas.get(&path).await.ok().bytes, "history").iter().any(|row| row["subject"] == "Price"));
        let gus = town.contact(&item, "Gus").await;
        assert!(petra.get(&format!("/as/{gus}{item}")).await.ok().body.contains("PLANTED"));
        assert!(!tomas.get(&format!("/as/{gus}{item}")).await.ok().body.contains("PLANTED"));
        // What they do not see they do not change, whatever they send.
        let edition = tomas.json(&item).await["edition"].to_string();
        tomas.post(&format!("{item}/edit"), &[("title", "Crane"), ("edition", &edition), (&term_key, "three years"), (&price_key, "1")]).await.is(303);
        let now = petra.json(&item).await.to_string();
        assert!(now.contains("PLANTED-9000") && now.contains("three years"), "{now}");
        // Nor is it found, while what is shown is.
        town.work().await;
        let search = |q: &str| town.northwind(&format!("/search?q={q}"));
        assert_eq!(petra.json(&search("planted")).await["hits"][0]["field"], "Price");
        assert_eq!(tomas.json(&search("planted")).await["hits"], json!([]));
        // Not even that there are many of them.
        for n in 0..55 {
            let form = json!({"title": format!("Hoist {n}"), (price_key.as_str()): "PLANTED-9000"});
            petra.post_json(&house.organizer("/records"), &form).await.ok();
        }
        town.work().await;
        assert_eq!(petra.json(&search("planted")).await["more"], json!(true));
        assert_eq!((&tomas.json(&search("planted")).await["hits"], &tomas.json(&search("planted")).await["more"]), (&json!([]), &json!(false)));
        assert_eq!(tomas.json(&search("three")).await["hits"][0]["title"], "three years");
        // A group by another name is another one.
        petra.post(&house.organizer("/fields/change"), &[("field", &term), ("name", "Term"), ("group", "Renamed")]).await.is(303);
        tomas.get(&item).await.ok().hides("three years");
        assert_eq!(tomas.json(&search("three")).await["hits"], json!([]));
        town.work().await;
    }

    async fn mem_2_permissions_in_the_house(town) {
        let house = House::new(town).await;
        let (town, tomas) = (&house.town, house.town.tomas());
        let role = house.role("Office").await;
        house.give(&[&role]).await;
        let tries = [
            ("manage_contacts", town.northwind("/contacts"), vec![("name", "New One")]),
            ("manage_organizers", town.northwind("/organizers"), vec![("template", "blank"), ("name", "Tools")]),
            ("manage_members", town.northwind("/team/invitations"), vec![("name", "Zora"), ("email", "zora@free.example"), ("role", "external")]),
        ];
        for (permission, path, form) in &tries {
            house.set(&role, &[]).await;
            tomas.post(path, form).await.is(403);
            house.set(&role, &[(permission, "on")]).await;
            tomas.post(path, form).await.is(303);
        }
        // Contacts tell only of what their reader sees.
        town.share(&town.bridge(""), "Gus Bolt <gus@bolt.example>").await;
        house.set(&role, &[("manage_contacts", "on")]).await;
        tomas.get(&town.northwind("/contacts")).await.ok().sees("Gus Bolt").hides("Bridge inspection");
        let gus = town.contact(&town.bridge(""), "Gus Bolt").await;
        tomas.get(&town.northwind(&format!("/contacts/{gus}"))).await.ok().hides("Bridge inspection");
        // Whoever keeps the team gives nothing above their own, and nothing to themselves.
        house.set(&role, &[("manage_members", "on")]).await;
        let above = [("name", "Al"), ("email", "al@free.example"), ("role", "administrator")];
        tomas.post(&town.northwind("/team/invitations"), &above).await.is(422).sees("it allows more than yours");
        let links = house.role("Links").await;
        house.set(&links, &[("external_communications", "on")]).await;
        tomas.post(&town.northwind("/team/invitations"), &[("name", "Al"), ("email", "al@free.example"), ("role", &links)]).await.is(422);
        tomas.post(&town.northwind("/team/roles"), &[("member", &house.tomas), ("role", &role), ("role", "external")]).await.is(422).sees("Only an administrator changes their own roles");
        let team = town.petra().json(&town.northwind("/team")).await;
        let petra = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Petra Horák").unwrap()["id"].as_str().unwrap().to_owned();
        tomas.post(&town.northwind("/team/roles"), &[("member", &petra), ("role", "external")]).await.is(422);
        // Links are made by who holds external communications.
        house.set(&role, &[("level-inspections", "share")]).await;
        let grant = town.grant(&town.bridge(""), "Gus Bolt").await;
        let link = format!("{}/link", town.bridge(""));
        tomas.post(&link, &[("grant", &grant)]).await.is(403);
        house.set(&role, &[("level-inspections", "share"), ("external_communications", "on")]).await;
        tomas.post(&link, &[("grant", &grant)]).await.ok();
        town.work().await;
    }

    async fn mem_2_a_role_is_named_changed_and_ended_with_care(town) {
        let house = House::new(town).await;
        let (town, petra) = (&house.town, house.town.petra());
        let roles = town.northwind("/roles");
        for (name, why) in [("", "Please fill this in"), ("administrator", "of this name already"), (&"x".repeat(61), "")] {
            petra.post(&roles, &[("name", name)]).await.is(422).sees(why);
        }
        let role = house.role("Workshop").await;
        petra.post(&roles, &[("name", "workshop")]).await.is(422).sees("of this name already");
        let edition = petra.json(&house.at(&role)).await["edition"].as_str().unwrap().to_owned();
        house.set(&role, &[("level-contracts", "read")]).await;
        // Of two editors the second is shown what stands there now.
        petra.post(&house.at(&role), &[("name", "Workshop"), ("edition", &edition)]).await.is(409).sees("Somebody else changed this role");
        petra.post(&house.at(&role), &[("name", "Workshop"), ("edition", &edition), (&format!("level-{}", house.contracts), "king")]).await.is(422);
        // A member, an offer: both hold it.
        house.give(&[&role]).await;
        petra.post(&format!("{}/end", house.at(&role)), &[]).await.is(422).sees("One person holds this role");
        house.give(&["internal"]).await;
        petra.post(&town.northwind("/team/invitations"), &[("name", "Zora"), ("email", "zora@free.example"), ("role", &role)]).await.is(303);
        petra.post(&format!("{}/end", house.at(&role)), &[]).await.is(422);
        let team = petra.json(&town.northwind("/team")).await;
        assert_eq!(team["invitations"][0]["role"], "Workshop");
        petra.post(&town.northwind("/team/invitations/cancel"), &[("invitation", team["invitations"][0]["id"].as_str().unwrap())]).await.is(303);
        petra.post(&format!("{}/end", house.at(&role)), &[]).await.is(303);
        petra.get(&house.at(&role)).await.is(404);
        petra.post(&town.northwind("/team/roles"), &[("member", &house.tomas), ("role", &role)]).await.is(422);
        // Built-in ones stay as they are; whoever holds nothing could not come in.
        let list = petra.json(&roles).await;
        let internal = list["roles"].as_array().unwrap().iter().find(|row| row["name"] == "internal").unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&format!("{}/end", house.at(&internal)), &[]).await.is(403);
        petra.post(&house.at(&internal), &[("name", "Slaves")]).await.is(403);
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": house.tomas, "role": []})).await.is(422);
        // Nothing of it for another house.
        town.eve().get(&roles).await.is(404);
        town.eve().post(&format!("/o/{}/team/roles", town.world.acme), &[("member", &house.tomas), ("role", &internal)]).await.is(404);
        town.work().await;
    }

    /// Random matrices, held against a model that is the sentence of the rule:
    /// doors, lists, search and the count beside the editor all say the same.
    async fn r_2_mem_2_doors_and_lists_agree_with_the_model(town) {
        let house = House::new(town).await;
        let (town, petra, tomas) = (&house.town, house.town.petra(), house.town.tomas());
        let mut records = Vec::new();
        for (by, name) in [(&petra, "petra"), (&tomas, "tomas")] {
            for (category, word) in [("", "whole"), (house.sales.as_str(), "sales"), (house.secret.as_str(), "secret")] {
                let title = format!("Deal {name} {word}");
                records.push((house.record(by, &title, category).await, title, word, name == "tomas"));
            }
        }
        let roles = [house.role("One").await, house.role("Two").await];
        house.give(&[&roles[0], &roles[1]]).await;
        let levels = ["none", "read", "modify", "create", "delete", "share"];
        let mut dice = 7_u64;
        let mut roll = |sides: u64| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from((dice >> 33) % sides).unwrap()
        };
        for _ in 0..25 {
            // For each role: of the whole organizer and of its two categories, a level and whether only one's own count.
            let mut matrix = Vec::new();
            for role in &roles {
                let said: Vec<(&str, Option<(usize, bool)>)> =
                    [("contracts", true), ("sales", false), ("secret", false)].map(|(place, always)| (place, (always || roll(2) == 0).then(|| (roll(6), roll(2) == 0)))).into();
                let mut form = Vec::new();
                for (place, cell) in &said {
                    if let Some((level, own)) = cell {
                        form.push((format!("level-{place}"), levels[*level]));
                        if *own {
                            form.push((format!("own-{place}"), "on"));
                        }
                    }
                }
                let form: Vec<(&str, &str)> = form.iter().map(|(key, value)| (key.as_str(), *value)).collect();
                house.set(role, &form).await;
                matrix.push(said);
            }
            let sees = |word: &str, made: bool| {
                matrix.iter().any(|said| {
                    let of = |place: &str| said.iter().find(|(name, _)| *name == place).and_then(|(_, cell)| *cell);
                    let cell = if word == "whole" { of("contracts") } else { of(word).or(of("contracts")) };
                    cell.is_some_and(|(level, own)| level > 0 && (made || !own))
                })
            };
            let mut expected = Vec::new();
            for (address, title, word, made) in &records {
                let visible = sees(word, *made);
                assert_eq!(tomas.get(address).await.status == 200, visible, "{title} under {matrix:?}");
                expected.extend(visible.then(|| title.clone()));
            }
            expected.sort();
            assert_eq!(house.titles(&tomas, &house.contracts).await, expected, "the list under {matrix:?}");
            town.work().await;
            let mut hits: Vec<String> =
                tomas.json(&town.northwind("/search?q=deal")).await["hits"].as_array().unwrap().iter().map(|hit| hit["title"].as_str().unwrap().to_owned()).collect();
            hits.sort();
            assert_eq!(hits, expected, "search under {matrix:?}");
            let seen = petra.json(&town.northwind(&format!("/roles?member={}", house.tomas))).await;
            let place = seen["seen"]["organizers"].as_array().unwrap().iter().find(|row| row["name"] == "Contracts").unwrap();
            assert_eq!(place["seen"], json!(expected.len()));
        }
    }
}

stories! {
    async fn mem_5_what_a_removed_member_owned_passes_on_and_nothing_shared_is_lost(town) {
        let house = House::new(town).await;
        let (town, petra, tomas) = (&house.town, house.town.petra(), house.town.tomas());
        let item = house.record(&tomas, "Crane rental", "").await;
        let task = tomas.post_json(&format!("{item}/tasks"), &json!({"title": "Call the yard", "assignee": house.tomas})).await.ok().view();
        let task = task["location"].as_str().unwrap().to_owned();
        tomas.post(&format!("{item}/comments"), &[("lane", "guests"), ("text", "See you at nine")]).await.is(303);
        tomas.post(&format!("{item}/share"), &[("who", "Gus <gus@bolt.example>"), ("facets", "files"), ("facets", "old_comments")]).await.is(303);
        let gus = town.come_in("gus@bolt.example").await;
        let page = town.northwind(&format!("/team/{}/remove", house.tomas));
        petra.get(&page).await.ok().sees("One item they are responsible for passes on").sees("One open task").sees("keeps access");
        let team = petra.json(&town.northwind("/team")).await;
        let member = |name: &str| team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        let (me, jan) = (member("Petra Horák"), member("Jan Malý"));
        // To somebody, to somebody else, and by somebody who may.
        petra.post(&page, &[("successor", &house.tomas)]).await.is(422).sees("Choose somebody else");
        petra.post(&page, &[("successor", "nobody")]).await.is(400);
        petra.post(&page, &[("successor", &town.contact(&item, "Gus").await)]).await.is(404);
        tomas.post(&page, &[("successor", &me)]).await.is(403);
        petra.post(&town.northwind(&format!("/team/{me}/remove")), &[("successor", &jan)]).await.is(422).sees("Somebody has to be administrator");
        petra.post(&page, &[("successor", &me)]).await.leads_to(&town.northwind("/team"));

        tomas.get(&item).await.is(404);
        tomas.get(&town.northwind("")).await.is(404);
        petra.get(&town.northwind("/team")).await.ok().hides("tomas@northwind.example");
        let now = petra.json(&item).await;
        assert_eq!(now["team"][0]["name"], "Petra Horák");
        petra.get(&format!("{item}/history")).await.ok().sees("Tomáš Novák").sees("Petra Horák");
        assert_eq!(petra.json(&task).await["task"]["assignee"], json!(me));
        // The guest keeps what was opened, and reads whose words they were.
        gus.get(&item).await.ok().sees("See you at nine").sees("Tomáš Novák");
        petra.post(&page, &[("successor", &me)]).await.is(404);
        petra.get(&town.northwind("/administration/log")).await.ok().sees("Tomáš Novák");
        // Who was removed can be invited again, and begins anew.
        petra.post(&town.northwind("/team/invitations"), &[("name", "Tomáš Novák"), ("email", "tomas@northwind.example"), ("role", "external")]).await.is(303);
        let link = town.link_to("tomas@northwind.example").await;
        tomas.post(&link, &[]).await.is(303);
        tomas.get(&town.northwind("")).await.ok().hides("Crane rental");
        town.work().await;
    }
}
