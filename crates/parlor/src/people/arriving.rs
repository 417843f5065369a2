//! The front door: where somebody who arrives goes on to.

use crate::{
    bind,
    doors::{Here, Public, Signed},
    store::Tx,
    web::{Answer, Cx, Error, Routes, shell, ui},
};
use access::PersonId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// Everywhere a person can go.
#[derive(Serialize, JsonSchema)]
struct Whereto {
    name: String,
    /// Organizations they work for.
    member_of: Vec<House>,
    /// Companies that share something with them now.
    guest_of: Vec<House>,
}

/// An organization, from outside.
#[derive(Serialize, JsonSchema)]
struct House {
    slug: String,
    name: String,
    hue: String,
    /// Where it is entered.
    address: String,
}

/// Of the organization alone on whose own domain they ask.
fn houses_of(tx: &mut Tx<'_>, person: PersonId, here: Option<&Here>) -> Result<(Vec<House>, Vec<House>), Error> {
    let member: Vec<(String, String, String)> = tx.all(
        "SELECT o.slug, o.name, o.hue FROM parties p JOIN organizations o ON o.id = p.organization_id
         WHERE p.person_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL ORDER BY o.name, o.id",
        bind![person],
    )?;
    let now = tx.now();
    let guest: Vec<(String, String, String)> = tx.all(
        concat!(
            "SELECT o.slug, o.name, o.hue FROM parties p JOIN organizations o ON o.id = p.organization_id
             WHERE p.person_id = $1 AND p.kind = 'contact' AND p.ended_at IS NULL
               AND EXISTS (SELECT 1 FROM grants g JOIN items i ON i.id = g.item_id LEFT JOIN organizers z ON z.id = i.organizer_id
                 WHERE g.contact_id = p.id AND ",
            crate::grant_runs!("$2"),
            " AND i.binned_at IS NULL AND ",
            crate::lets_guests_in!(),
            ") ORDER BY o.name, o.id"
        ),
        bind![person, now],
    )?;
    let draw = |base: &str, rows: Vec<(String, String, String)>| {
        let there = rows.into_iter().filter(|(slug, ..)| here.is_none_or(|here| here.slug == *slug));
        there.map(|(slug, name, hue)| House { address: format!("{base}{slug}"), slug, name, hue }).collect()
    };
    Ok((draw("/o/", member), draw("/guest/", guest)))
}

/// Leads everybody on to where they belong.
async fn arrive(_: Public, cx: Cx) -> Result<Answer, Error> {
    let Some(known) = cx.asker.signed_in() else {
        let nobody = cx.read(|tx| Ok(tx.number("SELECT COUNT(*) FROM organizations", &[])? == 0)).await?;
        // A browser that only a guest link made is at home among guests.
        let to = if nobody {
            "/start"
        } else if cx.asker.person.is_some() {
            "/guest"
        } else {
            "/sign-in"
        };
        return Ok(Answer::see(to));
    };
    let (person, here) = (known.id, cx.asker.here.clone());
    let (member_of, guest_of) = cx.read(move |tx| houses_of(tx, person, here.as_deref())).await?;
    Ok(Answer::see(match (member_of.as_slice(), guest_of.as_slice()) {
        ([], []) if cx.asker.here.is_some() => "/where",
        ([], _) => "/guest",
        ([only], []) => &only.address,
        _ => "/where",
    }))
}

async fn whereto(signed: Signed, cx: Cx) -> Result<Answer, Error> {
    let (person, here) = (signed.id, cx.asker.here.clone());
    let (member_of, guest_of) = cx.read(move |tx| houses_of(tx, person, here.as_deref())).await?;
    cx.page(&Whereto { name: signed.name.clone(), member_of, guest_of }, draw)
}

fn draw(cx: &Cx, view: &Whereto) -> Markup {
    let t = cx.t;
    let list = |houses: &[House], title: &str, picture: &str| {
        html! {
            @if !houses.is_empty() {
                section.stack."gap-2".wide {
                    h2.small.faint { (title) }
                    @for house in t.manners().by_name(houses, |house| &house.name) {
                        a.button.large.wide href=(house.address) { (ui::icon(picture)) " " (house.name) }
                    }
                }
            }
        }
    };
    let body = html! {
        h1 { (t["where-title"]) }
        (list(&view.member_of, &t["where-member"], "building-2"))
        (list(&view.guest_of, &t["where-guest"], "door-open"))
        @if view.member_of.is_empty() && view.guest_of.is_empty() { p.muted { (t["where-nothing"]) } }
        form method="post" action="/sign-out" { button.button.quiet { (ui::icon("log-out")) " " (t["sign-out"]) } }
    };
    shell::threshold(t, &t["where-title"], None, &body)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/", arrive).get("/where", whereto).about("The organizations one works for, and the companies one is a guest of").answers::<Whereto>()
}
