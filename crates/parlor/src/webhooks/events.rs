//! What webhooks can be told of: every deed of the audit log, by kind. A test holds the
//! list against what the program writes, another against docs/webhooks.md.

/// Events of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// As forms and programs name it.
    pub word: &'static str,
    /// The key of its name.
    pub key: &'static str,
    pub events: &'static [&'static str],
}

/// Everything that happens.
pub const ALL: &str = "all";

/// To see whether it arrives; told to one webhook when somebody asks for it.
pub const TEST: &str = "webhook.test";

/// All kinds, in the order in which they are offered.
pub const KINDS: [Kind; 18] = [
    Kind {
        word: "items",
        key: "webhook-kind-items",
        events: &[
            "item.created",
            "item.changed",
            "item.binned",
            "item.restored",
            "item.seen",
            "participant.added",
            "participant.removed",
            "follow.added",
            "follow.ended",
        ],
    },
    Kind {
        word: "tasks",
        key: "webhook-kind-tasks",
        events: &[
            "task.added",
            "task.changed",
            "task.status",
            "task.shared",
            "task.step-added",
            "task.step-done",
            "task.step-open",
            "task.step-removed",
            "task.estimate",
            "task.worked",
            "task.worked-removed",
            "task.approval-asked",
            "task.approval-withdrawn",
            "task.approved",
            "task.rejected",
        ],
    },
    Kind {
        word: "orders",
        key: "webhook-kind-orders",
        events: &["order.made", "order.changed", "order.reported", "order.confirmed", "order.withdrawn", "order.template", "order.template-removed"],
    },
    Kind {
        word: "planned",
        key: "webhook-kind-planned",
        events: &["planned.added", "planned.changed", "planned.ended", "planned.confirmed", "planned.skipped", "planned.taken_back"],
    },
    Kind {
        word: "notes",
        key: "webhook-kind-notes",
        events: &["note.added", "note.changed", "note.removed", "note.restored", "activity.added", "activity.changed"],
    },
    Kind {
        word: "comments",
        key: "webhook-kind-comments",
        events: &[
            "comment.added",
            "comment.changed",
            "comment.moved",
            "comment.removed",
            "message.sent",
            "message.changed",
            "message.removed",
            "message.reacted",
            "message.unreacted",
        ],
    },
    Kind {
        word: "files",
        key: "webhook-kind-files",
        events: &[
            "file.added",
            "file.version",
            "file.renamed",
            "file.internal",
            "file.shown",
            "file.closed-to",
            "file.opened-to",
            "file.removed",
            "file.restored",
            "file.sealed",
            "file.virus",
        ],
    },
    Kind {
        word: "projects",
        key: "webhook-kind-projects",
        events: &["project.stage", "project.due", "stage.added", "stage.changed", "stage.moved", "stage.ended"],
    },
    Kind {
        word: "documents",
        key: "webhook-kind-documents",
        events: &[
            "event.started",
            "event.closed",
            "event.opened",
            "signing.sent",
            "signing.confirmed",
            "signing.signed",
            "signing.approved",
            "signing.changes",
            "signing.declined",
            "signing.passed",
            "signing.ended",
            "signing.sealed",
            "evidence.made",
            "copies.exported",
            "batch.ended",
            "template.changed",
        ],
    },
    Kind {
        word: "boards",
        key: "webhook-kind-boards",
        events: &[
            "board.opens",
            "board.password-changed",
            "board.role",
            "board.locked",
            "board.unlocked",
            "board.archived",
            "board.unarchived",
            "board.moved",
            "board.nature",
            "board.claimed",
            "board.over",
            "board.approval-asked",
            "board.approval-withdrawn",
            "board.approved",
            "board.accepted",
            "board.not-approved",
            "board.access-requested",
            "board.access-answered",
            "board.said",
            "board.commented",
            "board.resolved",
            "board.reopened",
            "board.words-removed",
            "board.picture",
            "board.file",
            "board.timer",
            "board.timer-stopped",
        ],
    },
    Kind {
        word: "requests",
        key: "webhook-kind-requests",
        events: &[
            "request.made",
            "request.task",
            "request.closed",
            "request.opened",
            "list.made",
            "list.asked",
            "list.title",
            "list.body",
            "list.due",
            "list.point-added",
            "list.point-changed",
            "list.point-moved",
            "list.point-removed",
            "list.answered",
            "list.taken-back",
            "list.accepted",
            "list.sent-back",
            "list.done",
            "list.closed",
            "list.opened",
            "list.template-saved",
            "list.template-removed",
        ],
    },
    Kind {
        word: "forms",
        key: "webhook-kind-forms",
        events: &["form.made", "form.changed", "form.address", "form.closed", "form.opened", "form.answered"],
    },
    Kind {
        word: "sharing",
        key: "webhook-kind-sharing",
        events: &[
            "share.opened",
            "share.changed",
            "share.end-set",
            "share.closed",
            "share.ended",
            "grant.fields",
            "record.guests",
            "link.made",
            "link.copied",
            "link.renewed",
            "link.activated",
            "link.deactivated",
            "link.end-set",
            "link.fetched",
            "link.held",
            "link.opened",
            "preset.made",
            "preset.changed",
            "preset.ended",
            "group.made",
            "group.renamed",
            "group.ended",
            "group.joined",
            "group.left",
            "group.shared",
            "sharing-rule.on",
            "sharing-rule.off",
        ],
    },
    Kind {
        word: "receipts",
        key: "webhook-kind-receipts",
        events: &[
            "file.read",
            "file.reminded",
            "task.read",
            "note.read",
            "activity.read",
            "event.read",
            "request.read",
            "request_list.read",
            "planned.read",
        ],
    },
    Kind {
        word: "guests",
        key: "webhook-kind-guests",
        events: &[
            "contact.made",
            "contact.changed",
            "contact.merged",
            "guest.changed",
            "guest.asked",
            "guest.renewed",
            "guest.suspended",
            "guest.resumed",
            "guest.ended",
            "review.started",
            "review.decided",
            "review.closed",
            "review.reported",
            "browser.ended",
            "contact.erased",
            "erasure.asked",
            "erasure.back",
            "erasure.objected",
            "data.exported",
        ],
    },
    Kind {
        word: "organizers",
        key: "webhook-kind-organizers",
        events: &[
            "organizer.made",
            "organizer.changed",
            "organizer.cover",
            "organizer.guests",
            "organizer.extranet.on",
            "organizer.extranet.off",
            "category.added",
            "category.renamed",
            "category.archived",
            "category.restored",
            "field.added",
            "field.changed",
            "field.moved",
            "field.hidden",
            "field.shown",
            "field.archived",
            "field.restored",
            "records.imported",
            "records.exported",
            "view.saved",
            "view.removed",
        ],
    },
    Kind {
        word: "members",
        key: "webhook-kind-members",
        events: &[
            "invitation.sent",
            "invitation.sent-again",
            "invitation.cancelled",
            "invitation.role",
            "invitation.accepted",
            "member.removed",
            "role.given",
            "role.made",
            "role.changed",
            "role.ended",
            "person.signed-in",
            "person.signed-out",
            "person.password",
            "person.second-on",
            "person.second-off",
            "passkey.added",
            "passkey.removed",
            "key.made",
            "key.ended",
            "service.made",
            "service_key.made",
            "service_key.ended",
            "view_key.made",
            "view_key.ended",
            "access.reset",
            "calendar.made",
            "calendar.renewed",
            "calendar.ended",
            "member.erased",
        ],
    },
    Kind {
        word: "organization",
        key: "webhook-kind-organization",
        events: &[
            "organization.founded",
            "organization.made",
            "settings.changed",
            "brand.changed",
            "brand.picture",
            "brand.picture-removed",
            "sender.set",
            "sender.confirmed",
            "sender.ready",
            "sender.unready",
            "sender.removed",
            "plan.set",
            "seal.imported",
            "seal.own",
            "domain.named",
            "domain.removed",
            "domain.certified",
            "domain.used",
            "domain.failed",
            "webhook.made",
            "webhook.changed",
            "webhook.secret",
            "webhook.taken",
            "webhook.off",
            "webhook.on",
            "webhook.tested",
            "webhook.sent-again",
            "webhook.removed",
            "archive.asked",
            "archive.cancelled",
            "archive.taken",
            "moved.in",
            "retention.changed",
            "retention.ran",
        ],
    },
];

