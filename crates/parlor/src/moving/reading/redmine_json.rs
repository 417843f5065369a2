//! Pages of a Redmine's interface for programs: `issues.json`, single issues with what was
//! written on them, `projects.json`, `users.json`, in whatever order.

use super::{
    super::said::{self, Comment, File, Home, Project, Said, Task, Who},
    Read, loose,
};
use crate::items::fold;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// What a project is known by: its number says nothing beside that of another Redmine.
pub(super) fn project_key(name: &str) -> String {
    fold(name)
}

/// And an issue.
pub(super) fn issue_key(project: &str, number: &str) -> String {
    format!("{}/{number}", fold(project))
}

/// All pages together.
#[derive(Default)]
pub(super) struct Export {
    /// By number, each as the page has it that says most of it.
    issues: BTreeMap<u64, Value>,
    projects: Vec<Value>,
    /// Addresses by number.
    mailboxes: HashMap<String, String>,
    /// What attachments are called, by number; and the number of each name, where only one has it.
    attachments: HashMap<u64, String>,
    named: HashMap<String, Option<u64>>,
}

/// Reads pages.
pub(super) fn read<'a>(pages: impl Iterator<Item = &'a [u8]>) -> Result<Export, &'static str> {
    let mut export = Export::default();
    for page in pages {
        let page = loose::value(page)?;
        let single = Some(&page["issue"]).filter(|issue| issue.is_object());
        for issue in loose::list(&page, "issues").chain(single).chain(page.as_array().into_iter().flatten()) {
            export.issue(issue);
        }
        export.projects.extend(loose::list(&page, "projects").chain(Some(&page["project"]).filter(|project| project.is_object())).cloned());
        for user in loose::list(&page, "users").chain(Some(&page["user"]).filter(|user| user.is_object())) {
            export.mailboxes.insert(loose::text(user, "id"), loose::text(user, "mail"));
        }
    }
    export.index();
    if export.issues.is_empty() && export.projects.is_empty() { Err("moving-no-redmine") } else { Ok(export) }
}

impl Export {
    fn issue(&mut self, issue: &Value) {
        let Some(number) = issue["id"].as_u64().filter(|_| issue["subject"].is_string()) else { return };
        let says = |issue: &Value| loose::list(issue, "journals").count() + loose::list(issue, "attachments").count();
        if self.issues.get(&number).is_none_or(|known| says(issue) >= says(known)) {
            self.issues.insert(number, issue.clone());
        }
    }

    fn index(&mut self) {
        for one in self.issues.values().flat_map(|issue| loose::list(issue, "attachments")) {
            let (Some(number), name) = (one["id"].as_u64(), loose::text(one, "filename")) else { continue };
            self.named.entry(name.clone()).and_modify(|known| *known = None).or_insert(Some(number));
            self.attachments.insert(number, name);
        }
    }

    /// The number of the attachment that an entry of this name is: `attachments/12/plan.pdf`,
    /// `12/plan.pdf`, `12_plan.pdf`, or a name that only one of them has.
    pub(super) fn attachment(&self, parts: &[String]) -> Option<u64> {
        let numbered = |text: &str| text.parse::<u64>().ok().filter(|number| self.attachments.contains_key(number));
        let last = parts.last()?;
        let folder = parts.iter().rev().skip(1).find_map(|part| numbered(part));
        let prefix = || last.split(['_', '-', ' ']).next().and_then(numbered);
        folder.or_else(prefix).or_else(|| self.named.get(last).copied().flatten())
    }

    /// What an attachment is called.
    pub(super) fn name_of(&self, number: u64) -> Option<String> {
        self.attachments.get(&number).filter(|name| !name.is_empty()).cloned()
    }

    fn who(&self, person: &Value) -> Who {
        Who { name: loose::text(person, "name"), email: self.mailboxes.get(&loose::text(person, "id")).cloned().unwrap_or_default() }
    }

