//! What bodies know already: asked on the person's word, given to their program to be shown, and used once they say so.

use std::collections::{BTreeMap, BTreeSet};

use axum::Json;
use axum::http::StatusCode;
use jalon_casework::{ActError, Choice, Extract, Preview, Unfetched};
use jalon_catalogue::{ConceptId, Register, RegisterId};
use jalon_journey::{Found, Refusal, Standing};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::OwnJourney;
use crate::api::input::{Key, Named, Sent};
use crate::api::problem::Problem;
use crate::routes::mine::about::about;
use crate::routes::mine::draft_of;
use crate::routes::mine::fields::Wrong;
use crate::routes::mine::registers::{find, offered};

/// What bodies could say.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Registers {
    /// Those that would spare the person something, in the order in which they are offered.
    registers: Vec<Line>,
}

/// A register that would spare the person something.
#[derive(Serialize, ToSchema)]
#[schema(as = RegisterLine)]
pub(in crate::api) struct Line {
    /// Its name in the catalogue.
    register: String,
    /// Whose it is.
    body: String,
    /// Under which text it may be asked.
    basis: String,
    /// What it must be told of the person, by names of concepts. What an identity vouches for is told without being sent again.
    asks: BTreeSet<String>,
    /// Where the person stands with it: `known`, `unknown`, `away` or `ambiguous` after it was asked, `declined` or `accepted`. Absent before.
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<&'static str>,
}

/// What a register answered and the person has not settled.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Answer {
    /// `known`, `unknown` or `away`.
    found: &'static str,
    /// What it said: one, or several among which the person chooses.
    extracts: Vec<Said>,
}

/// What a register says of one household.
#[derive(Serialize, ToSchema)]
#[schema(as = Extract)]
pub(in crate::api) struct Said {
    /// By what the person knows it from another, where there are several.
    label: String,
    /// Answers to questions of the plan.
    facts: BTreeMap<String, String>,
    /// Fields of forms.
    fields: BTreeMap<String, String>,
    /// The day the register said so.
    #[schema(format = Date)]
    on: String,
    /// The last day on which it may be relied on.
    #[schema(format = Date)]
    until: Option<String>,
    /// Names of those on which the person or another register said something else: the person chooses whose word is used.
    differs: BTreeSet<String>,
}

/// What a register is told besides.
#[derive(Deserialize, ToSchema, Default)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Inquiry {
    /// What nobody vouches for, as the person says it, by names of concepts.
    #[serde(default)]
    about: BTreeMap<String, String>,
}

/// What of an answer is used.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Chosen {
    /// The place of the extract, from 0.
    #[serde(default)]
    extract: usize,
    /// Names on which the person keeps their own word.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    own: BTreeSet<String>,
    /// Names on which the word of the register is used in place of theirs.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    theirs: BTreeSet<String>,
}

/// What became of an answer.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct Settled {
    /// `accepted` or `declined`.
    standing: &'static str,
}

/// The registers that would spare the person something.
#[utoipa::path(
    get, path = "/api/v1/me/journeys/{journey}/registers", tag = "me", operation_id = "listRegisters", security(("program" = [])),
    params(("journey" = String, Path, description = "Its identity")),
    responses((status = 200, description = "The list", body = Registers), crate::api::openapi::NoKey, crate::api::openapi::OfOne, crate::api::openapi::Always)
)]
pub(in crate::api) async fn list(own: OwnJourney) -> Result<Json<Registers>, Problem> {
    let (here, inside) = (&own.here, &own.inside);
    let offers = offered(here, inside, &draft_of(here, inside)?)?;
    let registers = offers.iter().map(|offer| Line {
        register: offer.register.id.to_string(),
        body: offer.register.body.to_string(),
        basis: offer.register.basis.source.text.to_string(),
        asks: offer.register.asks.iter().map(ToString::to_string).collect(),
        standing: offer.standing.map(standing),
    });
    Ok(Json(Registers { registers: registers.collect() }))
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Fetched(found) => word(found),
        Standing::Accepted => "accepted",
        Standing::Declined => "declined",
    }
}

