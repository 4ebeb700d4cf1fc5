//! Serving: from a listening socket to the last answer of what was accepted.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::House;

use crate::worker;

/// After being told to stop, callers that are slow to read or to hang up get this long.
const FAREWELL: Duration = Duration::from_secs(25);

/// Serves (and works, where `with_worker`) until `stop`; then takes nothing new, finishes what was accepted, closes the
/// database, and returns.
pub async fn run(
    listener: TcpListener,
    router: Router,
    house: Arc<House>,
    with_worker: bool,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (tell, told) = watch::channel(false);
    tokio::spawn(async move {
        stop.await;
        // Nobody listening means that everything has ended already.
        let _ = tell.send(true);
    });
    let worker =
        with_worker.then(|| tokio::spawn(worker::keep_working(Arc::clone(&house), told.clone())));
    for beginning in house.take_beginnings() {
        let mut told = told.clone();
        tokio::spawn(async move {
            tokio::select! {
                () = beginning() => {}
                () = worker::stopped(&mut told) => {}
            }
        });
    }
    let until = |mut told| async move { worker::stopped(&mut told).await };
    let serving = web::serve(listener, router, Arc::clone(&house), until(told.clone()));
    let hurry = async {
        until(told.clone()).await;
        tokio::time::sleep(FAREWELL).await;
    };
    let served = tokio::select! {
        served = serving => served,
        () = hurry => {
            tracing::warn!("some connections did not end in time and were cut");
            Ok(())
        }
    };
    // Whatever was accepted is finished, also where its connection was cut.
    drop(house.at_work.write().await);
    if let Some(worker) = worker {
        let _ = worker.await;
    }
    if let Err(fault) = house.store.close().await {
        tracing::error!(%fault, "the database was not closed cleanly");
    }
    served
}

/// Works without serving until `stop`.
pub async fn work_only(house: Arc<House>, stop: impl Future<Output = ()> + Send + 'static) {
    let (tell, told) = watch::channel(false);
    let worker = tokio::spawn(worker::keep_working(Arc::clone(&house), told));
    stop.await;
    let _ = tell.send(true);
    let _ = worker.await;
    if let Err(fault) = house.store.close().await {
        tracing::error!(%fault, "the database was not closed cleanly");
    }
}

/// Ends when the operating system asks the program to stop. It listens from the moment of the call, so that a word to
/// stop that comes during the start is not lost.
pub fn asked_to_stop() -> impl Future<Output = ()> + Send + 'static {
    use tokio::signal::unix::{SignalKind, signal};
    let signals = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    );
    async move {
        let (Ok(mut term), Ok(mut int)) = signals else {
            // Without signals the program runs until it is killed, which the database survives.
            return std::future::pending().await;
        };
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
        tracing::info!("asked to stop: finishing what was accepted");
    }
}
