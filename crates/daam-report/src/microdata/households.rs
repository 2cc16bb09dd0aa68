//! The columns of `households`.

use super::home::Home;
use super::value::Kind::{Flag, Integer, Number, Text};
use super::value::{Column, Heading, Kind, Value, column};
use daam_core::inputs::{IndexFormula, START};
use daam_core::inputs::{RURAL_VARIABLES, URBAN_VARIABLES, index_variables};
use daam_core::kernel::{Centimes, Milieu, Month};
use daam_core::programme::{Exclusion, Kind as Component, OneOff, Reason, State};

type Read = fn(&Home<'_>) -> Value;

const CENTIMES: &str = "centimes";
const DIRHAMS: &str = "DH of the month per person per year";

/// Columns that others rely on, in their order.
const FIXED: [Column<Read>; 16] = [
    column(
        "household_id",
        Text,
        "",
        "Locality and the household's number in it; `daam explain --household` takes it.",
        |h| Value::Household(h.address),
    ),
    column("region", Integer, "census code", "Region lived in.", |h| {
        Value::Integer(h.cell.region as i64 + 1)
    }),
    column(
        "province",
        Integer,
        "census code",
        "Province lived in.",
        |h| Value::Integer(i64::from(h.cell.province)),
    ),
    column(
        "milieu",
        Text,
        "",
        "urban or rural, where the household lives.",
        |h| Value::Word(h.cell.milieu.name()),
    ),
    column(
        "size",
        Integer,
        "persons",
        "All who live there, declared or not.",
        |h| Value::Integer(i64::from(h.home.size)),
    ),
    column(
        "ise",
        Number,
        "index points",
        "Score: on file for a household in the registers (constant, regional term and variables are those of the month of filing, ise_month), today's for others.",
        |h| Value::Number(h.ise),
    ),
    column(
        "eligible",
        Flag,
        "",
        "The score is at or below the threshold and the registers know of no exclusion.",
        |h| Value::Flag(h.ise <= h.rules.threshold && h.known() == Exclusion::None),
    ),
    column(
        "exclusion",
        Text,
        "",
        "What the registers know: none, public_employment, pension, family_benefit, declared_work.",
        |h| word(h.known()),
    ),
    column(
        "status",
        Text,
        "",
        "Administrative state: unregistered, registered, claimed, paid, suspended, rejected.",
        |h| Value::Word(h.case.state.name()),
    ),
    column(
        "child_count",
        Integer,
        "children",
        "Children who count: on file, under the age limit, never married, not the head.",
        |h| Value::Integer(i64::from(h.facts.child_count)),
    ),
    column(
        "entitlement_centimes",
        Integer,
        "centimes per month",
        "What the law gives this composition in a month, were it entitled.",
        |h| money(h.due()),
    ),
    column(
        "award_centimes",
        Integer,
        "centimes per month",
        "Paid this month, one-off payments apart; 0 when not paid.",
        |h| money(h.case.account.award),
    ),
    column(
        "birth_grant_centimes",
        Integer,
        CENTIMES,
        "Birth grants received this month.",
        |h| money(h.once(OneOff::BirthGrant)),
    ),
    column(
        "school_grant_centimes",
        Integer,
        CENTIMES,
        "School grant received this month.",
        |h| money(h.once(OneOff::SchoolGrant)),
    ),
    column(
        "consumption_dh_per_person_year",
        Number,
        DIRHAMS,
        "Consumption before transfers, at the month's prices; divided by price_level it is in dirhams of 2022.",
        |h| Value::Number(h.consumption()),
    ),
    column(
        "transfer_dh_per_person_year",
        Number,
        DIRHAMS,
        "Received in the calendar year to date, brought to twelve months, over size.",
        |h| Value::Number(h.transfer()),
    ),
];

/// Further columns, after the index.
const FURTHER: [Column<Read>; 17] = [
    column(
        "arrears_centimes",
        Integer,
        CENTIMES,
        "Arrears received this month.",
        |h| money(h.once(OneOff::Arrears)),
    ),
    column(
        "received_year_to_date_centimes",
        Integer,
        CENTIMES,
        "All received in the calendar year, this month included.",
        |h| money(h.received()),
    ),
    column(
        "component",
        Text,
        "",
        "What the award is paid as: none, child_allowance, lump_sum.",
        |h| Value::Word(component(h.case.account.kind)),
    ),
    column(
        "by_score",
        Flag,
        "",
        "Paid because of the score, so that the grants are open.",
        |h| Value::Flag(h.case.account.by_score),
    ),
    column(
        "reason",
        Text,
        "",
        "Why the household is suspended or rejected: none, score, an exclusion, law.",
        |h| Value::Word(h.case.reason.name()),
    ),
    column(
        "true_exclusion",
        Text,
        "",
        "What excludes the household in truth, known or not.",
        |h| word(h.check.reason),
    ),
    column(
        "threshold",
        Number,
        "index points",
        "Highest score of an eligible household, of the scenario and month.",
        |h| Value::Number(h.rules.threshold),
    ),
    column(
        "ise_month",
        Text,
        "month",
        "Month in which the score on file was computed; empty when not in the registers.",
        |h| {
            month(if h.case.state.on_file() {
                h.case.filed
            } else {
                Month::NEVER
            })
        },
    ),
    column(
        "ise_milieu",
        Text,
        "",
        "Milieu whose formula gives the score; a household that has moved keeps the old one until its file is brought up to date.",
        |h| Value::Word(h.variables.milieu.name()),
    ),
    column(
        "ise_region",
        Integer,
        "census code",
        "Region whose term enters the score.",
        |h| Value::Integer(h.variables.region as i64 + 1),
    ),
    column(
        "claimed_month",
        Text,
        "month",
        "Month of the claim, or from which an award is paid back.",
        |h| {
            month(if h.case.state == State::Registered {
                Month::NEVER
            } else {
                h.case.claimed
            })
        },
    ),
    column(
        "formed_month",
        Text,
        "month",
        "Month of forming; empty for households found at the start.",
        |h| {
            month(if h.home.formed < START {
                Month::NEVER
            } else {
                h.home.formed
            })
        },
    ),
    column(
        "paid_family",
        Integer,
        "persons",
        "Members of the family that counts: the children on file and their parents, or head and spouse.",
        |h| Value::Integer(i64::from(h.facts.family)),
    ),
    column("rooms", Integer, "rooms", "Rooms of the dwelling.", |h| {
        Value::Integer(i64::from(h.home.belongings.rooms))
    }),
    column(
        "price_level",
        Number,
        "2022 = 1",
        "Consumer prices of the month.",
        |h| Value::Number(h.price_level()),
    ),
    column(
        "locality",
        Integer,
        "",
        "Rank of the locality in census order: the cluster of the sample.",
        |h| Value::Integer(i64::from(h.address.locality)),
    ),
    column(
        "weight",
        Number,
        "households",
        "Households of the country that this one stands for.",
        |h| Value::Number(h.weight),
    ),
];

/// Names of the variables of both formulas, each once: those of towns first.
fn variables() -> impl Iterator<Item = &'static str> {
    let more = RURAL_VARIABLES.into_iter();
    URBAN_VARIABLES
        .into_iter()
        .chain(more.filter(|name| !URBAN_VARIABLES.contains(name)))
}

