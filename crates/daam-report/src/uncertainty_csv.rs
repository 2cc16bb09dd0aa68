//! `uncertainty.csv`: the yearly figures of the country with their errors by source.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io;

use super::csv_cells::DATE;
use super::results_csv::Subjects;
use daam_core::engine::{Headline, interval};

/// Name of the file.
pub(crate) const NAME: &str = "uncertainty.csv";

/// The columns, in order; from `value` to `high_95` in the row's unit, then the degrees of freedom
/// of Student's t, for simulation alone and for all sources.
pub(crate) const COLUMNS: [&str; 17] = [
    "scenario",
    "period",
    "geography",
    "group",
    "indicator",
    "unit",
    "value",
    "standard_error",
    "sampling_error",
    "chance_error",
    "assumption_error",
    "low_95",
    "high_95",
    "simulation_freedom",
    "freedom",
    DATE[0],
    DATE[1],
];

/// Writes all headline figures.
pub(crate) fn write(headlines: &[Headline], out: impl io::Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(COLUMNS)?;
    // Caches quantiles: many figures share degrees of freedom, and a quantile needs iteration.
    let mut factors = HashMap::new();
    let (mut line, mut text) = (csv::StringRecord::new(), String::new());
    let mut subjects = Subjects::default();
    for Headline { row, errors } in headlines {
        let [simulation, all] = errors.freedom;
        let factor = factors
            .entry(all.to_bits())
            .or_insert_with(|| errors.factor());
        let [low, high] = interval(row.value, errors.all() * *factor, row.indicator);
        line.clear();
        line.push_field(&row.scenario);
        subjects.push(row, &mut line);
        let mut last = f64::NAN;
        for number in [
            row.value,
            errors.all(),
            errors.sampling,
            errors.chance,
            errors.assumptions,
            low,
            high,
            simulation,
            all,
        ] {
            // When no assumptions are drawn, both degrees of freedom are the same number.
            if number != last {
                text.clear();
                // Adding zero turns -0 into 0.
                write!(text, "{:?}", number + 0.0).map_err(io::Error::other)?;
                last = number;
            }
            line.push_field(&text);
        }
        subjects.push_date(row, &mut line);
        csv.write_byte_record(line.as_byte_record())?;
    }
    csv.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use daam_core::inputs::Glossary;

    #[test]
    fn an_interval_holds_its_figure_and_its_sources() {
        let outcome = sample::outcome(2);
        let mut bytes = Vec::new();
        write(&outcome.record.headlines, &mut bytes).expect("memory is writable");
        let mut reader = csv::Reader::from_reader(&*bytes);
        assert_eq!(reader.headers().expect("a header"), COLUMNS.to_vec());
        let mut count = 0;
        for record in reader.records() {
            let record = record.expect("a line");
            let number = |column: usize| record[column].parse::<f64>().expect("a number");
            let (value, error) = (number(6), number(7));
            assert!(number(11) <= value && value <= number(12));
            let [least, most] = Glossary::get().range(&record[4]).expect("defined");
            assert!(
                least - 1e-9 <= number(11) && number(12) <= most + 1e-9,
                "{record:?}"
            );
            let squares: f64 = (8..11).map(|source| number(source) * number(source)).sum();
            assert!((squares - error * error).abs() <= 1e-9 * error * error);
            count += 1;
        }
        assert_eq!(count, outcome.record.headlines.len());
        assert!(count > 0);
    }
}
