//! Addresses. Every page has one in each language, so a page can always be had in another.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jalon_catalogue::{BodyId, Catalogue, EventId, LanguageTag, LifeEvent, QuestionId, RegisterId, ServiceId};
use jalon_journey::{JourneyId, PaperId, RequestId};

use crate::words::{Key, Words};

/// The words of addresses in one language.
#[derive(Debug)]
pub(crate) struct PathWords {
    pub(crate) find: String,
    pub(crate) questions: String,
    pub(crate) answers: String,
    pub(crate) plan: String,
    pub(crate) print: String,
    pub(crate) calendar: String,
    pub(crate) help: String,
    pub(crate) accessibility: String,
    pub(crate) data: String,
    pub(crate) offices: String,
    pub(crate) keep: String,
    pub(crate) registers: String,
    pub(crate) resume: String,
    pub(crate) sign_in: String,
    pub(crate) join: String,
    pub(crate) ours: String,
    pub(crate) mine: String,
    pub(crate) choose: String,
    pub(crate) form: String,
    pub(crate) papers: String,
    pub(crate) check: String,
    pub(crate) requests: String,
    pub(crate) reach: String,
    pub(crate) desk: String,
    pub(crate) code: String,
    pub(crate) people: String,
    pub(crate) steps: String,
    pub(crate) erase: String,
    pub(crate) gone: String,
    pub(crate) programs: String,
    pub(crate) go: String,
    pub(crate) leave: String,
    pub(crate) left: String,
    pub(crate) desk_decide: String,
    pub(crate) desk_missing: String,
    pub(crate) desk_team: String,
    pub(crate) desk_go: String,
    pub(crate) desk_leave: String,
    pub(crate) desk_key: String,
    pub(crate) desk_new_key: String,
    pub(crate) sent: String,
    pub(crate) withdraw: String,
    pub(crate) copy: String,
    pub(crate) receipts: String,
    pub(crate) decision: String,
    pub(crate) contest: String,
    pub(crate) carry: String,
    pub(crate) file: String,
    pub(crate) rights: String,
    pub(crate) statistics: String,
    pub(crate) transparency: String,
    pub(crate) exchanges: String,
    pub(crate) processing: String,
    pub(crate) notice: String,
    pub(crate) algorithms: String,
}

impl PathWords {
    /// The words for a language: its own, or English ones.
    pub(crate) fn of(tag: &LanguageTag) -> &'static Self {
        static ALL: OnceLock<BTreeMap<&str, PathWords>> = OnceLock::new();
        let all = ALL.get_or_init(|| Words::all().map(|(tag, words)| (tag, Self::from(&words))).collect());
        let of = |tag: &str| all.get(tag);
        // English is one of the editions: a test reads them all.
        of(&tag.0).or_else(|| of(tag.0.split('-').next()?)).unwrap_or_else(|| &all["en"])
    }
}

impl From<&Words> for PathWords {
    fn from(words: &Words) -> Self {
        let word = |key| words.say(key).to_owned();
        Self {
            find: word(Key::PathFind),
            questions: word(Key::PathQuestions),
            answers: word(Key::PathAnswers),
            plan: word(Key::PathPlan),
            print: word(Key::PathPrint),
            calendar: word(Key::PathCalendar),
            help: word(Key::PathHelp),
            accessibility: word(Key::PathAccessibility),
            data: word(Key::PathData),
            offices: word(Key::PathOffices),
            keep: word(Key::PathKeep),
            registers: word(Key::PathRegisters),
            resume: word(Key::PathResume),
            sign_in: word(Key::PathSignIn),
            join: word(Key::PathJoin),
            ours: word(Key::PathOurs),
            mine: word(Key::PathMine),
            choose: word(Key::PathChoose),
            form: word(Key::PathForm),
            papers: word(Key::PathPapers),
            check: word(Key::PathCheck),
            requests: word(Key::PathRequests),
            reach: word(Key::PathReach),
            desk: word(Key::PathDesk),
            code: word(Key::PathCode),
            people: word(Key::PathPeople),
            steps: word(Key::PathSteps),
            erase: word(Key::PathErase),
            gone: word(Key::PathGone),
            programs: word(Key::PathPrograms),
            go: word(Key::PathGo),
            leave: word(Key::PathLeave),
            left: word(Key::PathLeft),
            desk_decide: word(Key::PathDeskDecide),
            desk_missing: word(Key::PathDeskMissing),
            desk_team: word(Key::PathDeskTeam),
            desk_go: word(Key::PathDeskGo),
            desk_leave: word(Key::PathDeskLeave),
            desk_key: word(Key::PathDeskKey),
            desk_new_key: word(Key::PathDeskNewKey),
            sent: word(Key::PathSent),
            withdraw: word(Key::PathWithdraw),
            copy: word(Key::PathCopy),
            receipts: word(Key::PathReceipts),
            decision: word(Key::PathDecision),
            contest: word(Key::PathContest),
            carry: word(Key::PathCarry),
            file: word(Key::PathFile),
            rights: word(Key::PathRights),
            statistics: word(Key::PathStatistics),
            transparency: word(Key::PathTransparency),
            exchanges: word(Key::PathExchanges),
            processing: word(Key::PathProcessing),
            notice: word(Key::PathNotice),
            algorithms: word(Key::PathAlgorithms),
        }
    }
}

