//! What the language means, each rule of it by an example.

use jalon_rules::{Compiled, Confidence, Evaluation, FactValue, Failure, Held, Law, Of, Question, Range, Situation, SourceFile, TimeUnit, Truth, Type, Value};
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

const PROVISION: &str = "source \"Act\"  checked on 2026-01-01, review by 2027-01-01";

fn law(text: &str) -> Law {
    let text = text.replace("PROVISION", PROVISION);
    let Compiled { law, diagnostics } = Law::compile(vec![SourceFile::new("law.jalon", &format!("language en\n{text}"))]);
    assert_eq!(diagnostics, [], "{text}");
    law
}

const TODAY: Date = date(2026, 5, 4);

fn value(law: &Law, situation: &Situation, name: &str) -> Value {
    let id = law.find_definition(name).unwrap();
    Evaluation::new(law, situation, TODAY).definition(id)
}

/// The value of one expression, of the given type, that needs no fact.
fn evaluated(of_type: &str, expression: &str) -> Value {
    let law = law(&format!("definition x : {of_type} = {expression}\n"));
    value(&law, &Situation::new(&law), "x")
}

fn number(n: &str) -> Value {
    Value::Number(Range::exactly(n.parse().unwrap()))
}

#[test]
fn arithmetic_is_exact() {
    assert_eq!(evaluated("number", "0.1 + 0.2"), number("0.3"));
    assert_eq!(evaluated("yes/no", "0.1 + 0.2 = 0.3"), Value::Truth(Truth::Yes));
    assert_eq!(evaluated("€/month", "41.65 % × 478.16 €/month"), number("199.15364"));
    assert_eq!(evaluated("€/month", "round (41.65 % × 478.16 €/month) to the cent"), number("199.15"));
    assert_eq!(evaluated("€", "round (0.005 €) to the cent"), number("0.01"));
    assert_eq!(evaluated("€", "round (1.5 €) down to the euro"), number("1"));
    assert_eq!(evaluated("€", "round (1.1 €) up to the euro"), number("2"));
    assert_eq!(evaluated("€/month", "1200 €/year per month"), number("100"));
    assert_eq!(evaluated("€/year", "100 €/month per year"), number("1200"));
    assert_eq!(evaluated("integer", "1 + 2 × 3 - 4"), number("3"));
    assert_eq!(evaluated("number", "-2 × -3"), number("6"));
}

#[test]
fn dates_follow_the_calendar() {
    let day = |d| Value::Date(Range::exactly(d));
    assert_eq!(evaluated("date", "2026-01-31 + 1 month"), day(date(2026, 2, 28)));
    assert_eq!(evaluated("date", "2024-02-29 + 1 year"), day(date(2025, 2, 28)));
    assert_eq!(evaluated("date", "2026-03-01 - 1 day"), day(date(2026, 2, 28)));
    assert_eq!(evaluated("date", "first day of (calendar month of 2026-07-12 - 2 months)"), day(date(2026, 5, 1)));
    assert_eq!(evaluated("date", "start of year of (day of assessment) - 2 years"), day(date(2024, 1, 1)));
    assert_eq!(evaluated("years", "years between 2023-05-04 and day of assessment"), number("3"));
    assert_eq!(evaluated("months", "months between 2026-01-31 and 2026-02-28"), number("0"));
    assert_eq!(evaluated("days", "days between 2026-02-28 and 2026-03-01"), number("1"));
    assert_eq!(evaluated("date", "latest of (2026-01-01, 2026-02-01)"), day(date(2026, 2, 1)));
}

#[test]
fn brackets_take_the_step_and_scales_add_up_the_steps() {
    let bracket = "bracket of 20000 €/year : up to 20000 €/year : 100 %, up to 30000 €/year : 50 %, beyond : 25 %";
    assert_eq!(evaluated("rate", bracket), number("1"));
    let scale = "scale of 35000 €/year : up to 10000 €/year : 0 %, up to 30000 €/year : 10 %, beyond : 30 %";
    assert_eq!(evaluated("€/year", scale), number("3500"));
}

