//! Which hosts may be spoken to without encryption.

use std::net::IpAddr;

/// Whether a host is this machine: `localhost`, 127.0.0.0/8 or `::1`. Names are not looked up, since an answer of the DNS may lie.
pub fn is_loopback(host: &str) -> bool {
    let bare = host.strip_prefix('[').and_then(|h| h.strip_suffix(']')).unwrap_or(host);
    bare.eq_ignore_ascii_case("localhost") || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn only_this_machine_is_this_machine() {
        for here in ["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.1", "::1", "[::1]"] {
            assert!(is_loopback(here), "{here}");
        }
        for elsewhere in ["", "localhost.example", "127.0.0.1.example", "10.0.0.1", "[::2]", "0.0.0.0", "127.1"] {
            assert!(!is_loopback(elsewhere), "{elsewhere}");
        }
    }
}
