//! Living conditions of the island: consumption, belongings, prices, its register.

use crate::inputs::{
    Asset, BelongingsTables, Calibration, CellBelongings, Country, Gdp, InternationalLine,
    LivingStandards, Prices, ProgrammeFigures, QuantileCurve, RegisterPoint, Registration, Scales,
    SpendingKind,
};
use crate::kernel::{Month, normal};

/// Median consumption per person and year in each milieu, and its spread in log points.
const MIDDLE: [f64; 2] = [12_000.0, 8_500.0];
const SPREAD: f64 = 0.55;

/// Fitted values, as calibration might give them; the archipelago is the poorest region.
pub(super) fn calibration() -> Calibration {
    let mut calibration = Calibration::neutral(super::REGION_NAMES.len());
    calibration.region[1].shift = 0.15;
    calibration.region[2].shift = -0.3;
    calibration.region[2].spread = 0.95;
    calibration.registration = Registration {
        with_children: 0.7,
        without_children: 0.4,
        without_children_old: 0.6,
    };
    calibration
}

/// A log-normal distribution in each milieu, with a thicker tail.
pub(super) fn living_standards(country: &Country, calibration: &Calibration) -> LivingStandards {
    let curve = |middle: f64| {
        let bound = |share: f64| middle * libm::exp(SPREAD * normal::quantile(share));
        let shares = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
        let known = shares.map(|share| (share, bound(share)));
        QuantileCurve::through(known.into(), bound(0.9), 1.55 * bound(0.9))
    };
    let lines = ([5_400.0, 4_900.0], [8_100.0, 7_350.0]);
    LivingStandards::new(MIDDLE.map(curve), lines, country, calibration)
}

pub(super) fn international_lines() -> Vec<InternationalLine> {
    vec![InternationalLine {
        name: "international_extreme",
        dirhams: 4_000.0,
    }]
}

/// Assets are rarer the later they are in the list.
pub(super) fn belongings(country: &Country) -> BelongingsTables {
    let by_cell = country.cells.iter().map(|cell| {
        let margins = Asset::ALL.map(|asset| {
            let owned = 0.8 - 0.045 * f64::from(asset as u8);
            asset.counts_in(cell.milieu).then_some(owned)
        });
        let size = cell.persons as f32 / cell.households as f32;
        CellBelongings::new(&margins, 0.55, 3.2, size)
    });
    let spending = |level: [f32; 2]| SpendingKind {
        level,
        size: 0.5,
        prime: 0.1,
        wealth: 0.2,
        habit: 0.3,
        month: 0.15,
    };
    BelongingsTables {
        by_cell: by_cell.collect(),
        phones: 0.9,
        phones_wealth: 0.08,
        declared: 0.8,
        phones_old: 0.5,
        prime_effect: 0.2,
        most_cows: 6.0,
        rooms_size: 0.3,
        rooms_wealth: 0.12,
        spending: [
            spending([45.0, 60.0]),
            spending([180.0, 90.0]),
            spending([140.0, 80.0]),
        ],
        scales: Scales::default(),
    }
}

/// Steady prices and growth from 2022 to 2041.
pub(super) fn prices() -> Prices {
    let yearly = |each: f64| (0..20).map(|year| each * f64::from(year)).collect();
    Prices {
        prices: yearly(0.022),
        consumption: yearly(0.012),
    }
}

pub(super) fn gdp() -> Gdp {
    Gdp {
        years: (2022..=2041)
            .map(|year| (year, 40e9 * libm::exp(0.05 * f64::from(year - 2022))))
            .collect(),
    }
}

/// A register that fills up in two years.
pub(super) fn programme() -> ProgrammeFigures {
    let point = |year, month, households| RegisterPoint {
        month: Month::new(year, month),
        households,
    };
    ProgrammeFigures {
        registrations: vec![
            point(2023, 6, 60_000.0),
            point(2023, 12, 180_000.0),
            point(2024, 12, 260_000.0),
            point(2025, 12, 290_000.0),
        ],
        threshold: 9.25,
        score_per_log_earnings: 0.3,
        institution_children: 150.0,
        forecast_error_share: 0.03,
        birth_claim_delay_months: 3.0,
    }
}
