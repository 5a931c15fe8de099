//! The document that a body's system reads, made of a message by rows of settings: at this place that value. Pure.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jalon_catalogue::{ConceptId, Pointer};
use jalon_journey::{Content, FieldKey};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::envelope::{File, Message};
use crate::ways::{Handed, Mistake};

/// The most places of a list.
const MOST_PLACES: usize = 100;

/// One row: what stands at a place of the document.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowSettings {
    /// Where, as a JSON pointer: `/applicant/name`. Digits are a place in a list.
    pub at: String,
    /// A field of forms.
    pub concept: Option<String>,
    /// Of which member of its list, from 0.
    pub member: Option<u8>,
    /// An answer of the plan, by its name.
    pub fact: Option<String>,
    /// Of which list the fact is; then `member` or `each`.
    pub of: Option<String>,
    /// For each member: `at` is a list, and this the place in each of its objects.
    pub each: Option<String>,
    /// The same always.
    pub value: Option<Value>,
    /// Something of the request itself.
    pub own: Option<Own>,
    /// Words of the body for ours; others are not sent.
    #[serde(default)]
    pub values: BTreeMap<String, Value>,
    /// As what it is written; as a text unless said.
    #[serde(default, rename = "as")]
    pub written: Written,
}

/// Something of the request itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Own {
    /// The identity of the request.
    Request,
    /// The identity of this message, the same whenever it leaves.
    Message,
    /// What it is: `sent`, `supplied`, `message` or `withdrawn`.
    Kind,
    /// The service, by its name in the catalogue.
    Service,
    /// The body.
    Body,
    /// When it was sent, or happened.
    Time,
    /// The text of law on which it rests.
    Basis,
    /// When the person consented.
    Consent,
    /// The name by which they signed.
    Signature,
    /// What the person writes.
    Words,
    /// The body's own number, in what comes after the request.
    Reference,
    /// The papers: a list of objects with `id`, `evidence`, `name`, `kind` and `content` in base64.
    Papers,
}

/// As what a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Written {
    /// A text.
    #[default]
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
}

/// Rows that were looked through.
#[derive(Debug)]
pub(super) struct Rows(Vec<Row>);

#[derive(Debug)]
struct Row {
    at: Pointer,
    says: Says,
    values: BTreeMap<String, Value>,
    written: Written,
}

#[derive(Debug)]
enum Says {
    Field(FieldKey),
    Fields(ConceptId, Pointer),
    Fact(String),
    Facts(String, Pointer),
    Fixed(Value),
    Own(Own),
}

/// A value that is not written as its row has it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DoesNotFit;

impl Rows {
    /// Reads rows: each says one thing, at a place that is in no other's.
    pub(super) fn read(rows: &[RowSettings]) -> Result<Self, Mistake> {
        let read = Self(rows.iter().map(Row::read).collect::<Result<_, _>>()?);
        let apart = !read.0.is_empty() && read.stand_apart();
        if apart { Ok(read) } else { Err(mistake("rows are awaited, each at a place of its own: none twice, and none inside of another's")) }
    }

    /// Whether all of them can stand in one document.
    fn stand_apart(&self) -> bool {
        let mut document = Value::Object(Map::new());
        self.0.iter().all(|row| match &row.says {
            Says::Fields(_, each) | Says::Facts(_, each) => put_each(&mut document, &row.at, each, 0, Value::from("x")).is_some(),
            _ => put(&mut document, row.at.as_str(), Value::from("x")).is_some(),
        })
    }

    /// The document.
    pub(super) fn write(&self, handed: &Handed<'_>) -> Result<Value, DoesNotFit> {
        let content = &handed.parcel.request.content;
        let mut document = Value::Object(Map::new());
        for row in &self.0 {
            match &row.says {
                Says::Field(key) => row.put(&mut document, content.fields.get(key))?,
                Says::Fact(key) => row.put(&mut document, content.facts.get(key))?,
                Says::Fields(concept, each) => {
                    for (member, value) in fields_of(content, concept) {
                        row.put_each(&mut document, each, member, value)?;
                    }
                }
                Says::Facts(prefix, each) => {
                    for (member, value) in facts_of(content, prefix) {
                        row.put_each(&mut document, each, member, value)?;
                    }
                }
                Says::Fixed(value) => put(&mut document, row.at.as_str(), value.clone()).ok_or(DoesNotFit)?,
                Says::Own(own) => match own_value(*own, handed) {
                    Value::Null => {}
                    Value::String(text) => row.put(&mut document, Some(&text))?,
                    other => put(&mut document, row.at.as_str(), other).ok_or(DoesNotFit)?,
                },
            }
        }
        Ok(document)
    }
}

