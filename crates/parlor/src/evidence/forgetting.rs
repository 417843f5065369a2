//! Archives that nobody can take any more: their bytes go.

use crate::{app::App, bind, web::Error};
use uuid::Uuid;

/// Forgets the bytes of archives whose days are over, or that came to nothing.
///
/// # Errors
/// When storage or store fail.
pub async fn forget_old(app: &App) -> Result<(), Error> {
    let over: Vec<(Uuid,)> = app
        .store
        .read(|tx| {
            let now = tx.now();
            Ok::<_, Error>(tx.all(
                "SELECT id FROM archives WHERE ended_at IS NOT NULL AND forgotten_at IS NULL AND (ending <> 'ready' OR until <= $1)
                 ORDER BY id LIMIT 100",
                bind![now],
            )?)
        })
        .await?;
    for (id,) in over {
        app.blobs.remove(&format!("archives/{id}")).await?;
        app.store
            .write(move |tx| {
                let now = tx.now();
                tx.run("UPDATE archives SET forgotten_at = $2 WHERE id = $1", bind![id, now])?;
                Ok::<_, Error>(())
            })
            .await?;
    }
    Ok(())
}
