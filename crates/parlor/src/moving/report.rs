//! What became of each row, as a list that spreadsheets read.

use super::{Move, pages::fate_key, said::Said, store, views::kind_of};
use crate::{
    doors::Allowed,
    organizations::Administer,
    web::{
        Answer, Cx, Error, csv,
        progress::{self, Step, Steps},
    },
};
use async_stream::try_stream;
use bytes::Bytes;

/// So many rows are read at once.
const PAGE: i64 = 1_000;

/// Gives it.
pub(super) async fn give(it: Allowed<Administer, Move>, cx: Cx) -> Result<Answer, Error> {
    let name = format!("{} – {}.csv", it.row.file, &cx.t["moving-report"]);
    let of = progress::wanted(&cx).then_some(it.row.total);
    Ok(progress::given(&name, csv::MEDIA, lines(it, cx), of))
}

fn lines(it: Allowed<Administer, Move>, cx: Cx) -> Steps {
    Box::pin(try_stream! {
        let t = cx.t;
        let head = ["import-row", "moving-what", "moving-title", "import-fate", "moving-why"].map(|key| t[key].to_owned());
        let mut text = String::from(csv::MARK);
        text.push_str(&csv::lines([head.to_vec()])?);
        let (mut after, mut done) = (-1, 0);
        loop {
            let (ask, from) = (it.ask(), after);
            let page = cx.read(move |tx| {
                let it = Allowed::<Administer, Move>::again(tx, &ask)?;
                store::outcomes(tx, it.row.id, from, PAGE)
            }).await?;
            let last = page.last().map(|outcome| outcome.number);
            done += page.len();
            let rows = page.into_iter().map(|outcome| {
                let kind = serde_json::from_str::<Said>(&outcome.said).map(|said| t[kind_of(it.row.source, &said).key()].to_owned());
                let fate = outcome.fate.map(|fate| t[fate_key(fate.word())].to_owned());
                let number = (outcome.number + 1).to_string();
                vec![number, kind.unwrap_or_default(), outcome.title.unwrap_or_default(), fate.unwrap_or_default(), outcome.why.unwrap_or_default()]
            });
            text.push_str(&csv::lines(rows.collect::<Vec<_>>())?);
            yield Step { done, bytes: Bytes::from(std::mem::take(&mut text)) };
            let Some(last) = last else { break };
            after = last;
        }
    })
}
