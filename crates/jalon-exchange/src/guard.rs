//! Where what goes out may go: to the world, and not to the machines behind our own door (server-side request forgery).
//!
//! A name is looked up once, every address it has is looked at, and the connection goes to those addresses: an answer of the DNS that changes afterwards changes
//! nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use jalon_message::is_loopback;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Where one connector may reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Addresses of the world.
    World,
    /// This machine, which its operator named.
    ThisMachine,
    /// The world and networks of one's own, for this host alone.
    PrivateNetwork,
}

impl Reach {
    /// What a host may be: a host that is written as this machine is this machine and nothing else.
    pub(crate) fn of(host: &str, private_network: bool) -> Self {
        match (is_loopback(host), private_network) {
            (true, _) => Self::ThisMachine,
            (false, true) => Self::PrivateNetwork,
            (false, false) => Self::World,
        }
    }

    /// Whether an address may be connected to.
    pub(crate) fn permits(self, address: IpAddr) -> Result<(), Forbidden> {
        match (self, kind(address)) {
            (_, Kind::Never) => Err(Forbidden::Never),
            (Self::World | Self::PrivateNetwork, Kind::World)
            | (Self::ThisMachine, Kind::ThisMachine)
            | (Self::PrivateNetwork, Kind::Private | Kind::ThisMachine) => Ok(()),
            (Self::World, Kind::Private | Kind::ThisMachine) => Err(Forbidden::Private),
            (Self::ThisMachine, Kind::World | Kind::Private) => Err(Forbidden::NotThisMachine),
        }
    }
}

/// Why an address may not be connected to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Forbidden {
    /// It is of this machine or of a private network.
    #[error("the name leads to this machine or to a private network, which was not allowed for this host")]
    Private,
    /// It should be this machine and is not.
    #[error("the name of this machine leads elsewhere")]
    NotThisMachine,
    /// Nobody is reached there.
    #[error("the name leads to an address that nobody may be reached at: link-local (where clouds keep their keys), multicast, reserved")]
    Never,
}

enum Kind {
    World,
    ThisMachine,
    Private,
    Never,
}

fn kind(address: IpAddr) -> Kind {
    match address {
        IpAddr::V4(address) => kind_v4(address),
        IpAddr::V6(address) => within(address).map_or_else(|| kind_v6(address), kind_v4),
    }
}

/// Ranges of the registry of special addresses (RFC 6890 and after).
fn kind_v4(address: Ipv4Addr) -> Kind {
    let [a, b, c, _] = address.octets();
    match (a, b, c) {
        (127, ..) => Kind::ThisMachine,
        (10, ..) | (172, 16..=31, _) | (192, 168, _) | (100, 64..=127, _) => Kind::Private,
        (0 | 224..=255, ..) | (169, 254, _) | (192, 0, 0 | 2) | (192, 88, 99) | (198, 18..=19, _) | (198, 51, 100) | (203, 0, 113) => Kind::Never,
        _ => Kind::World,
    }
}

fn kind_v6(address: Ipv6Addr) -> Kind {
    match address.segments() {
        [0, 0, 0, 0, 0, 0, 0, 1] => Kind::ThisMachine,
        [0xfc00..=0xfdff, ..] => Kind::Private,
        // Of the rest only 2000::/3 is given to anybody; there, examples, Teredo and benchmarks are nobody's.
        [0x2001, 0x0db8 | 0..=0x01ff, ..] | [0x3fff, 0..=0x0fff, ..] => Kind::Never,
        [0x2000..=0x3fff, ..] => Kind::World,
        _ => Kind::Never,
    }
}

/// The address of the older kind that one of the newer kind stands for: mapped, translated (RFC 6052), or of a tunnel (6to4).
fn within(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let of = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x0064, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => Some(of(high, low)),
        _ => None,
    }
}

/// Looks names up and lets no address through that may not be reached.
#[derive(Debug)]
pub(crate) struct Guard(pub(crate) Reach);

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = DefaultResolver::default().resolve(uri, config, timeout).map_err(|error| match error {
            // Systems have no word of their own for a name that nobody has.
            ureq::Error::Io(_) => ureq::Error::HostNotFound,
            other => other,
        })?;
        // One that may not be reached among many is reason enough: an honest name has none.
        for address in &found {
            self.0.permits(address.ip()).map_err(|why| ureq::Error::Other(why.into()))?;
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn permits(reach: Reach, address: &str) -> Result<(), Forbidden> {
        reach.permits(address.parse().unwrap())
    }

    #[test]
    fn only_the_world_is_reached_unless_a_host_was_allowed() {
        for world in ["1.1.1.1", "185.24.184.1", "2a01:e0a::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"] {
            assert_eq!(permits(Reach::World, world), Ok(()), "{world}");
            assert_eq!(permits(Reach::ThisMachine, world), Err(Forbidden::NotThisMachine), "{world}");
        }
        for own in ["10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "2002:a00:1::"]
        {
            assert_eq!(permits(Reach::World, own), Err(Forbidden::Private), "{own}");
            assert_eq!(permits(Reach::PrivateNetwork, own), Ok(()), "{own}");
            assert!(permits(Reach::ThisMachine, own).is_err(), "{own}");
        }
        for here in ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"] {
            assert_eq!(permits(Reach::World, here), Err(Forbidden::Private), "{here}");
            assert_eq!(permits(Reach::ThisMachine, here), Ok(()), "{here}");
        }
    }

    #[test]
    fn some_addresses_are_reached_by_nobody() {
        let never = [
            "0.0.0.0",
            "169.254.169.254",
            "224.0.0.1",
            "255.255.255.255",
            "240.0.0.1",
            "198.18.0.1",
            "192.0.2.1",
            "::",
            "fe80::1",
            "ff02::1",
            "fec0::1",
            "2001:db8::1",
            "2001::1",
            "::ffff:169.254.169.254",
            "64:ff9b::169.254.169.254",
            "2002:a9fe:a9fe::",
            "::127.0.0.1",
        ];
        for address in never {
            for reach in [Reach::World, Reach::PrivateNetwork, Reach::ThisMachine] {
                assert_eq!(permits(reach, address), Err(Forbidden::Never), "{address}");
            }
        }
    }

    #[test]
    fn a_host_is_this_machine_only_where_it_is_written_so() {
        assert_eq!(Reach::of("127.0.0.1", false), Reach::ThisMachine);
        assert_eq!(Reach::of("[::1]", true), Reach::ThisMachine);
        assert_eq!(Reach::of("register.example", false), Reach::World);
        assert_eq!(Reach::of("register.intra", true), Reach::PrivateNetwork);
    }
}
