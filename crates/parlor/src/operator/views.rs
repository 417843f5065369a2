//! What an operator is shown: numbers, and what an organization is called.

use crate::{rows, store::Time};
use access::{MailId, Plan};
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// What there is.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Overview {
        pub organizations: i64,
        pub members: i64,
        /// Guests of all organizations, as the allowance counts them.
        pub guests: i64,
        pub items: i64,
        pub files: i64,
        /// All versions of them, in bytes.
        pub bytes: i64,
        /// People who were here within a day.
        pub here_today: i64,
        pub mails_waiting: i64,
        /// Since when the first of them should have gone out, where it is late.
        pub mails_since: Option<Time>,
        /// Given up within seven days.
        pub mails_failed: i64,
        pub mails_sent_today: i64,
        /// Documents that all have signed and that wait to be sealed.
        pub seals_waiting: i64,
        /// Items that search has not looked at again yet.
        pub search_waiting: i64,
        /// Files that wait for the virus scanner.
        pub scans_waiting: i64,
    }
}

/// What there is, and whom the server held back.
#[derive(Serialize, JsonSchema)]
pub struct Installation {
    #[serde(flatten)]
    pub overview: Overview,
    /// Organizations that were held back within an hour, by this server, the most often first.
    pub held_back: Vec<HeldBack>,
}

/// An organization that wanted more at once than its share.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeldBack {
    pub slug: String,
    pub name: String,
    /// So often since it began.
    pub times: i64,
    pub last: Time,
    /// `organization`: too many requests at once; `key`: too many with one key; `page`: too many open pages.
    pub what: &'static str,
}

rows! {
    /// An organization, from outside.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct OrganizationLine {
        pub slug: String,
        pub name: String,
        pub plan: Plan,
        /// A package of guests in place of the plan's number.
        pub guest_package: Option<i64>,
        pub since: Time,
        pub members: i64,
        pub guests: i64,
        pub items: i64,
        pub bytes: i64,
        /// When something was last done in it.
        pub active_at: Option<Time>,
    }
}

/// Organizations, by the name in their address.
#[derive(Serialize, JsonSchema)]
pub struct Organizations {
    pub organizations: Vec<OrganizationLine>,
    /// There are more after this one; asked for by `after`.
    pub next: Option<String>,
    #[serde(skip)]
    pub sought: String,
}

/// One of them.
#[derive(Serialize, JsonSchema)]
pub struct OneOrganization {
    pub organization: OrganizationLine,
    /// As many guests as plan or package admit; nothing where that is any number.
    pub allowed: Option<i64>,
    pub administrators: i64,
}

rows! {
    /// A mail that waits or was given up.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct MailLine {
        pub id: MailId,
        pub kind: String,
        /// The server it goes to: what stands behind the @.
        pub to: String,
        pub organization: Option<String>,
        pub since: Time,
        pub tries: i64,
        /// What the mail server said last.
        pub fault: Option<String>,
        /// When it is tried again; nothing for one that was given up.
        pub next_at: Option<Time>,
    }
}

/// What has not gone out.
#[derive(Serialize, JsonSchema)]
pub struct Mails {
    /// The first hundred, those that wait longest first.
    pub waiting: Vec<MailLine>,
    /// The last hundred.
    pub failed: Vec<MailLine>,
    /// Whether one of the last seven days was given up, put off or is late, so that all are offered to be sent again.
    #[serde(skip)]
    pub held_up: bool,
}

/// What the configuration says.
#[derive(Serialize, JsonSchema)]
pub struct Limits {
    /// As TOML, with secrets covered.
    pub configuration: String,
}
