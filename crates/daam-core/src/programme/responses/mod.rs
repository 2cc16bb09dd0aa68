//! Behavioural responses to the programme: one response per file, off unless a scenario switches it
//! on.
//!
//! Without them the model is fitted to a country in which people already respond to current law, so
//! a response depends on the *difference* from the first scenario of the run; under the first
//! scenario itself they have no effect.

mod bunching;
mod fertility;
mod formal_work;
mod schooling;
mod take_up;

use super::law_in_force::LawInForce;
use crate::kernel::Problem;

pub(super) use bunching::Bunching;
pub use fertility::birth_factor;
pub(super) use formal_work::{FormalWork, Loss};
pub(super) use schooling::drop_out;
pub(super) use take_up::TakeUp;

/// Responses of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Responses {
    pub(super) formal_work: Option<FormalWork>,
    pub(super) bunching: Option<Bunching>,
    pub(super) take_up: Option<TakeUp>,
}

impl Responses {
    pub(super) fn read(law: &LawInForce) -> Result<Self, Problem> {
        Ok(Self {
            formal_work: FormalWork::read(law)?,
            bunching: Bunching::read(law)?,
            take_up: TakeUp::read(law)?,
        })
    }
}
