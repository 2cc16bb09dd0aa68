//! What the charts can show, how exactly, and what they call it.

use std::collections::BTreeMap;

use crate::i18n::{Message, chart, counted, indicator};
use crate::reading::{Reading, Year};
use daam_core::inputs::Glossary;
use daam_core::kernel::{Language, Place};
use daam_core::measures::Group;

/// How a figure is counted; the script writes it accordingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
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

impl Unit {
    /// Its name in the data, what a figure of the results is divided by, decimals kept.
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

/// An indicator of the charts.
pub(super) struct Shown {
    pub name: &'static str,
    pub unit: Unit,
    /// Offered on the map.
    pub mapped: bool,
}

const fn shown(name: &'static str, unit: Unit) -> Shown {
    Shown {
        name,
        unit,
        mapped: false,
    }
}

const fn mapped(name: &'static str, unit: Unit) -> Shown {
    Shown {
        mapped: true,
        ..shown(name, unit)
    }
}

/// All of them, in the order in which they are offered.
pub(super) const ALL: [Shown; 28] = [
    shown("budget_cost", Unit::Money),
    mapped(COST_PER_INHABITANT, Unit::Dirhams),
    mapped("paid_households", Unit::Count),
    shown("paid_persons", Unit::Count),
    shown("paid_children", Unit::Count),
    shown("paid_persons_60_plus", Unit::Count),
    shown("paid_widows", Unit::Count),
    mapped("paid_share", Unit::Share),
    mapped("mean_award", Unit::Dirhams),
    mapped("coverage", Unit::Share),
    mapped("exclusion_error", Unit::Share),
    mapped("inclusion_error", Unit::Share),
    shown("targeting_differential", Unit::Index),
    mapped("poverty_headcount_before_transfer", Unit::Share),
    mapped("poverty_headcount", Unit::Share),
    mapped(POVERTY_FALL, Unit::Points),
    shown("poverty_gap", Unit::Share),
    shown("poverty_severity", Unit::Share),
    shown("vulnerability_rate", Unit::Share),
    shown("gini", Unit::Index),
    shown("theil_index", Unit::Index),
    shown("mean_consumption", Unit::Dirhams),
    shown("registered_households", Unit::Count),
    shown("acceptances", Unit::Count),
    shown("exits", Unit::Count),
    shown("churn_rate", Unit::Share),
    shown("arrears_cost", Unit::Money),
    shown("population", Unit::Count),
];

const COST_PER_INHABITANT: &str = "cost_per_inhabitant";
const POVERTY_FALL: &str = "poverty_fall";

impl Shown {
    /// The figure of a year, some of them made of two.
    pub(super) fn of_year(
        &self,
        reading: &Reading<'_>,
        scenario: usize,
        year: Year,
        place: Place,
    ) -> Option<f64> {
        let value = |name| reading.value(scenario, year.period(), place, Group::All, name);
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

    /// The forms of its unit after a number; none for one that does not agree.
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
                // A twin has the unit of the one it is a twin of.
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
