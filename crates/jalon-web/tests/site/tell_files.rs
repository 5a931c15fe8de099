//! Files: which come in, what is said of those that do not, and that hostile forms do nothing.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use jalon_intake::{Clamd, ClamdAddress, Scanner};
use jalon_journey::{Command, Scan, Who};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::harness::BOUNDARY;
use crate::tell::{CPAM, GivenFile, Teller, jpeg, multipart, pdf};

const PROOF: &str = "birth-certificate-copy";
const ADD: [(&str, &str); 2] = [("action", "add"), ("evidence", PROOF)];

/// Reads one file, as clamd does, and says what `verdict` makes of it.
pub(crate) async fn answer_as_clamd(stream: &mut (impl AsyncRead + AsyncWrite + Unpin), verdict: impl FnOnce(&[u8]) -> &'static [u8]) {
    let mut read = Vec::new();
    let mut buffer = [0; 4096];
    while !read.ends_with(&[0; 4]) {
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => break,
            Ok(count) => read.extend_from_slice(&buffer[..count]),
        }
    }
    let _ = stream.write_all(verdict(&read)).await;
}

/// A scanner that says the same of every file, as clamd would.
async fn says(answer: &'static [u8]) -> Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            answer_as_clamd(&mut stream, |_| answer).await;
        }
    });
    Scanner::clamd(Clamd { address: ClamdAddress::Tcp(address), patience: std::time::Duration::from_secs(20) })
}

async fn chosen(scanner: Scanner) -> Teller {
    let mut teller = Teller::with(scanner).await;
    teller.choose(&[CPAM]).await;
    teller
}

