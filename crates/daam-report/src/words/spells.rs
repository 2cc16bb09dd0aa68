//! Words of the spells of payment.

use super::Label;

/// What the table shows.
pub const NOTE: Label = Label::new(
    "Durée des paiements, retours et délai du premier paiement, à la fin de chaque année – {scenario}",
    "مدة الأداء والعودة إلى الاستفادة وأجل الأداء الأول، عند نهاية كل سنة – {scenario}",
    "How long payment lasts, returns and the wait for the first payment, at the end of each year – {scenario}",
);
/// A row: households ever paid.
pub const EVER_PAID: Label = Label::new(
    "Ménages payés au moins un mois",
    "الأسر المستفيدة شهرا على الأقل",
    "Households paid for at least a month",
);
/// Rows: those paid for so many months.
pub const LENGTHS: [(&str, Label); 5] = [
    (
        "1-3",
        Label::new("1 à 3 mois", "من شهر إلى 3 أشهر", "1 to 3 months"),
    ),
    (
        "4-6",
        Label::new("4 à 6 mois", "من 4 إلى 6 أشهر", "4 to 6 months"),
    ),
    (
        "7-12",
        Label::new("7 à 12 mois", "من 7 إلى 12 شهرا", "7 to 12 months"),
    ),
    (
        "13-24",
        Label::new("13 à 24 mois", "من 13 إلى 24 شهرا", "13 to 24 months"),
    ),
    (
        "25+",
        Label::new("25 mois et plus", "25 شهرا فأكثر", "25 months and over"),
    ),
];
/// A row.
pub const MEAN: Label = Label::new(
    "Délai moyen du premier paiement, mois",
    "متوسط أجل الأداء الأول، بالأشهر",
    "Mean wait for the first payment, months",
);
/// A row.
pub const MEDIAN: Label = Label::new(
    "Délai médian du premier paiement, mois",
    "وسيط أجل الأداء الأول، بالأشهر",
    "Median wait for the first payment, months",
);
