//! jalon-web
