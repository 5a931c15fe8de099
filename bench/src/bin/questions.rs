//! How many questions until five family benefits are settled, by who chooses them.
//!
//! `cargo run --release -p jalon-bench --bin questions -- FILE [HOUSEHOLDS]`: one household per line of `FILE`, as the oracle of the project writes them; without
//! a file there, households are drawn here.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result};
use jalon_catalogue::{Asks, Catalogue, LifeEvent, Question, QuestionId};
use jalon_plan::{Plan, Verdict, plan, plan_skipping};
use jalon_rules::{FactRead, FactValue, Held, Law, Of, Situation, Type};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use serde_json::Value as Json;

const SERVICES: [&str; 5] = ["birth-grant", "paje-base-allowance", "family-allowances", "family-supplement", "family-support-allowance"];
const USUAL: &str = "../shared/oracle/cases_seed1.jsonl";

/// Fields of a person in the file, and the fact each is.
const PERSON_FACTS: [(&str, &str); 5] = [
    ("taxable_salary_eur_year_n_minus_2", "salaires_n_2"),
    ("taxable_unemployment_eur_year_n_minus_2", "chômage_n_2"),
    ("taxable_retirement_pension_eur_year_n_minus_2", "retraites_n_2"),
    ("disability_pension_eur_year_n_minus_2", "invalidité_n_2"),
    ("child_support_received_eur_year_n_minus_2", "pension_alimentaire_reçue_n_2"),
];

/// What must be known before we stop.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goal {
    Verdicts,
    Amounts,
}

/// Questions asked of one household.
struct Asked {
    all: usize,
    sensitive: usize,
}

#[derive(Default)]
struct Mean {
    all: usize,
    sensitive: usize,
    most: usize,
}

impl Mean {
    fn add(&mut self, asked: &Asked) {
        self.all += asked.all;
        self.sensitive += asked.sensitive;
        self.most = self.most.max(asked.all);
    }
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().unwrap_or_else(|| USUAL.into());
    let most: usize = arguments.next().map_or(Ok(500), |n| n.parse())?;
    let catalogue = Catalogue::embedded();
    let event = five_benefits(&catalogue)?;
    let households = if fs::exists(&file)? { read(&catalogue.law, &file, most)? } else { drawn(&catalogue.law, most)? };
    println!("{} households with a birth, {} questions that five benefits can need", households.len(), event.questions.len());
    if !fs::exists(&file)? {
        println!("skipped: {file} is not there; the households are drawn at random by this program");
    }
    for (goal, words) in [(Goal::Verdicts, "until every verdict is settled"), (Goal::Amounts, "until every verdict, amount and date is settled")] {
        let mut means: [Mean; 4] = Default::default();
        let mut worse = 0;
        for (whole, day) in &households {
            let form = count(event.questions.iter());
            let fixed = interview(&catalogue, &event, whole, *day, goal, first_useful);
            let ours = interview(&catalogue, &event, whole, *day, goal, chosen);
            let least = fewest(&catalogue, &event, whole, *day, goal, fixed.all.min(ours.all));
            worse += usize::from(ours.all > fixed.all);
            means.iter_mut().zip([form, fixed, ours, least]).for_each(|(mean, asked)| mean.add(&asked));
        }
        println!("\n{words}\n{:<44} {:>6} {:>10} {:>6}", "", "mean", "sensitive", "most");
        let names = ["the whole form", "useful ones only, in the author's order", "the planner", "the fewest that hindsight finds"];
        for (name, mean) in names.iter().zip(&means) {
            println!("{name:<44} {:>6.2} {:>10.2} {:>6}", share(mean.all, households.len()), share(mean.sensitive, households.len()), mean.most);
        }
        println!("the planner asks more than the author's order in {worse} households of {}", households.len());
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "thousands")]
fn share(total: usize, of: usize) -> f64 {
    total as f64 / of.max(1) as f64
}

fn count<'a>(questions: impl Iterator<Item = &'a Question>) -> Asked {
    let mut asked = Asked { all: 0, sensitive: 0 };
    for question in questions {
        asked.all += 1;
        asked.sensitive += usize::from(question.sensitive);
    }
    asked
}

/// The birth, with the five benefits alone and the questions that they can need.
fn five_benefits(catalogue: &Catalogue) -> Result<LifeEvent> {
    let mut event = catalogue.events.get(&"birth".into()).context("no birth")?.clone();
    event.services = SERVICES.map(Into::into).into();
    let mut reads = BTreeSet::new();
    for id in &event.services {
        let service = catalogue.services.get(id).with_context(|| format!("no {id}"))?;
        let parts = service.rule.map(Of::Rule).into_iter().chain(service.judged_on.map(Of::Definition)).chain(service.deadline.map(Of::Deadline));
        reads.extend(parts.flat_map(|part| catalogue.law.facts_read(part)));
    }
    event.questions.retain(|question| match &question.asks {
        Asks::Size(list) => reads.contains(&FactRead::Size(*list)),
        Asks::Household(facts) => facts.iter().any(|fact| reads.contains(&FactRead::Household(*fact))),
        Asks::Members(list, facts) => facts.iter().any(|fact| reads.contains(&FactRead::Member(*list, *fact))),
    });
    Ok(event)
}

