//! Accompaniment to an income: some paid households enter each month, some succeed and leave
//! the programme for good, at a cost. Announced in the agency's plan of 2026.

use super::file::{File, Meeting};
use super::rules::Law;
use super::state::State;
use crate::kernel::{Centimes, Month, Stream, Wait};

/// The accompaniment of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Accompaniment {
    entry_share: f32,
    months: i16,
    success_share: f32,
    /// Rise in consumption of a household that succeeds.
    pub consumption_gain: f64,
    cost: Centimes,
}

/// Where a household stands with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Path {
    /// Not accompanied.
    #[default]
    Outside,
    /// Will enter in that month, should it still be paid.
    Waits(Month),
    /// Accompanied until that month.
    Inside(Month),
    /// Has succeeded.
    Graduated,
}

impl Path {
    /// Month in which something happens by itself.
    pub(super) fn due(self) -> Month {
        match self {
            Self::Waits(month) | Self::Inside(month) => month,
            Self::Outside | Self::Graduated => Month::NEVER,
        }
    }
}

impl Accompaniment {
    pub(super) fn read(law: &Law) -> Self {
        Self {
            entry_share: law.number("accompaniment.entry_share") as f32,
            months: law.integer("accompaniment.months") as i16,
            success_share: law.number("accompaniment.success_share") as f32,
            consumption_gain: law.number("accompaniment.consumption_gain"),
            cost: law.amount("accompaniment.cost"),
        }
    }

    /// Takes a file a month further.
    pub(super) fn step(&self, file: &mut File, meeting: &Meeting) {
        self.go(file, meeting);
        file.accompanied = match file.path {
            Path::Inside(_) => self.cost,
            _ => Centimes::ZERO,
        };
    }

    fn go(&self, file: &mut File, meeting: &Meeting) {
        let now = meeting.now;
        let draw = |which: usize| {
            let address = (Stream::Decision, meeting.household, now.ordinal());
            meeting
                .draws
                .more_uniforms(address.0, address.1, address.2, 1)[which]
        };
        if file.state != State::Paid {
            if file.path != Path::Graduated {
                file.path = Path::Outside;
            }
            return;
        }
        if let Path::Inside(end) = file.path
            && now >= end
        {
            file.path = if draw(0) < self.success_share {
                Path::Graduated
            } else {
                Path::Outside
            };
        }
        if let Path::Waits(entry) = file.path
            && now >= entry
        {
            file.path = Path::Inside(now.plus(self.months));
        }
        match file.path {
            Path::Waits(_) if self.entry_share <= 0.0 => file.path = Path::Outside,
            Path::Outside if self.entry_share > 0.0 => {
                let wait = Wait::new(self.entry_share).months(draw(1));
                file.path = Path::Waits(now.plus(1 + wait));
            }
            _ => {}
        }
    }
}
