//! Files that a body received, as they are listed. Nothing else of the journey is read here.

use jalon_journey::{Journey, PaperId, Request, Scan};
use rust_decimal::Decimal;

use crate::place::Place;
use crate::site::Here;
use crate::words::Key;

/// A file, as it is listed.
pub(crate) struct PaperLine {
    /// What it proves.
    pub(crate) evidence: String,
    pub(crate) name: String,
    /// Its kind and size.
    pub(crate) about: String,
    /// Where it is had; none as long as it may not leave.
    pub(crate) href: Option<String>,
    /// Why it is not had.
    pub(crate) why_not: Option<String>,
}

/// The files, in the order in which they came.
pub(crate) fn papers(here: &Here, journey: &Journey, request: &Request) -> Vec<PaperLine> {
    request.content.papers.iter().map(|id| paper(here, journey, request, *id)).collect()
}

fn paper(here: &Here, journey: &Journey, request: &Request, id: PaperId) -> PaperLine {
    let words = here.words();
    let Some((_, paper)) = journey.paper(id) else {
        let gone = words.say(Key::DeskPaperGone).to_owned();
        return PaperLine { evidence: words.say(Key::DeskPaper).to_owned(), name: String::new(), about: String::new(), href: None, why_not: Some(gone) };
    };
    let why_not = match paper.scan {
        Scan::Clean => None,
        Scan::Waiting => Some(Key::DeskPaperWaiting),
        Scan::Infected => Some(Key::DeskPaperInfected),
    };
    PaperLine {
        evidence: here.labels().evidence(&paper.evidence).map_or_else(|| paper.evidence.to_string(), |labels| labels.name.clone()),
        name: paper.name.clone(),
        about: format!("{}, {}", kind(&paper.kind), size(here, paper.bytes)),
        href: why_not.is_none().then(|| here.href(&Place::DeskPaper(request.id, id))),
        why_not: why_not.map(|key| words.say(key).to_owned()),
    }
}

/// `PDF`, `JPEG`: the short name of a kind, which is the same in every language.
fn kind(media_type: &str) -> String {
    media_type.rsplit('/').next().unwrap_or(media_type).to_uppercase()
}

fn size(here: &Here, bytes: u64) -> String {
    let number = |value: Decimal| here.format().number(value.round_dp(1));
    if bytes < 1_000_000 {
        here.words().fill(Key::DeskKilobytes, "number", number(Decimal::from(bytes.div_ceil(1_000))))
    } else {
        here.words().fill(Key::DeskMegabytes, "number", number(Decimal::from(bytes) / Decimal::from(1_000_000)))
    }
}
