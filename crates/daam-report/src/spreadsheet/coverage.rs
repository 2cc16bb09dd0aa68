//! Whom support reaches, from the poorest tenth to the richest.

use super::sheet::{Form, Look, Plan, Sheet};
use super::view::View;
use crate::i18n::{Message, spreadsheet as words};
use daam_core::kernel::Place;
use daam_core::measures::Group;

const DECILES: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/// The ten deciles, the groups of welfare, then everybody.
pub(super) fn sheet(view: View<'_>) -> Sheet {
    let named = |name: &Message| view.say(*name).to_owned();
    let deciles = DECILES.map(|decile| (decile.to_owned(), Group::Part("decile", decile)));
    let welfare = words::WELFARE.map(|(word, name)| (named(&name), Group::Part("welfare", word)));
    let everybody = crate::i18n::place::milieu(None);
    let rows: Vec<(String, Group)> = deciles
        .into_iter()
        .chain(welfare)
        .chain([(named(&everybody), Group::All)])
        .collect();
    let mut plan = Plan::new().column(
        view.say(words::DECILE),
        Form::Text,
        |row: &(String, Group)| row.0.clone(),
    );
    for scenario in view.scenarios() {
        plan = plan.column(
            view.scenario(scenario),
            Form::Percent(1),
            move |row: &(String, Group)| view.of_year(scenario, Place::COUNTRY, row.1, "coverage"),
        );
    }
    let title = view.fill(words::COVERAGE_TITLE, &[("year", &view.year())]);
    let axes = [words::DECILE, words::PERSON_SHARE].map(|label| view.say(label).to_owned());
    let deciles = u32::try_from(DECILES.len()).unwrap_or(0);
    let chart = view.by_column(Look::Lines, title.clone(), axes, deciles);
    plan.sheet(words::COVERAGE, title, &rows).with_chart(chart)
}
