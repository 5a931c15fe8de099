//! Random laws, well typed, over every construct of the language. A tape of numbers decides; where it ends, the simplest is taken, so that what fails shrinks.

use std::fmt::Write;

/// Decisions made beforehand.
pub(crate) struct Tape {
    all: Vec<u16>,
    at: usize,
}

impl Tape {
    pub(crate) fn new(all: Vec<u16>) -> Self {
        Self { all, at: 0 }
    }

    /// A number below `n`; zero when the tape is at its end.
    pub(crate) fn below(&mut self, n: u16) -> u16 {
        let next = self.all.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        next % n
    }

    pub(crate) fn one_in(&mut self, n: u16) -> bool {
        self.below(n) == n - 1
    }
}

const PROVISION: &str = "source \"Act\" checked on 2026-01-01, review by 2027-01-01";

/// The facts and figures of every law of these tests.
pub(crate) fn declarations() -> &'static str {
    r#"language en
persons parents (1 to 2), children (0 to 4), others (0 to 3)
fact h_yes : yes/no
fact h_other : yes/no
fact h_integer : integer between 0 and 50
fact h_number : number
fact h_small : number between -3 and 3
fact h_rate : rate between 0 % and 100 %
fact h_money : €/month between -100 €/month and 5000 €/month
fact h_open : €/month
fact h_birth : date between 1950-01-01 and 2030-12-31
fact h_day : date
fact h_month : calendar month
fact h_years : years between 0 years and 90 years
fact h_choice : choice (a, b, c)
fact m_yes of parents, children : yes/no
fact m_money of parents, children : €/month between 0 €/month and 100000 €/month
fact m_number of parents, children : number
fact m_birth of parents, children : date between 1950-01-01 and 2030-12-31
fact m_day of parents, children, others : date
fact m_choice of parents, children : choice (x, y)
parameter p_money : €/month source "Act" checked on 2026-01-01, review by 2027-01-01
  from 2000-01-01 : 445.93 €/month
  from 2026-04-01 : 478.16 €/month
  from 2027-04-01 : 480 €/month
parameter p_rate : rate source "Act" checked on 2026-01-01, review by 2027-01-01
  from 2024-01-01 : 41.65 %
  from 2026-01-01 : 20.825 %
parameter p_late : €/month source "Act" checked on 2026-01-01, review by 2027-01-01
  from 2029-01-01 : 10 €/month
"#
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    YesNo,
    Number,
    Money,
    Date,
    Years,
}

const KINDS: [(Kind, &str); 5] = [(Kind::YesNo, "yes/no"), (Kind::Number, "number"), (Kind::Money, "€/month"), (Kind::Date, "date"), (Kind::Years, "years")];

/// Who is at hand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Household,
    Member,
}

struct Writer<'a> {
    tape: &'a mut Tape,
    /// Definitions written so far, with their kind and who has them.
    names: Vec<(String, Kind, Scope)>,
    /// Rules written so far: those that pay, and the others.
    paying: Vec<String>,
    rights: Vec<String>,
}

