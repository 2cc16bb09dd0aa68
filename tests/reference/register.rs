//! What the registers hold on a household under a scenario: the known exclusion, the date of the
//! next update of its file, and its reluctance to register.

use daam::kernel::{Month, Stream};
use daam::morocco::START;

use super::case::Situation;
use super::family::{Family, Reason};
use super::law::Law;

/// What excludes a household, actually and according to the registers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Check {
    pub reason: Reason,
    pub since: Month,
    /// First month in which the registers know the reason.
    found: Month,
    /// The previous reason, which counts until the registers see that it has ended.
    past: Reason,
    past_until: Month,
}

impl Check {
    fn new() -> Self {
        let (reason, past) = (Reason::None, Reason::None);
        Self {
            reason,
            since: START,
            found: START,
            past,
            past_until: START,
        }
    }

    /// What the registers know; an appeal heard since the reason ended corrects them.
    pub(super) fn known(&self, now: Month, heard: Month) -> Reason {
        if self.reason != Reason::None && now >= self.found {
            return self.reason;
        }
        let set_right = heard >= self.since && heard <= now;
        if now < self.past_until && !set_right {
            self.past
        } else {
            Reason::None
        }
    }

    /// Records this month's reason. When one reason replaces another, whether it is known does not
    /// change.
    fn observe(&mut self, at: &Situation, law: &Law, perimeter: usize, reason: Reason) {
        if reason == self.reason {
            return;
        }
        let (assumed, now) = (&at.world.assumed, at.world.now);
        let address = (
            Stream::Exchange,
            at.home.id,
            now.ordinal(),
            perimeter as u16,
        );
        let u = at
            .world
            .draws
            .more_uniforms(address.0, address.1, address.2, address.3);
        if self.reason == Reason::None {
            self.since = now;
            self.found = now.plus(assumed.months_to_find(law, reason, [u[0], u[1]]));
        } else if reason == Reason::None {
            self.past = self.known(now, Month::NEVER);
            self.past_until = match self.past {
                Reason::None => now,
                _ => now.plus(assumed.months_to_end(law, u[2])),
            };
            self.since = now;
        }
        self.reason = reason;
    }
}

/// Register entries of a household.
#[derive(Clone, Debug)]
pub(super) struct Register {
    checks: [Check; 4],
    /// Next update of the file, and the lasting part of the index at the last one.
    pub update: Month,
    index: Option<f32>,
    /// Pressure from which the household registers, none before it can; administration parameters
    /// with which it was computed.
    reluctance: Option<f32>,
    works: [f32; 11],
}

impl Register {
    pub(super) fn new() -> Self {
        Self {
            checks: [Check::new(); 4],
            update: Month::NEVER,
            index: None,
            reluctance: None,
            works: [0.0; 11],
        }
    }

    /// The check for the perimeter that applies under the law.
    pub(super) fn check(&self, law: &Law) -> &Check {
        &self.checks[law.perimeter()]
    }

    /// Whether this pressure makes the household register.
    pub(super) fn yields_to(&self, pressure: f32) -> bool {
        self.reluctance
            .is_some_and(|reluctance| pressure >= reluctance)
    }

    /// The month's data exchange between registers.
    pub(super) fn exchange(&mut self, at: &Situation, law: &Law, family: &Family) {
        for (perimeter, check) in self.checks.iter_mut().enumerate() {
            check.observe(at, law, perimeter, family.excluded[perimeter]);
        }
    }

    /// Recomputes the reluctance when the household becomes able to register, when its facts
    /// change, and when the administration begins to work differently.
    pub(super) fn think(&mut self, at: &Situation, law: &Law, family: &Family, changed: bool) {
        let otherwise = self.works != law.works();
        self.works = law.works();
        if self.reluctance.is_none() || changed || otherwise {
            self.reluctance = Some(reluctance(at, law, family));
        }
    }

    /// Schedules the next update of the file: sooner when the index has changed.
    pub(super) fn expect_update(&mut self, at: &Situation, law: &Law) {
        let (world, now) = (at.world, at.world.now);
        let u = world
            .draws
            .uniforms(Stream::Update, at.home.id, now.ordinal());
        if self.update == Month::NEVER {
            self.update = now.plus(1 + world.assumed.update(law).months(u[0]));
        } else if self.index != at.home.index {
            let declared = now.plus(1 + world.assumed.declaration(law).months(u[1]));
            self.update = self.update.min(declared);
        }
        self.index = at.home.index;
    }

    /// Completes an update that was due and schedules the next one.
    pub(super) fn close(&mut self, at: &Situation, law: &Law) {
        let (world, now) = (at.world, at.world.now);
        if self.update == now {
            let u = world
                .draws
                .uniforms(Stream::Update, at.home.id, now.ordinal())[0];
            self.update = now.plus(1 + world.assumed.update(law).months(u));
        }
    }
}

/// Reluctance of a household: the lower its means (its consumption and its index), the more
/// inclined it is to register.
fn reluctance(at: &Situation, law: &Law, family: &Family) -> f32 {
    let assumed = &at.world.assumed;
    if law.automatic {
        return 0.0;
    }
    let level = match (family.children > 0, family.old > 0) {
        (true, _) => assumed.registration[0],
        (false, false) => assumed.registration[1],
        (false, true) => assumed.registration[2],
    };
    let log = at.home.log_consumption(at.world.inputs);
    let index = at.home.index.unwrap_or(log);
    let means = log + assumed.index_weight * (index - log);
    let reference = at.world.inputs.programme.threshold as f32;
    let odds = level - assumed.need_slope * law.need_slope * (means - reference);
    let willing = 1.0 / (1.0 + libm::expf(-odds));
    let excluded = family.excluded[0] != Reason::None;
    let factor = if excluded {
        assumed.excluded_factor
    } else {
        1.0
    };
    at.inclination / (willing * factor)
}
