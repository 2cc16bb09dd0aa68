//! Take-up spreads between neighbours: where a larger share of a locality is paid than under the
//! first scenario, more of the other households register.

use crate::kernel::Problem;
use crate::programme::law_in_force::LawInForce;

/// The response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TakeUp {
    strength: f32,
}

impl TakeUp {
    pub(crate) fn read(law: &LawInForce) -> Result<Option<Self>, Problem> {
        let on: bool = law.read("behaviour.take_up")?;
        Ok(on.then_some(Self {
            strength: law.assumed.take_up as f32,
        }))
    }

    /// Factor on the pressure to register, from the shares of the locality's households paid under
    /// the scenario and under the first.
    pub(crate) fn factor(&self, paid: f32, paid_under_first: f32) -> f32 {
        (1.0 + self.strength * (paid - paid_under_first)).max(0.0)
    }
}