#[tokio::test]
async fn a_file_is_kept_given_back_as_it_is_and_taken_back() {
    let mut teller = chosen(Scanner::none_because("test")).await;
    let page = teller.get("pieces").await;
    assert!(page.has("Pour\u{a0}: Assurance Maladie.") && page.has("12 mégaoctets"), "{}", page.html());
    for file in [GivenFile::pdf("file", "acte de naissance é.pdf"), GivenFile::jpeg("file", "../../photo.jpg")] {
        let page = teller.give("pieces", &ADD, &[file]).await;
        assert!(page.header("location").ends_with("/pieces#proof-birth-certificate-copy"), "{}", page.html());
    }
    let papers: Vec<_> = teller.member().await.papers.into_values().collect();
    assert_eq!(papers.len(), 2);
    let page = teller.get("pieces").await;
    assert!(page.has("acte de naissance é.pdf") && page.has(">photo.jpg<") && !page.has(".."), "a name is never a path");
    for paper in &papers {
        let file = teller.get(&format!("pieces/{}", paper.id)).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.header("content-disposition").starts_with("attachment; filename=\""), "{}", file.header("content-disposition"));
        assert!(file.header("content-security-policy").starts_with("sandbox"));
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert_eq!(file.header("cache-control"), "no-store");
        assert_eq!(file.header("content-type"), paper.kind);
        if paper.kind == "application/pdf" {
            assert_eq!(file.body, pdf("Bonjour"));
            assert!(file.header("content-disposition").contains("filename*=UTF-8''acte%20de%20naissance%20%C3%A9.pdf"));
        } else {
            assert!(file.body.starts_with(b"\xff\xd8") && file.body != jpeg(), "a picture loses what it tells of the place");
            assert!(!String::from_utf8_lossy(&file.body).contains("Villeurbanne"));
        }
    }
    let gone = papers[0].id.to_string();
    for _ in 0..2 {
        let page = teller.post("pieces", &[("action", "remove"), ("paper", &gone)]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(teller.get(&format!("pieces/{gone}")).await.status, StatusCode::NOT_FOUND);
    let blob = jalon_store::BlobId::from_bytes(papers[0].id.0);
    assert!(teller.casework.store().blob(blob).await.unwrap().is_none(), "its bytes are gone too");
    assert_eq!(teller.member().await.papers.len(), 1);
}

#[tokio::test]
async fn what_is_sent_twice_is_kept_once_and_what_has_left_is_not_taken_back() {
    let mut teller = chosen(Scanner::none_because("test")).await;
    let shown = teller.get("pieces").await;
    let fields = [("token", shown.hidden("token")), ("act", shown.hidden("act"))];
    let all: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).chain(ADD).collect();
    for _ in 0..3 {
        let body = multipart(&all, &[GivenFile::pdf("file", "a.pdf")]);
        assert_eq!(teller.send_parts("pieces", body).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(teller.member().await.papers.len(), 1, "the same form is one act");
    teller.fill().await;
    assert_eq!(teller.post("verifier", &[("signature", "Amina Durand")]).await.status, StatusCode::SEE_OTHER);
    let paper = teller.member().await.papers.keys().next().unwrap().to_string();
    teller.choose(&["complementary-cover"]).await;
    let page = teller.post("pieces", &[("action", "remove"), ("paper", &paper)]).await;
    assert_eq!(page.status, StatusCode::CONFLICT, "the body has it");
    assert_eq!(teller.get(&format!("pieces/{paper}")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_file_that_is_refused_says_why_and_is_kept_nowhere() {
    let mut teller = chosen(Scanner::none_because("test")).await;
    let file = |name, kind, bytes: &[u8]| GivenFile { field: "file", name, kind, bytes: bytes.to_vec() };
    let large = [pdf("Bonjour"), vec![b' '; 12_500_000]].concat();
    let scripted = String::from_utf8(pdf("Bonjour")).unwrap().replace("/Pages 2 0 R>>", "/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>");
    for (file, words) in [
        (file("a.pdf", "application/pdf", &large), "trop lourd. Donnez au plus 12 mégaoctets"),
        (file("a.docx", "application/octet-stream", b"PK\x03\x04[Content_Types].xml"), "Enregistrez ce document en PDF"),
        (file("a.heic", "image/heic", b"\0\0\0\x18ftypheic\0\0\0\0"), "HEIC"),
        (file("a.html", "text/html", b"<html><script>alert(1)</script>"), "n’est pas accepté"),
        (file("a.jpg", "image/jpeg", &pdf("Bonjour")), "ne correspond pas à son contenu"),
        (file("a.pdf", "application/pdf", scripted.as_bytes()), "contient un programme"),
        (file("a.pdf", "application/pdf", b"%PDF-1.7\ncut"), "abîmé ou incomplet"),
        (file("a.pdf", "application/pdf", b""), "Ce fichier est vide"),
        (file("", "application/octet-stream", b""), "Choisissez un fichier"),
    ] {
        let page = teller.give("pieces", &ADD, &[file]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        assert!(page.has(words) && page.has("href=\"#file-birth-certificate-copy\"") && page.has("id=\"file-birth-certificate-copy-error\""), "{words}");
    }
    assert!(teller.member().await.papers.is_empty());
}

#[tokio::test]
async fn what_a_scanner_finds_is_refused_and_what_it_cannot_see_waits() {
    let mut teller = chosen(says(b"stream: Eicar-Test-Signature FOUND\0").await).await;
    let page = teller.give("pieces", &ADD, &[GivenFile::pdf("file", "a.pdf")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("quelque chose de dangereux") && !page.has("Eicar"));
    assert!(teller.member().await.papers.is_empty());

    let mut teller = chosen(says(b"").await).await;
    let page = teller.give("pieces", &ADD, &[GivenFile::pdf("file", "a.pdf")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let paper = teller.member().await.papers.into_values().next().unwrap();
    assert_eq!(paper.scan, Scan::Waiting);
    assert!(teller.get("pieces").await.has("Vérification en cours"));
    assert_eq!(teller.get(&format!("pieces/{}", paper.id)).await.status, StatusCode::NOT_FOUND, "nobody is given it");
    teller.fill().await;
    let shown = teller.get("verifier").await;
    assert!(shown.has("Une demande prête") && shown.has("Vérification en cours"), "it can be sent");
    // The scanner comes back and finds something before it leaves.
    teller.does(Who::Guardian, Command::Scanned { paper: paper.id, found: Scan::Infected }).await;
    let page = teller.post_from(&shown, "verifier", &[("signature", "Amina Durand")]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(teller.loaded().await.journey.requests.is_empty());
}

#[tokio::test]
async fn hostile_forms_are_refused_and_write_nothing() {
    let mut teller = chosen(Scanner::none_because("test")).await;
    let shown = teller.get("pieces").await;
    let fields = [("token", shown.hidden("token")), ("act", shown.hidden("act"))];
    let own: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).chain(ADD).collect();
    let part = |name: &str, value: &str| format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let end = format!("--{BOUNDARY}--\r\n");
    let many = [part("x", "y").repeat(10_000), end.clone()].concat().into_bytes();
    let text = [part("words", &"y".repeat(200_000)), end.clone()].concat().into_bytes();
    let heading = format!("--{BOUNDARY}\r\nX-Long: {}\r\n\r\nx\r\n{end}", "h".repeat(3_000_000)).into_bytes();
    let headings = format!("--{BOUNDARY}\r\n{}\r\nx\r\n{end}", "X-A: b\r\n".repeat(5_000)).into_bytes();
    let name = multipart(&own, &[GivenFile { field: "file", name: &"n".repeat(100_000), kind: "application/pdf", bytes: pdf("x") }]);
    let cut = multipart(&own, &[GivenFile::pdf("file", "a.pdf")])[..600].to_vec();
    for (what, body) in [
        ("many", many),
        ("text", text),
        ("heading", heading),
        ("headings", headings),
        ("name", name),
        ("cut", cut),
        ("nothing", Vec::new()),
        ("noise", vec![0xff; 9_000]),
    ] {
        let page = teller.send_parts("pieces", body).await;
        assert!(matches!(page.status, StatusCode::BAD_REQUEST | StatusCode::PAYLOAD_TOO_LARGE | StatusCode::FORBIDDEN), "{what}: {}", page.status);
        assert!(page.has("<h1"), "{what}: it is a page");
    }
    for kind in ["multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x", "text/plain", "application/json"] {
        teller.browser.headers.insert(header::CONTENT_TYPE, kind.parse().unwrap());
        let path = teller.path("pieces");
        let page = teller.browser.send(Method::POST, &path, Body::from("--x--\r\n")).await;
        assert!(matches!(page.status, StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN), "{kind}: {}", page.status);
    }
    teller.browser.headers.remove(header::CONTENT_TYPE);
    // Larger than all that is read, told by its length alone; and larger than a form without files, where there are none.
    teller.browser.headers.insert(header::CONTENT_LENGTH, "900000000".parse().unwrap());
    let path = teller.path("pieces");
    assert_eq!(teller.browser.send(Method::POST, &path, Body::empty()).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    teller.browser.headers.insert(header::CONTENT_LENGTH, "70000".parse().unwrap());
    let path = teller.path("choisir");
    assert_eq!(teller.browser.send(Method::POST, &path, Body::empty()).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    teller.browser.headers.remove(header::CONTENT_LENGTH);
    assert!(teller.member().await.papers.is_empty());
    // Elsewhere a form has no files.
    assert_eq!(teller.send_parts("choisir", multipart(&own, &[])).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_person_has_room_for_so_many_files() {
    let mut teller = chosen(Scanner::none_because("test")).await;
    let who = Who::Person { person: teller.person };
    for number in 0..100_u8 {
        let id = jalon_journey::PaperId([number; 16]);
        let paper = jalon_journey::Paper { id, evidence: PROOF.into(), name: String::new(), kind: "application/pdf".into(), bytes: 1, scan: Scan::Clean };
        teller.does(who.clone(), Command::AddPaper { paper }).await;
    }
    let page = teller.give("pieces", &ADD, &[GivenFile::pdf("file", "a.pdf")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("le nombre de fichiers possible"));
}
