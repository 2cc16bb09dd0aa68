//! The yearly event clocks and the month's events, in the order of `order.rs`.

use super::agenda::Agenda;
use super::chronicle::Chronicle;
use super::event_context::EventContext;
use super::life_event::{HouseholdClocks, MOVING_AGE, PersonYear, Setup};
use super::order::{Event, LifeEvents};
use super::schooling;
use crate::inputs::Inputs;
use crate::kernel::{Draws, Month, Problem, Stream};
use crate::population::{HouseholdIndex, Locality, NONE, PersonIndex};

/// Rates of all life events, and of school transitions.
pub struct Ageing<'a> {
    inputs: &'a Inputs,
    events: LifeEvents<'a>,
    schooling: schooling::Schools<'a>,
}

impl<'a> Ageing<'a> {
    /// Prepares the rates of all events, from the start to `last`.
    ///
    /// `watched_ages` are the ages in months at which a rule of some scenario changes,
    /// `birth_factors` the factors on birth rates, by calendar year since the start.
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

    /// Draws everybody's clocks from `now` to the end of the year.
    pub fn draw_clocks(&self, draws: &Draws, locality: &Locality, now: Month, agenda: &mut Agenda) {
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

    /// Draws a person's clocks from month `from` to the end of its year, with the random numbers of
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
            year: self.inputs.calendar.year_index(from.year()),
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
        let year = HouseholdClocks {
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

    /// Applies everything due this month, in order.
    pub fn apply(
        &self,
        draws: &Draws,
        locality: &mut Locality,
        now: Month,
        agenda: &mut Agenda,
        chronicle: &mut Chronicle,
        newborns: &mut Vec<u32>,
    ) {
        newborns.clear();
        let mut ctx = EventContext {
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
                // The school year changes after the birthdays and before all other events.
                self.schooling.advance_school_year(&mut ctx);
            }
            if *event == Event::RuleBirthdays {
                self.events.welfare.follow_index(&mut ctx);
            }
            ctx.event = *event as usize;
            let known = ctx.locality.people.len();
            let due = ctx.agenda.take(now.of_year(), ctx.event);
            for subject in &due {
                self.events.apply(*event, &mut ctx, *subject);
            }
            ctx.agenda.put_back(now.of_year(), *event as usize, due);
            self.first_clocks(&mut ctx, known);
        }
    }

    /// Draws the clocks of persons added this month, from the next month to the end of the year;
    /// `known` is the number of persons before.
    fn first_clocks(&self, ctx: &mut EventContext, known: usize) {
        if ctx.months_left() == 0 {
            return;
        }
        let months = (ctx.now.plus(1), ctx.now);
        for person in known..ctx.locality.people.len() {
            let locality = &*ctx.locality;
            let person = person as PersonIndex;
            self.clocks_of_person(ctx.draws, locality, person, months, ctx.agenda);
        }
    }
}
