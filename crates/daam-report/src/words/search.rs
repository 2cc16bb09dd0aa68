//! Words of values looked for and of sweeps.

use super::Label;

/// Title of the scenario that is an answer; `levers` are titles with values.
pub const ANSWER: Label = Label::new(
    "Valeur trouvée\u{a0}: {levers}",
    "القيمة المحددة: {levers}",
    "Value found: {levers}",
);
/// A lever at its value.
pub const AT: Label = Label::new("{title} {value}", "{title} {value}", "{title} {value}");
/// Between two levers.
pub const AND: Label = Label::new(" et ", " و", " and ");
/// What the answer does.
pub const SUMMARY: Label = Label::new(
    "Cherchée pour que soit atteint en {year}\u{a0}: {targets}. Obtenu par simulation\u{a0}: {outcomes}.",
    "بحث عنها ليتحقق سنة {year}: {targets}. النتيجة بالمحاكاة: {outcomes}.",
    "Looked for so that in {year}: {targets}. Simulated: {outcomes}.",
);
/// A figure and its value.
pub const EQUALS: Label = Label::new(
    "{figure} = {value}",
    "{figure} = {value}",
    "{figure} = {value}",
);

/// Finding of the frontier.
pub const FRONTIER: Label = Label::new(
    "Passer de {cheap} à {dear} fait au mieux passer le taux de pauvreté de {before} à {after}",
    "الانتقال من {cheap} إلى {dear} ينزل معدل الفقر في أحسن الأحوال من {before} إلى {after}",
    "Going from {cheap} to {dear} takes the poverty rate from {before} to {after} at best",
);
/// Finding where one policy is best of all.
pub const ONE_BEST: Label = Label::new(
    "Une seule politique est à la fois la moins chère et celle qui laisse le moins de pauvreté\u{a0}: {cheap}, {before}",
    "سياسة واحدة هي الأقل كلفة والأقل فقرا معا: {cheap}، {before}",
    "One policy both costs least and leaves least poverty: {cheap}, {before}",
);
/// What is drawn.
pub const FRONTIER_SUB: Label = Label::new(
    "Taux de pauvreté selon le coût de {year}, milliards de DH, selon\u{a0}: {levers}",
    "معدل الفقر حسب كلفة {year}، مليار درهم، حسب: {levers}",
    "Poverty rate against the cost of {year}, billion DH, by: {levers}",
);
/// Key: on the frontier.
pub const UNBEATEN: Label = Label::new(
    "aucune ne coûte moins avec moins de pauvreté",
    "لا سياسة أقل كلفة وأقل فقرا",
    "none costs less with less poverty",
);
/// Key: off the frontier.
pub const BEATEN: Label = Label::new("les autres", "غيرها", "the others");
/// Axis.
pub const COST: Label = Label::new(
    "coût, milliards de DH",
    "الكلفة، مليار درهم",
    "cost, billion DH",
);
