//! What is shown of webhooks.

use super::{Delivery, Outcome, Reach, Told, Webhook, WhyOff, administers, store};
use crate::{
    bind,
    doors::Actor,
    organizations::frame::Frame,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{DeliveryId, ItemId, MemberId, OrganizationId, OrganizerId, WebhookId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// So many deliveries stand on a page.
const PAGE: i64 = 50;

rows! {
    /// A webhook in the list.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Line {
        pub id: WebhookId,
        pub name: String,
        pub address: String,
        /// Through whose eyes it looks.
        pub member: String,
        pub off_at: Option<Time>,
        pub off_why: Option<WhyOff>,
        /// Nothing has reached it since.
        pub failing_since: Option<Time>,
        /// So many deliveries wait for it.
        pub waiting: i64,
        /// When something last reached it.
        pub reached_at: Option<Time>,
    }
    /// An organizer to choose from.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Choice {
        pub id: OrganizerId,
        pub name: String,
    }
    /// A delivery in the list.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct DeliveryLine {
        /// Where the next, older page begins.
        pub number: i64,
        pub id: DeliveryId,
        pub event: String,
        pub made_at: Time,
        pub attempts: i64,
        pub next_at: Time,
        /// The status of the last answer.
        pub status: Option<i64>,
        /// Nothing: it waits.
        pub outcome: Option<Outcome>,
    }
}

/// All webhooks of an organization.
#[derive(Serialize, JsonSchema)]
pub struct Webhooks {
    pub frame: Frame,
    pub webhooks: Vec<Line>,
    /// What one can be told of alone.
    pub organizers: Vec<Choice>,
}

/// A secret that was just made.
#[derive(Serialize, JsonSchema)]
pub struct NewSecret {
    pub frame: Frame,
    pub id: WebhookId,
    pub name: String,
    /// It is never shown again.
    pub secret: String,
    /// Where the webhook is met.
    pub location: String,
}

/// How a webhook is set.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Settings {
    pub id: WebhookId,
    pub name: String,
    pub address: String,
    pub member: MemberId,
    pub member_name: String,
    /// That member administers the organization: it is told of the organization itself too.
    pub administers: bool,
    /// Kinds and single events, or `all`.
    pub events: Vec<String>,
    pub reach: Reach,
    pub organizer: Option<OrganizerId>,
    pub items: Vec<Single>,
    /// Until then the secret before this one signs too.
    pub both_until: Option<Time>,
    pub failing_since: Option<Time>,
    pub off_at: Option<Time>,
    pub off_why: Option<WhyOff>,
    pub made_at: Time,
    pub edition: i64,
}

/// An item that it is told of.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Single {
    pub id: ItemId,
    pub title: String,
}

/// Which deliveries are shown.
#[derive(Clone, Default, Deserialize, JsonSchema)]
pub struct Show {
    /// `waiting`, `delivered`, `failed` or `withheld`; all, if left out.
    #[serde(default)]
    pub state: String,
    /// Those before this number.
    pub before: Option<i64>,
}

/// A webhook, and what it was told.
#[derive(Serialize, JsonSchema)]
pub struct Page {
    pub frame: Frame,
    pub webhook: Settings,
    pub organizers: Vec<Choice>,
    pub deliveries: Vec<DeliveryLine>,
    /// Which of them these are; empty: all.
    pub state: String,
    /// Where the next, older page begins.
    pub older: Option<i64>,
    /// It looks through the eyes of whoever asks.
    pub mine: bool,
    /// Somebody else changed it while this was typed.
    #[serde(skip)]
    pub overtaken: bool,
}

/// What was sent, and what came back.
#[derive(Serialize, JsonSchema)]
pub struct DeliveryPage {
    pub frame: Frame,
    pub webhook: WebhookId,
    pub webhook_name: String,
    pub address: String,
    pub id: DeliveryId,
    pub event: String,
    pub made_at: Time,
    pub attempts: i64,
    /// When it is tried next, while it waits.
    pub next_at: Option<Time>,
    pub last_at: Option<Time>,
    pub ended_at: Option<Time>,
    pub outcome: Option<Outcome>,
    /// The headers of the last try, without the signature.
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// The status of the last answer.
    pub status: Option<i64>,
    /// Why there was none: `inside`, `address` or `silence`.
    pub fault: Option<String>,
    /// The beginning of the last answer.
    pub answer: Option<String>,
}

