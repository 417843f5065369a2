//! Single sign-on at its doors; the way through a provider and back is in
//! `tests/browser/stories/sso.spec.ts`, with a provider that is one (HOUSE-14).

use crate::town::{Client, Town};
use parlor::app::App;

/// The same town, in a program to which the operator has named a provider that is not there.
fn with_provider(town: &Town) -> App {
    town.again(|config| {
        config.sso_issuer = "http://127.0.0.1:9".into();
        config.sso_client_id = "parlor".into();
        config.sso_name = "Northwind".into();
        config.sso_domains = "northwind.example".into();
    })
}

stories! {
    async fn house_14_without_a_provider_there_is_no_such_door(town) {
        town.nobody().get("/sign-in").await.ok().hides("/sign-in/sso");
        for door in ["/sign-in/sso", "/sign-in/sso/back?code=x&state=y"] {
            town.nobody().get(door).await.is(404);
        }
    }

    async fn house_3_house_14_a_provider_that_cannot_be_reached_is_said_and_other_ways_stay(town) {
        let app = with_provider(&town);
        let nobody = Client::new(app.router(), &[]);
        nobody.get("/sign-in?to=/o/northwind").await.ok().sees("Sign in with Northwind").sees("/sign-in/sso?to=%2Fo%2Fnorthwind");
        nobody.get("/sign-in/sso?to=/x").await.is(422).sees("cannot be reached now").sees("name=\"password\"");
        nobody.get("/sign-in/sso/back?code=x&state=y").await.is(422).sees("took too long");
        nobody.get("/sign-in/sso/back").await.is(422).sees("took too long");
        nobody.get("/sign-in/sso/back?error=access_denied").await.is(422).sees("took too long");
        Client::new(app.router(), &[]).get("/sign-in/sso/back?code=x&state=y").await.is(422).sees("took too long");
        nobody.get("/account").await.is(303);
    }
}
