//! Addresses inside the network, which a feed may not lead to.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

/// Where names lead.
pub(super) type LookUp =
    fn(String) -> Pin<Box<dyn Future<Output = io::Result<Vec<SocketAddr>>> + Send>>;

/// Says where a fetch may go. What it refuses is refused where the connection is made, so that a name cannot answer one
/// thing when it is checked and another when it is used.
#[derive(Clone, Copy)]
pub(super) struct Gate {
    /// Whether an address is refused.
    pub(super) refuses: fn(IpAddr) -> bool,
    /// Where names lead: the system knows; tests say what they want.
    pub(super) look_up: LookUp,
}

impl Gate {
    /// The gate of a fetcher; an operator may have allowed addresses inside.
    pub(super) fn new(inside_allowed: bool) -> Self {
        Self {
            refuses: if inside_allowed { |_| false } else { inside },
            look_up: |name| {
                Box::pin(async move { Ok(tokio::net::lookup_host((name, 0)).await?.collect()) })
            },
        }
    }

    /// Whether the web address names, as a number, a machine that is refused.
    pub(super) fn refuses_literal(self, url: &Url) -> bool {
        match url.host() {
            Some(Host::Ipv4(address)) => (self.refuses)(IpAddr::V4(address)),
            Some(Host::Ipv6(address)) => (self.refuses)(IpAddr::V6(address)),
            Some(Host::Domain(_)) => false,
            None => true,
        }
    }
}

/// Whether an address is not one of the public internet.
pub fn inside(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => inside_v4(address),
        IpAddr::V6(address) => inside_v6(address),
    }
}

fn inside_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast()
        || address.is_documentation()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && (b == 18 || b == 19))
}

fn inside_v6(address: Ipv6Addr) -> bool {
    if let Some(old) = address.to_ipv4_mapped() {
        return inside_v4(old);
    }
    let parts = address.segments();
    address.is_loopback()
        || address.is_unspecified()
        || address.is_multicast()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        // Site-local addresses, which were given up and may still be in use.
        || parts[0] & 0xffc0 == 0xfec0
        // Addresses that carry an older one inside: 6to4, Teredo, NAT64, and the documentation's.
        || parts[0] == 0x2002
        || (parts[0] == 0x2001 && parts[1] == 0)
        || (parts[0] == 0x64 && parts[1] == 0xff9b)
        || (parts[0] == 0x2001 && parts[1] == 0xdb8)
        || parts[..6] == [0; 6]
}

impl Resolve for Gate {
    fn resolve(&self, name: Name) -> Resolving {
        let Self { refuses, look_up } = *self;
        Box::pin(async move {
            let found = look_up(name.as_str().to_owned()).await?;
            let usable: Vec<_> = found.into_iter().filter(|it| !refuses(it.ip())).collect();
            if usable.is_empty() {
                return Err("the name leads inside the network".into());
            }
            Ok(Box::new(usable.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_inside_are_known() {
        let table = [
            ("127.0.0.1", true),
            ("10.1.2.3", true),
            ("172.16.0.1", true),
            ("192.168.1.1", true),
            ("169.254.169.254", true),
            ("100.64.0.1", true),
            ("0.0.0.0", true),
            ("255.255.255.255", true),
            ("198.18.0.1", true),
            ("8.8.8.8", false),
            ("100.128.0.1", false),
            ("172.32.0.1", false),
            ("::1", true),
            ("::", true),
            ("::ffff:10.0.0.1", true),
            ("::ffff:8.8.8.8", false),
            ("fd00::1", true),
            ("fe80::1", true),
            ("fec0::1", true),
            ("2002:7f00:1::", true),
            ("64:ff9b::7f00:1", true),
            ("2606:4700::1111", false),
        ];
        for (address, expected) in table {
            let parsed: IpAddr = address.parse().expect("an address");
            assert_eq!(inside(parsed), expected, "{address}");
        }
    }

    #[test]
    fn an_address_written_as_a_number_is_seen_through() {
        for address in ["http://2130706433/", "http://0x7f.1/", "http://[::1]:80/"] {
            let url = Url::parse(address).expect("a web address");
            assert!(Gate::new(false).refuses_literal(&url), "{address}");
        }
    }
}
