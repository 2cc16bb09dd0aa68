//! What the registers hold of a household under a scenario: what is known to exclude it, when
//! its file is next brought up to date, and how reluctant it is to register.

use daam::kernel::{Month, Stream};
use daam::morocco::START;

use super::case::Situation;
use super::family::{Family, Reason};
use super::law::Law;

/// What excludes a household, in truth and as the registers know it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Check {
    pub reason: Reason,
    pub since: Month,
    /// First month in which the registers know it.
    found: Month,
    /// What excluded it before, kept against it until the registers see that it has ended.
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

    /// What the registers know; an appeal heard since the reason ended sets them right.
    pub(super) fn known(&self, now: Month, appeal: Month) -> Reason {
        if self.reason != Reason::None && now >= self.found {
            return self.reason;
        }
        let set_right = appeal >= self.since && appeal <= now;
        if now < self.past_until && !set_right {
            self.past
        } else {
            Reason::None
        }
    }

    /// Takes note of this month's reason. One that takes the place of another is known, or
    /// unknown, as the other was.
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

/// What is held of a household.
#[derive(Clone, Debug)]
pub(super) struct Register {
    checks: [Check; 4],
    /// Next update of the file, and the lasting part of the index it was last known with.
    pub update: Month,
    index: Option<f32>,
    /// Pressure at which the household registers, none before it can; how the administration
    /// worked when it thought of it.
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

    /// What is known by the perimeter that the law looks at.
    pub(super) fn check(&self, law: &Law) -> &Check {
        &self.checks[law.perimeter()]
    }

    /// Whether so much pressure makes the household register.
    pub(super) fn yields_to(&self, pressure: f32) -> bool {
        self.reluctance
            .is_some_and(|reluctance| pressure >= reluctance)
    }

    /// The month's exchange between registers.
    pub(super) fn exchange(&mut self, at: &Situation, law: &Law, family: &Family) {
        for (perimeter, check) in self.checks.iter_mut().enumerate() {
            check.observe(at, law, perimeter, family.excluded[perimeter]);
        }
    }

    /// A household thinks of registering when it can, when its family changes, and when the
    /// administration works in another way.
    pub(super) fn think(&mut self, at: &Situation, law: &Law, family: &Family, changed: bool) {
        let otherwise = self.works != law.works();
        self.works = law.works();
        if self.reluctance.is_none() || changed || otherwise {
            self.reluctance = Some(reluctance(at, law, family));
        }
    }

    /// The file will be brought up to date: sooner when what it rests on has changed.
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

    /// An update that was due is done; the next one follows.
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

/// Reluctance of a household: the lower its means, as it consumes and as the index sees it, the
/// more inclined it is.
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
