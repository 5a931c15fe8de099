//! The queues of jobs: those of the site, and two for each body that works elsewhere, so that one that does not answer holds up no other.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jalon_catalogue::BodyId;

use crate::follow::{self, ERRANDS, NOTICES, SCANS, WATCHES};
use crate::news::NEWS;
use crate::served::Served;

/// How many jobs of a queue are done at once.
const AT_ONCE: usize = 16;
/// How many things are handed over to one body at once.
const AT_ONCE_TO_A_BODY: usize = 8;

/// A queue of jobs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Queue {
    /// Of the site.
    Of(&'static str),
    /// What is handed over to one body.
    To(BodyId),
    /// What one body is asked.
    From(BodyId),
}

impl Queue {
    /// All of a site, where the bodies `served` work elsewhere.
    pub(crate) fn all(served: &BTreeMap<BodyId, Served>) -> impl Iterator<Item = Self> + '_ {
        let bodies = served.keys().flat_map(|body| [Self::To(body.clone()), Self::From(body.clone())]);
        [SCANS, WATCHES, NOTICES, NEWS, ERRANDS].map(Self::Of).into_iter().chain(bodies)
    }

    pub(crate) fn name(&self) -> Cow<'static, str> {
        match self {
            Self::Of(name) => Cow::Borrowed(name),
            Self::To(body) => Cow::Owned(follow::errands_of(body)),
            Self::From(body) => Cow::Owned(follow::questions_of(body)),
        }
    }

    /// Whose it is, if it is that of one body.
    pub(crate) fn body(&self) -> Option<&BodyId> {
        match self {
            Self::Of(_) => None,
            Self::To(body) | Self::From(body) => Some(body),
        }
    }

    pub(crate) fn at_once(&self) -> usize {
        match self {
            Self::Of(_) => AT_ONCE,
            Self::To(_) | Self::From(_) => AT_ONCE_TO_A_BODY,
        }
    }
}
