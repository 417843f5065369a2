//! How the world is built: by its people, through their own doors.

use super::{Client, MARKER};
use parlor::{
    app::App,
    organizations::{self, Founding},
    people::{self, passwords},
    store::Clock,
    web::Error,
};
use serde_json::json;

type Cookies = Vec<(String, String)>;

/// The password of everybody who has one.
pub const PASSWORD: &str = "a-long-way-to-tipperary";

/// What the stories need to know of the world.
#[derive(Clone, Debug, Default)]
pub struct World {
    pub petra: Cookies,
    pub tomas: Cookies,
    pub jan: Cookies,
    pub eve: Cookies,
    /// Names in addresses.
    pub northwind: String,
    pub acme: String,
    pub organizer: String,
    pub bridge: String,
    pub tower: String,
    /// Acme's record.
    pub secret: String,
    pub task: String,
    pub note: String,
    pub activity: String,
    pub file: String,
    pub internal_file: String,
    /// Of the house, off no item.
    pub general_task: String,
    pub general_file: String,
    pub general_comment: String,
    /// A project of Northwind's, shared with nobody: *Anchor bolts, lot 7*.
    pub project: String,
    pub project_task: String,
    pub stages: Vec<String>,
    /// A document of Northwind's, shared with nobody: *Crane contract*.
    pub document: String,
    /// Its PDF that is to be signed.
    pub to_sign: String,
    /// An event of the team's in it.
    pub event: String,
    /// A board of Northwind's, shared with nobody: *Site plan*, with a note on it.
    pub board: String,
    pub tower_task: String,
    pub tower_file: String,
    pub acme_organizer: String,
}

/// The last id in an address.
fn id_in(address: &str) -> String {
    address.split(['/', '?', '#']).rfind(|part| part.len() == 36).expect("the address holds an id").to_owned()
}

impl World {
    pub async fn build(app: &App, clock: &Clock, client: impl Fn(&[(String, String)]) -> Client) -> Self {
        let mut world = Self::default();
        let petra = client(&[]);
        let founder = [("organization", "Northwind"), ("name", "Petra Horák"), ("email", "petra@northwind.example"), ("password", PASSWORD)];
        petra.post("/start", &founder).await.is(303);
        world.northwind = petra.get("/").await.location().trim_start_matches("/o/").to_owned();
        world.petra = petra.cookies();
        let northwind = format!("/o/{}", world.northwind);
        world.tomas = join(app, &petra, &client, &northwind, "Tomáš Novák", "tomas@northwind.example", "internal").await;
        world.jan = join(app, &petra, &client, &northwind, "Jan Malý", "jan@free.example", "external").await;
        world.organizer = organizer(&petra, &northwind).await;
        world.bridge = record(&petra, &northwind, &world.organizer, "Bridge inspection").await;
        world.tower = record(&petra, &northwind, &world.organizer, &format!("Tower {MARKER}")).await;
        furnish_bridge(&mut world, &petra).await;
        furnish_tower(&mut world, &petra).await;
        furnish_house(&mut world, &petra).await;
        furnish_project(&mut world, &petra).await;
        furnish_document(&mut world, &petra).await;
        furnish_board(&mut world, &petra).await;
        clock.advance(60);
        found_acme(&mut world, app, &client).await;
        clock.advance(60);
        world
    }
}

async fn join(
    app: &App,
    petra: &Client,
    client: &impl Fn(&[(String, String)]) -> Client,
    house: &str,
    name: &str,
    email: &str,
    role: &str,
) -> Cookies {
    petra.post(&format!("{house}/team/invitations"), &[("name", name), ("email", email), ("role", role)]).await.is(303);
    let newcomer = client(&[]);
    let room = newcomer.get("/mail-room").await.ok();
    let at = room.body.find(&format!("&lt;{email}&gt;")).expect("the invitation was mailed");
    let mail = room.body[..at].rsplit("/mail-room/").next().unwrap().split('"').next().unwrap().to_owned();
    let text = newcomer.get(&format!("/mail-room/{mail}")).await.ok().text();
    let line = text.lines().find(|line| line.starts_with(&app.config.base_url)).expect("the mail has an address");
    let path = line.trim_start_matches(&app.config.base_url).to_owned();
    newcomer.get(&path).await.ok();
    newcomer.post(&path, &[("name", name), ("password", PASSWORD)]).await.is(303);
    newcomer.cookies()
}

async fn organizer(member: &Client, house: &str) -> String {
    let made = member.post(&format!("{house}/organizers"), &[("template", "inspections"), ("name", "Inspections"), ("extranet", "on")]).await.is(303);
    id_in(&made.location())
}

async fn record(member: &Client, house: &str, organizer: &str, title: &str) -> String {
    let made = member.post(&format!("{house}/organizers/{organizer}/records"), &[("title", title)]).await.is(303);
    id_in(&made.location())
}

async fn made(member: &Client, path: &str, body: serde_json::Value) -> String {
    let reply = member.post_json(path, &body).await;
    assert!(reply.status < 300, "{}: {} {}", reply.asked, reply.status, reply.body);
    id_in(reply.view()["location"].as_str().expect("an address is answered"))
}

/// Adds a file to what is met at this address.
async fn file(member: &Client, to: &str, name: &str, internal: bool) -> String {
    let fields: &[(&str, &str)] = if internal { &[("internal", "on")] } else { &[] };
    let program = member.clone().with("accept", "application/json");
    let reply = program.upload(&format!("{to}/files"), &[(name, "text/plain", name.as_bytes())], fields).await.ok();
    reply.view()["files"][0]["id"].as_str().unwrap().to_owned()
}

