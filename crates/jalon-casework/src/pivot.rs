//! The six fields by which a country tells its people apart, and by which somebody is known to be the one whom a register means.
//!
//! They are compared as they are written, sign for sign. What is nearly the same is somebody else: better nobody is told than the wrong person.

use std::fmt;

use jalon_journey::PersonId;
use jalon_store::{Commit, Owner, Page, ViewChange, ViewRow};
use serde::{Deserialize, Serialize};

use crate::error::ActError;
use crate::{Casework, owner, person_of};

/// People by the identity that vouched for them.
const PIVOTS: &str = "pivot";
/// By which identity a person is found.
const PIVOT_OF: &str = "pivot-of";
/// The longest name, in characters.
const LONGEST: usize = 200;
/// France, in the official geographic code: whoever was born there has a commune of birth.
const FRANCE: &str = "99100";

/// Who somebody is: the pivot identity of `FranceConnect`, by the names of its claims. Personal data: `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "PivotFields", into = "PivotFields")]
pub struct Pivot(PivotFields);

/// The six fields, not looked at yet.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PivotFields {
    /// All given names.
    pub given_name: String,
    /// The name at birth.
    pub family_name: String,
    /// `1994-03-12`; `00` for a month or a day that nobody knows.
    pub birthdate: String,
    /// `female` or `male`.
    pub gender: String,
    /// The commune of birth (INSEE); empty for whoever was born abroad.
    pub birthplace: String,
    /// The country of birth (INSEE).
    pub birthcountry: String,
}

/// These are not the six fields of an identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAPivot;

impl fmt::Display for NotAPivot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the six fields of an identity were awaited, as the civil status writes them; `birthplace` is empty for who was born abroad")
    }
}

impl std::error::Error for NotAPivot {}

impl TryFrom<PivotFields> for Pivot {
    type Error = NotAPivot;

    fn try_from(fields: PivotFields) -> Result<Self, NotAPivot> {
        let is_name = |text: &str| !text.trim().is_empty() && text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
        let is_code = |text: &str| text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        let day = fields.birthdate.as_bytes();
        let is_day = day.len() == 10 && day.iter().enumerate().all(|(place, byte)| if matches!(place, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() });
        let is_place = if fields.birthcountry == FRANCE { is_code(&fields.birthplace) } else { fields.birthplace.is_empty() };
        let fits = is_name(&fields.given_name)
            && is_name(&fields.family_name)
            && is_day
            && matches!(fields.gender.as_str(), "female" | "male")
            && is_code(&fields.birthcountry)
            && is_place;
        if fits { Ok(Self(fields)) } else { Err(NotAPivot) }
    }
}

impl From<Pivot> for PivotFields {
    fn from(pivot: Pivot) -> Self {
        pivot.0
    }
}

impl fmt::Debug for Pivot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pivot(hidden)")
    }
}

impl fmt::Debug for PivotFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PivotFields(hidden)")
    }
}

impl Casework {
    /// Remembers by which identity somebody signed in, so that what registers tell finds them; the one before, if it was another, finds them no more.
    pub async fn recognise(&self, person: PersonId, pivot: &Pivot) -> Result<(), ActError> {
        let found_by = self.found_by(pivot);
        let known = self.store.view(PIVOT_OF, "", &person.0).await?.map(|row| row.open);
        if known.as_deref() == Some(&found_by[..]) {
            return Ok(());
        }
        let row = |name: &'static str, scope: String, open: Vec<u8>| {
            let (key, rank, owner) = (person.0.to_vec(), self.clock.now().as_millisecond(), Owner::Person(owner(person)));
            ViewChange::Put(ViewRow { name: name.into(), scope, key, rank, stream: None, owner, open })
        };
        let forgotten = known.map(|before| ViewChange::Delete { name: PIVOTS.into(), scope: scope(&before), key: person.0.to_vec() });
        let views = forgotten.into_iter().chain([row(PIVOTS, scope(&found_by), Vec::new()), row(PIVOT_OF, String::new(), found_by.to_vec())]).collect();
        self.store.commit(Commit { views, ..Commit::default() }).await?;
        Ok(())
    }

    /// Those who signed in by an identity: nobody, one, or one by each provider.
    pub(crate) async fn recognised(&self, pivot: &Pivot) -> Result<Vec<PersonId>, ActError> {
        const MOST: u32 = 20;
        let rows = self.store.list(PIVOTS, &scope(&self.found_by(pivot)), &Page::first(MOST)).await?;
        Ok(rows.into_iter().filter_map(|row| row.person).map(person_of).collect())
    }

    fn found_by(&self, pivot: &Pivot) -> [u8; 32] {
        let PivotFields { given_name, family_name, birthdate, gender, birthplace, birthcountry } = &pivot.0;
        // No field has a control character: what stands between them keeps apart two that read alike.
        let written = [given_name, family_name, birthdate, gender, birthplace, birthcountry].map(String::as_str).join("\n");
        self.store.blind(PIVOTS, written.as_bytes())
    }
}

fn scope(found_by: &[u8]) -> String {
    found_by.iter().fold(String::with_capacity(64), |mut text, byte| {
        use std::fmt::Write as _;
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_has_all_six_fields_or_is_none() {
        let good = PivotFields {
            given_name: "Inès".into(),
            family_name: "Morel".into(),
            birthdate: "1994-03-12".into(),
            gender: "female".into(),
            birthplace: "69123".into(),
            birthcountry: "99100".into(),
        };
        assert!(Pivot::try_from(good.clone()).is_ok());
        assert!(
            Pivot::try_from(PivotFields { birthplace: String::new(), birthcountry: "99341".into(), birthdate: "1988-00-00".into(), ..good.clone() }).is_ok()
        );
        let bad = [
            PivotFields { given_name: " ".into(), ..good.clone() },
            PivotFields { family_name: "Mo\nrel".into(), ..good.clone() },
            PivotFields { birthdate: "12/03/1994".into(), ..good.clone() },
            PivotFields { gender: "f".into(), ..good.clone() },
            PivotFields { birthplace: String::new(), ..good.clone() },
            PivotFields { birthplace: "Lyon".into(), ..good.clone() },
            PivotFields { birthcountry: "FR".into(), ..good.clone() },
            PivotFields { birthcountry: "99341".into(), ..good.clone() },
        ];
        for (place, fields) in bad.into_iter().enumerate() {
            assert_eq!(Pivot::try_from(fields), Err(NotAPivot), "{place}");
        }
        assert_eq!(format!("{:?} {good:?}", Pivot(good.clone())), "Pivot(hidden) PivotFields(hidden)");
    }
}
