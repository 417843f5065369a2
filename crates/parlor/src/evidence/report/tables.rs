//! Sheets that the report shows as a table each, where there are rows of it.

use super::{joined, moment, table};
use crate::{
    evidence::{gathering::Gathered, sheet::Line},
    web::Texts,
};
use paper::Document;

/// What stands in a column.
#[derive(Clone, Copy)]
enum Cell {
    /// Texts, one behind the other.
    Texts(&'static [&'static str]),
    /// An instant.
    At(&'static str),
}
use Cell::{At, Texts as Words};

/// A table of the report.
pub(super) struct Table {
    sheet: &'static str,
    title: &'static str,
    shares: &'static [f32],
    columns: &'static [(&'static str, Cell)],
}

const WHO: &str = "evidence-who";
const WHAT: &str = "evidence-what";
const WHEN: &str = "evidence-when";
const HOW: &str = "evidence-how";
const END: &str = "evidence-end";

/// Of a guest: how long they are one, and what they proved.
pub(super) const OF_GUEST: &[Table] = &[
    Table {
        sheet: "stays",
        title: "evidence-stay",
        shares: &[1.4, 2.0, 1.4, 1.4, 1.4],
        columns: &[
            ("stay-sponsor", Words(&["sponsor"])),
            (WHAT, Words(&["purpose"])),
            (WHEN, At("since")),
            (END, At("until")),
            ("evidence-suspended", At("suspended_at")),
        ],
    },
    Table {
        sheet: "review_guests",
        title: "reviews",
        shares: &[2.0, 2.0, 1.6],
        columns: &[(WHAT, Words(&["decision", "closed"])), (WHO, Words(&["decided_by"])), (WHEN, At("decided_at"))],
    },
    Table {
        sheet: "browsers",
        title: "evidence-browsers",
        shares: &[2.6, 0.9, 1.4, 1.4],
        columns: &[(WHAT, Words(&["browser", "network"])), (HOW, Words(&["how"])), (WHEN, At("verified_at")), (END, At("ended_at"))],
    },
    Table {
        sheet: "codes",
        title: "evidence-codes",
        shares: &[1.4, 1.4, 1.4],
        columns: &[(WHEN, At("created_at")), (WHAT, Words(&["ending"])), (END, At("ended_at"))],
    },
];

