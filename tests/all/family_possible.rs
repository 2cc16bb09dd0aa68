//! Which families can be described: one that cannot be is refused with the member and a way out.

use daam::engine::family::{Family, PreparedFamily};
use daam::inputs::index_variables;
use daam::kernel::Milieu;

use crate::common::inputs;

const PLACE: &str = "milieu = 'urban'\nregion = 6\nmonth = '2025-12'\n";

/// What is said of a family; nothing when it can be.
fn said_of(text: &str) -> String {
    let read = Family::parse("family.toml", text);
    let built = read.and_then(|family| PreparedFamily::new(inputs(), family));
    built
        .err()
        .map_or_else(String::new, |problem| problem.to_string())
}

/// Members as the options give them, such as `adult age=40 sex=male`.
fn family(members: &[&str]) -> String {
    let table = |member: &&str| {
        let mut words = member.split(' ');
        let keys: Vec<String> = words
            .clone()
            .skip(1)
            .map(|pair| {
                let (key, value) = pair.split_once('=').unwrap_or((pair, "true"));
                let plain = value.parse::<i64>().is_ok() || value == "true";
                if plain {
                    format!("{key} = {value}\n")
                } else {
                    format!("{key} = '{value}'\n")
                }
            })
            .collect();
        format!(
            "[[{}]]\n{}",
            words.next().unwrap_or_default(),
            keys.concat()
        )
    };
    format!("{PLACE}{}", members.iter().map(table).collect::<String>())
}

const MAN: &str = "adult age=40 sex=male";
const WIFE: &str = "adult age=36 sex=female relation=spouse";

#[test]
fn families_that_there_are_can_be_described() {
    for members in [
        &[MAN][..],
        &[MAN, WIFE, "child age=9 in_school", "child born=2026-04"],
        &["adult age=15 sex=male"],
        &[
            MAN,
            "adult age=66 sex=female relation=parent marital=widowed survivor_pension",
        ],
        &[
            MAN,
            "adult age=70 sex=male relation=parent",
            "adult age=66 sex=female relation=parent",
        ],
        // A widow with her children at her father's.
        &[
            "adult age=70 sex=male",
            "adult age=40 sex=female relation=child widowed",
            "child age=9 relation=other mother=2",
        ],
        // A young stepmother; an older son; twins; a child taken in.
        &[
            MAN,
            "adult age=22 sex=female relation=spouse",
            "child age=14 mother=0",
            "child age=1",
        ],
        &[
            MAN,
            "adult age=25 sex=male relation=child work=public",
            "child age=2 relation=other",
        ],
        &[
            MAN,
            WIFE,
            "child born=2020-05",
            "child born=2020-05",
            "child age=1 birth_order=6",
        ],
        &[
            MAN,
            "adult age=20 sex=female relation=child marital=divorced",
        ],
        &["adult age=40 sex=male marital=married", "child age=3"],
        &[
            "adult relation=child age=21 sex=male",
            "adult age=40 sex=female",
        ],
    ] {
        assert_eq!(said_of(&family(members)), "", "{members:?}");
    }
}

