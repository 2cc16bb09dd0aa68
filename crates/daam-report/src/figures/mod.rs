//! Figures, one per file.
//!
//! Input: a [`ResultsIndex`] and a language. Output: an SVG, drawn by plotters, whose title states a
//! finding computed from the figures; and a PNG of it ([`png`]). A figure whose rows are absent is
//! not drawn (`None`).
//!
//! To add one: a file with a `draw` function like those here, its `mod` line, its line in [`ALL`],
//! and its words in `i18n/*/figure.ftl`.

pub mod budget_line;
mod canvas;
mod caseload;
mod consumption_quantiles;
mod cost_by_scenario;
mod coverage_by_decile;
mod cumulated_cost;
mod differences;
pub mod frontier;
mod gains_by_decile;
mod labels;
mod line_chart;
mod lorenz;
mod monthly_cost;
pub mod png;
mod poverty_by_region;
mod poverty_with_and_without;
mod programme_path;
mod pyramid;
mod score_roc;
mod scores;
mod share_curve;
pub(crate) mod style;
pub mod tornado;

use crate::Folder;
use crate::results_index::ResultsIndex;
use crate::tables::View;
use daam_core::engine::{Host, NativeHost};
use daam_core::kernel::{Language, Problem};

/// A figure as drawn.
pub struct Drawing {
    /// The SVG, well-formed and without external references.
    pub svg: String,
    /// Its title, which states the finding.
    pub title: String,
}

/// A kind of figure.
pub struct Figure {
    /// Its file name, without language and extension.
    pub name: &'static str,
    draw: fn(View<'_>) -> Drawn,
}

/// A drawing, or why it failed; `None` when the figures it shows are not in the table.
type Drawn = Option<Result<Drawing, Problem>>;

impl Figure {
    /// Draws it; `None` when the figures it shows are not in the table.
    pub fn draw(
        &self,
        results: &ResultsIndex<'_>,
        language: Language,
    ) -> Result<Option<Drawing>, Problem> {
        (self.draw)(View { results, language }).transpose()
    }
}

const fn figure(name: &'static str, draw: fn(View<'_>) -> Drawn) -> Figure {
    Figure { name, draw }
}

/// All figures, in the order of the page.
pub static ALL: [Figure; 15] = [
    figure("monthly_cost", monthly_cost::draw),
    figure("cost_by_scenario", cost_by_scenario::draw),
    figure("differences", differences::draw),
    figure("cumulated_cost", cumulated_cost::draw),
    figure("caseload", caseload::draw),
    figure("coverage_by_decile", coverage_by_decile::draw),
    figure("score_roc", score_roc::draw),
    figure("gains_by_decile", gains_by_decile::draw),
    figure("scores", scores::draw),
    figure("poverty_with_and_without", poverty_with_and_without::draw),
    figure("poverty_by_region", poverty_by_region::draw),
    figure("lorenz", lorenz::draw),
    figure("pyramid", pyramid::draw),
    figure("programme_path", programme_path::draw),
    figure("consumption_quantiles", consumption_quantiles::draw),
];

/// Writes a drawing as SVG and as PNG; `stem` is the name of both in the folder.
pub fn write(folder: &Folder, stem: &str, drawing: &Drawing) -> Result<(), Problem> {
    let svg = drawing.svg.as_bytes();
    folder.write(&format!("{stem}.svg"), |out| out.write_all(svg))?;
    let image = png::from_svg(&drawing.svg)?;
    folder.write(&format!("{stem}.png"), |out| out.write_all(&image))
}

