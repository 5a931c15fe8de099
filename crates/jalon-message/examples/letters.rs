//! Writes letters of invented people as PDF, to look at: `cargo run -p jalon-message --example letters -- DIRECTORY`.

#[path = "../tests/fixtures/letters.rs"]
mod letters;

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let directory = PathBuf::from(std::env::args_os().nth(1).ok_or("give a directory")?);
    std::fs::create_dir_all(&directory)?;
    for (name, pdf) in [
        ("french.pdf", letters::french().pdf()?),
        ("arabic.pdf", letters::arabic().pdf()?),
        ("german.pdf", letters::german().pdf()?),
        ("attestation.pdf", letters::attestation().pdf()?),
    ] {
        std::fs::write(directory.join(name), pdf)?;
    }
    Ok(())
}
