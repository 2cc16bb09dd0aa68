//! A family described by options instead of a file.

use clap::Args;

use daam_core::engine::family::Family;
use daam_core::kernel::{Month, Problem, decimal_comma};

/// The family, when no file describes it.
#[derive(Debug, Args)]
pub(super) struct DescribedFamily {
    /// urban or rural.
    #[arg(long, value_name = "MILIEU", default_value = "urban")]
    milieu: String,
    /// Census code of the region, 1 to 12.
    #[arg(long, value_name = "CODE", default_value_t = 6)]
    region: u8,
    /// Month of the ages and of the score.
    #[arg(long, value_name = "MONTH", default_value_t = Month::new(2025, 12))]
    month: Month,
    /// Rooms of the dwelling.
    #[arg(long, value_name = "NUMBER")]
    rooms: Option<u8>,
    /// Earnings of the household at which its score holds, dirhams a month.
    #[arg(long, value_name = "DH")]
    earnings: Option<f64>,
    /// An adult: age=40,sex=male,work=informal, and for all but the head relation=spouse, parent,
    /// child or other. Keys as in a file, see scenarios/families.
    #[arg(long, value_name = "KEY=VALUE,...")]
    adult: Vec<String>,
    /// A child of the head: age=9,in_school, or born=2016-05; a birth to come is born=2026-04.
    #[arg(long, value_name = "KEY=VALUE,...")]
    child: Vec<String>,
    /// Spending, dirhams a month: telephone=90,butane=80,water_electricity=120.
    #[arg(long, value_name = "KEY=VALUE,...", value_delimiter = ',')]
    spending: Vec<String>,
    /// Variables of the index, by their published names: mobile_phones=2,car=1.
    #[arg(long, value_name = "KEY=VALUE,...", value_delimiter = ',')]
    index: Vec<String>,
}

impl DescribedFamily {
    /// The description, read as a file that says the same would be.
    pub(super) fn family(&self) -> Result<Family, Problem> {
        if self.adult.is_empty() {
            return Err(Problem::new("the family has no adult").with_help(
                "describe it in a file, or with --adult age=40,sex=male --child age=9,in_school",
            ));
        }
        let lists = [self.spending.join(","), self.index.join(",")];
        let mut given = self.adult.iter().chain(&self.child).chain(&lists);
        if let Some(advice) = given.find_map(|words| decimal_comma(words)) {
            return Err(Problem::new("a number has a decimal comma").with_help(advice));
        }
        let mut text = format!(
            "milieu = {:?}\nregion = {}\nmonth = \"{}\"\n",
            self.milieu, self.region, self.month
        );
        if let Some(rooms) = self.rooms {
            text += &format!("rooms = {rooms}\n");
        }
        if let Some(earnings) = self.earnings {
            text += &format!("earnings = {earnings:?}\n");
        }
        for (table, people) in [("adult", &self.adult), ("child", &self.child)] {
            for person in people {
                text += &format!("[[{table}]]\n{}", pairs(person.split(',')));
            }
        }
        for (table, values) in [("spending", &self.spending), ("index", &self.index)] {
            let values = values.iter().map(String::as_str);
            text += &format!("[{table}]\n{}", pairs(values));
        }
        Family::parse_options(&text)
    }
}

/// Lines of a table: numbers and booleans as they are, words quoted, a key alone is true.
fn pairs<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts
        .filter(|part| !part.trim().is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, "true"));
            let (key, value) = (key.trim(), value.trim());
            let plain = value.parse::<f64>().is_ok() || value == "true" || value == "false";
            if plain {
                format!("{key:?} = {value}\n")
            } else {
                format!("{key:?} = {value:?}\n")
            }
        })
        .collect()
}
