//! The living example: two companies with records, files and talk, and guests in
//! every state. It is made in an empty database only, by the people who are in
//! it: they sign in, share, open links and write through the same doors as
//! everybody else, on a clock that starts some weeks ago.

mod agreements;
mod boards;
mod brand;
mod calendar;
mod cast;
mod cranes;
mod elbe;
mod house;
mod others;
mod papers;
mod projects;
mod records;
mod stage;
mod world;

use crate::{app::App, web::Error};
use cast::{GUS, NORTHWIND, OFFICE, VLTAVA};
use records::entries;
use stage::Stage;
use std::fmt::Write as _;
use world::World;

/// Makes it, unless there is an organization already.
///
/// # Errors
/// When the store fails, or a step of the story is refused.
pub async fn furnish(app: &App) -> Result<(), Error> {
    if app.store.read(|tx| tx.number("SELECT COUNT(*) FROM organizations", &[])).await? > 0 {
        return Ok(());
    }
    let stage = Stage::set(app, 41)?;
    let gus = northwind(&stage).await?;
    cranes::found(&Stage::set(app, 30)?, gus).await?;
    tidy(app).await
}

/// Northwind Engineering from its first day to this one. Gus's phone is what is
/// taken along from it.
async fn northwind(stage: &Stage) -> Result<Option<stage::Client>, Error> {
    let (house, mut petra) = house::found(stage, &NORTHWIND, OFFICE).await?;
    stage.at(stage.calendar.ago(39, 9, 0));
    let mut inspections = entries(records::OF_INSPECTIONS);
    inspections.push(elbe::entry());
    let contracts = entries(records::OF_CONTRACTS);
    let plans = [
        (&records::INSPECTIONS, inspections),
        (&records::CONTRACTS, contracts),
        (&records::MACHINES, entries(records::OF_MACHINES)),
        (&records::ORDERS, entries(records::OF_ORDERS)),
    ];
    let mut organizers = Vec::new();
    for (plan, entries) in plans {
        organizers.push((house::organizer(&mut petra, &house, plan).await?, entries));
    }
    let mut world = World::new(stage, house, petra, organizers).await?;
    others::first(&mut world).await?;
    others::surveys(&mut world).await?;
    let mut bolt = elbe::begins(&mut world).await?;
    others::everyday(&mut world).await?;
    projects::begin(&mut world).await?;
    elbe::opens_up(&mut world, &mut bolt).await?;
    projects::talk(&mut world, &bolt).await?;
    others::lately(&mut world).await?;
    boards::site(&mut world, &bolt).await?;
    agreements::signed(&mut world).await?;
    elbe::washers(&mut world, &mut bolt).await?;
    agreements::waiting(&mut world).await?;
    elbe::today(&mut world, &mut bolt).await?;
    projects::today(&mut world, &mut bolt).await?;
    Ok(bolt.phone)
}

/// Of the mails that all this made, the mail room keeps those that lead
/// somewhere. None of them is ever sent.
async fn tidy(app: &App) -> Result<(), Error> {
    app.store
        .write(|tx| {
            let accepted = "DELETE FROM outbox WHERE invitation_id IN (SELECT id FROM invitations WHERE accepted_at IS NOT NULL)";
            tx.run(accepted, &[])?;
            let newest = "DELETE FROM outbox WHERE kind = 'comment' AND id NOT IN (SELECT id FROM outbox WHERE kind = 'comment' ORDER BY created_at DESC LIMIT 4)";
            tx.run(newest, &[])?;
            tx.run("UPDATE outbox SET ended_at = created_at, ending = 'kept', tries = 1 WHERE ended_at IS NULL", &[])?;
            Ok(())
        })
        .await
}

/// How to sign in as each of its people.
#[must_use]
pub fn how_to_sign_in(app: &App) -> String {
    let mut text = format!("\n  Parlor is open at {}\n", app.config.base_url);
    for company in [&NORTHWIND, &VLTAVA] {
        // Writing to a text never fails.
        let _ = writeln!(text, "\n  {}", company.name);
        for player in company.members {
            let _ = writeln!(text, "    {:<13} {:<27} {:<20} {}", player.name, player.email, player.password, player.role);
        }
    }
    let base = &app.config.base_url;
    let _ = writeln!(text, "\n  Guests of Bolt Fasteners have no password. Open the mail room, {base}/mail-room,");
    let _ = writeln!(text, "  and press the link in their mail; or sign in with their address and the code that comes there.");
    for (name, email, state) in [
        ("Gus Bolt", GUS, "a guest of both companies"),
        ("Mira Kastner", "mira@bolt-fasteners.example", "has been in on Friday"),
        ("Jonas Weiß", "jonas.weiss@bolt-fasteners.example", "has not opened his link yet"),
    ] {
        let _ = writeln!(text, "    {name:<13} {email:<41} {state}");
    }
    text
}
