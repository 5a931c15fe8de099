//! The scanner, against a server that speaks as clamd does, and against clamd itself where it is installed.

use std::process::{Command, Stdio};
use std::time::Duration;

use jalon_intake::{Clamd, ClamdAddress, ScanError, Scanner};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// The test file that every scanner finds, in two halves so that a scanner does not find this source.
fn eicar() -> Vec<u8> {
    [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].concat().into_bytes()
}

/// What the server does once it has the file.
#[derive(Clone, Copy)]
enum Then {
    Judge,
    Say(&'static [u8]),
    TalkForEver,
    Wait,
    Leave,
}

async fn clamd(then: Then, stream_max: usize) -> Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, then, stream_max));
        }
    });
    Scanner::clamd(Clamd {
        address: ClamdAddress::Tcp(address),
        patience: if matches!(then, Then::Wait) { Duration::from_secs(1) } else { Duration::from_secs(30) },
    })
}

async fn serve(mut stream: TcpStream, then: Then, stream_max: usize) -> std::io::Result<()> {
    let mut command = [0; 10];
    stream.read_exact(&mut command).await?;
    assert_eq!(&command, b"zINSTREAM\0");
    let mut file = Vec::new();
    loop {
        let length = stream.read_u32().await? as usize;
        if length == 0 {
            break;
        }
        assert!(length <= 64 * 1024);
        let start = file.len();
        file.resize(start + length, 0);
        stream.read_exact(&mut file[start..]).await?;
        if file.len() > stream_max {
            // As clamd does: it answers, and reads no more.
            stream.write_all(b"INSTREAM size limit exceeded. ERROR\0").await?;
            return Ok(());
        }
    }
    match then {
        Then::Judge if file == eicar() => stream.write_all(b"stream: Eicar-Test-Signature FOUND\0").await,
        Then::Judge => stream.write_all(b"stream: OK\0").await,
        Then::Say(words) => stream.write_all(words).await,
        Then::TalkForEver => loop {
            stream.write_all(b"stream: OK stream: OK ").await?;
        },
        Then::Wait => std::future::pending().await,
        Then::Leave => Ok(()),
    }
}

#[tokio::test]
async fn a_file_is_clean_when_the_scanner_says_so() {
    let scanner = clamd(Then::Judge, 1 << 20).await;
    assert!(scanner.scan(b"a letter").await.is_ok());
    assert!(scanner.scan(b"").await.is_ok());
    assert!(scanner.scan(&vec![7; 500_000]).await.is_ok());
    assert_eq!(scanner.scan(&eicar()).await, Err(ScanError::Infected("Eicar-Test-Signature".into())));
}

#[tokio::test]
async fn whatever_else_happens_the_file_waits() {
    for then in [Then::Say(b"stream: OK"), Then::Say(b"UNKNOWN COMMAND\0"), Then::Say(b"\0"), Then::TalkForEver, Then::Wait, Then::Leave] {
        assert_eq!(clamd(then, 1 << 20).await.scan(b"a letter").await, Err(ScanError::Unavailable));
    }
    assert_eq!(clamd(Then::Judge, 1000).await.scan(&vec![7; 5_000_000]).await, Err(ScanError::Unavailable));
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = ClamdAddress::Tcp(nobody.local_addr().unwrap());
    drop(nobody);
    let scanner = Scanner::clamd(Clamd { address, patience: Duration::from_secs(30) });
    assert_eq!(scanner.scan(b"a letter").await, Err(ScanError::Unavailable));
}

#[tokio::test]
async fn going_without_a_scanner_is_a_decision_with_a_reason() {
    let scanner = Scanner::none_because("demonstration with invented files");
    assert_eq!(scanner.reason_for_none(), Some("demonstration with invented files"));
    assert!(scanner.scan(&eicar()).await.is_ok());
    assert_eq!(clamd(Then::Judge, 1).await.reason_for_none(), None);
}

#[cfg(unix)]
#[tokio::test]
async fn clamd_itself_is_understood() {
    let Some(program) = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"].into_iter().find(|path| std::path::Path::new(path).exists())
    else {
        eprintln!("skipped: clamd is not installed, so only a server that speaks as it does was asked");
        return;
    };
    let directory = std::env::temp_dir().join(format!("jalon-clamd-{}", std::process::id()));
    std::fs::create_dir_all(directory.join("signatures")).unwrap();
    let hexadecimal = eicar().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    std::fs::write(directory.join("signatures/test.ndb"), format!("Jalon.Test:0:0:{hexadecimal}\n")).unwrap();
    let socket = directory.join("clamd.sock");
    let settings = format!(
        "LocalSocket {}\nDatabaseDirectory {}\nForeground yes\nStreamMaxLength 1M\nSelfCheck 0\n",
        socket.display(),
        directory.join("signatures").display()
    );
    std::fs::write(directory.join("clamd.conf"), settings).unwrap();
    let mut process = Command::new(program).arg("--config-file").arg(directory.join("clamd.conf")).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let scanner = Scanner::clamd(Clamd { address: ClamdAddress::Unix(socket), patience: Duration::from_secs(20) });
    let mut verdict = Err(ScanError::Unavailable);
    for _ in 0..300 {
        verdict = scanner.scan(b"a letter").await;
        if verdict.is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let found = scanner.scan(&eicar()).await;
    let large = scanner.scan(&vec![7; 5_000_000]).await;
    process.kill().unwrap();
    process.wait().unwrap();
    std::fs::remove_dir_all(&directory).unwrap();
    assert!(verdict.is_ok(), "{verdict:?}");
    assert!(matches!(&found, Err(ScanError::Infected(name)) if name.starts_with("Jalon.Test")), "{found:?}");
    assert_eq!(large, Err(ScanError::Unavailable));
}
