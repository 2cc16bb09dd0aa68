//! Prints the figures of a small run: `anywhere SHARE SCENARIOS`.

fn main() {
    let mut words = std::env::args().skip(1);
    let mut next = || words.next().expect("anywhere SHARE SCENARIOS");
    let (share, scenarios) = (next(), next());
    let share = share.parse().expect("a share");
    print!("{}", anywhere::line(share, scenarios.parse().expect("a number")));
}
