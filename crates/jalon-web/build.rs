//! Makes one enum variant of every text in `texts/fr/*.ftl`, so that a template that asks for a text that does not exist does not compile, and a text that no
//! template asks for is a warning. A test holds the other languages to the same keys.

use std::{env, fmt::Write as _, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=texts");
    let texts = of_language("fr");
    let keys: Vec<&str> =
        texts.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(|line| Some(line.split_once('=')?.0.trim_end())).collect();

    let mut code = String::from(
        "/// Every text of the site's own pages, by its name in `texts/LANGUAGE/*.ftl`.\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\n#[allow(clippy::enum_variant_names, reason = \"variants are named by their texts\")]\npub(crate) enum Key {\n",
    );
    for key in &keys {
        let _ = writeln!(code, "    /// `{key}`\n    {},", variant(key));
    }
    let _ = writeln!(code, "}}\n\n/// The names of the texts, in the order of [`Key`].\nstatic NAMES: [&str; {}] = {keys:?};", keys.len());

    let tags = names("texts");
    let _ = writeln!(code, "\n/// Every language in which the site's own words exist: one folder each.\nstatic EDITIONS: [Edition; {}] = [", tags.len());
    for tag in &tags {
        let _ = writeln!(code, "    Edition {{ tag: \"{tag}\", texts: {:?} }},", of_language(tag));
    }
    let _ = writeln!(code, "];");

    let out = env::var("OUT_DIR").expect("set by Cargo");
    fs::write(Path::new(&out).join("keys.rs"), code).expect("OUT_DIR is writable");
}

/// All texts of a language, file after file.
fn of_language(tag: &str) -> String {
    let folder = format!("texts/{tag}");
    names(&folder).iter().map(|file| fs::read_to_string(format!("{folder}/{file}")).expect("a file of the crate")).collect()
}

/// What a folder of the crate holds, in one order on every machine.
fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).expect("a folder of the crate").filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// `plan-print` becomes `PlanPrint`.
fn variant(key: &str) -> String {
    key.split('-')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters)
        })
        .collect()
}
