//! Whether each service applies and what it pays, and which questions are still open.

use std::borrow::Cow;

use jalon_catalogue::{BodyId, Catalogue, PublicService, WorkingCalendar};
use jalon_rules::{
    Assumption, DefinitionId, Evaluation, Explanation, FactId, FactRead, Failure, Needs, Of, Provenance, Question, Range, RuleId, Situation, Truth, Value,
};
use jiff::civil::Date;

use crate::dates;
use crate::model::{Amount, Due, Supposed, Urgency, Verdict};
use crate::next::{Questions, Touches, Weight};
use crate::order::By;

/// What is known of one service, before it has its place in the plan.
pub(crate) struct Judged<'a> {
    pub(crate) service: &'a PublicService,
    pub(crate) verdict: Verdict,
    pub(crate) amount: Amount,
    pub(crate) deadline: Option<Due>,
    pub(crate) advice: Option<Due>,
    pub(crate) urgency: (Urgency, By),
    pub(crate) on: JudgedOn,
    pub(crate) touches: Touches,
}

impl Judged<'_> {
    /// Whether more could be said: the verdict is open, or the amount.
    pub(crate) fn is_open(&self) -> bool {
        match &self.verdict {
            Verdict::Unknown { .. } => true,
            Verdict::Yes => matches!(&self.amount, Amount::Euros { range, .. } if range.known().is_none()),
            Verdict::No | Verdict::NotCovered => false,
        }
    }
}

/// The day at which a service is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JudgedOn {
    /// This day.
    Known(Date),
    /// A day that a definition gives and that is not known; what holds today proves nothing.
    NotKnown(DefinitionId),
    /// The definition of the day fails.
    Failed(Failure),
}

