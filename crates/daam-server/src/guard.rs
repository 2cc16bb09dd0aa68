//! Accepts only same-origin requests with a known `Host`.
//!
//! A page of another site can make a browser send requests here. Three checks reject them: the
//! `Host` must be a known name of this server (an unknown one means DNS rebinding), the `Origin` of
//! a request that changes anything must be this server, and requests that the browser marks as
//! cross-site are rejected, but for a link that the reader has followed: that site cannot read the
//! answer. A header that is read once must be there once: a proxy before this server might have
//! looked at another one.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::answer::Refusal;
use daam_core::kernel::Problem;

/// Headers of which a request has one at most.
const SINGLE: [&str; 13] = [
    "authorization",
    "content-encoding",
    "content-length",
    "content-type",
    "host",
    "origin",
    "referer",
    "sec-fetch-dest",
    "sec-fetch-mode",
    "sec-fetch-site",
    "sec-fetch-user",
    "transfer-encoding",
    "x-daam-page",
];

/// Names of this server, as in the `Host` header.
#[derive(Debug)]
pub(crate) struct AllowedHosts(Vec<String>);

impl AllowedHosts {
    /// Names of an address, and additional ones, for example of a proxy (`name` or `name:port`).
    pub(crate) fn of(address: SocketAddr, others: &[String]) -> Self {
        let port = address.port();
        let ip = match address.ip() {
            IpAddr::V4(four) => four.to_string(),
            IpAddr::V6(six) => format!("[{six}]"),
        };
        let local = ["localhost", "127.0.0.1", "[::1]", &ip].map(str::to_owned);
        let others = others.iter().map(|name| name.to_ascii_lowercase());
        let others: Vec<String> = others.collect();
        let all = local.iter().chain(&others);
        let mut names: Vec<String> = all.map(|name| format!("{name}:{port}")).collect();
        names.extend(others);
        // Browsers leave out the port that is usual.
        if port == 80 {
            names.extend(local);
        }
        Self(names)
    }

    fn allows(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        self.0.contains(&host)
    }

    /// Rejects requests that do not come from this server's own pages.
    fn check(&self, method: &Method, headers: &HeaderMap) -> Result<(), Refusal> {
        let repeated = |name: &&str| headers.get_all(*name).iter().nth(1).is_some();
        if let Some(name) = SINGLE.iter().find(|name| repeated(name)) {
            return Err(Refusal::with(
                StatusCode::BAD_REQUEST,
                Problem::new(format!("the header '{name}' is there more than once")),
            ));
        }
        let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
        let host = text(header::HOST).unwrap_or("");
        if !self.allows(host) {
            return Err(Refusal::forbidden(format!(
                "this server does not go by the name '{}'; start it with --host-name to allow one",
                host.chars().take(80).collect::<String>()
            )));
        }
        let fetch = |of| text(HeaderName::from_static(of));
        let follows_link = *method == Method::GET
            && fetch("sec-fetch-mode") == Some("navigate")
            && fetch("sec-fetch-dest") == Some("document");
        let own_page = |site| ["same-origin", "none"].contains(&site);
        if !follows_link && !fetch("sec-fetch-site").is_none_or(own_page) {
            return Err(Refusal::forbidden(
                "a page of another site may not ask anything here",
            ));
        }
        let own = |origin: &str| {
            let rest = origin
                .strip_prefix("http://")
                .or(origin.strip_prefix("https://"));
            rest.is_some_and(|rest| self.allows(rest))
        };
        if *method != Method::GET && !text(header::ORIGIN).is_none_or(own) {
            return Err(Refusal::forbidden(
                "a page of another site may not change anything here",
            ));
        }
        Ok(())
    }
}

/// What a page of this server may load: itself alone.
const PAGE: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
                    img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; \
                    frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// Lets through what may be asked, and marks every answer.
