//! Who plays in a demonstration.

use anyhow::{Result, bail};
use jalon_catalogue::Catalogue;
use jalon_identity::DemoPeople;
use jalon_web::Staff;
use serde::Deserialize;

use crate::serve::read::Source;

/// The invented people of each country, in the program.
const CASTS: [(&str, &str, &str); 2] = [("FR", "demo/fr.yaml", include_str!("../../demo/fr.yaml")), ("DE", "demo/de.yaml", include_str!("../../demo/de.yaml"))];

/// Invented people, and invented agents among them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cast {
    pub(crate) people: DemoPeople,
    pub(crate) staff: Staff,
}

impl Cast {
    /// Those of the country of a catalogue.
    pub(crate) fn of(catalogue: &Catalogue) -> Result<Self> {
        let Some((_, name, text)) = CASTS.iter().find(|(country, ..)| **country == *catalogue.country) else {
            let known: Vec<&str> = CASTS.iter().map(|(country, ..)| *country).collect();
            bail!("nobody is invented for the country {}: there are people for {}", catalogue.country, known.join(", "));
        };
        Ok(Source::parse(name, text)?.settings()?)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn everybody_plays_somebody_of_the_catalogue_or_works_for_a_body_of_it() {
        let german = jalon_catalogue::load_dir(Path::new("../../catalogue/de"), None).unwrap().catalogue.unwrap();
        for catalogue in [Catalogue::embedded(), german] {
            let cast = Cast::of(&catalogue).unwrap();
            for person in cast.people.all() {
                match cast.staff.of_demo(&person.id) {
                    Some((body, _)) => assert!(catalogue.bodies.contains_key(&body), "{body}"),
                    None => assert!(catalogue.personas.iter().any(|persona| persona.id.as_str() == person.plays), "{} plays nobody", person.id),
                }
            }
            for (person, field, value) in cast.people.all().iter().flat_map(|person| person.told.iter().map(move |(field, value)| (&person.id, field, value))) {
                let key: jalon_journey::FieldKey = field.parse().unwrap();
                let concept = catalogue.concepts.get(&key.concept).unwrap_or_else(|| panic!("{person}: no form asks {field}"));
                assert_eq!(key.member.is_some(), concept.of.is_some(), "{person}: {field}");
                assert!(concept.kind.parse(value).is_ok(), "{person}: {field} {value:?}");
            }
            let asked: Vec<_> = catalogue.requests.keys().map(|service| &catalogue.services[service].body).collect();
            assert!(cast.staff.bodies().all(|body| asked.contains(&&body)), "an agent who never has anything to do");
        }
    }
}