#[test]
fn families_that_cannot_be_are_refused() {
    let refused: &[(&[&str], &str)] = &[
        (&[], "nobody is the head"),
        (&["child age=9"], "nobody is the head"),
        (
            &[MAN, "adult age=36 sex=female"],
            "what is adult 2 to the head of the family?",
        ),
        (
            &[
                "adult relation=head age=40 sex=male",
                "adult age=9 sex=male",
            ],
            "what is adult 2 to",
        ),
        (
            &["adult relation=head age=40 sex=male"; 2],
            "a family has one head, not 2",
        ),
        (&[MAN, WIFE, WIFE], "adult 3 is a second spouse"),
        (
            &[MAN, "adult age=40 sex=male relation=spouse"],
            "adult 1 and adult 2 are of one sex",
        ),
        (&["adult age=0 sex=male"], "adult 1 is the head at 0"),
        (&["adult age=14 sex=male"], "adult 1 is the head at 14"),
        (
            &[MAN, "adult age=5 sex=female relation=spouse"],
            "adult 2 is or was married at 5",
        ),
        (
            &[MAN, "child age=9 marital=married"],
            "child 1 is or was married at 9",
        ),
        (
            &[MAN, "child age=41"],
            "child 1 is a child of the head, and not younger",
        ),
        (
            &[MAN, "child age=40"],
            "child 1 is a child of the head, and not younger",
        ),
        (
            &[MAN, "child age=29"],
            "adult 1 cannot be the father of child 1",
        ),
        (
            &[
                MAN,
                "adult age=22 sex=female relation=spouse",
                "child age=14",
            ],
            "adult 2 cannot be the mother of child 1; a mother is 12 to 55 years older, a father at least 12; write mother = 0 for",
        ),
        (
            &["adult age=70 sex=female", "child age=2"],
            "adult 1 cannot be the mother of child 1",
        ),
        (
            &[MAN, "child age=2 mother=1"],
            "adult 1 cannot be the mother of child 1",
        ),
        (
            &[MAN, "child age=2 mother=2"],
            "child 1 cannot be the mother of child 1",
        ),
        (
            &[MAN, "adult age=39 sex=female relation=parent"],
            "adult 2 cannot be the mother of adult 1",
        ),
        (
            &[
                MAN,
                "adult age=66 sex=female relation=parent",
                "adult age=70 sex=female relation=parent",
            ],
            "adult 2 and adult 3 are of one sex",
        ),
        (
            &[
                "adult age=40 sex=female widowed",
                "adult age=41 sex=male relation=spouse",
            ],
            "adult 1 is not married, but lives with a spouse",
        ),
        (
            &[
                MAN,
                "adult age=36 sex=female relation=spouse marital=divorced",
            ],
            "adult 2 is not married",
        ),
        (
            &["adult age=40 sex=female widowed marital=single"],
            "adult 1 is widowed, and is not",
        ),
        (&["adult age=40"], "adult 1 has no sex"),
        (&["adult sex=male"], "adult 1 has no age"),
        (
            &["adult age=40 born=1985-01 sex=male"],
            "adult 1 has an age and a month of birth",
        ),
        (
            &["adult age=-1 sex=male"],
            "an age in years must be between 0 and 120",
        ),
        (
            &["adult born=1900-01 sex=male"],
            "adult 1 cannot be born in 1900-01",
        ),
        (&["adult born=1985-13 sex=male"], "'1985-13' is not a month"),
        (&["adult born=2026-01 sex=male"], "adult 1 is not born"),
        (
            &[MAN, WIFE, "child born=2026-10"],
            "child 1 cannot be born in 2026-10",
        ),
        (
            &[MAN, "child born=2026-04 father=0"],
            "child 1 is not born, and has no mother here",
        ),
        (
            &[MAN, WIFE, "child age=9 work=informal"],
            "child 1 works at 9",
        ),
        (
            &["adult age=16 sex=male work=pensioner"],
            "adult 1 has a public job or a pension at 16",
        ),
        (
            &["adult age=17 sex=male work=public"],
            "adult 1 has a public job or a pension at 17",
        ),
        (
            &[MAN, "child age=9 family_benefit"],
            "child 1 draws a family benefit at 9",
        ),
        (
            &[MAN, "child age=9 education=4"],
            "child 1 has that education at 9",
        ),
        (
            &[MAN, "child age=9 private_school"],
            "child 1 is in a private school",
        ),
        (
            &["adult age=40 sex=male in_school"],
            "adult 1 is at school at 40",
        ),
        (
            &["adult age=40 sex=male occupation=trader"],
            "adult 1 has an occupation",
        ),
        (
            &["adult age=40 sex=female survivor_pension"],
            "adult 1 has a survivor's pension",
        ),
        (
            &[MAN, WIFE, "child born=2020-05", "child born=2020-08"],
            "child 2 is born 3 months after child 1",
        ),
        (
            &[
                MAN,
                WIFE,
                "child age=9 birth_order=2",
                "child age=5 birth_order=2",
            ],
            "birth 2 of the mother is child 1",
        ),
        (
            &[MAN, "child age=5 birth_order=0"],
            "a rank among births must be between 1 and 20",
        ),
        (
            &[MAN, "child age=5 relation=cousin"],
            "'cousin' is none of head, spouse, parent, child, other",
        ),
    ];
    for (members, expected) in refused {
        let said = said_of(&family(members));
        assert!(said.contains(expected), "{members:?}: {said}");
    }
    let twice = said_of(&family(&["adult age=40 age=41 sex=male"]));
    assert!(twice.contains("duplicate key"), "{twice}");
}

