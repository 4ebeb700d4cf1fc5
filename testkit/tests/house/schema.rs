//! One text of SQL and one schema, whichever engine.

use std::collections::BTreeMap;

use store::schema::{TableShape, tables_in_order};
use testkit::{Database, Engine, Ground, Leftover};

/// Tables whose key does not begin with the programme, and why.
const NOT_BY_PROGRAMME: &[(&str, &str)] = &[(
    "installation",
    "one row that says what this database is, whatever programmes it holds",
)];

/// The types that a column may have, as the migrations write them, and what PostgreSQL calls them in an answer.
const KINDS: [(&str, &str); 5] = [
    ("UUID", "UUID"),
    ("TEXT", "TEXT"),
    ("BIGINT", "INT8"),
    ("BOOLEAN", "BOOL"),
    ("BYTEA", "BYTEA"),
];

/// A database of each engine, side by side.
struct Both {
    sqlite: Database,
    postgres: Database,
    _file: Leftover,
}

impl Ground for Both {
    async fn lay(leftover: &Leftover) -> Self {
        let file = Leftover {
            engine: Engine::Sqlite,
            folder: tempfile::tempdir().unwrap(),
            name: leftover.name.clone(),
        };
        Self {
            sqlite: Database::lay(&file).await,
            postgres: Database::lay(leftover).await,
            _file: file,
        }
    }
}

#[test]
fn house_every_statement_means_the_same_to_both_engines() {
    testkit::run(Engine::Postgres, async |both: Both| {
        let mut wrong = Vec::new();
        let statements = everycontact::rooms::statements();
        assert!(statements.len() > 40, "{} statements", statements.len());
        for (room, sql) in statements {
            let name = format!("{room}: {}", sql.name);
            let sqlite = both.sqlite.store.describe(sql).await;
            let postgres = both.postgres.store.describe(sql).await;
            match (sqlite, postgres) {
                (Ok(sqlite), Ok(postgres)) => {
                    if sqlite.parameters != postgres.parameters {
                        wrong.push(format!(
                            "{name}: {} parameters on SQLite, {} on PostgreSQL",
                            sqlite.parameters, postgres.parameters
                        ));
                    }
                    if sqlite.columns != postgres.columns {
                        wrong.push(format!(
                            "{name}: columns {:?} on SQLite, {:?} on PostgreSQL",
                            sqlite.columns, postgres.columns
                        ));
                    }
                    for (column, kind) in postgres.columns.iter().zip(&postgres.kinds) {
                        if KINDS.iter().all(|(_, known)| known != kind) {
                            wrong
                                .push(format!("{name}: {column} is {kind} on PostgreSQL: cast it"));
                        }
                    }
                }
                (Err(fault), _) => wrong.push(format!("{name}: SQLite does not take it: {fault}")),
                (_, Err(fault)) => {
                    wrong.push(format!("{name}: PostgreSQL does not take it: {fault}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

#[test]
fn house_both_engines_have_the_same_tables() {
    testkit::run(Engine::Postgres, async |both: Both| {
        let tables = tables_in_order(&everycontact::migrations());
        let sqlite = by_name(both.sqlite.store.shape(&tables).await.unwrap());
        let postgres = by_name(both.postgres.store.shape(&tables).await.unwrap());
        assert!(sqlite.len() > 15, "{} tables", sqlite.len());
        for (name, table) in &sqlite {
            assert!(!table.columns.is_empty(), "{name} is not there");
            for column in &table.columns {
                let known = KINDS.iter().any(|(kind, _)| *kind == column.kind);
                assert!(known, "{name}.{} is a {}", column.name, column.kind);
            }
            // Whether a column of the key takes NULL is the key's business, and SQLite tells it otherwise.
            assert_eq!(Some(table), postgres.get(name), "table {name}");
        }
        assert_eq!(sqlite.len(), postgres.len());
    });
}

fn by_name(shapes: Vec<TableShape>) -> BTreeMap<String, TableShape> {
    let pairs = shapes.into_iter().map(|mut shape| {
        shape.indexes.sort();
        (shape.name.clone(), shape)
    });
    pairs.collect()
}

testkit::on_both! {
    /// So that the rows of one programme can be kept together, apart from those of others.
    async fn house_every_key_begins_with_the_programme(database: Database) {
        let tables = tables_in_order(&everycontact::migrations());
        let mut wrong = Vec::new();
        for table in database.store.shape(&tables).await.unwrap() {
            let excused = NOT_BY_PROGRAMME.iter().any(|(name, _)| *name == table.name);
            let first = table.key.first().map(String::as_str);
            if (first == Some("programme_id")) == excused {
                wrong.push(format!("the key of {} is {:?}", table.name, table.key));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
