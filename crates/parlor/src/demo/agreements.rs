//! The documents of Northwind Engineering: one that all have signed, one that waits for
//! Gus, and a template that others are made of.

use super::{
    cast::{BOLT_OFFICE, LENA, PETRA, Player, TOMAS},
    papers,
    stage::Sent,
    world::World,
};
use crate::{signatures, web::Error};
use serde_json::json;

const MIRA: &str = "Mira Kastner <mira@bolt-fasteners.example>";
const GUS: &str = "Gus Bolt <gus@bolt-fasteners.example>";

/// Starts a document with a PDF that is to be signed, and says its id.
async fn document(world: &mut World, who: &Player, form: serde_json::Value, (name, bytes): (&str, &[u8])) -> Result<String, Error> {
    let path = format!("{}/documents", world.house.url);
    let client = world.client(who)?;
    let id = client.make(&path, form).await?;
    client.send(&format!("/items/{id}/to-sign"), &[], Some(&Sent { name, internal: false, bytes })).await?;
    Ok(id)
}

/// Asks for signatures, step by step, and says where.
async fn route(world: &mut World, who: &Player, document: &str, form: serde_json::Value) -> Result<String, Error> {
    let client = world.client(who)?;
    let id = client.make(&format!("/items/{document}/signing"), form).await?;
    let route = format!("/items/{document}/signing/{id}");
    client.post(&format!("{route}/send"), json!({})).await?;
    Ok(route)
}

/// Before the winter: what was agreed is signed.
pub(super) async fn signed(world: &mut World) -> Result<(), Error> {
    world.until(6, 9, 20).await?;
    let about = "Boxes are accepted at the gate on Hafenstraße, one by one, with their certificates.";
    let form = json!({"title": "Acceptance at the gate", "description": about});
    let pdf = papers::contract("Acceptance at the gate", "Bolt Fasteners");
    let accepted = document(world, &TOMAS, form, ("Acceptance at the gate.pdf", &pdf)).await?;
    let form = json!({"title": "Acceptance at the gate", "message": "As we said on the phone.", "who": [MIRA, "tomas@northwind.example"], "step": ["1", "2"]});
    let route = route(world, &TOMAS, &accepted, form).await?;
    world.until(6, 13, 5).await?;
    let by_name = |name: &'static str| [("way", "type"), ("typed", name), ("agree", "on")];
    let panel = world.client(&TOMAS)?.get(&format!("/items/{accepted}/share")).await?;
    let grant = panel["access"]["guests"][0]["grant"].as_str().unwrap_or_default().to_owned();
    let mut mira = world.opens(&grant, &accepted, BOLT_OFFICE).await?;
    mira.send(&format!("{route}/sign"), &by_name("Mira Kastner"), None).await?;
    world.until(6, 15, 30).await?;
    world.client(&TOMAS)?.send(&format!("{route}/sign"), &by_name("Tomáš Novák"), None).await?;
    signatures::seal_all(&world.stage.app).await.map(drop)
}

/// This week: one waits for Gus, and there is a template for what comes again.
pub(super) async fn waiting(world: &mut World) -> Result<(), Error> {
    world.until(2, 10, 45).await?;
    let about = "The agreement for **next year**. Prices stay as they are; what is new is § 3: what is defective is replaced within *five* days.";
    let pdf = papers::contract("Framework agreement, next year", "Bolt Fasteners");
    let agreement =
        document(world, &PETRA, json!({"title": "Framework agreement, next year", "description": about}), ("Framework agreement.pdf", &pdf)).await?;
    let due = world.stage.calendar.day(9);
    let form = json!({
        "title": "Framework agreement", "message": "Please read § 3 before you sign, it is new.", "who": ["lena@northwind.example", GUS, "petra@northwind.example"],
        "step": ["1", "2", "3"], "kind": ["approval", "signature", "signature"], "due": due, "remind_days": "3", "pass_on": "on",
    });
    let route = route(world, &PETRA, &agreement, form).await?;
    world.until(2, 11, 30).await?;
    world.client(&LENA)?.send(&format!("{route}/sign"), &[], None).await?;
    let form =
        json!({"title": "Acceptance of a delivery", "template": "on", "description": "For **{{counterparty.name}}**: lot {{Lot}}, {{Boxes}} boxes."});
    let pdf = papers::contract("Acceptance of a delivery", "the supplier named below");
    let template = document(world, &TOMAS, form, ("Acceptance.pdf", &pdf)).await?;
    let client = world.client(&TOMAS)?;
    client
        .post(&format!("/items/{template}/template"), json!({"subject": "Acceptance of lot {{Lot}} – {{counterparty.name}}", "asks": "Lot\nBoxes"}))
        .await?;
    let file = client.get(&format!("/items/{template}")).await?["files"][0]["id"].clone();
    let column = |value: &'static str| [value; 3].to_vec();
    let places = json!({
        "file": file, "gap": ["counterparty.name", "contact.name", "Lot"], "page": column("1"), "left": column("10"), "top": ["66", "70", "74"],
        "width": column("40"), "height": column("2.5"),
    });
    client.post(&format!("/items/{template}/blanks"), places).await?;
    let form = json!({"title": "Acceptance of lot {{Lot}}", "who": ["recipient", "tomas@northwind.example"], "step": ["1", "2"]});
    client.make(&format!("/items/{template}/signing"), form).await.map(drop)
}
