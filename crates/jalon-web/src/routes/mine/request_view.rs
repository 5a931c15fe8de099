//! One request in words.

use std::collections::BTreeSet;

use jalon_catalogue::{EvidenceId, SilenceMeans};
use jalon_journey::authority::Sight;
use jalon_journey::{Event, LONGEST_WORDS, MissingAsk, Outcome, Paper, Request, RequestState, Scan, Settled, What, Who};

use jiff::Timestamp;

use super::papers::notes;
use super::request::{RequestPage, is_refused};
use super::state::waiting_words;
use super::take::NotTaken;
use super::tell::{ContentView, ErrorLine, HasLeft, body_of, name_of, short_body, today};
use crate::attestation;
use crate::item_view::answer_time;
use crate::oops::Oops;
use crate::page::Page;
use crate::place::{Place, RequestFile};
use crate::private::act::ActFields;
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

/// One request.
pub(super) struct RequestView<'a> {
    pub(super) errors: Vec<ErrorLine>,
    pub(super) name: &'a str,
    pub(super) body: &'a str,
    pub(super) state: &'a str,
    pub(super) tag: &'static str,
    pub(super) steps: Vec<StepView>,
    /// What only whoever asked sees.
    pub(super) whole: Option<Whole>,
}

/// What only whoever asked sees.
pub(super) struct Whole {
    pub(super) write: ActFields,
    pub(super) words: String,
    pub(super) words_error: Option<String>,
    pub(super) longest: String,
    pub(super) reference: Option<String>,
    pub(super) in_charge: Option<String>,
    pub(super) missing: Option<MissingView>,
    /// When an answer comes.
    pub(super) waits: Vec<String>,
    pub(super) decision: Option<DecisionView>,
    pub(super) content: ContentView,
    pub(super) basis: String,
    pub(super) views: Vec<String>,
    /// Where their proof is, when the site has a log.
    pub(super) receipts: Option<String>,
    pub(super) copy: String,
    /// Where it is taken back, as long as it can be.
    pub(super) withdraw: Option<String>,
}

/// A change, a message.
pub(super) struct StepView {
    pub(super) on: String,
    pub(super) what: String,
    pub(super) who: Option<String>,
    pub(super) words: Vec<String>,
}

/// What the body waits for, or what is to come in place of a file that did harm.
pub(super) struct MissingView {
    pub(super) title: String,
    /// Whether words may go along.
    pub(super) with_words: bool,
    pub(super) fields: ActFields,
    pub(super) words: Vec<String>,
    pub(super) until: Option<String>,
    pub(super) proofs: Vec<AskedProof>,
    pub(super) typed: String,
    pub(super) error: Option<String>,
}

/// A paper that the body asks for.
pub(super) struct AskedProof {
    pub(super) id: EvidenceId,
    pub(super) name: String,
    pub(super) notes: Vec<String>,
    /// Files that the person gave for it before, and that the body does not have.
    pub(super) given: Vec<(String, String)>,
    pub(super) error: Option<String>,
}

/// What was decided.
pub(super) struct DecisionView {
    pub(super) words: String,
    pub(super) reasons: Vec<String>,
    pub(super) appeal: Vec<String>,
    /// How such decisions are contested, as the catalogue says.
    pub(super) contest: Option<String>,
    pub(super) attestation: Option<String>,
    pub(super) letter: Option<String>,
}

/// What was just typed, with what is wrong with it.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) words: String,
    pub(super) wrong: Option<Wrong>,
}

/// What is wrong with what was typed or given.
pub(super) enum Wrong {
    /// With a message.
    Words(Key),
    /// With what was to be given.
    Supplied(Key),
    /// With a file.
    File(EvidenceId, NotTaken),
}

/// Where a request stands, in the short list of words, with its colour.
pub(super) fn state_words(state: RequestState) -> (Key, &'static str) {
    match state {
        RequestState::Sent => (Key::TellStateSent, "grey"),
        RequestState::Received => (Key::TellStateReceived, "blue"),
        RequestState::Examining => (Key::TellStateExamining, "blue"),
        RequestState::Missing => (Key::TellStateMissing, "yellow"),
        RequestState::Decided(Outcome::Granted) => (Key::TellStateGranted, "green"),
        RequestState::Decided(Outcome::Refused) => (Key::TellStateRefused, "red"),
        RequestState::Decided(Outcome::Closed) => (Key::TellStateClosed, "grey"),
    }
}