/// Judges services on one situation. Days share their evaluation, and with it what they have already computed.
pub(crate) struct Judge<'a> {
    catalogue: &'a Catalogue,
    situation: &'a Situation,
    today: Date,
    evaluations: Vec<(Date, Evaluation<'a>)>,
    /// The days off where the person lives.
    calendar: Cow<'a, WorkingCalendar>,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue, situation: &'a Situation, today: Date) -> Self {
        Self { catalogue, situation, today, evaluations: Vec::new(), calendar: catalogue.calendar.for_situation(situation) }
    }

    pub(crate) fn judge(&mut self, service: &'a PublicService, questions: &Questions<'_>) -> Judged<'a> {
        let on = self.judged_on(service);
        let value = service.rule.map(|rule| self.rule(rule, on));
        let mut touches = Touches::default();
        let verdict = match value {
            None | Some(Value::Truth(Truth::Yes) | Value::Due(Truth::Yes, _)) => Verdict::Yes,
            Some(Value::Truth(Truth::No) | Value::Due(Truth::No, _)) => Verdict::No,
            Some(Value::Truth(Truth::Unknown) | Value::Due(Truth::Unknown, _)) => {
                let needs = self.needs(service.rule, on);
                questions.touch(&needs, self.situation, Weight::Verdict, &mut touches);
                let assessors = self.catalogue.law.assessors();
                let assessed_by = needs.assessors.iter().map(|body| BodyId(assessors[body.index()].clone())).collect();
                Verdict::Unknown { questions: questions.named(&touches), assessed_by }
            }
            Some(_) => Verdict::NotCovered,
        };
        let amount = self.amount(service, &verdict, value);
        if verdict == Verdict::Yes
            && let (Amount::Euros { range, .. }, Some(rule)) = (&amount, service.rule)
            && range.known().is_none()
        {
            let needs = self.needs(Some(rule), on);
            questions.touch(&needs, self.situation, Weight::Amount, &mut touches);
        }
        let (deadline, advice) = self.dates(service);
        if let (true, Some(id), Some(due)) = (verdict.is_open(), service.deadline, &deadline)
            && due.on.known().is_none()
        {
            let needs = self.at(self.today).needs(Of::Deadline(id));
            questions.touch(&needs, self.situation, Weight::Date, &mut touches);
        }
        let urgency = match verdict {
            Verdict::No => (Urgency::NotForYou, By::Advice),
            _ if service.automatic => (Urgency::Automatic, By::Advice),
            _ => dates::urgency(deadline.as_ref(), advice.as_ref(), self.today),
        };
        Judged { service, verdict, amount, deadline, advice, urgency, on, touches }
    }

    /// Whether a service applies; what cannot be computed is not known.
    pub(crate) fn outcome(&mut self, service: &PublicService) -> Truth {
        let Some(rule) = service.rule else { return Truth::Yes };
        let on = self.judged_on(service);
        match self.rule(rule, on) {
            Value::Truth(truth) | Value::Due(truth, _) => truth,
            _ => Truth::Unknown,
        }
    }

    /// What is settled of a service, and by which assumptions: for a judge of a situation with what the law supposes.
    pub(crate) fn supposed(&mut self, service: &PublicService) -> Option<Supposed> {
        let rule = service.rule?;
        let on = self.judged_on(service);
        let value = self.rule(rule, on);
        let (applies, amount) = match value {
            Value::Truth(truth) if truth != Truth::Unknown => (truth == Truth::Yes, Amount::None),
            Value::Due(Truth::No, _) => (false, Amount::None),
            Value::Due(Truth::Yes, range) if range.known().is_some() => (true, self.amount(service, &Verdict::Yes, Some(value))),
            _ => return None,
        };
        let day = self.day(on);
        let why = self.at(day).explain(rule);
        let law = &self.catalogue.law;
        // The day of the rule is read too, whatever the rule then says.
        let of_day = service.judged_on.map(|on| law.facts_read(Of::Definition(on))).unwrap_or_default();
        let counted: Vec<FactId> = why.facts.iter().filter_map(|used| fact_of(used.question)).chain(of_day.into_iter().filter_map(fact_read)).collect();
        let is_supposed =
            |fact| self.situation.held().any(|(question, held)| fact_of(question) == Some(fact) && matches!(held.provenance, Provenance::Supposed { .. }));
        let counts = |assumption: &&Assumption| counted.contains(&assumption.fact) && is_supposed(assumption.fact);
        let assumptions: Vec<_> = law.assumptions().iter().filter(counts).map(|assumption| assumption.name.clone()).collect();
        (!assumptions.is_empty()).then_some(Supposed { applies, amount, assumptions })
    }

    /// Why the service applies or not, as the verdict says it.
    pub(crate) fn explain(&mut self, judged: &Judged<'a>) -> Option<Explanation> {
        let rule = judged.service.rule?;
        let day = self.day(judged.on);
        let mut why = self.at(day).explain(rule);
        why.outcome = judged.verdict.truth();
        Some(why)
    }

    /// The day shown for a verdict.
    pub(crate) fn day(&self, on: JudgedOn) -> Date {
        match on {
            JudgedOn::Known(day) => day,
            JudgedOn::NotKnown(_) | JudgedOn::Failed(_) => self.today,
        }
    }

    fn judged_on(&mut self, service: &PublicService) -> JudgedOn {
        let Some(definition) = service.judged_on else { return JudgedOn::Known(self.today) };
        let today = self.today;
        match self.at(today).definition(definition) {
            Value::Date(day) => day.known().map_or(JudgedOn::NotKnown(definition), JudgedOn::Known),
            Value::Failed(failure) => JudgedOn::Failed(failure),
            // The check of a catalogue refuses a definition that is not a date.
            _ => JudgedOn::NotKnown(definition),
        }
    }

    fn rule(&mut self, rule: RuleId, on: JudgedOn) -> Value {
        match on {
            JudgedOn::Known(day) => self.at(day).rule(rule),
            JudgedOn::NotKnown(_) => Value::Truth(Truth::Unknown),
            JudgedOn::Failed(failure) => Value::Failed(failure),
        }
    }

    fn needs(&mut self, rule: Option<RuleId>, on: JudgedOn) -> Needs {
        let day = self.day(on);
        let mut needs = rule.map_or_else(Needs::default, |rule| self.at(day).needs(Of::Rule(rule)));
        if let JudgedOn::NotKnown(definition) = on {
            for (question, conditions) in self.at(day).needs(Of::Definition(definition)).questions {
                match needs.questions.iter_mut().find(|(asked, _)| *asked == question) {
                    Some((_, count)) => *count += conditions,
                    None => needs.questions.push((question, conditions)),
                }
            }
        }
        needs
    }

    fn amount(&self, service: &PublicService, verdict: &Verdict, value: Option<Value>) -> Amount {
        if *verdict == Verdict::No {
            return Amount::None;
        }
        let pays = service.rule.and_then(|rule| self.catalogue.law.rule(rule).pays);
        match (pays, value) {
            (Some(of_type), Some(Value::Due(_, range))) => Amount::Euros { range, of_type },
            (Some(of_type), Some(Value::Truth(_))) => Amount::Euros { range: Range::anything(), of_type },
            (Some(_), _) => Amount::NotComputed,
            (None, _) if service.amount_not_computed => Amount::NotComputed,
            (None, _) => Amount::None,
        }
    }

    fn dates(&mut self, service: &PublicService) -> (Option<Due>, Option<Due>) {
        let law = &self.catalogue.law;
        let calendar = self.calendar.clone();
        let evaluation = self.at(self.today);
        let deadline = service.deadline.and_then(|id| dates::due(evaluation, law, id, &calendar));
        let advice = service.advice.and_then(|id| dates::due(evaluation, law, id, &calendar));
        (deadline, advice)
    }

    fn at(&mut self, day: Date) -> &mut Evaluation<'a> {
        let place = self.evaluations.iter().position(|(known, _)| *known == day).unwrap_or_else(|| {
            self.evaluations.push((day, Evaluation::new(&self.catalogue.law, self.situation, day)));
            self.evaluations.len() - 1
        });
        &mut self.evaluations[place].1
    }
}

fn fact_of(question: Question) -> Option<FactId> {
    match question {
        Question::Household(fact) | Question::Member(_, _, fact) => Some(fact),
        Question::Size(_) => None,
    }
}

fn fact_read(read: FactRead) -> Option<FactId> {
    match read {
        FactRead::Household(fact) | FactRead::Member(_, fact) => Some(fact),
        FactRead::Size(_) => None,
    }
}
