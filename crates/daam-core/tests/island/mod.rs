//! An invented island, to test the simulation without the data of a real country.
//!
//! [`small_model`] makes three regions, five provinces and some 220 localities from closed formulas
//! ([`people`], [`welfare`]); its law, its assumptions and its three scenarios are the data files
//! of this folder. Parameters and assumptions have the names that the rules read; all figures are
//! made up. For use in tests only.

mod people;
mod welfare;

use crate::inputs::{
    Assumptions, Cell, Country, FitErrors, INDEX_VARIABLES, IndexFormula, Inputs, PublishedFigure,
    Purpose, RegionTarget, Targets, Tolerance, When, index_variables,
};
use crate::kernel::{Milieu, Month, Place, Problem, SimulationCalendar};
use crate::model::Model;
use crate::policy::{BuiltIn, Law, Library, NamedPlace, Territory};

/// The text of the law: name of its file and content.
pub(crate) const LAW: (&str, &str) = ("island/law.toml", include_str!("law.toml"));

/// The first month of its simulations.
pub(crate) const START: Month = Month::new(2023, 12);

/// Names of the regions; a region's code is its place from 1.
const REGION_NAMES: [&str; 3] = ["Côte-Nord", "Vallée-du-Lac", "L’Archipel"];

/// Code, name, households in towns and in the countryside.
const PROVINCES: [(u16, &str, [u64; 2]); 5] = [
    (1001, "Havre", [82_000, 24_000]),
    (1002, "Les Dunes", [30_000, 48_000]),
    (2001, "Pont-Vieux", [56_000, 40_000]),
    (2002, "Val Doré", [64_000, 22_000]),
    (3001, "Trois-Îles", [28_000, 46_000]),
];

/// Persons per household at the census, by milieu.
const PERSONS: [f64; 2] = [3.6, 4.2];

/// The island: a country as small as the tests allow.
///
/// # Panics
/// If its own files are wrong.
pub fn small_model() -> Model {
    let law = small_law();
    let assumptions =
        Assumptions::parse("island/assumptions.toml", include_str!("assumptions.toml"));
    let assumptions = assumptions.unwrap_or_else(|problem| panic!("{problem}"));
    let model = Model::new(law, assumptions, targets(), inputs);
    model.unwrap_or_else(|problem| panic!("{problem}"))
}

/// The island's law, with its places and scenarios.
///
/// # Panics
/// If its file is wrong.
pub fn small_law() -> Law {
    let law = Law::read(LAW.0, LAW.1).unwrap_or_else(|problems| panic!("{problems}"));
    law.of(territory(), library())
}

/// Scenarios: the current law, one that raises an amount, one limited to the coast.
fn library() -> Library {
    let all = [
        ("baseline", include_str!("baseline.toml")),
        ("larger_floor", include_str!("larger_floor.toml")),
        ("coast_only", include_str!("coast_only.toml")),
    ];
    let all = all.map(|(name, text)| BuiltIn {
        name: name.to_owned(),
        file: format!("island/{name}.toml"),
        text: text.to_owned(),
    });
    Library::new(all.into(), 2)
}

fn territory() -> Territory {
    let regions = (1..).zip(REGION_NAMES).map(|(code, name)| NamedPlace {
        code,
        name: name.to_owned(),
        region: code,
        prefecture: false,
    });
    let provinces = PROVINCES.map(|(code, name, households)| NamedPlace {
        code,
        name: name.to_owned(),
        region: code / 1000,
        prefecture: households[0] > 80_000,
    });
    Territory::new(regions.chain(provinces).collect())
}

fn country() -> Country {
    let region = |code: u16| usize::from(code / 1000) - 1;
    let cells = PROVINCES.iter().flat_map(|(code, _, households)| {
        Milieu::ALL.map(|milieu| {
            let households = households[milieu as usize];
            Cell {
                province: *code,
                region: region(*code),
                milieu,
                households,
                persons: (households as f64 * PERSONS[milieu as usize]) as u64,
            }
        })
    });
    let provinces = PROVINCES.iter();
    Country {
        census: Month::new(2024, 9),
        cells: cells.collect(),
        regions: REGION_NAMES.map(str::to_owned).into(),
        provinces: provinces
            .map(|(code, name, _)| (*code, (*name).to_owned(), region(*code)))
            .collect(),
    }
}

