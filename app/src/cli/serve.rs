//! `serve` and `worker`: the server, and a worker on a machine of its own.

use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;

use super::{Common, runtime, terminal};
use crate::house::{Opening, open_house, service};
use crate::serve;

/// Start the server
///
/// Opens the database (a new SQLite file is made where there is none), brings its schema up to date, and serves until
/// it is asked to stop (Ctrl-C, or systemctl stop). What was accepted by then is finished first.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact serve --config /etc/everycontact/everycontact.toml\n\n\
    Health for a load balancer: /health/live (the process runs) and /health/ready (it can serve)."
)]
pub struct Serve {
    /// Listen here instead of where the settings say; port 0 takes any free port
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    /// Do not send mail or do other background work: `everycontact worker` runs somewhere else
    #[arg(long)]
    no_worker: bool,
    /// Answer before the disk has the data. Only shows that the check for lost records can fail
    #[arg(long, hide = true)]
    not_durable: bool,
}

impl Serve {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<ExitCode> {
        let mut settings = common.load()?.settings;
        terminal::log(settings.log);
        runtime()?.block_on(async {
            let stop = serve::asked_to_stop();
            let asked = self.listen.unwrap_or(settings.listen);
            let listener = listen(asked).await?;
            settings.bound(listener.local_addr()?);
            let base = settings.base_url.clone();
            let mut opening = Opening::of(settings);
            opening.durable = !self.not_durable;
            let house = open_house(opening).await?;
            let router = service(&house)?;
            println!("Everycontact listens on http://{}", listener.local_addr()?);
            println!("People reach it at {base}");
            serve::run(listener, router, house, !self.no_worker, stop).await?;
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// Takes the port, or says why not.
pub async fn listen(address: SocketAddr) -> anyhow::Result<tokio::net::TcpListener> {
    let listener = tokio::net::TcpListener::bind(address).await;
    listener.with_context(|| {
        format!(
            "The server cannot listen on {address}. Is it running already, or does another program use that port? \
             Choose another port: `serve --listen`, the setting \"listen\", or `demo --port`."
        )
    })
}

/// Do the background work only: send mail, pass messages between the parts of the program, clear up
///
/// `serve` does this by itself. Run workers of their own when several machines share one PostgreSQL database and the
/// servers were started with --no-worker. Any number may run at once.
#[derive(Args)]
#[command(
    after_help = "Example:\n  everycontact worker --config /etc/everycontact/everycontact.toml"
)]
pub struct Worker {}

impl Worker {
    pub(super) fn run(common: &Common) -> anyhow::Result<ExitCode> {
        let settings = common.load()?.settings;
        terminal::log(settings.log);
        runtime()?.block_on(async {
            let stop = serve::asked_to_stop();
            let house = open_house(Opening::of(settings)).await?;
            println!("The worker runs.");
            serve::work_only(house, stop).await;
            Ok(ExitCode::SUCCESS)
        })
    }
}
