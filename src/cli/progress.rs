//! Showing how far a run is.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::how::grouped;
use daam_core::engine::Progress;
use daam_core::kernel::Problem;

/// Whether another process speaks for this one.
static MUTE: AtomicBool = AtomicBool::new(false);
/// Longest wait of somebody who has interrupted a run.
const PATIENCE: Duration = Duration::from_millis(900);

/// Leaves speaking to another process, or speaks for itself again.
#[cfg(feature = "mpi")]
pub(super) fn mute(mute: bool) {
    MUTE.store(mute, Ordering::Relaxed);
}

/// Writes a line to standard error; one that is closed or full must not cost the run.
pub(super) fn say(line: &str) {
    if !MUTE.load(Ordering::Relaxed) {
        let _ = writeln!(std::io::stderr(), "{line}");
    }
}

/// Tidies up, and says what is to be said of it.
type LastWords = Box<dyn FnOnce() -> Problem + Send>;

/// A bar with the time left when a person is watching, a line every tenth otherwise.
pub(super) struct Meter {
    total: u64,
    done: Arc<AtomicU64>,
    bar: Option<ProgressBar>,
    stopped: Arc<AtomicBool>,
    /// Said when the run has not ended by itself soon after an interrupt.
    last_words: Arc<Mutex<Option<LastWords>>>,
}

impl Meter {
    /// A meter of `total` households, which stops the run on an interrupt.
    ///
    /// # Errors
    /// When the interrupt cannot be watched.
    pub(super) fn new(total: u64) -> Result<Self, Problem> {
        let shown = std::io::stderr().is_terminal() && !MUTE.load(Ordering::Relaxed);
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
        let last_words: Arc<Mutex<Option<LastWords>>> = Arc::default();
        let words = Arc::clone(&last_words);
        ctrlc::set_handler(move || {
            flag.store(true, Ordering::Relaxed);
            std::thread::sleep(PATIENCE);
            let words = words.lock().ok().and_then(|mut words| words.take());
            if let Some(words) = words {
                say(&format!("daam: {}", words()));
                std::process::exit(1);
            }
        })
        .map_err(|error| Problem::new(format!("interrupts cannot be watched: {error}")))?;
        Ok(Self {
            total,
            done: Arc::default(),
            bar,
            stopped,
            last_words,
        })
    }

    /// How many households of the run under way are done: to be told at any time.
    pub(super) fn so_far(&self) -> impl Fn() -> String + Send + 'static {
        let (done, total) = (Arc::clone(&self.done), self.total);
        move || {
            let done = done.load(Ordering::Relaxed);
            format!("{} of {} households", grouped(done), grouped(total))
        }
    }

    /// Ends the process soon after an interrupt, whatever it is at; `last_words` tidies up.
    pub(super) fn end_soon(&self, last_words: impl FnOnce() -> Problem + Send + 'static) {
        if let Ok(mut words) = self.last_words.lock() {
            *words = Some(Box::new(last_words));
        }
    }

    /// Clears the bar.
    pub(super) fn finish(&self) {
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
