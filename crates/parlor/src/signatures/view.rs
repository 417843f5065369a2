//! What is shown of a route, cut to the viewer: of approvals a guest learns nothing, of
//! others only where the sender allows it, or all have signed (DOC-3, SIGN-3).

use super::{
    Kind, Outcome, Signing, State, confirm, places,
    stopped::{self, Stopped},
    store::{self, Signer},
};
use crate::{
    documents,
    doors::Actor,
    files::{self, Kept},
    follows::Place,
    items::Item,
    store::{Time, Tx},
    web::Error,
};
use access::{EventId, FileId, ItemId, ItemKind, PartyId, Rights, SignerId, Verb};
use schemars::JsonSchema;
use serde::Serialize;

/// Somebody in a route.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SignerLine {
    pub id: SignerId,
    #[serde(skip)]
    pub party: PartyId,
    pub name: String,
    pub guest: bool,
    /// All who have the public link, each with a document of their own.
    pub everyone: bool,
    /// Whoever a document will be made for, in a template.
    pub recipient: bool,
    pub company: Option<String>,
    pub step: i64,
    pub kind: Kind,
    /// One of this step is enough.
    pub one_enough: bool,
    pub state: State,
    pub at: Option<Time>,
    /// Why they declined.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// The viewer.
    pub me: bool,
}

/// A route, as somebody sees it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Standing {
    pub id: EventId,
    /// Empty, as are the message and who sent it, where the viewer took no part.
    pub title: String,
    /// Markdown.
    pub message: String,
    pub starter: String,
    pub sent_at: Option<Time>,
    pub due: Option<String>,
    pub outcome: Option<Outcome>,
    pub ended_at: Option<Time>,
    pub sealed_at: Option<Time>,
    pub signers: Vec<SignerLine>,
    /// What the viewer is asked for, if they are.
    pub asked: Option<Kind>,
    /// They may pass it on.
    pub pass_on: bool,
    /// The team may change or end it.
    pub may_edit: bool,
    /// It is a template's, and is never sent itself.
    pub template: bool,
    /// It is open to the viewer: a guest who took no part learns only who signed.
    #[serde(skip)]
    pub takes_part: bool,
}

/// A file of a route, with where the viewer's own signature comes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct FileToSign {
    pub id: FileId,
    pub name: String,
    pub version: i64,
    /// The version that all have signed.
    pub sealed_version: Option<i64>,
    pub spots: Vec<SpotLine>,
    /// Width and height of each page, in points.
    #[serde(skip)]
    pub sheets: Vec<(f32, f32)>,
}

/// Where something is placed, in percent of the page as it is shown.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct SpotLine {
    /// The id of whoever signs there, or what is filled in there.
    pub of: String,
    pub page: u32,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl SpotLine {
    pub(crate) fn at(of: String, place: paper::seal::Place) -> Self {
        let [left, top, width, height] = [place.left, place.top, place.width, place.height].map(|part| part * 100.0);
        Self { of, page: place.page, left, top, width, height }
    }
}

fn line(signer: Signer, me: PartyId) -> SignerLine {
    SignerLine {
        id: signer.id,
        party: signer.party,
        me: signer.party == me,
        everyone: signer.everyone,
        recipient: signer.recipient,
        name: signer.name,
        guest: signer.guest,
        company: signer.company,
        step: signer.step,
        kind: signer.kind,
        one_enough: signer.one_enough,
        state: signer.state,
        at: signer.decided_at.or(signer.asked_at),
        note: signer.note,
    }
}

/// What a guest sees of somebody in a route.
fn shown(signing: &Signing, signer: &Signer, me: PartyId) -> bool {
    let complete = signing.outcome == Some(Outcome::Completed);
    signer.party == me || (signer.kind == Kind::Signature && (signing.show_others || complete) && signer.state != State::LeftOut)
}

/// A route as this viewer sees it; nothing, where they may not know of it.
///
/// # Errors
/// When the store fails.
pub(super) fn standing(tx: &mut Tx<'_>, item: ItemId, signing: &Signing, rights: &Rights, by: &Actor) -> Result<Option<Standing>, Error> {
    let outside = rights.outside();
    let known = signing.follows || signing.outcome == Some(Outcome::Completed);
    if outside && (signing.sent_at.is_none() || !known) {
        return Ok(None);
    }
    let takes_part = !outside || signing.follows;
    let said = |words: &str| if takes_part { words.to_owned() } else { String::new() };
    let me = by.party();
    let all = store::signers(tx, signing.id)?;
    let asked = all.iter().find(|signer| signer.party == me && signer.state == State::Asked).map(|signer| signer.kind);
    let mut signers: Vec<SignerLine> =
        all.into_iter().filter(|signer| !outside || shown(signing, signer, me)).map(|signer| line(signer, me)).collect();
    for line in signers.iter_mut().filter(|line| !takes_part && !line.me) {
        line.note.clear();
    }
    if outside && signers.is_empty() {
        return Ok(None);
    }
    let template = signing.sent_at.is_none() && documents::is_template(tx, item)?;
    Ok(Some(Standing {
        template,
        takes_part,
        id: signing.id,
        title: said(&signing.title),
        message: said(&signing.message),
        starter: said(&signing.starter),
        sent_at: signing.sent_at,
        due: signing.due.clone(),
        outcome: signing.outcome,
        ended_at: signing.ended_at,
        sealed_at: signing.sealed_at,
        signers,
        asked: asked.filter(|_| signing.runs() && (rights.may(Verb::Sign) || rights.held_back().sign)),
        pass_on: signing.pass_on,
        may_edit: rights.may(Verb::Edit) && !outside,
    }))
}

