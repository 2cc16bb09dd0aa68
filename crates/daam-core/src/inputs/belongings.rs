//! Household assets and the monthly spending that enters the socio-economic index.
//!
//! Sources: comfort and kind of dwelling, persons per room by province and milieu in
//! `rgph2024_indicators_province.csv` (HCP census 2024). No table of the other belongings
//! nor of current spending was found: assumptions, by milieu.
//!
//! Method: the probability of owning an asset is a probit in wealth, which is standard normal, so
//! that the share of owners in the province holds whatever the correlation.

use super::by_number::ByNumber;
use crate::kernel::{Milieu, named, normal};

/// Half-width of the tabulated range of wealth, and grid points per unit.
const REACH: f32 = 4.0;

const FINENESS: f32 = 4.0;

const POINTS: usize = 33;

named! {
    /// An asset that a household owns or does not own.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(u8)]
    pub enum Asset {
        /// Bath or shower in the dwelling.
        BathOrShower = "bath_or_shower",
        /// Electricity meter of the household's own.
        ElectricityMeter = "individual_meter",
        /// Computer.
        Computer = "computer",
        /// Satellite dish or antenna.
        SatelliteDish = "satellite_dish",
        /// Fixed telephone.
        FixedTelephone = "fixed_telephone",
        /// Loan of a bank, a finance company or an employer.
        Loan = "loan",
        /// Second home.
        SecondHome = "second_home",
        /// Garage.
        Garage = "garage",
        /// Professional premises.
        ProfessionalPremises = "professional_premises",
        /// Villa, flat, traditional house, house of stone.
        SolidDwelling = "solid_share_of_rural_houses",
        /// Land that is not farmed.
        NonAgriculturalLand = "non_agricultural_land",
        /// Irrigated land, owned or used.
        IrrigatedLand = "irrigated_land",
        /// Car.
        Car = "car",
        /// A second car, of those who have one.
        SecondCar = "second_car_share",
        /// Motorcycle.
        Motorcycle = "motorcycle",
        /// Cows.
        Cows = "cows",
    }
}

impl Asset {
    /// Whether it belongs to the dwelling, whoever lives there.
    pub const fn of_dwelling(self) -> bool {
        matches!(
            self,
            Self::BathOrShower | Self::ElectricityMeter | Self::SolidDwelling
        )
    }

    /// Whether the registers know it only from the household's declaration; other assets are
    /// observed or come from data exchange.
    pub const fn of_own_word(self) -> bool {
        !self.of_dwelling() && !matches!(self, Self::Car | Self::SecondCar | Self::Loan)
    }

    /// Milieux whose formula counts the asset; elsewhere nobody is given it.
    pub const fn counts_in(self, milieu: Milieu) -> bool {
        match self {
            Self::SecondHome | Self::Car | Self::Motorcycle => true,
            Self::SolidDwelling | Self::NonAgriculturalLand | Self::IrrigatedLand | Self::Cows => {
                matches!(milieu, Milieu::Rural)
            }
            _ => matches!(milieu, Milieu::Urban),
        }
    }
}

/// One item of current spending that enters the index.
#[derive(Clone, Copy, Debug)]
pub struct SpendingKind {
    /// Dirhams a month of a household of four with median wealth, by milieu.
    pub level: [f32; 2],
    /// Elasticity to household size.
    pub size: f32,
    /// Elasticity to the number of members aged 15 to 59, plus one.
    pub prime: f32,
    /// Log points for one standard deviation of wealth.
    pub wealth: f32,
    /// Standard deviation of the household's permanent component, log points.
    pub habit: f32,
    /// Standard deviation of the monthly component, log points.
    pub month: f32,
}

/// Probabilities of ownership and levels of spending.
#[derive(Clone, Debug)]
pub struct BelongingsTables {
    /// By cell of the country.
    pub by_cell: Vec<CellBelongings>,
    /// Mobile phones per person aged 15 to 59 in towns (the rural formula has none), and the effect
    /// of one standard deviation of wealth.
    pub phones: f32,
    /// See [`BelongingsTables::phones`].
    pub phones_wealth: f32,
    /// Share that a household declares of what only it can report.
    pub declared: f32,
    /// Mobile phones for each person of 60 and more.
    pub phones_old: f32,
    /// Standard deviations of wealth for a log point of [`BelongingsTables::prime_scale`].
    pub prime_effect: f32,
    /// Largest number of cows of a household that has any.
    pub most_cows: f32,
    /// Elasticity of rooms to household size, and log points for a standard deviation of wealth.
    pub rooms_size: f32,
    /// See [`BelongingsTables::rooms_size`].
    pub rooms_wealth: f32,
    /// Butane, water and electricity, telephone and internet.
    pub spending: [SpendingKind; 3],
    /// Tabulated scales of household size and of members of working age.
    pub scales: Scales,
}

