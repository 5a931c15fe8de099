//! The loop: one message after the other, each answered from the texts as they are.

use std::collections::BTreeSet;
use std::error::Error;

use jiff::civil::Date;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::notification::{DidChangeTextDocument, DidCloseTextDocument, DidOpenTextDocument, Notification as _, PublishDiagnostics};
use lsp_types::request as ask;
use lsp_types::request::Request as _;
use lsp_types::{
    CompletionOptions, DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, HoverProviderCapability, InitializeParams, OneOf,
    PublishDiagnosticsParams, RenameOptions, ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind, Url,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::answers::{Answers, Declarations};
use crate::position::Encoding;
use crate::workspace::Workspace;

/// Serves an editor until it says goodbye or goes away. `today` is the day on which figures are in force.
///
/// # Errors
///
/// When the editor speaks another protocol, or goes away in the middle of a message.
pub fn serve(connection: &Connection, today: Date) -> Result<(), Box<dyn Error + Send + Sync>> {
    let (id, parameters) = connection.initialize_start()?;
    let parameters: InitializeParams = serde_json::from_value(parameters)?;
    let offered = parameters.capabilities.general.and_then(|general| general.position_encodings);
    let encoding = Encoding::negotiated(offered.as_ref());
    let about = json!({ "name": "jalon", "version": env!("CARGO_PKG_VERSION") });
    connection.initialize_finish(id, json!({ "capabilities": capabilities(encoding), "serverInfo": about }))?;
    let mut server = Server { connection, workspace: Workspace::default(), encoding, today, told: BTreeSet::new() };
    for message in &connection.receiver {
        match message {
            Message::Request(request) => {
                if connection.handle_shutdown(&request)? {
                    return Ok(());
                }
                let response = server.answer(request);
                connection.sender.send(response.into())?;
            }
            Message::Notification(notification) => server.hear(notification)?,
            Message::Response(_) => {}
        }
    }
    Ok(())
}

fn capabilities(encoding: Encoding) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(encoding.kind()),
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        completion_provider: Some(CompletionOptions::default()),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        workspace_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: lsp_types::WorkDoneProgressOptions::default(),
        })),
        ..ServerCapabilities::default()
    }
}

struct Server<'a> {
    connection: &'a Connection,
    workspace: Workspace,
    encoding: Encoding,
    today: Date,
    /// Files of which mistakes were told, to take them back.
    told: BTreeSet<Url>,
}

/// Why a request has no answer.
struct Refusal(ErrorCode, String);

impl From<serde_json::Error> for Refusal {
    fn from(error: serde_json::Error) -> Self {
        Self(ErrorCode::InvalidParams, error.to_string())
    }
}

