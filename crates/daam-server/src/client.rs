//! Who asks: the address that a connection comes from, which nobody can choose freely, unlike
//! anything a request says. Whatever is limited is shared out by client.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// An address, or the network of one of version 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Client(IpAddr);

impl Client {
    pub(crate) fn at(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            // One machine has as many addresses as it likes within the first 64 bits.
            IpAddr::V6(six) => Ipv6Addr::from_bits(six.to_bits() >> 64 << 64).into(),
            four => four,
        })
    }

    /// A client of this machine, when a request came by no connection.
    pub(crate) const LOCAL: Self = Self(IpAddr::V4(Ipv4Addr::LOCALHOST));
}

impl<S: Sync> FromRequestParts<S> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().copied().unwrap_or(Self::LOCAL))
    }
}

/// One of the pages that a client has open, by the name it gives itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    pub client: Client,
    /// Pages without a name count as one.
    pub name: String,
}

impl<S: Sync> FromRequestParts<S> for Page {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let said = parts.headers.get("x-daam-page");
        let said = said.and_then(|value| value.to_str().ok()).unwrap_or("");
        let name = said.chars().take(64).collect();
        let client = Client::from_request_parts(parts, state).await?;
        Ok(Self { client, name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_of_version_6_is_one_client() {
        let at = |text: &str| Client::at(text.parse().expect("an address"));
        assert_eq!(at("2001:db8::1"), at("2001:db8::ffff:2"));
        assert_ne!(at("2001:db8::1"), at("2001:db8:0:1::1"));
        assert_eq!(at("::ffff:127.0.0.1"), Client::LOCAL);
        assert_ne!(at("127.0.0.2"), Client::LOCAL);
    }
}
