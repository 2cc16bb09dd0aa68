//! The locality and its population, and assumptions about the administration.

use daam::events::{Ageing, Agenda, Chronicle};
use daam::inputs::Inputs;
use daam::kernel::{Draws, Month, Wait};
use daam::morocco::START;
use daam::population::synthesis::Synthesizer;
use daam::population::{Locality, Site};

use super::family::Reason;
use super::law::Law;

/// Declares assumptions and reads them by name.
macro_rules! assumptions {
    ($($field:ident: $kind:ty = $name:literal;)*) => {
        /// Assumptions about people and the administration.
        pub(super) struct Assumed {
            $(pub $field: $kind,)*
            /// Months between two updates of a file, as fitted.
            update_months: f64,
            /// Log odds of registering: with children, without, without but with an elderly member.
            pub registration: [f32; 3],
        }
        impl Assumed {
            pub(super) fn of(inputs: &Inputs) -> Self {
                let value = |name: &str| inputs.assumptions.value(name).expect("assumed");
                let fitted = &inputs.calibration;
                let odds = |share: f64| libm::log(share / (1.0 - share)) as f32;
                Self {
                    $($field: value($name) as $kind,)*
                    update_months: fitted.update_months,
                    registration: [
                        odds(fitted.registration.with_children),
                        odds(fitted.registration.without_children),
                        odds(fitted.registration.without_children_old),
                    ],
                }
            }
        }
    };
}

assumptions! {
    family_benefit_share: f32 = "exclusion.family_benefit_share";
    maintenance_fund_share: f32 = "exclusion.maintenance_fund_share";
    public_found_at_once: f32 = "exclusion.found_at_once_public";
    pension_found_at_once: f32 = "exclusion.found_at_once_pension";
    benefit_found_at_once: f32 = "exclusion.found_at_once_benefit";
    declared_found_at_once: f32 = "exclusion.found_at_once_declared";
    found_months: f32 = "exclusion.found_months";
    end_lag_months: f32 = "exclusion.end_lag_months";
    need_slope: f32 = "registration.need_slope";
    index_weight: f32 = "registration.index_weight";
    excluded_factor: f32 = "registration.excluded_factor";
    word_of_mouth: f32 = "registration.word_of_mouth";
    access_spread: f32 = "registration.access_spread";
    new_household_delay: f64 = "registration.new_household_delay_months";
    growth: f64 = "registration.growth_share_per_year";
    own_growth: f64 = "registration.own_growth_share_per_year";
    claim_rate: f32 = "claim.rate_per_month";
    claim_not_entitled: f32 = "claim.share_not_entitled";
    same_month: f32 = "claim.same_month_share";
    return_months: f32 = "claim.return_months";
    suspension_months: f32 = "decision.suspension_months";
    appeal_months: f64 = "decision.appeal_months";
    declared_months: f64 = "registers.change_declared_months";
    birth_claim_delay: f64 = "birth_grant.claim_delay_months";
    universal_take_up: f32 = "universal_child.take_up";
    institution_children: f64 = "institution_orphans.children";
    bottle_price: f64 = "butane.bottle_price";
    butane_elasticity: f64 = "butane.price_elasticity";
    schooling: f64 = "behaviour.schooling_per_100_dh";
    formal_work: f64 = "behaviour.formal_work_per_100_dh";
    formal_offers: f32 = "behaviour.formal_offers_per_month";
    bunching_share: f32 = "behaviour.bunching_share";
    bunching_cut: f64 = "behaviour.bunching_cut";
    take_up_by_neighbours: f32 = "behaviour.take_up_by_neighbours";
    fertility_child: f64 = "behaviour.fertility_per_100_dh";
    fertility_birth: f64 = "behaviour.fertility_per_1000_dh_at_birth";
}

impl Assumed {
    /// Monthly probability that a household that means to claim since it registered does.
    pub(super) fn claim(&self, law: &Law) -> f32 {
        if law.automatic {
            1.0
        } else {
            (self.claim_rate / law.claim_wait).min(1.0)
        }
    }

    /// Monthly probability that a household that would be accepted only later claims.
    pub(super) fn claim_later(&self, law: &Law) -> f32 {
        if law.automatic {
            1.0
        } else {
            1.0 / (1.0 + self.return_months)
        }
    }

    /// Probability that a claim is decided in its own month.
    pub(super) fn decided_at_once(&self, law: &Law) -> f32 {
        1.0 - ((1.0 - self.same_month) * law.late_decisions).min(1.0)
    }

