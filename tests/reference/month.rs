//! A locality's month: its people, then every household under every scenario.

use daam::events::CountedEvent;
use daam::kernel::{Locale, Month, Stream, normal};
use daam::morocco::START;
use daam::policy::Scenario;
use daam::population::{Marital, Site};

use super::award::{birth_grant, pays_school, school_grant, with_one_off};
use super::case::{Case, Situation, Status};
use super::family::{Reason, school};
use super::law::{Law, Reading, school_gap};
use super::totals::Totals;
use super::world::{Nature, World};

/// The laws of all scenarios in a cell: by scenario, then by month since the start.
struct Laws {
    laws: Vec<Vec<Law>>,
    /// Drop-out factor.
    drop_out: Vec<Vec<f64>>,
}

/// Kinds of one-off payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OneOff {
    Arrears,
    BirthGrant,
    SchoolGrant,
}

/// What happened to the cases in a month; each entry names the household and the scenario.
#[derive(Default)]
pub(super) struct Happened {
    pub steps: Vec<(u32, usize, Status, Status, Reason)>,
    pub payments: Vec<(u32, usize, OneOff, i64)>,
}

/// A locality under all scenarios, as the reference implementation simulates it.
pub(super) struct Twin<'a> {
    scenarios: &'a [Scenario],
    last: Month,
    pub world: World<'a>,
    /// By cell; none for cells in which no household has lived.
    laws: Vec<Option<Laws>>,
    /// By household: inclination to register, 0 the most inclined.
    inclinations: Vec<f32>,
    /// How easily the locality reaches an office.
    access: f32,
    /// By household and scenario.
    pub cases: Vec<Vec<Case>>,
    /// By household: poverty status before transfers when it was last assessed.
    pub poor: Vec<bool>,
    pub totals: Totals,
}

impl<'a> Twin<'a> {
    pub(super) fn of(
        nature: &Nature<'a>,
        scenarios: &'a [Scenario],
        place: &Site,
        last: Month,
    ) -> Self {
        let world = World::of(nature, place, last);
        let u = world
            .draws
            .uniforms(Stream::Claim, u64::from(place.id), START.ordinal());
        let spread = world.assumed.access_spread * normal::quantile(f64::from(u[0])) as f32;
        let inclinations = inclinations(&world, u[1]);
        Self {
            scenarios,
            last,
            laws: world.inputs.country.cells.iter().map(|_| None).collect(),
            inclinations,
            access: libm::expf(spread),
            cases: Vec::new(),
            poor: Vec::new(),
            totals: Totals::new(world.inputs, scenarios.len(), last),
            world,
        }
    }

    /// The law of a scenario in a month and cell.
    pub(super) fn law(&self, scenario: usize, month: Month, cell: u16) -> &Law {
        &self.laws(cell).laws[scenario][(month - START) as usize]
    }

    fn laws(&self, cell: u16) -> &Laws {
        self.laws[usize::from(cell)]
            .as_ref()
            .expect("read when the first household came")
    }

    /// Simulates a month.
    pub(super) fn month(&mut self, nature: &Nature, now: Month) -> Happened {
        self.world.live(nature, now);
        self.receive_newcomers();
        let pressures: Vec<f32> = (0..self.scenarios.len())
            .map(|one| self.pressure(one))
            .collect();
        let mut happened = Happened::default();
        for (household, mut cases) in (0..).zip(std::mem::take(&mut self.cases)) {
            let home = self.world.locality.household(household);
            for (scenario, case) in cases.iter_mut().enumerate() {
                let laws = self.laws(home.cell);
                let scored_by = (case.filed != Month::NEVER)
                    .then(|| &self.law(scenario, case.filed, case.filed_in).formula);
                let law = self.law(scenario, now, home.cell);
                let at = Situation {
                    world: &self.world,
                    household,
                    home,
                    laws: &laws.laws[scenario],
                    first: self.law(0, now, home.cell),
                    start: self.law(0, START, home.cell),
                    drop_out: &laws.drop_out[scenario],
                    formula_changed: scored_by.is_some_and(|formula| *formula != law.formula),
                    pressure: pressures[scenario],
                    inclination: self.inclinations[household as usize],
                };
                let events = case.month(&at);
                let of = |(from, to, reason)| (household, scenario, from, to, reason);
                happened.steps.extend(events.steps.into_iter().map(of));
                if events.arrears > 0 {
                    happened
                        .payments
                        .push((household, scenario, OneOff::Arrears, events.arrears));
                }
                let domain = self.domain(home.cell);
                self.totals
                    .arrears(scenario, now, domain, case.component, events.arrears);
            }
            self.cases.push(cases);
        }
        self.pay_births(&mut happened);
        self.pay_school(&mut happened);
        self.count();
        happened
    }

