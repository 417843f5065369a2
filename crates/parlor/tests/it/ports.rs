//! Ports of this machine that nobody listens at. The system gives those from 32768 on to whoever asks for any: between the finding of
//! such a one and the listening there it may be somebody else's. These lie below, and no two stories are told the same.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::atomic::{AtomicU16, Ordering},
};

const FIRST: u16 = 20_000;
const MANY: u16 = 12_000;

/// A port at which nobody listens, and that is nobody's by chance.
pub fn free() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    // Two runs of the stories on one machine begin elsewhere.
    let begin = u16::try_from(std::process::id().wrapping_mul(997) % u32::from(MANY)).unwrap();
    loop {
        let next = NEXT.fetch_add(1, Ordering::SeqCst);
        assert!(next < MANY, "there is no port left");
        let port = FIRST + (begin + next) % MANY;
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}

/// An address at which nobody answers.
pub fn closed() -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, free()))
}
