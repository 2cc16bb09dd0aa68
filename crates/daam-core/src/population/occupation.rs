//! Occupation of a working person, derived from ranks like the work state itself.
//!
//! The trade depends on a rank of its own; being an employer, an unpaid family worker or
//! self-insured depends on the person's position among the active.

use super::Trait;
use super::{Person, Work};
use crate::inputs::Occupations;

/// Occupation, as far as the index distinguishes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Occupation {
    /// Not at work.
    #[default]
    #[serde(skip_deserializing)]
    None,
    /// Senior manager or responsible post.
    SeniorManager,
    /// Middle manager.
    MiddleManager,
    /// Craftsman.
    Craftsman,
    /// Operator of equipment or of a fixed machine.
    EquipmentOperator,
    /// Trader.
    Trader,
    /// Farm operator.
    FarmOperator,
    /// Anything else: employees, labourers, services.
    Other,
}

const TRADES: [Occupation; 4] = [
    Occupation::Craftsman,
    Occupation::EquipmentOperator,
    Occupation::Trader,
    Occupation::FarmOperator,
];

/// Sets the occupation of a person whose work state is known; `active` is the activity rate of
/// their age, sex and domain.
pub(super) fn assign_occupation(
    person: &mut Person,
    shares: &Occupations,
    domain: usize,
    active: f32,
) {
    let at_work = matches!(person.work, Work::Informal | Work::Declared | Work::Public);
    if !at_work {
        person.occupation = Occupation::None;
        for of_work in [Trait::Employer, Trait::Unpaid, Trait::Insured] {
            person.set(of_work, false);
        }
        return;
    }
    person.occupation = trade(person, shares, domain % 2);
    let sex = usize::from(person.is_female());
    let among_active = person.activity_rank / active.max(f32::EPSILON);
    let unpaid = shares.unpaid[domain][sex];
    let informal = person.work == Work::Informal;
    let employs = person.work != Work::Public && among_active < shares.employer[domain][sex];
    let helps = informal && among_active > 1.0 - unpaid;
    let insured = informal && !helps && among_active > 1.0 - unpaid - shares.insured;
    person.set(Trait::Employer, employs);
    person.set(Trait::Unpaid, helps);
    person.set(Trait::Insured, insured);
}

fn trade(person: &Person, shares: &Occupations, milieu: usize) -> Occupation {
    let formal = person.formally_employed();
    let mut rank = person.trade_rank;
    if formal && person.education == 4 {
        if rank < shares.senior_manager {
            return Occupation::SeniorManager;
        }
        rank = (rank - shares.senior_manager) / (1.0 - shares.senior_manager);
    }
    if formal && person.education >= 3 {
        if rank < shares.middle_manager {
            return Occupation::MiddleManager;
        }
        rank = (rank - shares.middle_manager) / (1.0 - shares.middle_manager);
    }
    for (occupation, share) in TRADES.into_iter().zip(shares.trades[milieu]) {
        if rank < share {
            return occupation;
        }
        rank -= share;
    }
    Occupation::Other
}
