//! Poverty and inequality without and with support: by milieu, by region.

use super::chart::MOST;
use super::sheet::{Chart, Form, Look, Named, Plan, Series, Sheet, Stretch};
use super::view::View;
use crate::i18n::place::{MILIEUX, milieu, regions};
use crate::i18n::{figure, page, spreadsheet as words};
use daam_core::kernel::Place;
use daam_core::measures::Group;

const HEADCOUNT: &str = "poverty_headcount";
const BEFORE: &str = "poverty_headcount_before_transfer";

/// Every scenario in the country and its two milieux.
pub(super) fn milieux(view: View<'_>) -> Sheet {
    type Key = (Place, usize);
    let keys = MILIEUX
        .into_iter()
        .flat_map(|place| view.scenarios().map(move |scenario| (place, scenario)));
    let value = move |indicator| {
        move |(place, scenario): Key| view.of_year(scenario, place, Group::All, indicator)
    };
    let mut plan = Plan::new()
        .column(
            view.say(page::SCENARIO),
            Form::Text,
            move |(_, scenario): Key| view.scenario(scenario),
        )
        .column(
            view.say(page::MILIEU),
            Form::Text,
            move |(place, _): Key| view.say(milieu(place.milieu)).to_owned(),
        )
        .column(
            view.say(page::WITHOUT_POVERTY),
            Form::Percent(2),
            value(BEFORE),
        )
        .column(
            view.say(page::WITH_POVERTY),
            Form::Percent(2),
            value(HEADCOUNT),
        )
        .column(
            view.say(words::POINTS),
            Form::SignedPercent(2),
            move |key| Some(value(HEADCOUNT)(key)? - value(BEFORE)(key)?),
        );
    for (indicator, form) in [
        ("poverty_gap_before_transfer", Form::Percent(3)),
        ("poverty_gap", Form::Percent(3)),
        ("poverty_severity_before_transfer", Form::Percent(3)),
        ("poverty_severity", Form::Percent(3)),
        ("vulnerability_rate_before_transfer", Form::Percent(2)),
        ("vulnerability_rate", Form::Percent(2)),
        ("gini_before_transfer", Form::Decimal(3)),
        ("gini", Form::Decimal(3)),
    ] {
        plan = plan.column(view.title_of(indicator), form, value(indicator));
    }
    let gaps = [("year", &*view.year())];
    let sheet = plan
        .sheet(words::POVERTY, view.fill(words::POVERTY_TITLE, &gaps), keys)
        .with_frozen(2);
    let shown = u32::try_from(view.scenarios().len().min(MOST)).unwrap_or(0);
    let chart = shown.checked_sub(1).map(|last| Chart {
        look: Look::Columns,
        title: view.fill(words::POVERTY_CHART, &gaps),
        axes: [page::SCENARIO, words::PERSON_SHARE].map(|label| view.say(label).to_owned()),
        categories: Stretch {
            column: 0,
            rows: 0..=last,
        },
        series: [2, 3]
            .map(|column| Series {
                name: Named::Head(column),
                values: Stretch {
                    column,
                    rows: 0..=last,
                },
            })
            .to_vec(),
    });
    sheet.with_chart(chart)
}

/// The regions, under every scenario.
pub(super) fn by_region(view: View<'_>) -> Sheet {
    let value = move |scenario, indicator| {
        move |place| view.of_year(scenario, place, Group::All, indicator)
    };
    let mut plan = Plan::new()
        .column(view.say(page::REGION), Form::Text, move |place| {
            view.reading.place_name(place, view.language)
        })
        .column(
            view.say(figure::WITHOUT),
            Form::Percent(2),
            value(0, BEFORE),
        );
    for scenario in view.scenarios() {
        plan = plan.column(
            view.scenario(scenario),
            Form::Percent(2),
            value(scenario, HEADCOUNT),
        );
    }
    let known: Vec<Place> = regions()
        .filter(|place| value(0, BEFORE)(*place).is_some())
        .collect();
    // The country is there to be compared with.
    let country = (!known.is_empty()).then_some(Place::COUNTRY);
    let places = country.into_iter().chain(known);
    let title = view.fill(words::POVERTY_REGIONS_TITLE, &[("year", &view.year())]);
    plan.sheet(words::POVERTY_REGIONS, title, places)
}
