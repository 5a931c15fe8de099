//! What can be asked for here: of services that wait for somebody to ask, with what forms ask and the plan knows.

use std::collections::BTreeSet;

use jalon_rules::{Diagnostic, FactId, Law};

use crate::model::{Asks, ConceptId, LifeEvent, ServiceId};
use crate::parts::Parts;

pub(super) fn check(law: &Law, parts: &Parts, diagnostics: &mut Vec<Diagnostic>) {
    for (form, place) in parts.requests.values() {
        let Some((service, _)) = parts.services.get(&form.service) else { continue };
        for proof in form.replaces.iter().filter(|proof| parts.evidence.contains_key(*proof) && !service.needs.contains(proof)) {
            let message = format!("the request for `{}` replaces `{proof}`, which the service does not need", form.service);
            diagnostics.push(place.error("replaces-nothing", message, "", Some("leave it out of `replaces`".to_owned())));
        }
        if service.automatic {
            let message = format!("the service `{}` happens without the person: nobody asks for it", form.service);
            let help = Some("delete the request, or take `automatic` out of the service".to_owned());
            diagnostics.push(place.error("asks-automatic", message, "nothing to ask for", help));
        }
    }
    for sent in &parts.sent {
        let mut events = parts.events.values().map(|(event, _)| event).filter(|event| event.services.contains(&sent.service));
        // A service of no event was told.
        if is_led_to(parts, &sent.service) && !events.any(|event| asks(event, sent.fact)) {
            let message = format!("`{}` goes along with the request for `{}`, and no question of its events asks it", law.fact(sent.fact).name, sent.service);
            let help = Some("leave it out, or make it a concept that the form asks".to_owned());
            diagnostics.push(sent.place.warning("never-asked", message, "never known", help));
        }
    }
    let by_forms = parts.requests.values().flat_map(|(form, _)| &form.asks).map(|asked| &asked.concept);
    let by_registers = parts.registers.values().flat_map(|(register, _)| register.told());
    let asked: BTreeSet<&ConceptId> = by_forms.chain(by_registers).collect();
    for (concept, place) in parts.concepts.values().filter(|(concept, _)| !asked.contains(&concept.id)) {
        let message = format!("no request and no register asks for `{}`", concept.id);
        diagnostics.push(place.warning("unused-concept", message, "unused", Some("list it under `asks` or `optional` of a request, or delete it".to_owned())));
    }
}

fn is_led_to(parts: &Parts, service: &ServiceId) -> bool {
    parts.events.values().any(|(event, _)| event.services.contains(service))
}

/// Whether a question of the event gives the fact, of the household or of a member.
fn asks(event: &LifeEvent, fact: FactId) -> bool {
    event.questions.iter().any(|question| match &question.asks {
        Asks::Household(facts) | Asks::Members(_, facts) => facts.contains(&fact),
        Asks::Size(_) => false,
    })
}
