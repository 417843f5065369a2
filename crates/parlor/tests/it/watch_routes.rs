//! R3: who may call what. Every route as every actor, kept as a table that
//! people can read: `docs/access.txt`. A route that is not in it, or an answer
//! that changed, fails here; `PARLOR_WRITE_ACCESS=1` writes it anew, and its
//! diff is what a review reads.

use crate::{
    batches, templates,
    town::{Client, MARKER, On, Town},
    webhooks,
};
use axum::body::Body;
use parlor::web::Route;
use serde_json::{Value, json};
use std::{fmt::Write as _, fs, path::PathBuf};

/// Somebody who asks, in a town of their own.
#[derive(Clone, Copy)]
struct Actor {
    name: &'static str,
    about: &'static str,
}

const ACTORS: [Actor; 19] = [
    Actor { name: "nobody", about: "a browser in which nobody is known" },
    Actor { name: "visitor", about: "stands on the threshold of a guest link, and pressed nothing" },
    Actor { name: "holder", about: "holds the public link of the item and of the document, and verified nothing" },
    Actor { name: "by-link", about: "came by such a public link, and verified by a code" },
    Actor { name: "guest", about: "came in by the first press of a link" },
    Actor { name: "coded", about: "the same guest in another browser, verified by a code" },
    Actor { name: "o-item", about: "a guest of another item of the company" },
    Actor { name: "o-comp", about: "a guest of another company" },
    Actor { name: "closed", about: "a guest to whom the item was closed" },
    Actor { name: "ended", about: "a guest whose grant came to its end" },
    Actor { name: "lapsed", about: "a guest whose browser is trusted no longer" },
    Actor { name: "extern", about: "a member from outside who takes part in nothing" },
    Actor { name: "o-role", about: "a member whose role reaches other organizers only" },
    Actor { name: "reader", about: "a member whose role reads the item's organizer" },
    Actor { name: "intern", about: "an internal member" },
    Actor { name: "admin", about: "an administrator" },
    Actor { name: "o-admin", about: "an administrator of another organization" },
    Actor { name: "r-key", about: "a program with a key of an administrator that only reads" },
    Actor { name: "v-key", about: "a program with a key that shows what the guest sees" },
];

pub struct Stage {
    pub town: Town,
    pub client: Client,
    contact: String,
    comment: String,
    /// A message that the guest wrote in the chat of the project.
    message: String,
    /// An event of the document in which the guest takes part.
    event: String,
    /// A request of the guest on the bridge.
    request: String,
    /// An upload of the guest, of which nothing has arrived.
    upload: String,
    /// A request list that asks the guest on the bridge.
    list: String,
    /// What is planned there, for the guest to confirm.
    planned: String,
    /// A route of signatures in which the guest is asked.
    signing: String,
    /// A template, and a list that Petra brought for it.
    template: (String, String),
    on_board: OnBoard,
    role: String,
    jan: String,
    /// A review of all guests, for whom Petra answers.
    review: String,
    /// A webhook that is switched off, and what waits for it.
    webhook: String,
    delivery: String,
    /// A program that works for the company.
    service: String,
    /// The draft of a sharing rule.
    rule: String,
    /// A preset, and a group with the guest in it.
    kept: (String, String),
}

const GUS: &str = "gus@bolt.example";

