//! Who is eligible: the score, or what a reform puts in its place.

use super::exclusion::Exclusion;
use super::facts::Facts;
use super::law_in_force::{LawInForce, rule};
use crate::kernel::{Milieu, Problem};
use crate::policy::ParameterHandle;

/// Highest score of an eligible household, before indexation and regional adjustments.
pub(crate) const THRESHOLD: ParameterHandle<f64> = ParameterHandle::new("eligibility.threshold");

rule! {
    /// Who is eligible, in addition to or instead of households below the threshold.
    pub struct Eligibility {
        rule: Rule = deciding,
        category: Category = "eligibility.category" {
            "all" => Category::All,
            "with_children" => Category::WithChildren,
            "with_young_children" => Category::WithYoungChildren,
            "with_old_members" => Category::WithOldMembers,
            "with_orphans" => Category::WithOrphans
        },
        exit_margin: f64 = "eligibility.exit_margin",
        /// Months a household stays paid after its score has risen above the threshold.
        pub grace: i16 = "eligibility.exit_grace_months",
        taper_end: Option<f64> = taper_end,
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Rule {
    Score,
    Everyone,
    /// Limit on the logarithm of yearly consumption per person, dirhams of 2022 before growth.
    Consumption(f32),
    /// Share of households drawn.
    Lottery(f32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Category {
    All,
    WithChildren,
    WithYoungChildren,
    WithOldMembers,
    WithOrphans,
}

/// Input of the rules for a household: what is on its file, and what no register knows.
#[derive(Clone, Copy, Debug)]
pub struct EligibilityInput {
    /// Score on file.
    pub score: f64,
    /// What the registers know that excludes the household.
    pub known: Exclusion,
    /// Share of the award kept after a declared hiring; zero when there is no bridge.
    pub bridge: f64,
    /// Whether it applies for benefits that do not depend on the score.
    pub asks_universal: bool,
    /// Whether it is currently paid.
    pub paid: bool,
    /// Whether its score has risen above the threshold and the months of grace still run.
    pub in_grace: bool,
    /// Logarithm of yearly consumption per person, dirhams of 2022 before growth; infinite where
    /// the rules do not use it.
    pub log_consumption: f32,
    /// Its draw in the lottery, from 0 to 1.
    pub lot: f32,
}

impl EligibilityInput {
    /// A household with a score that applies for everything; all other inputs are neutral.
    pub fn applying(score: f64, known: Exclusion) -> Self {
        Self {
            score,
            known,
            bridge: 0.0,
            asks_universal: true,
            paid: false,
            in_grace: false,
            log_consumption: f32::INFINITY,
            lot: 1.0,
        }
    }

    /// The same household, chosen by what no file shows: lowest consumption, first lot.
    pub(crate) fn chosen(self) -> Self {
        Self {
            log_consumption: f32::NEG_INFINITY,
            lot: 0.0,
            ..self
        }
    }
}

impl Eligibility {
    /// Threshold of the score in this month and place.
    pub(super) fn threshold(law: &LawInForce) -> Result<f64, Problem> {
        Ok(indexed(law, "eligibility.threshold")? + regional(law)?)
    }

    /// Share of the award due; zero for a household that is not eligible.
    pub(super) fn share(&self, input: &EligibilityInput, facts: &Facts, threshold: f64) -> f64 {
        let holds = match self.category {
            Category::All => true,
            Category::WithChildren => facts.child_count > 0,
            Category::WithYoungChildren => facts.young > 0,
            Category::WithOldMembers => facts.old > 0,
            Category::WithOrphans => facts.orphans > 0,
        };
        let eligible = match self.rule {
            _ if !holds => false,
            Rule::Score => return self.by_score(input, threshold),
            Rule::Everyone => true,
            Rule::Consumption(limit) => input.log_consumption <= limit,
            Rule::Lottery(share) => input.lot < share,
        };
        f64::from(u8::from(eligible))
    }

    fn by_score(&self, input: &EligibilityInput, threshold: f64) -> f64 {
        let margin = if input.paid { self.exit_margin } else { 0.0 };
        if input.score <= threshold + margin || input.in_grace {
            return 1.0;
        }
        match self.taper_end {
            Some(end) if input.score < end => (end - input.score) / (end - threshold),
            _ => 0.0,
        }
    }

    /// Whether two scores may lead to different verdicts on a file.
    #[inline]
    pub(super) fn tells_apart(&self, scores: [f64; 2], threshold: f64, paid: bool) -> bool {
        let exit = threshold + if paid { self.exit_margin } else { 0.0 };
        let [one, other] = scores.map(|score| score <= exit);
        // Where the award tapers, each score beyond the threshold gives its own amount.
        let falls = self.tapers() && !(one && other);
        self.rule == Rule::Score && (one != other || falls)
    }

    /// Whether the award tapers beyond the threshold.
    pub fn tapers(&self) -> bool {
        self.taper_end.is_some()
    }

    /// Score above which a paid household loses its whole award, once its months of grace are over;
    /// none where something other than the score decides, or the award tapers.
    pub fn exit(&self, threshold: f64) -> Option<f64> {
        let falls = self.rule == Rule::Score && !self.tapers();
        falls.then_some(threshold + self.exit_margin)
    }

    /// Whether something decides that no file shows: true consumption, a lot.
    pub fn is_blind(&self) -> bool {
        self.reads_consumption() || self.draws_lots()
    }

    /// Whether consumption decides.
    pub(super) fn reads_consumption(&self) -> bool {
        matches!(self.rule, Rule::Consumption(_))
    }

    /// Whether the lottery decides.
    pub(super) fn draws_lots(&self) -> bool {
        matches!(self.rule, Rule::Lottery(_))
    }
}

/// A limit of the score, which follows the logarithm of prices where it is indexed.
fn indexed(law: &LawInForce, limit: &str) -> Result<f64, Problem> {
    Ok(match law.indexed(limit, "indexation.threshold")? {
        Some((value, risen)) => value + libm::log(risen),
        None => law.read(limit)?,
    })
}

/// What the region adds to the limits of the score.
fn regional(law: &LawInForce) -> Result<f64, Problem> {
    let share: f64 = law.read("eligibility.regional_share")?;
    Ok(match law.locale {
        Some(locale) if share != 0.0 => {
            let terms =
                |region: usize| law.inputs.index.region_terms[region][locale.milieu as usize];
            share * (terms(usize::from(locale.region) - 1) - mean_term(law, locale.milieu))
        }
        _ => 0.0,
    })
}

fn deciding(law: &LawInForce) -> Result<Rule, Problem> {
    // The limit is compared with consumption before growth, so growth is divided out.
    let january = law.inputs.calendar.first_month(law.month.year());
    let growth = law.inputs.prices.real_consumption(january);
    let limit = law.read::<f64>("eligibility.consumption_limit")? / growth;
    let meanings = [
        ("score", Rule::Score),
        ("everyone", Rule::Everyone),
        (
            "consumption",
            Rule::Consumption(libm::log(limit.max(1.0)) as f32),
        ),
        (
            "lottery",
            Rule::Lottery(law.read("eligibility.lottery_share")?),
        ),
    ];
    law.choice("eligibility.rule", &meanings)
}

fn taper_end(law: &LawInForce) -> Result<Option<f64>, Problem> {
    let end = law.read::<Option<f64>>("taper.end")?;
    let shifted = |_| Ok(indexed(law, "taper.end")? + regional(law)?);
    end.map(shifted).transpose()
}

/// Mean over households of the regional terms of a milieu.
fn mean_term(law: &LawInForce, milieu: Milieu) -> f64 {
    let cells = law.inputs.country.cells.iter();
    let (mut sum, mut households) = (0.0, 0.0);
    for cell in cells.filter(|cell| cell.milieu == milieu) {
        let weight = cell.households as f64;
        sum += weight * law.inputs.index.region_terms[cell.region][milieu as usize];
        households += weight;
    }
    sum / households
}
