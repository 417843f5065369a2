//! What is wrong with the storage, in a sentence for whoever runs it, and what to do about it.

use std::error::Error as _;

/// Why the storage did not do what it was asked.
#[derive(Debug, Clone)]
pub struct Trouble {
    pub says: String,
    pub remedy: &'static str,
    /// Whether it stays so until somebody changes the configuration.
    pub lasting: bool,
}

/// What S3 answers, by words of its own (or those of the way there), and what that means.
struct Case {
    signs: &'static [&'static str],
    says: &'static str,
    remedy: &'static str,
    lasting: bool,
}

const CASES: [Case; 9] = [
    Case {
        signs: &["NoSuchBucket"],
        says: "there is no such bucket",
        remedy: "make the bucket, or write its name into storage_url; see that AWS_ENDPOINT and AWS_REGION lead to where it is",
        lasting: true,
    },
    Case {
        signs: &["RequestTimeTooSkewed", "RequestExpired"],
        says: "the storage finds the clock of this machine wrong",
        remedy: "set the clock of this machine by a time server: what is signed at another time is refused",
        lasting: true,
    },
    Case {
        signs: &["SignatureDoesNotMatch"],
        says: "the secret key is not the one of this access key",
        remedy: "set AWS_SECRET_ACCESS_KEY to the secret that belongs to AWS_ACCESS_KEY_ID",
        lasting: true,
    },
    Case {
        signs: &["InvalidAccessKeyId", "ExpiredToken", "InvalidToken"],
        says: "the storage does not know this access key",
        remedy: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN, where there is one) to a key that is in force there",
        lasting: true,
    },
    Case {
        signs: &["AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraint", "incorrectly configured region"],
        says: "the bucket lies in another region",
        remedy: "set AWS_REGION, or region in storage_url, to the region of the bucket",
        lasting: true,
    },
    Case {
        signs: &["169.254.169.254", "169.254.170.2", "MissingAccessKeyId", "MissingSecretAccessKey"],
        says: "no key for the storage is named, and this machine is given none",
        remedy: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment of the server",
        lasting: true,
    },
    Case {
        signs: &["AccessDenied", "status code: 403"],
        says: "the access key may not do this",
        remedy: "let the key list the bucket, and read, write and delete what is in it",
        lasting: false,
    },
    Case {
        signs: &["SlowDown", "InternalError", "ServiceUnavailable", "status code: 5", "status code: 429"],
        says: "the storage answers that it cannot work right now",
        remedy: "see how the storage itself is; what could not be kept was refused, and nothing was lost",
        lasting: false,
    },
    Case {
        signs: &["refused", "dns error", "timed out", "Connect", "reset", "error sending request", "connection closed", "UnexpectedEof"],
        says: "the storage does not answer",
        remedy: "see that AWS_ENDPOINT, or endpoint in storage_url, leads to it, and that nothing between bars the way",
        lasting: false,
    },
];

impl Trouble {
    pub(super) fn of(fault: &object_store::Error) -> Self {
        let text = with_reasons(fault);
        match CASES.iter().find(|case| case.signs.iter().any(|sign| text.contains(sign))) {
            Some(case) => Self { says: case.says.to_owned(), remedy: case.remedy, lasting: case.lasting },
            None => Self {
                says: text,
                remedy: "see that the bucket exists, that AWS_ENDPOINT, AWS_REGION and the keys are those of it, and that they may write",
                lasting: false,
            },
        }
    }

    /// That nothing came back in time.
    pub(super) fn silence() -> Self {
        let Some(case) = CASES.last() else { return Self { says: String::new(), remedy: "", lasting: false } };
        Self { says: case.says.to_owned(), remedy: case.remedy, lasting: case.lasting }
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.says, self.remedy)
    }
}

/// A fault with all its reasons: what was refused stands deep below.
fn with_reasons(fault: &object_store::Error) -> String {
    let mut text = fault.to_string();
    let mut reason = fault.source();
    while let Some(deeper) = reason {
        let words = deeper.to_string();
        if !text.contains(&words) {
            text.push_str(": ");
            text.push_str(&words);
        }
        reason = deeper.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn house_12_each_answer_of_a_storage_has_its_sentence() {
        for (answer, says, lasting) in [
            ("404 Not Found: <Error><Code>NoSuchBucket</Code></Error>", "no such bucket", true),
            ("403 Forbidden: <Error><Code>RequestTimeTooSkewed</Code></Error>", "clock", true),
            ("403 Forbidden: <Error><Code>SignatureDoesNotMatch</Code></Error>", "secret key", true),
            ("403 Forbidden: <Error><Code>InvalidAccessKeyId</Code></Error>", "does not know this access key", true),
            ("400 Bad Request: <Error><Code>AuthorizationHeaderMalformed</Code></Error>", "another region", true),
            ("Server returned non-2xx status code: 403 Forbidden: ", "may not do this", false),
            ("Server returned non-2xx status code: 500 Internal Server Error: ", "cannot work right now", false),
            ("tcp connect error: Connection refused (os error 111)", "does not answer", false),
        ] {
            let trouble = Trouble::of(&object_store::Error::Generic { store: "S3", source: answer.into() });
            assert!(trouble.says.contains(says) && trouble.lasting == lasting, "{answer}: {trouble:?}");
        }
    }
}
