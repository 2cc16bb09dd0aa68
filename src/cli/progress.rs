//! Showing how far a run is.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::run_options::grouped;
use daam_core::engine::{Progress, STOPPED};
use daam_core::kernel::{Problem, visible};
use daam_report::Unfinished;

/// Whether another process speaks for this one.
static MUTE: AtomicBool = AtomicBool::new(false);
/// Longest wait of somebody who has interrupted a run.
const PATIENCE: Duration = Duration::from_millis(900);

/// Turns messages off (another process prints them) or on again.
#[cfg(feature = "mpi")]
pub(super) fn mute(mute: bool) {
    MUTE.store(mute, Ordering::Relaxed);
}

/// Writes a line to standard error; one that is closed or full must not cost the run.
pub(super) fn say(line: &str) {
    if !MUTE.load(Ordering::Relaxed) {
        let _ = writeln!(std::io::stderr(), "{}", visible(line));
    }
}

/// Cleans up and returns the message to print.
type OnInterrupt = Box<dyn FnOnce() -> Problem + Send>;

/// A bar with the time left when a person is watching, a line every tenth otherwise.
pub(super) struct Meter {
    total: u64,
    done: Arc<AtomicU64>,
    bar: Option<ProgressBar>,
    stopped: Arc<AtomicBool>,
    /// Called when the run has not ended soon after an interrupt.
    on_interrupt: Arc<Mutex<Option<OnInterrupt>>>,
}

impl Meter {
    /// A meter of `total` households, 0 when nobody knows, which stops the run on an interrupt.
    pub(super) fn new(total: u64) -> Result<Self, Problem> {
        let shown = total > 0 && std::io::stderr().is_terminal() && !MUTE.load(Ordering::Relaxed);
        let bar = shown.then(|| {
            let style = ProgressStyle::with_template(
                "{bar:40} {percent:>3}%  {human_pos} households  {eta} left",
            );
            let bar = ProgressBar::new(total);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        });
        let stopped = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&stopped);
        let on_interrupt: Arc<Mutex<Option<OnInterrupt>>> = Arc::default();
        let words = Arc::clone(&on_interrupt);
        ctrlc::set_handler(move || {
            flag.store(true, Ordering::Relaxed);
            std::thread::sleep(PATIENCE);
            let words = words.lock().ok().and_then(|mut words| words.take());
            if let Some(words) = words {
                say(&format!("daam: {}", words()));
                std::process::exit(1);
            }
        })
        .map_err(unwatched)?;
        Ok(Self {
            total,
            done: Arc::default(),
            bar,
            stopped,
            on_interrupt,
        })
    }

    /// Returns a function that tells the households simulated so far.
    pub(super) fn so_far(&self) -> impl Fn() -> String + Send + 'static {
        let (done, total) = (Arc::clone(&self.done), self.total);
        move || {
            let done = done.load(Ordering::Relaxed);
            format!("{} of {} households", grouped(done), grouped(total))
        }
    }

    /// Ends the process soon after an interrupt, after calling `on_interrupt`.
    pub(super) fn end_soon(&self, on_interrupt: impl FnOnce() -> Problem + Send + 'static) {
        if let Ok(mut words) = self.on_interrupt.lock() {
            *words = Some(Box::new(on_interrupt));
        }
    }

    /// Ends the process soon after an interrupt, leaving nothing of the folder `target`.
    pub(super) fn abandon_soon(&self, target: &Path) {
        let aside = Unfinished::of(target);
        self.end_soon(move || {
            Unfinished::abandon(&aside);
            Problem::new(STOPPED)
        });
    }

    /// Clears the bar.
    pub(super) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// The problem of a system that gives no thread to watch interrupts with.
pub(super) fn unwatched(error: ctrlc::Error) -> Problem {
    Problem::new(format!("interrupts cannot be watched: {error}"))
        .with_help("raise the limit on threads (ulimit -u)")
}

impl Progress for Meter {
    fn advance(&self, households: u64) {
        let before = self.done.fetch_add(households, Ordering::Relaxed);
        if let Some(bar) = &self.bar {
            bar.inc(households);
            return;
        }
        let tenths = |done: u64| (done * 10).checked_div(self.total).unwrap_or(0);
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
