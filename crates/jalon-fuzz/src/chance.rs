//! Numbers that look random and are the same from the same start (xorshift).

pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(start: u64) -> Self {
        // Zero would stay zero; starts that are near each other must not lead near each other.
        Self(start.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below a limit; zero where there is none below.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX).max(1);
        usize::try_from((self.next() >> 16) % limit).unwrap_or_default()
    }

    /// True once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub(crate) fn byte(&mut self) -> u8 {
        (self.next() >> 32).to_le_bytes()[0]
    }

    /// A length, short more often than long.
    pub(crate) fn length(&mut self, longest: usize) -> usize {
        let shorter = longest.min(1 << self.below(13));
        self.below(shorter + 1)
    }

    /// One of several; none of none.
    pub(crate) fn one_of<'a, T>(&mut self, several: &'a [T]) -> Option<&'a T> {
        several.get(self.below(several.len()))
    }
}
