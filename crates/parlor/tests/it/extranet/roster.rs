//! All guests of an organization, for its administrators.

use crate::town::{Client, Town};
use parlor::{bind, web::Error};

async fn package(town: &Town, guests: i64) {
    let slug = town.world.northwind.clone();
    let set = town.app.store.write(move |tx| {
        tx.run("UPDATE organizations SET guest_package = $2 WHERE slug = $1", bind![&slug, guests])?;
        Ok::<_, Error>(())
    });
    set.await.unwrap();
}

async fn names(petra: &Client, path: &str) -> Vec<String> {
    petra.json(path).await["guests"].as_array().unwrap().iter().map(|guest| guest["name"].as_str().unwrap().to_owned()).collect()
}

stories! {
    async fn work_14_administrators_see_who_invited_each_guest_and_who_is_idle(town) {
        let (petra, page) = (town.petra(), town.northwind("/administration/guests"));
        petra.get(&page).await.ok().sees("Nothing is shared with anybody yet.");
        town.share(&town.bridge(""), "Gus <gus@bolt.example>").await;
        let gus = town.come_in("gus@bolt.example").await;
        town.tomas().post(&town.tower("/share"), &[("who", "Ana <ana@vltava.example>")]).await.is(303);
        town.share(&town.tower(""), "Gus <gus@bolt.example>").await;
        gus.get(&town.bridge("")).await.ok();
        town.work().await;
        let view = petra.json(&page).await;
        assert_eq!(view["used"], 2);
        let line = |name: &str| view["guests"].as_array().unwrap().iter().find(|guest| guest["name"] == name).unwrap().clone();
        assert_eq!((&line("Ana")["invited_by"], &line("Gus")["items"]), (&"Tomáš Novák".into(), &2.into()));
        petra.get(&page).await.ok().sees("invited by Petra Horák").sees("never came").sees("2 of 50 guests.");
        assert_eq!(names(&petra, &format!("{page}?only=idle")).await, Vec::<String>::new());
        // Only administrators, only of this house, and who was closed is none any more.
        town.tomas().get(&page).await.is(403);
        town.eve().get(&page).await.is(404);
        town.close(&town.bridge(""), "Gus").await;
        assert_eq!(names(&petra, &page).await, ["Ana", "Gus"]);
        town.close(&town.tower(""), "Gus").await;
        assert_eq!(names(&petra, &page).await, ["Ana"]);
        town.later(61 * 86_400);
        let petra = town.sign_in("petra@northwind.example").await;
        assert_eq!(names(&petra, &format!("{page}?only=idle")).await, ["Ana"]);
    }

    async fn work_14_nearing_the_end_of_the_package_is_announced_once_at_four_fifths(town) {
        package(&town, 10).await;
        let (petra, page) = (town.petra(), town.northwind("/administration/guests"));
        let invite = async |from: usize, to: usize| {
            let who = (from..to).map(|number| format!("g{number}@many.example")).collect::<Vec<_>>().join(", ");
            petra.post(&town.bridge("/share"), &[("who", &who)]).await
        };
        invite(0, 7).await.is(303);
        town.work().await;
        petra.get(&page).await.ok().hides("Four fifths");
        petra.get(&town.northwind("/notifications")).await.ok().hides("Four fifths");
        invite(7, 8).await.is(303);
        town.work().await;
        petra.get(&page).await.ok().sees("Four fifths of your package are used");
        petra.get(&town.northwind("/notifications")).await.ok().sees("Four fifths of the guests that you may have are there");
        assert!(town.mail_to("petra@northwind.example").await.unwrap().contains("Four fifths"));
        invite(8, 10).await.is(303);
        petra.get(&page).await.ok().sees("Your package is full");
        invite(10, 11).await.is(422);
        let told = petra.json(&town.northwind("/notifications")).await["lines"].to_string();
        assert_eq!(told.matches("package").count(), 1, "{told}");
    }
}
