//! Floor 3: what happens to people whatever the policy, one life event a file.
//!
//! Enters: a locality and its draws. Leaves: the same locality a month later, the households
//! something happened to marked, and a [`Chronicle`] of how many events there were.
//!
//! Method: cross-sectional dynamic microsimulation by the month, with event clocks. Every
//! January (and at the start) each person's clocks are drawn for the year, at the rate of the
//! state most exposed to the event; in its month the event happens if the person's state
//! exposes them to it, and with the ratio of their own rate to that one (thinning). So a
//! change of state never has to redraw a clock, and work follows events.
//!
//! To add an event: one file with its rates, its clock and what it does (`LifeEvent`), the line
//! that declares the file here, and its line in `order`, in the place of the month where it
//! belongs. A draw of its own takes a new stream.

mod ageing;
mod agenda;
mod birth;
mod birthday;
mod chronicle;
mod death;
mod emigration;
mod event_context;
mod fostering;
mod home;
mod leaving_home;
mod life_event;
mod migration;
mod order;
mod return_migration;
mod rule_birthday;
mod schooling;
mod separation;
mod union;
mod welfare;
mod work;

pub use ageing::Ageing;
pub use agenda::Agenda;
pub use chronicle::{AtAge, Chronicle, CountedEvent};
