//! The dates for the person's own calendar.

use axum::http::StatusCode;

use crate::harness::Browser;

#[tokio::test]
async fn the_calendar_file_holds_the_dates_and_is_to_be_kept() {
    let mut browser = Browser::with_a_child().await;
    for path in ["/fr/naissance/plan/calendrier.ics", "/en/birth/plan/calendar.ics"] {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.header("content-type"), "text/calendar; charset=utf-8");
        assert_eq!(page.header("content-disposition"), "attachment; filename=\"jalon-birth.ics\"");
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.has("BEGIN:VCALENDAR\r\n") && page.has("DTSTART;VALUE=DATE:20260507\r\n"));
    }
}

#[tokio::test]
async fn a_second_download_replaces_the_first() {
    let mut browser = Browser::with_a_child().await;
    let first = browser.get("/fr/naissance/plan/calendrier.ics").await;
    let second = browser.get("/fr/naissance/plan/calendrier.ics").await;
    assert_eq!(first.body, second.body);
}
