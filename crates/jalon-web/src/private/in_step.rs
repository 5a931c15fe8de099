//! The answers in the browser and those of a kept journey: the same while one is inside it.
//!
//! The cookie says for each event which journey its answers belong to. Whoever answers inside that journey answers in both; whoever is outside answers in the
//! cookie only, which is no longer said to belong to it.

use std::collections::BTreeMap;

use jalon_casework::{Deed, Loaded};
use jalon_catalogue::LifeEvent;
use jalon_journey::{Answers, Command, Known, PersonId, Share, Who, answers};
use jalon_rules::{Held, Law, ListId, Question};
use jiff::civil::Date;

use crate::oops::Oops;
use crate::private::visitor::Visitor;
use crate::routes::event::forget_event;
use crate::session::{Session, Trail};
use crate::site::Here;

/// What a person answered about an event, as a journey keeps it: what the event asks, and nothing that they answered about another.
pub(crate) fn written(law: &Law, session: &Session, event: &LifeEvent) -> Answers {
    let share = |question| match question {
        Question::Household(fact) | Question::Member(_, _, fact) if law.fact(fact).sensitive => Share::Mine,
        _ => Share::Household,
    };
    let trail = session.events.get(&event.id).cloned().unwrap_or_default();
    let mut facts = answers::write(law, &session.situation, share);
    facts.retain(|key, _| answers::question_of(law, key).is_some_and(|question| asks(event, question)));
    Answers { facts, asked: trail.asked, unknown: trail.unknown }
}

fn asks(event: &LifeEvent, question: Question) -> bool {
    event.asking(question).is_some()
}

/// Answers of the cookie go to the journey that they belong to.
pub(crate) async fn follow(here: &Here, visitor: &Visitor, event: &LifeEvent, session: &mut Session) -> Result<(), Oops> {
    let Some(id) = session.events.get(&event.id).and_then(|trail| trail.kept) else { return Ok(()) };
    let (Some(signed), Ok(private)) = (visitor.person(), here.private()) else {
        leave(event, session);
        return Ok(());
    };
    let Some((person, loaded)) = signed.enter(private, id).await? else {
        leave(event, session);
        return Ok(());
    };
    let mut own = written(&here.catalogue().law, session, event);
    leave_to_others(&loaded, person, private.casework.clock().today(), &mut own);
    // The same answers again are no event, so this needs no key.
    let deed = Deed { key: None, ..Deed::online(Who::Person { person }, [0; 16]) };
    private.casework.act(id, &deed, Command::Answer(own)).await?;
    Ok(())
}

fn leave(event: &LifeEvent, session: &mut Session) {
    if let Some(trail) = session.events.get_mut(&event.id) {
        trail.kept = None;
    }
}

/// What others of the household said, or bodies vouch for, and this person did not change stays theirs.
fn leave_to_others(loaded: &Loaded, person: PersonId, today: Date, own: &mut Answers) {
    let said = loaded.journey.answers_not_said_by(person, today);
    let before = loaded.journey.member(person).map(|member| &member.answers.facts);
    own.facts.retain(|key, answer| {
        let said_before = before.is_some_and(|facts| facts.contains_key(key));
        said_before || said.get(key.as_str()).map(|known| known.value) != Some(answer.value.as_str())
    });
}

/// The cookie of somebody who goes on answering in a journey: what they may know of the household, and the questions that they answered. What they answered
/// about other events stays.
pub(crate) fn taken_up(here: &Here, loaded: &Loaded, person: PersonId, event: &LifeEvent, before: Option<&Session>) -> Session {
    let law = &here.catalogue().law;
    let mut session = before.cloned().unwrap_or_else(|| Session::new(law));
    forget_event(here, event, &mut session);
    let others = answers::write(law, &session.situation, |_| Share::Mine);
    let mut known: BTreeMap<&str, Known<'_>> = others.iter().map(|(key, answer)| (key.as_str(), Known::said(&answer.value))).collect();
    known.extend(loaded.journey.answers_seen_by(person, here.site.clock.today()));
    session.situation = answers::read(law, known);
    let own = loaded.journey.member(person).map(|member| member.answers.clone()).unwrap_or_default();
    session.events.insert(event.id.clone(), Trail { asked: own.asked, unknown: own.unknown, kept: Some(loaded.id) });
    session
}

/// What bodies vouch for in the journeys that the cookie's answers belong to comes in beside them. No browser carries it: it is read anew for each page, as long
/// as whoever sends the request is in the journey.
pub(crate) async fn vouched(here: &Here, visitor: &Visitor, session: &mut Session) -> Result<(), Oops> {
    let (Some(signed), Ok(private)) = (visitor.person(), here.private()) else { return Ok(()) };
    let today = here.site.clock.today();
    let kept: Vec<_> = session.events.values().filter_map(|trail| trail.kept).collect();
    for id in kept {
        let Some((person, loaded)) = signed.enter(private, id).await? else { continue };
        let attested = loaded.journey.answers_not_said_by(person, today).into_iter().filter(|(_, known)| known.by.is_some());
        let law = &here.catalogue().law;
        let said = answers::read(law, attested);
        for (place, _) in law.lists().iter().enumerate() {
            let list = ListId::new(place);
            if session.situation.size(list).is_none() {
                session.situation.set_size(list, said.size(list));
            }
        }
        let open: Vec<_> = said.held().filter(|(question, _)| !session.situation.held().any(|(known, _)| known == *question)).collect();
        for (question, held) in open {
            let held = Some(Held { value: held.value, provenance: held.provenance.clone() });
            match question {
                Question::Household(fact) => session.situation.set(fact, held),
                Question::Member(list, member, fact) => session.situation.set_member(list, member, fact, held),
                Question::Size(_) => {}
            }
        }
    }
    Ok(())
}
