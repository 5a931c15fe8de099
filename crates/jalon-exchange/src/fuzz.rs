//! Random answers and words of bodies, from real ones.

use std::collections::BTreeMap;

use jalon_casework::{Clock, Said};
use jalon_catalogue::{Catalogue, ConceptId, parse_value, write_value};
use jalon_fuzz::{JSON, Target, shape};
use jalon_journey::LONGEST_WORDS;
use jalon_journey::answers::question_of;
use jalon_rules::Question;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use ureq::http::{HeaderMap, HeaderName, HeaderValue};

use crate::cloud_event::CloudEvent;
use crate::registers::{mapping, protocol};
use crate::signature::{Seal, Signer, Verifier};
use crate::word::Reader;
use crate::{XRoadId, news, poll, post, registers, ways};

const HOME: &str = env!("CARGO_MANIFEST_DIR");
const TODAY: Date = date(2026, 11, 29);
/// Pieces of JSON besides.
const PIECES: &[&str] = &["\\", "false", "0", "1e400", "[[[[[[[[", "{\"a\":", "{}", "[]", "\"\"", " ", "\n", "\u{feff}", "\u{1F600}", "\"2026-02-30\""];

fn seeds(values: impl IntoIterator<Item = Value>) -> Vec<Vec<u8>> {
    values.into_iter().map(|value| value.to_string().into_bytes()).collect()
}

fn word(kind: &str, data: &Value) -> Value {
    let mut data = data.clone();
    data["request"] = "02020202020202020202020202020202".into();
    json!({
        "specversion": "1.0", "id": "w-1", "source": "https://caf.example/requests", "type": kind, "time": "2026-11-29T10:00:00Z", "datacontenttype": "application/json",
        "sequence": "1", "data": data,
    })
}

fn words_of_every_type() -> Vec<Value> {
    vec![
        word("jalon.request.received.v1", &json!({ "reference": "CAF-7" })),
        word("jalon.request.examining.v1", &json!({})),
        word("jalon.request.missing.v1", &json!({ "evidence": ["bank-details"], "words": "Il manque le RIB.", "until": "2026-12-31" })),
        word("jalon.request.message.v1", &json!({ "words": "Bonjour,\r\nmerci." })),
        word("jalon.request.decided.v1", &json!({ "outcome": "granted" })),
        word("jalon.request.decided.v1", &json!({ "outcome": "refused", "reasons": "Ressources.", "appeal": "Deux mois." })),
    ]
}

/// Words for a person are as long as they may be, and steer no screen.
fn fit(words: &str) {
    assert!(words.chars().count() <= LONGEST_WORDS && !words.chars().any(|sign| sign.is_control() && sign != '\n' && sign != '\t'), "{words:?}");
}

#[test]
fn words() {
    let catalogue = Catalogue::embedded();
    let reader = Reader { catalogue: &catalogue, today: TODAY };
    let polled = json!({ "events": words_of_every_type() });
    let target = Target { home: HOME, name: "words", seeds: seeds(words_of_every_type().into_iter().chain([polled])), pieces: &[JSON, PIECES].concat() };
    target.run(|content| {
        let event = reader.event(content);
        if let Ok(event) = &event {
            match &event.said {
                Said::Received { reference } => assert!(reference.as_deref().is_none_or(crate::word::is_reference)),
                Said::Examining => {}
                Said::Missing(asked) => {
                    fit(&asked.words);
                    assert!(asked.until >= TODAY && asked.evidence.iter().all(|id| catalogue.evidence.contains_key(id)));
                }
                Said::Wrote { words } => fit(words),
                Said::Decided(decision) => {
                    fit(&decision.reasons);
                    fit(&decision.appeal);
                }
            }
        }
        (shape(&event), poll::events(content).map(|events| events.len()))
    });
}

