//! What the operator does: set up, look after, watch, back up, put back.

use crate::server::{Company, Http, PASSWORD, Server, at, failed, found, parlor, said};
use serde_json::json;
use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _},
    time::{Duration, Instant},
};

/// Signs in with this password, and says with what status.
fn signs_in(mut http: Http, password: &str) -> u16 {
    http.post("/sign-in", &json!({"email": "petra@northwind.example", "password": password})).unwrap().status
}

#[test]
fn house_12_the_operator_makes_an_organization_sets_its_plan_and_resets_access() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    let flag = at(&data);
    assert!(said(&["migrate", &flag]).contains("steps applied; the database is up to date."));
    assert!(said(&["migrate", &flag]).starts_with("0 steps applied"), "a second time nothing is left to do");
    let create = ["admin", "create-organization", "--name=Northwind", "--email=petra@northwind.example", "--admin=Petra", &flag];
    assert!(failed(&[&create[..], &["--password=short"]].concat()).starts_with("parlor: "));
    let wrong = ["admin", "create-organization", "--name=Northwind", "--email=petra", "--admin=Petra", &flag];
    assert!(failed(&wrong).contains("address"), "it says what is wrong");
    said(&[&create[..], &["--password", PASSWORD]].concat());
    assert!(failed(&["admin", "set-plan", "nobody", "business", &flag]).contains("there is no such organization"));
    assert!(failed(&["admin", "set-plan", "northwind", "golden", &flag]).starts_with("parlor: "));
    assert!(failed(&["admin", "set-plan", "northwind", "free", "--guests=-1", &flag]).contains("parlor: "));
    assert!(
        failed(&["admin", "set-plan", "northwind", "free", "--guests=7", &flag]).contains("10, 20, 50, 100, 200, 300"),
        "it says what can be had"
    );
    said(&["admin", "set-plan", "northwind", "free", "--guests=10", &flag]);

    let server = Server::start(&data, &log, &[]);
    let company = Company::settle(&server);
    let mut petra = server.http().with_key(&company.key);
    let share = format!("{}/share", company.item);
    let ten: Vec<String> = (0..10).map(|number| format!("a{number}@bolt.example")).collect();
    assert_eq!(petra.post(&share, &json!({"who": ten})).unwrap().status, 201);
    let over = petra.post(&share, &json!({"who": ["b@bolt.example"]})).unwrap();
    assert!(over.status == 422 && over.body.contains("10 of 10"), "{}", over.body);
    // A plan set beside the running server holds at once.
    said(&["admin", "set-plan", "northwind", "business", &flag]);
    assert_eq!(petra.post(&share, &json!({"who": ["b@bolt.example"]})).unwrap().status, 201);

    let mut browser = server.http();
    browser.post("/sign-in", &json!({"email": "petra@northwind.example", "password": PASSWORD})).unwrap().ok();
    assert_eq!(browser.get("/o/northwind").unwrap().status, 200);
    let told = said(&["admin", "reset-access", "Petra@Northwind.example", &flag]);
    let fresh = told.split(' ').find(|word| word.ends_with(';')).unwrap().trim_end_matches(';');
    assert_eq!(browser.get("/o/northwind").unwrap().status, 401, "all sessions have ended");
    assert_eq!((signs_in(server.http(), PASSWORD), signs_in(server.http(), fresh)), (422, 200));
    assert_eq!(signs_in(server.http(), fresh), 422, "it opens once");
    assert!(failed(&["admin", "reset-access", "nobody@nowhere.example", &flag]).contains("nobody has this address"));
    assert!(said(&["audit", "verify", &flag]).contains("each in its place and unchanged"));
}