/// Asset ownership in a cell.
#[derive(Clone, Debug)]
pub struct CellBelongings {
    /// By grid point of wealth and asset.
    chances: [[f32; Asset::COUNT]; POINTS],
    /// Rooms of a household of mean size and wealth.
    rooms: f32,
    mean_size: f32,
}

impl CellBelongings {
    /// Prepares a cell in which a share `margins` of households owns each asset (none: nobody is
    /// given it), whatever the `correlation` of ownership with wealth; `rooms` are those of a
    /// household of `mean_size`.
    pub fn new(
        margins: &[Option<f64>; Asset::COUNT],
        correlation: f64,
        rooms: f32,
        mean_size: f32,
    ) -> Self {
        let mut chances = [[0.0; Asset::COUNT]; POINTS];
        for (asset, margin) in margins.iter().enumerate() {
            let Some(margin) = margin else { continue };
            for (point, chance) in chances.iter_mut().zip(probit(*margin, correlation)) {
                point[asset] = chance;
            }
        }
        Self {
            chances,
            rooms,
            mean_size,
        }
    }
}

/// Scales tabulated for usual household sizes.
#[derive(Clone, Debug)]
pub struct Scales {
    prime: ByNumber,
    size: ByNumber,
}

impl Default for Scales {
    fn default() -> Self {
        Self {
            prime: ByNumber::new(prime_scale),
            size: ByNumber::new(size_scale),
        }
    }
}

impl BelongingsTables {
    /// Position of a household on the wealth scale, raised by its members of working age: with more
    /// of them it owns more at equal wealth. Standardised, so that the margins hold.
    #[inline]
    pub fn means(&self, wealth: f32, prime: u16) -> f32 {
        // Mean and spread of the scale over households: measured on the synthetic country.
        const MEAN: f32 = -0.02;
        const SPREAD: f32 = 0.42;
        let effect = self.prime_effect;
        (wealth + effect * (self.prime_scale(prime) - MEAN))
            / libm::sqrtf(1.0 + effect * effect * SPREAD * SPREAD)
    }

    /// Log of the members aged 15 to 59 plus one, relative to a household with two of them.
    #[inline]
    pub fn prime_scale(&self, prime: u16) -> f32 {
        self.scales.prime.at(prime)
    }

    /// Log of the household's size relative to a household of four.
    #[inline]
    pub fn size_scale(&self, size: u16) -> f32 {
        self.scales.size.at(size)
    }

    /// Probabilities that a household of a cell, at a position of wealth, owns each asset.
    #[inline]
    pub fn chances(&self, cell: u16, means: f32) -> [f32; Asset::COUNT] {
        let points = &self.by_cell[cell as usize].chances;
        let x = ((means + REACH) * FINENESS).clamp(0.0, (POINTS - 1) as f32 - 1e-3);
        let below = x as usize;
        let weight = x - below as f32;
        let (low, high) = (&points[below], &points[below + 1]);
        std::array::from_fn(|asset| low[asset] + weight * (high[asset] - low[asset]))
    }

    /// Expected number of rooms of a household, given its cell, size and wealth.
    pub fn rooms(&self, cell: u16, size: f32, wealth: f32) -> f32 {
        let cell = &self.by_cell[cell as usize];
        cell.rooms
            * libm::powf(size / cell.mean_size, self.rooms_size)
            * libm::expf(self.rooms_wealth * wealth)
    }
}

/// Log of the members aged 15 to 59 plus one, relative to a household with two of them.
fn prime_scale(prime: u16) -> f32 {
    libm::logf((1.0 + f32::from(prime)) / 3.0)
}

/// Log of the household's size relative to a household of four.
fn size_scale(size: u16) -> f32 {
    libm::logf(f32::from(size) / 4.0)
}

/// Probability at each grid point of wealth, with mean `margin` over standard normal wealth.
fn probit(margin: f64, correlation: f64) -> [f32; POINTS] {
    let at = normal::quantile(margin.clamp(1e-4, 1.0 - 1e-4));
    let own = libm::sqrt(1.0 - correlation * correlation);
    std::array::from_fn(|point| {
        let wealth = f64::from(point as f32 / FINENESS - REACH);
        normal::cumulative((at + correlation * wealth) / own) as f32
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_margin_holds_whatever_the_correlation() {
        for correlation in [0.0, 0.5, 0.8] {
            let curve = probit(0.3, correlation);
            let (mut sum, mut total) = (0.0, 0.0);
            for (point, chance) in curve.iter().enumerate() {
                let wealth = f64::from(point as f32 / FINENESS - REACH);
                let weight = libm::exp(-0.5 * wealth * wealth);
                sum += weight * f64::from(*chance);
                total += weight;
            }
            assert!((sum / total - 0.3).abs() < 0.002, "{correlation}");
        }
    }
}
