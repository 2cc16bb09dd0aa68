//! A household's situation as input of the law: known exclusion, response of declared work, and
//! progress in accompaniment to an income.

use daam::kernel::{Month, Stream};

use super::award::{Standing, bridge, entitlement};
use super::case::{Case, Path, Situation, Status};
use super::family::Reason;
use super::law::Law;

impl Case {
    /// The household's situation this month.
    pub(super) fn standing(&mut self, at: &Situation) -> Standing {
        let (law, now) = (at.law(), at.world.now);
        let check = *self.register.check(law);
        let mut known = check.known(now, self.heard);
        if !self.family.undeclared_work {
            self.hired = Month::NEVER;
        }
        if known == Reason::None && self.hired != Month::NEVER {
            known = Reason::DeclaredWork;
        }
        known = self.respond(at, known, check.since);
        let hired = if check.reason.is_of_work() {
            check.since
        } else {
            self.hired
        };
        let paid = self.status == Status::Paid;
        let bridged = paid && known.is_of_work() && hired != Month::NEVER;
        let lot = at
            .world
            .draws
            .more_uniforms(Stream::Claim, at.home.id, 0, 8)[1];
        Standing {
            score: self.score,
            known,
            bridge: if bridged {
                bridge(law, hired, now)
            } else {
                0.0
            },
            asks: at.asks(),
            paid,
            in_grace: false,
            log_consumption: at.home.log_consumption(at.world.inputs),
            lot,
        }
    }

    /// Response of declared work to the loss caused by a hiring, relative to the first scenario:
    /// where the loss is larger, some hirings stay undeclared; where it is smaller, some offers are
    /// accepted.
    fn respond(&mut self, at: &Situation, known: Reason, since: Month) -> Reason {
        let (law, now, assumed) = (at.law(), at.world.now, &at.world.assumed);
        if !law.formal_work_responds {
            return known;
        }
        let draw = |month: Month, which: usize| {
            let (draws, id) = (&at.world.draws, at.home.id);
            draws.more_uniforms(Stream::Exchange, id, month.ordinal(), 8)[which]
        };
        let offered = draw(now, 1) < assumed.formal_offers;
        if self.status != Status::Paid {
            return known;
        }
        let lost = |law: &Law| {
            let kept =
                f64::from(law.bridge_full) + law.bridge_share * f64::from(law.bridge_partial);
            let share = (1.0 - kept / 24.0).max(0.0);
            libm::round(entitlement(law, &self.family) as f64 * share) as i64
        };
        let more = (lost(law) - lost(at.first)) as f64 / 100.0;
        let share = (assumed.formal_work / 100.0 * more).clamp(-1.0, 1.0);
        if known.is_of_work() && self.hired == Month::NEVER {
            if f64::from(draw(since, 0)) < share {
                return Reason::None;
            }
        } else if offered
            && known == Reason::None
            && self.family.undeclared_work
            && f64::from(draw(now, 2)) < (-share).max(0.0)
        {
            self.hired = now;
            return Reason::DeclaredWork;
        }
        known
    }

    /// Accompaniment to an income: each month some paid households enter, stay for some months, and
    /// succeed or not.
    pub(super) fn accompany(&mut self, at: &Situation) {
        let (law, now) = (at.law(), at.world.now);
        let address = (Stream::Decision, at.home.id, now.ordinal());
        let u = at
            .world
            .draws
            .more_uniforms(address.0, address.1, address.2, 1);
        if self.path == Path::Graduated {
            return;
        }
        if self.status != Status::Paid {
            self.path = Path::Outside;
            return;
        }
        if matches!(self.path, Path::Inside(end) if now >= end) {
            let succeeds = u[0] < law.success_share;
            self.path = if succeeds {
                Path::Graduated
            } else {
                Path::Outside
            };
        }
        if self.path == Path::Outside && u[1] < law.entry_share {
            self.path = Path::Inside(now.plus(law.accompanied_months));
        }
    }
}