fn settled(plan: &Plan, goal: Goal) -> bool {
    match goal {
        Goal::Verdicts => plan.items.iter().all(|item| !matches!(item.verdict, Verdict::Unknown { .. })),
        Goal::Amounts => plan.questions_left == 0,
    }
}

type Choose = fn(&Catalogue, &LifeEvent, &Situation, Date, Goal, &Plan) -> Option<QuestionId>;

/// Asks what `choose` says until the goal is reached.
fn interview(catalogue: &Catalogue, event: &LifeEvent, whole: &Situation, day: Date, goal: Goal, choose: Choose) -> Asked {
    let mut known = Situation::new(&catalogue.law);
    let mut asked = Asked { all: 0, sensitive: 0 };
    loop {
        let now = plan(catalogue, event, &known, day);
        if settled(&now, goal) || asked.all > event.questions.len() {
            return asked;
        }
        let Some(next) = choose(catalogue, event, &known, day, goal, &now) else { return asked };
        let Some(question) = event.questions.iter().find(|question| question.id == next) else { return asked };
        answer(&mut known, whole, &question.asks);
        asked.all += 1;
        asked.sensitive += usize::from(question.sensitive);
    }
}

/// What the planner asks.
fn chosen(_: &Catalogue, _: &LifeEvent, _: &Situation, _: Date, _: Goal, plan: &Plan) -> Option<QuestionId> {
    plan.next.as_ref().map(|next| next.question.clone())
}

/// The first question of the author that can still change something.
fn first_useful(catalogue: &Catalogue, event: &LifeEvent, known: &Situation, day: Date, goal: Goal, now: &Plan) -> Option<QuestionId> {
    let open: BTreeSet<&QuestionId> =
        now.items.iter().filter_map(|item| if let Verdict::Unknown { questions, .. } = &item.verdict { Some(questions) } else { None }).flatten().collect();
    event.questions.iter().find_map(|question| {
        let size = event.questions.iter().find(|other| matches!((&question.asks, &other.asks), (Asks::Members(list, _), Asks::Size(of)) if list == of));
        let first = match (&question.asks, size) {
            (Asks::Members(list, _), Some(size)) if known.size(*list).is_none() => size,
            _ => question,
        };
        let useful = match goal {
            Goal::Verdicts => open.contains(&question.id),
            Goal::Amounts => {
                // Were it the only one that could be asked, would it be?
                let others = event.questions.iter().filter(|other| other.id != question.id && other.id != first.id);
                let skipped = others.map(|other| other.id.clone()).collect();
                plan_skipping(catalogue, event, known, day, &skipped).next.is_some()
            }
        };
        useful.then(|| first.id.clone())
    })
}

/// The smallest set of questions that reaches the goal, all sets being tried, given that `enough` do.
fn fewest(catalogue: &Catalogue, event: &LifeEvent, whole: &Situation, day: Date, goal: Goal, enough: usize) -> Asked {
    let count = event.questions.len();
    let mut best: Option<(usize, usize)> = None;
    for size in 0..=enough {
        for set in 0_u32..1 << count {
            if usize::try_from(set.count_ones()).unwrap_or(0) != size {
                continue;
            }
            let chosen: Vec<&Question> = (0..count).filter(|place| set & (1 << place) != 0).map(|place| &event.questions[place]).collect();
            let sensitive = chosen.iter().filter(|question| question.sensitive).count();
            if best.is_some_and(|(_, least)| sensitive >= least) {
                continue;
            }
            let counted = |list| chosen.iter().any(|other| other.asks == Asks::Size(list));
            if chosen.iter().any(|question| matches!(&question.asks, Asks::Members(list, _) if !counted(*list))) {
                continue;
            }
            let mut known = Situation::new(&catalogue.law);
            chosen.iter().for_each(|question| answer(&mut known, whole, &question.asks));
            if settled(&plan(catalogue, event, &known, day), goal) {
                best = Some((size, sensitive));
            }
        }
        if let Some((all, sensitive)) = best {
            return Asked { all, sensitive };
        }
    }
    Asked { all: enough, sensitive: 0 }
}

/// Answers one question as the household would.
fn answer(known: &mut Situation, whole: &Situation, asks: &Asks) {
    match asks {
        Asks::Size(list) => known.set_size(*list, whole.size(*list)),
        Asks::Household(facts) => facts.iter().for_each(|fact| known.set(*fact, whole.fact(*fact).cloned())),
        Asks::Members(list, facts) => {
            for member in 0..whole.size(*list).unwrap_or(0) {
                facts.iter().for_each(|fact| known.set_member(*list, member, *fact, whole.member_fact(*list, member, *fact).cloned()));
            }
        }
    }
}

