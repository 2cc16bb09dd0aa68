//! What the programme's work needs in every locality: rules, waiting times, probabilities.

use super::administration::Administration;
use super::campaign::Campaign;
use super::cross_check::Checks;
use super::delays::Delays;
use super::facts::Facts;
use super::locality_view::LocalityView;
use super::pupils::Pupils;
use super::rulebook::Programme;
use super::update::Updates;
use crate::inputs::{Inputs, assumed};
use crate::kernel::{Draws, Month, Problem, Stream};
use crate::population::{HouseholdIndex, Locality, Marital, Person, Site, Work};

/// Checks, delays and updates for one set of administration parameters.
pub(super) struct Service {
    pub works: Administration,
    pub checks: Checks,
    pub delays: Delays,
    pub updates: Updates,
}

impl Service {
    fn new(inputs: &Inputs, works: &Administration) -> Result<Self, Problem> {
        Ok(Self {
            works: works.clone(),
            checks: Checks::new(inputs, works)?,
            delays: Delays::new(inputs, works)?,
            updates: Updates::new(inputs, works)?,
        })
    }
}

assumed! {
    /// Who draws a family benefit of another scheme.
    pub(super) struct Benefits {
        /// Share of declared workers with children who draw family allowances.
        declared: f32 = "family_benefit_share",
        /// Share of divorced mothers who draw benefits of the mutual aid fund.
        maintenance_fund: f32 = "maintenance_fund_share",
    }
}

/// Everything that is the same for all localities.
pub struct Office<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) programme: &'a Programme,
    pub(super) campaign: Campaign,
    /// One for each entry of the programme's `administrations`.
    pub(super) services: Vec<Service>,
    pub(super) benefits: Benefits,
    pub(super) birth_delay: i16,
}

impl<'a> Office<'a> {
    /// Prepares the parameters of the programme's work.
    ///
    /// # Errors
    /// A missing assumption.
    pub fn new(inputs: &'a Inputs, programme: &'a Programme, last: Month) -> Result<Self, Problem> {
        let reference = inputs.programme.threshold;
        Ok(Self {
            inputs,
            programme,
            campaign: Campaign::new(inputs, reference, last)?,
            services: programme
                .administrations
                .iter()
                .map(|works| Service::new(inputs, works))
                .collect::<Result<_, _>>()?,
            benefits: Benefits::read(&inputs.assumptions, "exclusion.")?,
            birth_delay: libm::round(inputs.programme.birth_claim_delay_months) as i16,
        })
    }

    /// Domain of a cell.
    #[inline]
    pub(super) fn domain(&self, cell: u16) -> usize {
        self.inputs.country.cells[cell as usize].domain()
    }

    /// Rules of the scenarios.
    pub fn programme(&self) -> &'a Programme {
        self.programme
    }

    /// A locality in a month.
    pub fn view<'b>(
        &'b self,
        draws: &'b Draws,
        place: &'b Site,
        locality: &'b Locality,
        now: Month,
    ) -> LocalityView<'b> {
        LocalityView {
            inputs: self.inputs,
            programme: self.programme,
            draws,
            place,
            locality,
            now,
        }
    }

    /// What the rules know of a household under a set of limits.
    pub(super) fn facts(&self, view: &LocalityView, household: usize, limits: usize) -> Facts {
        let (draws, locality, now) = (view.draws, view.locality, view.now);
        let pupils = self.pupils(draws, limits, locality.households[household].cell, now);
        let benefit = |person: &Person| self.draws_benefit(draws, person);
        let school = |person: &Person| pupils.school(person);
        let limits = &self.programme.limits[limits];
        let household = household as HouseholdIndex;
        Facts::of(locality, household, now, limits, benefit, school)
    }

    /// A reader of pupils' schools under a set of limits, in a cell.
    pub(super) fn pupils<'b>(
        &'b self,
        draws: &'b Draws,
        limits: usize,
        cell: u16,
        now: Month,
    ) -> Pupils<'b> {
        let path = self.programme.limits[limits].drop_out;
        Pupils {
            schooling: &self.inputs.schooling,
            draws,
            milieu: self.inputs.country.cells[cell as usize].milieu,
            factor: &self.programme.drop_out[path],
            start: self.inputs.calendar.start,
            now,
        }
    }

    /// The parameters by which a service works, in a month and cell.
    #[inline]
    pub(super) fn service(&self, service: usize, now: Month, cell: u16) -> &Service {
        let rules = self.programme.rules_of_service(service, now, cell);
        &self.services[rules.administration]
    }

    /// Whether a member draws a family benefit if there are children.
    pub(super) fn draws_benefit(&self, draws: &Draws, person: &Person) -> bool {
        let share = if person.work == Work::Declared {
            self.benefits.declared
        } else if person.is_female() && person.marital == Marital::Divorced {
            self.benefits.maintenance_fund
        } else {
            return false;
        };
        draws.uniforms(Stream::Traits, person.id, 1)[0] < share
    }
}
