//! Signatures of what is told, as the Standard Webhooks convention has them: HMAC-SHA256
//! over id, time and body, by a secret that both sides know.

use crate::{
    app::App,
    secrets::{Purpose, Secrets},
    store::Time,
};
use access::WebhookId;
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// So long the secret before the last one signs too, so that its receiver can change over.
const BOTH_SECONDS: i64 = 24 * 3600;

/// By which secrets something is signed: the generation that counts, and when it began.
#[derive(Clone, Copy, Debug)]
pub(super) struct Signer {
    pub webhook: WebhookId,
    pub generation: i64,
    pub rotated_at: Option<Time>,
}

impl Signer {
    fn key(self, secrets: &Secrets, generation: i64) -> [u8; 32] {
        secrets.derive(Purpose::Webhook, &[self.webhook.0.as_bytes(), &generation.to_be_bytes()])
    }

    /// The secret as its receiver is given it.
    pub fn secret(self, app: &App) -> String {
        format!("whsec_{}", BASE64.encode(&self.key(&app.secrets, self.generation)))
    }

    /// Until when the secret before this one signs too.
    pub fn both_until(self) -> Option<Time> {
        self.rotated_at.map(|since| since.plus_seconds(BOTH_SECONDS))
    }

    /// The header `webhook-signature`: one signature, or two after a change of the secret.
    pub fn signature(self, secrets: &Secrets, message: &str, at: Time, body: &str) -> String {
        let seconds = at.0.div_euclid(1_000_000);
        let by = |generation: i64| sign(&self.key(secrets, generation), message, seconds, body);
        let both = self.both_until().is_some_and(|until| at < until);
        if both { format!("{} {}", by(self.generation), by(self.generation - 1)) } else { by(self.generation) }
    }
}

fn sign(key: &[u8], message: &str, seconds: i64, body: &str) -> String {
    // HMAC takes keys of any length; the error type is a formality of the trait.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return String::new() };
    mac.update(format!("{message}.{seconds}.{body}").as_bytes());
    format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::sign;
    use data_encoding::BASE64;

    /// The example that the libraries of Standard Webhooks test themselves with.
    #[test]
    fn house_8_a_signature_is_that_of_the_convention() {
        let key = BASE64.decode(b"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap_or_default();
        let signed = sign(&key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