#[test]
fn house_12_config_shows_what_is_in_effect_file_then_environment_then_flag_and_covers_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("parlor.toml");
    let key = "ab".repeat(32);
    fs::write(
        &file,
        format!("addr = \"127.0.0.1:1\"\nmail_from = \"File <f@x.example>\"\nlog = \"file\"\nsecret_key = \"{key}\"\nsmtp_url = \"smtps://me:hush-hush@mail.example:465\"\n"),
    )
    .unwrap();
    let shown = |environment: &[(&str, &str)], flags: &[&str]| {
        let mut command = parlor(&["config"]);
        let output = command.args(flags).envs(environment.iter().copied()).current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        for secret in [key.as_str(), "hush-hush", "db-secret"] {
            assert!(!text.contains(secret), "{secret} is shown: {text}");
        }
        text.parse::<toml::Table>().unwrap()
    };
    let plain = shown(&[], &[]);
    assert_eq!((plain["addr"].as_str(), plain["log"].as_str(), plain["data"].as_str()), (Some("127.0.0.1:1"), Some("file"), Some("data")));
    assert_eq!(plain["smtp_url"].as_str(), Some("smtps://…@mail.example:465"));
    let environment =
        [("PARLOR_ADDR", "127.0.0.1:2"), ("PARLOR_LOG", "environment"), ("PARLOR_DATABASE_URL", "postgres://p:db-secret@db.example/parlor")];
    let both = shown(&environment, &[]);
    assert_eq!(
        (both["addr"].as_str(), both["log"].as_str(), both["mail_from"].as_str()),
        (Some("127.0.0.1:2"), Some("environment"), Some("File <f@x.example>"))
    );
    assert_eq!(both["base_url"].as_str(), Some("http://localhost:2"), "where nothing else is said, the port it listens on");
    assert_eq!(both["database_url"].as_str(), Some("postgres://…@db.example/parlor"));
    let all = shown(&environment, &["--addr=127.0.0.1:3"]);
    assert_eq!((all["addr"].as_str(), all["log"].as_str()), (Some("127.0.0.1:3"), Some("environment")));
    let provider = [
        ("PARLOR_SSO_ISSUER", "https://login.example:8443/realms/x"),
        ("PARLOR_SSO_CLIENT_ID", "parlor"),
        ("PARLOR_SSO_CLIENT_SECRET", "db-secret"),
        ("PARLOR_SSO_DOMAINS", "x.example"),
    ];
    assert_eq!(shown(&provider, &[])["sso_name"].as_str(), Some("login.example"), "the button is named after the provider");
    let collector = [("PARLOR_OTLP_URL", "https://me:hush-hush@c.example"), ("PARLOR_OTLP_HEADERS", "api-key=db-secret,at=http://db-secret")];
    let traced = shown(&collector, &[]);
    assert_eq!((traced["otlp_url"].as_str(), traced["otlp_headers"].as_str()), (Some("https://…@c.example"), Some("…")));
    assert_eq!(shown(&[("PARLOR_OTLP_SAMPLE", "1")], &[])["otlp_sample"].as_float(), Some(1.0));
    let nats = [
        ("PARLOR_DATABASE_URL", "postgres://p@db.example/x"),
        ("PARLOR_NATS_URL", "nats://me:hush-hush@n.example:4222 tls://me:db-secret@o.example"),
    ];
    assert_eq!(shown(&nats, &[])["nats_url"].as_str(), Some("nats://…@n.example:4222 tls://…@o.example"));
    // A password can also stand in the words of a connection, as libpq writes them.
    let words = shown(&[("PARLOR_DATABASE_URL", "host=db.example user=p password=db-secret")], &[]);
    assert!(!words["database_url"].as_str().unwrap().is_empty());
    let query = shown(&[("PARLOR_DATABASE_URL", "postgres://p@db.example/parlor?password=db-secret")], &[]);
    assert!(query["database_url"].as_str().unwrap().contains("db.example"));

    for (environment, says) in [
        (("PARLOR_ADRR", "x"), "adrr"),
        (("PARLOR_MAX_UPLOAD", "many"), "max_upload"),
        (("PARLOR_BASE_URL", "ftp://x"), "base_url"),
        (("PARLOR_SECRET_KEY", "short"), "secret_key"),
        (("PARLOR_SSO_ISSUER", "http://login.example"), "sso_issuer must begin with https"),
        (("PARLOR_SSO_ISSUER", "https://login.example:8443/realms/x"), "sso_client_id"),
        (("PARLOR_OTLP_URL", "localhost:4318"), "otlp_url must be"),
        (("PARLOR_OTLP_HEADERS", "api-key"), "otlp_headers must be"),
        (("PARLOR_OTLP_SAMPLE", "1.5"), "otlp_sample is a share"),
        (("PARLOR_NATS_URL", "nats://n.example:4222"), "nats_url needs database_url"),
    ] {
        let output = parlor(&["config"]).env(environment.0, environment.1).current_dir(folder.path().parent().unwrap()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).to_lowercase();
        assert!(!output.status.success() && said.contains(says), "{says}: {said}");
    }
    assert!(failed(&["config", "--config=/nowhere/parlor.toml"]).contains("/nowhere/parlor.toml does not exist"));
}

