//! School, education, work and disability of everybody at the start.

use super::Synthesizer;
use crate::inputs::{Inputs, SCHOOL_AGES, START};
use crate::kernel::{Draws, Milieu, Month, Problem, Stream, StreamRng};
use crate::population::work;
use crate::population::{Locality, Marital, Person, Place, School};

/// Rates of attributes that no event file owns.
pub(crate) struct Rates {
    /// By milieu: share of pupils in private schools.
    private_school: [f32; 2],
    /// Share of pupils a year behind, for each level begun.
    delay: f32,
    /// By milieu: share of widows with a survivor's pension.
    widow_pension: [f32; 2],
    /// Share of workers whose rank in work is their rank in schooling.
    work_correlation: f32,
    onset_spread: f32,
}

impl Rates {
    pub(super) fn read(inputs: &Inputs) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name).map(|value| value as f32);
        Ok(Self {
            private_school: [
                value("school.private_share_urban")?,
                value("school.private_share_rural")?,
            ],
            delay: value("school.delay_share_per_level")?,
            widow_pension: [
                value("pension.widows_urban")?,
                value("pension.widows_rural")?,
            ],
            work_correlation: value("education.work_correlation")?,
            onset_spread: value("disability.adult_onset_spread_years")?,
        })
    }
}

/// September in which the school year of a month began.
pub(crate) fn school_year(month: Month) -> Month {
    let september = Month::new(month.year(), 9);
    if month >= september {
        september
    } else {
        september.plus(-12)
    }
}

pub(super) fn give(
    tables: &Synthesizer,
    place: &Place,
    draws: &Draws,
    rng: &mut StreamRng,
    locality: &mut Locality,
) {
    let cell = &tables.inputs.country.cells[place.cell as usize];
    for person in &mut locality.people {
        tables.born(place.domain as usize, cell.milieu, draws, person);
        enrol(tables, cell.milieu, rng, person);
        work_of(tables, place.domain as usize, cell.milieu, rng, person);
    }
}

impl Synthesizer<'_> {
    /// Gives a person what is fixed at birth: disability, the school they would attend.
    pub fn born(&self, domain: usize, milieu: Milieu, draws: &Draws, person: &mut Person) {
        let rates = &self.attributes;
        let [onset, severe, school, delay] =
            draws.uniforms(Stream::Disability, person.id, person.birth.ordinal());
        let by_band = &self.inputs.disability.by_band[domain];
        person.disabled_from = onset_age(by_band, onset, rates.onset_spread);
        person.severely_disabled = f64::from(severe) < self.inputs.disability.severe_child;
        person.private_school = school < rates.private_school[milieu as usize];
        person.school_delay = if delay < rates.delay * rates.delay {
            2
        } else {
            u8::from(delay < rates.delay)
        };
    }
}

/// Age from which one is disabled: the first age band whose share exceeds the draw.
fn onset_age(by_band: &[f64; 3], draw: f32, spread: f32) -> u8 {
    const FIRST: [u8; 3] = [0, 15, 60];
    let draw64 = f64::from(draw);
    match (0..3).find(|band| draw64 < by_band[*band]) {
        None => u8::MAX,
        Some(0) => 0,
        Some(band) => FIRST[band] + ((1.0 - draw) * spread) as u8,
    }
}

fn enrol(tables: &Synthesizer, milieu: Milieu, rng: &mut StreamRng, person: &mut Person) {
    let age = person.age(school_year(START));
    let drawn = rng.uniform();
    if person.marital != Marital::Single || !SCHOOL_AGES.contains(&age) {
        return;
    }
    let sex = usize::from(person.is_female());
    let schooling = &tables.inputs.schooling;
    if f64::from(drawn) < schooling.enrolment[milieu as usize][sex][age] {
        person.school = School::usual(age, person.school_delay);
    }
}

fn work_of(
    tables: &Synthesizer,
    domain: usize,
    milieu: Milieu,
    rng: &mut StreamRng,
    person: &mut Person,
) {
    let [schooling, activity, quality, copied] = std::array::from_fn(|_| rng.uniform());
    let age = person.age(START);
    person.activity_rank = activity;
    person.work_rank = if copied < tables.attributes.work_correlation {
        schooling
    } else {
        quality
    };
    if age < 15 {
        return;
    }
    if !person.at_school() {
        let education = &tables.inputs.education;
        person.education = education.level(domain, person.is_female(), age, schooling);
    }
    work::settle(person, &tables.inputs.labour, domain, START);
    if person.is_female() && person.marital == Marital::Widowed {
        person.survivor_pension = quality < tables.attributes.widow_pension[milieu as usize];
    }
}
