//! Files that no author writes and anybody may send: each is read in bounded time and memory, and refused with a clear word.
//!
//! Bounds are counted in operations and messages, never in seconds.

use std::fmt::Write;

use jalon_rules::{Compiled, Evaluation, Law, Of, Situation, SourceFile};
use jiff::civil::date;

/// The longest file that is read.
const LONGEST: usize = 1 << 20;
/// How long the files below are: long enough for what is not linear to show, short enough for every day. `JALON_LONGEST=1` writes them as long as may be.
fn size() -> usize {
    if std::env::var_os("JALON_LONGEST").is_some() { LONGEST } else { LONGEST / 8 }
}
/// More messages than this are not told of one law.
const MOST_MESSAGES: usize = 1_001;

fn compile(text: &str) -> Compiled {
    assert!(text.len() <= LONGEST, "a file that is refused unread proves nothing: {}", text.len());
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", text)]);
    assert!(compiled.diagnostics.len() <= MOST_MESSAGES, "{} messages", compiled.diagnostics.len());
    let told: usize = compiled.diagnostics.iter().map(|d| d.message.len() + d.help.as_ref().map_or(0, String::len)).sum();
    assert!(told <= 2 * LONGEST, "{told} bytes of messages");
    compiled
}

fn codes(text: &str) -> Vec<&'static str> {
    compile(text).diagnostics.iter().map(|d| d.code).collect()
}

/// `repeat(line)` as often as a file may hold it.
fn filled(head: &str, line: impl Fn(usize) -> String) -> String {
    let mut text = head.to_owned();
    for index in 0.. {
        let line = line(index);
        if text.len() + line.len() > size() {
            break;
        }
        text.push_str(&line);
    }
    text
}

#[test]
fn parentheses_and_signs_nested_too_deep_are_told() {
    for (open, close) in
        [("(", ")"), ("-", ""), ("not ", ""), ("if true then ", " else 1"), ("minimum(", ")"), ("first day of ", ""), ("round ", " to the cent")]
    {
        let times = size() / (open.len() + close.len()) - 100;
        let text = format!("language en\ndefinition d : integer = {}1{}\n", open.repeat(times), close.repeat(times));
        // An even number of `not` is none at all.
        assert!(open == "not " || !codes(&text).is_empty(), "{open}");
    }
    assert!(codes(&format!("language en\ndefinition d : integer = {}1{}\n", "(".repeat(500), ")".repeat(500))).contains(&"too-deep"));
}

#[test]
fn a_sum_without_end_is_told_before_it_fills_the_stack() {
    for (link, value) in [("+", "1"), ("*", "1"), ("-", "1"), (" or ", "true"), (" and ", "true"), (" per year", "")] {
        let chain = filled("language en\ndefinition d : integer = 1", |_| format!("{link}{value}"));
        assert!(codes(&chain).contains(&"too-deep"), "{link}: {:?}", codes(&chain));
    }
    let other = filled("language en\ndefinition d : integer = if true then 1", |_| " else if true then 1".to_owned());
    assert!(codes(&other).contains(&"too-deep"));
    let steps = filled("language en\ndefinition d : integer = bracket of 1 :", |i| format!(" up to {i} : 1,"));
    assert!(codes(&format!("{} beyond : 1", &steps[..steps.len() - 20].rsplit_once(',').unwrap().0)).contains(&"too-deep"));
    let minimum = filled("language en\ndefinition d : integer = minimum(1", |i| format!(",{i}"));
    assert!(codes(&format!("{})", minimum.rsplit_once(',').unwrap().0)).contains(&"too-deep"));
}

#[test]
fn definitions_that_lean_on_one_another_without_end_are_told() {
    // The first leans on the second, and so on: the worst order for whoever lays them out as they come.
    let down = filled("language en\n", |i| format!("definition d{i} : integer = d{} + 1\n", i + 1));
    assert!(codes(&down).contains(&"too-deep"), "{:?}", codes(&down).first());
    let up = filled("language en\ndefinition d0 : integer = 1\n", |i| format!("definition d{} : integer = d{i} + 1\n", i + 1));
    assert!(codes(&up).contains(&"too-deep"));
}

