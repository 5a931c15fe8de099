//! Connectors that make the mistakes of [`Mutant`].

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use jalon_casework::{Answer, Casework, Courier, Delivered, Later, Parcel, Undelivered};
use jalon_exchange::HttpCourier;
use jalon_journey::{Request, RequestId};

use crate::Mutant;

/// After so many failures one of them says that it has delivered.
const PATIENCE: u32 = 3;

type Place = (RequestId, Option<usize>);

/// A connector around the product's own.
pub(crate) struct Careless {
    inner: HttpCourier,
    mutant: Mutant,
    failures: Mutex<BTreeMap<Place, u32>>,
    kept: Mutex<Vec<(Request, Option<usize>)>>,
}

impl Careless {
    /// With its mistake.
    pub(crate) fn new(inner: HttpCourier, mutant: Mutant) -> Self {
        Self { inner, mutant, failures: Mutex::default(), kept: Mutex::default() }
    }

    fn keep(&self, parcel: Parcel<'_>) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).push((parcel.request.clone(), parcel.entry));
    }

    async fn deliver_kept(&self) {
        let kept = std::mem::take(&mut *self.kept.lock().unwrap_or_else(PoisonError::into_inner));
        for (request, entry) in kept {
            let parcel = Parcel { request: &request, entry, papers: &[] };
            if self.inner.deliver(parcel).await.is_err() {
                self.keep(parcel);
            }
        }
    }

    async fn hand_over(&self, parcel: Parcel<'_>) -> Result<Delivered, Undelivered> {
        match self.mutant {
            Mutant::GivesUpSilently => {
                let answer = self.inner.deliver(parcel).await;
                if answer.is_ok() {
                    return answer;
                }
                let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
                let so_far = failures.entry((parcel.request.id, parcel.entry)).or_default();
                *so_far += 1;
                if *so_far < PATIENCE { answer } else { Ok(Delivered::default()) }
            }
            Mutant::WithdrawnStillSent => {
                self.deliver_kept().await;
                let answer = self.inner.deliver(parcel).await;
                if answer.is_err() {
                    self.keep(parcel);
                }
                answer
            }
            Mutant::HandsOverFromMemory => {
                self.deliver_kept().await;
                self.keep(parcel);
                Ok(Delivered::default())
            }
            Mutant::AckBeforeCommit | Mutant::NoKey | Mutant::LastCallbackWins | Mutant::LastNewsWins | Mutant::NewsFromMemory => {
                self.inner.deliver(parcel).await
            }
        }
    }
}

impl Courier for Careless {
    fn deliver<'a>(&'a self, parcel: Parcel<'a>) -> Later<'a, Result<Delivered, Undelivered>> {
        Box::pin(self.hand_over(parcel))
    }

    fn ask<'a>(&'a self, request: &'a Request, casework: &'a Casework) -> Later<'a, Result<Answer, Undelivered>> {
        self.inner.ask(request, casework)
    }
}
