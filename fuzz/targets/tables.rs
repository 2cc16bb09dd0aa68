//! The tables of a run folder: any bytes are refused with a place or their file, or are rows
//! that can be compared with others. The first byte says which table the rest is.
#![no_main]

use std::panic;
use std::sync::{LazyLock, Once};

use daam::engine::Outcome;
use daam::kernel::Language;
use daam::report::compare::{Compared, csv, text};
use daam::report::{reopen, terminal};
use daam_fuzz::{folder, told};
use libfuzzer_sys::fuzz_target;

static SOUND: LazyLock<Outcome> = LazyLock::new(|| {
    let results = folder::FEW.as_bytes();
    let uncertainty = folder::UNCERTAINTY.as_bytes();
    open(&[("results.csv", results), ("uncertainty.csv", uncertainty)]).expect("a sound run")
});

fn open(tables: &[(&str, &[u8])]) -> Result<Outcome, daam::kernel::Problem> {
    let record = ("record.json", folder::RECORD.as_bytes());
    let files = [&[record], tables].concat();
    reopen::unsealed(folder::holding(&files)).map(|run| run.outcome)
}

/// A panic ends the search as a fault, but not those of the library that reads columns: they are
/// caught where it is called.
fn let_the_library_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let fault = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let file = info.location().map_or("", |at| at.file());
            if !["/parquet-", "/bytes-", "/snap-"]
                .iter()
                .any(|library| file.contains(library))
            {
                fault(info);
            }
        }));
    });
}

fuzz_target!(|bytes: &[u8]| {
    let_the_library_panic();
    let Some((which, bytes)) = bytes.split_first() else {
        return;
    };
    let name = match which % 4 {
        0 => "results.csv",
        1 => "uncertainty.csv",
        2 => "replications.csv",
        _ => "results.parquet",
    };
    let sound = &*SOUND;
    let results = ("results.csv", folder::FEW.as_bytes());
    let tables = [results, (name, bytes)];
    match open(if name == results.0 {
        &tables[1..]
    } else {
        &tables
    }) {
        Err(problem) => told(&problem, name),
        Ok(outcome) => {
            let compared = Compared::new([sound, &outcome]);
            for language in Language::ALL {
                let _ = text::text(&compared, language);
            }
            let _ = csv::write(&compared, std::io::sink());
            let _ = terminal::summary(&outcome.table, &outcome.record, None);
        }
    }
});
