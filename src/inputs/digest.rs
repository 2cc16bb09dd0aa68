//! Identity of the inputs.

use sha2::{Digest, Sha256};

use super::Inputs;

/// Every embedded file the model reads, in alphabetical order.
const FILES: &[(&str, &str)] = &[
    (
        "data/asd_ramp_up.csv",
        include_str!("../../data/asd_ramp_up.csv"),
    ),
    (
        "data/disability.csv",
        include_str!("../../data/disability.csv"),
    ),
    (
        "data/fertility_asfr.csv",
        include_str!("../../data/fertility_asfr.csv"),
    ),
    (
        "data/household_size.csv",
        include_str!("../../data/household_size.csv"),
    ),
    (
        "data/household_structure.csv",
        include_str!("../../data/household_structure.csv"),
    ),
    ("data/labour.csv", include_str!("../../data/labour.csv")),
    (
        "data/living_standards_quantiles.csv",
        include_str!("../../data/living_standards_quantiles.csv"),
    ),
    ("data/macro.csv", include_str!("../../data/macro.csv")),
    (
        "data/marital_status.csv",
        include_str!("../../data/marital_status.csv"),
    ),
    (
        "data/nuptiality.csv",
        include_str!("../../data/nuptiality.csv"),
    ),
    (
        "data/poverty_inequality.csv",
        include_str!("../../data/poverty_inequality.csv"),
    ),
    (
        "data/poverty_lines.csv",
        include_str!("../../data/poverty_lines.csv"),
    ),
    (
        "data/rgph2024_age_sex_milieu.csv",
        include_str!("../../data/rgph2024_age_sex_milieu.csv"),
    ),
    (
        "data/rgph2024_indicators_region.csv",
        include_str!("../../data/rgph2024_indicators_region.csv"),
    ),
    (
        "data/rgph2024_province_milieu.csv",
        include_str!("../../data/rgph2024_province_milieu.csv"),
    ),
    (
        "data/rgph2024_single_age_derived.csv",
        include_str!("../../data/rgph2024_single_age_derived.csv"),
    ),
    (
        "data/schooling.csv",
        include_str!("../../data/schooling.csv"),
    ),
    (
        "data/wpp2024_annual.csv",
        include_str!("../../data/wpp2024_annual.csv"),
    ),
    (
        "data/wpp2024_life_table.csv",
        include_str!("../../data/wpp2024_life_table.csv"),
    ),
    (
        "scenarios/assumptions.toml",
        include_str!("../../scenarios/assumptions.toml"),
    ),
    (
        "scenarios/calibration.toml",
        include_str!("../../scenarios/calibration.toml"),
    ),
];

impl Inputs {
    /// SHA-256 of all embedded files, names and contents, in hexadecimal.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for (name, text) in FILES {
            hash.update(name.as_bytes());
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        }
        hash.finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}
