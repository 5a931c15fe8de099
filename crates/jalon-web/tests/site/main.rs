//! The site as a browser sees it: requests in, pages out. One file for each part, as in `src/routes`.

mod calendar;
mod carry;
mod confidence;
mod desk;
mod desk_doors;
mod desk_life;
mod desk_queues;
mod event;
mod find;
mod harness;
mod home;
mod mine;
mod offices;
mod oops;
mod plan;
mod private;
mod question;
mod rescan;
mod security;
mod sizes;
mod tell;
mod tell_check;
mod tell_files;
mod tell_request;
mod tell_run;
