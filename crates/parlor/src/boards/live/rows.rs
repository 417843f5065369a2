//! Pages sit in rows. What is new is told to one row after another, and others are seen to in between: a board with a thousand
//! people on it writes a thousand times for one change, and everybody else would wait behind all of that. Rows take no turns: behind
//! much else of their organization a board would stand still.

use super::room::{Newest, Room};
use crate::crowd::LOOKS_AFTER;
use std::sync::{
    Weak,
    atomic::{AtomicUsize, Ordering},
};
use tokio::sync::watch;

/// So many sit in a row: to write to them takes about as long as to answer a request.
const IN_A_ROW: usize = 64;
/// After the last row the first has place again.
const ROWS: usize = 16;

/// The rows of a room.
#[derive(Default)]
pub(super) struct Rows {
    rows: [watch::Sender<Newest>; ROWS],
    came: AtomicUsize,
}

impl Rows {
    /// A place in a row: what is told there.
    pub fn sit(&self) -> watch::Receiver<Newest> {
        let came = self.came.fetch_add(1, Ordering::Relaxed);
        self.rows[came / IN_A_ROW % ROWS].subscribe()
    }

    /// Tells one row after another what is new by then. What comes meanwhile is still new afterwards, since the first rows did not hear it.
    async fn tell(&self, newest: &mut watch::Receiver<Newest>) {
        newest.mark_unchanged();
        for row in &self.rows {
            // Whoever sits down in an empty row later finds there how far it is.
            row.send_replace(newest.borrow().clone());
            if row.receiver_count() > 0 {
                let_others_in().await;
            }
        }
    }
}

/// Waits until a row has written. Whoever stands back for others is gone on with at the next look at the network, when only a few of
/// the row were seen to: a row after each look would soon be the whole board, in front of everybody else. Of the steps between two looks
/// one is this.
async fn let_others_in() {
    for _ in 0..IN_A_ROW.div_ceil(LOOKS_AFTER as usize - 1) {
        tokio::task::yield_now().await;
    }
}

/// Tells the rows what is new, as long as there is a room.
pub(super) async fn tell_rows(room: Weak<Room>) {
    let Some(mut newest) = room.upgrade().map(|room| room.newest.subscribe()) else { return };
    while newest.changed().await.is_ok() {
        let Some(room) = room.upgrade() else { return };
        room.rows.tell(&mut newest).await;
    }
}

#[cfg(test)]
mod tests {
    use super::{IN_A_ROW, Newest, ROWS, Rows};
    use crate::crowd;
    use futures_util::{FutureExt as _, future::join_all};
    use std::{io, pin::pin};
    use tokio::sync::watch;

    #[tokio::test]
    async fn m_10_one_row_is_told_after_another_and_nobody_is_left_out() {
        let rows = Rows::default();
        let told = watch::Sender::new(Newest::default());
        let mut newest = told.subscribe();
        let sitting: Vec<_> = (0..=IN_A_ROW).map(|_| rows.sit()).collect();
        told.send_modify(|newest| newest.place = 1);
        {
            let mut telling = pin!(rows.tell(&mut newest));
            let heard = |sitting: &[watch::Receiver<Newest>]| sitting.iter().filter(|one| one.borrow().place == 1).count();
            assert!((&mut telling).now_or_never().is_none());
            assert_eq!(heard(&sitting), IN_A_ROW, "others are seen to before the second row hears");
            told.send_modify(|newest| newest.place = 2);
            telling.await;
        }
        assert_eq!(newest.has_changed().ok(), Some(true), "the first row has not heard of what came meanwhile");
        rows.tell(&mut newest).await;
        assert!(sitting.iter().all(|one| one.borrow().place == 2));
        let late: Vec<_> = (0..IN_A_ROW * ROWS).map(|_| rows.sit()).collect();
        assert!(late.iter().all(|one| one.borrow().place == 2), "they sit down in rows that were empty when it was told");
        assert_eq!(newest.has_changed().ok(), Some(false));
    }

    #[test]
    fn m_10_a_row_has_written_before_the_next_is_told() -> io::Result<()> {
        let runtime = crowd::runtime().worker_threads(1).build()?;
        let all = async {
            let (rows, told) = (Rows::default(), watch::Sender::new(Newest::default()));
            let mut newest = told.subscribe();
            let first: Vec<_> = (0..IN_A_ROW).map(|_| rows.sit()).collect();
            let next = rows.sit();
            let hear = |mut row: watch::Receiver<Newest>| {
                let next = next.clone();
                tokio::spawn(async move { row.changed().await.map(|()| next.borrow().place) })
            };
            let heard: Vec<_> = first.into_iter().map(hear).collect();
            told.send_modify(|newest| newest.place = 1);
            rows.tell(&mut newest).await;
            let when = join_all(heard).await;
            let before = when.iter().filter(|when| matches!(when, Ok(Ok(0)))).count();
            (before, next.borrow().place)
        };
        assert_eq!(runtime.block_on(async { tokio::spawn(all).await })?, (IN_A_ROW, 1));
        Ok(())
    }
}
