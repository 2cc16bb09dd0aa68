//! Targeting errors by cause, at the end of each year.
//!
//! Exclusion: persons poor before transfers who are not paid, by cause. Inclusion: persons paid who
//! are not poor, by cause. The causes add up to the error.

use super::row_builder::RowBuilder;
use super::table::Group;
use crate::kernel::{At, Grid, named, sums};
use crate::programme::{AwardKind, Case, CrossCheck, Exclusion, Reason, State};

named! {
    /// Why a poor household is not paid.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(usize)]
    pub(super) enum Missed {
        NotRegistered = "not_registered",
        NotClaimed = "not_claimed",
        /// A claim is pending or about to be made.
        Delay = "delay",
        /// The score on file is above the threshold.
        Score = "score",
        /// The registers hold an exclusion reason that is not true.
        WronglyExcluded = "wrongly_excluded",
        /// The law excludes it.
        Law = "law",
    }
}

named! {
    /// Why a household that is not poor is paid.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(usize)]
    pub(super) enum Leaked {
        /// The score is below the threshold.
        Score = "score",
        /// The score on file is below the threshold, the current one would not be.
        Delay = "delay",
        /// The registers have not detected the exclusion reason.
        WronglyKept = "wrongly_kept",
        /// It is entitled whatever its score.
        Law = "law",
    }
}

/// A household's case assessed at a year-end under a scenario.
#[derive(Clone, Copy, Debug)]
pub(super) struct AssessedCase<'a> {
    /// Its file.
    pub case: &'a Case,
    /// Exclusion, in truth and on file.
    pub check: &'a CrossCheck,
    /// Whether the current score is above the threshold.
    pub above: bool,
}

impl AssessedCase<'_> {
    pub(super) fn missed(&self) -> Missed {
        match self.case.state {
            State::Unregistered | State::Left => Missed::NotRegistered,
            State::Registered if self.case.is_waiting() => Missed::Delay,
            State::Registered => Missed::NotClaimed,
            State::Claimed => Missed::Delay,
            State::Paid => Missed::Law,
            State::Suspended | State::Rejected => match self.case.reason {
                _ if self.case.is_waiting() && self.case.state == State::Rejected => Missed::Delay,
                Reason::Score => Missed::Score,
                Reason::Law | Reason::None => Missed::Law,
                _ if self.check.reason == Exclusion::None => Missed::WronglyExcluded,
                _ => Missed::Law,
            },
        }
    }

    pub(super) fn leaked(&self) -> Leaked {
        if !self.case.account.by_score {
            Leaked::Law
        } else if self.check.reason != Exclusion::None {
            Leaked::WronglyKept
        } else if self.above {
            Leaked::Delay
        } else {
            Leaked::Score
        }
    }
}

/// Persons by cause.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct TargetingErrors {
    poor: i64,
    paid: i64,
    missed: [i64; Missed::COUNT],
    leaked: [i64; Leaked::COUNT],
}
sums!(TargetingErrors { poor paid missed leaked });

/// Sums by year, scenario and domain.
pub(super) type Targeting = Grid<TargetingErrors>;

impl Grid<TargetingErrors> {
    /// Counts a household of `persons`, poor before transfers or not.
    pub(super) fn count(
        &mut self,
        at: At,
        domain: usize,
        persons: i64,
        poor: bool,
        case: &AssessedCase,
    ) {
        let errors = &mut self[at][domain];
        let paid = case.case.account.kind != AwardKind::None;
        errors.poor += persons * i64::from(poor);
        errors.paid += persons * i64::from(paid);
        if poor && !paid {
            errors.missed[case.missed() as usize] += persons;
        } else if paid && !poor {
            errors.leaked[case.leaked() as usize] += persons;
        }
    }

    /// Rows of one scenario and year.
    pub(super) fn rows(&self, at: At, number: i16, out: &mut RowBuilder) {
        let errors = &self[at];
        let causes = (Missed::ALL.map(Missed::name), Leaked::ALL.map(Leaked::name));
        for place in out.places_of_welfare() {
            let sum = |value: &dyn Fn(&TargetingErrors) -> i64| {
                out.weighted(&place, &|domain| value(&errors[domain]))
            };
            let (poor, paid) = (sum(&|e| e.poor), sum(&|e| e.paid));
            let missed: Vec<f64> = (0..Missed::COUNT).map(|c| sum(&|e| e.missed[c])).collect();
            let leaked: Vec<f64> = (0..Leaked::COUNT).map(|c| sum(&|e| e.leaked[c])).collect();
            for (indicator, names, parts, whole) in [
                ("exclusion_error", &causes.0[..], missed, poor),
                ("inclusion_error", &causes.1[..], leaked, paid),
            ] {
                let all: f64 = parts.iter().sum();
                out.share(number, &place, Group::All, indicator, all, whole);
                for (cause, part) in names.iter().copied().zip(parts) {
                    let group = Group::Part("cause", cause);
                    out.share(number, &place, group, indicator, part, whole);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::START;

    fn cause(state: State, reason: Reason) -> Missed {
        let mut case = Case::new(START);
        (case.state, case.reason) = (state, reason);
        let check = CrossCheck::new(START);
        AssessedCase {
            case: &case,
            check: &check,
            above: false,
        }
        .missed()
    }

    #[test]
    fn a_household_is_missed_for_what_its_file_says() {
        use State::{Claimed, Registered, Rejected, Suspended, Unregistered};
        assert_eq!(cause(Unregistered, Reason::None), Missed::NotRegistered);
        assert_eq!(cause(Registered, Reason::None), Missed::NotClaimed);
        assert_eq!(cause(Claimed, Reason::None), Missed::Delay);
        assert_eq!(cause(Rejected, Reason::Score), Missed::Score);
        // Nothing excludes it in truth: the registers are wrong.
        assert_eq!(cause(Suspended, Reason::Pension), Missed::WronglyExcluded);
        assert_eq!(cause(Rejected, Reason::Law), Missed::Law);
    }
}
