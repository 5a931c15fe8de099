//! What authors read when something is wrong, as prose under review: one snapshot for each mistake.

use std::fmt::Write;

use jalon_rules::{Law, SourceFile};

const BASE: &str = "language en
persons parents (1 to 2), children (0 to 15)
fact birth of children : date
fact income of parents : €/year
fact married : yes/no
fact status : choice (employed, retired, student)
parameter ceiling : €/year
  source \"Act, art. 1\"
  checked on 2026-01-01, review by 2027-01-01
  from 2025-01-01 : 20000 €/year
";

/// Every diagnostic with the line it underlines, as an author would see it without colours.
fn messages(text: &str) -> String {
    let file = SourceFile::new("law.jalon", text);
    let compiled = Law::compile(vec![file.clone()]);
    let mut out = String::new();
    for diagnostic in &compiled.diagnostics {
        let (line, column) = file.line_column(diagnostic.range.start);
        let underlined = file.text[diagnostic.range.clone()].chars().take_while(|c| *c != '\n').count().max(1);
        writeln!(out, "error[{}]: {}", diagnostic.code, diagnostic.message).unwrap();
        writeln!(out, "  law.jalon:{line}:{column}").unwrap();
        writeln!(out, "  | {}", text.lines().nth(line - 1).unwrap_or_default()).unwrap();
        writeln!(out, "  | {}{} {}", " ".repeat(column - 1), "^".repeat(underlined), diagnostic.label).unwrap();
        if let Some(help) = &diagnostic.help {
            writeln!(out, "  help: {help}").unwrap();
        }
    }
    out
}

/// One mistake after a sound beginning, in one snapshot named after it.
macro_rules! mistakes {
    ($($name:ident: $text:expr;)*) => {$(
        #[test]
        fn $name() {
            let text = format!("{BASE}{}", $text);
            let seen = messages(&text);
            assert!(!seen.is_empty(), "no mistake was found in:\n{text}");
            insta::assert_snapshot!(stringify!($name), seen);
        }
    )*};
}

