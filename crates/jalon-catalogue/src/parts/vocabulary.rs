//! Words by which people name life events: one file for each language they may speak.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Kind, Parts, check_language_tag, twice};
use crate::model::{EventId, LanguageTag, Vocabulary};
use crate::reader::{At, Reader};

/// The key of the words that name nothing; no event may be called so.
const SILENT: &str = "silent";

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
        let mut silent = Vec::new();
        let mut phrases = BTreeMap::new();
        for (key, _) in fields.iter() {
            let said = reader.words(fields, key.as_str());
            twice(reader, &said, "phrase");
            let of_key: Vec<Arc<str>> = said.iter().map(|phrase| phrase.value.clone()).collect();
            if key.as_str() == SILENT {
                silent = of_key;
                continue;
            }
            let place = reader.scalar_place(key);
            let event = EventId(self.refer(Kind::Event, At { value: key.as_str().into(), place }));
            self.phrases.extend(said.into_iter().map(|phrase| (LanguageTag(language.into()), event.clone(), phrase)));
            phrases.insert(event, of_key);
        }
        self.vocabularies.push(Vocabulary { language: LanguageTag(language.into()), silent, phrases });
    }
}
