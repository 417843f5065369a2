//! How the program is linked.

/// What cargo says of the machine that is built for.
#[expect(clippy::disallowed_methods, reason = "cargo tells a build script in no other way")]
fn built_for(what: &str) -> String {
    std::env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default()
}

/// Places that have to be told where the program lies in memory are written down packed, as one bit each in place of 24 bytes
/// (docs/decisions/0050-size.md).
fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if (built_for("OS"), built_for("ENV"), built_for("ARCH")) == ("linux".into(), "gnu".into(), "x86_64".into()) {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
