//! What stands in the town of the table: one of everything that an address can name, so that
//! behind each there is something to be shown to the wrong one.

use super::GUS;
use crate::{
    archives, batches, brands, calendars, exchange, forms,
    looks::png,
    mail_settings, moving, templates,
    town::{Client, Town, contract},
    webhooks,
};
use axum::body::Body;
use serde_json::{Value, json};

/// A word that an authority would look for under the name.
pub const CHALLENGE: &str = "a-word-of-an-authority";

/// Ids, and addresses where no id stands in them.
#[derive(Clone, Default)]
pub struct Things {
    /// The guest, and the link that they came by.
    pub contact: String,
    pub link: String,
    pub comment: String,
    /// Of the team, on the bridge.
    pub team_comment: String,
    /// Removed again: of the bridge, and of the general task.
    pub slip: String,
    pub general_slip: String,
    pub removed_note: String,
    /// A record in the bin.
    pub binned: String,
    /// A PDF of the bridge that is open to guests, and one of the general task.
    pub pdf: String,
    pub general_pdf: String,
    /// What the guest follows on the bridge. They are asked to approve the task.
    pub followed_task: String,
    pub followed_note: String,
    pub followed_activity: String,
    /// A work order that the guest had confirmed.
    pub order: String,
    /// A message that the guest wrote in the chat of the project.
    pub message: String,
    /// An event of the document in which the guest takes part.
    pub event: String,
    /// A request of the guest on the bridge.
    pub request: String,
    /// An upload of the guest, of which nothing has arrived.
    pub upload: String,
    /// A request list that asks the guest on the bridge.
    pub list: String,
    /// What is planned there, for the guest to confirm.
    pub planned: String,
    /// A route of signatures in which the guest is asked.
    pub signing: String,
    pub draft: Draft,
    pub template: Template,
    pub on_board: OnBoard,
    /// A board in the project that is open to the guest.
    pub paths: String,
    /// The page of what anybody may make a board of.
    pub board_page: String,
    pub role: String,
    pub jan: String,
    /// A review of all guests, for whom Petra answers; and one that is over.
    pub review: String,
    pub closed_review: String,
    /// A webhook that is switched off, and what waits for it.
    pub webhook: String,
    pub delivery: String,
    /// A program that works for the company.
    pub service: String,
    /// The draft of a sharing rule.
    pub rule: String,
    /// A preset, and a group with the guest in it.
    pub preset: String,
    pub group: String,
    pub mail: String,
    /// Files that Petra brought: records, and contacts from elsewhere.
    pub import: String,
    pub moving: String,
    /// All that Northwind has, as Petra asked for it.
    pub archive: String,
    /// Addresses that are all it takes: of the brand's sheet, a calendar, a form, an invitation, a
    /// link that nobody pressed, and the way out of mails.
    pub sheet: String,
    pub calendar: String,
    pub form: String,
    pub invitation: String,
    pub other_link: String,
    pub unsubscribe: String,
}

/// A document of the team's with a route of signatures that was not sent, and its file.
#[derive(Clone, Default)]
pub struct Draft {
    pub document: String,
    pub signing: String,
    pub file: String,
}

/// A template with its file, and a list that Petra brought for it.
#[derive(Clone, Default)]
pub struct Template {
    pub item: String,
    pub file: String,
    pub batch: String,
}

/// What the guest left on the board, which is open to them: a word, a picture and a file; an
/// approval that they were not asked for, and one that they were. Both are over.
#[derive(Clone, Default)]
pub struct OnBoard {
    pub pin: String,
    pub picture: String,
    pub file: String,
    pub approval: String,
    pub asked: String,
}

/// The last id in an address.
pub fn id_in(address: &str) -> String {
    address.split(['/', '?', '#']).rfind(|part| part.len() == 36).expect("the address holds an id").to_owned()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text and not {value}")).to_owned()
}

/// The id in a list of two that is not this one.
fn beside(all: &Value, id: impl Fn(&Value) -> String, known: &str) -> String {
    all.as_array().unwrap().iter().map(id).find(|id| id != known).expect("there is another")
}

