//! The variables of the index of a described family, each of them one that such a family can have.
//!
//! What follows from the members is read from them, as the engine reads any household. The rest is
//! taken from the description, within what the same household would show if it owned nothing and
//! nobody had a trait that is not described, and if it owned everything and all had them.

use super::member::GROWN;
use super::{PreparedFamily, bounds};
use crate::inputs::{Inputs, first_spending, index_variables};
use crate::kernel::{Draws, Month, Problem};
use crate::population::InformationSource::Lasting;
use crate::population::{Locality, Marital, PersonIndex, Trait, Variables, Work};

/// Counts of things, and the most of each.
const COUNTS: [(&str, f64); 4] = [
    ("mobile_phones", 50.0),
    ("cars", 10.0),
    ("motorcycles", 10.0),
    ("cows", 500.0),
];
/// How near a share must come to a number of members.
const ROUNDED: f64 = 0.005;
/// Variables that follow from the rooms of the dwelling.
const CROWDING: &str = "_persons_per_room";

impl PreparedFamily {
    /// The variables of the index in a month.
    pub fn variables(&self, inputs: &Inputs, now: Month) -> Variables {
        let household = self.household(now);
        let mut variables = lasting(inputs, &household, now);
        let size = f64::from(household.household(0).size.max(1));
        let spent = &self.family.spending;
        let spent = [spent.butane, spent.water_electricity, spent.telephone];
        variables = variables.spending(spent.map(|dirhams| dirhams * 12.0 / size));
        let [least, most] = self.range(inputs, &household, now);
        for (slot, name) in index_variables(self.milieu).iter().enumerate() {
            if let Some(count) = self.counts.get(*name) {
                let value = count / whole(name, size);
                variables.values[slot] = value.clamp(least[slot], most[slot]);
            } else if *name == "mobile_phones" {
                variables.values[slot] = 0.0;
            }
        }
        variables
    }

    /// The present value of a variable of the index, by its name.
    pub fn value(&self, inputs: &Inputs, name: &str) -> Option<f64> {
        let slot = index_variables(self.milieu)
            .iter()
            .position(|known| *known == name)?;
        Some(self.variables(inputs, self.month).values[slot])
    }

    /// Takes over the variables of the description: spending and rooms where they say that, numbers
    /// of things and of members else.
    pub(super) fn take_index(&mut self, inputs: &Inputs) -> Result<(), Problem> {
        let names = index_variables(self.milieu);
        for name in self.family.index.keys() {
            if !names.contains(&name.as_str()) {
                let milieu = self.milieu.name();
                let problem =
                    Problem::new(format!("'{name}' is no variable of the {milieu} index"));
                return Err(problem.did_you_mean(name, names.iter().copied()));
            }
        }
        let size = f64::from(self.household(self.month).household(0).size);
        self.take_spending(size)?;
        self.take_rooms(inputs)?;
        let household = self.household(self.month);
        let [least, most] = self.range(inputs, &household, self.month);
        for (slot, name) in names.iter().enumerate() {
            let Some(value) = self.family.index.get(*name) else {
                continue;
            };
            let (range, whole) = ((least[slot], most[slot]), whole(name, size));
            let count = libm::round(value * whole);
            let allowed = if whole > 1.0 { ROUNDED } else { 0.0 };
            let near = (count / whole - value).abs() <= allowed;
            if !near || !(range.0..=range.1).contains(&(count / whole)) {
                return Err(impossible(name, *value, range, whole));
            }
            self.counts.insert(name, count);
        }
        Ok(())
    }

    /// Spending given by the variables of the index.
    fn take_spending(&mut self, size: f64) -> Result<(), Problem> {
        let spent = &mut self.family.spending;
        let slots = [
            ("butane", &mut spent.butane),
            ("water_electricity", &mut spent.water_electricity),
            ("telephone", &mut spent.telephone),
        ];
        let names = &index_variables(self.milieu)[first_spending(self.milieu)..];
        for (name, (what, dirhams)) in names.iter().zip(slots) {
            let Some(value) = self.family.index.remove(*name) else {
                continue;
            };
            if *dirhams != 0.0 {
                let problem = Problem::new(format!("'{name}' and the spending '{what}' are one"));
                return Err(problem.with_help("write one of the two"));
            }
            *dirhams = bounds::spent(name, value * size / 12.0)?;
        }
        Ok(())
    }

