//! What a household's file would show if it were updated.
//!
//! Files are updated every other month on average, mostly with no change but the month's spending.
//! What is lasting is read once and remains valid until something happens to the household or a
//! member reaches an age that matters.

use super::belongings::{Habits, Spenders, Undeclared};
use super::headcount::{Headcount, next_band};
use super::index::{InformationSource, ObservedHousehold, Variables};
use super::{HouseholdIndex, Locality};
use crate::inputs::{Inputs, SPENDING_VARIABLES};
use crate::kernel::{Draws, Month};

/// A household as its updated file would show it.
#[derive(Clone, Copy, Debug)]
pub struct Filed {
    /// Variables of the index, current spending being zero.
    pub variables: Variables,
    /// Month from which it has to be read again, even if nothing happens before.
    pub until: Month,
    /// The part of spending that does not vary by month.
    pub spending: Spending,
}

/// Current spending, without monthly variation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spending {
    habits: Habits,
    size: u16,
}

impl Filed {
    /// Reads a household that has members and declares only part of its situation.
    pub fn of(
        inputs: &Inputs,
        draws: &Draws,
        locality: &Locality,
        household: HouseholdIndex,
        now: Month,
        undeclared: Undeclared,
    ) -> Self {
        let count = Headcount::of(locality, household, now, InformationSource::OnFile);
        let home = locality.household(household);
        let milieu = inputs.country.cells[home.cell as usize].milieu;
        let size = count.size.max(1);
        let who = Spenders {
            size,
            prime: count.prime(),
            declared: inputs.calibration.declared_spending as f32,
        };
        let habits = Habits::of(&inputs.belongings, draws, home, milieu, &who);
        let shown = ObservedHousehold {
            count,
            belongings: home.belongings.declared(undeclared),
            phones: inputs.belongings.declared,
        };
        Self {
            variables: Variables::lasting(inputs, draws, locality, household, now, &shown),
            until: until(locality, household, now),
            spending: Spending { habits, size },
        }
    }
}

impl Spending {
    /// Dirhams per year and person, at the rate of a month, for household `id`.
    #[inline]
    pub fn in_month(
        &self,
        inputs: &Inputs,
        draws: &Draws,
        id: u64,
        month: Month,
    ) -> [f64; SPENDING_VARIABLES] {
        let spent = self.habits.spent(&inputs.belongings, draws, id, month);
        spent.map(|dirhams| dirhams * 12.0 / f64::from(self.size))
    }
}

/// Next month in which a member enters the registers, a member reaches an age that matters, or the
/// head has a birthday.
fn until(locality: &Locality, household: HouseholdIndex, now: Month) -> Month {
    let head = locality.household(household).head;
    let next = |member| {
        let person = locality.person(member);
        let declared = if person.declared > now {
            person.declared
        } else {
            Month::NEVER
        };
        let years = if member == head {
            Some(person.age(now) + 1)
        } else {
            next_band(person.age(now))
        };
        let birthday = years.map_or(Month::NEVER, |years| person.birth.plus(12 * years as i16));
        declared.min(birthday)
    };
    let months = locality.members(household).map(next);
    months.min().unwrap_or(Month::NEVER)
}