/// All tables of the island, under some assumptions.
fn inputs(assumptions: Assumptions) -> Result<Inputs, Problem> {
    let country = country();
    let calibration = welfare::calibration();
    let pyramid = people::pyramid(&country);
    Ok(Inputs {
        calendar: SimulationCalendar {
            start: START,
            horizon: Month::new(2040, 12),
        },
        fit_errors: FitErrors::read(&assumptions, "calibration.")?,
        household_sizes: people::household_sizes(),
        female_headed: [0.2, 0.12],
        marital: people::marital(),
        mortality: people::mortality(),
        fertility: people::fertility(),
        flows: people::flows(),
        schooling: people::schooling(),
        education: people::education(),
        labour: people::labour(),
        occupations: people::occupations(),
        belongings: welfare::belongings(&country),
        index: index(),
        index_notes: Milieu::ALL.map(|milieu| {
            let names = index_variables(milieu).iter();
            names
                .map(|name| ("number".to_owned(), (*name).to_owned()))
                .collect()
        }),
        disability: people::disability(),
        living_standards: welfare::living_standards(&country, &calibration),
        international_lines: welfare::international_lines(),
        prices: welfare::prices(),
        gdp: welfare::gdp(),
        programme: welfare::programme(),
        published: published(),
        outside_households: [4_000.0, 1_000.0],
        digest: "island".to_owned(),
        country,
        pyramid,
        calibration,
        assumptions,
    })
}

/// A variable's coefficient depends on the kind of thing it measures.
fn index() -> IndexFormula {
    let coefficient = |name: &str| match name {
        "size" => -0.16,
        "size_squared" => 0.006,
        "head_age" => 0.006,
        "head_age_squared" => -0.00004,
        _ if name.starts_with("children_") || name.starts_with("members_") => -0.03,
        _ if name.ends_with("_no_diploma") => -0.3,
        _ if name.ends_with("_dh_per_person_year") => 0.000_1,
        _ if name.starts_with("share_") => 0.2,
        _ => 0.07,
    };
    let mut formula = IndexFormula {
        constant: [9.2, 9.1],
        region_terms: vec![[0.0; 2], [0.05, 0.02], [-0.04, -0.06]],
        coefficients: [[0.0; INDEX_VARIABLES]; 2],
        disputed_region: None,
    };
    for milieu in Milieu::ALL {
        let coefficients = &mut formula.coefficients[milieu as usize];
        for (slot, name) in coefficients.iter_mut().zip(index_variables(milieu)) {
            *slot = coefficient(name);
        }
    }
    formula
}

/// One published figure of each kind of tolerance.
fn published() -> Vec<PublishedFigure> {
    let figure = |quantity: &str, value, unit: &str, tolerance, purpose: Purpose| PublishedFigure {
        quantity: quantity.to_owned(),
        group: String::new(),
        when: When::Month(Month::new(2024, 9)),
        place: Place::COUNTRY,
        value,
        unit: unit.to_owned(),
        tolerance,
        source: "invented".to_owned(),
        status: "assumption".to_owned(),
        purpose,
    };
    let relative = Tolerance::Relative(0.05);
    let absolute = Tolerance::Absolute(0.8);
    vec![
        figure(
            "asd_households",
            2e5,
            "households",
            relative,
            Purpose::Fitted,
        ),
        figure(
            "share_under_15",
            27.0,
            "percent",
            absolute,
            Purpose::HeldOut,
        ),
        figure("asd_budget", 1e9, "dh", Tolerance::None, Purpose::BackTest),
    ]
}

/// Regional living standards as calibration targets; no figures on the programme.
fn targets() -> Targets {
    let region = |mean, vulnerable, deprived| RegionTarget {
        mean,
        mean_status: "official".to_owned(),
        vulnerable,
        deprived,
    };
    Targets {
        programme: Vec::new(),
        regions: vec![
            region(13_000.0, 0.10, 0.05),
            region(14_500.0, 0.08, 0.04),
            region(10_000.0, 0.16, 0.09),
        ],
    }
}

#[cfg(test)]
mod own_people;
#[cfg(test)]
mod tests;
