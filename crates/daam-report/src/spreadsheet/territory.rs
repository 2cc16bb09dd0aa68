//! The first scenario by region and by province.

use super::scenarios::million;
use super::sheet::{Chart, Form, Look, Named, Plan, Series, Sheet, Stretch};
use super::view::View;
use crate::i18n::place::regions;
use crate::i18n::{Message, appropriation, indicator, page, spreadsheet as words};
use daam_core::kernel::Place;
use daam_core::measures::Group;

const COST: &str = "budget_cost";
/// Number of its column.
const COST_COLUMN: u16 = 6;

/// The regions; empty when the run does not tell them apart.
pub(super) fn by_region(view: View<'_>) -> Sheet {
    let known = regions().filter(|place| cost(view, *place).is_some());
    let sheet = sheet(view, page::REGIONS, words::REGIONS_TITLE, known.collect());
    let last = sheet.body().checked_sub(1);
    let chart = last.map(|last| Chart {
        look: Look::Bars,
        title: view.fill(words::REGIONS_CHART, &[("year", &view.year())]),
        axes: [view.say(page::REGION).to_owned(), million(view).to_owned()],
        categories: Stretch {
            column: 0,
            rows: 0..=last,
        },
        series: vec![Series {
            name: Named::Head(COST_COLUMN),
            values: Stretch {
                column: COST_COLUMN,
                rows: 0..=last,
            },
        }],
    });
    sheet.with_chart(chart)
}

/// The provinces and prefectures; empty but in a run of the whole country.
pub(super) fn by_province(view: View<'_>) -> Sheet {
    let provinces = view.reading.provinces().collect();
    sheet(view, words::PROVINCES, words::PROVINCES_TITLE, provinces)
}

fn cost(view: View<'_>, place: Place) -> Option<f64> {
    view.of_year(0, place, Group::All, COST)
}

fn sheet(view: View<'_>, name: Message, title: Message, places: Vec<Place>) -> Sheet {
    let value = move |indicator| move |place| view.of_year(0, place, Group::All, indicator);
    let title = view.fill(
        title,
        &[("year", &*view.year()), ("scenario", &view.first())],
    );
    let of_provinces = places.iter().any(|place| place.province().is_some());
    let mut plan = Plan::new()
        .column(
            view.say(if of_provinces {
                page::PROVINCE
            } else {
                page::REGION
            }),
            Form::Text,
            move |place| view.reading.place_name(place, view.language),
        )
        .column(view.say(page::REGION), Form::Text, move |place: Place| {
            let region = Place {
                code: place.region(),
                milieu: None,
            };
            view.reading.place_name(region, view.language)
        })
        .column(view.say(page::POPULATION), Form::Whole, value("population"))
        .column(view.say(page::HOUSEHOLDS), Form::Whole, value("households"))
        .column(
            view.say(page::PAID_HOUSEHOLDS),
            Form::Whole,
            value("paid_households"),
        )
        .column(
            view.say(page::PAID_PERSONS),
            Form::Whole,
            value("paid_persons"),
        )
        .column(view.say(appropriation::COST), Form::Millions, value(COST))
        .column(view.say(page::PAID_PART), Form::Percent(1), move |place| {
            let paid = value("paid_households")(place)?;
            value("households")(place).map(|all| paid / all)
        });
    // Of provinces no mean award is known.
    if places
        .iter()
        .any(|place| value("mean_award")(*place).is_some())
    {
        let head = format!("{}, DH", view.say(page::MEAN_AWARD));
        plan = plan.column(head, Form::Whole, value("mean_award"));
    }
    for (head, group, indicator) in [
        (indicator::title("coverage"), Group::All, "coverage"),
        (
            page::POOR_COVERED,
            Group::Part("welfare", "poor"),
            "coverage",
        ),
        (page::EXCLUSION, Group::All, "exclusion_error"),
        (page::INCLUSION, Group::All, "inclusion_error"),
    ] {
        let value = move |place| view.of_year(0, place, group, indicator);
        if places.iter().any(|place| value(*place).is_some()) {
            plan = plan.column(view.say(head), Form::Percent(1), value);
        }
    }
    let poverty = value("poverty_headcount");
    plan.column(
        view.say(page::WITHOUT_POVERTY),
        Form::Percent(2),
        value("poverty_headcount_before_transfer"),
    )
    .column(view.say(page::WITH_POVERTY), Form::Percent(2), poverty)
    .sheet(name, title, places)
}
