//! The micro-data are a contract: from the exported columns alone, every score, entitlement and
//! award is recomputed here, by rules written from the published tables and without calling the
//! model.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use crate::common::daam;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use tempfile::TempDir;

const THRESHOLD: f64 = 9.743001;

/// The columns of the public contract, in order.
const HOUSEHOLDS: [&str; 16] = [
    "household_id",
    "region",
    "province",
    "milieu",
    "size",
    "ise",
    "eligible",
    "exclusion",
    "status",
    "child_count",
    "entitlement_centimes",
    "award_centimes",
    "birth_grant_centimes",
    "school_grant_centimes",
    "consumption_dh_per_person_year",
    "transfer_dh_per_person_year",
];
const PERSONS: [&str; 14] = [
    "household_id",
    "person_id",
    "age_months",
    "sex",
    "relation",
    "marital",
    "in_school",
    "school_level",
    "public_school",
    "severely_disabled",
    "orphan_of_father",
    "mother_widowed_without_pension",
    "allowance_rank",
    "allowance_centimes",
];

/// A line by the names of its columns.
struct Row(HashMap<String, String>);

impl Row {
    fn text(&self, column: &str) -> &str {
        let cell = self.0.get(column);
        cell.unwrap_or_else(|| panic!("there is no column '{column}'"))
    }

    fn number(&self, column: &str) -> f64 {
        let text = self.text(column);
        text.parse()
            .unwrap_or_else(|_| panic!("{column} is '{text}'"))
    }

    fn integer(&self, column: &str) -> i64 {
        let text = self.text(column);
        text.parse()
            .unwrap_or_else(|_| panic!("{column} is '{text}'"))
    }

    fn holds(&self, column: &str) -> bool {
        match self.text(column) {
            "true" => true,
            "false" => false,
            other => panic!("{column} is '{other}'"),
        }
    }
}

fn read(path: &Path) -> (Vec<String>, Vec<Row>) {
    let mut csv = csv::Reader::from_path(path).expect("a table");
    let header: Vec<String> = csv
        .headers()
        .expect("a header")
        .iter()
        .map(str::to_owned)
        .collect();
    let rows = csv
        .deserialize()
        .map(|row| Row(row.expect("a row")))
        .collect();
    (header, rows)
}

fn data(name: &str) -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    read(&folder.join(name)).1
}

/// Exports a tiny sample; returns its folder and the two tables.
fn export(month: &str, seed: &str) -> (TempDir, Vec<Row>, BTreeMap<String, Vec<Row>>) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let arguments = [
        "export", "--month", month, "--sample", "0.05%", "--seed", seed, "--out", "data",
    ];
    let output = daam(home.path(), &arguments);
    assert!(output.status.success(), "{output:?}");
    let (header, households) = read(&home.path().join("data/households.csv"));
    assert_eq!(header[..HOUSEHOLDS.len()], HOUSEHOLDS);
    assert!(header[HOUSEHOLDS.len()].starts_with("ise_"), "{header:?}");
    let (header, people) = read(&home.path().join("data/persons.csv"));
    assert_eq!(header[..PERSONS.len()], PERSONS);
    let mut persons: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for person in people {
        let id = person.text("household_id").to_owned();
        persons.entry(id).or_default().push(person);
    }
    assert!(households.len() > 1000);
    (home, households, persons)
}

/// Coefficients by milieu and variable.
fn coefficients() -> BTreeMap<(String, String), f64> {
    let key = |row: &Row| {
        (
            row.text("milieu").to_owned(),
            row.text("variable").to_owned(),
        )
    };
    data("ise_coefficients.csv")
        .iter()
        .map(|row| (key(row), row.number("coefficient")))
        .collect()
}

/// The published formula, applied to the columns of a household.
fn score(household: &Row, coefficients: &BTreeMap<(String, String), f64>) -> f64 {
    let milieu = household.text("ise_milieu");
    let mut score = household.number("ise_constant") + household.number("ise_region_term");
    for ((of, variable), coefficient) in coefficients {
        let column = format!("ise_{variable}");
        if of == milieu {
            score += coefficient * household.number(&column);
        } else if !coefficients.contains_key(&(milieu.to_owned(), variable.clone())) {
            assert_eq!(household.text(&column), "0.0", "{column} in {milieu}");
        }
    }
    score
}

