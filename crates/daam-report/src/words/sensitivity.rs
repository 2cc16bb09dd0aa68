//! Words of the figures of sensitivity.

use super::Label;
use crate::sensitivity::Outcome;

/// The low end of a range.
pub const LOW: Label = Label::new(
    "hypothèse au bas de sa plage",
    "الفرضية عند أدنى مداها",
    "assumption at the low end of its range",
);
/// The high end of a range.
pub const HIGH: Label = Label::new("au haut de sa plage", "عند أعلى مداها", "at the high end");

/// Finding: the assumption that moves an outcome most.
#[must_use]
pub const fn title(outcome: Outcome) -> Label {
    match outcome {
        Outcome::Cost => Label::new(
            "Le coût tient d’abord à {name}",
            "ترتبط الكلفة أولا بـ {name}",
            "Cost rests first on {name}",
        ),
        Outcome::PaidHouseholds => Label::new(
            "Le nombre de ménages payés tient d’abord à {name}",
            "يرتبط عدد الأسر المستفيدة أولا بـ {name}",
            "The number of households paid rests first on {name}",
        ),
        Outcome::Poverty => Label::new(
            "La pauvreté avec l’aide tient d’abord à {name}",
            "يرتبط الفقر مع الدعم أولا بـ {name}",
            "Poverty with support rests first on {name}",
        ),
    }
}

/// What is drawn.
#[must_use]
pub const fn subtitle(outcome: Outcome) -> Label {
    match outcome {
        Outcome::Cost => Label::new(
            "Changement du coût de {year} (ici {base} milliards de DH), une hypothèse à la fois",
            "تغير كلفة {year} (وهي هنا {base} مليار درهم)، فرضية واحدة في كل مرة",
            "Change of the cost of {year} (here {base} billion DH), one assumption at a time",
        ),
        Outcome::PaidHouseholds => Label::new(
            "Changement des ménages payés fin {year} (ici {base} millions), une hypothèse à la fois",
            "تغير الأسر المستفيدة نهاية {year} (وهي هنا {base} مليون)، فرضية واحدة في كل مرة",
            "Change of households paid at the end of {year} (here {base} million), one assumption at a time",
        ),
        Outcome::Poverty => Label::new(
            "Changement du taux de pauvreté de {year} (ici {base}\u{a0}%), en points, une hypothèse à la fois",
            "تغير معدل الفقر سنة {year} (وهو هنا {base}%)، بالنقط، فرضية واحدة في كل مرة",
            "Change of the poverty rate of {year} (here {base} %), in points, one assumption at a time",
        ),
    }
}
