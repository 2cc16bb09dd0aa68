//! Memory that the system refuses ends the process with a sentence, not with an abort; what is
//! freed goes back to it.

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::Write;
use std::process::exit;
use std::sync::atomic::{AtomicBool, Ordering};

const REFUSED: &[u8] =
    b"daam: the system gives no more memory; simulate a smaller --sample, fewer \
scenarios or months, or on fewer --threads; a run that keeps its finished work goes on with: daam \
resume FOLDER\n";

/// The system's allocator.
struct ReportingAllocator;

#[global_allocator]
static MEMORY: ReportingAllocator = ReportingAllocator;

/// Lets large blocks go back to the system as soon as they are freed.
///
/// Once one has been freed, the GNU library keeps others for later, up to 32 MB each: the sums of
/// a run stay in memory, unused, while its rows are written (a third of the peak). Naming the
/// size from which blocks are the system's own, be it the one it begins with, ends that.
#[allow(unsafe_code)]
pub(crate) fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // Sound whenever it is called; here before the first thread. If it is refused, more is kept.
    unsafe {
        libc::mallopt(libc::M_MMAP_THRESHOLD, 128 * 1024);
    }
}

/// Says that there is no memory, and ends the process.
#[cold]
fn out_of_memory() -> ! {
    static SAID: AtomicBool = AtomicBool::new(false);
    // Several threads may be refused at once, and leaving may ask for memory too.
    if !SAID.swap(true, Ordering::Relaxed) {
        // Standard error has no buffer: nothing is allocated.
        let _ = std::io::stderr().write_all(REFUSED);
    }
    exit(1)
}

/// `pointer`, unless it is none.
#[inline]
fn check_allocation(pointer: *mut u8) -> *mut u8 {
    if pointer.is_null() {
        out_of_memory();
    }
    pointer
}

// There is no other stable way to be told of a refusal before the process aborts. Every call
// goes to the system's allocator as it came, so its promises are ours.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for ReportingAllocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        check_allocation(unsafe { System.alloc(layout) })
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        check_allocation(unsafe { System.alloc_zeroed(layout) })
    }

    #[inline]
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        check_allocation(unsafe { System.realloc(pointer, layout, size) })
    }

    #[inline]
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) };
    }
}
