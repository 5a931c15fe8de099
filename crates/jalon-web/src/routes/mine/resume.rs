//! `/fr/reprendre`: somebody comes back with a code, which is used up: the next page shows the new one. Or with a file that they carry: see `carried`.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_casework::Arrival;

use super::code_field::{CodeField, Wrong, read};
use super::tell::ErrorLine;
use super::{code, sign_in, with_cookies};
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::guess::Client;
use crate::private::visitor::{CameIn, Person, Standing, Visitor, open_session};
use crate::site::Here;
use crate::words::Key;

#[derive(Template)]
#[template(path = "mine/resume.html")]
struct ResumePage<'a> {
    page: Page<'a>,
    /// Where the code goes, and where the file goes.
    by_code: String,
    by_file: String,
    field: CodeField,
    file: FileField,
    errors: Vec<ErrorLine>,
    sign_in: String,
    fields: ActFields,
    file_fields: ActFields,
}

/// The fields for a file and its passphrase.
#[derive(Default)]
pub(super) struct FileField {
    typed: String,
    file_error: Option<String>,
    passphrase_error: Option<String>,
}

impl FileField {
    pub(super) fn new(here: &Here, typed: &str, file: Option<Key>, passphrase: Option<Key>) -> Self {
        let say = |key: Key| here.words().say(key).to_owned();
        Self { typed: typed.chars().take(60).collect(), file_error: file.map(say), passphrase_error: passphrase.map(say) }
    }
}

pub(crate) async fn show(State(here): State<Here>, visitor: Visitor) -> Response {
    page(&here, &visitor, "", None)
}

fn page(here: &Here, visitor: &Visitor, typed: &str, wrong: Option<Wrong>) -> Response {
    page_of(here, visitor, CodeField::digits(here, Key::ResumeLabel, typed, wrong), FileField::default())
}

/// The page after a file that nothing began from.
pub(super) fn page_with_file(here: &Here, visitor: &Visitor, file: FileField) -> Response {
    page_of(here, visitor, CodeField::digits(here, Key::ResumeLabel, "", None), file)
}

fn page_of(here: &Here, visitor: &Visitor, field: CodeField, file: FileField) -> Response {
    let line = |at: &str, error: &Option<String>| error.clone().map(|text| ErrorLine { href: format!("#{at}"), text });
    let errors: Vec<ErrorLine> =
        [line("code", &field.error), line("file", &file.file_error), line("passphrase", &file.passphrase_error)].into_iter().flatten().collect();
    let mut page = Page::new(here, &Place::Resume, here.words().say(Key::ResumeTitle)).back_to(here, &Place::Home);
    page.mistaken = !errors.is_empty();
    let status = if page.mistaken { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let fields = ActFields::new(here, visitor.0.as_ref());
    let template = ResumePage {
        page,
        by_code: here.href(&Place::Resume),
        by_file: here.href(&Place::ResumeFile),
        field,
        file,
        errors,
        sign_in: here.href(&Place::SignIn),
        file_fields: fields.another(),
        fields,
    };
    show_with(status, &template, Holds::Answers)
}

pub(crate) async fn open(State(here): State<Here>, headers: HeaderMap, client: Client, visitor: Visitor, form: Form) -> Result<Response, Oops> {
    let key = act::key(&here, &headers, &form, visitor.0.as_ref())?;
    let typed = form.get("code");
    let code = match read(typed) {
        Ok(code) => code,
        Err(wrong) => return Ok(page(&here, &visitor, typed, Some(wrong))),
    };
    client.may_guess(&here)?;
    let Some(arrival) = here.private()?.casework.resume(&code, key).await? else { return Ok(page(&here, &visitor, typed, Some(Wrong::Unknown))) };
    let Arrival { journey, person } = arrival;
    let CameIn { cookie, tie } = enter(&here, visitor, arrival).await?;
    let shown = code::issue_at_once(&here, journey, person, tie).await?;
    Ok(with_cookies(lead_to(&here, &Place::Code(journey)), [cookie, shown]))
}

/// Opens a session in which somebody is where their code led: their own, if they had come in by an identity, and else that of whoever kept the journey. Of
/// somebody with an identity the code opens that journey only.
pub(super) async fn enter(here: &Here, visitor: Visitor, arrival: Arrival) -> Result<CameIn, Oops> {
    let before = visitor.person();
    let name = before.as_ref().and_then(|signed| signed.person.name.clone());
    let account = before.filter(|signed| signed.person.name.is_some()).map_or(arrival.person, |signed| signed.open.account());
    let private = here.private()?;
    let by_code_only = name.is_none() && private.casework.is_identified(account).await?;
    let mut opened = sign_in::opened_before(private, &visitor, account).await?;
    if !opened.contains(&(arrival.journey, arrival.person)) {
        opened.push((arrival.journey, arrival.person));
    }
    open_session(here, visitor, account, &Standing::Person(Person { name, opened, by_code_only })).await
}