/// The kind of an event.
#[must_use]
pub fn kind_of(event: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.events.contains(&event))
}

/// Whether this word chooses something: everything, a kind, or one event.
#[must_use]
pub fn chooses(word: &str) -> bool {
    word == ALL || KINDS.iter().any(|kind| kind.word == word) || kind_of(word).is_some()
}

/// Whether somebody who chose these words is told of an event.
#[must_use]
pub fn wanted(chosen: &str, event: &str) -> bool {
    let kind = kind_of(event).map(|kind| kind.word);
    chosen.split(' ').any(|word| word == ALL || word == event || Some(word) == kind)
}

#[cfg(test)]
mod tests {
    use super::{KINDS, chooses, kind_of, wanted};
    use std::collections::BTreeSet;

    #[test]
    fn house_8_each_event_is_of_one_kind_and_chosen_by_it_or_by_itself() {
        let all: Vec<&str> = KINDS.iter().flat_map(|kind| kind.events).copied().collect();
        assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len(), "an event stands twice");
        for kind in KINDS {
            assert!(!kind.word.contains('.') && chooses(kind.word));
            for event in kind.events {
                assert_eq!(kind_of(event).map(|kind| kind.word), Some(kind.word));
                assert!(wanted("all", event) && wanted(kind.word, event) && wanted(event, event));
                assert!(!wanted("", event) && !wanted("nothing", event));
            }
        }
        assert!(wanted("files task.added", "task.added") && !wanted("files task.added", "task.changed"));
        assert!(!chooses("task") && !chooses(""));
    }
}
