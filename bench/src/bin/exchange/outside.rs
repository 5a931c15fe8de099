//! What stands outside, in a process of its own: a body and a register that always answer, and the barest client that speaks to them.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

use crate::on_core;

/// What a register takes for an answer by itself: its own time.
pub(crate) const OWN: Duration = Duration::from_millis(20);

/// A household as API Particulier tells it.
const HOUSEHOLD: &str = r#"{"data":{"allocataires":[{"nom_naissance":"LEFEVRE","nom_usage":null,"prenoms":"THOMAS","date_naissance":"1991-08-02","sexe":"M"},{"nom_naissance":"BERNARD","nom_usage":null,"prenoms":"CLAIRE","date_naissance":"1992-05-01","sexe":"F"}],"enfants":[{"nom_naissance":"LEFEVRE","nom_usage":null,"prenoms":"ZOE","date_naissance":"2020-01-09","sexe":"F"}],"adresse":{"destinataire":"M LEFEVRE THOMAS","complement_information":null,"complement_information_geographique":null,"numero_libelle_voie":"12 RUE DE LA HALLE","lieu_dit":null,"code_postal_ville":"59000 LILLE","pays":"FRANCE"},"quotient_familial":{"fournisseur":"CNAF","valeur":850,"annee":2026,"mois":11,"annee_calcul":2026,"mois_calcul":11}},"links":{},"meta":{}}"#;
const TAKEN: &str = r#"{"reference":"CAF-7"}"#;

/// The process that answers, for as long as this stands.
pub(crate) struct Outside {
    pub(crate) address: SocketAddr,
    process: Child,
}

impl Outside {
    /// On the last core of this machine.
    pub(crate) fn start() -> Result<Self> {
        let cores = std::thread::available_parallelism()?.get();
        ensure!(cores > 1, "two cores are needed: whoever answers must not share the one that is measured");
        let mut process = on_core(cores - 1)?.arg("outside").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().context("it writes")?).read_line(&mut line)?;
        Ok(Self { address: line.trim().parse().context("it says where it answers")?, process })
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        // What ended already needs no end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Answers until whoever started it is gone.
pub(crate) fn answer() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Whoever goes away ends its own connection only.
            std::thread::spawn(move || serve(stream));
        }
    });
    std::io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

fn serve(stream: TcpStream) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::with_capacity(1 << 16, stream.try_clone()?);
    let mut stream = stream;
    while let Some((first, content)) = message(&mut reader)? {
        let answer = if first.starts_with("GET ") {
            std::thread::sleep(OWN);
            HOUSEHOLD
        } else {
            ensure!(content.ends_with(b"}"), "an envelope has an end");
            TAKEN
        };
        let length = answer.len();
        stream.write_all(format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{answer}").as_bytes())?;
    }
    Ok(())
}

/// A message of HTTP: its first line and its content; none where the connection ends.
fn message(reader: &mut BufReader<TcpStream>) -> Result<Option<(String, Vec<u8>)>> {
    let (mut first, mut line, mut length) = (String::new(), String::new(), 0);
    if reader.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    loop {
        line.clear();
        ensure!(reader.read_line(&mut line)? > 0, "the connection broke off");
        let Some((name, value)) = line.trim().split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse()?;
        }
    }
    let mut content = vec![0; length];
    reader.read_exact(&mut content)?;
    Ok(Some((first, content)))
}

/// A connection that is kept open: bytes out, an answer back, and nothing that a client for people's data must do.
pub(crate) struct Bare {
    stream: TcpStream,
    reader: BufReader<TcpStream>,
}

impl Bare {
    pub(crate) fn connect(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { reader: BufReader::new(stream.try_clone()?), stream })
    }

    /// Sends a message as it is, and reads the answer to it.
    pub(crate) fn exchange(&mut self, message: &[u8]) -> Result<Vec<u8>> {
        self.stream.write_all(message)?;
        let (first, content) = self::message(&mut self.reader)?.context("no answer")?;
        ensure!(first.starts_with("HTTP/1.1 200"), "{first}");
        Ok(content)
    }
}
