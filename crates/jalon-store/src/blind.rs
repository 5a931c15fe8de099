//! Blind indexes: finding what is personal without keeping it.

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::seal::Key;

impl crate::Store {
    /// A value that stands for `value` in an index of this purpose: the same each time, and telling nothing to who has not the
    /// store's index key. HMAC-SHA-256 under a key derived for the purpose (HKDF), so that the indexes of two purposes cannot be
    /// compared. Give it what was made alike first: letter case, blanks, accents.
    pub fn blind(&self, purpose: &str, value: &[u8]) -> [u8; 32] {
        blind(&self.index_key, purpose, value)
    }
}

fn blind(index_key: &Key, purpose: &str, value: &[u8]) -> [u8; 32] {
    let mut key = Zeroizing::new([0; 32]);
    // HKDF gives up to 255 times 32 bytes, and HMAC takes a key of any length: neither call can fail.
    Hkdf::<Sha256>::new(Some(b"jalon blind index"), &**index_key).expand(purpose.as_bytes(), &mut *key).expect("32 bytes can be derived");
    let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&*key).expect("a key of any length will do");
    mac.chain_update(value).finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_depends_on_key_purpose_and_value() {
        let (one, other) = (Zeroizing::new([1; 32]), Zeroizing::new([2; 32]));
        let blinded = blind(&one, "resume code", b"AB12");
        assert_eq!(blinded, blind(&one, "resume code", b"AB12"));
        for different in [blind(&other, "resume code", b"AB12"), blind(&one, "subject", b"AB12"), blind(&one, "resume code", b"AB13")] {
            assert_ne!(blinded, different);
        }
    }
}
