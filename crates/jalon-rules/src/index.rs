//! Where each name of a law is declared and used: for whoever shows the text to its authors.

use crate::ast::{Condition, Declaration, Expression, ExpressionKind, Name, TypeItem, TypeKind};
use crate::check::LONGEST;
use crate::diagnostic::{SourceFile, Span};
use crate::keyword::{Keyword, Language};
use crate::law::{Declared, Law};
use crate::parser::{Layout, parse};

/// What a name of a file stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Something the law declares.
    Declared(Declared),
    /// An argument of a definition, known by the place where it is declared.
    Argument(Span),
    /// An alternative of a choice.
    Alternative,
}

/// Whether a name is declared where it stands, or used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It is declared here.
    Declares,
    /// It is used here.
    Uses,
}

/// A name at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Where it stands.
    pub span: Span,
    /// What it stands for.
    pub named: Named,
    /// Declared or used.
    pub role: Role,
}

/// A declaration of a file, whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outline {
    /// What it declares.
    pub declared: Declared,
    /// Its name.
    pub name: Span,
    /// From its first word to its last.
    pub whole: Span,
}

/// The names of some files, in the order of files and places.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// The language of each file.
    pub languages: Vec<Language>,
    /// Every name that stands for something. A name that nothing declares is not here.
    pub occurrences: Vec<Occurrence>,
    /// Every declaration.
    pub outlines: Vec<Outline>,
    /// Every keyword at its place.
    pub keywords: Vec<(Span, Keyword)>,
}

impl Index {
    /// Reads the names of the files of which `law` was compiled. Files with mistakes are read as far as they can be.
    pub fn of(files: &[SourceFile], law: &Law) -> Self {
        let mut index = Self::default();
        for (place, file) in (0..).zip(files) {
            // What the compiler refuses to read has no names; its language does not matter.
            if file.text.len() > LONGEST {
                index.languages.push(Language::En);
                continue;
            }
            let parsed = parse(place, file);
            let starts = starts(&parsed.layout);
            let mut walk = Walk { law, index: &mut index, arguments: Vec::new() };
            for declaration in &parsed.declarations {
                walk.declaration(declaration, &starts);
            }
            index.languages.push(parsed.layout.language);
            let span = |first: usize, length: usize| parsed.layout.lexemes[first].span.to(parsed.layout.lexemes[first + length - 1].span);
            index.keywords.extend(parsed.layout.keywords.iter().map(|(first, length, keyword)| (span(*first, *length), *keyword)));
        }
        index.occurrences.sort_unstable_by_key(|found| (found.span.file, found.span.start));
        index
    }

    /// The name at a byte of a file, or that ends there.
    pub fn at(&self, file: u32, byte: u32) -> Option<Occurrence> {
        let after = self.occurrences.partition_point(|found| (found.span.file, found.span.start) <= (file, byte));
        let found = self.occurrences[..after].last()?;
        (found.span.file == file && byte <= found.span.end).then_some(*found)
    }

    /// The keyword at a byte of a file.
    pub fn keyword_at(&self, file: u32, byte: u32) -> Option<(Span, Keyword)> {
        self.keywords.iter().copied().find(|(span, _)| span.file == file && (span.start..span.end).contains(&byte))
    }
}

/// Where declarations begin, and where the token before each ends.
fn starts(layout: &Layout) -> Vec<(Span, Option<Span>)> {
    let opening = layout.keywords.iter().filter(|(_, _, keyword)| keyword.opens_declaration());
    opening.map(|(first, ..)| (layout.lexemes[*first].span, first.checked_sub(1).map(|before| layout.lexemes[before].span))).collect()
}

struct Walk<'a> {
    law: &'a Law,
    index: &'a mut Index,
    /// Arguments in reach, each with the place that declares it.
    arguments: Vec<(String, Span)>,
}