/// # Errors
/// When the store fails.
pub(super) fn all(tx: &mut Tx<'_>, here: OrganizationId, frame: Frame) -> Result<Webhooks, Error> {
    let webhooks = tx.all(
        "SELECT w.id, w.name, w.address, m.name, w.off_at, w.off_why, w.failing_since,
           (SELECT COUNT(*) FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.ended_at IS NULL),
           (SELECT MAX(d.ended_at) FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.outcome = 'delivered')
         FROM webhooks w JOIN parties m ON m.id = w.member_id WHERE w.organization_id = $1 ORDER BY w.name, w.id",
        bind![here],
    )?;
    Ok(Webhooks { frame, webhooks, organizers: organizers(tx, here)? })
}

fn organizers(tx: &mut Tx<'_>, here: OrganizationId) -> Result<Vec<Choice>, Error> {
    Ok(tx.all("SELECT id, name FROM organizers WHERE organization_id = $1 AND archived_at IS NULL ORDER BY place, id", bind![here])?)
}

/// # Errors
/// When the store fails.
pub(super) fn page(tx: &mut Tx<'_>, webhook: &Webhook, by: &Actor, frame: Frame, asked: &Show, overtaken: bool) -> Result<Page, Error> {
    let mut deliveries = deliveries(tx, webhook.id, asked)?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = deliveries.len() > most;
    deliveries.truncate(most);
    let older = deliveries.last().filter(|_| more).map(|line| line.number);
    Ok(Page {
        frame,
        webhook: settings(tx, webhook)?,
        organizers: organizers(tx, webhook.organization)?,
        deliveries,
        state: asked.state.clone(),
        older,
        mine: by.member() == Some(webhook.member),
        overtaken,
    })
}

fn settings(tx: &mut Tx<'_>, webhook: &Webhook) -> Result<Settings, Error> {
    let now = tx.now();
    Ok(Settings {
        id: webhook.id,
        name: webhook.name.clone(),
        address: webhook.address.clone(),
        member: webhook.member,
        member_name: webhook.member_name.clone(),
        administers: administers(tx, webhook.member)?,
        events: webhook.events.split(' ').map(str::to_owned).collect(),
        reach: webhook.reach,
        organizer: webhook.organizer,
        items: store::items(tx, webhook.id)?.into_iter().map(|(id, title)| Single { id, title }).collect(),
        both_until: webhook.signer().both_until().filter(|until| *until > now),
        failing_since: webhook.failing_since,
        off_at: webhook.off_at,
        off_why: webhook.off_why,
        made_at: webhook.made_at,
        edition: webhook.edition,
    })
}

fn deliveries(tx: &mut Tx<'_>, webhook: WebhookId, asked: &Show) -> Result<Vec<DeliveryLine>, Error> {
    let before = asked.before.unwrap_or(i64::MAX);
    Ok(tx.all(
        "SELECT d.number, d.id, d.event, d.made_at, d.attempts, d.next_at, d.status, d.outcome FROM webhook_deliveries d
         WHERE d.webhook_id = $1 AND d.number < $2 AND ($3 = '' OR COALESCE(d.outcome, 'waiting') = $3) ORDER BY d.number DESC LIMIT $4",
        bind![webhook, before, &asked.state, PAGE + 1],
    )?)
}

impl DeliveryPage {
    /// What is kept of it.
    pub(super) fn new(frame: Frame, told: &Told) -> Self {
        let (webhook, it): (&Webhook, &Delivery) = (&told.webhook, &told.it);
        let mut headers = vec![("content-type", "application/json".to_owned()), ("webhook-id", it.message.clone())];
        headers.extend(it.last_at.map(|at| ("webhook-timestamp", at.0.div_euclid(1_000_000).to_string())));
        headers.push(("webhook-signature", "v1,…".to_owned()));
        Self {
            frame,
            webhook: webhook.id,
            webhook_name: webhook.name.clone(),
            address: webhook.address.clone(),
            id: it.id,
            event: it.event.clone(),
            made_at: it.made_at,
            attempts: it.attempts,
            next_at: it.ended_at.is_none().then_some(it.next_at),
            last_at: it.last_at,
            ended_at: it.ended_at,
            outcome: it.outcome,
            headers: headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            body: it.body.clone(),
            status: it.status,
            fault: it.fault.clone(),
            answer: it.answer.clone(),
        }
    }
}
