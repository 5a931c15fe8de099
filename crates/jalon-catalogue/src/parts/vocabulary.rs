//! Words by which people name life events: one file for each language they may speak.

use std::collections::BTreeMap;
use std::sync::Arc;

use jalon_rules::closest;

use super::{Kind, Parts, check_language_tag, twice};
use crate::finder::{GROUP, slots, words};
use crate::model::{EventId, LanguageTag, Vocabulary};
use crate::reader::{At, Reader};

/// The keys of words that name no event; no event may be called so.
const SILENT: &str = "silent";
const ELSEWHERE: &str = "elsewhere";
const DENIALS: &str = "denials";
const DENIALS_AFTER: &str = "denials-after";
const ASIDES: &str = "asides";

impl Parts {
    /// `words/LANGUAGE.yaml`: under each event, its words and phrases.
    pub(crate) fn read_vocabulary(&mut self, reader: &mut Reader<'_>, language: &str) {
        let whole = reader.whole();
        check_language_tag(reader, &At { value: language.into(), place: whole });
        let Some(tree) = reader.tree(true) else { return };
        let Some(fields) = tree.as_mapping() else {
            reader.wrong(&tree, "a mapping (`event: [words]`)");
            return;
        };
        let mut vocabulary = Vocabulary {
            language: LanguageTag(language.into()),
            silent: Vec::new(),
            elsewhere: Vec::new(),
            denials: Vec::new(),
            denials_after: Vec::new(),
            asides: Vec::new(),
            groups: BTreeMap::new(),
            phrases: BTreeMap::new(),
        };
        let mut elsewhere = Vec::new();
        let mut phrases = Vec::new();
        for (key, _) in fields.iter() {
            let said = reader.words(fields, key.as_str());
            twice(reader, &said, "phrase");
            let of_key: Vec<Arc<str>> = said.iter().map(|phrase| phrase.value.clone()).collect();
            match key.as_str() {
                SILENT => vocabulary.silent = of_key,
                ELSEWHERE => {
                    vocabulary.elsewhere = of_key;
                    phrases.extend(said.iter().cloned());
                    elsewhere = said;
                }
                DENIALS => vocabulary.denials = of_key,
                DENIALS_AFTER => vocabulary.denials_after = of_key,
                ASIDES => vocabulary.asides = of_key,
                group if group.starts_with(GROUP) => {
                    for word in said.iter().filter(|word| words(&word.value).count() != 1) {
                        reader.fail(
                            &word.place,
                            "wrong-shape",
                            format!("`{}` is not one word", word.value),
                            "in a group",
                            Some("a group holds single words".into()),
                        );
                    }
                    vocabulary.groups.insert(group.into(), of_key);
                }
                event => {
                    phrases.extend(said.iter().cloned());
                    let place = reader.scalar_place(key);
                    let event = EventId(self.refer(Kind::Event, At { value: event.into(), place }));
                    self.phrases.extend(said.into_iter().map(|phrase| (vocabulary.language.clone(), event.clone(), phrase)));
                    vocabulary.phrases.insert(event, of_key);
                }
            }
        }
        for phrase in &elsewhere {
            if let Some((event, _)) = vocabulary.phrases.iter().find(|(_, phrases)| phrases.contains(&phrase.value)) {
                let message = format!("`{}` names `{event}` already", phrase.value);
                reader.fail(&phrase.place, "declared-twice", message, "names something else", Some("keep it where it names one thing only".to_owned()));
            }
        }
        for phrase in &phrases {
            for slot in slots(&phrase.value).filter(|slot| slot.starts_with(GROUP) && !vocabulary.groups.contains_key(slot.as_ref())) {
                let near = closest(&slot, vocabulary.groups.keys().map(AsRef::as_ref)).map(|near| format!("did you mean `{near}`?"));
                reader.fail(&phrase.place, "unknown-name", format!("no group of words is named `{slot}`"), "not in this file", near);
            }
        }
        self.vocabularies.push(vocabulary);
    }
}
