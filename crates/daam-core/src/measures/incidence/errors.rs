//! Targeting errors against several targets, in persons and in households.
//!
//! Exclusion error: share of the target group not in a paid household. Inclusion error: share of
//! persons in paid households outside the target group. Payment is measured at the end of the
//! year, as for coverage.

use super::super::area::PLACES;
use super::super::row_builder::RowBuilder;
use super::super::table::Group;
use super::target::{ScenarioYear, TargetGroup};

pub(super) fn rows(view: &ScenarioYear, out: &mut RowBuilder) {
    for place in &PLACES {
        for target in TargetGroup::ALL {
            let [meant, all] = view.of(target, place, out);
            let group = Group::Part("target", target.name());
            let mut put = |group, name, part, whole| {
                out.share(view.number, &place.0, group, name, part, whole);
            };
            let missed = meant.persons - meant.paid_persons;
            put(group, "exclusion_error", missed, meant.persons);
            let leaked = all.paid_persons - meant.paid_persons;
            put(group, "inclusion_error", leaked, all.paid_persons);
            let missed = meant.households - meant.paid_households;
            let leaked = all.paid_households - meant.paid_households;
            let groups = [
                Some(group),
                (target == TargetGroup::Poor).then_some(Group::All),
            ];
            for group in groups.into_iter().flatten() {
                put(group, "household_exclusion_error", missed, meant.households);
                let name = "household_inclusion_error";
                put(group, name, leaked, all.paid_households);
            }
        }
    }
}
