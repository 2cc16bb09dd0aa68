//! Errors of targeting, what it achieves, and what the same money would do otherwise.

use super::sheet::{Form, Plan, Sheet};
use super::view::View;
use crate::i18n::{page, spreadsheet as words, targeting};
use daam_core::kernel::Place;
use daam_core::measures::Group;

/// Every scenario and everyone a transfer may be meant for.
pub(super) fn errors(view: View<'_>) -> Sheet {
    type Key = (usize, usize);
    let value = move |indicator| {
        move |(scenario, target): Key| {
            let group = Group::Part("target", targeting::TARGETS[target].0);
            view.of_year(scenario, Place::COUNTRY, group, indicator)
        }
    };
    let known = value("exclusion_error");
    let keys = view
        .scenarios()
        .flat_map(|scenario| (0..targeting::TARGETS.len()).map(move |target| (scenario, target)))
        .filter(|key| known(*key).is_some());
    let mut plan = Plan::new()
        .column(
            view.say(page::SCENARIO),
            Form::Text,
            move |(scenario, _): Key| view.scenario(scenario),
        )
        .column(
            view.say(targeting::TARGET),
            Form::Text,
            move |(_, target): Key| view.say(targeting::TARGETS[target].1),
        );
    for (head, indicator) in [
        (targeting::EXCLUSION, "exclusion_error"),
        (targeting::INCLUSION, "inclusion_error"),
        (targeting::HOUSEHOLD_EXCLUSION, "household_exclusion_error"),
        (targeting::HOUSEHOLD_INCLUSION, "household_inclusion_error"),
    ] {
        plan = plan.column(view.say(head), Form::Percent(1), value(indicator));
    }
    let title = view.fill(words::ERRORS_TITLE, &[("year", &view.year())]);
    plan.sheet(words::ERRORS, title, keys).with_frozen(2)
}

/// What every scenario achieves, then poverty were the same transfers given otherwise.
pub(super) fn performance(view: View<'_>) -> Sheet {
    const INDEX: &str = "coady_grosh_hoddinott_index";
    let all = Group::All;
    let value = move |group, indicator| {
        move |scenario| view.of_year(scenario, Place::COUNTRY, group, indicator)
    };
    let known = value(all, "targeting_differential");
    let mut plan = Plan::new().column(view.say(page::SCENARIO), Form::Text, move |scenario| {
        view.scenario(scenario)
    });
    for (head, group, indicator, form) in [
        (
            targeting::DIFFERENTIAL,
            all,
            "targeting_differential",
            Form::Decimal(2),
        ),
        (
            targeting::INDEX_POOR,
            Group::Part("target", "poor"),
            INDEX,
            Form::Decimal(2),
        ),
        (
            targeting::INDEX_BOTTOM,
            Group::Part("target", "bottom_40"),
            INDEX,
            Form::Decimal(2),
        ),
        (
            targeting::CONCENTRATION,
            all,
            "concentration_coefficient",
            Form::Decimal(2),
        ),
        (
            targeting::ADEQUACY,
            Group::Part("reference", "consumption"),
            "adequacy",
            Form::Percent(1),
        ),
        (
            targeting::GAP_CLOSED,
            all,
            "poverty_gap_closed",
            Form::Percent(1),
        ),
        (targeting::CLIFF, all, "cliff", Form::Whole),
        (
            targeting::AT_THE_EDGE,
            all,
            "households_near_threshold",
            Form::Percent(1),
        ),
    ] {
        plan = plan.column(view.say(head), form, value(group, indicator));
    }
    let point = format!(
        "{}, {}",
        view.title_of("cost_per_point_of_poverty"),
        super::scenarios::million(view)
    );
    plan = plan.column(
        point,
        Form::Millions,
        value(all, "cost_per_point_of_poverty"),
    );
    let gap = view.title_of("poverty_gap");
    for (head, group, indicator) in [
        (targeting::WITHOUT, all, "poverty_gap_before_transfer"),
        (targeting::AS_GIVEN, all, "poverty_gap"),
    ] {
        let head = format!("{gap} – {}", view.say(head));
        plan = plan.column(head, Form::Percent(3), value(group, indicator));
    }
    for (policy, head) in targeting::POLICIES {
        let head = format!("{gap} – {}", view.say(head));
        let group = Group::Part("policy", policy);
        plan = plan.column(
            head,
            Form::Percent(3),
            value(group, "benchmark_poverty_gap"),
        );
    }
    let title = view.fill(targeting::PERFORMANCE, &[("year", &view.year())]);
    let keys = view
        .scenarios()
        .filter(|scenario| known(*scenario).is_some());
    plan.sheet(words::PERFORMANCE, title, keys)
        .with_note(view.say(targeting::PERFORMANCE_NOTE))
        .with_note(view.say(targeting::BENCHMARK_NOTE))
}
