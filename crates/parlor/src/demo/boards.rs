//! The boards of Northwind Engineering: where the crane stands, and what was learnt.

use super::{
    cast::{LENA, PETRA, TOMAS},
    elbe::Bolt,
    world::World,
};
use crate::web::Error;
use canvas::sketch::{Sketch, paper};
use serde_json::{Value, json};

const SITE: &str = "Site plan, night two";

/// The plan of the site, drawn together with Bolt.
pub(super) async fn site(world: &mut World, bolt: &Bolt) -> Result<(), Error> {
    world.until(7, 13, 20).await?;
    let elbe = world.item("Elbe crossing, bearing replacement")?;
    let boards = format!("{}/boards", world.house.url);
    let board = world.client(&PETRA)?.make(&boards, json!({"title": SITE, "project": elbe})).await?;
    world.knows(SITE, &board);
    draw(world, &board, plan()).await?;
    for (who, role) in [(&TOMAS, "editor"), (&LENA, "editor")] {
        let member = world.member(who);
        world.client(&PETRA)?.post(&format!("/items/{board}/board/members"), json!({"member": member, "role": role})).await?;
    }
    let comment = json!({"x": 640.0, "y": 250.0, "body": "Does the jack fit under span 2 here, or do we need the flat one?"});
    let said = world.client(&LENA)?.post(&format!("/items/{board}/board/comments"), comment).await?;
    let pin = said["location"].as_str().and_then(|to| to.rsplit("#pin-").next()).unwrap_or_default().to_owned();
    world.until(7, 13, 41).await?;
    world
        .client(&PETRA)?
        .post(&format!("/items/{board}/board/comments/{pin}"), json!({"body": "The flat one. @Tomáš Novák, is it in Ústí?"}))
        .await?;
    world.client(&PETRA)?.post(&format!("/items/{board}/board/comments/{pin}/task"), json!({"title": "Bring the flat jack from Ústí"})).await?;
    let invited = json!({"who": [format!("contact:{}", bolt.mira)], "facets": ["reviewer"], "message": "Please mark where your van can stand."});
    let opened = world.client(&PETRA)?.post(&format!("/items/{board}/share"), invited).await?;
    let grant = opened["opened"][0]["grant"].as_str().unwrap_or_default().to_owned();
    world.until(6, 8, 12).await?;
    let mut mira = world.opens(&grant, &board, super::cast::BOLT_OFFICE).await?;
    mira.post(&format!("/items/{board}/board/comments"), json!({"x": 250.0, "y": 470.0, "body": "Our van is 3.2 m high. Is the gate open at five?"}))
        .await?;
    let update = json!({"state": "feedback", "body": "Crane and van have their places. Please look at the ways between them until Thursday."});
    world.client(&PETRA)?.post(&format!("/items/{board}/board/updates"), update).await?;
    learnt(world).await
}

/// What went well and what did not, after the first closure.
async fn learnt(world: &mut World) -> Result<(), Error> {
    world.until(5, 16, 0).await?;
    let boards = format!("{}/boards", world.house.url);
    let board = world.client(&LENA)?.make(&boards, json!({"title": "After night one", "template": "retrospective"})).await?;
    let notes = Sketch::new()
        .note((20.0, 280.0, 170.0, 170.0), paper::YELLOW, "Signs stood by nine")
        .note((210.0, 280.0, 170.0, 170.0), paper::YELLOW, "Nobody waited for papers")
        .note((460.0, 280.0, 170.0, 170.0), paper::BLUE, "Bearing 2 was stiffer than drawn")
        .note((900.0, 280.0, 170.0, 170.0), paper::GREEN, "Two lamps more at the jacks");
    draw(world, &board, notes).await
}

/// Puts a sketch onto a board, as a program would.
async fn draw(world: &mut World, board: &str, sketch: Sketch) -> Result<(), Error> {
    let changes: Vec<Value> = sketch
        .elements()
        .into_iter()
        .enumerate()
        .map(|(at, mut shape)| {
            // Upon and beside what a template brings along.
            shape["index"] = json!(format!("c{at:03}"));
            for field in ["id", "containerId"] {
                if let Some(id) = shape.get(field).and_then(Value::as_str).map(|id| format!("n{id}")) {
                    shape[field] = json!(id);
                }
            }
            if let Some(id) = shape["boundElements"][0]["id"].as_str().map(|id| format!("n{id}")) {
                shape["boundElements"][0]["id"] = json!(id);
            }
            json!({"number": at + 1, "element": shape})
        })
        .collect();
    let client = "0b0a4d00-0000-4000-8000-000000000001";
    world.client(&PETRA)?.post(&format!("/items/{board}/board/changes"), json!({"client": client, "changes": changes})).await.map(drop)
}

/// The bridge from above, with what stands on it in the second night.
fn plan() -> Sketch {
    Sketch::new()
        .text((0.0, -120.0), "Night two: bearings 3 and 4", 36.0)
        .frame((-20.0, -20.0, 1240.0, 640.0), "Elbe bridge from above, north is up")
        .shape("rectangle", (0.0, 180.0, 1200.0, 60.0), "#e9ecef", "")
        .shape("rectangle", (0.0, 260.0, 1200.0, 60.0), "#e9ecef", "")
        .text((900.0, 195.0), "Northern: closed ten to five", 20.0)
        .text((900.0, 275.0), "Southern: one lane each way", 20.0)
        .shape("ellipse", (300.0, 190.0, 120.0, 120.0), "#ffffff", "Pier 3")
        .shape("ellipse", (760.0, 190.0, 120.0, 120.0), "#ffffff", "Pier 4")
        .shape("diamond", (540.0, 30.0, 140.0, 120.0), "#ffd8a8", "Crane")
        .arrow((610.0, 150.0), (420.0, 220.0))
        .arrow((620.0, 150.0), (770.0, 220.0))
        .shape("rectangle", (120.0, 400.0, 200.0, 110.0), "#a5d8ff", "Bolt's van, from five")
        .arrow((320.0, 440.0), (360.0, 320.0))
        .note((940.0, 380.0, 200.0, 180.0), paper::YELLOW, "Jan measures again as soon as span 2 is down")
        .note((700.0, 400.0, 200.0, 160.0), paper::PINK, "No lift above 12 m/s of wind")
}
