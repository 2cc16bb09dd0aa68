//! Households and their cores: the persons around whom a household is formed.

use rand_distr::{Distribution, StandardNormal};

use super::Synthesizer;
use super::couples::Couple;
use super::tables::Propensity;
use crate::inputs::{LARGEST_HOUSEHOLD, TOP_AGE};
use crate::kernel::{Month, StreamRng};
use crate::population::locality::child_id;
use crate::population::{
    Household, HouseholdIndex, Locality, Marital, NONE, Person, PersonIndex, Site,
};

/// Households and their free places.
pub(super) struct Homes {
    /// By household: number of members still to be assigned.
    pub room: Vec<u16>,
    /// Persons with whom children may live.
    pub parents: Vec<Parents>,
}

/// A couple, a lone mother or a lone father, and their household.
pub(super) struct Parents {
    pub mother: PersonIndex,
    pub father: PersonIndex,
    pub home: HouseholdIndex,
}

/// A core being formed: a head, possibly a wife, and the people who lodge with them.
struct Core {
    head: PersonIndex,
    wife: PersonIndex,
    lodgers: Vec<(PersonIndex, PersonIndex)>,
    /// Number of persons expected in the household.
    expected: f32,
}

/// Forms every household of the site around its core.
pub(super) fn form_households(
    tables: &Synthesizer,
    place: &Site,
    couples: &[Couple],
    rng: &mut StreamRng,
    locality: &mut Locality,
) -> Homes {
    let mut sizes = draw_sizes(tables, place, rng);
    let alone_count = sizes.iter().take_while(|size| **size == 1).count();
    let larger = sizes.split_off(alone_count);

    let female_heads = tables.inputs.female_headed[usize::from(place.domain % 2)];
    let female_heads = libm::round(female_heads * f64::from(place.households)) as usize;
    let alone_women =
        (libm::round(female_heads as f64 * tables.female_heads_alone) as usize).min(alone_count);
    let lone_women = female_heads - alone_women;
    let lone_men = libm::round(tables.single_father_share * f64::from(place.households)) as usize;

    let now = tables.start;
    let (living_alone, heading) = ((&tables.alone, now), (&tables.heading, now));
    let mut women = unpaired(locality, now, true);
    let mut men = unpaired(locality, now, false);
    let mut alone = draw_weighted(locality, &mut women, alone_women, living_alone, rng);
    let alone_men = alone_count - alone.len();
    let drawn = draw_weighted(locality, &mut men, alone_men, living_alone, rng);
    alone.extend(drawn);
    let mut lone = draw_weighted(locality, &mut women, lone_women, heading, rng);
    lone.extend(draw_weighted(locality, &mut men, lone_men, heading, rng));

    let wanted = larger.len().saturating_sub(lone.len());
    let (leading, lodging) = split_couples(tables, locality, couples, wanted, rng);
    // If there are too few couples, more unpaired adults head a household.
    let missing = larger.len().saturating_sub(lone.len() + leading.len());
    let half = missing.div_ceil(2);
    lone.extend(draw_weighted(locality, &mut women, half, heading, rng));
    let missing = larger.len().saturating_sub(lone.len() + leading.len());
    lone.extend(draw_weighted(locality, &mut men, missing, heading, rng));

    let mut cores: Vec<Core> = leading
        .into_iter()
        .chain(lone.into_iter().map(|person| (person, NONE)))
        .map(|(head, wife)| Core {
            head,
            wife,
            lodgers: Vec::new(),
            expected: expected(tables, place, locality, head, wife),
        })
        .collect();
    cores.truncate(larger.len());
    let elders = women.into_iter().chain(men).filter(|index| {
        let person = locality.person(*index);
        person.marital != Marital::Single
    });
    let lodgers: Vec<_> = lodging
        .into_iter()
        .chain(elders.map(|person| (person, NONE)))
        .collect();
    for (one, other) in lodgers {
        let host = choose_host(locality, &cores, one, now, rng);
        cores[host].expected += expected(tables, place, locality, one, other) * 0.8;
        cores[host].lodgers.push((one, other));
    }
    move_in_cores(tables, place, alone, cores, larger, rng, locality)
}