/// Makes something as a program does, and says where it is.
async fn made(by: &Client, at: &str, what: &Value) -> String {
    let reply = by.post_json(at, what).await;
    assert!(reply.status < 300, "{} answered {}: {}", reply.asked, reply.status, reply.body);
    text(&reply.view()["location"])
}

/// Presses a button. Where it leads to is not what is asked here.
async fn press(by: &Client, at: &str, fields: &[(&str, &str)]) {
    let reply = by.post(at, fields).await;
    assert!(reply.status < 400, "{} answered {}: {}", reply.asked, reply.status, reply.text());
}

/// Adds a PDF there; its id.
async fn pdf(by: &Client, at: &str) -> String {
    let program = by.clone().with("accept", "application/json");
    let added = program.upload(at, &[("plan.pdf", "application/pdf", &contract("The plan"))], &[]).await.ok().view();
    text(&added["files"][0]["id"])
}

impl Things {
    /// All of them, and the browser in which the guest came in.
    pub async fn of(town: &Town) -> (Self, Client) {
        let mut things = Self::default();
        // Before anybody else is a guest: who is not confirmed in a review is suspended.
        things.review_that_is_over(town).await;
        town.share(&town.project(""), GUS).await;
        town.share(&town.board(""), GUS).await;
        things.event = town.event("The crane", &[GUS]).await.trim_start_matches("/events/").to_owned();
        things.signing = id_in(&town.ask_to_sign(&[(GUS, 1)]).await);
        let gus = town.invite(GUS).await;
        things.link = town.link_to(GUS).await;
        things.contact = town.contact(&town.bridge(""), "Gus").await;
        things.template = template(town).await;
        things.said(town, &gus).await;
        things.asked(town, &gus).await;
        things.on_board = on_board(town, &gus).await;
        things.house(town).await;
        things.removed(town).await;
        things.followed(town).await;
        things.order = order(town, &gus, &things.contact).await;
        things.pdf = pdf(&town.petra(), &town.bridge("/files")).await;
        things.general_pdf = pdf(&town.petra(), &town.northwind(&format!("/tasks/{}/files", town.world.general_task))).await;
        things.draft = draft(town).await;
        things.boards(town).await;
        things.brought(town).await;
        things.addresses(town).await;
        shown(town).await;
        town.work().await;
        let challenge = format!("INSERT INTO certificate_challenges (token, answer, made_at) VALUES ('{CHALLENGE}', 'its-answer', 1795424400000000)");
        town.meddle(&challenge).await;
        (things, gus)
    }

    /// A review of the one guest that there is, whom Petra confirms; and her link, which nobody presses.
    async fn review_that_is_over(&mut self, town: &Town) {
        let (petra, bridge, lena) = (town.petra(), town.bridge(""), "lena@bolt.example");
        town.share(&bridge, lena).await;
        self.other_link = town.link_to(lena).await;
        let contact = town.contact(&bridge, "Lena").await;
        let review = [("title", "First review"), ("day", "2027-08-01"), ("which", "all")];
        let at = petra.post(&town.northwind("/administration/reviews"), &review).await.is(303).location();
        self.closed_review = id_in(&at);
        let decide = town.northwind(&format!("/reviews/{}/decide", self.closed_review));
        press(&petra, &decide, &[("guest", &contact), ("what", "confirm")]).await;
        press(&petra, &format!("{at}/close"), &[]).await;
    }

    /// What was said on the bridge and in the project, which is open to the same guest in the same browser.
    async fn said(&mut self, town: &Town, gus: &Client) {
        gus.post(&town.bridge("/comments"), &[("text", "A word")]).await.is(303);
        let comments = town.petra().json(&town.bridge("")).await["comments"].clone();
        (self.comment, self.team_comment) = (text(&comments["guests"][1]["id"]), text(&comments["team"][0]["id"]));
        gus.post(&town.project("/chat/guests"), &[("text", "A word")]).await.is(303);
        self.message = text(&gus.json(&town.project("/chat/guests")).await["messages"][0]["id"]);
    }

