//! Random bytes of the operating system.

/// `N` random bytes fit for keys, nonces and identifiers.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // A system without random numbers can keep no secret and name nothing safely: stopping is the only safe answer, and
    // on the systems this runs on it happens at the earliest moments of the machine's start, if ever.
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}