#[test]
fn a_parameter_has_the_value_of_its_date_and_none_before() {
    let law = law("parameter p : €
  PROVISION
  from 2025-01-01 : 10 €
  from 2026-01-01 : 11 €
definition now : € = p
definition later : € = p on 2025-12-31
definition earlier : € = p on 2024-12-31
");
    let nothing = Situation::new(&law);
    assert_eq!(value(&law, &nothing, "now"), number("11"));
    assert_eq!(value(&law, &nothing, "later"), number("10"));
    assert_eq!(value(&law, &nothing, "earlier"), Value::Failed(Failure::NoLawAtDate));
}

#[test]
fn a_rule_is_that_of_its_date() {
    let law = law("rule r : amount €
  PROVISION
  amount 1 €
rule r : amount €
  from 2026-03-01
  PROVISION
  amount 2 €
");
    let rule = law.find_rule("r").unwrap();
    let nothing = Situation::new(&law);
    let due = |n: i32| Value::Due(Truth::Yes, Range::exactly(Decimal::from(n)));
    assert_eq!(Evaluation::new(&law, &nothing, date(2026, 2, 28)).rule(rule), due(1));
    assert_eq!(Evaluation::new(&law, &nothing, date(2026, 3, 1)).rule(rule), due(2));
}

const FAMILY: &str = "persons parents (1 to 2), children (0 to 4)
fact birth of children : date
fact income of parents : €/year between 0 €/year and 1000000 €/year
fact married : yes/no
fact housing : choice (tenant, owner, housed_free)
definition age of children : years = years between birth and day of assessment
definition young : integer = count among children where age < 3 years
definition total : €/year = sum of income among parents
definition eldest : years = highest of age among children, otherwise 0 years
definition tenant_or_married : yes/no = housing = tenant or married
definition same_either_way : €/year = if married then 5 €/year else 5 €/year
rule grant : amount €/year
  PROVISION
  criterion child : any among children where age < 3 years
  criterion poor : total < 20000 €/year
  amount 20000 €/year - total
rule visit : right
  PROVISION
  criterion assessed : to be assessed by local-office
";

#[test]
fn two_known_children_and_one_unknown_age_are_two_or_three() {
    let law = law(FAMILY);
    let (children, birth) = (law.find_list("children").unwrap(), law.find_fact("birth").unwrap());
    let mut situation = Situation::new(&law);
    situation.set_size(children, Some(3));
    situation.set_member(children, 0, birth, Some(Held::declared(FactValue::Date(date(2025, 1, 1)))));
    situation.set_member(children, 1, birth, Some(Held::declared(FactValue::Date(date(2024, 1, 1)))));
    assert_eq!(value(&law, &situation, "young"), Value::Number(Range { low: Some(Decimal::TWO), high: Some(3.into()) }));
    assert_eq!(value(&law, &situation, "eldest"), Value::Number(Range { low: Some(Decimal::TWO), high: None }));
    situation.set_size(children, None);
    assert_eq!(value(&law, &situation, "young"), Value::Number(Range { low: Some(Decimal::TWO), high: Some(4.into()) }));
}

#[test]
fn an_uncounted_list_stays_within_its_bounds() {
    let law = law(FAMILY);
    let mut situation = Situation::new(&law);
    assert_eq!(value(&law, &situation, "young"), Value::Number(Range { low: Some(Decimal::ZERO), high: Some(4.into()) }));
    assert_eq!(value(&law, &situation, "total"), Value::Number(Range { low: Some(Decimal::ZERO), high: Some(2_000_000.into()) }));
    situation.set_size(law.find_list("children").unwrap(), Some(0));
    assert_eq!(value(&law, &situation, "eldest"), number("0"));
}

#[test]
fn what_is_known_decides_when_it_can() {
    let law = law(FAMILY);
    let mut situation = Situation::new(&law);
    assert_eq!(value(&law, &situation, "tenant_or_married"), Value::Truth(Truth::Unknown));
    assert_eq!(value(&law, &situation, "same_either_way"), number("5"));
    situation.set(law.find_fact("married").unwrap(), Some(Held::declared(FactValue::YesNo(true))));
    assert_eq!(value(&law, &situation, "tenant_or_married"), Value::Truth(Truth::Yes));
}

#[test]
fn a_criterion_that_fails_closes_the_rule_and_its_questions() {
    let law = law(FAMILY);
    let (grant, parents, income) = (law.find_rule("grant").unwrap(), law.find_list("parents").unwrap(), law.find_fact("income").unwrap());
    let mut situation = Situation::new(&law);
    let needs = Evaluation::new(&law, &situation, TODAY).needs(Of::Rule(grant));
    let children = law.find_list("children").unwrap();
    assert!(needs.questions.contains(&(Question::Size(parents), 2)), "{needs:?}");
    assert!(needs.questions.contains(&(Question::Size(children), 1)), "{needs:?}");
    situation.set_size(parents, Some(1));
    situation.set_member(parents, 0, income, Some(Held::declared(FactValue::Number(25_000.into()))));
    let mut evaluation = Evaluation::new(&law, &situation, TODAY);
    assert_eq!(evaluation.rule(grant), Value::Due(Truth::No, Range::exactly(Decimal::ZERO)));
    assert_eq!(evaluation.needs(Of::Rule(grant)).questions, []);
}

#[test]
fn what_a_body_assesses_stays_open_and_names_the_body() {
    let law = law(FAMILY);
    let visit = law.find_rule("visit").unwrap();
    let nothing = Situation::new(&law);
    let mut evaluation = Evaluation::new(&law, &nothing, TODAY);
    assert_eq!(evaluation.rule(visit), Value::Truth(Truth::Unknown));
    let needs = evaluation.needs(Of::Rule(visit));
    assert_eq!(needs.questions, []);
    assert_eq!(&*law.assessors()[needs.assessors[0].index()], "local-office");
}

#[test]
fn an_amount_that_falls_to_zero_is_not_due() {
    let law = law("rule r : amount €
  PROVISION
  amount 0 €
definition paid : € = amount of r
definition due : yes/no = r is due
");
    let nothing = Situation::new(&law);
    assert_eq!(Evaluation::new(&law, &nothing, TODAY).rule(law.find_rule("r").unwrap()), Value::Due(Truth::No, Range::exactly(Decimal::ZERO)));
    assert_eq!(value(&law, &nothing, "paid"), number("0"));
    assert_eq!(value(&law, &nothing, "due"), Value::Truth(Truth::No));
}

#[test]
fn a_failure_is_neither_unknown_nor_zero() {
    assert_eq!(evaluated("number", "1 / (1 - 1)"), Value::Failed(Failure::DivisionByZero));
    let huge = "99999999999999 × 99999999999999 × 99999999999999";
    assert_eq!(evaluated("integer", huge), Value::Failed(Failure::Overflow));
    assert_eq!(evaluated("date", "9999-12-31 + 1 day"), Value::Failed(Failure::DateOutOfRange));
    assert_eq!(evaluated("yes/no", "1 = 2 and 1 / 0 = 1"), Value::Truth(Truth::No));
}

#[test]
fn the_two_languages_make_the_same_law() {
    let english =
        law("persons children (0 to 4)\nfact birth of children : date\ndefinition n : integer = count among children where birth <= day of assessment\n");
    let french =
        "langue fr\npersonnes children (0 à 4)\nfait birth de children : date\ndéfinition n : entier = nombre parmi children où birth <= jour d’examen\n";
    let Compiled { law: french, diagnostics } = Law::compile(vec![SourceFile::new("loi.jalon", french)]);
    assert_eq!(diagnostics, []);
    assert_eq!(english.operations(), french.operations());
    assert_eq!(value(&english, &Situation::new(&english), "n"), value(&french, &Situation::new(&french), "n"));
}

#[test]
fn an_explanation_tells_only_what_counted() {
    let law = law(FAMILY);
    let (children, birth) = (law.find_list("children").unwrap(), law.find_fact("birth").unwrap());
    let mut situation = Situation::new(&law);
    situation.set_size(children, Some(1));
    situation.set_member(children, 0, birth, Some(Held::declared(FactValue::Date(date(2010, 1, 1)))));
    let explanation = Evaluation::new(&law, &situation, TODAY).explain(law.find_rule("grant").unwrap());
    assert_eq!(explanation.outcome, Truth::No);
    assert_eq!(explanation.criteria.iter().map(|c| c.holds).collect::<Vec<_>>(), [Truth::No, Truth::Unknown]);
    let names: Vec<&str> = explanation.facts.iter().map(|f| f.name.as_str()).collect();
    assert_eq!(names, ["children", "birth"], "the income did not count");
    assert_eq!(explanation.sources[0].text.as_ref(), "Act");
}

#[test]
fn an_explanation_is_trusted_as_its_least_text_that_counted() {
    let law = law("fact rich : yes/no
parameter low : €/month
  PROVISION
  from 2020-01-01 : 10 €/month  source \"Act, art. 1\", not read yet
  from 2026-01-01 : 11 €/month
parameter high : €/month
  source \"Act, art. 2\", read at second hand
  checked on 2026-01-01, review by 2027-01-01
  from 2020-01-01 : 20 €/month
rule plain : amount €/month
  PROVISION
  amount if rich then low else high
definition half : €/month
  source \"Act, art. 3\", not read yet
  review by 2027-01-01
  = amount of plain / 2
rule halved : amount €/month
  PROVISION
  amount half
rule of_criterion : right
  PROVISION
  criterion c : rich  source \"Act, art. 4\", read at second hand
rule through : right
  PROVISION
  criterion c : of_criterion
");
    let mut situation = Situation::new(&law);
    let mut of = |rule: &str, rich: bool, day: Date| {
        situation.set(law.find_fact("rich").unwrap(), Some(Held::declared(FactValue::YesNo(rich))));
        Evaluation::new(&law, &situation, day).explain(law.find_rule(rule).unwrap()).confidence
    };
    assert_eq!(of("plain", true, TODAY), Confidence::Official, "the value of this year was read, and the other figure does not count");
    assert_eq!(of("plain", true, date(2025, 5, 4)), Confidence::Unread, "the value of last year was not");
    assert_eq!(of("plain", false, TODAY), Confidence::Secondary);
    assert_eq!(of("halved", true, TODAY), Confidence::Unread, "its definition was not read");
    assert_eq!(of("through", true, TODAY), Confidence::Secondary, "a criterion of a rule that it names");
}

#[test]
fn a_deadline_is_trusted_as_the_least_text_it_rests_on() {
    let law = law("fact event : date
parameter days_given : days
  source \"Act, art. 1\", read at second hand
  checked on 2026-01-01, review by 2027-01-01
  from 2020-01-01 : 5 days
definition longer : days
  source \"Act, art. 2\", not read yet
  review by 2027-01-01
  = days_given × 2
deadline read : 5 days after event
  PROVISION
deadline by_figure : days_given after event
  PROVISION
deadline by_definition : longer after event
  PROVISION
deadline unread : 5 days after event
  source \"Act, art. 3\"
  source \"Act, art. 4\", not read yet
  checked on 2026-01-01, review by 2027-01-01
");
    let of = |name: &str| law.deadline(law.find_deadline(name).unwrap()).confidence;
    assert_eq!(["read", "by_figure"].map(of), [Confidence::Official, Confidence::Secondary]);
    assert_eq!(["by_definition", "unread"].map(of), [Confidence::Unread; 2]);
}

#[test]
fn deadlines_keep_their_rule_of_the_calendar() {
    let law = law("fact event : date
deadline declaration : 5 days after event, rolled to the next working day
  PROVISION
advice call : 1 month before event
");
    let id = law.find_deadline("declaration").unwrap();
    let deadline = law.deadline(id);
    assert!(deadline.legal && deadline.rolled && !deadline.day_included && !deadline.before);
    assert_eq!(deadline.unit(), TimeUnit::Days);
    assert!(!law.deadline(law.find_deadline("call").unwrap()).legal);
    let nothing = Situation::new(&law);
    let mut evaluation = Evaluation::new(&law, &nothing, TODAY);
    assert_eq!(evaluation.anchor(id), Value::Date(Range::anything()));
    assert_eq!(evaluation.needs(Of::Deadline(id)).questions, [(Question::Household(law.find_fact("event").unwrap()), 1)]);
}

#[test]
fn facts_carry_their_bounds_and_types() {
    let law = law(FAMILY);
    let income = law.find_fact("income").unwrap();
    assert_eq!(law.number_bounds(income), Some((Some(Decimal::ZERO), Some(1_000_000.into()))));
    let Type::Choice(choice) = law.fact(law.find_fact("housing").unwrap()).of_type else { panic!("not a choice") };
    assert_eq!(law.alternatives(choice).iter().map(|a| &**a).collect::<Vec<_>>(), ["tenant", "owner", "housed_free"]);
}

#[test]
fn an_explanation_names_steps_as_its_own_rule_does() {
    let law = law("fact pay : €/month\n\
                   definition yearly : €/year = pay per year\n\
                   definition of_another_rule : €/year = pay per year\n\
                   definition doubled(x : €/year) : €/year = x × 2\n\
                   rule small : right PROVISION criterion under : doubled(yearly) < 9000 €/year\n\
                   rule smaller : right PROVISION criterion small : small\n");
    let mut situation = Situation::new(&law);
    situation.set(law.find_fact("pay").unwrap(), Some(Held::declared(FactValue::Number(300.into()))));
    for rule in ["small", "smaller"] {
        let explanation = Evaluation::new(&law, &situation, TODAY).explain(law.find_rule(rule).unwrap());
        assert_eq!(explanation.steps.iter().map(|s| s.definition.as_str()).collect::<Vec<_>>(), ["yearly"]);
    }
}

#[test]
fn so_much_a_month_for_so_many_months_is_a_sum() {
    assert_eq!(evaluated("€", "30 €/month × 10 months"), number("300"));
    assert_eq!(evaluated("€/day", "30 € ÷ 10 days"), number("3"));
}