/// What HubEE answers: a state is a word that can be shown, and what becomes part of an address is an identity.
#[test]
fn folders() {
    let catalogue = Catalogue::embedded();
    let reader = Reader { catalogue: &catalogue, today: TODAY };
    let recipient = json!({ "type": "SI", "companyRegister": "21920062700017", "branchCode": "92062" });
    let event = |id: &str, kind: &str, more: Value| json!({ "id": id, "actionType": kind, "transmitter": { "type": "SI" }, "message": "Bonjour.", "caseNewStatus": more });
    let case = json!({
        "id": "c-1", "status": "REFUSED", "recipient": recipient, "externalId": "x", "processCode": "P",
        "events": [event("1", "SENDING_MESSAGE", Value::Null), event("2", "STATUS_UPDATE", "ADD_AWAITING".into()), event("3", "STATUS_UPDATE", "REFUSED".into())],
    });
    let others = ["SENT", "IN_PROGRESS", "DONE"].map(|status| json!({ "id": "c-1", "status": status, "events": [] }));
    let folder = json!({
        "id": "f-1", "globalStatus": "HUBEE_RECEIVED", "externalId": "x", "cases": [{ "id": "c-1", "externalId": "x", "status": "HUBEE_NOTIFIED", "recipient": recipient }],
        "attachments": [{ "id": "a-1", "fileName": "demande.json", "status": "PENDING", "type": "P", "size": 2, "mimeType": "application/json", "recipients": ["x"] }],
    });
    let subscriptions = json!([{ "processCode": "P", "status": "Actif", "subscriber": recipient }]);
    let target =
        Target { home: HOME, name: "folders", seeds: seeds([case, folder, subscriptions].into_iter().chain(others)), pieces: &[JSON, PIECES].concat() };
    target.run(|content| {
        let (told, others) = ways::read_hubee(content, reader);
        let words = told.map(|told| told.words);
        for (_, said) in words.iter().flatten() {
            match said {
                Said::Received { reference } => assert_eq!(reference.as_deref(), Some("x")),
                Said::Wrote { words } => fit(words),
                Said::Decided(decision) => {
                    fit(&decision.reasons);
                    assert!(decision.outcome != jalon_journey::Outcome::Refused || !(decision.reasons.trim().is_empty() || decision.appeal.trim().is_empty()));
                }
                Said::Examining => {}
                Said::Missing(_) => panic!("no day is told until which"),
            }
        }
        (words.map(|words| words.len()), others)
    });
}

/// What a body says in a document of its own: a state is a word that can be shown.
#[test]
fn documents() {
    let catalogue = Catalogue::embedded();
    let reader = Reader { catalogue: &catalogue, today: TODAY };
    let settings = serde_json::from_value(json!({
        "at": "/etat/code", "reference": "/numero", "message": "/message", "reasons": "/motif", "appeal": "/recours",
        "words": { "0": "waiting", "1": "received", "2": "examining", "3": "granted", "4": "refused", "5": "closed", "6": "missing" },
        "missing": { "until": "/pieces/avant", "words": "/pieces/texte", "usual": "Il manque une pièce.", "at": "/pieces/types", "evidence": { "RIB": "bank-details" } },
        "refused": { "reasons": "Les motifs vous sont écrits.", "appeal": "Deux mois." },
    }))
    .expect("settings");
    let pieces = json!({ "avant": "2026-12-24", "texte": "Votre RIB est illisible.", "types": ["RIB"] });
    let states = (0..8).map(
        |state| json!({ "etat": { "code": state }, "numero": "A-7", "message": "Bonjour.", "motif": "Ressources.", "recours": "Un mois.", "pieces": pieces }),
    );
    let target = Target { home: HOME, name: "documents", seeds: seeds(states), pieces: &[JSON, PIECES].concat() };
    target.run(|content| {
        let words = ways::read_status(content, &settings, reader);
        for (_, said) in words.iter().flatten() {
            match said {
                Said::Received { reference } => assert!(reference.as_deref().is_none_or(crate::word::is_reference)),
                Said::Wrote { words } => fit(words),
                Said::Decided(decision) => {
                    fit(&decision.reasons);
                    assert!(decision.outcome != jalon_journey::Outcome::Refused || !(decision.reasons.trim().is_empty() || decision.appeal.trim().is_empty()));
                }
                Said::Examining => {}
                Said::Missing(asked) => {
                    fit(&asked.words);
                    assert!(asked.until >= TODAY && asked.evidence.iter().all(|id| catalogue.evidence.contains_key(id)));
                }
            }
        }
        (words.map(|words| words.len()), ways::read_reference(content, "/numero").is_some())
    });
}

