//! The indicators that charts can show, with their precision and names.

use std::collections::BTreeMap;

use crate::i18n::{Message, chart, counted, indicator};
use crate::results_index::{ResultsIndex, Year};
use daam_core::inputs::Glossary;
use daam_core::kernel::{Language, Place};
use daam_core::measures::Group;

/// The unit of a figure, by which the script formats it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChartUnit {
    /// In per cent.
    Share,
    /// In percentage points.
    Points,
    /// In millions of dirhams.
    Money,
    /// Households, persons.
    Count,
    /// Dirhams of one household or person.
    Dirhams,
    /// A bare number.
    Index,
}

impl ChartUnit {
    /// Its name in the data, the divisor of figures of the results, decimals kept.
    pub(super) const fn about(self) -> (&'static str, f64, usize) {
        match self {
            Self::Share => ("share", 0.01, 3),
            Self::Points => ("points", 0.01, 3),
            Self::Money => ("money", 1e6, 1),
            Self::Count => ("count", 1.0, 0),
            Self::Dirhams => ("dirhams", 1.0, 1),
            Self::Index => ("index", 1.0, 4),
        }
    }
}

pub(super) struct ChartIndicator {
    pub name: &'static str,
    pub unit: ChartUnit,
    /// Whether it is offered on the map.
    pub mapped: bool,
}

const fn shown(name: &'static str, unit: ChartUnit) -> ChartIndicator {
    ChartIndicator {
        name,
        unit,
        mapped: false,
    }
}

const fn mapped(name: &'static str, unit: ChartUnit) -> ChartIndicator {
    ChartIndicator {
        mapped: true,
        ..shown(name, unit)
    }
}

/// All of them, in the order in which they are offered.
pub(super) const ALL: [ChartIndicator; 28] = [
    shown("budget_cost", ChartUnit::Money),
    mapped(COST_PER_INHABITANT, ChartUnit::Dirhams),
    mapped("paid_households", ChartUnit::Count),
    shown("paid_persons", ChartUnit::Count),
    shown("paid_children", ChartUnit::Count),
    shown("paid_persons_60_plus", ChartUnit::Count),
    shown("paid_widows", ChartUnit::Count),
    mapped("paid_share", ChartUnit::Share),
    mapped("mean_award", ChartUnit::Dirhams),
    mapped("coverage", ChartUnit::Share),
    mapped("exclusion_error", ChartUnit::Share),
    mapped("inclusion_error", ChartUnit::Share),
    shown("targeting_differential", ChartUnit::Index),
    mapped("poverty_headcount_before_transfer", ChartUnit::Share),
    mapped("poverty_headcount", ChartUnit::Share),
    mapped(POVERTY_FALL, ChartUnit::Points),
    shown("poverty_gap", ChartUnit::Share),
    shown("poverty_severity", ChartUnit::Share),
    shown("vulnerability_rate", ChartUnit::Share),
    shown("gini", ChartUnit::Index),
    shown("theil_index", ChartUnit::Index),
    shown("mean_consumption", ChartUnit::Dirhams),
    shown("registered_households", ChartUnit::Count),
    shown("acceptances", ChartUnit::Count),
    shown("exits", ChartUnit::Count),
    shown("churn_rate", ChartUnit::Share),
    shown("arrears_cost", ChartUnit::Money),
    shown("population", ChartUnit::Count),
];

const COST_PER_INHABITANT: &str = "cost_per_inhabitant";
const POVERTY_FALL: &str = "poverty_fall";

impl ChartIndicator {
    /// The figure of a year; some are computed from two indicators.
    pub(super) fn of_year(
        &self,
        results: &ResultsIndex<'_>,
        scenario: usize,
        year: Year,
        place: Place,
    ) -> Option<f64> {
        let value = |name| results.value(scenario, year.period(), place, Group::All, name);
        match self.name {
            COST_PER_INHABITANT => {
                let (cost, people) = value("budget_cost").zip(value("population"))?;
                (people > 0.0).then(|| cost / people)
            }
            POVERTY_FALL => {
                let before = value("poverty_headcount_before_transfer")?;
                Some(before - value("poverty_headcount")?)
            }
            "paid_share" => value("paid_share").or_else(|| {
                let (paid, all) = value("paid_households").zip(value("households"))?;
                (all > 0.0).then(|| paid / all)
            }),
            name => value(name),
        }
    }

    /// The forms of its unit after a number; `None` for a unit without plural forms.
    pub(super) fn forms(&self, language: Language) -> Option<BTreeMap<&'static str, String>> {
        counted::forms(Glossary::get().unit(self.name)?, language)
    }

    /// Its title, its unit, what it means.
    pub(super) fn said(&self) -> [Message; 3] {
        let glossary = |name| {
            let entry = indicator::entries().find(|entry| entry.name == name);
            entry.map(|entry| entry.meaning)
        };
        match self.name {
            COST_PER_INHABITANT => [
                chart::COST_PER_INHABITANT,
                chart::DH_PER_INHABITANT,
                chart::COST_PER_INHABITANT,
            ],
            POVERTY_FALL => [
                chart::POVERTY_FALL,
                indicator::unit("poverty_headcount"),
                chart::POVERTY_FALL,
            ],
            name => {
                // A `_before_transfer` twin has the unit of its base indicator.
                let root = name.strip_suffix("_before_transfer").unwrap_or(name);
                let title = indicator::title(name);
                let meaning = glossary(name).unwrap_or(title);
                [title, indicator::unit(root), meaning]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::number;

    #[test]
    fn every_indicator_is_explained() {
        for one in &ALL {
            for label in one.said() {
                let text = label.text(Language::French);
                let none = number::NOT_AVAILABLE.text(Language::French);
                assert!(!text.is_empty() && text != none, "{}", one.name);
            }
        }
    }
}
