//! A year's clocks and a month's events, in their visible order.

use super::agenda::{Agenda, Kind};
use super::chronicle::Chronicle;
use super::scene::{Scene, domain_of};
use super::{
    birth, birthday, death, emigration, leaving_home, migration, schooling, separation, union,
    welfare, work,
};
use crate::inputs::Inputs;
use crate::kernel::{Draws, Month, Problem, Stream};
use crate::population::{Locality, NONE};

/// Rates of every event.
pub struct Ageing<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) birthday: birthday::Birthdays,
    rule_birthday: birthday::Birthdays,
    pub(super) death: death::Deaths,
    pub(super) separation: separation::Separations,
    pub(super) union: union::Unions,
    pub(super) birth: birth::Births<'a>,
    pub(super) leaving_home: leaving_home::LeavingHome,
    pub(super) migration: migration::Migration,
    pub(super) emigration: emigration::Emigration,
    pub(super) schooling: schooling::Schools<'a>,
    pub(super) work: work::Renewals,
    pub(super) welfare: welfare::Changes<'a>,
}

/// Nobody has a clock of adults before.
const _: () = assert!(emigration::AGES.start as i16 * 12 >= leaving_home::FIRST_AGE);

impl<'a> Ageing<'a> {
    /// Prepares the rates of all events from the start to `last`.
    ///
    /// `watched_ages` are the ages in months at which a rule of some scenario changes,
    /// `birth_factors` are on the rates of birth, by calendar year since the start.
    ///
    /// # Errors
    /// A missing assumption.
    pub fn new(
        inputs: &'a Inputs,
        watched_ages: &[i16],
        birth_factors: &[f64],
        last: Month,
    ) -> Result<Self, Problem> {
        Ok(Self {
            inputs,
            birthday: birthday::Birthdays::of_life(),
            rule_birthday: birthday::Birthdays::of_rules(watched_ages),
            death: death::Deaths::new(inputs, last),
            separation: separation::Separations::new(inputs)?,
            union: union::Unions::new(inputs)?,
            birth: birth::Births::new(inputs, birth_factors, last)?,
            leaving_home: leaving_home::LeavingHome::new(inputs)?,
            migration: migration::Migration::new(inputs)?,
            emigration: emigration::Emigration::new(inputs, last),
            schooling: schooling::Schools::new(inputs)?,
            work: work::Renewals::new(inputs)?,
            welfare: welfare::Changes::new(inputs)?,
        })
    }

    /// Draws the clocks of everybody from `now` to the end of the year.
    pub fn sweep(&self, draws: &Draws, locality: &Locality, now: Month, agenda: &mut Agenda) {
        agenda.clear();
        let left = 13 - now.of_year();
        let year = now.year();
        let rates = self.death.of_year(year);
        for (index, person) in (0u32..).zip(&locality.people) {
            if !person.present() {
                continue;
            }
            let domain = self.inputs.country.cells
                [locality.household(person.household).cell as usize]
                .domain();
            let mut note = |kind, due: Option<i16>| {
                if let Some(months) = due {
                    agenda.note(now.of_year() + months, kind, index);
                }
            };
            let age = person.age_months(now);
            let life = draws.uniforms(Stream::Life, person.id, now.ordinal());
            note(Kind::Birthday, self.birthday.due(age, left));
            note(Kind::RuleBirthday, self.rule_birthday.due(age, left));
            note(
                Kind::Death,
                rates[person.sex as usize].due(age, left, life[0]),
            );
            if person.is_female() {
                note(
                    Kind::Birth,
                    self.birth.due(domain, year, age, left, life[1]),
                );
                note(Kind::Union, self.union.due(domain, age, left, life[2]));
            }
            note(Kind::Work, self.work.due(age, left, life[3]));
            // Children go where they are taken.
            if age < leaving_home::FIRST_AGE && person.partner == NONE {
                continue;
            }
            let moves = draws.uniforms(Stream::Moves, person.id, now.ordinal());
            if person.is_female() {
                note(
                    Kind::Separation,
                    self.separation.due(person, left, moves[0]),
                );
            }
            note(
                Kind::LeavingHome,
                self.leaving_home.due(age, left, moves[1]),
            );
            note(
                Kind::Emigration,
                self.emigration.due(person, year, age, left, moves[2]),
            );
        }
        for (index, household) in (0u32..).zip(&locality.households) {
            if household.size > 0 {
                let (move_to_town, change) = self.household_clocks(draws, household, now, left);
                if let Some(months) = move_to_town {
                    agenda.note(now.of_year() + months, Kind::Migration, index);
                }
                if let Some(months) = change {
                    agenda.note(now.of_year() + months, Kind::Welfare, index);
                }
            }
        }
    }

