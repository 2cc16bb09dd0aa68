//! dbg
#![allow(clippy::all)]
use daam::inputs::*;
use daam::kernel::*;
use daam::population::synthesis::Synthesizer;
use daam::population::*;
fn main() {
    let inputs = Inputs::embedded().unwrap();
    let syn = Synthesizer::new(&inputs).unwrap();
    let draws = Draws::new(20231228, 0);
    let places = layout(&inputs);
    for milieu in Milieu::ALL {
        let names = index_variables(milieu);
        let mut sums = vec![[0.0f64; 8]; names.len()];
        let mut n = [0.0; 8];
        let mut tot = [0.0; 8];
        let mut sq = [0.0; 8];
        let mut below = [0.0; 8];
        let mut all = vec![];
        for p in places
            .iter()
            .filter(|p| inputs.country.cells[p.cell as usize].milieu == milieu)
            .step_by(41)
        {
            let mut loc = Locality::default();
            syn.populate(p, &draws, &mut loc);
            for h in 0..loc.households.len() as u32 {
                let v = Variables::of(&inputs, &draws, &loc, h, START, Seen::OnFile);
                let s = v.score(&inputs.index);
                let home = loc.household(h);
                let ch = loc
                    .members(h)
                    .filter(|m| loc.person(*m).age(START) < 21)
                    .count();
                let k = if ch == 0 {
                    (home.size as usize).min(4)
                } else {
                    5 + (home.size as usize > 5) as usize + (home.size as usize > 6) as usize
                };
                let f = &inputs.index.coefficients[milieu as usize];
                for k in [0, k] {
                    n[k] += 1.0;
                    tot[k] += s;
                    sq[k] += s * s;
                    below[k] += if s <= 9.743001 { 1.0 } else { 0.0 };
                    for i in 0..names.len() {
                        sums[i][k] += v.values[i] * f[i];
                    }
                }
                all.push((s, home.log_consumption(&inputs) as f64));
            }
        }
        println!(
            "{milieu:?} const {} n {:?}",
            inputs.index.constant[milieu as usize], n
        );
        println!(
            "mean {:?}\nsd {:?}\nbelow {:?}",
            (0..8)
                .map(|k| (tot[k] / n[k] * 100.).round() / 100.)
                .collect::<Vec<_>>(),
            (0..8)
                .map(|k| ((sq[k] / n[k] - (tot[k] / n[k]).powi(2)).sqrt() * 100.).round() / 100.)
                .collect::<Vec<_>>(),
            (0..8)
                .map(|k| (below[k] / n[k] * 100.).round() / 100.)
                .collect::<Vec<_>>()
        );
        for i in 0..names.len() {
            println!(
                "{:40} {}",
                names[i],
                (0..8)
                    .map(|k| format!("{:7.3}", sums[i][k] / n[k]))
                    .collect::<String>()
            );
        }
        let m = all.len() as f64;
        let (ma, mb) = (
            all.iter().map(|a| a.0).sum::<f64>() / m,
            all.iter().map(|a| a.1).sum::<f64>() / m,
        );
        let c = all.iter().map(|a| (a.0 - ma) * (a.1 - mb)).sum::<f64>();
        let va = all.iter().map(|a| (a.0 - ma).powi(2)).sum::<f64>();
        let vb = all.iter().map(|a| (a.1 - mb).powi(2)).sum::<f64>();
        println!(
            "R2 {} sd logc {} mean logc {}",
            c * c / va / vb,
            (vb / m).sqrt(),
            mb
        );
    }
}
