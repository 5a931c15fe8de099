//! Which catalogue a command works on, and what people give it.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use jalon_catalogue::{Catalogue, LanguageTag, LifeEvent, Loaded, load_dir, read_situation};
use jalon_rules::{Situation, SourceFile, closest};
use jiff::civil::Date;

use crate::{Asked, SourceArguments, day, diagnostics};

/// Longest file of facts that is read, in bytes.
const LONGEST: u64 = 1 << 20;

impl SourceArguments {
    /// The catalogue; its mistakes are told if it has any.
    pub(crate) fn load(&self) -> Result<Arc<Catalogue>> {
        let Some(directory) = &self.catalogue else { return Ok(Catalogue::embedded()) };
        let Loaded { catalogue, diagnostics, files } =
            load_dir(directory, None).with_context(|| format!("cannot read the catalogue {}", directory.display()))?;
        if let Some(catalogue) = catalogue {
            return Ok(catalogue);
        }
        diagnostics::complain(&diagnostics, &files)?;
        bail!("the catalogue {} has mistakes: mend them and try again", directory.display())
    }
}

/// A question put to the catalogue, all of it understood.
pub(crate) struct Case {
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) event: LifeEvent,
    pub(crate) situation: Situation,
    pub(crate) day: Date,
    pub(crate) language: LanguageTag,
}

impl Case {
    pub(crate) fn read(asked: &Asked) -> Result<Self> {
        let catalogue = asked.source.load()?;
        let Some(event) = catalogue.events.get(&asked.event.as_str().into()).cloned() else {
            let events: Vec<&str> = catalogue.events.keys().map(jalon_catalogue::EventId::as_str).collect();
            let near = closest(&asked.event, events.iter().copied())
                .map_or_else(|| format!("the events are: {}", events.join(", ")), |near| format!("did you mean `{near}`?"));
            bail!("no life event is named `{}`: {near}", asked.event);
        };
        let language = language(&catalogue, &asked.language)?;
        let text = read(&asked.facts)?;
        let name = asked.facts.to_string_lossy();
        let read = match read_situation(&catalogue.law, &name, &text) {
            Ok(read) => read,
            Err(mistakes) => {
                diagnostics::complain(&mistakes, &[SourceFile::new(&name, &text)])?;
                bail!("the facts of {name} cannot be used");
            }
        };
        let day = asked.day.or(read.date).unwrap_or_else(day::today);
        Ok(Self { catalogue, event, situation: read.situation, day, language })
    }
}

pub(crate) fn language(catalogue: &Catalogue, asked: &str) -> Result<LanguageTag> {
    let found = catalogue.languages.iter().find(|l| *l.0 == *asked).cloned();
    found.with_context(|| {
        format!("this catalogue is not offered in `{asked}`, but in {}", catalogue.languages.iter().map(|l| &*l.0).collect::<Vec<_>>().join(", "))
    })
}

fn read(path: &Path) -> Result<String> {
    let mut text = String::new();
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(path).with_context(|| format!("cannot open {}", path.display()))?)
    };
    source.take(LONGEST + 1).read_to_string(&mut text).with_context(|| format!("cannot read {} as text", path.display()))?;
    if text.len() as u64 > LONGEST {
        bail!("{} is longer than 1 MB", path.display());
    }
    Ok(text)
}
