//! The second company: it hires out cranes, and shares with the same guest.

use super::{
    brand,
    cast::{CRANES, GUS, VLTAVA},
    house::{self, House, Organizer},
    papers,
    records::{self, Entry, entries},
    stage::{Client, Sent, Stage},
    world::ALL,
};
use crate::web::Error;
use paper::{Photo, photo};
use serde_json::json;

const OF_ORDERS: &str = "\
Title | Category | Whose | Days old | Supplier | Ordered | Delivery | State | Price
Shackles 17 t and slings, 24 pieces | Steel | Ana | 26 | Bolt Fasteners | -26 | +3 | On its way | 2860
Bolts for the slewing ring, LTM 1090 | Steel | Ana | 20 | Bolt Fasteners | -20 | -6 | Delivered | 1940
Tyres 445/95 R25, four | Services | Ana | 15 | Pneu Šťastný | -15 | +8 | Ordered | 9300
Yearly test of the load indicators | Services | Ana | 12 | Zkušebna Praha | -12 | +20 | Ordered | 1250";

const OF_MACHINES: &str = "\
Title | Category | Whose | Days old | Serial number | Where it stands | Last service | Next service
Mobile crane LTM 1090 | On site | Ana | 28 | 087 441 | Ústí, Elbe crossing | -35 | +145
Mobile crane LTM 1045 | In the yard | Ana | 28 | 061 209 | Mělník, yard | -60 | +120
Truck crane, 18 t | On site | Ana | 27 | TC18-4 | Litoměřice | -12 | +168
Low loader, four axles | In the yard | Ana | 25 | 4LL-77 | Mělník, yard | -90 | +5
Counterweights, set of 22 t | In the yard | Ana | 18 | CW-22 | Mělník, yard | -200 | +165";

const SHACKLES: &str = "Shackles 17 t and slings, 24 pieces";

/// Founds the company, makes its records, and lets Gus in to one of them.
pub(super) async fn found(stage: &Stage, gus: Option<Client>) -> Result<(), Error> {
    let (house, mut ana) = house::found(stage, &VLTAVA, CRANES).await?;
    stage.at(stage.calendar.ago(29, 14, 0));
    brand::wear(&mut ana, &house).await?;
    let orders = house::organizer(&mut ana, &house, &records::ORDERS).await?;
    let machines = house::organizer(&mut ana, &house, &records::MACHINES).await?;
    let mut all: Vec<(Entry, &Organizer)> = entries(OF_ORDERS).into_iter().map(|entry| (entry, &orders)).collect();
    all.extend(entries(OF_MACHINES).into_iter().map(|entry| (entry, &machines)));
    all.sort_by_key(|(entry, _)| -entry.days);
    let mut shackles = String::new();
    for (entry, organizer) in all {
        stage.at(stage.calendar.ago(entry.days, 10, 15));
        let form = organizer.form(stage, entry.title, entry.category, &entry.values);
        let item = ana.make(&format!("{}/records", organizer.url), form).await?;
        if entry.title == SHACKLES {
            shackles = item;
        }
    }
    shares(stage, &mut ana, &house, &shackles, gus).await
}

async fn shares(stage: &Stage, ana: &mut Client, house: &House, item: &str, gus: Option<Client>) -> Result<(), Error> {
    stage.at(stage.calendar.ago(10, 9, 40));
    ana.upload(item, &Sent { name: "In the hall.jpg", internal: false, bytes: &photo(Photo::Hall, 11) }).await?;
    let rows = [["Part", "Pieces", "Load"], ["Shackle, bow", "16", "17 t"], ["Round sling 6 m", "8", "10 t"]];
    let order = papers::report("Order 881", "To Bolt Fasteners. Each piece with its own number and certificate.", &rows);
    ana.upload(item, &Sent { name: "Order 881.pdf", internal: false, bytes: &order }).await?;
    let contact = json!({"name": "Gus Bolt", "job": "Owner", "email": GUS, "counterparty": "Bolt Fasteners", "language": "en"});
    let contact = ana.make(&format!("{}/contacts", house.url), contact).await?;
    let form = json!({"who": [format!("contact:{contact}")], "facets": ALL, "message": "Hello Gus, our order with all the numbers."});
    let opened = ana.post(&format!("/items/{item}/share"), form).await?;
    let grant = opened["opened"][0]["grant"].as_str().unwrap_or_default().to_owned();
    let task =
        ana.make(&format!("/items/{item}/tasks"), json!({"title": "Certificates for the slings, one each", "due": stage.calendar.day(2)})).await?;
    ana.post(&format!("/items/{item}/tasks/{task}/followers"), json!({"party": contact})).await?;
    stage.at(stage.calendar.ago(9, 18, 5));
    if let Some(mut phone) = gus {
        phone.goes_to(stage);
        phone.look(&stage.link(&grant).await?).await?;
        phone.press_open().await?;
        phone.look(&format!("/items/{item}")).await?;
        stage.looked().await?;
    }
    stage.at(stage.calendar.friday(0, 11, 20));
    ana.post(
        &format!("/items/{item}/comments"),
        json!({"lane": "guests", "text": "Gus, can the slings come with lot 7 to the Elbe? My driver is there on Thursday."}),
    )
    .await
    .map(drop)
}