    fn household_clocks(
        &self,
        draws: &Draws,
        household: &crate::population::Household,
        now: Month,
        left: i16,
    ) -> (Option<i16>, Option<i16>) {
        let u = draws.uniforms(Stream::Destination, household.id, now.ordinal())[0];
        let milieu = self.inputs.country.cells[household.cell as usize].milieu;
        (
            self.migration.due(milieu, left, u),
            welfare::due(household, now, left),
        )
    }

    /// Lets everything due this month happen, in order.
    pub fn happen(
        &self,
        draws: &Draws,
        locality: &mut Locality,
        now: Month,
        agenda: &mut Agenda,
        chronicle: &mut Chronicle,
        newborns: &mut Vec<u32>,
    ) {
        newborns.clear();
        let mut scene = Scene {
            draws,
            changes: &self.welfare,
            locality,
            agenda,
            chronicle,
            newborns,
            now,
        };
        for kind in Kind::ALL {
            if kind == Kind::Death {
                // The school year turns after the birthdays and before anything else.
                self.schooling.turn(&mut scene);
            }
            if kind == Kind::RuleBirthday {
                self.welfare.follow(&mut scene);
            }
            let due = scene.agenda.take(now.of_year(), kind);
            for &subject in &due {
                match kind {
                    Kind::Birthday => self.birthday.happen(&mut scene, self.inputs, subject),
                    Kind::Death => self.death.happen(&mut scene, self.inputs, subject),
                    Kind::Separation => self.separation.happen(&mut scene, self.inputs, subject),
                    Kind::Union => self.union.happen(self, &mut scene, subject),
                    Kind::Birth => self.birth.happen(self, &mut scene, subject),
                    Kind::LeavingHome => self.leaving_home.happen(&mut scene, subject),
                    Kind::Migration => self.migration.happen(&mut scene, self.inputs, subject),
                    Kind::Emigration => self.emigration.happen(&mut scene, self.inputs, subject),
                    Kind::Work => self.work.happen(&mut scene, self.inputs, subject),
                    Kind::Welfare => self.welfare.happen(&mut scene, subject),
                    Kind::RuleBirthday => {
                        let person = scene.locality.person(subject);
                        if person.present() {
                            scene.locality.mark_changed(person.household);
                            self.note_rule_birthday(&mut scene, subject);
                        }
                    }
                }
            }
            scene.agenda.put_back(now.of_year(), kind, due);
        }
    }

    /// Notes the next birthday that only a rule looks at, in what is left of the year: scenarios
    /// may watch ages a month apart, and those of the first year of life.
    pub(super) fn note_rule_birthday(&self, scene: &mut Scene, subject: u32) {
        let next = scene.now.plus(1);
        let age = scene.locality.person(subject).age_months(next);
        let left = 12 - scene.now.of_year();
        if let Some(months) = self.rule_birthday.due(age, left) {
            let month = next.of_year() + months;
            scene.agenda.note(month, Kind::RuleBirthday, subject);
        }
    }

    /// Domain (region and milieu) a household lives in.
    pub(super) fn domain_of(&self, locality: &Locality, household: u32) -> usize {
        domain_of(self.inputs, locality, household)
    }
}