pub(crate) async fn guard(
    State(names): State<Arc<AllowedHosts>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = match names.check(request.method(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    };
    let headers = response.headers_mut();
    let own = HeaderName::from_static;
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, PAGE),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "no-referrer"),
        (own("cross-origin-resource-policy"), "same-origin"),
        (own("cross-origin-opener-policy"), "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        // A report brings its own policy.
        let value = HeaderValue::from_static(value);
        headers.entry(name).or_insert(value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked_of(address: &str, method: &Method, pairs: &[(&'static str, &'static str)]) -> u16 {
        let address = address.parse().expect("an address");
        let names = AllowedHosts::of(address, &["daam.example".to_owned()]);
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, HeaderValue::from_static(value));
        }
        let refused = names
            .check(method, &headers)
            .map_err(Refusal::into_response);
        refused.map_or_else(|refusal| refusal.status().as_u16(), |()| 200)
    }

    fn asked(method: &Method, pairs: &[(&'static str, &'static str)]) -> bool {
        asked_of("127.0.0.1:8080", method, pairs) == 200
    }

    #[test]
    fn the_usual_port_need_not_be_named() {
        for host in [
            "localhost",
            "127.0.0.1",
            "[::1]",
            "10.0.0.7",
            "LOCALHOST:80",
        ] {
            let own = [("host", host)];
            assert_eq!(asked_of("10.0.0.7:80", &Method::GET, &own), 200, "{host}");
            assert_eq!(asked_of("10.0.0.7:81", &Method::GET, &own), 403, "{host}");
        }
        let origin = [("host", "localhost"), ("origin", "http://localhost")];
        assert_eq!(asked_of("127.0.0.1:80", &Method::POST, &origin), 200);
        assert_eq!(
            asked_of("[::2]:80", &Method::GET, &[("host", "[::2]")]),
            200
        );
    }

    #[test]
    fn a_link_is_followed_from_anywhere_and_nothing_else_is_asked() {
        let link = [
            ("host", "localhost:8080"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "document"),
        ];
        assert!(asked(&Method::GET, &link));
        assert!(!asked(&Method::POST, &link));
        for (other, value) in [("sec-fetch-mode", "no-cors"), ("sec-fetch-dest", "iframe")] {
            let asks = link.map(|(name, was)| (name, if name == other { value } else { was }));
            assert!(!asked(&Method::GET, &asks), "{value}");
        }
    }

    #[test]
    fn a_header_that_is_meant_once_is_there_once() {
        let own = ("host", "localhost:8080");
        for twice in SINGLE {
            let pairs = [own, (twice, "localhost:8080"), (twice, "none")];
            let status = asked_of("127.0.0.1:8080", &Method::GET, &pairs);
            assert_eq!(status, 400, "{twice}");
        }
        let lists = [own, ("accept", "a/b"), ("accept", "c/d")];
        assert!(asked(&Method::GET, &lists));
    }

    #[test]
    fn foreign_names_and_sites_are_refused() {
        let (get, post) = (&Method::GET, &Method::POST);
        let own = ("host", "localhost:8080");
        assert!(asked(get, &[own]) && asked(post, &[own]));
        assert!(asked(get, &[("host", "DAAM.example")]));
        assert!(asked(get, &[("host", "[::1]:8080")]));
        assert!(!asked(get, &[]));
        assert!(!asked(get, &[("host", "localhost")]));
        assert!(!asked(get, &[("host", "evil.example:8080")]));
        assert!(asked(post, &[own, ("origin", "http://127.0.0.1:8080")]));
        for origin in [
            "null",
            "http://evil.example",
            "http://localhost:8081",
            "ftp://localhost:8080",
        ] {
            assert!(!asked(post, &[own, ("origin", origin)]), "{origin}");
        }
        assert!(asked(get, &[own, ("sec-fetch-site", "none")]));
        for site in ["cross-site", "same-site"] {
            assert!(!asked(get, &[own, ("sec-fetch-site", site)]), "{site}");
        }
    }
}
