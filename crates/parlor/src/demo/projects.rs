//! The projects of Northwind Engineering, and what is said in their chats.

use super::{
    cast::{BOLT_OFFICE, JAN, LENA, PETRA, Player, TOMAS},
    elbe::Bolt,
    papers,
    world::{Task, World},
};
use crate::web::Error;
use paper::{Photo, photo};
use serde_json::{Value, json};

/// A project as it is started.
struct Plan {
    title: &'static str,
    whose: &'static Player,
    /// Its place among the stages that a company begins with.
    stage: usize,
    /// Days from today.
    due: i64,
    about: &'static str,
    tasks: &'static [(&'static str, &'static str, i64, &'static str, &'static str)],
}

/// The one with guests of Bolt Fasteners.
const LOT: &str = "Anchor bolts, lot 7";

/// Title, estimate, days until due, hours worked, status.
const PLANS: [Plan; 7] = [
    Plan {
        title: LOT,
        whose: &TOMAS,
        stage: 2,
        due: 1,
        about: "The bolts for piers 3 and 4. **Bolt** delivers in two vans; the certificates have to be here before anything is set.",
        tasks: &[
            ("Order plates and washers", "6", -12, "5", "done"),
            ("Check the drawing of the anchor plate", "4", -9, "6", "done"),
            ("Torque certificates, one for each box", "3", 1, "1:30", "doing"),
            ("Receive the first van", "5", -3, "4", "done"),
            ("Receive the second van", "5", 1, "", "open"),
        ],
    },
    Plan {
        title: "Elbe crossing, bearing replacement",
        whose: &PETRA,
        stage: 1,
        due: 16,
        about: "Twelve bearings, four nights of closure.",
        tasks: &[
            ("Jack up span 2", "30", -2, "28", "done"),
            ("Bearings 1 to 4", "40", 4, "22", "doing"),
            ("Bearings 5 to 8", "40", 9, "", "open"),
            ("Survey before and after", "12", 15, "5", "done"),
        ],
    },
    Plan {
        title: "Crane hire and lifting plan, winter closure of the northern carriageway",
        whose: &LENA,
        stage: 3,
        due: 19,
        about: "",
        tasks: &[
            ("Lifting plan", "16", -4, "19", "done"),
            ("Permit of the road authority", "4", -1, "3:30", "done"),
            ("Closure signs", "4", 2, "4", "done"),
            ("Crane on site", "2", 8, "2:40", "open"),
        ],
    },
    Plan {
        title: "Frame agreement 2027",
        whose: &TOMAS,
        stage: 1,
        due: 22,
        about: "",
        tasks: &[("Collect prices", "10", 5, "2", "doing"), ("Draft", "8", 12, "", "open"), ("Talk to the lawyers", "6", -6, "3", "done")],
    },
    Plan {
        title: "Workshop move to Ústí",
        whose: &PETRA,
        stage: 0,
        due: 66,
        about: "",
        tasks: &[
            ("Measure the hall", "8", 14, "1", "doing"),
            ("Sell the old press", "2", 40, "", "open"),
            ("New address on all papers", "3", 60, "", "open"),
        ],
    },
    Plan { title: "Pedestrian bridge, Letná", whose: &LENA, stage: 0, due: 80, about: "", tasks: &[("First visit", "", 20, "", "open")] },
    Plan {
        title: "Noise barrier survey",
        whose: &LENA,
        stage: 4,
        due: -20,
        about: "",
        tasks: &[("Walk the barrier", "16", -25, "15", "done"), ("Report", "8", -21, "8:20", "done")],
    },
];

