//! Permission that carries the thing.

use super::{Address, Asker, Credentials};
use crate::{
    app::App,
    crowd::Entered,
    store::{Time, Tx},
    web::{Error, Say},
};
use access::{ContactId, MemberId, OrganizationId, PartyId, PersonId, SessionId};
use axum::{extract::FromRequestParts, http::request::Parts};
use std::{marker::PhantomData, ops::Deref, sync::Arc};

/// Something that can be asked for by an address.
pub trait Thing: Sized + Send + Sync + 'static {
    /// What the policy says about it; only the `access` crate makes these.
    type Rights: Send + Sync;

    /// Finds it through who asks, by the named segments of the address.
    ///
    /// # Errors
    /// Not found, whether it does not exist or not for them.
    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error>;
}

/// Something to be done with a thing.
pub trait Action<T: Thing>: Send + Sync + 'static {
    /// Its name in the table of routes.
    const NAME: &'static str;
    /// Whether these rights allow it.
    fn allowed(rights: &T::Rights) -> bool;
    /// What somebody is told who sees the thing and may not do this.
    fn refusal(_: &T, _: &T::Rights) -> Say {
        "error-forbidden".into()
    }
}

/// On which side of the door somebody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorKind {
    Member(MemberId),
    Guest(ContactId),
    /// Whoever holds an address that nobody has verified, as the contact whom it is
    /// for. They read one item, and are in no list of what that contact has.
    Holder(ContactId),
    /// A member who looks as this guest.
    Preview {
        as_guest: ContactId,
        by: MemberId,
    },
}

/// Who acts, as the organization knows them.
#[derive(Clone, Debug)]
pub struct Actor {
    pub kind: ActorKind,
    /// The organization that knows them as this, and in which they act.
    pub organization: OrganizationId,
    pub name: String,
    /// Nobody, where a browser only holds an address.
    pub person: Option<PersonId>,
    pub session: Option<SessionId>,
    pub network: String,
    /// So many notifications wait for them there; see [`waiting!`](crate::waiting).
    pub unread: i64,
    /// They ask on the organization's own domain, where nothing is said of others.
    pub at_home: bool,
}

/// How many notifications wait for a party of an organization; more than a hundred are not
/// counted. The arguments stand in the statement.
#[macro_export]
macro_rules! waiting {
    ($organization:literal, $party:literal) => {
        concat!(
            "(SELECT COUNT(*) FROM (SELECT 1 FROM notifications nw WHERE nw.organization_id = ",
            $organization,
            " AND nw.party_id = ",
            $party,
            " AND nw.read_at IS NULL LIMIT 100) nx)"
        )
    };
}

impl Actor {
    /// The party whose name stands beside what they do and whose follows count.
    #[must_use]
    pub fn party(&self) -> PartyId {
        match self.kind {
            ActorKind::Member(member) => member.party(),
            ActorKind::Guest(contact) | ActorKind::Holder(contact) | ActorKind::Preview { as_guest: contact, .. } => contact.party(),
        }
    }

    /// The member, where one acts as such.
    #[must_use]
    pub fn member(&self) -> Option<MemberId> {
        match self.kind {
            ActorKind::Member(member) => Some(member),
            _ => None,
        }
    }

    /// The contact as whom the page is seen.
    #[must_use]
    pub fn contact(&self) -> Option<ContactId> {
        match self.kind {
            ActorKind::Guest(contact) | ActorKind::Holder(contact) | ActorKind::Preview { as_guest: contact, .. } => Some(contact),
            ActorKind::Member(_) => None,
        }
    }

    /// The member who looks as a guest.
    #[must_use]
    pub fn looker(&self) -> Option<MemberId> {
        match self.kind {
            ActorKind::Preview { by, .. } => Some(by),
            _ => None,
        }
    }

    /// Whether they only hold an address, and have not shown who they are.
    #[must_use]
    pub fn holds(&self) -> bool {
        matches!(self.kind, ActorKind::Holder(_))
    }

    /// For what only somebody does who sits before a browser, signed in, such as making keys: a
    /// key could outlive itself by it.
    ///
    /// # Errors
    /// Forbidden, where a program asks.
    pub fn in_person(&self) -> Result<(), Error> {
        if self.session.is_some() { Ok(()) } else { Err(Error::Forbidden("key-in-person".into())) }
    }

    /// Whether a member looks as a guest.
    #[must_use]
    pub fn previews(&self) -> bool {
        self.looker().is_some()
    }
}

/// A thing that its viewer may at least see.
pub struct Found<T: Thing> {
    pub(super) thing: T,
    pub(super) rights: T::Rights,
    pub(super) by: Actor,
}

impl<T: Thing> Found<T> {
    /// What was found, with the policy's answer about it.
    pub fn new(thing: T, rights: T::Rights, by: Actor) -> Self {
        Self { thing, rights, by }
    }

    /// Something found inside this one, with the policy's answer about it.
    pub fn inside<C: Thing>(self, make: impl FnOnce(T) -> C, rights: impl FnOnce(&T::Rights) -> C::Rights) -> Found<C> {
        let inner = rights(&self.rights);
        Found { thing: make(self.thing), rights: inner, by: self.by }
    }

    /// The rights on it.
    pub fn rights(&self) -> &T::Rights {
        &self.rights
    }

    /// Who asks.
    pub fn by(&self) -> &Actor {
        &self.by
    }

    /// The same, seen as somebody else.
    #[must_use]
    pub fn by_other(mut self, by: Actor) -> Self {
        self.by = by;
        self
    }
}

impl<T: Thing> Deref for Found<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.thing
    }
}

