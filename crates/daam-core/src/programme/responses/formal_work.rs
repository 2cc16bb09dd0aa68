//! Declared work responds to the award that a hiring would cost.
//!
//! Where the loss is larger than under the first scenario, some hirings of members of paid
//! households stay undeclared; where it is smaller, some households with an undeclared worker take
//! a declared job that they would have refused.

use crate::kernel::{Centimes, Draws, Month, Problem, Stream, Wait};
use crate::programme::law_in_force::LawInForce;

/// The response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FormalWork {
    per_dirham: f64,
    offers: f32,
}

/// Monthly loss of a household from a hiring, averaged over two years: under the scenario and under
/// the first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Loss {
    pub here: Centimes,
    pub first: Centimes,
}

impl FormalWork {
    pub(crate) fn read(law: &LawInForce) -> Result<Option<Self>, Problem> {
        let on: bool = law.read("behaviour.formal_work")?;
        Ok(on.then_some(Self {
            per_dirham: law.assumed.formal_work / 100.0,
            offers: law.assumed.formal_offers as f32,
        }))
    }

    /// Share of hirings affected by the loss: positive if hidden, negative if additional.
    fn share(&self, loss: Loss) -> f64 {
        let more = (loss.here - loss.first).dirhams();
        (self.per_dirham * more).clamp(-1.0, 1.0)
    }

    /// Whether a hiring made in a given month stays undeclared.
    pub(crate) fn hides(&self, draws: &Draws, household: u64, hired: Month, loss: Loss) -> bool {
        let u = draws.more_uniforms(Stream::Exchange, household, hired.ordinal(), 8)[0];
        f64::from(u) < self.share(loss)
    }

    /// Month of the next declared job offered to a household.
    pub(crate) fn next_offer(&self, draws: &Draws, household: u64, now: Month) -> Month {
        let u = draws.more_uniforms(Stream::Exchange, household, now.ordinal(), 8)[1];
        now.plus(1 + Wait::new(self.offers).months(u))
    }

    /// Whether a household with an undeclared worker takes the job offered this month.
    pub(crate) fn accepts(&self, draws: &Draws, household: u64, now: Month, loss: Loss) -> bool {
        let u = draws.more_uniforms(Stream::Exchange, household, now.ordinal(), 8)[2];
        f64::from(u) < (-self.share(loss)).max(0.0)
    }
}
