//! The variables of the socio-economic index, read off a household.
//!
//! Definitions are those of `data/ise_coefficients.csv`; shares and annual spending are
//! divided by household size, as both transcriptions do. Basic education is primary or
//! lower secondary; no diploma, primary at most; a rentier cannot be told from others
//! without work, so the retired are those with a pension of their own.

use super::belongings::{Belongings, mobile_phones, spending};
use super::person::{HouseholdIndex, Marital, NONE, Person, PersonIndex, School, Work};
use super::{Locality, Occupation};
use crate::inputs::{
    Asset, INDEX_VARIABLES, IndexFormula, Inputs, SPENDING_VARIABLES, index_variables,
};
use crate::kernel::{Draws, Milieu, Month};

/// How the variables are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// As the household lives: all members; no current spending, which passes.
    Lasting,
    /// As the registers write it down: the members, the belongings and the part of the
    /// month's spending that are declared.
    OnFile,
}

/// Values that enter the sum, in the order of [`index_variables`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variables {
    /// Region lived in, from 0.
    pub region: usize,
    /// Milieu, which decides the formula.
    pub milieu: Milieu,
    /// Values; zero beyond the milieu's variables.
    pub values: [f64; INDEX_VARIABLES],
}

/// Counts over the members, made in one walk.
#[derive(Default)]
struct Census {
    size: u16,
    adults: u16,
    couple: bool,
    several_nuclei: bool,
    private_pupils: u16,
    public_pupils: u16,
    no_diploma: u16,
    technical: u16,
    earning: u16,
    operators: u16,
    senior: u16,
    literate: u16,
    graduates: u16,
    traders: u16,
    aged_19_29: u16,
    aged_30_59: u16,
    aged_60: u16,
    covered: bool,
}

impl Census {
    fn of(locality: &Locality, household: HouseholdIndex, now: Month, seen: Seen) -> Self {
        let head = locality.household(household).head;
        let spouse = locality.person(head).partner;
        let mut census = Self::default();
        for member in locality.members(household) {
            let person = locality.person(member);
            if seen == Seen::OnFile && person.declared > now {
                continue;
            }
            census.add(person, now);
            if member == spouse {
                census.couple = true;
            } else if member != head {
                census.several_nuclei |= of_another_nucleus(locality, household, person);
            }
        }
        census
    }

    /// Members of 15 to 59.
    fn prime(&self) -> u16 {
        self.adults - self.aged_60
    }

    fn add(&mut self, person: &Person, now: Month) {
        let age = person.age(now);
        self.size += 1;
        self.covered |= person.formally_employed() || person.has_pension() || person.insured;
        self.senior += u16::from(person.occupation == Occupation::SeniorManager);
        match age {
            19..=29 => self.aged_19_29 += 1,
            30..=59 => self.aged_30_59 += 1,
            60.. => self.aged_60 += 1,
            _ => {}
        }
        if (6..=14).contains(&age) && person.at_school() {
            self.private_pupils += u16::from(person.private_school);
            self.public_pupils += u16::from(!person.private_school);
        }
        if age < 15 {
            return;
        }
        // A pupil has reached the level before the one attended.
        let education = person.education.max(person.school.attained());
        let at_work = person.occupation != Occupation::None;
        self.adults += 1;
        self.no_diploma += u16::from(education <= 1);
        self.technical += u16::from(person.technical && education >= 2 && !person.at_school());
        self.earning += u16::from(at_work && !person.unpaid);
        self.operators += u16::from(person.occupation == Occupation::EquipmentOperator);
        self.literate += u16::from(education >= 1 || person.literate);
        self.graduates += u16::from(education == 4 && person.school != School::Tertiary);
        self.traders += u16::from(person.occupation == Occupation::Trader);
    }
}

/// One of a lodged couple, or the child of a parent who is neither head nor spouse.
fn of_another_nucleus(locality: &Locality, household: HouseholdIndex, person: &Person) -> bool {
    let head = locality.household(household).head;
    let spouse = locality.person(head).partner;
    let lodges = |other: PersonIndex| {
        other != NONE
            && other != head
            && other != spouse
            && locality.person(other).household == household
    };
    let of_parent = person.marital == Marital::Single
        && (lodges(person.mother) || (person.mother == NONE && lodges(person.father)));
    lodges(person.partner) || of_parent
}

