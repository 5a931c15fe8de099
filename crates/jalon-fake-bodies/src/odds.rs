//! How often a system misbehaves: by numbers that one seed gives again.

/// How often things go wrong, each from 0 to 1, and how late what is said comes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Odds {
    /// A call is answered by a fault: half of the time what came was taken all the same.
    pub fails: f64,
    /// A call is refused for good.
    pub refuses: f64,
    /// A word is said twice.
    pub repeats: f64,
    /// Something that is no word is said beside one.
    pub garbles: f64,
    /// How late a word comes at most, in milliseconds: words that wait differently come out of order.
    pub delay_ms: i64,
    /// No call is answered at all but by a fault.
    pub down: bool,
}

impl Odds {
    /// All goes well.
    pub const GOOD: Self = Self { fails: 0.0, refuses: 0.0, repeats: 0.0, garbles: 0.0, delay_ms: 0, down: false };
}

/// Numbers that one seed gives again (`SplitMix64`). Nothing secret hangs on them.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Whether something happens that happens so often.
    pub fn happens(&mut self, often: f64) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "fifty-three bits are kept, and no more are needed")]
        let at = (self.roll() >> 11) as f64 / (1_u64 << 53) as f64;
        at < often
    }

    /// An identity in the form of a UUID (RFC 9562).
    pub(crate) fn uuid(&mut self) -> String {
        let (high, low) = (self.roll(), self.roll());
        format!("{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}", high >> 32, (high >> 16) & 0xffff, high & 0xfff, low >> 52, low & 0xffff_ffff_ffff)
    }

    /// A number below `end`; zero when there is none.
    pub fn below(&mut self, end: i64) -> i64 {
        let end = u64::try_from(end).unwrap_or(0);
        i64::try_from(self.roll().checked_rem(end).unwrap_or(0)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_numbers_again_and_each_as_often_as_it_should() {
        let (mut one, mut other) = (Dice::new(7), Dice::new(7));
        assert!((0..100).all(|_| one.roll() == other.roll()));
        let often = (0..10_000).filter(|_| one.happens(0.3)).count();
        assert!((2_800..3_200).contains(&often), "{often}");
        assert!((0..1_000).all(|_| (0..7).contains(&one.below(7))) && one.below(0) == 0);
    }
}
