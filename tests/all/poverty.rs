//! Relations that must hold between the poverty and inequality measures of one run.

use std::sync::OnceLock;

use daam::engine::{Plan, Repeat, RunContext, run};
use daam::kernel::{Milieu, Month, Place};
use daam::measures::{Group, Period, PovertyLine, Table};

use crate::common::{inputs, model, scenarios, small};

const SCENARIOS: [&str; 2] = ["baseline", "floor_reform"];
const YEARS: std::ops::RangeInclusive<i16> = 2023..=2026;
const MILIEUX: [Option<Milieu>; 3] = [None, Some(Milieu::Urban), Some(Milieu::Rural)];

/// Figures of a small run with an added line that equals the national urban line.
fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let urban = inputs().living_standards.poverty_line[Milieu::Urban as usize];
        let plan = Plan {
            sample: 0.002,
            lines: vec![PovertyLine::asked("of_towns", urban).expect("a line")],
            ..small(scenarios(&SCENARIOS), Month::new(2026, 3))
        };
        let outcome =
            run(&plan, model(), &Repeat::PLAIN, RunContext::alone(&())).expect("a small run");
        outcome.table
    })
}

fn value(
    scenario: &str,
    year: i16,
    milieu: Option<Milieu>,
    group: Group,
    name: &str,
) -> Option<f64> {
    let place = Place { code: None, milieu };
    table().get(scenario, Period::Year(year), place, group, name)
}

fn figure(scenario: &str, year: i16, milieu: Option<Milieu>, group: Group, name: &str) -> f64 {
    value(scenario, year, milieu, group, name)
        .unwrap_or_else(|| panic!("{name} of {year}, {group}, is given"))
}

#[track_caller]
fn same(one: f64, other: f64) {
    assert!((one - other).abs() < 1e-9, "{one} {other}");
}

/// Calls `check` with each scenario, year, milieu and suffix.
fn everywhere(check: impl Fn(&dyn Fn(&str, Group) -> f64)) {
    for scenario in SCENARIOS {
        for year in YEARS {
            for milieu in MILIEUX {
                for suffix in ["", "_before_transfer"] {
                    check(&|name, group| {
                        figure(scenario, year, milieu, group, &format!("{name}{suffix}"))
                    });
                }
            }
        }
    }
}

#[test]
fn the_sources_of_a_change_add_up_to_the_change_of_the_headcount() {
    for scenario in SCENARIOS {
        let of = |year, group, name| figure(scenario, year, None, group, name);
        assert_eq!(
            value(scenario, 2023, None, Group::All, "poverty_change"),
            None
        );
        for year in 2024..=2026 {
            let change = of(year, Group::All, "poverty_change");
            let headcount = |year| of(year, Group::All, "poverty_headcount");
            same(change, headcount(year) - headcount(year - 1));
            let source = |name| of(year, Group::Part("source", name), "poverty_change");
            let parts = source("policy") + source("growth_and_prices") + source("demography");
            same(change, parts);
        }
    }
}

#[test]
fn who_is_below_the_vulnerability_line_is_poor_or_vulnerable() {
    everywhere(|of| {
        let below = of("poverty_headcount", Group::Part("line", "vulnerability"));
        let poor = of("poverty_headcount", Group::All);
        same(below, poor + of("vulnerability_rate", Group::All));
    });
}

#[test]
fn a_line_asked_for_is_measured_as_the_national_one() {
    let group = Group::Part("line", "of_towns");
    for scenario in SCENARIOS {
        for name in ["poverty_headcount", "poverty_gap", "poverty_severity"] {
            let of = |group| figure(scenario, 2025, Some(Milieu::Urban), group, name);
            same(of(group), of(Group::All));
        }
    }
}

#[test]
fn measures_of_depth_are_in_their_order() {
    everywhere(|of| {
        let [gap, severity, watts, sst] = [
            "poverty_gap",
            "poverty_severity",
            "watts_index",
            "sen_shorrocks_thon_index",
        ]
        .map(|name| of(name, Group::All));
        // -ln(1 - g) is at least g + g^2 / 2; weights run from 2 down to 0.
        assert!(watts + 1e-9 >= gap + severity / 2.0, "{watts} {gap}");
        assert!(
            (gap - 1e-9..=2.0 * gap + 1e-9).contains(&sst),
            "{sst} {gap}"
        );
    });
}

#[test]
fn the_headcount_is_between_those_of_its_groups() {
    let parts: [(&str, &[&str]); 3] = [
        (
            "household_type",
            &[
                "one_person",
                "couple_only",
                "couple_with_children",
                "lone_mother",
                "lone_father",
                "extended",
            ],
        ),
        ("head", &["male", "female"]),
        ("age", &["0-17", "18-59", "60+"]),
    ];
    everywhere(|of| {
        let all = of("poverty_headcount", Group::All);
        for (key, values) in parts {
            let shares = values
                .iter()
                .map(|value| of("poverty_headcount", Group::Part(key, value)));
            let (low, high) = shares.fold((f64::MAX, 0.0_f64), |(low, high), share| {
                (low.min(share), high.max(share))
            });
            assert!((low..=high).contains(&all), "{key}: {low} {all} {high}");
        }
    });
}

#[test]
fn transfers_lower_inequality_whatever_the_index() {
    for name in [
        "gini",
        "theil_index",
        "mean_log_deviation",
        "s80_s20_ratio",
        "palma_ratio",
    ] {
        let before = format!("{name}_before_transfer");
        let of = |name: &str| figure("baseline", 2025, None, Group::All, name);
        assert!(of(name) < of(&before), "{name}");
    }
}

#[test]
fn moves_in_and_out_of_poverty_are_shares_from_the_second_closing_on() {
    for name in [
        "poverty_entry_rate",
        "poverty_exit_rate",
        "poverty_persistence",
    ] {
        assert_eq!(value("baseline", 2023, None, Group::All, name), None);
        for year in 2024..=2026 {
            let share = figure("baseline", year, None, Group::All, name);
            assert!((0.0..=1.0).contains(&share), "{name} {share}");
        }
    }
}