/// Of an item and of a guest.
pub(super) const OF_BOTH: &[Table] = &[
    Table {
        sheet: "links",
        title: "evidence-links",
        shares: &[1.8, 1.6, 1.4, 1.4, 1.6],
        columns: &[
            (WHO, Words(&["contact"])),
            ("evidence-by", Words(&["made_by"])),
            (WHEN, At("made_at")),
            (END, At("deactivated_at")),
            ("evidence-fetched", At("fetched_by_a_machine_at")),
        ],
    },
    Table {
        sheet: "values",
        title: "evidence-values",
        shares: &[1.4, 3.0],
        columns: &[(WHAT, Words(&["name"])), ("evidence-value", Words(&["value"]))],
    },
    Table {
        sheet: "tasks",
        title: "tasks",
        shares: &[2.6, 1.0, 1.4, 1.4, 1.4],
        columns: &[
            (WHAT, Words(&["title", "description"])),
            (HOW, Words(&["status"])),
            (WHO, Words(&["assignee"])),
            (WHEN, At("created_at")),
            ("evidence-done", At("done_at")),
        ],
    },
    Table {
        sheet: "task_approvers",
        title: "evidence-approvals",
        shares: &[1.6, 1.2, 2.4, 1.4],
        columns: &[(WHO, Words(&["name"])), (HOW, Words(&["verdict"])), (WHAT, Words(&["note"])), (WHEN, At("decided_at"))],
    },
    Table {
        sheet: "work_orders",
        title: "evidence-orders",
        shares: &[2.0, 2.6, 1.4, 1.4],
        columns: &[
            (WHAT, Words(&["title", "place"])),
            ("evidence-report", Words(&["report"])),
            (WHO, Words(&["reported_by"])),
            (WHEN, At("reported_at")),
        ],
    },
    Table {
        sheet: "work_order_confirmations",
        title: "evidence-order-confirmations",
        shares: &[1.8, 1.8, 1.4, 1.4],
        columns: &[(WHO, Words(&["signed_by"])), ("evidence-by", Words(&["confirmed_by"])), (WHEN, At("confirmed_at")), (END, At("withdrawn_at"))],
    },
    Table {
        sheet: "notes",
        title: "notes",
        shares: &[1.4, 3.0, 1.2, 1.4],
        columns: &[(WHAT, Words(&["title"])), ("evidence-text", Words(&["text"])), (WHO, Words(&["created_by"])), (WHEN, At("created_at"))],
    },
    Table {
        sheet: "activities",
        title: "activities",
        shares: &[1.4, 2.6, 1.4, 1.2],
        columns: &[(WHAT, Words(&["title"])), ("evidence-text", Words(&["text"])), (WHO, Words(&["participants"])), (WHEN, Words(&["happened_on"]))],
    },
    Table {
        sheet: "requests",
        title: "requests",
        shares: &[1.4, 2.6, 1.2, 1.4, 1.4],
        columns: &[(WHAT, Words(&["title"])), ("evidence-text", Words(&["text"])), (WHO, Words(&["by"])), (WHEN, At("at")), (END, At("closed_at"))],
    },
    Table {
        sheet: "point_answers",
        title: "evidence-answers",
        shares: &[1.6, 2.2, 1.2, 1.4, 1.2],
        columns: &[
            (WHAT, Words(&["asked_title"])),
            ("evidence-text", Words(&["words"])),
            (WHO, Words(&["by"])),
            (WHEN, At("at")),
            (HOW, Words(&["verdict", "why"])),
        ],
    },
    Table {
        sheet: "confirmations",
        title: "evidence-confirmations",
        shares: &[2.0, 1.2, 1.2, 1.4, 1.4],
        columns: &[
            (WHAT, Words(&["title", "day", "note"])),
            (HOW, Words(&["what"])),
            (WHO, Words(&["by"])),
            (WHEN, At("at")),
            (END, At("taken_back_at")),
        ],
    },
    Table {
        sheet: "board_comments",
        title: "evidence-board-said",
        shares: &[3.0, 1.4, 1.4],
        columns: &[("evidence-text", Words(&["text"])), (WHO, Words(&["by"])), (WHEN, At("at"))],
    },
    Table {
        sheet: "board_approvers",
        title: "evidence-board-approvals",
        shares: &[1.6, 1.2, 2.4, 1.4],
        columns: &[(WHO, Words(&["name"])), (HOW, Words(&["verdict"])), (WHAT, Words(&["note"])), (WHEN, At("decided_at"))],
    },
    Table {
        sheet: "messages",
        title: "evidence-chats",
        shares: &[1.4, 1.4, 0.8, 3.0],
        columns: &[(WHEN, At("at")), (WHO, Words(&["by"])), (HOW, Words(&["lane"])), ("evidence-text", Words(&["text"]))],
    },
];

/// What was mailed.
pub(super) const MAILS: &[Table] = &[Table {
    sheet: "mails",
    title: "evidence-mails",
    shares: &[1.8, 2.6, 1.4, 0.8],
    columns: &[(WHO, Words(&["to_name", "to"])), (WHAT, Words(&["kind", "subject"])), (WHEN, At("ended_at")), (HOW, Words(&["ending"]))],
}];

pub(super) fn draw(page: &mut Document, t: &Texts, it: &Gathered, tables: &[Table]) {
    for one in tables {
        let lines = it.of(one.sheet);
        if lines.is_empty() {
            continue;
        }
        let heads: Vec<&str> = one.columns.iter().map(|(head, _)| *head).collect();
        let row = |line: &Line| one.columns.iter().map(|(_, cell)| drawn(line, *cell)).collect();
        table(page, t, (one.title, one.shares, &heads), lines.iter().map(row).collect());
    }
}

fn drawn(line: &Line, cell: Cell) -> String {
    match cell {
        Words(columns) => joined(line, columns, ", "),
        At(column) => moment(line, column),
    }
}
