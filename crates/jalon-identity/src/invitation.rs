//! Invitations by which an agent gets a first passkey, or one more.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use ring::digest;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;

use crate::passkey::{AgentId, PasskeyError};
use crate::random::{NoRandom, Random};

/// How long an invitation waits: over a weekend.
const LIFETIME: SignedDuration = SignedDuration::from_hours(72);
/// Digits and letters that are not taken for one another, read aloud or from paper (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 26 characters of 5 bits: 128 bits and two that are always zero.
const CHARACTERS: usize = 26;

/// An invitation as the site keeps it: the code itself is not in it. It serves once: whoever stores a passkey removes it in the same transaction.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Who is invited.
    pub agent: AgentId,
    /// What tells their passkeys apart in their own list: an address for messages, or a login.
    pub account: String,
    /// How they are called.
    pub name: String,
    code_hash: [u8; 32],
    /// Until when the code is good.
    pub expires: Timestamp,
}

impl Invitation {
    /// Invites an agent. The code is shown or sent once, to them alone.
    pub fn issue(agent: AgentId, account: &str, name: &str, random: &mut impl Random, now: Timestamp) -> Result<(Self, InvitationCode), NoRandom> {
        let mut bits = [0; 16];
        random.fill(&mut bits)?;
        let code = InvitationCode(encode(u128::from_be_bytes(bits)));
        let invitation = Self {
            agent,
            account: account.to_owned(),
            name: name.to_owned(),
            code_hash: hash(&code.0),
            expires: now.saturating_add(LIFETIME).unwrap_or(Timestamp::MAX),
        };
        Ok((invitation, code))
    }

    /// Whether `typed` is the code, however it was typed, and it is not too late.
    pub(crate) fn check(&self, typed: &str, now: Timestamp) -> Result<(), PasskeyError> {
        let right: bool = self.code_hash.ct_eq(&hash(&normal(typed))).into();
        if !right {
            return Err(PasskeyError::Code);
        }
        if now < self.expires { Ok(()) } else { Err(PasskeyError::Expired) }
    }
}

impl fmt::Debug for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Invitation(hidden)")
    }
}

/// The code of an invitation, in groups of five.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationCode(String);

impl InvitationCode {
    /// What stands for a code in an index, however it was typed: a site that keeps many invitations finds the one by it.
    pub fn lookup(typed: &str) -> String {
        normal(typed)
    }
}

impl fmt::Display for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut rest, mut between) = (self.0.as_str(), "");
        while !rest.is_empty() {
            let (group, after) = rest.split_at(rest.len().min(5));
            write!(f, "{between}{group}")?;
            (rest, between) = (after, "-");
        }
        Ok(())
    }
}

impl fmt::Debug for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationCode(hidden)")
    }
}

fn encode(bits: u128) -> String {
    (0..CHARACTERS).rev().map(|place| char::from(ALPHABET[usize::try_from((bits >> (5 * place)) & 31).unwrap_or(0)])).collect()
}

/// The code without what people add, and with the letters they mistake put right.
fn normal(typed: &str) -> String {
    let kept = typed.chars().filter(char::is_ascii_alphanumeric).take(2 * CHARACTERS);
    kept.map(|character| match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    })
    .collect()
}

/// A plain hash is enough: the code has 128 bits of its own.
fn hash(code: &str) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest::digest(&digest::SHA256, code.as_bytes()).as_ref());
    hash
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::random::OsRandom;

    fn issued() -> (Invitation, InvitationCode) {
        let agent = AgentId::new(&mut OsRandom).unwrap();
        Invitation::issue(agent, "nroux", "Nadia Roux", &mut OsRandom, Timestamp::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn a_code_is_taken_as_people_type_it() {
        let (invitation, code) = issued();
        let shown = code.to_string();
        assert_eq!(shown.len(), 26 + 5);
        for typed in [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), shown.replace('0', "o").replace('1', "l"), format!(" {shown}\n")] {
            assert_eq!(invitation.check(&typed, Timestamp::UNIX_EPOCH), Ok(()), "{typed}");
        }
    }

    #[test]
    fn another_code_or_a_late_one_is_refused() {
        let (invitation, code) = issued();
        let (_, other) = issued();
        assert_eq!(invitation.check(&other.to_string(), Timestamp::UNIX_EPOCH), Err(PasskeyError::Code));
        assert_eq!(invitation.check("", Timestamp::UNIX_EPOCH), Err(PasskeyError::Code));
        assert_eq!(invitation.check(&code.to_string(), invitation.expires), Err(PasskeyError::Expired));
        assert_eq!(invitation.check(&other.to_string(), invitation.expires), Err(PasskeyError::Code));
    }

    #[test]
    fn what_is_kept_does_not_hold_the_code() {
        let (invitation, code) = issued();
        assert!(!serde_json::to_string(&invitation).unwrap().contains(&code.0));
        assert!(!format!("{invitation:?}{code:?}").contains(&code.0));
    }

    proptest! {
        #[test]
        fn every_number_has_its_code(a: u128, b: u128) {
            prop_assert_eq!(encode(a).len(), CHARACTERS);
            prop_assert_eq!(a == b, encode(a) == encode(b));
        }
    }
}
