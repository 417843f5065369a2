//! The socket of a page.

use super::{
    seat::Seat,
    sitting::{Broken, Sitting},
    upgrade::{Framed, Upgrade, Wire},
};
use crate::{
    app::App,
    boards::{elements, taking_part},
    doors::{Actor, Allowed, Ask, Asker},
    items::{Item, See},
    store::{self, Lane, Time, Tx},
    web::{Answer, Cx, Error, Texts},
};
use access::BoardRights;
use canvas::{Author, Client, Said, said};
use std::{sync::Arc, time::Duration};
use tokio::{sync::watch, time::timeout};
use tokio_tungstenite::tungstenite::{Message, protocol::CloseFrame};
use uuid::Uuid;

/// A page says hello within this time.
const HELLO: Duration = Duration::from_secs(10);
/// A page that takes nothing for so long is given up.
const SLOW: Duration = Duration::from_secs(10);
pub(super) const PING: Duration = Duration::from_secs(25);
/// A page from which nothing came for so long is gone.
pub(super) const SILENT: Duration = Duration::from_secs(60);

/// Why a socket is closed by the server.
#[derive(Clone, Copy)]
pub(super) enum Close {
    /// What the page said is not understood.
    Nonsense = 4000,
    /// Nobody knows this browser any more.
    Unknown = 4401,
    /// The board is not open to them any more.
    Shut = 4403,
    NoHello = 4408,
    /// There is no place any more.
    Full = 4429,
    /// The server goes away, or cannot store.
    Restart = 1012,
}

/// Opens the socket. Only a page of this installation may: the handshake is a GET, which
/// other sites could make with the visitor's cookies.
///
/// # Errors
/// Foreign, where another site asks; not found, where the item is no board.
pub async fn socket(item: Allowed<See, Item>, cx: Cx, upgrade: Upgrade) -> Result<Answer, Error> {
    if !own_page(&cx) {
        return Err(Error::Foreign);
    }
    if item.rights().on_board().is_none() {
        return Err(Error::NotFound);
    }
    let (app, ask, t, lane) = (cx.app.clone(), item.ask(), cx.t, Lane::Organization(item.organization));
    Ok(Answer::from(upgrade.follows(move |wire| store::work_of(lane, Line { wire, app, ask, t }.run()))))
}

/// Whether a page of this installation asks, or a program that is no browser.
fn own_page(cx: &Cx) -> bool {
    match (cx.header("origin"), cx.header("host")) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, rest)| rest == host),
        (Some(_), None) => false,
        // Every browser says it with this handshake.
        (None, _) => cx.header("authorization").is_some(),
    }
}

/// What somebody who asks is told.
pub(super) struct Known {
    by: Actor,
    author: Author,
    page: Client,
    rights: BoardRights,
    ends: Option<Time>,
    pub number: i64,
    pub elements: Vec<elements::Laid>,
    pub taken: i64,
}

/// The line to a page.
pub(super) struct Line {
    pub wire: Wire,
    pub app: App,
    pub ask: Arc<Ask>,
    pub t: &'static Texts,
}

impl Line {
    async fn run(mut self) {
        let why = match self.hello().await {
            Ok((client, since)) => self.sit(client, since).await,
            Err(why) => Some(why),
        };
        if let Some(why) = why {
            let frame = CloseFrame { code: (why as u16).into(), reason: "".into() };
            drop(timeout(SLOW, self.wire.send(Message::Close(Some(frame)))).await);
            // Until the other side says that it has heard it.
            drop(timeout(Duration::from_secs(5), async { while let Some(Ok(_)) = self.wire.next().await {} }).await);
        }
    }

    async fn hello(&mut self) -> Result<(Uuid, Option<i64>), Close> {
        let first = timeout(HELLO, self.wire.next()).await.map_err(|_| Close::NoHello)?;
        match first {
            Some(Ok(Message::Text(text))) => match said(&text) {
                Ok(Said::Hello { client, since }) => Ok((client, since)),
                _ => Err(Close::Nonsense),
            },
            _ => Err(Close::Nonsense),
        }
    }

    /// Asks what they may do and what they have to know.
    pub async fn known(&mut self, client: Uuid, since: Option<i64>) -> Result<Known, Close> {
        let ask = Arc::clone(&self.ask);
        let known = self.app.store.read(move |tx| {
            let item = asked(tx, &ask)?;
            let over = Asker::find(tx, &ask.credentials)?.key.and_then(|key| key.until);
            let number = elements::number(tx, item.located())?;
            // What the page has may be of a board that was since restored to an earlier state.
            let since = since.filter(|since| (0..=number).contains(since));
            let elements = match since {
                Some(since) => elements::since(tx, item.located(), since)?,
                None => elements::seen(tx, item.located())?,
            };
            let author = taking_part::author(tx, item.by())?;
            let page = taking_part::page(author, client);
            Ok::<_, Error>(Known {
                author,
                page,
                rights: item.rights().on_board().ok_or(Error::NotFound)?,
                ends: [item.rights().ends().map(Time), over].into_iter().flatten().min(),
                by: item.by().clone(),
                number,
                elements,
                taken: elements::taken(tx, item.located(), page)?,
            })
        });
        known.await.map_err(|fault| refusal(&fault))
    }

    async fn sit(&mut self, client: Uuid, since: Option<i64>) -> Option<Close> {
        let item = self.ask.address.id("item").ok()?;
        let room = match self.app.boards.enter(item).await {
            Ok(room) => room,
            Err(fault) => return Some(refusal(&fault)),
        };
        // From here on nothing that is told is missed.
        let place = room.place();
        let known = match self.known(client, since).await {
            Ok(known) => known,
            Err(why) => return Some(why),
        };
        let Ok(_open) = self.app.crowd.open_page(&known.by) else { return Some(Close::Full) };
        let seat = Arc::new(Seat::new(known.page, known.author, &known.by, known.rights));
        if !room.sit(&seat, self.app.config.board_people) {
            return Some(Close::Full);
        }
        let ends = watch::Sender::new(known.ends);
        let mut sitting = Sitting { room: Arc::clone(&room), seat: Arc::clone(&seat), client, place, moved: 0, number: 0, ends };
        let whole = since.is_none_or(|since| since > known.number);
        let why = match sitting.welcome(self, &known, whole).await {
            Ok(()) => sitting.stay(self).await,
            Err(why) => why,
        };
        room.rise(&seat);
        why
    }
}

/// Asks again for the board. Somebody whom nobody knows any more is asked to sign in.
pub(super) fn asked(tx: &mut Tx<'_>, ask: &Arc<Ask>) -> Result<Allowed<See, Item>, Error> {
    match Allowed::<See, Item>::again(tx, ask) {
        Err(Error::NotFound) if Asker::find(tx, &ask.credentials)?.person.is_none() => Err(Error::SignIn),
        other => other,
    }
}

/// What a fault means for who is on the board.
pub(super) fn refusal(fault: &Error) -> Close {
    match fault {
        Error::SignIn | Error::SignInAgain | Error::NoKey | Error::SecondStep => Close::Unknown,
        Error::Down(_) | Error::Broken(_) => Close::Restart,
        _ => Close::Shut,
    }
}

/// Writes all of these. A line that takes nothing is given up; the page asks for all it missed.
pub(super) async fn tell(line: &mut Line, all: &[Framed]) -> Result<(), Broken> {
    match timeout(SLOW, line.wire.write(all)).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(None),
    }
}

pub(super) async fn pinged(line: &mut Line) -> Result<(), Broken> {
    match timeout(SLOW, line.wire.send(Message::Ping(bytes::Bytes::new()))).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(None),
    }
}