/// Every figure of a run in every language, drawn once for the page and the files.
#[derive(Default)]
pub struct Gallery {
    drawings: Vec<(&'static str, Language, Drawing)>,
}

impl Gallery {
    /// Draws every figure for which the run has data.
    pub fn draw(results: &ResultsIndex<'_>, threads: usize) -> Result<Self, Problem> {
        let in_all = |figure| Language::ALL.map(|language| (figure, language));
        let all: Vec<(&Figure, Language)> = ALL.iter().flat_map(in_all).collect();
        let host: &dyn Host = &NativeHost;
        let drawn = host.map(threads, all, |(figure, language)| {
            let drawing = figure.draw(results, language)?;
            Ok(drawing.map(|drawing| (figure.name, language, drawing)))
        });
        let drawings = drawn.into_iter().filter_map(Result::transpose);
        Ok(Self {
            drawings: drawings.collect::<Result<_, Problem>>()?,
        })
    }

    /// One figure in one language, if it could be drawn.
    pub fn get(&self, name: &str, language: Language) -> Option<&Drawing> {
        self.iter()
            .find(|(found, spoken, _)| *found == name && *spoken == language)
            .map(|(_, _, drawing)| drawing)
    }

    /// All figures: name, language, drawing.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Language, &Drawing)> {
        self.drawings
            .iter()
            .map(|(name, language, drawing)| (*name, *language, drawing))
    }
}

#[cfg(all(test, feature = "png"))]
mod tests {
    use super::*;
    use crate::sample;
    use daam_core::measures::Table;

    #[test]
    fn every_figure_is_well_formed_in_every_language() {
        let mut record = sample::record(8);
        record.scenarios[1].title.fr = sample::HOSTILE.to_owned();
        let table = sample::table(8);
        let results = ResultsIndex::new(&table, &record);
        for figure in &ALL {
            for language in Language::ALL {
                let drawing = figure.draw(&results, language).expect("drawn");
                let svg = drawing.expect("the sample has all rows").svg;
                assert!(!svg.contains("<script"), "{}", figure.name);
                let options = resvg::usvg::Options::default();
                resvg::usvg::Tree::from_str(&svg, &options).expect("well-formed SVG");
                assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
            }
        }
    }

    #[test]
    fn a_png_shows_something() {
        let (table, record) = (sample::table(2), sample::record(2));
        let results = ResultsIndex::new(&table, &record);
        let drawing = ALL[0].draw(&results, Language::Arabic).expect("drawn");
        let image = png::from_svg(&drawing.expect("there").svg).expect("a PNG");
        assert_eq!(&image[1..4], b"PNG");
        assert!(image.len() > 10_000);
    }

    #[test]
    fn odd_runs_are_drawn_too() {
        let mut table = sample::table(8);
        let mut record = sample::record(8);
        record.to = record.from;
        record.scenarios[2].title.en = "endless ".repeat(2_000) + &"x".repeat(9_000) + "\u{1}";
        record.scenarios[3].name.clear();
        for row in table
            .rows
            .iter_mut()
            .filter(|row| &*row.scenario == "baseline")
        {
            row.value = 0.0;
        }
        let results = ResultsIndex::new(&table, &record);
        assert!(!results.year().full());
        for (name, language, drawing) in Gallery::draw(&results, 2).expect("drawn").iter() {
            let options = resvg::usvg::Options::default();
            let read = resvg::usvg::Tree::from_str(&drawing.svg, &options);
            assert!(read.is_ok(), "{name} {language:?}");
            assert!(!drawing.svg.contains("NaN"), "{name} {language:?}");
        }
    }

    #[test]
    fn nothing_is_drawn_of_nothing_and_one_scenario_is_enough() {
        let (table, record) = (sample::table(1), sample::record(1));
        let mut empty = record.clone();
        empty.validation.clear();
        for figure in &ALL {
            let none = ResultsIndex::new(&Table::default(), &empty);
            let drawing = figure.draw(&none, Language::French).expect("no fault");
            assert!(drawing.is_none(), "{}", figure.name);
            let one = ResultsIndex::new(&table, &record);
            let drawing = figure.draw(&one, Language::French).expect("no fault");
            // Differences and gains need two scenarios.
            let two = ["differences", "gains_by_decile"].contains(&figure.name);
            assert_eq!(drawing.is_some(), !two, "{}", figure.name);
        }
    }
}
