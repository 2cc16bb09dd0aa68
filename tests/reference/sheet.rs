//! The indicators of a scenario, computed from the sums of the reference implementation.

use daam::inputs::{Inputs, domain};
use daam::kernel::{Milieu, Month};
use daam::morocco::START;
use daam::population::{Site, layout};

use super::totals::{Paid, Totals};

/// A figure: period, place, group and indicator, as written in the results.
pub(super) type Figure = ([String; 4], f64);

/// A place of the results and its domains.
pub(super) struct Area {
    pub name: String,
    domains: Vec<usize>,
}

/// Number of households of the country that one simulated household represents.
pub(super) struct Weights {
    by_domain: Vec<f64>,
    pub by_milieu: [f64; 2],
    /// Whether localities of every domain were simulated, so that regional figures can be given.
    regional: bool,
}

impl Weights {
    pub(super) fn of(inputs: &Inputs, visited: &[Site]) -> Self {
        let households = |places: &[Site], holds: &dyn Fn(usize) -> bool| -> f64 {
            let places = places
                .iter()
                .filter(|place| holds(usize::from(place.domain)));
            places.map(|place| f64::from(place.households)).sum()
        };
        let (all, domains) = (layout(inputs, 1), inputs.country.domains());
        let ratio =
            |holds: &dyn Fn(usize) -> bool| households(&all, holds) / households(visited, holds);
        let by_milieu = [0, 1].map(|milieu| ratio(&|domain| domain % 2 == milieu));
        let inhabited = |domain: &usize| households(&all, &|own| own == *domain) > 0.0;
        let seen = |domain: usize| households(visited, &|own| own == domain) > 0.0;
        let regional = (0..domains).filter(inhabited).all(seen);
        let weight = |domain: usize| match regional {
            true if seen(domain) => ratio(&|own| own == domain),
            true => 0.0,
            false => by_milieu[domain % 2],
        };
        Self {
            by_domain: (0..domains).map(weight).collect(),
            by_milieu,
            regional,
        }
    }
}

/// The figures of a scenario, while they are being computed.
pub(super) struct Sheet<'a> {
    pub inputs: &'a Inputs,
    pub weights: &'a Weights,
    pub totals: &'a Totals,
    pub scenario: usize,
    /// Payments for children in institutions, by month, centimes.
    pub institutions: Vec<i64>,
    pub last: Month,
    pub figures: Vec<Figure>,
}

