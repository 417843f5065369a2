//! What goes on elsewhere in the company while the bridge is inspected.

use super::{
    cast::{BOLT_OFFICE, JAN, LENA, PETRA, Player, TOMAS},
    papers,
    world::{Task, World},
};
use crate::web::Error;
use paper::{Photo, photo};
use serde_json::json;

/// The oldest records get their papers.
pub(super) async fn first(world: &mut World) -> Result<(), Error> {
    world.until(30, 14, 0).await?;
    let authority = world.item("Elbe Road Authority: inspection and repair, lots 4 to 9")?;
    let paper = papers::contract("Inspection and repair, lots 4 to 9", "the Elbe Road Authority");
    world.upload(&TOMAS, &authority, "Contract, signed.pdf", &paper, false).await?;
    let pylon = world.item("Main inspection, Mariánský bridge, cables and pylon")?;
    let readings =
        [["Cable", "Force", "Against last year"], ["N1", "1 840 kN", "+0.4 %"], ["N2", "1 822 kN", "–0.2 %"], ["S1", "1 851 kN", "+0.1 %"]];
    let report = papers::report(
        "Main inspection, Mariánský bridge",
        "All cables were read from the platform, at 4 °C and no wind. Nothing to be done before spring.",
        &readings,
    );
    world.upload(&LENA, &pylon, "Inspection report.pdf", &report, false).await?;
    world.upload(&LENA, &pylon, "Pylon, platform.jpg", &photo(Photo::Site, 2), false).await?;
    former_guest(world, &authority).await
}

/// Somebody had an item open, and has it no longer.
async fn former_guest(world: &mut World, item: &str) -> Result<(), Error> {
    let contact = json!({
        "name": "Ingrid Sørensen", "job": "Contract management", "email": "ingrid.sorensen@elbe-road.example",
        "phone": "+49 351 100 300", "language": "de", "counterparty": "Elbe Road Authority",
    });
    let ingrid = world.contact(&TOMAS, contact).await?;
    let grant = world.share(&TOMAS, item, &ingrid, "", "Guten Tag Frau Sørensen, hier ist der Vertrag mit beiden Unterschriften.").await?;
    world.until(29, 9, 30).await?;
    let mut desk = world.opens(&grant, item, BOLT_OFFICE).await?;
    desk.post(&format!("/items/{item}/comments"), json!({"text": "Vielen Dank, wir haben alles. Sie können den Zugang schließen."})).await?;
    world.until(27, 16, 0).await?;
    world.client(&TOMAS)?.post(&format!("/items/{item}/grants/close"), json!({"grant": grant})).await?;
    for (name, job, company, phone) in [
        ("Marek Dvořák", "Crane driver", "Vltava Cranes", "+420 602 555 100"),
        ("Günther Öztürk", "Sales", "Farben Köhler", "+49 3501 44 55"),
        ("Hana Bartošová", "Laboratory", "ČVUT laboratory", ""),
    ] {
        world.contact(&LENA, json!({"name": name, "job": job, "phone": phone, "counterparty": company, "language": "en"})).await?;
    }
    Ok(())
}

/// The surveyor from outside sees these, and nothing else.
pub(super) async fn surveys(world: &mut World) -> Result<(), Error> {
    world.until(24, 10, 0).await?;
    let (viaduct, drone) = (world.item("Drone survey of the arches, Žďár viaduct")?, world.item("Survey drone, Jan's")?);
    for item in [&viaduct, &drone] {
        world.takes_part(&PETRA, item, &JAN).await?;
    }
    let flight = Task {
        title: "Fly arches 3 to 7, upstream side",
        about: "Before ten, while the sun is behind us.\n\nPermission of the railway is in the files.",
        due: Some(2),
        assignee: Some(&JAN),
        ..Task::default()
    };
    let flight = world.task(&PETRA, &viaduct, &flight).await?;
    world.set(&JAN, &viaduct, &flight, "doing").await?;
    world.say(&JAN, &viaduct, "team", "Arches 1 and 2 are done, the pictures are good. Wind was too strong for the rest.").await?;
    world.upload(&JAN, &viaduct, "Arch 2, crack at the springing.jpg", &photo(Photo::Crack, 7), false).await?;
    world
        .note(
            &JAN,
            &viaduct,
            ("Permission and times", "Track 1 is free **Tuesday to Thursday, 7:40–9:55**. Call the dispatcher at Žďár before and after."),
            &[],
        )
        .await?;
    world.until(21, 13, 20).await?;
    let flood = world.item("Special inspection after the flood of September: abutments, scour protection and expansion joints, Berounka II")?;
    world.upload(&PETRA, &flood, "Abutment after the flood.jpg", &photo(Photo::Crack, 3), false).await?;
    let body =
        "Water stood 80 cm above the bearing shelf. Divers found a hollow of about 2 m² under the left abutment.\n\n> Fill before the first frost.";
    world.activity(&PETRA, &flood, ("visit", 21, "Petra Horák, divers of the Elbe Basin"), ("Divers at the abutments", body), &[]).await?;
    late(world, &PETRA, &flood, "Offer for filling the hollow, left abutment", -3, Some(&TOMAS)).await
}

