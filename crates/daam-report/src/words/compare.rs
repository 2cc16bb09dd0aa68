//! Words of two runs set side by side.

use super::Label;

/// Both have the same figures.
pub const IDENTICAL: Label = Label::new(
    "Les deux calculs donnent les mêmes résultats, octet pour octet (SHA-256 {digest}).",
    "يعطي التشغيلان النتائج نفسها تماما (\u{2066}SHA-256 {digest}\u{2069}).",
    "Both runs give the same results, byte for byte (SHA-256 {digest}).",
);
/// Heading of what was run.
pub const IDENTITY: Label = Label::new(
    "Ce qui diffère dans ce qui a été calculé",
    "ما يختلف في ما تم تشغيله",
    "What differs in what was run",
);
/// Nothing does.
pub const SAME_IDENTITY: Label = Label::new(
    "rien\u{a0}: même version, mêmes données, mêmes scénarios, même tirage",
    "لا شيء: الإصدار نفسه والمعطيات والسيناريوهات والسحب نفسها",
    "nothing: same version, inputs, scenarios and draws",
);
/// Heading of the figures.
pub const FIGURES: Label = Label::new("Les chiffres", "الأرقام", "The figures");
/// How many figures there are.
pub const COUNTS: Label = Label::new(
    "{common} chiffres dans les deux, dont {differing} diffèrent\u{a0}; {a} dans A seul, {b} dans B seul",
    "{common} من الأرقام في كليهما، يختلف منها {differing}؛ {a} في A وحده و{b} في B وحده",
    "{common} figures in both, {differing} of them differ; {a} only in A, {b} only in B",
);
/// Heading of a scenario's figures.
pub const OF_SCENARIO: Label = Label::new(
    "{scenario}, {year}",
    "{scenario}، {year}",
    "{scenario}, {year}",
);
/// A scenario none of whose figures differ.
pub const SAME_SCENARIO: Label = Label::new(
    "aucun chiffre de l’année ne diffère",
    "لا يختلف أي من أرقام السنة",
    "no figure of the year differs",
);
/// Scenarios that are not printed.
pub const MORE_SCENARIOS: Label = Label::new(
    "{count} autres scénarios communs sont dans comparison.csv (option --out)",
    "توجد {count} سيناريوهات مشتركة أخرى في \u{2066}comparison.csv\u{2069} (الخيار \u{2066}--out\u{2069})",
    "{count} more common scenarios are in comparison.csv (option --out)",
);
/// Heading.
pub const LARGEST: Label = Label::new(
    "Les plus grands écarts relatifs, chiffres annuels",
    "أكبر الفوارق النسبية، الأرقام السنوية",
    "The largest relative differences, yearly figures",
);
/// What the sign says.
pub const UNSURE: Label = Label::new(
    "≈\u{a0}: l’écart ne dépasse pas la marge à 95\u{a0}% des deux calculs réunis, pris pour indépendants\u{a0}; s’ils partagent leurs tirages, il est plus sûr que cela.",
    "≈: لا يتجاوز الفارق هامش \u{2066}95%\u{2069} للتشغيلين معا باعتبارهما مستقلين؛ وإذا اشتركا في السحب فهو أوثق من ذلك.",
    "≈: the difference is not larger than the 95% margin of both runs together, taken as independent; where they share their draws it is surer than that.",
);
/// No common year.
pub const NO_YEAR: Label = Label::new(
    "les deux calculs n’ont aucune année en commun",
    "لا توجد سنة مشتركة بين التشغيلين",
    "the runs have no year in common",
);
/// Column.
pub const DIFFERENCE: Label = Label::new("B − A", "\u{2066}B − A\u{2069}", "B − A");
/// Column.
pub const WHERE: Label = Label::new("Chiffre", "الرقم", "Figure");
/// Unit of a difference of shares.
pub const POINTS: Label = Label::new("pt", "نقطة", "pp");
/// Item.
pub const COMMIT: Label = Label::new("révision", "المراجعة", "commit");
/// Item.
pub const FROM: Label = Label::new("premier mois", "أول شهر", "first month");
/// Item.
pub const TO: Label = Label::new("dernier mois", "آخر شهر", "last month");
/// Item.
pub const REPLICATIONS: Label = Label::new("réplications", "التكرارات", "replications");
/// Item.
pub const DRAWN: Label = Label::new("hypothèses tirées", "سحب الفرضيات", "assumptions drawn");
/// Item.
pub const SCENARIO: Label = Label::new("scénario", "سيناريو", "scenario");
/// Item.
pub const FIRST: Label = Label::new(
    "scénario de comparaison",
    "سيناريو المقارنة",
    "scenario compared with",
);
/// Item.
pub const ASSUMPTION: Label = Label::new("hypothèse", "فرضية", "assumption");
/// Item.
pub const LINE: Label = Label::new("seuil de pauvreté", "عتبة الفقر", "poverty line");
/// In place of a value that a run does not have.
pub const ABSENT: Label = Label::new("absent", "غائب", "absent");
/// Beside a scenario of one name whose values differ.
pub const VALUES: Label = Label::new("valeurs {digest}", "القيم {digest}", "values {digest}");
