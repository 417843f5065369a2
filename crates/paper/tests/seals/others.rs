//! Programs that we did not write, and what they say.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("paper-seals-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        std::fs::write(self.file(name), bytes).unwrap();
        self.file(name)
    }

    pub fn get(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.file(name)).unwrap()
    }

    /// Runs a program here. `None`, where it is not installed.
    pub fn run(&self, program: &str, arguments: &[&str]) -> Option<Output> {
        Command::new(program).args(arguments).current_dir(&self.0).output().ok()
    }

    /// As [`Folder::run`], for a program that has to succeed.
    pub fn done(&self, program: &str, arguments: &[&str]) -> Option<()> {
        let output = self.run(program, arguments)?;
        assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        Some(())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// What `pdfsig` prints. It ends well also where a signature is wrong.
pub fn pdfsig(folder: &Folder, file: &Path) -> Option<String> {
    let output = folder.run("pdfsig", &["-nocert", file.to_str()?])?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What pyHanko finds, a line for each signature.
pub fn pyhanko(folder: &Folder, file: &Path, root: &str, timestamp_root: Option<&str>) -> Option<Vec<String>> {
    let python = std::env::var("PARLOR_TEST_PYTHON").ok()?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pyhanko_says.py");
    let root = folder.put("root.pem", root.as_bytes());
    let mut arguments = vec![script.to_str()?.to_owned(), file.to_str()?.to_owned(), root.to_str()?.to_owned()];
    arguments.extend(timestamp_root.map(|root| folder.put("stamps.pem", root.as_bytes()).to_string_lossy().into_owned()));
    let output = folder.run(&python, &arguments.iter().map(String::as_str).collect::<Vec<_>>())?;
    assert!(output.status.success(), "pyHanko: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
}