/// A law of so many definitions of each kind.
pub(crate) fn law(tape: &mut Tape, size: usize) -> String {
    let mut text = declarations().to_owned();
    let mut writer = Writer { tape, names: Vec::new(), paying: Vec::new(), rights: Vec::new() };
    for round in 0..size {
        for (kind, name) in KINDS {
            let scope = if writer.tape.one_in(3) { Scope::Member } else { Scope::Household };
            let depth = 1 + writer.tape.below(3);
            let body = writer.expression(kind, scope, depth);
            let definition = format!("d_{}_{round}", name.trim_start_matches('€').replace('/', ""));
            let of = if scope == Scope::Member { " of parents, children" } else { "" };
            writeln!(text, "definition {definition}{of} : {name} = {body}").unwrap();
            writer.names.push((definition, kind, scope));
        }
        let (criterion, other) = (writer.expression(Kind::YesNo, Scope::Household, 3), writer.expression(Kind::YesNo, Scope::Household, 2));
        let amount = writer.expression(Kind::Money, Scope::Household, 4);
        writeln!(text, "rule pays_{round} : amount €/month {PROVISION} criterion one : {criterion} criterion two : {other} amount {amount}").unwrap();
        let yes = writer.expression(Kind::YesNo, Scope::Household, 4);
        let assessed = if writer.tape.one_in(6) { "criterion three : to be assessed by office" } else { "" };
        writeln!(text, "rule right_{round} : right {PROVISION} criterion one : {yes} {assessed}").unwrap();
        writer.paying.push(format!("pays_{round}"));
        writer.rights.push(format!("right_{round}"));
        if writer.tape.one_in(3) {
            let (before, after) = (writer.expression(Kind::Money, Scope::Household, 2), writer.expression(Kind::Money, Scope::Household, 2));
            let year = 2025 + writer.tape.below(3);
            writeln!(text, "rule dated_{round} : amount €/month from {year}-01-01 {PROVISION} amount {before}").unwrap();
            writeln!(text, "rule dated_{round} : amount €/month from 2026-05-04 {PROVISION} amount {after}").unwrap();
            writer.paying.push(format!("dated_{round}"));
            if year > 2025 {
                // Versions must stand in order.
                text.truncate(text.rfind("rule dated").unwrap_or(text.len()));
            }
        }
    }
    // Whatever was defined is seen from outside: a definition that no rule reads would never be compared.
    for (name, kind, scope) in writer.names.clone() {
        let (criterion, amount) = match (kind, scope) {
            (Kind::YesNo, Scope::Household) => (name.clone(), "1 €/month".to_owned()),
            (Kind::Number, Scope::Household) => ("true".into(), format!("1 €/month × {name}")),
            (Kind::Money, Scope::Household) => ("true".into(), name.clone()),
            (Kind::Date, Scope::Household) => ("true".into(), format!("1 €/month × (days between 2000-01-01 and {name}) ÷ 1 day")),
            (Kind::Years, Scope::Household) => (format!("{name} >= 3 years"), "1 €/month".into()),
            (Kind::YesNo, Scope::Member) => ("true".into(), format!("1 €/month × (count among children where {name})")),
            (Kind::Number, Scope::Member) => ("true".into(), format!("1 €/month × (sum of {name} among children)")),
            (Kind::Money, Scope::Member) => ("true".into(), format!("sum of {name} among parents")),
            (Kind::Date, Scope::Member) => (format!("any among parents where {name} < 2010-05-05"), "1 €/month".into()),
            (Kind::Years, Scope::Member) => (format!("all among children where {name} > 2 years"), "1 €/month".into()),
        };
        let amount = if kind == Kind::Date && scope == Scope::Household { format!("if {name} < 2020-02-29 then 2 €/month else 1 €/month") } else { amount };
        writeln!(text, "rule seen_{name} : amount €/month {PROVISION} criterion one : {criterion} amount {amount}").unwrap();
    }
    text
}

