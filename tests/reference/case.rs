//! A household's case under one scenario, and its update for a month.

use daam::kernel::{Month, Stream};
use daam::morocco::START;
use daam::population::{FOUND, Household};

use super::award::{Component, Standing, Verdict};
use super::family::{Family, Reason};
use super::law::Law;
use super::register::Register;
use super::score::score;
use super::world::World;

/// Administrative state of a household.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Status {
    #[default]
    Unregistered,
    Registered,
    Claimed,
    Paid,
    Suspended,
    Rejected,
    Left,
}

impl Status {
    pub(super) fn on_file(self) -> bool {
        !matches!(self, Self::Unregistered | Self::Left)
    }
}

/// Where a household stands in accompaniment to an income of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Path {
    #[default]
    Outside,
    Inside(Month),
    Graduated,
}

#[derive(Clone, Debug)]
pub(super) struct Case {
    pub status: Status,
    pub reason: Reason,
    /// Month of the claim, or the month from which arrears are due.
    pub claimed: Month,
    /// Score on file, the month in which it was computed, and the cell of residence then.
    pub score: f64,
    pub filed: Month,
    pub filed_in: u16,
    /// Whether the household would claim this month if chance had it.
    pub will_claim: bool,
    /// Whether it has wanted to ever since it registered.
    claims_first: bool,
    /// Month of the pending decision or refusal, and month in which an appeal was last heard.
    pub due: Month,
    pub heard: Month,
    /// Month in which the months of grace end.
    grace: Month,
    /// Month of a declared hiring under this scenario only.
    pub hired: Month,
    pub path: Path,
    pub award: i64,
    pub component: Component,
    pub by_score: bool,
    /// Centimes received since January.
    pub received: i64,
    /// What the registers hold, and the household's facts.
    pub register: Register,
    pub family: Family,
}

/// Effects of a month on a case.
#[derive(Debug, Default)]
pub(super) struct Events {
    pub steps: Vec<(Status, Status, Reason)>,
    pub arrears: i64,
}

/// A household in a month under a scenario: input of the decision on its case.
pub(super) struct Situation<'a> {
    pub world: &'a World<'a>,
    pub household: u32,
    pub home: &'a Household,
    /// Laws where it lives: by month under the scenario, and this month's under the first scenario.
    pub laws: &'a [Law],
    pub first: &'a Law,
    /// The first scenario's law of the first month.
    pub start: &'a Law,
    /// The scenario's drop-out factor where it lives, by month.
    pub drop_out: &'a [f64],
    /// Whether the file was scored by another formula than this month's.
    pub formula_changed: bool,
    /// Pressure to register in the locality, and the household's inclination to register.
    pub pressure: f32,
    pub inclination: f32,
}

impl<'a> Situation<'a> {
    pub(super) fn law(&self) -> &'a Law {
        &self.laws[(self.world.now - START) as usize]
    }

    /// First month in which the household can register.
    fn opens(&self) -> Month {
        match self.home.formed {
            FOUND => START,
            formed => formed.plus(libm::round(self.world.assumed.new_household_delay) as i16),
        }
    }

    /// Whether it applies for benefits that do not depend on the score.
    pub(super) fn asks(&self) -> bool {
        self.law().automatic || self.inclination < self.world.assumed.universal_take_up
    }

    /// Whether the household is one of those that claim without being entitled.
    fn claims_anyway(&self) -> bool {
        let lasting = self
            .world
            .draws
            .more_uniforms(Stream::Claim, self.home.id, 0, 8);
        lasting[2] < self.world.assumed.claim_not_entitled
    }

    fn update_draw(&self, which: usize) -> f32 {
        let month = self.world.now.ordinal();
        self.world
            .draws
            .uniforms(Stream::Update, self.home.id, month)[which]
    }

    fn decision_draw(&self, which: usize) -> f32 {
        let month = self.world.now.ordinal();
        self.world
            .draws
            .uniforms(Stream::Decision, self.home.id, month)[which]
    }
}

impl Case {
    /// The case of a household that is in no register.
    pub(super) fn new() -> Self {
        Self {
            status: Status::Unregistered,
            reason: Reason::None,
            claimed: Month::NEVER,
            score: f64::INFINITY,
            filed: Month::NEVER,
            filed_in: 0,
            will_claim: false,
            claims_first: false,
            due: Month::NEVER,
            heard: Month::NEVER,
            grace: Month::NEVER,
            hired: Month::NEVER,
            path: Path::Outside,
            award: 0,
            component: Component::None,
            by_score: false,
            received: 0,
            register: Register::new(),
            family: Family::default(),
        }
    }

    /// Whether a claim, a decision or a refusal is pending.
    pub(super) fn is_waiting(&self) -> bool {
        self.will_claim || self.due != Month::NEVER
    }

    /// Cost of accompaniment this month.
    pub(super) fn accompaniment(&self, law: &Law) -> i64 {
        if matches!(self.path, Path::Inside(_)) {
            law.accompaniment_cost
        } else {
            0
        }
    }

    /// Updates the case for a month, in the order in which the administration works.
    pub(super) fn month(&mut self, at: &Situation) -> Events {
        let (law, now) = (at.law(), at.world.now);
        if self.status == Status::Left {
            return Events::default();
        }
        let family = Family::of(at.world, at.household, law, at.drop_out, at.start);
        let changed = family != self.family;
        self.family = family;
        let gone = self.family.size == 0;
        self.register.exchange(at, law, &self.family);
        let may_register = self.status == Status::Unregistered && now >= at.opens();
        if !gone {
            if may_register {
                self.register.think(at, law, &self.family, changed);
            }
            self.register.expect_update(at, law);
        }
        let given_to_all =
            law.universal_child * self.family.universal > 0 || law.uniform * self.family.size > 0;
        let registers = may_register
            && (self.register.yields_to(at.pressure) || at.asks() && law.active && given_to_all);
        let mut events = Events::default();
        if self.status != Status::Unregistered || registers || gone {
            self.decide(at, registers, &mut events);
        }
        self.register.close(at, law);
        self.received += self.award + events.arrears;
        events
    }

