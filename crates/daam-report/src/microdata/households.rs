//! The columns of `households`.

use super::home::ExportedHousehold;
use super::value::{ColumnHeading, ColumnType, Datum, headings as described, integer};
use daam_core::inputs::IndexFormula;
use daam_core::inputs::{RURAL_VARIABLES, URBAN_VARIABLES, index_variables};
use daam_core::kernel::{Centimes, Milieu, Month, Problem};
use daam_core::programme::{AwardKind as Component, Exclusion, OneOff, Reason, State};

type HouseholdReader = fn(&ExportedHousehold<'_>) -> Datum;

/// Columns of the public contract, in order.
const FIXED: [(&str, HouseholdReader); 16] = [
    ("household_id", |h| Datum::Household(h.address)),
    ("region", |h| Datum::Integer(h.cell.region as i64 + 1)),
    ("province", |h| integer(h.cell.province)),
    ("milieu", |h| Datum::Word(h.cell.milieu.name())),
    ("size", |h| integer(h.home.size)),
    ("ise", |h| Datum::Number(h.ise)),
    ("eligible", |h| {
        Datum::Flag(h.ise <= h.rules.threshold && h.known() == Exclusion::None)
    }),
    ("exclusion", |h| word(h.known())),
    ("status", |h| Datum::Word(h.case.state.name())),
    ("child_count", |h| integer(h.facts.child_count)),
    ("entitlement_centimes", |h| money(h.due())),
    ("award_centimes", |h| money(h.case.account.award)),
    ("birth_grant_centimes", |h| {
        money(h.once(OneOff::BirthGrant))
    }),
    ("school_grant_centimes", |h| {
        money(h.once(OneOff::SchoolGrant))
    }),
    ("consumption_dh_per_person_year", |h| {
        Datum::Number(h.consumption())
    }),
    ("transfer_dh_per_person_year", |h| {
        Datum::Number(h.transfer())
    }),
];

/// Further columns, after the index.
const FURTHER: [(&str, HouseholdReader); 17] = [
    ("arrears_centimes", |h| money(h.once(OneOff::Arrears))),
    ("received_year_to_date_centimes", |h| money(h.received())),
    ("component", |h| Datum::Word(component(h.case.account.kind))),
    ("by_score", |h| Datum::Flag(h.case.account.by_score)),
    ("reason", |h| Datum::Word(h.case.reason.name())),
    ("true_exclusion", |h| word(h.check.reason)),
    ("threshold", |h| Datum::Number(h.rules.threshold)),
    ("ise_month", |h| {
        month(if h.case.state.on_file() {
            h.case.filed
        } else {
            Month::NEVER
        })
    }),
    ("ise_milieu", |h| Datum::Word(h.variables.milieu.name())),
    ("ise_region", |h| {
        Datum::Integer(h.variables.region as i64 + 1)
    }),
    ("claimed_month", |h| {
        month(if h.case.state == State::Registered {
            Month::NEVER
        } else {
            h.case.claimed
        })
    }),
    ("formed_month", |h| {
        month(if h.home.formed < h.start() {
            Month::NEVER
        } else {
            h.home.formed
        })
    }),
    ("paid_family", |h| integer(h.facts.family)),
    ("rooms", |h| integer(h.home.belongings.rooms)),
    ("price_level", |h| Datum::Number(h.price_level())),
    ("locality", |h| integer(h.address.locality)),
    ("weight", |h| Datum::Number(h.weight)),
];

/// Names of the variables of both formulas, each once: urban ones first.
fn variables() -> impl Iterator<Item = &'static str> {
    let more = RURAL_VARIABLES.into_iter();
    URBAN_VARIABLES
        .into_iter()
        .chain(more.filter(|name| !URBAN_VARIABLES.contains(name)))
}

