//! How an organization begins.

use crate::{
    audit, bind,
    store::Tx,
    web::{Error, Language},
};
use access::{BuiltIn, MemberId, OrganizationId, PersonId, Plan, RoleId};
use sha2::{Digest as _, Sha256};

/// Colours that a mark can have; the first is the usual one.
pub(crate) const HUES: [&str; 6] = ["green", "sand", "sky", "ochre", "plum", "moss"];

/// Who founds what.
#[derive(Clone, Copy, Debug)]
pub struct Founding<'a> {
    pub name: &'a str,
    pub founder: PersonId,
    pub founder_name: &'a str,
    pub language: &'a str,
    pub zone: &'a str,
}

/// Makes an organization with its three roles and its first administrator, and
/// says by which name it stands in addresses.
///
/// # Errors
/// When the store fails.
pub fn found(tx: &mut Tx<'_>, founding: &Founding<'_>) -> Result<(OrganizationId, String), Error> {
    let (id, now, slug) = (tx.id::<OrganizationId>(), tx.now(), free_slug(tx, founding.name)?);
    tx.run(
        "INSERT INTO organizations (id, slug, name, language, zone, hue, plan, trust_days, code_required, external_communications, second_step_required, founder_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 30, $8, $9, 1 = 0, $10, $11)",
        bind![id, &slug, founding.name, founding.language, founding.zone, HUES[0], Plan::Free, false, true, founding.founder, now],
    )?;
    for role in BuiltIn::ALL {
        tx.run("INSERT INTO roles (id, organization_id, name, built_in) VALUES ($1, $2, $3, $3)", bind![tx.id::<RoleId>(), id, role.word()])?;
    }
    crate::projects::stages::found(tx, id, Language::from_tag(founding.language).unwrap_or(Language::English).texts())?;
    let administrator = crate::roles::built_in(tx, id, BuiltIn::Administrator)?.id;
    let member = join(tx, id, founding.founder, founding.founder_name, administrator)?;
    let by = audit::By::Person { id: founding.founder, network: "" };
    audit::record(tx, id, by, "organization.founded", ("member", Some(member.0)), founding.name)?;
    Ok((id, slug))
}

/// Makes a person a member with this role.
pub(super) fn join(tx: &mut Tx<'_>, organization: OrganizationId, person: PersonId, name: &str, role: RoleId) -> Result<MemberId, Error> {
    let (member, now) = (tx.id::<MemberId>(), tx.now());
    tx.run(
        "INSERT INTO parties (id, organization_id, kind, person_id, name, job, phone, created_at) VALUES ($1, $2, 'member', $3, $4, '', '', $5)",
        bind![member, organization, person, name, now],
    )?;
    tx.run("INSERT INTO member_roles (organization_id, member_id, role_id) VALUES ($1, $2, $3)", bind![organization, member, role])?;
    Ok(member)
}

/// A name for addresses that nobody has yet.
fn free_slug(tx: &mut Tx<'_>, name: &str) -> Result<String, Error> {
    let base = slug(name);
    for number in 1..1000 {
        let candidate = if number == 1 { base.clone() } else { format!("{base}-{number}") };
        if tx.number("SELECT COUNT(*) FROM organizations WHERE slug = $1", bind![&candidate])? == 0 {
            return Ok(candidate);
        }
    }
    Ok(format!("{base}-{}", data_encoding::HEXLOWER.encode(&tx.random::<4>())))
}

/// The name in plain letters, for addresses.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        let plain = plain(letter);
        if !plain.is_empty() {
            slug.push_str(plain);
        } else if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.ends_with('-') && !slug.is_empty() && !matches!(letter, '\'' | '’' | '.') {
            slug.push('-');
        }
    }
    let slug: String = slug.chars().take(40).collect();
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "house".to_owned() } else { slug.to_owned() }
}

/// What a letter with a mark becomes; empty for those that stay or go.
fn plain(letter: char) -> &'static str {
    match letter {
        'ä' | 'æ' => "ae",
        'ö' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'þ' => "th",
        '&' => "and",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' | 'ĉ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ł' | 'ľ' | 'ļ' | 'ĺ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' => "o",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

/// A short mark of what a form was drawn from: two editors meet by it where a
/// row has no edition of its own (HOUSE-4).
#[must_use]
pub fn stamp(parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    data_encoding::HEXLOWER.encode(&digest.finalize()[..8])
}
