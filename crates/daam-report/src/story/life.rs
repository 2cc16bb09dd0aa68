//! What happened to the members and their belongings in a month.

use super::snapshot::{Member, Snapshot, rules, school, work};
use crate::microdata::marital;
use daam_core::inputs::Asset;
use daam_core::population::{Address, Marital, NONE, Trait};
use daam_core::programme::LocalityView;

/// Sentences on what changed since the month before.
pub(super) fn changes(
    view: &LocalityView,
    before: &Snapshot,
    after: &Snapshot,
    said: &mut Vec<String>,
) {
    departures(view, before, after, said);
    arrivals(view, before, after, said);
    for member in &after.members {
        if let Some(then) = before.member(member.index) {
            of_member(view, after.cell, (then, member), said);
        }
    }
    if after.head != before.head && after.head != NONE && before.head != NONE {
        said.push(format!("p{} is now the head", after.head));
    }
    children(view, before, after, said);
    things(view, before, after, said);
}

fn departures(view: &LocalityView, before: &Snapshot, after: &Snapshot, said: &mut Vec<String>) {
    let still_here = |gone: &Member| after.member(gone.index).is_some();
    for gone in before.members.iter().filter(|gone| !still_here(gone)) {
        let person = view.locality.person(gone.index);
        let name = gone.name(view.now);
        said.push(if person.household != NONE {
            let there = Address {
                locality: view.place.id,
                household: person.household,
            };
            let married = person.marital != gone.marital;
            let why = if married {
                format!("now {}, ", marital(person.marital))
            } else {
                String::new()
            };
            format!("{name}, {why}moves to household {there}")
        } else if person.has(Trait::LeftCountry) {
            format!("{name} leaves the country")
        } else {
            format!("{name} dies")
        });
    }
}

fn arrivals(view: &LocalityView, before: &Snapshot, after: &Snapshot, said: &mut Vec<String>) {
    let was_here = |come: &Member| before.member(come.index).is_some();
    for come in after.members.iter().filter(|come| !was_here(come)) {
        let name = come.name(view.now);
        let person = view.locality.person(come.index);
        let partner = before.member(person.partner);
        let weds = partner.is_some_and(|partner| partner.marital != Marital::Married);
        said.push(if come.birth == view.now {
            let rank = person.birth_order;
            format!("{name} is born, birth {rank} of p{}", person.mother)
        } else if weds {
            format!("{name} marries p{} and moves in", person.partner)
        } else {
            format!("{name} moves in ({})", marital(come.marital))
        });
    }
}

fn of_member(
    view: &LocalityView,
    cell: u16,
    (then, now): (&Member, &Member),
    said: &mut Vec<String>,
) {
    let name = now.name(view.now);
    if then.marital != now.marital {
        said.push(format!("{name} is now {}", marital(now.marital)));
    }
    if then.school != now.school {
        said.push(format!("{name} is now {}", school(now.school)));
    }
    if then.work != now.work {
        let (before, after) = (work(then.work), work(now.work));
        said.push(format!("{name}: {before} before, now {after}"));
    }
    if now.pension && !then.pension && then.work == now.work {
        said.push(format!("{name} now has a survivor's pension"));
    }
    if now.declared == view.now && now.birth != view.now {
        said.push(format!("the registers now know of {name}"));
    }
    let limits = &view.programme.limits[rules(view, cell).limits];
    if view.now - now.birth == limits.young && now.age(view.now) > 0 {
        let years = limits.young / 12;
        said.push(format!(
            "{name} turns {years}: schooling now decides the amount"
        ));
    }
}

