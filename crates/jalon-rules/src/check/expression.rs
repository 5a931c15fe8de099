//! Types an expression and lays out its operations.

use super::{Checker, DEEPEST, MOST_STEPS, Typed};
use crate::ast::{BinaryOperator, Expression, ExpressionKind, Name};
use crate::diagnostic::Span;
use crate::graph::Quantifier;
use crate::graph::{NodeId, Operation};
use crate::law::{Declared, DefinitionId, ListId, RuleId};
use crate::types::{ChoiceId, Period, TimeUnit, Type};
use crate::value::{Range, Value};

/// What names mean where an expression stands.
pub(super) struct Scope {
    /// The lists a member of which is at hand; none for the household.
    pub(super) members_of: Vec<ListId>,
    /// The arguments of the definition.
    pub(super) arguments: Vec<(String, Typed)>,
    /// Arguments that tell of one member, where another member is at hand: nobody could say which is meant.
    pub(super) out_of_reach: Vec<String>,
}

impl Scope {
    pub(super) fn household() -> Self {
        Self { members_of: Vec::new(), arguments: Vec::new(), out_of_reach: Vec::new() }
    }
}

impl Checker {
    /// Lays out an expression that must be of type `wanted`.
    pub(super) fn lower_as(&mut self, expression: &Expression, wanted: Type, scope: &Scope) -> Option<NodeId> {
        if let (Type::Choice(id), ExpressionKind::Name(name)) = (wanted, &expression.kind)
            && let Some(typed) = self.alternative(name, id)
        {
            return Some(typed.node);
        }
        let typed = self.lower(expression, scope)?;
        if typed.of_type.fits(wanted) {
            return Some(typed.node);
        }
        let (found, expected) = (self.name_of(typed.of_type), self.name_of(wanted));
        let help = Self::conversion(typed.of_type, wanted);
        self.error(expression.span, "wrong-type", format!("{expected} was expected here, this is {found}"), &found, help);
        None
    }

    /// How an author turns one type into the other.
    fn conversion(from: Type, to: Type) -> Option<String> {
        match (from, to) {
            (Type::Money(_), Type::Money(Period::Month)) => Some("convert it with `per month`, or write the figure in €/month".into()),
            (Type::Money(_), Type::Money(Period::Year)) => Some("convert it with `per year`, or write the figure in €/year".into()),
            (Type::Integer | Type::Number, Type::Time(unit)) | (Type::Time(unit), Type::Integer | Type::Number) => {
                let unit = match unit {
                    TimeUnit::Years => "years",
                    TimeUnit::Months => "months",
                    TimeUnit::Days => "days",
                };
                Some(format!("a length of time has its unit: `3 {unit}`"))
            }
            (Type::Date, Type::Month) => Some("take its month with `calendar month of …`".into()),
            (Type::Month, Type::Date) => Some("take its first day with `first day of …`".into()),
            _ => None,
        }
    }