/// A page, in whatever language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    Home,
    Find,
    Help,
    Accessibility,
    Data,
    /// Who may receive what, under which agreement.
    Exchanges,
    /// The record of processing.
    Processing,
    /// What is done with data around an event.
    Notice(EventId),
    /// The register of algorithms.
    Algorithms,
    /// How many requests were decided.
    Statistics,
    /// The offices of a body near where one lives.
    Offices(BodyId),
    /// Before one starts.
    Event(EventId),
    /// Before one starts, saying that there are no answers here any more.
    EventWithoutAnswers(EventId),
    Question(EventId, QuestionId),
    /// A question that leads back to the plan.
    Change(EventId, QuestionId),
    /// A question that leads back to what is about to be sent.
    ChangeBeforeSending(EventId, QuestionId),
    Answers(EventId),
    Plan(EventId),
    /// One service of the plan, with all its reasons.
    Service(EventId, ServiceId),
    Print(EventId),
    Calendar(EventId),
    /// What to try in a demonstration.
    Demo,
    /// What left for people in a demonstration.
    DemoMails,
    /// One mail of a demonstration, by its identity.
    DemoMail(jalon_message::MessageId),
    /// Where one asks to keep the plan.
    Keep(EventId),
    /// Where one takes the answers to an event along, in a file.
    CarryPlan(EventId),
    /// Where one comes back with a code.
    Resume,
    /// Where one begins from a file.
    ResumeFile,
    /// Where people sign in.
    SignIn,
    /// Where people sign in who are about to keep the plan of an event.
    SignInToKeep(EventId),
    /// Where they leave for the provider, perhaps to keep a plan when they are back.
    Go(Option<EventId>),
    /// Where they sign out.
    Leave,
    /// What they see then.
    Left,
    /// Where one accepts an invitation.
    Join,
    /// Where one sees whether a message is ours.
    Ours,
    /// One's journeys, sessions and rights.
    Mine,
    /// One journey: what is to do, and where requests stand.
    Journey(JourneyId),
    /// What registers know already.
    Registers(JourneyId),
    /// What one of them knows.
    Register(JourneyId, RegisterId),
    /// What to ask for here.
    Choose(JourneyId),
    /// The one form.
    Form(JourneyId),
    /// One page of it.
    FormStep(JourneyId, String),
    /// Files.
    Papers(JourneyId),
    /// One file of the person's own.
    Paper(JourneyId, PaperId),
    /// What each body would receive, before it leaves.
    Check(JourneyId),
    /// What was sent just now.
    Sent(JourneyId),
    /// One request.
    Request(JourneyId, RequestId),
    /// Where one takes it back.
    Withdraw(JourneyId, RequestId),
    /// A document about it.
    RequestFile(JourneyId, RequestId, RequestFile),
    /// What proves what the log says of it.
    Receipts(JourneyId, RequestId),
    /// How the person is reached.
    Reach(JourneyId),
    /// One service of a journey, with all its reasons.
    Step(JourneyId, ServiceId),
    /// The code by which one comes back.
    Code(JourneyId),
    /// Where one takes a journey along, in a file.
    Carry(JourneyId),
    /// Who is in the journey, and who may come.
    People(JourneyId),
    /// What is held of a person in a journey, and who received or read it; perhaps only one body.
    Trail(JourneyId, Option<BodyId>),
    /// The same, as a file.
    TrailFile(JourneyId),
    /// Where a person uses a right over it.
    Rights(JourneyId),
    /// Where everything is erased.
    Erase,
    /// Keys of one's own programs.
    Programs,
    /// What is seen then.
    Gone,
    /// The queues of a body.
    Desk,
    /// Where agents sign in.
    DeskSignIn,
    /// A page of one queue, by the query that names it.
    DeskQueue(String),
    /// Where an agent leaves for their provider.
    DeskGo,
    /// Where an agent signs out.
    DeskLeave,
    /// Where an agent signs in with a passkey.
    DeskKey,
    /// Where an invited agent makes a passkey.
    DeskNewKey,
    /// Who works for the body here.
    DeskTeam,
    /// One request, as the body's agents see it.
    DeskRequest(RequestId),
    /// Where the body asks for what is missing.
    DeskMissing(RequestId),
    /// Where the body decides.
    DeskDecide(RequestId),
    /// A file of a request, as the body's agents get it.
    DeskPaper(RequestId, PaperId),
    /// The paper that says how a request was settled.
    DeskDecision(RequestId),
}

