//! A scenario file to begin with.

use crate::words::Label;
use daam_core::kernel::{Language, Month};
use daam_core::policy::{Kind, Law, Parameter, Scenario, Value};

const HEAD: Label = Label::new(
    "# Un scénario : ce qui change par rapport aux scénarios qu'il étend.\n\
     # Vérifier : daam scenario lint {file}\n\
     # Lire : daam scenario describe {file}\n",
    "# سيناريو: ما يتغير بالنسبة إلى السيناريوهات التي يقوم عليها.\n\
     # للتحقق: daam scenario lint {file}\n\
     # للقراءة: daam scenario describe {file}\n",
    "# A scenario: what changes in the scenarios it extends.\n\
     # Check it: daam scenario lint {file}\n\
     # Read it: daam scenario describe {file}\n",
);
const TITLE: Label = Label::new(
    "# Le titre dans les rapports ; une langue suffit parmi fr, ar et en. De même [summary].",
    "# العنوان في التقارير؛ تكفي لغة واحدة من fr وar وen. وكذلك [summary].",
    "# The title in reports; one language of fr, ar and en is enough. Likewise [summary].",
);
const CHANGE: Label = Label::new(
    "# Un changement : un paramètre de la loi, le premier mois, la valeur. Facultatifs : le\n\
     # dernier mois, le lieu et le motif.",
    "# تغيير: معلمة من القانون، والشهر الأول، والقيمة. واختياريا: الشهر الأخير والمكان والسبب.",
    "# A change: a parameter of the law, the first month, the value. Optional: the last month,\n\
     # the place and the reason.",
);
const UNCHANGED: Label = Label::new(
    "# La valeur est celle d'avant ce changement : à remplacer.",
    "# هذه هي القيمة قبل التغيير: المطلوب تعويضها.",
    "# The value is the one before this change: replace it.",
);
const BOUNDS: Label = Label::new(
    "de {low} à {high}",
    "من {low} إلى {high}",
    "{low} to {high}",
);

/// What changes, commented out.
const OPTIONAL: &str = "# until = \"2027-12\"\n\
     # where = { region = \"Casablanca-Settat\", milieu = \"rural\" }\n\
     # why = \"...\"\n";

/// Everything before the changes; with `example`, one change, commented out.
#[must_use]
pub fn header(
    file: &str,
    title: &str,
    extends: &[String],
    example: bool,
    language: Language,
) -> String {
    let bases: Vec<String> = extends.iter().map(|base| quoted(base)).collect();
    let bases = match bases.as_slice() {
        [one] => one.clone(),
        many => format!("[{}]", many.join(", ")),
    };
    let mut text = HEAD.fill(language, &[("file", file)]);
    text += &format!("extends = {bases}\n\n{}\n[title]\n", TITLE.text(language));
    text += &format!("{} = {}\n", language.code(), quoted(title));
    text += &format!("\n{}\n", CHANGE.text(language));
    if example {
        text +=
            "# [[change]]\n# parameter = \"floor.amount\"\n# from = \"2026-01\"\n# value = 600\n";
        text += OPTIONAL;
    }
    text
}

/// A change of one parameter from a month on to the value it has already.
#[must_use]
pub fn starter_change(
    law: &Law,
    scenario: &Scenario,
    parameter: &str,
    from: Month,
    language: Language,
) -> Option<String> {
    let described = law.parameter(parameter)?;
    let value = scenario.held(parameter, from)?;
    let value = match value {
        Value::Choice(word) => quoted(word),
        Value::Month(month) => quoted(&month.to_string()),
        Value::Number(_) | Value::Integer(_) | Value::Flag(_) => value.to_string(),
    };
    let title = described.title.in_language(language);
    let allowed = allowed(described, language);
    let unchanged = UNCHANGED.text(language);
    Some(format!(
        "\n# {title} ({}{allowed})\n{unchanged}\n[[change]]\nparameter = {}\nfrom = {}\n\
         value = {value}\n{OPTIONAL}",
        described.unit.word(),
        quoted(parameter),
        quoted(&from.to_string())
    ))
}

/// What the value may be, after the word of its unit.
fn allowed(parameter: &Parameter, language: Language) -> String {
    if parameter.unit.kind() == Kind::Choice {
        let words: Vec<&str> = parameter
            .choices
            .iter()
            .map(|known| known.word.as_str())
            .collect();
        return format!(": {}", words.join(", "));
    }
    parameter.bounds.map_or_else(String::new, |(low, high)| {
        let (low, high) = (low.to_string(), high.to_string());
        let gaps = [("low", low.as_str()), ("high", high.as_str())];
        format!(", {}", BOUNDS.fill(language, &gaps))
    })
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