/// The columns and where the variables of the index are found.
pub(super) struct Households {
    pub headings: Vec<Heading>,
    /// By variable: its place in the urban and in the rural formula.
    places: Vec<[Option<usize>; 2]>,
}

impl Households {
    /// The columns under a formula, with unit and description of its variables by milieu.
    pub(super) fn new(formula: &IndexFormula, notes: &[Vec<(String, String)>; 2]) -> Self {
        let mut places = Vec::new();
        let mut headings: Vec<Heading> = FIXED.iter().map(Column::heading).collect();
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
            headings.push(Heading {
                name: name.to_owned(),
                kind: Kind::Number,
                unit: "index points".to_owned(),
                meaning: meaning.to_owned(),
                coefficients: [Some(1.0); 2],
            });
        }
        headings.extend(FURTHER.iter().map(Column::heading));
        Self { headings, places }
    }

    /// The cells of a household, in order.
    pub(super) fn row(&self, home: &Home<'_>, cells: &mut Vec<Value>) {
        cells.clear();
        cells.extend(FIXED.iter().map(|column| (column.read)(home)));
        let (milieu, values) = (home.variables.milieu as usize, &home.variables.values);
        cells.extend(self.places.iter().map(|place| match place[milieu] {
            Some(slot) => Value::Number(values[slot]),
            None => Value::Empty,
        }));
        cells.push(Value::Number(home.formula.constant[milieu]));
        let region = home.variables.region;
        cells.push(Value::Number(home.formula.region_terms[region][milieu]));
        cells.extend(FURTHER.iter().map(|column| (column.read)(home)));
    }
}

fn variable_heading(
    name: &str,
    place: [Option<usize>; 2],
    notes: &[Vec<(String, String)>; 2],
    formula: &IndexFormula,
) -> Heading {
    let note = |milieu: usize| place[milieu].map(|slot| notes[milieu][slot].clone());
    let (unit, described) = note(0).or_else(|| note(1)).unwrap_or_default();
    let described = if described.is_empty() {
        name.replace('_', " ")
    } else {
        described
    };
    Heading {
        name: format!("ise_{name}"),
        kind: Kind::Number,
        unit,
        meaning: format!("Variable of the index as it enters the sum: {described}."),
        coefficients: [0, 1].map(|milieu| Some(formula.coefficients[milieu][place[milieu]?])),
    }
}

fn money(amount: Centimes) -> Value {
    Value::Integer(amount.0)
}

fn word(exclusion: Exclusion) -> Value {
    Value::Word(Reason::from(exclusion).name())
}

fn month(month: Month) -> Value {
    if month == Month::NEVER {
        Value::Empty
    } else {
        Value::Month(month)
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
