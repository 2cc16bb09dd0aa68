//! The law of one month, in one place, under one scenario: each parameter read once, by its name.

use daam::inputs::{IndexFormula, Inputs, RURAL_VARIABLES, index_variables};
use daam::kernel::{Centimes, Milieu, Month};
use daam::morocco::START;
use daam::policy::{ParameterHandle, ParameterType, Scenario, Value};

/// A scenario in one place and month, from which the law is read.
pub(super) struct Reading<'a> {
    pub scenario: &'a Scenario,
    pub inputs: &'a Inputs,
    /// Region (from 0) and milieu of the place; none for the country as a whole.
    pub place: Option<(usize, Milieu)>,
    pub month: Month,
}

impl Reading<'_> {
    fn read<T: ParameterType>(&self, name: &str) -> T {
        let held = self.scenario.get(ParameterHandle::new(name), self.month);
        held.unwrap_or_else(|problem| panic!("{problem}"))
    }

    fn number(&self, name: &str) -> f64 {
        self.read(name)
    }

    fn integer(&self, name: &str) -> i64 {
        self.read(name)
    }

    fn months(&self, name: &str) -> i16 {
        self.read(name)
    }

    fn factor(&self, name: &str) -> f32 {
        self.read(name)
    }

    fn flag(&self, name: &str) -> bool {
        self.read(name)
    }

    fn is(&self, name: &str, word: &str) -> bool {
        match self.scenario.held(name, self.month) {
            Some(Value::Choice(chosen)) => chosen == word,
            held => panic!("{name} is no choice: {held:?}"),
        }
    }

    /// Centimes.
    fn amount(&self, name: &str) -> i64 {
        let held = (self.scenario).amount(ParameterHandle::new(name), self.month);
        let (dirhams, indexed) = held.unwrap_or_else(|problem| panic!("{problem}"));
        let risen = |(value, ratio)| value * ratio;
        let indexed = indexed.then(|| self.indexed(name, "indexation.amounts").map(risen));
        Centimes::from_dirhams(indexed.flatten().unwrap_or(dirhams)).0
    }

    /// What prices raise, and the ratio, revised each January to the prices of the previous
    /// December: what was in force when indexation began, or what the scenario has set since.
    fn indexed(&self, name: &str, indexation: &str) -> Option<(f64, f64)> {
        let mut begun = self.month;
        while begun > START && self.at(begun.plus(-1)).is(indexation, "cpi") {
            begun = begun.plus(-1);
        }
        begun = begun.max(self.read("indexation.reference"));
        if !self.is(indexation, "cpi") || begun > self.month {
            return None;
        }
        let changes = self.scenario.changes().iter().rev();
        let mut in_force = changes.filter(|change| {
            let ended = change.until.is_some_and(|until| until < self.month);
            change.parameter == name && change.from <= self.month && !ended
        });
        let set = in_force.next().map_or(begun, |change| change.from);
        let base = set.max(begun);
        let value = if set > begun {
            self.number(name)
        } else {
            self.at(begun).number(name)
        };
        let december = Month::new(self.month.year() - 1, 12).max(base);
        let prices = &self.inputs.prices;
        Some((value, prices.level(december) / prices.level(base)))
    }

    /// The same scenario and place in another month.
    fn at(&self, month: Month) -> Reading<'_> {
        Reading { month, ..*self }
    }
}

/// Declares the parameters: field, type, how it is read and from which names.
macro_rules! parameters {
    ($($field:ident: $kind:ty = $read:ident($($name:literal),+);)*) => {
        #[derive(Clone, Debug)]
        pub(super) struct Parameters { $(pub $field: $kind,)* }
        impl Parameters {
            fn read(law: &Reading) -> Self {
                Self { $($field: law.$read($($name),+),)* }
            }
        }
    };
}