impl Row {
    fn read(settings: &RowSettings) -> Result<Self, Mistake> {
        let RowSettings { at, concept, member, fact, of, each, value, own, values, written } = settings;
        let pointer = |text: &str| Pointer::parse(text).filter(|place| places(place.as_str()).is_some());
        let at = pointer(at).ok_or(mistake("`at` is a JSON pointer: `/applicant/name`"))?;
        let each = each.as_deref().map(|each| pointer(each).ok_or(mistake("`each` is a JSON pointer into each object of the list"))).transpose()?;
        let wrong = mistake("one of `concept`, `fact`, `value` and `own` is awaited in each row, with `member` or `each` where it is of a list");
        let alone = of.is_none() && member.is_none() && each.is_none();
        let says = match (concept, fact, value, own) {
            (Some(concept), None, None, None) if of.is_none() => match (member, each) {
                (_, None) => Says::Field(FieldKey { concept: concept.as_str().into(), member: *member }),
                (None, Some(each)) => Says::Fields(concept.as_str().into(), each),
                (Some(_), Some(_)) => return Err(wrong),
            },
            (None, Some(fact), None, None) => match (of, member, each) {
                (None, None, None) => Says::Fact(fact.clone()),
                (Some(of), Some(member), None) => Says::Fact(format!("{fact}@{of}/{member}")),
                (Some(of), None, Some(each)) => Says::Facts(format!("{fact}@{of}/"), each),
                _ => return Err(wrong),
            },
            (None, None, Some(value), None) if alone => Says::Fixed(value.clone()),
            (None, None, None, Some(own)) if alone => Says::Own(*own),
            _ => return Err(wrong),
        };
        Ok(Self { at, says, values: values.clone(), written: *written })
    }

    /// What a value is in the words of the body; none where they have none for it.
    fn meant(&self, value: &str) -> Result<Option<Value>, DoesNotFit> {
        if !self.values.is_empty() {
            return Ok(self.values.get(value).cloned());
        }
        match self.written {
            Written::Text => Ok(Some(value.into())),
            Written::Number => serde_json::from_str::<serde_json::Number>(value).map(|number| Some(Value::Number(number))).map_err(|_| DoesNotFit),
            Written::Boolean => value.parse::<bool>().map(|yes| Some(yes.into())).map_err(|_| DoesNotFit),
        }
    }

    fn put(&self, document: &mut Value, value: Option<&String>) -> Result<(), DoesNotFit> {
        let Some(value) = value.map(|value| self.meant(value)).transpose()?.flatten() else { return Ok(()) };
        put(document, self.at.as_str(), value).ok_or(DoesNotFit)
    }

    fn put_each(&self, document: &mut Value, each: &Pointer, member: usize, value: &str) -> Result<(), DoesNotFit> {
        let Some(value) = self.meant(value)? else { return Ok(()) };
        put_each(document, &self.at, each, member, value).ok_or(DoesNotFit)
    }
}

fn mistake(awaited: &'static str) -> Mistake {
    Mistake { at: "rest.document", awaited }
}

fn fields_of<'a>(content: &'a Content, concept: &'a ConceptId) -> impl Iterator<Item = (usize, &'a str)> {
    content.fields.iter().filter(move |(key, _)| key.concept == *concept).filter_map(|(key, value)| Some((usize::from(key.member?), value.as_str())))
}

fn facts_of<'a>(content: &'a Content, prefix: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    content.facts.iter().filter_map(move |(key, value)| Some((key.strip_prefix(prefix)?.parse().ok()?, value.as_str())))
}

fn own_value(own: Own, handed: &Handed<'_>) -> Value {
    let Handed { parcel, message, files } = handed;
    let (request, Message { id, kind, event, data }) = (parcel.request, message);
    match own {
        Own::Request => request.id.to_string().into(),
        Own::Message => id.as_str().into(),
        Own::Kind => kind.trim_start_matches("jalon.request.").trim_end_matches(".v1").into(),
        Own::Service => request.service.as_str().into(),
        Own::Body => request.body.as_str().into(),
        Own::Time => json!(event.at),
        Own::Basis => request.disclosure.basis.as_str().into(),
        Own::Consent => json!(request.disclosure.consent),
        Own::Signature => json!(request.disclosure.signature),
        Own::Words => data.get("words").cloned().unwrap_or_default(),
        // The request itself is the same whenever it leaves, also after its number is known.
        Own::Reference => json!(request.reference.as_ref().filter(|_| parcel.entry.is_some())),
        Own::Papers => files.iter().map(paper).collect(),
    }
}

