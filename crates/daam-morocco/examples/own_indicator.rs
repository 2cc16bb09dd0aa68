//! An indicator of one's own, outside the core: households paid in a month in which nobody
//! works, counted by an observer.
//!
//! `cargo run --release -p daam-morocco --example own_indicator`

use daam_core::engine::{Observer, Simulation};
use daam_core::kernel::{Month, Problems};
use daam_core::population::{HouseholdIndex, Work};
use daam_core::programme::{CaseRegister, LocalityView, State};

/// Counts paid households of a month, and those of them in which nobody works.
#[derive(Default)]
pub(crate) struct Workless {
    /// The month counted; none: no month is.
    pub month: Option<Month>,
    /// Households paid.
    pub paid: u64,
    /// Of those, without anybody at work.
    pub workless: u64,
}

impl Observer for Workless {
    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        if Some(view.now) != self.month {
            return;
        }
        for index in 0..view.locality.households.len() as HouseholdIndex {
            // One case for each scenario; there is one.
            if register.cases(index)[0].state != State::Paid {
                continue;
            }
            self.paid += 1;
            let mut members = view.locality.members(index);
            let works = members.any(|member| {
                let work = view.locality.person(member).work;
                matches!(work, Work::Informal | Work::Declared | Work::Public)
            });
            self.workless += u64::from(!works);
        }
    }
}

/// The share of households paid in December 2026 in which nobody works.
///
/// # Errors
/// Tables, law or scenarios that are not sound.
pub(crate) fn share(sample: f64) -> Result<f64, Problems> {
    let model = daam_morocco::model()?;
    let mut counted = Workless {
        month: Some(Month::new(2026, 12)),
        ..Workless::default()
    };
    Simulation::new(&model)?
        .sample(sample)?
        .observe(&mut counted)?;
    Ok(counted.workless as f64 / counted.paid as f64)
}

#[allow(dead_code, reason = "the tests call what it shows")]
fn main() -> Result<(), Problems> {
    println!(
        "paid households without anybody at work: {:.1} %",
        share(0.002)? * 100.0
    );
    Ok(())
}
