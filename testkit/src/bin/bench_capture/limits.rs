//! What the machine itself can do: its disk, and its databases with nothing in front of them.

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use everycontact::machine::{OsRandom, SystemClock};
use kernel::Id;
use store::{Options, Sql, Store, args, writing};
use testkit::load::{Cluster, now};
use uuid::Uuid;

/// How long the disk is measured.
const SECONDS: u64 = 3;

const ROW: Sql = Sql {
    name: "ROW",
    text: "INSERT INTO attempt (programme_id, attempt_key, window_start, tries) VALUES ($1, $2, $3, 1)",
};

/// How often a second 4 KB can be written and made durable, one after the other.
pub fn flushes(folder: &Path) -> Result<f64> {
    let mut file = File::create(folder.join("flushes"))?;
    let page = [7; 4096];
    let (start, mut count) = (now(), 0_u32);
    while start.elapsed() < Duration::from_secs(SECONDS) {
        // Over and over in the same 64 pages, as a log that is used again.
        file.seek(SeekFrom::Start(u64::from(count % 64) * 4096))?;
        file.write_all(&page)?;
        file.sync_data()?;
        count += 1;
    }
    Ok(f64::from(count) / start.elapsed().as_secs_f64())
}

/// Single rows a second that PostgreSQL commits for so many clients, by pgbench; `None` where that is missing.
pub fn pgbench(cluster: &Cluster, clients: u32, seconds: u64) -> Result<Option<f64>> {
    let Some(mut psql) = cluster.program("psql") else {
        return Ok(None);
    };
    let Some(mut pgbench) = cluster.program("pgbench") else {
        return Ok(None);
    };
    let table = "CREATE TABLE IF NOT EXISTS bench_row (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body TEXT NOT NULL)";
    let made = psql.arg(cluster.url()).args(["-qAtc", table]).output()?;
    if !made.status.success() {
        bail!("psql: {}", String::from_utf8_lossy(&made.stderr));
    }
    let script = cluster.socket().join("one-row.sql");
    // About as long as the content of a record.
    std::fs::write(
        &script,
        "INSERT INTO bench_row (body) VALUES (repeat('x', 400));\n",
    )?;
    let threads = clients.min(2).to_string();
    let (clients, seconds) = (clients.to_string(), seconds.to_string());
    let done = pgbench
        .args([
            "-n", "-M", "prepared", "-c", &clients, "-j", &threads, "-T", &seconds, "-f",
        ])
        .arg(&script)
        .arg(cluster.url())
        .output()?;
    let out = String::from_utf8_lossy(&done.stdout);
    let rate = out.lines().find_map(|line| {
        let (_, rest) = line.split_once("tps = ")?;
        rest.split_whitespace().next()?.parse().ok()
    });
    let told = String::from_utf8_lossy(&done.stderr);
    rate.with_context(|| format!("pgbench: {told}")).map(Some)
}

/// Single rows a second that SQLite commits for so many writers, each a transaction of its own by this program's writer.
pub async fn own_writer(folder: &Path, clients: usize, seconds: u64) -> Result<f64> {
    let url = format!(
        "sqlite:{}",
        folder.join(format!("alone{clients}.sqlite")).display()
    );
    let store = Store::open(Options::at(url), Arc::new(SystemClock), Arc::new(OsRandom)).await?;
    store.migrate(store::MIGRATIONS).await?;
    let count = Arc::new(AtomicU64::new(0));
    let start = now();
    let mut tasks = Vec::new();
    for _ in 0..clients {
        let (store, count) = (store.clone(), Arc::clone(&count));
        tasks.push(tokio::spawn(async move {
            let programme: Id<kernel::Programme> = Id::from_uuid(Uuid::from_u128(1));
            while start.elapsed() < Duration::from_secs(seconds) {
                let done = writing!(store, "bench.row", |tx| {
                    let (key, at) = (tx.new_uuid().to_string() + &"x".repeat(400), tx.now());
                    tx.run(ROW, args![programme, key, at]).await.map(drop)
                });
                done?;
                count.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<_, kernel::Problem>(())
        }));
    }
    for task in tasks {
        task.await?
            .map_err(|problem| anyhow::anyhow!("{problem}"))?;
    }
    let rate = count.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64();
    store.close().await?;
    Ok(rate)
}
