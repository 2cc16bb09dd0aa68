//! When a household's file is updated.
//!
//! The exchange of data between registers updates every file from time to time; a change in the
//! household is declared or detected sooner, and suspended or refused households ask for an update on appeal.
//! The score on file changes at these updates only.

use super::administration::Administration;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Month, MonthlyChance, Problem, Stream, Wait};

/// How often files are updated.
pub(super) struct Updates {
    routine: Wait,
    change: Wait,
    appeal: MonthlyChance,
}

impl Updates {
    pub(super) fn new(inputs: &Inputs, works: &Administration) -> Result<Self, Problem> {
        let each_month =
            |months: f64, factor: f32| (1.0 / (months * f64::from(factor)).max(1.0)) as f32;
        let value = |name: &str| inputs.assumptions.value(name);
        let change = value("registers.change_declared_months")?;
        let appeal = value("decision.appeal_months")?;
        Ok(Self {
            routine: Wait::new(each_month(
                inputs.calibration.update_months,
                works.update_wait,
            )),
            change: Wait::new(each_month(change, works.declaration_wait)),
            appeal: MonthlyChance::new(each_month(appeal, works.appeal_wait)),
        })
    }

    /// Whether a household that is suspended or refused has its file updated on appeal this month.
    pub(super) fn appeals(&self, draws: &Draws, household: u64, now: Month) -> bool {
        self.appeal.occurs(appeal_draw(draws, household, now))
    }

    /// Month in which to look again whether such a household appeals.
    pub(super) fn next_appeal(&self, draws: &Draws, household: u64, now: Month) -> Month {
        let uniform = |month| appeal_draw(draws, household, month);
        self.appeal.next(now, uniform)
    }
}

fn appeal_draw(draws: &Draws, household: u64, month: Month) -> f32 {
    draws.uniforms(Stream::Update, household, month.ordinal())[2]
}

/// A household's next update.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    due: Month,
    /// Lasting part of the index at the last update.
    index: Option<f32>,
}

impl Clock {
    pub(super) fn new() -> Self {
        Self {
            due: Month::NEVER,
            index: None,
        }
    }

    pub(super) fn due(&self) -> Month {
        self.due
    }

    /// Brings the update forward.
    pub(super) fn hasten(&mut self, month: Month) {
        self.due = self.due.min(month);
    }

    /// Carries out the updates that were due before `now`: files are updated whether or not the
    /// household is reviewed, so its schedule does not depend on reviews.
    ///
    /// `updates` gives the update frequencies of a month.
    pub(super) fn catch_up<'a>(
        &mut self,
        updates: impl Fn(Month) -> &'a Updates,
        draws: &Draws,
        household: u64,
        now: Month,
    ) {
        while self.due < now {
            let due = self.due;
            self.updated(updates(due), draws, household, self.index, due);
        }
    }

    /// Records the current state of the household, `index` being the lasting part of its index.
    pub(super) fn observe(
        &mut self,
        updates: &Updates,
        draws: &Draws,
        household: u64,
        index: Option<f32>,
        now: Month,
    ) {
        if self.due == Month::NEVER {
            self.updated(updates, draws, household, index, now);
        } else if index != self.index {
            self.index = index;
            let u = draws.uniforms(Stream::Update, household, now.ordinal())[1];
            self.hasten(now.plus(1 + updates.change.months(u)));
        }
    }

    /// Records an update of the file and schedules the next.
    pub(super) fn updated(
        &mut self,
        updates: &Updates,
        draws: &Draws,
        household: u64,
        index: Option<f32>,
        now: Month,
    ) {
        let u = draws.uniforms(Stream::Update, household, now.ordinal())[0];
        self.due = now.plus(1 + updates.routine.months(u));
        self.index = index;
    }
}
