//! An id that came in a form. It cannot be bound to a statement or printed; the
//! only thing to do with it is to look it up inside something allowed. That
//! way two ids of one request can never belong to two owners.

use super::{Allowed, Thing};
use crate::{store::Tx, web::Error};
use serde::Deserialize;
use std::{collections::HashMap, marker::PhantomData};
use uuid::Uuid;

/// An id of a `T` as somebody claims it.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct Claimed<T> {
    id: Uuid,
    #[serde(skip)]
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Claimed<T> {
    fn clone(&self) -> Self {
        Self { id: self.id, of: PhantomData }
    }
}

impl<T> std::fmt::Debug for Claimed<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Claimed")
    }
}

impl<T> schemars::JsonSchema for Claimed<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "uuid"})
    }
}

/// Something that lives inside a `P` and can be found there, and nowhere else.
pub trait Within<P>: Sized {
    /// Finds it inside the parent.
    ///
    /// # Errors
    /// When the store fails.
    fn find(tx: &mut Tx<'_>, parent: &P, id: Uuid) -> Result<Option<Self>, Error>;
}

/// Things of which many are found inside a `P` at once.
pub trait AllWithin<P>: Sized {
    /// Finds those with these ids inside the parent.
    ///
    /// # Errors
    /// When the store fails.
    fn find_all(tx: &mut Tx<'_>, parent: &P, ids: &[Uuid]) -> Result<HashMap<Uuid, Self>, Error>;
}

impl<T> Claimed<T> {
    /// What a field of a form names; empty for nothing.
    ///
    /// # Errors
    /// Not found, where it names nothing that there could be.
    pub fn maybe(text: &str) -> Result<Option<Self>, Error> {
        if text.is_empty() { Ok(None) } else { Self::parse(text).map(Some).ok_or(Error::NotFound) }
    }

    /// The claim that this text makes, if it can be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(Self { id: text.parse().ok()?, of: PhantomData })
    }

    /// What it names inside something allowed.
    ///
    /// # Errors
    /// Not found, whether it exists elsewhere or nowhere.
    pub fn within<A, P: Thing>(&self, tx: &mut Tx<'_>, parent: &Allowed<A, P>) -> Result<T, Error>
    where
        T: Within<P>,
    {
        T::find(tx, parent, self.id)?.ok_or(Error::NotFound)
    }

    /// What all of these name inside something allowed: each once, in the order of the claims.
    ///
    /// # Errors
    /// Not found, where one exists elsewhere or nowhere.
    pub fn all_within<A, P: Thing>(claims: &[Self], tx: &mut Tx<'_>, parent: &Allowed<A, P>) -> Result<Vec<T>, Error>
    where
        T: AllWithin<P>,
    {
        let mut ids: Vec<Uuid> = Vec::new();
        for claim in claims {
            if !ids.contains(&claim.id) {
                ids.push(claim.id);
            }
        }
        let mut found = T::find_all(tx, parent, &ids)?;
        ids.iter().map(|id| found.remove(id).ok_or(Error::NotFound)).collect()
    }
}
