//! Sentences on what a scenario changes.
//!
//! Titles of parameters stand in quotes and decide neither gender nor number of a verb: each
//! sentence has a subject of its own ("the value of ..") or a verb that agrees with any.

use super::Label;
use daam_core::kernel::{Language, Month};
use daam_core::policy::Status;

const fn label(fr: &'static str, ar: &'static str, en: &'static str) -> Label {
    Label::new(fr, ar, en)
}

/// From a month on, for good.
pub const SINCE: Label = label("à partir {of_from}", "ابتداء من {from}", "from {from}");
/// One month only.
pub const DURING: Label = label("en {from}", "في {from}", "in {from}");
/// From a month to another; within a year it is said once.
pub const BETWEEN: Label = label(
    "{of_from} à {until}",
    "من {from} إلى {until}",
    "from {from} to {until}",
);
/// Between the place and the time, and before the rest.
pub const COMMA: Label = label(", ", "، ", ", ");
/// A title.
pub const QUOTED: Label = label("«\u{a0}{text}\u{a0}»", "«{text}»", "“{text}”");

/// One region.
pub const REGION: Label = label(
    "dans la région {of_name}",
    "في جهة {name}",
    "in the region of {name}",
);
/// One province.
pub const PROVINCE: Label = label(
    "dans la province {of_name}",
    "في إقليم {name}",
    "in the province of {name}",
);
/// One prefecture.
pub const PREFECTURE: Label = label(
    "dans la préfecture {of_name}",
    "في عمالة {name}",
    "in the prefecture of {name}",
);
/// The towns.
pub const URBAN: Label = label("en milieu urbain", "في الوسط الحضري", "in urban areas");
/// The countryside.
pub const RURAL: Label = label("en milieu rural", "في الوسط القروي", "in rural areas");

/// A value that the scenario itself gives up for another.
pub const MOVES: Label = label(
    "{title} passe {of_before} à {after}",
    "تنتقل قيمة {title} من {before} إلى {after}",
    "{title} goes from {before} to {after}",
);
/// A value beside the one of the other scenario.
pub const INSTEAD: Label = label(
    "{title} est de {after} au lieu de {before}",
    "تكون قيمة {title} {after} بدل {before}",
    "{title} is {after} instead of {before}",
);
/// A month beside the one of the other scenario.
pub const MONTH_INSTEAD: Label = label(
    "{title} est {after} au lieu {of_before}",
    "تكون قيمة {title} {after} بدل {before}",
    "{title} is {after} instead of {before}",
);
/// A place that keeps its value.
pub const STAYS: Label = label(
    "{title} reste à {after}",
    "تبقى قيمة {title} في {after}",
    "{title} stays at {after}",
);
/// What comes into use.
pub const INTRODUCED: Label = label(
    "{title} entre en vigueur, à {after}",
    "يبدأ العمل بـ{title}، بقيمة {after}",
    "{title} is introduced, at {after}",
);
/// What is in use in the second scenario only.
pub const IN_USE: Label = label(
    "{title} est en vigueur, à {after}",
    "يُعمل بـ{title}، بقيمة {after}",
    "{title} is in force, at {after}",
);
/// What goes out of use.
pub const ABOLISHED: Label = label(
    "{title} prend fin (c’était {before})",
    "ينتهي العمل بـ{title} (كانت القيمة {before})",
    "{title} is abolished (it was {before})",
);
/// What is in use in the first scenario only.
pub const NOT_IN_USE: Label = label(
    "{title} n’est pas en vigueur, au lieu de {before}",
    "لا يُعمل بـ{title}، بدل {before}",
    "{title} is not in force, instead of {before}",
);
/// What is in use nowhere, in a place that is told apart.
pub const STAYS_OUT: Label = label(
    "{title} n’entre pas en vigueur",
    "لا يُعمل بـ{title}",
    "{title} does not come into force",
);

/// A rule begins.
pub const RULE_BEGINS: Label = label(
    "la règle {title} s’applique désormais",
    "تصبح قاعدة {title} سارية",
    "the rule {title} now applies",
);
/// A rule of the second scenario only.
pub const RULE_HOLDS: Label = label(
    "la règle {title} s’applique",
    "تسري قاعدة {title}",
    "the rule {title} applies",
);
/// A rule ends.
pub const RULE_ENDS: Label = label(
    "la règle {title} ne s’applique plus",
    "لم تعد قاعدة {title} سارية",
    "the rule {title} no longer applies",
);
/// A rule of the first scenario only.
pub const RULE_ABSENT: Label = label(
    "la règle {title} ne s’applique pas",
    "لا تسري قاعدة {title}",
    "the rule {title} does not apply",
);
/// A rule kept in a place.
pub const RULE_STAYS: Label = label(
    "la règle {title} s’applique toujours",
    "تظل قاعدة {title} سارية",
    "the rule {title} still applies",
);
/// A rule that a place does not get.
pub const RULE_STAYS_ABSENT: Label = label(
    "la règle {title} ne s’applique toujours pas",
    "تظل قاعدة {title} غير سارية",
    "the rule {title} still does not apply",
);

