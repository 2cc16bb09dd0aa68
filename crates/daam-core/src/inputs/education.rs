//! Highest level of education of those who have left school.
//!
//! Source: level of all persons by region, milieu and sex in
//! `rgph2024_indicators_region.csv` (HCP census 2024), from which the children are taken
//! off. Method: a cumulative logit, falling with age at an assumed slope (younger cohorts
//! stayed longer at school), its constants solved so that the census shares hold.

use super::pyramid::TOP_AGE;

/// Levels above none: primary, lower secondary, upper secondary, tertiary.
pub const LEVELS: usize = 4;

/// Probabilities of having reached each level.
#[derive(Clone, Debug)]
pub struct Education {
    /// By domain and sex, at each single age: share with at least each level.
    pub at_least: Vec<[Vec<[f32; LEVELS]>; 2]>,
}

impl Education {
    /// Level (0 none to 4 tertiary) of a person whose rank in their age group is `rank`
    /// (0 the most schooled, 1 the least).
    pub fn level(&self, domain: usize, female: bool, age: usize, rank: f32) -> u8 {
        self.at_least[domain][usize::from(female)][age.min(TOP_AGE)]
            .iter()
            .take_while(|share| rank < **share)
            .count() as u8
    }
}
