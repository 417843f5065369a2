//! Which links are made with an own domain, and what they open there.

use super::{GUESTS, at, in_use, nobody_at};
use crate::town::Town;

const GUS: &str = "gus@bolt.example";

/// The first line of the newest mail to an address that begins with this.
async fn line(town: &Town, address: &str, begins: &str) -> Option<String> {
    let mail = town.mail_to(address).await.expect("a mail came");
    mail.lines().map(str::trim).find(|line| line.starts_with(begins)).map(str::to_owned)
}

stories! {
    async fn house_11_mails_of_an_organization_lead_to_its_domain_once_that_is_in_use(town) {
        let page = town.northwind("/administration/domain");
        town.petra().post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        town.share(&town.bridge(""), GUS).await;
        assert!(line(&town, GUS, "http://localhost/l/").await.is_some(), "a name that does not answer is in no mail");

        town.meddle("UPDATE domains SET used_at = named_at").await;
        town.share(&town.tower(""), "ana@ruiz.example").await;
        let own = format!("https://{GUESTS}/l/");
        assert!(line(&town, "ana@ruiz.example", &own).await.is_some());
        assert!(line(&town, "ana@ruiz.example", "http://localhost/").await.is_none(), "nothing of it leads to the old address");
    }

    async fn house_11_a_guests_link_opens_on_the_domain_and_at_the_old_address(town) {
        in_use(&town).await;
        town.share(&town.bridge(""), GUS).await;
        let link = line(&town, GUS, &format!("https://{GUESTS}/l/")).await.unwrap();
        let path = link.split(GUESTS).nth(1).unwrap().to_owned();
        let gus = nobody_at(&town, GUESTS);
        gus.get(&path).await.ok();
        gus.get("/open").await.ok().sees("Northwind");
        gus.post("/open", &[]).await.leads_to(&town.bridge(""));
        gus.get(&town.bridge("")).await.ok().sees("load-test.txt");
        gus.get("/").await.leads_to("/guest");
        gus.get("/guest").await.leads_to("/guest/northwind");
        // Old links go on for ever; a second browser shows a code, as it does anywhere.
        let other = town.nobody();
        other.get(&path).await.ok();
        other.post("/open", &[]).await.leads_to("/open/code");
    }

    async fn house_11_a_link_of_another_organization_is_nothing_there(town) {
        in_use(&town).await;
        let secret = town.secret("");
        town.eve().post(&format!("{secret}/share"), &[("who", GUS)]).await.is(303);
        let path = town.link_to(GUS).await;
        nobody_at(&town, GUESTS).get(&path).await.is(404).hides("Acme");
        let gus = town.nobody();
        gus.get(&path).await.ok();
        // Not even with the cookie of its threshold.
        at(&gus, GUESTS).get("/open").await.is(404).hides("Acme");
        gus.get("/open").await.ok();
    }

    async fn house_11_what_is_handed_on_has_the_domain_in_it(town) {
        in_use(&town).await;
        let petra = town.petra();
        let own = format!("https://{GUESTS}");
        let code = petra.json(&town.bridge("/code")).await;
        assert_eq!(code["address"], format!("{own}{}", town.bridge("")));
        let calendar = town.northwind("/calendar");
        petra.post(&calendar, &[]).await.is(303);
        let feed = petra.json(&calendar).await["feed"]["address"].as_str().unwrap().to_owned();
        let path = feed.strip_prefix(&own).expect("the feed lies on the domain").to_owned();
        nobody_at(&town, GUESTS).get(&path).await.ok();
        // Of another organization it is not there.
        town.eve().post("/o/acme/calendar", &[]).await.is(303);
        let theirs = town.eve().json("/o/acme/calendar").await["feed"]["address"].as_str().unwrap().to_owned();
        let path = theirs.strip_prefix("http://localhost").expect("Acme has no domain").to_owned();
        nobody_at(&town, GUESTS).get(&path).await.is(404);
        town.nobody().get(&path).await.ok();
    }
}
