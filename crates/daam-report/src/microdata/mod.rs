//! Micro-data: every household and person at the end of a month, one row each.
//!
//! Enters: localities lived again ([`daam_core::engine::replay`]). Leaves: a folder, complete or
//! absent, with `households` and `persons` as CSV or Parquet, `columns.csv` (their data
//! dictionary) and `export.toml` (what they were made from). The columns are a contract: from
//! them alone anyone can compute every score, entitlement and award again, and
//! `tests/all/export.rs` does.
//!
//! A locality is written as soon as it has been lived, so memory does not grow with the
//! export. To add a column: one line in `households.rs` or `persons.rs`, after the fixed ones,
//! and its description in `columns.csv`.

mod about;
mod filings;
mod home;
mod households;
mod persons;
mod sheet;
mod value;

use std::io;
use std::path::{Path, PathBuf};

use filings::Filings;
pub(crate) use filings::today;
pub use sheet::Format;

use super::Folder;
use daam_core::engine::{Observer, Plan, Progress, Visit, replay, scenario_digest};
use daam_core::inputs::Inputs;
use daam_core::kernel::{Month, Problem};
use daam_core::model::Model;
use daam_core::policy::Scenario;
use daam_core::programme::{CaseRegister, LocalityView, Programme};
use home::{ExportedHousehold, OncePaid};
use households::Households;
use persons::ExportedPerson;
pub(crate) use persons::{marital, relation};
use sheet::MicrodataWriter;
use value::{ColumnHeading, Datum};

/// The file by which an export's folder is known.
const MARK: &str = "export.toml";

/// What is exported, for the record of it.
struct ExportRequest {
    scenario: String,
    /// SHA-256 of the scenario's values and of the inputs.
    scenario_digest: String,
    inputs_digest: String,
    /// Month at whose end households are looked at: the last of the replay.
    month: Month,
    seed: u64,
    visit: Visit,
    format: Format,
}

/// Lives the localities visited by a plan of one scenario again and writes them as they are at
/// the end of its last month.
pub fn export(
    plan: &Plan,
    model: &Model,
    visit: Visit,
    format: Format,
    folder: Folder,
    progress: &dyn Progress,
) -> Result<Exported, Problem> {
    let scenario = &plan.scenarios[0];
    let places = visit.places.clone();
    let request = ExportRequest {
        scenario: scenario.name.clone(),
        scenario_digest: scenario_digest(scenario),
        inputs_digest: model.digest()?,
        month: plan.to,
        seed: plan.seed,
        visit,
        format,
    };
    let mut export = Export::begin(request, scenario, &model.inputs, folder)?;
    replay(plan, model, &places, progress, &mut export)?;
    export.finish()
}

/// Makes sure that an export's folder can be written, before anything is computed.
pub fn prepare(path: &Path, replace: bool) -> Result<Folder, Problem> {
    Folder::prepare_marked(path, replace, MARK)
}

/// What was written.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The folder.
    pub folder: PathBuf,
    /// Rows of `households`.
    pub households: u64,
    /// Rows of `persons`.
    pub persons: u64,
}

/// A table and its file.
struct MicrodataTable {
    name: String,
    sheet: MicrodataWriter,
    rows: u64,
}

impl MicrodataTable {
    fn begin(
        folder: &Folder,
        stem: &str,
        format: Format,
        headings: &[ColumnHeading],
    ) -> Result<Self, Problem> {
        let name = format!("{stem}.{}", format.name());
        let sheet = MicrodataWriter::begin(format, folder.open(&name)?, headings)
            .map_err(|error| folder.refusal(&name, &error))?;
        Ok(Self {
            name,
            sheet,
            rows: 0,
        })
    }

    fn row(&mut self, cells: &[Datum]) -> io::Result<()> {
        self.rows += 1;
        self.sheet.row(cells)
    }

    fn end(self, folder: &Folder) -> Result<(), Problem> {
        let file = self
            .sheet
            .end()
            .map_err(|error| folder.refusal(&self.name, &error))?;
        folder.seal(&self.name, file)
    }
}

/// Writes the micro-data of the localities it observes.
struct Export {
    request: ExportRequest,
    folder: Folder,
    columns: Households,
    households: MicrodataTable,
    persons: MicrodataTable,
    filings: Filings,
    cells: Vec<Datum>,
    failure: Option<Problem>,
}

impl Export {
    /// Begins both tables.
    fn begin(
        request: ExportRequest,
        scenario: &Scenario,
        inputs: &Inputs,
        folder: Folder,
    ) -> Result<Self, Problem> {
        let scenarios = std::slice::from_ref(scenario);
        let programme = Programme::new(scenarios, inputs, request.month)?;
        let rules = programme.national(0, request.month);
        let columns = Households::new(&programme.scores[rules.score].formula, &inputs.index_notes)?;
        let format = request.format;
        let begin = |stem, headings: &[ColumnHeading]| {
            MicrodataTable::begin(&folder, stem, format, headings)
        };
        let households = begin("households", &columns.headings)?;
        let persons = begin("persons", &persons::headings()?)?;
        Ok(Self {
            request,
            columns,
            households,
            persons,
            filings: Filings::default(),
            cells: Vec::new(),
            failure: None,
            folder,
        })
    }

    /// Writes what goes with the tables and puts the folder in place.
    fn finish(self) -> Result<Exported, Problem> {
        let Self {
            request,
            folder,
            columns,
            households,
            persons,
            ..
        } = self;
        let rows = [households.rows, persons.rows];
        let names = [households.name.clone(), persons.name.clone()];
        households.end(&folder)?;
        persons.end(&folder)?;
        let headings = persons::headings()?;
        folder.write("columns.csv", |out| {
            let tables = [
                (names[0].as_str(), columns.headings.as_slice()),
                (names[1].as_str(), headings.as_slice()),
            ];
            about::write_dictionary(out, tables)
        })?;
        let text = about::text(&request, rows)?;
        folder.write(MARK, |out| out.write_all(text.as_bytes()))?;
        Ok(Exported {
            folder: folder.finish()?,
            households: rows[0],
            persons: rows[1],
        })
    }

    /// Writes the households of a locality.
    fn write(&mut self, view: &LocalityView, register: &CaseRegister) -> Result<(), Problem> {
        let once = OncePaid::read(view.locality.households.len(), register.log(), 0);
        for (index, household) in (0u32..).zip(&view.locality.households) {
            if household.size == 0 {
                continue;
            }
            let domain = view.inputs.country.cells[household.cell as usize].domain();
            let weight = self.request.visit.weights.by_domain[domain];
            let home =
                ExportedHousehold::of((view, register), 0, index, &self.filings, &once, weight);
            self.columns.row(&home, &mut self.cells);
            self.households
                .row(&self.cells)
                .map_err(|error| self.folder.refusal(&self.households.name, &error))?;
            for (member, rank, allowance) in home.allowances() {
                ExportedPerson::of(&home, member, rank, allowance).row(&mut self.cells);
                self.persons
                    .row(&self.cells)
                    .map_err(|error| self.folder.refusal(&self.persons.name, &error))?;
            }
        }
        Ok(())
    }
}

impl Observer for Export {
    fn opens(&mut self, _view: &LocalityView, _register: &CaseRegister) {
        self.filings.clear();
    }

    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        self.filings.note(view, register, 0);
        if view.now == self.request.month {
            self.failure = self.write(view, register).err();
        }
    }

    fn closes(&mut self) -> Result<(), Problem> {
        self.failure.take().map_or(Ok(()), Err)
    }
}
