//! The variables of the socio-economic index, computed from a household.
//!
//! Definitions are those of `data/ise_coefficients.csv`; shares and annual spending are divided by
//! household size, as in both transcriptions. Basic education means primary or lower secondary; no
//! diploma, primary at most; rentiers cannot be told from others without work, so the retired are
//! those with a pension of their own.

use super::Trait;
use super::belongings::{Belongings, Habits, Spenders, Undeclared, mobile_phones};
use super::filed::Filed;
use super::headcount::Headcount;
use super::person::{HouseholdIndex, Person, Work};
use super::{Locality, Occupation};
use crate::inputs::{
    Asset, INDEX_VARIABLES, IndexFormula, Inputs, SPENDING_VARIABLES, first_spending,
};
use crate::kernel::{Draws, Milieu, Month};

/// Point of view from which the variables are computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InformationSource {
    /// The actual situation: all members; without current spending, which varies.
    Lasting,
    /// As the registers record it: the declared members, belongings and part of the month's
    /// spending.
    OnFile,
}

/// What is observed of a household: its members, its belongings, the share of its telephones.
pub(super) struct ObservedHousehold {
    pub count: Headcount,
    pub belongings: Belongings,
    pub phones: f32,
}

/// Variables of the index, in the order of [`crate::inputs::index_variables`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variables {
    /// Region of residence, from 0.
    pub region: usize,
    /// Milieu, which decides the formula.
    pub milieu: Milieu,
    /// Values; zero beyond the variables of the milieu.
    pub values: [f64; INDEX_VARIABLES],
}

impl Variables {
    /// Reads a household that has members.
    pub fn of(
        inputs: &Inputs,
        draws: &Draws,
        locality: &Locality,
        household: HouseholdIndex,
        now: Month,
        seen: InformationSource,
    ) -> Self {
        match seen {
            InformationSource::Lasting => {
                let shown = ObservedHousehold {
                    count: Headcount::of(locality, household, now, seen),
                    belongings: locality.household(household).belongings,
                    phones: 1.0,
                };
                Self::lasting(inputs, draws, locality, household, now, &shown)
            }
            InformationSource::OnFile => {
                let id = locality.household(household).id;
                let undeclared = Undeclared::of(&inputs.belongings, draws, id);
                let filed = Filed::of(inputs, draws, locality, household, now, undeclared);
                let spent = filed.spending.in_month(inputs, draws, id, now);
                filed.variables.spending(spent)
            }
        }
    }

    /// All variables except current spending, as observed.
    pub(super) fn lasting(
        inputs: &Inputs,
        draws: &Draws,
        locality: &Locality,
        household: HouseholdIndex,
        now: Month,
        shown: &ObservedHousehold,
    ) -> Self {
        let home = locality.household(household);
        let cell = &inputs.country.cells[home.cell as usize];
        let ObservedHousehold {
            count, belongings, ..
        } = shown;
        let head = locality.person(home.head);
        let mut variables = Self {
            region: cell.region,
            milieu: cell.milieu,
            values: [0.0; INDEX_VARIABLES],
        };
        match cell.milieu {
            Milieu::Urban => {
                let (prime, old) = (count.prime(), count.aged_60);
                let tables = &inputs.belongings;
                let phones = mobile_phones(tables, draws, home, prime, old, shown.phones);
                let values = urban(count, belongings, head, now, phones);
                variables.values[..values.len()].copy_from_slice(&values);
            }
            Milieu::Rural => {
                let values = rural(count, belongings, head);
                variables.values[..values.len()].copy_from_slice(&values);
            }
        }
        variables
    }

    /// The same variables with current spending, in dirhams per year and person.
    pub(crate) fn spending(mut self, spent: [f64; SPENDING_VARIABLES]) -> Self {
        let first = first_spending(self.milieu);
        self.values[first..first + SPENDING_VARIABLES].copy_from_slice(&spent);
        self
    }

    /// The score that a formula gives.
    #[inline]
    pub fn score(&self, formula: &IndexFormula) -> f64 {
        formula.score(self.region, self.milieu, &self.values)
    }
}

