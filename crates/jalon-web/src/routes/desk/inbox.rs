//! `/fr/agents`: what a body has to do, in queues, each in the order of the days by which the law wants an answer.

use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jalon_casework::{InboxEntry, Queue};
use jalon_catalogue::{BodyId, ServiceId};
use jalon_journey::{PersonId, RequestState};
use serde::Deserialize;

use crate::oops::Oops;
use crate::page::{Holds, Page, show_with};
use crate::place::Place;
use crate::private::act::ActFields;
use crate::private::agents;
use crate::private::visitor::Seated;
use crate::routes::desk::bulk::Done;
use crate::routes::desk::{Bar, waiting};
use crate::site::Here;
use crate::words::Key;

/// How many requests one page shows.
const SHOWN: u32 = 25;

/// What of the inbox is asked for. Nothing of it is about a person: the place is the rank and the identity of a request.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    queue: String,
    service: String,
    after: String,
    /// What became of a selection, sealed.
    done: String,
}

impl Asked {
    /// The same part of the inbox, with what became of a selection.
    pub(crate) fn with_done(&self, sealed: &str) -> Place {
        Place::DeskQueue(self.query(&self.after, sealed))
    }

    fn query(&self, after: &str, done: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let named = [("queue", self.queue.as_str()), ("service", &self.service), ("after", after), ("done", done)];
        query.extend_pairs(named.into_iter().filter(|(_, value)| !value.is_empty()));
        query.finish()
    }

    fn place(&self) -> Place {
        let query = self.query(&self.after, "");
        if query.is_empty() { Place::Desk } else { Place::DeskQueue(query) }
    }

    fn page_after(&self, entry: &InboxEntry) -> Place {
        let (rank, key) = &entry.place;
        Place::DeskQueue(self.query(&URL_SAFE_NO_PAD.encode([rank.to_be_bytes().as_slice(), key].concat()), ""))
    }

    fn after(&self) -> Result<Option<(i64, Vec<u8>)>, Oops> {
        if self.after.is_empty() {
            return Ok(None);
        }
        let bytes = URL_SAFE_NO_PAD.decode(&self.after).map_err(|_| Oops::NotFound)?;
        let (rank, key) = bytes.split_first_chunk().ok_or(Oops::NotFound)?;
        Ok(Some((i64::from_be_bytes(*rank), key.to_vec())))
    }
}

/// The queues that every body has, in the order of the page.
const QUEUES: [(&str, Key); 7] = [
    ("", Key::DeskQueueOpen),
    ("new", Key::DeskQueueNew),
    ("examining", Key::DeskQueueExamining),
    ("missing", Key::DeskQueueMissing),
    ("mine", Key::DeskQueueMine),
    ("nobody", Key::DeskQueueNobody),
    ("decided", Key::DeskQueueDecided),
];

fn queue_named(name: &str, agent: PersonId) -> Option<Queue> {
    Some(match name {
        "" => Queue::Open,
        "new" => Queue::New,
        "examining" => Queue::Examining,
        "missing" => Queue::Missing,
        "mine" => Queue::Of(agent),
        "nobody" => Queue::Nobody,
        "decided" => Queue::Decided,
        _ => return None,
    })
}

/// The services of a body that can be asked for here.
fn services<'a>(here: &'a Here, body: &'a BodyId) -> impl Iterator<Item = &'a ServiceId> + 'a {
    let catalogue = here.catalogue();
    catalogue.requests.keys().filter(move |id| catalogue.services.get(*id).is_some_and(|service| service.body == *body))
}

#[derive(Template)]
#[template(path = "desk/inbox.html")]
struct InboxPage<'a> {
    page: Page<'a>,
    bar: Bar,
    fields: ActFields,
    queues: Vec<QueueLink>,
    services: Vec<QueueLink>,
    rows: Vec<Row>,
    /// Whether something can be done to a selection: what is decided is done with.
    can_act: bool,
    /// To whom work can be given, for those who lead.
    colleagues: Option<Vec<Choice>>,
    first: Option<String>,
    next: Option<String>,
    done: Vec<String>,
    error: Option<Mistake<'a>>,
}

/// A form of the page that cannot be done as it is.
struct Mistake<'a> {
    /// Its field.
    field: &'static str,
    text: &'a str,
}

impl InboxPage<'_> {
    /// What is wrong with a field.
    fn wrong(&self, field: &str) -> Option<&str> {
        self.error.as_ref().filter(|mistake| mistake.field == field).map(|mistake| mistake.text)
    }
}

struct QueueLink {
    href: String,
    name: String,
    count: u64,
    current: bool,
}

struct Row {
    id: String,
    href: String,
    name: String,
    service: String,
    sent: String,
    age: Option<String>,
    alert: Option<String>,
    state: String,
    colour: &'static str,
    in_charge: String,
    chosen: bool,
}

/// Somebody to whom a request can be given.
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) name: String,
}

