//! How the server is told to speak TLS, and what it says where that does not fit together.

use crate::server::parlor;

#[test]
fn house_11_what_is_missing_for_tls_is_said_before_anything_is_served() {
    const HTTPS: (&str, &str) = ("PARLOR_BASE_URL", "https://parlor.example");
    const DOOR: (&str, &str) = ("PARLOR_TLS_ADDR", "0.0.0.0:443");
    for (settings, says) in [
        (&[DOOR, ("PARLOR_ACME_AGREE", "true")][..], "tls_addr needs a base_url that begins with https://"),
        (&[DOOR, HTTPS], "or acme_agree to have certificates from the authority"),
        (&[DOOR, HTTPS, ("PARLOR_TLS_CERTIFICATE", "chain.pem")], "belong together"),
        (&[HTTPS, ("PARLOR_TLS_CERTIFICATE", "chain.pem"), ("PARLOR_TLS_KEY", "key.pem")], "tls_certificate needs tls_addr"),
        (&[HTTPS, ("PARLOR_TLS_OCSP", "standing.der")], "tls_ocsp needs tls_certificate"),
        (&[HTTPS, ("PARLOR_ACME_DIRECTORY", "http://authority.example")], "acme_directory must begin with https://"),
        (&[HTTPS, ("PARLOR_DOMAINS_AT", "10.0.0.5:443")], "domains_at must be two addresses"),
    ] {
        let output = parlor(&["config"]).envs(settings.iter().copied()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap() + &String::from_utf8(output.stdout).unwrap();
        assert!(!output.status.success() && said.contains(says), "{settings:?}: {said}");
    }
    let output = parlor(&["config"]).envs([DOOR, HTTPS, ("PARLOR_ACME_AGREE", "true")]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && said.contains("tls_addr = \"0.0.0.0:443\"") && said.contains("acme_agree = true"), "{said}");
}