/// Amounts of the decree in dirhams: for the first three ranks, at school or young and out of
/// school, and the orphan supplement.
fn schedule(month: &str) -> [i64; 3] {
    match month {
        month if month < "2025-11" => [200, 150, 150],
        month if month < "2026-01" => [250, 175, 125],
        _ => [300, 200, 100],
    }
}

/// What a child adds to the allowance, in dirhams, before the floor.
fn child_amount(child: &Row, rank: usize, month: &str) -> i64 {
    let [schooled, unschooled, complement] = schedule(month);
    let disabled = child.holds("severely_disabled");
    let young = child.integer("age_months") < 6 * 12;
    // A disabled child out of school counts as schooled (doubt D3).
    let as_schooled = young || child.holds("in_school") || disabled;
    let orphan = child.holds("orphan_of_father") && child.holds("mother_widowed_without_pension");
    let base = match (rank, as_schooled) {
        (0..3, true) => schooled,
        (0..3, false) => unschooled,
        (3..6, true) => 36,
        (3..6, false) => 24,
        _ => return 0,
    };
    let orphan = if orphan && rank < 3 { complement } else { 0 };
    base + orphan + if disabled { 100 } else { 0 }
}

fn oldest_first(mut people: Vec<&Row>) -> Vec<&Row> {
    let number = |row: &Row| -> u32 {
        let id = row.text("person_id");
        let after = id.rsplit("-p").next().expect("an id");
        after.parse().expect("a number")
    };
    people.sort_by_key(|row| (-row.integer("age_months"), number(row)));
    people
}

/// The month's entitlement in dirhams, checking each child's share.
fn entitlement(members: &[Row], month: &str) -> i64 {
    let counts = |row: &Row| {
        row.holds("registered")
            && row.integer("age_months") < 21 * 12
            && row.text("marital") == "single"
            && row.text("relation") != "head"
    };
    let (children, others): (Vec<&Row>, Vec<&Row>) = members.iter().partition(|row| counts(row));
    for other in others {
        assert_eq!(other.integer("allowance_rank"), 0);
        assert_eq!(other.integer("allowance_centimes"), 0);
    }
    if children.is_empty() {
        return 500;
    }
    let mut sum = 0;
    for (rank, child) in oldest_first(children).into_iter().enumerate() {
        let amount = child_amount(child, rank, month);
        let who = child.text("person_id");
        assert_eq!(child.integer("allowance_rank"), rank as i64 + 1, "{who}");
        assert_eq!(child.integer("allowance_centimes"), amount * 100, "{who}");
        sum += amount;
    }
    sum.max(500)
}

/// The school grant of September, in dirhams.
fn school_grant(members: &[Row]) -> i64 {
    let pupils = members
        .iter()
        .filter(|row| row.text("marital") == "single" && row.holds("public_school"));
    oldest_first(pupils.collect())
        .into_iter()
        .map(|pupil| match pupil.text("school_level") {
            "primary" | "lower_secondary" => 200,
            "upper_secondary" => 300,
            _ => 0,
        })
        .filter(|amount| *amount > 0)
        .take(6)
        .sum()
}

fn recompute(month: &str, seed: &str) {
    let (_home, households, persons) = export(month, seed);
    let coefficients = coefficients();
    let constants = data("ise_constants.csv");
    let terms = data("ise_region_terms.csv");
    let mut paid = 0;
    for household in &households {
        let id = household.text("household_id");
        let (milieu, region) = (household.text("ise_milieu"), household.text("ise_region"));
        let constant = constants
            .iter()
            .find(|row| row.text("name") == "constant" && row.text("milieu") == milieu);
        let term = terms
            .iter()
            .find(|row| row.text("geo_code") == region && row.text("milieu") == milieu);
        let constant = constant.expect("a constant").number("value");
        assert_eq!(constant, household.number("ise_constant"), "{id}");
        let term = term.expect("a term").number("term");
        assert_eq!(term, household.number("ise_region_term"), "{id}");
        let ise = household.number("ise");
        let again = score(household, &coefficients);
        assert!((ise - again).abs() < 1e-9, "{id}: {ise} and {again}");
        let eligible = ise <= THRESHOLD && household.text("exclusion") == "none";
        assert_eq!(household.holds("eligible"), eligible, "{id}");

        let members = &persons[id];
        assert_eq!(household.integer("size"), members.len() as i64, "{id}");
        let due = entitlement(members, month) * 100;
        assert_eq!(household.integer("entitlement_centimes"), due, "{id}");
        let is_paid = household.text("status") == "paid";
        assert!(!is_paid || eligible, "{id} is paid and not eligible");
        let award = if is_paid { due } else { 0 };
        assert_eq!(household.integer("award_centimes"), award, "{id}");
        let grant = if is_paid && month >= "2024-09" && month.ends_with("-09") {
            school_grant(members) * 100
        } else {
            0
        };
        assert_eq!(household.integer("school_grant_centimes"), grant, "{id}");
        paid += i64::from(is_paid);
    }
    assert_eq!(households.len(), persons.len());
    assert!(paid > 300, "only {paid} are paid");
}

