//! A board as Trello exports it: JSON with its lists, cards, checklists, labels, people, and the
//! last things that were done. Attachments are links: they are written down, and never fetched.

use super::{
    super::said::{Comment, Home, Project, Said, Task, Who},
    Read, loose,
};
use serde_json::Value;
use std::collections::HashMap;

/// The names of things by their ids.
struct Names {
    lists: HashMap<String, (String, bool)>,
    people: HashMap<String, String>,
    /// The checklists of each card, in their order.
    steps: HashMap<String, Vec<(String, bool)>>,
    fields: HashMap<String, Value>,
}

/// Reads it.
pub(super) fn read(bytes: &[u8]) -> Result<Read, &'static str> {
    let board = loose::value(bytes)?;
    let title = loose::text(&board, "name");
    if title.is_empty() || !board["cards"].is_array() || !board["lists"].is_array() {
        return Err("moving-no-trello");
    }
    let names = Names::of(&board);
    let project =
        [loose::text(&board, "id"), loose::text(&board, "shortLink")].into_iter().find(|id| !id.is_empty()).unwrap_or_else(|| title.clone());
    let mut rows = vec![Said::Project(Project { key: project.clone(), title, description: loose::text(&board, "desc") })];
    let mut cards: Vec<&Value> = loose::list(&board, "cards").filter(|card| !loose::text(card, "id").is_empty()).collect();
    cards.sort_by(|one, other| one["pos"].as_f64().unwrap_or(0.0).total_cmp(&other["pos"].as_f64().unwrap_or(0.0)));
    rows.extend(cards.into_iter().map(|card| Said::Task(Box::new(names.task(&project, card)))));
    let mut comments: Vec<Comment> = loose::list(&board, "actions").filter_map(|action| names.comment(action)).collect();
    // The newest stand first there.
    comments.reverse();
    rows.extend(comments.into_iter().map(Said::Comment));
    Ok(Read { rows, ..Read::default() })
}

impl Names {
    fn of(board: &Value) -> Self {
        let lists = loose::list(board, "lists").map(|list| (loose::text(list, "id"), (loose::text(list, "name"), loose::is(list, "closed"))));
        let people = loose::list(board, "members").map(|member| {
            let name = loose::text(member, "fullName");
            (loose::text(member, "id"), if name.is_empty() { loose::text(member, "username") } else { name })
        });
        let mut checklists: Vec<&Value> = loose::list(board, "checklists").collect();
        let place = |value: &Value| value["pos"].as_f64().unwrap_or(0.0);
        checklists.sort_by(|one, other| place(one).total_cmp(&place(other)));
        let mut steps: HashMap<String, Vec<(String, bool)>> = HashMap::new();
        for list in checklists {
            let mut items: Vec<&Value> = loose::list(list, "checkItems").collect();
            items.sort_by(|one, other| place(one).total_cmp(&place(other)));
            let of_card = steps.entry(loose::text(list, "idCard")).or_default();
            of_card.extend(items.into_iter().map(|item| (loose::text(item, "name"), loose::text(item, "state") == "complete")));
        }
        let fields = loose::list(board, "customFields").map(|field| (loose::text(field, "id"), field.clone()));
        Self { lists: lists.collect(), people: people.collect(), steps, fields: fields.collect() }
    }

    fn task(&self, project: &str, card: &Value) -> Task {
        let id = loose::text(card, "id");
        let nowhere = (String::new(), false);
        let (list, list_closed) = self.lists.get(&loose::text(card, "idList")).unwrap_or(&nowhere);
        let people: Vec<&String> = loose::list(card, "idMembers").filter_map(|id| self.people.get(id.as_str()?)).collect();
        let labels: Vec<String> = loose::list(card, "labels").map(label).filter(|label| !label.is_empty()).collect();
        let links: Vec<String> = loose::list(card, "attachments").map(link).filter(|link| !link.is_empty()).collect();
        let over = loose::is(card, "dueComplete");
        let also = people.iter().skip(1).map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
        let mut facts = loose::said([
            ("moving-fact-list", list.clone()),
            ("moving-fact-labels", labels.join(", ")),
            ("moving-fact-also", also),
            ("moving-fact-start", loose::day(card, "start")),
            ("moving-fact-links", links.join(", ")),
            (
                "moving-fact-address",
                [loose::text(card, "shortUrl"), loose::text(card, "url")].into_iter().find(|url| !url.is_empty()).unwrap_or_default(),
            ),
        ]);
        facts.extend(loose::list(card, "customFieldItems").filter_map(|item| self.field(item)));
        Task {
            home: Home::Project(project.to_owned()),
            title: loose::text(card, "name"),
            description: loose::text(card, "desc"),
            facts,
            // A card that is done is done, in whichever list it lies.
            status: if over { String::new() } else { list.clone() },
            over,
            archived: loose::is(card, "closed") || *list_closed,
            assignee: people.first().map(|name| Who { name: (*name).clone(), ..Who::default() }),
            due: loose::day(card, "due"),
            steps: self.steps.get(&id).cloned().unwrap_or_default(),
            key: id,
            ..Task::default()
        }
    }

    /// What stands in a field that the board has of its own.
    fn field(&self, item: &Value) -> Option<(String, String)> {
        let field = self.fields.get(&loose::text(item, "idCustomField"))?;
        let chosen = loose::list(field, "options").find(|option| loose::text(option, "id") == loose::text(item, "idValue"));
        let value = match chosen {
            Some(option) => loose::within(option, "value", "text"),
            None => ["text", "number", "date", "checked"].iter().map(|sort| loose::within(item, "value", sort)).find(|value| !value.is_empty())?,
        };
        Some((loose::text(field, "name"), value)).filter(|(name, value)| !name.is_empty() && !value.is_empty())
    }

    fn comment(&self, action: &Value) -> Option<Comment> {
        let text = loose::within(action, "data", "text");
        let (id, task) = (loose::text(action, "id"), loose::within(&action["data"], "card", "id"));
        let said = matches!(loose::text(action, "type").as_str(), "commentCard" | "copyCommentCard");
        if !said || text.trim().is_empty() || id.is_empty() {
            return None;
        }
        let name = [
            loose::within(action, "memberCreator", "fullName"),
            self.people.get(&loose::text(action, "idMemberCreator")).cloned().unwrap_or_default(),
            loose::within(action, "memberCreator", "username"),
        ];
        let who = Who { name: name.into_iter().find(|name| !name.is_empty()).unwrap_or_default(), ..Who::default() };
        Some(Comment { key: id, task, who, on: loose::day(action, "date"), text })
    }
}

/// A label by its name, or else its colour.
fn label(label: &Value) -> String {
    let name = loose::text(label, "name");
    if name.is_empty() { loose::text(label, "color") } else { name }
}

/// A link with its name.
fn link(attachment: &Value) -> String {
    let (name, url) = (loose::text(attachment, "name"), loose::text(attachment, "url"));
    if name.is_empty() || name == url { url } else { format!("{name}: {url}") }
}