    /// Lays out an expression and says its type; none when it is wrong, which was reported.
    pub(super) fn lower(&mut self, expression: &Expression, scope: &Scope) -> Option<Typed> {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            if self.steps == MOST_STEPS + 1 {
                self.error(
                    expression.span,
                    "too-large",
                    "this law asks for more operations than can be laid out".into(),
                    "here",
                    Some("call definitions with fewer different arguments".into()),
                );
            }
            return None;
        }
        if self.waiting > DEEPEST {
            self.too_deep(expression.span);
            return None;
        }
        self.waiting += 1;
        let typed = self.lower_kind(expression, scope);
        self.waiting -= 1;
        self.shallow(typed?, expression.span)
    }

    fn lower_kind(&mut self, expression: &Expression, scope: &Scope) -> Option<Typed> {
        use ExpressionKind as E;
        let span = expression.span;
        let number = |n| Value::Number(Range::exactly(n));
        if let E::Number(n) | E::Rate(n) | E::Money(n, _) = &expression.kind
            && crate::decimal::held(*n).is_none()
        {
            self.error(
                span,
                "too-many-digits",
                "this number is too long".into(),
                "more than can be held",
                Some("a number has 16 digits before the point at most, and 12 after".into()),
            );
            return None;
        }
        match &expression.kind {
            E::Boolean(known) => Some(self.constant(Value::Truth((*known).into()), Type::YesNo)),
            E::Number(n) => Some(self.constant(number(*n), if n.fract().is_zero() { Type::Integer } else { Type::Number })),
            E::Rate(n) => Some(self.constant(number(*n), Type::Rate)),
            E::Money(n, period) => Some(self.constant(number(*n), Type::Money(*period))),
            E::Time(n, unit) => {
                if !n.fract().is_zero() {
                    self.error(span, "fraction-of-time", "a length of time is a whole number".into(), "not whole", None);
                    return None;
                }
                Some(self.constant(number(*n), Type::Time(*unit)))
            }
            E::Date(date) => Some(self.constant(Value::Date(Range::exactly(*date)), Type::Date)),
            E::Month(month) => Some(self.constant(Value::Date(Range::exactly(*month)), Type::Month)),
            E::DayOfAssessment => Some(self.add(Operation::Day, Type::Date)),
            E::Name(name) => self.name(name, span, scope),
            E::Call(name, arguments) => self.call(name, arguments, scope),
            E::Not(inner) => {
                let inner = self.lower_as(inner, Type::YesNo, scope)?;
                Some(self.add(Operation::Not(inner), Type::YesNo))
            }
            E::Negative(inner) => {
                let inner = self.lower(inner, scope)?;
                if !inner.of_type.is_decimal() {
                    self.error(span, "wrong-type", format!("{} has no opposite", self.name_of(inner.of_type)), "not a number", None);
                    return None;
                }
                let zero = self.constant(number(0.into()), inner.of_type);
                Some(self.add(Operation::Subtract(zero.node, inner.node), inner.of_type))
            }
            E::Binary(operator, left, right) => self.binary(*operator, left, right, span, scope),
            E::If(condition, then, otherwise) => {
                let condition = self.lower_as(condition, Type::YesNo, scope);
                let then_typed = self.lower(then, scope);
                let otherwise_typed = self.lower(otherwise, scope);
                let (condition, then_typed, otherwise_typed) = (condition?, then_typed?, otherwise_typed?);
                let of_type = self.same(then_typed.of_type, otherwise_typed.of_type, otherwise.span)?;
                Some(self.add(Operation::If(condition, then_typed.node, otherwise_typed.node), of_type))
            }
            E::Between(unit, from, to) => {
                let from = self.moment(from, scope);
                let to = self.moment(to, scope);
                Some(self.add(Operation::Between(*unit, from?, to?), Type::Time(*unit)))
            }
            E::Minimum(all) => self.extreme(all, scope, Operation::Minimum),
            E::Maximum(all) => self.extreme(all, scope, Operation::Maximum),
            E::Round(rounding, inner) => {
                let inner_typed = self.lower(inner, scope)?;
                if !inner_typed.of_type.is_numeric() && !matches!(inner_typed.of_type, Type::Money(_)) {
                    self.error(inner.span, "wrong-type", format!("{} cannot be rounded", self.name_of(inner_typed.of_type)), "not a number", None);
                    return None;
                }
                Some(self.add(Operation::Round(*rounding, inner_typed.node), inner_typed.of_type))
            }
            E::Per(period, inner) => self.per(*period, inner, scope),
            E::IsDue(name) => {
                let rule = self.paying_rule(name)?;
                Some(self.add(Operation::IsDue(rule.node), Type::YesNo))
            }
            E::AmountOf(name) => {
                let rule = self.paying_rule(name)?;
                Some(self.add(Operation::AmountOf(rule.node), rule.of_type))
            }
            E::On(parameter, date) => self.on(parameter, date, scope),
            E::MonthOf(date) => {
                let date = self.lower_as(date, Type::Date, scope)?;
                Some(self.add(Operation::MonthOf(date), Type::Month))
            }
            E::FirstDayOf(month) => {
                let month = self.lower_as(month, Type::Month, scope)?;
                Some(Typed { node: month, of_type: Type::Date })
            }
            E::StartOfYearOf(date) => {
                let date = self.lower_as(date, Type::Date, scope)?;
                Some(self.add(Operation::StartOfYear(date), Type::Date))
            }
            E::Aggregate { quantifier, value, list, condition, otherwise } => {
                self.aggregate(*quantifier, value.as_deref(), list, condition.as_deref(), otherwise.as_deref(), scope)
            }
            E::Bracket { of, steps, beyond, marginal } => self.bracket(of, steps, beyond, *marginal, scope),
        }
    }

    fn constant(&mut self, value: Value, of_type: Type) -> Typed {
        self.add(Operation::Constant(value), of_type)
    }

    fn add(&mut self, operation: Operation, of_type: Type) -> Typed {
        Typed { node: self.law.graph.add(operation), of_type }
    }

    fn name(&mut self, name: &str, span: Span, scope: &Scope) -> Option<Typed> {
        if let Some((_, typed)) = scope.arguments.iter().find(|(n, _)| n == name) {
            return Some(*typed);
        }
        if scope.out_of_reach.iter().any(|n| n == name) {
            let message = format!("`{name}` is given for one member of a list, and another member is at hand here");
            let help = Some("count or add up in a definition that is given the same value for everyone".to_owned());
            self.error(span, "another-member", message, "whose?", help);
            return None;
        }
        match self.law.find(name) {
            Some(Declared::Fact(id)) => {
                let fact = self.law.fact(id);
                let (of, of_type) = (fact.of.clone(), fact.of_type);
                if of.is_empty() {
                    return Some(self.add(Operation::Fact(id), of_type));
                }
                self.within(name, &of, span, scope)?;
                Some(self.add(Operation::MemberFact(id), of_type))
            }
            Some(Declared::Parameter(id)) => {
                let of_type = self.law.parameter(id).of_type;
                let on = self.law.graph.add(Operation::Day);
                Some(self.add(Operation::Parameter { id, on }, of_type))
            }
            Some(Declared::Definition(id)) => self.use_definition(name, id, span, scope),
            Some(Declared::Rule(id)) => {
                let typed = self.use_rule(id)?;
                if self.law.rule(id).pays.is_some() {
                    let help = Some(format!("write `amount of {name}`, or `{name} is due`"));
                    self.error(span, "rule-as-value", format!("`{name}` may not be due: its amount is not simply a number"), "a rule that pays", help);
                    return None;
                }
                Some(typed)
            }
            Some(Declared::List(_)) => {
                self.error(
                    span,
                    "list-as-value",
                    format!("`{name}` is a list of persons, not a value"),
                    "a list",
                    Some(format!("count it with `count among {name}`")),
                );
                None
            }
            Some(Declared::Deadline(_)) => {
                self.error(span, "deadline-as-value", format!("`{name}` is a deadline, not a value"), "a deadline", None);
                None
            }
            Some(Declared::Assumption(_)) => {
                let help = Some("use the fact itself: it is supposed as long as nobody said it".to_owned());
                self.error(span, "assumption-as-value", format!("`{name}` is an assumption, not a value"), "an assumption", help);
                None
            }
            None => {
                self.unknown_name(name, span, scope);
                None
            }
        }
    }

    fn unknown_name(&mut self, name: &str, span: Span, scope: &Scope) {
        if self.alternatives.contains_key(name) {
            let help = Some("an alternative stands beside the fact it belongs to: `fact = alternative`".to_owned());
            self.error(span, "unknown-name", format!("`{name}` is an alternative of a choice, not a value of its own"), "an alternative", help);
            return;
        }
        let arguments = scope.arguments.iter().map(|(n, _)| n.as_str());
        let near = Self::near(&mut self.compared, name, self.law.names.keys().map(|n| &**n).chain(arguments));
        let help = near.or_else(|| Some("declare it as a fact, a parameter or a definition".to_owned()));
        self.error(span, "unknown-name", format!("nothing is named `{name}`"), "not declared", help);
    }

    fn use_definition(&mut self, name: &str, id: DefinitionId, span: Span, scope: &Scope) -> Option<Typed> {
        if !self.definition_items[id.index()].arguments.is_empty() {
            let wanted = self.definition_items[id.index()].arguments.iter().map(|a| a.name.text.as_str()).collect::<Vec<_>>().join(", ");
            self.error(span, "missing-arguments", format!("`{name}` needs arguments"), "no arguments", Some(format!("write `{name}({wanted})`")));
            return None;
        }
        let typed = self.definition(id);
        self.note_use(id);
        let of = self.law.definition(id).of.clone();
        if !of.is_empty() {
            self.within(name, &of, span, scope)?;
        }
        typed
    }

    /// Checks that a fact or definition of members is used where one of its members is at hand.
    fn within(&mut self, name: &str, of: &[ListId], span: Span, scope: &Scope) -> Option<()> {
        if !scope.members_of.is_empty() && scope.members_of.iter().all(|l| of.contains(l)) {
            return Some(());
        }
        let lists = of.iter().map(|l| self.law.list(*l).name.to_string()).collect::<Vec<_>>().join(", ");
        if scope.members_of.is_empty() {
            let help = of.first().map(|l| format!("say of whom: `any among {} where …`, `sum of … among …`", self.law.list(*l).name));
            self.error(span, "whose", format!("`{name}` belongs to each of {lists}, and nobody is at hand here"), "whose?", help);
        } else {
            self.error(span, "whose", format!("`{name}` belongs to {lists}, not to everybody at hand here"), "not theirs", None);
        }
        None
    }

    fn call(&mut self, name: &Name, arguments: &[Expression], scope: &Scope) -> Option<Typed> {
        let Some(Declared::Definition(id)) = self.law.find(&name.text) else {
            let callable = self.definition_items.iter().filter(|d| !d.arguments.is_empty()).map(|d| d.name.text.as_str());
            let near = Self::near(&mut self.compared, &name.text, callable);
            self.error(name.span, "unknown-name", format!("no definition with arguments is named `{}`", name.text), "not declared", near);
            return None;
        };
        let item = self.definition_items[id.index()].clone();
        if item.arguments.len() != arguments.len() {
            let message = format!("`{}` takes {} arguments, {} are given", name.text, item.arguments.len(), arguments.len());
            self.error(name.span, "wrong-arguments", message, "here", None);
            return None;
        }
        let of = self.lists(&item.of);
        if !of.is_empty() {
            self.within(&name.text, &of, name.span, scope)?;
        }
        let mut inner = Scope { members_of: of, arguments: Vec::new(), out_of_reach: Vec::new() };
        for (argument, given) in item.arguments.iter().zip(arguments) {
            let of_type = self.type_of(&argument.of_type, None);
            let node = self.lower_as(given, of_type, scope)?;
            inner.arguments.push((argument.name.text.clone(), Typed { node, of_type }));
        }
        // Checking it once reports its own mistakes and its cycles.
        let of_type = self.definition(id)?.of_type;
        self.note_use(id);
        let key = (id.index(), inner.arguments.iter().map(|(_, t)| t.node).collect::<Vec<_>>());
        if let Some(known) = self.calls.get(&key) {
            return *known;
        }
        let typed = self.lower_as(&item.body, of_type, &inner).map(|node| Typed { node, of_type });
        self.calls.insert(key, typed);
        typed
    }

    fn use_rule(&mut self, id: RuleId) -> Option<Typed> {
        let typed = self.rule(id);
        if let Some(uses) = self.uses.last_mut() {
            uses.rules.insert(id);
        }
        typed
    }

    fn paying_rule(&mut self, name: &Name) -> Option<Typed> {
        if let Some(Declared::Rule(id)) = self.law.find(&name.text) {
            let typed = self.use_rule(id)?;
            if self.law.rule(id).pays.is_some() {
                return Some(typed);
            }
            self.error(
                name.span,
                "not-a-paying-rule",
                format!("`{}` pays nothing", name.text),
                "a rule of right",
                Some("use its name alone: it is a yes or no".into()),
            );
            return None;
        }
        let near = Self::near(&mut self.compared, &name.text, self.law.rules.iter().map(|r| &*r.name));
        self.error(name.span, "unknown-name", format!("no rule is named `{}`", name.text), "not a rule", near);
        None
    }

    fn alternative(&mut self, name: &str, id: ChoiceId) -> Option<Typed> {
        // Choices are numbered in the order in which they are declared.
        let declared = self.alternatives.get(name)?;
        let (_, index) = declared[declared.binary_search_by_key(&id.0, |(choice, _)| choice.0).ok()?];
        Some(self.constant(Value::Choice(1 << index), Type::Choice(id)))
    }

    fn binary(&mut self, operator: BinaryOperator, left: &Expression, right: &Expression, span: Span, scope: &Scope) -> Option<Typed> {
        use BinaryOperator as B;
        match operator {
            B::And | B::Or => {
                let l = self.lower_as(left, Type::YesNo, scope);
                let r = self.lower_as(right, Type::YesNo, scope);
                let both = Box::new([l?, r?]);
                Some(self.add(if operator == B::And { Operation::All(both) } else { Operation::Any(both) }, Type::YesNo))
            }
            B::Equal | B::NotEqual | B::Less | B::LessOrEqual | B::Greater | B::GreaterOrEqual => self.comparison(operator, left, right, scope),
            B::Add | B::Subtract | B::Multiply | B::Divide => {
                let l = self.lower(left, scope);
                let r = self.lower(right, scope);
                self.arithmetic(operator, l?, r?, span)
            }
        }
    }

    fn comparison(&mut self, operator: BinaryOperator, left: &Expression, right: &Expression, scope: &Scope) -> Option<Typed> {
        use BinaryOperator as B;
        let l = self.lower(left, scope)?;
        let r = if let Type::Choice(id) = l.of_type {
            match &right.kind {
                ExpressionKind::Name(name) if self.law.find(name).is_none() => {
                    let Some(alternative) = self.alternative(name, id) else {
                        let known: Vec<String> = self.law.alternatives(id).iter().map(ToString::to_string).collect();
                        let near = Self::near(&mut self.compared, name, known.iter().map(String::as_str));
                        let help = near.unwrap_or_else(|| format!("the alternatives are: {}", known.join(", ")));
                        self.error(right.span, "unknown-alternative", format!("`{name}` is not one of the alternatives"), "not an alternative", Some(help));
                        return None;
                    };
                    alternative
                }
                _ => self.lower(right, scope)?,
            }
        } else {
            self.lower(right, scope)?
        };
        let of_type = self.same(l.of_type, r.of_type, right.span)?;
        let ordered = of_type.is_decimal() || matches!(of_type, Type::Date | Type::Month);
        if !ordered && !matches!(operator, B::Equal | B::NotEqual) {
            self.error(right.span, "wrong-type", format!("{} has no order", self.name_of(of_type)), "compare with `=` only", None);
            return None;
        }
        let (l, r) = (l.node, r.node);
        let (operation, negated) = match operator {
            B::Equal => (Operation::Equal(l, r), false),
            B::NotEqual => (Operation::Equal(l, r), true),
            B::Less => (Operation::Less(l, r), false),
            B::Greater => (Operation::Less(r, l), false),
            B::LessOrEqual => (Operation::Less(r, l), true),
            _ => (Operation::Less(l, r), true),
        };
        let compared = self.add(operation, Type::YesNo);
        Some(if negated { self.add(Operation::Not(compared.node), Type::YesNo) } else { compared })
    }

    fn arithmetic(&mut self, operator: BinaryOperator, l: Typed, r: Typed, span: Span) -> Option<Typed> {
        use BinaryOperator as B;
        let (a, b) = (l.node, r.node);
        if let (Type::Date | Type::Month, Type::Time(unit), B::Add | B::Subtract) = (l.of_type, r.of_type, operator) {
            if l.of_type == Type::Month && unit == TimeUnit::Days {
                self.error(span, "wrong-type", "days cannot be added to a calendar month".into(), "here", Some("take its `first day of …` first".into()));
                return None;
            }
            let time = if operator == B::Add {
                b
            } else {
                let zero = self.constant(Value::Number(Range::exactly(0.into())), r.of_type);
                self.law.graph.add(Operation::Subtract(zero.node, b))
            };
            return Some(self.add(Operation::Later { date: a, time, unit }, l.of_type));
        }
        let of_type = match (operator, l.of_type, r.of_type) {
            (B::Add | B::Subtract, x, y) if x == y && x.is_decimal() => Some(x),
            (B::Add | B::Subtract | B::Multiply, x, y) if x.is_numeric() && y.is_numeric() => Some(numeric(x, y)),
            (B::Multiply, x @ (Type::Money(_) | Type::Time(_)), y) if times(x, y) => Some(x),
            (B::Multiply, x, y @ (Type::Money(_) | Type::Time(_))) if times(y, x) => Some(y),
            // So much a month, for so many months, is a sum.
            (B::Multiply, Type::Money(period), Type::Time(unit)) | (B::Multiply, Type::Time(unit), Type::Money(period)) if period == each(unit) => {
                Some(Type::Money(Period::Once))
            }
            (B::Divide, Type::Money(Period::Once), Type::Time(unit)) => Some(Type::Money(each(unit))),
            (B::Divide, x, y) if x.is_numeric() && y.is_numeric() => Some(Type::Number),
            (B::Divide, x @ Type::Money(_), y) if y.is_numeric() => Some(x),
            (B::Divide, x @ Type::Money(_), y) if x == y => Some(Type::Number),
            _ => None,
        };
        let Some(of_type) = of_type else {
            let verb = match operator {
                B::Add => "added to",
                B::Subtract => "subtracted from",
                B::Multiply => "multiplied by",
                _ => "divided by",
            };
            let (first, second) = if operator == B::Subtract { (r.of_type, l.of_type) } else { (l.of_type, r.of_type) };
            let help = Self::conversion(r.of_type, l.of_type);
            self.error(span, "wrong-type", format!("{} cannot be {verb} {}", self.name_of(first), self.name_of(second)), "these do not go together", help);
            return None;
        };
        let operation = match operator {
            B::Add => Operation::Add(a, b),
            B::Subtract => Operation::Subtract(a, b),
            B::Multiply => Operation::Multiply(a, b),
            _ => Operation::Divide(a, b),
        };
        Some(self.add(operation, of_type))
    }

    /// The type of two values that must be alike.
    fn same(&mut self, left: Type, right: Type, span: Span) -> Option<Type> {
        if left == right {
            return Some(left);
        }
        if left.is_numeric() && right.is_numeric() {
            return Some(Type::Number);
        }
        let help = Self::conversion(right, left);
        self.error(span, "wrong-type", format!("{} stands beside {}", self.name_of(right), self.name_of(left)), "not of the same kind", help);
        None
    }

    fn moment(&mut self, expression: &Expression, scope: &Scope) -> Option<NodeId> {
        let typed = self.lower(expression, scope)?;
        if matches!(typed.of_type, Type::Date | Type::Month) {
            return Some(typed.node);
        }
        self.error(expression.span, "wrong-type", format!("a date was expected here, this is {}", self.name_of(typed.of_type)), "not a date", None);
        None
    }

    fn extreme(&mut self, all: &[Expression], scope: &Scope, operation: fn(NodeId, NodeId) -> Operation) -> Option<Typed> {
        let mut result: Option<Typed> = None;
        for expression in all {
            let typed = self.lower(expression, scope)?;
            if !typed.of_type.is_decimal() && !matches!(typed.of_type, Type::Date | Type::Month) {
                self.error(expression.span, "wrong-type", format!("{} has no order", self.name_of(typed.of_type)), "not a number or date", None);
                return None;
            }
            result = Some(match result {
                None => typed,
                Some(before) => {
                    let of_type = self.same(before.of_type, typed.of_type, expression.span)?;
                    self.add(operation(before.node, typed.node), of_type)
                }
            });
        }
        result
    }

    fn per(&mut self, period: Period, inner: &Expression, scope: &Scope) -> Option<Typed> {
        let typed = self.lower(inner, scope)?;
        let twelve = self.constant(Value::Number(Range::exactly(12.into())), Type::Integer);
        let operation = match (typed.of_type, period) {
            // A sum of money becomes so much a month or a year.
            (Type::Money(Period::Once), _) => return Some(Typed { node: typed.node, of_type: Type::Money(period) }),
            (Type::Money(Period::Year), Period::Month) => Operation::Divide(typed.node, twelve.node),
            (Type::Money(Period::Month), Period::Year) => Operation::Multiply(typed.node, twelve.node),
            (found, _) => {
                self.error(inner.span, "wrong-type", format!("{} cannot be converted", self.name_of(found)), "not another period", None);
                return None;
            }
        };
        Some(self.add(operation, Type::Money(period)))
    }

    fn on(&mut self, parameter: &Expression, date: &Expression, scope: &Scope) -> Option<Typed> {
        let on = self.lower_as(date, Type::Date, scope)?;
        if let ExpressionKind::Name(name) = &parameter.kind
            && let Some(Declared::Parameter(id)) = self.law.find(name)
        {
            let of_type = self.law.parameter(id).of_type;
            return Some(self.add(Operation::Parameter { id, on }, of_type));
        }
        let help = Some("only a parameter has a value at another date".to_owned());
        self.error(parameter.span, "not-a-parameter", "this is not a parameter".into(), "not a parameter", help);
        None
    }

    fn aggregate(
        &mut self,
        quantifier: Quantifier,
        value: Option<&Expression>,
        list: &Name,
        condition: Option<&Expression>,
        otherwise: Option<&Expression>,
        scope: &Scope,
    ) -> Option<Typed> {
        let list = self.list(list)?;
        let (of_member, arguments): (Vec<_>, Vec<_>) = scope.arguments.iter().cloned().partition(|(_, given)| self.law.graph.node(given.node).of_member);
        let out_of_reach = of_member.into_iter().map(|(name, _)| name).chain(scope.out_of_reach.iter().cloned()).collect();
        let inner = Scope { members_of: vec![list], arguments, out_of_reach };
        let condition = match condition {
            Some(condition) => Some(self.lower_as(condition, Type::YesNo, &inner)?),
            None => None,
        };
        if condition.is_none() && matches!(quantifier, Quantifier::Any | Quantifier::All) {
            // `any among children` asks whether there is one.
            let yes = self.constant(Value::Truth(true.into()), Type::YesNo);
            return Some(self.add(Operation::Aggregate { quantifier, list, value: None, condition: Some(yes.node), otherwise: None }, Type::YesNo));
        }
        let value_typed = match value {
            Some(value) => Some((self.lower(value, &inner)?, value.span)),
            None => None,
        };
        let of_type = match (quantifier, value_typed) {
            (Quantifier::Count, _) => Type::Integer,
            (Quantifier::Any | Quantifier::All, _) => Type::YesNo,
            (Quantifier::Sum, Some((typed, span))) if !typed.of_type.is_decimal() => {
                self.error(span, "wrong-type", format!("{} cannot be added up", self.name_of(typed.of_type)), "not a number", None);
                return None;
            }
            (_, Some((typed, span))) if !typed.of_type.is_decimal() && !matches!(typed.of_type, Type::Date | Type::Month) => {
                self.error(span, "wrong-type", format!("{} has no order", self.name_of(typed.of_type)), "not a number or date", None);
                return None;
            }
            (_, Some((typed, _))) => typed.of_type,
            (_, None) => return None,
        };
        let otherwise = match otherwise {
            Some(otherwise) => Some(self.lower_as(otherwise, of_type, scope)?),
            None => None,
        };
        let value = value_typed.map(|(typed, _)| typed.node);
        Some(self.add(Operation::Aggregate { quantifier, list, value, condition, otherwise }, of_type))
    }

    /// A table by brackets, laid out as conditions; a marginal scale as the sum of what falls in each bracket.
    fn bracket(&mut self, of: &Expression, steps: &[(Expression, Expression)], beyond: &Expression, marginal: bool, scope: &Scope) -> Option<Typed> {
        let of_typed = self.lower(of, scope)?;
        let mut lowered = Vec::new();
        for (limit, value) in steps {
            let limit_node = self.lower_as(limit, of_typed.of_type, scope)?;
            lowered.push((limit_node, self.lower(value, scope)?, value.span));
        }
        for (pair, (limit, _)) in lowered.windows(2).zip(&steps[1..]) {
            if self.is_not_above(pair[1].0, pair[0].0) {
                let help = Some("write the limits from the smallest to the largest".to_owned());
                self.error(limit.span, "limits-out-of-order", "this limit is not above the one before it".to_owned(), "not above", help);
            }
        }
        let last = self.lower(beyond, scope)?;
        if marginal {
            if !matches!(of_typed.of_type, Type::Money(_)) && !of_typed.of_type.is_numeric() {
                self.error(of.span, "wrong-type", format!("a scale applies to money or numbers, this is {}", self.name_of(of_typed.of_type)), "here", None);
                return None;
            }
            return self.scale(of_typed, &lowered, (last, beyond.span));
        }
        let mut result = last;
        for (limit, value, span) in lowered.into_iter().rev() {
            let of_type = self.same(value.of_type, result.of_type, span)?;
            let above = self.law.graph.add(Operation::Less(limit, of_typed.node));
            result = self.add(Operation::If(above, result.node, value.node), of_type);
        }
        Some(result)
    }

    /// Whether a figure of the law is not above another on some day on which both are in force.
    fn is_not_above(&self, one: NodeId, other: NodeId) -> bool {
        let days = [one, other].into_iter().flat_map(|node| match &self.law.graph.node(node).operation {
            Operation::Parameter { id, .. } => self.law.parameter(*id).values.iter().map(|value| value.from).collect(),
            _ => vec![jiff::civil::Date::MIN],
        });
        let figure = |node: NodeId, day| match &self.law.graph.node(node).operation {
            Operation::Constant(Value::Number(range)) => range.known(),
            Operation::Parameter { id, .. } => match self.law.parameter(*id).on(day)?.value {
                Value::Number(range) => range.known(),
                _ => None,
            },
            _ => None,
        };
        days.into_iter().any(|day| figure(one, day).zip(figure(other, day)).is_some_and(|(one, other)| one <= other))
    }

    fn scale(&mut self, of: Typed, steps: &[(NodeId, Typed, Span)], beyond: (Typed, Span)) -> Option<Typed> {
        let zero = self.constant(Value::Number(Range::exactly(0.into())), of.of_type).node;
        let mut floor = zero;
        let mut total = zero;
        let rates = steps.iter().map(|(limit, rate, span)| (Some(*limit), *rate, *span)).chain([(None, beyond.0, beyond.1)]);
        for (limit, rate, span) in rates {
            if !rate.of_type.is_numeric() {
                self.error(span, "wrong-type", format!("a scale has rates, this is {}", self.name_of(rate.of_type)), "not a rate", None);
                return None;
            }
            let capped = limit.map_or(of.node, |limit| self.law.graph.add(Operation::Minimum(of.node, limit)));
            let above = self.law.graph.add(Operation::Subtract(capped, floor));
            let part = self.law.graph.add(Operation::Maximum(above, zero));
            let taxed = self.law.graph.add(Operation::Multiply(part, rate.node));
            total = self.law.graph.add(Operation::Add(total, taxed));
            floor = limit.unwrap_or(floor);
        }
        Some(Typed { node: total, of_type: of.of_type })
    }
}

fn numeric(x: Type, y: Type) -> Type {
    if x == Type::Integer && y == Type::Integer { Type::Integer } else { Type::Number }
}

/// What is paid once in each unit of time.
fn each(unit: TimeUnit) -> Period {
    match unit {
        TimeUnit::Years => Period::Year,
        TimeUnit::Months => Period::Month,
        TimeUnit::Days => Period::Day,
    }
}

/// Whether a quantity can be multiplied by that number: time only by whole ones.
fn times(quantity: Type, by: Type) -> bool {
    if matches!(quantity, Type::Time(_)) { by == Type::Integer } else { by.is_numeric() }
}
