//! Words of what reforms bring: who pays, who is accompanied.

use super::Label;
use super::indicator::{DIRHAMS, Entry, HOUSEHOLDS, entry};

/// Indicators that only some reforms have.
pub(super) static GLOSSARY: [Entry; 3] = [
    entry(
        "financing_revenue",
        Label::new(
            "Recettes du financement",
            "موارد التمويل",
            "Financing revenue",
        ),
        DIRHAMS,
        Label::new(
            "Ce que les ménages paient pour le programme dans l’année : hausse du prix du butane, contribution de solidarité. Seulement pour les scénarios qui en demandent.",
            "ما تؤديه الأسر لفائدة البرنامج خلال السنة: الزيادة في ثمن البوتان والمساهمة التضامنية. فقط في السيناريوهات التي تطلبها.",
            "What households pay for the programme in the year: the rise in the price of butane, a solidarity levy. Only for scenarios that ask for it.",
        ),
    ),
    entry(
        "net_cost",
        Label::new("Coût net", "الكلفة الصافية", "Net cost"),
        DIRHAMS,
        Label::new(
            "Coût budgétaire de l’année moins les recettes du financement.",
            "الكلفة على الميزانية خلال السنة ناقص موارد التمويل.",
            "Budget cost of the year less the financing revenue.",
        ),
    ),
    entry(
        "accompanied_households",
        Label::new(
            "Ménages accompagnés",
            "الأسر المواكبة",
            "Accompanied households",
        ),
        HOUSEHOLDS,
        Label::new(
            "Ménages payés qui suivent un accompagnement vers un revenu à la fin du mois.",
            "الأسر المستفيدة التي تخضع للمواكبة نحو الدخل في نهاية الشهر.",
            "Paid households in accompaniment towards an income at the end of the month.",
        ),
    ),
];
