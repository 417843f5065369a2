//! A real S3 beside the test: SeaweedFS, as a process of its own, which looks at signatures and
//! keeps what it is given; and a way to it on which the weather can be chosen.

use crate::{ports::free, smtp::python};
use futures_util::TryStreamExt as _;
use object_store::{
    ObjectStore as _, ObjectStoreExt as _,
    aws::{AmazonS3, AmazonS3Builder},
    path::Path,
};
use std::{
    fs,
    io::{self, Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU8, Ordering},
    },
    time::{Duration, Instant},
};

/// Who may do everything in it.
pub const ACCESS: &str = "parlor-tests";
pub const SECRET: &str = "a-long-way-to-the-bucket";
/// The one bucket that is there.
pub const BUCKET: &str = "files";

/// The server. It ends with the test.
pub struct S3 {
    child: Child,
    folder: tempfile::TempDir,
    pub port: u16,
}

impl Drop for S3 {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl S3 {
    pub fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let here = |name: &str| folder.path().join(name).display().to_string();
        let credentials = serde_json::json!([{"accessKey": ACCESS, "secretKey": SECRET}]);
        let actions = ["Admin", "Read", "List", "Tagging", "Write"];
        let identities = serde_json::json!({"identities": [{"name": "tests", "credentials": credentials, "actions": actions}]});
        fs::write(here("s3.json"), identities.to_string()).unwrap();
        let port = free();
        let mut command = Command::new(python().with_file_name("weed"));
        command.args(["server", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", "-filer", "-s3", "-master.telemetry=false"]);
        command.args(["-volume.max=50", "-master.volumeSizeLimitMB=64", "-s3.port.iceberg=0", "-s3.port.lance=0"]);
        for part in ["master", "volume", "filer"] {
            command.args([format!("-{part}.port={}", free()), format!("-{part}.port.grpc={}", free())]);
        }
        command.args([format!("-s3.port={port}"), format!("-s3.port.grpc={}", free()), format!("-s3.config={}", here("s3.json"))]);
        command.args([format!("-dir={}", here("")), format!("-filer.localSocket={}", here("filer.sock"))]);
        let log = fs::File::create(here("log")).unwrap();
        command.current_dir(folder.path()).stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
        let child = command.spawn().expect("PARLOR_TEST_PYTHON names a Python beside which SeaweedFS (weed) is installed; `make test` makes one");
        let mut s3 = Self { child, folder, port };
        s3.wait_until_it_keeps_something();
        s3
    }

    /// The first file makes the bucket.
    fn wait_until_it_keeps_something(&mut self) {
        let begun = Instant::now();
        while let Err(fault) = self.try_keep("ready", b"yes") {
            let log = fs::read_to_string(self.folder.path().join("log")).unwrap();
            assert!(self.child.try_wait().unwrap().is_none() && begun.elapsed() < Duration::from_secs(90), "S3 does not start: {fault}\n{log}");
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    fn bucket(&self) -> AmazonS3 {
        drop(rustls::crypto::ring::default_provider().install_default());
        let retry = object_store::RetryConfig { max_retries: 0, ..Default::default() };
        let builder = AmazonS3Builder::new().with_bucket_name(BUCKET).with_endpoint(format!("http://127.0.0.1:{}", self.port)).with_retry(retry);
        builder.with_access_key_id(ACCESS).with_secret_access_key(SECRET).with_region("us-east-1").with_allow_http(true).build().unwrap()
    }

    fn try_keep(&self, key: &str, bytes: &'static [u8]) -> object_store::Result<()> {
        let (bucket, key) = (self.bucket(), Path::from(key));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async move { bucket.put(&key, bytes.into()).await.map(drop) })
    }

    /// Puts a file there without the program.
    pub fn keep(&self, key: &str, bytes: &'static [u8]) {
        self.try_keep(key, bytes).unwrap();
    }

    /// What lies below a prefix, as the bucket itself says.
    pub fn lies_below(&self, prefix: &str) -> Vec<String> {
        let (bucket, prefix) = (self.bucket(), Path::from(prefix));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(bucket.list(Some(&prefix)).map_ok(|found| found.location.to_string()).try_collect()).unwrap()
    }

    /// The storage below a prefix, reached at this port.
    pub fn url(port: u16, prefix: &str) -> String {
        format!("s3://{BUCKET}/{prefix}?endpoint=http://127.0.0.1:{port}&region=us-east-1&http=allowed")
    }

    /// Its key, as the environment names it.
    pub fn key() -> [String; 2] {
        [format!("AWS_ACCESS_KEY_ID={ACCESS}"), format!("AWS_SECRET_ACCESS_KEY={SECRET}")]
    }

    /// A way to it that can be disturbed.
    pub fn way(&self) -> Way {
        Way::open(self.port)
    }
}

/// What becomes of who goes that way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Weather {
    Clear,
    /// Each question is answered by 500.
    Failing,
    /// Each connection breaks before it is answered.
    Cutting,
    /// Each takes a second longer.
    Slow,
    /// Each answer breaks off after so many bytes.
    Halving,
}

const HALF: u64 = 100_000;

/// The way: a port of its own that leads to S3.
pub struct Way {
    pub port: u16,
    weather: Arc<AtomicU8>,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Way {
    fn open(to: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let way = Self { port: listener.local_addr().unwrap().port(), weather: Arc::default(), open: Arc::default() };
        let (weather, open) = (Arc::clone(&way.weather), Arc::clone(&way.open));
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                open.lock().unwrap().push(client.try_clone().unwrap());
                let weather = weather.load(Ordering::SeqCst);
                std::thread::spawn(move || drop(travel(client, to, weather)));
            }
        });
        way
    }

    /// From now on, and for those on their way, too.
    pub fn now(&self, weather: Weather) {
        self.weather.store(weather as u8, Ordering::SeqCst);
        for stream in self.open.lock().unwrap().drain(..) {
            drop(stream.shutdown(Shutdown::Both));
        }
    }
}

fn travel(mut client: TcpStream, to: u16, weather: u8) -> io::Result<()> {
    if weather == Weather::Failing as u8 || weather == Weather::Cutting as u8 {
        client.set_read_timeout(Some(Duration::from_millis(300)))?;
        let asked = client.read(&mut [0; 65536])?;
        if asked > 0 && weather == Weather::Failing as u8 {
            client.write_all(b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")?;
            client.shutdown(Shutdown::Write)?;
            // Who is still sending would not hear the answer otherwise.
            drop(io::copy(&mut client, &mut io::sink()));
        }
        return client.shutdown(Shutdown::Both);
    }
    if weather == Weather::Slow as u8 {
        std::thread::sleep(Duration::from_secs(1));
    }
    let server = TcpStream::connect(("127.0.0.1", to))?;
    let (mut from_client, mut to_server) = (client.try_clone()?, server.try_clone()?);
    std::thread::spawn(move || {
        drop(io::copy(&mut from_client, &mut to_server));
        drop(to_server.shutdown(Shutdown::Write));
    });
    let most = if weather == Weather::Halving as u8 { HALF } else { u64::MAX };
    drop(io::copy(&mut server.try_clone()?.take(most), &mut client));
    drop(server.shutdown(Shutdown::Both));
    client.shutdown(Shutdown::Both)
}