async fn furnish_bridge(world: &mut World, petra: &Client) {
    let item = format!("/items/{}", world.bridge);
    world.file = file(petra, &item, "load-test.txt", false).await;
    world.internal_file = file(petra, &item, "calculation-internal.txt", true).await;
    world.task = made(petra, &format!("{item}/tasks"), json!({"title": "Send torque certificates"})).await;
    world.note = made(petra, &format!("{item}/notes"), json!({"title": "Getting onto the site", "body": "The gate opens at 7."})).await;
    let meeting = json!({"title": "Kick-off", "kind": "meeting", "happened_on": "2026-11-20", "participants": "All", "body": "Minutes of it."});
    world.activity = made(petra, &format!("{item}/activities"), meeting).await;
    petra.post(&format!("{item}/comments"), &[("lane", "team"), ("text", "Not a word about the penalty")]).await.is(303);
    petra.post(&format!("{item}/comments"), &[("lane", "guests"), ("text", "An old word to guests")]).await.is(303);
}

async fn furnish_tower(world: &mut World, petra: &Client) {
    let item = format!("/items/{}", world.tower);
    world.tower_file = file(petra, &item, &format!("{MARKER}.txt"), false).await;
    world.tower_task = made(petra, &format!("{item}/tasks"), json!({"title": format!("Task {MARKER}")})).await;
    file(petra, &format!("{item}/tasks/{}", world.tower_task), &format!("task-{MARKER}.txt"), false).await;
    made(petra, &format!("{item}/notes"), json!({"title": format!("Note {MARKER}"), "body": MARKER})).await;
    petra.post(&format!("{item}/comments"), &[("lane", "guests"), ("text", MARKER)]).await.is(303);
}

async fn furnish_house(world: &mut World, petra: &Client) {
    let tasks = format!("/o/{}/tasks", world.northwind);
    world.general_task = made(petra, &tasks, json!({"title": "Renew the lease"})).await;
    let task = format!("{tasks}/{}", world.general_task);
    world.general_file = file(petra, &task, "lease.txt", false).await;
    petra.post(&format!("{task}/comments"), &[("text", "Before the winter")]).await.is(303);
    world.general_comment = id_in(petra.json(&task).await["thread"]["team"][0]["url"].as_str().unwrap());
}

async fn furnish_project(world: &mut World, petra: &Client) {
    let house = format!("/o/{}", world.northwind);
    let stages = petra.json(&format!("{house}/stages")).await["stages"].clone();
    world.stages = stages.as_array().unwrap().iter().map(|stage| stage["id"].as_str().unwrap().to_owned()).collect();
    let project = json!({"title": "Anchor bolts, lot 7", "stage": world.stages[1], "due": "2026-12-12", "description": "Only for us"});
    world.project = made(petra, &format!("{house}/projects"), project).await;
    let item = format!("/items/{}", world.project);
    world.project_task = made(petra, &format!("{item}/tasks"), json!({"title": "Cut the plates", "due": "2026-12-01"})).await;
}

async fn furnish_board(world: &mut World, petra: &Client) {
    let house = format!("/o/{}", world.northwind);
    world.board = made(petra, &format!("{house}/boards"), json!({"title": "Site plan"})).await;
    let note = json!({"id": "note-1", "type": "text", "x": 10, "y": 20, "width": 90, "height": 25, "text": "Crane stands here", "fontSize": 20, "index": "a0"});
    let client = "01900000-0000-7000-8000-00000000000a";
    let changes = json!({"client": client, "changes": [{"number": 1, "element": note}]});
    petra.post_json(&format!("/items/{}/board/changes", world.board), &changes).await.ok();
}

async fn furnish_document(world: &mut World, petra: &Client) {
    let house = format!("/o/{}", world.northwind);
    let document = json!({"title": "Crane contract", "description": "Two years, from January"});
    world.document = made(petra, &format!("{house}/documents"), document).await;
    let item = format!("/items/{}", world.document);
    let pdf = contract("Crane contract");
    let added =
        petra.clone().with("accept", "application/json").upload(&format!("{item}/to-sign"), &[("contract.pdf", "application/pdf", &pdf)], &[]).await;
    world.to_sign = added.ok().view()["files"][0]["id"].as_str().unwrap().to_owned();
    world.event = made(petra, &format!("{item}/events"), json!({"title": "Only among us", "body": "The price is ours"})).await;
}

/// A PDF of two pages with these words on the first.
pub fn contract(words: &str) -> Vec<u8> {
    let mut pdf = paper::Document::new(words);
    pdf.title(words).paragraph("The contractor keeps the crane in order.").new_page().heading("Signatures");
    pdf.finish()
}

async fn found_acme(world: &mut World, app: &App, client: &impl Fn(&[(String, String)]) -> Client) {
    let hash = passwords::hash(app.store.sources().random, PASSWORD.into()).await.unwrap();
    world.acme = app
        .store
        .write(move |tx| {
            let eve = people::find_or_make(tx, "eve@acme.example", "Eve Sharp", "en", "UTC")?;
            people::set_password(tx, eve.id, &hash)?;
            let founding = Founding { name: "Acme", founder: eve.id, founder_name: "Eve Sharp", language: "en", zone: "UTC" };
            organizations::found(tx, &founding).map(|(_, slug)| slug)
        })
        .await
        .map_err(|fault: Error| format!("{fault:?}"))
        .unwrap();
    let eve = client(&[]);
    eve.post("/sign-in", &[("email", "eve@acme.example"), ("password", PASSWORD), ("way", "password")]).await.is(303);
    let acme = format!("/o/{}", world.acme);
    world.acme_organizer = organizer(&eve, &acme).await;
    world.secret = record(&eve, &acme, &world.acme_organizer, &format!("Acme {MARKER}")).await;
    file(&eve, &format!("/items/{}", world.secret), &format!("acme-{MARKER}.txt"), false).await;
    world.eve = eve.cookies();
}
