//! The scenarios that come with the program; the files of `scenarios/`.

use daam_core::policy::{BuiltIn, Library};

/// How many of `ALL`, from the first, a run takes when none is asked for.
const HEADLINES: usize = 8;

macro_rules! built_in {
    ($($name:literal)*) => {
        [$((
            $name,
            include_str!(concat!("../../../scenarios/", $name, ".toml")),
        )),*]
    };
}

/// Name and text of every scenario, the root first.
const ALL: &[(&str, &str)] = &built_in! {
    "baseline"
    "decree_on_time"
    "no_transfer"
    "index_cpi_amounts"
    "universal_0_5"
    "rank_align_cnss"
    "floor_reform"
    "threshold_shift"
    "baseline_2023"
    "baseline_nov2025"
    "baseline_2026"
    "legacy_daam_tayssir"
    "index_cpi_threshold"
    "taper"
    "taper_wide"
    "threshold_9_60"
    "threshold_9_70"
    "threshold_9_90"
    "amo_alignment"
    "regional_threshold"
    "score_without_current_spending"
    "exit_grace"
    "exit_hysteresis"
    "formal_job_bridge"
    "elderly_supplement"
    "widow_with_pension"
    "disability_200"
    "disability_adults"
    "school_conditionality"
    "butane_swap"
    "butane_swap_20"
    "perfect_targeting"
    "lottery"
    "uniform_budget_neutral"
    "self_targeting"
    "categorical_old"
    "rural_only"
    "territorial_office"
    "accompaniment"
    "schooling_convention"
    "employment_bridge"
    "registers_interconnected"
    "lone_parent_supplement"
};

pub(crate) fn library() -> Library {
    let all = ALL.iter().map(|(name, text)| BuiltIn {
        name: (*name).to_owned(),
        file: format!("scenarios/{name}.toml"),
        text: (*text).to_owned(),
    });
    Library::new(all.collect(), HEADLINES)
}
