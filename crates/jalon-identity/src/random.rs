//! Where unpredictable bytes come from: a port, so that tests can replay them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SecureRandom as _;

/// A source of unpredictable bytes.
pub trait Random {
    /// Fills `bytes`.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom>;
}

/// The source of the operating system.
#[derive(Debug, Default, Clone, Copy)]
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom> {
        ring::rand::SystemRandom::new().fill(bytes).map_err(|_| NoRandom)
    }
}

/// The source gave nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system gave no random bytes")]
pub struct NoRandom;

/// 256 unpredictable bits as 43 characters that fit an address: FranceConnect asks 22 and more of a nonce, ProConnect 32 of both.
pub(crate) fn token(random: &mut impl Random) -> Result<String, NoRandom> {
    let mut bytes = [0; 32];
    random.fill(&mut bytes)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_and_never_twice_the_same() {
        let tokens: std::collections::HashSet<_> = (0..100).map(|_| token(&mut OsRandom).unwrap()).collect();
        assert_eq!(tokens.len(), 100);
        assert!(tokens.iter().all(|token| token.len() == 43));
    }
}
