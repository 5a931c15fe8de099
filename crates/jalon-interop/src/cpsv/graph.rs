//! The statements: one function for each kind of thing.

use std::collections::BTreeSet;

use jalon_catalogue::{Catalogue, Channels, Cost, EvidenceType, LanguageTag, LifeEvent, PublicOrganisation, PublicService, ServiceType};
use jalon_rules::{Criterion, DeadlineId, FactRead, Of, RuleId, Source, text_key};
use oxrdf::vocab::{rdf, xsd};
use oxrdf::{Literal, NamedNode, Term, Triple};

use super::names::{Base, country, language, name, slug};

/// All statements about a catalogue.
pub(super) fn of(catalogue: &Catalogue, base: &Base) -> Vec<Triple> {
    let mut writer = Writer { catalogue, base, triples: Vec::new(), said: BTreeSet::new(), place: country(&catalogue.country) };
    writer.catalogue();
    catalogue.bodies.values().for_each(|body| writer.body(body));
    catalogue.evidence.values().for_each(|evidence| writer.evidence(evidence));
    catalogue.events.values().for_each(|event| writer.event(event));
    catalogue.services.values().for_each(|service| writer.service(service));
    // Turtle reads best, and differences between releases are smallest, when what belongs to one thing stands together.
    writer.triples.sort_by_cached_key(ToString::to_string);
    writer.triples.dedup();
    writer.triples
}

struct Writer<'a> {
    catalogue: &'a Catalogue,
    base: &'a Base,
    triples: Vec<Triple>,
    /// Shared things that were written already.
    said: BTreeSet<NamedNode>,
    place: Option<NamedNode>,
}