parameters! {
    active: bool = flag("programme.active");
    by_everyone: bool = is("eligibility.rule", "everyone");
    by_consumption: bool = is("eligibility.rule", "consumption");
    by_lottery: bool = is("eligibility.rule", "lottery");
    with_children: bool = is("eligibility.category", "with_children");
    with_young_children: bool = is("eligibility.category", "with_young_children");
    with_old_members: bool = is("eligibility.category", "with_old_members");
    with_orphans: bool = is("eligibility.category", "with_orphans");
    lottery_share: f32 = factor("eligibility.lottery_share");
    exit_margin: f64 = number("eligibility.exit_margin");
    grace_months: i16 = months("eligibility.exit_grace_months");
    any_member_excludes: bool = is("eligibility.exclusion_perimeter", "any_member");
    survivor_pension_excludes: bool = is("orphan.survivor_pension", "excludes");
    survivor_pension_deducted: bool = is("orphan.survivor_pension", "differential");
    child_age: i16 = months("child_allowance.age_limit_months");
    school_age: i16 = months("child_allowance.young_limit_months");
    compulsory_age: i16 = months("conditionality.age_limit_months");
    universal_age: i16 = months("universal_child.age_limit_months");
    supplement_age: i16 = months("elderly_supplement.age_months");
    max_children: i64 = integer("child_allowance.max_children");
    first_ranks: i64 = integer("child_allowance.first_ranks");
    rank_by_birth: bool = is("child_allowance.rank_order", "all_births");
    first_under_6: i64 = amount("child_allowance.first_ranks_under_6");
    first_in_school: i64 = amount("child_allowance.first_ranks_in_school");
    first_out_of_school: i64 = amount("child_allowance.first_ranks_out_of_school");
    later_under_6: i64 = amount("child_allowance.later_ranks_under_6");
    later_in_school: i64 = amount("child_allowance.later_ranks_in_school");
    later_out_of_school: i64 = amount("child_allowance.later_ranks_out_of_school");
    out_of_school_share: f64 = number("conditionality.out_of_school_share");
    orphan_complement: i64 = amount("orphan.complement");
    young_orphan_complemented: bool = is("orphan.under_6", "complement");
    orphan_out_of_school_full: bool = is("orphan.out_of_school", "full");
    orphan_out_of_school_ordinary: bool = is("orphan.out_of_school", "ordinary");
    orphan_level_amount: bool = flag("orphan.level_amount");
    disability_supplement: i64 = amount("disability.supplement");
    disabled_as_schooled: bool = is("disability.out_of_school_base", "schooled");
    primary: i64 = amount("school_level.primary");
    lower_secondary: i64 = amount("school_level.lower_secondary");
    upper_secondary: i64 = amount("school_level.upper_secondary");
    floor: i64 = amount("floor.amount");
    floor_for_adults: bool = is("floor.basis", "adults");
    floor_counts_disability: bool = flag("floor.counts_disability");
    floor_counts_one_offs: bool = flag("floor.counts_one_offs");
    lump_sum: i64 = amount("lump_sum.amount");
    lump_sum_for_singles: bool = flag("lump_sum.single_working_age");
    old_supplement: i64 = amount("elderly_supplement.amount");
    old_uncounted: i64 = integer("elderly_supplement.uncounted");
    old_with_lump_sum_only: bool = is("elderly_supplement.households", "lump_sum");
    disabled_adult_supplement: i64 = amount("disability.adult_supplement");
    lone_parent: i64 = amount("lone_parent.amount");
    cap: i64 = amount("cap.amount");
    top_up: i64 = amount("top_up.amount");
    uniform: i64 = amount("uniform.amount");
    universal_child: i64 = amount("universal_child.amount");
    birth_first: i64 = amount("birth_grant.first");
    birth_second: i64 = amount("birth_grant.second");
    birth_claim_months: i64 = integer("birth_grant.claim_limit_months");
    school_month: i64 = integer("school_grant.month_of_year");
    school_lower: i64 = amount("school_grant.primary_and_lower_secondary");
    school_upper: i64 = amount("school_grant.upper_secondary");
    school_max_children: i64 = integer("school_grant.max_children");
    school_public_only: bool = flag("school_grant.public_only");
    institution_orphan: i64 = amount("institution_orphans.amount");
    bridge_full: i16 = months("bridge.full_months");
    bridge_partial: i16 = months("bridge.partial_months");
    bridge_share: f64 = number("bridge.partial_share");
    entry_share: f32 = factor("accompaniment.entry_share");
    accompanied_months: i16 = months("accompaniment.months");
    success_share: f32 = factor("accompaniment.success_share");
    consumption_gain: f64 = number("accompaniment.consumption_gain");
    accompaniment_cost: i64 = amount("accompaniment.cost");
    drop_out: f64 = number("schooling.drop_out");
    automatic: bool = flag("administration.automatic_enrolment");
    outreach: f32 = factor("administration.outreach");
    need_slope: f32 = factor("administration.need_slope");
    claim_wait: f32 = factor("administration.claim_wait");
    late_decisions: f32 = factor("administration.late_decisions");
    update_wait: f32 = factor("administration.update_wait");
    declaration_wait: f32 = factor("administration.declaration_wait");
    appeal_wait: f32 = factor("administration.appeal_wait");
    detection_wait: f32 = factor("administration.detection_wait");
    missed_at_once: f32 = factor("administration.missed_at_once");
    end_wait: f32 = factor("administration.end_wait");
    butane_rise: f64 = number("butane.price_rise");
    levy_rate: f64 = number("solidarity_levy.rate");
    levy_above: f64 = number("solidarity_levy.above");
    schooling_responds: bool = flag("behaviour.schooling");
    formal_work_responds: bool = flag("behaviour.formal_work");
    spending_responds: bool = flag("behaviour.bunching");
    take_up_responds: bool = flag("behaviour.take_up");
    fertility_responds: bool = flag("behaviour.fertility");
}

