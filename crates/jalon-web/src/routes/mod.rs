//! One file for each thing that people can ask for. A handler reads, checks, calls the domain and shows.

pub(crate) mod about;
pub(crate) mod answers;
pub(crate) mod calendar;
pub(crate) mod desk;
pub(crate) mod event;
pub(crate) mod find;
pub(crate) mod health;
pub(crate) mod home;
pub(crate) mod log;
pub(crate) mod mine;
pub(crate) mod offices;
pub(crate) mod oops;
pub(crate) mod open;
pub(crate) mod plan;
pub(crate) mod question;
pub(crate) mod robots;
pub(crate) mod root;
pub(crate) mod service;
pub(crate) mod transparency;
