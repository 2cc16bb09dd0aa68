//! A scenario's law in one month and place, as the rules read it.

use super::assumed::Assumed;
use crate::inputs::Inputs;
use crate::kernel::{Centimes, Locale, Month, Problem};
use crate::policy::{IndexedValue, ParameterHandle, ParameterType, Scenario};

/// The law of a scenario in one month and place, with amounts indexed where the scenario requires.
pub(super) struct LawInForce<'a> {
    pub scenario: &'a Scenario,
    pub inputs: &'a Inputs,
    pub assumed: &'a Assumed,
    pub month: Month,
    /// None for the country as a whole.
    pub locale: Option<Locale>,
}

impl LawInForce<'_> {
    /// Value of a parameter, in the type it is read into.
    pub(super) fn read<T: InForce>(&self, name: &str) -> Result<T, Problem> {
        T::read(self, name)
    }

    /// Meaning of the option chosen, given the meanings of all options of the law.
    pub(super) fn choice<T: Copy>(&self, name: &str, meanings: &[(&str, T)]) -> Result<T, Problem> {
        self.scenario.choice(name, meanings, self.month)
    }

    /// A number that follows consumer prices from the month in which the option `indexation` began
    /// to be `cpi`: its value before, and the ratio by which prices have risen, revised each
    /// January to those of the previous December. None while nothing is indexed.
    pub(super) fn indexed(
        &self,
        parameter: &str,
        indexation: &str,
    ) -> Result<Option<(f64, f64)>, Problem> {
        if !self.choice(indexation, &[("none", false), ("cpi", true)])? {
            return Ok(None);
        }
        let reference = self.read("indexation.reference")?;
        let begun = self.scenario.holds_since(indexation, self.month)?;
        let begun = begun.max(reference);
        if begun > self.month {
            return Ok(None);
        }
        let IndexedValue { value, base } = self.scenario.indexed(parameter, begun, self.month)?;
        let december = Month::new(self.month.year() - 1, 12).max(base);
        let prices = &self.inputs.prices;
        Ok(Some((value, prices.level(december) / prices.level(base))))
    }
}

/// A type that a rule can read a parameter into.
pub(super) trait InForce: Sized {
    fn read(law: &LawInForce, name: &str) -> Result<Self, Problem>;
}

impl<T: ParameterType> InForce for T {
    fn read(law: &LawInForce, name: &str) -> Result<Self, Problem> {
        law.scenario.get(ParameterHandle::new(name), law.month)
    }
}

/// An amount of money, in the unit of its parameter.
impl InForce for Centimes {
    fn read(law: &LawInForce, name: &str) -> Result<Self, Problem> {
        let handle = ParameterHandle::new(name);
        let (dirhams, indexed) = law.scenario.amount(handle, law.month)?;
        let indexed = if indexed {
            law.indexed(name, "indexation.amounts")?
        } else {
            None
        };
        let dirhams = indexed.map_or(dirhams, |(value, risen)| value * risen);
        Ok(Self::from_dirhams(dirhams))
    }
}

/// None for the value that means "not used".
impl<T: InForce> InForce for Option<T> {
    fn read(law: &LawInForce, name: &str) -> Result<Self, Problem> {
        let off = law.scenario.is_off(name, law.month)?;
        Ok(Some(law.read(name)?).filter(|_| !off))
    }
}

/// Declares a rule and how it is read from the law in force. A field holds the value of the
/// parameter of that name, the meaning of the option chosen, or the result of a function of the
/// law.
macro_rules! rule {
    (
        $(#[$about:meta])*
        $public:vis struct $rule:ident {
            $($(#[$note:meta])* $seen:vis $field:ident: $held:ty = $from:tt $({
                $($word:literal => $meaning:expr),+
            })?,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        $public struct $rule {
            $($(#[$note])* $seen $field: $held,)+
        }

        impl $rule {
            pub(super) fn read(
                law: &$crate::programme::law_in_force::LawInForce,
            ) -> Result<Self, $crate::kernel::Problem> {
                Ok(Self {
                    $($field: $crate::programme::law_in_force::rule!(
                        @law $from $($($word => $meaning)+)?
                    )?,)+
                })
            }
        }
    };
    (@$law:ident $name:literal) => { $law.read($name) };
    (@$law:ident $name:literal $($word:literal => $meaning:expr)+) => {
        $law.choice($name, &[$(($word, $meaning)),+])
    };
    (@$law:ident $made:ident) => { $made($law) };
}
pub(super) use rule;