    fn decide(&mut self, at: &Situation, registers: bool, events: &mut Events) {
        let (law, now) = (at.law(), at.world.now);
        let was_paid = self.status == Status::Paid;
        let tapered = law.taper_end.is_some() && self.score > law.threshold;
        let whole = self.status == Status::Paid && self.by_score && !tapered;
        let appeals =
            self.status.on_file() && !whole && at.update_draw(2) < at.world.assumed.appeal(law);
        if appeals {
            self.heard = now;
        }
        let updated = self.register.update == now || appeals || at.formula_changed;
        if self.family.size > 0 && (registers || self.status.on_file() && updated) {
            self.score = score(at, law);
            (self.filed, self.filed_in) = (now, at.home.cell);
        }
        let standing = self.standing(at);
        let mut verdict = self.verdict(law, standing, now);
        while let Some((to, reason)) = self.step(at, &verdict, registers) {
            self.pass(to, reason, events);
        }
        self.accompany(at);
        if self.path == Path::Graduated && self.status == Status::Paid {
            verdict = Verdict::refused(Reason::Graduated);
            self.pass(Status::Rejected, Reason::Graduated, events);
        }
        if self.status != Status::Paid {
            verdict = Verdict::refused(Reason::None);
        }
        (self.award, self.component) = (verdict.amount, verdict.component);
        self.by_score = verdict.by_score;
        if self.status == Status::Paid && !was_paid {
            // Awards for the months since the claim, each under its own month's law.
            let months = self.claimed.max(START).through(now.plus(-1));
            let laws = months.map(|month| &at.laws[(month - START) as usize]);
            let owed = laws.map(|law| Verdict::of(law, &self.family, &standing).amount);
            events.arrears = owed.sum();
        }
    }

    /// The verdict on the file. A paid household whose score has risen above the threshold stays
    /// paid for the months of grace.
    fn verdict(&mut self, law: &Law, mut standing: Standing, now: Month) -> Verdict {
        if self.path == Path::Graduated {
            return Verdict::refused(Reason::Graduated);
        }
        let verdict = Verdict::of(law, &self.family, &standing);
        if verdict.reason != Reason::Score || self.status != Status::Paid {
            self.grace = Month::NEVER;
            return verdict;
        }
        if self.grace == Month::NEVER && law.grace_months > 0 {
            self.grace = now.plus(law.grace_months);
        }
        standing.in_grace = self.grace != Month::NEVER && now < self.grace;
        Verdict::of(law, &self.family, &standing)
    }

    /// The next transition of the month, if any.
    fn step(
        &mut self,
        at: &Situation,
        verdict: &Verdict,
        registers: bool,
    ) -> Option<(Status, Reason)> {
        let (law, now, assumed) = (at.law(), at.world.now, &at.world.assumed);
        let entitled = verdict.entitled();
        if self.family.size == 0 {
            return (self.status != Status::Left).then_some((Status::Left, Reason::None));
        }
        match self.status {
            Status::Unregistered if registers => {
                self.claims_first = true;
                Some((Status::Registered, Reason::None))
            }
            Status::Registered => {
                self.will_claim = entitled || at.claims_anyway();
                self.claims_first &= self.will_claim;
                let first = self.claims_first;
                let chance = if first {
                    assumed.claim(law)
                } else {
                    assumed.claim_later(law)
                };
                self.claims(at, chance)
            }
            Status::Claimed if now >= self.due => {
                self.due = Month::NEVER;
                Some(if entitled {
                    (Status::Paid, Reason::None)
                } else {
                    (Status::Rejected, verdict.reason)
                })
            }
            Status::Paid if verdict.reason == Reason::Graduated => {
                Some((Status::Rejected, Reason::Graduated))
            }
            Status::Paid if !entitled => {
                self.due = now.plus(libm::roundf(assumed.suspension_months) as i16);
                self.claimed = now;
                Some((Status::Suspended, verdict.reason))
            }
            Status::Suspended if entitled => {
                self.due = Month::NEVER;
                self.claimed = match self.reason {
                    // The score rightly stopped payment: no arrears.
                    Reason::Score | Reason::Law => now,
                    _ => self.claimed.max(self.free_since(at)),
                };
                Some((Status::Paid, Reason::None))
            }
            Status::Suspended if now >= self.due => {
                self.due = Month::NEVER;
                Some((Status::Rejected, self.reason))
            }
            Status::Rejected => {
                self.will_claim = entitled;
                self.claims(at, assumed.claim_later(law))
            }
            _ => None,
        }
    }

    fn claims(&mut self, at: &Situation, chance: f32) -> Option<(Status, Reason)> {
        let (law, now) = (at.law(), at.world.now);
        if !self.will_claim || !law.active || at.decision_draw(1) >= chance {
            return None;
        }
        self.will_claim = false;
        self.claimed = now;
        let at_once = at.decision_draw(3) < at.world.assumed.decided_at_once(law);
        self.due = if at_once { now } else { now.plus(1) };
        Some((Status::Claimed, Reason::None))
    }

    fn pass(&mut self, to: Status, reason: Reason, events: &mut Events) {
        events.steps.push((self.status, to, reason));
        (self.status, self.reason) = (to, reason);
    }

    /// Month since which nothing actually excludes the household.
    fn free_since(&self, at: &Situation) -> Month {
        let check = self.register.check(at.law());
        if check.reason == Reason::None {
            check.since
        } else {
            at.world.now
        }
    }
}