impl Sheet<'_> {
    pub(super) fn write(&mut self) {
        self.spending();
        self.beneficiaries();
        self.people();
        self.monthly_errors();
        self.poverty(2022, &self.totals.years[0].survey, "_before_transfer", 1.0);
        for (year, sums) in (START.year()..).zip(&self.totals.years) {
            let prices = self
                .inputs
                .prices
                .level(Month::new(year, 12).min(self.last));
            self.poverty(year, &sums.before, "_before_transfer", prices);
            self.poverty(year, &sums.after[self.scenario], "", prices);
            self.coverage(year);
            self.yearly_errors(year);
        }
        self.revenue();
    }

    /// What households pay for the programme in a year, where they do, and its cost net of it.
    fn revenue(&mut self) {
        let (years, scenario) = (&self.totals.years, self.scenario);
        let mut sums = years.iter().flat_map(|year| &year.revenue[scenario]);
        if sums.all(|sums| *sums == [0; 2]) {
            return;
        }
        let country = self.areas().remove(0);
        for (number, sums) in (START.year()..).zip(years) {
            let year = number.to_string();
            let [butane, levy] = [0, 1].map(|which| {
                let sum = |domain: usize| sums.revenue[scenario][domain][which];
                self.weighted(&country, sum) / 100.0
            });
            let of_month = |([period, place, group, name], cost): &Figure| {
                let key = [place, group, name].map(String::as_str);
                let found = key == ["MA", "all", "budget_cost"] && *period != year;
                (found && period.starts_with(&year)).then_some(*cost)
            };
            let cost: f64 = self.figures.iter().filter_map(of_month).sum();
            for (group, indicator, value) in [
                ("all", "financing_revenue", butane + levy),
                ("source=butane", "financing_revenue", butane),
                ("source=solidarity_levy", "financing_revenue", levy),
                ("all", "net_cost", cost - butane - levy),
            ] {
                self.put(&year, "MA", group, indicator, value);
            }
        }
    }

    pub(super) fn put(
        &mut self,
        period: &str,
        place: &str,
        group: &str,
        indicator: &str,
        value: f64,
    ) {
        let key = [period, place, group, indicator].map(str::to_owned);
        self.figures.push((key, value));
    }

    /// The country, its milieux and regions, and the milieux of each region.
    pub(super) fn areas(&self) -> Vec<Area> {
        let milieux = [Some(Milieu::Urban), Some(Milieu::Rural)];
        let country = [None, milieux[0], milieux[1]].map(|milieu| (None, milieu));
        let all = 0..self.inputs.country.regions.len();
        let regions = all.clone().filter(|_| self.weights.regional).map(Some);
        let whole = regions.clone().map(|region| (region, None));
        let parts = regions.flat_map(|region| milieux.map(|milieu| (region, milieu)));
        let areas = country.into_iter().chain(whole).chain(parts);
        let area = |(region, milieu): (Option<usize>, Option<Milieu>)| {
            let code = region.map_or("MA".to_owned(), |region| (region + 1).to_string());
            let within = milieu.map_or(String::new(), |milieu| format!(":{}", milieu.name()));
            let regions = all.clone();
            let regions = regions.filter(|one| region.is_none_or(|own| own == *one));
            let domains = regions.flat_map(|region| Milieu::ALL.map(|own| (region, own)));
            let domains = domains.filter(|(_, own)| milieu.is_none_or(|milieu| milieu == *own));
            Area {
                name: code + &within,
                domains: domains.map(|(region, own)| domain(region, own)).collect(),
            }
        };
        areas.map(area).collect()
    }

    pub(super) fn months(&self) -> impl Iterator<Item = (usize, Month)> + use<> {
        (0..).zip(START.through(self.last))
    }

    fn closes_year(&self, month: Month) -> bool {
        month.of_year() == 12 || month == self.last
    }

    pub(super) fn weighted(&self, area: &Area, count: impl Fn(usize) -> i64) -> f64 {
        let domains = area.domains.iter();
        domains
            .map(|domain| count(*domain) as f64 * self.weights.by_domain[*domain])
            .sum()
    }

    /// A stock: its value at the end of each month and year.
    fn stock(
        &mut self,
        indicator: &str,
        group: &str,
        count: impl Fn(&Totals, usize, usize) -> i64,
    ) {
        for area in self.monthly_areas() {
            for (index, month) in self.months() {
                let value = self.weighted(&area, |domain| count(self.totals, index, domain));
                self.put(&month.to_string(), &area.name, group, indicator, value);
                if self.closes_year(month) {
                    self.put(
                        &month.year().to_string(),
                        &area.name,
                        group,
                        indicator,
                        value,
                    );
                }
            }
        }
    }

    /// A flow: each month's value, and the sum of each year; `national` is added to the country's
    /// value, and sums are divided by `parts`.
    fn flow(
        &mut self,
        (indicator, group, parts): (&str, &str, f64),
        count: impl Fn(&Totals, usize, usize) -> i64,
        national: &[i64],
    ) {
        for area in self.monthly_areas() {
            let mut sum = 0.0;
            for (index, month) in self.months() {
                let mut value = self.weighted(&area, |domain| count(self.totals, index, domain));
                if area.name == "MA" && !national.is_empty() {
                    value += national[index] as f64;
                }
                sum += value;
                self.put(
                    &month.to_string(),
                    &area.name,
                    group,
                    indicator,
                    value / parts,
                );
                if self.closes_year(month) {
                    let year = month.year().to_string();
                    self.put(&year, &area.name, group, indicator, sum / parts);
                    sum = 0.0;
                }
            }
        }
    }

    /// Places for which monthly figures are given: all except the milieux of regions.
    fn monthly_areas(&self) -> Vec<Area> {
        let part = |area: &Area| area.name.starts_with("MA") || !area.name.contains(':');
        self.areas().into_iter().filter(part).collect()
    }

    fn spending(&mut self) {
        let scenario = self.scenario;
        let institutions = std::mem::take(&mut self.institutions);
        let used = |count: &dyn Fn(&Paid) -> i64| {
            self.totals.paid[scenario]
                .iter()
                .flatten()
                .any(|paid| count(paid) != 0)
        };
        let (uniform, accompanied) = (used(&|paid| paid.uniform), used(&|paid| paid.accompaniment));
        let mut money = |component: &str, count: &dyn Fn(&Paid) -> i64, national: &[i64]| {
            let group = if component == "all" {
                component.to_owned()
            } else {
                format!("component={component}")
            };
            let of = |totals: &Totals, month: usize, domain: usize| {
                count(&totals.paid[scenario][month][domain])
            };
            self.flow(("budget_cost", &group, 100.0), of, national);
        };
        let child = |paid: &Paid| paid.child_allowance + paid.child_arrears;
        let lump = |paid: &Paid| paid.lump_sum + paid.lump_sum_arrears;
        let same = |paid: &Paid| paid.uniform + paid.uniform_arrears;
        let all = |paid: &Paid| {
            let grants = paid.birth_grants + paid.school_grants;
            child(paid) + lump(paid) + same(paid) + grants + paid.accompaniment
        };
        money("all", &all, &institutions);
        money("child_allowance", &child, &[]);
        money("lump_sum", &lump, &[]);
        if uniform {
            money("uniform", &same, &[]);
        }
        if accompanied {
            money("accompaniment", &|paid| paid.accompaniment, &[]);
        }
        money("birth_grant", &|paid| paid.birth_grants, &[]);
        money("school_grant", &|paid| paid.school_grants, &[]);
        money("institution_orphans", &|_| 0, &institutions);
    }

    fn beneficiaries(&mut self) {
        let scenario = self.scenario;
        for (indicator, group, count) in COUNTS {
            // Components that only some reforms pay have rows only where somebody is paid.
            let of_reforms = group == "component=uniform" || indicator.starts_with("accompanied");
            let mut all = self.totals.paid[scenario].iter().flatten();
            if !of_reforms || all.any(|paid| count(paid) != 0) {
                self.stock(indicator, group, |totals, month, domain| {
                    count(&totals.paid[scenario][month][domain])
                });
            }
        }
        let awards = |paid: &Paid| paid.child_allowance + paid.lump_sum + paid.uniform;
        self.mean_of_paid("mean_award", 100.0, awards);
        self.mean_of_paid("mean_paid_household_size", 1.0, |paid| paid.members);
    }

    /// Mean over the households paid in a month; the sum is divided by `parts`.
    fn mean_of_paid(&mut self, indicator: &str, parts: f64, of: impl Fn(&Paid) -> i64) {
        for area in self.monthly_areas() {
            for (index, month) in self.months() {
                let paid = &self.totals.paid[self.scenario][index];
                let number = self.weighted(&area, |domain| households(&paid[domain]));
                if number == 0.0 {
                    continue;
                }
                let sum = self.weighted(&area, |domain| of(&paid[domain]));
                let mean = sum / number / parts;
                self.put(&month.to_string(), &area.name, "all", indicator, mean);
                if self.closes_year(month) {
                    let year = month.year().to_string();
                    self.put(&year, &area.name, "all", indicator, mean);
                }
            }
        }
    }

    fn people(&mut self) {
        self.stock("households", "all", |totals, month, domain| {
            totals.people[month][domain][0]
        });
        self.stock("population", "all", |totals, month, domain| {
            totals.people[month][domain][1]
        });
        for (indicator, which) in [("births", 2), ("deaths", 3)] {
            let of =
                |totals: &Totals, month: usize, domain: usize| totals.people[month][domain][which];
            self.flow((indicator, "all", 1.0), of, &[]);
        }
    }
}

