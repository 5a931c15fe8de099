//! What the site writes to its log. In a program of its own: whoever listens to a log listens to all of it, and other tests would write there too.

#[path = "../site/harness.rs"]
#[expect(dead_code, reason = "the tests of the site use the rest")]
mod harness;

use crate::harness::Browser;

#[tokio::test]
async fn logs_hold_no_address_and_nothing_that_was_typed() {
    let written = Written::default();
    tracing_subscriber::fmt().with_ansi(false).with_writer(written.clone()).init();
    let mut browser = Browser::with_a_child().await;
    browser.headers.insert("user-agent", "canary-agent".parse().unwrap());
    browser.post("/fr/chercher", &[("q", "canary-words")]).await;
    browser.get("/fr/canary-path?canary-query").await;
    browser.get("/fr/naissance/questions/canary-question").await;
    let log = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("route=\"/fr/{event}\"") && log.contains("micros="), "{log}");
    for personal in ["canary", "naissance/", "__Host", "2 mai", "token"] {
        assert!(!log.contains(personal), "{personal} in {log}");
    }
}

/// Everything that was logged.
#[derive(Clone, Default)]
struct Written(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> tracing_subscriber::fmt::MakeWriter<'a> for Written {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
