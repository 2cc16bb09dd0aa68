//! Published figures that a run is compared with, whether the model was fitted to them or not.
//!
//! The regional tables of the census are in [`regional`]. The other sources:
//! `validation_targets.csv` (census, survey, projections, with tolerances),
//! `asd_targets.csv` and `rsu_asd.csv` (statements about the programme and its registers).

use serde::Deserialize;

use daam_core::inputs::{Country, PublishedFigure, Purpose, Tolerance, When};
use daam_core::kernel::{Milieu, Month, Place, Problem};

use crate::tables::{
    indicators::Indicators,
    table,
    targets::{PROGRAMME, ProgrammeRow},
};

mod regional;

const TARGETS: &str = "validation_targets.csv";

const STATEMENTS: &str = "rsu_asd.csv";

/// Reads a width and its unit, as the tables write them.
pub(crate) fn tolerance(
    file: &str,
    quantity: &str,
    width: f64,
    unit: &str,
) -> Result<Tolerance, Problem> {
    match unit {
        "percent_relative" => Ok(Tolerance::Relative(width / 100.0)),
        "points" | "absolute" => Ok(Tolerance::Absolute(width)),
        other => Err(Problem::new(format!(
            "data/{file}: {quantity} has the tolerance unit '{other}'"
        ))),
    }
}

#[derive(Deserialize)]
struct TargetRow {
    quantity: String,
    year: String,
    milieu: String,
    value: f64,
    unit: String,
    tolerance: f64,
    tolerance_unit: String,
    source: String,
    status: String,
    #[serde(rename = "use")]
    purpose: String,
}

#[derive(Deserialize)]
struct StatementRow {
    date: String,
    quantity: String,
    value: f64,
    unit: String,
    status: String,
    source: String,
}

/// All published figures, in the order of their tables.
pub(crate) fn published(
    country: &Country,
    indicators: &Indicators,
) -> Result<Vec<PublishedFigure>, Problem> {
    let targets: Vec<TargetRow> = table::rows(TARGETS)?;
    let programme: Vec<ProgrammeRow> = table::rows(PROGRAMME)?;
    let statements: Vec<StatementRow> = table::rows(STATEMENTS)?;
    let targets = targets.into_iter().map(|row| target(row, country));
    let programme = programme.into_iter().map(|row| {
        Ok(PublishedFigure {
            when: when(PROGRAMME, &row.month)?,
            quantity: row.indicator,
            group: row.group,
            place: Place::COUNTRY,
            value: row.value,
            unit: "number".to_owned(),
            tolerance: Tolerance::Relative(row.tolerance),
            source: row.source,
            status: row.status,
            purpose: purpose(PROGRAMME, &row.purpose)?,
        })
    });
    let statements = statements.into_iter().map(|row| {
        Ok(PublishedFigure {
            when: when(STATEMENTS, &row.date)?,
            quantity: row.quantity,
            group: String::new(),
            place: Place::COUNTRY,
            value: row.value,
            unit: row.unit,
            tolerance: Tolerance::None,
            source: row.source,
            status: row.status,
            purpose: Purpose::BackTest,
        })
    });
    let mut figures = targets
        .chain(programme)
        .chain(statements)
        .collect::<Result<Vec<_>, Problem>>()?;
    figures.extend(regional::published(country, indicators)?);
    Ok(figures)
}

fn target(row: TargetRow, country: &Country) -> Result<PublishedFigure, Problem> {
    let tolerance = tolerance(TARGETS, &row.quantity, row.tolerance, &row.tolerance_unit)?;
    let milieu = match table::milieu(&row.milieu) {
        None if row.milieu != "all" => {
            return Err(Problem::new(format!(
                "data/{TARGETS}: {} has the milieu '{}'",
                row.quantity, row.milieu
            )));
        }
        milieu => milieu,
    };
    let (quantity, code) = regional(&row.quantity, country)?;
    Ok(PublishedFigure {
        when: when(TARGETS, &row.year)?,
        quantity,
        group: String::new(),
        place: Place { code, milieu },
        value: row.value,
        unit: row.unit,
        tolerance,
        source: row.source,
        status: row.status,
        purpose: purpose(TARGETS, &row.purpose)?,
    })
}

/// Splits `quantity_region_NAME` into the quantity and the census code of the region.
fn regional(quantity: &str, country: &Country) -> Result<(String, Option<u16>), Problem> {
    let Some((quantity, name)) = quantity.split_once("_region_") else {
        return Ok((quantity.to_owned(), None));
    };
    let code = (1u16..)
        .zip(&country.regions)
        .find(|(_, region)| *region == name)
        .map(|(code, _)| code);
    match code {
        Some(code) => Ok((quantity.to_owned(), Some(code))),
        None => Err(Problem::new(format!(
            "data/{TARGETS}: no region is called '{name}'"
        ))),
    }
}

fn purpose(file: &str, word: &str) -> Result<Purpose, Problem> {
    match word {
        "calibrate" => Ok(Purpose::Fitted),
        "hold out" | "check" => Ok(Purpose::HeldOut),
        "hold out (ageing)" => Ok(Purpose::Ageing),
        other => Err(Problem::new(format!("data/{file}: '{other}' is no use"))),
    }
}

/// Reads `2025`, `2025-11`, `2025-06-30`, `2024-mid` or `2025-undated`.
fn when(file: &str, word: &str) -> Result<When, Problem> {
    let year = || word.get(..4).and_then(|year| year.parse::<i16>().ok());
    let read = match word.get(5..) {
        None | Some("undated") => year().map(When::Year),
        Some("mid") => year().map(|year| When::Month(Month::new(year, 7))),
        Some(_) => word
            .get(..7)
            .and_then(|month| month.parse().ok())
            .map(When::Month),
    };
    read.ok_or_else(|| Problem::new(format!("data/{file}: '{word}' is no date")))
}

/// Persons of the legal population who live in no household, by milieu.
pub(crate) fn outside_households(figures: &[PublishedFigure]) -> Result<[f64; 2], Problem> {
    let find = |quantity: &str, milieu: Milieu| {
        table::one(TARGETS, quantity, figures, |figure| {
            figure.quantity == quantity && figure.place.milieu == Some(milieu)
        })
        .map(|figure| figure.value)
    };
    table::by_milieu(|milieu| {
        Ok(find("population_legal", milieu)? - find("population_in_households", milieu)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_published_figure_is_read() {
        let country = crate::tables::country::read().expect("the embedded table");
        let indicators = Indicators::read().expect("the embedded table");
        let figures = published(&country, &indicators).expect("the embedded tables");
        let count = |purpose| figures.iter().filter(|f| f.purpose == purpose).count();
        assert!(count(Purpose::Fitted) > 100 && count(Purpose::HeldOut) > 25);
        assert!(count(Purpose::Ageing) > 15 && count(Purpose::BackTest) > 15);
        assert!(count(Purpose::Synthesis) > 1000);
        let apart = outside_households(&figures).expect("both populations");
        assert!((apart[0] + apart[1] - 337_739.0).abs() < 1.0, "{apart:?}");
    }

    #[test]
    fn dates_are_read_as_sources_write_them() {
        let read = |word| when("table", word).expect("a date");
        assert_eq!(read("2025"), When::Year(2025));
        assert_eq!(read("2025-undated"), When::Year(2025));
        assert_eq!(read("2025-06-30"), When::Month(Month::new(2025, 6)));
        assert_eq!(read("2024-mid"), When::Month(Month::new(2024, 7)));
        assert!(when("table", "soon").is_err());
    }
}
