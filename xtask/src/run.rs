//! Runs other programs, from the root of the workspace.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// A command to be run in a directory of the workspace.
pub(crate) fn command(program: &str, arguments: &[&str], directory: &str) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root().join(directory));
    command
}

/// Runs a command to its end, saying which; an error when it fails.
pub(crate) fn run(mut command: Command) -> Result<()> {
    let words: Vec<String> = std::iter::once(command.get_program()).chain(command.get_args()).map(|w| w.to_string_lossy().into_owned()).collect();
    println!("\n── {}", words.join(" "));
    let status = command.status().with_context(|| format!("cannot run {}", words[0]))?;
    if !status.success() {
        bail!("`{}` failed ({status})", words.join(" "));
    }
    Ok(())
}

/// Whether a program is there and answers.
pub(crate) fn present(program: &str, argument: &str) -> bool {
    Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

/// A number that is the content's own: what is tried at random is the same wherever this is tested, and other once anything changes.
pub(crate) fn seed_of_content() -> Result<u64> {
    let output = command("git", &["rev-parse", "HEAD^{tree}"], ".").output().context("cannot run git")?;
    let tree = String::from_utf8(output.stdout)?;
    ensure!(output.status.success() && tree.len() > 12, "git names no content: is this a checkout?");
    Ok(u64::from_str_radix(&tree[..12], 16)?)
}
