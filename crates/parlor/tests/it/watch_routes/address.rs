//! Where a route is asked, and what is sent there.

use super::{
    Stage,
    things::{CHALLENGE, Things},
};
use crate::town::World;
use parlor::web::Route;

/// An id that nothing has.
pub const NOTHING: &str = "01a2007d-0000-7000-8000-000000000000";

/// The route's address in this town: the bridge, and what hangs off it.
pub fn address(route: &Route, stage: &Stage) -> String {
    let (world, things) = (&stage.town.world, &stage.things);
    if let Some(known) = whole(route.path, things) {
        return known;
    }
    let item = item(route.path, world, things);
    let filled = route.path.split('/').map(|segment| match segment {
        "{organization}" => world.northwind.clone(),
        "{organizer}" => world.organizer.clone(),
        "{item}" => item.clone(),
        other => hanging(route.path, other, world, things).unwrap_or_else(|| {
            assert!(!other.starts_with('{'), "say in watch_routes what {other} is, for {}", route.path);
            other.to_owned()
        }),
    });
    filled.collect::<Vec<_>>().join("/")
}

/// Addresses that are a secret, or were given out as one.
fn whole(path: &str, things: &Things) -> Option<String> {
    let again = |address: &str, rest: &str| Some(format!("{address}{rest}"));
    match path {
        "/boards/{page}" => again(&things.board_page, ""),
        "/brands/{brand}/{name}" => again(&things.sheet, ""),
        "/calendar/{secret}" => again(&things.calendar, ""),
        "/f/{secret}" => again(&things.form, ""),
        "/f/{secret}/sent" => again(&things.form, "/sent"),
        "/join/{secret}" => again(&things.invitation, ""),
        "/l/{secret}" => again(&things.other_link, ""),
        "/unsubscribe/{secret}" => again(&things.unsubscribe, ""),
        "/unsubscribe/{secret}/again" => again(&things.unsubscribe, "/again"),
        _ => None,
    }
}

/// The item that a route is asked of: the one that has what hangs off it there.
fn item(path: &str, world: &World, things: &Things) -> String {
    let Some((_, rest)) = path.split_once("/items/{item}") else { return world.bridge.clone() };
    let begins = |all: &[&str]| all.iter().any(|one| rest.starts_with(one));
    let theirs = !path.starts_with("/as/");
    let found = if rest == "/board/rest" {
        &things.paths
    } else if rest == "/bin/undo" {
        &things.binned
    } else if rest == "/signing/{signing}/edit" || rest == "/signing/{signing}/places" {
        &things.draft.document
    } else if begins(&["/boards", "/forms", "/chat/"]) || theirs && begins(&["/messages/", "/stage", "/due"]) {
        &world.project
    } else if theirs && begins(&["/template", "/blanks", "/use", "/batches"]) {
        &things.template.item
    } else if begins(&["/events", "/to-sign", "/signing", "/copies"]) {
        &world.document
    } else if begins(&["/board"]) {
        &world.board
    } else {
        &world.bridge
    };
    found.clone()
}

/// What a segment of this route is filled with, beside organization and item.
fn hanging(path: &str, segment: &str, world: &World, things: &Things) -> Option<String> {
    let general = path.starts_with("/o/{organization}/tasks/");
    let looked = path.starts_with("/as/");
    let on_board = path.contains("/items/{item}/board");
    let is_picture = ["/pages/{page}", "/preview", "/thumb"].iter().any(|end| path.ends_with(end));
    let restored = path.ends_with("/restore");
    let found: &str = match segment {
        "{task}" if general => &world.general_task,
        "{task}" if path.contains("/order") => &things.order,
        "{task}" if looked || path.contains("/approval/") => &things.followed_task,
        "{task}" => &world.task,
        "{file}" if on_board => &things.on_board.file,
        "{file}" if general && is_picture => &things.general_pdf,
        "{file}" if is_picture => &things.pdf,
        "{file}" if general => &world.general_file,
        "{file}" => &world.file,
        "{comment}" if general && restored => &things.general_slip,
        "{comment}" if general => &world.general_comment,
        "{comment}" if restored => &things.slip,
        "{comment}" if path.ends_with("/move-to-guests") => &things.team_comment,
        "{comment}" => &things.comment,
        "{note}" if restored => &things.removed_note,
        "{note}" if looked => &things.followed_note,
        "{note}" => &world.note,
        "{activity}" if looked => &things.followed_activity,
        "{activity}" => &world.activity,
        "{signing}" if path.ends_with("/edit") || path.ends_with("/places") => &things.draft.signing,
        "{approval}" if looked => &things.on_board.asked,
        "{review}" if path.ends_with("/report.pdf") => &things.closed_review,
        "{import}" if path.contains("/moving/") => &things.moving,
        other => return plain(path, other, things),
    };
    Some(found.to_owned())
}

/// The same, where a segment is filled alike on all routes.
fn plain(path: &str, segment: &str, things: &Things) -> Option<String> {
    let found: &str = match segment {
        "{approval}" => &things.on_board.approval,
        "{pin}" => &things.on_board.pin,
        "{picture}" => &things.on_board.picture,
        "{batch}" => &things.template.batch,
        "{event}" => &things.event,
        "{signing}" => &things.signing,
        "{message}" => &things.message,
        "{request}" => &things.request,
        "{upload}" => &things.upload,
        "{list}" => &things.list,
        "{planned}" => &things.planned,
        "{guest}" | "{contact}" => &things.contact,
        "{role}" => &things.role,
        "{review}" => &things.review,
        "{webhook}" => &things.webhook,
        "{delivery}" => &things.delivery,
        "{rule}" => &things.rule,
        "{preset}" => &things.preset,
        "{group}" => &things.group,
        "{member}" => &things.jan,
        "{service}" => &things.service,
        "{mail}" => &things.mail,
        "{import}" => &things.import,
        "{archive}" => &things.archive,
        "{folder}" => "cmaps",
        "{family}" => "Liberation",
        "{name}" if path.contains("{family}") => "LiberationSans-Regular.woff2",
        "{name}" if path.contains("{folder}") => "78-H.bcmap",
        "{name}" => assets::hashed("app.css"),
        "{page}" | "{version}" => "1",
        "{lane}" => "guests",
        "{tag}" => "de",
        "{word}" if path.contains("acme-challenge") => CHALLENGE,
        "{word}" => "not-a-word",
        _ => return None,
    };
    Some(found.to_owned())
}

/// What a form sends there: nothing, but where it must say of which file it is.
pub fn form(route: &Route, stage: &Stage) -> String {
    match route.path {
        "/items/{item}/blanks" => format!("file={}", stage.things.template.file),
        "/items/{item}/signing/{signing}/places" => format!("file={}", stage.things.draft.file),
        _ => String::new(),
    }
}

/// The addresses that differ from a route's in one thing that does not exist: the outermost that it names, and the innermost.
pub fn absent(route: &Route, address: &str) -> Vec<String> {
    let filled: Vec<&str> = address.split('/').collect();
    let exchanged = |at: usize, with: &'static str| {
        let mut other = filled.clone();
        other[at] = with;
        other.join("/")
    };
    let instead = |(at, segment): (usize, &str)| match segment {
        "{organization}" => Some(exchanged(at, "nowhere")),
        _ if segment.starts_with('{') && filled.get(at).is_some_and(|id| id.len() == NOTHING.len()) => Some(exchanged(at, NOTHING)),
        _ => None,
    };
    let mut all: Vec<String> = route.path.split('/').enumerate().filter_map(instead).collect();
    if all.len() > 2 {
        all.drain(1..all.len() - 1);
    }
    all
}
