//! Generates the initial people and families of a locality.
//!
//! Method: sample-free synthesis, individuals first, then households (Gargiulo, Ternes,
//! Huet and Deffuant, "An iterative approach for generating statistically realistic
//! populations of households", PLoS ONE 5, 2010; Lenormand and Deffuant, JASSS 16, 2013).
//! No census micro-data are public, so there is no sample to reweight.
//!
//! 1. `pool`: persons by sex and age, in exact proportion to the region's pyramid (systematic
//!    sampling), with marital status by age.
//! 2. `couples`: husbands and wives matched by the rank of their ages, with noise.
//! 3. `homes`: households of the census sizes, each with a core (a couple, a lone woman, a lone
//!    man, a person alone), and the couples and older people who lodge with another core.
//! 4. `kin`: children to mothers by age at birth, as far as their household has room; the
//!    remaining adults to the remaining places. Everybody ends up in exactly one household.
//! 5. `attributes`: school, education, work, disability.
//! 6. `welfare`: position in the consumption distribution, ranked within the locality.
//!
//! Ages, sexes, household counts and sizes hold exactly in every locality by construction;
//! the rest holds in expectation. To add an attribute: one file, one call in
//! [`Synthesizer::populate`].

mod attributes;
mod couples;
mod homes;
mod kin;
mod pool;
mod tables;
mod welfare;

pub use tables::Synthesizer;

use super::locality::{Locality, Site};
use super::{PopulationSource, layout};
use crate::kernel::{Draws, Month, Problem, Stream};

impl Synthesizer<'_> {
    /// Fills an empty locality with its people at the start of the simulation.
    pub fn populate(&self, place: &Site, draws: &Draws, locality: &mut Locality) {
        let mut rng = draws.sequence(Stream::Synthesis, u64::from(place.id), self.start.ordinal());
        pool::draw_persons(self, place, &mut rng, locality);
        let couples = couples::match_spouses(self, &mut rng, locality);
        let homes = homes::form_households(self, place, &couples, &mut rng, locality);
        kin::assign_homes(self, place, homes, &mut rng, locality);
        attributes::assign_attributes(self, place, draws, &mut rng, locality);
        welfare::assign_welfare(self, place, draws, locality);
    }
}

impl PopulationSource for Synthesizer<'_> {
    fn start(&self) -> Month {
        self.start
    }

    fn localities(&self, scale: u32) -> Result<Vec<Site>, Problem> {
        Ok(layout(self.inputs, scale))
    }

    fn fill(&self, place: &Site, draws: &Draws, into: &mut Locality) -> Result<(), Problem> {
        self.populate(place, draws, into);
        Ok(())
    }

    /// Fingerprint of the tables from which people are generated.
    fn digest(&self) -> String {
        self.inputs.digest.clone()
    }
}
