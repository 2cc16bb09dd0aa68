//! How each published quantity is read out of the tidy table.

use super::FigureIndex;
use crate::inputs::{PublishedFigure, When};
use crate::kernel::{Milieu, Month};
use crate::measures::{Group, Period};

/// A figure of the table: indicator and group.
type IndicatorGroup = (&'static str, &'static str);

/// The rows of the table a quantity is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ReadAt {
    /// The census of the year.
    Census,
    /// The middle of the year.
    MidYear,
    /// The month or year the source gives.
    AsSaid,
}

/// A sum of figures, over another sum where there is one, times a factor.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    over: Vec<(String, String)>,
    under: Vec<(String, String)>,
    factor: f64,
    at: ReadAt,
    /// Whether persons who live in no household are added.
    whole_population: bool,
}

const MEN: [IndicatorGroup; 4] = [
    ("men_15_plus", "marital=single"),
    ("men_15_plus", "marital=married"),
    ("men_15_plus", "marital=divorced"),
    ("men_15_plus", "marital=widowed"),
];
const WOMEN: [IndicatorGroup; 4] = [
    ("women_15_plus", "marital=single"),
    ("women_15_plus", "marital=married"),
    ("women_15_plus", "marital=divorced"),
    ("women_15_plus", "marital=widowed"),
];
const PERSONS: [IndicatorGroup; 1] = [("population", "all")];
const HOMES: [IndicatorGroup; 1] = [("households", "all")];
/// Persons by sex and, below, households by size: the census reports them for every place.
const COUNTED: [IndicatorGroup; 2] = [("population_male", "all"), ("population_female", "all")];
const SIZES: [IndicatorGroup; 10] = [
    ("households", "size=1"),
    ("households", "size=2"),
    ("households", "size=3"),
    ("households", "size=4"),
    ("households", "size=5"),
    ("households", "size=6"),
    ("households", "size=7"),
    ("households", "size=8"),
    ("households", "size=9"),
    ("households", "size=10+"),
];

impl Quantity {
    fn new(over: &[IndicatorGroup], under: &[IndicatorGroup], factor: f64, at: ReadAt) -> Self {
        let owned = |cells: &[IndicatorGroup]| {
            let cells = cells.iter();
            cells
                .map(|(indicator, group)| ((*indicator).to_owned(), (*group).to_owned()))
                .collect()
        };
        Self {
            over: owned(over),
            under: owned(under),
            factor,
            at,
            whole_population: false,
        }
    }

    fn whole(over: &[IndicatorGroup], factor: f64, at: ReadAt) -> Self {
        Self {
            whole_population: true,
            ..Self::new(over, &[], factor, at)
        }
    }

    /// The reading of a published figure; none when nothing of the kind is simulated.
    pub(super) fn of(figure: &PublishedFigure) -> Option<Self> {
        if !figure.group.is_empty() {
            // A figure with a group names its indicator and group directly.
            let mut quantity = Self::new(&[], &[], 1.0, ReadAt::AsSaid);
            let row = (figure.quantity.clone(), figure.group.clone());
            quantity.over.push(row);
            return Some(quantity);
        }
        let name = figure.quantity.as_str();
        population(name)
            .or_else(|| family(name))
            .or_else(|| event(name))
            .or_else(|| activity(name))
            .or_else(|| welfare(name))
            .or_else(|| programme(name))
    }

