//! Everything a run adds up.

use super::census::Census;
use super::checks::Audit;
use super::financing::{Effect, Revenue, Year};
use super::gains::Gains;
use super::incidence::{Incidence, Standings};
use super::people::People;
use super::poverty::{Home, Line};
use super::provinces::Provinces;
use super::scores::Scores;
use super::spells::Spells;
use super::targeting::{Case, Targeting};
use super::welfare::Welfare;
use crate::events::Chronicle;
use crate::inputs::{Inputs, START};
use crate::kernel::{Draws, Month, sums};
use crate::population::{HouseholdIndex, Locality};
use crate::programme::{Desk, Ledger, Programme, State, inherits};

/// Sums of integers over localities.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Payments and those paid.
    pub ledger: Ledger,
    /// Life events.
    pub chronicle: Chronicle,
    /// Persons and households.
    pub people: People,
    /// What a census would count, each September.
    pub census: Census,
    /// Consumption, poverty, coverage, at the end of each year.
    pub welfare: Welfare,
    /// Scores on file around the threshold, at the end of each year.
    pub scores: Scores,
    /// Targeting errors by cause, at the end of each year.
    pub targeting: Targeting,
    /// Provinces, at the end of each year.
    pub provinces: Provinces,
    /// What households pay for the programme, at the end of each year.
    pub revenue: Revenue,
    /// Who receives more and less than under the first scenario, by year.
    pub gains: Gains,
    /// How long households are paid, at the end of each year.
    pub spells: Spells,
    /// Whom the money reaches and what it does to them, at the end of each year.
    pub incidence: Incidence,
    /// Invariants.
    pub audit: Audit,
}
sums!(Tally {
    ledger chronicle people census welfare scores targeting provinces revenue gains spells
    incidence audit
});
inherits!(Tally {
    ledger welfare scores targeting provinces revenue gains spells incidence
});

/// What a year's closing looks at.
pub struct Closing<'a> {
    /// Official tables.
    pub inputs: &'a Inputs,
    /// The locality.
    pub locality: &'a Locality,
    /// Rules of the scenarios.
    pub programme: &'a Programme,
    /// Random numbers.
    pub draws: &'a Draws,
    /// Month at whose end the year is closed: December, or the last of the run.
    pub month: Month,
}

impl Tally {
    /// Room for a number of scenarios, from the start to `last`, with the poverty lines that
    /// were asked for.
    #[must_use]
    pub fn new(inputs: &Inputs, scenarios: usize, last: Month, lines: &[Line]) -> Self {
        let months = (last - START) as usize + 1;
        let years = (last.year() - START.year()) as usize + 1;
        Self {
            ledger: Ledger::new(scenarios, months),
            chronicle: Chronicle::new(months),
            people: People::new(months),
            census: Census::new(years),
            welfare: Welfare::new(inputs, scenarios, years, lines),
            scores: Scores::new(scenarios, years),
            targeting: Targeting::new(scenarios, years),
            provinces: Provinces::new(inputs.country.cells.len(), scenarios, years),
            revenue: Revenue::new(scenarios, years),
            gains: Gains::new(scenarios, years),
            spells: Spells::new(scenarios, years),
            incidence: Incidence::new(scenarios, years, months),
            audit: Audit::default(),
        }
    }

    /// Closes a year of a locality: what every household consumed and received in it.
    pub fn close_year(
        &mut self,
        closing: &Closing,
        desk: &mut Desk,
        gave: &mut Year,
        standings: &mut Standings,
    ) {
        let year = (closing.month.year() - START.year()) as usize;
        let scale = self.welfare.scale(closing);
        let households = closing.locality.households.len();
        gave.remembered
            .turn(households, closing.programme.scenarios());
        for index in 0..households as u32 {
            let home = closing.locality.household(index);
            gave.received.clear();
            for file in desk.files_mut(index) {
                gave.received.push(file.account.close_year(closing.month).0);
            }
            let domain = closing.inputs.country.cells[home.cell as usize].domain();
            self.gains.close(year, domain, &gave.received);
            let files = desk.files_mut(index);
            self.spells.close(year, domain, closing, files);
            let files = desk.files(index);
            let facts = desk.facts(index, 0);
            self.provinces
                .close(year, home, files, &gave.received, facts);
            if home.size == 0 {
                self.audit.empty_home(files);
            } else {
                let log = f64::from(home.log_consumption(closing.inputs));
                gave.effects.clear();
                for (scenario, file) in files.iter().enumerate() {
                    let effect = Effect::of(closing, index, home, scenario, file, log);
                    gave.effects.push(effect);
                }
                self.revenue.close(year, domain, &gave.effects);
                let seen = Home::of(closing, index);
                let survey = libm::exp(log);
                let poor = self.welfare.close(year, &scale, &seen, survey, files, gave);
                self.incidence.close(year, closing, home, files, gave);
                standings.judge(index, poor);
                self.close_files(year, closing, desk, index, poor);
            }
        }
    }

    fn close_files(
        &mut self,
        year: usize,
        closing: &Closing,
        desk: &mut Desk,
        household: HouseholdIndex,
        poor: bool,
    ) {
        let Closing {
            inputs,
            locality,
            programme,
            draws,
            month,
        } = *closing;
        let home = locality.household(household);
        let domain = inputs.country.cells[home.cell as usize].domain();
        let files = desk.files(household);
        let paid = files.iter().any(|file| file.state == State::Paid);
        let mut today: Option<(usize, f64)> = None;
        for scenario in 0..files.len() {
            let rules = programme.rules(scenario, month, home.cell);
            // Today's score is asked of paid households only: were it written down today.
            let above = paid && !poor && {
                let score = match today {
                    Some((formula, score)) if formula == rules.score => score,
                    _ => {
                        let read_with = (inputs, programme);
                        let at = (household, month);
                        desk.score_today(read_with, draws, locality, at, rules.score)
                    }
                };
                today = Some((rules.score, score));
                score > rules.threshold
            };
            let file = &desk.files(household)[scenario];
            let case = Case {
                file,
                check: desk.cross_check(household, rules.exchange),
                above,
            };
            let at = (year, scenario, domain);
            self.scores.close(at, file, rules.threshold);
            self.targeting.close(at, i64::from(home.size), poor, &case);
        }
    }
}
