//! Where random bytes come from.

/// The port to random bytes: keys, nonces and identities are made of them. Whoever can tell what it will give can read all that is kept; so a store that is
/// not of a simulation has [`OsRandom`].
pub trait Random: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// Random bytes of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&self, bytes: &mut [u8]) {
        // A system without random numbers can keep no secret and name nothing safely: stopping is the only safe answer, and
        // on the systems this runs on it happens at the earliest moments of the machine's start, if ever.
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

/// `N` random bytes fit for keys, nonces and identifiers.
pub(crate) fn bytes<const N: usize>(random: &dyn Random) -> [u8; N] {
    let mut bytes = [0; N];
    random.fill(&mut bytes);
    bytes
}