/// Those to whom an agent may give work; none when they may not.
pub(crate) async fn choices(here: &Here, seated: &Seated) -> Result<Option<Vec<Choice>>, Oops> {
    if !seated.leads() {
        return Ok(None);
    }
    let colleagues = agents::colleagues(here.private()?, &seated.body()).await?;
    Ok(Some(colleagues.into_iter().map(|colleague| Choice { id: colleague.id.to_string(), name: colleague.name }).collect()))
}

pub(crate) async fn show(State(here): State<Here>, seated: Seated, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Oops> {
    let Query(asked) = asked.map_err(|_| Oops::NotFound)?;
    page(&here, &seated, &asked, None).await
}

/// A form of the inbox that cannot be done as it is.
pub(crate) struct Refused {
    /// The field at fault.
    pub(crate) field: &'static str,
    pub(crate) why: Key,
    /// What was chosen, as it was sent.
    pub(crate) chosen: Vec<String>,
}

/// The page; with what was chosen and a mistake when its form was refused.
pub(crate) async fn page(here: &Here, seated: &Seated, asked: &Asked, refused: Option<&Refused>) -> Result<Response, Oops> {
    let (private, body, who) = (here.private()?, seated.body(), seated.who());
    let agent = seated.open.account();
    let of_service = services(here, &body).find(|id| id.as_str() == asked.service);
    let queue = match of_service {
        Some(service) => Queue::Service(service.clone()),
        None if asked.service.is_empty() => queue_named(&asked.queue, agent).ok_or(Oops::NotFound)?,
        None => return Err(Oops::NotFound),
    };
    let mut entries = private.casework.inbox(&who, &queue, asked.after()?, SHOWN + 1).await?;
    let more = entries.len() > SHOWN as usize;
    entries.truncate(SHOWN as usize);
    let next = entries.last().filter(|_| more).map(|last| here.href(&asked.page_after(last)));

    let mut queues = Vec::new();
    for (name, key) in QUEUES {
        let queue = queue_named(name, agent).ok_or(Oops::Fault)?;
        let count = private.casework.waiting(&who, &queue).await?;
        let here_now = asked.service.is_empty() && asked.queue == name;
        let link = Asked { queue: name.to_owned(), ..Asked::default() };
        queues.push(QueueLink { href: here.href(&link.place()), name: here.words().say(key).to_owned(), count, current: here_now });
    }
    let mut by_service = Vec::new();
    for service in services(here, &body) {
        let count = private.casework.waiting(&who, &Queue::Service(service.clone())).await?;
        let current = of_service == Some(service);
        if count > 0 || current {
            let link = Asked { service: service.to_string(), ..Asked::default() };
            by_service.push(QueueLink { href: here.href(&link.place()), name: here.labels().service_name(service).to_owned(), count, current });
        }
    }

    let named = queues.iter().chain(&by_service).find(|link| link.current).map_or("", |link| link.name.as_str());
    let title = here.words().fill(Key::DeskTitle, "queue", named);
    let mut page = Page::new(here, &asked.place(), title);
    page.mistaken = refused.is_some();
    let decided = queue == Queue::Decided;
    let shown = InboxPage {
        page,
        bar: Bar::new(here, seated),
        fields: ActFields::new(here, Some(&seated.open)),
        can_act: !decided && !entries.is_empty(),
        rows: entries.iter().map(|entry| row(here, entry, refused)).collect::<Result<_, _>>()?,
        queues,
        services: by_service,
        colleagues: choices(here, seated).await?,
        first: (!asked.after.is_empty()).then(|| here.href(&Asked { after: String::new(), done: String::new(), ..asked.clone() }.place())),
        next,
        done: Done::opened(here, seated, &asked.done).map(|done| done.lines(here)).unwrap_or_default(),
        error: refused.map(|refused| Mistake { field: refused.field, text: here.words().say(refused.why) }),
    };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(show_with(status, &shown, Holds::Answers))
}

fn row(here: &Here, entry: &InboxEntry, refused: Option<&Refused>) -> Result<Row, Oops> {
    let clock = here.private()?.casework.clock();
    let (sent, today) = (clock.day_of(entry.sent), clock.today());
    let state = match entry.queue {
        Queue::Examining => RequestState::Examining,
        Queue::Missing => RequestState::Missing,
        _ => RequestState::Sent,
    };
    let decided = entry.queue == Queue::Decided;
    let id = entry.request.to_string();
    Ok(Row {
        href: here.href(&Place::DeskRequest(entry.request)),
        name: if entry.name.is_empty() { here.words().say(Key::DeskNoName).to_owned() } else { entry.name.clone() },
        service: here.labels().service_name(&entry.service).to_owned(),
        sent: here.format().date(sent),
        age: (!decided).then(|| waiting::age(here, sent, entry.silent, today)),
        alert: waiting::alert(here, entry.silent, today),
        state: if decided { here.words().say(Key::DeskStateDecided) } else { waiting::state(here, state) }.to_owned(),
        colour: if decided { "govuk-tag--grey" } else { waiting::tag_colour(state) },
        in_charge: entry.assigned.clone().unwrap_or_else(|| here.words().say(Key::DeskNobody).to_owned()),
        chosen: refused.is_some_and(|refused| refused.chosen.contains(&id)),
        id,
    })
}
