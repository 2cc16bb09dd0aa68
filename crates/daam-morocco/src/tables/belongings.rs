//! What households own and what they spend each month on what the index reads.
//!
//! Sources: comfort and kind of dwelling, persons per room by province and milieu in
//! `rgph2024_indicators_province.csv` (HCP census 2024). No table of the other belongings
//! nor of current spending was found: assumptions, by milieu.
//!
//! Method: the probability of owning an asset is a probit in the household's wealth, a standard
//! normal score, so that the margin of the province holds whatever the correlation.

use std::collections::HashMap;

use serde::Deserialize;

use daam_core::inputs::{
    Asset, Assumptions, BelongingsTables, Cell, CellBelongings, Country, Scales, SpendingKind,
};
use daam_core::kernel::Problem;

use super::table;

const FILE: &str = "rgph2024_indicators_province.csv";

#[derive(Deserialize)]
struct BelongingsRow {
    geo_code: u16,
    milieu: String,
    indicator: String,
    value: Option<f64>,
}

pub(crate) fn read(
    country: &Country,
    assumptions: &Assumptions,
) -> Result<BelongingsTables, Problem> {
    let rows: Vec<BelongingsRow> = table::rows(FILE)?;
    let census: HashMap<(u16, String, String), f64> = rows
        .into_iter()
        .filter_map(|row| Some(((row.geo_code, row.milieu, row.indicator), row.value?)))
        .collect();
    let value = |name: &str| assumptions.value(&format!("belongings.{name}"));
    let single = |name: &str| value(name).map(|value| value as f32);
    let correlation = value("wealth_correlation")?;
    let mut by_cell = Vec::new();
    for cell in &country.cells {
        let mut margins = [None; Asset::COUNT];
        for asset in Asset::ALL {
            if asset.counts_in(cell.milieu) {
                margins[asset as usize] = Some(margin(asset, cell, &census, assumptions)?);
            }
        }
        let mean_size = cell.persons as f64 / cell.households as f64;
        let rooms = mean_size / province(&census, cell, "persons_per_room")?;
        by_cell.push(CellBelongings::new(
            &margins,
            correlation,
            rooms as f32,
            mean_size as f32,
        ));
    }
    let month = |kind: &str| assumptions.value(&format!("spending.{kind}"));
    let spending = ["butane", "water_electricity", "telephone"].map(|kind| {
        let of = |what: &str| month(&format!("{kind}_{what}")).map(|value| value as f32);
        Ok(SpendingKind {
            level: [of("urban_dh")?, of("rural_dh")?],
            size: of("size_elasticity")?,
            prime: of("working_age_elasticity")?,
            wealth: of("wealth")?,
            habit: of("habit_spread")?,
            month: of("month_spread")?,
        })
    });
    let [butane, water, telephone] = spending;
    Ok(BelongingsTables {
        by_cell,
        phones: single("mobile_phones_urban")?,
        declared: single("declared_share")?,
        phones_wealth: single("mobile_phones_wealth")?,
        phones_old: single("mobile_phones_old")?,
        prime_effect: single("working_age_effect")?,
        most_cows: single("most_cows")?,
        rooms_size: single("rooms_size_elasticity")?,
        rooms_wealth: single("rooms_wealth")?,
        spending: [butane?, water?, telephone?],
        scales: Scales::default(),
    })
}

/// Census indicator of a cell; of the whole province where the milieu's is empty.
fn province(
    census: &HashMap<(u16, String, String), f64>,
    cell: &Cell,
    indicator: &str,
) -> Result<f64, Problem> {
    let at = |milieu: &str| census.get(&(cell.province, milieu.to_owned(), indicator.to_owned()));
    at(cell.milieu.name())
        .or_else(|| at("all"))
        .copied()
        .ok_or_else(|| {
            Problem::new(format!(
                "data/{FILE} has no {indicator} for province {}",
                cell.province
            ))
        })
}

/// Share of a cell's households that own an asset.
fn margin(
    asset: Asset,
    cell: &Cell,
    census: &HashMap<(u16, String, String), f64>,
    assumptions: &Assumptions,
) -> Result<f64, Problem> {
    let percent = |indicator: &str| Ok::<_, Problem>(province(census, cell, indicator)? / 100.0);
    let assumed = |suffix: &str| assumptions.value(&format!("belongings.{}{suffix}", asset.name()));
    match asset {
        Asset::BathOrShower => percent("has_bathroom"),
        Asset::ElectricityMeter => Ok(percent("has_electricity")? * assumed("")?),
        Asset::SolidDwelling => Ok(percent("dwelling_villa")?
            + percent("dwelling_apartment")?
            + percent("dwelling_moroccan_house")?
            + percent("dwelling_rural")? * assumed("")?),
        Asset::SecondHome | Asset::Car | Asset::Motorcycle => {
            assumed(&format!("_{}", cell.milieu.name()))
        }
        _ => assumed(""),
    }
}
