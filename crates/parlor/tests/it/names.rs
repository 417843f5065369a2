//! A small real DNS server beside the test: it knows the texts that it was told, and nothing else.

use std::{
    collections::HashMap,
    net::UdpSocket,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// The server. It ends with the test.
pub struct Names {
    texts: Arc<Mutex<HashMap<String, Vec<String>>>>,
    over: Arc<AtomicBool>,
    address: String,
}

impl Drop for Names {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
    }
}

impl Names {
    pub fn start() -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.set_read_timeout(Some(Duration::from_millis(50))).unwrap();
        let (texts, over) = (Arc::<Mutex<HashMap<String, Vec<String>>>>::default(), Arc::<AtomicBool>::default());
        let address = socket.local_addr().unwrap().to_string();
        let (known, ends) = (Arc::clone(&texts), Arc::clone(&over));
        std::thread::spawn(move || {
            let mut question = [0; 1500];
            while !ends.load(Ordering::SeqCst) {
                if let Ok((length, from)) = socket.recv_from(&mut question) {
                    drop(socket.send_to(&answer(&question[..length], &known.lock().unwrap()), from));
                }
            }
        });
        Self { texts, over, address }
    }

    /// Where it listens, as a configuration names it.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// From now on these texts stand at that name.
    pub fn says(&self, name: &str, texts: &[&str]) {
        self.texts.lock().unwrap().insert(name.to_owned(), texts.iter().map(|text| (*text).to_owned()).collect());
    }
}

/// The answer to a question (RFC 1035, 4.1): its head and question again, and a record for each text.
fn answer(question: &[u8], known: &HashMap<String, Vec<String>>) -> Vec<u8> {
    let (mut at, mut labels) = (12, Vec::new());
    while question[at] != 0 {
        let length = usize::from(question[at]);
        labels.push(String::from_utf8_lossy(&question[at + 1..at + 1 + length]).to_lowercase());
        at += length + 1;
    }
    let end = at + 5;
    let texts = known.get(&labels.join(".")).filter(|texts| !texts.is_empty() && question[at + 1..at + 3] == [0, 16]);
    let (flags, count) = match texts {
        Some(texts) => ([0x85, 0x80], u8::try_from(texts.len()).unwrap()),
        None => ([0x85, 0x83], 0),
    };
    let mut out = [&question[..2], &flags, &[0, 1, 0, count, 0, 0, 0, 0], &question[12..end]].concat();
    for text in texts.into_iter().flatten() {
        // A text is put together of pieces of at most 255 bytes.
        let pieces: Vec<u8> = text.as_bytes().chunks(255).flat_map(|piece| [&[u8::try_from(piece.len()).unwrap()], piece].concat()).collect();
        out.extend([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60]);
        out.extend(u16::try_from(pieces.len()).unwrap().to_be_bytes());
        out.extend(pieces);
    }
    out
}
