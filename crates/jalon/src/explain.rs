//! `jalon explain`: why a service applies to a situation or does not, and what would change it, for whom it is asked.

mod agent;
mod citizen;
mod law;
mod turns;

use std::collections::BTreeSet;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use jalon_plan::counterfactual::{Counterfactual, counterfactuals};
use jalon_plan::{Config, Detail, Item, plan_with};
use jalon_rules::closest;
use serde::Serialize;

use crate::source::Case;
use crate::words::{Words, text};
use crate::{Asked, Audience, Format};

/// An explanation as data.
#[derive(Serialize)]
struct Explained<'a> {
    /// The form of this document.
    version: u8,
    #[serde(flatten)]
    item: &'a Item,
    /// What single change would turn the answer.
    counterfactuals: &'a [Counterfactual],
}

/// What every audience is told from.
struct Told<'a> {
    case: &'a Case,
    words: Words,
    item: &'a Item,
    turns: &'a [Counterfactual],
}

impl Told<'_> {
    fn text(&self, key: &str, attribute: Option<&str>) -> String {
        text(&self.case.catalogue, &self.case.language, key, attribute)
    }

    /// A text that may be missing.
    fn optional(&self, key: &str, attribute: Option<&str>) -> Option<&str> {
        self.case.catalogue.texts.get(&self.case.language, key, attribute)
    }

    fn service(&self) -> String {
        self.text(&format!("service-{}", self.item.service), None)
    }

    fn body(&self) -> String {
        self.text(&format!("body-{}", self.case.catalogue.services[&self.item.service].body), None)
    }
}

pub(crate) fn run(asked: &Asked, service: &str, audience: Audience) -> Result<ExitCode> {
    let case = Case::read(asked)?;
    let id = service.into();
    if !case.event.services.contains(&id) {
        let near = closest(service, case.event.services.iter().map(jalon_catalogue::ServiceId::as_str))
            .map(|near| format!(": did you mean `{near}`?"))
            .unwrap_or_default();
        bail!("the event `{}` has no service named `{service}`{near}", case.event.id);
    }
    let config = Config { skipped: &BTreeSet::new(), detail: Detail::ReasonsOf(&id) };
    if audience == Audience::Law && &*case.catalogue.country != "FR" {
        bail!(
            "`--for law` writes the individual explanation of French law (CRPA, art. R311-3-1-2); this catalogue is of {}: use `--for agent`",
            case.catalogue.country
        );
    }
    let plan = plan_with(&case.catalogue, &case.event, &case.situation, case.day, config);
    let item = plan.items.iter().find(|item| item.service == id).context("the plan has lost the service")?;
    let turns = counterfactuals(&case.catalogue, &case.catalogue.services[&id], &case.situation, case.day);
    let told = Told { case: &case, words: Words::of(&case.language.0), item, turns: &turns };
    match (asked.format, audience) {
        (Format::Json, _) => println!("{}", serde_json::to_string_pretty(&Explained { version: 1, item, counterfactuals: &turns })?),
        (Format::Text, Audience::Citizen) => print!("{}", told.words.set(&citizen::render(&told))),
        (Format::Text, Audience::Agent) => print!("{}", agent::render(&told)),
        (Format::Text, Audience::Law) => print!("{}", told.words.set(&law::render(&told))),
    }
    Ok(ExitCode::SUCCESS)
}
