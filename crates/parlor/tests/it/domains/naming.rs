//! Naming a domain, taking it away, and looking at it.

use super::{GUESTS, nobody_at, serve, with_authority};
use crate::{
    domains::pebble::Pebble,
    ports,
    town::{Client, Town},
};
use serde_json::{Value, json};
use tokio::net::TcpListener;

fn page(town: &Town) -> String {
    town.northwind("/administration/domain")
}

async fn refused(by: &Client, page: &str, name: &str) -> Value {
    by.post_json(page, &json!({"name": name})).await.is(422).view()["errors"]["name"].clone()
}

stories! {
    async fn house_11_administrators_name_a_domain_and_are_told_what_goes_into_dns(town) {
        let (petra, page) = (town.petra(), page(&town));
        petra.get(&town.northwind("/administration")).await.ok().sees("/administration/domain");
        assert_eq!(petra.json(&page).await["domain"], Value::Null);
        petra.post(&page, &[("name", "Gäste.Northwind.example.")]).await.leads_to(&page);
        petra.get(&page).await.ok().sees("gäste.northwind.example").sees("xn--gste-loa.northwind.example. CNAME localhost.").sees("Waiting");
        let view = petra.json(&page).await;
        assert_eq!((&view["domain"]["state"], &view["domain"]["name"]), (&json!("waiting"), &json!("xn--gste-loa.northwind.example")));
        petra.post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        petra.get(&town.northwind("/administration/log")).await.ok().sees("named the own domain").sees(GUESTS);
        petra.post(&format!("{page}/remove"), &[]).await.leads_to(&page);
        petra.post(&format!("{page}/remove"), &[]).await.is(404);
        assert_eq!(petra.json(&page).await["domain"], Value::Null);
    }

    async fn house_11_what_can_be_nobodys_domain_is_said_at_its_field(town) {
        let (petra, page) = (town.petra(), page(&town));
        for (name, says) in [("", "Type a domain"), ("10.0.0.1", "no name"), ("northwind", "no name"), ("co.uk", "everybody below")] {
            let said = refused(&petra, &page, name).await;
            assert!(said.as_str().unwrap().contains(says), "{name}: {said}");
        }
        petra.post(&page, &[("name", "not a name")]).await.is(422).sees("not a name").sees("This is no name of a domain");
        town.petra().post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        let taken = refused(&town.eve(), "/o/acme/administration/domain", GUESTS).await;
        assert!(taken.as_str().unwrap().contains("another organization"), "{taken}");
    }

    async fn house_11_of_two_that_name_one_domain_at_once_one_has_it(town) {
        let (mine, theirs) = (page(&town), "/o/acme/administration/domain");
        let (petra, eve) = (town.petra(), town.eve());
        let wish = json!({"name": GUESTS});
        let (one, other) = tokio::join!(petra.post_json(&mine, &wish), eve.post_json(theirs, &wish));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 422]);
    }

    async fn house_11_the_domain_is_the_administrators_affair(town) {
        let page = page(&town);
        for (who, status) in [(town.tomas(), 403), (town.jan(), 403), (town.eve(), 404)] {
            who.get(&page).await.is(status);
            who.post(&page, &[("name", GUESTS)]).await.is(status);
            who.post(&format!("{page}/look"), &[]).await.is(status);
            who.post(&format!("{page}/remove"), &[]).await.is(status);
        }
        town.petra().post(&format!("{page}/look"), &[]).await.is(404);
    }

    async fn house_11_a_look_says_why_a_name_does_not_lead_here(town) {
        let (at, closed) = (ports::closed(), ports::closed());
        let pebble = Pebble::start(at.port()).await;
        let app = with_authority(&town, &pebble, at, closed);
        let petra = Client::new(app.router(), &town.world.petra);
        let page = page(&town);
        petra.post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        petra.post(&format!("{page}/look"), &[]).await.leads_to(&page);
        petra.get(&page).await.ok().sees("Nobody answers at this name");

        // Somebody else answers there, then we do.
        let plain = TcpListener::bind(at).await.unwrap();
        let other = axum::Router::new().fallback(|| async { "hello" });
        let server = tokio::spawn(async move { axum::serve(plain, other).await.unwrap() });
        petra.post(&format!("{page}/look"), &[]).await.leads_to(&page);
        petra.get(&page).await.ok().sees("Something else answers at this name");
        server.abort();
        drop(server.await);
        serve(TcpListener::bind(at).await.unwrap(), app.router());
        petra.post(&format!("{page}/look"), &[]).await.leads_to(&page);
        petra.get(&page).await.ok().sees("Leads here").sees("does not answer encrypted");
        assert_eq!(petra.json(&page).await["domain"]["state"], "leads");
    }

    async fn house_11_the_mark_of_a_domain_is_answered_under_its_name_alone(town) {
        let page = page(&town);
        town.petra().post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        let marks = town.app.store.read(|tx| Ok::<_, parlor::web::Error>(tx.one::<(String,)>("SELECT mark FROM domains", &[])?)).await.unwrap();
        let address = format!("/.well-known/parlor-domain/{}", marks.0);
        let said = nobody_at(&town, GUESTS).get(&address).await.ok().body;
        assert_eq!(said.len(), 64, "{said}");
        nobody_at(&town, GUESTS).get("/.well-known/parlor-domain/other").await.is(404);
        town.nobody().get(&address).await.is(404);
    }

    async fn house_11_a_proxy_alone_is_told_which_names_there_are(town) {
        let page = page(&town);
        town.petra().post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        let ask = |name: &str| format!("/.well-known/parlor-domain-ask?domain={name}");
        let proxy = town.nobody().from([127, 0, 0, 1]);
        proxy.get(&ask(GUESTS)).await.ok();
        proxy.get(&ask("localhost")).await.ok();
        proxy.get(&ask("other.example")).await.is(404);
        town.nobody().get(&ask(GUESTS)).await.is(404);
        let app = town.again(|config| config.trusted_proxies = "10.0.0.7".into());
        let far = Client::new(app.router(), &[]).from([10, 0, 0, 7]);
        far.get(&ask(GUESTS)).await.ok();
        // Who comes through the proxy is not the proxy.
        far.with("x-forwarded-for", "10.0.0.99").get(&ask(GUESTS)).await.is(404);
    }
}