    /// Finds rooms that give what the description says of persons per room.
    fn take_rooms(&mut self, inputs: &Inputs) -> Result<(), Problem> {
        if self.family.rooms.is_some() {
            return Ok(());
        }
        let names = index_variables(self.milieu).iter().enumerate();
        let given = |name: &str| Some(*self.family.index.get(name)?);
        let asked: Vec<(usize, &str, f64)> = names
            .filter(|(_, name)| name.ends_with(CROWDING))
            .filter_map(|(slot, name)| Some((slot, *name, given(name)?)))
            .collect();
        let fits = |rooms: &u8| {
            let mut household = self.household(self.month);
            household.households[0].belongings.rooms = *rooms;
            let values = lasting(inputs, &household, self.month).values;
            asked.iter().all(|(slot, _, value)| values[*slot] == *value)
        };
        let Some(rooms) = (1..=bounds::MOST_ROOMS).find(fits) else {
            let said = asked
                .iter()
                .map(|(_, name, value)| format!("{name} = {value}"));
            let said: Vec<String> = said.collect();
            let problem = Problem::new(format!("no number of rooms gives {}", said.join(", ")));
            return Err(problem.with_help("write the rooms of the dwelling instead"));
        };
        self.rooms = rooms;
        Ok(())
    }

    /// The least and the most that each variable can be in this household.
    fn range(&self, inputs: &Inputs, household: &Locality, now: Month) -> [Vec<f64>; 2] {
        let bare = lasting(inputs, household, now).values;
        let full = lasting(inputs, &self.with_everything(household), now).values;
        let bound = |of: fn(f64, f64) -> f64| -> Vec<f64> {
            bare.iter()
                .zip(&full)
                .map(|(bare, full)| of(*bare, *full))
                .collect()
        };
        let (mut least, mut most) = (bound(f64::min), bound(f64::max));
        for (slot, name) in index_variables(self.milieu).iter().enumerate() {
            if let Some((_, high)) = COUNTS.iter().find(|(count, _)| count == name) {
                (least[slot], most[slot]) = (0.0, *high);
            }
        }
        [least, most]
    }

    /// The household with all that a description does not say of it.
    fn with_everything(&self, household: &Locality) -> Locality {
        let mut full = household.clone();
        full.households[0].belongings = full.household(0).belongings.everything();
        for person in &mut full.people {
            let employs = matches!(person.work, Work::Informal | Work::Declared);
            person.set(Trait::Employer, employs);
            person.set(Trait::Unpaid, person.work == Work::Informal);
            for unsaid in [Trait::Insured, Trait::Technical, Trait::Literate] {
                person.set(unsaid, true);
            }
        }
        // Who does not work may live off rents.
        let head = full.household(0).head;
        let spouse = full.person(head).partner;
        let others = full
            .members(0)
            .filter(|member| *member != head && *member != spouse);
        let (grown, own) = (self.month.plus(-12 * GROWN), [head, spouse]);
        let apart = |member: &PersonIndex| {
            let person = full.person(*member);
            let of_head = own.contains(&person.mother) || own.contains(&person.father);
            person.birth <= grown || !of_head
        };
        let mut others: Vec<PersonIndex> = others.filter(apart).collect();
        others.sort_by_key(|member| full.person(*member).birth);
        let person = &mut full.people[head as usize];
        if matches!(person.work, Work::Inactive | Work::Unemployed) {
            person.work = Work::Pensioner;
        }
        // Two other members, one of them grown, may be a family of their own.
        if let [one, other, ..] = others[..]
            && full.person(one).birth <= grown
        {
            for (who, of) in [(one, other), (other, one)] {
                full.people[who as usize].marital = Marital::Married;
                full.people[who as usize].partner = of;
            }
        }
        full
    }
}

/// The variables that need no description of things or spending.
fn lasting(inputs: &Inputs, household: &Locality, now: Month) -> Variables {
    // What the household owns is described, never drawn, so any seed will do.
    Variables::of(inputs, &Draws::new(0, 0), household, 0, now, Lasting)
}

/// What a variable is counted in parts of: the members where it is a share of them.
fn whole(name: &str, size: f64) -> f64 {
    if name.starts_with("share_") {
        size
    } else {
        1.0
    }
}

fn impossible(name: &str, value: f64, (low, high): (f64, f64), whole: f64) -> Problem {
    let rounded = |value: f64| libm::round(value * 1e4) / 1e4;
    let (low, high) = (rounded(low), rounded(high));
    if low == high {
        let problem = Problem::new(format!("'{name}' is {low} in this family, found {value}"));
        return problem.with_help("it follows from the members: leave it out, or describe others");
    }
    let steps = if whole > 1.0 {
        format!("from {low} to {high} in steps of one of the {whole} members")
    } else {
        format!("a whole number from {low} to {high}")
    };
    Problem::new(format!("'{name}' must be {steps}, found {value}"))
}
