//! Words of behaviour: what people's responses add to a reform's direct effect.

use super::Label;

/// Title of the section.
pub const SECTION: Label = Label::new(
    "Effet direct et comportements",
    "الأثر المباشر والسلوكات",
    "Direct effect and behaviour",
);
/// Caption of the table.
pub const CAPTION: Label = Label::new(
    "Différences avec «\u{a0}{scenario}\u{a0}» en {year}. L’effet direct est celui du même scénario si personne n’y répondait\u{a0}; l’effet des comportements est ce que les réponses y ajoutent. Leurs élasticités sont des hypothèses, données plus bas avec leur intervalle.",
    "الفروق مع «{scenario}» سنة {year}. الأثر المباشر هو أثر السيناريو نفسه لو لم يستجب له أحد؛ وأثر السلوكات هو ما تضيفه الاستجابات. مروناتها فرضيات، ترد أدناه مع مجالها.",
    "Differences with “{scenario}” in {year}. The direct effect is that of the same scenario were nobody to respond; the effect of behaviour is what the responses add. Their elasticities are assumptions, given below with their range.",
);
/// Heading of the direct effect.
pub const DIRECT: Label = Label::new("Effet direct", "الأثر المباشر", "Direct effect");
/// Heading of what responses add.
pub const RESPONSE: Label = Label::new("Comportements", "السلوكات", "Behaviour");
/// Heading of both together.
pub const BOTH: Label = Label::new("Ensemble", "المجموع", "Both");
/// Cost of the year.
pub const COST: Label = Label::new(
    "coût, millions de DH",
    "الكلفة، بملايين الدراهم",
    "cost, million DH",
);
/// Households paid at its end.
pub const PAID: Label = Label::new(
    "ménages payés, milliers",
    "الأسر المستفيدة، بالآلاف",
    "paid households, thousands",
);
/// Poverty with transfers.
pub const POVERTY: Label = Label::new("pauvreté, points", "الفقر، بالنقط", "poverty, points");
/// Children at school in paid households.
pub const PUPILS: Label = Label::new(
    "enfants scolarisés payés, milliers",
    "الأطفال المتمدرسون المستفيدون، بالآلاف",
    "paid children at school, thousands",
);
/// Births.
pub const BIRTHS: Label = Label::new(
    "naissances, milliers",
    "الولادات، بالآلاف",
    "births, thousands",
);
