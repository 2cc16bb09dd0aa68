//! Separation of a couple.

use super::chronicle::Happening;
use super::life_event::{LifeEvent, PersonYear, Setup};
use super::scene::Scene;
use super::{fostering, home};
use crate::kernel::{Problem, Stream, due_at_rate};
use crate::population::{HouseholdIndex, Marital, NONE, PersonIndex};

/// Rates of separation.
pub(super) struct Separations {
    rate: f32,
    husband_leaves: f32,
    to_relatives: f32,
}

impl<'a> LifeEvent<'a> for Separations {
    fn new(setup: &Setup<'_, 'a>) -> Result<Self, Problem> {
        let assumptions = &setup.inputs.assumptions;
        let value = |name: &str| assumptions.value(name).map(|value| value as f32);
        Ok(Self {
            rate: value("separation.rate_per_year")?,
            husband_leaves: value("separation.husband_leaves_share")?,
            to_relatives: value("separation.returns_to_relatives_share")?,
        })
    }

    #[inline]
    fn due_to_person(&self, of: &PersonYear) -> Option<i16> {
        if !of.person.is_female() || of.person.partner == NONE {
            return None;
        }
        due_at_rate(self.rate, of.months, of.moves?[0])
    }

    /// Who leaves forms a home or joins the one they grew up in; the mother's children under
    /// 18 stay with her.
    fn happen(&self, scene: &mut Scene, wife: u32) {
        let husband = scene.locality.person(wife).partner;
        if !scene.locality.person(wife).present() || husband == NONE {
            return;
        }
        let household = scene.locality.person(wife).household;
        let domain = scene.domain(household);
        scene
            .chronicle
            .count(scene.elapsed(), domain, Happening::Divorce);
        for spouse in [wife, husband] {
            let person = scene.locality.person_mut(spouse);
            person.partner = NONE;
            person.marital = Marital::Divorced;
        }
        scene.locality.mark_changed(household);
        let address = scene.locality.person(wife).id;
        let u = scene
            .draws
            .uniforms(Stream::Separation, address, scene.now.ordinal());
        let (leaver, followers) = if u[0] < self.husband_leaves {
            (husband, Vec::new())
        } else {
            (wife, home::children_with(scene, wife))
        };
        let relatives = (u[1] < self.to_relatives)
            .then(|| relatives(scene, leaver, household))
            .flatten();
        if let Some(home) = relatives {
            home::move_all(scene, &[leaver], home);
            home::move_all(scene, &followers, home);
        } else {
            home::form(scene, leaver, &followers);
        }
        fostering::take_in_if_alone(scene, household);
    }
}

/// The home a person grew up in, or else one whose head could be their parent.
fn relatives(scene: &Scene, person: PersonIndex, left: HouseholdIndex) -> Option<HouseholdIndex> {
    let leaver = scene.locality.person(person);
    let origin = leaver.origin;
    if origin != NONE && origin != left && scene.locality.household(origin).size > 0 {
        return Some(origin);
    }
    fostering::host(scene, leaver.id, |scene, head| {
        let older = leaver.birth - scene.locality.person(head).birth;
        scene.locality.person(head).household != left && (18 * 12..45 * 12).contains(&older)
    })
}