/// The route of a document that counts, for its page.
///
/// # Errors
/// When the store fails.
pub fn of_document(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Option<Standing>, Error> {
    if item.kind() != ItemKind::Document {
        return Ok(None);
    }
    match store::latest(tx, item.id, by.party())? {
        Some(signing) => standing(tx, item.id, &signing, rights, by),
        None => Ok(None),
    }
}

/// The page on which somebody signs, or looks how far a route is.
#[derive(Serialize, JsonSchema)]
pub(super) struct SigningView {
    #[serde(flatten)]
    pub standing: Standing,
    pub files: Vec<FileToSign>,
    /// They have to confirm by a code before they sign.
    pub confirm_first: bool,
    /// They have to sign in by two proofs before they sign.
    pub prove_first: bool,
    /// What they are called, for a typed signature.
    pub me: String,
    /// All have signed, and the files are being sealed.
    pub sealing: bool,
    /// Why sealing waits, for the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seal_fault: Option<String>,
    /// Who stopped the sealing, and when, for the team: the signatures stay, and it can be begun again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seal_stopped: Option<Stopped>,
    /// Why somebody whose turn it is cannot be asked yet, for who may change the route.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_up: Option<String>,
}

/// The files of a route that the viewer can read, and whether those are all: one may be
/// closed to a guest, or to all of them (LINK-23).
pub(super) fn readable(
    tx: &mut Tx<'_>,
    item: &Item,
    signing: &Signing,
    rights: &Rights,
    by: &Actor,
) -> Result<(Vec<store::SignedFile>, bool), Error> {
    let mut files = store::files(tx, signing.id)?;
    if !rights.outside() {
        return Ok((files, true));
    }
    let (all, seen) = (files.len(), files::lines(tx, &Kept::on(item, Place::Item, rights, by))?);
    files.retain(|file| seen.iter().any(|line| line.id == file.file));
    let whole = files.len() == all;
    Ok((files, whole))
}

/// All that the page shows, but for the pages of the files.
pub(super) fn load(tx: &mut Tx<'_>, item: &Item, signing: &Signing, rights: &Rights, by: &Actor) -> Result<SigningView, Error> {
    let standing = standing(tx, item.id, signing, rights, by)?.ok_or(Error::NotFound)?;
    let spots = store::spots(tx, signing.id)?;
    let files = if signing.sent_at.is_some() { readable(tx, item, signing, rights, by)?.0 } else { store::files_now(tx, item.id)? };
    let mine: Vec<SignerId> = standing.signers.iter().filter(|signer| !rights.outside() || signer.me).map(|signer| signer.id).collect();
    let files = files
        .into_iter()
        .map(|file| FileToSign {
            spots: spots.iter().filter(|spot| spot.file == file.file && mine.contains(&spot.signer)).map(spot_line).collect(),
            id: file.file,
            name: file.name,
            version: file.version,
            sealed_version: file.sealed_version,
            sheets: Vec::new(),
        })
        .collect();
    let (waits, fault): (bool, Option<String>) = tx.one(
        "SELECT seal_at IS NOT NULL AND COALESCE(outcome = 'completed', FALSE), seal_fault FROM signings WHERE id = $1",
        crate::bind![signing.id],
    )?;
    // What is not tried again, and has failed or was to be sealed, was stopped.
    let stopped = if !waits && fault.is_some() && !rights.outside() { stopped::of(tx, item, signing.id)? } else { None };
    Ok(SigningView {
        files,
        confirm_first: standing.asked.is_some() && rights.may(Verb::Sign) && confirm::needed(tx, item, rights)?,
        prove_first: standing.asked.is_some() && rights.held_back().sign,
        me: by.name.clone(),
        sealing: waits && fault.is_none(),
        seal_fault: fault.filter(|_| waits && !rights.outside()),
        seal_stopped: stopped,
        held_up: None,
        standing,
    })
}

pub(super) fn spot_line(spot: &store::Spot) -> SpotLine {
    SpotLine::at(spot.signer.to_string(), places::place(spot))
}
