//! Speaks to ClamAV's daemon, as `clamd(8)` describes it: a command that ends with a zero byte,
//! and for INSTREAM the bytes in pieces, each after its length. One connection a question.

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use std::{io, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::{TcpStream, UnixStream},
    time::timeout,
};

/// It answers at once, or is not there.
const TO_CONNECT: Duration = Duration::from_secs(10);
/// So long it may take to take a piece.
const TO_SEND: Duration = Duration::from_secs(60);
/// So long it may look at what it has been sent.
const TO_LOOK: Duration = Duration::from_secs(600);
/// So large is a piece at most, in bytes.
const PIECE: usize = 1024 * 1024;

/// What it says of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Clean,
    /// By that name.
    Found(String),
}

trait Line: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Line for T {}

/// Whether it is there.
///
/// # Errors
/// Why not.
pub async fn ping(address: &str) -> Result<(), String> {
    let mut line = connect(address).await?;
    send(&mut line, b"zPING\0").await.map_err(|fault| fault.to_string())?;
    match reply(&mut line, TO_CONNECT).await?.as_str() {
        "PONG" => Ok(()),
        other => Err(answered(other)),
    }
}

/// Has it look at these bytes.
///
/// # Errors
/// Why it did not: it is not there, or they are too large for it.
pub(super) async fn look(address: &str, mut bytes: impl Stream<Item = io::Result<Bytes>> + Unpin) -> Result<Verdict, String> {
    let mut line = connect(address).await?;
    let sent = send_all(&mut line, &mut bytes).await;
    let patience = if sent.is_ok() { TO_LOOK } else { TO_CONNECT };
    match (sent, reply(&mut line, patience).await) {
        (Ok(()), Ok(said)) => verdict(&said).ok_or_else(|| answered(&said)),
        (Ok(()), Err(fault)) => Err(fault),
        // It has hung up in the middle, and says why: they are too large for it.
        (Err(_), Ok(said)) if !said.is_empty() => Err(answered(&said)),
        (Err(fault), _) => Err(fault.to_string()),
    }
}

fn answered(said: &str) -> String {
    format!("the virus scanner answered {said:?}")
}

async fn connect(address: &str) -> Result<Box<dyn Line>, String> {
    let connecting = async {
        Ok::<Box<dyn Line>, io::Error>(match address.split_once(':') {
            Some(("unix", path)) => Box::new(UnixStream::connect(path).await?),
            Some(("tcp", place)) => Box::new(TcpStream::connect(place).await?),
            _ => return Err(io::Error::other("neither unix: nor tcp:")),
        })
    };
    match timeout(TO_CONNECT, connecting).await {
        Ok(outcome) => outcome.map_err(|fault| format!("the virus scanner at {address} is not there: {fault}")),
        Err(_) => Err(format!("the virus scanner at {address} does not answer")),
    }
}

async fn send(line: &mut Box<dyn Line>, bytes: &[u8]) -> io::Result<()> {
    timeout(TO_SEND, line.write_all(bytes)).await.map_err(|_| io::Error::other("the virus scanner takes nothing more"))?
}

async fn send_all(line: &mut Box<dyn Line>, bytes: &mut (impl Stream<Item = io::Result<Bytes>> + Unpin)) -> io::Result<()> {
    send(line, b"zINSTREAM\0").await?;
    while let Some(chunk) = bytes.next().await {
        for piece in chunk?.chunks(PIECE) {
            send(line, &u32::try_from(piece.len()).unwrap_or(0).to_be_bytes()).await?;
            send(line, piece).await?;
        }
    }
    send(line, &0_u32.to_be_bytes()).await?;
    timeout(TO_SEND, line.flush()).await.map_err(|_| io::Error::other("the virus scanner takes nothing more"))?
}

/// What it says, up to the zero byte.
async fn reply(line: &mut Box<dyn Line>, patience: Duration) -> Result<String, String> {
    let mut said = Vec::new();
    let reading = async {
        let mut byte = [0; 1];
        while said.len() < 4096 && line.read(&mut byte).await? == 1 && byte != [0] {
            said.push(byte[0]);
        }
        Ok::<_, io::Error>(())
    };
    match timeout(patience, reading).await {
        Ok(Ok(())) => Ok(String::from_utf8_lossy(&said).trim().to_owned()),
        Ok(Err(fault)) => Err(fault.to_string()),
        Err(_) => Err("the virus scanner does not answer".into()),
    }
}

fn verdict(said: &str) -> Option<Verdict> {
    let said = said.strip_prefix("stream: ")?;
    if said == "OK" {
        return Some(Verdict::Clean);
    }
    said.strip_suffix(" FOUND").map(|name| Verdict::Found(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{Verdict, verdict};

    #[test]
    fn work_13_only_a_plain_yes_is_a_yes() {
        assert_eq!(verdict("stream: OK"), Some(Verdict::Clean));
        assert_eq!(verdict("stream: Win.Test.EICAR_HDB-1 FOUND"), Some(Verdict::Found("Win.Test.EICAR_HDB-1".into())));
        for said in ["", "OK", "INSTREAM size limit exceeded. ERROR", "stream: OK FOUND? ERROR", "stream: not OK"] {
            assert_eq!(verdict(said), None, "{said}");
        }
    }
}
