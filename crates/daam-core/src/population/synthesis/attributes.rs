//! School, education, work and disability of the initial population.

use super::Synthesizer;
use crate::inputs::{Inputs, SCHOOL_AGES};
use crate::kernel::{Draws, Milieu, Month, Problem, StreamRng};
use crate::population::{
    FamilyEffect, InnateTraits, Locality, Marital, Person, School, Site, Trait, lifted, work,
};

/// Parameters of attributes that belong to no event file.
pub(super) struct Rates<'a> {
    innate: InnateTraits<'a>,
    family: FamilyEffect,
    /// By milieu: share of widows with a survivor's pension.
    widow_pension: [f32; 2],
    /// Share of workers whose rank in quality of work equals their rank in education.
    work_correlation: f32,
}

impl<'a> Rates<'a> {
    pub(super) fn read(inputs: &'a Inputs) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name).map(|value| value as f32);
        Ok(Self {
            innate: InnateTraits::new(inputs)?,
            family: FamilyEffect::read(inputs)?,
            widow_pension: [
                value("pension.widows_urban")?,
                value("pension.widows_rural")?,
            ],
            work_correlation: value("education.work_correlation")?,
        })
    }
}

/// Start (September) of the school year that includes a month.
fn school_year(month: Month) -> Month {
    let september = Month::new(month.year(), 9);
    if month >= september {
        september
    } else {
        september.plus(-12)
    }
}

pub(super) fn assign_attributes(
    tables: &Synthesizer,
    place: &Site,
    draws: &Draws,
    rng: &mut StreamRng,
    locality: &mut Locality,
) {
    let domain = place.domain as usize;
    let cell = &tables.inputs.country.cells[place.cell as usize];
    let ranks: Vec<WorkRanks> = locality
        .people
        .iter_mut()
        .map(|person| {
            let innate = &tables.attributes.innate;
            innate.give(domain, cell.milieu, draws, person);
            educate(tables, domain, rng, person)
        })
        .collect();
    locality.schooling = schooling_of_heads(locality);
    for (index, ranks) in ranks.iter().enumerate() {
        let person = &locality.people[index];
        let lift = tables.attributes.family.lift(locality, person);
        let person = &mut locality.people[index];
        enrol(tables, cell.milieu, lift, rng, person);
        work_of(tables, domain, cell.milieu, ranks, person);
    }
}

/// Mean education of household heads, from 0 to 1.
fn schooling_of_heads(locality: &Locality) -> f32 {
    let sum: f32 = locality
        .households
        .iter()
        .map(|home| locality.person(home.head).schooling())
        .sum();
    sum / locality.households.len().max(1) as f32
}

/// Ranks that determine a person's work.
struct WorkRanks {
    activity: f32,
    quality: f32,
    trade: f32,
}

/// Draws the education level of a person of 15 or over as if no longer at school.
fn educate(
    tables: &Synthesizer,
    domain: usize,
    rng: &mut StreamRng,
    person: &mut Person,
) -> WorkRanks {
    let [schooling, activity, quality, copied, trade] = std::array::from_fn(|_| rng.uniform());
    let age = person.age(tables.start);
    if age >= 15 {
        let education = &tables.inputs.education;
        person.education = education.level(domain, person.is_female(), age, schooling);
    }
    WorkRanks {
        activity,
        quality: if copied < tables.attributes.work_correlation {
            schooling
        } else {
            quality
        },
        trade,
    }
}

fn enrol(
    tables: &Synthesizer,
    milieu: Milieu,
    lift: f32,
    rng: &mut StreamRng,
    person: &mut Person,
) {
    let age = person.age(school_year(tables.start));
    let drawn = rng.uniform();
    if person.marital != Marital::Single || !SCHOOL_AGES.contains(&age) {
        return;
    }
    let sex = usize::from(person.is_female());
    let enrolled = tables.inputs.schooling.enrolment[milieu as usize][sex][age];
    if f64::from(drawn) < lifted(enrolled, lift) {
        person.school = School::usual(age, person.school_delay);
        person.education = 0;
    }
}

fn work_of(
    tables: &Synthesizer,
    domain: usize,
    milieu: Milieu,
    ranks: &WorkRanks,
    person: &mut Person,
) {
    person.activity_rank = ranks.activity;
    person.work_rank = ranks.quality;
    person.trade_rank = ranks.trade;
    if person.age(tables.start) < 15 {
        return;
    }
    work::assign_work(person, tables.inputs, domain, tables.start);
    if person.is_female() && person.marital == Marital::Widowed {
        person.set(
            Trait::SurvivorPension,
            ranks.quality < tables.attributes.widow_pension[milieu as usize],
        );
    }
}