fn word(found: Found) -> &'static str {
    match found {
        Found::Known => "known",
        Found::Unknown => "unknown",
        Found::Ambiguous => "ambiguous",
        Found::Away => "away",
    }
}

/// What a register answered, as long as it waits for the word of the person: an hour at most.
#[utoipa::path(
    get, path = "/api/v1/me/journeys/{journey}/registers/{register}", tag = "me", operation_id = "readAnswer", security(("program" = [])),
    params(("journey" = String, Path, description = "The journey"), ("register" = String, Path, description = "The register")),
    responses((status = 200, description = "The answer", body = Answer), crate::api::openapi::NoKey, crate::api::openapi::OfOne, crate::api::openapi::Always)
)]
pub(in crate::api) async fn read(own: OwnJourney, named: Named<(String, String)>) -> Result<Json<Answer>, Problem> {
    let register = register(&own, &named)?;
    let preview = waiting(&own, &register.id).await?.ok_or_else(Problem::nothing)?;
    answer(&own, register, preview)
}

/// Asks a register, on the word of the person. Nothing is used before they accept it.
#[utoipa::path(
    post, path = "/api/v1/me/journeys/{journey}/registers/{register}/inquiry", tag = "me", operation_id = "askRegister", security(("program" = [])),
    params(("journey" = String, Path, description = "The journey"), ("register" = String, Path, description = "The register"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    request_body(content = Inquiry),
    responses((status = 200, description = "It answered, or gave nothing", body = Answer), crate::api::openapi::NoKey, crate::api::openapi::ReadsOnly, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(in crate::api) async fn ask(own: OwnJourney, named: Named<(String, String)>, key: Key, Sent(inquiry): Sent<Inquiry>) -> Result<Json<Answer>, Problem> {
    let (deed, register) = (own.deed(&key)?, register(&own, &named)?);
    if own.inside.signed.person.name.is_none() {
        return Err(Problem::new(StatusCode::FORBIDDEN, "no-identity", "nobody vouches for who the person is, so no register is asked about them"));
    }
    let told = about(&own.here, &own.inside, register, &|concept, _| {
        let said = inquiry.about.get(concept.id.as_str())?;
        Some(concept.kind.parse(said).map(Some).map_err(Wrong::Field))
    })?;
    if let Some(key) = told.wrong.keys().next() {
        return Err(Problem::wrong("about", format!("{key}: a value of its type was awaited")));
    }
    let lacking = told.lacking(register);
    if !lacking.is_empty() {
        return Err(needs(&lacking));
    }
    match own.private()?.casework.fetch(own.inside.id(), &deed, &register.id, told.told).await? {
        Ok(_) => match waiting(&own, &register.id).await? {
            Some(preview) => answer(&own, register, preview),
            // Asked before, and settled since.
            None => Err(Problem::new(StatusCode::CONFLICT, "settled", "it was asked, and its answer is settled or forgotten: ask anew, with another key")),
        },
        Err(Unfetched::Needs(concepts) | Unfetched::Ambiguous(concepts)) => Err(needs(&concepts)),
        Err(Unfetched::Unknown) => Ok(Json(Answer { found: word(Found::Unknown), extracts: Vec::new() })),
        Err(Unfetched::Away(_) | Unfetched::Broken(_)) => Ok(Json(Answer { found: word(Found::Away), extracts: Vec::new() })),
    }
}

/// Lets what a register answered be used.
#[utoipa::path(
    post, path = "/api/v1/me/journeys/{journey}/registers/{register}/acceptance", tag = "me", operation_id = "acceptAnswer", security(("program" = [])),
    params(("journey" = String, Path, description = "The journey"), ("register" = String, Path, description = "The register"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    request_body(content = Chosen),
    responses((status = 200, description = "It is used", body = Settled), crate::api::openapi::NoKey, crate::api::openapi::ReadsOnly, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(in crate::api) async fn accept(own: OwnJourney, named: Named<(String, String)>, key: Key, Sent(chosen): Sent<Chosen>) -> Result<Json<Settled>, Problem> {
    let (deed, register) = (own.deed(&key)?, register(&own, &named)?);
    // Settled, or it waited too long, where there is none: what was done before says which.
    if let Some(preview) = waiting(&own, &register.id).await? {
        let extract = preview.extracts.get(chosen.extract).ok_or_else(|| Problem::wrong("extract", "the place of an extract of the answer was awaited"))?;
        let differs = extract.differs_from(own.here.catalogue(), &register.id, own.inside.member()?);
        let open: Vec<&str> = differs.keys().filter(|name| chosen.own.contains(*name) == chosen.theirs.contains(*name)).map(String::as_str).collect();
        if !open.is_empty() {
            // Names of facts and concepts, nothing of the person.
            return Err(Problem::wrong("own", format!("something else stands already: each of these is awaited in `own` or in `theirs`: {}", open.join(", "))));
        }
    }
    let choice = Choice { extract: chosen.extract, own: chosen.own };
    match own.private()?.casework.accept(own.inside.id(), &deed, &register.id, choice).await {
        Ok(_) => Ok(Json(Settled { standing: "accepted" })),
        Err(ActError::Refused(Refusal::NothingFetched)) => {
            Err(Problem::new(StatusCode::CONFLICT, "nothing", "nothing waits to be accepted: ask the register first"))
        }
        Err(error) => Err(error.into()),
    }
}

/// Uses nothing of a register, and keeps nothing of what it answered.
#[utoipa::path(
    post, path = "/api/v1/me/journeys/{journey}/registers/{register}/refusal", tag = "me", operation_id = "declineAnswer", security(("program" = [])),
    params(("journey" = String, Path, description = "The journey"), ("register" = String, Path, description = "The register"), ("Idempotency-Key" = String, Header, description = "New for each act, the same when it is sent again")),
    responses((status = 200, description = "Nothing of it is used", body = Settled), crate::api::openapi::NoKey, crate::api::openapi::ReadsOnly, crate::api::openapi::Sent, crate::api::openapi::Always)
)]
pub(in crate::api) async fn decline(own: OwnJourney, named: Named<(String, String)>, key: Key) -> Result<Json<Settled>, Problem> {
    let (deed, register) = (own.deed(&key)?, register(&own, &named)?);
    own.private()?.casework.decline(own.inside.id(), &deed, &register.id).await?;
    Ok(Json(Settled { standing: "declined" }))
}

/// The register that an address names.
fn register<'a>(own: &'a OwnJourney, Named((_, name)): &Named<(String, String)>) -> Result<&'a Register, Problem> {
    Ok(find(&own.here, &own.inside, name)?)
}

async fn waiting(own: &OwnJourney, register: &RegisterId) -> Result<Option<Preview>, Problem> {
    Ok(own.private()?.casework.preview(own.inside.id(), own.inside.person, register).await?)
}

fn answer(own: &OwnJourney, register: &Register, preview: Preview) -> Result<Json<Answer>, Problem> {
    let member = own.inside.member()?;
    let said = |extract: Extract| Said {
        differs: extract.differs_from(own.here.catalogue(), &register.id, member).into_keys().collect(),
        label: extract.label,
        facts: extract.facts,
        fields: extract.fields.into_iter().map(|(key, value)| (key.to_string(), value)).collect(),
        on: extract.on.to_string(),
        until: extract.until.map(|day| day.to_string()),
    };
    Ok(Json(Answer { found: word(Found::Known), extracts: preview.extracts.into_iter().map(said).collect() }))
}

fn needs(concepts: &BTreeSet<ConceptId>) -> Problem {
    let names: Vec<&str> = concepts.iter().map(ConceptId::as_str).collect();
    Problem::wrong("about", format!("the register must be told of the person: {}", names.join(", ")))
}