    pub(super) fn domain(&self, cell: u16) -> usize {
        self.world.inputs.country.cells[usize::from(cell)].domain()
    }

    /// Reads the laws of cells newly lived in; opens a case for each new household.
    fn receive_newcomers(&mut self) {
        for index in 0..self.world.locality.households.len() {
            let home = &self.world.locality.households[index];
            let cell = usize::from(home.cell);
            if self.laws[cell].is_none() {
                self.laws[cell] = Some(self.read_laws(cell));
            }
            if index >= self.inclinations.len() {
                let u = self.world.draws.uniforms(Stream::Claim, home.id, 0);
                self.inclinations.push(u[0]);
            }
            if index >= self.cases.len() {
                self.cases.push(vec![Case::new(); self.scenarios.len()]);
            }
        }
    }

    fn read_laws(&self, cell: usize) -> Laws {
        let inputs = self.world.inputs;
        let cell = &inputs.country.cells[cell];
        let locale = Locale {
            region: cell.region as u16 + 1,
            province: cell.province,
            milieu: cell.milieu,
        };
        let of = |scenario: &Scenario| -> Vec<Law> {
            let scenario = &scenario.localised(locale);
            let place = Some((cell.region, cell.milieu));
            let read = |month| {
                Law::read(&Reading {
                    scenario,
                    inputs,
                    place,
                    month,
                })
            };
            START.through(self.last).map(read).collect()
        };
        let laws: Vec<Vec<Law>> = self.scenarios.iter().map(of).collect();
        let responds = -self.world.assumed.schooling;
        let factor = |(law, first): (&Law, &Law)| {
            if !law.schooling_responds {
                return law.drop_out;
            }
            let wider = (school_gap(law) - school_gap(first)) / 100.0;
            (law.drop_out * libm::exp(responds * wider)).clamp(0.0, 3.0)
        };
        let path = |own: &Vec<Law>| own.iter().zip(&laws[0]).map(factor).collect();
        Laws {
            drop_out: laws.iter().map(path).collect(),
            laws,
        }
    }

    /// Pressure to register under a scenario: follows the growth of the register, the access to an
    /// office, and the share of households paid at the end of last month.
    fn pressure(&self, scenario: usize) -> f32 {
        let (world, assumed) = (&self.world, &self.world.assumed);
        let homes = world.locality.households.len().max(1) as f32;
        let paid = |scenario: usize| {
            let cases = self.cases.iter().map(|cases| &cases[scenario]);
            cases.filter(|case| case.status == Status::Paid).count() as f32 / homes
        };
        let law = self.law(scenario, world.now, world.place.cell);
        let (own, first) = (paid(scenario), paid(0));
        let campaign = assumed.campaign(world.inputs, world.now);
        let pressure = campaign * self.access * (1.0 + assumed.word_of_mouth * own) * law.outreach;
        if !law.take_up_responds {
            return pressure;
        }
        pressure * (1.0 + assumed.take_up_by_neighbours * (own - first)).max(0.0)
    }