async fn stage(on: On, actor: Actor) -> Stage {
    let town = Town::new(on).await;
    let bridge = town.bridge("");
    let project = town.project("");
    town.share(&project, GUS).await;
    town.share(&town.board(""), GUS).await;
    let event = town.event("The crane", &[GUS]).await.trim_start_matches("/events/").to_owned();
    let signing = town.ask_to_sign(&[(GUS, 1)]).await.rsplit('/').next().unwrap().to_owned();
    let gus = town.invite(GUS).await;
    let link = town.link_to(GUS).await;
    let template = templates::template(&town).await;
    let batch = batches::bring(&town.petra(), &template, "email,Start\ngus@bolt.example,May\n").await;
    let id = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    let template = (id(&template), id(&batch));
    let contact = town.contact(&bridge, "Gus").await;
    gus.post(&town.bridge("/comments"), &[("text", "A word")]).await.is(303);
    let comment = town.petra().json(&bridge).await["comments"]["guests"][1]["id"].as_str().unwrap().to_owned();
    // The project is open to the same guest, in the same browser.
    gus.post(&town.project("/chat/guests"), &[("text", "A word")]).await.is(303);
    let message = gus.json(&town.project("/chat/guests")).await["messages"][0]["id"].as_str().unwrap().to_owned();
    let asked = gus.post_json(&town.bridge("/requests"), &json!({"title": "A key", "body": ""})).await.ok().view();
    let request = asked["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let upload = upload(&gus, &town.bridge("/uploads")).await;
    let list = request_list(&town, &contact).await;
    let plan = json!({"title": "A check", "first_day": "2026-12-01", "confirmer": contact});
    let made = town.petra().post_json(&town.bridge("/planned"), &plan).await.ok().view();
    let planned = made["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let on_board = board(&town, &gus).await;
    let role = role(&town, actor.name).await;
    let review = [("title", "Access review"), ("day", "2027-09-01"), ("which", "all")];
    let review = id(&town.petra().post(&town.northwind("/administration/reviews"), &review).await.is(303).location());
    let (webhook, delivery) = webhooks::resting(&town).await;
    let service = [("name", "Robot"), ("role", "external")];
    let service = id(&town.petra().post(&town.northwind("/administration/services"), &service).await.is(303).location());
    let drafted = town.petra().post_json(&town.northwind("/administration/sharing-rules"), &json!({"what": "longest"})).await.ok().view();
    let rule = id(drafted["location"].as_str().unwrap());
    let preset = id(&town.petra().post(&town.northwind("/presets"), &[("name", "Supplier")]).await.is(303).location());
    let group = town.petra().post(&town.northwind("/guest-groups"), &[("name", "Bridge")]).await.is(303).location();
    town.petra().post(&format!("{group}/contacts"), &[("contact", &contact)]).await.is(303);
    let kept = (preset, id(&group));
    let team = town.petra().json(&town.northwind("/team")).await;
    let jan = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
    let client = match actor.name {
        "nobody" => town.nobody(),
        "visitor" => {
            let visitor = town.nobody();
            visitor.get(&link).await.ok();
            visitor
        }
        "holder" | "by-link" => {
            town.plan("business").await;
            let holder = town.nobody();
            town.petra().post(&town.board("/board/address"), &[("opens", "link"), ("role", "reviewer")]).await.is(303);
            let copied = town.petra().post_json(&town.board("/board/address/copy"), &json!({})).await.ok().view();
            holder.get(copied["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url)).await.ok();
            holder.post("/open", &[("name", "Vera")]).await.leads_to(&town.board(""));
            for item in [town.document(""), bridge] {
                let made = town.petra().post_json(&format!("{item}/link/everyone"), &json!({})).await.ok().view();
                holder.get(made["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url)).await.ok();
                holder.post("/open", &[]).await.leads_to(&item);
                if actor.name == "by-link" {
                    holder.post(&format!("{item}/verify"), &[("email", "vera@acme.example"), ("name", "Vera")]).await.is(303);
                    let code = town.code_to("vera@acme.example").await;
                    holder.post(&format!("{item}/verify/code"), &[("code", &code)]).await.leads_to(&item);
                }
            }
            holder
        }
        "coded" => {
            let other = town.nobody();
            other.get(&link).await.ok();
            other.post("/open", &[]).await.leads_to("/open/code");
            let code = town.code_to(GUS).await;
            other.post("/open/code", &[("code", &code)]).await.is(303);
            other
        }
        "o-item" => {
            town.share(&town.tower(""), "mira@bolt.example").await;
            town.come_in("mira@bolt.example").await
        }
        "o-comp" => {
            town.eve().post(&format!("/items/{}/share", town.world.secret), &[("who", "ana@crane.example")]).await.is(303);
            town.come_in("ana@crane.example").await
        }
        "closed" => {
            town.close(&bridge, "Gus").await;
            town.close(&project, "Gus").await;
            town.close(&town.document(""), "Gus").await;
            town.close(&town.board(""), "Gus").await;
            gus
        }
        "ended" => {
            for item in [&bridge, &project, &town.document(""), &town.board("")] {
                let grant = town.grant(item, "Gus").await;
                let terms = [("grant", grant.as_str()), ("long", "until"), ("until", "2026-11-24")];
                town.petra().post(&format!("{item}/grants/change"), &terms).await.is(303);
            }
            town.later(2 * 86_400);
            gus
        }
        "lapsed" => {
            town.later(31 * 86_400);
            gus
        }
        "extern" => town.jan(),
        "intern" | "reader" | "o-role" => town.tomas(),
        "admin" => town.petra(),
        "o-admin" => town.eve(),
        "r-key" => program(&town, "/account/keys", &json!({"key_name": "Reports", "may": "read"})).await,
        "v-key" => program(&town, &town.northwind(&format!("/contacts/{contact}/keys")), &json!({"key_name": "Screen"})).await,
        _ => gus,
    };
    Stage {
        town,
        client,
        contact,
        comment,
        message,
        request,
        list,
        planned,
        event,
        signing,
        template,
        on_board,
        role,
        jan,
        review,
        rule,
        webhook,
        delivery,
        service,
        upload,
        kept,
    }
}

/// A program with a key that Petra makes at that address; it asks as a browser would, for pages.
async fn program(town: &Town, keys: &str, terms: &Value) -> Client {
    let key = town.petra().post_json(keys, terms).await.ok().view()["key"].as_str().unwrap().to_owned();
    town.nobody().with("authorization", &format!("Bearer {key}"))
}

/// A list of one point, of which the guest is asked.
async fn request_list(town: &Town, contact: &str) -> String {
    let petra = town.petra();
    let made = petra.post_json(&town.bridge("/request-lists"), &json!({"title": "Papers"})).await.ok().view();
    let address = made["location"].as_str().unwrap().to_owned();
    petra.post_json(&format!("{address}/points"), &json!({"kind": "words", "title": "Serial number"})).await.ok();
    petra.post(&format!("{address}/ask"), &[("party", contact)]).await.is(303);
    address.rsplit('/').next().unwrap().to_owned()
}

/// What the guest left on the board, which is open to them: a word, a picture and a file; and
/// an approval that they were not asked for.
struct OnBoard {
    pin: String,
    picture: String,
    file: String,
    approval: String,
}

async fn board(town: &Town, gus: &Client) -> OnBoard {
    let pinned = gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "A word")]).await.is(303).location();
    let picture = include_bytes!("town/dot.png");
    let added = gus.upload(&town.board("/board/pictures"), &[("dot.png", "image/png", picture)], &[]).await.is(201).view();
    let kept = gus.upload(&town.board("/board/files"), &[("plan.txt", "text/plain", b"A plan")], &[]).await.is(201).view();
    // She asks herself, so that it sends no mail.
    let petra = town.petra().json(&town.board("")).await["workflow"]["could"][0]["party"].as_str().unwrap().to_owned();
    town.petra().post(&town.board("/board/approvals"), &[("approver", &petra)]).await.is(303);
    let approval = town.petra().json(&town.board("")).await["workflow"]["approvals"][0]["id"].clone();
    town.petra().post(&town.board("/board/approvals/withdraw"), &[]).await.is(303);
    let text = |id: &Value| id.as_str().unwrap().to_owned();
    OnBoard { pin: pinned.split("#pin-").nth(1).unwrap().to_owned(), picture: text(&added["id"]), file: text(&kept["id"]), approval: text(&approval) }
}

/// A role that the house made: one to read the item's organizer, or nothing of
/// it. Tomáš gets it, where it is he who asks by it.
async fn role(town: &Town, actor: &str) -> String {
    let (petra, roles) = (town.petra(), town.northwind("/roles"));
    let made = petra.post_json(&roles, &json!({"name": "Readers"})).await.ok().view();
    let address = made["location"].as_str().unwrap().to_owned();
    let level = format!("level-{}", town.world.organizer);
    let edition = petra.json(&address).await["edition"].clone();
    let says = if actor == "o-role" { "none" } else { "read" };
    petra.post_json(&address, &json!({"name": "Readers", "edition": edition, level: says})).await.ok();
    let role = address.rsplit('/').next().unwrap().to_owned();
    if matches!(actor, "reader" | "o-role") {
        let team = petra.json(&town.northwind("/team")).await;
        let tomas = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": tomas, "role": role})).await.ok();
    }
    role
}

/// The route's address in this town: the bridge, and what hangs off it.
pub fn address(route: &Route, stage: &Stage) -> String {
    let world = &stage.town.world;
    let of_project = ["/chat/", "/messages/", "/stage", "/due"].iter().any(|part| route.path.starts_with("/items/") && route.path.contains(part))
        || route.path.starts_with("/as/{guest}/items/{item}/chat/");
    let of_document = ["/events", "/to-sign", "/signing", "/copies"].iter().any(|part| route.path.contains(&format!("/items/{{item}}{part}")));
    let of_template = ["/template", "/blanks", "/use", "/batches"].iter().any(|part| route.path.starts_with(&format!("/items/{{item}}{part}")));
    let of_board = route.path.contains("/items/{item}/board");
    let filled = route.path.split('/').map(|segment| match segment {
        "{organization}" => world.northwind.clone(),
        "{organizer}" => world.organizer.clone(),
        "{item}" if of_project => world.project.clone(),
        "{item}" if of_template => stage.template.0.clone(),
        "{batch}" => stage.template.1.clone(),
        "{item}" if of_document => world.document.clone(),
        "{item}" if of_board => world.board.clone(),
        "{pin}" => stage.on_board.pin.clone(),
        "{picture}" => stage.on_board.picture.clone(),
        "{approval}" => stage.on_board.approval.clone(),
        "{file}" if of_board => stage.on_board.file.clone(),
        "{event}" => stage.event.clone(),
        "{signing}" => stage.signing.clone(),
        "{folder}" => "cmaps".into(),
        "{family}" => "Liberation".into(),
        "{name}" if route.path.contains("{family}") => "LiberationSans-Regular.woff2".into(),
        "{page}" if route.path == "/boards/{page}" => "not-a-page".into(),
        "{page}" => "1".into(),
        "{name}" if route.path.contains("{folder}") => "78-H.bcmap".into(),
        "{item}" => world.bridge.clone(),
        "{lane}" => "guests".into(),
        "{message}" => stage.message.clone(),
        "{task}" => world.task.clone(),
        "{note}" => world.note.clone(),
        "{request}" => stage.request.clone(),
        "{upload}" => stage.upload.clone(),
        "{list}" => stage.list.clone(),
        "{planned}" => stage.planned.clone(),
        "{activity}" => world.activity.clone(),
        "{file}" => world.file.clone(),
        "{version}" => "1".into(),
        "{comment}" => stage.comment.clone(),
        "{guest}" | "{contact}" => stage.contact.clone(),
        "{brand}" => "not-a-brand".into(),
        "{name}" => assets::hashed("app.css").to_owned(),
        "{role}" => stage.role.clone(),
        "{review}" => stage.review.clone(),
        "{webhook}" => stage.webhook.clone(),
        "{delivery}" => stage.delivery.clone(),
        "{rule}" => stage.rule.clone(),
        "{preset}" => stage.kept.0.clone(),
        "{group}" => stage.kept.1.clone(),
        "{member}" => stage.jan.clone(),
        "{service}" => stage.service.clone(),
        "{tag}" => "de".into(),
        "{word}" => "not-a-word".into(),
        "{secret}" => "not-a-secret".into(),
        "{mail}" | "{import}" | "{archive}" => world.bridge.clone(),
        other => {
            assert!(!other.starts_with('{'), "say in watch_routes.rs what {other} is, for {}", route.path);
            other.to_owned()
        }
    });
    let path = filled.collect::<Vec<_>>().join("/");
    // General tasks and tasks of items share a segment's name, not an id.
    if route.path.starts_with("/o/{organization}/tasks/") {
        path.replace(&world.task, &world.general_task).replace(&world.file, &world.general_file).replace(&stage.comment, &world.general_comment)
    } else {
        path
    }
}

/// The town as its administrator meets it, with one of everything.
pub async fn administrator(on: On) -> Stage {
    let actor = ACTORS.into_iter().find(|actor| actor.name == "admin").unwrap();
    stage(on, actor).await
}

/// An upload that somebody begins there.
async fn upload(client: &Client, place: &str) -> String {
    let tus = client.clone().with("tus-resumable", "1.0.0").with("upload-length", "9").with("upload-metadata", "filename YS50eHQ=");
    tus.send("POST", place, None, Body::empty()).await.is(201).location().rsplit('/').next().unwrap().to_owned()
}

async fn ask(stage: &Stage, route: &Route) -> u16 {
    let media = (route.method == "POST").then_some("application/x-www-form-urlencoded");
    let response = stage.client.raw(route.method, &address(route, stage), media, Body::empty()).await;
    response.status().as_u16()
}

async fn table(on: On) -> String {
    let routes = parlor::app::table();
    let mut rows: Vec<String> = routes.iter().map(|route| format!("{:5}{:62}{:34}", format!("{} ", route.method), route.path, route.guard)).collect();
    for actor in ACTORS {
        let mut now = stage(on, actor).await;
        for (route, row) in routes.iter().zip(&mut rows) {
            let status = ask(&now, route).await;
            write!(row, "{status:>8}").unwrap();
            if !["GET", "HEAD", "OPTIONS"].contains(&route.method) && status < 400 {
                now = stage(on, actor).await;
            }
        }
    }
    let mut out = String::from(
        "Who may call what: every route as every actor, walked by a test on both databases.\n\
         GET asks for the bridge, and what hangs off it, of a company in which the actor stands as said. POST sends an\n\
         empty form, so 4xx beside 401, 403 and 404 means: let in, and the form was refused. 303 from a page that needs\n\
         somebody leads to the sign-in page. 404 is the same answer as for what does not exist.\n\n",
    );
    for actor in ACTORS {
        writeln!(out, "{:>8}  {}", actor.name, actor.about).unwrap();
    }
    write!(out, "\n{:101}", "").unwrap();
    for actor in ACTORS {
        write!(out, "{:>8}", actor.name).unwrap();
    }
    out.push('\n');
    rows.sort();
    out.push_str(&rows.join("\n"));
    out.push('\n');
    out
}

fn golden() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/access.txt")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_3_every_route_as_every_actor_on_sqlite() {
    let now = table(On::Sqlite).await;
    #[expect(clippy::disallowed_methods, reason = "asked for by hand, by whoever reviews the table")]
    if std::env::var("PARLOR_WRITE_ACCESS").is_ok() {
        fs::write(golden(), &now).unwrap();
    }
    let kept = fs::read_to_string(golden()).unwrap_or_default();
    let changed: Vec<&str> = now.lines().filter(|line| !kept.lines().any(|known| known == *line)).collect();
    assert_eq!(kept, now, "docs/access.txt says otherwise; what changed: {changed:#?}");
    told("SQLite");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_3_every_route_as_every_actor_on_postgres() {
    let kept = fs::read_to_string(golden()).unwrap_or_default();
    assert_eq!(kept, table(On::Postgres).await, "PostgreSQL answers otherwise than docs/access.txt");
    told("PostgreSQL");
}

fn told(on: &str) {
    let (routes, actors) = (parlor::app::table().len(), ACTORS.len());
    proof::figure("R3", &format!("routes_{on}"), format_args!("unlike_the_table=0 routes={routes} actors={actors} asked={}", routes * actors));
}

/// Actors to whom nothing of the tower and of Acme is open.
const OUTSIDE: [&str; 12] = ["nobody", "visitor", "holder", "by-link", "guest", "coded", "closed", "ended", "lapsed", "extern", "o-role", "v-key"];

stories! {
    async fn house_10_no_page_shows_a_word_of_what_is_not_open(town) {
        drop(town);
        for actor in ACTORS.into_iter().filter(|actor| OUTSIDE.contains(&actor.name)) {
            let stage = stage(On::Sqlite, actor).await;
            let program = stage.client.clone().with("accept", "application/json");
            for route in parlor::app::table().iter().filter(|route| route.method == "GET" && !route.path.ends_with("/live") && !route.path.contains("mail-room")) {
                for client in [&stage.client, &program] {
                    client.get(&address(route, &stage)).await.hides(MARKER);
                }
            }
        }
    }

    async fn house_8_a_view_key_is_answered_as_a_member_who_looks_as_that_guest(town) {
        drop(town);
        let actor = ACTORS.into_iter().find(|actor| actor.name == "v-key").unwrap();
        let stage = stage(On::Sqlite, actor).await;
        let json = |client: &Client| client.clone().with("accept", "application/json");
        let (key, looker, slug) = (json(&stage.client), json(&stage.town.petra()), &stage.town.world.northwind);
        let mut shown = 0;
        for route in parlor::app::table() {
            let silent = route.path.ends_with("/live") || route.path.ends_with("/socket");
            if route.method != "GET" || silent || !route.path.starts_with("/as/{guest}") {
                continue;
            }
            let look = address(&route, &stage);
            let own = look.replace(&format!("/as/{}", stage.contact), "");
            let own = if own.starts_with("/items/") { own } else { format!("/guest/{slug}{own}") };
            let wanted = looker.get(&look).await;
            for path in [&look, &own] {
                let got = key.get(path).await;
                assert_eq!((got.status, &got.body), (wanted.status, &wanted.body), "{path}");
            }
            shown += usize::from(wanted.status == 200);
        }
        assert!(shown > 8, "{shown} of them show something");
        // All else is closed to it: it changes nothing, is no member, and nobody's account.
        for route in parlor::app::table().iter().filter(|route| route.method == "POST") {
            let refused = ask(&stage, route).await;
            assert!([403, 404, 410].contains(&refused), "{} answers {refused}", route.path);
        }
        for path in ["/account".to_owned(), "/guest".to_owned()] {
            key.get(&path).await.is(403);
        }
        for path in [stage.town.northwind(""), stage.town.northwind("/contacts"), stage.town.tower(""), stage.town.secret("")] {
            key.get(&path).await.is(404);
        }
    }

    async fn house_1_what_is_hidden_answers_like_what_does_not_exist(town) {
        let gus = town.invite(GUS).await;
        let nothing = "01a2007d-0000-7000-8000-000000000000";
        for (hidden, absent) in [
            (town.tower(""), format!("/items/{nothing}")),
            (town.bridge(&format!("/tasks/{}", town.world.task)), town.bridge(&format!("/tasks/{nothing}"))),
            (town.bridge(&format!("/files/{}", town.world.internal_file)), town.bridge(&format!("/files/{nothing}"))),
            (town.northwind(""), "/o/nowhere".into()),
        ] {
            let (first, second) = (gus.get(&hidden).await.is(404), gus.get(&absent).await.is(404));
            assert_eq!(first.body, second.body, "{hidden}");
            assert_eq!(first.headers.len(), second.headers.len(), "{hidden}");
        }
    }
}
