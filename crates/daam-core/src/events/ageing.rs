//! A year's clocks and a month's events, in their visible order.

use super::agenda::Agenda;
use super::chronicle::Chronicle;
use super::life_event::{HouseholdYear, MOVING_AGE, PersonYear, Setup};
use super::order::{Event, LifeEvents};
use super::scene::Scene;
use super::schooling;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Month, Problem, Stream};
use crate::population::{HouseholdIndex, Locality, NONE, PersonIndex};

/// Rates of every event, and of the school year.
pub struct Ageing<'a> {
    inputs: &'a Inputs,
    events: LifeEvents<'a>,
    schooling: schooling::Schools<'a>,
}

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
        let setup = Setup {
            inputs,
            watched_ages,
            birth_factors,
            last,
        };
        Ok(Self {
            inputs,
            events: LifeEvents::new(&setup)?,
            schooling: schooling::Schools::new(inputs)?,
        })
    }

    /// Draws the clocks of everybody from `now` to the end of the year.
    pub fn sweep(&self, draws: &Draws, locality: &Locality, now: Month, agenda: &mut Agenda) {
        agenda.clear(Event::ALL.len());
        for person in 0..locality.people.len() as PersonIndex {
            if locality.person(person).present() {
                self.clocks_of_person(draws, locality, person, (now, now), agenda);
            }
        }
        for household in 0..locality.households.len() as HouseholdIndex {
            if locality.household(household).size > 0 {
                self.clocks_of_household(draws, locality, household, now, agenda);
            }
        }
    }

    /// Draws the clocks of a person from a month to the end of its year, at the address of
    /// month `drawn`.
    #[inline]
    fn clocks_of_person(
        &self,
        draws: &Draws,
        locality: &Locality,
        index: PersonIndex,
        (from, drawn): (Month, Month),
        agenda: &mut Agenda,
    ) {
        let person = locality.person(index);
        let cell = locality.household(person.household).cell;
        let age = person.age_months(from);
        let uniforms = |stream| draws.uniforms(stream, person.id, drawn.ordinal());
        let moves = age >= MOVING_AGE || person.partner != NONE;
        let year = PersonYear {
            person,
            domain: self.inputs.country.cells[cell as usize].domain(),
            year: from.year(),
            age,
            months: 13 - from.of_year(),
            life: uniforms(Stream::Life),
            moves: moves.then(|| uniforms(Stream::Moves)),
        };
        self.events.of_person(&year, |event, due| {
            if let Some(months) = due {
                agenda.note(from.of_year() + months, event as usize, index);
            }
        });
    }

    #[inline]
    fn clocks_of_household(
        &self,
        draws: &Draws,
        locality: &Locality,
        index: HouseholdIndex,
        now: Month,
        agenda: &mut Agenda,
    ) {
        let household = locality.household(index);
        let year = HouseholdYear {
            draws,
            household,
            milieu: self.inputs.country.cells[household.cell as usize].milieu,
            now,
            months: 13 - now.of_year(),
        };
        self.events.of_household(&year, |event, due| {
            if let Some(months) = due {
                agenda.note(now.of_year() + months, event as usize, index);
            }
        });
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
            inputs: self.inputs,
            draws,
            changes: &self.events.welfare,
            locality,
            agenda,
            chronicle,
            newborns,
            now,
            event: 0,
        };
        for event in Event::ALL {
            if *event == Event::Deaths {
                // The school year turns after the birthdays and before anything else.
                self.schooling.turn(&mut scene);
            }
            if *event == Event::RuleBirthdays {
                self.events.welfare.follow(&mut scene);
            }
            scene.event = *event as usize;
            let known = scene.locality.people.len();
            let due = scene.agenda.take(now.of_year(), scene.event);
            for subject in &due {
                self.events.happen(*event, &mut scene, *subject);
            }
            scene.agenda.put_back(now.of_year(), *event as usize, due);
            self.first_clocks(&mut scene, known);
        }
    }

    /// Draws the clocks of those who were not here before, from the next month to the end of
    /// the year; `known` is the number of those who were.
    fn first_clocks(&self, scene: &mut Scene, known: usize) {
        if scene.months_left() == 0 {
            return;
        }
        let months = (scene.now.plus(1), scene.now);
        for person in known..scene.locality.people.len() {
            let locality = &*scene.locality;
            let person = person as PersonIndex;
            self.clocks_of_person(scene.draws, locality, person, months, scene.agenda);
        }
    }
}