#[test]
fn scores_and_awards_are_computed_again_from_the_columns() {
    recompute("2025-12", "20231228");
}

#[test]
fn another_seed_and_the_month_of_the_school_grant_hold_too() {
    recompute("2024-09", "7");
}

#[test]
fn parquet_holds_the_same_cells_as_csv() {
    let home = tempfile::tempdir().expect("a temporary folder");
    for format in ["csv", "parquet"] {
        let arguments = [
            "export", "--month", "2024-03", "--sample", "0.01%", "--format", format, "--out",
            format,
        ];
        let output = daam(home.path(), &arguments);
        assert!(output.status.success(), "{output:?}");
    }
    for table in ["households", "persons"] {
        let (header, rows) = read(&home.path().join(format!("csv/{table}.csv")));
        let path = home.path().join(format!("parquet/{table}.parquet"));
        let file = fs::File::open(path).expect("a file");
        let reader = SerializedFileReader::new(file).expect("a Parquet file");
        let mut count = 0;
        for (typed, row) in reader.get_row_iter(None).expect("rows").zip(&rows) {
            let typed = typed.expect("a row");
            for ((name, cell), expected) in typed.get_column_iter().zip(&header) {
                assert_eq!(name, expected);
                let text = row.text(name);
                match cell {
                    parquet::record::Field::Null => assert_eq!(text, "", "{name}"),
                    parquet::record::Field::Double(number) => {
                        assert_eq!(text.parse(), Ok(*number), "{name}");
                        assert!(text.contains(['.', 'e']), "{name} is '{text}'");
                    }
                    parquet::record::Field::Long(number) => {
                        assert_eq!(text.parse(), Ok(*number), "{name}");
                    }
                    parquet::record::Field::Bool(flag) => {
                        assert_eq!(text.parse(), Ok(*flag), "{name}");
                    }
                    parquet::record::Field::Str(word) => assert_eq!(word, text, "{name}"),
                    other => panic!("{name} is {other}"),
                }
            }
            count += 1;
        }
        assert_eq!(count, rows.len(), "{table}");
    }
}

#[test]
fn every_column_is_in_the_dictionary_and_nothing_is_replaced_unasked() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let arguments = [
        "export", "--month", "2023-12", "--sample", "0.01%", "--out", "data",
    ];
    assert!(daam(home.path(), &arguments).status.success());
    let folder = home.path().join("data");
    let (_, dictionary) = read(&folder.join("columns.csv"));
    for table in ["households.csv", "persons.csv"] {
        let (header, _) = read(&folder.join(table));
        let described: Vec<&str> = dictionary
            .iter()
            .filter(|row| row.text("file") == table)
            .map(|row| row.text("column"))
            .collect();
        assert_eq!(described, header);
    }
    assert!(dictionary.iter().all(|row| !row.text("meaning").is_empty()));
    let again = daam(home.path(), &arguments);
    assert_eq!(again.status.code(), Some(1));
    let message = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(message.contains("--force"), "{message}");
    let forced = [&arguments[..], &["--force"]].concat();
    assert!(daam(home.path(), &forced).status.success());
    let early = daam(
        home.path(),
        &["export", "--month", "2023-01", "--out", "early"],
    );
    assert_eq!(early.status.code(), Some(2));
    assert!(!home.path().join("early").exists());
    let stranger = daam(
        home.path(),
        &["export", "--scenario", "nowhere", "--out", "other"],
    );
    assert_eq!(stranger.status.code(), Some(2));
    assert!(!home.path().join("other").exists());
}
