//! report
pub mod figures;
pub mod folder;
pub mod reading;
pub mod results_csv;
pub mod run_toml;
#[cfg(test)]
mod sample;
pub mod words;

#[cfg(test)]
mod show {
    use super::*;
    #[test]
    #[ignore]
    fn show() {
        let n: usize = std::env::var("N")
            .ok()
            .and_then(|n| n.parse().ok())
            .unwrap_or(8);
        let (t, r) = (sample::table(n), sample::record(n));
        let reading = reading::Reading::new(&t, &r);
        std::fs::create_dir_all("/tmp/figs").unwrap();
        for f in &figures::ALL {
            for l in crate::kernel::Language::ALL {
                let d = f.draw(&reading, l).unwrap().unwrap();
                std::fs::write(
                    format!("/tmp/figs/{}.{}.{n}.png", f.name, l.code()),
                    figures::png::from_svg(&d.svg).unwrap(),
                )
                .unwrap();
                std::fs::write(format!("/tmp/figs/{}.{}.{n}.svg", f.name, l.code()), d.svg)
                    .unwrap();
            }
        }
    }
}
