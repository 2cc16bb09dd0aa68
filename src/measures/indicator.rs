//! Names of the indicators: what outsiders rely on.

macro_rules! indicators {
    ($($name:ident)*) => {
        /// Every indicator of the table.
        pub const INDICATORS: &[&str] = &[$(stringify!($name)),*];

        /// Name under which the difference of an indicator to the first scenario is given.
        ///
        /// # Panics
        /// On a name that is not in the list: every indicator is registered here.
        pub(super) fn difference_of(indicator: &str) -> &'static str {
            match indicator {
                $(stringify!($name) => concat!(stringify!($name), "_difference"),)*
                other => unreachable!("the indicator {other} is not registered"),
            }
        }
    };
}

indicators! {
    budget_cost paid_households paid_persons paid_children paid_persons_60_plus paid_widows
    paid_orphans mean_award population households births deaths coverage exclusion_error
    inclusion_error poverty_headcount poverty_gap poverty_severity vulnerability_rate
    poverty_headcount_before_transfer poverty_gap_before_transfer
    poverty_severity_before_transfer vulnerability_rate_before_transfer gini
    gini_before_transfer mean_consumption mean_consumption_before_transfer lorenz
    lorenz_before_transfer registered_households households_by_status registrations claims
    acceptances restorations refusals exits arrears_cost paid_share exit_rate
    registered_households_by_score paid_households_by_score
    population_male population_female men_15_plus women_15_plus never_married_men
    never_married_women school_enrolment labour_force_participation employed_15_plus
    declared_workers disability_prevalence education_level orphans_of_father
    old_persons_alone persons_per_room marriages divorces dropouts total_fertility_rate
    life_expectancy median_consumption median_consumption_before_transfer
    decile_mean_consumption decile_mean_consumption_before_transfer
    financing_revenue net_cost accompanied_households
    appropriation budget_execution exhaustion_month overrun_probability winners losers
    household_exclusion_error household_inclusion_error targeting_differential
    coady_grosh_hoddinott_index transfer_share concentration_coefficient concentration_curve
    score_roc_area score_roc exclusion_error_at_threshold inclusion_error_at_threshold
    households_by_gain gain_share poverty_gap_closed cost_per_point_of_poverty adequacy cliff
    cliff_share households_near_threshold marginal_rate benchmark_poverty_headcount benchmark_poverty_gap
}
