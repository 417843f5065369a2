//! The record that the story is about: a bridge, two cracked washers, and a
//! supplier who is a guest.

use super::{
    cast::{BOLT_OFFICE, GUS, GUS_PHONE, LENA, PETRA, SCANNER, TOMAS},
    papers,
    records::Entry,
    stage::{Client, Sent},
    world::{Task, World},
};
use crate::web::Error;
use paper::{Photo, photo};
use serde_json::json;

pub(super) const TITLE: &str = "Bridge inspection — Elbe crossing";
const LOT: &str = "Anchor bolts M30, lot 7";
const FRAME: &str = "Frame agreement with Bolt Fasteners, next year";

/// The record itself.
pub(super) fn entry() -> Entry {
    let values = vec![
        ("Place", "Elbe crossing, km 42.3"),
        ("Inspection date", "9"),
        ("State", "Waiting for parts"),
        ("Bolt class", "M30, 10.9 HV"),
        ("Client", "Elbe Road Authority"),
        ("Contract sum", "148200"),
        ("Risk", "Medium"),
    ];
    Entry { title: TITLE, category: "Bridges", whose: "Petra", days: 20, values }
}

/// The people of Bolt Fasteners, and what they have open.
pub(super) struct Bolt {
    pub gus: String,
    pub(super) mira: String,
    jonas: String,
    mira_grant: String,
    /// Gus at his phone, once he has opened his link.
    pub phone: Option<Client>,
}

/// Files and first tasks, before any guest is there.
pub(super) async fn begins(world: &mut World) -> Result<Bolt, Error> {
    world.until(19, 9, 10).await?;
    let item = world.item(TITLE)?;
    for member in [TOMAS, LENA] {
        world.takes_part(&PETRA, &item, &member).await?;
    }
    world.upload(&PETRA, &item, "Bolt list lot 7.csv", papers::BOLTS.as_bytes(), false).await?;
    world.until(18, 15, 40).await?;
    world.upload(&LENA, &item, "Pier 4 from the north bank.jpg", &photo(Photo::Bridge, 4), false).await?;
    world.activity(
        &PETRA,
        &item,
        ("meeting", 18, "Petra Horák, Tomáš Novák, Lena Voss, Ingrid Sørensen (Elbe Road Authority)"),
        ("Kick-off on site", "Walked piers 1 to 4 with the client.\n\n- Load test in week two, four trucks of 32 t\n- Piers 3 and 4 get new anchor plates\n- The client wants to see the report **before** the sum is spoken about"),
        &[],
    ).await?;
    world.until(16, 11, 5).await?;
    let drawing = world.upload(&PETRA, &item, "Pier-3-4_anchor-plate_rev-C_issued-for-construction.pdf", &papers::anchor_plate(), false).await?;
    world.show_file(&PETRA, &entry(), "Drawing", &drawing).await?;
    world.upload(&TOMAS, &item, "Calculation, internal.csv", papers::CALCULATION.as_bytes(), true).await?;
    let person = |name: &str, job: &str, email: &str, phone: &str, language: &str| json!({"name": name, "job": job, "email": email, "phone": phone, "language": language, "counterparty": "Bolt Fasteners"});
    let gus = world.contact(&PETRA, person("Gus Bolt", "Owner", GUS, "+420 475 100 200", "en")).await?;
    let mira = world.contact(&PETRA, person("Mira Kastner", "Dispatch", "mira@bolt-fasteners.example", "+420 475 100 204", "en")).await?;
    let jonas = world.contact(&PETRA, person("Jonas Weiß", "Quality", "jonas.weiss@bolt-fasteners.example", "", "de")).await?;
    Ok(Bolt { gus, mira, jonas, mira_grant: String::new(), phone: None })
}

