//! A guide as it is written.

use std::fmt;

use jiff::civil::Date;
use serde_json::Value;

/// A guide for one life event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// Its identifier (`F16225`).
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub introduction: String,
    /// The day of its last change.
    pub modified: Date,
    /// Its address.
    pub url: String,
    /// What it asks.
    pub questions: Vec<Question>,
    /// What it says is to be done.
    pub steps: Vec<Step>,
    /// Guides and answers it refers to, by title.
    pub related: Vec<String>,
}

/// A question, each answer with the variables it makes true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub title: String,
    /// The answers.
    pub answers: Vec<(String, Vec<String>)>,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The part of the guide it stands in, if the guide has parts.
    pub part: String,
    /// Its title.
    pub title: String,
    /// What it says, as plain text.
    pub text: String,
    /// Variables of which one must be true, for each condition on the way to it.
    pub conditions: Vec<Vec<String>>,
    /// Online services it names.
    pub online: Vec<OnlineService>,
}

/// An online service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnlineService {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Who provides it.
    pub provider: String,
}

/// Why a file is not a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAGuide {
    /// Not JSON; with the parser's words.
    NotJson(String),
    /// JSON of something else.
    NotAPublication,
    /// A publication of another type.
    AnotherType(String),
    /// It says nothing to do.
    NoStep,
    /// It does not say which guide it is, or where it is published.
    NoOrigin,
    /// It does not say when it was last changed.
    NoDate(String),
}

impl fmt::Display for NotAGuide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(why) => write!(f, "this is not JSON: {why}"),
            Self::NotAPublication => f.write_str("this is no publication of service-public.fr: a tree whose first element is `Publication` is expected"),
            Self::AnotherType(kind) => write!(f, "this is a `{kind}`, not a guide « Comment faire si… »"),
            Self::NoStep => f.write_str("this guide has no chapter"),
            Self::NoOrigin => f.write_str("this guide does not say where it comes from: an `ID` and an address `https://…` in `spUrl` are expected"),
            Self::NoDate(date) => write!(f, "`{date}` does not say when this guide was last changed: `modified 2020-04-20` is expected"),
        }
    }
}

impl std::error::Error for NotAGuide {}

/// Reads a guide.
///
/// # Errors
///
/// When the text is no such guide.
pub fn read(text: &str) -> Result<Guide, NotAGuide> {
    let tree: Value = serde_json::from_str(text).map_err(|error| NotAGuide::NotJson(error.to_string()))?;
    // The JSON parser stops at 128 levels; guides have some twenty.
    let publication = Element(&tree).find("Publication").ok_or(NotAGuide::NotAPublication)?;
    if publication.attribute("ID").trim().is_empty() || !publication.attribute("spUrl").starts_with("https://") {
        return Err(NotAGuide::NoOrigin);
    }
    let kind = publication.attribute("type");
    if !kind.starts_with("Fiche Comment fair") && publication.child("dc:type").map(Element::text).as_deref() != Some("Comment faire si...") {
        return Err(NotAGuide::AnotherType(kind.to_owned()));
    }
    let said = |name: &str| publication.child(name).map(Element::text).unwrap_or_default();
    let questions = publication.child("Questionnaire").into_iter().flat_map(|q| q.children("Question").map(question).collect::<Vec<_>>()).collect();
    let mut steps = Vec::new();
    let introduction = said("Introduction");
    if let Some(text) = publication.child("Texte") {
        chapters(text, "", &[], &mut steps);
    }
    for situation in publication.child("ListeSituations").iter().flat_map(|list| list.children("Situation")) {
        let part = situation.child("Titre").map(Element::text).unwrap_or_default();
        let conditions = situation.conditions();
        situation.children("Texte").for_each(|text| chapters(text, &part, &conditions, &mut steps));
    }
    if steps.is_empty() {
        return Err(NotAGuide::NoStep);
    }
    let date = said("dc:date");
    let modified = date.trim_start_matches("modified ").parse().map_err(|_| NotAGuide::NoDate(date.chars().take(40).collect()))?;
    Ok(Guide {
        id: publication.attribute("ID").to_owned(),
        title: said("dc:title"),
        introduction: if introduction.is_empty() { said("dc:description") } else { introduction },
        modified,
        url: publication.attribute("spUrl").to_owned(),
        questions,
        steps,
        related: publication.children("CommentFaireSi").chain(publication.children("QuestionReponse")).map(Element::text).collect(),
    })
}