#[test]
fn house_12_doctor_finds_what_is_well_and_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let flag = at(&data);
    let unprepared = failed(&["doctor", &flag]);
    assert!(unprepared.contains("WRONG database"), "{unprepared}");
    said(&["migrate", &flag]);
    let well = said(&["doctor", &flag]);
    for name in ["front end", "address", "key", "database", "storage", "mail"] {
        assert!(well.contains(&format!("ok    {name}")), "{name}: {well}");
    }
    assert!(well.contains("SQLite"), "{well}");
    assert!(failed(&["doctor", &flag, "--base-url=http://parlor.example"]).contains("WRONG address"));
    let closed = crate::ports::closed();
    assert!(failed(&["doctor", &flag, &format!("--smtp-url=smtp://{closed}")]).contains("WRONG mail"));
    assert!(failed(&["doctor", &flag, &format!("--database-url=postgres://nobody:hush-hush@{closed}/x")]).contains("WRONG database"));
    let named = folder.path().join("sso.toml");
    fs::write(&named, format!("sso_issuer = \"http://{closed}\"\nsso_client_id = \"parlor\"\nsso_domains = \"x.example\"\n")).unwrap();
    let unanswered = failed(&["doctor", &flag, &format!("--config={}", named.display())]);
    assert!(unanswered.contains("WRONG single sign-on") && unanswered.contains("does not answer"), "{unanswered}");
    let nowhere = folder.path().join("a-file");
    fs::write(&nowhere, "x").unwrap();
    let told = failed(&["doctor", &at(&nowhere)]);
    assert!(told.contains("WRONG data") && !told.contains("panicked"), "{told}");
    // Nothing that it says holds a secret, and nothing of its trial stays.
    let spoken =
        failed(&["doctor", &flag, "--smtp-url=smtp://me:hush-hush@127.0.0.1:1", &format!("--database-url=postgres://nobody:hush-hush@{closed}/x")]);
    assert!(!spoken.contains("hush-hush"), "{spoken}");
    assert_eq!(fs::read_dir(data.join("files")).unwrap().count(), 0);
}

#[test]
fn house_12_an_installation_that_was_never_backed_up_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log, copy) = (folder.path().join("data"), folder.path().join("log"), folder.path().join("copy"));
    found(&[&at(&data)]);
    let server = Server::start(&data, &log, &[]);
    let never = || -> f64 {
        let told = server.http().page("/metrics").unwrap().ok().body;
        told.lines().find_map(|line| line.strip_prefix("parlor_never_backed_up_seconds ")).unwrap().parse().unwrap()
    };
    assert!(never() < 3600.0, "it has just begun");
    assert!(!said(&["doctor", &at(&data)]).contains("LOOK"), "nobody is hurried on the first day");
    let database = rusqlite::Connection::open(data.join("parlor.db")).unwrap();
    database.execute_batch("PRAGMA busy_timeout = 10000; UPDATE installation SET begun_at = begun_at - 345600000000").unwrap();
    drop(database);
    assert!(never() > 345_600.0, "it began four days ago");
    let looked = said(&["doctor", &at(&data)]);
    assert!(looked.contains("LOOK  backup: there is none by `parlor backup`, and the installation is 4 days old"), "{looked}");
    said(&["backup", copy.to_str().unwrap(), &at(&data)]);
    assert!(never() < 1.0, "there is one now");
    assert!(!said(&["doctor", &at(&data)]).contains("LOOK"));
}