/// The parameters, and values derived from them.
#[derive(Clone, Debug)]
pub(super) struct Law {
    parameters: Parameters,
    /// Highest eligible score, and the score at which a tapered award reaches zero.
    pub threshold: f64,
    pub taper_end: Option<f64>,
    /// Logarithm of the consumption below which a household is eligible, before growth.
    pub consumption_limit: f32,
    pub capped: bool,
    /// Survivor's pension of a widow, centimes a month.
    pub survivor_pension: i64,
    pub formula: IndexFormula,
    pub nested_rooms: bool,
}

impl std::ops::Deref for Law {
    type Target = Parameters;

    fn deref(&self) -> &Parameters {
        &self.parameters
    }
}

impl Law {
    pub(super) fn read(law: &Reading) -> Self {
        let shift = regional_shift(law);
        let january = Month::new(law.month.year(), 1).max(START);
        let growth = law.inputs.prices.real_consumption(january);
        let limit = law.number("eligibility.consumption_limit") / growth;
        let off = |name: &str| {
            let off = law.scenario.is_off(name, law.month);
            off.unwrap_or_else(|problem| panic!("{problem}"))
        };
        let pension = law
            .inputs
            .assumptions
            .value("pension.survivor_dh_per_month");
        Self {
            parameters: Parameters::read(law),
            threshold: indexed_limit(law, "eligibility.threshold") + shift,
            taper_end: (!off("taper.end")).then(|| indexed_limit(law, "taper.end") + shift),
            consumption_limit: libm::log(limit.max(1.0)) as f32,
            capped: !off("cap.amount"),
            survivor_pension: Centimes::from_dirhams(pension.expect("assumed")).0,
            formula: formula(law),
            nested_rooms: law.is("index.rural_room_bands", "nested"),
        }
    }

    /// Whose work and pension exclude: head and spouse or any member, each with or without the
    /// survivor's pensions of widows with orphans.
    pub(super) fn perimeter(&self) -> usize {
        usize::from(self.any_member_excludes) + 2 * usize::from(!self.survivor_pension_excludes)
    }

    pub(super) fn pays_levels(&self) -> bool {
        self.primary > 0 || self.lower_secondary > 0 || self.upper_secondary > 0
    }

    /// How the administration works, as factors on how it works today.
    pub(super) fn works(&self) -> [f32; 11] {
        [
            f32::from(u8::from(self.automatic)),
            self.outreach,
            self.need_slope,
            self.claim_wait,
            self.late_decisions,
            self.update_wait,
            self.declaration_wait,
            self.appeal_wait,
            self.detection_wait,
            self.missed_at_once,
            self.end_wait,
        ]
    }

    /// Whether households pay for the programme.
    pub(super) fn takes(&self) -> bool {
        self.butane_rise != 0.0 || self.levy_rate != 0.0
    }
}

/// A limit of the score, raised by the logarithm of prices where it is indexed.
fn indexed_limit(law: &Reading, name: &str) -> f64 {
    match law.indexed(name, "indexation.threshold") {
        Some((value, ratio)) => value + libm::log(ratio),
        None => law.number(name),
    }
}

/// What the region adds to the limits of the score.
fn regional_shift(law: &Reading) -> f64 {
    let share = law.number("eligibility.regional_share");
    match law.place {
        Some((region, milieu)) if share != 0.0 => {
            let term = |region: usize| law.inputs.index.region_terms[region][milieu as usize];
            let (mut sum, mut households) = (0.0, 0.0);
            for cell in &law.inputs.country.cells {
                if cell.milieu == milieu {
                    sum += cell.households as f64 * term(cell.region);
                    households += cell.households as f64;
                }
            }
            share * (term(region) - sum / households)
        }
        _ => 0.0,
    }
}

/// The published formula of the score, with the scenario's changes.
fn formula(law: &Reading) -> IndexFormula {
    const MARRAKECH_SAFI: usize = 6;
    let (urban, rural) = (Milieu::Urban as usize, Milieu::Rural as usize);
    let mut formula = law.inputs.index.clone();
    formula.region_terms[MARRAKECH_SAFI][urban] = law.number("index.marrakech_safi_urban_term");
    formula.constant[urban] = law.number("index.urban_constant");
    formula.constant[rural] = law.number("index.rural_constant");
    if !law.flag("index.rural_car_counts") {
        formula.coefficients[rural][rural_variable("car")] = 0.0;
    }
    for milieu in Milieu::ALL {
        for (slot, variable) in index_variables(milieu).iter().enumerate() {
            let weight = law.number(&format!("index_weight.{variable}"));
            formula.coefficients[milieu as usize][slot] *= weight;
        }
    }
    formula
}

/// Index of a variable in the rural formula.
pub(super) fn rural_variable(name: &str) -> usize {
    let mut variables = RURAL_VARIABLES.iter();
    variables
        .position(|known| *known == name)
        .expect("a variable of the rural formula")
}

/// Dirhams a month gained by sending a child of the first ranks to school.
pub(super) fn school_gap(law: &Law) -> f64 {
    let dirhams = |centimes: i64| centimes as f64 / 100.0;
    dirhams(law.first_in_school) - dirhams(law.first_out_of_school) * law.out_of_school_share
}
