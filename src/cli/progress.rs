//! Showing how far a run is.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use indicatif::{ProgressBar, ProgressStyle};

use crate::engine::Progress;
use crate::kernel::Problem;

/// Writes a line to standard error; one that is closed or full must not cost the run.
pub(super) fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// A bar with the time left when a person is watching, a line every tenth otherwise.
pub(super) struct Meter {
    total: u64,
    done: AtomicU64,
    bar: Option<ProgressBar>,
    stopped: Arc<AtomicBool>,
}

impl Meter {
    /// A meter of `total` households, which stops the run on an interrupt.
    ///
    /// # Errors
    /// When the interrupt cannot be watched.
    pub fn new(total: u64) -> Result<Self, Problem> {
        let bar = std::io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template(
                "{bar:40} {percent:>3}%  {human_pos} households  {eta} left",
            );
            let bar = ProgressBar::new(total);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        });
        let stopped = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stopped);
        ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed))
            .map_err(|error| Problem::new(format!("interrupts cannot be watched: {error}")))?;
        Ok(Self {
            total,
            done: AtomicU64::new(0),
            bar,
            stopped,
        })
    }

    /// Clears the bar.
    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

impl Progress for Meter {
    fn advance(&self, households: u64) {
        let before = self.done.fetch_add(households, Ordering::Relaxed);
        if let Some(bar) = &self.bar {
            bar.inc(households);
            return;
        }
        let tenths = |done: u64| done * 10 / self.total.max(1);
        let now = tenths(before + households);
        if now > tenths(before) {
            say(&format!("{}0% of {} households", now, self.total));
        }
    }

    fn begins(&self) {
        self.done.store(0, Ordering::Relaxed);
        if let Some(bar) = &self.bar {
            bar.reset();
        }
    }

    fn stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}
