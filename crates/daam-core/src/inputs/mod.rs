//! Floor 1: the inputs of the model for a country, typed, in the units of the model.
//!
//! Input: a country's tables, read by a crate of its own (`daam-morocco`) or filled in by a
//! program. Output: [`Inputs`]. Each subject is one file; a figure that is neither law nor official
//! is an assumption with a range ([`Assumptions`]), never a number in code. The names of the
//! results are defined here too ([`Glossary`]).

mod assumptions;
mod belongings;
mod by_number;
mod calibration;
mod country;
mod disability;
mod education;
mod fertility;
mod flows;
mod gdp;
mod glossary;
mod household_size;
mod index;
mod international_lines;
mod labour;
mod living_standards;
mod marital;
mod mortality;
mod occupations;
mod prices;
mod programme;
mod published;
mod pyramid;
mod schooling;
mod targets;

pub(crate) use assumptions::assumed;
pub use assumptions::{Assumption, Assumptions};
pub use belongings::{Asset, BelongingsTables, CellBelongings, Scales, SpendingKind};
pub use calibration::{Calibration, FitErrors, RegionPosition, Registration};
pub use country::{Cell, Country, domain};
pub use disability::Disability;
pub use education::{Education, LEVELS as EDUCATION_LEVELS};
pub use fertility::{FERTILE_AGES, Fertility};
pub use flows::Flows;
pub use gdp::Gdp;
pub use glossary::{Definition, Glossary};
pub use household_size::{HouseholdSizes, LARGEST as LARGEST_HOUSEHOLD};
pub use index::{
    INDEX_VARIABLES, IndexFormula, RURAL_VARIABLES, SPENDING_VARIABLES, URBAN_VARIABLES,
    first_spending, index_variables,
};
pub use international_lines::InternationalLine;
pub use labour::{Labour, RETIREMENT_AGE, WorkChances};
pub use living_standards::{LivingStandards, Moments, QuantileCurve};
pub use marital::{MaritalShares, STATES as MARITAL_STATES};
pub use mortality::{LAST_AGE, Mortality};
pub use occupations::Occupations;
pub use prices::Prices;
pub use programme::{ProgrammeFigures, RegisterPoint};
pub use published::{PublishedFigure, Purpose, Tolerance, When};
pub use pyramid::{Pyramid, TOP_AGE};
pub use schooling::{SCHOOL_AGES, Schooling};
pub use targets::{ProgrammeTarget, RegionTarget, Targets};

use crate::kernel::SimulationCalendar;

/// All inputs of the model except law and scenarios.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// Months that can be simulated.
    pub calendar: SimulationCalendar,
    /// Cells and names of places.
    pub country: Country,
    /// Ages and sexes at the start.
    pub pyramid: Pyramid,
    /// Household sizes.
    pub household_sizes: HouseholdSizes,
    /// By milieu: share of households headed by a woman.
    pub female_headed: [f64; 2],
    /// Marital status.
    pub marital: MaritalShares,
    /// Death rates.
    pub mortality: Mortality,
    /// Birth rates.
    pub fertility: Fertility,
    /// Growth of the number of households, migration.
    pub flows: Flows,
    /// Enrolment, drop-out, re-entry.
    pub schooling: Schooling,
    /// Levels of education.
    pub education: Education,
    /// Probabilities of each work status.
    pub labour: Labour,
    /// Occupations of those at work.
    pub occupations: Occupations,
    /// Belongings and current spending of households.
    pub belongings: BelongingsTables,
    /// The socio-economic index.
    pub index: IndexFormula,
    /// Disability rates.
    pub disability: Disability,
    /// Consumption in 2022.
    pub living_standards: LivingStandards,
    /// The World Bank's poverty lines.
    pub international_lines: Vec<InternationalLine>,
    /// Prices and real growth.
    pub prices: Prices,
    /// Gross domestic product.
    pub gdp: Gdp,
    /// Published figures of the programme.
    pub programme: ProgrammeFigures,
    /// Published figures for validation.
    pub published: Vec<PublishedFigure>,
    /// By milieu: persons of the legal population who live in no household.
    pub outside_households: [f64; 2],
    /// Fitted values.
    pub calibration: Calibration,
    /// Tolerances of the calibration targets.
    pub fit_errors: FitErrors,
    /// Assumptions with their ranges.
    pub assumptions: Assumptions,
    /// By milieu: unit and description of the variables of the index, in order.
    pub index_notes: [Vec<(String, String)>; 2],
    /// Identity of the tables: SHA-256 of their names and contents, in hexadecimal.
    pub digest: String,
}
