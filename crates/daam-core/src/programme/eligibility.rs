//! Who may be paid: score, exclusions and the law together, as the registers know them.

use super::account::Kind;
use super::entitlement::{Entitlement, entitlement};
use super::exclusion::Exclusion;
use super::facts::Facts;
use super::rules::{Law, Rules};
use super::state::Reason;
use crate::inputs::START;
use crate::kernel::{Centimes, Milieu, Month};

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
pub struct Standing {
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

impl Standing {
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
    pub(super) fn threshold(law: &Law) -> f64 {
        law.number("eligibility.threshold") + Self::shift(law)
    }

    /// What prices and the region add to the threshold.
    fn shift(law: &Law) -> f64 {
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

    pub(super) fn read(law: &Law) -> Self {
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
    fn share(&self, standing: &Standing, facts: &Facts, threshold: f64) -> f64 {
        let holds = match self.category {
            Category::All => true,
            Category::WithChildren => facts.child_count > 0,
            Category::WithYoungChildren => facts.young > 0,
            Category::WithOldMembers => facts.old > 0,
            Category::WithOrphans => facts.orphans > 0,
        };
        let eligible = match self.rule {
            _ if !holds => false,
            Rule::Score => return self.by_score(standing, threshold),
            Rule::Everyone => true,
            Rule::Consumption(limit) => standing.log_consumption <= limit,
            Rule::Lottery(share) => standing.lot < share,
        };
        f64::from(u8::from(eligible))
    }

    fn by_score(&self, standing: &Standing, threshold: f64) -> f64 {
        let margin = if standing.paid { self.exit_margin } else { 0.0 };
        if standing.score <= threshold + margin || standing.in_grace {
            return 1.0;
        }
        match self.taper_end {
            Some(end) if standing.score < end => (end - standing.score) / (end - threshold),
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
fn mean_term(law: &Law, milieu: Milieu) -> f64 {
    let cells = law.inputs.country.cells.iter();
    let (mut sum, mut households) = (0.0, 0.0);
    for cell in cells.filter(|cell| cell.milieu == milieu) {
        let weight = cell.households as f64;
        sum += weight * law.inputs.index.region_terms[cell.region][milieu as usize];
        households += weight;
    }
    sum / households
}

/// What a check of a file gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What is due each month.
    pub due: Entitlement,
    /// The score gives it, so that the grants of the programme are open.
    pub by_score: bool,
    /// Why nothing is due.
    pub reason: Reason,
}

impl Verdict {
    pub(super) const fn refused(reason: Reason) -> Self {
        Self {
            due: Entitlement {
                amount: Centimes::ZERO,
                kind: Kind::None,
            },
            by_score: false,
            reason,
        }
    }

    /// Something is due.
    #[must_use]
    pub fn entitled(&self) -> bool {
        self.due.kind != Kind::None
    }
}

/// Checks a household: the exclusion known of it, its score, and whether it asks for what is
/// given whatever the score.
#[inline]
#[must_use]
pub fn verdict(facts: &Facts, standing: &Standing, rules: &Rules) -> Verdict {
    if !rules.active || facts.size == 0 {
        return Verdict::refused(Reason::Law);
    }
    let excluded = standing.known != Exclusion::None && standing.bridge <= 0.0;
    let by_score = if excluded {
        Verdict::refused(standing.known.into())
    } else {
        by_score(facts, standing, rules)
    };
    let uniform = if standing.asks_universal {
        rules.extras.uniform(facts)
    } else {
        Centimes::ZERO
    };
    if uniform == Centimes::ZERO {
        return by_score;
    }
    let kind = match by_score.due.kind {
        Kind::None => Kind::Uniform,
        kind => kind,
    };
    Verdict {
        due: Entitlement {
            amount: by_score.due.amount + uniform,
            kind,
        },
        by_score: by_score.by_score,
        reason: Reason::None,
    }
}

/// What the score, or what stands in its place, gives to a household that nothing excludes.
fn by_score(facts: &Facts, standing: &Standing, rules: &Rules) -> Verdict {
    let share = rules.eligibility.share(standing, facts, rules.threshold);
    if share > 0.0 {
        let kept = if standing.known == Exclusion::None {
            1.0
        } else {
            standing.bridge
        };
        let due = entitlement(facts, rules).times(share * kept);
        if due.kind == Kind::None {
            return Verdict::refused(Reason::Law);
        }
        return Verdict {
            due,
            by_score: true,
            reason: Reason::None,
        };
    }
    let universal = rules.universal_child.due(facts);
    if universal > Centimes::ZERO && standing.asks_universal {
        return Verdict {
            due: Entitlement {
                amount: universal,
                kind: Kind::ChildAllowance,
            },
            by_score: false,
            reason: Reason::None,
        };
    }
    Verdict::refused(Reason::Score)
}
