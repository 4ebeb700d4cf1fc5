//! Backup and restore in one format for both engines: every row of every table, compressed, with its own checksum.
//!
//! An archive made from SQLite restores into PostgreSQL and the other way round. Line by line: a header; for each
//! table a line that names it and its columns, then a line per row; a footer with the number of rows and the SHA-256
//! of everything before it.

use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use futures_util::TryStreamExt;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};
use uuid::Uuid;

use crate::engine::Engine;
use crate::schema::{TableShape, tables_in_order};
use crate::tx::{bind_postgres, bind_sqlite};
use crate::{Fault, Migration, Row, Store, Value};

#[derive(Serialize, Deserialize)]
struct Header {
    everycontact_archive: u32,
    made_at: String,
    migrations: Vec<i64>,
}

#[derive(Serialize, Deserialize)]
struct TableLine {
    table: String,
    columns: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Footer {
    rows: u64,
    sha256: String,
}

/// Writes what passes through to a file, compressed, and keeps its checksum.
struct Sealed<W: Write> {
    out: W,
    hash: Sha256,
}

impl<W: Write> Sealed<W> {
    fn line(&mut self, value: &impl Serialize) -> Result<(), Fault> {
        let mut line = serde_json::to_vec(value).map_err(setup)?;
        line.push(b'\n');
        self.hash.update(&line);
        self.out.write_all(&line).map_err(setup)
    }
}

fn setup(error: impl std::fmt::Display) -> Fault {
    Fault::Setup(error.to_string())
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Writes every row to `file`, as of one moment, and says how many. The file appears whole or not at all.
/// `progress` is told each table and the rows so far.
pub async fn backup(
    store: &Store,
    migrations: &[Migration],
    file: &Path,
    mut progress: impl FnMut(&str, u64),
) -> Result<u64, Fault> {
    let shapes = store.shape(&tables_in_order(migrations)).await?;
    let partial = file.with_extension("partial");
    let out = private_file(&partial)
        .map_err(|error| setup(format!("cannot write {}: {error}", partial.display())))?;
    let gzip = GzEncoder::new(BufWriter::new(out), Compression::default());
    let mut sealed = Sealed {
        out: gzip,
        hash: Sha256::new(),
    };
    sealed.line(&Header {
        everycontact_archive: 1,
        made_at: store.clock().now().to_string(),
        migrations: numbers(migrations),
    })?;
    let mut rows = 0;
    macro_rules! dump {
        ($conn:expr, $kind:path) => {{
            for shape in &shapes {
                sealed.line(&TableLine {
                    table: shape.name.clone(),
                    columns: names(shape),
                })?;
                let sql = format!(
                    "SELECT * FROM {} ORDER BY {}",
                    shape.name,
                    shape.key.join(", ")
                );
                let mut answer = $conn.fetch(sqlx::query(AssertSqlSafe(sql)));
                while let Some(row) = answer.try_next().await? {
                    sealed.line(&encode($kind(&row), shape)?)?;
                    rows += 1;
                    if rows % 500 == 0 {
                        progress(&shape.name, rows);
                    }
                }
                progress(&shape.name, rows);
            }
        }};
    }
    match &*store.engine {
        Engine::Sqlite { readers, .. } => {
            let mut tx = readers.begin().await?;
            dump!((&mut *tx), Row::Sqlite);
        }
        Engine::Postgres { pool } => {
            let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
            let mut tx = pool.begin_with(begin).await?;
            dump!((&mut *tx), Row::Postgres);
        }
    }
    let footer = Footer {
        rows,
        sha256: hex(&sealed.hash.clone().finalize()),
    };
    sealed.line(&footer)?;
    let out = sealed
        .out
        .finish()
        .map_err(setup)?
        .into_inner()
        .map_err(setup)?;
    out.sync_all().map_err(setup)?;
    std::fs::rename(&partial, file).map_err(setup)?;
    Ok(rows)
}

/// A new file that its owner alone can read: it will hold people's data.
fn private_file(file: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}

/// Puts the rows of the archive `file` into this database, which must be empty, in one transaction.
pub async fn restore(
    store: &Store,
    migrations: &[Migration],
    file: &Path,
    mut progress: impl FnMut(&str, u64),
) -> Result<u64, Fault> {
    check(file, migrations)?;
    let tables = tables_in_order(migrations);
    let shapes = store.shape(&tables).await?;
    let mut lines = open(file)?;
    next(&mut lines)?;
    let mut rows = 0;
    macro_rules! fill {
        ($tx:expr, $bind:ident) => {{
            for table in &tables {
                let sql = AssertSqlSafe(format!("SELECT 1 FROM {table} LIMIT 1"));
                if $tx.fetch_optional(sql.into_sql_str()).await?.is_some() {
                    return Err(setup(format!(
                        "the database is not empty (table {table} has rows); restore into a new one"
                    )));
                }
            }
            let mut current: Option<(&TableShape, String)> = None;
            while let Some(line) = next(&mut lines)? {
                if let Ok(head) = serde_json::from_str::<TableLine>(&line) {
                    let shape = shapes.iter().find(|shape| shape.name == head.table);
                    let shape =
                        shape.ok_or_else(|| setup(format!("unknown table {}", head.table)))?;
                    if names(shape) != head.columns {
                        return Err(setup(format!("table {} has other columns", head.table)));
                    }
                    let marks: Vec<_> = (1..=head.columns.len())
                        .map(|place| format!("${place}"))
                        .collect();
                    let (columns, marks) = (head.columns.join(", "), marks.join(", "));
                    let sql = format!("INSERT INTO {} ({columns}) VALUES ({marks})", shape.name);
                    current = Some((shape, sql));
                } else if line.starts_with('[') {
                    let (shape, sql) = current
                        .as_ref()
                        .ok_or_else(|| setup("a row without a table"))?;
                    let query = sqlx::query(AssertSqlSafe(sql.clone()));
                    $tx.execute($bind(query, decode(&line, shape)?)).await?;
                    rows += 1;
                    if rows % 500 == 0 {
                        progress(&shape.name, rows);
                    }
                }
            }
        }};
    }
    match &*store.engine {
        Engine::Sqlite { file, .. } => {
            let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
            let mut conn = sqlx::ConnectOptions::connect(&options).await?;
            let mut tx = sqlx::Connection::begin(&mut conn).await?;
            fill!((&mut *tx), bind_sqlite);
            tx.commit().await?;
        }
        Engine::Postgres { pool } => {
            let mut tx = pool.begin_with("BEGIN READ WRITE").await?;
            fill!((&mut *tx), bind_postgres);
            tx.commit().await?;
        }
    }
    Ok(rows)
}

/// Reads the whole archive once, before anything is changed: right format, right schema, nothing missing or altered.
fn check(file: &Path, migrations: &[Migration]) -> Result<(), Fault> {
    let mut lines = open(file)?;
    let first = next(&mut lines)?.unwrap_or_default();
    let header: Header = serde_json::from_str(&first)
        .map_err(|_| setup(format!("{} is not an Everycontact archive", file.display())))?;
    if header.migrations != numbers(migrations) {
        return Err(setup(
            "the archive was made by another version of Everycontact; restore it with that version, then update",
        ));
    }
    let mut hash = Sha256::new();
    hash.update(first.as_bytes());
    hash.update(b"\n");
    let mut rows = 0;
    while let Some(line) = next(&mut lines)? {
        if let Ok(footer) = serde_json::from_str::<Footer>(&line) {
            // Whatever follows is not covered by the checksum.
            let ends_here = next(&mut lines)?.is_none();
            if ends_here && footer.rows == rows && footer.sha256 == hex(&hash.finalize()) {
                return Ok(());
            }
            return Err(setup(
                "the archive was altered or damaged: its checksum does not match",
            ));
        }
        rows += u64::from(line.starts_with('['));
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    Err(setup("the archive is cut off: its last line is missing"))
}

fn open(file: &Path) -> Result<impl BufRead + use<>, Fault> {
    let opened = std::fs::File::open(file)
        .map_err(|error| setup(format!("cannot read {}: {error}", file.display())))?;
    // A bound on what a crafted archive can make of memory: one line is one row.
    Ok(BufReader::with_capacity(1 << 20, GzDecoder::new(opened)))
}

fn next(lines: &mut impl BufRead) -> Result<Option<String>, Fault> {
    let mut line = String::new();
    let read = lines.by_ref().take(64 << 20).read_line(&mut line);
    let length = read.map_err(|error| setup(format!("the archive cannot be read: {error}")))?;
    Ok((length > 0).then(|| line.trim_end_matches('\n').to_owned()))
}

fn numbers(migrations: &[Migration]) -> Vec<i64> {
    let mut numbers: Vec<_> = migrations.iter().map(|step| step.version).collect();
    numbers.sort_unstable();
    numbers
}

fn names(shape: &TableShape) -> Vec<String> {
    shape
        .columns
        .iter()
        .map(|column| column.name.clone())
        .collect()
}

fn encode(row: Row<'_>, shape: &TableShape) -> Result<Vec<Json>, Fault> {
    let cells = shape.columns.iter().map(|column| {
        let name = &column.name;
        Ok(match column.kind.as_str() {
            "UUID" => row
                .get::<Option<Uuid>>(name)?
                .map(|it| Json::from(it.to_string())),
            "BIGINT" => row.get::<Option<i64>>(name)?.map(Json::from),
            "BOOLEAN" => row.get::<Option<bool>>(name)?.map(Json::from),
            "BYTEA" => row
                .get::<Option<Vec<u8>>>(name)?
                .map(|it| BASE64_STANDARD.encode(it).into()),
            _ => row.get::<Option<String>>(name)?.map(Json::from),
        }
        .unwrap_or(Json::Null))
    });
    cells.collect()
}

fn decode(line: &str, shape: &TableShape) -> Result<Vec<Value>, Fault> {
    let cells: Vec<Json> = serde_json::from_str(line).map_err(setup)?;
    if cells.len() != shape.columns.len() {
        return Err(setup(format!(
            "a row of {} has {} cells",
            shape.name,
            cells.len()
        )));
    }
    let values = cells.iter().zip(&shape.columns).map(|(cell, column)| {
        let text = || cell.as_str().map(str::to_owned);
        Ok(match column.kind.as_str() {
            "UUID" => Value::Uuid(text().map(|it| it.parse()).transpose().map_err(setup)?),
            "BIGINT" => Value::Int(cell.as_i64()),
            "BOOLEAN" => Value::Flag(cell.as_bool()),
            "BYTEA" => Value::Bytes(
                text()
                    .map(|it| BASE64_STANDARD.decode(it))
                    .transpose()
                    .map_err(setup)?,
            ),
            _ => Value::Text(text()),
        })
    });
    values.collect()
}
