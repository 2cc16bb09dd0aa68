//! Where the regions stand in the law of consumption.
//!
//! Each region's shift and spread are fitted to its mean consumption and its vulnerability
//! rate; poverty rates of regions are kept for checking. The milieux keep HCP's law whatever
//! the positions, so only differences between regions are fitted.

use super::Residual;
use super::simplex::least;
use crate::inputs::{Inputs, Moments, REGIONS, RegionTarget, domain};
use crate::kernel::{Milieu, Problem};

/// Rounds over the regions: each moves the law the others are laid on.
const ROUNDS: usize = 6;
/// Errors that count as one: of the mean (relative), of vulnerability (points), of the
/// spread from one, which keeps it there where two figures do not decide.
const MEAN_SCALE: f64 = 0.02;
const VULNERABLE_SCALE: f64 = 0.01;
const SPREAD_SCALE: f64 = 0.15;

pub(super) fn fit(inputs: &mut Inputs, targets: &[RegionTarget]) -> Result<Vec<Residual>, Problem> {
    for _ in 0..ROUNDS {
        for (region, target) in targets.iter().enumerate() {
            let (shift, spread) = inputs.calibration.position(region);
            let laid = &*inputs;
            let found = least(&[shift, spread], &[0.1, 0.05], 40, |at| {
                let moments = at_position(laid, region, at[0], at[1].max(0.3));
                let mean = (moments.mean / target.mean - 1.0) / MEAN_SCALE;
                let vulnerable = (moments.vulnerable - target.vulnerable) / VULNERABLE_SCALE;
                let spread = (at[1] - 1.0) / SPREAD_SCALE;
                mean * mean + vulnerable * vulnerable + spread * spread
            })?;
            let position = &mut inputs.calibration.region[region];
            position.shift = rounded(found[0]);
            position.spread = rounded(found[1].max(0.3));
        }
        let calibration = inputs.calibration.clone();
        inputs.living_standards.lay(&inputs.country, &calibration);
    }
    Ok((0..REGIONS)
        .flat_map(|region| {
            let moments = of_region(inputs, region, |domain| {
                inputs.living_standards.moments(domain)
            });
            let name = &inputs.country.regions[region];
            let residual = |what: &str, official: f64, fitted: f64| Residual {
                target: format!("{what}, {name}, 2022"),
                official,
                fitted: rounded(fitted),
            };
            [
                residual(
                    "mean consumption (DH a year)",
                    targets[region].mean,
                    moments.mean,
                ),
                residual(
                    "vulnerability (share)",
                    targets[region].vulnerable,
                    moments.vulnerable,
                ),
            ]
        })
        .collect())
}

fn at_position(inputs: &Inputs, region: usize, shift: f64, spread: f64) -> Moments {
    of_region(inputs, region, |domain| {
        inputs.living_standards.moments_at(domain, shift, spread)
    })
}

/// Moments of a region, its milieux weighing their persons.
fn of_region(inputs: &Inputs, region: usize, moments: impl Fn(usize) -> Moments) -> Moments {
    let mut sum = Moments::default();
    let mut all = 0.0;
    for milieu in Milieu::ALL {
        let index = domain(region, milieu);
        let persons: f64 = inputs.pyramid.persons[index].iter().flatten().sum();
        if persons > 0.0 {
            let moments = moments(index);
            all += persons;
            sum.mean += persons * moments.mean;
            sum.poor += persons * moments.poor;
            sum.vulnerable += persons * moments.vulnerable;
        }
    }
    Moments {
        mean: sum.mean / all,
        poor: sum.poor / all,
        vulnerable: sum.vulnerable / all,
    }
}

/// Six decimals: more would be noise in the file.
fn rounded(value: f64) -> f64 {
    libm::round(value * 1e6) / 1e6
}
