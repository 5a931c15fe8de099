//! `/fr/transparence/traitements`: the record of processing (Regulation (EU) 2016/679, art. 30), one activity for each life event: it is also the privacy notice
//! of that event.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jalon_agreements::Scope;
use jalon_catalogue::{Asks, LifeEvent};

use crate::page::{Holds, Page, show as show_page};
use crate::place::Place;
use crate::session::HOURS;
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "transparency/processing.html")]
struct ProcessingPage<'a> {
    page: Page<'a>,
    hours: u64,
    exchanges: String,
    activities: Vec<Activity<'a>>,
}

/// One activity.
struct Activity<'a> {
    id: &'a str,
    title: String,
    purpose: String,
    /// What the questions ask, and what of it is sensitive.
    asked: String,
    sensitive: String,
    /// What forms ask beyond.
    fields: String,
    recipients: Vec<Recipient<'a>>,
    /// What registers tell by themselves: names of agreements, and where they stand.
    told: Vec<(String, String)>,
}

/// A body that may receive some of it, under agreements.
struct Recipient<'a> {
    body: &'a str,
    agreements: Vec<(String, String)>,
}

pub(super) async fn show(State(here): State<Here>) -> Response {
    let page = Page::new(&here, &Place::Processing, here.words().say(Key::ProcessingTitle)).back_to(&here, &Place::Data);
    let activities = here.catalogue().events.values().map(|event| activity(&here, event)).collect();
    show_page(&ProcessingPage { page, hours: HOURS, exchanges: here.href(&Place::Exchanges), activities }, Holds::NothingPersonal)
}

fn activity<'a>(here: &'a Here, event: &'a LifeEvent) -> Activity<'a> {
    let (catalogue, labels, format) = (here.catalogue(), here.labels(), here.format());
    let (mut asked, mut sensitive) = (BTreeSet::new(), BTreeSet::new());
    for question in &event.questions {
        let names: Vec<String> = match &question.asks {
            Asks::Size(list) => vec![labels.list(*list).to_owned()],
            Asks::Household(facts) | Asks::Members(_, facts) => facts.iter().map(|fact| labels.fact(*fact).to_owned()).collect(),
        };
        if question.sensitive { &mut sensitive } else { &mut asked }.extend(names);
    }
    let forms = event.services.iter().filter_map(|service| catalogue.requests.get(service));
    let concepts: BTreeSet<String> = forms.flat_map(|form| &form.asks).map(|asked| format.text(&format!("concept-{}", asked.concept), None)).collect();
    let (mut recipients, mut told): (Vec<Recipient<'a>>, Vec<_>) = (Vec::new(), Vec::new());
    for agreement in here.site.agreements().all() {
        let under = (format.text(&format!("agreement-{}", agreement.id), None), format!("{}#{}", here.href(&Place::Exchanges), agreement.id));
        let (to, services) = match &agreement.scope {
            Scope::Receive { to, services, .. } | Scope::SeeState { by: to, working_on: services } => (to, services),
            Scope::Notify { events, .. } if events.contains(&event.id) => {
                told.push(under);
                continue;
            }
            Scope::Notify { .. } | Scope::Fetch { .. } => continue,
        };
        if !services.iter().any(|service| event.services.contains(service)) {
            continue;
        }
        match recipients.iter_mut().find(|recipient| recipient.body == labels.body(to)) {
            Some(recipient) => recipient.agreements.push(under),
            None => recipients.push(Recipient { body: labels.body(to), agreements: vec![under] }),
        }
    }
    let listed = |names: BTreeSet<String>| names.into_iter().collect::<Vec<_>>().join(", ");
    let key = format!("event-{}", event.id);
    Activity {
        id: event.id.as_str(),
        title: format.text(&key, None),
        purpose: format.text(&key, Some("summary")),
        asked: listed(asked),
        sensitive: listed(sensitive),
        fields: listed(concepts),
        recipients,
        told,
    }
}
