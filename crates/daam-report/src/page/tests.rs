use std::collections::HashSet;

use super::*;
use crate::i18n::number;
use crate::sample;
use daam_core::measures::Table;

fn page_of(count: usize) -> String {
    let mut record = sample::record(count);
    let last = &mut record.scenarios[count - 1];
    last.title.fr = sample::HOSTILE.to_owned();
    last.summary.en = sample::HOSTILE.to_owned();
    record.checks[0].detail = sample::HOSTILE.to_owned();
    let table = sample::table(count);
    let results = ResultsIndex::new(&table, &record);
    html(&results, &Gallery::draw(&results, 1).expect("drawn"))
}

/// The page without its scripts.
fn without_code(page: &str) -> String {
    let mut parts = page.split("<script");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once("</script>").expect("it ends");
        // JSON holds text shown to readers; code does not.
        if code.contains("application/json") {
            text += code;
        }
        text += rest;
    }
    text
}

#[test]
fn the_page_asks_for_nothing_and_runs_nothing_foreign() {
    let page = page_of(8);
    let own = page.replace(assets::CHARTS_JS, "");
    let own = own.replace("http://www.w3.org/2000/svg", "");
    for fetch in ["http://", "https://", "//cdn", "<link", "@import", "src=\""] {
        assert!(!own.contains(fetch), "{fetch}");
    }
    assert_eq!(own.matches("<script").count(), 4);
    assert!(page.contains("&lt;script&gt;alert"));
}

#[test]
fn tags_balance_and_ids_are_unique() {
    let page = page_of(8);
    for tag in [
        "article", "section", "table", "tr", "td", "th", "svg", "figure", "div", "details", "dl",
    ] {
        let open =
            page.matches(&format!("<{tag} ")).count() + page.matches(&format!("<{tag}>")).count();
        assert_eq!(open, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
    let ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let unique: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len());
    for target in page.split("href=\"#").skip(1) {
        let target = target.split('"').next().unwrap_or_default();
        assert!(unique.contains(target), "{target}");
    }
}

#[test]
fn the_numbers_of_the_table_are_there() {
    let page = page_of(8);
    let (table, record) = (sample::table(8), sample::record(8));
    let results = ResultsIndex::new(&table, &record);
    let figure = |name| results.national(0, results.year(), name).expect(name);
    for language in Language::ALL {
        let gini = number::decimal(figure("gini"), 3, language);
        assert!(page.contains(&gini), "{gini}");
        let poverty = figure("poverty_headcount_before_transfer");
        let poverty = number::percent(poverty, 1, language);
        assert!(page.contains(&poverty), "{poverty}");
    }
    assert!(!without_code(&page).contains("NaN"));
}

#[test]
fn an_empty_table_makes_a_page_that_says_so() {
    let record = sample::record(1);
    let results = ResultsIndex::new(&Table::default(), &record);
    let page = html(&results, &Gallery::draw(&results, 1).expect("drawn"));
    assert!(page.contains("non disponible"));
}
