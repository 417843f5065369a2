//! Approval of tasks.

use crate::{
    successors::removes,
    town::{Client, Town},
};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";
const ANA: &str = "ana@vltava.example";

fn task(town: &Town, below: &str) -> String {
    town.project(&format!("/tasks/{}{below}", town.world.project_task))
}

async fn panel(town: &Town) -> Value {
    town.petra().json(&task(town, "")).await["approval"].clone()
}

/// The id of somebody who could be asked.
async fn party(town: &Town, name: &str) -> String {
    let panel = panel(town).await;
    let found = panel["could"].as_array().unwrap().iter().find(|one| one["name"].as_str().unwrap().starts_with(name));
    found.unwrap_or_else(|| panic!("{name} is not among {panel}"))["party"].as_str().unwrap().to_owned()
}

async fn ask(town: &Town, who: &[&str]) {
    let mut ids = Vec::new();
    for name in who {
        ids.push(party(town, name).await);
    }
    town.petra().post_json(&task(town, "/approval"), &json!({"approver": ids, "message": "Is the thickness right?"})).await.ok();
}

/// The question that stands on the task for somebody who sees it.
async fn asked(client: &Client, town: &Town) -> String {
    let approval = client.json(&task(town, "")).await["approval"].clone();
    approval["id"].as_str().or(approval["last"]["id"].as_str()).unwrap_or("00000000-0000-7000-8000-000000000000").to_owned()
}

async fn answer(client: &Client, town: &Town, verdict: &str, note: &str) {
    let approval = asked(client, town).await;
    client.post(&task(town, "/approval/decide"), &[("approval", &approval), ("verdict", verdict), ("note", note)]).await.is(303);
}

/// The names of those who are asked, in their order.
async fn asked_names(town: &Town) -> Vec<String> {
    let last = panel(town).await["last"].clone();
    last["approvers"].as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap().to_owned()).collect()
}

/// How many mails that asked for an approval were not sent after all.
async fn not_sent(town: &Town) -> usize {
    town.work().await;
    let room = town.nobody().get("/mail-room").await.ok();
    room.body.split("<li>").filter(|line| line.contains("Approval asked") && line.contains("Not sent")).count()
}

