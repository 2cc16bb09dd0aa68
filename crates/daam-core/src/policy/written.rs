//! Reads a scenario again from the recorded texts of its files, without the files.

use super::catalogue::namesake;
use super::law::Law;
use super::name::check_name;
use super::overlay::{Layer, Origin, Overlay};
use super::scenario::Scenario;
use super::source::LARGEST;
use crate::kernel::{Problem, Problems};

/// Most files a scenario is built from.
const MOST: usize = 256;

/// The scenario built from some files, bases first; `name` is its name in tables.
///
/// # Errors
/// A name that is [not fit](check_name); everything wrong in them; one that the program does not come with; too many or too large.
pub fn read_again(law: &Law, name: &str, layers: &[Layer]) -> Result<Scenario, Problems> {
    if layers.is_empty() || layers.len() > MOST {
        let count = layers.len();
        return Err(
            Problem::new(format!("'{name}' lies on {count} files, not 1 to {MOST}")).into(),
        );
    }
    check_name(name)?;
    let mut problems = Vec::new();
    let mut overlays = Vec::new();
    for layer in layers {
        let known = law.library().of_file(&layer.file);
        let (text, origin) = match (&layer.text, known) {
            (Some(text), _) if text.len() as u64 > LARGEST << 20 => {
                problems.push(Problem::new(format!(
                    "'{}' is larger than any scenario file",
                    layer.file
                )));
                continue;
            }
            (Some(text), _) => (text.as_str(), Origin::File),
            (None, Some(known)) if law.library().is_root(known) => {
                (known.text.as_str(), Origin::Root)
            }
            (None, Some(known)) => (known.text.as_str(), Origin::BuiltIn),
            (None, None) => {
                problems.push(Problem::new(format!(
                    "'{}' does not come with the program, and its text was not kept",
                    layer.file
                )));
                continue;
            }
        };
        overlays.push(Overlay::read(law, &layer.file, text, origin, &mut problems));
    }
    Problems::or(std::mem::take(&mut problems), ())?;
    let overlays: Vec<&Overlay> = overlays.iter().collect();
    let scenario = Scenario::resolve(law, name, &overlays, &mut problems);
    match scenario {
        Some(scenario) => {
            problems.extend(namesake(law, &scenario, true));
            Problems::or(problems, scenario)
        }
        None => Err(Problems(problems)),
    }
}
