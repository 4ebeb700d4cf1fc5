//! What tables a database has, told the same way for both engines, so that the two can be compared and archived.

use sqlx::Row as _;

use crate::engine::Engine;
use crate::{Fault, Migration, Sql, Store};

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnShape {
    /// Its name.
    pub name: String,
    /// Its type as the migrations write it: `UUID`, `TEXT`, `BIGINT`, `BOOLEAN`, `BYTEA`.
    pub kind: String,
    /// Whether it takes NULL.
    pub nullable: bool,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableShape {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<ColumnShape>,
    /// Its primary key, in order.
    pub key: Vec<String>,
    /// Its indexes with their columns, by name.
    pub indexes: Vec<(String, Vec<String>)>,
}

/// What an engine makes of a statement: how many parameters it takes, and the columns of its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// How many parameters.
    pub parameters: usize,
    /// The names of the answer's columns.
    pub columns: Vec<String>,
    /// What the engine calls the types of the answer's columns.
    pub kinds: Vec<String>,
}

/// The tables that `migrations` make, in that order: a table refers only to earlier ones.
pub fn tables_in_order(migrations: &[Migration]) -> Vec<String> {
    let mut steps: Vec<_> = migrations.iter().collect();
    steps.sort_by_key(|step| step.version);
    let lines = steps.into_iter().flat_map(|step| step.sql.lines());
    lines
        .filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split(' ').next())
        .map(str::to_owned)
        .collect()
}

/// Rows of three texts: the shape that the four catalogue queries below share.
macro_rules! text_rows {
    ($pool:expr, $sql:expr, $table:expr) => {{
        let rows = sqlx::query($sql)
            .bind($table.clone())
            .fetch_all($pool)
            .await?;
        let mut texts: Vec<[String; 3]> = Vec::new();
        for row in &rows {
            texts.push([row.try_get(0)?, row.try_get(1)?, row.try_get(2)?]);
        }
        texts
    }};
}
impl Store {
    /// The shape of these tables in this database.
    pub async fn shape(&self, tables: &[String]) -> Result<Vec<TableShape>, Fault> {
        let mut shapes = Vec::new();
        for table in tables {
            let (columns, indexes) = match &*self.engine {
                Engine::Sqlite { readers, .. } => (
                    text_rows!(readers, SQLITE_COLUMNS, table),
                    text_rows!(readers, SQLITE_INDEXES, table),
                ),
                Engine::Postgres { pool } => (
                    text_rows!(pool, POSTGRES_COLUMNS, table),
                    text_rows!(pool, POSTGRES_INDEXES, table),
                ),
            };
            shapes.push(shape(table, &columns, &indexes));
        }
        Ok(shapes)
    }

    /// What the engine makes of a statement, without running it.
    pub async fn describe(&self, sql: Sql) -> Result<Description, Fault> {
        use sqlx::{Column as _, Either, Executor, Statement as _};
        macro_rules! describe {
            ($pool:expr) => {{
                let mut conn = $pool.acquire().await?;
                let made = (&mut *conn)
                    .prepare(sqlx::SqlSafeStr::into_sql_str(sql.text))
                    .await?;
                let parameters = match made.parameters() {
                    Some(Either::Left(types)) => types.len(),
                    Some(Either::Right(count)) => count,
                    None => 0,
                };
                let columns = made
                    .columns()
                    .iter()
                    .map(|column| column.name().to_owned())
                    .collect();
                let kinds = made
                    .columns()
                    .iter()
                    .map(|column| column.type_info().to_string())
                    .collect();
                Description {
                    parameters,
                    columns,
                    kinds,
                }
            }};
        }
        Ok(match &*self.engine {
            Engine::Sqlite { readers, .. } => describe!(readers),
            Engine::Postgres { pool } => describe!(pool),
        })
    }
}

const SQLITE_COLUMNS: &str = "SELECT name, type, CASE WHEN \"notnull\" = 1 THEN 'no' ELSE 'yes' END || ' ' || pk \
     FROM pragma_table_info($1) ORDER BY cid";
const SQLITE_INDEXES: &str = "SELECT i.name, c.name, 'x' FROM pragma_index_list($1) AS i, pragma_index_info(i.name) AS c \
     WHERE i.origin = 'c' ORDER BY i.name, c.seqno";
const POSTGRES_COLUMNS: &str = "SELECT a.attname::text, UPPER(format_type(a.atttypid, a.atttypmod)), \
     CASE WHEN a.attnotnull THEN 'no' ELSE 'yes' END || ' ' || \
     COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::text \
     FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary \
     WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";
const POSTGRES_INDEXES: &str = "SELECT c.relname::text, a.attname::text, 'x'::text FROM pg_index i \
     JOIN pg_class c ON c.oid = i.indexrelid \
     JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, place) ON TRUE \
     JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum \
     WHERE i.indrelid = to_regclass($1) AND NOT i.indisprimary \
     AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid AND contype = 'u') \
     ORDER BY c.relname, k.place";

fn shape(table: &str, columns: &[[String; 3]], indexes: &[[String; 3]]) -> TableShape {
    let mut key = Vec::new();
    let columns = columns
        .iter()
        .map(|[name, kind, rest]| {
            let (nullable, place) = rest.split_once(' ').unwrap_or(("no", "0"));
            if let Ok(place @ 1..) = place.parse::<usize>() {
                key.push((place, name.clone()));
            }
            ColumnShape {
                name: name.clone(),
                kind: kind.to_uppercase(),
                nullable: nullable == "yes",
            }
        })
        .collect();
    key.sort();
    let mut grouped: Vec<(String, Vec<String>)> = Vec::new();
    for [index, column, _] in indexes {
        match grouped.last_mut() {
            Some((name, members)) if name == index => members.push(column.clone()),
            _ => grouped.push((index.clone(), vec![column.clone()])),
        }
    }
    TableShape {
        name: table.to_owned(),
        columns,
        key: key.into_iter().map(|(_, name)| name).collect(),
        indexes: grouped,
    }
}
