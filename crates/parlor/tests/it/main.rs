//! Stories over HTTP, on both databases, in a fixed town of named people; and
//! watchmen that walk over everything. Names carry the rules they prove.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what it expects")]

#[macro_use]
mod town;

mod allowance;
mod approvals;
mod attached;
mod audit;
mod bad_input;
mod bulk;
mod calendars;
mod cell;
mod chat;
mod chat_mails;
mod claims;
mod codes;
mod copies;
mod crash;
mod documents;
mod editors;
mod exchange;
mod extranet;
mod files;
mod follows;
mod forms;
mod guest_room;
mod holders;
mod hours;
mod kept;
mod keys;
mod lanes;
mod links;
mod looking;
mod looks;
mod mail_settings;
mod mails;
mod markdown;
mod mentions;
mod neighbours;
mod notifications;
mod operating;
mod outage;
mod passkeys;
mod project_sharing;
mod projects;
mod public_links;
mod records;
mod replies;
mod roles;
mod scanners;
mod search;
mod second_step;
mod secrets;
mod sending;
mod server;
mod sharing;
mod signatures;
mod signing_in;
mod single_sign_on;
mod single_tasks;
mod smtp;
mod story;
mod streams;
mod table;
mod team;
mod things_files;
mod trust;
mod walk;
mod watch_queries;
mod watch_routes;
mod watch_sources;
mod watch_statements;
mod watch_texts;