    /// Birth grants, paid to households entitled by their score, some months after the birth.
    fn pay_births(&mut self, happened: &mut Happened) {
        let now = self.world.now;
        let delay = libm::round(self.world.assumed.birth_claim_delay) as i16;
        for newborn in self.world.newborns.clone() {
            let child = self.world.locality.person(newborn);
            if child.birth.plus(delay) != now || !child.present() {
                continue;
            }
            let (household, order) = (child.household, child.birth_order);
            self.pay(household, OneOff::BirthGrant, happened, |_, law, _| {
                birth_grant(law, order, delay)
            });
        }
    }

    /// School grants for the pupils of such households, under 30 and never married.
    fn pay_school(&mut self, happened: &mut Happened) {
        let now = self.world.now;
        for household in 0..self.cases.len() as u32 {
            let locality = &self.world.locality;
            let cell = locality.household(household).cell;
            let young = now.plus(-30 * 12);
            let mut pupils: Vec<u32> = locality.members(household).collect();
            pupils.retain(|one| {
                let person = locality.person(*one);
                person.birth > young && person.marital == Marital::Single
            });
            pupils.sort_by_key(|one| (locality.person(*one).birth, *one));
            self.pay(
                household,
                OneOff::SchoolGrant,
                happened,
                |twin, law, scenario| {
                    if !pays_school(law, now) {
                        return 0;
                    }
                    let drop_out = &twin.laws(cell).drop_out[scenario];
                    let attends = |one: &u32| {
                        let person = twin.world.locality.person(*one);
                        (person, school(&twin.world, person, cell, drop_out))
                    };
                    school_grant(law, pupils.iter().map(attends))
                },
            );
        }
    }

    /// Pays a household a grant under every scenario in which it has access to grants.
    fn pay(
        &mut self,
        household: u32,
        what: OneOff,
        happened: &mut Happened,
        grant: impl Fn(&Self, &Law, usize) -> i64,
    ) {
        let cell = self.world.locality.household(household).cell;
        let (now, domain) = (self.world.now, self.domain(cell));
        for scenario in 0..self.scenarios.len() {
            let case = &self.cases[household as usize][scenario];
            if !case.by_score {
                continue;
            }
            let law = self.law(scenario, now, cell);
            let paid = with_one_off(law, &case.family, grant(self, law, scenario));
            self.cases[household as usize][scenario].received += paid;
            self.totals.grant(scenario, now, domain, what, paid);
            if paid > 0 {
                happened.payments.push((household, scenario, what, paid));
            }
        }
    }

    /// Adds up all states at the end of the month.
    fn count(&mut self) {
        let now = self.world.now;
        let month = (now - START) as usize;
        let chronicle = &self.world.chronicle;
        for (domain, people) in self.totals.people[month].iter_mut().enumerate() {
            people[2] = chronicle.number(month, domain, CountedEvent::Birth);
            people[3] = chronicle.number(month, domain, CountedEvent::Death);
        }
        for (household, home) in (0u32..).zip(&self.world.locality.households) {
            let domain = self.domain(home.cell);
            self.totals.people(now, domain, i64::from(home.size));
            for (scenario, case) in self.cases[household as usize].iter().enumerate() {
                let cost = case.accompaniment(self.law(scenario, now, home.cell));
                self.totals.case(scenario, now, domain, case, cost);
            }
        }
    }
}

/// Inclinations of the initial households: multiples of the golden ratio along their ranking by
/// consumption, starting from one draw.
fn inclinations(world: &World, first: f32) -> Vec<f32> {
    const GOLDEN: f32 = 0.618_034;
    let homes = &world.locality.households;
    let mut order: Vec<usize> = (0..homes.len()).collect();
    order.sort_by(|one, other| homes[*one].position.total_cmp(&homes[*other].position));
    let mut at = first;
    let mut inclinations = vec![0.0; homes.len()];
    for household in order {
        inclinations[household] = at;
        at = (at + GOLDEN).fract();
    }
    inclinations
}
