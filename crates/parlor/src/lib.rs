//! Parlor: a company shares exactly what it chooses with people outside.
//!
//! `ARCHITECTURE.md` is the map of this house. Each folder is a room that is
//! named by a word of the domain (see `docs/words.md`).

pub mod activities;
pub mod app;
pub mod audit;
pub mod blobs;
pub mod boards;
pub mod calendars;
pub mod chat;
pub mod command;
pub mod comments;
pub mod config;
pub mod contacts;
pub mod demo;
pub mod documents;
pub mod doors;
pub mod events;
pub mod evidence;
pub mod extranet;
pub mod files;
pub mod follows;
pub mod forms;
pub mod guests;
pub mod items;
pub mod kinds;
pub mod links;
pub mod live;
pub mod mentions;
pub mod notes;
pub mod notifications;
pub mod operating;
pub mod organizations;
pub mod organizers;
pub mod outgoing;
pub mod people;
pub mod planned;
pub mod post;
pub mod projects;
pub mod records;
pub mod replies;
pub mod requests;
pub mod reviews;
pub mod roles;
pub mod search;
pub mod secrets;
pub mod sharing;
pub mod signatures;
pub mod stays;
pub mod store;
pub mod tasks;
pub mod templates;
pub mod verification;
pub mod visits;
pub mod web;