/// What registers tell by themselves, each by its contract: nothing of a day to come, and of no more people than one event may concern.
#[test]
fn announcements() {
    let catalogue = Catalogue::embedded();
    let clock = Clock::of(&catalogue);
    let who =
        json!({ "given_name": "Inès", "family_name": "Morel", "birthdate": "1994-03-12", "gender": "female", "birthplace": "69123", "birthcountry": "99100" });
    let told = catalogue.registers.values().flat_map(|register| register.announces.iter().map(move |announced| (register, announced)));
    let events = told.clone().map(|(_, announced)| {
        let mut data = json!({ "day": "2026-05-02", "date": "2026-05-02", "on": "2026-05-02", "address": { "line": "3 rue des Lilas", "postcode": "69001", "town": "Lyon" } });
        for place in std::iter::once(&announced.people).chain(announced.died.as_ref().map(|died| &died.who)) {
            let name = place.as_str().trim_start_matches('/').split('/').next().unwrap_or_default();
            data[name] = if place == &announced.people { json!([who]) } else { who.clone() };
        }
        json!({
            "specversion": "1.0", "id": "e-1", "source": "https://register.example", "type": news::announced_type(&announced.kind), "subject": "act/1",
            "time": "2026-05-03T10:00:00Z", "datacontenttype": "application/json", "data": data,
        })
    });
    let target = Target { home: HOME, name: "announcements", seeds: seeds(events), pieces: &[JSON, PIECES].concat() };
    target.run(|content| {
        let read = told.clone().map(|(register, _)| {
            let event = CloudEvent::read(serde_json::from_slice(content)).ok()?;
            let read = news::read(&catalogue, &clock, register, event, [0; 16]);
            if let Ok(news) = &read {
                assert!(news.at <= clock.now() + jiff::Span::new().minutes(6) && news.people.len() <= 12);
                assert!(news.died.as_ref().is_none_or(|(_, on)| *on <= clock.today()));
                assert!(register.announces.iter().any(|announced| *announced.kind == *news.kind));
            }
            Some(shape(&read))
        });
        read.collect::<Vec<_>>()
    });
}

/// What comes in headers. The identity, the time and the signature of a message, each on a line, and its content: only what was signed is believed. Or one of
/// X-Road: an answer to another question is never taken for ours.
#[test]
fn seals() {
    let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    let now = Timestamp::from_second(1_614_265_330).expect("a time");
    let signed = Signer::new(secret).expect("a secret").sign("msg_1", now, b"{}");
    let whole = format!("msg_1\n{}\n{}\n{{}}", signed.timestamp, signed.signature);
    let verifier = Verifier::new([secret]).expect("a secret");
    let pieces =
        ["\n", "v1,", " v1,", "v2,", "v1", ",", " ", "=", ".", "+", "0", "msg_", "whsec_", "1614265330", "Server.", "ServerProxy", "Client", "/", "-", "07"];
    let catalogue = Catalogue::embedded();
    let contract = &catalogue.registers[&"civil-status".into()].contract;
    let ours = "07070707-0707-4707-8707-070707070707";
    let judged = |name: &'static str, text: &str| {
        let headers = HeaderValue::from_str(text).ok().map(|value| HeaderMap::from_iter([(HeaderName::from_static(name), value)]));
        headers.map(|headers| protocol::judge(contract, 200, &headers, b"", [7; 16]))
    };
    let seeds =
        [&whole, secret, ours, "Server.ServerProxy.NetworkError", "Server.ClientProxy.IOError", "FR/GOV/JALON/SITE"].map(|seed| seed.as_bytes().to_vec());
    let target = Target { home: HOME, name: "seals", seeds: seeds.into(), pieces: &pieces };
    target.run_text(|text| {
        let mut lines = text.splitn(4, '\n');
        let mut line = || lines.next().unwrap_or_default();
        let (seal, content) = (Seal { id: line(), timestamp: line(), signature: line() }, line());
        let holds = verifier.holds(seal, content.as_bytes(), now);
        if holds {
            assert_eq!((seal.id, seal.timestamp, content), ("msg_1", &*signed.timestamp, "{}"), "what nobody signed is believed");
        }
        let (id, error) = (judged("x-road-id", text), judged("x-road-error", text));
        assert!(id.as_ref().is_none_or(|id| id.is_ok() == text.eq_ignore_ascii_case(ours)) && error != Some(Ok(())));
        let read = (Signer::new(text).is_some(), post::seconds(Some(text)), post::reference(text.as_bytes()), XRoadId::try_from(text.to_owned()).is_ok());
        shape(&(holds, id, error, read))
    });
}

