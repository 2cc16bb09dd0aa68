//! What is given on top of the schedule: amounts that add, one a file.
//!
//! The award is the schedule and these; whatever explains an award lists them by the parameter
//! behind each.

use super::facts::Facts;
use super::law_in_force::LawInForce;
use super::supplement::Supplement;
use crate::kernel::{Centimes, Problem};

/// Declares the supplements, each by its file and its type there.
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

            /// What a household is given, by the parameter that sets it; amounts of zero too.
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
    /// All that a household is given.
    #[inline]
    pub fn total(&self, facts: &Facts) -> Centimes {
        self.each(facts).map(|(_, amount)| amount).sum()
    }
}