    /// Wait from one update of a file to the next.
    pub(super) fn update(&self, law: &Law) -> Wait {
        each_month(self.update_months, law.update_wait)
    }

    /// Wait from a change in the household to the update that it causes.
    pub(super) fn declaration(&self, law: &Law) -> Wait {
        each_month(self.declared_months, law.declaration_wait)
    }

    /// Monthly probability that a household with a reason to appeal has its file updated.
    pub(super) fn appeal(&self, law: &Law) -> f32 {
        (1.0 / (self.appeal_months * f64::from(law.appeal_wait)).max(1.0)) as f32
    }

    /// Months until the registers detect a reason for exclusion.
    pub(super) fn months_to_find(&self, law: &Law, reason: Reason, u: [f32; 2]) -> i16 {
        let found = match reason {
            Reason::PublicEmployment => self.public_found_at_once,
            Reason::Pension => self.pension_found_at_once,
            Reason::FamilyBenefit => self.benefit_found_at_once,
            _ => self.declared_found_at_once,
        };
        let missed = (1.0 - found) * law.missed_at_once;
        if u[0] < 1.0 - missed.min(1.0) {
            return 0;
        }
        let months = (self.found_months * law.detection_wait).max(1.0);
        1 + Wait::new(1.0 / months).months(u[1])
    }

    /// Months until the registers see that a reason has ended.
    pub(super) fn months_to_end(&self, law: &Law, u: f32) -> i16 {
        let months = (self.end_lag_months * law.end_wait).max(1.0);
        1 + Wait::new(1.0 / months).months(u)
    }

    /// Level of the campaign in a month, 1 being the last published size of the register: linear
    /// between published sizes, then slow growth, less the growth that the register has under
    /// constant pressure.
    pub(super) fn campaign(&self, inputs: &Inputs, month: Month) -> f32 {
        let points = &inputs.programme.registrations;
        let full = points[points.len() - 1];
        let years = f64::from(month - full.month) / 12.0;
        let size = if month >= full.month {
            1.0 + self.growth * years
        } else {
            let after = points
                .iter()
                .position(|point| point.month > month)
                .unwrap_or(0);
            let (from, to) = (points[after.max(1) - 1], points[after]);
            let weight = f64::from(month - from.month) / f64::from((to.month - from.month).max(1));
            (from.households + weight * (to.households - from.households)) / full.households
        };
        (size / libm::exp(self.own_growth * years)) as f32
    }
}

fn each_month(months: f64, factor: f32) -> Wait {
    Wait::new((1.0 / (months * f64::from(factor)).max(1.0)) as f32)
}

/// Population model, the same for every locality.
pub(super) struct Nature<'a> {
    pub inputs: &'a Inputs,
    pub synthesizer: &'a Synthesizer<'a>,
    pub ageing: &'a Ageing<'a>,
    pub draws: Draws,
}

/// One locality and its population, in a month.
pub(super) struct World<'a> {
    pub inputs: &'a Inputs,
    pub assumed: Assumed,
    pub draws: Draws,
    pub place: Site,
    pub locality: Locality,
    pub now: Month,
    /// Children born since the start.
    pub newborns: Vec<u32>,
    /// Life events by month and domain.
    pub chronicle: Chronicle,
    agenda: Agenda,
}

impl<'a> World<'a> {
    /// The population of a site before the first month.
    pub(super) fn of(nature: &Nature<'a>, place: &Site, last: Month) -> Self {
        let mut locality = Locality::default();
        nature
            .synthesizer
            .populate(place, &nature.draws, &mut locality);
        Self {
            inputs: nature.inputs,
            assumed: Assumed::of(nature.inputs),
            draws: nature.draws,
            place: place.clone(),
            locality,
            now: START,
            newborns: Vec::new(),
            chronicle: Chronicle::new(nature.inputs, last),
            agenda: Agenda::default(),
        }
    }

    /// Simulates one month of demographic events.
    pub(super) fn live(&mut self, nature: &Nature, now: Month) {
        self.now = now;
        if now == START || now.of_year() == 1 {
            nature
                .ageing
                .draw_clocks(&self.draws, &self.locality, now, &mut self.agenda);
        }
        let mut newborns = Vec::new();
        let (locality, agenda) = (&mut self.locality, &mut self.agenda);
        let chronicle = &mut self.chronicle;
        nature
            .ageing
            .apply(&self.draws, locality, now, agenda, chronicle, &mut newborns);
        self.newborns.extend(newborns);
        self.locality.clear_marks();
    }
}
