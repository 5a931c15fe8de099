//! `/fr/mes-demarches/ID/donnees/droits`: rights that a person answers: correct, object, contest. Each has a day by which an answer is owed.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_casework::ActError;
use jalon_journey::{Command, Refusal, Right, RightAsk, RightAsked, RightId};

use super::tell::{ErrorLine, today};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/rights.html")]
struct RightsPage<'a> {
    page: Page<'a>,
    errors: Vec<ErrorLine>,
    choices: Vec<Choice<'a>>,
    which_error: Option<String>,
    words: String,
    words_error: Option<String>,
    asked: Vec<AskedView>,
    bodies: Vec<BodyView>,
    fields: ActFields,
}

struct Choice<'a> {
    word: &'static str,
    name: &'a str,
    hint: Option<&'a str>,
    chosen: bool,
}

/// What was asked, and where it stands.
struct AskedView {
    title: String,
    words: String,
    due: String,
    late: bool,
    answer: Option<(String, String)>,
}

/// A body that received something, and how to reach it.
struct BodyView {
    name: String,
    site: Option<String>,
    phone: Option<String>,
}

pub(super) async fn show(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    Ok(show_page(&page(&here, &inside, &Form::default(), [None, None])?, Holds::Answers))
}

pub(super) async fn ask(State(here): State<Here>, headers: HeaderMap, inside: Inside, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &inside.signed.open, inside.who())?;
    let (Some(right), key) = (Right::ALL.into_iter().find(|right| right.word() == form.get("right")), deed.key.ok_or(Oops::Forged)?) else {
        return again(&here, &inside, &form, [Some(Key::RightsNoWhich), None]);
    };
    // The same form again asks for the same.
    let ask = RightAsk { id: RightId(key), right, request: None, words: form.get("words").trim().to_owned() };
    match here.private()?.casework.act(inside.id(), &deed, Command::AskRight(ask)).await {
        Ok(_) => Ok(lead_to(&here, &Place::Rights(inside.id()))),
        Err(ActError::Refused(Refusal::NoWords | Refusal::TooMuch)) => again(&here, &inside, &form, [None, Some(Key::RightsNoWords)]),
        Err(error) => Err(error.into()),
    }
}

fn again(here: &Here, inside: &Inside, form: &Form, wrong: [Option<Key>; 2]) -> Result<Response, Oops> {
    Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(here, inside, form, wrong)?, Holds::Answers))
}

/// What a right is called.
fn name(right: Right) -> Key {
    match right {
        Right::Rectify => Key::RightsRectify,
        Right::Object => Key::RightsObject,
        Right::Contest => Key::RightsContest,
    }
}

fn page<'a>(here: &'a Here, inside: &Inside, form: &Form, [no_which, no_words]: [Option<Key>; 2]) -> Result<RightsPage<'a>, Oops> {
    let (words, journey, today) = (here.words(), &inside.loaded.journey, today(here)?);
    let choice = |right: Right| Choice {
        word: right.word(),
        name: words.say(name(right)),
        hint: match right {
            Right::Rectify => Some(words.say(Key::RightsRectifyHint)),
            Right::Contest => Some(words.say(Key::RightsContestHint)),
            Right::Object => None,
        },
        chosen: form.get("right") == right.word(),
    };
    let mut asked: Vec<&RightAsked> = journey.rights.values().filter(|asked| asked.by == inside.person).collect();
    asked.sort_by_key(|asked| std::cmp::Reverse(asked.on));
    let view = |asked: &RightAsked| AskedView {
        title: words.say(name(asked.ask.right)).to_owned(),
        words: asked.ask.words.clone(),
        due: words.fill_all(Key::RightsDue, [("on", here.format().date(asked.on).into()), ("due", here.format().date(asked.due()).into())]),
        late: asked.answer.is_none() && asked.due() < today,
        answer: asked.answer.as_ref().map(|(on, answer)| (words.fill(Key::RightsAnswered, "on", here.format().date(*on)), answer.clone())),
    };
    let bodies: BTreeSet<_> = journey.requests.values().filter(|request| request.by == inside.person).map(|request| &request.body).collect();
    let body = |id| {
        let body = here.catalogue().bodies.get(id)?;
        let text = |text: &Option<std::sync::Arc<str>>| text.as_ref().map(ToString::to_string);
        Some(BodyView { name: here.labels().body(id).to_owned(), site: text(&body.site), phone: text(&body.phone) })
    };
    let error = |key: Option<Key>| key.map(|key| words.say(key).to_owned());
    let line = |href: &str, key: Option<Key>| error(key).map(|text| ErrorLine { href: href.to_owned(), text });
    let errors: Vec<ErrorLine> = line("#right-rectify", no_which).into_iter().chain(line("#words", no_words)).collect();
    let mut page = Page::new(here, &Place::Rights(inside.id()), words.say(Key::RightsTitle)).back_to(here, &Place::Trail(inside.id(), None));
    page.mistaken = !errors.is_empty();
    Ok(RightsPage {
        page,
        errors,
        choices: Right::ALL.map(choice).into(),
        which_error: error(no_which),
        words: form.get("words").to_owned(),
        words_error: error(no_words),
        asked: asked.into_iter().map(view).collect(),
        bodies: bodies.into_iter().filter_map(body).collect(),
        fields: ActFields::new(here, Some(&inside.signed.open)),
    })
}