/// How long the body really takes, when enough was observed.
pub(super) async fn delay_words(here: &Here, request: &Request) -> Result<Option<String>, Oops> {
    let delay = here.private()?.casework.delay(&request.body, &request.service).await?;
    let count = |days: i64| usize::try_from(days.max(1)).unwrap_or(usize::MAX);
    let words = |delay: jalon_casework::Delay| {
        let days = |days: i64| here.words().count(Key::SilenceDays, count(days));
        let (median, most) = (days(delay.median), days(delay.nine_in_ten));
        here.words().fill_all(Key::TellRequestDelay, [("median", median.into()), ("most", most.into()), ("n", delay.decisions.into())])
    };
    Ok(delay.map(words))
}

/// What the body's silence will mean, and when.
pub(super) fn silence_words(here: &Here, request: &Request) -> Option<String> {
    let words = here.words();
    let rule = request.silence.as_ref()?;
    let silent = request.silent_on(&here.catalogue().calendar);
    if request.state.is_decided() {
        return None;
    }
    let Some(silent) = silent else {
        // Its time does not run as long as something is missing.
        return (request.state == RequestState::Missing).then(|| words.say(Key::TellRequestSilenceWaits).to_owned());
    };
    let key = match silent.means {
        SilenceMeans::Acceptance => Key::TellRequestSilenceAccepts,
        SilenceMeans::Refusal => Key::TellRequestSilenceRefuses,
        SilenceMeans::Nothing => Key::TellRequestSilenceNothing,
    };
    let within = answer_time(words, rule.within);
    let on = here.format().long_date(silent.on);
    Some(words.fill_all(key, [("time", within.into()), ("date", on.into()), ("source", rule.source.as_str().into())]))
}

impl<'a> RequestView<'a> {
    /// A request as far as whoever looks sees it.
    pub(super) async fn new(here: &'a Here, inside: &Inside, request: &Request, sight: Sight, typed: &Typed) -> Result<Self, Oops> {
        let service = here.catalogue().services.get(&request.service);
        let labels = service.and_then(|service| here.labels().service(&service.id));
        let (state, tag) = state_words(request.state);
        let whole = match sight {
            Sight::Whole => Some(whole(here, inside, request, typed).await?),
            Sight::Step => None,
        };
        Ok(Self {
            errors: errors(here, whole.as_ref()),
            name: labels.map_or("", |labels| labels.name.as_str()),
            body: labels.map_or("", |labels| labels.body.as_str()),
            state: here.words().say(state),
            tag,
            steps: request.history.iter().filter_map(|event| step(here, inside, event, sight)).collect(),
            whole,
        })
    }