/// Children who begin or cease to count for the allowance.
fn children(view: &LocalityView, before: &Snapshot, after: &Snapshot, said: &mut Vec<String>) {
    let limit = view.programme.limits[rules(view, after.cell).limits].child;
    for member in &after.members {
        let counted = before.children.contains(&member.index);
        let counts = after.children.contains(&member.index);
        if counted && !counts {
            let why = if view.now - member.birth >= limit {
                format!("turns {}", limit / 12)
            } else if member.marital != Marital::Single {
                "has married".to_owned()
            } else {
                "heads the household".to_owned()
            };
            said.push(format!(
                "{} {why} and no longer counts as a child",
                member.name(view.now)
            ));
        } else if counts && !counted {
            said.push(format!(
                "{} now counts as a child on file",
                member.name(view.now)
            ));
        }
    }
}

fn things(view: &LocalityView, before: &Snapshot, after: &Snapshot, said: &mut Vec<String>) {
    if before.cell != after.cell {
        said.push(format!("moves to {}", place(view, after.cell)));
    }
    let rural =
        view.inputs.country.cells[after.cell as usize].milieu == daam_core::kernel::Milieu::Rural;
    for asset in Asset::ALL {
        // Cows are counted below; a solid dwelling matters only in the rural formula.
        if asset == Asset::Cows || (asset == Asset::SolidDwelling && !rural) {
            continue;
        }
        let gained = match (before.belongings.has(asset), after.belongings.has(asset)) {
            (false, true) => true,
            (true, false) => false,
            _ => continue,
        };
        if asset == Asset::SecondCar && !after.belongings.has(Asset::Car) {
            continue;
        }
        said.push(match (asset, gained) {
            (Asset::Loan, true) => "takes a loan".to_owned(),
            (Asset::Loan, false) => "has paid back its loan".to_owned(),
            (_, true) => format!("now has {}", thing(asset)),
            (_, false) => format!("no longer has {}", thing(asset)),
        });
    }
    let (then, now) = (before.belongings.cows, after.belongings.cows);
    if then != now {
        said.push(format!("cows: {then} before, now {now}"));
    }
    let (then, now) = (before.belongings.rooms, after.belongings.rooms);
    if then != now {
        said.push(format!("rooms of the dwelling: {then} before, now {now}"));
    }
}

/// `Chefchaouen (rural, Tanger-Tétouan-Al Hoceima)`.
pub(super) fn place(view: &LocalityView, cell: u16) -> String {
    let country = &view.inputs.country;
    let cell = &country.cells[cell as usize];
    let province = country
        .provinces
        .iter()
        .find(|known| known.0 == cell.province);
    let name = province.map_or("a province", |known| known.1.as_str());
    let region = &country.regions[cell.region];
    format!("{name} ({}, {region})", cell.milieu.name())
}

const fn thing(asset: Asset) -> &'static str {
    match asset {
        Asset::BathOrShower => "a bath or shower",
        Asset::ElectricityMeter => "an electricity meter of its own",
        Asset::Computer => "a computer",
        Asset::SatelliteDish => "a satellite dish",
        Asset::FixedTelephone => "a fixed telephone",
        Asset::Loan => "a loan",
        Asset::SecondHome => "a second home",
        Asset::Garage => "a garage",
        Asset::ProfessionalPremises => "professional premises",
        Asset::SolidDwelling => "a solid dwelling",
        Asset::NonAgriculturalLand => "land that is not farmed",
        Asset::IrrigatedLand => "irrigated land",
        Asset::Car => "a car",
        Asset::SecondCar => "a second car",
        Asset::Motorcycle => "a motorcycle",
        Asset::Cows => "cows",
    }
}

/// The household's belongings, for the opening of the story.
pub(super) fn owned(snapshot: &Snapshot) -> String {
    let things: Vec<&str> = Asset::ALL
        .into_iter()
        .filter(|asset| snapshot.belongings.has(*asset) && *asset != Asset::Cows)
        .filter(|asset| *asset != Asset::SecondCar || snapshot.belongings.has(Asset::Car))
        .map(thing)
        .collect();
    let rooms = snapshot.belongings.rooms;
    let cows = snapshot.belongings.cows;
    let list = if things.is_empty() {
        "nothing the index counts".to_owned()
    } else {
        things.join(", ")
    };
    format!("{rooms} rooms, {cows} cows, {list}")
}
