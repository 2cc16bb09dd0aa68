//! Indicators of targeting and of effects on households.

use super::Label;
use super::indicator::{AWARD_UNIT, Entry, HOUSEHOLDS, SHARE, entry};

/// Indicators of targeting and of effects on households.
pub(super) static GLOSSARY: [Entry; 22] = [
    entry(
        "household_exclusion_error",
        Label::new(
            "Erreur d’exclusion, ménages",
            "خطأ الإقصاء بالأسر",
            "Exclusion error, households",
        ),
        SHARE,
        Label::new(
            "Part des ménages visés qui ne sont pas payés en fin d’année. Visés\u{a0}: les pauvres, ceux sous le seuil de vulnérabilité, les 20 ou 40\u{a0}% de personnes les moins aisées avant transferts.",
            "حصة الأسر المستهدفة التي لا تستفيد في نهاية السنة. والمستهدفون: الفقراء، أو من هم دون عتبة الهشاشة، أو الأقل يسرا من الأشخاص (20 أو 40 في المائة) قبل التحويلات.",
            "Share of the households meant that are not paid at the end of the year. Meant: the poor, those below the vulnerability line, the 20 or 40% of persons least well-off before transfers.",
        ),
    ),
    entry(
        "household_inclusion_error",
        Label::new(
            "Erreur d’inclusion, ménages",
            "خطأ الإدماج بالأسر",
            "Inclusion error, households",
        ),
        SHARE,
        Label::new(
            "Part des ménages payés en fin d’année qui ne sont pas de ceux que l’on vise.",
            "حصة الأسر المستفيدة في نهاية السنة التي ليست من المستهدفين.",
            "Share of the households paid at the end of the year that are not among those meant.",
        ),
    ),
    entry(
        "targeting_differential",
        Label::new(
            "Écart de ciblage",
            "فارق الاستهداف",
            "Targeting differential",
        ),
        Label::new(
            "écart de parts, de -1 à 1",
            "فارق حصتين من 1- إلى 1",
            "difference of shares, -1 to 1",
        ),
        Label::new(
            "Couverture des personnes pauvres moins celle des autres, avant transferts\u{a0}: 1 si tous les pauvres et eux seuls sont couverts.",
            "تغطية الفقراء ناقص تغطية غيرهم، قبل التحويلات: 1 إذا شملت التغطية كل الفقراء وحدهم.",
            "Coverage of the poor less that of the others, before transfers: 1 when all the poor and nobody else are covered.",
        ),
    ),
    entry(
        "coady_grosh_hoddinott_index",
        Label::new(
            "Indice de Coady-Grosh-Hoddinott",
            "مؤشر كودي وغروش وهودينوت",
            "Coady-Grosh-Hoddinott index",
        ),
        Label::new("rapport", "نسبة", "ratio"),
        Label::new(
            "Part des transferts de l’année qui va aux personnes visées, rapportée à leur part dans la population\u{a0}: 1 si l’aide ne distingue personne, plus si elle les favorise.",
            "حصة المستهدفين من تحويلات السنة منسوبة إلى حصتهم من السكان: 1 إذا لم تميز الإعانة أحدا، وأكثر إذا كانت لصالحهم.",
            "Share of the year’s transfers that goes to those meant, over their share of persons: 1 when support favours nobody, more when it favours them.",
        ),
    ),
    entry(
        "transfer_share",
        Label::new(
            "Répartition des transferts",
            "توزيع التحويلات",
            "Incidence of transfers",
        ),
        SHARE,
        Label::new(
            "Part des transferts de l’année que reçoit chaque décile de personnes du pays, rangées par consommation avant transferts.",
            "حصة كل عشرية من أشخاص البلد، مرتبين حسب الاستهلاك قبل التحويلات، من تحويلات السنة.",
            "Share of the year’s transfers received by each decile of the country’s persons, ranked by consumption before transfers.",
        ),
    ),
    entry(
        "concentration_coefficient",
        Label::new(
            "Coefficient de concentration",
            "معامل التركز",
            "Concentration coefficient",
        ),
        Label::new("indice, de -1 à 1", "مؤشر من 1- إلى 1", "index, -1 to 1"),
        Label::new(
            "Un moins deux fois l’aire sous la courbe de concentration des transferts\u{a0}: -1, tout au plus pauvre\u{a0}; 0, autant à chacun\u{a0}; 1, tout au plus aisé.",
            "واحد ناقص ضعف المساحة تحت منحنى تركز التحويلات: 1- الكل للأفقر؛ 0 التساوي؛ 1 الكل للأيسر.",
            "One less twice the area under the concentration curve of transfers: -1, all to the poorest; 0, the same to each; 1, all to the richest.",
        ),
    ),
    entry(
        "concentration_curve",
        Label::new(
            "Courbe de concentration des transferts",
            "منحنى تركز التحويلات",
            "Concentration curve of transfers",
        ),
        SHARE,
        Label::new(
            "Part des transferts de l’année qui va aux p\u{a0}% de personnes les moins aisées avant transferts.",
            "حصة تحويلات السنة العائدة إلى أفقر p% من الأشخاص قبل التحويلات.",
            "Share of the year’s transfers that goes to the p% of persons least well-off before transfers.",
        ),
    ),
    entry(
        "score_roc_area",
        Label::new(
            "Pouvoir du score\u{a0}: aire sous la courbe ROC",
            "قدرة المؤشر: المساحة تحت منحنى ROC",
            "Power of the score: area under the ROC curve",
        ),
        SHARE,
        Label::new(
            "Probabilité qu’une personne pauvre avant transferts ait un score plus bas qu’une autre, parmi les ménages inscrits\u{a0}: 0,5, le score ne dit rien\u{a0}; 1, il dit tout.",
            "احتمال أن يكون مؤشر شخص فقير قبل التحويلات أدنى من مؤشر غير فقير، ضمن الأسر المسجلة: 0,5 لا يفيد المؤشر شيئا؛ 1 يفيد كل شيء.",
            "Probability that a person poor before transfers has a lower score than another, among registered households: 0.5, the score tells nothing; 1, it tells all.",
        ),
    ),
    entry(
        "score_roc",
        Label::new(
            "Courbe ROC du score",
            "منحنى ROC للمؤشر",
            "ROC curve of the score",
        ),
        SHARE,
        Label::new(
            "Part des personnes pauvres qu’un seuil du score retiendrait, s’il retenait aussi la part indiquée des autres\u{a0}; ménages inscrits.",
            "حصة الفقراء التي تشملها عتبة للمؤشر حين تشمل أيضا الحصة المبينة من غيرهم؛ الأسر المسجلة.",
            "Share of the poor that a threshold of the score would keep, were it to keep the given share of the others too; registered households.",
        ),
    ),
    entry(
        "exclusion_error_at_threshold",
        Label::new(
            "Erreur d’exclusion selon le seuil",
            "خطأ الإقصاء حسب العتبة",
            "Exclusion error by threshold",
        ),
        SHARE,
        Label::new(
            "Part des personnes pauvres inscrites dont le score dépasse un seuil imaginaire, à la distance indiquée de celui du scénario\u{a0}; le score seul décide.",
            "حصة الفقراء المسجلين الذين يتجاوز مؤشرهم عتبة مفترضة، على البعد المبين من عتبة السيناريو؛ المؤشر وحده يحدد.",
            "Share of the registered poor whose score is above an imaginary threshold, at the given distance from the scenario’s own; the score alone decides.",
        ),
    ),
    entry(
        "inclusion_error_at_threshold",
        Label::new(
            "Erreur d’inclusion selon le seuil",
            "خطأ الإدماج حسب العتبة",
            "Inclusion error by threshold",
        ),
        SHARE,
        Label::new(
            "Part des personnes non pauvres parmi les inscrites dont le score ne dépasse pas un seuil imaginaire, à la distance indiquée de celui du scénario.",
            "حصة غير الفقراء من المسجلين الذين لا يتجاوز مؤشرهم عتبة مفترضة، على البعد المبين من عتبة السيناريو.",
            "Share of persons who are not poor among the registered whose score is not above an imaginary threshold, at the given distance from the scenario’s own.",
        ),
    ),
    entry(
        "households_by_gain",
        Label::new(
            "Ménages selon le gain",
            "الأسر حسب الربح",
            "Households by gain",
        ),
        HOUSEHOLDS,
        Label::new(
            "Ménages selon ce que change le scénario, face au premier, à ce qu’ils reçoivent dans l’année, rapporté à leur consommation avant transferts\u{a0}: bornes à 0,5 et 5\u{a0}%.",
            "الأسر حسب ما يغيره السيناريو مقارنة بالأول فيما تتلقاه خلال السنة، منسوبا إلى استهلاكها قبل التحويلات: الحدود 0,5 و5 في المائة.",
            "Households by what the scenario changes, against the first, in what they receive in the year, over their consumption before transfers: bounds at 0.5 and 5%.",
        ),
    ),
    entry(
        "gain_share",
        Label::new(
            "Part des ménages selon le gain",
            "حصة الأسر حسب الربح",
            "Share of households by gain",
        ),
        SHARE,
        Label::new(
            "Part des ménages du pays, ou du décile, qui gagnent ou perdent tant face au premier scénario.",
            "حصة أسر البلد، أو العشرية، التي تربح أو تخسر هذا القدر مقارنة بالسيناريو الأول.",
            "Share of the households of the country, or of the decile, that gain or lose so much against the first scenario.",
        ),
    ),
    entry(
        "poverty_gap_closed",
        Label::new(
            "Part de l’écart de pauvreté comblée",
            "الحصة المردومة من فجوة الفقر",
            "Share of the poverty gap closed",
        ),
        Label::new(
            "part\u{a0}; négative si l’écart s’ouvre",
            "حصة؛ سالبة إذا اتسع الفارق",
            "share; negative where the gap widens",
        ),
        Label::new(
            "Baisse de la profondeur de la pauvreté due aux transferts, rapportée à celle d’avant transferts.",
            "انخفاض عمق الفقر بفضل التحويلات منسوبا إلى عمقه قبلها.",
            "Fall of the poverty gap that transfers bring, over the gap before transfers.",
        ),
    ),
    entry(
        "cost_per_point_of_poverty",
        Label::new(
            "Coût d’un point de pauvreté",
            "كلفة نقطة من الفقر",
            "Cost of a point of poverty",
        ),
        Label::new(
            "DH par an et par point",
            "درهم سنويا لكل نقطة",
            "DH per year and point",
        ),
        Label::new(
            "Transferts reçus dans l’année, ramenés à douze mois, par point de pourcentage de taux de pauvreté en moins\u{a0}; absent si le taux ne baisse pas.",
            "التحويلات المتوصل بها خلال السنة، محسوبة على اثني عشر شهرا، لكل نقطة مئوية ينخفض بها معدل الفقر؛ غائب إن لم ينخفض المعدل.",
            "Transfers received in the year, brought to twelve months, for each percentage point by which they lower the poverty headcount; absent where it is not lowered.",
        ),
    ),
    entry(
        "adequacy",
        Label::new("Adéquation de l’aide", "كفاية الإعانة", "Adequacy"),
        Label::new(
            "part, peut dépasser 1",
            "حصة قد تتجاوز 1",
            "share, may be above 1",
        ),
        Label::new(
            "Ce que les ménages payés ont reçu dans l’année, par personne et ramené à douze mois, rapporté à leur consommation avant transferts ou à leur seuil de pauvreté.",
            "ما تلقته الأسر المستفيدة خلال السنة، للفرد ومحسوبا على اثني عشر شهرا، منسوبا إلى استهلاكها قبل التحويلات أو إلى عتبة فقرها.",
            "What paid households received in the year, per person and brought to twelve months, over their consumption before transfers or their poverty line.",
        ),
    ),
    entry(
        "cliff",
        Label::new(
            "Marche au seuil",
            "الهوة عند العتبة",
            "Cliff at the threshold",
        ),
        AWARD_UNIT,
        Label::new(
            "Aide mensuelle moyenne des ménages payés pour leur score quand celui-ci est à moins de 0,1 point sous le seuil de sortie\u{a0}: ce qu’ils risquent de perdre.",
            "متوسط الإعانة الشهرية للأسر المستفيدة بموجب مؤشرها حين يقل بعده تحت العتبة عن 0,1 نقطة: ما قد تفقده.",
            "Mean monthly award of households paid for their score when it is less than 0.1 point below the threshold: what they stand to lose.",
        ),
    ),
    entry(
        "cliff_share",
        Label::new(
            "Marche au seuil, part de la consommation",
            "الهوة عند العتبة كحصة من الاستهلاك",
            "Cliff over consumption",
        ),
        SHARE,
        Label::new(
            "Les mêmes aides rapportées à la consommation mensuelle de ces ménages avant transferts.",
            "الإعانات نفسها منسوبة إلى الاستهلاك الشهري لهذه الأسر قبل التحويلات.",
            "The same awards over the monthly consumption of those households before transfers.",
        ),
    ),
    entry(
        "households_near_threshold",
        Label::new(
            "Ménages payés au bord du seuil",
            "الأسر المستفيدة قرب العتبة",
            "Paid households near the threshold",
        ),
        SHARE,
        Label::new(
            "Part des ménages payés qu’une hausse du score de 0,1 point ferait passer au-dessus du seuil.",
            "حصة الأسر المستفيدة التي يكفي ارتفاع مؤشرها بـ0,1 نقطة لتتجاوز العتبة.",
            "Share of paid households that a rise of the score by 0.1 point would take above the threshold.",
        ),
    ),
    entry(
        "marginal_rate",
        Label::new(
            "Taux marginal implicite",
            "المعدل الهامشي الضمني",
            "Implicit marginal rate",
        ),
        Label::new(
            "part d’un dirham de plus",
            "حصة من الدرهم الإضافي",
            "share of one more dirham",
        ),
        Label::new(
            "Ce que les ménages payés perdraient d’aide, en espérance, pour un dirham de consommation de plus, par le score seul\u{a0}: les aides proches du seuil, la pente du score sur le logarithme de la consommation.",
            "ما تفقده الأسر المستفيدة من إعانة، في المتوسط المتوقع، عن كل درهم إضافي من الاستهلاك، عبر المؤشر وحده: الإعانات القريبة من العتبة وميل المؤشر على لوغاريتم الاستهلاك.",
            "What paid households would lose of their award, in expectation, for one more dirham of consumption, through the score alone: awards near the threshold, slope of the score on log consumption.",
        ),
    ),
    entry(
        "benchmark_poverty_headcount",
        Label::new(
            "Taux de pauvreté à budget égal",
            "معدل الفقر بالميزانية نفسها",
            "Poverty headcount at equal budget",
        ),
        SHARE,
        Label::new(
            "Ce que serait le taux de pauvreté si les mêmes transferts étaient donnés en part égale à tous, tirés au sort, ou versés d’abord aux plus pauvres jusqu’à un même niveau.",
            "ما سيكون عليه معدل الفقر لو وزعت التحويلات نفسها بالتساوي على الجميع، أو بالقرعة، أو على الأفقر فالأفقر حتى مستوى واحد.",
            "What the poverty headcount would be were the same transfers given equally to all, by lottery, or to the poorest first up to a common level.",
        ),
    ),
    entry(
        "benchmark_poverty_gap",
        Label::new(
            "Profondeur de la pauvreté à budget égal",
            "عمق الفقر بالميزانية نفسها",
            "Poverty gap at equal budget",
        ),
        SHARE,
        Label::new(
            "La profondeur de la pauvreté si les mêmes transferts étaient donnés autrement\u{a0}: en part égale, tirés au sort, ou aux plus pauvres d’abord.",
            "عمق الفقر لو وزعت التحويلات نفسها بطريقة أخرى: بالتساوي، أو بالقرعة، أو على الأفقر أولا.",
            "The poverty gap were the same transfers given otherwise: equally, by lottery, or to the poorest first.",
        ),
    ),
];
