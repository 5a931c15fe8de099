//! `/fr/mes-demarches/ID/me-joindre`: how the person is told what happens, if they want to be.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jalon_catalogue::{FieldKind, LanguageTag};
use jalon_journey::{Command, PostalAddress, Reach};
use jalon_message::mail::MailAddress;
use jalon_message::phone::{self, InvalidPhone, Phone};

use super::tell::ErrorLine;
use crate::form::Form;
use crate::oops::Oops;
use crate::page::{Holds, Page, lead_to, show as show_page, show_with};
use crate::place::Place;
use crate::private::act::{self, ActFields};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::words::Key;

/// The lines of an address that a letter window shows.
const MOST_LINES: usize = 6;

#[derive(Template)]
#[template(path = "mine/reach.html")]
struct ReachPage<'a> {
    page: Page<'a>,
    errors: Vec<ErrorLine>,
    mail: Typed,
    phone: Typed,
    letters: Typed,
    /// The language of messages.
    language: String,
    fields: ActFields,
}

/// What stands in a field, and what is wrong with it.
#[derive(Default)]
struct Typed {
    text: String,
    error: Option<String>,
}

pub(crate) async fn show(State(here): State<Here>, inside: Inside) -> Result<Response, Oops> {
    let member = inside.member()?;
    let reach = &member.reach;
    let plain = |text: Option<String>| Typed { text: text.unwrap_or_default(), error: None };
    let known = [
        plain(reach.mail.clone()),
        plain(reach.phone.as_ref().map(|phone| FieldKind::Phone.show(phone))),
        plain(reach.letters.as_ref().map(|address| address.lines.join("\n"))),
    ];
    let language = member.language.as_ref().unwrap_or_else(|| here.tag()).0.to_string();
    Ok(show_page(&page(&here, &inside, known, language), Holds::Answers))
}

fn page<'a>(here: &'a Here, inside: &Inside, [mail, phone, letters]: [Typed; 3], language: String) -> ReachPage<'a> {
    let id = inside.id();
    let line = |(href, typed): (&str, &Typed)| Some(ErrorLine { href: href.to_owned(), text: typed.error.clone()? });
    let errors: Vec<ErrorLine> = [("#mail", &mail), ("#phone", &phone), ("#letters", &letters)].into_iter().filter_map(line).collect();
    let mut page = Page::new(here, &Place::Reach(id), here.words().say(Key::ReachTitle)).back_to(here, &Place::Journey(id));
    page.mistaken = !errors.is_empty();
    ReachPage { page, errors, mail, phone, letters, language, fields: ActFields::new(here, Some(&inside.signed.open)) }
}

pub(crate) async fn answer(State(here): State<Here>, headers: HeaderMap, inside: Inside, form: Form) -> Result<Response, Oops> {
    let deed = act::deed(&here, &headers, &form, &inside.signed.open, inside.who())?;
    let language = here.site.editions.iter().map(|edition| &edition.tag).find(|tag| *tag.0 == *form.get("language")).unwrap_or_else(|| here.tag()).clone();
    let (mail, phone, letters) = (mail(form.get("mail")), mobile(form.get("phone")), address(form.get("letters")));
    let (Ok(mail), Ok(phone), Ok(letters)) = (&mail, &phone, &letters) else {
        let typed = |name: &str, wrong: Option<Key>| Typed { text: form.get(name).to_owned(), error: wrong.map(|key| here.words().say(key).to_owned()) };
        let all = [typed("mail", mail.err()), typed("phone", phone.err()), typed("letters", letters.err())];
        return Ok(show_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&here, &inside, all, language.0.to_string()), Holds::Answers));
    };
    let reach = reach(mail.clone(), phone.clone(), letters.clone(), language);
    here.private()?.casework.act(inside.id(), &deed, Command::Reach(reach)).await?;
    Ok(lead_to(&here, &Place::Journey(inside.id())))
}

/// Who wants no message needs no language either: nothing is kept then.
fn reach(mail: Option<String>, phone: Option<String>, letters: Option<PostalAddress>, language: LanguageTag) -> Reach {
    let wanted = mail.is_some() || phone.is_some() || letters.is_some();
    Reach { mail, phone, letters, language: wanted.then_some(language) }
}

/// An address to which mail can be sent; none when nothing was typed.
fn mail(typed: &str) -> Result<Option<String>, Key> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let kept = FieldKind::Email.parse(typed).map_err(|_| Key::ReachMailWrong)?;
    kept.parse::<MailAddress>().map(|address| Some(address.as_str().to_owned())).map_err(|_| Key::ReachMailWrong)
}

/// A number that short messages reach, as far as its plan tells.
fn mobile(typed: &str) -> Result<Option<String>, Key> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let phone: Phone = typed.parse().map_err(|mistake| match mistake {
        InvalidPhone::Country => Key::ReachPhoneCountry,
        InvalidPhone::Character | InvalidPhone::Length => Key::ReachPhoneWrong,
    })?;
    match phone.reach() {
        phone::Reach::NotMobile => Err(Key::ReachPhoneFixed),
        phone::Reach::Mobile | phone::Reach::Unknown => Ok(Some(phone.as_str().to_owned())),
    }
}

/// The lines of a postal address.
fn address(typed: &str) -> Result<Option<PostalAddress>, Key> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let kept = FieldKind::Lines.parse(typed).map_err(|_| Key::ReachLettersWrong)?;
    let lines: Vec<String> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    if (2..=MOST_LINES).contains(&lines.len()) { Ok(Some(PostalAddress { lines })) } else { Err(Key::ReachLettersWrong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_reached_is_told() {
        assert_eq!(mail(" "), Ok(None));
        assert_eq!(mail("amina@example.org"), Ok(Some("amina@example.org".into())));
        assert_eq!(mail("amina@"), Err(Key::ReachMailWrong));
        assert_eq!(mobile("06 12 34 56 78"), Ok(Some("+33612345678".into())));
        assert_eq!(mobile("01 42 34 56 78"), Err(Key::ReachPhoneFixed));
        assert_eq!(mobile("612345678"), Err(Key::ReachPhoneCountry));
        assert_eq!(mobile("06 12"), Err(Key::ReachPhoneWrong));
        assert_eq!(address("3 rue des Lilas"), Err(Key::ReachLettersWrong));
        assert_eq!(address("3 rue des Lilas\n\n69001 Lyon\n").unwrap().unwrap().lines, ["3 rue des Lilas", "69001 Lyon"]);
    }
}
