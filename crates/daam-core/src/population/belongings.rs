//! What a household owns and what it spends in a month on what the index reads.
//!
//! Each thing has one uniform of the household's own, for good: it is owned while the
//! uniform is below the chance that the household's means give: its wealth, and how many of
//! its members are of working age. So a household buys when they rise, and sells when they
//! fall, without any draw.

use super::Household;
use crate::inputs::{Asset, BelongingsTables as Tables};
use crate::kernel::{Draws, Milieu, Month, Stream};

/// Things owned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Belongings {
    owned: u16,
    /// Rooms of the dwelling.
    pub rooms: u8,
    /// Cows.
    pub cows: u8,
}

impl Belongings {
    /// Whether a thing is owned.
    #[inline]
    pub fn has(&self, asset: Asset) -> bool {
        self.owned & (1 << asset as u16) != 0
    }

    /// Cars.
    pub fn cars(&self) -> u8 {
        let first = u8::from(self.has(Asset::Car));
        first + (first & u8::from(self.has(Asset::SecondCar)))
    }

    /// Things of a household that settles in a dwelling.
    pub fn of_new_home(tables: &Tables, draws: &Draws, home: &Household, prime: u16) -> Self {
        let u = draws.uniforms(Stream::Belongings, home.id, 1)[0];
        // Cut off after a uniform is added, the number is right on average.
        let rooms = tables.rooms(home.cell, f32::from(home.size.max(1)), home.wealth) + u;
        let dwelling = Self {
            rooms: rooms.clamp(1.0, 20.0) as u8,
            ..Self::default()
        };
        dwelling.at_wealth(tables, draws, home, prime)
    }

    /// Things of a household at its present wealth, its dwelling staying as it is.
    #[must_use]
    pub fn at_wealth(self, tables: &Tables, draws: &Draws, home: &Household, prime: u16) -> Self {
        let of_dwelling = tables.chances(home.cell, home.wealth);
        let of_means = tables.chances(home.cell, tables.means(home.wealth, prime));
        let mut owned = 0;
        for (part, group) in (0u16..).zip(Asset::ALL.chunks(4)) {
            let own = draws.more_uniforms(Stream::Belongings, home.id, 0, part);
            for (asset, u) in group.iter().zip(own) {
                let chances = if asset.of_dwelling() {
                    &of_dwelling
                } else {
                    &of_means
                };
                owned |= u16::from(u < chances[*asset as usize]) << *asset as u16;
            }
        }
        let cows = if owned & (1 << Asset::Cows as u16) == 0 {
            0
        } else {
            let u = draws.uniforms(Stream::Belongings, home.id, 1)[1];
            1 + (u * tables.most_cows) as u8
        };
        Self {
            owned,
            rooms: self.rooms,
            cows,
        }
    }
}

impl Belongings {
    /// Those that the household's file shows.
    #[must_use]
    pub fn declared(self, undeclared: Undeclared) -> Self {
        let owned = self.owned & !undeclared.things;
        let cows = owned & (1 << Asset::Cows as u16) != 0;
        Self {
            owned,
            rooms: self.rooms,
            cows: if cows { self.cows } else { 0 },
        }
    }
}

/// Things that a household would not declare: what nobody can check is declared by a part of
/// the households only, for good.
#[derive(Clone, Copy, Debug, Default)]
pub struct Undeclared {
    things: u16,
}

impl Undeclared {
    /// What a household would not declare.
    pub fn of(tables: &Tables, draws: &Draws, household: u64) -> Self {
        let mut things = 0;
        for (part, group) in (0u16..).zip(Asset::ALL.chunks(4)) {
            let own = draws.more_uniforms(Stream::Belongings, household, 2, part);
            for (asset, u) in group.iter().zip(own) {
                if asset.of_own_word() && u >= tables.declared {
                    things |= 1 << *asset as u16;
                }
            }
        }
        Self { things }
    }
}

/// Mobile phones of a household with so many members of 15 to 59 and of 60 and more;
/// `declared` is the share that is counted.
pub(super) fn mobile_phones(
    tables: &Tables,
    draws: &Draws,
    home: &Household,
    prime: u16,
    old: u16,
    declared: f32,
) -> f64 {
    let u = draws.uniforms(Stream::Belongings, home.id, 1)[2];
    let each = tables.phones + tables.phones_wealth * home.wealth;
    let all = f32::from(prime) * each.clamp(0.2, 1.5) + f32::from(old) * tables.phones_old;
    f64::from(libm::floorf(declared * all + u))
}

/// One over the standard deviation of a uniform.
const SQRT_12: f32 = 3.464_101_6;

/// Those who spend, and the share of it that is declared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spenders {
    /// Persons counted.
    pub size: u16,
    /// Of them, those from 15 to 59.
    pub prime: u16,
    /// Share of spending that is seen.
    pub declared: f32,
}

/// What a household spends on butane, on water and electricity, on telephone and internet,
/// but for what differs from one month to the next.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habits {
    /// Logarithms, over a household of four and of middling wealth.
    logs: [f32; 3],
    /// Dirhams a month of such a household, as far as they are seen.
    levels: [f32; 3],
}

/// An even law of standard deviation 1: tails would cost more than they tell.
fn standard(u: f32) -> f32 {
    (u - 0.5) * SQRT_12
}

impl Habits {
    /// Habits of a household.
    pub(super) fn of(
        tables: &Tables,
        draws: &Draws,
        home: &Household,
        milieu: Milieu,
        who: &Spenders,
    ) -> Self {
        let habits = draws.uniforms(Stream::Spending, home.id, 0);
        let size = tables.size_scale(who.size);
        let prime = tables.prime_scale(who.prime);
        let each = |kind: usize| (&tables.spending[kind], standard(habits[kind]));
        Self {
            logs: std::array::from_fn(|kind| {
                let (law, habit) = each(kind);
                law.size * size + law.prime * prime + law.wealth * home.wealth + law.habit * habit
            }),
            levels: std::array::from_fn(|kind| who.declared * each(kind).0.level[milieu as usize]),
        }
    }

    /// Whole dirhams of a month, that of household `id`.
    pub(super) fn spent(&self, tables: &Tables, draws: &Draws, id: u64, month: Month) -> [f64; 3] {
        let months = draws.uniforms(Stream::Spending, id, month.ordinal());
        std::array::from_fn(|kind| {
            let log = self.logs[kind] + tables.spending[kind].month * standard(months[kind]);
            f64::from(libm::roundf(self.levels[kind] * libm::expf(log)))
        })
    }
}
