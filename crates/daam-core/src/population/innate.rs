//! What is fixed at a person's birth, whether during the simulation or before it.

use super::{FOUND, Marital, NONE, Occupation, Person, School, Sex, Trait, Traits, Work};
use crate::inputs::Inputs;
use crate::kernel::{Draws, Milieu, Month, Problem, Stream, Wait};

/// A person of whom only sex and month of birth are set.
pub fn newcomer(id: u64, sex: Sex, birth: Month) -> Person {
    Person {
        id,
        birth,
        household: NONE,
        next: NONE,
        partner: NONE,
        mother: NONE,
        father: NONE,
        origin: NONE,
        left_school: Month::NEVER,
        last_birth: FOUND,
        sex,
        marital: Marital::Single,
        work: Work::Inactive,
        school: School::None,
        education: 0,
        school_delay: 0,
        parity: 0,
        birth_order: 1,
        disabled_from: u8::MAX,
        occupation: Occupation::None,
        traits: Traits::of(&[Trait::Certified]),
        declared: birth,
        trade_rank: 1.0,
        activity_rank: 1.0,
        work_rank: 1.0,
    }
}

/// Probabilities of what is fixed at birth: disability, type of school, registration.
pub(crate) struct InnateTraits<'a> {
    inputs: &'a Inputs,
    /// By milieu: share of pupils in private schools.
    private_school: [f32; 2],
    /// Share of pupils who fall a year behind at each level begun.
    delay: f32,
    onset_spread: f32,
    declaration: Wait,
    /// Share of pupils whose certificates reach the registers.
    certified: f32,
}

impl<'a> InnateTraits<'a> {
    pub(crate) fn new(inputs: &'a Inputs) -> Result<Self, Problem> {
        let value = |name: &str| inputs.assumptions.value(name).map(|value| value as f32);
        Ok(Self {
            inputs,
            private_school: [
                value("school.private_share_urban")?,
                value("school.private_share_rural")?,
            ],
            delay: value("school.delay_share_per_level")?,
            onset_spread: value("disability.adult_onset_spread_years")?,
            certified: value("registers.schooling_found_share")?,
            declaration: Wait::new(1.0 / value("registers.birth_declaration_months")?.max(1.0)),
        })
    }

    /// Draws these traits for a person born in a domain; they depend on nothing that happens later.
    pub(crate) fn give(&self, domain: usize, milieu: Milieu, draws: &Draws, person: &mut Person) {
        let [onset, severe, school, delay] =
            draws.uniforms(Stream::Disability, person.id, person.birth.ordinal());
        let by_band = &self.inputs.disability.by_band[domain];
        person.disabled_from = onset_age(by_band, onset, self.onset_spread);
        person.set(
            Trait::SeverelyDisabled,
            f64::from(severe) < self.inputs.disability.severe_child,
        );
        person.set(
            Trait::PrivateSchool,
            school < self.private_school[milieu as usize],
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
        person.set(Trait::Certified, certified < self.certified);
        person.declared = person.birth.plus(self.declaration.months(declared));
        person.school_delay = if delay < self.delay * self.delay {
            2
        } else {
            u8::from(delay < self.delay)
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