async fn late(world: &mut World, who: &Player, item: &str, title: &str, due: i64, assignee: Option<&Player>) -> Result<(), Error> {
    world.task(who, item, &Task { title, due: Some(due), assignee, ..Task::default() }).await.map(drop)
}

/// Machines, orders, and tasks of the whole house.
pub(super) async fn everyday(world: &mut World) -> Result<(), Error> {
    world.until(15, 8, 45).await?;
    let tester = world.item("Ultrasonic tester UT-40")?;
    late(world, &LENA, &tester, "Take the tester to its yearly calibration", -8, Some(&LENA)).await?;
    let wrench = world.item("Torque wrench HV 1000")?;
    let checks = [["Torque", "Read", "Result"], ["400 Nm", "402 Nm", "good"], ["610 Nm", "611 Nm", "good"], ["900 Nm", "897 Nm", "good"]];
    let certificate = papers::report("Calibration certificate TW-1000-2231", "Checked against the laboratory's own standard at 20 °C.", &checks);
    world.upload(&LENA, &wrench, "Calibration certificate.pdf", &certificate, false).await?;
    world.upload(&LENA, &world.item("Work platform 18 m")?, "In the hall.jpg", &photo(Photo::Hall, 5), false).await?;
    let frame = world.item("Frame agreement with Bolt Fasteners, next year")?;
    world.upload(&TOMAS, &frame, "Frame agreement, draft 2.pdf", &papers::contract("Frame agreement", "Bolt Fasteners"), false).await?;
    world
        .upload(
            &TOMAS,
            &frame,
            "Our limits for the talks.pdf",
            &papers::report("Our limits", "Not for Bolt.", &[["Point", "Offer", "Limit"], ["Delay", "5 %", "8 %"]]),
            true,
        )
        .await?;
    late(world, &TOMAS, &frame, "Ask two other makers for prices", 3, Some(&TOMAS)).await?;
    let lot = world.item("Anchor bolts M30, lot 7")?;
    world
        .upload(
            &TOMAS,
            &lot,
            "Order 2217.pdf",
            &papers::report(
                "Order 2217",
                "To Bolt Fasteners, Ústí nad Labem.",
                &[["Part", "Pieces", "Price"], ["Anchor bolt M30 × 180, 10.9 HV", "480", "8 832 €"], ["Washer M30", "520", "1 092 €"]],
            ),
            false,
        )
        .await
        .map(drop)
}

/// What came last, before the washers.
pub(super) async fn lately(world: &mut World) -> Result<(), Error> {
    world.until(8, 9, 10).await?;
    let crane = world.item("Mobile crane for pier 4, half a day")?;
    world.upload(&LENA, &crane, "Lifting plan, pier 4.pdf", &papers::lifting_plan(), false).await?;
    late(world, &LENA, &crane, "Close the towpath for the morning", 6, Some(&LENA)).await?;
    world.say(&LENA, &crane, "team", "Ana holds the LTM 1090 for us until Friday. The ramp carries it, I asked.").await?;
    let wall = world.item("Gabion wall behind the depot")?;
    late(world, &PETRA, &wall, "Order 40 stainless clips", 0, Some(&PETRA)).await?;
    let tasks = [
        ("Renew the first-aid boxes in all vans", Some(12), &LENA, "open"),
        ("Prepare the talk for the bridge days in Brno", Some(26), &PETRA, "doing"),
        ("Send the hours of the last month to the accountant", Some(-1), &TOMAS, "open"),
        ("Book rooms for the crew in Děčín", Some(-12), &LENA, "done"),
    ];
    for (title, due, whose, status) in tasks {
        let due = due.map(|days: i64| world.stage.calendar.day(days)).unwrap_or_default();
        let (path, assignee) = (format!("{}/tasks", world.house.url), world.member(whose));
        let task = world.client(whose)?.make(&path, json!({"title": title, "due": due, "assignee": assignee})).await?;
        world.client(whose)?.post(&format!("{path}/{task}/status"), json!({"status": status})).await?;
    }
    let path = format!("{}/team/invitations", world.house.url);
    let invitation = json!({"name": "Klára Benešová", "email": "klara@northwind.example", "role": "internal"});
    world.client(&PETRA)?.post(&path, invitation).await.map(drop)
}
