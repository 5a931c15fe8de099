//! Who may see a fact: the question that a citizen asks of all agreements at once.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use jalon_catalogue::Catalogue;
use jalon_rules::closest;
use serde::Serialize;

use crate::agreement::{Agreement, Scope};
use crate::decide::Agreements;
use crate::disclosure::{Field, FieldOf};

/// A field, and the agreements under which it moves.
#[derive(Debug, Clone, Serialize)]
pub struct Seen<'a> {
    /// The field.
    pub field: Field,
    /// Agreements that name it, and that no ban takes it out of.
    pub by: Vec<&'a Agreement>,
}

/// Nothing of the catalogue has that name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchFact {
    /// The name.
    pub name: String,
    /// One that is near.
    pub near: Option<String>,
}

impl fmt::Display for NoSuchFact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no fact, information concept, type of evidence, list or service that can be asked for here is named `{}`", self.name)?;
        self.near.as_ref().map_or(Ok(()), |near| write!(f, ": did you mean `{near}`?"))
    }
}

impl std::error::Error for NoSuchFact {}

impl Agreements {
    /// Who may see what has this name; more than one thing may have it.
    ///
    /// # Errors
    ///
    /// When nothing has.
    pub fn who_sees(&self, catalogue: &Catalogue, name: &str) -> Result<Vec<Seen<'_>>, NoSuchFact> {
        let law = &catalogue.law;
        let known: BTreeSet<(FieldOf, &Arc<str>)> = catalogue
            .concepts
            .keys()
            .map(|id| (FieldOf::Concept, &id.0))
            .chain(catalogue.evidence.keys().map(|id| (FieldOf::Evidence, &id.0)))
            .chain(law.facts().iter().map(|fact| (FieldOf::Fact, &fact.name)))
            .chain(law.lists().iter().map(|list| (FieldOf::List, &list.name)))
            .chain(catalogue.requests.keys().map(|id| (FieldOf::State, &id.0)))
            .collect();
        let found: Vec<Seen<'_>> = known
            .iter()
            .filter(|(_, known)| ***known == *name)
            .map(|(of, name)| Seen { field: Field { of: *of, name: (*name).clone() }, by: self.naming(*of, name) })
            .collect();
        if found.is_empty() {
            let near = closest(name, known.iter().map(|(_, known)| &***known)).map(str::to_owned);
            return Err(NoSuchFact { name: name.to_owned(), near });
        }
        Ok(found)
    }

    fn naming(&self, of: FieldOf, name: &str) -> Vec<&Agreement> {
        let banned = |agreement: &Agreement| match &agreement.scope {
            Scope::Receive { to, .. } => self.bans().iter().any(|ban| ban.bodies.contains(to) && ban.fields.has(of, name)),
            Scope::Fetch { .. } | Scope::Notify { .. } | Scope::SeeState { .. } => false,
        };
        self.all().iter().filter(|agreement| agreement.fields.has(of, name) && !banned(agreement)).collect()
    }
}