/// Actual spending of a household in a month on butane, on water and electricity, on telephone and
/// internet, in whole dirhams at the prices of the survey's year.
pub fn monthly_spending(
    inputs: &Inputs,
    draws: &Draws,
    locality: &Locality,
    household: HouseholdIndex,
    now: Month,
) -> [f64; SPENDING_VARIABLES] {
    let home = locality.household(household);
    let who = Spenders {
        size: home.size.max(1),
        prime: Headcount::of(locality, household, now, InformationSource::Lasting).prime(),
        declared: 1.0,
    };
    let milieu = inputs.country.cells[home.cell as usize].milieu;
    let habits = Habits::of(&inputs.belongings, draws, home, milieu, &who);
    habits.spent(&inputs.belongings, draws, home.id, now)
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

/// All variables except current spending, in the order of the urban formula.
fn urban(
    count: &Headcount,
    things: &Belongings,
    head: &Person,
    now: Month,
    phones: f64,
) -> [f64; 32] {
    let size = f64::from(count.size.max(1));
    let share = |count: u16| f64::from(count) / size;
    let owns = |asset| flag(things.has(asset));
    let age = head.age(now) as f64;
    let is = |occupation| flag(head.occupation == occupation);
    [
        flag(single_or_couple(count)),
        flag(count.several_nuclei),
        flag(crowding(count, things) <= 2.0),
        owns(Asset::BathOrShower),
        owns(Asset::ElectricityMeter),
        flag(head.education == 4),
        is(Occupation::SeniorManager),
        is(Occupation::MiddleManager),
        flag(head.has(Trait::Employer)),
        flag(head.work == Work::Pensioner),
        owns(Asset::Computer),
        owns(Asset::SatelliteDish),
        owns(Asset::FixedTelephone),
        flag(count.covered),
        owns(Asset::Loan),
        owns(Asset::SecondHome),
        owns(Asset::Garage),
        owns(Asset::ProfessionalPremises),
        size,
        size * size,
        age,
        age * age,
        f64::from(count.private_pupils),
        f64::from(count.public_pupils),
        share(count.no_diploma),
        share(count.technical),
        share(count.earning),
        share(count.operators),
        share(count.senior),
        phones,
        f64::from(things.cars()),
        owns(Asset::Motorcycle),
    ]
}

/// All variables except current spending, in the order of the rural formula.
fn rural(count: &Headcount, things: &Belongings, head: &Person) -> [f64; 25] {
    let size = f64::from(count.size.max(1));
    let share = |count: u16| f64::from(count) / size;
    let owns = |asset| flag(things.has(asset));
    let is = |occupation| flag(head.occupation == occupation);
    let crowding = crowding(count, things);
    [
        flag(single_or_couple(count)),
        owns(Asset::SolidDwelling),
        flag(crowding <= 2.0),
        flag(crowding > 2.0 && crowding <= 3.0),
        flag((1..=2).contains(&head.education)),
        is(Occupation::SeniorManager),
        is(Occupation::EquipmentOperator),
        is(Occupation::Craftsman),
        is(Occupation::FarmOperator),
        flag(head.has(Trait::Employer)),
        owns(Asset::Car),
        owns(Asset::Motorcycle),
        flag(count.covered),
        owns(Asset::SecondHome),
        owns(Asset::NonAgriculturalLand),
        owns(Asset::IrrigatedLand),
        size,
        size * size,
        f64::from(count.aged_19_29),
        f64::from(count.aged_30_59),
        f64::from(count.aged_60),
        share(count.literate),
        share(count.graduates),
        share(count.traders),
        f64::from(things.cows),
    ]
}

/// One person, or a couple without child.
fn single_or_couple(count: &Headcount) -> bool {
    count.size == 1 || (count.size == 2 && count.couple)
}

/// Persons per room.
fn crowding(count: &Headcount, things: &Belongings) -> f64 {
    f64::from(count.size.max(1)) / f64::from(things.rooms.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::URBAN_VARIABLES;
    use crate::population::{Household, Marital, School, Sex, newcomer};
    use crate::testing::START;

    /// An urban couple, the husband a declared driver of 40, the wife 36, with a pupil of 8 in a
    /// public school and an infant.
    fn family() -> (Inputs, Locality) {
        let inputs = crate::testing::small_model().inputs;
        let urban = |cell: &&crate::inputs::Cell| cell.milieu == Milieu::Urban;
        let cell = inputs.country.cells.iter().position(|c| urban(&c));
        let mut locality = Locality::default();
        let home = locality.found(Household::empty(5, cell.expect("an urban cell") as u16));
        locality.household_mut(home).belongings.rooms = 2;
        let born = |years: i16, sex: Sex| newcomer(years as u64, sex, START.plus(-12 * years));
        let mut people = [
            born(40, Sex::Male),
            born(36, Sex::Female),
            born(8, Sex::Male),
            born(1, Sex::Female),
        ];
        people[0].marital = Marital::Married;
        people[1].marital = Marital::Married;
        (people[0].partner, people[1].partner) = (1, 0);
        people[0].work = Work::Declared;
        people[0].occupation = Occupation::EquipmentOperator;
        people[0].education = 2;
        people[2].school = School::Primary;
        for child in &mut people[2..] {
            (child.father, child.mother) = (0, 1);
        }
        // The infant is not declared yet.
        people[3].declared = START.plus(5);
        for person in people {
            let index = locality.add(person);
            locality.join(index, home);
        }
        (inputs, locality)
    }

    fn value(inputs: &Inputs, locality: &Locality, seen: InformationSource, name: &str) -> f64 {
        let draws = Draws::new(1, 0);
        let variables = Variables::of(inputs, &draws, locality, 0, START, seen);
        let slot = URBAN_VARIABLES.iter().position(|known| *known == name);
        variables.values[slot.expect("a variable of the urban formula")]
    }

    #[test]
    fn a_family_is_read_as_the_index_defines_it() {
        let (inputs, locality) = family();
        let read = |name| value(&inputs, &locality, InformationSource::Lasting, name);
        assert_eq!(read("size"), 4.0);
        assert_eq!(read("size_squared"), 16.0);
        assert_eq!(read("head_age"), 40.0);
        assert_eq!(read("at_most_2_persons_per_room"), 1.0);
        assert_eq!(read("children_6_14_public_school"), 1.0);
        assert_eq!(read("member_health_cover_other_than_ramed"), 1.0);
        assert_eq!(read("share_15plus_equipment_operator"), 0.25);
        assert_eq!(read("share_15plus_earning"), 0.25);
        assert_eq!(read("share_15plus_no_diploma"), 0.25);
        assert_eq!(read("single_or_couple_without_child"), 0.0);
        assert_eq!(read("several_family_nuclei"), 0.0);
        assert_eq!(read("telephone_internet_dh_per_person_year"), 0.0);
    }

    #[test]
    fn the_registers_read_declared_members_and_spending() {
        let (inputs, locality) = family();
        let read = |name| value(&inputs, &locality, InformationSource::OnFile, name);
        assert_eq!(read("size"), 3.0);
        assert!(read("telephone_internet_dh_per_person_year") > 0.0);
        // Spending is in whole dirhams per household and month, the variable per person and year.
        let butane = read("butane_dh_per_person_year") * 3.0 / 12.0;
        assert!((butane - libm::round(butane)).abs() < 1e-9);
    }

    #[test]
    fn a_lodged_couple_is_another_nucleus() {
        let (inputs, mut locality) = family();
        for (index, sex) in [(4, Sex::Male), (5, Sex::Female)] {
            let mut person = newcomer(100 + index, sex, START.plus(-12 * 22));
            person.marital = Marital::Married;
            person.partner = if index == 4 { 5 } else { 4 };
            let index = locality.add(person);
            locality.join(index, 0);
        }
        let read = |name| value(&inputs, &locality, InformationSource::Lasting, name);
        assert_eq!(read("several_family_nuclei"), 1.0);
    }

    #[test]
    fn the_law_weighs_every_variable_of_the_formula_and_no_other() {
        use crate::inputs::index_variables;
        let law = crate::testing::small_law();
        let weights = law.parameters().iter();
        let mut weighed: Vec<&str> = weights
            .filter_map(|parameter| parameter.name.strip_prefix("index_weight."))
            .collect();
        let mut variables: Vec<&str> = Milieu::ALL
            .iter()
            .flat_map(|milieu| index_variables(*milieu))
            .copied()
            .collect();
        weighed.sort_unstable();
        variables.sort_unstable();
        variables.dedup();
        assert_eq!(weighed, variables);
    }
}