/// Who asked for what, kept so that the question can be asked again.
#[derive(Debug)]
pub struct Ask {
    pub credentials: Credentials,
    pub address: Address,
}

impl Ask {
    /// The same who asks, about another thing: asked for, and decided, anew.
    #[must_use]
    pub fn about(&self, segment: &'static str, id: uuid::Uuid) -> Arc<Self> {
        Arc::new(Self { credentials: self.credentials.clone(), address: Address::only(segment, id) })
    }
}

/// Finds a thing for whoever asks, by a key no further than the key goes, and on an
/// organization's own domain nothing of another. From a request to a thing there is no other way.
fn through<T: Thing>(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<T>, Error> {
    let mut found = match &asker.key {
        None => T::load(tx, asker, address)?,
        Some(key) => {
            let found = T::load(tx, asker, &key.address(address))?;
            key.meets(found.by())?;
            found
        }
    };
    if let Some(here) = &asker.here {
        here.meets(found.by())?;
        found.by.at_home = true;
    }
    Ok(found)
}

/// What was asked for, as it is now, and when who asked is nobody any more by themselves.
///
/// # Errors
/// Not found, as decided now.
pub(crate) fn find<T: Thing>(tx: &mut Tx<'_>, ask: &Ask) -> Result<(Found<T>, Option<Time>), Error> {
    let asker = Asker::find(tx, &ask.credentials)?;
    Ok((through(tx, &asker, &ask.address)?, asker.key.and_then(|key| key.until)))
}

/// Permission for the action `A` on the thing it carries. Made only by asking.
pub struct Allowed<A, T: Thing> {
    found: Found<T>,
    ask: Arc<Ask>,
    action: PhantomData<fn() -> A>,
}

impl<A, T: Thing> Deref for Allowed<A, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.found.thing
    }
}

impl<A, T: Thing> Allowed<A, T> {
    /// Who was allowed.
    #[must_use]
    pub fn by(&self) -> &Actor {
        &self.found.by
    }

    /// All that they may do with it; what a page shows buttons by.
    #[must_use]
    pub fn rights(&self) -> &T::Rights {
        &self.found.rights
    }

    /// What was asked, to ask it again.
    #[must_use]
    pub fn ask(&self) -> Arc<Ask> {
        Arc::clone(&self.ask)
    }

    fn decide(found: Found<T>, ask: Arc<Ask>) -> Result<Self, Error>
    where
        A: Action<T>,
    {
        if A::allowed(&found.rights) {
            Ok(Self { found, ask, action: PhantomData })
        } else {
            Err(Error::Forbidden(A::refusal(&found.thing, &found.rights)))
        }
    }

    /// Asks, in this transaction.
    ///
    /// # Errors
    /// Not found or forbidden, as decided now.
    pub fn again(tx: &mut Tx<'_>, ask: &Arc<Ask>) -> Result<Self, Error>
    where
        A: Action<T>,
    {
        Self::decide(find(tx, ask)?.0, Arc::clone(ask))
    }
}

/// Permission inside the transaction that changes something: asked for again
/// there, so that a door closed a moment ago is closed. Domain verbs that write
/// take one.
pub struct Permit<A, T: Thing> {
    allowed: Allowed<A, T>,
    at: Time,
}

impl<A: Action<T>, T: Thing> Permit<A, T> {
    /// Asks again, inside the write. A key that only reads is never given one.
    ///
    /// # Errors
    /// Not found or forbidden, as decided now.
    pub(crate) fn ask(tx: &mut Tx<'_>, ask: &Arc<Ask>) -> Result<Self, Error> {
        let asker = Asker::find(tx, &ask.credentials)?;
        asker.may_change()?;
        Ok(Self { allowed: Allowed::decide(through(tx, &asker, &ask.address)?, Arc::clone(ask))?, at: tx.now() })
    }
}

impl<A, T: Thing> Permit<A, T> {
    /// The instant it was given.
    #[must_use]
    pub fn at(&self) -> Time {
        self.at
    }
}

impl<A, T: Thing> Deref for Permit<A, T> {
    type Target = Allowed<A, T>;
    fn deref(&self) -> &Allowed<A, T> {
        &self.allowed
    }
}

/// Who asks, and what they find.
async fn asked<T: Thing>(app: &App, ask: &Arc<Ask>) -> Result<(Asker, Result<Found<T>, Error>), Error> {
    let asked = Arc::clone(ask);
    let work = move |tx: &mut Tx<'_>| {
        let asker = Asker::find(tx, &asked.credentials)?;
        let found = through::<T>(tx, &asker, &asked.address);
        Ok::<_, Error>((asker, found))
    };
    app.store.read(work).await
}

impl<A: Action<T>, T: Thing> FromRequestParts<App> for Allowed<A, T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let ask = Arc::new(Ask { credentials: Credentials::of(parts, app.config.secure()), address: Address::of(parts).await? });
        let (mut asker, mut outcome) = asked::<T>(app, &ask).await?;
        if let Ok(found) = &outcome
            && app.crowd.enter(found.by().organization, asker.key.as_ref()).await? == Entered::Later
        {
            // A door may have been closed while they waited before it.
            (asker, outcome) = asked::<T>(app, &ask).await?;
        }
        let known = asker.person.as_ref().is_some_and(|person| !person.lapsed);
        parts.extensions.insert(Arc::new(asker));
        let decided = outcome.and_then(|found| Self::decide(found, ask));
        match decided {
            // Somebody nobody knows (any more) is asked to sign in, whatever they asked for: existing or not, it is the same answer.
            Err(Error::NotFound) if !known => Err(Error::SignIn),
            other => other,
        }
    }
}