fn about() -> BTreeMap<ConceptId, String> {
    [("family-name", "Lefèvre"), ("given-names", "Thomas"), ("birth-date", "1991-08-02"), ("birth-place", "59350"), ("birth-country", "99100")]
        .map(|(concept, value)| (concept.into(), value.to_owned()))
        .into()
}

/// What is taken from an answer of any register is written as its type is.
#[test]
fn answers() {
    let catalogue = Catalogue::embedded();
    let household = json!({ "data": {
        "allocataires": [
            { "nom_naissance": "BERNARD", "prenoms": "CLAIRE", "date_naissance": "1992-05-01", "sexe": "F" },
            { "nom_naissance": "LEFEVRE", "prenoms": "THOMAS", "date_naissance": "1991-08-02", "sexe": "M" }
        ],
        "enfants": [{ "date_naissance": "2024-02-03" }, { "date_naissance": "2020-01-09" }],
        "adresse": { "complement_information": null, "numero_libelle_voie": "12 RUE DE LA HALLE", "lieu_dit": "  ", "code_postal_ville": "59000 LILLE", "pays": "FRANCE" },
        "est_beneficiaire": true, "identifiant": "1234567A"
    } });
    let insured = json!({
        "enfants": [{ "date": "2020-01-09" }], "attendus": [{ "date": "2027-01-09" }], "grossesse_declaree": true, "porte_l_enfant": true, "numero": "191085935000142",
        "telephone": "0601020304", "compte": { "iban": "FR7630001007941234567890185", "titulaire": "T LEFEVRE" }
    });
    let error = json!({ "errors": [{ "code": "00103", "title": "t", "detail": "d" }] });
    let token = json!({ "access_token": "abc", "token_type": "Bearer", "expires_in": 300 });
    let lists = json!({ "personnes": [{ "prenom": "A" }, { "prenom": "B" }], "actes": [{ "nom": "LEFEVRE", "date_naissance": "1991-08-02" }] });
    let target = Target { home: HOME, name: "answers", seeds: seeds([household, insured, error, token, lists]), pieces: &[JSON, PIECES].concat() };
    target.run(|content| {
        let errors: Vec<_> = [401, 404, 422]
            .iter()
            .map(|status| protocol::judge(&catalogue.registers[&"cnaf-household".into()].contract, *status, &HeaderMap::new(), content, [7; 16]))
            .collect();
        let Ok(answer) = serde_json::from_slice::<Value>(content) else { return vec![shape(&errors)] };
        let mut told = vec![shape(&errors), shape(&registers::token::given(content).is_some())];
        for register in catalogue.registers.values() {
            let read = mapping::read(&catalogue, register, &about(), &answer, TODAY);
            for extract in read.iter().flat_map(|attestation| &attestation.extracts) {
                for (key, value) in &extract.facts {
                    match question_of(&catalogue.law, key) {
                        Some(Question::Size(list)) => assert!(value.parse::<usize>().expect("a number") <= catalogue.law.list(list).maximum),
                        Some(Question::Household(fact) | Question::Member(_, _, fact)) => {
                            let again = parse_value(&catalogue.law, fact, value).map(|read| write_value(&catalogue.law, fact, read));
                            assert_eq!(again.as_ref(), Ok(value));
                        }
                        None => panic!("{key} is no question"),
                    }
                }
                for (key, value) in &extract.fields {
                    assert_eq!(catalogue.concepts[&key.concept].kind.parse(value).as_ref(), Ok(value), "{key}");
                }
            }
            told.push(shape(&read));
        }
        told
    });
}