/// They are started, some weeks ago, with their tasks.
pub(super) async fn begin(world: &mut World) -> Result<(), Error> {
    world.until(15, 9, 0).await?;
    let path = format!("{}/stages", world.house.url);
    let stages: Value = world.client(&PETRA)?.get(&path).await?;
    for plan in &PLANS {
        let form = json!({
            "title": plan.title, "stage": stages["stages"][plan.stage]["id"], "due": world.stage.calendar.day(plan.due), "description": plan.about,
        });
        let path = format!("{}/projects", world.house.url);
        let id = world.client(plan.whose)?.make(&path, form).await?;
        world.knows(plan.title, &id);
        for (title, estimate, due, worked, status) in plan.tasks {
            let task = Task { title, due: Some(*due), assignee: Some(plan.whose), ..Task::default() };
            let task = world.task(plan.whose, &id, &task).await?;
            let place = format!("/items/{id}/tasks/{task}");
            let day = world.stage.calendar.day(-3);
            let client = world.client(plan.whose)?;
            client.post(&format!("{place}/estimate"), json!({"estimate": estimate})).await?;
            if !worked.is_empty() {
                client.post(&format!("{place}/hours"), json!({"hours": worked, "day": day, "note": ""})).await?;
            }
            if *status != "open" {
                client.post(&format!("{place}/status"), json!({"status": status})).await?;
            }
        }
    }
    Ok(())
}

/// Lot 7 is opened to Bolt, and everybody talks.
pub(super) async fn talk(world: &mut World, bolt: &Bolt) -> Result<(), Error> {
    world.until(9, 8, 30).await?;
    let lot = world.item(LOT)?;
    world.takes_part(&TOMAS, &lot, &PETRA).await?;
    world.chat(&TOMAS, &lot, "team", "The second box was open when it came. I told the driver, not Bolt.").await?;
    let who = [&bolt.gus, &bolt.mira].map(|contact| format!("contact:{contact}"));
    let facets = ["tasks", "due", "stage", "progress", "old_comments"];
    let form = json!({"who": who, "facets": facets, "message": "Here is how far we are with lot 7. Write to us in the chat."});
    let opened = world.client(&TOMAS)?.post(&format!("/items/{lot}/share"), form).await?;
    let grant = opened["opened"][1]["grant"].as_str().unwrap_or_default().to_owned();
    world.chat(&TOMAS, &lot, "guests", "Good morning Mira and Gus! The plates are here, all 24. When does the first van leave?").await?;
    world.until(9, 10, 5).await?;
    let mut mira = world.opens(&grant, &lot, BOLT_OFFICE).await?;
    mira.post(
        &format!("/items/{lot}/chat/guests"),
        json!({"text": "Tomorrow at six, Tomáš. Two pallets, the certificates for boxes 1 to 3 are with the driver."}),
    )
    .await?;
    world.until(8, 15, 40).await?;
    world.upload(&TOMAS, &lot, "Boxes at the gate.jpg", &photo(Photo::Hall, 9), false).await?;
    world.chat(&TOMAS, &lot, "guests", "It is all here, thank you. Box 4 has no certificate, please send it with the second van.").await?;
    world
        .upload(
            &TOMAS,
            &lot,
            "Order 2217, delivery plan.pdf",
            &papers::report("Delivery plan", "Two vans.", &[["Van", "Day", "Boxes"], ["1", "Thursday", "1 to 4"]]),
            false,
        )
        .await?;
    let elbe = world.item("Elbe crossing, bearing replacement")?;
    world.takes_part(&PETRA, &elbe, &LENA).await?;
    world.takes_part(&PETRA, &elbe, &JAN).await?;
    world.chat(&PETRA, &elbe, "team", "Night one went well. Bearing 2 was stiffer than the drawing says, we have pictures.").await?;
    world.chat(&LENA, &elbe, "team", "The jacks are back in the van. Night two can begin at ten.").await
}

/// What came in today.
pub(super) async fn today(world: &mut World, bolt: &mut Bolt) -> Result<(), Error> {
    let (lot, elbe) = (world.item(LOT)?, world.item("Elbe crossing, bearing replacement")?);
    world.at(world.stage.calendar.minutes_ago(16));
    world.chat(&JAN, &elbe, "team", "Survey points 1 to 12 are set. I measure again when span 2 is down.").await?;
    if let Some(phone) = bolt.phone.as_mut() {
        let said = phone
            .post(
                &format!("/items/{lot}/chat/guests"),
                json!({"text": "Second van is loaded. @Tomáš Novák, box 4 travels on the seat beside the driver."}),
            )
            .await?;
        let message = said["location"].as_str().and_then(|to| to.rsplit("message-").next()).unwrap_or_default().to_owned();
        world.client(&PETRA)?.post(&format!("/items/{lot}/messages/{message}/react"), json!({"sign": "👍"})).await?;
    }
    Ok(())
}
