//! The positions of the regions in the consumption distribution.
//!
//! Each region has a shift, a rural gap and a spread, fitted to its mean consumption, its
//! vulnerability rate and its multidimensional poverty rate, rescaled to the national rate of
//! monetary poverty. Regional rates of monetary poverty are held out for validation. Each milieu
//! keeps HCP's distribution whatever the positions, so only differences between regions are fitted:
//! the shifts of each milieu are given a mean of zero.

use super::Residual;
use super::least_squares::least_squares;
use crate::inputs::{Calibration, Inputs, Moments, RegionTarget, domain};
use crate::kernel::{Milieu, Problem};

/// Rounds over the regions: fitting one changes the mixture the others are fitted in.
const ROUNDS: usize = 8;
/// Step of the finite differences: a smaller one would see the jumps of the tabulated curve.
const STEP: f64 = 0.05;
/// Smallest spread tried.
const LEAST_SPREAD: f64 = 0.3;

pub(super) fn fit(inputs: &mut Inputs, targets: &[RegionTarget]) -> Result<Vec<Residual>, Problem> {
    let errors = inputs.fit_errors.clone();
    let poverty = expected_poverty(inputs, targets);
    for _ in 0..ROUNDS {
        for (region, target) in targets.iter().enumerate() {
            let laid = &*inputs;
            let mean_error = errors.of_mean(&target.mean_status)?;
            let start = &laid.calibration.region[region];
            let start = [start.shift, start.rural_gap, start.spread];
            let found = least_squares(&start, STEP, 40, |at| {
                let moments = at_position(laid, region, at);
                let poor = libm::log(moments.poor.max(1e-4) / poverty[region]);
                Some(vec![
                    (moments.mean / target.mean - 1.0) / mean_error,
                    (moments.vulnerable - target.vulnerable) / errors.vulnerability,
                    poor / errors.deprivation,
                    at[1] / errors.gap,
                    (at[2] - 1.0) / errors.spread,
                ])
            })?;
            let position = &mut inputs.calibration.region[region];
            position.shift = found[0];
            position.rural_gap = found[1];
            position.spread = found[2].max(LEAST_SPREAD);
        }
        centre(inputs);
        let calibration = inputs.calibration.clone();
        inputs
            .living_standards
            .fit_domains(&inputs.country, &calibration);
    }
    for position in &mut inputs.calibration.region {
        for value in [
            &mut position.shift,
            &mut position.rural_gap,
            &mut position.spread,
        ] {
            *value = rounded(*value);
        }
    }
    let calibration = inputs.calibration.clone();
    inputs
        .living_standards
        .fit_domains(&inputs.country, &calibration);
    let targets = targets.iter().zip(poverty).enumerate();
    Ok(targets
        .flat_map(|(region, (target, poverty))| residuals(inputs, region, target, poverty))
        .collect())
}

/// Expected poverty of each region: its multidimensional rate, rescaled so that the national rate
/// is the monetary one.
fn expected_poverty(inputs: &Inputs, targets: &[RegionTarget]) -> Vec<f64> {
    let (mut persons, mut poor, mut deprived) = (0.0, 0.0, 0.0);
    for (region, target) in targets.iter().enumerate() {
        for milieu in Milieu::ALL {
            let index = domain(region, milieu);
            let here = people(inputs, index);
            persons += here;
            deprived += here * target.deprived;
            poor += here * inputs.living_standards.moments(index).poor;
        }
    }
    debug_assert!(persons > 0.0);
    targets
        .iter()
        .map(|target| target.deprived * poor / deprived)
        .collect()
}

fn people(inputs: &Inputs, domain: usize) -> f64 {
    inputs.pyramid.persons[domain].iter().flatten().sum()
}

/// Gives the shifts of each milieu a population-weighted mean of zero.
fn centre(inputs: &mut Inputs) {
    let mean = |calibration: &Calibration, milieu: Milieu| -> f64 {
        let (mut sum, mut all) = (0.0, 0.0);
        for region in 0..calibration.region.len() {
            let here = people(inputs, domain(region, milieu));
            sum += here * calibration.position(region, milieu).0;
            all += here;
        }
        sum / all
    };
    let [urban, rural] = Milieu::ALL.map(|milieu| mean(&inputs.calibration, milieu));
    for position in &mut inputs.calibration.region {
        position.shift -= urban;
        position.rural_gap -= rural - urban;
    }
}

fn residuals(inputs: &Inputs, region: usize, target: &RegionTarget, poverty: f64) -> [Residual; 3] {
    let moments = of_region(inputs, region, |domain| {
        inputs.living_standards.moments(domain)
    });
    let name = &inputs.country.regions[region];
    [
        ("mean consumption (DH a year)", target.mean, moments.mean),
        (
            "vulnerability (share)",
            target.vulnerable,
            moments.vulnerable,
        ),
        ("poverty by deprivation (share)", poverty, moments.poor),
    ]
    .map(|(what, official, fitted)| Residual {
        target: format!("{what}, {name}, 2022"),
        official: rounded(official),
        fitted: rounded(fitted),
    })
}

fn at_position(inputs: &Inputs, region: usize, at: &[f64]) -> Moments {
    of_region(inputs, region, |domain| {
        let gap = if domain % 2 == Milieu::Rural as usize {
            at[1]
        } else {
            0.0
        };
        let spread = at[2].max(LEAST_SPREAD);
        inputs
            .living_standards
            .moments_at(domain, at[0] + gap, spread)
    })
}

/// Moments of a region: the population-weighted mean of its milieux.
fn of_region(inputs: &Inputs, region: usize, moments: impl Fn(usize) -> Moments) -> Moments {
    let mut sum = Moments::default();
    let mut all = 0.0;
    for milieu in Milieu::ALL {
        let index = domain(region, milieu);
        let persons = people(inputs, index);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::small_model;

    #[test]
    fn a_region_that_was_moved_is_found_again() {
        let mut truth = small_model().inputs;
        let regions = truth.country.regions.len();
        truth.calibration = Calibration::neutral(regions);
        truth.calibration.region[1].shift = -0.2;
        truth.calibration.region[2].shift = 0.15;
        truth.calibration.region[2].spread = 1.1;
        centre(&mut truth);
        let calibration = truth.calibration.clone();
        truth
            .living_standards
            .fit_domains(&truth.country, &calibration);
        let targets: Vec<RegionTarget> = (0..regions)
            .map(|region| {
                let moments = of_region(&truth, region, |domain| {
                    truth.living_standards.moments(domain)
                });
                RegionTarget {
                    mean: moments.mean,
                    mean_status: "official".to_owned(),
                    vulnerable: moments.vulnerable,
                    deprived: moments.poor,
                }
            })
            .collect();
        let mut inputs = truth.clone();
        inputs.calibration = Calibration::neutral(regions);
        let calibration = inputs.calibration.clone();
        inputs
            .living_standards
            .fit_domains(&inputs.country, &calibration);
        fit(&mut inputs, &targets).expect("a fit");
        let (found, meant) = (&inputs.calibration.region, &truth.calibration.region);
        for region in [1, 2] {
            let (found, meant) = (&found[region], &meant[region]);
            for far in [
                found.shift - meant.shift,
                found.rural_gap - meant.rural_gap,
                found.spread - meant.spread,
            ] {
                // Gap and spread are told apart by their priors.
                assert!(far.abs() < 0.1, "{found:?} is not {meant:?}");
            }
        }
    }
}