/// The columns, and the positions of the index variables in the formulas.
pub(super) struct Households {
    pub headings: Vec<ColumnHeading>,
    /// By variable: its position in the urban and in the rural formula.
    places: Vec<[Option<usize>; 2]>,
}

impl Households {
    /// The columns under a formula, with unit and description of its variables by milieu.
    pub(super) fn new(
        formula: &IndexFormula,
        notes: &[Vec<(String, String)>; 2],
    ) -> Result<Self, Problem> {
        let mut places = Vec::new();
        let names = |columns: &[(&'static str, HouseholdReader)]| -> Vec<&str> {
            columns.iter().map(|(name, _)| *name).collect()
        };
        let mut headings = described("households", names(&FIXED))?;
        for name in variables() {
            let place = Milieu::ALL.map(|milieu| {
                let mut names = index_variables(milieu).iter();
                names.position(|known| *known == name)
            });
            places.push(place);
            headings.push(variable_heading(name, place, notes, formula));
        }
        for (name, meaning) in [
            ("ise_constant", "Constant of the formula."),
            ("ise_region_term", "Regional term of the formula."),
        ] {
            headings.push(ColumnHeading {
                name: name.to_owned(),
                kind: ColumnType::Number,
                unit: "index points".to_owned(),
                meaning: meaning.to_owned(),
                coefficients: [Some(1.0); 2],
            });
        }
        headings.extend(described("households", names(&FURTHER))?);
        Ok(Self { headings, places })
    }

    /// The cells of a household, in order.
    pub(super) fn row(&self, home: &ExportedHousehold<'_>, cells: &mut Vec<Datum>) {
        cells.clear();
        cells.extend(FIXED.iter().map(|(_, read)| read(home)));
        let (milieu, values) = (home.variables.milieu as usize, &home.variables.values);
        // What the formula of the milieu leaves out adds nothing: 0, since a blank in hundreds of
        // lines would decide what type the column is read as.
        let entering = |place: &[Option<usize>; 2]| place[milieu].map_or(0.0, |slot| values[slot]);
        cells.extend(
            self.places
                .iter()
                .map(|place| Datum::Number(entering(place))),
        );
        cells.push(Datum::Number(home.formula.constant[milieu]));
        let region = home.variables.region;
        cells.push(Datum::Number(home.formula.region_terms[region][milieu]));
        cells.extend(FURTHER.iter().map(|(_, read)| read(home)));
    }
}

fn variable_heading(
    name: &str,
    place: [Option<usize>; 2],
    notes: &[Vec<(String, String)>; 2],
    formula: &IndexFormula,
) -> ColumnHeading {
    let note = |milieu: usize| place[milieu].map(|slot| notes[milieu][slot].clone());
    let (unit, described) = note(0).or_else(|| note(1)).unwrap_or_default();
    let described = if described.is_empty() {
        name.replace('_', " ")
    } else {
        described
    };
    ColumnHeading {
        name: format!("ise_{name}"),
        kind: ColumnType::Number,
        unit,
        meaning: format!(
            "Variable of the index as it enters the sum: {described}{}.",
            match place {
                [Some(_), None] => "; 0 where ise_milieu is rural",
                [None, Some(_)] => "; 0 where ise_milieu is urban",
                _ => "",
            }
        ),
        coefficients: [0, 1].map(|milieu| Some(formula.coefficients[milieu][place[milieu]?])),
    }
}

fn money(amount: Centimes) -> Datum {
    Datum::Integer(amount.0)
}

fn word(exclusion: Exclusion) -> Datum {
    Datum::Word(Reason::from(exclusion).name())
}

fn month(month: Month) -> Datum {
    if month == Month::NEVER {
        Datum::Empty
    } else {
        Datum::Month(month)
    }
}

fn component(kind: Component) -> &'static str {
    match kind {
        Component::None => "none",
        Component::ChildAllowance => "child_allowance",
        Component::LumpSum => "lump_sum",
        Component::Uniform => "uniform",
    }
}
