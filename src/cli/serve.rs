//! `daam serve`: the explorer, a local web page.

use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use clap::Args;

use super::Failure;
use super::progress::{say, unwatched};
use super::sample_args::ThreadsArgument;
use daam_server::{Serving, serve};

/// Where to listen, and how much of the machine to use.
#[derive(Debug, Args)]
pub(super) struct ServeArguments {
    /// Port; 0 takes any that is free.
    #[arg(long, value_name = "NUMBER", default_value_t = 8723)]
    port: u16,
    /// Address to listen on. Others than this machine can come only when you name another
    /// than this one; there are no passwords.
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    address: IpAddr,
    /// A name by which browsers come here, beside localhost and the address; may be given
    /// several times.
    #[arg(long, value_name = "NAME")]
    host_name: Vec<String>,
    /// The one folder it writes in.
    #[arg(long, value_name = "FOLDER", default_value = "outputs/explorer")]
    folder: PathBuf,
    #[command(flatten)]
    threads: ThreadsArgument,
    /// Memory of all runs and kept results together, in megabytes. Whoever comes from one address
    /// may use half of it; a run waits until there is room.
    #[arg(long, value_name = "MB", default_value_t = 2_000, value_parser = clap::value_parser!(u64).range(100..))]
    memory: u64,
}

impl ServeArguments {
    pub(super) fn execute(self) -> Result<(), Failure> {
        let serving = Serving {
            address: SocketAddr::new(self.address, self.port),
            names: self.host_name,
            folder: self.folder,
            threads: self.threads.number(),
            memory: self.memory << 20,
        };
        let unnamed = self.address.is_unspecified() && serving.names.is_empty();
        let (sender, receiver) = tokio::sync::oneshot::channel();
        let sender = Arc::new(Mutex::new(Some(sender)));
        ctrlc::set_handler(move || {
            let sender = sender.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(sender) = sender {
                let _ = sender.send(());
            }
        })
        .map_err(unwatched)?;
        let ready = |address: SocketAddr| {
            // A reader who has gone is no failure.
            let _ = writeln!(std::io::stdout(), "http://{address}");
            let _ = std::io::stdout().flush();
            say("open it in a browser; Ctrl-C ends the server");
            if !address.ip().is_loopback() {
                say("anyone who reaches this address can use it: there are no passwords");
            }
            if unnamed {
                say(
                    "browsers of other machines are let in only by a name that you give: start with \
                     --host-name and the name or address they use, for example --host-name 192.168.1.20",
                );
            }
        };
        let ended = async {
            let _ = receiver.await;
        };
        serve(serving, daam_morocco::model()?, ready, ended)
            .map_err(|problems| Failure::Work(problems.to_string()))
    }
}