/// A choice.
pub const CHOSEN: Label = label(
    "pour {title}, {after} remplace {before}",
    "فيما يخص {title}، يُعتمد خيار {after} بدل {before}",
    "for {title}, {after} replaces {before}",
);
/// A choice kept in a place.
pub const STILL_CHOSEN: Label = label(
    "pour {title}, le choix reste {after}",
    "فيما يخص {title}، يظل الخيار {after}",
    "for {title}, the choice stays {after}",
);

/// Nothing differs.
pub const SAME: Label = label(
    "Les deux scénarios sont les mêmes\u{a0}: aucune valeur ne diffère, à aucun mois et nulle part.",
    "السيناريوهان متطابقان: لا تختلف أي قيمة في أي شهر ولا في أي مكان.",
    "The two scenarios are the same: no value differs, in any month or place.",
);
/// Nothing differs from the law.
pub const AS_THE_LAW: Label = label(
    "Ce scénario ne change rien au droit en vigueur.",
    "لا يغير هذا السيناريو شيئا في القانون المعمول به.",
    "This scenario changes nothing in the law in force.",
);
/// Heads what a scenario changes.
pub const BESIDE_THE_LAW: Label = label(
    "Par rapport au droit en vigueur\u{a0}:",
    "بالمقارنة مع القانون المعمول به:",
    "Compared with the law in force:",
);
/// Heads what two scenarios differ in.
pub const FROM_TO: Label = label(
    "De {one} à {other}\u{a0}:",
    "من {one} إلى {other}:",
    "From {one} to {other}:",
);
/// A file without problems, by the number of values that differ from its base.
pub const SOUND: Label = label(
    "{file}\u{a0}: correct. Différences avec sa base\u{a0}: {count}.",
    "{file}: سليم. عدد الاختلافات عن أساسه: {count}.",
    "{file}: ok. Differences from its base: {count}.",
);

/// The reason an author gives.
pub const WHY: Label = label("Motif\u{a0}: {why}.", "السبب: {why}.", "Why: {why}.");
/// The standing of a value, and what leads to it.
pub const STATUS: Label = label(
    "Statut\u{a0}: {status}.",
    "الصفة: {status}.",
    "Status: {status}.",
);

/// How well a value is established.
#[must_use]
pub const fn status(status: Status) -> Label {
    match status {
        Status::Official => label("valeur officielle", "قيمة رسمية", "official value"),
        Status::Press => label(
            "rapporté par la presse",
            "منقول عن الصحافة",
            "reported by the press",
        ),
        Status::Derived => label(
            "déduit de valeurs publiées",
            "مستخلص من قيم منشورة",
            "derived from published values",
        ),
        Status::Assumption => label("hypothèse", "فرضية", "assumption"),
        Status::TestValue => label("valeur d’essai", "قيمة تجريبية", "test value"),
    }
}

/// A month of the year in full.
#[must_use]
pub fn month_of_year(number: usize) -> Label {
    const NAMES: [Label; 12] = [
        label("janvier", "يناير", "January"),
        label("février", "فبراير", "February"),
        label("mars", "مارس", "March"),
        label("avril", "أبريل", "April"),
        label("mai", "ماي", "May"),
        label("juin", "يونيو", "June"),
        label("juillet", "يوليوز", "July"),
        label("août", "غشت", "August"),
        label("septembre", "شتنبر", "September"),
        label("octobre", "أكتوبر", "October"),
        label("novembre", "نونبر", "November"),
        label("décembre", "دجنبر", "December"),
    ];
    NAMES[(number + 11) % 12]
}

/// A month without its year.
#[must_use]
pub fn month_name(month: Month, language: Language) -> String {
    let name = month_of_year(usize::from(month.of_year().unsigned_abs()));
    name.text(language).to_owned()
}

/// A month in full: `janvier 2026`.
#[must_use]
pub fn month(month: Month, language: Language) -> String {
    format!("{}\u{a0}{}", month_name(month, language), month.year())
}