// --- households ---------------------------------------------------------------------------------------------------------------------------

fn read(law: &Law, file: &str, most: usize) -> Result<Vec<(Situation, Date)>> {
    let mut households = Vec::new();
    for line in fs::read_to_string(file).with_context(|| format!("cannot read {file}"))?.lines() {
        let case: Json = serde_json::from_str(line)?;
        if case["life_event"] == "birth" && households.len() < most {
            households.push(household(law, &case["inputs"])?);
        }
    }
    Ok(households)
}

#[expect(clippy::unnecessary_wraps, reason = "what a situation takes")]
fn held(value: FactValue) -> Option<Held> {
    Some(Held::declared(value))
}

fn number(value: &Json) -> FactValue {
    FactValue::Number(value.as_f64().and_then(|n| format!("{n:.2}").parse().ok()).unwrap_or(Decimal::ZERO))
}

/// The household of the file in the words of the law, and the first day of its month.
fn household(law: &Law, inputs: &Json) -> Result<(Situation, Date)> {
    let day: Date = format!("{}-01", inputs["reference_month"].as_str().context("no month")?).parse()?;
    let mut situation = Situation::new(law);
    let (parents, children) = (law.find_list("parents").context("parents")?, law.find_list("enfants").context("enfants")?);
    let fact = |name: &str| law.find_fact(name).with_context(|| format!("no fact {name}"));
    let (mut adults, mut minors, mut support, mut own) = (0, 0, Decimal::ZERO, false);
    for person in inputs["persons"].as_array().context("no persons")? {
        let adult = matches!(person["role"].as_str(), Some("claimant" | "spouse"));
        let (list, at) = if adult { (parents, &mut adults) } else { (children, &mut minors) };
        for (field, name) in PERSON_FACTS {
            let value = number(&person[field]);
            own |= !adult && value != FactValue::Number(Decimal::ZERO);
            situation.set_member(list, *at, fact(name)?, held(value));
        }
        if !adult {
            let birth: Date = person["birth_date"].as_str().context("no birth")?.parse()?;
            situation.set_member(list, *at, fact("naissance")?, held(FactValue::Date(birth)));
            situation.set_member(list, *at, fact("garde_alternée")?, held(FactValue::YesNo(person["shared_custody"].as_bool().unwrap_or(false))));
            situation.set_member(list, *at, fact("salaire_net_moyen")?, held(number(&person["net_salary_eur_month_prev"])));
        }
        if let FactValue::Number(received) = number(&person["child_support_received_eur_month_now"]) {
            support += received;
        }
        *at += 1;
    }
    situation.set_size(parents, Some(adults));
    situation.set_size(children, Some(minors));
    situation.set(fact("pension_alimentaire_reçue")?, held(FactValue::Number(support)));
    situation.set(fact("enfants_ont_revenus")?, held(FactValue::YesNo(own)));
    finish(law, &mut situation)?;
    Ok((situation, day))
}

/// What the file does not say: mainland France, an other parent who does not pay, and no to the rest.
fn finish(law: &Law, situation: &mut Situation) -> Result<()> {
    for (index, fact) in law.facts().iter().enumerate() {
        let id = jalon_rules::FactId::new(index);
        if !fact.of.is_empty() || situation.fact(id).is_some() {
            continue;
        }
        let value = match fact.of_type {
            Type::YesNo => FactValue::YesNo(false),
            Type::Choice(choice) => {
                let mainland = law.alternatives(choice).iter().position(|name| &**name == "métropole").unwrap_or(0);
                FactValue::Choice(u8::try_from(mainland)?)
            }
            Type::Date | Type::Month => FactValue::Date(date(2000, 1, 1)),
            _ => FactValue::Number(Decimal::ZERO),
        };
        situation.set(id, held(value));
    }
    Ok(())
}

/// Families drawn here: one or two parents, one to four children, wages to 60,000 € a year.
fn drawn(law: &Law, most: usize) -> Result<Vec<(Situation, Date)>> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = move |limit: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % limit
    };
    let day = date(2026, 5, 1);
    let mut households = Vec::new();
    for _ in 0..most {
        let mut persons = Vec::new();
        for place in 0..=below(2) {
            persons.push(serde_json::json!({
                "role": if place == 0 { "claimant" } else { "spouse" },
                "taxable_salary_eur_year_n_minus_2": if below(4) == 0 { 0 } else { below(60_000) },
            }));
        }
        for place in 0..=below(4) {
            let days = if place == 0 { i32::try_from(below(400))? - 200 } else { -i32::try_from(below(7_000))? };
            persons.push(serde_json::json!({ "role": "child", "birth_date": (day + days.days()).to_string(), "shared_custody": below(12) == 0 }));
        }
        households.push(household(law, &serde_json::json!({ "reference_month": "2026-05", "persons": persons }))?);
    }
    Ok(households)
}
