//! The made-up run's cash: cost since January, envelopes, forecasts.

use super::Writer;
use daam_core::kernel::{Month, Place};
use daam_core::measures::{Group, Period};

/// Figures of the years 2024 to 2026, each of which costs about what the sample's does.
pub(super) fn put(writer: &mut Writer, factor: f64) {
    writer.place = Place::COUNTRY;
    for year in 2024..=2026 {
        let cost = 2.16e9 * factor;
        for month in 1..=12 {
            writer.period = Period::Month(Month::new(year, month));
            let spent = cost * f64::from(month);
            let (all, dirhams) = (Group::All, "dh");
            writer.put(all, "cumulative_cost", dirhams, spent);
            for (word, normal) in [
                ("0.025", -1.96),
                ("0.10", -1.28),
                ("0.25", -0.67),
                ("0.50", 0.0),
                ("0.75", 0.67),
                ("0.90", 1.28),
                ("0.975", 1.96),
            ] {
                let forecast = cost * (12.0 + f64::from(12 - month) * 0.03 * normal);
                let group = Group::Part("quantile", word);
                writer.put(group, "year_end_forecast", dirhams, forecast);
            }
        }
        writer.period = Period::Year(year);
        writer.put(Group::All, "appropriation", "dh", 26.5e9);
        writer.put(Group::All, "cost_share_of_gdp", "share", 0.0152);
        writer.put(Group::All, "cost_of_a_month_delay", "dh", cost * 0.97);
    }
}
