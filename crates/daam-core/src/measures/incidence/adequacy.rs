//! Adequacy of transfers for those paid, and poverty reduction per unit of cost.
//!
//! Money is what households received in the year, annualised. Payments for children in
//! institutions reach no household and are excluded.

use super::super::area::PLACES;
use super::super::row_builder::RowBuilder;
use super::super::table::Group;
use super::reach::PARTS;
use super::target::ScenarioYear;

pub(super) fn rows(view: &ScenarioYear, out: &mut RowBuilder) {
    let number = view.number;
    let prices = out.prices_at_closing(number);
    for place in &PLACES {
        let area = &place.0;
        let sum = |value| view.sum(area, out, value);
        let gap = sum(&|s| s.gap_before);
        let closed = gap - sum(&|s| s.gap_after);
        let persons = sum(&|s| s.all(|class| class.persons));
        let left_poverty = sum(&|s| s.classes[0].persons - s.poor_after);
        let received = sum(&|s| s.all(|class| class.transfer));
        let of_paid = sum(&|s| s.paid_transfer);
        let references = [
            ("consumption", sum(&|s| s.paid_consumption)),
            ("poverty_line", sum(&|s| s.paid_line)),
        ];
        if gap / PARTS > 0.0 {
            let name = "poverty_gap_closed";
            out.share(number, area, Group::All, name, closed, gap);
        }
        if left_poverty > 0.0 {
            // Dirhams of the year for each hundredth of the persons lifted over the line.
            let points = left_poverty / persons * 100.0;
            let cost = received / 100.0 * prices / points;
            let name = "cost_per_point_of_poverty";
            out.year(number, area, Group::All, name, "dh_per_point", cost);
        }
        for (reference, whole) in references {
            let group = Group::Part("reference", reference);
            out.share(number, area, group, "adequacy", of_paid, whole);
        }
    }
}
