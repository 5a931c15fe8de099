//! What somebody wants to be done to a journey.

use std::collections::{BTreeMap, BTreeSet};

use jalon_catalogue::{EventId, LanguageTag, RegisterId, ServiceId, WorkingCalendar};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::event::{Agent, Answers, Attested, Decision, Fetching, FieldValue, Mark, MissingAsk, NoticeChannel, Paper, Reach, Scan, Sending};
use crate::field::FieldKey;
use crate::ids::{PaperId, PersonId, RequestId, RightId};
use crate::rights::RightAsk;
use crate::told::{Announcement, Death};

/// A command. Each gives its events, or a refusal that says why; it never does a part of what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Keep a journey.
    Begin {
        /// What happened.
        event: EventId,
        /// The person's language.
        language: LanguageTag,
        /// What they answered so far.
        answers: Answers,
    },
    /// Keep a journey as a person carried it from elsewhere.
    TakeUp(Box<Carried>),
    /// Come into a journey to which one was invited.
    Join,
    /// Answer questions: all answers, as they are now.
    Answer(Answers),
    /// Choose what to ask for here.
    Choose {
        /// All of it.
        services: BTreeSet<ServiceId>,
    },
    /// Say that something was done elsewhere, or not after all.
    Mark {
        /// What.
        service: ServiceId,
        /// Which.
        mark: Mark,
    },
    /// Fill fields of the form; none empties one.
    Fill {
        /// The values.
        fields: BTreeMap<FieldKey, Option<FieldValue>>,
    },
    /// Note that a register was asked, on the person's word.
    NoteFetch(Fetching),
    /// Offer somebody the plan of what a register told by itself.
    Announce(Box<Announcement>),
    /// Note that somebody died.
    NoteDeath(Death),
    /// Say that one lives, of whom a register told otherwise.
    DenyDeath,
    /// Let what a register answered be used.
    Accept {
        /// Which.
        register: RegisterId,
        /// Answers of the plan, in place of what the person said before, if they did.
        facts: BTreeMap<String, Attested>,
        /// Fields of the form.
        fields: BTreeMap<FieldKey, FieldValue>,
        /// What it says otherwise than the person, who keeps their word.
        disputed: BTreeSet<String>,
    },
    /// Want nothing of a register.
    Decline {
        /// Which.
        register: RegisterId,
    },
    /// Give a file.
    AddPaper {
        /// The file.
        paper: Paper,
    },
    /// Take a file back.
    RemovePaper {
        /// Which.
        paper: PaperId,
    },
    /// Send requests, each on its own way.
    Submit(Submission),
    /// Give what a body asked for.
    Supply {
        /// For which request.
        request: RequestId,
        /// Files given for it.
        papers: Vec<PaperId>,
        /// Words to the body.
        words: String,
    },
    /// Write to the other side.
    Write {
        /// About which request.
        request: RequestId,
        /// The words.
        words: String,
    },
    /// Take a request back.
    Withdraw {
        /// Which.
        request: RequestId,
    },
    /// Say how one is reached.
    Reach(Reach),
    /// Make a code by which one comes back.
    IssueCode {
        /// Until when it opens the journey.
        until: Timestamp,
    },
    /// Use the code.
    UseCode,
    /// Confirm who one is.
    Identify {
        /// Name of who vouches for it.
        by: String,
    },
    /// Invite another person.
    Invite {
        /// Until when.
        until: Timestamp,
    },
    /// Leave the journey.
    Leave,
    /// Use a right over one's data.
    AskRight(RightAsk),
    /// Answer what somebody asked by a right.
    AnswerRight {
        /// What they asked.
        right: RightId,
        /// The answer.
        words: String,
    },
    /// Acknowledge a request.
    Receive {
        /// Which.
        request: RequestId,
        /// The body's own number for it.
        reference: Option<String>,
    },
    /// Put somebody in charge, or nobody.
    Assign {
        /// Of which request.
        request: RequestId,
        /// Who.
        to: Option<Agent>,
    },
    /// Be in charge oneself, as long as nobody else is: who takes what a colleague took a moment ago is told so.
    Take {
        /// Of which request.
        request: RequestId,
    },
    /// Be in charge no more.
    Release {
        /// Of which request.
        request: RequestId,
    },
    /// Begin to examine.
    Examine {
        /// Which.
        request: RequestId,
    },
    /// Ask for what is missing.
    AskMissing {
        /// For which request.
        request: RequestId,
        /// What.
        missing: MissingAsk,
    },
    /// Decide.
    Decide {
        /// Which request.
        request: RequestId,
        /// What.
        decision: Decision,
    },
    /// Open a request to read it.
    View {
        /// Which.
        request: RequestId,
    },
    /// Say what a scanner found.
    Scanned {
        /// In which file.
        paper: PaperId,
        /// What.
        found: Scan,
    },
    /// See whether a body's time is over.
    Silence {
        /// For which request.
        request: RequestId,
        /// Which days are worked where the person lives.
        calendar: Box<WorkingCalendar>,
    },
    /// Tell that a last day comes near.
    Remind {
        /// Whom.
        person: PersonId,
        /// Of what.
        service: ServiceId,
        /// The day.
        deadline: Date,
    },
    /// Note that a message left.
    Notified {
        /// To whom.
        person: PersonId,
        /// The code that proves it.
        proof: String,
        /// How it left.
        by: NoticeChannel,
    },
}

/// Requests to send together. All that leaves was shown to the person before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// One for each service.
    pub requests: Vec<Sending>,
    /// The version of the journey at which the person was shown what each body receives.
    pub previewed: u64,
}

/// What a person carries from one place to another of a journey: what is theirs to say again, and nothing that somebody else vouched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// What happened.
    pub event: EventId,
    /// The person's language.
    pub language: LanguageTag,
    /// What they answered.
    pub answers: Answers,
    /// What they wrote in the form.
    pub fields: BTreeMap<FieldKey, FieldValue>,
    /// What they had chosen to ask for, and not sent.
    pub chosen: BTreeSet<ServiceId>,
    /// What they have done, or asked for there.
    pub done: BTreeSet<ServiceId>,
}