    /// The rows: projects, then issues, then what was written and attached.
    pub(super) fn read(&self, bytes: impl Fn(u64) -> Option<said::Bytes>) -> Read {
        let mut rows: Vec<Said> = Vec::new();
        let mut described: BTreeMap<String, Project> = BTreeMap::new();
        for issue in self.issues.values() {
            let title = loose::within(issue, "project", "name");
            if !title.is_empty() {
                described.entry(project_key(&title)).or_insert_with(|| Project { key: project_key(&title), title, description: String::new() });
            }
        }
        for project in &self.projects {
            let title = loose::text(project, "name");
            let description = loose::text(project, "description");
            described.insert(project_key(&title), Project { key: project_key(&title), title, description });
        }
        rows.extend(described.into_values().map(Said::Project));
        rows.extend(self.issues.values().map(|issue| Said::Task(Box::new(self.task(issue)))));
        for issue in self.issues.values() {
            let key = issue_key(&loose::within(issue, "project", "name"), &loose::text(issue, "id"));
            rows.extend(loose::list(issue, "journals").filter_map(|journal| self.comment(&key, journal)).map(Said::Comment));
            rows.extend(loose::list(issue, "attachments").filter_map(|one| file(&key, one, &bytes)).map(Said::File));
        }
        Read { rows, ..Read::default() }
    }

    fn task(&self, issue: &Value) -> Task {
        let (project, number) = (loose::within(issue, "project", "name"), loose::text(issue, "id"));
        let closed = loose::day(issue, "closed_on");
        let files: Vec<String> = loose::list(issue, "attachments").map(|file| loose::text(file, "filename")).collect();
        let parent = loose::within(issue, "parent", "id");
        let assignee = self.who(&issue["assigned_to"]);
        let worked = [loose::text(issue, "spent_hours"), loose::text(issue, "total_spent_hours")].into_iter().find(|hours| !hours.is_empty());
        let facts = [
            ("moving-fact-number", format!("#{number}")),
            ("moving-fact-tracker", loose::within(issue, "tracker", "name")),
            ("moving-fact-category", loose::within(issue, "category", "name")),
            ("moving-fact-priority", loose::within(issue, "priority", "name")),
            ("moving-fact-version", loose::within(issue, "fixed_version", "name")),
            ("moving-fact-parent", if parent.is_empty() { parent } else { format!("#{parent}") }),
            ("moving-fact-author", self.who(&issue["author"]).said().to_owned()),
            ("moving-fact-created", loose::day(issue, "created_on")),
            ("moving-fact-start", loose::text(issue, "start_date")),
            ("moving-fact-closed", closed.clone()),
            ("moving-fact-done", loose::text(issue, "done_ratio")),
            ("moving-fact-files", files.join(", ")),
        ];
        Task {
            key: issue_key(&project, &number),
            home: if project.is_empty() { Home::Chosen } else { Home::Project(project_key(&project)) },
            title: loose::text(issue, "subject"),
            description: loose::text(issue, "description"),
            facts: loose::said(facts),
            status: loose::within(issue, "status", "name"),
            over: loose::is(&issue["status"], "is_closed") || !closed.is_empty(),
            assignee: Some(assignee).filter(|who| !who.said().is_empty()),
            due: loose::text(issue, "due_date"),
            estimate: loose::text(issue, "estimated_hours"),
            worked: worked.unwrap_or_default(),
            worked_on: loose::day(issue, "updated_on"),
            ..Task::default()
        }
    }

    fn comment(&self, task: &str, journal: &Value) -> Option<Comment> {
        let text = loose::text(journal, "notes");
        let number = loose::text(journal, "id");
        (!text.trim().is_empty() && !number.is_empty()).then(|| Comment {
            key: format!("{task}/{number}"),
            task: task.to_owned(),
            who: self.who(&journal["user"]),
            on: loose::day(journal, "created_on"),
            text,
        })
    }
}

/// An attachment whose bytes came along; of others the task says the names.
fn file(task: &str, one: &Value, bytes: impl Fn(u64) -> Option<said::Bytes>) -> Option<File> {
    let number = one["id"].as_u64()?;
    let bytes = bytes(number)?;
    Some(File {
        key: format!("{task}/file-{number}"),
        home: Home::Task(task.to_owned()),
        name: bytes.name.clone(),
        refused: None,
        bytes: Some(bytes),
    })
}
