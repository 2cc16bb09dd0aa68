//! What a household owns, and its monthly spending on items that the index uses.
//!
//! Each asset has one fixed uniform number per household: the asset is owned while that number is
//! below the probability given by the household's wealth and its number of members of working age.
//! So a household acquires assets when these rise and loses them when they fall, without any
//! further draw.

use super::Household;
use crate::inputs::{Asset, BelongingsTables as Tables};
use crate::kernel::{Draws, Milieu, Month, Stream};

/// Assets owned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Belongings {
    owned: u16,
    /// Rooms of the dwelling.
    pub rooms: u8,
    /// Cows.
    pub cows: u8,
}

impl Belongings {
    /// Whether an asset is owned.
    #[inline]
    pub fn has(&self, asset: Asset) -> bool {
        self.owned & (1 << asset as u16) != 0
    }

    /// Everything that can be owned, in a dwelling of the same rooms.
    pub(crate) fn everything(self) -> Self {
        Self {
            owned: u16::MAX,
            ..self
        }
    }

    /// Number of cars.
    pub fn cars(&self) -> u8 {
        let first = u8::from(self.has(Asset::Car));
        first + (first & u8::from(self.has(Asset::SecondCar)))
    }

    /// Belongings of a household that moves into a dwelling.
    pub fn of_new_home(tables: &Tables, draws: &Draws, home: &Household, prime: u16) -> Self {
        let u = draws.uniforms(Stream::Belongings, home.id, 1)[0];
        // Truncation after adding a uniform number gives the right mean.
        let rooms = tables.rooms(home.cell, f32::from(home.size.max(1)), home.wealth) + u;
        let dwelling = Self {
            rooms: rooms.clamp(1.0, 20.0) as u8,
            ..Self::default()
        };
        dwelling.at_wealth(tables, draws, home, prime)
    }

    /// Belongings of a household at its present wealth, its dwelling unchanged.
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
    /// Belongings that appear on the household's file.
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

/// Assets that a household leaves undeclared: those that nobody can verify are declared by only a
/// share of households, fixed for good.
#[derive(Clone, Copy, Debug, Default)]
pub struct Undeclared {
    things: u16,
}

impl Undeclared {
    /// The assets that a household leaves undeclared.
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

/// Mobile phones of a household, given its number of members aged 15 to 59 and 60 or over;
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

/// Inverse of the standard deviation of a uniform number.
const SQRT_12: f32 = 3.464_101_6;

/// The members who spend, and the share of spending that is declared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spenders {
    pub size: u16,
    /// Of them, those from 15 to 59.
    pub prime: u16,
    /// Share of spending that is observed.
    pub declared: f32,
}

/// What a household spends on butane, on water and electricity, on telephone and internet, without
/// monthly variation.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habits {
    /// Log of spending relative to a household of four with median wealth.
    logs: [f32; 3],
    /// Dirhams a month of such a household, as far as they are observed.
    levels: [f32; 3],
}

/// A uniform distribution with standard deviation 1; a normal one would cost more and add little.
fn standard(u: f32) -> f32 {
    (u - 0.5) * SQRT_12
}

impl Habits {
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

    /// Spending of household `id` in a month, in whole dirhams.
    pub(super) fn spent(&self, tables: &Tables, draws: &Draws, id: u64, month: Month) -> [f64; 3] {
        let months = draws.uniforms(Stream::Spending, id, month.ordinal());
        std::array::from_fn(|kind| {
            let log = self.logs[kind] + tables.spending[kind].month * standard(months[kind]);
            f64::from(libm::roundf(self.levels[kind] * libm::expf(log)))
        })
    }
}
