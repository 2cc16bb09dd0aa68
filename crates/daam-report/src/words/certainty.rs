//! What the page says of how sure its figures are.

use super::Label;

/// Section.
pub const SECTION: Label = Label::new(
    "Degré de certitude",
    "درجة اليقين",
    "How sure the figures are",
);
/// How errors were found, one replication.
pub const ONCE: Label = Label::new(
    "Les marges sont des intervalles de confiance à 95\u{a0}%, estimés par les écarts entre localités voisines ({zones} zones de paires).",
    "الهوامش مجالات ثقة بنسبة 95%، مقدرة من الفوارق بين المحليات المتجاورة ({zones} مناطق من الأزواج).",
    "Margins are 95% confidence intervals, estimated from how neighbouring localities differ ({zones} zones of pairs).",
);
/// How errors were found, several replications.
pub const REPEATED: Label = Label::new(
    "Les chiffres sont les moyennes de {replications} réplications, qui ont visité ensemble {share} des localités\u{a0}; les marges sont des intervalles de confiance à 95\u{a0}%.",
    "الأرقام متوسطات {replications} تكرارات، زارت مجتمعة {share} من المحليات؛ والهوامش مجالات ثقة بنسبة 95%.",
    "Figures are means of {replications} replications, which together visited {share} of the localities; margins are 95% confidence intervals.",
);
/// Assumptions stayed where they are.
pub const FIXED: Label = Label::new(
    "Les hypothèses sont tenues pour vraies\u{a0}: leur incertitude, souvent la plus grande, n’est pas dans ces marges (option --draw-assumptions).",
    "تعتبر الفرضيات صحيحة: فعدم اليقين المتعلق بها، وهو غالبا الأكبر، غير مدرج في هذه الهوامش (الخيار \u{2066}--draw-assumptions\u{2069}).",
    "Assumptions are held to be true: what is not known of them, often the most, is not in these margins (option --draw-assumptions).",
);
/// Assumptions were drawn.
pub const DRAWN: Label = Label::new(
    "Chaque réplication a tiré ses hypothèses dans leurs plages\u{a0}: leur incertitude est dans ces marges, avant qu’un nouvel ajustement ne la réduise.",
    "سحب كل تكرار فرضياته داخل مجالاتها: فعدم اليقين المتعلق بها مدرج في هذه الهوامش، قبل أن تقلصه معايرة جديدة.",
    "Every replication drew its assumptions from their ranges: what is not known of them is in these margins, before a new fit would lower it.",
);
/// What chance is.
pub const SOURCES: Label = Label::new(
    "Échantillonnage\u{a0}: toutes les localités n’ont pas été visitées. Hasard\u{a0}: d’autres tirages donneraient d’autres ménages\u{a0}; c’est un majorant.",
    "المعاينة: لم تزر جميع المحليات. الصدفة: سحب آخر يعطي أسرا أخرى؛ وهي حد أعلى.",
    "Sampling: not every locality was visited. Chance: other draws would give other households; an upper bound.",
);
/// No error is known.
pub const UNKNOWN: Label = Label::new(
    "Trop peu de localités ont été visitées pour dire de combien ces chiffres peuvent s’écarter.",
    "عدد المحليات التي تمت زيارتها قليل جدا لمعرفة مدى ابتعاد هذه الأرقام.",
    "Too few localities were visited to say how far off these figures may be.",
);
/// Caption of the errors by source.
pub const BY_SOURCE: Label = Label::new(
    "Chiffres de {year} et leurs marges d’erreur, par source ({scenario})",
    "أرقام {year} وهوامش الخطأ حسب المصدر ({scenario})",
    "Figures of {year} and their margins of error, by source ({scenario})",
);
/// Caption of the differences.
pub const DIFFERENCES: Label = Label::new(
    "Écarts au scénario de référence en {year}, chacun avec sa marge. ≈\u{a0}: l’écart ne dépasse pas sa marge, son signe n’est pas établi.",
    "الفوارق عن السيناريو المرجعي سنة {year}، كل منها مع هامشه. ≈: الفارق لا يتجاوز هامشه، فإشارته غير مؤكدة.",
    "Differences to the reference scenario in {year}, each with its margin. ≈: the difference is not larger than its margin, its sign is not established.",
);
/// Column.
pub const FIGURE: Label = Label::new("Chiffre", "الرقم", "Figure");
/// Column.
pub const VALUE: Label = Label::new("Valeur", "القيمة", "Value");
/// Column.
pub const MARGIN: Label = Label::new("Marge", "الهامش", "Margin");
/// Column.
pub const SAMPLING: Label = Label::new("Échantillonnage", "المعاينة", "Sampling");
/// Column.
pub const CHANCE: Label = Label::new("Hasard", "الصدفة", "Chance");
/// Column.
pub const ASSUMPTIONS: Label = Label::new("Hypothèses", "الفرضيات", "Assumptions");
/// Column.
pub const COST: Label = Label::new(
    "Coût (millions DH)",
    "الكلفة (مليون درهم)",
    "Cost (million DH)",
);
/// Column.
pub const HOUSEHOLDS: Label = Label::new("Ménages payés", "الأسر المستفيدة", "Paid households");
/// Column.
pub const POVERTY: Label = Label::new("Pauvreté (points)", "الفقر (نقط)", "Poverty (points)");
/// A difference that is not larger than its margin, in a sentence.
pub const UNSURE: Label = Label::new(
    "cet écart ne dépasse pas sa marge d’erreur",
    "هذا الفارق لا يتجاوز هامش الخطأ",
    "this difference is not larger than its margin of error",
);
/// Title of the figure: all differences of cost are sure.
pub const ALL_SURE: Label = Label::new(
    "Les {count} écarts de coût dépassent tous leur marge d’erreur",
    "جميع فوارق الكلفة ({count}) تتجاوز هامش خطئها",
    "All {count} differences of cost are larger than their margin of error",
);
/// The same of a single one.
pub const ONE_SURE: Label = Label::new(
    "L’écart de coût dépasse sa marge d’erreur",
    "فارق الكلفة يتجاوز هامش خطئه",
    "The difference of cost is larger than its margin of error",
);
/// Title of the figure: the single one is not.
pub const ONE_UNSURE: Label = Label::new(
    "L’écart de coût ne dépasse pas sa marge d’erreur",
    "فارق الكلفة لا يتجاوز هامش خطئه",
    "The difference of cost is not larger than its margin of error",
);
/// Title of the figure: some are not.
pub const SOME_UNSURE: Label = Label::new(
    "{unsure} des {count} écarts de coût ne dépassent pas leur marge d’erreur",
    "{unsure} من أصل {count} من فوارق الكلفة لا تتجاوز هامش خطئها",
    "{unsure} of {count} differences of cost are not larger than their margin of error",
);
/// Subtitle of the figure.
pub const FIGURE_SUB: Label = Label::new(
    "Écart de coût à «\u{a0}{scenario}\u{a0}» en {year}, milliards de dirhams, intervalle à 95\u{a0}%",
    "فارق الكلفة عن «{scenario}» سنة {year}، بملايير الدراهم، مجال ثقة بنسبة 95%",
    "Difference of cost to “{scenario}” in {year}, billion dirhams, 95% interval",
);
