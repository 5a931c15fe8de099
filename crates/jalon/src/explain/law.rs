//! The individual explanation that French law asks for when a decision rests on an algorithm: CRPA, art. L311-3-1, with the mention of R311-3-1-1 and the four
//! parts of R311-3-1-2, in intelligible form and for this person.

use std::fmt::Write;

use jalon_rules::{Explanation, FactUsed, Provenance, Source, Truth, text_key};

use super::Told;
use super::turns::{Names, label, sentence};

pub(super) fn render(told: &Told<'_>) -> String {
    let (words, item) = (&told.words, told.item);
    let mut out = String::new();
    let _ = writeln!(out, "# {}: {}\n", words.say("Explication individuelle", "Individual explanation"), told.service());
    let _ = writeln!(
        out,
        "{}\n",
        words.say(
            "Code des relations entre le public et l’administration (CRPA), art. L311-3-1 et R311-3-1-2.",
            "French code of relations between the public and the administration (CRPA), art. L311-3-1 and R311-3-1-2.",
        )
    );
    let Some(why) = &item.why else {
        let _ = writeln!(
            out,
            "{}",
            words.say(
                "Aucun traitement ne décide ici : la démarche est proposée à tout le monde.",
                "No processing decides here: the step is offered to everybody."
            )
        );
        return out;
    };
    out.push_str(&mention(told));
    section(
        &mut out,
        words.say("1. Degré et mode de contribution du traitement à la décision", "1. Degree and manner in which the processing contributes to the decision"),
    );
    out.push_str(&contribution(told, why));
    section(&mut out, words.say("2. Données traitées et leurs sources", "2. Data processed, and their sources"));
    for fact in &why.facts {
        let _ = writeln!(out, "- {}", data(told, fact));
    }
    section(
        &mut out,
        words.say(
            "3. Paramètres du traitement et leur pondération, appliqués à votre situation",
            "3. Parameters of the processing and their weight, applied to your situation",
        ),
    );
    let law = &told.case.catalogue.law;
    for figure in &why.figures {
        let sources: Vec<String> = figure.sources.iter().map(|source| words.cited(source)).collect();
        let value = words.value(&figure.value, law.parameter(figure.id).of_type);
        let name = told.text(&format!("parameter-{}", text_key(&figure.parameter)), None);
        let _ = writeln!(out, "- {name}: {value}, {} {} ({})", words.say("depuis le", "since"), figure.from, sources.join(", "));
    }
    let weight = words.say(
        "Aucune pondération : le droit est ouvert quand toutes les conditions de la partie 4 sont remplies.",
        "There is no weighting: the right is there when all conditions of part 4 are met.",
    );
    let _ = writeln!(out, "\n{weight}");
    section(&mut out, words.say("4. Opérations effectuées", "4. Operations carried out"));
    out.push_str(&operations(told, why));
    out
}

fn section(out: &mut String, title: &str) {
    let _ = writeln!(out, "\n## {title}\n");
}

/// The mention of art. R311-3-1-1: the purpose, the right to the rules, and how to use it.
fn mention(told: &Told<'_>) -> String {
    let body = told.body();
    let service = told.service();
    told.words.say(
        &format!(
            "Ce résultat est établi sur le fondement d’un traitement algorithmique dont la finalité est de dire si « {service} » vous concerne, et pour quel montant. Vous avez le droit \
             d’obtenir la communication des règles qui le définissent et des principales caractéristiques de sa mise en œuvre : elles sont publiques, et le présent document les applique à \
             votre situation. Adressez votre demande à : {body}. Sans réponse dans le mois, vous avez deux mois pour saisir la Commission d’accès aux documents administratifs (CADA).\n"
        ),
        &format!(
            "This result rests on algorithmic processing whose purpose is to say whether “{service}” is for you, and for what amount. You have the right to be given the rules that define it and \
             the main features of how it is applied: they are public, and this document applies them to your situation. Send your request to: {body}. Without an answer within a month, you have \
             two months to turn to the commission for access to administrative documents (CADA).\n"
        ),
    )
    .to_owned()
}

