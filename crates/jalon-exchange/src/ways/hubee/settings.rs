//! What an operator says of a body that is reached by HubEE.

use serde::Deserialize;

use crate::ways::Mistake;

/// What kind of folder, and to whom.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HubeeSettings {
    /// The code of the process that the platform gave (`processCode`).
    pub process: String,
    /// The number of the body: SIRET, or SIREN.
    pub recipient: String,
    /// The branch code of the body (`branchCode`), often the official code of its commune.
    pub branch: String,
    /// The types of files that the process knows; the code of the process for each that is not said.
    #[serde(default)]
    pub types: TypeSettings,
    /// What `DONE` means in this process. Asked where the platform is asked.
    pub done: Option<DoneSettings>,
    /// What is said of a refusal that comes without its words. Asked where the platform is asked.
    pub refused: Option<RefusalSettings>,
}

/// Types of files.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeSettings {
    /// Of what was signed off, as JSON.
    pub content: Option<String>,
    /// Of the same as a document for people.
    pub document: Option<String>,
    /// Of papers.
    pub paper: Option<String>,
}

/// What it means that a body is done.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoneSettings {
    /// `granted`, where only what is granted is done; else `closed`.
    pub outcome: DoneOutcome,
    /// In words for the person, where the body writes none.
    #[serde(default)]
    pub reasons: String,
}

/// What done can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DoneOutcome {
    /// Yes.
    Granted,
    /// Settled; which way is told elsewhere.
    Closed,
}

/// What the person is told of a refusal, as agreed with the body. A refusal says why and how it is contested.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefusalSettings {
    /// Why, where the body writes nothing: where its reasons are had.
    pub reasons: String,
    /// How it is contested.
    pub appeal: String,
}

impl RefusalSettings {
    /// Whether both are there.
    pub(crate) fn is_whole(&self) -> bool {
        !self.reasons.trim().is_empty() && !self.appeal.trim().is_empty()
    }
}

impl HubeeSettings {
    pub(crate) fn check(&self, asked: bool) -> Result<(), Mistake> {
        let mistake = |at, awaited| Err(Mistake { at, awaited });
        let code = |text: &str, longest| {
            !text.is_empty() && text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        };
        if !code(&self.process, 30) {
            return mistake("hubee.process", "a code of 1 to 30 letters and digits was awaited");
        }
        if !matches!(self.recipient.len(), 9 | 14) || !self.recipient.bytes().all(|byte| byte.is_ascii_digit()) {
            return mistake("hubee.recipient", "a SIRET, 14 digits, or a SIREN, 9, was awaited");
        }
        if !code(&self.branch, 10) {
            return mistake("hubee.branch", "a branch code of 1 to 10 letters and digits was awaited");
        }
        let types = &self.types;
        if [&types.content, &types.document, &types.paper].into_iter().flatten().any(|name| name.is_empty() || name.chars().count() > 100) {
            return mistake("hubee.types", "names of 1 to 100 characters were awaited");
        }
        match (asked, &self.done, &self.refused) {
            (true, None, _) => {
                mistake("hubee.done", "what DONE means in this process is needed with `poll`: { outcome: granted } or { outcome: closed, reasons: … }")
            }
            (true, _, None) => mistake("hubee.refused", "what is said of a refusal without words is needed with `poll`: { reasons: …, appeal: … }"),
            (true, _, Some(refused)) if !refused.is_whole() => mistake("hubee.refused", "a refusal says why, and how it is contested: `reasons` and `appeal`"),
            (false, Some(_), _) => mistake("hubee.done", "it has no use without `poll`: add that, or take it away"),
            (false, _, Some(_)) => mistake("hubee.refused", "it has no use without `poll`: add that, or take it away"),
            _ => Ok(()),
        }
    }
}
