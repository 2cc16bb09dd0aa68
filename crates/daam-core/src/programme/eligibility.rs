//! Who is eligible: the score, or what a reform puts in its place.

use super::exclusion::Exclusion;
use super::facts::Facts;
use super::law_in_force::LawInForce;
use crate::inputs::START;
use crate::kernel::{Milieu, Month};

/// Who is eligible beside or in the place of those below the threshold.
#[derive(Clone, Debug, PartialEq)]
pub struct Eligibility {
    rule: Rule,
    category: Category,
    exit_margin: f64,
    /// Months a paid household stays paid after its score has passed the threshold.
    pub grace: i16,
    taper_end: Option<f64>,
}

/// What decides.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Rule {
    Score,
    Everyone,
    /// Logarithm of yearly consumption per person, dirhams of 2022 before growth.
    Consumption(f32),
    /// Share drawn.
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

/// A household before the rules: what is on its file and what no register knows.
#[derive(Clone, Copy, Debug)]
pub struct EligibilityInput {
    /// Score on file.
    pub score: f64,
    /// What the registers know against it.
    pub known: Exclusion,
    /// Share of the award kept after a declared hiring; zero when there is no bridge.
    pub bridge: f64,
    /// It asks for what is given whatever the score.
    pub asks_universal: bool,
    /// It is paid already.
    pub paid: bool,
    /// Its score has passed the threshold, and the months of grace run.
    pub in_grace: bool,
    /// Logarithm of yearly consumption per person, dirhams of 2022 before growth; infinite
    /// where the rules do not read it.
    pub log_consumption: f32,
    /// Its lot, from 0 to 1.
    pub lot: f32,
}

impl EligibilityInput {
    /// A household with a score that asks for everything, of whom nothing else is known.
    #[must_use]
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
}

impl Eligibility {
    /// Threshold of the score here and now.
    pub(super) fn threshold(law: &LawInForce) -> f64 {
        law.number("eligibility.threshold") + Self::shift(law)
    }

    /// What prices and the region add to the threshold.
    fn shift(law: &LawInForce) -> f64 {
        let prices = if law.choice("indexation.threshold") == "cpi" {
            libm::log(law.risen())
        } else {
            0.0
        };
        let share = law.number("eligibility.regional_share");
        let region = match law.spot {
            Some(spot) if share != 0.0 => {
                let terms =
                    |region: usize| law.inputs.index.region_terms[region][spot.milieu as usize];
                terms(usize::from(spot.region) - 1) - mean_term(law, spot.milieu)
            }
            _ => 0.0,
        };
        prices + share * region
    }

    pub(super) fn read(law: &LawInForce) -> Self {
        let january = Month::new(law.month.year(), 1).max(START);
        let rule = match law.choice("eligibility.rule") {
            "everyone" => Rule::Everyone,
            // Dirhams of 2022 of the year, brought back to those before growth.
            "consumption" => {
                let growth = law.inputs.prices.real_consumption(january);
                let limit = law.number("eligibility.consumption_limit") / growth;
                Rule::Consumption(libm::log(limit.max(1.0)) as f32)
            }
            "lottery" => Rule::Lottery(law.number("eligibility.lottery_share") as f32),
            _ => Rule::Score,
        };
        let category = match law.choice("eligibility.category") {
            "with_children" => Category::WithChildren,
            "with_young_children" => Category::WithYoungChildren,
            "with_old_members" => Category::WithOldMembers,
            "with_orphans" => Category::WithOrphans,
            _ => Category::All,
        };
        let end = law.number("taper.end") + Self::shift(law);
        Self {
            rule,
            category,
            exit_margin: law.number("eligibility.exit_margin"),
            grace: law.integer("eligibility.exit_grace_months") as i16,
            taper_end: (!law.is_off("taper.end")).then_some(end),
        }
    }

    /// Share of the award due, zero for who is not eligible.
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

    /// Whether two scores may give a file different verdicts.
    #[inline]
    pub(super) fn tells_apart(&self, scores: [f64; 2], threshold: f64, paid: bool) -> bool {
        let exit = threshold + if paid { self.exit_margin } else { 0.0 };
        let [one, other] = scores.map(|score| score <= exit);
        // Where the award falls little by little, each score beyond gives its own.
        let falls = self.tapers() && !(one && other);
        self.rule == Rule::Score && (one != other || falls)
    }

    /// The award falls little by little beyond the threshold.
    #[must_use]
    pub fn tapers(&self) -> bool {
        self.taper_end.is_some()
    }

    /// Score beyond which a paid household loses all of its award, its months of grace over;
    /// none where something else decides, or the award falls little by little.
    #[must_use]
    pub fn exit(&self, threshold: f64) -> Option<f64> {
        let falls = self.rule == Rule::Score && !self.tapers();
        falls.then_some(threshold + self.exit_margin)
    }

    /// Consumption decides.
    pub(super) fn reads_consumption(&self) -> bool {
        matches!(self.rule, Rule::Consumption(_))
    }

    /// The lot decides.
    pub(super) fn draws_lots(&self) -> bool {
        matches!(self.rule, Rule::Lottery(_))
    }
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