impl Variables {
    /// Reads a household that has members.
    #[must_use]
    pub fn of(
        inputs: &Inputs,
        draws: &Draws,
        locality: &Locality,
        household: HouseholdIndex,
        now: Month,
        seen: Seen,
    ) -> Self {
        let home = locality.household(household);
        let cell = &inputs.country.cells[home.cell as usize];
        let belongings = match seen {
            Seen::Lasting => home.belongings,
            Seen::OnFile => home.belongings.declared(&inputs.belongings, draws, home.id),
        };
        let census = Census::of(locality, household, now, seen);
        let head = locality.person(home.head);
        let mut variables = Self {
            region: cell.region,
            milieu: cell.milieu,
            values: [0.0; INDEX_VARIABLES],
        };
        match cell.milieu {
            Milieu::Urban => {
                let (prime, old) = (census.prime(), census.aged_60);
                let tables = &inputs.belongings;
                let share = match seen {
                    Seen::Lasting => 1.0,
                    Seen::OnFile => tables.declared,
                };
                let phones = mobile_phones(tables, draws, home, prime, old, share);
                let values = urban(&census, &belongings, head, now, phones);
                variables.values[..values.len()].copy_from_slice(&values);
            }
            Milieu::Rural => {
                let values = rural(&census, &belongings, head);
                variables.values[..values.len()].copy_from_slice(&values);
            }
        }
        if seen == Seen::OnFile {
            let size = f64::from(census.size.max(1));
            let level = inputs.calibration.declared_spending as f32;
            let tables = &inputs.belongings;
            let spent = spending(
                tables,
                level,
                draws,
                home,
                cell.milieu,
                size,
                census.prime(),
                now,
            );
            let first = index_variables(cell.milieu).len() - SPENDING_VARIABLES;
            for (slot, dirhams) in spent.into_iter().enumerate() {
                variables.values[first + slot] = dirhams * 12.0 / size;
            }
        }
        variables
    }
}

impl Variables {
    /// The score that a formula gives.
    #[inline]
    #[must_use]
    pub fn score(&self, formula: &IndexFormula) -> f64 {
        formula.score(self.region, self.milieu, &self.values)
    }
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

/// Everything but current spending, in the order of the urban formula.
fn urban(
    census: &Census,
    things: &Belongings,
    head: &Person,
    now: Month,
    phones: f64,
) -> [f64; 32] {
    let size = f64::from(census.size.max(1));
    let share = |count: u16| f64::from(count) / size;
    let owns = |asset| flag(things.has(asset));
    let age = head.age(now) as f64;
    let is = |occupation| flag(head.occupation == occupation);
    [
        flag(single_or_couple(census)),
        flag(census.several_nuclei),
        flag(crowding(census, things) <= 2.0),
        owns(Asset::BathOrShower),
        owns(Asset::ElectricityMeter),
        flag(head.education == 4),
        is(Occupation::SeniorManager),
        is(Occupation::MiddleManager),
        flag(head.employer),
        flag(head.work == Work::Pensioner),
        owns(Asset::Computer),
        owns(Asset::SatelliteDish),
        owns(Asset::FixedTelephone),
        flag(census.covered),
        owns(Asset::Loan),
        owns(Asset::SecondHome),
        owns(Asset::Garage),
        owns(Asset::ProfessionalPremises),
        size,
        size * size,
        age,
        age * age,
        f64::from(census.private_pupils),
        f64::from(census.public_pupils),
        share(census.no_diploma),
        share(census.technical),
        share(census.earning),
        share(census.operators),
        share(census.senior),
        phones,
        f64::from(things.cars()),
        owns(Asset::Motorcycle),
    ]
}

/// Everything but current spending, in the order of the rural formula.
fn rural(census: &Census, things: &Belongings, head: &Person) -> [f64; 25] {
    let size = f64::from(census.size.max(1));
    let share = |count: u16| f64::from(count) / size;
    let owns = |asset| flag(things.has(asset));
    let is = |occupation| flag(head.occupation == occupation);
    let crowding = crowding(census, things);
    [
        flag(single_or_couple(census)),
        owns(Asset::SolidDwelling),
        flag(crowding <= 2.0),
        flag(crowding > 2.0 && crowding <= 3.0),
        flag((1..=2).contains(&head.education)),
        is(Occupation::SeniorManager),
        is(Occupation::EquipmentOperator),
        is(Occupation::Craftsman),
        is(Occupation::FarmOperator),
        flag(head.employer),
        owns(Asset::Car),
        owns(Asset::Motorcycle),
        flag(census.covered),
        owns(Asset::SecondHome),
        owns(Asset::NonAgriculturalLand),
        owns(Asset::IrrigatedLand),
        size,
        size * size,
        f64::from(census.aged_19_29),
        f64::from(census.aged_30_59),
        f64::from(census.aged_60),
        share(census.literate),
        share(census.graduates),
        share(census.traders),
        f64::from(things.cows),
    ]
}

/// One person, or a couple without child.
fn single_or_couple(census: &Census) -> bool {
    census.size == 1 || (census.size == 2 && census.couple)
}

/// Persons a room.
fn crowding(census: &Census, things: &Belongings) -> f64 {
    f64::from(census.size.max(1)) / f64::from(things.rooms.max(1))
}