impl Writer<'_> {
    fn say(&mut self, subject: &NamedNode, predicate: &str, object: impl Into<Term>) {
        self.triples.push(Triple::new(subject.clone(), name(predicate), object));
    }

    fn is(&mut self, subject: &NamedNode, class: &str) {
        self.triples.push(Triple::new(subject.clone(), rdf::TYPE, name(class)));
    }

    /// Whether a shared thing is still to be written.
    fn first(&mut self, thing: &NamedNode) -> bool {
        self.said.insert(thing.clone())
    }

    /// A text of the catalogue in all its languages.
    fn text(&mut self, subject: &NamedNode, predicate: &str, key: &str, attribute: Option<&str>) {
        let catalogue = self.catalogue;
        for tag in &catalogue.languages {
            if let Some(text) = words(catalogue, tag, key, attribute) {
                self.in_language(subject, predicate, text, tag);
            }
        }
    }

    fn in_language(&mut self, subject: &NamedNode, predicate: &str, text: impl Into<String>, tag: &LanguageTag) {
        // The checker refuses what is not a tag.
        self.say(subject, predicate, Literal::new_language_tagged_literal_unchecked(text, tag.0.to_lowercase()));
    }

    fn identifier(&mut self, subject: &NamedNode, id: &str) {
        self.say(subject, "dct:identifier", Literal::new_simple_literal(id));
    }

    /// A concept of our own, named in English.
    fn concept(&mut self, kind: &str, label: &str) -> NamedNode {
        let concept = self.base.of(kind, label);
        if self.first(&concept) {
            self.is(&concept, "skos:Concept");
            self.in_language(&concept, "skos:prefLabel", label, &LanguageTag("en".into()));
        }
        concept
    }

    fn catalogue(&mut self) {
        let (catalogue, base) = (self.catalogue, self.base);
        let dataset = base.of("catalogue", &format!("{}-{}", catalogue.country, catalogue.release));
        self.is(&dataset, "dcat:Dataset");
        self.identifier(&dataset, &format!("{}-{}", catalogue.country, catalogue.release));
        let publisher = base.of("publisher", &catalogue.country);
        self.is(&publisher, "foaf:Agent");
        self.identifier(&publisher, &format!("publisher-{}", catalogue.country));
        self.say(&dataset, "dct:publisher", publisher.clone());
        let english = LanguageTag("en".into());
        self.in_language(&publisher, "dct:title", format!("Publisher of the catalogue {}", catalogue.country), &english);
        self.in_language(&dataset, "dct:title", format!("Public services by life event, {}, {}", catalogue.country, catalogue.release), &english);
        let description =
            format!("{} life events and {} public services, with their rules, evidence and sources.", catalogue.events.len(), catalogue.services.len());
        self.in_language(&dataset, "dct:description", description, &english);
        for service in catalogue.services.keys() {
            self.say(&dataset, "dct:hasPart", base.of("service", service.as_str()));
        }
        for tag in catalogue.languages.iter().filter_map(|tag| language(&tag.0)) {
            self.is(&tag, "dct:LinguisticSystem");
        }
        if let Some(place) = self.place.clone() {
            self.is(&place, "dct:Location");
        }
    }

    fn body(&mut self, body: &PublicOrganisation) {
        let node = self.base.of("body", body.id.as_str());
        self.is(&node, "cv:PublicOrganisation");
        self.is(&node, "org:Organization");
        self.identifier(&node, body.id.as_str());
        self.text(&node, "skos:prefLabel", &format!("body-{}", body.id), None);
        if let Some(place) = self.place.clone() {
            self.say(&node, "dct:spatial", place);
        }
        let contact = self.base.of("contact", body.id.as_str());
        self.is(&contact, "cv:ContactPoint");
        for page in body.site.iter().chain(&body.find).filter_map(|page| NamedNode::new(&**page).ok()) {
            self.is(&page, "foaf:Document");
            self.say(&contact, "cv:contactPage", page);
        }
        if let Some(phone) = &body.phone {
            self.say(&contact, "cv:telephone", Literal::new_simple_literal(&**phone));
        }
    }

    fn evidence(&mut self, evidence: &EvidenceType) {
        let node = self.base.of("evidence", evidence.id.as_str());
        self.is(&node, "cv:EvidenceType");
        self.identifier(&node, evidence.id.as_str());
        self.text(&node, "dct:title", &format!("evidence-{}", evidence.id), None);
    }

    fn event(&mut self, event: &LifeEvent) {
        let node = self.base.of("event", event.id.as_str());
        self.is(&node, "cv:Event");
        self.is(&node, "cv:LifeEvent");
        self.identifier(&node, event.id.as_str());
        let key = format!("event-{}", event.id);
        self.text(&node, "dct:title", &key, None);
        self.text(&node, "dct:description", &key, Some("summary"));
        for service in &event.services {
            let service = self.base.of("service", service.as_str());
            self.say(&node, "cv:hasRelatedService", service.clone());
            self.say(&service, "cv:isGroupedBy", node.clone());
        }
    }

    fn service(&mut self, service: &PublicService) {
        let (catalogue, base) = (self.catalogue, self.base);
        let id = service.id.as_str();
        let node = base.of("service", id);
        self.is(&node, "cpsv:PublicService");
        self.identifier(&node, id);
        let key = format!("service-{id}");
        self.text(&node, "dct:title", &key, None);
        self.text(&node, "dct:description", &key, Some("summary"));
        self.say(&node, "cv:hasCompetentAuthority", base.of("body", service.body.as_str()));
        self.say(&node, "cv:contactPoint", base.of("contact", service.body.as_str()));
        let kind = self.concept("type", kind(service.kind));
        self.say(&node, "dct:type", kind);
        for tag in catalogue.languages.iter().filter_map(|tag| language(&tag.0)) {
            self.say(&node, "dct:language", tag);
        }
        if let Some(place) = self.place.clone() {
            self.say(&node, "dct:spatial", place);
        }
        for evidence in &service.needs {
            self.say(&node, "cv:hasInputType", base.of("evidence", evidence.as_str()));
        }
        for evidence in &service.produces {
            let output = base.of("output", evidence.as_str());
            if self.first(&output) {
                self.is(&output, "cv:Output");
                self.identifier(&output, evidence.as_str());
                self.text(&output, "dct:title", &format!("evidence-{evidence}"), None);
            }
            self.say(&node, "cpsv:produces", output);
        }
        for before in &service.after {
            self.say(&node, "dct:requires", base.of("service", before.as_str()));
        }
        let law = self.law(&service.provision.source);
        self.say(&node, "cv:hasLegalResource", law);
        if service.cost == Cost::Free {
            let cost = base.of("cost", "free");
            if self.first(&cost) {
                self.is(&cost, "cv:Cost");
                self.identifier(&cost, "free");
                self.say(&cost, "cv:hasValue", Literal::new_typed_literal("0.0", xsd::DOUBLE));
            }
            self.say(&node, "cv:hasCost", cost);
        }
        self.channels(&node, id, &service.channels);
        if let Some(rule) = service.rule {
            self.rule(&node, rule);
        }
        for deadline in service.deadline.into_iter().chain(service.advice) {
            self.deadline(&node, id, deadline);
        }
    }

    fn channels(&mut self, service: &NamedNode, id: &str, channels: &Channels) {
        let ways = [
            (channels.online.is_some(), "online", channels.online.as_deref()),
            (channels.phone.is_some(), "telephone", channels.phone.as_deref()),
            (channels.desk, "desk", None),
            (channels.post, "post", None),
            (channels.form.is_some(), "paper form", channels.form.as_deref()),
        ];
        for (_, way, detail) in ways.into_iter().filter(|(there, ..)| *there) {
            let channel = self.base.of("channel", &format!("{id}/{way}"));
            self.is(&channel, "cv:Channel");
            self.identifier(&channel, &format!("{id}/{}", slug(way)));
            let concept = self.concept("channel-type", way);
            self.say(&channel, "dct:type", concept);
            match detail.map(NamedNode::new) {
                Some(Ok(page)) => self.say(&channel, "foaf:page", page),
                Some(Err(_)) => self.say(&channel, "rdfs:label", Literal::new_simple_literal(detail.unwrap_or_default())),
                None => {}
            }
            self.say(service, "cv:hasChannel", channel);
        }
    }

    /// The rule that says whether a service applies, with its criteria (CCCEV) and the facts it uses.
    fn rule(&mut self, service: &NamedNode, id: RuleId) {
        let catalogue = self.catalogue;
        let rule = catalogue.law.rule(id);
        let key = text_key(&rule.name);
        let node = self.base.of("rule", &key);
        self.say(service, "cpsv:follows", node.clone());
        let criteria: Vec<&Criterion> = rule.versions.iter().flat_map(|version| &version.criteria).collect();
        for criterion in &criteria {
            self.say(service, "cv:holdsRequirement", self.base.of("criterion", &format!("{key}/{}", text_key(&criterion.name))));
        }
        if !self.first(&node) {
            return;
        }
        self.is(&node, "cpsv:Rule");
        self.identifier(&node, &key);
        self.text(&node, "dct:title", &format!("rule-{key}"), None);
        for tag in &catalogue.languages {
            let said: Vec<String> = criteria.iter().filter_map(|c| words(catalogue, tag, &format!("criterion-{key}-{}", text_key(&c.name)), None)).collect();
            let description = if said.is_empty() { words(catalogue, tag, &format!("rule-{key}"), None) } else { Some(said.join(" ")) };
            self.in_language(&node, "dct:description", description.unwrap_or_else(|| key.clone()), tag);
        }
        for source in rule.versions.iter().flat_map(|version| &version.provision.sources) {
            let law = self.law(source);
            self.say(&node, "cpsv:implements", law);
        }
        let facts: Vec<NamedNode> = catalogue.law.facts_read(Of::Rule(id)).into_iter().filter_map(|read| self.fact(read)).collect();
        for criterion in criteria {
            let name = text_key(&criterion.name);
            let requirement = self.base.of("criterion", &format!("{key}/{name}"));
            self.is(&requirement, "cv:Requirement");
            self.is(&requirement, "cv:Criterion");
            self.identifier(&requirement, &format!("{key}/{name}"));
            self.text(&requirement, "dct:title", &format!("criterion-{key}-{name}"), None);
            self.say(&requirement, "cv:fulfils", node.clone());
            for fact in &facts {
                self.say(&requirement, "cv:hasConcept", fact.clone());
            }
        }
    }

    /// A fact as an information concept (CCCEV). How many persons a list has is not one.
    fn fact(&mut self, read: FactRead) -> Option<NamedNode> {
        let (FactRead::Household(id) | FactRead::Member(_, id)) = read else { return None };
        let catalogue = self.catalogue;
        let key = text_key(&catalogue.law.fact(id).name);
        let node = self.base.of("fact", &key);
        if self.first(&node) {
            self.is(&node, "cv:InformationConcept");
            self.identifier(&node, &key);
            // The vocabulary wants a plain string here, in one language.
            let label = catalogue.languages.first().and_then(|tag| words(catalogue, tag, &format!("fact-{key}"), None));
            self.say(&node, "skos:prefLabel", Literal::new_simple_literal(label.unwrap_or(key)));
        }
        Some(node)
    }

    /// A time given by law, or wise, as a rule of the service.
    fn deadline(&mut self, service: &NamedNode, id: &str, deadline: DeadlineId) {
        let catalogue = self.catalogue;
        let deadline = catalogue.law.deadline(deadline);
        let key = text_key(&deadline.name);
        let node = self.base.of("deadline", &format!("{id}/{key}"));
        self.say(service, "cpsv:follows", node.clone());
        self.is(&node, "cpsv:Rule");
        self.identifier(&node, &format!("{id}/{key}"));
        self.text(&node, "dct:title", &format!("deadline-{key}"), None);
        for tag in &catalogue.languages {
            let late = words(catalogue, tag, &format!("service-{id}"), Some("late"));
            let said = late.or_else(|| words(catalogue, tag, &format!("deadline-{key}"), None)).unwrap_or_else(|| key.clone());
            self.in_language(&node, "dct:description", said, tag);
        }
        for source in &deadline.provision.sources {
            let law = self.law(source);
            self.say(&node, "cpsv:implements", law);
        }
    }

    /// An official text: by its address where one is known.
    fn law(&mut self, source: &Source) -> NamedNode {
        let node = source.url.as_deref().and_then(|url| NamedNode::new(url).ok()).unwrap_or_else(|| self.base.of("law", &source.text));
        if self.first(&node) {
            self.is(&node, "eli:LegalResource");
            self.say(&node, "rdfs:label", Literal::new_simple_literal(&*source.text));
        }
        node
    }
}

/// A text that needs no situation to be read.
fn words(catalogue: &Catalogue, tag: &LanguageTag, key: &str, attribute: Option<&str>) -> Option<String> {
    catalogue.texts.get(tag, key, attribute).map(str::to_owned)
}

fn kind(kind: ServiceType) -> &'static str {
    match kind {
        ServiceType::Declaration => "declaration",
        ServiceType::Benefit => "benefit",
        ServiceType::Document => "document",
        ServiceType::Leave => "leave",
        ServiceType::Registration => "registration",
        ServiceType::Care => "care",
    }
}
