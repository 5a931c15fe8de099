//! Answers to an editor: pure functions of the texts and their law.

use std::collections::HashMap;

use jalon_rules::{Declared, Diagnostic, Keyword, Language, Named, Occurrence, Role, Severity, Span, Type};
use jiff::civil::Date;
use lsp_types::{
    CompletionItem, CompletionItemKind, DiagnosticSeverity, DocumentSymbol, Hover, HoverContents, Location, MarkupContent, MarkupKind, NumberOrString,
    Position, SymbolInformation, SymbolKind, TextEdit, Url, WorkspaceEdit,
};

use crate::meaning;
use crate::position::Encoding;
use crate::workspace::Project;

/// A law as an editor sees it, and how the editor counts.
pub(crate) struct Answers<'a> {
    pub(crate) project: &'a Project,
    pub(crate) encoding: Encoding,
}

impl Answers<'_> {
    fn range(&self, span: Span) -> lsp_types::Range {
        self.encoding.range(self.project.text(span.file), span.start as usize..span.end as usize)
    }

    fn location(&self, span: Span) -> Option<Location> {
        Some(Location { uri: self.project.addresses.get(span.file as usize)?.clone(), range: self.range(span) })
    }

    fn byte(&self, address: &Url, position: Position) -> Option<(u32, u32)> {
        let file = self.project.file(address)?;
        let byte = self.encoding.byte(self.project.text(file), position);
        Some((file, u32::try_from(byte).ok()?))
    }

    fn name_at(&self, address: &Url, position: Position) -> Option<Occurrence> {
        let (file, byte) = self.byte(address, position)?;
        self.project.index.at(file, byte)
    }

    /// Every mistake, by file; a file without one has an empty list.
    pub(crate) fn mistakes(&self) -> Vec<(Url, Vec<lsp_types::Diagnostic>)> {
        let of = |address: &Url| -> Vec<lsp_types::Diagnostic> {
            let told = self.project.compiled.diagnostics.iter().filter(|told| *told.file == *address.as_str());
            told.map(|told| self.mistake(address, told)).collect()
        };
        self.project.addresses.iter().map(|address| (address.clone(), of(address))).collect()
    }

    fn mistake(&self, address: &Url, told: &Diagnostic) -> lsp_types::Diagnostic {
        let text = self.project.file(address).map_or("", |file| self.project.text(file));
        let help = told.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
        lsp_types::Diagnostic {
            range: self.encoding.range(text, told.range.clone()),
            severity: Some(match told.severity {
                Severity::Error => DiagnosticSeverity::ERROR,
                Severity::Warning => DiagnosticSeverity::WARNING,
            }),
            code: Some(NumberOrString::String(told.code.to_owned())),
            source: Some("jalon".to_owned()),
            message: format!("{}{help}", told.message),
            ..lsp_types::Diagnostic::default()
        }
    }

    pub(crate) fn definition(&self, address: &Url, position: Position) -> Vec<Location> {
        let Some(found) = self.name_at(address, position) else { return Vec::new() };
        self.occurrences(found).filter(|other| other.role == Role::Declares).filter_map(|other| self.location(other.span)).collect()
    }

    pub(crate) fn references(&self, address: &Url, position: Position, with_declaration: Declarations) -> Vec<Location> {
        let Some(found) = self.name_at(address, position) else { return Vec::new() };
        let wanted = |other: &Occurrence| with_declaration == Declarations::Included || other.role == Role::Uses;
        self.occurrences(found).filter(wanted).filter_map(|other| self.location(other.span)).collect()
    }

    /// Every place where the same thing is named.
    fn occurrences(&self, found: Occurrence) -> impl Iterator<Item = Occurrence> {
        let word = self.word(found.span);
        self.project.index.occurrences.iter().copied().filter(move |other| {
            // Alternatives of several choices may share a word: nothing tells them apart.
            other.named == found.named && (found.named != Named::Alternative || self.word(other.span) == word)
        })
    }

    fn word(&self, span: Span) -> &str {
        self.project.text(span.file).get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    pub(crate) fn hover(&self, address: &Url, position: Position, today: Date) -> Option<Hover> {
        let (file, byte) = self.byte(address, position)?;
        let language = self.language(file);
        let (span, told) = if let Some(found) = self.project.index.at(file, byte) {
            (found.span, meaning::of_name(self.project, found.named, language, today)?)
        } else {
            let (span, keyword) = self.project.index.keyword_at(file, byte)?;
            (span, meaning::of_keyword(keyword, language)?)
        };
        let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value: told });
        Some(Hover { contents, range: Some(self.range(span)) })
    }

    fn language(&self, file: u32) -> Language {
        self.project.index.languages.get(file as usize).copied().unwrap_or(Language::En)
    }

    /// The words of the language of the file, and every name of the law.
    pub(crate) fn completion(&self, address: &Url) -> Vec<CompletionItem> {
        let Some(file) = self.project.file(address) else { return Vec::new() };
        let language = self.language(file);
        let keywords = Keyword::ALL.iter().map(|keyword| CompletionItem {
            label: keyword.written(language),
            kind: Some(CompletionItemKind::KEYWORD),
            documentation: meaning::of_keyword(*keyword, language).map(lsp_types::Documentation::String),
            ..CompletionItem::default()
        });
        let law = self.project.law();
        let mut names: Vec<&str> = law.names().collect();
        names.sort_unstable();
        let names = names.into_iter().filter_map(|name| {
            let declared = law.find(name)?;
            let detail = self.type_of(declared).map(|of_type| meaning::type_name(self.project, of_type, language));
            Some(CompletionItem { label: name.to_owned(), kind: Some(completion_kind(declared)), detail, ..CompletionItem::default() })
        });
        keywords.chain(names).collect()
    }

    fn type_of(&self, declared: Declared) -> Option<Type> {
        let law = self.project.law();
        match declared {
            Declared::Fact(id) => Some(law.fact(id).of_type),
            Declared::Parameter(id) => Some(law.parameter(id).of_type),
            Declared::Definition(id) => Some(law.definition(id).of_type),
            Declared::Rule(id) => law.rule(id).pays,
            Declared::List(_) | Declared::Deadline(_) | Declared::Assumption(_) => None,
        }
    }

    pub(crate) fn symbols(&self, address: &Url) -> Vec<DocumentSymbol> {
        let Some(file) = self.project.file(address) else { return Vec::new() };
        let of_file = self.project.index.outlines.iter().filter(|outline| outline.name.file == file);
        let symbol = |outline: &jalon_rules::Outline| {
            #[expect(deprecated, reason = "the protocol's type has no other constructor")]
            DocumentSymbol {
                name: self.word(outline.name).to_owned(),
                detail: self.type_of(outline.declared).map(|of_type| meaning::type_name(self.project, of_type, self.language(file))),
                kind: symbol_kind(outline.declared),
                tags: None,
                deprecated: None,
                range: self.range(outline.whole),
                selection_range: self.range(outline.name),
                children: None,
            }
        };
        of_file.map(symbol).collect()
    }

    pub(crate) fn symbols_named(&self, query: &str) -> Vec<SymbolInformation> {
        let query = query.to_lowercase();
        let named = self.project.index.outlines.iter().filter(|outline| self.word(outline.name).to_lowercase().contains(&query));
        let symbol = |outline: &jalon_rules::Outline| {
            #[expect(deprecated, reason = "the protocol's type has no other constructor")]
            Some(SymbolInformation {
                name: self.word(outline.name).to_owned(),
                kind: symbol_kind(outline.declared),
                tags: None,
                deprecated: None,
                location: self.location(outline.name)?,
                container_name: None,
            })
        };
        named.filter_map(symbol).collect()
    }

    /// The range of the name at a place that can be renamed.
    pub(crate) fn renamable(&self, address: &Url, position: Position) -> Option<lsp_types::Range> {
        self.name_at(address, position).filter(|found| found.named != Named::Alternative).map(|found| self.range(found.span))
    }

    /// Writes another name everywhere.
    ///
    /// # Errors
    ///
    /// Why the name cannot be changed, or not to that.
    pub(crate) fn rename(&self, address: &Url, position: Position, name: &str) -> Result<WorkspaceEdit, String> {
        let found = self.name_at(address, position).ok_or("nothing here has a name")?;
        if found.named == Named::Alternative {
            return Err("an alternative is also in the texts and the answers of people: change it by hand".to_owned());
        }
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        if name.is_empty() || !name.chars().all(is_word) || name.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(format!("`{name}` is not a name: letters, digits and _, beginning with a letter"));
        }
        let is_keyword = |keyword: &Keyword| [Language::En, Language::Fr].iter().any(|language| keyword.phrases(*language).contains(&name));
        if Keyword::ALL.iter().any(is_keyword) {
            return Err(format!("`{name}` is a word of the language"));
        }
        let is_taken = self.project.index.occurrences.iter().any(|other| self.word(other.span) == name);
        if is_taken || self.project.law().find(name).is_some() {
            return Err(format!("`{name}` is already the name of something"));
        }
        let mut changes: HashMap<Url, Vec<TextEdit>> = HashMap::new();
        for location in self.occurrences(found).filter_map(|other| self.location(other.span)) {
            changes.entry(location.uri).or_default().push(TextEdit { range: location.range, new_text: name.to_owned() });
        }
        Ok(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() })
    }

    /// The one layout; nothing while the file has mistakes of writing.
    pub(crate) fn formatted(&self, address: &Url) -> Option<Vec<TextEdit>> {
        let file = self.project.files.get(self.project.file(address)? as usize)?;
        let new_text = jalon_rules::format(file, None).ok()?;
        let edit = || TextEdit { range: self.encoding.range(&file.text, 0..file.text.len()), new_text: new_text.clone() };
        Some(if *file.text == *new_text { Vec::new() } else { vec![edit()] })
    }
}

/// Whether the place where a name is declared belongs to its references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Declarations {
    Included,
    LeftOut,
}

fn completion_kind(declared: Declared) -> CompletionItemKind {
    match declared {
        Declared::List(_) => CompletionItemKind::CLASS,
        Declared::Fact(_) => CompletionItemKind::FIELD,
        Declared::Parameter(_) => CompletionItemKind::CONSTANT,
        Declared::Definition(_) => CompletionItemKind::VARIABLE,
        Declared::Rule(_) => CompletionItemKind::FUNCTION,
        Declared::Deadline(_) => CompletionItemKind::EVENT,
        Declared::Assumption(_) => CompletionItemKind::VALUE,
    }
}

fn symbol_kind(declared: Declared) -> SymbolKind {
    match declared {
        Declared::List(_) => SymbolKind::CLASS,
        Declared::Fact(_) => SymbolKind::FIELD,
        Declared::Parameter(_) => SymbolKind::CONSTANT,
        Declared::Definition(_) => SymbolKind::VARIABLE,
        Declared::Rule(_) => SymbolKind::FUNCTION,
        Declared::Deadline(_) => SymbolKind::EVENT,
        Declared::Assumption(_) => SymbolKind::STRING,
    }
}