    /// Its page.
    pub(super) fn page(self, here: &'a Here, inside: &Inside, request: &Request) -> RequestPage<'a> {
        let mut page = Page::new(here, &Place::Request(inside.id(), request.id), self.name).back_to(here, &Place::Journey(inside.id()));
        page.mistaken = !self.errors.is_empty();
        RequestPage { page, caption: here.words().fill(Key::TellRequestCaption, "body", self.body), view: self }
    }
}

fn errors(here: &Here, whole: Option<&Whole>) -> Vec<ErrorLine> {
    let Some(whole) = whole else { return Vec::new() };
    let line = |href: &str, text: &String| ErrorLine { href: href.to_owned(), text: text.clone() };
    let mut lines: Vec<ErrorLine> = whole.words_error.iter().map(|error| line("#words", error)).collect();
    if let Some(missing) = &whole.missing {
        for proof in &missing.proofs {
            let of = |error: &String| here.words().fill_all(Key::TellOf, [("whose", proof.name.as_str().into()), ("what", error.as_str().into())]);
            lines.extend(proof.error.iter().map(|error| line(&format!("#file-{}", proof.id), &of(error))));
        }
        // Where no words go along, the files are where it is mended.
        let first = missing.proofs.first().filter(|_| !missing.with_words).map_or_else(|| "#supply-words".to_owned(), |proof| format!("#file-{}", proof.id));
        lines.extend(missing.error.iter().map(|error| line(&first, error)));
    }
    lines
}

/// One event in words; none for what is shown elsewhere. Who only sees the steps sees neither names nor words.
fn step(here: &Here, inside: &Inside, event: &Event, sight: Sight) -> Option<StepView> {
    let words = here.words();
    let say = |key: Key| words.say(key).to_owned();
    let whole = sight == Sight::Whole;
    let (what, said) = match &event.what {
        What::Sent(_) => (say(Key::TellEventSent), None),
        What::Received { reference: Some(reference), .. } if whole => (words.fill(Key::TellEventReference, "reference", reference), None),
        What::Received { .. } => (say(Key::TellEventReceived), None),
        What::Assigned { to: Some(agent), .. } if whole => (words.fill(Key::TellEventAssigned, "name", &agent.name), None),
        What::Examining { .. } => (say(Key::TellEventExamining), None),
        What::MissingAsked { missing, .. } => (words.fill(Key::TellEventMissing, "date", here.format().date(missing.until)), Some(missing.words.as_str())),
        What::Supplied { words, .. } => (say(Key::TellEventSupplied), Some(words.as_str())),
        What::Wrote { words, .. } if whole => (say(Key::TellEventWrote), Some(words.as_str())),
        What::Decided { decision, .. } => (say(state_words(RequestState::Decided(decision.outcome)).0), None),
        What::SilenceFell { means, .. } => (say(silence_fell(*means)), None),
        What::Withdrawn { .. } => (say(Key::TellEventWithdrawn), None),
        _ => return None,
    };
    Some(StepView {
        on: here.format().date(event.day),
        what,
        who: who(here, inside, &event.who).filter(|_| whole),
        words: said.filter(|_| whole).map(lines).unwrap_or_default(),
    })
}

fn silence_fell(means: SilenceMeans) -> Key {
    match means {
        SilenceMeans::Acceptance => Key::TellEventSilenceAccepts,
        SilenceMeans::Refusal => Key::TellEventSilenceRefuses,
        SilenceMeans::Nothing => Key::TellEventSilenceNothing,
    }
}

/// Who did something, as the person may know them.
fn who(here: &Here, inside: &Inside, who: &Who) -> Option<String> {
    match who {
        Who::Person { person } if *person == inside.person => Some(here.words().say(Key::TellWhoYou).to_owned()),
        Who::Person { .. } => Some(here.words().say(Key::TellWhoOther).to_owned()),
        Who::Agent { name, body, .. } => {
            Some(here.words().fill_all(Key::TellWhoAgent, [("name", name.as_str().into()), ("body", short_body(here, body).into())]))
        }
        Who::Body { body } => Some(short_body(here, body).to_owned()),
        Who::Guardian => None,
    }
}

/// A day and its hour, where the services are, with the name of that time: `4 mai 2026 à 14:05 (heure d’été d’Europe centrale)`.
pub(super) fn moment(here: &Here, at: Timestamp) -> Option<String> {
    let (clock, words) = (here.private().ok()?.casework.clock(), here.words());
    let zone = match clock.zone_of(at) {
        (name, _) if name == "CET" => words.say(Key::ZoneCet).to_owned(),
        (name, _) if name == "CEST" => words.say(Key::ZoneCest).to_owned(),
        // A name that is known nowhere else tells nothing: the distance does.
        (_, minutes) => {
            let sign = if minutes < 0 { '−' } else { '+' };
            words.fill(Key::ZoneOther, "offset", format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60))
        }
    };
    let (day, time) = (here.format().date(clock.day_of(at)), clock.time_of(at).strftime("%H:%M").to_string());
    Some(words.fill_all(Key::TellMoment, [("date", day.into()), ("time", time.into()), ("zone", zone.into())]))
}

