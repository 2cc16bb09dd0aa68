//! The life table, the birth rates and the rates of first marriage are recovered from the
//! events, within their sampling error.
//!
//! Localities are simulated month by month. For each month, the probabilities that the input tables
//! give every person exposed to an event are added up (a yearly rate `r` gives `1 - exp(-r / 12)` a
//! month): this is the expected number, given the past. Probabilities are small and draws
//! independent, so the observed number varies at most like a Poisson variable of that mean. Its
//! tails are summed exactly, so small groups need no normal approximation.
//!
//! An age group fails when its tail is below `ALARM / 2` divided by the number of groups of the
//! test (Bonferroni, two-sided). So with a correct model, at most one seed in 10,000 fails a test;
//! the seed is fixed, so the result is reproducible. Of 300 other seeds none failed; the standard
//! deviation of z over them and over groups was 1.03 for deaths and 1.00 for births. A rate 15 %
//! too high is detected: z of all ages together is then about 7 or more.

use std::iter::Sum;
use std::sync::LazyLock;

use daam::events::{Ageing, Agenda, Chronicle};
use daam::inputs::{FERTILE_AGES, Inputs, LAST_AGE};
use daam::kernel::{Draws, Month};
use daam::morocco::START;
use daam::population::synthesis::Synthesizer;
use daam::population::{Locality, Marital, Person, PersonIndex, Trait, layout};

use crate::common::inputs;

/// Months simulated after the first.
const MONTHS: i16 = 36;
/// Localities, spread over the country by census order.
const LOCALITIES: usize = 24;
const SEED: u64 = 11;
/// Maximum false-alarm probability of one test.
const ALARM: f64 = 1e-4;

/// First ages in years of the groups, and the end of the last one.
const DEATH_AGES: [usize; 8] = [0, 1, 5, 15, 45, 60, 75, LAST_AGE + 1];
const MOTHER_AGES: [usize; 8] = [15, 20, 25, 30, 35, 40, 45, 50];

/// Shortest time between two births, in months.
const SPACING: i16 = 11;
/// The year whose total fertility rate is tested, and the rate in the census of 2024.
const YEAR: i16 = 2025;
const TOTAL_FERTILITY: f64 = 1.97;

/// Observed and expected number of events.
#[derive(Clone, Copy, Default)]
struct Count {
    observed: i64,
    expected: f64,
    variance: f64,
}

impl Count {
    /// Adds one person exposed for one month to a yearly rate.
    fn see(&mut self, rate: f64, happened: bool) {
        let chance = 1.0 - libm::exp(-rate / 12.0);
        self.observed += i64::from(happened);
        self.expected += chance;
        self.variance += chance * (1.0 - chance);
    }

    fn z(&self) -> f64 {
        (self.observed as f64 - self.expected) / self.variance.sqrt()
    }

    /// Probability that a Poisson variable with the expected mean is at least as extreme, on the
    /// observed side.
    fn tail(&self) -> f64 {
        let chance = |number: i64| {
            let number = number as f64;
            let log = number * libm::log(self.expected) - self.expected;
            libm::exp(log - libm::lgamma(number + 1.0))
        };
        if self.observed as f64 > self.expected {
            let far = self.observed + 100 + 10 * self.expected.sqrt() as i64;
            (self.observed..far).map(chance).sum()
        } else {
            (0..=self.observed).map(chance).sum()
        }
    }
}

impl<'a> Sum<&'a Count> for Count {
    fn sum<I: Iterator<Item = &'a Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, count| Self {
            observed: sum.observed + count.observed,
            expected: sum.expected + count.expected,
            variance: sum.variance + count.variance,
        })
    }
}

/// Events of the localities, by age in years.
struct Lived {
    /// By sex.
    deaths: [Vec<Count>; 2],
    /// By milieu.
    births: [Vec<Count>; 2],
    first_marriages: Vec<Count>,
    /// Births and years lived by women in [`YEAR`].
    fertility: Vec<(f64, f64)>,
}

static LIVED: LazyLock<Lived> = LazyLock::new(|| live(SEED));