/// Household sizes in ascending order that add up to the site's population.
fn draw_sizes(tables: &Synthesizer, place: &Site, rng: &mut StreamRng) -> Vec<u16> {
    let milieu = tables.inputs.country.cells[place.cell as usize].milieu;
    let mean = f64::from(place.persons) / f64::from(place.households);
    let shares = tables.inputs.household_sizes.with_mean(milieu, mean);
    let total = place.households as usize;
    let start = f64::from(rng.uniform());
    let mut sizes = Vec::with_capacity(total);
    let mut cumulative = 0.0;
    for (size, share) in (1u16..).zip(&shares) {
        cumulative += share;
        let until = ((cumulative * total as f64 + start) as usize).min(total);
        sizes.resize(until.max(sizes.len()), size);
    }
    sizes.resize(total, 2);
    let mut missing =
        i64::from(place.persons) - sizes.iter().map(|size| i64::from(*size)).sum::<i64>();
    let first = sizes.iter().take_while(|size| **size == 1).count();
    while missing != 0 {
        let pick = first + rng.below(total - first);
        let size = &mut sizes[pick];
        if missing > 0 && usize::from(*size) < LARGEST_HOUSEHOLD + 4 {
            *size += 1;
            missing -= 1;
        } else if missing < 0 && *size > 2 {
            *size -= 1;
            missing += 1;
        }
    }
    sizes.sort_unstable();
    sizes
}

/// Adults aged 20 and over without a spouse in the country.
fn unpaired(locality: &Locality, now: Month, female: bool) -> Vec<PersonIndex> {
    (0..)
        .zip(&locality.people)
        .filter(|(_, person)| {
            person.is_female() == female && person.partner == NONE && person.age(now) >= 20
        })
        .map(|(index, _)| index)
        .collect()
}

/// Draws `count` of the candidates with probabilities proportional to their propensity (weighted
/// sampling without replacement by exponential keys: Efraimidis and Spirakis, Information
/// Processing Letters 97, 2006).
fn draw_weighted(
    locality: &Locality,
    candidates: &mut Vec<PersonIndex>,
    count: usize,
    (propensity, now): (&Propensity, Month),
    rng: &mut StreamRng,
) -> Vec<PersonIndex> {
    let count = count.min(candidates.len());
    if count == 0 {
        return Vec::new();
    }
    let mut keyed: Vec<(f32, PersonIndex)> = candidates
        .iter()
        .map(|index| {
            let weight = propensity.of(locality.person(*index), now);
            (-libm::logf(rng.uniform()) / weight, *index)
        })
        .collect();
    keyed.select_nth_unstable_by(count - 1, |one, other| {
        one.0.total_cmp(&other.0).then(one.1.cmp(&other.1))
    });
    let mut rest: Vec<_> = keyed
        .split_off(count)
        .into_iter()
        .map(|key| key.1)
        .collect();
    rest.sort_unstable();
    *candidates = rest;
    let mut taken: Vec<_> = keyed.into_iter().map(|key| key.1).collect();
    taken.sort_unstable();
    taken
}

impl Propensity {
    fn of(&self, person: &Person, now: Month) -> f32 {
        let age = person.age(now);
        match person.marital {
            Marital::Single if age < 35 => self.single_young,
            Marital::Single => self.single_old,
            Marital::Married => self.away,
            Marital::Divorced => self.divorced,
            Marital::Widowed if age < 60 => self.widowed_young,
            Marital::Widowed => self.widowed_old,
        }
    }
}

/// Couples who head a household (at most `wanted`), and couples who lodge with another.
fn split_couples(
    tables: &Synthesizer,
    locality: &Locality,
    couples: &[Couple],
    wanted: usize,
    rng: &mut StreamRng,
) -> (Vec<Couple>, Vec<Couple>) {
    let mut keyed: Vec<(f32, Couple)> = couples
        .iter()
        .map(|couple| {
            let band = match locality.person(couple.0).age(tables.start) {
                0..30 => 0,
                30..40 => 1,
                40..70 => 2,
                _ => 3,
            };
            (-libm::logf(rng.uniform()) / tables.lodging[band], *couple)
        })
        .collect();
    // Couples with the smallest keys lodge.
    keyed.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    let lodging = keyed.len().saturating_sub(wanted);
    let heading = keyed.split_off(lodging);
    let strip = |keyed: Vec<(f32, Couple)>| keyed.into_iter().map(|key| key.1).collect();
    (strip(heading), strip(keyed))
}

