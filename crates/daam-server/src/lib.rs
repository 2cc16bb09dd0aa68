//! Floor 8: the explorer, a local web page on which reforms are written, run and compared.
//!
//! Input: a request of the page. Output: a small response at once. What takes longer is a job
//! (`jobs`) that the page polls until it is over. The engine, the rules and the report are those of
//! the command line; nothing is computed here.
//!
//! Limits, for safe use by many: only its own pages are answered (`guard`); connections
//! (`connections`), bytes on their way (`transfer`), work (`work`), runs and memory (`jobs`) are
//! shared out between clients (`shares`), who are told apart by their addresses (`client`); files
//! are sent from disk (`disk_file`), scenarios written on the page read no file, and files are
//! written in one folder (`app_state`).
//!
//! To add an endpoint: a function in the file of its subject in `api`, its line in `routes`. The
//! texts of the page: `i18n`.

mod answer;
mod api;
mod app_state;
mod client;
mod connections;
mod disk_file;
mod guard;
mod i18n;
mod jobs;
mod page;
mod routes;
mod shares;
mod transfer;
mod work;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use app_state::AppState;
use daam_core::engine::NativeHost;
use daam_core::kernel::{Problem, Problems};
use daam_core::model::Model;
use guard::AllowedHosts;
use jobs::Jobs;

/// Threads that hold connections.
const CONNECTING: usize = 2;
/// Threads without which nothing can be answered: one more that reads files, one that computes.
const THREADS: usize = CONNECTING + 2;

/// Configuration of the explorer.
#[derive(Clone, Debug)]
pub struct Serving {
    /// Address to listen on; port 0 takes any that is free.
    pub address: SocketAddr,
    /// Names the server goes by beside those of the address.
    pub names: Vec<String>,
    /// The one folder it writes in.
    pub folder: PathBuf,
    /// Threads of all runs together.
    pub threads: usize,
    /// Memory of all runs and kept results together, bytes.
    pub memory: u64,
}

/// Serves until `ended` completes; `ready` is called with the address once it is listening.
pub fn serve(
    serving: Serving,
    model: Model,
    ready: impl FnOnce(SocketAddr),
    ended: impl Future<Output = ()>,
) -> Result<(), Problems> {
    // Tokio breaks off without the threads it wants.
    let spare = NativeHost.spare_threads(THREADS);
    if spare < THREADS {
        let problem = format!("the server takes {THREADS} threads, and the system gives {spare}");
        let problem = Problem::new(problem);
        return Err(problem
            .with_help("raise the limit on threads (ulimit -u)")
            .into());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(CONNECTING)
        .enable_all()
        .build()
        .map_err(|error| Problem::new(format!("the server could not be started: {error}")))?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(serving.address).await;
        let listener = listener.map_err(|error| {
            Problem::new(format!("cannot listen on {}: {error}", serving.address))
                .with_help("choose another port with --port, or 0 for any that is free")
        })?;
        let address = listener.local_addr().unwrap_or(serving.address);
        let jobs = Jobs::new(serving.threads, serving.memory);
        let state = Arc::new(AppState::new(model, jobs, serving.folder));
        let router = routes::router(
            Arc::clone(&state),
            AllowedHosts::of(address, &serving.names),
        )?;
        ready(address);
        tokio::select! {
            () = connections::accept(listener, router) => {}
            () = ended => {}
        }
        state.jobs.stop_all();
        Ok(())
    })
}

/// The answers of a server of no processors, on which every address answers but no run ever
/// begins, without a network: for `fuzz/`. It goes by the name `localhost:8080`.
#[doc(hidden)]
pub fn answers(model: Model, folder: PathBuf) -> Result<axum::Router, Problems> {
    let state = Arc::new(AppState::new(model, Jobs::new(0, 64 << 30), folder));
    let address = SocketAddr::from(([127, 0, 0, 1], 8080));
    routes::router(state, AllowedHosts::of(address, &[]))
}
