//! `jalon find`: from words to a life event.

use std::process::ExitCode;

use anyhow::Result;
use jalon_catalogue::LanguageTag;

use crate::{Format, SourceArguments};

pub(crate) fn run(source: &SourceArguments, asked: &str, format: Format, words: &str) -> Result<ExitCode> {
    let catalogue = source.load()?;
    let found = catalogue.finder.find(&LanguageTag(asked.into()), words);
    match format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&found)?),
        Format::Text if found.is_empty() => println!("No life event fits these words."),
        Format::Text => {
            for found in &found {
                println!(
                    "{:20} {:.2}  {}",
                    found.event.as_str(),
                    found.score,
                    found.matched.iter().map(|matched| matched.said.as_str()).collect::<Vec<_>>().join(", ")
                );
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
