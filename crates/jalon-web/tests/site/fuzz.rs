//! Random requests of browsers and programs, from real ones.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Request, header};
use http_body_util::BodyExt as _;
use jalon_fuzz::Target;
use jalon_intake::Scanner;
use jalon_web::{Rate, RateLimits};
use tower::ServiceExt as _;

use crate::harness::{BOUNDARY, Browser, config};
use crate::private::{demo, private};

/// Somebody who signed in, answered a question and keeps a journey.
struct Somebody {
    browser: Browser,
    cookies: String,
    /// What ties a form to their session.
    token: String,
    journey: String,
}

impl Somebody {
    async fn new() -> Self {
        let often = Rate { burst: u32::MAX, per_second: u32::MAX };
        let private = private(demo(), Scanner::none_because("test")).await;
        let mut browser = Browser::of(jalon_web::Config { private: Some(private), rate: RateLimits { client: often, everyone: often }, ..config() });
        browser.act("/fr/connexion", &[("person", "camille")]).await;
        browser.post("/fr/naissance", &[]).await;
        let kept = browser.act("/fr/naissance/garder", &[]).await;
        let journey = kept.header("location").split('/').nth(3).unwrap().to_owned();
        browser.post("/fr/naissance", &[]).await;
        let token = browser.get("/fr/naissance/questions/children-count").await.token();
        let cookies: Vec<&str> = browser.cookie.iter().chain(browser.others.values()).map(String::as_str).collect();
        Self { cookies: cookies.join("; "), token, journey, browser }
    }
}

/// Requests: a line `METHOD ADDRESS`, lines of headers, an empty line, and what is sent; with `{cookies}`, `{token}` and `{journey}` for those of somebody.
fn seeds() -> Vec<String> {
    let form = "cookie: {cookies}\ncontent-type: application/x-www-form-urlencoded\nsec-fetch-site: same-origin\n\ntoken={token}";
    let json = "content-type: application/json\nidempotency-key: k-1\nauthorization: Bearer AAAA\n\n";
    let part = |name: &str, more: &str, value: &str| format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n{value}\r\n");
    let file = part("paper.identity-card", "; filename=\"a.pdf\"\r\nContent-Type: application/pdf", "%PDF-1.7\n%%EOF");
    let parts = format!("{}{}{file}--{BOUNDARY}--\r\n", part("token", "", "{token}"), part("code", "", "1234 5678 9012 3456"));
    let multipart = format!("cookie: {{cookies}}\ncontent-type: multipart/form-data; boundary={BOUNDARY}\n\n{parts}");
    vec![
        format!("POST /fr/naissance\n{form}"),
        format!("POST /fr/naissance/questions/children-count\n{form}&enfants=2"),
        format!("POST /fr/naissance/questions/children-birth-dates\n{form}&naissance.0-day=2&naissance.0-month=mai&naissance.0-year=2026"),
        format!("POST /fr/naissance/questions/home\n{form}&place=69001"),
        format!("POST /fr/chercher\n{form}&q=je+viens+d%27avoir+un+enfant"),
        format!("POST /fr/guichets/caf\n{form}&place=69001"),
        format!("POST /fr/mes-demarches/{{journey}}/message\n{form}&words=Bonjour"),
        format!("POST /fr/mes-demarches/{{journey}}/envoyer\n{multipart}"),
        format!("POST /fr/reprendre\n{form}&code=1234+5678+9012+3456"),
        format!("POST /fr/reprendre\n{multipart}"),
        "GET /fr/naissance/plan?langue=fr\ncookie: {cookies}\naccept-language: fr;q=0.9, en\n\n".to_owned(),
        "GET /fr/mes-demarches/{journey}/historique\ncookie: {cookies}\nif-none-match: \"a\"\nrange: bytes=0-9\n\n".to_owned(),
        "GET /sign-in/return?code=a&state=b\ncookie: {cookies}\n\n".to_owned(),
        "GET /log/tile/0/x001/067.p/17\n\n".to_owned(),
        format!("POST /api/v1/plan\n{json}{{\"event\":\"birth\",\"facts\":{{\"#enfants\":\"1\",\"naissance@enfants/0\":\"2026-05-02\"}}}}"),
        format!("POST /api/v1/webhooks/caf\nwebhook-id: w\nwebhook-timestamp: 1\nwebhook-signature: v1,AAAA\n{json}{{\"specversion\":\"1.0\"}}"),
        format!("POST /api/v1/requests/02020202020202020202020202020202/decision\n{json}{{\"outcome\":\"granted\"}}"),
        "GET /api/v1/requests?after=AAAA&limit=10\nauthorization: Bearer AAAA\n\n".to_owned(),
        "POST /api/v1/token\ncontent-type: application/x-www-form-urlencoded\nauthorization: Basic Y2FmOng=\n\ngrant_type=client_credentials&scope=requests:read".to_owned(),
    ]
}

const PIECES: [&str; 46] = [
    "&",
    "=",
    "%00",
    "%ff",
    "%",
    "+",
    "\r\n",
    "\n",
    "--",
    BOUNDARY,
    "\"",
    ";",
    ": ",
    "/",
    "..",
    "//",
    "?",
    "#",
    "{token}",
    "{cookies}",
    "{journey}",
    "token=",
    "cookie: ",
    "__Host-jalon=",
    "__Host-jalon=A; ",
    "origin: null\n",
    "host: x\n",
    "sec-fetch-site: cross-site\n",
    "content-type: ",
    "multipart/form-data; boundary=",
    "application/json",
    "content-length: 5\n",
    "accept-encoding: br;q=0\n",
    "range: bytes=-1\n",
    "filename=\"",
    "{",
    "}",
    "[",
    "]",
    "null",
    "\\u0000",
    "é",
    "\u{202e}",
    "/fr/",
    "/de/",
    "/api/v1/",
];

/// Whatever is asked is answered, and the answer is never that the site broke.
#[test]
fn requests() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let somebody = runtime.block_on(Somebody::new());
    let seeds = seeds().into_iter().map(String::into_bytes).collect();
    let target = Target { home: env!("CARGO_MANIFEST_DIR"), name: "requests", seeds, pieces: &PIECES };
    target.run_text(|text| {
        let text = text.replace("{cookies}", &somebody.cookies).replace("{token}", &somebody.token).replace("{journey}", &somebody.journey);
        let (head, sent) = text.split_once("\n\n").unwrap_or((&text, ""));
        let mut lines = head.lines();
        let (method, address) = lines.next().and_then(|line| line.split_once(' ')).unwrap_or(("GET", "/"));
        let Ok(mut request) = Request::builder().method(method).uri(address).body(Body::from(sent.to_owned())) else { return None };
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_bytes(value.as_bytes())) {
                request.headers_mut().append(name, value);
            }
        }
        runtime.block_on(async {
            let answer = somebody.browser.router().oneshot(request).await.unwrap();
            let (status, headers) = (answer.status(), answer.headers().clone());
            let body = answer.into_body().collect().await.unwrap().to_bytes();
            // A provider or a scanner that is not there is no fault of the site: 503.
            assert!(!status.is_server_error() || status == 503, "{status}: {}", String::from_utf8_lossy(&body));
            Some((status, headers.get(header::CONTENT_TYPE).cloned(), body.len() / 1024))
        })
    });
}