/// The paragraphs of what somebody wrote.
fn lines(words: &str) -> Vec<String> {
    words.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

async fn whole(here: &Here, inside: &Inside, request: &Request, typed: &Typed) -> Result<Whole, Oops> {
    let fields = || ActFields::new(here, Some(&inside.signed.open));
    let href = |file| here.href(&Place::RequestFile(inside.id(), request.id, file));
    let in_charge = request.assigned.as_ref().map(|agent| agent.name.clone());
    let view = |event: &Event| {
        let name = who(here, inside, &event.who)?;
        Some(here.words().fill_all(Key::TellRequestViewed, [("who", name.into()), ("when", moment(here, event.at)?.into())]))
    };
    let mut views: Vec<String> = request.views().filter_map(view).collect();
    // A page that is loaded twice within a minute was opened once.
    views.dedup();
    let (wrong_words, is_message) = match &typed.wrong {
        Some(Wrong::Words(key)) => (Some(here.words().say(*key).to_owned()), true),
        _ => (None, false),
    };
    Ok(Whole {
        write: fields(),
        words: if is_message { typed.words.clone() } else { String::new() },
        words_error: wrong_words,
        longest: here.words().fill(Key::TellRequestLongest, "number", here.format().number(LONGEST_WORDS.into())),
        reference: request.reference.clone(),
        in_charge,
        missing: missing_view(here, inside, request, typed, fields())?,
        waits: match request.state {
            // It is the body that waits: what is said is whether its time runs.
            RequestState::Missing => silence_words(here, request).into_iter().collect(),
            _ => waiting_words(here, &here.private()?.casework, request).await?,
        },
        decision: decision_view(here, request, href(RequestFile::Decision), href(RequestFile::Contest)),
        content: ContentView::new(here, inside, &request.content, &HasLeft),
        basis: request.disclosure.basis.clone(),
        views,
        receipts: here.private()?.casework.log_key().map(|_| here.href(&Place::Receipts(inside.id(), request.id))),
        copy: href(RequestFile::Copy),
        withdraw: (!request.state.is_decided()).then(|| here.href(&Place::Withdraw(inside.id(), request.id))),
    })
}

fn missing_view(here: &Here, inside: &Inside, request: &Request, typed: &Typed, fields: ActFields) -> Result<Option<MissingView>, Oops> {
    let member = inside.member()?;
    let missing = request.missing.as_ref().filter(|_| request.state == RequestState::Missing);
    let to_replace = if request.state.is_decided() { BTreeSet::new() } else { inside.loaded.journey.to_replace(request) };
    if missing.is_none() && to_replace.is_empty() {
        return Ok(None);
    }
    let given = |paper: &Paper| (paper.id.to_string(), name_of(here, paper).into_owned());
    let proof = |id: &EvidenceId| AskedProof {
        id: id.clone(),
        name: here.labels().evidence(id).map_or_else(|| id.to_string(), |labels| labels.name.clone()),
        notes: notes(here, id),
        given: member.papers_for(id).filter(|paper| paper.scan != Scan::Infected && !request.holds(paper.id)).map(given).collect(),
        error: match &typed.wrong {
            Some(Wrong::File(of, why)) if of == id => Some(why.words(here)),
            _ => None,
        },
    };
    let say = |key| here.words().say(key).to_owned();
    let today = today(here)?;
    let until = |missing: &MissingAsk| {
        let key = if missing.until < today { Key::TellRequestUntilPassed } else { Key::TellRequestUntil };
        here.words().fill(key, "date", here.format().long_date(missing.until))
    };
    let why = (!to_replace.is_empty()).then(|| say(Key::TellRequestReplaceWhy));
    let asked = missing.map(|missing| missing.evidence.clone()).unwrap_or_default();
    Ok(Some(MissingView {
        fields,
        title: say(if missing.is_some() { Key::TellRequestMissing } else { Key::TellRequestReplace }),
        with_words: missing.is_some(),
        words: why.into_iter().chain(missing.iter().flat_map(|missing| lines(&missing.words))).collect(),
        until: missing.map(until),
        proofs: asked.union(&to_replace).map(proof).collect(),
        typed: if matches!(typed.wrong, Some(Wrong::Words(_))) { String::new() } else { typed.words.clone() },
        error: if let Some(Wrong::Supplied(key)) = &typed.wrong { Some(say(*key)) } else { None },
    }))
}

fn decision_view(here: &Here, request: &Request, attestation: String, letter: String) -> Option<DecisionView> {
    let words = here.words();
    let (said, reasons, appeal) = match request.settled.as_ref()? {
        Settled::Decision(decision) => {
            let key = match decision.outcome {
                Outcome::Granted => Key::TellDecisionGranted,
                Outcome::Refused => Key::TellDecisionRefused,
                Outcome::Closed => Key::TellDecisionClosed,
            };
            (words.fill(key, "body", body_of(here, &request.service)), lines(&decision.reasons), lines(&decision.appeal))
        }
        Settled::Silence { means, on } => {
            let date = here.format().date(*on);
            let key = match means {
                SilenceMeans::Acceptance => Key::TellDecisionSilenceAccepts,
                SilenceMeans::Refusal => Key::TellDecisionSilenceRefuses,
                SilenceMeans::Nothing => Key::TellDecisionSilenceNothing,
            };
            (words.fill(key, "date", date), Vec::new(), Vec::new())
        }
        Settled::Withdrawn => (words.say(Key::TellEventWithdrawn).to_owned(), Vec::new(), Vec::new()),
    };
    let refused = is_refused(request);
    let contest = here.format().optional(&format!("service-{}", request.service), Some("contest")).filter(|_| refused);
    Some(DecisionView {
        words: said,
        reasons,
        appeal,
        contest: contest.map(str::to_owned),
        attestation: attestation::is_offered(request).then_some(attestation),
        letter: refused.then_some(letter),
    })
}
