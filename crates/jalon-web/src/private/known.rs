//! Who a page is for, as its top says.
//!
//! Every page has that line, and pages are made in places that know nothing of sessions: so it goes along with the task that answers the request, as the span of
//! a log does. It is for showing only; what somebody may do is asked of the extractors.

use std::future::Future;

use crate::private::visitor::{Open, Standing};

tokio::task_local! {
    static KNOWN: Option<Known>;
}

/// Somebody who came in.
#[derive(Debug, Clone)]
pub(crate) enum Known {
    /// A person, by name if somebody vouches for it.
    Person(Option<String>),
    /// An agent, with their name and body.
    Agent(String, jalon_catalogue::BodyId),
}

impl Known {
    pub(crate) fn of(open: &Open) -> Self {
        match &open.standing {
            Standing::Person(person) => Known::Person(person.name.as_ref().map(|name| name.shown.clone())),
            Standing::Agent(agent) => Known::Agent(agent.name.clone(), agent.body.as_str().into()),
        }
    }
}

/// Answers a request for somebody.
pub(crate) async fn with<T>(known: Option<Known>, answer: impl Future<Output = T>) -> T {
    KNOWN.scope(known, answer).await
}

/// Whoever the request that is being answered comes from.
pub(crate) fn current() -> Option<Known> {
    KNOWN.try_with(Clone::clone).ok().flatten()
}
