//! The store, on both of its databases.
//!
//! Tests of PostgreSQL start a server of their own and are skipped, with a word, where it is not installed.

mod conformance;
mod erasure;
mod faults;
mod jobs;
mod model;
mod nodes;
mod released;
mod sessions;
mod site;
mod transfer;
mod views;

use site::Site;

/// Runs cases as tests of their own.
macro_rules! on {
    ($name:ident, $site:expr, $($module:ident: $($case:ident),+;)+) => {
        mod $name {
            $($(
                #[test]
                fn $case() {
                    let site = $site;
                    crate::site::block_on(crate::$module::$case(&site));
                }
            )+)+
        }
    };
}

/// Runs every case on both databases: on `SQLite` as tests of their own, on PostgreSQL in one, which shares its server.
macro_rules! on_both {
    ($($module:ident: $($case:ident),+;)+) => {
        on! { sqlite, crate::Site::sqlite(), $($module: $($case),+;)+ }

        #[test]
        fn postgres() {
            $($(
                let Some(site) = Site::postgres() else { return };
                eprintln!("{}::{}", stringify!($module), stringify!($case));
                site::block_on($module::$case(&site));
            )+)+
        }
    };
}

on_both! {
    conformance: events_come_back_in_order, a_conflict_is_told, a_commit_is_all_or_nothing, an_act_is_done_once, acts_sent_together_are_done_once,
        any_version_takes_all_comers, readers_of_all_miss_nothing, blobs_come_back, a_blind_index_is_the_same_each_time,
        statistics_count, appending_does_not_read_what_is_there, empty_commits_and_guards, two_that_cross_both_end;
    views: rows_are_kept_listed_and_counted, pages_follow_each_other, dropping_a_scope_keeps_its_place_in_the_order,
        a_rebuild_goes_on_while_others_write, a_rebuild_leaves_out_the_erased, the_later_rebuild_takes_over;
    jobs: a_job_is_done_once, a_job_waits_until_it_is_due, a_lease_that_ended_is_lost, failures_are_tried_again_buried_and_replayed, what_is_done_again_counts_from_then,
        a_timer_is_moved_in_one_commit, lanes_keep_their_order, lanes_go_on_whatever_takes_the_first_away, a_commit_finishes_its_job;
    sessions: a_session_opens_until_it_ends, a_token_is_changed_once, sessions_are_ended_and_listed, touching_writes_once_a_minute;
    erasure: nothing_is_left_of_the_erased, the_erased_stay_erased, master_keys_are_rotated, a_store_without_its_master_key_does_not_open;
    faults: what_was_moved_does_not_open, a_blob_that_was_cut_does_not_open, later_and_altered_schemas_are_refused;
    nodes: two_nodes_share_the_jobs, two_nodes_migrate_once, a_node_with_an_old_ring_follows;
    model: random_commits_agree_with_the_model;
    transfer: an_export_comes_back_anywhere, a_damaged_export_leaves_nothing;
    released: every_released_version_is_migrated;
}

// The store of a simulation behaves as those do: all cases that do not look past it, at its files or its server.
on! {
    simulated, crate::Site::simulated(),
    conformance: events_come_back_in_order, a_conflict_is_told, a_commit_is_all_or_nothing, an_act_is_done_once, acts_sent_together_are_done_once,
        any_version_takes_all_comers, readers_of_all_miss_nothing, a_blind_index_is_the_same_each_time, statistics_count, two_that_cross_both_end;
    views: pages_follow_each_other, dropping_a_scope_keeps_its_place_in_the_order;
    jobs: a_job_waits_until_it_is_due, a_lease_that_ended_is_lost, failures_are_tried_again_buried_and_replayed, what_is_done_again_counts_from_then, a_timer_is_moved_in_one_commit,
        lanes_keep_their_order, lanes_go_on_whatever_takes_the_first_away, a_commit_finishes_its_job;
    sessions: a_session_opens_until_it_ends, a_token_is_changed_once, sessions_are_ended_and_listed, touching_writes_once_a_minute;
    nodes: two_nodes_share_the_jobs;
    model: random_commits_agree_with_the_model;
}