/// The values of a variable that a family of four can have, as tried below.
enum Can {
    /// None but this: it follows from the members.
    Only(f64),
    /// Zero or one.
    Flag,
    /// These.
    These(&'static [f64]),
    /// Any that is not negative.
    Spent,
}

/// A couple of 41 and 36, he at work, of 14 and 3 the children; nobody else.
fn four(milieu: Milieu, rest: &str) -> String {
    format!(
        "milieu = '{}'\nregion = 4\nmonth = '2025-12'\n{rest}\n\
         [[adult]]\nage = 41\nsex = 'male'\nwork = 'informal'\neducation = 2\n\
         [[adult]]\nrelation = 'spouse'\nage = 36\nsex = 'female'\n\
         [[child]]\nage = 14\nin_school = true\n[[child]]\nage = 3\n",
        milieu.name()
    )
}

fn can(name: &str) -> Can {
    use Can::{Flag, Only, Spent, These};
    match name {
        "size" => Only(4.0),
        "size_squared" => Only(16.0),
        "head_age" => Only(41.0),
        "head_age_squared" => Only(1681.0),
        "children_6_14_public_school" | "head_basic_education" => Only(1.0),
        "members_30_59" => Only(2.0),
        // She has no diploma; he has an income unless he works unpaid.
        "share_15plus_no_diploma" => Only(0.25),
        "share_15plus_earning" | "share_15plus_technical_diploma" => These(&[0.0, 0.25]),
        "share_15plus_literate" => These(&[0.25, 0.5]),
        "single_or_couple_without_child"
        | "several_family_nuclei"
        | "head_higher_education"
        | "head_senior_manager"
        | "head_middle_manager"
        | "head_equipment_operator"
        | "head_craftsman"
        | "head_farm_operator"
        | "head_retired_or_rentier"
        | "children_6_14_private_school"
        | "share_15plus_equipment_operator"
        | "share_senior_managers"
        | "share_15plus_higher_degree"
        | "share_15plus_trade"
        | "members_19_29"
        | "members_60_plus"
        // Four persons are four or two or fewer to a room.
        | "at_most_3_persons_per_room" => Only(0.0),
        "mobile_phones" | "cows" => These(&[0.0, 1.0, 2.0, 4.0, 7.0, 16.0, 41.0]),
        "cars" | "motorcycles" => These(&[0.0, 1.0, 2.0, 4.0, 7.0]),
        name if name.ends_with("_dh_per_person_year") => Spent,
        _ => Flag,
    }
}

#[test]
fn the_index_takes_only_values_that_the_family_can_have() {
    const TRIED: [f64; 15] = [
        -1.0, -0.25, 0.0, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0, 7.0, 16.0, 41.0, 1681.0,
    ];
    for milieu in Milieu::ALL {
        for name in index_variables(milieu) {
            for value in TRIED {
                let mut text = four(milieu, "");
                text += &format!("[index]\n{name} = {value:?}\n");
                let accepted = said_of(&text).is_empty();
                let possible = match can(name) {
                    Can::Only(only) => value == only,
                    Can::Flag => value == 0.0 || value == 1.0,
                    Can::These(these) => these.contains(&value),
                    Can::Spent => value >= 0.0,
                };
                assert_eq!(accepted, possible, "{name} = {value}: {}", said_of(&text));
            }
        }
    }
}

#[test]
fn rooms_and_spending_are_said_once() {
    let index = |rooms: &str, lines: &str| {
        said_of(&format!("{}[index]\n{lines}\n", four(Milieu::Rural, rooms)))
    };
    assert_eq!(index("rooms = 2", "at_most_2_persons_per_room = 1"), "");
    let both = "at_most_2_persons_per_room = 1\nat_most_3_persons_per_room = 1";
    assert!(
        index("", both).contains("no number of rooms gives"),
        "{}",
        index("", both)
    );
    let wrong = index("rooms = 1", "at_most_2_persons_per_room = 1");
    assert!(
        wrong.contains("'at_most_2_persons_per_room' is 0 in this family"),
        "{wrong}"
    );
    let butane = "butane_dh_per_person_year = 270\n[spending]\nbutane = 90";
    let twice = index("", butane);
    assert!(
        twice.contains("'butane_dh_per_person_year' and the spending 'butane' are one"),
        "{twice}"
    );
    let unknown = index("", "butane = 9");
    assert!(
        unknown.contains("'butane' is no variable of the rural index"),
        "{unknown}"
    );
}
