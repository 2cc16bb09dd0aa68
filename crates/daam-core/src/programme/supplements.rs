//! Amounts on top of the schedule, one per file; they add up.
//!
//! The award is the sum of the schedule and these; an explanation of an award lists them by
//! parameter.

use super::facts::Facts;
use super::law_in_force::LawInForce;
use super::supplement::Supplement;
use crate::kernel::{Centimes, Problem};

/// Declares the supplements, each by its file and its type in that file.
macro_rules! supplements {
    ($($file:ident: $rule:ident;)*) => {
        /// The supplements of a month.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Supplements {
            $($file: super::$file::$rule,)*
        }

        impl Supplements {
            pub(super) fn read(law: &LawInForce) -> Result<Self, Problem> {
                Ok(Self {
                    $($file: super::$file::$rule::read(law)?,)*
                })
            }

            /// Amounts for a household, by the parameter that sets each; zero amounts included.
            pub fn each(
                &self,
                facts: &Facts,
            ) -> impl Iterator<Item = (&'static str, Centimes)> + use<> {
                [$((super::$file::$rule::PARAMETER, self.$file.due(facts)),)*].into_iter()
            }
        }
    };
}

supplements! {
    elderly_supplement: ElderlySupplement;
    disabled_adult: DisabledAdult;
    lone_parent: LoneParent;
}

impl Supplements {
    /// Sum of the amounts for a household.
    #[inline]
    pub fn total(&self, facts: &Facts) -> Centimes {
        self.each(facts).map(|(_, amount)| amount).sum()
    }
}
