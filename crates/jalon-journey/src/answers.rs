//! Answers as text, by names of facts: what is kept outlives a release of the law.
//!
//! A fact of the household is written by its name (`mariés`), one of a member with the list and the place, from 0 (`naissance@enfants/0`), the number of members
//! of a list with a number sign (`#enfants`). What the law no longer has is left out when it is read.

use std::collections::BTreeMap;

use jalon_catalogue::{parse_value, write_value};
use jalon_rules::{FactId, Held, Law, ListId, Provenance, Question, Situation};

use crate::event::{Answer, Share};
use crate::journey::Known;

/// The name of a question that may be answered.
pub fn key_of(law: &Law, question: Question) -> String {
    match question {
        Question::Household(fact) => law.fact(fact).name.to_string(),
        Question::Member(list, member, fact) => format!("{}@{}/{member}", law.fact(fact).name, law.list(list).name),
        Question::Size(list) => format!("#{}", law.list(list).name),
    }
}

/// The question of a name; none when the law has no such.
pub fn question_of(law: &Law, key: &str) -> Option<Question> {
    if let Some(list) = key.strip_prefix('#') {
        return law.find_list(list).map(Question::Size);
    }
    let Some((fact, member)) = key.split_once('@') else {
        return law.find_fact(key).filter(|fact| law.fact(*fact).of.is_empty()).map(Question::Household);
    };
    let (list, place) = member.split_once('/')?;
    let (fact, list, place) = (law.find_fact(fact)?, law.find_list(list)?, place.parse().ok()?);
    let fits = law.fact(fact).of.contains(&list) && place < law.list(list).maximum;
    fits.then_some(Question::Member(list, place, fact))
}

/// What a person declared, as it is kept. `share` says who of the household sees each.
pub fn write(law: &Law, situation: &Situation, share: impl Fn(Question) -> Share) -> BTreeMap<String, Answer> {
    let sizes = law.lists().iter().enumerate().filter_map(|(place, _)| {
        let list = ListId::new(place);
        Some((Question::Size(list), situation.size(list)?.to_string()))
    });
    let values = situation.held().filter(|(_, held)| held.provenance == Provenance::Declared).filter_map(|(question, held)| match question {
        Question::Household(fact) | Question::Member(_, _, fact) => Some((question, write_value(law, fact, held.value))),
        Question::Size(_) => None,
    });
    sizes.chain(values).map(|(question, value)| (key_of(law, question), Answer { value, share: share(question) })).collect()
}

/// The situation that kept answers make. What the law no longer has, or has with another type, is unknown.
pub fn read<'a>(law: &Law, kept: impl IntoIterator<Item = (&'a str, Known<'a>)>) -> Situation {
    let mut situation = Situation::new(law);
    let (sizes, facts): (Vec<_>, Vec<_>) =
        kept.into_iter().filter_map(|(key, known)| Some((question_of(law, key)?, known))).partition(|(question, _)| matches!(question, Question::Size(_)));
    for (question, known) in sizes.into_iter().chain(facts) {
        match question {
            Question::Size(list) => {
                let declared = law.list(list);
                situation.set_size(list, known.value.parse().ok().map(|size: usize| size.clamp(declared.minimum, declared.maximum)));
            }
            Question::Household(fact) => situation.set(fact, held(law, fact, known)),
            Question::Member(list, member, fact) => situation.set_member(list, member, fact, held(law, fact, known)),
        }
    }
    situation
}

fn held(law: &Law, fact: FactId, known: Known<'_>) -> Option<Held> {
    let value = parse_value(law, fact, known.value).ok()?;
    let provenance = known.by.map_or(Provenance::Declared, |by| Provenance::Attested { body: by.body.0.clone(), on: by.on, until: by.until });
    Some(Held { value, provenance })
}
