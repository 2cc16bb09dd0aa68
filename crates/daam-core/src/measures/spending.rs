//! Spending and recipients.

use super::area::COUNTRY;
use super::row_builder::RowBuilder;
use super::table::Group;
use super::treasury::Costs;
use crate::inputs::{DOMAINS, START};
use crate::kernel::Month;
use crate::programme::{Flow, Ledger, Rules, STOCKS, Stock};

type Stocks = Vec<Vec<[i64; STOCKS]>>;

/// Whether a stock of a reform is ever above zero: only then does it have rows.
fn used(stocks: &Stocks, stock: Stock) -> bool {
    let all = stocks.iter().flatten();
    all.into_iter().any(|stocks| stocks[stock as usize] != 0)
}

/// Rows of one scenario; returns the country's cost of each month since the start.
pub(super) fn rows<'a>(
    ledger: &Ledger,
    scenario: usize,
    national: &dyn Fn(Month) -> &'a Rules,
    institution_children: i64,
    out: &mut RowBuilder,
) -> Costs {
    let stocks: Stocks = (0..DOMAINS)
        .map(|domain| ledger.stocks(scenario, domain))
        .collect();
    let months = costs(
        ledger,
        scenario,
        &stocks,
        national,
        institution_children,
        out,
    );
    let one = |stock: Stock| {
        let stocks = &stocks;
        move |domain: usize, month: usize| stocks[domain][month][stock as usize]
    };
    let households = |domain: usize, month: usize| {
        one(Stock::ChildHouseholds)(domain, month)
            + one(Stock::LumpSumHouseholds)(domain, month)
            + one(Stock::UniformHouseholds)(domain, month)
    };
    let (paid, unit) = ("paid_households", "households");
    out.stock(Group::All, paid, unit, households);
    let child = Group::Part("component", "child_allowance");
    out.stock(child, paid, unit, one(Stock::ChildHouseholds));
    let lump = Group::Part("component", "lump_sum");
    out.stock(lump, paid, unit, one(Stock::LumpSumHouseholds));
    if used(&stocks, Stock::UniformHouseholds) {
        let uniform = Group::Part("component", "uniform");
        out.stock(uniform, paid, unit, one(Stock::UniformHouseholds));
    }
    if used(&stocks, Stock::AccompaniedHouseholds) {
        let name = "accompanied_households";
        out.stock(Group::All, name, unit, one(Stock::AccompaniedHouseholds));
    }
    out.stock(Group::All, "paid_persons", "persons", one(Stock::Persons));

    let children = "paid_children";
    let older = |domain: usize, month: usize| {
        one(Stock::InSchool)(domain, month) + one(Stock::OutOfSchool)(domain, month)
    };
    let all = |domain: usize, month: usize| {
        older(domain, month) + one(Stock::YoungChildren)(domain, month)
    };
    out.stock(Group::All, children, "persons", all);
    let group = Group::Part("age", "0-5");
    out.stock(group, children, "persons", one(Stock::YoungChildren));
    out.stock(Group::Part("age", "6-20"), children, "persons", older);
    let group = Group::Part("schooling", "in_school");
    out.stock(group, children, "persons", one(Stock::InSchool));
    let group = Group::Part("schooling", "out_of_school");
    out.stock(group, children, "persons", one(Stock::OutOfSchool));

    out.stock(
        Group::All,
        "paid_persons_60_plus",
        "persons",
        one(Stock::Old),
    );
    out.stock(Group::All, "paid_widows", "persons", one(Stock::Widows));
    let group = Group::Part("with_orphans", "yes");
    out.stock(
        group,
        "paid_widows",
        "persons",
        one(Stock::WidowsWithOrphans),
    );
    out.stock(Group::All, "paid_orphans", "persons", one(Stock::Orphans));
    let awards = |domain: usize, month: usize| {
        one(Stock::ChildAllowance)(domain, month)
            + one(Stock::LumpSum)(domain, month)
            + one(Stock::Uniform)(domain, month)
    };
    out.ratio(
        "mean_award",
        "dh_per_household_per_month",
        100.0,
        awards,
        households,
    );
    out.ratio(
        "mean_paid_household_size",
        "persons_per_household",
        1.0,
        one(Stock::Members),
        households,
    );
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
    let monthly =
        |stock: Stock| move |domain: usize, month: usize| stocks[domain][month][stock as usize];
    let once =
        |flow: Flow| move |domain: usize, month: usize| ledger.flow(scenario, domain, month, flow);
    // Children in institutions live in no household: their payments count for the country only.
    let institutions = |month: usize| {
        let rules = national(START.after(month));
        rules.institution_orphans.due(institution_children).0
    };
    let regular = |domain: usize, month: usize| {
        monthly(Stock::ChildAllowance)(domain, month)
            + monthly(Stock::LumpSum)(domain, month)
            + monthly(Stock::Uniform)(domain, month)
            + monthly(Stock::Accompaniment)(domain, month)
    };
    let all = |domain: usize, month: usize| {
        regular(domain, month)
            + Flow::ALL
                .iter()
                .map(|flow| once(*flow)(domain, month))
                .sum::<i64>()
    };
    let with_arrears = |stock: Stock, arrears: Flow| {
        move |domain: usize, month: usize| {
            monthly(stock)(domain, month) + once(arrears)(domain, month)
        }
    };
    let component = |name| Group::Part("component", name);
    out.money(Group::All, all, institutions);
    let nothing = |_: usize| 0;
    out.money(
        component("child_allowance"),
        with_arrears(Stock::ChildAllowance, Flow::ArrearsChildAllowance),
        nothing,
    );
    out.money(
        component("lump_sum"),
        with_arrears(Stock::LumpSum, Flow::ArrearsLumpSum),
        nothing,
    );
    if used(stocks, Stock::Uniform) {
        let paid = with_arrears(Stock::Uniform, Flow::ArrearsUniform);
        out.money(component("uniform"), paid, nothing);
    }
    if used(stocks, Stock::Accompaniment) {
        let cost = monthly(Stock::Accompaniment);
        out.money(component("accompaniment"), cost, nothing);
    }
    out.money(component("birth_grant"), once(Flow::BirthGrant), nothing);
    out.money(component("school_grant"), once(Flow::SchoolGrant), nothing);
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
