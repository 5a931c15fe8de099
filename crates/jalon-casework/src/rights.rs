//! What people asked by a right over their data, for those who owe them an answer.

use jalon_journey::{Command, JourneyId, RightAsked, RightId};
use jalon_store::{Order, Page};

use crate::act::Deed;
use crate::error::ActError;
use crate::project::RIGHTS;
use crate::{Casework, journey_of};

/// What somebody asked, and in which journey.
#[derive(Debug, Clone)]
pub struct OpenRight {
    /// The journey.
    pub journey: JourneyId,
    /// What was asked, by whom and when.
    pub asked: RightAsked,
}

impl Casework {
    /// What nobody answered yet, the most urgent first; at most so many.
    pub async fn open_rights(&self, most: usize) -> Result<Vec<OpenRight>, ActError> {
        let mut page = Page { order: Order::Ascending, ..Page::first(200) };
        let mut open = Vec::new();
        loop {
            let rows = self.store.list(RIGHTS, "", &page).await?;
            let Some(last) = rows.last() else { return Ok(open) };
            page = page.after(last);
            for row in &rows {
                let (Some(stream), Ok(id)) = (row.stream, <[u8; 16]>::try_from(row.key.as_slice())) else { continue };
                let journey = journey_of(stream);
                let found = self.load(journey).await?.and_then(|loaded| loaded.journey.rights.get(&RightId(id)).cloned());
                open.extend(found.filter(|asked| asked.answer.is_none()).map(|asked| OpenRight { journey, asked }));
                if open.len() == most {
                    return Ok(open);
                }
            }
        }
    }

    /// Answers what somebody asked: they read it on the page of their journey.
    pub async fn answer_right(&self, right: RightId, words: String) -> Result<(), ActError> {
        let row = self.store.view(RIGHTS, "", &right.0).await?.and_then(|row| row.stream).ok_or(jalon_journey::Refusal::Unseen)?;
        self.act(journey_of(row), &Deed::guardian(), Command::AnswerRight { right, words }).await?;
        Ok(())
    }
}
