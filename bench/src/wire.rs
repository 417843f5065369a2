//! As much of WebSocket (RFC 6455) as the measures of boards need, and as light as it
//! can be: who measures a server shares a machine with it.

use crate::Outcome;
use tokio::net::TcpStream;

pub const TEXT: u8 = 1;
pub const BINARY: u8 = 2;
pub const CLOSE: u8 = 8;
pub const PING: u8 = 9;
pub const PONG: u8 = 10;

/// What clients scramble their frames with. It keeps nothing secret here, so that it may
/// always be the same.
const MASK: [u8; 4] = [0x5a, 0x17, 0xc3, 0x8e];

/// A frame for the other side. Whoever asked for the socket masks what they say.
#[must_use]
pub fn frame(code: u8, payload: &[u8], masked: bool) -> Vec<u8> {
    let mut frame = Vec::with_capacity(payload.len() + 14);
    frame.push(0x80 | code);
    let bit = if masked { 0x80 } else { 0 };
    match (u8::try_from(payload.len()), u16::try_from(payload.len())) {
        (Ok(length), _) if length < 126 => frame.push(bit | length),
        (_, Ok(length)) => {
            frame.push(bit | 126);
            frame.extend(length.to_be_bytes());
        }
        _ => {
            frame.push(bit | 127);
            frame.extend((payload.len() as u64).to_be_bytes());
        }
    }
    if masked {
        frame.extend(MASK);
        frame.extend(payload.iter().zip(MASK.iter().cycle()).map(|(byte, mask)| byte ^ mask));
    } else {
        frame.extend(payload);
    }
    frame
}

/// The head of a frame: what it is, where its payload lies, and what that is masked with.
struct Head {
    code: u8,
    start: usize,
    end: usize,
    mask: Option<[u8; 4]>,
}

/// Reads the head of the frame that begins here; nothing where it is not all there yet.
fn head(bytes: &[u8]) -> Outcome<Option<Head>> {
    let (Some(first), Some(second)) = (bytes.first(), bytes.get(1)) else { return Ok(None) };
    if first & 0x80 == 0 {
        return Err("a message came in pieces".into());
    }
    let (length, mut start) = match second & 0x7f {
        126 => (bytes.get(2..4).map(|length| usize::from(length[0]) << 8 | usize::from(length[1])), 4),
        127 => (bytes.get(2..10).map(|length| length.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte))), 10),
        length => (Some(usize::from(length)), 2),
    };
    let Some(length) = length else { return Ok(None) };
    let mut mask = None;
    if second & 0x80 != 0 {
        let Some(found) = bytes.get(start..start + 4) else { return Ok(None) };
        mask = Some([found[0], found[1], found[2], found[3]]);
        start += 4;
    }
    Ok(Some(Head { code: first & 0x0f, start, end: start + length, mask }))
}

/// What came of a frame whose end has not come yet.
#[derive(Default)]
pub struct Rest(Vec<u8>);

impl Rest {
    /// Takes what came, and gives each whole frame to `each`: what it is, and its payload.
    /// What comes whole is read where it lies.
    ///
    /// # Errors
    /// When it is no frame, or `each` fails.
    pub fn take(&mut self, fresh: &mut [u8], mut each: impl FnMut(u8, &[u8]) -> Outcome) -> Outcome {
        if self.0.is_empty() {
            let used = whole(fresh, &mut each)?;
            self.0.extend_from_slice(&fresh[used..]);
        } else {
            self.0.extend_from_slice(fresh);
            let used = whole(&mut self.0, &mut each)?;
            self.0.drain(..used);
        }
        // A page that lay behind once does not hold that much for ever.
        self.0.shrink_to(64 * 1024);
        Ok(())
    }
}

/// Reads the frames that are whole; how many bytes they had.
fn whole(bytes: &mut [u8], each: &mut impl FnMut(u8, &[u8]) -> Outcome) -> Outcome<usize> {
    let mut used = 0;
    while let Some(head) = head(&bytes[used..])? {
        let Some(payload) = bytes.get_mut(used + head.start..used + head.end) else { break };
        if let Some(mask) = head.mask {
            payload.iter_mut().zip(mask.iter().cycle()).for_each(|(byte, mask)| *byte ^= mask);
        }
        each(head.code, payload)?;
        used += head.end;
    }
    Ok(used)
}

/// Writes all of it.
///
/// # Errors
/// When the line breaks.
pub async fn put(stream: &TcpStream, mut bytes: &[u8]) -> Outcome {
    while !bytes.is_empty() {
        stream.writable().await?;
        match stream.try_write(bytes) {
            Ok(written) => bytes = &bytes[written..],
            Err(fault) if fault.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(())
}

/// Reads up to the empty line that ends the head of a request or an answer, and no byte
/// more: frames may follow at once.
///
/// # Errors
/// When the line breaks before.
pub async fn lines(stream: &TcpStream) -> Outcome<String> {
    let (mut text, mut byte) = (Vec::new(), [0]);
    while !text.ends_with(b"\r\n\r\n") {
        stream.readable().await?;
        match stream.try_read(&mut byte) {
            Ok(0) => return Err("the other side went away".into()),
            Ok(_) => text.push(byte[0]),
            Err(fault) if fault.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(String::from_utf8(text)?)
}