    pub(super) fn read(&self, figures: &FigureIndex, figure: &PublishedFigure) -> Option<f64> {
        let period = match (self.at, figure.when) {
            (ReadAt::AsSaid, When::Month(month)) => Period::Month(month),
            (ReadAt::AsSaid, When::Year(year)) => Period::Year(year),
            (ReadAt::Census, when) => {
                Period::Month(Month::new(year(when), figures.census.of_year()))
            }
            (ReadAt::MidYear, when) => Period::Month(Month::new(year(when), 6)),
        };
        let sum = |cells: &[(String, String)]| -> Option<f64> {
            cells
                .iter()
                .map(|(indicator, group)| {
                    let group: Group = group.parse().ok()?;
                    let key = (period, figure.place, indicator.as_str(), group);
                    figures.cells.get(&key).copied()
                })
                .sum()
        };
        let outside = if self.whole_population {
            Milieu::ALL
                .into_iter()
                .filter(|milieu| figure.place.milieu.is_none_or(|own| own == *milieu))
                .map(|milieu| figures.outside_households[milieu as usize])
                .sum()
        } else {
            0.0
        };
        let over = sum(&self.over)? + outside;
        if self.under.is_empty() {
            return Some(over * self.factor);
        }
        let under = sum(&self.under)?;
        (under > 0.0).then(|| over / under * self.factor)
    }
}

fn year(when: When) -> i16 {
    match when {
        When::Month(month) => month.year(),
        When::Year(year) => year,
    }
}

fn population(name: &str) -> Option<Quantity> {
    let share = |group| Quantity::new(&[("population", group)], &PERSONS, 100.0, ReadAt::Census);
    let count = |group| Quantity::new(&[("population", group)], &[], 1.0, ReadAt::Census);
    Some(match name {
        "population_legal" => Quantity::whole(&PERSONS, 1.0, ReadAt::Census),
        "cohort_population_total" | "hcp_population_total" => {
            Quantity::whole(&PERSONS, 1e-3, ReadAt::MidYear)
        }
        "population_in_households" => count("all"),
        "population_7_12" => count("age=7-12"),
        "population_0_17" => count("age=0-17"),
        "share_under_15" | "cohort_share_0_14" => share("age=0-14"),
        "share_15_59" => share("age=15-59"),
        "share_60_plus" | "cohort_share_60_plus" => share("age=60+"),
        "disability_prevalence" => Quantity::new(
            &[("disability_prevalence", "all")],
            &[],
            100.0,
            ReadAt::Census,
        ),
        _ => {
            let rest = name.strip_prefix("marital_")?;
            let (status, sex) = rest.split_once("_15_plus_")?;
            let all = match sex {
                "male" => MEN,
                "female" => WOMEN,
                _ => return None,
            };
            let group = format!("marital={status}");
            let own = all.iter().find(|cell| cell.1 == group)?;
            Quantity::new(&[*own], &all, 100.0, ReadAt::Census)
        }
    })
}

fn family(name: &str) -> Option<Quantity> {
    let share = |cells: &[IndicatorGroup]| Quantity::new(cells, &HOMES, 100.0, ReadAt::Census);
    Some(match name {
        "households" => Quantity::new(&HOMES, &[], 1.0, ReadAt::Census),
        "mean_household_size" => Quantity::new(&COUNTED, &SIZES, 1.0, ReadAt::Census),
        "households_of_1" => share(&SIZES[..1]),
        "households_of_2_3" => share(&SIZES[1..3]),
        "households_of_4_plus" => share(&SIZES[3..]),
        "female_headed_households" => share(&[("households", "head=female")]),
        "household_type_couple_only" => share(&[("households", "type=couple_only")]),
        "household_type_couple_with_children" => {
            share(&[("households", "type=couple_with_children")])
        }
        "household_type_lone_mother" => share(&[("households", "type=lone_mother")]),
        "household_type_lone_father" => share(&[("households", "type=lone_father")]),
        "household_type_extended" => share(&[("households", "type=extended")]),
        "persons_per_room" => {
            Quantity::new(&[("persons_per_room", "all")], &[], 1.0, ReadAt::Census)
        }
        _ => return None,
    })
}

fn event(name: &str) -> Option<Quantity> {
    let of_year =
        |cell: IndicatorGroup, factor| Quantity::new(&[cell], &[], factor, ReadAt::AsSaid);
    Some(match name {
        "births" => of_year(("births", "all"), 1.0),
        "cohort_births" => of_year(("births", "all"), 1e-3),
        "cohort_deaths" => of_year(("deaths", "all"), 1e-3),
        "marriages" => of_year(("marriages", "all"), 1.0),
        "divorces" => of_year(("divorces", "all"), 1.0),
        "dropouts" => of_year(("dropouts", "all"), 1.0),
        "total_fertility_rate" => of_year(("total_fertility_rate", "all"), 1.0),
        "life_expectancy_male" => of_year(("life_expectancy", "sex=male"), 1.0),
        "life_expectancy_female" => of_year(("life_expectancy", "sex=female"), 1.0),
        _ => return None,
    })
}

