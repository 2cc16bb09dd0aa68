//! Gross domestic product at current prices, by year.
//!
//! Source: `macro.csv`, quantity `gdp_nominal` (HCP national accounts; the years after the last
//! published rest on HCP's forecasts of growth, as the file's `status` says of each).

use daam_core::inputs::Gdp;
use daam_core::kernel::Problem;

use super::prices::quantity;

pub(crate) fn read() -> Result<Gdp, Problem> {
    let billions = quantity("gdp_nominal")?.into_iter();
    Ok(Gdp {
        years: billions.map(|(year, value)| (year, value * 1e9)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gdp_is_in_dirhams_and_ends_with_the_table() {
        let gdp = read().expect("the table");
        assert_eq!(gdp.of(2024), Some(1596.8e9));
        assert_eq!(gdp.of(2039), None);
    }
}
