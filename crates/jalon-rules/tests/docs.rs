//! The guides of the language say only what is so: every law in them is compiled, every example computed, every mistake made.
//!
//! Four kinds of blocks are read, by the words after the three backquotes; other blocks are left alone.
//!
//! - `jalon`: a law, which must have no mistake. `jalon continue` adds to the law of the block above.
//! - `example`: a situation, then what the law above says of it, one thing a line.
//! - `mistake`: a law with mistakes, or lines that make the law above wrong; then each message after `=>`, and its help if the guide shows it.
//!
//! An example writes `on DATE` for the day, `fact value` for a fact, `list: 2` for a number of persons or `list: fact value, fact value ; …` for the persons one
//! by one. What is not written is not known. Then `name: value` for a definition, a rule or a deadline, and `name needs: …` for what its answer waits for,
//! `name if supposed: value` for what would hold with the assumptions of the law. An
//! example without a day must hold on any day.

use jalon_rules::{
    Deadline, Declared, Evaluation, FactId, FactValue, Failure, Held, Keyword, Language, Law, ListId, Of, Period, Question, Range, Situation, SourceFile,
    TimeUnit, Truth, Type, Value,
};
use jiff::civil::{Date, date};
use rust_decimal::Decimal;

const ENGLISH: Guide = Guide { name: "docs/language.md", text: include_str!("../../../docs/language.md") };
const FRENCH: Guide = Guide { name: "docs/langage.md", text: include_str!("../../../docs/langage.md") };

#[test]
fn the_english_guide_says_what_is_so() {
    let problems = problems(&ENGLISH);
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn the_french_guide_says_what_is_so() {
    let problems = problems(&FRENCH);
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn the_guides_are_twins() {
    let (english, french) = (outline(&ENGLISH), outline(&FRENCH));
    for (place, (e, f)) in english.iter().zip(&french).enumerate() {
        assert_eq!(e.1, f.1, "part {place}: {}:{} has another twin at {}:{}", ENGLISH.name, e.0, FRENCH.name, f.0);
    }
    assert_eq!(english.len(), french.len(), "one guide goes on where the other ends");
}

#[test]
fn the_tables_of_words_hold_every_word_and_no_other() {
    let mut words: Vec<[String; 2]> = Keyword::ALL.iter().map(|k| [Language::Fr, Language::En].map(|language| forms(*k, language))).collect();
    words.sort();
    for guide in [ENGLISH, FRENCH] {
        let mut table = table_of_words(guide.text);
        table.sort();
        for row in &table {
            assert!(words.contains(row), "{}: the language has no pair {row:?}", guide.name);
        }
        for word in &words {
            assert!(table.contains(word), "{}: the table has no row {word:?}", guide.name);
        }
        assert_eq!(table, words, "{}: a row stands twice", guide.name);
    }
}

// --- the guide as a text ------------------------------------------------------------------------------------------

#[derive(Clone, Copy)]
struct Guide {
    name: &'static str,
    text: &'static str,
}

/// A block between backquotes: what is written after the first ones, and its lines with their place in the guide.
struct Block<'a> {
    info: &'a str,
    line: usize,
    lines: Vec<(usize, &'a str)>,
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (line, written) in (1..).zip(text.lines()) {
        match written.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                open = true;
                blocks.push(Block { info: info.trim(), line, lines: Vec::new() });
            }
            None if open => blocks.last_mut().unwrap().lines.push((line, written)),
            None => {}
        }
    }
    blocks
}

/// The levels of the headings and the kinds of the blocks, with their lines.
fn outline(guide: &Guide) -> Vec<(usize, String)> {
    let blocks = blocks(guide.text);
    let inside = |line: usize| blocks.iter().any(|b| (b.line..=b.line + b.lines.len()).contains(&line));
    let headings = (1..).zip(guide.text.lines()).filter(|(line, written)| written.starts_with('#') && !inside(*line));
    let levels = headings.map(|(line, written)| (line, written.chars().take_while(|c| *c == '#').collect()));
    let mut all: Vec<(usize, String)> = levels.chain(blocks.iter().map(|b| (b.line, b.info.to_owned()))).collect();
    all.sort();
    all
}