/// A document about a request, as PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RequestFile {
    /// What was sent.
    Copy,
    /// What the body decided.
    Decision,
    /// A letter that contests it, ready to be signed.
    Contest,
}

impl RequestFile {
    pub(crate) const ALL: [Self; 3] = [Self::Copy, Self::Decision, Self::Contest];

    /// Its name in addresses.
    pub(crate) fn word(self, words: &PathWords) -> &str {
        match self {
            Self::Copy => &words.copy,
            Self::Decision => &words.decision,
            Self::Contest => &words.contest,
        }
    }
}

impl Place {
    /// Its address in a language.
    pub(crate) fn href(&self, catalogue: &Catalogue, tag: &LanguageTag) -> String {
        let words = PathWords::of(tag);
        let lang = &tag.0;
        let event = |id: &EventId| format!("/{lang}/{}", slug(catalogue, tag, id));
        match self {
            Place::Home => format!("/{lang}"),
            Place::Find => format!("/{lang}/{}", words.find),
            Place::Help => format!("/{lang}/{}", words.help),
            Place::Accessibility => format!("/{lang}/{}", words.accessibility),
            Place::Offices(body) => format!("/{lang}/{}/{body}", words.offices),
            Place::Data => format!("/{lang}/{}", words.data),
            Place::Exchanges => format!("/{lang}/{}/{}", words.transparency, words.exchanges),
            Place::Notice(id) => format!("{}/{}", event(id), words.notice),
            Place::Processing => format!("/{lang}/{}/{}", words.transparency, words.processing),
            Place::Statistics => format!("/{lang}/{}/{}", words.transparency, words.statistics),
            Place::Algorithms => format!("/{lang}/{}/{}", words.transparency, words.algorithms),
            Place::Trail(id, None) => format!("/{lang}/{}/{id}/{}", words.mine, words.data),
            Place::Trail(id, Some(body)) => format!("/{lang}/{}/{id}/{}?body={body}", words.mine, words.data),
            Place::Rights(id) => format!("/{lang}/{}/{id}/{}/{}", words.mine, words.data, words.rights),
            Place::TrailFile(id) => format!("/{lang}/{}/{id}/{}.json", words.mine, words.data),
            Place::Event(id) => event(id),
            Place::EventWithoutAnswers(id) => format!("{}?answers=none", event(id)),
            Place::Question(id, question) => format!("{}/{}/{question}", event(id), words.questions),
            Place::Change(id, question) => format!("{}/{}/{question}?back=plan", event(id), words.questions),
            Place::ChangeBeforeSending(id, question) => format!("{}/{}/{question}?back=check", event(id), words.questions),
            Place::Answers(id) => format!("{}/{}", event(id), words.answers),
            Place::Plan(id) => format!("{}/{}", event(id), words.plan),
            Place::Service(id, service) => format!("{}/{}/{service}", event(id), words.plan),
            Place::Print(id) => format!("{}/{}", event(id), words.print),
            Place::Calendar(id) => format!("{}/{}", event(id), words.calendar),
            Place::Keep(id) => format!("{}/{}", event(id), words.keep),
            Place::CarryPlan(id) => format!("{}/{}", event(id), words.carry),
            Place::Resume => format!("/{lang}/{}", words.resume),
            Place::ResumeFile => format!("/{lang}/{}/{}", words.resume, words.file),
            Place::Carry(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.carry),
            Place::SignIn => format!("/{lang}/{}", words.sign_in),
            Place::SignInToKeep(id) => format!("/{lang}/{}?event={id}", words.sign_in),
            Place::Go(None) => format!("/{lang}/{}/{}", words.sign_in, words.go),
            Place::Go(Some(id)) => format!("/{lang}/{}/{}?event={id}", words.sign_in, words.go),
            Place::Leave => format!("/{lang}/{}/{}", words.sign_in, words.leave),
            Place::Left => format!("/{lang}/{}/{}", words.sign_in, words.left),
            Place::Erase => format!("/{lang}/{}/{}", words.mine, words.erase),
            Place::Programs => format!("/{lang}/{}/{}", words.mine, words.programs),
            Place::Gone => format!("/{lang}/{}/{}", words.mine, words.gone),
            Place::Step(id, service) => format!("/{lang}/{}/{id}/{}/{service}", words.mine, words.steps),
            Place::Code(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.code),
            Place::People(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.people),
            Place::Join => format!("/{lang}/{}", words.join),
            Place::Ours => format!("/{lang}/{}", words.ours),
            Place::Mine => format!("/{lang}/{}", words.mine),
            Place::Journey(id) => format!("/{lang}/{}/{id}", words.mine),
            Place::Registers(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.registers),
            Place::Register(id, register) => format!("/{lang}/{}/{id}/{}/{register}", words.mine, words.registers),
            Place::Choose(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.choose),
            Place::Form(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.form),
            Place::FormStep(id, step) => format!("/{lang}/{}/{id}/{}/{step}", words.mine, words.form),
            Place::Paper(id, paper) => format!("/{lang}/{}/{id}/{}/{paper}", words.mine, words.papers),
            Place::Sent(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.sent),
            Place::Withdraw(id, request) => format!("/{lang}/{}/{id}/{}/{request}/{}", words.mine, words.requests, words.withdraw),
            Place::RequestFile(id, request, file) => format!("/{lang}/{}/{id}/{}/{request}/{}.pdf", words.mine, words.requests, file.word(words)),
            Place::Receipts(id, request) => format!("/{lang}/{}/{id}/{}/{request}/{}.json", words.mine, words.requests, words.receipts),
            Place::Papers(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.papers),
            Place::Check(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.check),
            Place::Request(id, request) => format!("/{lang}/{}/{id}/{}/{request}", words.mine, words.requests),
            Place::Reach(id) => format!("/{lang}/{}/{id}/{}", words.mine, words.reach),
            Place::Desk => format!("/{lang}/{}", words.desk),
            Place::DeskSignIn => format!("/{lang}/{}/{}", words.desk, words.sign_in),
            Place::DeskQueue(query) => format!("/{lang}/{}?{query}", words.desk),
            Place::DeskGo => format!("/{lang}/{}/{}/{}", words.desk, words.sign_in, words.desk_go),
            Place::DeskLeave => format!("/{lang}/{}/{}", words.desk, words.desk_leave),
            Place::DeskKey => format!("/{lang}/{}/{}/{}", words.desk, words.sign_in, words.desk_key),
            Place::DeskNewKey => format!("/{lang}/{}/{}/{}", words.desk, words.sign_in, words.desk_new_key),
            Place::DeskTeam => format!("/{lang}/{}/{}", words.desk, words.desk_team),
            Place::DeskMissing(request) => format!("/{lang}/{}/{}/{request}/{}", words.desk, words.requests, words.desk_missing),
            Place::DeskDecide(request) => format!("/{lang}/{}/{}/{request}/{}", words.desk, words.requests, words.desk_decide),
            Place::DeskPaper(request, paper) => format!("/{lang}/{}/{}/{request}/{}/{paper}", words.desk, words.requests, words.papers),
            Place::DeskDecision(request) => format!("/{lang}/{}/{}/{request}/decision.pdf", words.desk, words.requests),
            Place::Demo => format!("/{lang}/demo"),
            Place::DemoMails => format!("/{lang}/demo/mails"),
            Place::DemoMail(id) => format!("/{lang}/demo/mails/{id}"),
            Place::DeskRequest(request) => format!("/{lang}/{}/{}/{request}", words.desk, words.requests),
        }
    }
}

/// The event at an address.
pub(crate) fn event_at<'a>(catalogue: &'a Catalogue, tag: &LanguageTag, address: &str) -> Option<&'a LifeEvent> {
    catalogue.events.values().find(|event| slug(catalogue, tag, &event.id) == address)
}

fn slug<'a>(catalogue: &'a Catalogue, tag: &LanguageTag, id: &'a EventId) -> &'a str {
    catalogue.events.get(id).and_then(|event| event.slugs.get(tag)).map_or(id.as_str(), |slug| slug)
}
