//! Declared work responds to the award that a hiring would cost.
//!
//! Where the loss is larger than under the first scenario, some hirings of members of paid
//! households stay undeclared; where it is smaller, some households with an undeclared worker take
//! a declared job that they would have refused.

use crate::kernel::{Centimes, Draws, Month, MonthlyChance, Problem, Stream};
use crate::programme::law_in_force::LawInForce;

/// The response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FormalWork {
    per_dirham: f64,
    offers: MonthlyChance,
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
            offers: MonthlyChance::new(law.assumed.formal_offers as f32),
        }))
    }

    /// Share of hirings affected by the loss: positive if hidden, negative if additional.
    fn share(&self, loss: Loss) -> f64 {
        let more = (loss.here - loss.first).dirhams();
        (self.per_dirham * more).clamp(-1.0, 1.0)
    }

    /// Whether a hiring made in a given month stays undeclared.
    pub(crate) fn hides(&self, draws: &Draws, household: u64, hired: Month, loss: Loss) -> bool {
        let u = monthly_draws(draws, household, hired)[0];
        f64::from(u) < self.share(loss)
    }

    /// Month in which to look again whether a household is offered a declared job.
    pub(crate) fn next_offer(&self, draws: &Draws, household: u64, now: Month) -> Month {
        self.offers
            .next(now, |month| monthly_draws(draws, household, month)[1])
    }

    /// Whether a household with an undeclared worker is offered a declared job this month and
    /// takes it.
    pub(crate) fn accepts(&self, draws: &Draws, household: u64, now: Month, loss: Loss) -> bool {
        let [_, offer, choice, _] = monthly_draws(draws, household, now);
        self.offers.occurs(offer) && f64::from(choice) < (-self.share(loss)).max(0.0)
    }
}

/// The household's draws of a month: a hiring is hidden, a job is offered, it is taken.
fn monthly_draws(draws: &Draws, household: u64, month: Month) -> [f32; 4] {
    draws.more_uniforms(Stream::Exchange, household, month.ordinal(), 8)
}
