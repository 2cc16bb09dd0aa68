//! How people respond to the programme: one response a file, off unless a scenario switches
//! it on.
//!
//! The model without them is fitted to a country in which people already respond to the law
//! in force, so a response follows the *difference* with the first scenario of the run; under
//! the first scenario itself none does anything.

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
