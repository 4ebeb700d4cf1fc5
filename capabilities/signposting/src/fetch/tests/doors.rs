//! Addresses inside the network are refused, however they are written and whoever leads there.

use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::super::inside::{Gate, LookUp, inside};
use super::super::{Fetched, Fetcher};
use super::server::{Reply, Server, feed, page_of};
use super::{run, small};
use kernel::Problem;

/// To this gate, the machine of the test is a public one; all else is as it is.
fn gate(look_up: LookUp) -> Gate {
    Gate {
        refuses: |address| address != IpAddr::from([127, 0, 0, 1]) && inside(address),
        look_up,
    }
}

async fn fetch(gate: Gate, address: &str) -> Result<Fetched, Problem> {
    let fetcher = Fetcher::through(gate, false, small()).expect("a fetcher");
    fetcher.fetch(address).await
}

fn nowhere(
    _: String,
) -> std::pin::Pin<Box<dyn Future<Output = std::io::Result<Vec<SocketAddr>>> + Send>> {
    Box::pin(async { Err(std::io::Error::other("no such name")) })
}

fn key(answer: Result<Fetched, Problem>) -> &'static str {
    answer.expect_err("it is refused").said.key
}

#[test]
fn this_machine_is_refused_by_number_and_by_name() {
    run(async {
        let server = Server::with(|path| feed(path, 3, 10)).await;
        let port = server
            .base
            .rsplit(':')
            .next()
            .unwrap_or_default()
            .to_owned();
        let fetcher = Fetcher::new(false, small()).expect("a fetcher");
        for host in [
            "127.0.0.1",
            "2130706433",
            "0x7f.1",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "localhost",
            "LocalHost",
        ] {
            let answer = fetcher
                .fetch(&format!("http://{host}:{port}/services"))
                .await;
            assert_eq!(key(answer), "problem-feed-inside", "{host}");
        }
        assert_eq!(server.times("/"), 0, "nobody knocked");
        let fetcher = Fetcher::new(true, small()).expect("a fetcher");
        let answer = fetcher
            .fetch(&format!("http://localhost:{port}/services"))
            .await;
        assert!(answer.is_ok(), "an operator has allowed it: {answer:?}");
    });
}

#[test]
fn a_redirect_leads_nowhere_inside() {
    for target in [
        "http://10.0.0.1/services",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00::1]/",
        "http://[::1]:9/",
        "//192.168.1.1/x",
    ] {
        let answer = run(async {
            let server = Server::with(move |_| Reply::to(target)).await;
            fetch(gate(nowhere), &format!("{}/services", server.base)).await
        });
        assert_eq!(key(answer), "problem-feed-inside", "{target}");
    }
}

#[test]
fn a_redirect_leads_nowhere_inside_by_name() {
    let look_up: LookUp = |name| {
        Box::pin(async move {
            assert_eq!(name, "intranet.example");
            Ok(vec![SocketAddr::from(([10, 0, 0, 1], 0))])
        })
    };
    let answer = run(async {
        let server = Server::with(|_| Reply::to("http://intranet.example/services")).await;
        fetch(gate(look_up), &format!("{}/services", server.base)).await
    });
    assert_eq!(key(answer), "problem-feed-inside");
}

#[test]
fn a_name_that_changes_its_answer_is_refused_where_it_is_used() {
    static LOOKED: AtomicUsize = AtomicUsize::new(0);
    let look_up: LookUp = |_| {
        Box::pin(async {
            let first = LOOKED.fetch_add(1, Ordering::Relaxed) == 0;
            let address = if first { [127, 0, 0, 1] } else { [10, 0, 0, 1] };
            Ok(vec![SocketAddr::from((address, 0))])
        })
    };
    run(async {
        let server = Server::with(|path| feed(path, 25, 10)).await;
        let port = server.base.rsplit(':').next().unwrap_or_default();
        let address = format!("http://feed.example:{port}/services");
        let answer = fetch(gate(look_up), &address).await;
        assert_eq!(key(answer), "problem-feed-inside");
        let asked = server.asked.lock().expect("nobody has panicked").clone();
        assert_eq!(asked.len(), 1, "{asked:?}");
        assert_eq!(page_of(&asked[0]), 1);
    });
}

#[test]
fn of_several_answers_only_the_public_ones_are_used() {
    let look_up: LookUp = |_| {
        Box::pin(async {
            let inside = SocketAddr::from(([10, 0, 0, 1], 0));
            Ok(vec![inside, SocketAddr::from(([127, 0, 0, 1], 0))])
        })
    };
    let answer = run(async {
        let server = Server::with(|path| feed(path, 3, 10)).await;
        let port = server.base.rsplit(':').next().unwrap_or_default();
        fetch(
            gate(look_up),
            &format!("http://feed.example:{port}/services"),
        )
        .await
    });
    assert!(answer.is_ok(), "{answer:?}");
}