/// A chapter is a step, unless it is made of smaller ones.
fn chapters(text: Element<'_>, part: &str, conditions: &[Vec<String>], steps: &mut Vec<Step>) {
    for chapter in text.children("Chapitre") {
        let outer: Vec<Vec<String>> = conditions.iter().cloned().chain(chapter.conditions()).collect();
        let parts: Vec<Element<'_>> = chapter.children("SousChapitre").collect();
        if parts.is_empty() {
            steps.push(step(chapter, part, outer));
            continue;
        }
        let title = chapter.title();
        let part = if part.is_empty() || title.is_empty() { format!("{part}{title}") } else { format!("{part}, {title}") };
        for inner in parts {
            let conditions = outer.iter().cloned().chain(inner.conditions()).collect();
            steps.push(step(inner, &part, conditions));
        }
    }
}

fn step(element: Element<'_>, part: &str, conditions: Vec<Vec<String>>) -> Step {
    let online = element
        .all("ServiceEnLigne")
        .into_iter()
        .map(|service| OnlineService {
            title: service.title(),
            url: service.attribute("URL").to_owned(),
            provider: service.child("Source").map(Element::text).unwrap_or_default(),
        })
        .collect();
    let text: Vec<String> = element.elements().filter(|child| !matches!(child.name(), "Titre" | "Condition")).map(Element::text).collect();
    Step { part: part.to_owned(), title: element.title(), text: text.join(" "), conditions, online }
}

fn question(element: Element<'_>) -> Question {
    let answers = element
        .children("Choix")
        .map(|choice| {
            let made_true = choice.all("affecteVrai").into_iter().map(|set| set.attribute("var").to_owned()).collect();
            (choice.title(), made_true)
        })
        .collect();
    Question { title: element.title(), answers }
}

/// An element of the tree: a name, attributes, children.
#[derive(Clone, Copy)]
struct Element<'a>(&'a Value);

impl<'a> Element<'a> {
    fn name(self) -> &'a str {
        self.0.get("name").and_then(Value::as_str).unwrap_or_default()
    }

    fn attribute(self, name: &str) -> &'a str {
        self.0.get("attributes").and_then(|attributes| attributes.get(name)).and_then(Value::as_str).unwrap_or_default()
    }

    /// All children, texts among them.
    fn nodes(self) -> impl Iterator<Item = Element<'a>> {
        self.0.get("children").and_then(Value::as_array).into_iter().flatten().map(Element)
    }

    fn elements(self) -> impl Iterator<Item = Element<'a>> {
        self.nodes().filter(|node| !node.name().is_empty())
    }

    fn children(self, name: &str) -> impl Iterator<Item = Element<'a>> {
        self.elements().filter(move |child| child.name() == name)
    }

    fn child(self, name: &str) -> Option<Element<'a>> {
        self.children(name).next()
    }

    /// This element or the first of its children with that name.
    fn find(self, name: &str) -> Option<Element<'a>> {
        if self.name() == name { Some(self) } else { self.child(name) }
    }

    /// All elements below with that name.
    fn all(self, name: &str) -> Vec<Element<'a>> {
        let mut found = Vec::new();
        for child in self.elements() {
            if child.name() == name {
                found.push(child);
            } else {
                found.extend(child.all(name));
            }
        }
        found
    }

    fn title(self) -> String {
        self.child("Titre").map(Element::text).unwrap_or_default()
    }

    /// Its own conditions: each a list of variables of which one must be true.
    fn conditions(self) -> Vec<Vec<String>> {
        self.children("Condition").map(|condition| condition.all("estVrai").into_iter().map(|test| test.attribute("var").to_owned()).collect()).collect()
    }

    /// Its words, in one line.
    fn text(self) -> String {
        let mut words = String::new();
        self.gather(&mut words);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn gather(self, words: &mut String) {
        for key in ["text", "value"] {
            if let Some(text) = self.0.get(key).and_then(Value::as_str) {
                words.push_str(text);
            }
        }
        for node in self.nodes() {
            node.gather(words);
            words.push(' ');
        }
    }
}
