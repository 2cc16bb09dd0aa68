//! Fertility and mortality of a calendar year, from its events and the census in it.
//!
//! Rates are events of the year over persons counted in September. Life expectancy: the
//! usual conversion of rates into probabilities (deaths in the middle of the year of age,
//! earlier for infants), Preston, Heuveline and Guillot, "Demography", 2001, chapter 3.

use super::{AGES, Census, Offset};
use crate::events::{AtAge, Chronicle};
use crate::inputs::FERTILE_AGES;
use crate::kernel::Month;
use crate::measures::area::{COUNTRY, COUNTRYSIDE, TOWNS};
use crate::measures::row_builder::RowBuilder;
use crate::measures::table::Group;
use crate::population::Sex;

/// Mean age at death, in years, of those who die before their first birthday.
const INFANT_YEARS: f64 = 0.1;

impl Census {
    pub(super) fn vital_rows(&self, chronicle: &Chronicle, out: &mut RowBuilder) {
        let calendar = out.calendar();
        // A year that is not simulated from January has not all its births and deaths.
        let years = out
            .months()
            .filter(|month| month.of_year() == 12)
            .filter(|december| december.plus(-11) >= calendar.start)
            .map(Month::year);
        for number in years {
            let year = calendar.year_index(number);
            let rates = |births: &[AtAge], milieux: &[usize]| -> f64 {
                FERTILE_AGES
                    .map(|age| {
                        let born: i64 = births
                            .iter()
                            .map(|kind| chronicle.at_age(year, *kind, age))
                            .sum();
                        born as f64 / self.women(year, age, milieux).max(1.0)
                    })
                    .sum()
            };
            let (town, countryside) = (AtAge::BirthInTown, AtAge::BirthInCountryside);
            for (area, value) in [
                (COUNTRY, rates(&[town, countryside], &[0, 1])),
                (TOWNS, rates(&[town], &[0])),
                (COUNTRYSIDE, rates(&[countryside], &[1])),
            ] {
                let unit = "children_per_woman";
                out.year(
                    number,
                    &area,
                    Group::All,
                    "total_fertility_rate",
                    unit,
                    value,
                );
            }
            for (sex, name, deaths) in [
                (Sex::Male, "male", AtAge::DeathOfMale),
                (Sex::Female, "female", AtAge::DeathOfFemale),
            ] {
                let rates: Vec<f64> = (0..AGES)
                    .map(|age| {
                        let persons = self.aged(year, sex, age, &[0, 1]).max(1.0);
                        chronicle.at_age(year, deaths, age) as f64 / persons
                    })
                    .collect();
                let group = Group::Part("sex", name);
                let years = life_expectancy(&rates);
                out.year(number, &COUNTRY, group, "life_expectancy", "years", years);
            }
        }
    }

    fn women(&self, year: usize, age: usize, milieux: &[usize]) -> f64 {
        self.aged(year, Sex::Female, age, milieux)
    }

    /// Unweighted persons: rates need no weights.
    fn aged(&self, year: usize, sex: Sex, age: usize, milieux: &[usize]) -> f64 {
        let field = Offset::PERSONS + sex as usize * AGES + age;
        (0..self.counts.parts())
            .filter(|domain| milieux.contains(&(domain % 2)))
            .map(|domain| self.count(year, domain, field))
            .sum::<i64>() as f64
    }
}

/// Life expectancy at birth under death rates by single year of age, the last one open.
fn life_expectancy(rates: &[f64]) -> f64 {
    let mut alive = 1.0;
    let mut lived = 0.0;
    for (age, rate) in rates.iter().enumerate() {
        if age + 1 == rates.len() {
            return lived + if *rate > 0.0 { alive / rate } else { 0.0 };
        }
        let within = if age == 0 { INFANT_YEARS } else { 0.5 };
        let dying = (rate / (1.0 + (1.0 - within) * rate)).min(1.0);
        lived += alive * (1.0 - (1.0 - within) * dying);
        alive *= 1.0 - dying;
    }
    lived
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_rate_gives_its_inverse() {
        // Exponential lives of 50 years; the open class takes what is left after 99.
        let rates = [0.02; AGES];
        assert!((life_expectancy(&rates) - 50.0).abs() < 0.05);
    }

    #[test]
    fn who_never_dies_before_the_open_class_lives_through_all_of_it() {
        let mut rates = [0.0; AGES];
        rates[AGES - 1] = 0.5;
        assert!((life_expectancy(&rates) - (AGES as f64 - 1.0 + 2.0)).abs() < 1e-9);
    }
}
