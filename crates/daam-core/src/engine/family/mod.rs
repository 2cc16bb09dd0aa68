//! A family described by hand: its score, what it is due, its budget line.
//!
//! The family is built as the only household of a locality and goes through the same code as
//! simulated households; only what it owns and spends is taken from the description.

mod bounds;
mod budget;
mod description;

pub use budget::{BudgetLine, Earnings};
pub use description::{Adult, Child, DescribedWork, Family, Spent, Trade};

use crate::inputs::{Inputs, SPENDING_VARIABLES, index_variables};
use crate::kernel::{Centimes, Draws, Milieu, Month, Problem};
use crate::population::InformationSource::Lasting;
use crate::population::{
    Household, Locality, Marital, Occupation, Person, School, Sex, Trait, Variables, Work, newcomer,
};
use crate::programme::{
    EligibilityInput, Exclusion, Facts, Programme, Rules, Verdict, entitlement, verdict,
};

/// A family built from its description.
pub struct PreparedFamily {
    /// The description.
    pub family: Family,
    /// Milieu.
    pub milieu: Milieu,
    /// Cell it lives in.
    pub cell: u16,
    /// Month at which the ages hold.
    pub month: Month,
    locality: Locality,
}

/// What a family is due in a month.
#[derive(Clone, Debug)]
pub struct Due {
    /// The month.
    pub month: Month,
    /// Its score.
    pub score: f64,
    /// Whether and what it is due.
    pub verdict: Verdict,
    /// Rank, base and supplement of each child for whom an amount is due.
    pub children: Vec<(usize, Centimes, Centimes)>,
    /// Supplements, by the parameter that sets each.
    pub supplements: Vec<(&'static str, Centimes)>,
    /// School grants of the month.
    pub school_grant: Centimes,
}

impl PreparedFamily {
    /// Builds the family.
    ///
    /// # Errors
    /// A milieu, region or month that does not exist, no adult or too many members, a number out of
    /// bounds, a variable that is not in the milieu's formula.
    pub fn new(inputs: &Inputs, family: Family) -> Result<Self, Problem> {
        let milieu = Milieu::ALL
            .into_iter()
            .find(|milieu| milieu.name() == family.milieu)
            .ok_or_else(|| {
                Problem::new(format!("'{}' is not a milieu", family.milieu))
                    .with_help("write urban or rural")
            })?;
        let month: Month = family
            .month
            .parse()
            .map_err(|error| Problem::new(format!("{error}")))?;
        let cell = (0u16..)
            .zip(&inputs.country.cells)
            .find(|(_, cell)| cell.region + 1 == family.region && cell.milieu == milieu)
            .map(|(index, _)| index)
            .ok_or_else(|| {
                Problem::new(format!(
                    "there is no {} in region {}",
                    family.milieu, family.region
                ))
                .with_help(format!(
                    "regions have the census codes 1 to {}",
                    inputs.country.regions.len()
                ))
            })?;
        family.check()?;
        let names = index_variables(milieu);
        for name in family.index.keys() {
            if !names.contains(&name.as_str()) {
                let problem = Problem::new(format!(
                    "'{name}' is no variable of the {} index",
                    milieu.name()
                ));
                return Err(problem.did_you_mean(name, names.iter().copied()));
            }
        }
        let locality = build(&family, cell, month);
        Ok(Self {
            family,
            milieu,
            cell,
            month,
            locality,
        })
    }

    /// The variables of the index in a month.
    pub fn variables(&self, inputs: &Inputs, now: Month) -> Variables {
        // What the household owns is described, never drawn, so any seed will do.
        let draws = Draws::new(0, 0);
        let mut variables = Variables::of(inputs, &draws, &self.locality, 0, now, Lasting);
        let names = index_variables(self.milieu);
        if let Some(phones) = names.iter().position(|name| *name == "mobile_phones") {
            variables.values[phones] = 0.0;
        }
        let size = f64::from(self.locality.household(0).size.max(1));
        let spent = &self.family.spending;
        let first = names.len() - SPENDING_VARIABLES;
        for (slot, dirhams) in [spent.butane, spent.water_electricity, spent.telephone]
            .into_iter()
            .enumerate()
        {
            variables.values[first + slot] = dirhams * 12.0 / size;
        }
        for (slot, name) in names.iter().enumerate() {
            if let Some(given) = self.family.index.get(*name) {
                variables.values[slot] = *given;
            }
        }
        variables
    }

    /// The family as the rules see it in a month, and the school grants of its pupils.
    fn facts(&self, programme: &Programme, rules: &Rules, now: Month) -> (Facts, Centimes) {
        let mut locality = self.locality.clone();
        let first_child = self.family.adult.len();
        for (child, person) in self
            .family
            .child
            .iter()
            .zip(&mut locality.people[first_child..])
        {
            person.school = school(child, person, now);
        }
        let limits = &programme.limits[rules.limits];
        let benefit = |person: &Person| {
            let adult = self.family.adult.get(person.id as usize);
            adult.is_some_and(|adult| adult.family_benefit)
        };
        let attended = |person: &Person| person.school;
        let facts = Facts::of(&locality, 0, now, limits, benefit, attended);
        let pupils = locality.people[first_child..]
            .iter()
            .map(|person| (person, person.school));
        (facts, rules.school_grant.due(pupils))
    }

