//! Declared work responds to what a hiring makes lose.
//!
//! Where more is lost than under the scenario compared with, some hirings of members of paid
//! households stay undeclared; where less is, some households with an undeclared worker take
//! a declared job they would have let go.

use crate::kernel::{Centimes, Draws, Month, Problem, Stream, Wait};
use crate::programme::law_in_force::LawInForce;

/// The response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FormalWork {
    per_dirham: f64,
    offers: f32,
}

/// What a household would lose by a hiring, a month over two years: under the scenario and
/// under the first.
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

    /// Share of hirings that move for the loss: above zero they are hidden, below they come.
    fn share(&self, loss: Loss) -> f64 {
        let more = (loss.here - loss.first).dirhams();
        (self.per_dirham * more).clamp(-1.0, 1.0)
    }

    /// Whether a hiring of a month stays undeclared.
    pub(crate) fn hides(&self, draws: &Draws, household: u64, hired: Month, loss: Loss) -> bool {
        let u = draws.more_uniforms(Stream::Exchange, household, hired.ordinal(), 8)[0];
        f64::from(u) < self.share(loss)
    }

    /// Month of the next declared job that a household could have.
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
