//! A catalogue of public services, organised around life events: read from files, checked as a whole, then immutable.
//!
//! Content changes more often than code, and other people write it. So everything a country, a body or an event brings is data; and because nobody can proofread a
//! catalogue by eye, a [`Catalogue`] exists only when all of it is sound: names resolve, texts exist in every language offered, figures have sources in date.
//!
//! Only [`load_dir`] touches the disk. Nothing here decides anything about a person: that is `jalon-plan`.
//!
//! ```
//! let catalogue = jalon_catalogue::Catalogue::embedded();
//! let found = catalogue.finder.find(&catalogue.languages[0], "je suis enceinte");
//! assert_eq!(found[0].event.as_str(), "birth");
//! ```

mod check;
mod field;
mod finder;
mod form;
mod load;
mod model;
mod offices;
mod parts;
mod places;
mod reader;
mod register;
mod situation;
mod sources;
mod texts;

pub use field::{FieldMistake, parse_day};
pub use finder::{Finder, Found, Matched, folded};
pub use form::{Asked, Consent, FieldKind, InformationConcept, Need, RequestForm, Signature};
pub use load::{Loaded, load_dir, load_files};
pub use model::{
    Age, AnswerTime, Asks, BodyId, Catalogue, Channels, ConceptId, Cost, EventId, EvidenceId, EvidenceType, Expectation, Fetched, LanguageTag, LifeEvent,
    LocalDays, LocalHolidays, Persona, PersonaId, PublicOrganisation, PublicService, Question, QuestionId, RegisterId, ServiceId, ServiceType, Silence,
    SilenceMeans, SourcedOn, Vocabulary, WorkingCalendar,
};
pub use offices::{Office, Offices, write_offices};
pub use places::{Locality, Places};
pub use reader::{Place, nests_deeper};
pub use register::{Announcement, Contract, Died, Given, Gives, Members, Parameter, Part, Pointer, Protocol, Reading, Register, Says, Several, Wanted, Whose};
pub use situation::{ReadSituation, parse_value, read_situation, write_situation, write_value};
pub use sources::{Sourced, ToReview};
pub use texts::Texts;
