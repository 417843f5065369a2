//! Guests report on the tasks that are theirs to do.

use serde_json::json;

const GUS: &str = "gus@bolt.example";

stories! {
    async fn work_5_a_guest_says_how_far_their_task_is_what_was_done_and_that_it_is_done(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let ana = town.invite("ana@vltava.example").await;
        let task = format!("{bridge}/tasks/{}", town.world.task);
        for name in ["Gus", "Ana"] {
            town.follow(&format!("/tasks/{}", town.world.task), name).await.is(303);
        }
        gus.get(&task).await.ok().hides("This is yours to do");
        gus.post(&format!("{task}/report"), &[("status", "done")]).await.is(403);
        let contact = town.contact(&bridge, "Gus").await;
        let edition = petra.json(&task).await["task"]["edition"].to_string();
        let change = [("title", "Send torque certificates"), ("description", ""), ("due", ""), ("assignee", &contact), ("edition", &edition)];
        petra.post(&format!("{task}/change"), &change).await.is(303);

        gus.get(&task).await.ok().sees("This is yours to do").sees("It is done");
        assert_eq!(gus.json(&task).await["may_report"], true);
        gus.post(&format!("{task}/report"), &[("status", "doing"), ("text", "")]).await.leads_to(&task);
        petra.get(&task).await.ok().sees("In progress");
        gus.post(&format!("{task}/report"), &[("status", ""), ("text", "Two of five sent")]).await.is(303);
        petra.get(&task).await.ok().sees("Two of five sent").sees("In progress");
        gus.post(&format!("{task}/report"), &[("status", "done"), ("text", "All five sent")]).await.is(303);
        gus.get(&task).await.ok().sees("You have said that it is done.").sees("Not done yet");
        let now = petra.json(&task).await;
        assert_eq!((&now["task"]["status"], &now["task"]["done_by"]), (&json!("done"), &json!("Gus")));
        petra.get(&format!("{bridge}/history")).await.ok().sees("Gus");
        petra.get(&town.northwind("/notifications")).await.ok().sees("Send torque certificates");

        // What is nothing, or not theirs to say, is answered with a sentence, and what was typed is kept.
        gus.post(&format!("{task}/report"), &[("status", ""), ("text", "  ")]).await.is(422).sees("Say how far it is, or what was done.");
        gus.post(&format!("{task}/report"), &[("status", "cancelled"), ("text", "Never mind")]).await.is(422).sees("Never mind");
        // Title, day and who does it are the company's; and another guest reports nothing.
        gus.post(&format!("{task}/change"), &change).await.is(403);
        gus.post(&format!("{task}/status"), &[("status", "open")]).await.is(403);
        ana.post(&format!("{task}/report"), &[("status", "open")]).await.is(403);
        ana.get(&task).await.ok().hides("This is yours to do");
        petra.get(&format!("/as/{contact}{task}")).await.ok().hides("It is done");
        // Given to somebody else, it is theirs no more.
        let edition = petra.json(&task).await["task"]["edition"].to_string();
        let change = [("title", "Send torque certificates"), ("description", ""), ("due", ""), ("assignee", ""), ("edition", &edition)];
        petra.post(&format!("{task}/change"), &change).await.is(303);
        gus.post(&format!("{task}/report"), &[("status", "open")]).await.is(403);
    }
}
