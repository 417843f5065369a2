//! The two storages of a move. Each file is read back from the new one as soon as it lies there,
//! and held against what was read from the old one.

use super::{Plan, Report, Telling};
use crate::blobs::{self, Key, Shelf, Sum, Trouble};
use futures_util::{StreamExt as _, TryStreamExt as _};
use std::sync::atomic::{AtomicU64, Ordering};

/// So many files are on their way at once.
const TOGETHER: usize = 4;

/// Both; nothing, where files stay where they are.
pub(super) struct Storages {
    both: Option<Both>,
}

struct Both {
    old: Shelf,
    new: Shelf,
}

impl Storages {
    pub(super) fn open(plan: &Plan) -> Result<Self, String> {
        let both = plan.storage.then(|| {
            let old = Shelf::open(&plan.from.storage_url, &plan.from.data)?;
            Ok::<_, String>(Both { old, new: Shelf::open(&plan.to.storage_url, &plan.to.data)? })
        });
        Ok(Self { both: both.transpose()? })
    }

    /// That both answer, and the new one is empty or may be cleared. Changes nothing.
    pub(super) async fn look(&self, clear: bool) -> Result<(), String> {
        let Some(both) = &self.both else { return Ok(()) };
        if both.old.unfinished().await.map_err(|trouble| of_old(&trouble))? {
            return Err(format!("the old storage: {}", blobs::BETWEEN));
        }
        if both.new.unfinished().await.map_err(|trouble| of_new(&trouble))? {
            let why = "an earlier move into the new storage did not come to its end: --clear-unfinished takes away what it left there";
            return if clear { Ok(()) } else { Err(why.into()) };
        }
        let mut files = std::pin::pin!(both.new.all());
        match files.next().await.transpose().map_err(|trouble| of_new(&trouble))? {
            Some((key, _)) => Err(format!("the new storage is not empty: {key} lies there. Name an empty folder, or a prefix of its own")),
            None => Ok(()),
        }
    }

    /// Clears what an earlier move left, and marks it: no server starts with it from now on.
    pub(super) async fn make_ready(&self) -> Result<(), String> {
        let Some(Both { new, .. }) = &self.both else { return Ok(()) };
        // Whatever lies there was left by a move, or `look` would have refused.
        new.all().try_for_each_concurrent(TOGETHER, |(key, _)| async move { new.remove(&key).await }).await.map_err(|trouble| of_new(&trouble))?;
        new.mark_unfinished().await.map_err(|trouble| of_new(&trouble))
    }

    /// Carries every file, and says how many there were, and how many bytes.
    pub(super) async fn carry(&self, telling: &Telling) -> Result<(u64, u64), String> {
        let Some(both) = &self.both else { return Ok((0, 0)) };
        let (files, bytes) = (AtomicU64::new(0), AtomicU64::new(0));
        let (files, bytes) = (&files, &bytes);
        both.old
            .all()
            .map_err(|trouble| of_old(&trouble))
            .try_for_each_concurrent(TOGETHER, |(key, _)| async move {
                let sum = both.carry(&key).await?;
                let (files, bytes) = (files.fetch_add(1, Ordering::Relaxed) + 1, bytes.fetch_add(sum.size, Ordering::Relaxed) + sum.size);
                telling.at(|| format!("{files} files, {} MB", bytes / 1_000_000))
            })
            .await?;
        let (files, bytes) = (files.load(Ordering::Relaxed), bytes.load(Ordering::Relaxed));
        let there = both.new.all().try_fold(0_u64, |count, _| async move { Ok(count + 1) }).await.map_err(|trouble| of_new(&trouble))?;
        telling.done();
        if there != files {
            return Err(format!("what arrived is not what left: {files} files left, and {there} lie at the new place"));
        }
        Ok((files, bytes))
    }

    /// Opens the new one.
    pub(super) async fn finish(&self) -> Result<(), String> {
        match &self.both {
            Some(both) => both.new.unmark().await.map_err(|trouble| of_new(&trouble)),
            None => Ok(()),
        }
    }

    /// Reads every file of both.
    pub(super) async fn compare(&self, telling: &Telling, report: &mut Report) -> Result<(), String> {
        let Some(both) = &self.both else { return Ok(()) };
        let mut files = std::pin::pin!(
            both.old
                .all()
                .map(|found| async move {
                    let (key, _) = found.map_err(|trouble| of_old(&trouble))?;
                    both.compared(&key).await
                })
                .buffer_unordered(TOGETHER)
        );
        while let Some(compared) = files.next().await {
            let (size, difference) = compared?;
            report.files += 1;
            report.bytes += size;
            report.differences.extend(difference);
            telling.at(|| format!("{} files held against each other", report.files))?;
        }
        let mut files = std::pin::pin!(both.new.all());
        while let Some((key, _)) = files.next().await.transpose().map_err(|trouble| of_new(&trouble))? {
            if !both.old.has(&key).await.map_err(|trouble| of_old(&trouble))? {
                report.differences.push(format!("file {key}: it is at the new place alone"));
            }
        }
        telling.done();
        Ok(())
    }
}

impl Both {
    async fn carry(&self, key: &Key) -> Result<Sum, String> {
        let left = self.old.carry(key, &self.new).await.map_err(|trouble| format!("file {key}: {}", trouble.says))?;
        let arrived = self.new.sum(key).await.map_err(|trouble| format!("file {key}: {}", of_new(&trouble)))?;
        match differing(key, left, arrived) {
            Some(difference) => Err(format!("what arrived is not what left: {difference}")),
            None => Ok(left),
        }
    }

    /// How large it is at the old place, and how the other differs, if it does.
    async fn compared(&self, key: &Key) -> Result<(u64, Option<String>), String> {
        let old = self.old.sum(key).await.map_err(|trouble| format!("file {key}: {}", of_old(&trouble)))?;
        if !self.new.has(key).await.map_err(|trouble| of_new(&trouble))? {
            return Ok((old.size, Some(format!("file {key}: it is not at the new place"))));
        }
        let new = self.new.sum(key).await.map_err(|trouble| format!("file {key}: {}", of_new(&trouble)))?;
        Ok((old.size, differing(key, old, new)))
    }
}

fn differing(key: &Key, old: Sum, new: Sum) -> Option<String> {
    if old.size != new.size {
        return Some(format!("file {key}: {} bytes in place of {}", new.size, old.size));
    }
    (old != new).then(|| format!("file {key}: other bytes (SHA-256)"))
}

fn of_old(trouble: &Trouble) -> String {
    format!("the old storage: {trouble}")
}

fn of_new(trouble: &Trouble) -> String {
    format!("the new storage: {trouble}")
}
