//! The extranet of an organizer: on and off (WORK-1), what its guests see and do (WORK-2), what they write (WORK-8),
//! and what they confirm (WORK-6).

mod list_days;
mod lists;
mod lists_again;
mod notes;
mod orders;
mod planned;
mod reports;
mod requests;
mod roster;
mod settings;
mod stays;

pub use settings::fields;

use crate::town::Town;
use serde_json::json;

async fn switch(town: &Town, on: bool) {
    let settings = town.northwind(&format!("/organizers/{}/settings", town.world.organizer));
    let mut form = vec![("name", "Inspections"), ("icon", "clipboard-check"), ("cover", "bridge")];
    if on {
        form.push(("extranet", "on"));
    }
    town.petra().post(&settings, &form).await.is(303);
}

stories! {
    async fn work_1_where_it_is_off_sharing_is_not_offered_and_it_says_why(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let why = "Guests are not let in to this organizer. An administrator can switch its extranet on.";
        petra.get(&bridge).await.ok().sees("class=\"button primary\"").hides(why);
        switch(&town, false).await;
        petra.get(&bridge).await.ok().hides("class=\"button primary\" href").hides("Share with a guest").sees(why);
        petra.get(&format!("{bridge}/share")).await.ok().sees(why).hides("share-form");
        assert_eq!(petra.json(&format!("{bridge}/share")).await["may_share"], json!(false));
        petra.post(&format!("{bridge}/share"), &[("who", "gus@bolt.example")]).await.is(403).sees(why);
        let told = petra.post_json(&format!("{bridge}/share"), &json!({"who": ["gus@bolt.example"]})).await.is(403).view();
        assert!(told.to_string().contains("extranet"), "{told}");
        petra.post(&format!("{bridge}/share/preview"), &[("who", "gus@bolt.example")]).await.is(403);
        assert!(town.mail_to("gus@bolt.example").await.is_none());
        let task = format!("{bridge}/tasks/{}", town.world.task);
        petra.get(&task).await.ok().hides("Share the record");
        switch(&town, true).await;
        town.share(&bridge, "gus@bolt.example").await;
    }

    async fn work_1_switching_it_off_shuts_guests_out_and_on_lets_the_same_ones_in(town) {
        let bridge = town.bridge("");
        let gus = town.invite("gus@bolt.example").await;
        let link = town.link_to("gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        switch(&town, false).await;
        for path in ["".to_owned(), "/live".into(), format!("/files/{}", town.world.file), format!("/tasks/{}", town.world.task), "/cover".into()] {
            gus.get(&format!("{bridge}{path}")).await.is(404);
        }
        gus.post(&format!("{bridge}/comments"), &[("text", "Hello?")]).await.is(404);
        town.nobody().get(&link).await.is(410).hides("Bridge");
        gus.get("/guest/northwind").await.ok().hides("Bridge inspection").hides("torque");
        gus.get("/guest/northwind/search?q=bridge").await.ok().hides("Bridge inspection");
        // Nothing is written to them either.
        town.petra().post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "Nobody reads this")]).await.is(303);
        assert!(!town.mail_to("gus@bolt.example").await.unwrap().contains("Nobody reads this"));
        let contact = town.contact(&bridge, "Gus").await;
        town.petra().get(&format!("/as/{contact}{bridge}")).await.is(404);
        let grant = town.grant(&bridge, "Gus").await;
        town.petra().get(&format!("{bridge}/why?grant={grant}")).await.ok().sees("Guests are not let in to this organizer.");
        // The same guest, when it is on again. Access can be closed while it is off.
        switch(&town, true).await;
        gus.get(&bridge).await.ok().sees("torque");
        switch(&town, false).await;
        town.close(&bridge, "Gus").await;
        switch(&town, true).await;
        gus.get(&bridge).await.is(404);
    }

    async fn work_1_another_organizer_of_the_house_is_not_concerned(town) {
        let petra = town.petra();
        let made = petra.post(&town.northwind("/organizers"), &[("template", "contracts"), ("name", "Contracts")]).await.is(303).location();
        let record = petra.post(&format!("{made}/records"), &[("title", "Lease")]).await.is(303).location();
        petra.get(&record).await.ok().sees("Guests are not let in to this organizer.");
        petra.post(&format!("{record}/share"), &[("who", "gus@bolt.example")]).await.is(403);
        town.share(&town.bridge(""), "gus@bolt.example").await;
    }
}