mistakes! {
    an_unknown_name_is_met_with_the_nearest_one: "definition poor : yes/no = sum of incom among parents < ceiling\n";
    a_month_does_not_stand_beside_a_year: "definition x : yes/no = 100 €/month < ceiling\n";
    money_is_not_added_across_periods: "definition x : €/year = ceiling + 10 €/month\n";
    a_fact_of_members_needs_a_member: "definition x : yes/no = birth < 2020-01-01\n";
    an_age_has_its_unit: "definition young : yes/no = any among children where years between birth and day of assessment < 3\n";
    limits_stand_in_order: "definition x : integer = bracket of ceiling : up to 300 €/year : 1, up to 200 €/year : 2, beyond : 3\n";
    limits_of_figures_stand_in_order: "parameter low : €/year\n  source \"Act\"\n  checked on 2026-01-01, review by 2027-01-01\n  from 2024-01-01 : 10000 €/year\n  from 2026-01-01 : 30000 €/year\ndefinition x : integer = bracket of 5 €/year : up to low : 1, up to ceiling : 2, beyond : 3\n";
    a_list_is_not_a_value: "definition x : integer = children\n";
    comparisons_are_not_chained: "definition x : yes/no = 1 < 2 < 3\n";
    a_definition_does_not_use_itself: "definition x : integer = y\ndefinition y : integer = x + 1\n";
    a_name_is_declared_once: "fact married : yes/no\n";
    a_rule_has_a_source_and_a_date: "rule r : right\n  criterion c : married\n";
    a_confidence_misspelt_is_met_with_the_nearest_one: "rule r : right\n  source \"Act, art. 2\" <https://law.example/2>, read at secund hand\n  checked on 2026-01-01, review by 2027-01-01\n  criterion c : married\n";
    a_confidence_without_its_comma_is_met_too: "deadline d : 5 days after 2026-01-01\n  source \"Act, art. 3\" not read\n  review by 2027-01-01\n";
    a_confidence_of_another_kind_is_told_those_there_are: "parameter p : €\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n  from 2025-01-01 : 10 €  source \"Act, art. 4\", believed\n";
    a_comma_after_a_source_is_for_its_confidence: "advice a : 5 days after 2026-01-01\n  source \"Act, art. 5\",\n  checked on 2026-01-01, review by 2027-01-01\n";
    a_text_that_nobody_read_has_its_day: "deadline d : 5 days after 2026-01-01\n  source \"Act, art. 3\", not read yet\nadvice a : 5 days after 2026-01-01\n  source \"Act, art. 5\", read at second hand\ndefinition x : integer\n  source \"Act, art. 6\", not read yet\n  = 1\n";
    a_rule_is_reviewed_after_it_was_checked: "rule r : right\n  source \"Act\"  checked on 2026-01-01, review by 2025-01-01\n  criterion c : married\n";
    a_figure_has_a_source: "parameter p : €\n  checked on 2026-01-01, review by 2027-01-01\n  from 2025-01-01 : 10 €\n";
    figures_are_in_order_of_dates: "parameter p : €\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n  from 2025-01-01 : 10 €\n  from 2024-01-01 : 9 €\n";
    a_figure_has_the_type_it_says: "parameter p : €/month\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n  from 2025-01-01 : 10 €/year\n";
    a_figure_is_not_computed: "parameter p : €\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n  from 2025-01-01 : 10 € + 1 €\n";
    an_alternative_must_exist: "definition x : yes/no = status = retird\n";
    an_alternative_is_no_value_alone: "definition x : yes/no = retired\n";
    a_rule_that_pays_says_how_much: "rule r : amount €/month\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n  criterion c : married\n";
    a_rule_of_right_pays_nothing: "rule r : right\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n  criterion c : married\n  amount 10 €\n";
    a_rule_that_pays_is_no_plain_number: "rule r : amount €\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n  amount 10 €\ndefinition x : € = r\n";
    a_rule_of_right_has_a_condition: "rule r : right\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n";
    a_rule_says_what_it_gives: "rule r : €/month\n  source \"Act\"\n";
    the_highest_of_nobody_must_be_said: "definition x : date = highest of birth among children\n";
    a_rounding_says_to_what: "definition x : €/year = round (ceiling)\n";
    a_type_is_a_known_one: "fact x : datum\n";
    a_declaration_begins_with_its_word: "parametre p : €\n";
    a_deadline_is_a_length_of_time: "deadline d : 5 after 2026-01-01\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n";
    a_deadline_runs_from_a_date: "deadline d : 5 days after ceiling\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n";
    a_deadline_knows_few_options: "deadline d : 5 days after 2026-01-01, rolled\n";
    versions_of_a_rule_are_dated: "rule r : right\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n  criterion c : married\nrule r : right\n  source \"Act\"  checked on 2026-01-01, review by 2027-01-01\n  criterion c : married\n";
    arguments_are_counted: "definition f(n : integer) : integer = n\ndefinition x : integer = f(1, 2)\n";
    arguments_are_given: "definition f(n : integer) : integer = n\ndefinition x : integer = f\n";
    a_bracket_ends_beyond: "definition x : rate = bracket of ceiling : up to 10 €/year : 1 %\n";
    only_parameters_have_other_dates: "definition x : yes/no = married on 2020-01-01\n";
    a_text_is_closed: "rule r : right\n  source \"Act\n";
    a_day_exists: "definition x : date = 2026-02-30\n";
    a_list_of_persons_is_known: "definition x : integer = count among childs\n";
    an_argument_of_one_member_is_out_of_reach_among_others: "definition older(than : date) : integer = count among children where birth < than\ndefinition rank of children : integer = older(birth)\n";
    half_a_day_is_no_time: "definition x : date = 2026-01-01 + 1.5 days\n";
}

#[test]
fn a_file_says_its_language_first() {
    insta::assert_snapshot!(messages("fact x : yes/no\n"));
}

#[test]
fn one_reading_tells_all_mistakes_of_a_file() {
    let text = format!("{BASE}definition a : yes/no = nobody\ndefinition b : = 1\nfact birth of parents : date\ndefinition c : € = 1 €/day\n");
    insta::assert_snapshot!(messages(&text));
}

#[test]
fn deep_nesting_is_refused_and_not_a_crash() {
    let text = format!("{BASE}definition x : integer = {}1{}\n", "(".repeat(50_000), ")".repeat(50_000));
    assert!(messages(&text).contains("too-deep"));
    let text = format!("{BASE}definition x : yes/no = {}married\n", "not ".repeat(100_000));
    assert!(messages(&text).is_empty());
}

#[test]
fn a_law_that_multiplies_itself_is_refused_and_not_endless() {
    let mut text = BASE.to_owned();
    writeln!(text, "definition f0(n : integer) : integer = n").unwrap();
    for i in 1..40 {
        writeln!(text, "definition f{i}(n : integer) : integer = f{}(n + 1) + f{}(n + 2 × n)", i - 1, i - 1).unwrap();
    }
    writeln!(text, "definition x : integer = f39(1)").unwrap();
    assert!(messages(&text).contains("too-large"));
}
