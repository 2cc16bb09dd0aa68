//! The life events, in the order in which they are applied within a month.

use super::event_context::EventContext;
use super::life_event::{HouseholdClocks, LifeEvent, PersonYear, Setup};
use crate::kernel::Problem;

/// Declares the life events, each by its file and the type of its rates in that file.
macro_rules! life_events {
    ($($file:ident: $rates:ident $(<$life:lifetime>)?;)*) => {
        /// A life event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Event {
            $($rates,)*
        }

        impl Event {
            /// All of them, in order.
            pub(super) const ALL: &[Self] = &[$(Self::$rates,)*];
        }

        /// Rates of every event.
        pub(super) struct LifeEvents<'a> {
            $(pub $file: super::$file::$rates $(<$life>)?,)*
        }

        impl<'a> LifeEvents<'a> {
            pub(super) fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
                Ok(Self {
                    $($file: LifeEvent::new(setup)?,)*
                })
            }

            /// Calls `note` for every event with the months until it is due to a person.
            #[inline]
            pub(super) fn of_person(
                &self,
                of: &PersonYear,
                mut note: impl FnMut(Event, Option<i16>),
            ) {
                $(note(Event::$rates, self.$file.due_to_person(of));)*
            }

            /// The same for a household.
            #[inline]
            pub(super) fn of_household(
                &self,
                of: &HouseholdClocks,
                mut note: impl FnMut(Event, Option<i16>),
            ) {
                $(note(Event::$rates, self.$file.due_to_household(of));)*
            }

            /// Applies an event.
            #[inline]
            pub(super) fn apply(&self, event: Event, ctx: &mut EventContext, subject: u32) {
                match event {
                    $(Event::$rates => self.$file.apply(ctx, subject),)*
                }
            }
        }
    };
}

life_events! {
    birthday: Birthdays;
    death: Deaths;
    separation: Separations;
    union: Unions;
    birth: Births<'a>;
    leaving_home: LeavingHome;
    migration: Migration;
    emigration: Emigration;
    return_migration: Returns;
    work: Renewals;
    welfare: Changes<'a>;
    rule_birthday: RuleBirthdays;
}
