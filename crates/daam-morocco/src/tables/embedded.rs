//! The files that come with the program: their texts and their digest.

use daam_core::kernel::{Problem, hexadecimal};
use sha2::{Digest, Sha256};

macro_rules! files {
    ($($name:literal,)*) => {
        &[$(($name, include_str!(concat!("../../../../", $name))),)*]
    };
}

/// Every file the model reads, in alphabetical order.
static FILES: &[(&str, &str)] = files![
    "data/asd_targets.csv",
    "data/disability.csv",
    "data/fertility_asfr.csv",
    "data/household_size.csv",
    "data/household_structure.csv",
    "data/international_lines.csv",
    "data/ise_coefficients.csv",
    "data/ise_constants.csv",
    "data/ise_region_terms.csv",
    "data/labour.csv",
    "data/living_standards_quantiles.csv",
    "data/living_standards_region.csv",
    "data/macro.csv",
    "data/marital_status.csv",
    "data/nuptiality.csv",
    "data/poverty_inequality.csv",
    "data/poverty_lines.csv",
    "data/regional_tolerances.csv",
    "data/rgph2024_age_sex_milieu.csv",
    "data/rgph2024_indicators_province.csv",
    "data/rgph2024_indicators_region.csv",
    "data/rgph2024_province_milieu.csv",
    "data/rgph2024_single_age_derived.csv",
    "data/rsu_asd.csv",
    "data/rsu_registrations.csv",
    "data/schooling.csv",
    "data/validation_targets.csv",
    "data/wpp2024_annual.csv",
    "data/wpp2024_life_table.csv",
    "scenarios/assumptions.toml",
    "scenarios/calibration.toml",
];

pub(crate) fn text(name: &str) -> Result<&'static str, Problem> {
    let found = FILES.iter().find(|(known, _)| *known == name);
    let text = found.map(|(_, text)| *text);
    text.ok_or_else(|| Problem::new(format!("{name} is not embedded: name it in embedded.rs")))
}

/// SHA-256 of all embedded files, names and contents, in hexadecimal.
pub(crate) fn digest() -> String {
    let mut hash = Sha256::new();
    for (name, text) in FILES {
        hash.update(name.as_bytes());
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hexadecimal(&hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::FILES;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// Tables of `data/`, by name.
    fn tables() -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        fs::read_dir(folder)
            .expect("the folder data/ is part of the package")
            .map(|entry| entry.expect("an entry of data/").file_name())
            .map(|name| name.into_string().expect("a name in UTF-8"))
            .filter(|name| name.ends_with(".csv"))
            .collect()
    }

    #[test]
    fn every_table_is_read_by_the_model() {
        let read: BTreeSet<String> = FILES
            .iter()
            .filter_map(|(name, _)| name.strip_prefix("data/"))
            .map(str::to_owned)
            .collect();
        assert_eq!(tables(), read);
    }

    #[test]
    fn every_table_has_its_line_in_the_sources_and_no_other_has() {
        let sources = include_str!("../../../../data/SOURCES.md");
        let named: BTreeSet<String> = sources
            .lines()
            .filter_map(|line| line.strip_prefix("| "))
            .filter_map(|line| line.split_once(" |"))
            .map(|(name, _)| name.to_owned())
            .filter(|name| name.ends_with(".csv"))
            .collect();
        assert_eq!(tables(), named);
    }

    #[test]
    fn files_are_in_alphabetical_order() {
        assert!(FILES.is_sorted_by_key(|(name, _)| name));
    }
}
