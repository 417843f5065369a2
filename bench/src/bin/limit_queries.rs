//! P: a bare handler that makes the eight reads a guest's item page needs, with
//! prepared statements, and joins strings. It asks nobody who they are, decides
//! nothing, escapes nothing and knows no language.
//! `limit-queries --database FILE --addr 127.0.0.1:PORT`; a page is `/{item}/{contact}`.

use axum::{
    Router,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use bench::{Outcome, argument};
use rusqlite::{Connection, OpenFlags, Row, config::DbConfig, params};
use std::{
    fmt::Write as _,
    sync::{Mutex, PoisonError},
};
use uuid::Uuid;

/// Connections that wait for a request; as in the program, one is taken for each.
static IDLE: Mutex<Vec<Connection>> = Mutex::new(Vec::new());

#[tokio::main]
async fn main() -> Outcome {
    let database: &'static str = Box::leak(argument("database")?.into_boxed_str());
    let answer = move |Path((item, contact)): Path<(Uuid, Uuid)>| async move { page(database, item, contact) };
    let listener = tokio::net::TcpListener::bind(argument("addr")?).await?;
    axum::serve(listener, Router::new().route("/{item}/{contact}", get(answer))).await?;
    Ok(())
}

fn page(database: &str, item: Uuid, contact: Uuid) -> Response {
    let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let drawn = idle.map_or_else(|| open(database), Ok).and_then(|connection| {
        let page = draw(&connection, item.as_bytes(), contact.as_bytes());
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        page
    });
    match drawn {
        Ok(page) => ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response(),
        Err(fault) => (StatusCode::INTERNAL_SERVER_ERROR, fault.to_string()).into_response(),
    }
}

fn open(database: &str) -> Outcome<Connection> {
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch("PRAGMA cache_size = -8000;")?;
    Ok(connection)
}

/// Runs one of the eight reads, and draws each of its rows.
fn each(connection: &Connection, sql: &str, values: impl rusqlite::Params, mut take: impl FnMut(&Row<'_>) -> Outcome) -> Outcome {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

fn text<'a>(row: &'a Row<'_>, column: usize) -> Outcome<&'a str> {
    Ok(row.get_ref(column)?.as_str_or_null()?.unwrap_or_default())
}

fn thing(row: &Row<'_>) -> Outcome<Uuid> {
    Ok(Uuid::from_slice(row.get_ref(0)?.as_blob()?)?)
}

fn draw(connection: &Connection, item: &[u8; 16], contact: &[u8; 16]) -> Outcome<String> {
    let mut out = String::with_capacity(20_000);
    connection.prepare_cached("BEGIN")?.execute([])?;
    let done = reads(connection, item, contact, &mut out);
    connection.prepare_cached("COMMIT")?.execute([])?;
    done.map(|()| out)
}

fn reads(connection: &Connection, item: &[u8; 16], contact: &[u8; 16], out: &mut String) -> Outcome {
    each(
        connection,
        "SELECT i.id, i.title, o.name, o.slug, z.name FROM items i JOIN organizations o ON o.id = i.organization_id
         LEFT JOIN organizers z ON z.id = i.organizer_id WHERE i.id = ?1",
        [item],
        |row| {
            write!(out, "{HEAD}<title>{}</title><body><h1>{}</h1><p>{} {}</p>", text(row, 1)?, text(row, 1)?, text(row, 2)?, text(row, 4)?)?;
            Ok(())
        },
    )?;
    each(
        connection,
        "SELECT g.id, s.name, g.facets, m.seen_at FROM grants g JOIN parties s ON s.id = g.opened_by
         LEFT JOIN seen_marks m ON m.contact_id = g.contact_id AND m.item_id = g.item_id
         WHERE g.contact_id = ?1 AND g.item_id = ?2 AND g.closed_at IS NULL",
        [contact, item],
        |row| {
            write!(out, "<p>{}</p>", text(row, 1)?)?;
            Ok(())
        },
    )?;
    each(
        connection,
        "SELECT i.id, i.title, s.name FROM grants g JOIN items i ON i.id = g.item_id JOIN parties s ON s.id = g.opened_by
         WHERE g.contact_id = ?1 AND g.closed_at IS NULL ORDER BY g.opened_at DESC LIMIT 200",
        [contact],
        |row| {
            write!(
                out,
                "<a href=\"/items/{}\"><img src=\"/assets/cover.svg\" alt=\"\" loading=\"lazy\"><span>{}</span></a>",
                thing(row)?,
                text(row, 1)?
            )?;
            Ok(())
        },
    )?;
    each(
        connection,
        "SELECT f.id, f.name, v.value FROM fields f JOIN field_values v ON v.field_id = f.id AND v.item_id = ?1
         WHERE f.organizer_id = (SELECT organizer_id FROM items WHERE id = ?1) AND f.to_guests ORDER BY f.place",
        [item],
        |row| {
            write!(out, "<div><dt>{}</dt><dd>{}</dd></div>", text(row, 1)?, text(row, 2)?)?;
            Ok(())
        },
    )?;
    each(
        connection,
        "SELECT t.id, t.title, t.status, t.due, a.name FROM tasks t LEFT JOIN parties a ON a.id = t.assignee_id WHERE t.item_id = ?1
           AND EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = t.id AND f.party_id = ?2 AND f.ended_at IS NULL)
         ORDER BY t.status = 'done', t.due, t.created_at",
        [item, contact],
        |row| {
            let id = thing(row)?;
            let item = Uuid::from_bytes(*item);
            write!(
                out,
                "<li class=\"card job\" id=\"task-{id}\"><div class=\"stack gap-1\"><h3><a href=\"/items/{item}/tasks/{id}\">{}</a></h3>",
                text(row, 1)?
            )?;
            write!(out, "<p class=\"when\"><span>{ICON} {}</span> <span>{}</span></p></div></li>", text(row, 3)?, text(row, 4)?)?;
            Ok(())
        },
    )?;
    each(
        connection,
        "SELECT f.id, f.name, f.media, f.size, f.changed_at, p.name FROM files f JOIN parties p ON p.id = f.created_by
         WHERE f.item_id = ?1 AND f.binned_at IS NULL AND NOT f.internal ORDER BY f.changed_at DESC",
        [item],
        |row| {
            let (id, item) = (thing(row)?, Uuid::from_bytes(*item));
            let size: i64 = row.get(3)?;
            write!(out, "<li class=\"file\" id=\"file-{id}\"><img src=\"/items/{item}/files/{id}/thumb\" alt=\"\" loading=\"lazy\">")?;
            write!(
                out,
                "<div><a class=\"name\" href=\"/items/{item}/files/{id}\">{}</a><p class=\"meta\">{size} {}</p></div>",
                text(row, 1)?,
                text(row, 5)?
            )?;
            write!(out, "<a class=\"button quiet icon-only\" href=\"/items/{item}/files/{id}\">{ICON}<span>{}</span></a></li>", text(row, 1)?)?;
            Ok(())
        },
    )?;
    each(
        connection,
        "SELECT n.id, n.title, n.body, p.name, n.created_at FROM notes n JOIN parties p ON p.id = n.created_by WHERE n.item_id = ?1
           AND EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = n.id AND f.party_id = ?2 AND f.ended_at IS NULL) ORDER BY n.created_at DESC",
        [item, contact],
        |row| {
            let (id, item) = (thing(row)?, Uuid::from_bytes(*item));
            write!(out, "<article class=\"card note\" id=\"note-{id}\"><h3><a href=\"/items/{item}/notes/{id}\">{}</a></h3>", text(row, 1)?)?;
            write!(out, "<div class=\"prose\"><p>{}</p></div><footer>{}</footer></article>", text(row, 2)?, text(row, 3)?)?;
            Ok(())
        },
    )?;
    each(
        connection,
        "SELECT c.id, c.body, p.name, c.created_at FROM comments c JOIN parties p ON p.id = c.created_by
         WHERE c.thing_id = ?1 AND c.lane = 'guests' ORDER BY c.created_at DESC LIMIT ?2",
        params![item, 200],
        |row| {
            let at: i64 = row.get(3)?;
            write!(
                out,
                "<article class=\"comment\" id=\"comment-{}\"><strong>{}</strong> <time>{at}</time><p>{}</p></article>",
                thing(row)?,
                text(row, 2)?,
                text(row, 1)?
            )?;
            Ok(())
        },
    )?;
    out.push_str("</body></html>");
    // As heavy as the page it stands for, whose frame, forms and icons are the same on every page.
    while out.len() < LIKE_OURS {
        out.push_str(FILLING);
    }
    Ok(())
}

const LIKE_OURS: usize = 24_000;
const FILLING: &str = "<!-- the frame, the forms and the icons of the page stand here; they are the same for everybody who looks at it -->";
const HEAD: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
     <link rel=\"stylesheet\" href=\"/assets/guest.css\"><script type=\"module\" src=\"/assets/guest.js\"></script></head>";
const ICON: &str = "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-calendar\"></use></svg>";
