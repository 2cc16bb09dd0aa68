//! Division of the country into localities.

use super::locality::Site;
use crate::inputs::Inputs;
use crate::kernel::Milieu;

/// Approximate number of households of a locality; any size from 1,000 to 8,000 costs the same.
const HOUSEHOLDS: u64 = 2_000;

/// All localities of the country, in census order; for a country `scale` times as large, each of
/// them `scale` times, with different people.
///
/// Household numbers are projected from the census to the start with the growth between the last
/// two censuses, persons by reverse survival (see [`crate::inputs::Pyramid`]), corrected for
/// rural-urban migration in between.
pub fn layout(inputs: &Inputs, scale: u32) -> Vec<Site> {
    let years = f64::from(inputs.country.census - inputs.calendar.start) / 12.0;
    let mut rural = 0.0;
    let mut urban = 0.0;
    for cell in &inputs.country.cells {
        match cell.milieu {
            Milieu::Rural => rural += cell.persons as f64,
            Milieu::Urban => urban += cell.persons as f64,
        }
    }
    let moved = inputs.flows.rural_exodus * years;
    let persons_factor = [1.0 - moved * rural / urban, 1.0 + moved];
    let mut places = Vec::new();
    for (index, cell) in inputs.country.cells.iter().enumerate() {
        let milieu = cell.milieu as usize;
        let back = inputs.pyramid.back_to_start[cell.domain()] * persons_factor[milieu];
        let persons = libm::round(cell.persons as f64 * back) as u64;
        let growth = libm::pow(1.0 + inputs.flows.household_growth[milieu], -years);
        let households = libm::round(cell.households as f64 * growth) as u64;
        let count = households.div_ceil(HOUSEHOLDS).max(1);
        for rank in 0..count {
            let part = |total: u64| ((total * (rank + 1)) / count - (total * rank) / count) as u32;
            places.push(Site {
                id: places.len() as u32,
                cell: index as u16,
                domain: cell.domain() as u16,
                rank: (rank as u32, count as u32),
                households: part(households),
                persons: part(persons),
            });
        }
    }
    let country = places.clone();
    for copy in 1..scale {
        let renumbered = |place: &Site| Site {
            id: place.id + copy * country.len() as u32,
            ..place.clone()
        };
        places.extend(country.iter().map(renumbered));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Draws;
    use crate::population::Locality;
    use crate::population::synthesis::Synthesizer;
    use crate::testing::small_model;

    #[test]
    fn a_larger_country_holds_the_country_and_other_people_like_them() {
        let inputs = small_model().inputs;
        let (country, larger) = (layout(&inputs, 1), layout(&inputs, 3));
        assert_eq!(larger.len(), 3 * country.len());
        let count = country.len();
        let alike = |one: &Site, other: &Site| {
            (one.cell, one.households, one.persons) == (other.cell, other.households, other.persons)
        };
        for (index, place) in larger.iter().enumerate() {
            assert_eq!(place.id as usize, index);
            assert!(alike(place, &country[index % count]));
        }
        let synthesizer = Synthesizer::new(&inputs).expect("no assumption is missing");
        let people = |place: &Site| {
            let mut locality = Locality::default();
            synthesizer.populate(place, &Draws::new(1, 0), &mut locality);
            let born = locality
                .people
                .iter()
                .map(|person| (person.id, person.birth));
            born.collect::<Vec<_>>()
        };
        let (first, copy) = (people(&larger[5]), people(&larger[5 + count]));
        assert_eq!(first, people(&country[5]));
        assert!(
            first
                .iter()
                .all(|(id, _)| copy.iter().all(|(other, _)| other != id))
        );
        let births = |people: &[(_, _)]| people.iter().map(|one| one.1).collect::<Vec<_>>();
        assert!(births(&first) != births(&copy));
    }
}