fn contribution(told: &Told<'_>, why: &Explanation) -> String {
    let (words, item) = (&told.words, told.item);
    let mut out = String::new();
    let result = words.truth(item.verdict.truth());
    let amount = words.amount(&item.amount).filter(|_| item.verdict.is_open()).map(|amount| format!(", {amount}")).unwrap_or_default();
    let _ = writeln!(
        out,
        "{}",
        words.say(
            &format!("Le traitement propose une réponse, il ne décide pas. La décision appartient à : {}.", told.body()),
            &format!("The processing proposes an answer, it does not decide. The decision belongs to: {}.", told.body()),
        )
    );
    let _ =
        writeln!(out, "{}: {result}{amount} ({} {}).", words.say("Réponse proposée", "Answer proposed"), words.say("jugée au", "judged on"), item.judged_on);
    for assessor in why.criteria.iter().filter_map(|criterion| criterion.assessor.as_deref()) {
        let body = told.text(&format!("body-{assessor}"), None);
        let _ = writeln!(out, "{}: {body}.", words.say("Une condition n’est pas calculée, mais appréciée par", "One condition is not computed, but judged by"));
    }
    if let Some(supposed) = &item.supposed {
        let said: Vec<String> = supposed.assumptions.iter().map(|name| told.text(&format!("assumption-{}", text_key(name)), None)).collect();
        let _ = writeln!(out, "{}: {}", words.say("Ce qui est supposé, et ne décide rien", "What is supposed, and decides nothing"), said.join(" "));
    }
    out
}

fn data(told: &Told<'_>, fact: &FactUsed) -> String {
    let words = &told.words;
    let source = match &fact.provenance {
        None => words.say("non fournie", "not given").to_owned(),
        Some(Provenance::Declared) => words.say("déclarée par vous", "declared by you").to_owned(),
        Some(Provenance::Attested { body, on, .. }) => {
            format!("{} {}, {on}", words.say("attestée par", "attested by"), told.text(&format!("body-{body}"), None))
        }
        Some(Provenance::Supposed { .. }) => words.say("supposée", "supposed").to_owned(),
    };
    let value = words.fact(&told.case.catalogue.law, fact);
    let value = if matches!(fact.value, Some(jalon_rules::FactValue::Choice(_))) {
        told.text(&format!("choice-{}-{}", text_key(&fact.name), text_key(&value)), None)
    } else {
        value
    };
    format!("{}: {value} ({source})", label(told, fact.question, &fact.name, fact.member.as_ref(), Names::OfPeople))
}

fn operations(told: &Told<'_>, why: &Explanation) -> String {
    let (words, law) = (&told.words, &told.case.catalogue.law);
    let mut out = String::new();
    for step in &why.steps {
        let Some(id) = law.find_definition(&step.definition) else { continue };
        let key = format!("definition-{}", text_key(&step.definition));
        let name = told.optional(&key, None).map_or_else(|| step.definition.replace('_', " "), str::to_owned);
        let _ = writeln!(out, "- {name}: {}", words.value(&step.value, law.definition(id).of_type));
    }
    for criterion in &why.criteria {
        let key = format!("criterion-{}-{}", text_key(&why.name), text_key(&criterion.name));
        let said = told.text(&key, if criterion.holds == Truth::No { Some("no") } else { None });
        let _ = writeln!(out, "- {}: {said}", words.truth(criterion.holds));
    }
    if !told.turns.is_empty() {
        let _ = writeln!(
            out,
            "\n{}\n",
            words.say(
                "Un seul de ces changements aurait donné une autre réponse, le reste étant le même :",
                "Any one of these changes would have given another answer, all else being the same:"
            )
        );
        for turn in told.turns {
            let _ = writeln!(out, "- {}", sentence(told, turn, Names::OfPeople));
        }
    }
    let linked = |s: &Source| s.url.as_ref().map_or_else(|| s.text.to_string(), |url| format!("[{}]({url})", s.text));
    let sources: Vec<String> = why.sources.iter().map(|s| format!("{}{}", linked(s), words.reading(s))).collect();
    let checked = why.checked.map(|day| format!(", {} {day}", words.say("vérifiés le", "checked on"))).unwrap_or_default();
    let _ = writeln!(out, "\n{}: {}{checked}.", words.say("Textes appliqués", "Texts applied"), sources.join(", "));
    out
}