impl Server<'_> {
    fn answer(&self, request: Request) -> Response {
        match self.result(&request.method, request.params) {
            Ok(result) => Response::new_ok(request.id, result),
            Err(Refusal(code, message)) => Response::new_err(request.id, code as i32, message),
        }
    }

    fn result(&self, method: &str, parameters: Value) -> Result<Value, Refusal> {
        match method {
            ask::GotoDefinition::METHOD => {
                let asked = read::<ask::GotoDefinition>(parameters)?.text_document_position_params;
                self.about(&asked.text_document.uri, |law| serde_json::to_value(law.definition(&asked.text_document.uri, asked.position)))
            }
            ask::References::METHOD => {
                let asked = read::<ask::References>(parameters)?;
                let (at, with) = (asked.text_document_position, asked.context.include_declaration);
                let with = if with { Declarations::Included } else { Declarations::LeftOut };
                self.about(&at.text_document.uri, |law| serde_json::to_value(law.references(&at.text_document.uri, at.position, with)))
            }
            ask::HoverRequest::METHOD => {
                let asked = read::<ask::HoverRequest>(parameters)?.text_document_position_params;
                self.about(&asked.text_document.uri, |law| serde_json::to_value(law.hover(&asked.text_document.uri, asked.position, self.today)))
            }
            ask::Completion::METHOD => {
                let asked = read::<ask::Completion>(parameters)?.text_document_position;
                self.about(&asked.text_document.uri, |law| serde_json::to_value(law.completion(&asked.text_document.uri)))
            }
            ask::DocumentSymbolRequest::METHOD => {
                let asked = read::<ask::DocumentSymbolRequest>(parameters)?.text_document;
                self.about(&asked.uri, |law| serde_json::to_value(law.symbols(&asked.uri)))
            }
            ask::WorkspaceSymbolRequest::METHOD => {
                let asked = read::<ask::WorkspaceSymbolRequest>(parameters)?;
                let Some(address) = self.workspace.open().next().cloned() else { return Ok(Value::Null) };
                self.about(&address, |law| serde_json::to_value(law.symbols_named(&asked.query)))
            }
            ask::PrepareRenameRequest::METHOD => {
                let asked = read::<ask::PrepareRenameRequest>(parameters)?;
                self.about(&asked.text_document.uri, |law| serde_json::to_value(law.renamable(&asked.text_document.uri, asked.position)))
            }
            ask::Rename::METHOD => {
                let asked = read::<ask::Rename>(parameters)?;
                let at = asked.text_document_position;
                let project = self.workspace.project(&at.text_document.uri);
                let answers = Answers { project: &project, encoding: self.encoding };
                let renamed = answers.rename(&at.text_document.uri, at.position, &asked.new_name);
                Ok(serde_json::to_value(renamed.map_err(|why| Refusal(ErrorCode::RequestFailed, why))?)?)
            }
            ask::Formatting::METHOD => {
                let asked = read::<ask::Formatting>(parameters)?.text_document;
                self.about(&asked.uri, |law| serde_json::to_value(law.formatted(&asked.uri)))
            }
            _ => Err(Refusal(ErrorCode::MethodNotFound, format!("`{method}` is not answered"))),
        }
    }

    fn about(&self, address: &Url, say: impl Fn(&Answers<'_>) -> serde_json::Result<Value>) -> Result<Value, Refusal> {
        let project = self.workspace.project(address);
        Ok(say(&Answers { project: &project, encoding: self.encoding })?)
    }

    /// A notification that cannot be read changes nothing.
    fn hear(&mut self, notification: Notification) -> Result<(), Box<dyn Error + Send + Sync>> {
        match notification.method.as_str() {
            DidOpenTextDocument::METHOD => {
                let Ok(opened) = serde_json::from_value::<DidOpenTextDocumentParams>(notification.params) else { return Ok(()) };
                let document = opened.text_document;
                self.workspace.write(document.uri.clone(), document.text);
                self.tell(&document.uri)
            }
            DidChangeTextDocument::METHOD => {
                let Ok(changed) = serde_json::from_value::<DidChangeTextDocumentParams>(notification.params) else { return Ok(()) };
                let Some(whole) = changed.content_changes.into_iter().next_back() else { return Ok(()) };
                self.workspace.write(changed.text_document.uri.clone(), whole.text);
                self.tell(&changed.text_document.uri)
            }
            DidCloseTextDocument::METHOD => {
                let Ok(closed) = serde_json::from_value::<DidCloseTextDocumentParams>(notification.params) else { return Ok(()) };
                self.workspace.close(&closed.text_document.uri);
                self.tell(&closed.text_document.uri)
            }
            _ => Ok(()),
        }
    }

    /// Tells the mistakes of the law of a file, and takes back those that are gone.
    fn tell(&mut self, address: &Url) -> Result<(), Box<dyn Error + Send + Sync>> {
        let project = self.workspace.project(address);
        let mistakes = Answers { project: &project, encoding: self.encoding }.mistakes();
        let gone = (!project.addresses.contains(address)).then(|| (address.clone(), Vec::new()));
        for (uri, diagnostics) in mistakes.into_iter().chain(gone) {
            let had = self.told.contains(&uri);
            if diagnostics.is_empty() && !had && uri != *address {
                continue;
            }
            if diagnostics.is_empty() {
                self.told.remove(&uri);
            } else {
                self.told.insert(uri.clone());
            }
            let parameters = PublishDiagnosticsParams { uri, diagnostics, version: None };
            self.connection.sender.send(Notification::new(PublishDiagnostics::METHOD.to_owned(), parameters).into())?;
        }
        Ok(())
    }
}

fn read<R: ask::Request>(parameters: Value) -> serde_json::Result<R::Params>
where
    R::Params: DeserializeOwned,
{
    serde_json::from_value(parameters)
}
