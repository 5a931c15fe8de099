//! jalon-catalogue