fn activity(name: &str) -> Option<Quantity> {
    let enrolled =
        |group| Quantity::new(&[("school_enrolment", group)], &[], 100.0, ReadAt::Census);
    Some(match name {
        "school_enrolment_6_11" => enrolled("age=6-11"),
        "school_enrolment_12_14" => enrolled("age=12-14"),
        "school_enrolment_15_17" => enrolled("age=15-17"),
        "school_enrolment_18_20" => enrolled("age=18-20"),
        "labour_force_participation_15_plus" => {
            let cell = ("labour_force_participation", "all");
            Quantity::new(&[cell], &[], 100.0, ReadAt::Census)
        }
        "employed_15_plus" => {
            Quantity::new(&[("employed_15_plus", "all")], &[], 1.0, ReadAt::Census)
        }
        _ => {
            let level = name.strip_prefix("education_")?;
            let mut quantity = Quantity::new(&[], &[], 100.0, ReadAt::Census);
            let row = ("education_level".to_owned(), format!("level={level}"));
            quantity.over.push(row);
            quantity
        }
    })
}

/// Living standards are those before transfers: the surveys precede the programme.
fn welfare(name: &str) -> Option<Quantity> {
    let of = |indicator, factor| Quantity::new(&[(indicator, "all")], &[], factor, ReadAt::AsSaid);
    Some(match name {
        "mean_consumption_per_person" | "mean_consumption" => {
            of("mean_consumption_before_transfer", 1.0)
        }
        "median_consumption_per_person" => of("median_consumption_before_transfer", 1.0),
        "gini_consumption_per_person" => of("gini_before_transfer", 100.0),
        "absolute_poverty_rate" => of("poverty_headcount_before_transfer", 100.0),
        "vulnerability_rate" => of("vulnerability_rate_before_transfer", 100.0),
        _ => {
            let decile = name.strip_prefix("decile_mean_consumption_")?;
            let mut quantity = Quantity::new(&[], &[], 1.0, ReadAt::AsSaid);
            let indicator = "decile_mean_consumption_before_transfer".to_owned();
            quantity.over.push((indicator, format!("decile={decile}")));
            quantity
        }
    })
}

fn programme(name: &str) -> Option<Quantity> {
    let of = |cell: IndicatorGroup, factor| Quantity::new(&[cell], &[], factor, ReadAt::AsSaid);
    Some(match name {
        "asd_households" => of(("paid_households", "all"), 1.0),
        "asd_households_share" => of(("paid_share", "all"), 100.0),
        "asd_persons" => of(("paid_persons", "all"), 1.0),
        "asd_children" | "asd_children_under_21" => of(("paid_children", "all"), 1.0),
        "asd_persons_60plus" => of(("paid_persons_60_plus", "all"), 1.0),
        "asd_child_allowance_households" => {
            of(("paid_households", "component=child_allowance"), 1.0)
        }
        "asd_flat_allowance_households" => of(("paid_households", "component=lump_sum"), 1.0),
        "asd_budget" | "asd_budget_announced" => of(("budget_cost", "all"), 1e-9),
        "rsu_households_registered" => of(("registered_households", "all"), 1.0),
        "rsu_households_share" => Quantity::new(
            &[("registered_households", "all")],
            &HOMES,
            100.0,
            ReadAt::AsSaid,
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sex_or_a_status_that_is_none_names_no_quantity() {
        assert!(population("marital_married_15_plus_female").is_some());
        assert!(population("marital_married_15_plus_women").is_none());
        assert!(population("marital_wed_15_plus_female").is_none());
    }
}
