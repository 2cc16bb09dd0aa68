//! Sums of a month, by scenario and domain, as integers.

use daam::inputs::Inputs;
use daam::kernel::Month;
use daam::morocco::START;

use super::award::Component;
use super::case::{Case, Path, Status};
use super::month::OneOff;
use super::year::{Errors, YearEnd};

/// Declares a structure of sums that can be added to another of its kind.
macro_rules! sums {
    ($(#[$doc:meta])* $name:ident { $($field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default)]
        pub(super) struct $name { $(pub $field: i64,)* }
        impl $name {
            pub(super) fn add(&mut self, other: &Self) {
                $(self.$field += other.$field;)*
            }
        }
    };
}
pub(super) use sums;

sums!(
    /// Payments of a month in centimes, and counts of those in the paid state at its end.
    Paid {
        child_allowance, lump_sum, uniform, accompaniment, birth_grants, school_grants,
        child_arrears, lump_sum_arrears, uniform_arrears,
        child_households, lump_sum_households, uniform_households, accompanied_households,
        persons, members, young, in_school, out_of_school, old, widows, widows_with_orphans, orphans,
        registered,
    }
);

/// Sums of a run.
pub(super) struct Totals {
    /// By scenario, month and domain.
    pub paid: Vec<Vec<Vec<Paid>>>,
    /// Households, persons, births and deaths by month and domain.
    pub people: Vec<Vec<[i64; 4]>>,
    /// Poor and paid persons by month, scenario and milieu, and the causes of errors.
    pub errors: Vec<Vec<[Errors; 2]>>,
    /// By year since the start.
    pub years: Vec<YearEnd>,
}

impl Totals {
    pub(super) fn new(inputs: &Inputs, scenarios: usize, last: Month) -> Self {
        let (months, domains) = ((last - START) as usize + 1, inputs.country.domains());
        let years = START.year()..=last.year();
        Self {
            paid: vec![vec![vec![Paid::default(); domains]; months]; scenarios],
            people: vec![vec![[0; 4]; domains]; months],
            errors: vec![vec![[Errors::default(); 2]; scenarios]; months],
            years: years.map(|_| YearEnd::new(scenarios, domains)).collect(),
        }
    }

    fn paid(&mut self, scenario: usize, now: Month, domain: usize) -> &mut Paid {
        &mut self.paid[scenario][(now - START) as usize][domain]
    }

    pub(super) fn people(&mut self, now: Month, domain: usize, size: i64) {
        let people = &mut self.people[(now - START) as usize][domain];
        people[0] += i64::from(size > 0);
        people[1] += size;
    }

    pub(super) fn arrears(
        &mut self,
        scenario: usize,
        now: Month,
        domain: usize,
        of: Component,
        paid: i64,
    ) {
        let sums = self.paid(scenario, now, domain);
        match of {
            Component::LumpSum => sums.lump_sum_arrears += paid,
            Component::Uniform => sums.uniform_arrears += paid,
            Component::ChildAllowance | Component::None => sums.child_arrears += paid,
        }
    }

    pub(super) fn grant(
        &mut self,
        scenario: usize,
        now: Month,
        domain: usize,
        what: OneOff,
        paid: i64,
    ) {
        let sums = self.paid(scenario, now, domain);
        match what {
            OneOff::BirthGrant => sums.birth_grants += paid,
            _ => sums.school_grants += paid,
        }
    }

    /// Counts a case in its state at the end of the month; `accompaniment` is its additional cost.
    pub(super) fn case(
        &mut self,
        scenario: usize,
        now: Month,
        domain: usize,
        case: &Case,
        accompaniment: i64,
    ) {
        let sums = self.paid(scenario, now, domain);
        sums.registered += i64::from(case.status.on_file());
        let (money, households) = match case.component {
            Component::None => return,
            Component::ChildAllowance => (&mut sums.child_allowance, &mut sums.child_households),
            Component::LumpSum => (&mut sums.lump_sum, &mut sums.lump_sum_households),
            Component::Uniform => (&mut sums.uniform, &mut sums.uniform_households),
        };
        *money += case.award;
        *households += 1;
        debug_assert!(case.status == Status::Paid);
        sums.accompaniment += accompaniment;
        sums.accompanied_households += i64::from(matches!(case.path, Path::Inside(_)));
        let family = &case.family;
        // The uniform amount is for all members, the others for the beneficiary family.
        let everybody = case.component == Component::Uniform;
        sums.persons += if everybody {
            family.size
        } else {
            family.persons
        };
        sums.members += family.size;
        sums.old += if everybody {
            family.old
        } else {
            family.old_persons
        };
        sums.young += family.young;
        sums.in_school += family.in_school;
        sums.out_of_school += family.children - family.young - family.in_school;
        sums.widows += family.widows;
        sums.widows_with_orphans += family.widows_with_orphans;
        sums.orphans += family.orphans;
    }

    /// Adds the sums of another locality.
    pub(super) fn add(&mut self, other: &Self) {
        let own = self.paid.iter_mut().flatten().flatten();
        for (own, other) in own.zip(other.paid.iter().flatten().flatten()) {
            own.add(other);
        }
        let own = self.people.iter_mut().flatten().flatten();
        for (own, other) in own.zip(other.people.iter().flatten().flatten()) {
            *own += other;
        }
        let own = self.errors.iter_mut().flatten().flatten();
        for (own, other) in own.zip(other.errors.iter().flatten().flatten()) {
            own.add(other);
        }
        for (own, other) in self.years.iter_mut().zip(&other.years) {
            own.add(other);
        }
    }
}
