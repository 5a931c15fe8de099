//! What a catalogue rests on: official texts with the day by which each is to be compared again, and the addresses it sends people to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jalon_rules::{Confidence, Source};
use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Catalogue, SourcedOn};

/// Something of a catalogue that somebody must compare with its texts again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ToReview {
    /// The day by which.
    pub review: Date,
    /// The least confidence of its texts.
    pub confidence: Confidence,
    /// What kind of thing it is.
    pub kind: Sourced,
    /// Its name in the law, or its identifier.
    pub name: Arc<str>,
    /// The day somebody last did.
    pub checked: Option<Date>,
    /// The texts to compare it with.
    pub sources: Vec<Source>,
}

/// A kind of thing that has a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each is its own word")]
pub enum Sourced {
    Parameter,
    Rule,
    Deadline,
    Definition,
    Service,
    Silence,
    Evidence,
    Request,
    Agreement,
    Calendar,
}

impl Catalogue {
    /// Everything with a source, the most urgent first.
    pub fn to_review(&self) -> Vec<ToReview> {
        let law = &self.law;
        let parameters = law.parameters().iter().map(|p| (Sourced::Parameter, &p.name, &p.provision, cited(p.values.iter().map(|value| &value.sources))));
        let versions = law.rules().iter().flat_map(|rule| rule.versions.iter().map(move |version| (&rule.name, version)));
        let rules = versions.map(|(name, v)| (Sourced::Rule, name, &v.provision, cited(v.criteria.iter().map(|criterion| &criterion.sources))));
        let deadlines = law.deadlines().iter().map(|d| (Sourced::Deadline, &d.name, &d.provision, Vec::new()));
        let definitions = law.definitions().iter().map(|d| (Sourced::Definition, &d.name, &d.provision, Vec::new()));
        let in_law = parameters.chain(rules).chain(deadlines).chain(definitions).filter_map(|(kind, name, provision, further)| {
            let mut sources = provision.sources.clone();
            sources.extend(further.into_iter().filter(|source| !provision.sources.contains(source)));
            let confidence = Confidence::least(&sources);
            Some(ToReview { review: provision.review?, confidence, kind, name: name.clone(), checked: provision.checked, sources })
        });
        let of = |kind, name: &Arc<str>, provision: &SourcedOn| ToReview {
            review: provision.review,
            confidence: provision.source.confidence,
            kind,
            name: name.clone(),
            checked: Some(provision.checked),
            sources: vec![provision.source.clone()],
        };
        let services = self.services.values().flat_map(|service| {
            let silence = service.silence.as_ref().map(|silence| of(Sourced::Silence, &service.id.0, &silence.provision));
            std::iter::once(of(Sourced::Service, &service.id.0, &service.provision)).chain(silence)
        });
        let evidence = self.evidence.values().filter_map(|evidence| Some(of(Sourced::Evidence, &evidence.id.0, &evidence.fetched.as_ref()?.provision)));
        let requests = self.requests.values().map(|form| of(Sourced::Request, &form.service.0, &form.basis));
        let calendar = of(Sourced::Calendar, &self.country, &self.calendar.provision);
        let local = self.calendar.local.iter().flat_map(|local| local.days.values()).map(|days| of(Sourced::Calendar, &self.country, &days.provision));
        let mut all: Vec<ToReview> = in_law.chain(services).chain(evidence).chain(requests).chain([calendar]).chain(local).collect();
        // What nobody has compared comes first, whatever its day.
        all.sort_by(|a, b| (a.confidence, a.review, &a.kind, &a.name).cmp(&(b.confidence, b.review, &b.kind, &b.name)));
        all
    }

    /// Every address that the catalogue sends people or authors to, each once, with what names it.
    pub fn addresses(&self) -> BTreeMap<Arc<str>, BTreeSet<String>> {
        let mut addresses: BTreeMap<Arc<str>, BTreeSet<String>> = BTreeMap::new();
        let mut add = |address: &Option<Arc<str>>, whose: String| {
            if let Some(address) = address {
                addresses.entry(address.clone()).or_default().insert(whose);
            }
        };
        for body in self.bodies.values() {
            add(&body.site, format!("body {}", body.id));
            add(&body.find, format!("body {}", body.id));
        }
        for service in self.services.values() {
            add(&service.channels.online, format!("service {}", service.id));
        }
        for reviewed in self.to_review() {
            for source in &reviewed.sources {
                add(&source.url, format!("source of {}", reviewed.name));
            }
        }
        addresses
    }
}

/// The sources of the parts of something, each once.
fn cited<'a>(parts: impl Iterator<Item = &'a Vec<Source>>) -> Vec<Source> {
    let mut cited: Vec<Source> = parts.flatten().cloned().collect();
    cited.sort();
    cited.dedup();
    cited
}
