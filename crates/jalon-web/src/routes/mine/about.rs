//! Whom a register is asked about: never anybody but whoever asks, and only once it is certain who that is.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{ConceptId, InformationConcept, Register};
use jalon_journey::FieldKey;

use super::fields::{self, Wrong};
use super::tell::today;
use crate::oops::Oops;
use crate::private::visitor::Inside;
use crate::site::Here;

/// Claims without which it is not certain who somebody is: then nobody is asked about them, whatever they type.
const PIVOT: [&str; 2] = ["family_name", "birthdate"];

/// What a register is to be told of a person, and what of it was typed wrongly.
pub(crate) struct About {
    pub(crate) told: BTreeMap<ConceptId, String>,
    pub(crate) wrong: BTreeMap<FieldKey, Wrong>,
}

/// What was typed of a concept: nothing, a value, or something else than one.
type Typed<'a> = dyn Fn(&InformationConcept, &FieldKey) -> Option<Result<Option<String>, Wrong>> + 'a;

/// What a register is told: what somebody vouches for of the person; and, once it is certain who they are, what nobody vouches for as they say it.
pub(crate) fn about(here: &Here, inside: &Inside, register: &Register, typed: &Typed<'_>) -> Result<About, Oops> {
    let (mut told, mut wrong) = (BTreeMap::new(), BTreeMap::new());
    let tells = |id: &ConceptId| register.asks.contains(id) || register.if_known.contains(id);
    let (day, mut certain) = (today(here)?, BTreeSet::new());
    for (id, concept) in &here.catalogue().concepts {
        let Some(vouched) = fields::attested(here, inside, &FieldKey::own(id.clone()))? else { continue };
        certain.extend(concept.claim.as_deref());
        if tells(id) {
            told.insert(id.clone(), vouched.value);
        }
    }
    if !PIVOT.iter().all(|claim| certain.contains(claim)) {
        return Ok(About { told: BTreeMap::new(), wrong });
    }
    for (id, concept) in here.catalogue().concepts.iter().filter(|(id, _)| tells(id)) {
        let key = FieldKey::own(id.clone());
        if told.contains_key(id) {
            continue;
        }
        match typed(concept, &key) {
            Some(Ok(Some(value))) => {
                told.insert(id.clone(), value);
            }
            Some(Err(mistake)) => {
                wrong.insert(key, mistake);
            }
            Some(Ok(None)) | None => {
                let held = inside.member()?.fields.get(&key).filter(|held| held.holds_on(day));
                told.extend(held.map(|held| (id.clone(), held.value.clone())));
            }
        }
    }
    Ok(About { told, wrong })
}
