//! The three ways in which registers are asked, and what their statuses say. Pure.

use jalon_casework::Unfetched;
use jalon_catalogue::{Contract, Protocol};
use serde::Deserialize;
use ureq::http::HeaderMap;

use super::parameters::escape;
use super::settings::XRoadSettings;

/// What the rules of an exchange add to what the contract says.
pub(crate) struct Rules {
    /// Before the path.
    pub(crate) before: String,
    /// Parameters that say who asks.
    pub(crate) parameters: Vec<(&'static str, String)>,
    /// Headers.
    pub(crate) headers: Vec<(&'static str, String)>,
}

/// The rules for one inquiry.
pub(crate) fn rules(protocol: &Protocol, recipient: Option<&str>, x_road: Option<&XRoadSettings>, country: &str, inquiry: [u8; 16]) -> Rules {
    let accept = ("Accept", "application/json".to_owned());
    match (protocol, x_road) {
        (Protocol::XRoad(service), Some(x_road)) => Rules {
            before: format!("/r1/{}/{}", x_road.provider.escaped(), escape(service)),
            parameters: Vec::new(),
            headers: vec![
                accept,
                ("X-Road-Client", x_road.client.escaped()),
                ("X-Road-Id", uuid(inquiry)),
                // Whoever acts is known to us by this inquiry; over there nobody needs more.
                ("X-Road-UserId", format!("{country}{}", uuid(inquiry).replace('-', ""))),
            ],
        },
        (Protocol::ApiParticulier | Protocol::Rest | Protocol::XRoad(_), _) => {
            Rules { before: String::new(), parameters: recipient.map(|siret| ("recipient", siret.to_owned())).into_iter().collect(), headers: vec![accept] }
        }
    }
}

/// An identity as a UUID (RFC 9562): a random one, whatever its bits.
fn uuid(mut id: [u8; 16]) -> String {
    id[6] = (id[6] & 0x0f) | 0x40;
    id[8] = (id[8] & 0x3f) | 0x80;
    let hex: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// What a status says before anybody reads the answer.
pub(crate) fn judge(contract: &Contract, status: u16, headers: &HeaderMap, body: &[u8], inquiry: [u8; 16]) -> Result<(), Unfetched> {
    match &contract.protocol {
        Protocol::ApiParticulier => judge_api_particulier(status, body),
        Protocol::XRoad(_) => {
            judge_x_road(headers, inquiry)?;
            judge_rest(contract, status)
        }
        Protocol::Rest => judge_rest(contract, status),
    }
}

/// The errors of API Particulier, version 3: `{ "errors": [{ "code", "title", "detail" }] }`.
#[derive(Deserialize)]
struct Errors {
    errors: Vec<OneError>,
}

#[derive(Deserialize)]
struct OneError {
    code: String,
}

fn judge_api_particulier(status: u16, body: &[u8]) -> Result<(), Unfetched> {
    let code = || serde_json::from_slice::<Errors>(body).ok().and_then(|errors| Some(errors.errors.into_iter().next()?.code)).unwrap_or_default();
    Err(match status {
        200 => return Ok(()),
        401 | 403 => Unfetched::Broken(match code().as_str() {
            "00103" => "token-expired",
            "00105" => "token-revoked",
            "00100" => "no-right-to-this",
            _ => "token-refused",
        }),
        404 => Unfetched::Unknown,
        // The same question is being answered already.
        409 => Unfetched::Away("asked-already"),
        422 => Unfetched::Broken(if code() == "00203" { "recipient-refused" } else { "parameters-refused" }),
        429 => Unfetched::Away("too-many-questions"),
        502 => Unfetched::Away("provider-failed"),
        504 => Unfetched::Away("provider-away"),
        500..=599 => Unfetched::Away("http-5xx"),
        300..=399 => Unfetched::Broken("redirected"),
        _ => Unfetched::Broken("http-4xx"),
    })
}

/// X-Road 1.0.4, section 4.3: who failed, if it was a security server, and which message is answered.
fn judge_x_road(headers: &HeaderMap, inquiry: [u8; 16]) -> Result<(), Unfetched> {
    let header = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(error) = header("X-Road-Error") {
        return Err(if error.starts_with("Server.ServerProxy") {
            Unfetched::Away("x-road-provider")
        } else if error.starts_with("Server.ClientProxy") {
            Unfetched::Away("x-road-own-server")
        } else {
            Unfetched::Broken("x-road-refused")
        });
    }
    match header("X-Road-Id") {
        Some(id) if !id.eq_ignore_ascii_case(&uuid(inquiry)) => Err(Unfetched::Broken("answer-to-another")),
        _ => Ok(()),
    }
}

fn judge_rest(contract: &Contract, status: u16) -> Result<(), Unfetched> {
    Err(match status {
        200 => return Ok(()),
        // RFC 9110, section 15.4.1: there are several, and the answer is not one of them.
        300 => Unfetched::Ambiguous(contract.tells_apart.iter().cloned().collect()),
        404 | 410 => Unfetched::Unknown,
        401 | 403 => Unfetched::Broken("token-refused"),
        408 | 425 | 429 => Unfetched::Away("too-many-questions"),
        500..=599 => Unfetched::Away("http-5xx"),
        301..=399 => Unfetched::Broken("redirected"),
        400 | 422 => Unfetched::Broken("parameters-refused"),
        _ => Unfetched::Broken("http-4xx"),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jalon_catalogue::Catalogue;

    use super::*;

    fn judged(register: &str, status: u16, body: &str) -> Result<(), Unfetched> {
        let catalogue = Catalogue::embedded();
        judge(&catalogue.registers[&register.into()].contract, status, &HeaderMap::new(), body.as_bytes(), [7; 16])
    }

    #[test]
    fn refusals_absences_and_disorder_are_told_apart() {
        let error = |code: &str| format!(r#"{{"errors": [{{"code": "{code}", "title": "t", "detail": "d"}}]}}"#);
        assert_eq!(judged("cnaf-household", 200, ""), Ok(()));
        assert_eq!(judged("cnaf-household", 404, &error("35003")), Err(Unfetched::Unknown));
        assert_eq!(judged("cnaf-household", 401, &error("00103")), Err(Unfetched::Broken("token-expired")));
        assert_eq!(judged("cnaf-household", 403, "garbage"), Err(Unfetched::Broken("token-refused")));
        assert_eq!(judged("cnaf-household", 422, &error("00203")), Err(Unfetched::Broken("recipient-refused")));
        for away in [409, 429, 500, 502, 504] {
            assert!(matches!(judged("cnaf-household", away, ""), Err(Unfetched::Away(_))), "{away}");
        }
        assert_eq!(judged("dgfip-income", 300, ""), Err(Unfetched::Ambiguous(BTreeSet::from(["birth-place".into()]))));
        assert_eq!(judged("dgfip-income", 302, ""), Err(Unfetched::Broken("redirected")));
        assert_eq!(judged("dgfip-income", 410, ""), Err(Unfetched::Unknown));
    }

    #[test]
    fn x_road_says_who_failed_and_what_it_answers() {
        let catalogue = Catalogue::embedded();
        let contract = &catalogue.registers[&"civil-status".into()].contract;
        let judged =
            |name: &'static str, value: &str| judge(contract, 200, &HeaderMap::from_iter([(name.parse().unwrap(), value.parse().unwrap())]), b"", [7; 16]);
        assert_eq!(judged("x-road-error", "Server.ServerProxy.NetworkError"), Err(Unfetched::Away("x-road-provider")));
        assert_eq!(judged("x-road-error", "Server.ClientProxy.IOError"), Err(Unfetched::Away("x-road-own-server")));
        assert_eq!(judged("x-road-error", "Client.BadRequest"), Err(Unfetched::Broken("x-road-refused")));
        assert_eq!(judged("x-road-id", &uuid([8; 16])), Err(Unfetched::Broken("answer-to-another")));
        assert_eq!(judged("x-road-id", &uuid([7; 16])), Ok(()));
    }

    #[test]
    fn an_identity_is_written_as_others_read_it() {
        assert_eq!(uuid([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
