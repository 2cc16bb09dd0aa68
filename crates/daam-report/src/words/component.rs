//! Names of the components of the programme's cost.

use super::Label;

/// The components of the programme's cost: key in the results, name, in stacking order.
pub const COMPONENTS: [(&str, Label); 7] = [
    (
        "child_allowance",
        Label::new(
            "Allocations pour enfants",
            "إعانات الأطفال",
            "Child allowances",
        ),
    ),
    (
        "lump_sum",
        Label::new("Allocation forfaitaire", "الإعانة الجزافية", "Lump sum"),
    ),
    (
        "school_grant",
        Label::new(
            "Aide à la rentrée scolaire",
            "منحة الدخول المدرسي",
            "School grant",
        ),
    ),
    (
        "birth_grant",
        Label::new("Prime de naissance", "منحة الولادة", "Birth grant"),
    ),
    (
        "institution_orphans",
        Label::new(
            "Orphelins en institution",
            "يتامى مؤسسات الرعاية",
            "Orphans in institutions",
        ),
    ),
    (
        "uniform",
        Label::new("Montant uniforme", "المبلغ الموحد", "Uniform amount"),
    ),
    (
        "accompaniment",
        Label::new("Accompagnement", "المواكبة", "Accompaniment"),
    ),
];
