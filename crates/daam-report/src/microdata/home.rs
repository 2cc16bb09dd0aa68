//! A household of the export: the source of its columns.

use daam_core::inputs::{Cell, IndexFormula};
use daam_core::kernel::{Centimes, Month};
use daam_core::population::{
    Address, Household, HouseholdIndex, InformationSource, PersonIndex, Variables,
};
use daam_core::programme::{
    Case, CaseRegister, CrossCheck, Exclusion, Facts, LocalityView, MonthLog, OneOff, Rules,
    entitlement,
};

/// A household at the end of a month under one scenario.
pub(super) struct ExportedHousehold<'a> {
    pub(super) view: LocalityView<'a>,
    pub(super) address: Address,
    pub(super) home: &'a Household,
    pub(super) cell: &'a Cell,
    pub(super) case: &'a Case,
    pub(super) facts: &'a Facts,
    pub(super) rules: &'a Rules,
    pub(super) check: &'a CrossCheck,
    pub(super) formula: &'a IndexFormula,
    /// The variables behind the score.
    pub(super) variables: Variables,
    pub(super) ise: f64,
    /// Sampling weight: households of the country that this one represents.
    pub(super) weight: f64,
    /// One-off payments of this month, by kind.
    once: [Centimes; 3],
}

impl<'a> ExportedHousehold<'a> {
    /// Reads a household; it must have members.
    pub(super) fn of(
        (view, register): (&LocalityView<'a>, &'a CaseRegister),
        index: HouseholdIndex,
        filed: Option<&Variables>,
        once: [Centimes; 3],
        weight: f64,
    ) -> Self {
        let home = view.locality.household(index);
        let case = &register.cases(index)[0];
        let rules = view.programme.rules(0, view.now, home.cell);
        let score = &view.programme.scores[rules.score];
        let filed = filed.filter(|_| case.state.on_file());
        let seen = filed.copied().unwrap_or_else(|| today(view, index));
        let ise = if case.state.on_file() {
            case.score
        } else {
            score.of(&seen)
        };
        Self {
            view: *view,
            address: Address {
                locality: view.place.id,
                household: index,
            },
            home,
            cell: &view.inputs.country.cells[home.cell as usize],
            case,
            facts: register.facts(index, rules.limits),
            rules,
            check: register.cross_check(index, rules.exchange),
            formula: &score.formula,
            variables: score.variables(&seen),
            ise,
            weight,
            once,
        }
    }

    /// Grounds for exclusion known to the registers.
    pub(super) fn known(&self) -> Exclusion {
        self.check.known(self.view.now, self.case.last_appeal())
    }

    /// What the law would pay this household in a month if it were entitled.
    pub(super) fn due(&self) -> Centimes {
        if self.rules.active {
            entitlement(self.facts, self.rules).amount
        } else {
            Centimes::ZERO
        }
    }

    pub(super) fn once(&self, kind: OneOff) -> Centimes {
        self.once[kind as usize]
    }

    /// Received in the calendar year up to this month.
    pub(super) fn received(&self) -> Centimes {
        self.case.account.received(self.view.now)
    }

    /// Months of the calendar year in which the programme has run, this one included.
    fn months(&self) -> i16 {
        let now = self.view.now;
        now - self.view.inputs.calendar.first_month(now.year()) + 1
    }

    /// The month in which the simulation begins.
    pub(super) fn start(&self) -> Month {
        self.view.inputs.calendar.start
    }

    /// Consumption per person per year before transfers, dirhams of the month.
    pub(super) fn consumption(&self) -> f64 {
        let inputs = self.view.inputs;
        let survey = libm::exp(f64::from(self.home.log_consumption(inputs)));
        survey * inputs.prices.real_consumption(self.view.now) * self.price_level()
    }

    /// Transfers per person per year, dirhams of the month.
    pub(super) fn transfer(&self) -> f64 {
        let a_year = self.received().dirhams() * 12.0 / f64::from(self.months());
        a_year / f64::from(self.home.size)
    }

    pub(super) fn price_level(&self) -> f64 {
        self.view.inputs.prices.level(self.view.now)
    }

    /// What each member adds to the allowance before the floor: the deciding rank and the amount.
    pub(super) fn allowances(&self) -> Vec<(PersonIndex, Option<usize>, Centimes)> {
        let locality = self.view.locality;
        let limits = &self.view.programme.limits[self.rules.limits];
        let universal = self.rules.universal_child.amount;
        let now = self.view.now;
        let listed = Facts::children_on_file(locality, self.address.household, now, limits);
        let each: Vec<_> = self
            .rules
            .child_allowance
            .each(self.facts, universal)
            .collect();
        let active = self.rules.active;
        let members = locality.members(self.address.household);
        members
            .map(|member| {
                let place = listed.iter().position(|child| *child == member);
                let young = locality.person(member).age_months(now) < limits.universal;
                let beyond = if young && !listed.is_empty() {
                    universal
                } else {
                    Centimes::ZERO
                };
                let (rank, amount) = match place.map(|place| (place, each.get(place))) {
                    None => (None, beyond),
                    Some((_, Some((rank, base, supplement)))) => (Some(*rank), *base + *supplement),
                    Some((place, None)) => (Some(place + 1), beyond),
                };
                (member, rank, if active { amount } else { Centimes::ZERO })
            })
            .collect()
    }
}

/// One-off payments of the month, by household and kind.
pub(super) fn paid_once(households: usize, log: &MonthLog) -> Vec<[Centimes; 3]> {
    let mut sums = vec![[Centimes::ZERO; 3]; households];
    for payment in log.payments.iter().filter(|payment| payment.scenario == 0) {
        sums[payment.household as usize][payment.kind as usize] += payment.amount;
    }
    sums
}

/// The variables that the register would record for a household this month.
pub(crate) fn today(view: &LocalityView, household: HouseholdIndex) -> Variables {
    let LocalityView {
        inputs,
        draws,
        locality,
        now,
        ..
    } = *view;
    Variables::of(
        inputs,
        draws,
        locality,
        household,
        now,
        InformationSource::OnFile,
    )
}
