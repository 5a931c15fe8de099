//! What a figure or a rule rests on: texts, how each was read, and how long that may be trusted.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use crate::keyword::Keyword;

/// How the text behind something was read. Where it was not the official text, pages ask people to have it confirmed by the body.
///
/// In order of trust, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Not yet: the author knows the text, and nobody has compared it.
    Unread,
    /// In pages that cite the text, or in sources that disagree.
    Secondary,
    /// In the official text.
    #[default]
    Official,
}

impl Confidence {
    /// Every confidence, the least first.
    pub const ALL: [Self; 3] = [Self::Unread, Self::Secondary, Self::Official];

    /// The words after a source that say so; none for the official text, which is what a source is as long as nobody says otherwise.
    pub fn keyword(self) -> Option<Keyword> {
        match self {
            Self::Unread => Some(Keyword::NotReadYet),
            Self::Secondary => Some(Keyword::ReadAtSecondHand),
            Self::Official => None,
        }
    }

    /// As catalogues and open data name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unread => "unread",
            Self::Secondary => "secondary",
            Self::Official => "official",
        }
    }

    /// That of something that rests on all of these sources: the least. What rests on none owes nothing to a text.
    pub fn least<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Self {
        sources.into_iter().map(|source| source.confidence).min().unwrap_or_default()
    }
}

/// Where something is written in official text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Source {
    /// The text as lawyers cite it (`CSS, art. L531-3`).
    pub text: Arc<str>,
    /// Where it can be read.
    pub url: Option<Arc<str>>,
    /// How it was read.
    pub confidence: Confidence,
}

/// The official texts behind a figure or a rule, and how long they may be trusted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Provision {
    /// The texts.
    pub sources: Vec<Source>,
    /// The day somebody last compared it with the texts.
    pub checked: Option<Date>,
    /// The day by which somebody must compare again.
    pub review: Option<Date>,
}

impl Provision {
    /// The least confidence of its texts.
    pub fn confidence(&self) -> Confidence {
        Confidence::least(&self.sources)
    }
}
