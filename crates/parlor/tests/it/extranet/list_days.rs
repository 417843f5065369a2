//! The due days of request lists: who is reminded of them and when, and whose calendar they stand in.

use super::lists::{ANA, GUS, asked, kinds, room, says, sends};
use crate::town::Client;
use serde_json::{Value, json};

const DAY: i64 = 86_400;

stories! {
    async fn work_7_reminders_come_before_on_the_day_and_once_it_is_over_each_once(town) {
        let (gus, list, [insurance, serial, _]) = asked(&town).await;
        let (overview, members) = (format!("{}/notifications", room(&town)), town.northwind("/notifications"));
        let told = async |kind: &str| {
            let all = kinds(&gus, &overview).await;
            all.iter().filter(|one| *one == kind).count()
        };
        let work = async || {
            town.work().await;
            town.work().await;
        };
        work().await;
        assert_eq!(told("list_soon").await, 0, "a week is far away");
        town.later(4 * DAY);
        work().await;
        assert_eq!((told("list_soon").await, told("list_today").await), (1, 0));
        assert!(town.mail_to(GUS).await.unwrap().contains("Due soon"));
        town.later(3 * DAY);
        work().await;
        assert_eq!((told("list_soon").await, told("list_today").await, told("list_over").await), (1, 1, 0));
        assert!(!kinds(&town.petra(), &members).await.contains(&"list_today".to_owned()), "whoever asked hears once it is over");
        town.later(DAY);
        work().await;
        assert_eq!(told("list_over").await, 1);
        assert!(kinds(&town.petra(), &members).await.contains(&"list_over".to_owned()));
        // Another day is reminded of anew; one that was told with the change is not.
        let edition = town.petra().json(&list).await["list"]["edition"].to_string();
        let changed = [("title", "Papers for the crane"), ("body", ""), ("due", "2026-12-03"), ("edition", edition.as_str())];
        town.petra().post(&format!("{list}/change"), &changed).await.leads_to(&list);
        work().await;
        assert_eq!(told("list_soon").await, 1);
        // Where nothing that is required is open, nobody is reminded.
        sends(&gus, &list, &insurance, "a.png").await;
        says(&gus, &list, &serial, "LTM 4711").await;
        town.later(2 * DAY);
        work().await;
        assert_eq!(told("list_today").await, 1);
    }

    async fn work_7_reminders_obey_what_their_reader_chose(town) {
        let (gus, _, _) = asked(&town).await;
        gus.post_json("/notifications/mails", &json!({"approvals": "never"})).await.ok();
        let before = town.mail_to(GUS).await.unwrap();
        town.later(4 * DAY);
        assert_eq!(town.mail_to(GUS).await.unwrap(), before, "no mail came");
        let told = kinds(&gus, &format!("{}/notifications", room(&town))).await;
        assert!(told.contains(&"list_soon".to_owned()), "it stands in the overview in any case");
    }

    async fn work_7_due_days_of_lists_stand_in_the_calendar_of_those_who_see_them(town) {
        let petra = town.petra();
        let (gus, list, _) = asked(&town).await;
        let own = json!({"kind": "words", "title": "Weight", "due": "2026-11-27", "required": "on"});
        petra.post_json(&format!("{list}/points"), &own).await.ok();
        let titles = async |client: &Client, at: &str| -> Vec<(String, String)> {
            let view = client.json(at).await;
            let word = |day: &Value, name: &str| day[name].as_str().unwrap().to_owned();
            view["due_days"].as_array().unwrap().iter().map(|day| (word(day, "title"), word(day, "day"))).collect()
        };
        let at = format!("{}/calendar", room(&town));
        let due = [("Weight".to_owned(), "2026-11-27".to_owned()), ("Papers for the crane".to_owned(), "2026-11-30".to_owned())];
        assert_eq!(titles(&gus, &at).await, due);
        assert!(titles(&petra, &town.northwind("/calendar")).await.contains(&due[1]));
        let ana = town.invite(ANA).await;
        assert!(titles(&ana, &at).await.is_empty());
        petra.post(&format!("{list}/close"), &[]).await.is(303);
        assert!(titles(&gus, &at).await.is_empty());
    }
}
