//! dev
#![allow(warnings, clippy::all)]
use daam::inputs::*;
use daam::kernel::*;
use daam::population::*;
fn main() {
    let t = std::time::Instant::now();
    let inputs = Inputs::embedded().unwrap();
    println!("inputs {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let syn = synthesis::Synthesizer::new(&inputs).unwrap();
    let places = layout(&inputs);
    println!("tables {:?} places {}", t.elapsed(), places.len());
    println!(
        "persons {} hh {}",
        places.iter().map(|p| p.persons as u64).sum::<u64>(),
        places.iter().map(|p| p.households as u64).sum::<u64>()
    );
    let draws = Draws::new(1, 0);
    let mut l = Locality::default();
    let step: usize = std::env::args()
        .nth(1)
        .map(|s| s.parse().unwrap())
        .unwrap_or(20);
    let t = std::time::Instant::now();
    let mut n = 0;
    let mut sz = [[0u64; 20]; 2];
    let mut fh = [[0u64; 2]; 2];
    let mut typ = std::collections::BTreeMap::<String, u64>::new();
    let (mut kids, mut nomother, mut orph, mut wid_orph) = (0u64, 0u64, 0u64, 0u64);
    let mut mar = [[0u64; 4]; 2];
    let mut alone_f = [0u64; 3];
    let mut fhm = [0u64; 4];
    let mut kids_alone = 0;
    let mut gap = vec![];
    let mut mage = [0u64; 60];
    let mut withkid = 0u64;
    let mut lump = 0u64;
    let mut kid_persons = 0u64;
    let mut lump_persons = 0u64;
    let mut adults_in_kid = 0u64;
    let mut kids21 = 0u64;
    let mut work = std::collections::BTreeMap::<String, u64>::new();
    let mut sch = std::collections::BTreeMap::<String, u64>::new();
    let mut edu = [0u64; 5];
    let mut poor = [[0f64; 3]; 2];
    let mut meanc = [[0f64; 2]; 2];
    let mut sizepoor = [0f64; 4];
    let mut secure_hh = [0u64; 2];
    let mut dis = [0u64; 2];
    for p in places.iter().step_by(step) {
        syn.populate(p, &draws, &mut l);
        n += 1;
        let m = (p.domain % 2) as usize;
        for (hi, h) in l.households.iter().enumerate() {
            let hi = hi as u32;
            sz[m][(h.size as usize).min(19)] += 1;
            let head = l.person(h.head);
            fh[m][head.is_female() as usize] += 1;
            if head.is_female() {
                fhm[head.marital as usize] += 1;
                if h.size == 1 {
                    let a = head.age(START);
                    alone_f[if a < 30 {
                        0
                    } else if a < 60 {
                        1
                    } else {
                        2
                    }] += 1;
                }
            }
            let mem: Vec<_> = l.members(hi).collect();
            assert_eq!(mem.len(), h.size as usize);
            let k = mem
                .iter()
                .filter(|i| {
                    l.person(**i).age(START) < 21 && l.person(**i).marital == Marital::Single
                })
                .count() as u64;
            if k > 0 {
                withkid += 1;
                kid_persons += h.size as u64;
                kids21 += k;
                adults_in_kid += h.size as u64 - k
            } else {
                lump += 1;
                lump_persons += h.size as u64
            }
            if mem.iter().all(|i| l.person(*i).age(START) < 18) {
                kids_alone += 1
            }
            let sec = mem
                .iter()
                .any(|i| l.person(*i).formally_employed() || l.person(*i).has_pension());
            if sec {
                secure_hh[m] += 1
            }
            let couples = mem.iter().filter(|i| l.person(**i).partner != NONE).count() / 2;
            let key = format!(
                "couples{} {} {}",
                couples.min(3),
                if k > 0 { "kids" } else { "nokids" },
                if h.size == 1 { "alone" } else { "" }
            );
            *typ.entry(key).or_default() += 1;
            let c = (inputs
                .living_standards
                .log_consumption(p.domain as usize, h.position) as f64)
                .exp();
            let s = h.size as f64;
            meanc[m][0] += s;
            meanc[m][1] += s * c;
            if c < inputs.living_standards.poverty_line[m] {
                poor[m][0] += s;
                sizepoor[0] += 1.;
                sizepoor[1] += s
            } else if c < inputs.living_standards.vulnerability_line[m] {
                poor[m][1] += s
            }
            if c < 17035.0 {
                sizepoor[2] += 1.;
                sizepoor[3] += s
            }
        }
        for q in &l.people {
            let a = q.age(START);
            if a >= 15 {
                mar[q.is_female() as usize][q.marital as usize] += 1;
                *work
                    .entry(format!(
                        "{:?} {} {}",
                        q.work,
                        if m == 0 { "u" } else { "r" },
                        q.is_female()
                    ))
                    .or_default() += 1;
                if !q.at_school() {
                    edu[q.education as usize] += 1
                }
            }
            if a < 21 {
                kids += 1;
                if q.mother == NONE && q.father == NONE {
                    nomother += 1
                }
                if q.orphan_of_father {
                    orph += 1
                }
            }
            if q.mother != NONE {
                mage[((q.birth - l.person(q.mother).birth) / 12) as usize] += 1;
            }
            if q.is_female() && q.partner != NONE {
                gap.push(l.person(q.partner).age(START) as i32 - a as i32)
            }
            *sch.entry(format!("{:?}", q.school)).or_default() += 1;
            if q.is_female() && q.marital == Marital::Widowed && a < 65 {
                if l.people.iter().any(|k| {
                    k.mother != NONE && std::ptr::eq(l.person(k.mother), q) && k.age(START) < 21
                }) {
                    wid_orph += 1
                }
            }
            if q.severely_disabled && a < 21 {
                dis[0] += 1
            }
            if a >= q.disabled_from as usize {
                dis[1] += 1
            }
        }
    }
    let el = t.elapsed();
    let f = step as f64 / 1000.0;
    println!("{n} localities {:?} incl stats", el);
    for m in 0..2 {
        let tot: u64 = sz[m].iter().sum();
        println!(
            "sizes {:?} fh {:.3}",
            sz[m]
                .iter()
                .map(|x| (*x as f64 / tot as f64 * 1000.).round() / 10.)
                .collect::<Vec<_>>(),
            fh[m][1] as f64 / tot as f64
        );
    }
    println!(
        "types k {:?}",
        typ.iter()
            .map(|(k, v)| (k.clone(), (*v as f64 * f).round()))
            .collect::<Vec<_>>()
    );
    println!(
        "kids<21 {:.0}k nomother/father {:.0}k orphans {:.0}k widows w orph {:.0}k",
        kids as f64 * f,
        nomother as f64 * f,
        orph as f64 * f,
        wid_orph as f64 * f
    );
    println!(
        "mar {:?}",
        mar.map(|r| {
            let t: u64 = r.iter().sum();
            r.map(|x| (x as f64 / t as f64 * 1000.).round() / 10.)
        })
    );
    println!(
        "alone f ages {:?} fem head marital {:?} kids alone {}",
        alone_f.map(|x| x as f64 * f),
        fhm.map(|x| x as f64 * f),
        kids_alone
    );
    gap.sort();
    let g = gap.len();
    println!(
        "gap q05 {} q25 {} med {} q75 {} q95 {}",
        gap[g / 20],
        gap[g / 4],
        gap[g / 2],
        gap[3 * g / 4],
        gap[g * 19 / 20]
    );
    println!(
        "mother age {:?}",
        mage.iter()
            .enumerate()
            .filter(|x| *x.1 > 0)
            .map(|(a, n)| (a, (*n as f64 * f) as u64))
            .collect::<Vec<_>>()
    );
    println!(
        "with kids {:.0}k persons {:.2} kids {:.2} adults {:.2}; without {:.0}k size {:.2}",
        withkid as f64 * f,
        kid_persons as f64 / withkid as f64,
        kids21 as f64 / withkid as f64,
        adults_in_kid as f64 / withkid as f64,
        lump as f64 * f,
        lump_persons as f64 / lump as f64
    );
    println!(
        "work {:?}",
        work.iter()
            .map(|(k, v)| (k.clone(), (*v as f64 * f).round()))
            .collect::<Vec<_>>()
    );
    println!(
        "school {:?} edu {:?}",
        sch.iter()
            .map(|(k, v)| (k.clone(), (*v as f64 * f).round()))
            .collect::<Vec<_>>(),
        edu.map(|x| x as f64 * f)
    );
    println!(
        "poor {:?} mean {:?} poor hh size {:.2} below17035 hh {:.0}k size {:.2} secure hh {:?}",
        [0, 1].map(|m| poor[m].map(|x| (x / meanc[m][0] * 10000.).round() / 100.)),
        [0, 1].map(|m| meanc[m][1] / meanc[m][0]),
        sizepoor[1] / sizepoor[0],
        sizepoor[2] * f,
        sizepoor[3] / sizepoor[2],
        secure_hh.map(|x| x as f64 * f)
    );
    println!(
        "severe kids {:.0}k disabled {:.0}k",
        dis[0] as f64 * f,
        dis[1] as f64 * f
    );
}
