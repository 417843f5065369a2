//! When a key was last used, and from where. Programs ask often, so it is gathered in memory and
//! written down at most once in ten minutes for each key.

use crate::{
    bind,
    doors::Asker,
    store::{Store, Time},
    web::Error,
};
use access::TokenId;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// What happens within so many seconds of what was written down is not written down.
const COARSE_SECONDS: i64 = 600;

#[derive(Clone)]
struct Use {
    at: Time,
    network: String,
    written_at: Option<Time>,
}

impl Use {
    fn due(&self) -> bool {
        self.written_at.is_none_or(|written| self.at >= written.plus_seconds(COARSE_SECONDS))
    }
}

/// The keys that are in use.
#[derive(Clone)]
pub struct Used {
    keys: Arc<Mutex<HashMap<TokenId, Use>>>,
    store: Store,
}

impl Used {
    pub(crate) fn new(store: Store) -> Self {
        Self { keys: Arc::default(), store }
    }

    /// Notes that a program asked, where one did.
    pub fn noticed(&self, asker: &Asker) {
        let Some(key) = asker.key else { return };
        let at = self.store.sources().clock.now();
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let used = keys.entry(key.id).or_insert_with(|| Use { at, network: String::new(), written_at: None });
        used.at = at;
        used.network.clone_from(&asker.network);
    }

    /// Writes down what is not written yet, and forgets keys that nobody uses any more.
    ///
    /// # Errors
    /// When the store fails; nothing is forgotten then.
    pub async fn write_down(&self) -> Result<(), Error> {
        let now = self.store.sources().clock.now();
        let due: Vec<(TokenId, Use)> = {
            let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
            keys.retain(|_, used| used.due() || now < used.at.plus_seconds(COARSE_SECONDS));
            keys.iter().filter(|(_, used)| used.due()).map(|(key, used)| (*key, used.clone())).collect()
        };
        if due.is_empty() {
            return Ok(());
        }
        let noted = due.clone();
        self.store
            .write(move |tx| {
                for (key, used) in &noted {
                    // Another server may have heard of it later.
                    tx.run(
                        "UPDATE tokens SET used_at = $2, used_network = $3 WHERE id = $1 AND (used_at IS NULL OR used_at < $2)",
                        bind![*key, used.at, &used.network],
                    )?;
                }
                Ok::<_, Error>(())
            })
            .await?;
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, used) in due {
            if let Some(now) = keys.get_mut(&key) {
                now.written_at = Some(used.at);
            }
        }
        Ok(())
    }
}
