//! Reads a submitted form, as `application/x-www-form-urlencoded` of bounded size.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;

use crate::oops::Oops;
use crate::site::Here;

/// No page of ours has more fields.
const MOST_FIELDS: usize = 400;

/// The fields of a form in the order of the page. Names and values are as typed, not yet understood.
#[derive(Debug, Default)]
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// The value of the first field of that name; empty when there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// The values of all fields of that name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Takes in a field that came another way; says whether there was room for it.
    pub(crate) fn take(&mut self, name: String, value: String) -> bool {
        let room = self.0.len() < MOST_FIELDS;
        if room {
            self.0.push((name, value));
        }
        room
    }

    pub(crate) fn parse(bytes: &[u8]) -> Self {
        Self(form_urlencoded::parse(bytes).take(MOST_FIELDS).map(|(n, v)| (n.into_owned(), v.into_owned())).collect())
    }
}

impl FromRequest<Here> for Form {
    type Rejection = Oops;

    async fn from_request(request: Request, here: &Here) -> Result<Self, Oops> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.trim_start().to_ascii_lowercase().starts_with("application/x-www-form-urlencoded") {
            return Err(Oops::NotAForm);
        }
        // The router bounds the body; what is left to fail is its length or the connection.
        let body = Bytes::from_request(request, here).await.map_err(|_| Oops::TooLarge)?;
        Ok(Self::parse(&body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_by_name_and_nothing_is_too_odd() {
        let form = Form::parse("mari%C3%A9s=yes&naissance.0-day=4&x=%ff%fe&naissance.0-day=5&&=".as_bytes());
        assert_eq!(form.get("mariés"), "yes");
        assert_eq!(form.get("naissance.0-day"), "4");
        assert_eq!(form.get("absent"), "");
    }

    #[test]
    fn the_number_of_fields_is_bounded() {
        assert_eq!(Form::parse("a=1&".repeat(5000).as_bytes()).0.len(), MOST_FIELDS);
    }
}
