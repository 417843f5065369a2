//! The small clients in `docs/clients` live through their story against a real
//! server (HOUSE-8). The one in TypeScript is run from `tests/browser`.

use crate::{
    server::{Company, Server, at, found},
    smtp::python,
};
use serde_json::json;
use std::{path::PathBuf, process::Command};

fn client(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/clients").join(name)
}

/// Runs a client in a company with three projects, and looks at what it said and did.
fn lives(mut command: Command, title: &str) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    found(&[&at(&data)]);
    let server = Server::start(&data, &folder.path().join("log"), &[]);
    let company = Company::settle(&server);
    let mut petra = server.http().with_key(&company.key);
    let stage = petra.get("/o/northwind/projects").unwrap().ok().view()["stages"][0]["id"].clone();
    for name in ["One", "Two", "Three"] {
        petra.post("/o/northwind/projects", &json!({"title": name, "stage": stage})).unwrap().ok();
    }
    let url = format!("http://127.0.0.1:{}", server.port);
    let settings = [("PARLOR_URL", url.as_str()), ("PARLOR_KEY", &company.key), ("PARLOR_ORGANIZATION", "northwind")];
    let output = command.envs(settings).output().expect("its program is installed");
    let (said, complained) = (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned());
    assert!(output.status.success(), "{said}{complained}");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 4, "{said}");
    assert_eq!((lines[0], lines[2]), ("pages of projects: 2", "shared with: Gus"), "{said}");
    assert!(lines[3].len() > "refused: ".len() && lines[3].starts_with("refused: "), "{said}");
    let document = lines[1].strip_prefix("made once: ").unwrap();
    let all = petra.get("/o/northwind/documents").unwrap().ok().view();
    assert_eq!(all["documents"].as_array().unwrap().len(), 1, "{all}");
    assert_eq!(
        (&all["documents"][0]["title"], format!("/items/{}", all["documents"][0]["id"].as_str().unwrap())),
        (&json!(title), document.to_owned())
    );
}

#[test]
fn house_8_the_client_in_curl_lives_through_its_story() {
    let mut command = Command::new("sh");
    command.arg(client("curl.sh"));
    lives(command, "Offer by curl");
}

#[test]
fn house_8_the_client_in_python_lives_through_its_story() {
    let mut command = Command::new(python());
    command.arg(client("parlor_client.py"));
    lives(command, "Offer by Python");
}
