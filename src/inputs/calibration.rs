//! Values fitted to targets marked for it, kept with what they were fitted to.
//!
//! Source: `scenarios/calibration.toml`, written by `daam calibrate`.

use serde::{Deserialize, Serialize};

use super::country::REGIONS;
use crate::kernel::{Position, Problem};

const FILE: &str = "scenarios/calibration.toml";

/// Fitted values.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Calibration {
    /// Share of current spending that reaches the household's file.
    pub declared_spending: f64,
    /// Who registers.
    pub registration: Registration,
    /// Where each region stands in the law of consumption, in census order.
    pub region: Vec<RegionPosition>,
}

/// Position of a region on the scale of its milieux.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RegionPosition {
    /// Region code, 1 to 12.
    pub code: u16,
    /// Mean of the region's positions, in standard deviations.
    pub shift: f64,
    /// Standard deviation of the region's positions.
    pub spread: f64,
}

/// Who registers once the campaign is over: the share among households whose consumption
/// per person is that of the programme's threshold; poorer ones register more.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    /// Households with a child under 21.
    pub with_children: f64,
    /// Households without, all of whose members are under 60.
    pub without_children: f64,
    /// Households without, with a member of 60 or more.
    pub without_children_old: f64,
}

impl Calibration {
    pub(super) fn embedded() -> Result<Self, Problem> {
        let text = include_str!("../../scenarios/calibration.toml");
        let calibration: Self = toml::from_str(text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            Problem::at(Position::of(FILE, text, offset), error.message())
        })?;
        if calibration.region.len() != REGIONS {
            return Err(Problem::new(format!(
                "{FILE} places {} regions, not {REGIONS}",
                calibration.region.len()
            )));
        }
        Ok(calibration)
    }

    /// No fit: every region like the country, half of those at the threshold register.
    #[must_use]
    pub fn neutral() -> Self {
        Self {
            region: (1..=REGIONS as u16)
                .map(|code| RegionPosition {
                    code,
                    shift: 0.0,
                    spread: 1.0,
                })
                .collect(),
            declared_spending: 0.5,
            registration: Registration {
                with_children: 0.5,
                without_children: 0.5,
                without_children_old: 0.5,
            },
        }
    }

    /// Shift and spread of a region (from 0).
    #[must_use]
    pub fn position(&self, region: usize) -> (f64, f64) {
        let position = &self.region[region];
        (position.shift, position.spread)
    }
}
