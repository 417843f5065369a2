//! Mending what breaks a rule: shortening it to the end that the rule allows, closing it, or
//! deactivating the public link, each as if it were done where it was opened.

use super::{KeepRule, Rule, finding};
use crate::{
    doors::Permit,
    items::MemberSight,
    sharing::{self, Grant},
    store::{Time, Tx},
    web::Error,
};
use access::{GrantId, RuleKind};

/// So many are mended by one press.
pub(super) const AT_ONCE: usize = 500;

/// What is to be mended.
#[derive(Clone, Debug)]
pub(super) enum Which {
    One(GrantId),
    All,
}

/// Mends what breaks the rule, as it is now, and says how much that was.
///
/// # Errors
/// Changed, where the rule is another than the one that was looked at; a sentence, where what
/// was chosen does not break it (any more).
pub(super) fn mend(tx: &mut Tx<'_>, permit: &Permit<KeepRule, Rule>, edition: i64, which: &Which) -> Result<usize, Error> {
    let rule = super::drafting::as_seen(tx, permit, edition)?;
    let member = permit.by().member().ok_or(Error::NotFound)?;
    let sight = MemberSight::new(rule.organization, member, *permit.rights());
    let mut found = finding::all(tx, &rule, sight)?;
    found.retain(|one| match which {
        Which::One(grant) => one.mends && one.grant == *grant,
        Which::All => one.mends,
    });
    if found.is_empty() {
        return Err(Error::form("rule-nothing-to-mend"));
    }
    found.truncate(AT_ONCE);
    let latest = rule.says().latest(tx.now().0).map(Time);
    for one in &found {
        let grant = Grant::by_id(tx, rule.organization, one.grant)?.ok_or(Error::NotFound)?;
        match rule.what {
            RuleKind::Longest => sharing::shorten(tx, &grant, latest, permit.by())?,
            RuleKind::NoPublicLinks => sharing::end_public(tx, &grant, permit.by())?,
            _ => sharing::close_for_rule(tx, &grant, permit.by())?,
        }
    }
    Ok(found.len())
}
