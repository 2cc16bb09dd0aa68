//! Accepts only same-origin requests with a known `Host`.
//!
//! A page of another site can make a browser send requests here. Three checks reject them: the
//! `Host` must be a known name of this server (an unknown one means DNS rebinding), the `Origin` of
//! a request that changes anything must be this server, and requests that the browser marks as
//! cross-site are rejected.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::answer::Refusal;

/// Names of this server, as in the `Host` header.
#[derive(Debug)]
pub(crate) struct AllowedHosts(Vec<String>);

impl AllowedHosts {
    /// Names of an address, and additional ones, for example of a proxy (`name` or `name:port`).
    pub(crate) fn of(address: SocketAddr, others: &[String]) -> Self {
        let port = address.port();
        let mut names = vec![
            address.to_string(),
            format!("localhost:{port}"),
            format!("127.0.0.1:{port}"),
            format!("[::1]:{port}"),
        ];
        for other in others.iter().map(|other| other.to_ascii_lowercase()) {
            names.push(format!("{other}:{port}"));
            names.push(other);
        }
        Self(names)
    }

    fn allows(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        self.0.contains(&host)
    }

    /// Rejects requests that do not come from this server's own pages.
    fn check(&self, method: &Method, headers: &HeaderMap) -> Result<(), Refusal> {
        let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
        let host = text(header::HOST).unwrap_or("");
        if !self.allows(host) {
            return Err(Refusal::forbidden(format!(
                "this server does not go by the name '{}'; start it with --host-name to allow one",
                host.chars().take(80).collect::<String>()
            )));
        }
        let site = text(HeaderName::from_static("sec-fetch-site"));
        if site.is_some_and(|site| !["same-origin", "none"].contains(&site)) {
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

    fn asked(method: &Method, pairs: &[(&'static str, &'static str)]) -> bool {
        let address = "127.0.0.1:8080".parse().expect("an address");
        let names = AllowedHosts::of(address, &["daam.example".to_owned()]);
        let headers = pairs.iter().map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        });
        names.check(method, &headers.collect()).is_ok()
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