/// Gus and Mira are let in, and take part.
pub(super) async fn opens_up(world: &mut World, bolt: &mut Bolt) -> Result<(), Error> {
    world.until(12, 10, 20).await?;
    let (item, lot, frame) = (world.item(TITLE)?, world.item(LOT)?, world.item(FRAME)?);
    world.upload(&PETRA, &item, "Load test report.pdf", &papers::load_test(false), false).await?;
    let until = world.stage.calendar.quarter_end();
    let hello = "Hello Gus, here are the load test report and the delivery window. Please tell us when the two tasks are done.";
    let grant = world.share(&PETRA, &item, &bolt.gus, &until, hello).await?;
    world.share(&TOMAS, &lot, &bolt.gus, "", "").await?;
    let soon = world.stage.calendar.day(5);
    world.share(&TOMAS, &frame, &bolt.gus, &soon, "The draft for next year, as we spoke about. Your remarks by then, please.").await?;
    let (petra, lena, gus, mira) = (world.member(&PETRA), world.member(&LENA), bolt.gus.clone(), bolt.mira.clone());

    world.at(world.stage.calendar.ago(12, 14, 2));
    bolt.phone = Some(world.opens(&grant, &item, GUS_PHONE).await?);
    world.until(11, 9, 15).await?;
    let drawing = Task { title: "Send drawing of the anchor plate", due: Some(-4), followers: &[&petra, &gus], ..Task::default() };
    let drawing = world.task(&PETRA, &item, &drawing).await?;
    let torque = Task {
        title: "Send torque certificates for lot 7",
        about: "One for each box; box 4 came without.",
        due: Some(1),
        followers: &[&petra, &gus],
        ..Task::default()
    };
    let torque = world.task(&PETRA, &item, &torque).await?;
    let form = json!({
        "title": "Send torque certificates for lot 7", "description": "One for each box; box 4 came without.",
        "due": world.stage.calendar.day(1), "assignee": gus, "edition": 1,
    });
    world.client(&PETRA)?.post(&format!("/items/{item}/tasks/{torque}/change"), form).await?;
    world.until(10, 8, 30).await?;
    bolt.mira_grant = world.share(&LENA, &item, &bolt.mira, &until, "Hello Mira, so that you see when we need the truck.").await?;
    world.note(&LENA, &item, ("Getting onto the site", papers::SITE_NOTE), &[&gus, &mira]).await?;
    let washers = Task {
        title: "Replace the two damaged washers at pier 4 and log the serial numbers",
        due: Some(9),
        assignee: Some(&LENA),
        followers: &[&gus, &mira],
        ..Task::default()
    };
    let washers = world.task(&PETRA, &item, &washers).await?;
    world.set(&LENA, &item, &washers, "doing").await?;
    world
        .activity(
            &LENA,
            &item,
            ("call", 10, "Lena Voss, Gus Bolt"),
            ("Delivery of lot 7", "Comes by truck, 480 bolts in four boxes. Gus calls an hour before; the ramp is free **from 8 to 10** only."),
            &[&gus, &lena],
        )
        .await?;
    world.say(&LENA, &format!("{item}/tasks/{washers}"), "guests", "The new ones need the same finish as the plates: hot-dip galvanised.").await?;
    world.at(world.stage.calendar.ago(9, 16, 45));
    if let Some(phone) = &mut bolt.phone {
        world.comes(phone, &item).await?;
        phone.post(&format!("/items/{item}/tasks/{drawing}/comments"), json!({"text": "Sent to you, Petra, revision C."})).await?;
    }
    world.set(&PETRA, &item, &drawing, "done").await
}

/// Thursday and Friday: the washers.
pub(super) async fn washers(world: &mut World, bolt: &mut Bolt) -> Result<(), Error> {
    let item = world.item(TITLE)?;
    let until = world.stage.calendar.quarter_end();
    let calendar = world.stage.calendar.clone();
    world.at(calendar.friday(-1, 16, 18));
    if let Some(phone) = &mut bolt.phone {
        world.comes(phone, &item).await?;
        phone.upload(&item, &Sent { name: "Damaged washer.jpg", internal: false, bytes: &photo(Photo::Bolts, 4) }).await?;
        world.at(calendar.friday(-1, 16, 20));
        let text = "Two washers at pier 4 are cracked, photo attached. Do you want 610 or 640 Nm on the new ones?";
        phone.post(&format!("/items/{item}/comments"), json!({"text": text})).await?;
    }
    world.at(calendar.friday(-1, 17, 2));
    let text = "If the washers came with lot 7, Bolt replaces them at their cost. I’m reading the contract.";
    world.say(&TOMAS, &item, "team", text).await?;
    let penalty =
        Task { title: "Check the penalty clause before the answer to the client", due: Some(11), assignee: Some(&TOMAS), ..Task::default() };
    world.task(&TOMAS, &item, &penalty).await?;
    world.note(&TOMAS, &item, ("What we say about the delay, and what not", papers::PENALTY_NOTE), &[]).await?;
    world.at(calendar.friday(0, 9, 2));
    let mut desk = world.opens(&bolt.mira_grant, &item, BOLT_OFFICE).await?;
    world.at(calendar.friday(0, 9, 5));
    let text = "We have 20 spare washers in Ústí, I can put them on the Thursday truck.";
    desk.post(&format!("/items/{item}/comments"), json!({"text": text})).await?;
    world.at(calendar.friday(0, 9, 8));
    let ramp = json!({"title": "The ramp on Thursday from 8 to 9", "body": "The truck has to be back in Ústí at noon."});
    let ramp = desk.make(&format!("/items/{item}/requests"), ramp).await?;
    world.at(calendar.friday(0, 9, 40));
    world.say(&LENA, &format!("{item}/requests/{ramp}"), "guests", "It is yours from 8. Ask for me at the gate.").await?;
    world.at(calendar.friday(0, 10, 30));
    let jonas = world.share(&PETRA, &item, &bolt.jonas, &until, "Guten Tag Herr Weiß, bitte sehen Sie sich den Prüfbericht an.").await?;
    world.at(calendar.friday(0, 10, 31));
    let link = world.stage.link(&jonas).await?;
    world.stage.browser(SCANNER).look(&link).await
}

/// The last hours.
pub(super) async fn today(world: &mut World, bolt: &mut Bolt) -> Result<(), Error> {
    let item = world.item(TITLE)?;
    let calendar = world.stage.calendar.clone();
    world.at(calendar.minutes_ago(141));
    world.say(&PETRA, &item, "team", "Agreed. Not a word about the penalty until Wednesday.").await?;
    world.at(calendar.minutes_ago(139));
    world.upload(&PETRA, &item, "Load test report.pdf", &papers::load_test(true), false).await?;
    world.at(calendar.minutes_ago(137));
    world.say(&PETRA, &item, "guests", "Use 610 Nm for all M30. Yes please, Mira, Thursday is fine.").await?;
    world.at(calendar.minutes_ago(49));
    if let Some(phone) = &mut bolt.phone {
        world.comes(phone, &item).await?;
        let lot = world.item(LOT)?;
        world.at(calendar.minutes_ago(47));
        world.comes(phone, &lot).await?;
    }
    Ok(())
}
