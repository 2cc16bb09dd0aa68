//! Tables that synthesis looks up, prepared once from the inputs.

use crate::inputs::{FERTILE_AGES, Inputs, TOP_AGE, assumed};
use crate::kernel::{Month, Problem};

/// Highest age in years at which a single person is assigned to a mother.
pub(super) const CHILD_AT_HOME: usize = 40;

/// Tables of the synthesis.
pub struct Synthesizer<'a> {
    pub(super) inputs: &'a Inputs,
    /// The month for which people are generated.
    pub(super) start: Month,
    /// By domain: cumulative share over sex (men first) and single year of age.
    pub(super) ages: Vec<Vec<f64>>,
    /// By domain: cumulative distribution of the mother's age at birth over [`FERTILE_AGES`].
    pub(super) mother_age: Vec<Vec<f32>>,
    /// By domain: expected children at home by the mother's age.
    pub(super) children_at_home: Vec<Vec<f32>>,
    pub(super) spouse_age_noise_months: f32,
    pub(super) size_noise: f32,
    pub(super) single_father_share: f64,
    pub(super) female_heads_alone: f64,
    pub(super) alone: Propensity,
    pub(super) heading: Propensity,
    pub(super) lodging: [f32; 4],
    pub(super) attributes: super::attributes::Rates<'a>,
    pub(super) welfare: super::welfare::WealthWeights,
}

assumed! {
    /// Propensity of a person to live alone or to head a household without a spouse, by marital
    /// status; only ratios matter.
    pub(super) struct Propensity {
        pub single_young: f32 = "single_under_35",
        pub single_old: f32 = "single_35_plus",
        pub away: f32 = "spouse_away",
        pub divorced: f32 = "divorced",
        pub widowed_young: f32 = "widowed_under_60",
        pub widowed_old: f32 = "widowed_60_plus",
    }
}

impl<'a> Synthesizer<'a> {
    /// Prepares the tables.
    ///
    /// # Errors
    /// A missing assumption.
    pub fn new(inputs: &'a Inputs) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name);
        let domains = inputs.country.domains();
        let mut ages = Vec::with_capacity(domains);
        for index in 0..domains {
            let mut sum = 0.0;
            let cumulative: Vec<f64> = inputs.pyramid.persons[index]
                .iter()
                .flatten()
                .map(|n| {
                    sum += n;
                    sum
                })
                .collect();
            ages.push(cumulative);
        }
        let of_mothers = (0..domains).map(|index| motherhood(inputs, index));
        let (mother_age, children_at_home) = of_mothers.unzip();
        let lodging = [
            value("lodging.husband_under_30")?,
            value("lodging.husband_30_39")?,
            value("lodging.husband_40_69")?,
            value("lodging.husband_70_plus")?,
        ];
        Ok(Self {
            inputs,
            start: inputs.calendar.start,
            ages,
            mother_age,
            children_at_home,
            spouse_age_noise_months: value("synthesis.spouse_age_noise_years")? as f32 * 12.0,
            size_noise: value("synthesis.size_noise_persons")? as f32,
            single_father_share: value("synthesis.single_father_share_of_households")?,
            female_heads_alone: value("synthesis.female_heads_alone_share")?,
            alone: Propensity::read(&inputs.assumptions, "alone.")?,
            heading: Propensity::read(&inputs.assumptions, "heading.")?,
            lodging: lodging.map(|share| share as f32),
            attributes: super::attributes::Rates::read(inputs)?,
            welfare: super::welfare::WealthWeights::read(&inputs.assumptions, "")?,
        })
    }
}

/// Distribution of the mother's age at birth, and expected single children at home by the mother's
/// age, scaled so that all of them find a mother.
fn motherhood(inputs: &Inputs, index: usize) -> (Vec<f32>, Vec<f32>) {
    let women = &inputs.pyramid.persons[index][1];
    let rates: Vec<f64> = FERTILE_AGES
        .map(|age| inputs.fertility.rate(index, age))
        .collect();
    let total: f64 = rates.iter().sum();
    let mut sum = 0.0;
    let law = rates
        .iter()
        .map(|rate| {
            sum += rate / total;
            sum as f32
        })
        .collect();
    let expected = (0..=TOP_AGE)
        .map(|age| {
            let mothers = women[age] * (1.0 - inputs.marital.at(index, true, age)[0]);
            let mut children = 0.0;
            for (offset, rate) in rates.iter().enumerate() {
                let Some(child) = age.checked_sub(FERTILE_AGES.start + offset) else {
                    break;
                };
                if child >= CHILD_AT_HOME {
                    continue;
                }
                for sex in 0..2 {
                    let single = inputs.marital.at(index, sex == 1, child)[0];
                    children += inputs.pyramid.persons[index][sex][child] * single * rate / total;
                }
            }
            if mothers > 0.0 {
                (children / mothers).min(8.0) as f32
            } else {
                0.0
            }
        })
        .collect();
    (law, expected)
}