/// All ways to write a keyword in one language, as authors see them.
fn forms(keyword: Keyword, language: Language) -> String {
    keyword.phrases(language).iter().map(|p| p.replace(" - ", "-").replace(" / ", "/")).collect::<Vec<_>>().join(", ")
}

/// The first two columns of every table that begins with them.
fn table_of_words(text: &str) -> Vec<[String; 2]> {
    let mut rows = Vec::new();
    let mut within = false;
    for line in text.lines() {
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        if !line.starts_with('|') {
            within = false;
        } else if cells.starts_with(&["Français", "English"]) {
            within = true;
        } else if within && !line.starts_with("| ---") {
            rows.push([cells[0].replace('`', ""), cells[1].replace('`', "")]);
        }
    }
    rows
}

// --- what is wrong in a guide -------------------------------------------------------------------------------------

/// The law of the guide so far: its text, and the line of the guide for each of its lines.
#[derive(Clone, Default)]
struct Chain {
    text: String,
    places: Vec<usize>,
}

impl Chain {
    fn add(&mut self, lines: &[(usize, &str)]) {
        for (line, written) in lines {
            self.text.push_str(written);
            self.text.push('\n');
            self.places.push(*line);
        }
    }
}

/// Everything the guide says that is not so, each with its file and line.
fn problems(guide: &Guide) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut chain = Chain::default();
    for block in blocks(guide.text) {
        match block.info {
            "jalon" | "jalon continue" => {
                if block.info == "jalon" {
                    chain = Chain::default();
                }
                chain.add(&block.lines);
                found.extend(mistakes(&chain).into_iter().map(|m| (m.line, format!("the law has a mistake: {}", m.message))));
            }
            "example" => found.extend(example(&chain, &block)),
            "mistake" => found.extend(mistake(&chain, &block)),
            other if other.starts_with("jalon") || other.starts_with("example") || other.starts_with("mistake") => {
                found.push((block.line, format!("no block is called `{other}`")));
            }
            _ => {}
        }
    }
    found.into_iter().map(|(line, what)| format!("{}:{line}: {what}", guide.name)).collect()
}

struct Told {
    line: usize,
    message: String,
    help: Option<String>,
}

fn mistakes(chain: &Chain) -> Vec<Told> {
    let file = SourceFile::new("law.jalon", &chain.text);
    let told = Law::compile(vec![file.clone()]).diagnostics;
    told.into_iter()
        .map(|d| {
            let (line, _) = file.line_column(d.range.start);
            Told { line: chain.places.get(line - 1).or(chain.places.last()).copied().unwrap_or_default(), message: d.message, help: d.help }
        })
        .collect()
}

/// A block that shows what is said of a mistake.
fn mistake(above: &Chain, block: &Block) -> Vec<(usize, String)> {
    let end = block.lines.iter().position(|(_, l)| l.starts_with("=>")).unwrap_or(block.lines.len());
    let (law, said) = block.lines.split_at(end);
    let whole = law.iter().any(|(_, l)| l.starts_with("language ") || l.starts_with("langue "));
    let mut chain = if whole { Chain::default() } else { above.clone() };
    chain.add(law);
    let told = mistakes(&chain);
    let mut found = Vec::new();
    let mut next = told.iter();
    let mut current: Option<&Told> = None;
    for (line, written) in said {
        if let Some(message) = written.strip_prefix("=> ") {
            current = next.next();
            let really = current.map_or("nothing", |t| t.message.as_str());
            if really != message.trim() {
                found.push((*line, format!("the guide says `{}`, the checker says `{really}`", message.trim())));
            }
        } else if let Some(help) = written.trim().strip_prefix("help: ") {
            let really = current.and_then(|t| t.help.as_deref()).unwrap_or("nothing");
            if really != help {
                found.push((*line, format!("the guide says the help is `{help}`, the checker says `{really}`")));
            }
        } else {
            found.push((*line, "after a mistake come only `=> message` and `help: …`".into()));
        }
    }
    if said.is_empty() {
        found.push((block.line, "a mistake is followed by `=> message`".into()));
    }
    found.extend(next.map(|t| (t.line, format!("the checker also says `{}`", t.message))));
    found
}

