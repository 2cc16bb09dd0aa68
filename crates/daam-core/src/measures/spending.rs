//! Spending and recipients.

use super::area::COUNTRY;
use super::row_builder::RowBuilder;
use super::table::Group;
use super::treasury::Costs;
use crate::kernel::Month;
use crate::programme::{Flow, Ledger, Rules, STOCKS, Stock};

type Stocks = Vec<Vec<[i64; STOCKS]>>;

/// Whether a stock of a reform is ever above zero: only then does it have rows.
fn used(stocks: &Stocks, stock: Stock) -> bool {
    let all = stocks.iter().flatten();
    all.into_iter().any(|stocks| stocks[stock as usize] != 0)
}

/// The sum of some stocks, by domain and month.
fn sum(stocks: &Stocks, of: &'static [Stock]) -> impl Fn(usize, usize) -> i64 {
    move |domain, month| {
        let stocks = &stocks[domain][month];
        of.iter().map(|stock| stocks[*stock as usize]).sum()
    }
}

/// Rows of one scenario; returns the country's cost of each month since the start.
pub(super) fn rows<'a>(
    ledger: &Ledger,
    scenario: usize,
    national: &dyn Fn(Month) -> &'a Rules,
    institution_children: i64,
    out: &mut RowBuilder,
) -> Costs {
    use Stock::{ChildHouseholds, LumpSumHouseholds, UniformHouseholds};
    use Stock::{InSchool, Members, Old, Orphans, OutOfSchool, Persons};
    use Stock::{Widows, WidowsWithOrphans, YoungChildren};
    let domains = (0..ledger.domains()).map(|domain| ledger.stocks(scenario, domain));
    let stocks: &Stocks = &domains.collect();
    let institutions = institution_children;
    let months = costs(ledger, scenario, stocks, national, institutions, out);
    let mut put = |group, name, unit, of| out.stock(group, name, unit, sum(stocks, of));
    let component = |name| Group::Part("component", name);
    let (paid, unit) = ("paid_households", "households");
    let households = &[ChildHouseholds, LumpSumHouseholds, UniformHouseholds];
    put(Group::All, paid, unit, households);
    put(component("child_allowance"), paid, unit, &[ChildHouseholds]);
    put(component("lump_sum"), paid, unit, &[LumpSumHouseholds]);
    if used(stocks, UniformHouseholds) {
        put(component("uniform"), paid, unit, &[UniformHouseholds]);
    }
    if used(stocks, Stock::AccompaniedHouseholds) {
        let accompanied = &[Stock::AccompaniedHouseholds];
        put(Group::All, "accompanied_households", unit, accompanied);
    }
    let unit = "persons";
    put(Group::All, "paid_persons", unit, &[Persons]);
    let children = "paid_children";
    let all = &[InSchool, OutOfSchool, YoungChildren];
    put(Group::All, children, unit, all);
    put(Group::Part("age", "0-5"), children, unit, &[YoungChildren]);
    let older = &[InSchool, OutOfSchool];
    put(Group::Part("age", "6-20"), children, unit, older);
    let schooling = |name| Group::Part("schooling", name);
    put(schooling("in_school"), children, unit, &[InSchool]);
    put(schooling("out_of_school"), children, unit, &[OutOfSchool]);
    put(Group::All, "paid_persons_60_plus", unit, &[Old]);
    put(Group::All, "paid_widows", unit, &[Widows]);
    let with_orphans = Group::Part("with_orphans", "yes");
    put(with_orphans, "paid_widows", unit, &[WidowsWithOrphans]);
    put(Group::All, "paid_orphans", unit, &[Orphans]);
    let mut mean = |name, unit, parts, of| {
        out.ratio(name, unit, parts, sum(stocks, of), sum(stocks, households));
    };
    let awards = &[Stock::ChildAllowance, Stock::LumpSum, Stock::Uniform];
    mean("mean_award", "dh_per_household_per_month", 100.0, awards);
    let (name, unit) = ("mean_paid_household_size", "persons_per_household");
    mean(name, unit, 1.0, &[Members]);
    months
}

fn costs<'a>(
    ledger: &Ledger,
    scenario: usize,
    stocks: &Stocks,
    national: &dyn Fn(Month) -> &'a Rules,
    institution_children: i64,
    out: &mut RowBuilder,
) -> Costs {
    use Stock::{Accompaniment, ChildAllowance, LumpSum, Uniform};
    let monthly = |of| sum(stocks, of);
    let once =
        |flow: Flow| move |domain: usize, month: usize| ledger.flow(scenario, domain, month, flow);
    // Children in institutions live in no household: their payments count for the country only.
    let calendar = out.calendar();
    let institutions = |month: usize| {
        let rules = national(calendar.month(month));
        rules.institution_orphans.due(institution_children).0
    };
    let regular = monthly(&[ChildAllowance, LumpSum, Uniform, Accompaniment]);
    let all = |domain: usize, month: usize| {
        let flows = Flow::ALL.iter().map(|flow| once(*flow)(domain, month));
        regular(domain, month) + flows.sum::<i64>()
    };
    let component = |name| Group::Part("component", name);
    out.money(Group::All, all, institutions);
    let mut put = |name, monthly: &dyn Fn(usize, usize) -> i64, flow: Flow| {
        let paid = |domain, month| monthly(domain, month) + once(flow)(domain, month);
        out.money(component(name), paid, |_| 0);
    };
    let arrears = Flow::ArrearsChildAllowance;
    put("child_allowance", &monthly(&[ChildAllowance]), arrears);
    put("lump_sum", &monthly(&[LumpSum]), Flow::ArrearsLumpSum);
    if used(stocks, Uniform) {
        put("uniform", &monthly(&[Uniform]), Flow::ArrearsUniform);
    }
    if used(stocks, Accompaniment) {
        let cost = monthly(&[Accompaniment]);
        out.money(component("accompaniment"), cost, |_| 0);
    }
    for (name, grant) in [
        ("birth_grant", Flow::BirthGrant),
        ("school_grant", Flow::SchoolGrant),
    ] {
        out.money(component(name), once(grant), |_| 0);
    }
    out.money(component("institution_orphans"), |_, _| 0, institutions);
    let dirhams = |of_household: &dyn Fn(usize, usize) -> i64| {
        (0..stocks[0].len())
            .map(|month| {
                let households = out.weighted(&COUNTRY, &|domain| of_household(domain, month));
                (households + institutions(month) as f64) / 100.0
            })
            .collect()
    };
    Costs {
        all: dirhams(&all),
        regular: dirhams(&regular),
    }
}