type Count = (&'static str, &'static str, fn(&Paid) -> i64);

/// Counts of households and persons paid, or registered, at the end of a month.
const COUNTS: [Count; 16] = [
    ("paid_households", "all", households),
    ("paid_households", "component=child_allowance", |p| {
        p.child_households
    }),
    ("paid_households", "component=lump_sum", |p| {
        p.lump_sum_households
    }),
    ("paid_households", "component=uniform", |p| {
        p.uniform_households
    }),
    ("accompanied_households", "all", |p| {
        p.accompanied_households
    }),
    ("paid_persons", "all", |p| p.persons),
    ("paid_children", "all", |p| {
        p.young + p.in_school + p.out_of_school
    }),
    ("paid_children", "age=0-5", |p| p.young),
    ("paid_children", "age=6-20", |p| {
        p.in_school + p.out_of_school
    }),
    ("paid_children", "schooling=in_school", |p| p.in_school),
    ("paid_children", "schooling=out_of_school", |p| {
        p.out_of_school
    }),
    ("paid_persons_60_plus", "all", |p| p.old),
    ("paid_widows", "all", |p| p.widows),
    ("paid_widows", "with_orphans=yes", |p| p.widows_with_orphans),
    ("paid_orphans", "all", |p| p.orphans),
    ("registered_households", "all", |p| p.registered),
];

fn households(paid: &Paid) -> i64 {
    paid.child_households + paid.lump_sum_households + paid.uniform_households
}