    /// The entitlement of its composition in a month, if score and registers allow it.
    pub fn due_if_eligible(&self, programme: &Programme, rules: &Rules, now: Month) -> Centimes {
        if !rules.active {
            return Centimes::ZERO;
        }
        let (facts, _) = self.facts(programme, rules, now);
        entitlement(&facts, rules).amount
    }

    /// What its composition gives in a month at a score, if no register excludes it.
    pub fn due_at(&self, programme: &Programme, rules: &Rules, now: Month, score: f64) -> Centimes {
        let (facts, _) = self.facts(programme, rules, now);
        let standing = EligibilityInput::applying(score, Exclusion::None);
        verdict(&facts, &standing, rules).due.amount
    }

    /// What the family is due in a month under the rules of a scenario.
    pub fn due(&self, inputs: &Inputs, programme: &Programme, rules: &Rules, now: Month) -> Due {
        let (facts, pupils_grant) = self.facts(programme, rules, now);
        let score = programme.scores[rules.score].of(&self.variables(inputs, now));
        let excluded = facts.exclusion[rules.perimeter as usize];
        let verdict = verdict(&facts, &EligibilityInput::applying(score, excluded), rules);
        let universal = rules.universal_child.amount;
        let grant = rules.school_grant.falls_in(now.of_year()) && verdict.by_score;
        Due {
            month: now,
            score,
            verdict,
            children: rules.child_allowance.each(&facts, universal).collect(),
            supplements: rules
                .supplements
                .each(&facts)
                .filter(|one| one.1 > Centimes::ZERO)
                .collect(),
            school_grant: if grant { pupils_grant } else { Centimes::ZERO },
        }
    }
}

fn school(child: &Child, person: &Person, now: Month) -> School {
    let age = person.age(now);
    if child.in_school && (4..21).contains(&age) {
        School::usual(age, 0)
    } else {
        School::None
    }
}

/// One household of one locality.
fn build(family: &Family, cell: u16, month: Month) -> Locality {
    let mut locality = Locality::default();
    let mut home = Household::empty(0, cell);
    home.belongings.rooms = family.rooms.unwrap_or(1);
    let home = locality.found(home);
    let born = |id: usize, age: i16, sex| newcomer(id as u64, sex, month.plus(-12 * age));
    let couple = family.adult.len() > 1 && !family.adult[0].widowed;
    let mut people = Vec::new();
    for (index, adult) in family.adult.iter().enumerate() {
        let mut person = born(index, adult.age, adult.sex);
        person.education = adult.education.min(4);
        person.set(Trait::SurvivorPension, adult.survivor_pension);
        (person.work, person.occupation) = work(adult);
        person.marital = if adult.widowed {
            Marital::Widowed
        } else if couple && index < 2 {
            person.partner = 1 - index as u32;
            Marital::Married
        } else {
            Marital::Single
        };
        people.push(person);
    }
    let parents = if couple { 2 } else { 1 };
    for (index, child) in family.child.iter().enumerate() {
        let mut person = born(family.adult.len() + index, child.age, Sex::Male);
        for (parent, adult) in (0u32..).zip(&people[..parents]) {
            if adult.is_female() {
                person.mother = parent;
            } else {
                person.father = parent;
            }
        }
        person.birth_order = index as u8 + 1;
        person.set(Trait::PrivateSchool, child.private_school);
        person.set(Trait::SeverelyDisabled, child.severely_disabled);
        person.set(
            Trait::OrphanOfFather,
            people[0].is_female() && people[0].marital == Marital::Widowed,
        );
        person.school = school(child, &person, month);
        people.push(person);
    }
    // The first to join is the head.
    for person in people {
        let index = locality.add(person);
        locality.join(index, home);
    }
    locality
}

fn work(adult: &Adult) -> (Work, Occupation) {
    let work = match adult.work {
        DescribedWork::None => return (Work::Inactive, Occupation::None),
        DescribedWork::Pensioner => return (Work::Pensioner, Occupation::None),
        DescribedWork::Informal => Work::Informal,
        DescribedWork::Declared => Work::Declared,
        DescribedWork::Public => Work::Public,
    };
    let occupation = match adult.occupation {
        Trade::Other => Occupation::Other,
        Trade::SeniorManager => Occupation::SeniorManager,
        Trade::MiddleManager => Occupation::MiddleManager,
        Trade::Craftsman => Occupation::Craftsman,
        Trade::EquipmentOperator => Occupation::EquipmentOperator,
        Trade::Trader => Occupation::Trader,
        Trade::FarmOperator => Occupation::FarmOperator,
    };
    (work, occupation)
}
