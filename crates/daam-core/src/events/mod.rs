//! Floor 3: what happens to people whatever the policy, one life event per file.
//!
//! Input: a locality and its draws. Output: the same locality a month later, with the households
//! marked in which something happened, and a [`Chronicle`] that counts the events.
//!
//! Method: cross-sectional dynamic microsimulation by month, with event clocks. Every January (and
//! at the start) each person's clocks are drawn for the year, at the rate of the state most exposed
//! to the event; when a clock runs out, the event happens only if the person's state exposes them
//! to it, with probability the ratio of their own rate to that of the clock (thinning). So a change
//! of state never requires a clock to be redrawn, and the work depends on the number of events.
//!
//! To add an event: one file with its rates, its clock and its effect (`LifeEvent`), the line that
//! declares the file here, and a line in `order` at its place in the month. An event that needs
//! additional random numbers takes a new stream.

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