fn paper(File { paper, bytes }: &File<'_>) -> Value {
    json!({ "id": paper.id, "evidence": paper.evidence.as_str(), "name": paper.name, "kind": paper.kind, "content": STANDARD.encode(&**bytes) })
}

/// The names and places of a pointer, one at least, and none far out in a list.
fn places(pointer: &str) -> Option<Vec<String>> {
    let names: Vec<String> = pointer.split('/').skip(1).map(|name| name.replace("~1", "/").replace("~0", "~")).collect();
    let near = |name: &String| number(name).is_none_or(|place| place < MOST_PLACES);
    (!names.is_empty() && names.iter().all(near)).then_some(names)
}

/// A place in a list.
fn number(name: &str) -> Option<usize> {
    (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit())).then(|| name.parse().unwrap_or(usize::MAX))
}

/// Puts a value in the object at a place of a list.
fn put_each(document: &mut Value, at: &Pointer, each: &Pointer, member: usize, value: Value) -> Option<()> {
    put(document, &format!("{}/{member}{}", at.as_str(), each.as_str()), value)
}

/// Puts a value where nothing is yet; none where something is, or something else than what the place is in.
fn put(document: &mut Value, pointer: &str, value: Value) -> Option<()> {
    let mut at = document;
    for name in places(pointer)? {
        at = if let Some(place) = number(&name) {
            if at.is_null() {
                *at = Value::Array(Vec::new());
            }
            let list = at.as_array_mut()?;
            if list.len() <= place {
                list.resize(place + 1, Value::Null);
            }
            &mut list[place]
        } else {
            if at.is_null() {
                *at = Value::Object(Map::new());
            }
            at.as_object_mut()?.entry(name).or_insert(Value::Null)
        };
    }
    if !at.is_null() {
        return None;
    }
    *at = value;
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &Value) -> Result<Rows, Mistake> {
        Rows::read(&serde_json::from_value::<Vec<RowSettings>>(rows.clone()).unwrap())
    }

    #[test]
    fn rows_that_cannot_stand_together_are_told_at_the_start() {
        let good = json!([{ "at": "/a/b", "concept": "family-name" }, { "at": "/a/c/0", "value": 1 }, { "at": "/list", "each": "/x", "concept": "child-given-names" }]);
        assert!(rows(&good).is_ok());
        for bad in [
            json!([]),
            json!([{ "at": "a", "value": 1 }]),
            json!([{ "at": "", "value": 1 }]),
            json!([{ "at": "/a/1000", "value": 1 }]),
            json!([{ "at": "/a" }]),
            json!([{ "at": "/a", "value": 1, "own": "request" }]),
            json!([{ "at": "/a", "value": 1, "each": "/b" }]),
            json!([{ "at": "/a", "concept": "family-name", "member": 0, "each": "/b" }]),
            json!([{ "at": "/a", "fact": "naissance", "of": "enfants" }]),
            json!([{ "at": "/a", "value": 1 }, { "at": "/a", "value": 2 }]),
            json!([{ "at": "/a", "value": 1 }, { "at": "/a/b", "value": 2 }]),
            json!([{ "at": "/a/0", "value": 1 }, { "at": "/a/b", "value": 2 }]),
        ] {
            assert!(rows(&bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_value_is_written_as_its_row_has_it_or_not_at_all() {
        let Rows(read) = rows(&json!([
            { "at": "/n", "concept": "a", "as": "number" },
            { "at": "/b", "concept": "b", "as": "boolean" },
            { "at": "/w", "concept": "c", "values": { "female": "F", "male": 1 } },
        ]))
        .unwrap();
        assert_eq!((read[0].meant("12.50"), read[0].meant("douze"), read[0].meant("1e400").is_ok()), (Ok(Some(json!(12.50))), Err(DoesNotFit), false));
        assert_eq!((read[1].meant("true"), read[1].meant("oui")), (Ok(Some(json!(true))), Err(DoesNotFit)));
        assert_eq!((read[2].meant("male"), read[2].meant("unspecified")), (Ok(Some(json!(1))), Ok(None)));
    }
}
