//! The law file: any text is refused with places, or is a law that scenarios can be laid over.
#![no_main]

use daam::policy::{Law, read_with_base};
use daam_fuzz::told;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match Law::read("law.toml", text) {
        Ok(law) => {
            let scenario = "extends = \"baseline\"\n[title]\nen = \"x\"\n";
            if let Ok((scenario, _)) = read_with_base(&law, "reform", scenario) {
                let _ = scenario.digest_text();
            }
        }
        Err(problems) => {
            assert!(!problems.0.is_empty());
            problems
                .0
                .iter()
                .for_each(|problem| told(problem, "law.toml"));
        }
    }
});