fn live(seed: u64) -> Lived {
    let inputs = inputs();
    let last = START.plus(MONTHS);
    let synthesizer = Synthesizer::new(inputs).expect("no assumption is missing");
    let ageing = Ageing::new(inputs, &[], &[1.0; 20], last).expect("no assumption is missing");
    let draws = Draws::new(seed, 0);
    let mut chronicle = Chronicle::new(inputs, last);
    let (mut locality, mut agenda) = (Locality::default(), Agenda::default());
    let mut newborns = Vec::new();
    let by_age = || vec![Count::default(); LAST_AGE + 1];
    let mut lived = Lived {
        deaths: [by_age(), by_age()],
        births: [by_age(), by_age()],
        first_marriages: by_age(),
        fertility: vec![(0.0, 0.0); LAST_AGE + 1],
    };
    let places = layout(inputs, 1);
    for place in places.iter().step_by(places.len() / LOCALITIES) {
        locality.clear();
        synthesizer.populate(place, &draws, &mut locality);
        for now in START.through(last) {
            if now == START || now.of_year() == 1 {
                ageing.draw_clocks(&draws, &locality, now, &mut agenda);
            }
            let before = standings(inputs, &locality);
            let (chronicle, born) = (&mut chronicle, &mut newborns);
            ageing.apply(&draws, &mut locality, now, &mut agenda, chronicle, born);
            locality.clear_marks();
            let mother = |child: &PersonIndex| locality.person(*child).mother;
            let mothers: Vec<PersonIndex> = newborns.iter().map(mother).collect();
            compare(inputs, &locality, &before, &mothers, now, &mut lived);
        }
    }
    lived
}

/// State of a person at the beginning of a month.
struct Standing {
    domain: usize,
    marital: Marital,
    last_birth: Month,
}

/// By person, those present only.
fn standings(inputs: &Inputs, locality: &Locality) -> Vec<Option<Standing>> {
    let standing = |person: &Person| {
        person.present().then(|| {
            let cell = locality.household(person.household).cell as usize;
            Standing {
                domain: inputs.country.cells[cell].domain(),
                marital: person.marital,
                last_birth: person.last_birth,
            }
        })
    };
    locality.people.iter().map(standing).collect()
}

/// Compares the month's events with the rates of the persons exposed.
///
/// Order of events in a month: deaths, marriages, births, then emigration, of single persons only.
fn compare(
    inputs: &Inputs,
    locality: &Locality,
    before: &[Option<Standing>],
    mothers: &[PersonIndex],
    now: Month,
    lived: &mut Lived,
) {
    let year = now.year();
    let dying = [false, true].map(|female| inputs.mortality.rates(female, year));
    for ((index, person), before) in (0u32..).zip(&locality.people).zip(before) {
        let Some(before) = before else { continue };
        let (age, sex) = (person.age(now), usize::from(person.is_female()));
        let died = !person.present() && !person.has(Trait::LeftCountry);
        // Nobody dies in the month of birth: the next month has the risk of both.
        let months = [0.0, 2.0].get(person.age_months(now) as usize);
        let rate = months.unwrap_or(&1.0) * dying[sex][age];
        lived.deaths[sex][age].see(rate, died);
        if died || !person.is_female() || !FERTILE_AGES.contains(&age) {
            continue;
        }
        if before.marital == Marital::Single {
            let rate = first_marriage_rate(inputs, before.domain, age);
            lived.first_marriages[age].see(rate, person.marital != Marital::Single);
        }
        let exposed = person.present()
            && person.marital == Marital::Married
            && now - before.last_birth >= SPACING;
        let gave_birth = mothers.contains(&index);
        let rate = if exposed {
            married_birth_rate(inputs, before.domain, age, year)
        } else {
            0.0
        };
        lived.births[before.domain % 2][age].see(rate, gave_birth);
        if year == YEAR {
            let (births, years) = &mut lived.fertility[age];
            *births += f64::from(u8::from(gave_birth));
            *years += 1.0 / 12.0;
        }
    }
}

/// Births a year of a married woman who has had none for some time: the table's rate of all
/// women over the share married, such that births at that rate with [`SPACING`] months after
/// each give it on average. The model caps both rates.
fn married_birth_rate(inputs: &Inputs, domain: usize, age: usize, year: i16) -> f64 {
    let all_women = inputs.fertility.rate(domain, age) * inputs.fertility.trend(year);
    let married = all_women / inputs.marital.at(domain, true, age)[1];
    let closed = f64::from(SPACING) / 12.0;
    (married / (1.0 - married.min(0.5) * closed)).min(0.6)
}

