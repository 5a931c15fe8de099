//! How much one client and all together may ask, without memory that grows.
//!
//! A fixed table of cells, one word each: a client's address picks its cell by a hash with a random seed. Two clients may share a cell, but nobody can choose
//! with whom. Each cell is a token bucket kept as the time at which it would be full again (the "generic cell rate algorithm"), so an update is one atomic
//! exchange and nothing is ever swept.

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const CELLS: usize = 1 << 16;

/// A sustained rate and how far above it a client may go for a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Requests a second, sustained; at least 1.
    pub per_second: u32,
    /// Requests at once after a rest; at least 1.
    pub burst: u32,
}

/// What one client and all clients together may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimits {
    /// One client: an IPv4 address or an IPv6 /56.
    pub client: Rate,
    /// All clients together.
    pub everyone: Rate,
}

impl RateLimits {
    /// Far above what people do, and below what harms a two-core machine. An office behind one address still fits.
    pub fn standard() -> Self {
        Self { client: Rate { per_second: 50, burst: 300 }, everyone: Rate { per_second: 3000, burst: 6000 } }
    }
}

impl Rate {
    /// Microseconds that one request takes from a bucket, and microseconds that a full bucket holds.
    fn costs(self) -> (u64, u64) {
        let one = 1_000_000 / u64::from(self.per_second.max(1));
        (one.max(1), one.max(1) * u64::from(self.burst.max(1)))
    }
}

pub(crate) struct Limiter {
    limits: RateLimits,
    start: Instant,
    seed: RandomState,
    clients: Box<[AtomicU64]>,
    everyone: AtomicU64,
}

impl Limiter {
    pub(crate) fn new(limits: RateLimits) -> Self {
        Self { limits, start: Instant::now(), seed: RandomState::new(), clients: (0..CELLS).map(|_| AtomicU64::new(0)).collect(), everyone: AtomicU64::new(0) }
    }

    /// Takes one request from the buckets, or says how long to wait.
    pub(crate) fn admit(&self, client: IpAddr) -> Result<(), Duration> {
        let now = u64::try_from(self.start.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.admit_at(client, now)
    }

    fn admit_at(&self, client: IpAddr, now: u64) -> Result<(), Duration> {
        let hash = self.seed.hash_one(prefix(client));
        // The remainder is below the table's length on any machine.
        let cell = usize::try_from(hash % CELLS as u64).unwrap_or(0);
        take(&self.clients[cell], self.limits.client, now)?;
        take(&self.everyone, self.limits.everyone, now)
    }
}

/// The part of an address that one subscriber holds.
fn prefix(address: IpAddr) -> u128 {
    match address.to_canonical() {
        IpAddr::V4(v4) => u128::from(u32::from(v4)),
        IpAddr::V6(v6) => u128::from(v6) >> 72 << 72,
    }
}

fn take(cell: &AtomicU64, rate: Rate, now: u64) -> Result<(), Duration> {
    let (one, full) = rate.costs();
    let mut refused = Duration::ZERO;
    cell.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |busy_until| {
        let next = busy_until.max(now) + one;
        if next - now > full {
            refused = Duration::from_micros(next - now - full);
            None
        } else {
            Some(next)
        }
    })
    .map(drop)
    .map_err(|_| refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

    fn limiter() -> Limiter {
        Limiter::new(RateLimits { client: Rate { per_second: 10, burst: 3 }, everyone: Rate { per_second: 100, burst: 5 } })
    }

    #[test]
    fn a_client_gets_its_burst_then_waits() {
        let limiter = limiter();
        for _ in 0..3 {
            assert_eq!(limiter.admit_at(HERE, 0), Ok(()));
        }
        assert_eq!(limiter.admit_at(HERE, 0), Err(Duration::from_millis(100)));
        assert_eq!(limiter.admit_at(THERE, 0), Ok(()), "others are not concerned");
        assert_eq!(limiter.admit_at(HERE, 100_000), Ok(()));
        assert!(limiter.admit_at(HERE, 100_000).is_err());
    }

    #[test]
    fn all_together_are_limited_too() {
        let limiter = limiter();
        let admitted = (0..20u8).filter(|n| limiter.admit_at(IpAddr::from([192, 0, 2, *n]), 0).is_ok()).count();
        assert_eq!(admitted, 5);
    }

    #[test]
    fn addresses_of_one_subscriber_count_as_one() {
        assert_eq!(prefix("2001:db8:1:200::1".parse().unwrap()), prefix("2001:db8:1:2ff::2".parse().unwrap()));
        assert_ne!(prefix("2001:db8:1:200::1".parse().unwrap()), prefix("2001:db8:1:300::1".parse().unwrap()));
        assert_eq!(prefix("::ffff:192.0.2.1".parse().unwrap()), prefix(THERE));
    }
}
