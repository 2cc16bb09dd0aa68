//! Micro-data: every household and person at the end of a month, one row each.
//!
//! Input: localities simulated again ([`daam_core::engine::replay`]). Output: a folder, complete or
//! absent, with `households` and `persons` as CSV or Parquet, `columns.csv` (their data dictionary)
//! and `export.toml` (what they were made from). The columns are a contract: from them alone anyone
//! can recompute every score, entitlement and award, and `tests/all/export.rs` does.
//!
//! A locality is written as soon as it has been simulated, so memory does not grow with the export.
//! To add a column: one line in `households.rs` or `persons.rs`, after the fixed ones, and its
//! description in `columns.csv`.

mod about;
mod home;
mod households;
mod persons;
mod sheet;
mod value;

use std::path::{Path, PathBuf};

pub use sheet::Format;

use super::Folder;
use daam_core::engine::{Observer, Plan, Progress, Visit, replay};
use daam_core::inputs::Inputs;
use daam_core::kernel::Problem;
use daam_core::model::Model;
use daam_core::population::Variables;
use daam_core::programme::{CaseRegister, LocalityView, Programme};
pub(crate) use home::today;
use home::{ExportedHousehold, paid_once};
use households::Households;
use persons::ExportedPerson;
pub(crate) use persons::{marital, relation};
use sheet::MicrodataWriter;
use value::{ColumnHeading, Datum};

/// The file that marks a folder as an export.
const MARK: &str = "export.toml";

/// Simulates the localities visited by a plan of one scenario again and writes them as they are at
/// the end of its last month.
pub fn export(
    plan: &Plan,
    model: &Model,
    visit: Visit,
    format: Format,
    folder: Folder,
    progress: &dyn Progress,
) -> Result<Exported, Problem> {
    let digest = model.digest()?;
    let mut export = Export::begin(plan, &visit, &model.inputs, format, folder)?;
    replay(plan, model, &visit.places, progress, &mut export)?;
    export.finish(&digest)
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

    fn row(&mut self, folder: &Folder, cells: &[Datum]) -> Result<(), Problem> {
        self.rows += 1;
        let written = self.sheet.row(cells);
        written.map_err(|error| folder.refusal(&self.name, &error))
    }

    /// Syncs the file to disk and returns its name.
    fn end(self, folder: &Folder) -> Result<String, Problem> {
        let file = self.sheet.end();
        let file = file.map_err(|error| folder.refusal(&self.name, &error))?;
        folder.seal(&self.name, file)?;
        Ok(self.name)
    }
}

/// Writes the micro-data of the localities it observes.
struct Export<'a> {
    plan: &'a Plan,
    visit: &'a Visit,
    folder: Folder,
    columns: Households,
    households: MicrodataTable,
    persons: MicrodataTable,
    /// The variables on each household's file when its score was last computed.
    filings: Vec<Option<Variables>>,
    cells: Vec<Datum>,
    failure: Option<Problem>,
}

impl<'a> Export<'a> {
    fn begin(
        plan: &'a Plan,
        visit: &'a Visit,
        inputs: &Inputs,
        format: Format,
        folder: Folder,
    ) -> Result<Self, Problem> {
        let programme = Programme::new(&plan.scenarios[..1], inputs, plan.to)?;
        let rules = programme.national(0, plan.to);
        let columns = Households::new(&programme.scores[rules.score].formula, &inputs.index_notes)?;
        let begin = |stem, headings: &[ColumnHeading]| {
            MicrodataTable::begin(&folder, stem, format, headings)
        };
        let households = begin("households", &columns.headings)?;
        let persons = begin("persons", &persons::headings()?)?;
        Ok(Self {
            plan,
            visit,
            columns,
            households,
            persons,
            filings: Vec::new(),
            cells: Vec::new(),
            failure: None,
            folder,
        })
    }

    /// Writes the accompanying files and puts the folder in place.
    fn finish(self, inputs_digest: &str) -> Result<Exported, Problem> {
        let (folder, rows) = (self.folder, [self.households.rows, self.persons.rows]);
        let names = [self.households.end(&folder)?, self.persons.end(&folder)?];
        let headings = [self.columns.headings, persons::headings()?];
        folder.write("columns.csv", |out| {
            about::write_dictionary(out, &names, &headings)
        })?;
        let text = about::text(self.plan, self.visit, inputs_digest, rows)?;
        folder.write(MARK, |out| out.write_all(text.as_bytes()))?;
        let [households, persons] = rows;
        Ok(Exported {
            folder: folder.finish()?,
            households,
            persons,
        })
    }

    fn write(&mut self, view: &LocalityView, register: &CaseRegister) -> Result<(), Problem> {
        let once = paid_once(view.locality.households.len(), register.log());
        for (index, household) in (0u32..).zip(&view.locality.households) {
            if household.size == 0 {
                continue;
            }
            let domain = view.inputs.country.cells[household.cell as usize].domain();
            let weight = self.visit.weights.by_domain[domain];
            let filed = self.filings.get(index as usize).and_then(Option::as_ref);
            let once = once[index as usize];
            let home = ExportedHousehold::of((view, register), index, filed, once, weight);
            self.columns.row(&home, &mut self.cells);
            self.households.row(&self.folder, &self.cells)?;
            for (member, rank, allowance) in home.allowances() {
                ExportedPerson::of(&home, member, rank, allowance).row(&mut self.cells);
                self.persons.row(&self.folder, &self.cells)?;
            }
        }
        Ok(())
    }
}

impl Observer for Export<'_> {
    fn opens(&mut self, _view: &LocalityView, _register: &CaseRegister) {
        self.filings.clear();
    }

    fn month(&mut self, view: &LocalityView, register: &CaseRegister) {
        // A score on file holds until the file is updated: keep the variables of that month.
        self.filings.resize(view.locality.households.len(), None);
        for (index, last) in (0..).zip(&mut self.filings) {
            let filed = register.cases(index)[0].filed;
            if filed == view.now && view.locality.household(index).size > 0 {
                *last = Some(today(view, index));
            }
        }
        if view.now == self.plan.to {
            self.failure = self.write(view, register).err();
        }
    }

    fn closes(&mut self) -> Result<(), Problem> {
        self.failure.take().map_or(Ok(()), Err)
    }
}