    /// What the guest asks for, and is asked.
    async fn asked(&mut self, town: &Town, gus: &Client) {
        self.request = id_in(&made(gus, &town.bridge("/requests"), &json!({"title": "A key", "body": ""})).await);
        self.upload = upload(gus, &town.bridge("/uploads")).await;
        self.list = request_list(town, &self.contact).await;
        let plan = json!({"title": "A check", "first_day": "2026-12-01", "confirmer": self.contact});
        self.planned = id_in(&made(&town.petra(), &town.bridge("/planned"), &plan).await);
    }

    /// What the company keeps of its own.
    async fn house(&mut self, town: &Town) {
        let petra = town.petra();
        let review = [("title", "Access review"), ("day", "2027-09-01"), ("which", "all")];
        self.review = id_in(&petra.post(&town.northwind("/administration/reviews"), &review).await.is(303).location());
        (self.webhook, self.delivery) = webhooks::resting(town).await;
        let service = [("name", "Robot"), ("role", "external")];
        self.service = id_in(&petra.post(&town.northwind("/administration/services"), &service).await.is(303).location());
        self.rule = id_in(&made(&petra, &town.northwind("/administration/sharing-rules"), &json!({"what": "longest"})).await);
        self.preset = id_in(&petra.post(&town.northwind("/presets"), &[("name", "Supplier")]).await.is(303).location());
        let group = petra.post(&town.northwind("/guest-groups"), &[("name", "Bridge")]).await.is(303).location();
        petra.post(&format!("{group}/contacts"), &[("contact", &self.contact)]).await.is(303);
        self.group = id_in(&group);
        let team = petra.json(&town.northwind("/team")).await;
        self.jan = text(&team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"]);
    }

    /// What Petra took away again.
    async fn removed(&mut self, town: &Town) {
        let (petra, task) = (town.petra(), town.northwind(&format!("/tasks/{}", town.world.general_task)));
        press(&petra, &town.bridge("/comments"), &[("lane", "team"), ("text", "A slip")]).await;
        let all = petra.json(&town.bridge("")).await["comments"]["team"].clone();
        self.slip = beside(&all, |comment| text(&comment["id"]), &self.team_comment);
        press(&petra, &town.bridge(&format!("/comments/{}/remove", self.slip)), &[]).await;
        press(&petra, &format!("{task}/comments"), &[("text", "A slip")]).await;
        let all = petra.json(&task).await["thread"]["team"].clone();
        self.general_slip = beside(&all, |comment| id_in(&text(&comment["url"])), &town.world.general_comment);
        press(&petra, &format!("{task}/comments/{}/remove", self.general_slip), &[]).await;
        let note = made(&petra, &town.bridge("/notes"), &json!({"title": "The old gate", "body": "It is shut."})).await;
        press(&petra, &format!("{note}/remove"), &[]).await;
        self.removed_note = id_in(&note);
        let records = town.northwind(&format!("/organizers/{}/records", town.world.organizer));
        self.binned = id_in(&petra.post(&records, &[("title", "Old crane")]).await.is(303).location());
        press(&petra, &format!("/items/{}/bin", self.binned), &[]).await;
    }

    async fn followed(&mut self, town: &Town) {
        let petra = town.petra();
        self.followed_task = id_in(&made(&petra, &town.bridge("/tasks"), &json!({"title": "Grease the bolts"})).await);
        self.followed_note = id_in(&made(&petra, &town.bridge("/notes"), &json!({"title": "Where to park", "body": "Behind the crane."})).await);
        let visit = json!({"title": "Site visit", "kind": "meeting", "happened_on": "2026-11-21", "body": "All well."});
        self.followed_activity = id_in(&made(&petra, &town.bridge("/activities"), &visit).await);
        for thing in
            [format!("/tasks/{}", self.followed_task), format!("/notes/{}", self.followed_note), format!("/activities/{}", self.followed_activity)]
        {
            town.follow(&thing, "Gus").await.is(303);
        }
        let task = town.bridge(&format!("/tasks/{}", self.followed_task));
        let gus = party(&petra.json(&task).await["approval"]["could"]);
        petra.post_json(&format!("{task}/approval"), &json!({"approver": [gus], "message": "Is it enough?"})).await.ok();
    }

    /// A second board of the project, and one that anybody may make theirs of.
    async fn boards(&mut self, town: &Town) {
        let (petra, boards) = (town.petra(), town.northwind("/boards"));
        let paths = petra.post(&boards, &[("title", "Crane paths"), ("project", &town.world.project)]).await.is(303).location();
        self.paths = id_in(&paths);
        town.share(&format!("/items/{}", self.paths), GUS).await;
        let public = id_in(&petra.post(&boards, &[("title", "For everyone")]).await.is(303).location());
        press(&petra, &format!("/items/{public}/board/template"), &[("nature", "public_template")]).await;
        let page = petra.post_json(&town.northwind("/boards/page"), &json!({})).await.ok().view();
        self.board_page = below(town, &text(&page["address"]));
    }

    /// What Petra brings along, and takes along.
    async fn brought(&mut self, town: &Town) {
        let petra = town.petra();
        self.import = id_in(&exchange::send(&petra, town, "piers.csv", b"Title\nNorth pier\n").await);
        let people = "Name;E-Mail;Firma\r\nIda Roth;ida@winch.example;Winch Ltd\r\n";
        self.moving = id_in(&moving::send(&petra, town, "contacts", "", "people.csv", people.as_bytes()).await);
        self.archive = archives::asked(town).await;
    }

    /// Those that let in whoever has them.
    async fn addresses(&mut self, town: &Town) {
        let petra = town.petra();
        brands::save(town, json!({"accent": "#1f6f8b"})).await.ok();
        let page = petra.get(&town.northwind("")).await.ok();
        brands::sheet_of(&page.body).expect("it wears a sheet").clone_into(&mut self.sheet);
        self.calendar = calendars::make(town, &petra, &town.northwind("/calendar")).await;
        self.form = forms::form(town).await;
        let invitation = [("name", "Nela Bílá"), ("email", "nela@northwind.example"), ("role", "external")];
        press(&petra, &town.northwind("/team/invitations"), &invitation).await;
        self.invitation = town.link_to("nela@northwind.example").await;
        // The newest mail to the guest is of a sort that they may have no more of.
        town.later(60);
        press(&petra, &town.bridge("/comments"), &[("lane", "guests"), ("text", "See you on Monday")]).await;
        self.unsubscribe = mail_settings::way_out(town, GUS).await;
        let room = town.nobody().get("/mail-room").await.ok();
        room.body.split("/mail-room/").nth(1).and_then(|rest| rest.split('"').next()).expect("a mail came").clone_into(&mut self.mail);
    }
}

fn below(town: &Town, address: &str) -> String {
    address.trim_start_matches(&town.app.config.base_url).to_owned()
}

/// The guest, among those who could be asked.
fn party(could: &Value) -> String {
    let found = could.as_array().unwrap().iter().find(|one| one["name"].as_str().unwrap().starts_with("Gus"));
    text(&found.unwrap_or_else(|| panic!("Gus is not among {could}"))["party"])
}

/// How the company shows itself, and what Petra has begun with her account.
async fn shown(town: &Town) {
    let petra = town.petra();
    let organizer = town.northwind(&format!("/organizers/{}", town.world.organizer));
    let mut cover =
        b"--parlor\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"cover.png\"\r\nContent-Type: image/png\r\n\r\n".to_vec();
    cover.extend_from_slice(&png(60, 40));
    cover.extend_from_slice(b"\r\n--parlor--\r\n");
    let kept = petra.send("POST", &format!("{organizer}/cover"), Some("multipart/form-data; boundary=parlor"), cover).await;
    assert!(kept.status < 400, "{}: {}", kept.status, kept.text());
    press(&petra, &town.northwind("/administration/domain"), &[("name", "guests.northwind.example")]).await;
    press(&petra, &town.northwind("/administration/sender"), &[("address", "projects@northwind.example")]).await;
    press(&petra, "/account/second-step", &[]).await;
}

async fn template(town: &Town) -> Template {
    let (petra, template) = (town.petra(), templates::template(town).await);
    let batch = batches::bring(&petra, &template, "email,Start\ngus@bolt.example,May\n").await;
    let file = text(&petra.json(&template).await["files"][0]["id"]);
    Template { item: id_in(&template), file, batch: id_in(&batch) }
}

async fn draft(town: &Town) -> Draft {
    let petra = town.petra();
    let document = made(&petra, &town.northwind("/documents"), &json!({"title": "Annex", "description": "Of the crane"})).await;
    let file = pdf(&petra, &format!("{document}/to-sign")).await;
    let signing = made(&petra, &format!("{document}/signing"), &json!({"who": ["tomas@northwind.example"], "step": ["1"]})).await;
    Draft { document: id_in(&document), signing: id_in(&signing), file }
}

/// A work order for the guest, which somebody confirmed on the guest's screen.
async fn order(town: &Town, gus: &Client, contact: &str) -> String {
    let wanted = json!({"title": "Change filters", "assignee": contact, "place": "Cellar, Dock Street 4"});
    let order = made(&town.petra(), &town.bridge("/work-orders"), &wanted).await;
    let seen = gus.json(&order).await["order"]["edition"].to_string();
    let drawn: &[(&str, &str, &[u8])] = &[("drawn.png", "image/png", &png(60, 40))];
    gus.upload(&format!("{order}/order/confirm"), drawn, &[("order_edition", &seen), ("name", "Berta Kay")]).await.leads_to(&order);
    id_in(&order)
}

/// A list of one point, of which the guest is asked.
async fn request_list(town: &Town, contact: &str) -> String {
    let petra = town.petra();
    let address = made(&petra, &town.bridge("/request-lists"), &json!({"title": "Papers"})).await;
    petra.post_json(&format!("{address}/points"), &json!({"kind": "words", "title": "Serial number"})).await.ok();
    petra.post(&format!("{address}/ask"), &[("party", contact)]).await.is(303);
    id_in(&address)
}

async fn on_board(town: &Town, gus: &Client) -> OnBoard {
    let petra = town.petra();
    let pinned = gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "A word")]).await.is(303).location();
    let picture = include_bytes!("../town/dot.png");
    let added = gus.upload(&town.board("/board/pictures"), &[("dot.png", "image/png", picture)], &[]).await.is(201).view();
    let kept = gus.upload(&town.board("/board/files"), &[("plan.txt", "text/plain", b"A plan")], &[]).await.is(201).view();
    let could = petra.json(&town.board("")).await["workflow"]["could"].clone();
    let mut approvals = Vec::new();
    for asked in [text(&could[0]["party"]), party(&could)] {
        petra.post(&town.board("/board/approvals"), &[("approver", &asked)]).await.is(303);
        let all = petra.json(&town.board("")).await["workflow"]["approvals"].clone();
        approvals.push(text(&all.as_array().unwrap().iter().find(|one| one["outcome"].is_null()).unwrap()["id"]));
        petra.post(&town.board("/board/approvals/withdraw"), &[]).await.is(303);
    }
    OnBoard {
        pin: pinned.split("#pin-").nth(1).unwrap().to_owned(),
        picture: text(&added["id"]),
        file: text(&kept["id"]),
        approval: approvals.remove(0),
        asked: approvals.remove(0),
    }
}

/// An upload that somebody begins there.
async fn upload(client: &Client, place: &str) -> String {
    let tus = client.clone().with("tus-resumable", "1.0.0").with("upload-length", "9").with("upload-metadata", "filename YS50eHQ=");
    tus.send("POST", place, None, Body::empty()).await.is(201).location().rsplit('/').next().unwrap().to_owned()
}