// --- examples -----------------------------------------------------------------------------------------------------

/// The words of examples, in the language of their law.
struct Words {
    language: Language,
    on: &'static str,
    yes: &'static str,
    no: &'static str,
    unknown: &'static str,
    not_due: &'static str,
    maybe: &'static str,
    between: [&'static str; 2],
    at_least: &'static str,
    at_most: &'static str,
    after: &'static str,
    before: &'static str,
    needs: &'static str,
    supposed: &'static str,
    nothing: &'static str,
    fails: &'static str,
    failures: [&'static str; 4],
    colon: &'static str,
}

const IN_ENGLISH: Words = Words {
    language: Language::En,
    on: "on ",
    yes: "yes",
    no: "no",
    unknown: "unknown",
    not_due: "not due",
    maybe: "maybe",
    between: ["between", "and"],
    at_least: "at least",
    at_most: "at most",
    after: "after",
    before: "before",
    needs: " needs",
    supposed: " if supposed",
    nothing: "nothing",
    fails: "fails",
    failures: ["a number too long", "division by zero", "no such date", "no law on that day"],
    colon: ": ",
};

const IN_FRENCH: Words = Words {
    language: Language::Fr,
    on: "le ",
    yes: "oui",
    no: "non",
    unknown: "inconnu",
    not_due: "non dû",
    maybe: "peut-être",
    between: ["entre", "et"],
    at_least: "au moins",
    at_most: "au plus",
    after: "après",
    before: "avant",
    needs: " attend",
    supposed: " si supposé",
    nothing: "rien",
    fails: "échec",
    failures: ["un nombre trop long", "division par zéro", "date hors du calendrier", "pas de loi ce jour-là"],
    colon: " : ",
};

/// A block that says what the law answers.
fn example(chain: &Chain, block: &Block) -> Vec<(usize, String)> {
    let words = if chain.text.contains("langue fr") { IN_FRENCH } else { IN_ENGLISH };
    let compiled = Law::compile(vec![SourceFile::new("law.jalon", &chain.text)]);
    if chain.text.is_empty() || !compiled.is_sound() {
        return vec![(block.line, "no sound law stands above this example".into())];
    }
    let law = compiled.law;
    let mut found = Vec::new();
    let mut situation = Situation::new(&law);
    let mut day = None;
    let mut expected = Vec::new();
    for (line, written) in &block.lines {
        let read = if let Some(written) = written.strip_prefix(words.on) {
            written.trim().parse().map(|d| day = Some(d)).map_err(|_| format!("`{written}` is not a date"))
        } else if let Some((name, rest)) = written.split_once(':') {
            let (name, rest) = (name.trim(), rest.trim());
            if let Some(list) = law.find_list(name) {
                persons(&law, &mut situation, list, rest, &words)
            } else {
                expected.push((*line, name, rest));
                Ok(())
            }
        } else {
            fact(&law, written, &words).map(|(fact, value)| situation.set(fact, value))
        };
        found.extend(read.err().map(|problem| (*line, problem)));
    }
    if expected.is_empty() {
        found.push((block.line, "this example says nothing of the law".into()));
    }
    // Without a day, what the example says must hold on any: two far apart stand for all.
    let days = day.map_or(vec![date(1950, 1, 1), date(2150, 7, 1)], |day| vec![day]);
    for (line, name, said) in expected {
        for day in &days {
            match answer(&law, &situation, *day, name, &words) {
                Ok(really) if really == said => {}
                Ok(really) => {
                    found.push((line, format!("the guide says `{name}{colon}{said}`, the law says `{name}{colon}{really}`", colon = words.colon)));
                    break;
                }
                Err(problem) => {
                    found.push((line, problem));
                    break;
                }
            }
        }
    }
    found
}

/// Reads `2`, or `fact value, fact value ; unknown ; …`.
fn persons(law: &Law, situation: &mut Situation, list: ListId, written: &str, words: &Words) -> Result<(), String> {
    if let Ok(size) = written.parse() {
        situation.set_size(list, Some(size));
        return Ok(());
    }
    let members: Vec<&str> = written.split(';').map(str::trim).collect();
    situation.set_size(list, Some(members.len()));
    for (place, member) in members.into_iter().enumerate().filter(|(_, m)| *m != words.unknown) {
        for written in member.split(", ") {
            let (fact, value) = fact(law, written, words)?;
            if !law.fact(fact).of.contains(&list) {
                return Err(format!("`{written}`: this fact does not belong to `{}`", law.list(list).name));
            }
            situation.set_member(list, place, fact, value);
        }
    }
    Ok(())
}

fn fact(law: &Law, written: &str, words: &Words) -> Result<(FactId, Option<Held>), String> {
    let (name, value) = written.trim().split_once(' ').ok_or_else(|| format!("`{written}` is not a fact and its value"))?;
    let fact = law.find_fact(name).ok_or_else(|| format!("no fact is named `{name}`"))?;
    let value = fact_value(law, law.fact(fact).of_type, value.trim(), words).ok_or_else(|| format!("`{written}`: not a value of this fact"))?;
    Ok((fact, Some(Held::declared(value))))
}

fn fact_value(law: &Law, of_type: Type, written: &str, words: &Words) -> Option<FactValue> {
    match of_type {
        Type::YesNo if written == words.yes => Some(FactValue::YesNo(true)),
        Type::YesNo if written == words.no => Some(FactValue::YesNo(false)),
        Type::YesNo => None,
        Type::Date => written.parse().ok().map(FactValue::Date),
        Type::Month => format!("{written}-01").parse().ok().map(FactValue::Date),
        Type::Choice(choice) => {
            let index = law.alternatives(choice).iter().position(|a| **a == *written)?;
            u8::try_from(index).ok().map(FactValue::Choice)
        }
        _ => {
            let (number, unit) = written.split_once(' ').unwrap_or((written, ""));
            let number: Decimal = if words.language == Language::Fr { number.replace(',', ".") } else { number.to_owned() }.parse().ok()?;
            let right = unit.is_empty() || unit == unit_of(of_type, number, words);
            let number = if unit == "%" { number / Decimal::ONE_HUNDRED } else { number };
            right.then_some(FactValue::Number(number))
        }
    }
}

/// What the law answers, written as the guides write it.
fn answer(law: &Law, situation: &Situation, day: Date, name: &str, words: &Words) -> Result<String, String> {
    let mut evaluation = Evaluation::new(law, situation, day);
    if let Some(name) = name.strip_suffix(words.needs) {
        let of = match law.find(name) {
            Some(Declared::Rule(id)) => Of::Rule(id),
            Some(Declared::Definition(id)) => Of::Definition(id),
            Some(Declared::Deadline(id)) => Of::Deadline(id),
            _ => return Err(format!("nothing named `{name}` has an answer")),
        };
        return Ok(needs(law, &mut evaluation, of, words));
    }
    if let Some(name) = name.strip_suffix(words.supposed) {
        let supposed = law.suppose(situation, day).ok_or("nothing is supposed here")?;
        return answer(law, &supposed, day, name, words);
    }
    match law.find(name) {
        Some(Declared::Rule(id)) => {
            let value = evaluation.rule(id);
            Ok(shown(law, value, law.rule(id).pays.unwrap_or(Type::YesNo), words))
        }
        Some(Declared::Definition(id)) => {
            let definition = law.definition(id);
            if definition.of.is_empty() {
                let value = evaluation.definition(id);
                return Ok(shown(law, value, definition.of_type, words));
            }
            let mut all = Vec::new();
            for list in &definition.of {
                for member in 0..situation.size(*list).unwrap_or(0) {
                    let value = evaluation.member_definition(id, *list, member);
                    all.push(shown(law, value, definition.of_type, words));
                }
            }
            Ok(all.join(" ; "))
        }
        Some(Declared::Deadline(id)) => {
            let deadline: &Deadline = law.deadline(id);
            let (time, anchor) = (evaluation.time(id), evaluation.anchor(id));
            let way = if deadline.before { words.before } else { words.after };
            Ok(format!("{} {way} {}", shown(law, time, Type::Time(deadline.unit()), words), shown(law, anchor, Type::Date, words)))
        }
        _ => Err(format!("nothing named `{name}` has an answer")),
    }
}

fn needs(law: &Law, evaluation: &mut Evaluation, of: Of, words: &Words) -> String {
    let needs = evaluation.needs(of);
    let mut names: Vec<&str> = Vec::new();
    let questions = needs.questions.iter().map(|(question, _)| match question {
        Question::Household(fact) | Question::Member(_, _, fact) => &*law.fact(*fact).name,
        Question::Size(list) => &*law.list(*list).name,
    });
    for name in questions.chain(needs.assessors.iter().map(|a| &*law.assessors()[a.index()])) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() { words.nothing.to_owned() } else { names.join(", ") }
}

fn shown(law: &Law, value: Value, of_type: Type, words: &Words) -> String {
    let truth = |truth| match truth {
        Truth::Yes => words.yes,
        Truth::No => words.no,
        Truth::Unknown => words.unknown,
    };
    match value {
        Value::Truth(t) => truth(t).to_owned(),
        Value::Number(range) | Value::Due(Truth::Yes, range) => number_shown(range, of_type, words),
        Value::Date(range) if of_type == Type::Month => range_shown(range, &|d| d.strftime("%Y-%m").to_string(), &|_| String::new(), words),
        Value::Date(range) => range_shown(range, &|d| d.to_string(), &|_| String::new(), words),
        Value::Choice(mask) => match of_type {
            Type::Choice(choice) if mask.is_power_of_two() => law.alternatives(choice)[mask.trailing_zeros() as usize].to_string(),
            _ => words.unknown.to_owned(),
        },
        Value::Due(Truth::No, _) => words.not_due.to_owned(),
        Value::Due(Truth::Unknown, Range { low: None, high: None }) => words.unknown.to_owned(),
        Value::Due(Truth::Unknown, range) => format!("{} {}", words.maybe, number_shown(range, of_type, words)),
        Value::Failed(failure) => {
            let which = match failure {
                Failure::Overflow => 0,
                Failure::DivisionByZero => 1,
                Failure::DateOutOfRange => 2,
                Failure::NoLawAtDate => 3,
            };
            format!("{}{}{}", words.fails, words.colon, words.failures[which])
        }
    }
}

fn number_shown(range: Range<Decimal>, of_type: Type, words: &Words) -> String {
    let number = |n: Decimal| {
        let n = if of_type == Type::Rate { n * Decimal::ONE_HUNDRED } else { n };
        let written = n.normalize().to_string();
        if words.language == Language::Fr { written.replace('.', ",") } else { written }
    };
    let unit = |n: Decimal| match unit_of(of_type, n, words) {
        unit if unit.is_empty() => unit,
        unit => format!(" {unit}"),
    };
    range_shown(range, &number, &unit, words)
}

fn range_shown<T: Copy + Ord>(range: Range<T>, one: &dyn Fn(T) -> String, unit: &dyn Fn(T) -> String, words: &Words) -> String {
    let [between, and] = words.between;
    match (range.low, range.high) {
        (None, None) => words.unknown.to_owned(),
        (Some(low), Some(high)) if low == high => format!("{}{}", one(low), unit(low)),
        (Some(low), Some(high)) => format!("{between} {} {and} {}{}", one(low), one(high), unit(high)),
        (Some(low), None) => format!("{} {}{}", words.at_least, one(low), unit(low)),
        (None, Some(high)) => format!("{} {}{}", words.at_most, one(high), unit(high)),
    }
}

fn unit_of(of_type: Type, number: Decimal, words: &Words) -> String {
    let time = |unit: TimeUnit, one: bool| {
        let keyword = match unit {
            TimeUnit::Years => Keyword::Years,
            TimeUnit::Months => Keyword::Months,
            TimeUnit::Days => Keyword::Days,
        };
        let phrases = keyword.phrases(words.language);
        if one { phrases[phrases.len() - 1] } else { phrases[0] }
    };
    match of_type {
        Type::Rate => "%".into(),
        Type::Money(Period::Once) => "€".into(),
        Type::Money(Period::Day) => format!("€/{}", time(TimeUnit::Days, true)),
        Type::Money(Period::Month) => format!("€/{}", time(TimeUnit::Months, true)),
        Type::Money(Period::Year) => format!("€/{}", time(TimeUnit::Years, true)),
        Type::Time(unit) => time(unit, number.abs() == Decimal::ONE).to_owned(),
        _ => String::new(),
    }
}

// --- the harness can fail -----------------------------------------------------------------------------------------

const SOUND: &str = "# A guide
```jalon
language en
persons children (0 to 15)
fact birth of children : date
fact income : €/year
definition young : integer = count among children where years between birth and day of assessment < 3 years
```
```jalon continue
definition monthly : €/month = income per month
```
```example
on 2026-05-04
children: birth 2025-01-09 ; unknown
income 1200 €/year
young: between 1 and 2
young needs: birth
monthly: 100 €/month
```
```mistake
definition x : €/year = monthly
=> an amount in €/year was expected here, this is an amount in €/month
   help: convert it with `per year`, or write the figure in €/year
```
";

#[test]
fn a_sound_guide_has_no_problem() {
    assert_eq!(problems(&Guide { name: "guide", text: SOUND }), [""; 0]);
}

#[test]
fn a_guide_that_is_wrong_fails_where_it_is_wrong() {
    for (right, wrong, problem) in [
        ("young: between 1 and 2", "young: 1", "guide:16: the guide says `young: 1`, the law says `young: between 1 and 2`"),
        ("young needs: birth", "young needs: nothing", "guide:17: the guide says `young needs: nothing`, the law says `young needs: birth`"),
        ("monthly: 100 €/month", "monthly: 100 €/year", "guide:18: the guide says `monthly: 100 €/year`, the law says `monthly: 100 €/month`"),
        ("monthly: 100", "yearly: 100", "guide:18: nothing named `yearly` has an answer"),
        ("on 2026-05-04\n", "", "guide:15: the guide says `young: between 1 and 2`, the law says `young: between 0 and 1`"),
        ("income 1200 €/year", "income 1200 €/month", "guide:15: `income 1200 €/month`: not a value of this fact"),
        ("income 1200", "incom 1200", "guide:15: no fact is named `incom`"),
        ("income per month", "incom per month", "guide:10: the law has a mistake: nothing is named `incom`"),
        ("```jalon continue", "```jalon", "guide:10: the law has a mistake: the first line must say the language of the keywords"),
        ("```jalon continue", "```jalon contnue", "guide:9: no block is called `jalon contnue`"),
        ("= monthly", "= income", "guide:22: the guide says `an amount in €/year was expected here, this is an amount in €/month`, the checker says `nothing`"),
        (
            "`per year`",
            "`per month`",
            "guide:23: the guide says the help is `convert it with `per month`, or write the figure in €/year`, the checker says `convert it with `per year`, or write the figure in €/year`",
        ),
        ("= monthly\n", "= monthly\nfact income : €\n", "guide:22: the checker also says ``income` is declared twice`"),
    ] {
        let text = SOUND.replacen(right, wrong, 1);
        assert_ne!(text, SOUND, "{right}");
        let found = problems(&Guide { name: "guide", text: text.leak() });
        assert!(found.iter().any(|f| f == problem), "{wrong}: {found:#?}");
    }
}