impl Walk<'_> {
    fn declaration(&mut self, declaration: &Declaration, starts: &[(Span, Option<Span>)]) {
        self.arguments.clear();
        match declaration {
            Declaration::Persons(lists) => lists.iter().for_each(|list| self.declares(&list.name, starts)),
            Declaration::Fact(fact) => {
                self.declares(&fact.name, starts);
                fact.of.iter().for_each(|list| self.uses(list));
                self.of_type(&fact.of_type);
            }
            Declaration::Parameter(parameter) => self.declares(&parameter.name, starts),
            Declaration::Definition(definition) => {
                self.declares(&definition.name, starts);
                for argument in &definition.arguments {
                    let place = argument.name.span;
                    self.index.occurrences.push(Occurrence { span: place, named: Named::Argument(place), role: Role::Declares });
                    self.arguments.push((argument.name.text.clone(), place));
                }
                definition.of.iter().for_each(|list| self.uses(list));
                self.expression(&definition.body);
            }
            Declaration::Rule(rule) => {
                self.declares(&rule.name, starts);
                for criterion in &rule.criteria {
                    if let Condition::Computed(condition) = &criterion.condition {
                        self.expression(condition);
                    }
                }
                rule.trends.iter().for_each(|(_, fact)| self.uses(fact));
                rule.amount.iter().for_each(|amount| self.expression(amount));
            }
            Declaration::Deadline(deadline) => {
                self.declares(&deadline.name, starts);
                self.expression(&deadline.time);
                self.expression(&deadline.anchor);
            }
            Declaration::Assumption(assumption) => {
                self.declares(&assumption.name, starts);
                self.uses(&assumption.fact);
                self.expression(&assumption.value);
            }
        }
    }

    fn declares(&mut self, name: &Name, starts: &[(Span, Option<Span>)]) {
        let Some(declared) = self.law.find(&name.text) else { return };
        self.index.occurrences.push(Occurrence { span: name.span, named: Named::Declared(declared), role: Role::Declares });
        let after = starts.partition_point(|(start, _)| start.start <= name.span.start);
        let Some((start, _)) = after.checked_sub(1).and_then(|at| starts.get(at)) else { return };
        // Up to the last word before the next declaration, or the end of the file.
        let last = starts.get(after).and_then(|(_, before)| *before);
        let end = last.map_or(u32::MAX, |last| last.end);
        self.index.outlines.push(Outline { declared, name: name.span, whole: Span { file: start.file, start: start.start, end } });
    }

    fn of_type(&mut self, item: &TypeItem) {
        if let TypeKind::Choice(names) = &item.kind {
            let alternative = |name: &Name| Occurrence { span: name.span, named: Named::Alternative, role: Role::Declares };
            self.index.occurrences.extend(names.iter().map(alternative));
        }
    }

    fn uses(&mut self, name: &Name) {
        self.used(&name.text, name.span);
    }

    fn used(&mut self, text: &str, span: Span) {
        let argument = self.arguments.iter().find(|(name, _)| name == text).map(|(_, place)| Named::Argument(*place));
        let named = argument.or_else(|| self.law.find(text).map(Named::Declared));
        let alternative = || self.law.choices.iter().any(|choice| choice.iter().any(|known| **known == *text)).then_some(Named::Alternative);
        if let Some(named) = named.or_else(alternative) {
            self.index.occurrences.push(Occurrence { span, named, role: Role::Uses });
        }
    }

    fn expression(&mut self, expression: &Expression) {
        use ExpressionKind as E;
        match &expression.kind {
            E::Name(name) => self.used(name, expression.span),
            E::Call(name, arguments) => {
                self.uses(name);
                arguments.iter().for_each(|argument| self.expression(argument));
            }
            E::IsDue(name) | E::AmountOf(name) => self.uses(name),
            E::Not(one) | E::Negative(one) | E::Round(_, one) | E::Per(_, one) | E::MonthOf(one) | E::FirstDayOf(one) | E::StartOfYearOf(one) => {
                self.expression(one);
            }
            E::Binary(_, one, other) | E::Between(_, one, other) | E::On(one, other) => {
                self.expression(one);
                self.expression(other);
            }
            E::If(condition, then, otherwise) => [condition, then, otherwise].into_iter().for_each(|part| self.expression(part)),
            E::Minimum(all) | E::Maximum(all) => all.iter().for_each(|part| self.expression(part)),
            E::Aggregate { value, list, condition, otherwise, .. } => {
                self.uses(list);
                [value, condition, otherwise].into_iter().flatten().for_each(|part| self.expression(part));
            }
            E::Bracket { of, steps, beyond, .. } => {
                self.expression(of);
                for (limit, value) in steps {
                    self.expression(limit);
                    self.expression(value);
                }
                self.expression(beyond);
            }
            _ => {}
        }
    }
}
