//! School, education, work and disability of everybody at the start.

use super::Synthesizer;
use crate::inputs::{Inputs, SCHOOL_AGES, START};
use crate::kernel::{Draws, Milieu, Month, Problem, Stream, StreamRng, Wait};
use crate::population::work;
use crate::population::{Locality, Marital, NONE, Person, Place, School, Trait};

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
    /// Log odds of schooling from a head without schooling to one with the highest.
    family_gradient: f32,
    declaration: Wait,
    /// Share of pupils whose certificates reach the registers.
    certified: f32,
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
            family_gradient: value("schooling.family_gradient")?,
            certified: value("registers.schooling_found_share")?,
            declaration: Wait::new(1.0 / value("registers.birth_declaration_months")?.max(1.0)),
        })
    }
}

/// A chance whose log odds are raised by `lift`.
#[must_use]
pub(crate) fn lifted(chance: f64, lift: f32) -> f64 {
    let odds = chance / (1.0 - chance).max(1e-12) * libm::exp(f64::from(lift));
    odds / (1.0 + odds)
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
    let domain = place.domain as usize;
    let cell = &tables.inputs.country.cells[place.cell as usize];
    let ranks: Vec<WorkRanks> = locality
        .people
        .iter_mut()
        .map(|person| {
            tables.born(domain, cell.milieu, draws, person);
            educate(tables, domain, rng, person)
        })
        .collect();
    locality.schooling = schooling_of_heads(locality);
    for (index, ranks) in ranks.iter().enumerate() {
        let person = &locality.people[index];
        let lift = tables.family_lift(locality, person);
        let person = &mut locality.people[index];
        enrol(tables, cell.milieu, lift, rng, person);
        work_of(tables, domain, cell.milieu, ranks, person);
    }
}

/// Mean schooling of household heads, from 0 to 1.
fn schooling_of_heads(locality: &Locality) -> f32 {
    let sum: f32 = locality
        .households
        .iter()
        .map(|home| locality.person(home.head).schooling())
        .sum();
    sum / locality.households.len().max(1) as f32
}

impl Synthesizer<'_> {
    /// Log odds of being at school that the schooling of the household's head adds.
    #[must_use]
    pub fn family_lift(&self, locality: &Locality, person: &Person) -> f32 {
        let head = locality.household(person.household).head;
        if head == NONE || !person.present() {
            return 0.0;
        }
        self.attributes.family_gradient * (locality.person(head).schooling() - locality.schooling)
    }

    /// Gives a person what is fixed at birth: disability, the school they would attend.
    pub fn born(&self, domain: usize, milieu: Milieu, draws: &Draws, person: &mut Person) {
        let rates = &self.attributes;
        let [onset, severe, school, delay] =
            draws.uniforms(Stream::Disability, person.id, person.birth.ordinal());
        let by_band = &self.inputs.disability.by_band[domain];
        person.disabled_from = onset_age(by_band, onset, rates.onset_spread);
        person.set(
            Trait::SeverelyDisabled,
            f64::from(severe) < self.inputs.disability.severe_child,
        );
        person.set(
            Trait::PrivateSchool,
            school < rates.private_school[milieu as usize],
        );
        let [literacy, diploma, declared, certified] = draws.uniforms(Stream::Traits, person.id, 0);
        person.set(
            Trait::Literate,
            literacy < self.inputs.occupations.literate_without_school,
        );
        person.set(
            Trait::Technical,
            diploma < self.inputs.occupations.technical,
        );
        person.set(Trait::Certified, certified < rates.certified);
        person.declared = person.birth.plus(rates.declaration.months(declared));
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

/// Ranks that place a person at work.
struct WorkRanks {
    activity: f32,
    quality: f32,
    trade: f32,
}

/// Gives an adult the level of education they would have outside school.
fn educate(
    tables: &Synthesizer,
    domain: usize,
    rng: &mut StreamRng,
    person: &mut Person,
) -> WorkRanks {
    let [schooling, activity, quality, copied, trade] = std::array::from_fn(|_| rng.uniform());
    let age = person.age(START);
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
    let age = person.age(school_year(START));
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
    if person.age(START) < 15 {
        return;
    }
    work::settle(person, tables.inputs, domain, START);
    if person.is_female() && person.marital == Marital::Widowed {
        person.set(
            Trait::SurvivorPension,
            ranks.quality < tables.attributes.widow_pension[milieu as usize],
        );
    }
}
