//! How code reads a scenario: by handles, each the name of a parameter and the type it is read
//! as.
//!
//! Handles are resolved when rules are built from a scenario, before anything is simulated. A name
//! that the law does not have, a value of another type and a choice that code does not know are
//! errors then; no default stands in for them.

use std::marker::PhantomData;

use super::change::Change;
use super::parameter::{Parameter, unknown_parameter};
use super::scenario::{Resolved, Scenario};
use super::value::Value;
use crate::kernel::{Centimes, Month, Problem};

/// A parameter of the law that is read as a `T`; an amount of money is of [`Centimes`].
#[derive(Clone, Copy, Debug)]
pub struct ParameterHandle<'n, T> {
    /// The name of the parameter.
    pub name: &'n str,
    read_as: PhantomData<T>,
}

impl<'n, T> ParameterHandle<'n, T> {
    /// The handle of a parameter, by its name.
    pub const fn new(name: &'n str) -> Self {
        Self {
            name,
            read_as: PhantomData,
        }
    }
}

/// A value that follows prices, before they rise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndexedValue {
    /// What it is worth at the prices of `base`.
    pub value: f64,
    /// Month from which prices are counted.
    pub base: Month,
}

/// A type that parameters of the law are read as.
pub trait ParameterType: Sized {
    /// Its name in error messages.
    const EXPECTED: &'static str;

    /// The value as this type; none for a value of another type.
    fn of(value: &Value) -> Option<Self>;
}

/// Says which values are read as which types.
macro_rules! read_as {
    ($($type:ty, $expected:literal: $value:pat => $read:expr;)*) => {$(
        impl ParameterType for $type {
            const EXPECTED: &'static str = $expected;

            fn of(value: &Value) -> Option<Self> {
                if let $value = value { $read } else { None }
            }
        }
    )*};
}

read_as! {
    f64, "a number": Value::Number(number) => Some(*number);
    f32, "a number": Value::Number(number) => Some(*number as f32);
    i64, "a whole number": Value::Integer(number) => Some(*number);
    i16, "a whole number below 32,768": Value::Integer(number) => i16::try_from(*number).ok();
    usize, "a count": Value::Integer(number) => usize::try_from(*number).ok();
    bool, "true or false": Value::Flag(flag) => Some(*flag);
    Month, "a month": Value::Month(month) => Some(*month);
}

impl Scenario {
    /// The value of a parameter at a month.
    ///
    /// # Errors
    /// A parameter that the law does not have, or not of this type.
    pub fn get<T: ParameterType>(
        &self,
        handle: ParameterHandle<'_, T>,
        month: Month,
    ) -> Result<T, Problem> {
        let (parameter, value) = self.read(handle.name, month)?;
        T::of(value).ok_or_else(|| misread(parameter, value, T::EXPECTED))
    }

    /// An amount of money at a month: dirhams before indexation, and whether it moves when
    /// `indexation.amounts` follows consumer prices.
    ///
    /// # Errors
    /// A parameter that the law does not have, or that is no amount.
    pub fn amount(
        &self,
        handle: ParameterHandle<'_, Centimes>,
        month: Month,
    ) -> Result<(f64, bool), Problem> {
        let (parameter, value) = self.read(handle.name, month)?;
        let dirhams = f64::of(value).filter(|_| parameter.unit.is_amount());
        let dirhams = dirhams.ok_or_else(|| misread(parameter, value, "an amount of money"))?;
        Ok((dirhams, parameter.indexed))
    }

    /// What a numeric parameter is worth at a month under an indexation that has begun in `begun`.
    ///
    /// Indexation takes the value in force when it begins and stands in place of the later rows of
    /// the law. A change that a scenario makes later is paid as written from its month, and follows
    /// prices from there.
    ///
    /// # Errors
    /// A parameter that the law does not have or that is no number.
    pub fn indexed(
        &self,
        parameter: &str,
        begun: Month,
        month: Month,
    ) -> Result<IndexedValue, Problem> {
        let known = self.resolved(parameter)?;
        let frozen = known.law.up_to(begun, |value| (value.clone(), None));
        let line = self.overlaid(frozen, parameter, None, |change: &Change| {
            (change.value.clone(), Some(change.from))
        });
        let (value, changed) = line.at(month);
        let number = f64::of(value);
        Ok(IndexedValue {
            value: number.ok_or_else(|| misread(&known.parameter, value, f64::EXPECTED))?,
            base: changed.map_or(begun, |from| from.max(begun)),
        })
    }

    /// Month from which a parameter has held the value of a month without a break.
    ///
    /// # Errors
    /// A parameter that the law does not have.
    pub fn holds_since(&self, parameter: &str, month: Month) -> Result<Month, Problem> {
        Ok(self.resolved(parameter)?.timeline.run_begins(month))
    }

    /// What the word chosen at a month means, given the meanings of all words.
    ///
    /// # Errors
    /// A parameter that the law does not have or that is no choice, a word of the law, chosen
    /// or not, that has no meaning.
    pub fn choice<T: Copy>(
        &self,
        name: &str,
        meanings: &[(&str, T)],
        month: Month,
    ) -> Result<T, Problem> {
        let (parameter, value) = self.read(name, month)?;
        let meaning = |word: &str| {
            let meaning = meanings.iter().find(|(known, _)| *known == word);
            meaning.map(|(_, meaning)| *meaning).ok_or_else(|| {
                let known: Vec<&str> = meanings.iter().map(|(known, _)| *known).collect();
                let message = format!("no rule knows the choice '{word}' of '{name}'");
                let problem = Problem::at(parameter.position.clone(), message);
                problem.with_help(format!("known: {}", known.join(", ")))
            })
        };
        for choice in &parameter.choices {
            meaning(&choice.word)?;
        }
        match value {
            Value::Choice(word) => meaning(word),
            Value::Number(_) | Value::Integer(_) | Value::Flag(_) | Value::Month(_) => {
                Err(misread(parameter, value, "a choice"))
            }
        }
    }

    /// Whether a parameter holds, at a month, its `off` value, which means that it is not in use.
    ///
    /// # Errors
    /// A parameter that the law does not have, or that has no `off` value.
    pub fn is_off(&self, name: &str, month: Month) -> Result<bool, Problem> {
        let (parameter, value) = self.read(name, month)?;
        let off = parameter.off.as_ref().ok_or_else(|| {
            let message = format!("'{name}' has no 'off', which a rule asks for");
            Problem::at(parameter.position.clone(), message)
        })?;
        Ok(off == value)
    }

    fn read(&self, name: &str, month: Month) -> Result<(&Parameter, &Value), Problem> {
        let held = self.resolved(name)?;
        Ok((&held.parameter, held.timeline.at(month)))
    }

    fn resolved(&self, name: &str) -> Result<&Resolved, Problem> {
        self.values.get(name).ok_or_else(|| {
            let known = self.values.keys().map(String::as_str);
            unknown_parameter(name, known)
        })
    }
}

fn misread(parameter: &Parameter, value: &Value, expected: &str) -> Problem {
    let (name, unit) = (&parameter.name, parameter.unit.name());
    let message = format!("'{name}' ({unit}) is read as {expected}, and holds {value}");
    Problem::at(parameter.position.clone(), message)
}