/// First marriages a year of a woman never married: what the table's share of such women
/// loses from one age to the next.
fn first_marriage_rate(inputs: &Inputs, domain: usize, age: usize) -> f64 {
    let single = &inputs.marital.single_women[domain % 2];
    let factor = inputs.assumptions.value("union.first_marriage_factor");
    let factor = factor.expect("no assumption is missing");
    (libm::log(single[age] / single[age + 1]) * factor).max(0.0)
}

/// Counts summed by age group, then over all groups.
fn grouped(name: &str, by_age: &[Count], firsts: &[usize]) -> Vec<(String, Count)> {
    let group = |from: usize, to: usize| {
        let label = format!("{name} of {from} to {}", to - 1);
        (label, by_age[from..to].iter().sum())
    };
    let groups = firsts.windows(2).map(|pair| group(pair[0], pair[1]));
    let all = group(firsts[0], firsts[firsts.len() - 1]);
    groups.chain([all]).collect()
}

/// The tested groups whose tail is too small, one line each.
fn wrong(groups: &[(String, Count)], looked_at: impl Fn(&Count) -> bool) -> Vec<String> {
    let limit = ALARM / 2.0 / groups.len() as f64;
    let line = |(name, count): &(String, Count)| {
        let (observed, expected) = (count.observed, count.expected);
        let (z, tail) = (count.z(), count.tail());
        format!("{name}: {observed} for {expected:.1} expected, z {z:.2}, tail {tail:.1e}")
    };
    let found = |group: &&(String, Count)| looked_at(&group.1) && group.1.tail() < limit;
    groups.iter().filter(found).map(line).collect()
}

/// Deaths by sex and age; here z lies between -1.6 and 1.9.
#[test]
fn the_life_table_is_recovered_from_the_deaths() {
    let mut groups = grouped("men who die", &LIVED.deaths[0], &DEATH_AGES);
    groups.extend(grouped("women who die", &LIVED.deaths[1], &DEATH_AGES));
    let wrong = wrong(&groups, |_| true);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Births by milieu and age of the mother, of married women without a birth in the eleven months
/// before; here z lies between -2.6 and 1.8.
#[test]
fn the_birth_rates_are_recovered_from_the_births() {
    let mut groups = grouped("mothers in town", &LIVED.births[0], &MOTHER_AGES);
    groups.extend(grouped("rural mothers", &LIVED.births[1], &MOTHER_AGES));
    let wrong = wrong(&groups, |_| true);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Births over years lived by all women, married or not, add up to the census's total; here to
/// 1.957 with a standard error of 0.037. Over 300 other seeds the difference was 0.7 standard
/// errors on average (due to the choice of localities) with a standard deviation of 0.9; so four
/// are exceeded once in 14,000 (normal approximation).
#[test]
fn the_total_fertility_of_2025_is_that_of_the_census() {
    let (mut total, mut variance) = (0.0, 0.0);
    for (births, years) in &LIVED.fertility[FERTILE_AGES] {
        total += births / years;
        variance += births / (years * years);
    }
    let error = variance.sqrt();
    assert!(
        (total - TOTAL_FERTILITY).abs() < 4.0 * error,
        "{total:.3} with a standard error of {error:.3}"
    );
}

/// A woman for whom no groom is found stays single: there may be fewer marriages than the rates
/// give, never more. In the whole country 98.5 % of those expected take place: all of them below 35
/// years, 97, 90 and 81 % in the groups above. Here it is 96.4 %; over 300 other seeds 98.9 % with
/// a standard deviation of 1.6, so that it falls below 90 % less than once in 10 million (normal
/// approximation).
#[test]
fn women_marry_first_at_the_rate_that_singlehood_by_age_implies() {
    let groups = grouped("brides", &LIVED.first_marriages, &MOTHER_AGES);
    let wrong = wrong(&groups, |count| count.observed as f64 > count.expected);
    assert!(wrong.is_empty(), "{wrong:#?}");
    let all = groups[groups.len() - 1].1;
    let share = all.observed as f64 / all.expected;
    assert!(share > 0.9, "{share:.3} of the marriages expected");
}
