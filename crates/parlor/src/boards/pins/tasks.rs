//! Tasks that members make of what is said at a pin (BOARD-10). They are tasks of the board
//! like others, and remember where they come from.

use super::Pin;
use crate::{
    bind,
    boards::{MakeTask, page::after},
    doors::{Action, Allowed, Claimed, Permit},
    follows::{self, Party},
    items::Item,
    rows,
    store::Tx,
    tasks::{self, Status, Wanted},
    web::{Answer, Cx, Error, Input, Problem},
};
use access::{BoardDeed, ItemId, Rights, TaskId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// So long a title is at most.
const TITLE: usize = 200;

rows! {
    struct Row {
        pin: Uuid,
        id: TaskId,
        title: String,
        status: Status,
        due: Option<String>,
        assignee: Option<String>,
    }
}

/// A task that was made of what was said there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PinTask {
    pub id: TaskId,
    pub title: String,
    pub status: Status,
    /// A calendar day, as 2026-11-30.
    pub due: Option<String>,
    pub assignee: Option<String>,
}

/// Those of all pins of a board.
pub(super) fn all(tx: &mut Tx<'_>, item: ItemId) -> Result<HashMap<Uuid, Vec<PinTask>>, Error> {
    let rows: Vec<Row> = tx.all(
        "SELECT t.pin_id, t.id, t.title, t.status, t.due, a.name FROM tasks t LEFT JOIN parties a ON a.id = t.assignee_id
         WHERE t.item_id = $1 AND t.pin_id IS NOT NULL ORDER BY t.created_at, t.id",
        bind![item],
    )?;
    let mut of: HashMap<Uuid, Vec<PinTask>> = HashMap::new();
    for Row { pin, id, title, status, due, assignee } in rows {
        of.entry(pin).or_default().push(PinTask { id, title, status, due, assignee });
    }
    Ok(of)
}

impl Action<Pin> for MakeTask {
    const NAME: &'static str = "MakeTask";
    fn allowed(rights: &Rights) -> bool {
        rights.on_board().is_some_and(|board| board.may(BoardDeed::Task))
    }
}

/// The task that is wanted; all of it may be left out.
#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct Form {
    /// What is to be done; left out, what was said first.
    #[serde(default)]
    title: String,
    /// The id of a member; empty for nobody.
    #[serde(default)]
    assignee: String,
    /// A calendar day, as 2026-11-30; empty for none.
    #[serde(default)]
    due: String,
}

pub(super) async fn make_it(pin: Allowed<MakeTask, Pin>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&pin, move |tx, permit| make(tx, permit, &form)).await;
    let id = pin.id;
    after(&cx, (&pin.item, pin.ask()), outcome, input.typed, |task| if cx.json { format!("/tasks/{task}") } else { format!("#pin-{id}") }).await
}

fn make(tx: &mut Tx<'_>, pin: &Permit<MakeTask, Pin>, form: &Form) -> Result<TaskId, Error> {
    let said: Vec<(String, String)> = tx.all(
        "SELECT author_name, body FROM board_comments WHERE item_id = $1 AND pin_id = $2 AND deleted_at IS NULL ORDER BY at, id",
        bind![pin.item.id, pin.id],
    )?;
    let first = said.first().map(|(_, body)| body.as_str()).ok_or(Error::NotFound)?;
    let mut problems: Vec<Problem> = Vec::new();
    let title = match form.title.trim() {
        "" => tasks::title_of(first.lines().next().unwrap_or_default()),
        typed => follows::line(&mut problems, "title", typed, true, TITLE),
    };
    let due = follows::day(&mut problems, "due", &form.due);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let assignee: Option<Claimed<Party>> = match form.assignee.trim() {
        "" => None,
        id => Some(Claimed::parse(id).ok_or(Error::NotFound)?),
    };
    // What is pinned to a board is said on it.
    let item = Permit::<MakeTask, Item>::ask(tx, &pin.ask())?;
    let assignee = assignee.map(|claim| claim.within(tx, &item)).transpose()?;
    let wanted = Wanted { title, description: quoted(&said), due };
    let task = tasks::add(tx, &item, item.rights(), item.by(), &wanted, assignee.as_ref())?;
    tx.run("UPDATE tasks SET pin_id = $3 WHERE item_id = $1 AND id = $2", bind![item.id, task, pin.id])?;
    Ok(task)
}

/// What was said, as the text of the task: names and words, none of which calls anybody again.
fn quoted(said: &[(String, String)]) -> String {
    let all =
        said.iter().map(|(author, body)| format!("{author}:\n\n{}", body.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")));
    let text = all.collect::<Vec<_>>().join("\n\n").replace('@', "@\u{200b}");
    text.chars().take(20_000).collect()
}
