//! The kill harness in short: it holds on each database, and it finds the faults that it must find.

use std::process::{Command, Output};

fn kill(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kill")).args(arguments).output().expect("the harness runs")
}

fn holds(arguments: &[&str]) {
    let output = kill(arguments);
    let said = String::from_utf8_lossy(&output.stdout);
    if said.starts_with("skipped") {
        eprintln!("{arguments:?}: {said}");
    }
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
}

/// The harness says that it failed, and why: it did not fail to run.
fn is_found(arguments: &[&str], what: &str) {
    let output = kill(arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = said.lines().find(|line| line.trim_start().starts_with(what)).unwrap_or_else(|| panic!("{said}"));
    let count: u64 = line.split_whitespace().next_back().and_then(|count| count.parse().ok()).expect("a count");
    assert!(!output.status.success() && count > 0, "{said}");
}

#[test]
fn a_server_on_sqlite_that_is_killed_loses_nothing_and_does_nothing_twice() {
    holds(&["--rounds", "6", "--store", "sqlite", "--kill", "server"]);
}

#[test]
fn a_server_on_postgresql_that_is_killed_loses_nothing_and_does_nothing_twice() {
    holds(&["--rounds", "6", "--store", "postgres", "--kill", "server"]);
}

#[test]
fn a_database_that_is_killed_loses_nothing_and_nothing_is_done_twice() {
    holds(&["--rounds", "3", "--store", "postgres", "--kill", "database"]);
}

// A harness that finds nothing where there is something proves nothing: each fault that it can put in must be found.

#[test]
fn requests_that_come_again_under_new_keys_are_found_in_the_log_of_the_body() {
    is_found(&["--rounds", "4", "--break", "new-keys"], "requests that the body did twice");
}

#[test]
fn requests_that_are_noted_as_handed_over_before_they_are_and_get_lost_are_found() {
    is_found(&["--rounds", "6", "--break", "early-hand-over"], "requests that did not reach the body");
}

#[test]
fn acts_that_come_again_under_new_keys_are_found() {
    is_found(&["--rounds", "4", "--break", "new-acts"], "in the store and never acknowledged");
}

#[test]
fn acts_that_are_acknowledged_before_the_commit_and_get_lost_are_found() {
    is_found(&["--rounds", "4", "--break", "early-ack"], "acknowledged and not in the store");
}
