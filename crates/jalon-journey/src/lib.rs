//! The journey: one person's or household's passage through a life event, from a plan to decisions.
//!
//! A journey is the list of what happened in it. [`decide`] says what follows from a command, [`Journey::evolve`] takes what happened in, and
//! nothing else changes a journey. Both are pure: the time is in the [`Act`], identities are in the command. So any day can be replayed, and any prefix of
//! the events is a journey that was.
//!
//! The crate refuses three things. *Filled is not sent*: a request exists from the moment it left, and before that there is only a draft. *Nothing leaves unseen*:
//! a submission names the version of the journey that the person was shown, and is refused when the draft has changed since. *Nobody is told that a thing exists
//! which they may not see*: [`authority`] alone says who may, and its refusal is the same as that of what is not there.
//!
//! ```
//! use jalon_journey::{Act, Answers, Channel, Command, Journey, PersonId, Who, decide};
//! use jiff::{Timestamp, civil::date};
//!
//! let person = PersonId([1; 16]);
//! let act = Act { at: Timestamp::UNIX_EPOCH, day: date(1970, 1, 1), who: Who::Person { person }, channel: Channel::Online };
//! let begin = Command::Begin { event: "birth".into(), language: jalon_catalogue::LanguageTag("fr".into()), answers: Answers::default() };
//! let happened = decide(&Journey::default(), &act, begin).unwrap();
//! let journey = Journey::replay(happened.iter().map(|recorded| &recorded.event));
//! assert_eq!(journey.holder().unwrap().person, person);
//! ```

pub mod answers;
pub mod authority;
mod command;
mod decide;
mod draft;
mod event;
mod expected;
mod field;
mod ids;
mod journey;
pub mod names;
mod offers;
mod request;
mod rights;
mod task;
mod told;
mod who;

pub use command::{Carried, Command, Submission};
pub use decide::{Act, LONGEST_WORDS, MOST_PAPERS, MOST_PEOPLE, MOST_REQUESTS, MOST_STEPS, Refusal, decide};
pub use draft::{Draft, Missing, Part, draft};
pub use event::{
    Agent, Answer, Answers, Attested, Beside, Content, Decision, Disclosure, Event, Fetching, FieldValue, Found, Mark, MissingAsk, NoticeChannel, Outcome,
    Paper, PostalAddress, Reach, Recorded, Scan, Sending, Share, SilenceRule, Under, What,
};
pub use expected::{Expected, expected};
pub use field::{FieldKey, NotAField, Origin};
pub use ids::{JourneyId, NotAnId, PaperId, PersonId, RequestId, RightId};
pub use journey::{Journey, Known, Member, Standing};
pub use offers::{Offer, offers};
pub use request::{Request, RequestState, Settled};
pub use rights::{Right, RightAsk, RightAsked};
pub use task::{Task, task};
pub use told::{Announcement, Death, Denial, Told};
pub use who::{Channel, Who};
