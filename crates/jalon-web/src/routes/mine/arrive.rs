//! As whom somebody keeps a journey, joins one or carries one in, and how they come back to it.

use axum::response::Response;
use jalon_journey::{JourneyId, PersonId};

use super::{code, with_cookies};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::lead_to;
use crate::place::Place;
use crate::private::Private;
use crate::private::act;
use crate::private::visitor::{Person, Signed, Standing, Visitor, open_session};
use crate::site::Here;

/// Somebody about to come into a journey that they were not in.
pub(super) struct Arriving {
    /// As whom.
    pub(super) account: PersonId,
    /// Who they are already; none for a newcomer. Whoever came by the code of another's account is one too: what they do now is theirs, and not that person's.
    before: Option<Signed>,
    /// What a newcomer had opened by such a code: it stays open.
    opened: Vec<(JourneyId, PersonId)>,
}

impl Arriving {
    pub(super) fn new(private: &Private, visitor: &Visitor, form: &Form) -> Self {
        let (before, opened) = match visitor.person() {
            Some(signed) if signed.account().is_none() => (None, signed.person.opened),
            before => (before, Vec::new()),
        };
        let account = before.as_ref().map_or_else(|| act::newcomer(private, form), |signed| signed.open.account());
        Self { account, before, opened }
    }

    /// Whether somebody vouches for who they are: they come back by that, and need no code.
    pub(super) fn is_named(&self) -> bool {
        self.before.as_ref().is_some_and(|signed| signed.person.name.is_some())
    }

    /// Leads into the journey, or first to the page of the code by which they come back. `code` says whether a new one is made: a form that comes a second time
    /// must not make one in place of the one that is shown.
    pub(super) async fn lead_into(self, here: &Here, visitor: Visitor, journey: JourneyId, code: bool) -> Result<Response, Oops> {
        if self.is_named() {
            return Ok(lead_to(here, &Place::Journey(journey)));
        }
        let mut cookies = Vec::new();
        let tie = if let Some(signed) = &self.before {
            signed.open.tie()
        } else {
            let person = Person { opened: self.opened, ..Person::default() };
            let came_in = open_session(here, visitor, self.account, &Standing::Person(person)).await?;
            cookies.push(came_in.cookie);
            came_in.tie
        };
        if code {
            cookies.push(code::issue_at_once(here, journey, self.account, tie).await?);
        }
        Ok(with_cookies(lead_to(here, &Place::Code(journey)), cookies))
    }
}