#[test]
fn house_6_a_backup_that_is_stopped_takes_itself_away() {
    let folder = tempfile::tempdir().unwrap();
    let (data, copy) = (folder.path().join("data"), folder.path().join("copy"));
    found(&[&at(&data)]);
    fs::create_dir_all(data.join("files")).unwrap();
    for number in 0..5000 {
        fs::write(data.join(format!("files/{number}")), "x").unwrap();
    }
    let backup = std::process::Command::new(env!("CARGO_BIN_EXE_parlor"))
        .args(["backup", copy.to_str().unwrap(), &at(&data)])
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    while !copy.join("files").exists() {
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    let stop = std::process::Command::new("kill").args(["-INT", &backup.id().to_string()]).status().unwrap();
    assert!(stop.success());
    let ended = backup.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(!ended.status.success() && said.contains("nothing of the backup was kept"), "{said}");
    assert!(!copy.exists(), "half a backup was left");
}

#[test]
fn house_12_r_13_a_backup_of_much_ends_while_others_do_not_stop_writing() {
    let folder = tempfile::tempdir().unwrap();
    let (data, copy) = (folder.path().join("data"), folder.path().join("copy"));
    found(&[&at(&data)]);
    let database = rusqlite::Connection::open(data.join("parlor.db")).unwrap();
    // More than can be copied between two changes.
    database.execute_batch("CREATE TABLE ballast (bytes BLOB); CREATE TABLE ticks (number INTEGER);").unwrap();
    for _ in 0..60 {
        database.execute("INSERT INTO ballast VALUES (zeroblob(1000000))", []).unwrap();
    }
    let (over, writing) = std::sync::mpsc::channel::<()>();
    let busy = std::thread::spawn(move || {
        database.execute_batch("PRAGMA busy_timeout = 10000; PRAGMA synchronous = OFF;").unwrap();
        while matches!(writing.try_recv(), Err(std::sync::mpsc::TryRecvError::Empty)) {
            database.execute("INSERT INTO ticks VALUES (1)", []).unwrap();
            std::thread::sleep(Duration::from_millis(1));
        }
    });
    let mut backup = std::process::Command::new(env!("CARGO_BIN_EXE_parlor")).args(["backup", copy.to_str().unwrap(), &at(&data)]).spawn().unwrap();
    let begun = Instant::now();
    let ended = loop {
        match backup.try_wait().unwrap() {
            None if begun.elapsed() < Duration::from_secs(60) => std::thread::sleep(Duration::from_millis(20)),
            ended => break ended,
        }
    };
    drop(backup.kill());
    over.send(()).unwrap();
    busy.join().unwrap();
    assert!(ended.is_some_and(|status| status.success()), "the backup had not ended after a minute");
}

#[test]
fn house_12_r_13_a_backup_under_load_is_put_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log, copy, back) = (folder.path().join("data"), folder.path().join("log"), folder.path().join("copy"), folder.path().join("back"));
    found(&[&at(&data)]);
    let server = Server::start(&data, &log, &[]);
    let company = Company::settle(&server);
    let mut petra = server.http().with_key(&company.key);
    let notes = format!("{}/notes", company.item);
    let form = b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nthe very bytes\r\n--b--\r\n";
    let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
    let sent = petra.send("POST", &format!("{}/files", company.item), &headers, form).unwrap().ok().view();
    let file = format!("{}/files/{}", company.item, sent["files"][0]["id"].as_str().unwrap());
    petra.post(&notes, &json!({"title": "Before the backup"})).unwrap().ok();
    // Somebody writes all the time while the copy is made.
    let (over, writing) = std::sync::mpsc::channel::<()>();
    let mut writer = petra.clone();
    let busy = std::thread::spawn(move || {
        let mut written = 0;
        while matches!(writing.try_recv(), Err(std::sync::mpsc::TryRecvError::Empty)) {
            writer.post(&notes, &json!({"title": format!("Note {written}")})).unwrap().ok();
            written += 1;
        }
        written
    });
    let told = said(&["backup", copy.to_str().unwrap(), &at(&data)]);
    over.send(()).unwrap();
    assert!(busy.join().unwrap() > 0, "it was written meanwhile");
    assert!(told.contains("It holds the key"), "{told}");
    assert!(failed(&["backup", copy.to_str().unwrap(), &at(&data)]).contains("is not empty"));

    assert!(failed(&["restore", copy.to_str().unwrap(), &at(&data)]).contains("is not empty"));
    assert!(failed(&["restore", folder.path().join("log").to_str().unwrap(), &at(&back)]).contains("is no backup"));
    said(&["restore", copy.to_str().unwrap(), &at(&back)]);
    assert!(said(&["audit", "verify", &at(&back)]).contains("each in its place and unchanged"));
    let again = Server::start(&back, &folder.path().join("log2"), &[]);
    let mut petra = again.http().with_key(&company.key);
    assert!(petra.get(&company.item).unwrap().ok().body.contains("Before the backup"));
    assert_eq!(petra.get(&file).unwrap().ok().body, "the very bytes");
    drop(server);
    // And what was tampered with afterwards is found.
    drop(again);
    let database = rusqlite::Connection::open(back.join("parlor.db")).unwrap();
    database.execute("UPDATE audit SET detail = 'nothing' WHERE seq = 2", []).unwrap();
    drop(database);
    assert!(failed(&["audit", "verify", &at(&back)]).contains("was changed at entry 2"));
}

