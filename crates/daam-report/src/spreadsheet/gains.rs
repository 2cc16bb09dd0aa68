//! Who gains and who loses against the first scenario.

use super::sheet::{Form, Plan, Sheet};
use super::view::View;
use crate::i18n::{page, spreadsheet as words, targeting};
use daam_core::kernel::Place;
use daam_core::measures::{BANDS, DECILE_BANDS, Group};

/// Every other scenario: households that gain and lose, by how much.
pub(super) fn households(view: View<'_>) -> Sheet {
    let value = move |group, indicator| {
        move |scenario| view.of_year(scenario, Place::COUNTRY, group, indicator)
    };
    let mut plan = Plan::new()
        .column(view.say(page::SCENARIO), Form::Text, move |scenario| {
            view.scenario(scenario)
        })
        .column(
            view.title_of("winners"),
            Form::Whole,
            value(Group::All, "winners"),
        )
        .column(
            view.title_of("losers"),
            Form::Whole,
            value(Group::All, "losers"),
        );
    for (band, label) in BANDS.into_iter().zip(targeting::BANDS) {
        let group = Group::Part("band", band);
        plan = plan.column(
            view.say(label),
            Form::Whole,
            value(group, "households_by_gain"),
        );
    }
    for (band, label) in BANDS.into_iter().zip(targeting::BANDS) {
        let group = Group::Part("band", band);
        plan = plan.column(
            view.say(label),
            Form::Percent(1),
            value(group, "gain_share"),
        );
    }
    let known = value(Group::Part("band", BANDS[0]), "gain_share");
    let others = view
        .scenarios()
        .skip(1)
        .filter(|scenario| known(*scenario).is_some());
    let gaps = [("first", &*view.first()), ("year", &view.year())];
    plan.sheet(
        words::WINNERS,
        view.fill(words::WINNERS_TITLE, &gaps),
        others,
    )
}

/// Every other scenario, tenth by tenth of persons.
pub(super) fn deciles(view: View<'_>) -> Sheet {
    type Key = (usize, usize);
    let value = move |band: usize| {
        move |(scenario, tenth): Key| {
            let group = Group::Part("decile_band", DECILE_BANDS[tenth][band]);
            view.of_year(scenario, Place::COUNTRY, group, "gain_share")
        }
    };
    let known = value(0);
    let keys = view
        .scenarios()
        .skip(1)
        .flat_map(|scenario| (0..DECILE_BANDS.len()).map(move |tenth| (scenario, tenth)))
        .filter(|key| known(*key).is_some());
    let mut plan = Plan::new()
        .column(
            view.say(page::SCENARIO),
            Form::Text,
            move |(scenario, _): Key| view.scenario(scenario),
        )
        .column(view.say(words::DECILE), Form::Whole, |(_, tenth): Key| {
            Some(tenth as f64 + 1.0)
        });
    for (band, label) in targeting::BANDS.into_iter().enumerate() {
        plan = plan.column(view.say(label), Form::Percent(1), value(band));
    }
    let gaps = [("first", &*view.first()), ("year", &view.year())];
    plan.sheet(words::GAINS, view.fill(words::GAINS_TITLE, &gaps), keys)
        .with_frozen(2)
}
