//! Forms for people without an account.

use crate::town::{Client, Reply, Town};
use serde_json::{Value, json};

const QUESTIONS: &str = "Which machine?*\nSerial number\n";

/// A form with two questions, and the path that is given away.
pub async fn form(town: &Town) -> String {
    let look = json!({"title": "Report a fault", "about": "We **answer** within a day.", "questions": QUESTIONS, "status": "doing", "files": "on"});
    town.petra().post_json(&town.project("/forms"), &look).await.ok();
    first(town).await["path"].as_str().unwrap().to_owned()
}

async fn first(town: &Town) -> Value {
    town.petra().json(&town.project("/forms")).await["forms"][0].clone()
}

/// Opens the form and waits as long as a hand needs.
async fn page(town: &Town, client: &Client, path: &str) -> (String, String) {
    let sheet = client.json(path).await;
    town.later(20);
    (sheet["moment"].as_str().unwrap().to_owned(), sheet["edition"].to_string())
}

async fn send(client: &Client, path: &str, (moment, edition): &(String, String), more: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Reply {
    let mut fields = vec![
        ("moment", moment.as_str()),
        ("edition", edition.as_str()),
        ("name", "Hana Malá"),
        ("email", "hana@hall.example"),
        ("subject", "The saw stopped"),
        ("message", "It *smokes*. See https://evil.example"),
        ("q0", "Saw 4"),
    ];
    for (name, value) in more {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    client.upload(path, files, &fields).await
}

async fn tasks(town: &Town) -> Vec<Value> {
    town.petra().json(&town.project("/tasks")).await["tasks"].as_array().unwrap().clone()
}

async fn sent_in(town: &Town) -> usize {
    tasks(town).await.iter().filter(|task| task["title"] == "The saw stopped").count()
}

/// How many files lie in the storage.
fn bytes_kept(town: &Town) -> usize {
    std::fs::read_dir(town.app.config.data.join("files")).map_or(0, |files| files.flatten().filter(|file| file.path().is_file()).count())
}

stories! {
    async fn proj_21_each_answer_becomes_a_task_with_its_files(town) {
        let path = form(&town).await;
        let hana = town.nobody();
        let shown = hana.get(&path).await.ok().sees("Report a fault").sees("<strong>answer</strong>").sees("Which machine?").sees("Serial number");
        shown.sees("Northwind").hides("Anchor bolts").hides("Petra");
        let from = page(&town, &hana, &path).await;
        send(&hana, &path, &from, &[], &[("smoke.txt", "text/plain", b"grey")]).await.leads_to(&format!("{path}/sent"));
        hana.get(&format!("{path}/sent")).await.ok().sees("Thank you, it has arrived.").hides("Anchor bolts");
        let made = tasks(&town).await.into_iter().find(|task| task["title"] == "The saw stopped").unwrap();
        assert_eq!(made["status"], "doing");
        let task = town.project(&format!("/tasks/{}", made["id"].as_str().unwrap()));
        let seen = town.petra().get(&task).await.ok();
        seen.sees("Hana Malá").sees("hana@hall.example").sees("Report a fault").sees("Which machine?").sees("Saw 4").sees("smoke.txt");
        // What a stranger types is text: no link, no emphasis.
        let seen = town.petra().get(&task).await.ok().sees("It *smokes*.").hides("<em>smokes");
        assert!(!seen.body.contains("href=\"https://evil.example"), "{}", seen.body);
        town.petra().get(&town.project("/history")).await.ok().sees("“The saw stopped” was sent in by the form “Report a fault”");
        assert_eq!(first(&town).await["answers"], 1);
    }

    async fn proj_21_the_responsible_member_is_told_by_mail(town) {
        let path = form(&town).await;
        let from = page(&town, &town.nobody(), &path).await;
        send(&town.nobody(), &path, &from, &[], &[]).await.is(303);
        let mail = town.mail_to("petra@northwind.example").await.unwrap();
        for part in ["Report a fault", "Hana Malá", "The saw stopped"] {
            assert!(mail.contains(part), "{mail}");
        }
        // Whoever answered gets none: a form must not write to addresses that strangers type.
        assert!(town.mail_to("hana@hall.example").await.is_none());
    }

    async fn proj_21_a_guest_with_all_tasks_learns_nothing_of_who_sent_it(town) {
        let path = form(&town).await;
        let gus = town.invite_to_project("gus@bolt.example", &["tasks", "stage"]).await;
        let from = page(&town, &town.nobody(), &path).await;
        send(&town.nobody(), &path, &from, &[], &[("smoke.txt", "text/plain", b"grey")]).await.is(303);
        let made = tasks(&town).await.into_iter().find(|task| task["title"] == "The saw stopped").unwrap();
        let task = town.project(&format!("/tasks/{}", made["id"].as_str().unwrap()));
        gus.get(&task).await.ok().sees("The saw stopped").hides("Hana").hides("hall.example").hides("smoke.txt");
        let view = gus.json(&task).await.to_string() + &gus.json(&town.project("")).await.to_string();
        for part in ["Hana", "hall.example", "smoke.txt"] {
            assert!(!view.contains(part), "{view}");
        }
        gus.get(&town.project("/forms")).await.is(403);
    }

    async fn proj_21_bad_input_gets_a_sentence_and_loses_nothing(town) {
        let path = form(&town).await;
        let (hana, before) = (town.nobody(), bytes_kept(&town));
        let from = page(&town, &hana, &path).await;
        let wrong = send(&hana, &path, &from, &[("q0", " "), ("email", "hana at hall"), ("subject", "")], &[]).await.is(422);
        let wrong = wrong.sees("Please answer: Which machine?").sees("This is not an e-mail address.").sees("It *smokes*.").sees("Hana Malá");
        // The page is still the one that was begun: whoever mends it does not wait again.
        wrong.sees(&format!("value=\"{}\"", from.0));
        send(&hana, &path, &from, &[("message", &"x".repeat(20_001))], &[]).await.is(422);
        let much = [("message", "(".repeat(20_000)), ("q0", "(".repeat(5000)), ("q1", "(".repeat(5000))];
        send(&hana, &path, &from, &much.each_ref().map(|(name, text)| (*name, text.as_str())), &[]).await.is(422).sees("more than a task can hold");
        // Too many files, refused ones, and files where none are taken.
        let six: Vec<(String, &str, &[u8])> = (0..6).map(|n| (format!("{n}.txt"), "text/plain", b"x".as_slice())).collect();
        let six: Vec<(&str, &str, &[u8])> = six.iter().map(|(name, media, bytes)| (name.as_str(), *media, *bytes)).collect();
        send(&hana, &path, &from, &[], &six).await.is(422).sees("5");
        let large = vec![b'x'; 20_000_001];
        send(&hana, &path, &from, &[], &[("large.txt", "text/plain", &large)]).await.is(413).sees("20 MB").sees("Saw 4");
        send(&hana, &path, &from, &[], &[("run.exe", "application/octet-stream", b"MZ")]).await.is(422).sees("run.exe").sees("Saw 4");
        assert_eq!(sent_in(&town).await, 0);
        // What was refused leaves no bytes; they go behind the answer.
        let begun = std::time::Instant::now();
        while bytes_kept(&town) > before {
            assert!(begun.elapsed().as_secs() < 20, "{} files lie there", bytes_kept(&town));
            tokio::task::yield_now().await;
        }
        let as_program = hana.clone().with("accept", "application/json");
        assert!(send(&as_program, &path, &from, &[("name", "")], &[]).await.is(422).view()["errors"]["name"].is_string());
        send(&as_program, &path, &from, &[], &[]).await.ok();
        assert_eq!(sent_in(&town).await, 1);
    }

    async fn proj_21_programs_that_fill_in_forms_are_held_off(town) {
        let path = form(&town).await;
        let bot = town.nobody();
        // Without a page, with one that somebody made up, quicker than a hand, or after a day.
        send(&bot, &path, &(String::new(), "1".into()), &[], &[]).await.is(422);
        send(&bot, &path, &("1.00000000-0000-7000-8000-000000000000.AAAA".into(), "1".into()), &[], &[]).await.is(422);
        let sheet = bot.json(&path).await;
        let at_once = (sheet["moment"].as_str().unwrap().to_owned(), "1".to_owned());
        send(&bot, &path, &at_once, &[], &[]).await.is(422).sees("quicker than a hand");
        town.later(90_000);
        send(&bot, &path, &at_once, &[], &[]).await.is(422).sees("press once more").sees("Saw 4");
        // Whatever there is, filled in.
        let from = page(&town, &bot, &path).await;
        send(&bot, &path, &from, &[("website", "https://evil.example")], &[]).await.is(422).sees("do not see");
        // A page of one form is worth nothing at another.
        let look = json!({"title": "Another", "questions": ""});
        town.petra().post_json(&town.project("/forms"), &look).await.ok();
        let other = first(&town).await["path"].as_str().unwrap().to_owned();
        send(&bot, &other, &from, &[], &[]).await.is(422);
        assert_eq!(sent_in(&town).await, 0);
    }

    async fn proj_21_the_same_page_sent_twice_is_one_answer_and_with_other_words_two(town) {
        let path = form(&town).await;
        let (hana, before) = (town.nobody(), bytes_kept(&town));
        let from = page(&town, &hana, &path).await;
        let file: [(&str, &str, &[u8]); 1] = [("smoke.txt", "text/plain", b"grey")];
        send(&hana, &path, &from, &[], &file).await.is(303);
        send(&hana, &path, &from, &[], &file).await.is(303);
        assert_eq!((sent_in(&town).await, bytes_kept(&town)), (1, before + 1));
        // The photo that was forgotten is not dropped in silence.
        send(&hana, &path, &from, &[], &[("spark.txt", "text/plain", b"yellow")]).await.is(422).sees("sent already");
        // Back in the browser, and something else: it is not lost, and takes one more press.
        let again = send(&hana, &path, &from, &[("q0", "Saw 5")], &[]).await.is(422).sees("sent already").sees("Saw 5");
        let moment = again.body.split("name=\"moment\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert_ne!(moment, from.0);
        town.later(5);
        send(&hana, &path, &(moment, "1".into()), &[("q0", "Saw 5")], &[]).await.is(303);
        assert_eq!(sent_in(&town).await, 2);
    }

    async fn proj_21_floods_are_held_off_from_one_network_and_from_all(town) {
        let path = form(&town).await;
        for _ in 0..10 {
            let from = page(&town, &town.nobody(), &path).await;
            send(&town.nobody(), &path, &from, &[], &[]).await.is(303);
        }
        let from = page(&town, &town.nobody(), &path).await;
        send(&town.nobody(), &path, &from, &[], &[]).await.is(429).sees("Saw 4");
        send(&town.nobody().from([198, 51, 100, 7]), &path, &from, &[], &[]).await.is(303);
        for n in 0..89_u8 {
            let someone = town.nobody().from([198, 51, 101, n]);
            let sheet = someone.json(&path).await;
            town.later(4);
            send(&someone, &path, &(sheet["moment"].as_str().unwrap().to_owned(), "1".into()), &[], &[]).await.is(303);
        }
        let late = town.nobody().from([198, 51, 102, 1]);
        let from = page(&town, &late, &path).await;
        send(&late, &path, &from, &[], &[]).await.is(429);
        assert_eq!(sent_in(&town).await, 100);
    }

    async fn proj_21_a_form_is_closed_opened_changed_and_given_another_address(town) {
        let path = form(&town).await;
        let (petra, hana) = (town.petra(), town.nobody());
        let id = first(&town).await["id"].as_str().unwrap().to_owned();
        petra.post(&town.project("/forms/close"), &[("form", &id)]).await.is(303);
        hana.get(&path).await.is(410).sees("This form is closed.");
        assert_eq!(first(&town).await["path"], Value::Null);
        petra.post(&town.project("/forms/open"), &[("form", &id)]).await.is(303);
        let from = page(&town, &hana, &path).await;
        // Changed while somebody fills it in: they are told, and keep what they typed.
        let change = [("form", id.as_str()), ("edition", "1"), ("title", "Tell us"), ("questions", "Where?"), ("status", "open")];
        petra.post(&town.project("/forms/change"), &change).await.is(303);
        petra.post(&town.project("/forms/change"), &change).await.is(409);
        send(&hana, &path, &from, &[], &[]).await.is(422).sees("changed meanwhile").sees("Hana Malá").sees("Where?");
        let from = page(&town, &hana, &path).await;
        // It takes no files any more.
        send(&hana, &path, &from, &[], &[("a.txt", "text/plain", b"x")]).await.is(422);
        send(&hana, &path, &from, &[], &[]).await.is(303);
        petra.post(&town.project("/forms/address"), &[("form", &id)]).await.is(303);
        hana.get(&path).await.is(404);
        let new = first(&town).await["path"].as_str().unwrap().to_owned();
        assert_ne!(new, path);
        hana.get(&new).await.ok();
        // With its project it goes into the bin, and comes back.
        petra.post(&town.project("/bin"), &[]).await.is(303);
        hana.get(&new).await.is(404);
        petra.post(&town.project("/bin/undo"), &[]).await.is(303);
        hana.get(&new).await.ok();
    }

    async fn proj_21_forms_are_kept_by_those_who_change_the_project(town) {
        form(&town).await;
        let id = first(&town).await["id"].as_str().unwrap().to_owned();
        let petra = town.petra();
        petra.get(&town.project("")).await.ok().sees("/forms\"");
        petra.get(&town.project("/forms")).await.ok().sees("Report a fault").sees("No answers yet");
        petra.get(&town.project(&format!("/forms?form={id}"))).await.ok().sees("Which machine? *");
        petra.post(&town.project("/forms"), &[("title", " "), ("questions", &"Why?\n".repeat(21)), ("status", "done")]).await.is(422).sees("20 questions");
        petra.get(&town.bridge("/forms")).await.is(404);
        petra.post(&town.bridge("/forms"), &[("title", "No")]).await.is(404);
        petra.post(&town.bridge("/forms/close"), &[("form", &id)]).await.is(404);
        for stranger in [town.jan(), town.eve()] {
            stranger.get(&town.project("/forms")).await.is(404);
            stranger.post(&town.project("/forms/close"), &[("form", &id)]).await.is(404);
        }
        town.nobody().get("/f/guess").await.is(404);
        town.nobody().post("/f/guess", &[("name", "x")]).await.is(400);
    }
}
