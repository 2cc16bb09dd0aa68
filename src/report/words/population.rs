//! Glossary of the population: the census of every September, events of its life, and the
//! rates of a calendar year.

use super::Label;
use super::indicator::{Entry, PERSONS, SHARE, entry};

const COUPLES: Label = Label::new("couples", "أزواج", "couples");

pub(super) static GLOSSARY: [Entry; 20] = [
    entry(
        "population_male",
        Label::new("Population masculine", "السكان الذكور", "Male population"),
        PERSONS,
        Label::new(
            "Hommes et garçons vivants au recensement de fin septembre, ensemble et par groupe de cinq ans d’âge.",
            "الرجال والفتيان الأحياء في إحصاء نهاية شتنبر، مجموعين وحسب الفئات العمرية الخمسية.",
            "Men and boys alive at the census of the end of September, all and by five-year group of age.",
        ),
    ),
    entry(
        "population_female",
        Label::new("Population féminine", "السكان الإناث", "Female population"),
        PERSONS,
        Label::new(
            "Femmes et filles vivantes au recensement de fin septembre, ensemble et par groupe de cinq ans d’âge.",
            "النساء والفتيات الأحياء في إحصاء نهاية شتنبر، مجموعات وحسب الفئات العمرية الخمسية.",
            "Women and girls alive at the census of the end of September, all and by five-year group of age.",
        ),
    ),
    entry(
        "men_15_plus",
        Label::new(
            "Hommes de 15 ans et plus par état matrimonial",
            "الرجال البالغون 15 سنة فأكثر حسب الحالة الزواجية",
            "Men of 15 and over by marital status",
        ),
        PERSONS,
        Label::new(
            "Hommes célibataires, mariés, divorcés ou veufs au recensement de fin septembre\u{a0}; célibataire\u{a0}: jamais marié.",
            "الرجال العزاب أو المتزوجون أو المطلقون أو الأرامل في إحصاء نهاية شتنبر؛ الأعزب من لم يسبق له الزواج.",
            "Men single, married, divorced or widowed at the census of the end of September; single: never married.",
        ),
    ),
    entry(
        "women_15_plus",
        Label::new(
            "Femmes de 15 ans et plus par état matrimonial",
            "النساء البالغات 15 سنة فأكثر حسب الحالة الزواجية",
            "Women of 15 and over by marital status",
        ),
        PERSONS,
        Label::new(
            "Femmes célibataires, mariées, divorcées ou veuves au recensement de fin septembre\u{a0}; célibataire\u{a0}: jamais mariée.",
            "النساء العازبات أو المتزوجات أو المطلقات أو الأرامل في إحصاء نهاية شتنبر؛ العازبة من لم يسبق لها الزواج.",
            "Women single, married, divorced or widowed at the census of the end of September; single: never married.",
        ),
    ),
    entry(
        "never_married_men",
        Label::new(
            "Hommes jamais mariés",
            "الرجال الذين لم يسبق لهم الزواج",
            "Men never married",
        ),
        SHARE,
        Label::new(
            "Part des hommes du groupe d’âge, à partir de 15 ans, qui n’ont jamais été mariés, au recensement de fin septembre.",
            "حصة رجال الفئة العمرية، ابتداء من 15 سنة، الذين لم يسبق لهم الزواج، في إحصاء نهاية شتنبر.",
            "Share of the men of the group of age, from 15 on, who have never been married, at the census of the end of September.",
        ),
    ),
    entry(
        "never_married_women",
        Label::new(
            "Femmes jamais mariées",
            "النساء اللواتي لم يسبق لهن الزواج",
            "Women never married",
        ),
        SHARE,
        Label::new(
            "Part des femmes du groupe d’âge, à partir de 15 ans, qui n’ont jamais été mariées, au recensement de fin septembre.",
            "حصة نساء الفئة العمرية، ابتداء من 15 سنة، اللواتي لم يسبق لهن الزواج، في إحصاء نهاية شتنبر.",
            "Share of the women of the group of age, from 15 on, who have never been married, at the census of the end of September.",
        ),
    ),
    entry(
        "school_enrolment",
        Label::new("Taux de scolarisation", "معدل التمدرس", "School enrolment"),
        SHARE,
        Label::new(
            "Part des personnes du groupe d’âge inscrites à l’école, préscolaire et supérieur compris, au recensement de fin septembre.",
            "حصة أشخاص الفئة العمرية المتمدرسين، بما في ذلك التعليم الأولي والعالي، في إحصاء نهاية شتنبر.",
            "Share of the persons of the group of age who are at school, pre-school and higher education included, at the census of the end of September.",
        ),
    ),
    entry(
        "labour_force_participation",
        Label::new(
            "Taux d’activité",
            "معدل النشاط",
            "Labour force participation",
        ),
        SHARE,
        Label::new(
            "Part des personnes de 15 ans et plus qui travaillent ou cherchent un emploi, au recensement de fin septembre.",
            "حصة البالغين 15 سنة فأكثر الذين يعملون أو يبحثون عن عمل، في إحصاء نهاية شتنبر.",
            "Share of persons of 15 and over who work or look for work, at the census of the end of September.",
        ),
    ),
    entry(
        "employed_15_plus",
        Label::new("Actifs occupés", "النشيطون المشتغلون", "Employed persons"),
        PERSONS,
        Label::new(
            "Personnes de 15 ans et plus qui travaillent, déclarées ou non, dans le privé ou le public, au recensement de fin septembre.",
            "البالغون 15 سنة فأكثر الذين يعملون، مصرحا بهم أم لا، في القطاع الخاص أو العام، في إحصاء نهاية شتنبر.",
            "Persons of 15 and over who work, declared or not, privately or for the public, at the census of the end of September.",
        ),
    ),
    entry(
        "declared_workers",
        Label::new(
            "Travailleurs déclarés",
            "العاملون المصرح بهم",
            "Declared workers",
        ),
        PERSONS,
        Label::new(
            "Personnes de 15 ans et plus dont l’emploi privé est déclaré à la CNSS, au recensement de fin septembre\u{a0}; sans les agents publics.",
            "البالغون 15 سنة فأكثر المصرح بعملهم في القطاع الخاص لدى الصندوق الوطني للضمان الاجتماعي، في إحصاء نهاية شتنبر؛ دون مستخدمي القطاع العام.",
            "Persons of 15 and over whose private job is declared to the CNSS, at the census of the end of September; public employees apart.",
        ),
    ),
    entry(
        "disability_prevalence",
        Label::new("Taux de handicap", "معدل الإعاقة", "Disability prevalence"),
        SHARE,
        Label::new(
            "Part des personnes de tout âge en situation de handicap, au recensement de fin septembre.",
            "حصة الأشخاص من جميع الأعمار في وضعية إعاقة، في إحصاء نهاية شتنبر.",
            "Share of persons of all ages who are disabled, at the census of the end of September.",
        ),
    ),
    entry(
        "education_level",
        Label::new("Niveau d’études", "المستوى الدراسي", "Level of education"),
        SHARE,
        Label::new(
            "Part des personnes de tout âge selon le plus haut niveau atteint, ou suivi par les élèves, au recensement de fin septembre\u{a0}; le préscolaire compte pour aucun.",
            "حصة الأشخاص من جميع الأعمار حسب أعلى مستوى بلغوه، أو يتابعه المتمدرسون، في إحصاء نهاية شتنبر؛ ويحتسب التعليم الأولي دون مستوى.",
            "Share of persons of all ages by the highest level reached, or attended by pupils, at the census of the end of September; pre-school counts as none.",
        ),
    ),
    entry(
        "orphans_of_father",
        Label::new("Orphelins de père", "يتامى الأب", "Orphans of father"),
        PERSONS,
        Label::new(
            "Personnes de moins de 21 ans dont le père est mort, au recensement de fin septembre, dans tous les ménages, payés ou non.",
            "الأشخاص دون 21 سنة الذين توفي أبوهم، في إحصاء نهاية شتنبر، في جميع الأسر، مستفيدة أم لا.",
            "Persons under 21 whose father is dead, at the census of the end of September, in all households, paid or not.",
        ),
    ),
    entry(
        "old_persons_alone",
        Label::new(
            "Personnes âgées seules",
            "المسنون الذين يعيشون وحدهم",
            "Older persons living alone",
        ),
        PERSONS,
        Label::new(
            "Personnes de 60 ans et plus qui sont seules dans leur ménage, au recensement de fin septembre.",
            "البالغون 60 سنة فأكثر الذين يعيشون وحدهم في أسرتهم، في إحصاء نهاية شتنبر.",
            "Persons of 60 and over who are alone in their household, at the census of the end of September.",
        ),
    ),
    entry(
        "persons_per_room",
        Label::new(
            "Personnes par pièce",
            "عدد الأشخاص لكل غرفة",
            "Persons per room",
        ),
        Label::new("personnes par pièce", "أشخاص لكل غرفة", "persons per room"),
        Label::new(
            "Toutes les personnes sur toutes les pièces de leurs logements, au recensement de fin septembre.",
            "مجموع الأشخاص على مجموع غرف مساكنهم، في إحصاء نهاية شتنبر.",
            "All persons over all rooms of their dwellings, at the census of the end of September.",
        ),
    ),
    entry(
        "marriages",
        Label::new("Mariages", "عقود الزواج", "Marriages"),
        COUPLES,
        Label::new(
            "Couples qui se marient dans la période, premières noces ou non\u{a0}; comptés où vivait la mariée.",
            "الأزواج الذين عقدوا زواجهم خلال الفترة، أول مرة أو من جديد؛ يحتسبون حيث كانت تعيش الزوجة.",
            "Couples who marry in the period, for the first time or again; counted where the bride lived.",
        ),
    ),
    entry(
        "divorces",
        Label::new("Divorces", "حالات الطلاق", "Divorces"),
        COUPLES,
        Label::new(
            "Couples qui se séparent dans la période, hors décès.",
            "الأزواج الذين انفصلوا خلال الفترة، دون حالات الوفاة.",
            "Couples who separate in the period, other than by death.",
        ),
    ),
    entry(
        "dropouts",
        Label::new("Abandons scolaires", "الانقطاع عن الدراسة", "Drop-outs"),
        Label::new("élèves", "تلاميذ", "pupils"),
        Label::new(
            "Élèves qui quittent l’école avant 18 ans\u{a0}; tous en septembre, à la rentrée où ils ne reviennent pas.",
            "التلاميذ الذين يغادرون المدرسة قبل سن 18 سنة؛ كلهم في شتنبر، عند الدخول المدرسي الذي لم يلتحقوا به.",
            "Pupils who leave school before 18; all in September, when the school year opens without them.",
        ),
    ),
    entry(
        "total_fertility_rate",
        Label::new(
            "Indice synthétique de fécondité",
            "المؤشر التركيبي للخصوبة",
            "Total fertility rate",
        ),
        Label::new("enfants par femme", "أطفال لكل امرأة", "children per woman"),
        Label::new(
            "Enfants qu’aurait une femme de 15 à 49 ans aux taux de l’année civile\u{a0}: somme, âge par âge, des naissances de l’année sur les femmes du recensement de septembre. Années simulées jusqu’en décembre, dès 2024.",
            "عدد الأطفال الذين تنجبهم امرأة من 15 إلى 49 سنة وفق معدلات السنة: مجموع ولادات السنة لكل سن على عدد نساء هذه السن في إحصاء شتنبر. للسنوات المحاكاة إلى غاية دجنبر، ابتداء من 2024.",
            "Children a woman would have from 15 to 49 at the rates of the calendar year: sum, age by age, of the year’s births over the women of the September census. Years simulated up to December, from 2024 on.",
        ),
    ),
    entry(
        "life_expectancy",
        Label::new(
            "Espérance de vie à la naissance",
            "أمد الحياة عند الولادة",
            "Life expectancy at birth",
        ),
        Label::new("années", "سنوات", "years"),
        Label::new(
            "Années que vivrait un nouveau-né de ce sexe aux taux de l’année civile\u{a0}: à chaque âge, décès de l’année sur les personnes du recensement de septembre. Pays seul\u{a0}; années simulées jusqu’en décembre, dès 2024.",
            "السنوات التي يعيشها مولود من هذا الجنس وفق معدلات السنة: في كل سن، وفيات السنة على الأشخاص في إحصاء شتنبر. للبلد وحده؛ وللسنوات المحاكاة إلى غاية دجنبر، ابتداء من 2024.",
            "Years a newborn of this sex would live at the rates of the calendar year: at each age, the year’s deaths over the persons of the September census. Country only; years simulated up to December, from 2024 on.",
        ),
    ),
];
