//! Work orders: made by the company, done and reported by a guest, confirmed on the screen.

use crate::{
    looks,
    town::{Client, Town},
};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

fn order(title: &str, assignee: &str) -> Value {
    json!({
        "title": title, "description": "Mind the **dog**.", "assignee": assignee, "place": "Cellar, Dock Street 4", "contact_name": "Mrs. Kay",
        "contact_phone": "+420 601 123 456", "starts": "2026-11-25T08:00", "ends": "2026-11-25T12:30", "materials": "2 filters F7\n1 seal\n2 filters F7",
        "steps": "Shut the valve\nChange the filters",
    })
}

/// Petra makes an order on the bridge for Gus, to whom it is open, and says where it is.
async fn made(town: &Town, assignee: &str) -> String {
    let made = town.petra().post_json(&town.bridge("/work-orders"), &order("Change filters", assignee)).await.ok().view();
    made["location"].as_str().unwrap().to_owned()
}

async fn edition(client: &Client, task: &str) -> String {
    client.json(task).await["order"]["edition"].to_string()
}

stories! {
    async fn work_4_a_work_order_is_done_reported_and_confirmed_on_the_screen(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let contact = town.contact(&bridge, "Gus").await;
        petra.get(&bridge).await.ok().sees("New work order");
        petra.get(&format!("{bridge}/work-orders/new")).await.ok().sees("Contact on site").sees("Gus (guest; will see it)");
        let task = made(&town, &contact).await;

        // Given to a guest, it is shown to them: where, when, with whom, what of.
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Change filters") && mail.contains("asks you to do this"), "{mail}");
        gus.get("/guest/northwind").await.ok().sees("Change filters").sees("08:00–12:30");
        gus.get(&task).await.ok().sees("Work order 1").sees("Cellar, Dock Street 4").sees("Mrs. Kay").sees("tel:+420601123456").sees("08:00–12:30")
            .sees("2 filters F7").sees("Shut the valve").sees("<strong>dog</strong>").sees("order-report").sees("order-sign").hides("This is yours to do");
        let view = gus.json(&task).await;
        assert_eq!((&view["order"]["starts"], &view["task"]["due"]), (&json!("2026-11-25T08:00"), &json!("2026-11-25")));
        assert_eq!(view["order"]["materials"].as_array().unwrap().len(), 2, "the same line twice is one material");

        // He ticks the steps that he has done.
        let step = view["steps"][0]["id"].as_str().unwrap().to_owned();
        gus.post(&format!("{task}/steps/set"), &[("step", &step), ("done", "on")]).await.leads_to(&task);
        assert!(petra.json(&task).await["steps"][0]["done_by"] == "Gus" && gus.json(&task).await["steps"][0]["done_at"].is_string());
        gus.post(&format!("{task}/steps"), &[("text", "One more")]).await.is(403);
        gus.post(&format!("{task}/steps/remove"), &[("step", &step)]).await.is(403);

        // What was done and used, with a photo; then Mrs. Kay signs on Gus's phone.
        let materials = view["order"]["materials"].as_array().unwrap().clone();
        let [filters, seal] = [0, 1].map(|place| materials[place]["id"].as_str().unwrap().to_owned());
        let seen = edition(&gus, &task).await;
        let report = [("order_edition", seen.as_str()), ("report", "Filters changed, dog *kept* happy"), ("material", &filters), ("used", "2"), ("material", &seal),
            ("used", "none"), ("more", "3 m of tape"), ("status", "")];
        let photo: &[(&str, &str, &[u8])] = &[("before.png", "image/png", &looks::png(40, 30))];
        gus.upload(&format!("{task}/order/report-with-files"), photo, &report).await.leads_to(&task);
        petra.get(&town.northwind("/notifications")).await.ok().sees("Change filters");
        petra.get(&task).await.ok().sees("<em>kept</em>").sees("used: 2").sees("3 m of tape").sees("before.png");
        let seen = edition(&gus, &task).await;
        let signature: &[(&str, &str, &[u8])] = &[("drawn.png", "image/png", &looks::png(60, 40))];
        gus.upload(&format!("{task}/order/confirm"), signature, &[("order_edition", &seen), ("name", "Berta Kay")]).await.leads_to(&task);
        gus.get(&task).await.ok().sees("Berta Kay confirmed that it is done").sees("order/signature").hides("order-report").hides("order-sign");
        let drawn = gus.get(&format!("{task}/order/signature")).await.ok();
        assert_eq!((drawn.header("content-type"), &drawn.bytes[1..4]), ("image/png", &b"PNG"[..]));
        let now = petra.json(&task).await;
        assert_eq!((&now["task"]["status"], &now["task"]["done_by"], &now["order"]["confirmed_name"]), (&json!("done"), &json!("Gus"), &json!("Berta Kay")));
        petra.get(&format!("{bridge}/history")).await.ok().sees("made a work order of “Change filters”").sees("had it confirmed: Change filters: Berta Kay");

        // All of it on paper, for both.
        for client in [&petra, &gus] {
            let sheet = client.get(&format!("{task}/order/sheet")).await.ok();
            assert_eq!(sheet.header("content-type"), "application/pdf");
            let words = looks::told("pdftotext", &["-layout"], &sheet.bytes);
            for word in ["Change filters", "Work order 1", "25 Nov", "Dock Street 4", "Mrs. Kay", "3 m of tape", "Filters changed", "Shut the valve", "Berta Kay", "before.png"] {
                assert!(words.contains(word), "{word}: {words}");
            }
            let images = sheet.bytes.windows(14).filter(|part| part == b"/Subtype /Imag").count();
            assert_eq!(images, 3, "the signature with what covers, and the photo");
        }
    }

    async fn work_4_what_was_confirmed_changes_no_more_until_that_is_taken_back(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let task = made(&town, &town.contact(&bridge, "Gus").await).await;
        let confirm = format!("{task}/order/confirm");
        let seen = edition(&gus, &task).await;
        // Without a name nobody has confirmed it; and what was written since is looked at first.
        gus.upload(&confirm, &[], &[("order_edition", &seen), ("name", " ")]).await.is(422).sees("order-sign");
        petra.post_json(&format!("{task}/order/report"), &json!({"report": "I was there", "order_edition": seen.parse::<i64>().unwrap()})).await.ok();
        gus.upload(&confirm, &[], &[("order_edition", &seen), ("name", "Kay")]).await.is(422).sees("changed the report meanwhile").sees("I was there");
        gus.upload(&confirm, &[("drawn.png", "image/png", b"no picture")], &[("order_edition", &seen), ("name", "Kay")]).await.is(422);
        let seen = edition(&gus, &task).await;
        gus.upload(&confirm, &[], &[("order_edition", &seen), ("name", "Kay")]).await.is(303);
        gus.upload(&confirm, &[], &[("order_edition", &seen), ("name", "Somebody else")]).await.is(422);
        assert_eq!(petra.json(&task).await["order"]["confirmed_name"], "Kay");

        let sentence = "Somebody has confirmed that this work order is done.";
        petra.post(&format!("{task}/status"), &[("status", "open")]).await.is(422).sees(sentence);
        let now = petra.json(&task).await;
        let change = json!({"title": "Other", "edition": now["task"]["edition"], "order_edition": now["order"]["edition"]});
        petra.post_json(&format!("{task}/order"), &change).await.is(422).sees(sentence);
        petra.post_json(&format!("{task}/change"), &change).await.is(422).sees(sentence);
        gus.post(&format!("{task}/report"), &[("status", "open"), ("text", "")]).await.is(422);
        gus.post(&format!("{task}/order/report"), &[("report", "More"), ("order_edition", &seen)]).await.is(422);
        let step = now["steps"][0]["id"].as_str().unwrap();
        gus.post(&format!("{task}/steps/set"), &[("step", step), ("done", "on")]).await.is(422).sees(sentence);
        gus.post(&format!("{task}/order/withdraw"), &[]).await.is(403);
        petra.post(&format!("{task}/order/withdraw"), &[]).await.leads_to(&task);
        petra.post(&format!("{task}/order/withdraw"), &[]).await.is(409);
        gus.get(&task).await.ok().sees("order-report").hides("Kay confirmed");
        petra.post_json(&format!("{task}/order"), &json!({"title": "Other", "edition": petra.json(&task).await["task"]["edition"],
            "order_edition": petra.json(&task).await["order"]["edition"]})).await.ok();
        petra.get(&format!("{bridge}/history")).await.ok().sees("took the confirmation of “Change filters” back");
    }

    async fn work_4_two_who_report_at_once_lose_nothing(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let task = made(&town, &town.contact(&bridge, "Gus").await).await;
        let seen = edition(&gus, &task).await;
        petra.post(&format!("{task}/order/report"), &[("report", "Petra was first"), ("order_edition", &seen)]).await.is(303);
        gus.post(&format!("{task}/order/report"), &[("report", "Gus was second"), ("order_edition", &seen)]).await.is(422)
            .sees("Petra was first").sees("Gus was second").sees("Somebody changed the report meanwhile");
        // And who changes the order over somebody else's change sees that first.
        let now = petra.json(&task).await;
        let mut change = order("Change all filters", "");
        change["edition"] = now["task"]["edition"].clone();
        change["order_edition"] = now["order"]["edition"].clone();
        petra.post_json(&format!("{task}/order"), &change).await.ok();
        petra.post_json(&format!("{task}/order"), &change).await.is(409);
        let fields = [("title", "Mine"), ("edition", "1"), ("order_edition", "1")];
        petra.post(&format!("{task}/order"), &fields).await.is(409).sees("Somebody changed this work order meanwhile").sees("Mine");
        // Saved as it was shown, nothing is said twice.
        gus.post(&format!("{task}/order/report"), &[("order_edition", "99"), ("status", "")]).await.is(403);
    }

    async fn work_4_bad_input_is_answered_at_its_field(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let wrong = async |field: &str, value: &str| {
            let mut order = order("Change filters", "");
            order[field] = json!(value);
            petra.post_json(&format!("{bridge}/work-orders"), &order).await.is(422).view()["errors"].as_object().unwrap().keys().next().unwrap().clone()
        };
        assert_eq!(wrong("title", " ").await, "title");
        assert_eq!(wrong("starts", "tomorrow").await, "starts");
        assert_eq!(wrong("starts", "").await, "starts");
        assert_eq!(wrong("ends", "2026-11-25T07:00").await, "ends");
        assert_eq!(wrong("place", &"x".repeat(301)).await, "place");
        assert_eq!(wrong("materials", &"x".repeat(201)).await, "materials");
        let many: Vec<String> = (0..101).map(|number| format!("{number} screws")).collect();
        assert_eq!(wrong("materials", &many.join("\n")).await, "materials");
        petra.post(&format!("{bridge}/work-orders"), &[("title", ""), ("place", "Behind the mill")]).await.is(422).sees("Behind the mill");
        // A guest to whom it is not open cannot be given it; of another company nobody is known.
        let gus = town.invite(GUS).await;
        let contact = town.contact(&bridge, "Gus").await;
        town.close(&bridge, "Gus").await;
        assert_eq!(wrong("assignee", &contact).await, "assignee");
        let mut other = order("Change filters", &town.world.secret);
        petra.post_json(&format!("{bridge}/work-orders"), &other).await.is(404);
        other["assignee"] = json!("nobody");
        petra.post_json(&format!("{bridge}/work-orders"), &other).await.is(404);
        gus.post_json(&format!("{bridge}/work-orders"), &order("Mine", "")).await.is(404);
        // A board has none.
        petra.post_json(&town.board("/work-orders"), &order("On a board", "")).await.is(404);
    }

    async fn work_4_where_and_with_whom_is_for_the_team_and_who_follows_it(town) {
        let (petra, project) = (town.petra(), town.project(""));
        // Gus follows it; Ana is shown all tasks of the project and follows none.
        let gus = town.invite_to_project(GUS, &["followed"]).await;
        let ana = town.invite_to_project("ana@vltava.example", &["tasks", "stage", "due"]).await;
        let contact = town.contact(&project, "Gus").await;
        let made = petra.post_json(&format!("{project}/work-orders"), &order("Change filters", &contact)).await.ok().view();
        let task = made["location"].as_str().unwrap().to_owned();
        gus.get(&task).await.ok().sees("Dock Street");
        ana.get(&task).await.ok().sees("Change filters").hides("Dock Street").hides("Mrs. Kay").hides("Work order");
        assert!(ana.json(&task).await.get("order").is_none());
        for path in ["order/sheet", "order/signature"] {
            ana.get(&format!("{task}/{path}")).await.is(403);
        }
        ana.post(&format!("{task}/order/report"), &[("report", "I did it")]).await.is(403);
        let step = petra.json(&task).await["steps"][0]["id"].as_str().unwrap().to_owned();
        ana.post(&format!("{task}/steps/set"), &[("step", &step), ("done", "on")]).await.is(403);
        ana.upload(&format!("{task}/order/confirm"), &[], &[("name", "Ana")]).await.is(403);
        gus.get(&format!("{task}/order")).await.is(403);
        gus.post(&format!("{task}/order/template"), &[]).await.is(403);
        // Given to somebody else, it is no more Gus's to report on; he follows it still.
        let now = petra.json(&task).await;
        let mut change = order("Change filters", "");
        change["edition"] = now["task"]["edition"].clone();
        change["order_edition"] = now["order"]["edition"].clone();
        petra.post_json(&format!("{task}/order"), &change).await.ok();
        gus.get(&task).await.ok().sees("Dock Street").hides("order-sign");
        gus.post(&format!("{task}/order/report"), &[("report", "I did it"), ("order_edition", "9")]).await.is(403);
        // And where photos are not let in, none comes.
        town.close(&project, "Gus").await;
        gus.get(&task).await.is(410).hides("Dock Street");
        gus.get(&format!("{task}/order/sheet")).await.is(410);
    }

    async fn house_5_work_4_a_removed_template_of_work_orders_is_put_back_by_who_could_remove_it(town) {
        let petra = town.petra();
        let order = made(&town, "").await;
        let templates = town.northwind("/work-orders/templates");
        let (keep, remove, restore) = (format!("{order}/order/template"), format!("{templates}/remove"), format!("{templates}/restore"));
        let first = async |view: &str| petra.json(&templates).await[view][0]["id"].as_str().map(str::to_owned);
        petra.post(&keep, &[]).await.leads_to(&templates);
        let one = first("templates").await.unwrap();
        petra.post(&restore, &[("template", &one)]).await.is(404);
        petra.post(&remove, &[("template", &one)]).await.is(303);
        petra.get(&templates).await.ok().sees("Removed templates").sees("Undo").sees("restorable until");
        town.jan().post(&restore, &[("template", &one)]).await.is(403);
        town.eve().post(&restore, &[("template", &one)]).await.is(404);
        town.tomas().post(&restore, &[("template", &one)]).await.leads_to(&templates);
        petra.get(&templates).await.ok().hides("Removed templates");
        assert_eq!((first("templates").await, first("removed").await), (Some(one.clone()), None));
        petra.get(&town.northwind("/administration/log")).await.ok().sees("brought back a template of work orders");
        // Another took its place meanwhile: it makes room, and can be put back in its turn.
        petra.post(&remove, &[("template", &one)]).await.is(303);
        petra.post(&keep, &[]).await.leads_to(&templates);
        let other = first("templates").await.unwrap();
        assert_ne!(one, other);
        petra.post(&restore, &[("template", &one)]).await.is(303);
        assert_eq!((first("templates").await, first("removed").await), (Some(one), Some(other.clone())));
        town.work().await;
        town.later(31 * 86_400);
        let petra = town.sign_in("petra@northwind.example").await;
        petra.get(&templates).await.ok().hides("Removed templates");
        petra.post(&restore, &[("template", &other)]).await.is(404);
    }

    async fn work_4_a_task_becomes_a_work_order_and_a_template_makes_others(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let task = format!("{bridge}/tasks/{}", town.world.task);
        petra.get(&task).await.ok().sees("Make it a work order");
        let mut change = order("Send torque certificates", "");
        change["edition"] = petra.json(&task).await["task"]["edition"].clone();
        petra.post_json(&format!("{task}/order"), &change).await.ok();
        petra.get(&task).await.ok().sees("Work order 1").hides("Make it a work order");
        let second = made(&town, "").await;
        petra.get(&second).await.ok().sees("Work order 2");

        let templates = town.northwind("/work-orders/templates");
        petra.get(&templates).await.ok().sees("keep it as a template");
        petra.post(&format!("{second}/order/template"), &[]).await.leads_to(&templates);
        petra.post(&format!("{second}/order/template"), &[]).await.leads_to(&templates);
        let kept = petra.json(&templates).await["templates"].clone();
        assert_eq!(kept.as_array().unwrap().len(), 1, "the same again takes its place");
        let template = kept[0]["id"].as_str().unwrap().to_owned();
        petra.get(&format!("{bridge}/work-orders/new?template={template}")).await.ok().sees("Mind the").sees("1 seal").sees("Shut the valve").hides("Dock Street");
        town.eve().get(&templates).await.is(404);
        town.jan().get(&templates).await.is(403);
        petra.post(&format!("{templates}/remove"), &[("template", &template)]).await.leads_to(&templates);
        petra.post(&format!("{templates}/remove"), &[("template", &template)]).await.is(404);
        petra.get(&format!("{bridge}/work-orders/new?template={template}")).await.ok().hides("1 seal");

        // All of them over all items, for who sees these.
        let list = town.northwind("/work-orders");
        petra.get(&list).await.ok().sees("Send torque certificates").sees("Change filters").sees("Dock Street");
        petra.post(&format!("{second}/status"), &[("status", "done")]).await.is(303);
        petra.get(&list).await.ok().hides("Change filters");
        petra.get(&format!("{list}?only=all")).await.ok().sees("Change filters");
        petra.get(&format!("{list}?only=all&mine=yes")).await.ok().hides("Change filters");
        town.jan().get(&format!("{list}?only=all")).await.ok().hides("Change filters");
    }

    async fn work_4_photos_come_where_files_can_be_sent(town) {
        let bridge = town.bridge("");
        let gus = town.invite(GUS).await;
        let task = made(&town, &town.contact(&bridge, "Gus").await).await;
        let grant = town.grant(&bridge, "Gus").await;
        town.petra().post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "followed")]).await.is(303);
        gus.get(&task).await.ok().hides("Take a photo").sees("order-report");
        let seen = edition(&gus, &task).await;
        let photo: &[(&str, &str, &[u8])] = &[("before.png", "image/png", &looks::png(40, 30))];
        let fields = [("report", "With a photo"), ("order_edition", seen.as_str())];
        gus.upload(&format!("{task}/order/report-with-files"), photo, &fields).await.is(422).sees("Files cannot be sent here.").sees("With a photo");
        gus.upload(&format!("{task}/order/report-with-files"), &[], &fields).await.is(303);
    }

    async fn work_4_whoever_reports_on_an_order_of_a_project_sends_its_photos_and_no_other_files(town) {
        let petra = town.petra();
        let gus = town.invite_to_project(GUS, &["tasks"]).await;
        let contact = town.contact(&town.project(""), "Gus").await;
        let make = async |title: &str, assignee: &str| {
            let made = petra.post_json(&town.project("/work-orders"), &order(title, assignee)).await.ok().view();
            made["location"].as_str().unwrap().to_owned()
        };
        let (task, other) = (make("Change filters", &contact).await, make("Paint the door", "").await);
        gus.get(&task).await.ok().sees("order-report").sees("Take a photo");
        assert_eq!(gus.json(&task).await["may_send_files"], false);
        let photo: &[(&str, &str, &[u8])] = &[("before.png", "image/png", &looks::png(40, 30))];
        let seen = edition(&gus, &task).await;
        let fields = [("report", "With a photo"), ("order_edition", seen.as_str())];
        gus.upload(&format!("{task}/order/report-with-files"), photo, &fields).await.leads_to(&task);
        petra.get(&task).await.ok().sees("With a photo").sees("before.png");
        // Large ones come in parts, if the protocol is spoken.
        gus.post(&format!("{task}/uploads"), &[]).await.is(412);

        // Nothing comes there beside the report, nor with one on what somebody else does.
        gus.upload(&format!("{task}/files"), photo, &[]).await.is(403);
        gus.upload(&town.project("/files"), photo, &[]).await.is(403);
        gus.get(&other).await.ok().sees("Paint the door");
        gus.upload(&format!("{other}/order/report-with-files"), photo, &[("report", "Painted"), ("order_edition", "1")]).await.is(403);
        gus.post(&format!("{other}/uploads"), &[]).await.is(403);
    }

    async fn work_4_the_code_of_a_machine_leads_to_its_page_whom_it_is_open_to(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        petra.get(&bridge).await.ok().sees("QR code");
        let page = petra.get(&format!("{bridge}/code")).await.ok().sees("svg").sees(&town.app.config.base_url);
        assert!(page.body.contains("code.pdf"));
        let address = petra.json(&format!("{bridge}/code")).await["address"].as_str().unwrap().to_owned();
        assert_eq!(address, format!("{}{bridge}", town.app.config.base_url));
        petra.get(&format!("{bridge}/code.svg")).await.ok().sees("viewBox");
        let sheet = petra.get(&format!("{bridge}/code.pdf")).await.ok();
        assert!(looks::told("pdftotext", &[], &sheet.bytes).contains("Point a phone at it"));
        // It is no key: whom nobody knows is asked who they are, and led there only where it is open to them.
        let gus = town.invite(GUS).await;
        gus.get(&bridge).await.ok();
        gus.get(&format!("{bridge}/code")).await.is(404);
        let passer_by = town.nobody();
        let asked = passer_by.get(&bridge).await.is(303).location();
        assert!(asked.starts_with("/sign-in?to=%2Fitems%2F"), "{asked}");
        town.eve().get(&bridge).await.is(404);
    }

    async fn item_7_a_work_order_keeps_what_it_said_before(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let contact = town.contact(&bridge, "Gus").await;
        let task = made(&town, &contact).await;
        let now = petra.json(&task).await;
        let mut change = order("Change filters", &contact);
        for (key, value) in [
            ("place", json!("Attic, Dock Street 4")),
            ("contact_name", json!("Mr. Lee")),
            ("contact_phone", json!("")),
            ("starts", json!("2026-11-26T09:00")),
            ("ends", json!("")),
            ("materials", json!("1 seal\n3 filters F9")),
            ("edition", now["task"]["edition"].clone()),
            ("order_edition", now["order"]["edition"].clone()),
        ] {
            change[key] = value;
        }
        petra.post_json(&format!("{task}/order"), &change).await.ok();
        for report in ["The filters are in", "The filters are in, and tight"] {
            let seen = edition(&gus, &task).await;
            gus.post(&format!("{task}/order/report"), &[("report", report), ("order_edition", &seen)]).await.is(303);
        }
        let history = petra.json(&format!("{bridge}/history")).await;
        let told = |deed: &str| {
            let changes = history["changes"].as_array().unwrap();
            let newest = changes.iter().find(|past| past["deed"] == deed).unwrap_or_else(|| panic!("{deed} is not in {changes:?}"));
            (newest["was"].as_str().map(str::to_owned), newest["became"].as_str().map(str::to_owned))
        };
        for (deed, was, became) in [
            ("order.place", "Cellar, Dock Street 4", "Attic, Dock Street 4"),
            ("order.contact", "Mrs. Kay", "Mr. Lee"),
            ("order.phone", "+420 601 123 456", ""),
            ("order.window", "2026-11-25T08:00 2026-11-25T12:30", "2026-11-26T09:00"),
            ("order.materials", "2 filters F7\n1 seal", "1 seal\n3 filters F9"),
            ("order.reported", "The filters are in", "The filters are in, and tight"),
        ] {
            let kept = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            assert_eq!(told(deed), (kept(was), kept(became)), "{deed}");
        }
        // In words, and for the team alone.
        let page = petra.get(&format!("{bridge}/history")).await.ok();
        let page = page.sees("changed the place of the work order “Change filters”").sees("Attic, Dock Street 4").sees("25 Nov 2026, 08:00–12:30");
        page.sees("2 filters F7 · 1 seal").hides("2026-11-25T08:00");
        gus.get(&format!("{bridge}/history")).await.is(403).hides("Mrs. Kay");
    }
}