impl Writer<'_> {
    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[usize::from(self.tape.below(u16::try_from(all.len()).unwrap()))]
    }

    fn leaf(&mut self, kind: Kind, scope: Scope) -> String {
        if self.tape.one_in(4) {
            let names: Vec<String> =
                self.names.iter().filter(|(_, k, s)| *k == kind && (*s == Scope::Household || scope == Scope::Member)).map(|(n, ..)| n.clone()).collect();
            if !names.is_empty() {
                return names[usize::from(self.tape.below(u16::try_from(names.len()).unwrap()))].clone();
            }
        }
        let member = scope == Scope::Member && self.tape.below(3) != 2;
        match (kind, member) {
            (Kind::YesNo, true) => self.pick(&["m_yes", "m_choice = x", "m_yes", "m_choice ≠ y"]),
            (Kind::YesNo, false) => self.pick(&["h_yes", "h_choice = a", "h_choice ≠ b", "h_other", "true", "false", "h_yes = h_other", "h_yes = true"]),
            (Kind::Number, true) => self.pick(&["m_number", "(m_money ÷ 1 €/month)"]),
            (Kind::Number, false) => self.pick(&[
                "(h_integer + 0.5)",
                "2.5",
                "h_number",
                "(h_rate + 0.25)",
                "0.5",
                "h_small",
                "(0.5 - 0.5)",
                "(p_rate × 1.5)",
                "(12 - 0.5 + 0.5)",
                "7.1",
                "-1.25",
                "9999999999.5",
                "0.000000000001",
            ]),
            (Kind::Money, true) => "m_money",
            (Kind::Money, false) => {
                self.pick(&["h_money", "12.34 €/month", "p_money", "h_open", "0 €/month", "100 €/month", "p_late", "987654321012345.5 €/month"])
            }
            (Kind::Date, true) => self.pick(&["m_birth", "m_day", "m_birth"]),
            (Kind::Date, false) => self.pick(&["h_birth", "day of assessment", "2024-02-29", "h_day", "first day of h_month", "2026-01-31"]),
            (Kind::Years, true) => "(years between m_birth and day of assessment)",
            (Kind::Years, false) => {
                self.pick(&["h_years", "3 years", "(years between h_birth and day of assessment)", "0 years", "(years between h_day and h_birth)"])
            }
        }
        .to_owned()
    }

    fn expression(&mut self, kind: Kind, scope: Scope, depth: u16) -> String {
        if depth == 0 || self.tape.one_in(6) {
            return self.leaf(kind, scope);
        }
        let d = depth - 1;
        match self.tape.below(4) {
            0 => {
                let (condition, then, otherwise) = (self.expression(Kind::YesNo, scope, d), self.expression(kind, scope, d), self.expression(kind, scope, d));
                format!("(if {condition} then {then} else {otherwise})")
            }
            1 if kind != Kind::YesNo => self.aggregate(kind, scope, d),
            _ => match kind {
                Kind::YesNo => self.yes_no(scope, d),
                Kind::Number => self.number(scope, d),
                Kind::Money => self.money(scope, d),
                Kind::Date => self.date(scope, d),
                Kind::Years => self.years(scope, d),
            },
        }
    }

    fn list(&mut self) -> &'static str {
        if self.tape.below(2) == 0 { "children" } else { "parents" }
    }

    fn filter(&mut self, d: u16) -> String {
        if self.tape.below(3) == 0 { String::new() } else { format!(" where {}", self.expression(Kind::YesNo, Scope::Member, d)) }
    }

    fn aggregate(&mut self, kind: Kind, scope: Scope, d: u16) -> String {
        let list = self.list();
        if kind == Kind::Number && self.tape.below(2) == 0 {
            return format!("((count among {list}{}) × 0.5)", self.filter(d));
        }
        let value = self.expression(kind, Scope::Member, d);
        let filter = self.filter(d);
        if matches!(kind, Kind::Number | Kind::Money) && self.tape.below(2) == 0 {
            return format!("(sum of {value} among {list}{filter})");
        }
        let which = self.pick(&["highest", "lowest"]);
        let otherwise = self.expression(kind, scope, d);
        format!("({which} of {value} among {list}{filter}, otherwise {otherwise})")
    }

    fn yes_no(&mut self, scope: Scope, d: u16) -> String {
        match self.tape.below(9) {
            8 => {
                let (list, word) = (self.list(), self.pick(&["<", ">=", "="]));
                format!("((count among {list}{}) {word} minimum(2, h_integer))", self.filter(d))
            }
            0 => format!("(not {})", self.expression(Kind::YesNo, scope, d)),
            1 | 2 => {
                let word = self.pick(&["and", "or"]);
                format!("({} {word} {})", self.expression(Kind::YesNo, scope, d), self.expression(Kind::YesNo, scope, d))
            }
            3 => {
                let (word, list) = (self.pick(&["any", "all"]), self.list());
                format!("({word} among {list} where {})", self.expression(Kind::YesNo, Scope::Member, d))
            }
            4 if !self.paying.is_empty() => {
                let rule = self.paying[usize::from(self.tape.below(u16::try_from(self.paying.len()).unwrap()))].clone();
                format!("({rule} is due)")
            }
            5 if !self.rights.is_empty() => self.rights[usize::from(self.tape.below(u16::try_from(self.rights.len()).unwrap()))].clone(),
            _ => {
                let kind = [Kind::Number, Kind::Money, Kind::Date, Kind::Years][usize::from(self.tape.below(4))];
                let word = self.pick(&["<", "<=", "=", ">=", "≠", ">"]);
                format!("({} {word} {})", self.expression(kind, scope, d), self.expression(kind, scope, d))
            }
        }
    }

    fn number(&mut self, scope: Scope, d: u16) -> String {
        match self.tape.below(8) {
            0 => format!("({} ÷ {})", self.expression(Kind::Money, scope, d), self.expression(Kind::Money, scope, d)),
            1 => format!(
                "round ({}) {}",
                self.expression(Kind::Number, scope, d),
                self.pick(&["to the cent", "to the euro", "down to the euro", "up to the euro"])
            ),
            2 => {
                let word = self.pick(&["minimum", "maximum"]);
                format!("{word}({}, {})", self.expression(Kind::Number, scope, d), self.expression(Kind::Number, scope, d))
            }
            3 => {
                let of = self.expression(Kind::Money, scope, d);
                let (low, high) = (self.expression(Kind::Number, scope, 0), self.expression(Kind::Number, scope, d));
                format!("(bracket of {of} : up to 100 €/month : {low}, up to 1000.5 €/month : 3.5, beyond : {high})")
            }
            _ => {
                let word = self.pick(&["×", "+", "-", "÷", "×"]);
                format!("({} {word} {})", self.expression(Kind::Number, scope, d), self.expression(Kind::Number, scope, d))
            }
        }
    }

    fn money(&mut self, scope: Scope, d: u16) -> String {
        match self.tape.below(10) {
            9 => format!("(({}) × (count among {}) ÷ h_integer)", self.expression(Kind::Money, scope, d), self.list()),
            0 => format!("(p_money on {})", self.expression(Kind::Date, scope, d)),
            1 => format!(
                "round ({}) {}",
                self.expression(Kind::Money, scope, d),
                self.pick(&["to the cent", "to the euro", "down to the euro", "up to the euro"])
            ),
            2 => {
                let word = self.pick(&["minimum", "maximum"]);
                format!("{word}({}, {})", self.expression(Kind::Money, scope, d), self.expression(Kind::Money, scope, d))
            }
            3 => {
                let of = self.expression(Kind::Money, scope, d);
                format!("(scale of {of} : up to 50 €/month : 0 %, up to 500 €/month : h_rate, beyond : 33.3 %)")
            }
            4 if !self.paying.is_empty() => {
                let rule = self.paying[usize::from(self.tape.below(u16::try_from(self.paying.len()).unwrap()))].clone();
                format!("(amount of {rule})")
            }
            5 => format!("(({} per year) per month)", self.expression(Kind::Money, scope, d)),
            6 => {
                let word = self.pick(&["×", "÷"]);
                format!("({} {word} {})", self.expression(Kind::Money, scope, d), self.expression(Kind::Number, scope, d))
            }
            _ => {
                let word = self.pick(&["+", "-"]);
                format!("({} {word} {})", self.expression(Kind::Money, scope, d), self.expression(Kind::Money, scope, d))
            }
        }
    }

    fn date(&mut self, scope: Scope, d: u16) -> String {
        match self.tape.below(5) {
            0 => {
                let word = self.pick(&["latest", "earliest"]);
                format!("{word} of ({}, {})", self.expression(Kind::Date, scope, d), self.expression(Kind::Date, scope, d))
            }
            1 => format!("first day of (calendar month of ({}))", self.expression(Kind::Date, scope, d)),
            2 => format!("start of year of ({})", self.expression(Kind::Date, scope, d)),
            3 => format!("({} + {})", self.expression(Kind::Date, scope, d), self.expression(Kind::Years, scope, d)),
            _ => {
                let time = self.pick(&["+ 1 month", "- 2 months", "+ 3 years", "- 40 days", "+ 9000 years"]);
                format!("({} {time})", self.expression(Kind::Date, scope, d))
            }
        }
    }

    fn years(&mut self, scope: Scope, d: u16) -> String {
        match self.tape.below(3) {
            0 => format!("(years between {} and {})", self.expression(Kind::Date, scope, d), self.expression(Kind::Date, scope, d)),
            1 => {
                let word = self.pick(&["minimum", "maximum"]);
                format!("{word}({}, {})", self.expression(Kind::Years, scope, d), self.expression(Kind::Years, scope, d))
            }
            _ => format!("({} + {})", self.expression(Kind::Years, scope, d), self.expression(Kind::Years, scope, d)),
        }
    }
}