#[test]
fn a_law_as_deep_as_is_allowed_is_computed() {
    let steps = ["d? + 1", "if a = 1 then d? else d? + 2", "maximum(d?, a)", "sum of d? among people", "round (d?) to the cent"];
    for step in steps {
        let mut text = "language en\npersons people (0 to 3)\nfact a : integer\ndefinition d0 : integer = a\n".to_owned();
        let depth = if step.starts_with("if") { 95 } else { 190 };
        for i in 0..depth {
            let _ = writeln!(text, "definition d{} : integer = {}", i + 1, step.replace('?', &i.to_string()));
        }
        let _ = write!(text, "rule r : right source \"x\" checked on 2026-01-01, review by 2027-01-01 criterion c : d{depth} > 3");
        let compiled = compile(&text);
        assert!(compiled.is_sound(), "{:?}", compiled.diagnostics.first());
        let situation = Situation::new(&compiled.law);
        let mut evaluation = Evaluation::new(&compiled.law, &situation, date(2026, 5, 4));
        let rule = compiled.law.find_rule("r").unwrap();
        assert!(!evaluation.needs(Of::Rule(rule)).questions.is_empty(), "{step}");
        assert!(!evaluation.explain(rule).facts.is_empty(), "{step}");
    }
}

#[test]
fn calls_that_double_at_each_step_are_told() {
    let mut text = "language en\ndefinition d0(x : integer) : integer = x + 1\n".to_owned();
    for i in 0..60 {
        let _ = writeln!(text, "definition d{}(x : integer) : integer = d{i}(x + 1) + d{i}(x + 2)", i + 1);
    }
    let wide = codes(&text.replace("x + 2", "2 * x"));
    assert!(wide.contains(&"too-large"), "{wide:?}");
    let compiled = compile(&text);
    assert!(compiled.law.operations() <= 400_000, "{}", compiled.law.operations());
}

#[test]
fn lists_and_members_without_end_are_told() {
    assert!(codes(&filled("language en\npersons a (0 to 1)", |i| format!(", l{i} (0 to 100)"))).contains(&"too-many-lists"));
    // Forty lists of a hundred, with as many operations for each member as fit.
    let mut text = "language en\npersons l0 (0 to 100)".to_owned();
    (1..40).for_each(|i| write!(text, ", l{i} (0 to 100)").unwrap());
    let of: Vec<String> = (0..40).map(|i| format!("l{i}")).collect();
    let text = filled(&format!("{text}\nfact x of {} : integer\n", of.join(", ")), |i| format!("definition d{i} of l1 : integer = x + {i}\n"));
    assert!(codes(&text).contains(&"too-large"), "{:?}", codes(&text));
}

#[test]
fn as_many_mistakes_as_fit_are_not_all_told() {
    let kinds: [&dyn Fn(usize) -> String; 8] = [
        &|_| "fact a : date\n".to_owned(),
        &|i| format!("definition d{i} : integer = x{i}\n"),
        &|_| "fact\n".to_owned(),
        &|_| "fact a : dat\n".to_owned(),
        &|_| "rule r : right criterion c : x\n".to_owned(),
        &|i| format!("fact averyveryverylongnameofsomethingthatisalmostlikeanother{i} : averyverylongtype\n"),
        &|i| format!("definition a{i} : yes/no = b{i}\n"),
        &|i| format!("parameter p{i} : €\n"),
    ];
    for kind in kinds {
        let told = codes(&filled("language en\n", kind));
        assert_eq!(told.last(), Some(&"too-many-mistakes"), "{}", kind(1));
    }
}

#[test]
fn one_line_of_a_megabyte_is_read_once() {
    for word in ["a ", "( ", "1 ", "€/", "\"", "<http", "fact ", "source ", "# ", "\u{1F600}", "d'", "2026-", "year "] {
        let line = word.repeat((size() - 20) / word.len());
        assert!(word == "# " || !codes(&format!("language en\n{line}")).is_empty(), "{word}");
        assert!(!codes(&line).is_empty(), "{word}");
    }
}

#[test]
fn names_and_numbers_without_end_are_told_shortly() {
    let long = "a".repeat(size() - 100);
    assert!(codes(&format!("language en\nfact {long} : date")).contains(&"name-too-long"));
    assert!(!codes(&format!("language en\ndefinition a : integer = {}", "9".repeat(size() - 100))).is_empty());
    for told in compile(&format!("language en\nfact a : {long}")).diagnostics {
        assert!(told.message.len() < 500, "{} letters", told.message.len());
    }
}

#[test]
fn a_rule_of_a_thousand_criteria_or_arguments_is_told() {
    let head = "language en\nfact a : yes/no\nrule r : right\n  source \"x\"  checked on 2026-01-01, review by 2027-01-01\n";
    assert!(codes(&filled(head, |i| format!("criterion c{i}:a\n"))).contains(&"too-many"));
    let arguments = filled("language en\ndefinition d(a : integer", |i| format!(", b{i} : integer"));
    assert!(codes(&format!("{}) : integer = 1", arguments.rsplit_once(',').unwrap().0)).contains(&"too-many"));
}
