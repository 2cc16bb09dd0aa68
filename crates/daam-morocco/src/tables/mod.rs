//! Readers of the official tables, one file per subject.
//!
//! Input: the embedded files of `data/`, `scenarios/assumptions.toml` and
//! `scenarios/calibration.toml`. Output: [`Inputs`] of the core. A table is read by one file of
//! this folder, which names its source.

mod belongings;
mod country;
mod disability;
mod education;
mod embedded;
mod fertility;
mod flows;
mod gdp;
mod heads;
mod household_size;
mod index;
mod indicators;
mod international_lines;
mod labour;
mod living_standards;
mod marital;
mod mortality;
mod occupations;
mod prices;
mod programme;
mod pyramid;
mod schooling;
mod table;
mod targets;
mod validation;

use daam_core::inputs::{Assumptions, Calibration, Country, FitErrors, Glossary, Inputs};
use daam_core::kernel::Problem;

pub(crate) use country::{CALENDAR, PLACES};
pub(crate) use table::rows;
pub(crate) use targets::embedded as targets;

/// The assumptions that come with the program.
pub(crate) fn assumptions() -> Result<Assumptions, Problem> {
    let file = "scenarios/assumptions.toml";
    Assumptions::parse(file, embedded::text(file)?)
}

fn calibration(country: &Country) -> Result<Calibration, Problem> {
    let file = "scenarios/calibration.toml";
    Calibration::parse(file, embedded::text(file)?, country.regions.len())
}

/// Reads and checks all embedded tables, under assumptions that may have been changed.
pub(crate) fn inputs(assumptions: Assumptions) -> Result<Inputs, Problem> {
    Glossary::embedded()?;
    let country = country::read()?;
    let calibration = calibration(&country)?;
    let mortality = mortality::read()?;
    let pyramid = pyramid::read(
        CALENDAR.index(country.census),
        &mortality,
        CALENDAR.start.year() + 1,
    )?;
    let schooling = schooling::read()?;
    let indicators = indicators::Indicators::read()?;
    let published = validation::published(&country, &indicators)?;
    let outside_households = validation::outside_households(&published)?;
    Ok(Inputs {
        calendar: CALENDAR,
        fit_errors: FitErrors::read(&assumptions, "calibration.")?,
        published,
        outside_households,
        marital: marital::read(&indicators, &pyramid)?,
        fertility: fertility::read(&indicators)?,
        education: education::read(&indicators, &pyramid, &assumptions)?,
        labour: labour::read(&indicators, &pyramid, &schooling, &assumptions)?,
        occupations: occupations::read(&indicators, &assumptions)?,
        belongings: belongings::read(&country, &assumptions)?,
        index: index::read()?,
        index_notes: table::by_milieu(index::notes)?,
        disability: disability::read(&indicators, &pyramid)?,
        living_standards: living_standards::read(&country, &calibration)?,
        international_lines: international_lines::read()?,
        household_sizes: household_size::read()?,
        female_headed: heads::female_headed()?,
        flows: flows::read(&assumptions)?,
        schooling,
        prices: prices::read(&assumptions)?,
        gdp: gdp::read()?,
        programme: programme::read(&assumptions)?,
        digest: embedded::digest(),
        country,
        pyramid,
        mortality,
        calibration,
        assumptions,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use daam_core::kernel::Draws;

    /// Any draw of the assumptions gives a country that can be simulated: values stay in their
    /// ranges, and the tables made from them are accepted.
    #[test]
    fn drawn_assumptions_make_a_country() {
        let all = assumptions().expect("a good file");
        let drawn = |replication| all.drawn(&Draws::new(1, replication));
        let mut below = 0;
        for replication in 0..40 {
            let drawn = drawn(replication);
            for (name, one) in &drawn.all {
                assert!(one.low <= one.value && one.value <= one.high, "{name}");
                if !Assumptions::is_of_a_run(name) {
                    assert_eq!(one.value, all.all[name].value, "{name}");
                }
            }
            below += usize::from(
                drawn.all["claim.rate_per_month"].value < all.all["claim.rate_per_month"].value,
            );
            inputs(drawn).expect("tables");
        }
        assert!((5..=35).contains(&below), "{below}");
        assert_eq!(
            drawn(3).all["claim.rate_per_month"].value,
            drawn(3).all["claim.rate_per_month"].value
        );
    }
}
