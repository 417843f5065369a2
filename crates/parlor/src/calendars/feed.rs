//! The feed itself, as RFC 5545 has it.

use super::due_days::{DueDay, Hours};
use crate::{store::Time, web::Texts};
use icalendar::{Calendar, Component as _, Event, Property};

/// A day as the format writes it: 20261130.
fn day(stored: &str) -> String {
    stored.replace('-', "")
}

fn instant(at: Time) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// What a program that subscribed reads. Each of them keeps its name, so that a change
/// moves it: by the address of the installation (`base_url`), also where its own begin with
/// another (`base`). A day that is due is whole, and keeps nobody busy; a work order has its hours.
///
/// Which of two is newer says the instant at which the feed was `made`, as the format has it of
/// what is published. Beside it members have the edition of each, which rises; guests a constant,
/// since no number that rises with what they are shown is made of that alone.
pub(super) fn draw(t: &Texts, organization: &str, (base_url, base): (&str, &str), due_days: &[DueDay], made: Time) -> String {
    let host = base_url.split("://").nth(1).and_then(|rest| rest.split([':', '/']).next()).unwrap_or("localhost");
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Parlor//Parlor//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(organization);
    calendar.append_property(Property::new("REFRESH-INTERVAL", "PT1H").add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("X-PUBLISHED-TTL", "PT1H"));
    for due in due_days {
        calendar.push(event(t, host, base, due, made));
    }
    calendar.to_string()
}

fn event(t: &Texts, host: &str, base: &str, due: &DueDay, made: Time) -> Event {
    let id = match (due.task, due.list, due.point, due.planned) {
        (Some(task), ..) => format!("task-{task}"),
        // Each day is an entry of its own, which goes when it is confirmed.
        (None, _, _, Some(planned)) => format!("planned-{planned}-{}", day(&due.day)),
        (None, _, Some(point), None) => format!("point-{point}"),
        (None, Some(list), None, None) => format!("list-{list}"),
        (None, None, None, None) => format!("item-{}", due.item.map(|id| id.to_string()).unwrap_or_default()),
    };
    let address = format!("{base}{}", due.path);
    let below = due.item_title.as_deref().unwrap_or(&t[if due.task.is_some() { "task-general" } else { "kind-project" }]);
    let mut event = Event::with_uid(&format!("{id}@{host}"));
    event.summary(&due.title).description(&format!("{below}\n{address}")).url(&address);
    match &due.hours {
        Some(hours) => at_hours(&mut event, hours),
        None => {
            event.append_property(Property::new("DTSTART", day(&due.day)).add_parameter("VALUE", "DATE").done());
            event.append_property(Property::new("TRANSP", "TRANSPARENT"));
        }
    }
    for (key, value) in [("DTSTAMP", instant(made)), ("SEQUENCE", due.edition.unwrap_or(0).to_string())] {
        event.append_property(Property::new(key, value));
    }
    event.done()
}

/// The hours of a work order, which do keep somebody busy: by the clock of the place, which the
/// format calls floating.
fn at_hours(event: &mut Event, hours: &Hours) {
    let moment = |at: &str| format!("{}00", at.replace(['-', ':'], ""));
    event.append_property(Property::new("DTSTART", moment(&hours.starts)));
    if let Some(ends) = hours.ends.as_ref().filter(|ends| **ends > hours.starts) {
        event.append_property(Property::new("DTEND", moment(ends)));
    }
    if !hours.place.is_empty() {
        event.append_property(Property::new("LOCATION", &hours.place));
    }
}
