//! A person's own pages: journeys that they keep, what they ask for in them, and where it stands.

mod check;
mod choose;
mod documents;
pub(crate) mod download;
mod fields;
mod form;
mod papers;
mod request;
mod request_view;
mod sent;
mod take;
mod tell;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::routing::get;

use self::download::NamedRequest;
use crate::place::{PathWords, RequestFile};
use crate::private::visitor::Inside;
use crate::site::Here;
use crate::upload;

/// What to ask for, the one form, its papers, what leaves, and each request after it left.
pub(crate) fn tell_once(here: &Here) -> Router<Here> {
    let words = PathWords::of(here.tag());
    let under = |path: &str| format!("/{}/{}/{{journey}}/{path}", here.tag().0, words.mine);
    let request = |path: &str| under(&format!("{}/{{request}}{path}", words.requests));
    let files = || DefaultBodyLimit::max(upload::LARGEST);
    let mut router = Router::new()
        .route(&under(&words.choose), get(choose::show).post(choose::answer))
        .route(&under(&words.form), get(form::begin))
        .route(&under(&format!("{}/{{step}}", words.form)), get(form::show).post(form::answer))
        .route(&under(&words.papers), get(papers::show).post(papers::answer).layer(files()))
        .route(&under(&format!("{}/{{paper}}", words.papers)), get(download::paper))
        .route(&under(&words.check), get(check::show).post(check::send))
        .route(&under(&words.sent), get(sent::show))
        .route(&request(""), get(request::show).post(request::answer).layer(files()))
        .route(&request(&format!("/{}", words.withdraw)), get(request::ask_to_withdraw).post(request::withdraw));
    for file in RequestFile::ALL {
        let make =
            async move |State(here): State<Here>, inside: Inside, Path(named): Path<NamedRequest>| download::document(file, &here, &inside, &named).await;
        router = router.route(&request(&format!("/{}.pdf", file.word(words))), get(make));
    }
    router
}
