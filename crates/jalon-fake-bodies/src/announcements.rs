//! What registers tell by themselves, about the invented people: a birth, a death, a move, the end of a contract.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::registers::people::{self, Person};
use crate::signed::Signed;

/// The kinds of events, each with the register that tells it.
pub const KINDS: [(&str, &str); 4] =
    [("birth.registered", "civil-status"), ("death.registered", "civil-status"), ("address.changed", "dgfip-income"), ("employment.ended", "employment")];

/// An event of a kind about the invented person of this given name, as it happened on the day of `at`; of a death, theirs is the family of who died. None where
/// there is no such kind or nobody of that name.
pub fn event(kind: &str, given: &str, at: Timestamp) -> Option<Value> {
    let (_, register) = KINDS.iter().find(|(known, _)| *known == kind)?;
    let person = people::all().iter().find(|person| people::folded(&person.given) == people::folded(given))?;
    let day = at.to_zoned(TimeZone::UTC).date().to_string();
    let data = match kind {
        "birth.registered" => json!({
            "parents": [identity(person)],
            "child": { "birthDate": day, "familyName": person.family, "givenNames": "Camille", "birthPlace": person.town },
        }),
        "death.registered" => json!({
            "deceased": { "given_name": "Marcel", "family_name": person.family, "birthdate": "1938-02-11", "gender": "male", "birthplace": "69123", "birthcountry": "99100" },
            "deathDate": day, "deathPlace": "mainland", "relatives": [identity(person)],
        }),
        "address.changed" => {
            json!({ "personne": identity(person), "depuis": day, "adresse": { "voie": person.street, "code_postal_ville": person.postcode_town } })
        }
        _ => json!({ "salarie": identity(person), "debut": "2020-01-06", "fin": day, "nature": "cdi" }),
    };
    Some(json!({
        "specversion": "1.0",
        "id": format!("{kind}-{given}-{}", at.as_millisecond()),
        "source": format!("urn:fake:{register}"),
        "type": format!("jalon.{kind}.v1"),
        "subject": format!("{kind}-{given}"),
        "time": at.to_string(),
        "datacontenttype": "application/json",
        "data": data,
    }))
}

/// The six fields by which the country knows somebody.
fn identity(person: &Person) -> Value {
    json!({
        "given_name": person.given,
        "family_name": person.family,
        "birthdate": person.birth,
        "gender": if person.sex == "F" { "female" } else { "male" },
        "birthplace": person.commune.as_deref().unwrap_or_default(),
        "birthcountry": person.country,
    })
}

/// Tells a site; gives the status of its answer, or none where it did not answer. It blocks.
pub fn tell(site: &str, event: &Value, secret: &[u8], now: Timestamp) -> Option<u16> {
    let kind = event["type"].as_str()?.strip_prefix("jalon.")?.strip_suffix(".v1")?;
    let (_, register) = KINDS.iter().find(|(known, _)| *known == kind)?;
    let content = event.to_string();
    let signed = Signed { id: event["id"].as_str()?, secret, seconds: now.as_second(), content: &content };
    signed.post(&crate::signed::agent(), &format!("{site}/api/v1/announcements/{register}"))
}
