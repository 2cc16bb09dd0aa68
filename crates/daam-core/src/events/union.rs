//! Marriage.
//!
//! The rate of first marriages follows from how the share of never-married women falls from one age
//! to the next; remarriages have an assumed rate. The number of marriages is determined by the
//! brides; a groom is sought among the unmarried men of the locality, the nearest to the desired
//! age.

use super::chronicle::CountedEvent;
use super::event_context::EventContext;
use super::home;
use super::life_event::{LifeEvent, PersonYear, Setup};
use crate::inputs::TOP_AGE;
use crate::kernel::{Hazard, Problem, Stream, StreamRng, normal};
use crate::population::{HouseholdIndex, Marital, NONE, PersonIndex, School, Trait, work};

/// Number of men compared for one bride.
const SUITORS: usize = 12;
/// Maximum number of attempts to find them before the marriage is given up.
const PROBES: usize = 400;
const YOUNGEST_GROOM: usize = 18;

/// Rates of marriage.
pub(super) struct Unions {
    /// By milieu: the higher of the rates of first marriage and of remarriage.
    clock: [Hazard; 2],
    /// The yearly rates of the clock, by age.
    most: [Vec<f64>; 2],
    first: [Vec<f64>; 2],
    again: f64,
    gap_months: f32,
    gap_spread_months: f32,
    /// By milieu: share of couples who form a household of their own at once.
    neolocal: [f32; 2],
}

impl<'a> LifeEvent<'a> for Unions {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let inputs = setup.inputs;
        let value = |name: &str| inputs.assumptions.value(name);
        let factor = value("union.first_marriage_factor")?;
        let again = value("union.remarriage_rate_per_year")?;
        let first = [0, 1].map(|milieu: usize| {
            let single = &inputs.marital.single_women[milieu];
            (0..=TOP_AGE)
                .map(|age| {
                    if !(15..50).contains(&age) {
                        return 0.0;
                    }
                    let falls = libm::log(single[age] / single[age + 1]);
                    (falls * factor).max(0.0)
                })
                .collect::<Vec<f64>>()
        });
        let most = [0, 1].map(|milieu: usize| {
            first[milieu]
                .iter()
                .enumerate()
                .map(|(age, rate)| {
                    if (18..50).contains(&age) {
                        rate.max(again)
                    } else {
                        *rate
                    }
                })
                .collect::<Vec<f64>>()
        });
        Ok(Self {
            clock: [0, 1].map(|milieu: usize| Hazard::from_yearly(&most[milieu])),
            most,
            first,
            again,
            gap_months: value("union.spouse_age_gap_years")? as f32 * 12.0,
            gap_spread_months: value("union.spouse_age_gap_spread_years")? as f32 * 12.0,
            neolocal: [
                value("union.neolocal_share_urban")? as f32,
                value("union.neolocal_share_rural")? as f32,
            ],
        })
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        if !of.person.is_female() {
            return None;
        }
        self.clock[of.domain % 2].due(of.age, of.months, of.life[2])
    }

    fn apply(&self, ctx: &mut EventContext, bride: u32) {
        let person = ctx.locality.person(bride);
        if !person.present() || person.marital == Marital::Married {
            return;
        }
        let age = person.age(ctx.now);
        let domain = ctx.domain(person.household);
        let first = self.first[domain % 2][age.min(TOP_AGE)];
        let own = if person.marital == Marital::Single {
            first
        } else {
            self.again
        };
        let mut rng = ctx
            .draws
            .sequence(Stream::Partner, person.id, ctx.now.ordinal());
        let most = self.most[domain % 2][age.min(TOP_AGE)];
        if f64::from(rng.uniform()) * most >= own {
            return;
        }
        let Some(groom) = self.find_groom(ctx, bride, &mut rng) else {
            return;
        };
        ctx.chronicle
            .count(ctx.elapsed(), domain, CountedEvent::Marriage);
        marry(ctx, bride, groom);
        let neolocal = rng.uniform() < self.neolocal[domain % 2];
        Self::choose_home(ctx, bride, groom, neolocal);
    }
}

impl Unions {
    fn find_groom(
        &self,
        ctx: &EventContext,
        bride: u32,
        rng: &mut StreamRng,
    ) -> Option<PersonIndex> {
        let person = ctx.locality.person(bride);
        let normal = normal::quantile(f64::from(rng.uniform())) as f32;
        let wanted = person
            .birth
            .plus(-(self.gap_months + self.gap_spread_months * normal) as i16);
        let mut best: Option<(i16, PersonIndex)> = None;
        let mut met = 0;
        for _ in 0..PROBES {
            let pick = rng.below(ctx.locality.people.len()) as PersonIndex;
            let man = ctx.locality.person(pick);
            let free = man.present()
                && !man.is_female()
                && man.marital != Marital::Married
                && man.age(ctx.now) >= YOUNGEST_GROOM
                && man.household != person.household
                && (man.mother == NONE || man.mother != person.mother);
            if !free {
                continue;
            }
            let distance = (man.birth - wanted).abs();
            if best.is_none_or(|(nearest, _)| distance < nearest) {
                best = Some((distance, pick));
            }
            met += 1;
            if met == SUITORS {
                break;
            }
        }
        best.filter(|(distance, _)| *distance < 12 * 12)
            .map(|(_, man)| man)
    }

    /// Where the couple lives: the groom's home if he is its only adult, a new one, or his
    /// family's.
    fn choose_home(ctx: &mut EventContext, bride: u32, groom: u32, neolocal: bool) {
        let left = ctx.locality.person(bride).household;
        let his = ctx.locality.person(groom).household;
        let mut family = home::children_with(ctx, bride);
        family.insert(0, bride);
        if !neolocal || heads_alone(ctx, groom, his) {
            home::move_all(ctx, &family, his);
        } else {
            home::form(ctx, groom, &family);
            super::fostering::take_in_if_alone(ctx, his);
        }
        super::fostering::take_in_if_alone(ctx, left);
    }
}

/// Whether a man heads a household without other adults.
fn heads_alone(ctx: &EventContext, man: u32, household: HouseholdIndex) -> bool {
    ctx.locality.household(household).head == man
        && ctx
            .locality
            .members(household)
            .all(|member| member == man || ctx.locality.person(member).age(ctx.now) < 18)
}

fn marry(ctx: &mut EventContext, bride: u32, groom: u32) {
    for (one, other) in [(bride, groom), (groom, bride)] {
        let household = ctx.locality.person(one).household;
        let domain = ctx.domain(household);
        let person = ctx.locality.person_mut(one);
        person.partner = other;
        person.marital = Marital::Married;
        person.set(Trait::SurvivorPension, false);
        if person.at_school() {
            person.education = person.education.max(person.school.attained());
            person.school = School::None;
            work::assign_work(person, ctx.inputs, domain, ctx.now);
        }
        ctx.locality.mark_changed(household);
    }
}
