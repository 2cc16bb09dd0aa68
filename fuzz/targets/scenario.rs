//! A scenario file: any text is refused in sentences, or is a scenario whose rules can be made.
#![no_main]

use daam::kernel::{Language, Month};
use daam::policy::{differences, read_with_base};
use daam::programme::Programme;
use daam::report::scenario;
use daam_fuzz::{INPUTS, LAW, told};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match read_with_base(&LAW, "reform", text) {
        Ok((reform, base)) => {
            let _ = reform.digest_text();
            let _ = differences(&LAW, &base, &reform);
            for language in Language::ALL {
                let _ = scenario::describe(&LAW, &base, &reform, language);
            }
            let last = Month::new(2027, 6);
            if let Err(problem) = Programme::new(&[base, reform], &INPUTS, last) {
                assert!(problem.message.len() > 8, "no sentence: {problem:?}");
            }
        }
        Err(problems) => {
            assert!((1..=1_000).contains(&problems.0.len()));
            problems
                .0
                .iter()
                .for_each(|problem| told(problem, "reform"));
            assert!(!problems.to_string().is_empty());
        }
    }
});