#[test]
fn house_12_a_server_tells_how_it_is_and_stops_within_six_seconds() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    found(&[&at(&data)]);
    let server = Server::start(&data, &log, &["PARLOR_LOG_JSON=true"]);
    let company = Company::settle(&server);
    let mut anybody = server.http();
    assert_eq!(anybody.page("/healthz").unwrap().body, "ok\n");
    assert_eq!(anybody.page("/readyz").unwrap().body, "ready\n");
    let metrics = anybody.page("/metrics").unwrap().ok().body;
    assert!(
        metrics.contains("parlor_request_seconds") && metrics.contains("/items/{item}") | metrics.contains("/o/{organization}/organizers"),
        "{metrics}"
    );
    assert!(!metrics.contains(&company.item), "no address of a thing stands in the metrics");
    assert!(
        failed(&["serve", &at(&data), &format!("--addr=127.0.0.1:{}", server.port)]).contains(&server.port.to_string()),
        "a taken address is told"
    );

    // A page stands open; its stream hears a change within a second.
    let mut petra = server.http().with_key(&company.key);
    let mut stream = BufReader::new(petra.ask("GET", &format!("{}/live", company.item), &[("Accept", "text/event-stream")], b"").unwrap());
    let mut line = String::new();
    while line.trim() != "" || !line.starts_with(['\r', '\n']) {
        line.clear();
        stream.read_line(&mut line).unwrap();
    }
    let begun = Instant::now();
    petra.post(&format!("{}/notes", company.item), &json!({"title": "A change"})).unwrap().ok();
    let mut heard = String::new();
    while !heard.contains("changed") {
        heard.clear();
        assert!(stream.read_line(&mut heard).unwrap() > 0, "the stream goes on");
    }
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    let log = log.clone();
    let (took, well) = server.stop();
    assert!(well && took < Duration::from_secs(6), "{took:?}");
    let mut rest = Vec::new();
    drop(stream.read_to_end(&mut rest));
    assert!(!String::from_utf8_lossy(&rest).contains("closed"), "a server that stops closes nothing to anybody: the page asks again");
    let lines = fs::read_to_string(log).unwrap();
    for line in lines.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|fault| panic!("{fault}: {line}"));
        assert!(entry["timestamp"].is_string() && entry["level"].is_string(), "{line}");
    }
    assert!(lines.contains("Parlor is open") && lines.contains("closing"), "{lines}");
}
