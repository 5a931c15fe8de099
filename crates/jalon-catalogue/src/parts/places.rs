//! What a place settles: `places/facts.yaml`.

use std::sync::Arc;

use jalon_rules::{Declared, Diagnostic, FactValue, Law, SourceFile, closest};

use super::{Parts, law_name};
use crate::model::{Asks, BodyId};
use crate::offices::parse;
use crate::places::{ByPlace, Places, unreadable_places};
use crate::reader::{At, Place, Reader};
use crate::situation::parse_value;

impl Parts {
    /// `- { fact: NAME, values: { VALUE: [areas] }, elsewhere: VALUE }`.
    pub(crate) fn read_place_facts(&mut self, reader: &mut Reader<'_>, law: &Law) {
        let Some(tree) = reader.tree(false) else { return };
        for node in reader.list(&tree) {
            let place = reader.node_place(node);
            let Some(fields) = reader.fields(node, &["fact", "values", "elsewhere"]) else { continue };
            let Some(word) = reader.required_word(fields, "fact", &place) else { continue };
            let of_household = |d: Declared| matches!(d, Declared::Fact(id) if law.fact(id).of.is_empty());
            let Some(Declared::Fact(fact)) = law_name(reader, law, &word, "fact of the household", &of_household) else { continue };
            let value = |reader: &mut Reader<'_>, word: &At<Arc<str>>| -> Option<FactValue> {
                parse_value(law, fact, &word.value)
                    .map_err(|wanted| reader.fail(&word.place, "wrong-value", format!("`{}` is not {wanted}", word.value), "not that", None))
                    .ok()
            };
            let mut values = Vec::new();
            for (key, _) in reader.optional_mapping(fields, "values").into_iter().flat_map(|m| m.iter()) {
                let word = At { value: key.as_str().into(), place: reader.scalar_place(key) };
                let areas = reader.optional_mapping(fields, "values").map(|m| reader.words(m, key.as_str())).unwrap_or_default();
                if let Some(value) = value(reader, &word) {
                    values.push((value, areas.iter().map(|area| area.value.clone()).collect()));
                }
                self.areas.extend(areas);
            }
            let elsewhere = reader.required_word(fields, "elsewhere", &place).and_then(|word| value(reader, &word));
            if let Some(elsewhere) = elsewhere {
                self.by_place.push(ByPlace { fact, values, elsewhere });
            }
        }
    }
}

/// The tables of places, and the areas that facts name. Costs as much as reading the tables: asked for by those who check, not by those who serve.
pub(crate) fn check(parts: &Parts, files: &[SourceFile], diagnostics: &mut Vec<Diagnostic>) {
    let file = |name: &str| files.iter().find(|file| &*file.name == name);
    if let Some(file) = file("places/offices.tsv") {
        check_offices(parts, file, diagnostics);
    }
    if let Some(file) = file("places/places.tsv") {
        for (line, why) in unreadable_places(&file.text) {
            let start = file.text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
            let end = start + file.text[start..].lines().next().map_or(0, str::len);
            let place = Place { file: file.name.clone(), range: start..end };
            diagnostics.push(place.error("wrong-line", why.to_owned(), "", Some("code, name, postal codes, area, weight, part of: six columns".to_owned())));
        }
    }
    let known = Places::new(parts.place_files.clone(), Vec::new()).tags();
    for area in parts.areas.iter().filter(|area| !known.contains(&area.value)) {
        let near = closest(&area.value, known.iter().map(|tag| &**tag)).map(|near| format!("did you mean `{near}`?"));
        diagnostics.push(area.place.error("unknown-name", format!("no area is named `{}`", area.value), "not in the tables", near));
    }
}

/// Each office has all it needs, and is of a body that exists.
fn check_offices(parts: &Parts, file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) {
    let mut start = 0;
    for line in file.text.split_inclusive('\n') {
        let place = Place { file: file.name.clone(), range: start..start + line.trim_end().len() };
        start += line.len();
        match parse(line.trim_end_matches('\n')) {
            None => {
                let help = Some("body, places, name, street, town, telephone, site: seven columns; street, telephone and site may be empty".to_owned());
                diagnostics.push(place.error("wrong-line", "this is not an office".to_owned(), "", help));
            }
            Some(office) if !parts.bodies.contains_key(&office.body) => {
                let near = closest(office.body.as_str(), parts.bodies.keys().map(BodyId::as_str)).map(|near| format!("did you mean `{near}`?"));
                diagnostics.push(place.error("unknown-name", format!("no body is named `{}`", office.body), "not declared", near));
            }
            Some(_) => {}
        }
    }
}

/// A question answered by a place asks only what a place settles.
pub(crate) fn check_questions(parts: &Parts, law: &Law, diagnostics: &mut Vec<Diagnostic>) {
    for (event, place) in parts.events.values() {
        for question in event.questions.iter().filter(|question| question.by_place) {
            let place = parts.place_of(&event.id, &question.id).unwrap_or(place);
            let Asks::Household(facts) = &question.asks else {
                diagnostics.push(place.error(
                    "wrong-value",
                    format!("the question `{}` cannot be answered by a place", question.id),
                    "not facts of the household",
                    None,
                ));
                continue;
            };
            for fact in facts.iter().filter(|fact| !parts.by_place.iter().any(|by_place| by_place.fact == **fact)) {
                let message = format!("no place settles `{}`", law.fact(*fact).name);
                diagnostics.push(place.error("never-settled", message, "by a place", Some("add it to places/facts.yaml".to_owned())));
            }
        }
    }
}