fn expected(
    tables: &Synthesizer,
    place: &Site,
    locality: &Locality,
    head: PersonIndex,
    wife: PersonIndex,
) -> f32 {
    let children = |mother: PersonIndex| {
        let age = locality.person(mother).age(tables.start).min(TOP_AGE);
        tables.children_at_home[place.domain as usize][age]
    };
    if wife != NONE {
        return 2.0 + children(wife);
    }
    let person = locality.person(head);
    if person.is_female() && person.marital != Marital::Single {
        1.0 + children(head)
    } else {
        2.0
    }
}

/// A core about a generation apart from the lodger: older for young lodgers, younger for old ones.
fn choose_host(
    locality: &Locality,
    cores: &[Core],
    lodger: PersonIndex,
    now: Month,
    rng: &mut StreamRng,
) -> usize {
    const TRIES: usize = 24;
    let age = locality.person(lodger).age_months(now);
    let old = age >= 55 * 12;
    let mut pick = 0;
    for _ in 0..TRIES {
        pick = rng.below(cores.len());
        let gap = locality.person(cores[pick].head).age_months(now) - age;
        let apart = if old { -gap } else { gap };
        if (18 * 12..45 * 12).contains(&apart) {
            break;
        }
    }
    pick
}

/// Matches cores to household sizes by rank and assigns their members.
fn move_in_cores(
    tables: &Synthesizer,
    place: &Site,
    alone: Vec<PersonIndex>,
    mut cores: Vec<Core>,
    sizes: Vec<u16>,
    rng: &mut StreamRng,
    locality: &mut Locality,
) -> Homes {
    for core in &mut cores {
        let noise: f32 = StandardNormal.sample(rng);
        core.expected += noise * tables.size_noise;
    }
    cores.sort_unstable_by(|one, other| {
        one.expected
            .total_cmp(&other.expected)
            .then(one.head.cmp(&other.head))
    });
    let mut homes = Homes {
        room: Vec::with_capacity(place.households as usize),
        parents: Vec::with_capacity(cores.len() * 2),
    };
    for person in alone {
        let home = found_household(place, tables.start, locality);
        locality.join(person, home);
        homes.room.push(0);
    }
    let mut crowded_out = Vec::new();
    for (core, size) in cores.into_iter().zip(sizes) {
        let home = found_household(place, tables.start, locality);
        let mut room = size;
        for (one, other) in std::iter::once((core.head, core.wife)).chain(core.lodgers) {
            let needed = 1 + u16::from(other != NONE);
            if room < needed {
                crowded_out.extend((other != NONE).then_some((one, other)));
                continue;
            }
            room -= needed;
            locality.join(one, home);
            if other != NONE {
                locality.join(other, home);
            }
            homes.parents.extend(parents(locality, one, other, home));
        }
        homes.room.push(room);
    }
    for couple in crowded_out {
        keep_together(couple, &mut homes, locality);
    }
    homes
}

/// Moves a couple whose host has no room to the largest household that has, preferably with a head
/// a generation apart. Spouses are separated only if no household has two places left.
fn keep_together(couple: Couple, homes: &mut Homes, locality: &mut Locality) {
    let husband = locality.person(couple.0).birth;
    let apart = |home: &HouseholdIndex| {
        let head = locality.person(locality.household(*home).head).birth;
        (18 * 12..45 * 12).contains(&(husband - head).abs())
    };
    // Households are in ascending order of size.
    let roomy = || {
        (0..homes.room.len() as HouseholdIndex)
            .rev()
            .filter(|home| homes.room[*home as usize] >= 2)
    };
    let Some(home) = roomy().find(apart).or_else(|| roomy().next()) else {
        return;
    };
    locality.join(couple.0, home);
    locality.join(couple.1, home);
    homes.room[home as usize] -= 2;
    homes
        .parents
        .extend(parents(locality, couple.0, couple.1, home));
}

fn parents(
    locality: &Locality,
    one: PersonIndex,
    other: PersonIndex,
    home: HouseholdIndex,
) -> Option<Parents> {
    let person = locality.person(one);
    let (mother, father) = match (other != NONE, person.is_female()) {
        (true, _) => (other, one),
        (false, _) if person.marital == Marital::Single => return None,
        (false, true) => (one, NONE),
        (false, false) => (NONE, one),
    };
    Some(Parents {
        mother,
        father,
        home,
    })
}

fn found_household(place: &Site, now: Month, locality: &mut Locality) -> HouseholdIndex {
    let address = u64::from(place.id) << 32 | locality.households.len() as u64;
    locality.found(Household::empty(child_id(address, now, 2), place.cell))
}