stories! {
    async fn proj_22_it_waits_until_all_have_decided(town) {
        let gus = town.invite_to_project(GUS, &["tasks"]).await;
        town.petra().get(&task(&town, "")).await.ok().sees("Ask for approval").sees("Gus");
        ask(&town, &["Tomáš", "Gus"]).await;
        town.petra().get(&task(&town, "")).await.ok().sees("Waits for approval").sees("has not answered yet").hides("Ask for approval");
        town.petra().get(&town.project("/tasks")).await.ok().sees("Waits for approval");
        // Each is asked where the task is, and in the list.
        gus.get(&town.project("")).await.ok().sees("Your approval is asked");
        gus.get(&task(&town, "")).await.ok().sees("asks you to approve this").sees("Is the thickness right?").sees("Approve").hides("Tomáš");
        answer(&gus, &town, "approved", "Measured it").await;
        gus.get(&task(&town, "")).await.ok().sees("Others are asked too").sees("Measured it").hides("/approval/decide");
        gus.get(&town.project("")).await.ok().hides("Your approval is asked");
        assert_eq!(panel(&town).await["last"]["outcome"], Value::Null);
        town.tomas().get(&town.project("/tasks")).await.ok().sees("Your approval is asked");
        answer(&town.tomas(), &town, "approved", "").await;
        assert_eq!(panel(&town).await["last"]["outcome"], "approved");
        town.petra().get(&task(&town, "")).await.ok().sees("Approved").sees("Measured it").sees("Ask again");
        town.petra().get(&town.project("/history")).await.ok().sees("asked Tomáš Novák, Gus to approve “Cut the plates”").sees("approved “Cut the plates”").hides("became");
    }

    async fn proj_22_one_rejection_rejects_and_it_can_be_asked_again(town) {
        let gus = town.invite_to_project(GUS, &["tasks"]).await;
        ask(&town, &["Tomáš", "Gus"]).await;
        answer(&gus, &town, "rejected", "Too thin").await;
        assert_eq!(panel(&town).await["last"]["outcome"], "rejected");
        // Nobody is asked any more, also not who has not answered.
        town.tomas().post(&task(&town, "/approval/decide"), &[("verdict", "approved")]).await.is(403);
        town.tomas().get(&task(&town, "")).await.ok().hides("/approval/decide");
        gus.post(&task(&town, "/approval/decide"), &[("verdict", "approved")]).await.is(403);
        let page = town.petra().get(&task(&town, "")).await.ok().sees("Rejected").sees("Too thin").sees("Ask again");
        // The same people are chosen already.
        assert_eq!(page.body.matches("checked><span>").count(), 2, "{}", page.body);
        let before = asked(&gus, &town).await;
        ask(&town, &["Gus"]).await;
        gus.get(&task(&town, "")).await.ok().sees("/approval/decide").hides("Too thin");
        // A page from before answers no other question than its own.
        gus.post(&task(&town, "/approval/decide"), &[("approval", &before), ("verdict", "approved")]).await.is(409);
        answer(&gus, &town, "approved", "").await;
        assert_eq!(panel(&town).await["last"]["outcome"], "approved");
    }

    async fn proj_22_each_approver_and_who_asked_is_told_by_mail(town) {
        let gus = town.invite_to_project(GUS, &["tasks"]).await;
        ask(&town, &["Petra", "Tomáš", "Gus"]).await;
        town.work().await;
        for to in [GUS, "tomas@northwind.example"] {
            let mail = town.mail_to(to).await.unwrap();
            for part in ["asks you to approve", "Cut the plates", "Is the thickness right?", &task(&town, "")] {
                assert!(mail.contains(part), "{mail}");
            }
        }
        answer(&gus, &town, "rejected", "Too thin").await;
        town.work().await;
        let mail = town.mail_to("petra@northwind.example").await.unwrap();
        for part in ["was rejected", "Gus", "Too thin"] {
            assert!(mail.contains(part), "{mail}");
        }
        // Who asks needs no mail about it.
        let room = town.nobody().get("/mail-room").await.ok();
        assert_eq!(room.body.matches("Approval asked").count(), 2, "{}", room.body);
    }

    async fn proj_22_no_mail_asks_for_what_is_over_or_not_seen(town) {
        let _gus = town.invite_to_project(GUS, &["tasks"]).await;
        ask(&town, &["Gus", "Tomáš"]).await;
        town.petra().post(&task(&town, "/approval/withdraw"), &[]).await.is(303);
        assert_eq!(not_sent(&town).await, 2);
        ask(&town, &["Gus"]).await;
        town.close(&town.project(""), "Gus").await;
        assert_eq!(not_sent(&town).await, 3);
    }

    async fn proj_22_only_those_who_see_the_task_are_asked_and_only_those_asked_decide(town) {
        let gus = town.invite_to_project(GUS, &["due"]).await;
        let ana = town.invite_to_project(ANA, &["tasks"]).await;
        let panel = panel(&town).await;
        let names: Vec<&str> = panel["could"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert!(!names.iter().any(|name| name.starts_with("Gus")), "{names:?}");
        let contact = town.contact(&town.project(""), "Gus").await;
        let wrong = town.petra().post_json(&task(&town, "/approval"), &json!({"approver": [contact]})).await.is(422);
        assert!(wrong.view()["errors"]["approver"].as_str().unwrap().contains("does not see this task"), "{}", wrong.body);
        town.petra().post(&task(&town, "/approval"), &[("message", "Nobody?")]).await.is(422).sees("Choose who is asked.").sees("Nobody?");
        let stranger = json!({"approver": ["00000000-0000-7000-8000-000000000000"]});
        town.petra().post_json(&task(&town, "/approval"), &stranger).await.is(404);
        let long = json!({"approver": [party(&town, "Ana").await], "message": "x".repeat(2001)});
        town.petra().post_json(&task(&town, "/approval"), &long).await.is(422);

        ask(&town, &["Tomáš"]).await;
        let twice = json!({"approver": [town.contact(&town.project(""), "Ana").await]});
        town.petra().post_json(&task(&town, "/approval"), &twice).await.is(422);
        // Ana sees the task, and knows nothing of what others are asked.
        ana.get(&task(&town, "")).await.ok().hides("approv").hides("Tomáš").hides("thickness");
        ana.get(&town.project("")).await.ok().hides("approv");
        assert_eq!(ana.json(&task(&town, "")).await["approval"], Value::Null);
        for client in [&ana, &town.petra()] {
            client.post(&task(&town, "/approval/decide"), &[("verdict", "approved")]).await.is(403);
        }
        ana.post(&task(&town, "/approval"), &[("approver", &contact)]).await.is(403);
        ana.post(&task(&town, "/approval/withdraw"), &[]).await.is(403);
        gus.post(&task(&town, "/approval/decide"), &[("verdict", "approved")]).await.is(404);
        town.tomas().post(&task(&town, "/approval/decide"), &[("verdict", "perhaps")]).await.is(400);
        // Looking as a guest decides nothing for them.
        town.petra().post(&task(&town, "/approval/withdraw"), &[]).await.is(303);
        ask(&town, &["Ana"]).await;
        let ana_id = town.contact(&town.project(""), "Ana").await;
        town.petra().get(&format!("/as/{ana_id}{}", task(&town, ""))).await.ok().sees("asks you to approve this").hides("/approval/decide");
    }

    async fn proj_22_mem_5_what_a_member_is_asked_who_leaves_is_asked_of_the_successor(town) {
        let gus = town.invite_to_project(GUS, &["tasks"]).await;
        ask(&town, &["Tomáš", "Gus"]).await;
        removes(&town, "Tomáš Novák", "Petra Horák").await.is(303);
        assert_eq!(asked_names(&town).await, ["Petra Horák", "Gus"]);
        town.petra().get(&town.project("/history")).await.ok().sees("asked Petra Horák in place of Tomáš Novák to approve “Cut the plates”");
        answer(&gus, &town, "approved", "").await;
        assert_eq!(panel(&town).await["last"]["outcome"], Value::Null);
        answer(&town.petra(), &town, "approved", "").await;
        assert_eq!(panel(&town).await["last"]["outcome"], "approved");
        town.work().await;
    }

    async fn proj_22_mem_5_where_nobody_is_asked_instead_the_others_decide(town) {
        let gus = town.invite_to_project(GUS, &["tasks"]).await;
        ask(&town, &["Petra", "Tomáš", "Gus"]).await;
        answer(&town.petra(), &town, "approved", "").await;
        answer(&gus, &town, "approved", "Measured it").await;
        assert_eq!(panel(&town).await["last"]["outcome"], Value::Null);
        // Petra has answered already, and is not asked twice.
        removes(&town, "Tomáš Novák", "Petra Horák").await.is(303);
        assert_eq!(panel(&town).await["last"]["outcome"], "approved");
        assert_eq!(asked_names(&town).await, ["Petra Horák", "Gus"]);
        town.petra().get(&town.project("/history")).await.ok().sees("took the question to Tomáš Novák for approval of “Cut the plates” back");
        assert!(town.mail_to("petra@northwind.example").await.unwrap().contains("is approved"));
    }

    async fn proj_22_mem_5_a_question_that_was_for_who_leaves_alone_is_taken_back(town) {
        ask(&town, &["Tomáš"]).await;
        // Jan sees nothing of the project.
        removes(&town, "Tomáš Novák", "Jan Malý").await.is(303);
        assert_eq!(panel(&town).await["last"]["outcome"], "withdrawn");
        town.petra().get(&task(&town, "")).await.ok().sees("Taken back").sees("Ask again");
        town.petra().get(&town.project("/history")).await.ok().sees("took the question for approval of “Cut the plates” back");
        ask(&town, &["Petra"]).await;
    }

    async fn proj_22_two_who_answer_at_once_end_it_once(town) {
        let gus = town.invite_to_project(GUS, &["tasks"]).await;
        let ana = town.invite_to_project(ANA, &["tasks"]).await;
        ask(&town, &["Gus", "Ana", "Tomáš"]).await;
        let tomas = town.tomas();
        tokio::join!(answer(&gus, &town, "approved", ""), answer(&ana, &town, "approved", ""), answer(&tomas, &town, "approved", ""));
        assert_eq!(panel(&town).await["last"]["outcome"], "approved");
        town.work().await;
        let mails = town.nobody().get("/mail-room").await.ok();
        assert_eq!(mails.body.matches("Approval decided").count(), 1, "{}", mails.body);
    }
}
