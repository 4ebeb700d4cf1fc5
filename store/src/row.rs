//! Rows on their way out, decoded by column name, the same for both engines.

use kernel::{Date, Id, Role, Timestamp};
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::Fault;

/// A row of an answer.
#[derive(Clone, Copy)]
pub enum Row<'r> {
    #[doc(hidden)]
    Sqlite(&'r SqliteRow),
    #[doc(hidden)]
    Postgres(&'r PgRow),
}

impl Row<'_> {
    /// The value of the column called `name`.
    pub fn get<T: Column>(&self, name: &str) -> Result<T, Fault> {
        T::read(self, name)
    }

    /// The whole row as JSON, by column name: for giving people what is held of them. Identities and bytes, which say
    /// nothing to a person, are left out.
    pub fn to_json(&self) -> Result<serde_json::Value, Fault> {
        use sqlx::{Column as _, TypeInfo as _, ValueRef as _};
        let columns: Vec<(String, String)> = match self {
            Row::Sqlite(row) => {
                let mut columns = Vec::new();
                for it in row.columns() {
                    // SQLite knows the kind of a value, where the column is an expression.
                    let kind = row.try_get_raw(it.ordinal())?.type_info().name().to_owned();
                    columns.push((it.name().to_owned(), kind));
                }
                columns
            }
            Row::Postgres(row) => {
                let named = row.columns().iter();
                named
                    .map(|it| (it.name().to_owned(), it.type_info().name().to_owned()))
                    .collect()
            }
        };
        let mut object = serde_json::Map::new();
        for (name, kind) in columns {
            let value = match kind.as_str() {
                "TEXT" => self.get::<Option<String>>(&name)?.map(Into::into),
                "INTEGER" | "BIGINT" | "INT8" => self.get::<Option<i64>>(&name)?.map(Into::into),
                "BOOLEAN" | "BOOL" => self.get::<Option<bool>>(&name)?.map(Into::into),
                "NULL" => None,
                _ => continue,
            };
            object.insert(name, value.unwrap_or(serde_json::Value::Null));
        }
        Ok(object.into())
    }
}

/// Something that a column can hold.
pub trait Column: Sized {
    /// Reads the column called `name`.
    fn read(row: &Row<'_>, name: &str) -> Result<Self, Fault> {
        Self::read_maybe(row, name)?.ok_or_else(|| wrong(name, &"is NULL"))
    }
    /// Reads the column called `name`, which may be NULL.
    fn read_maybe(row: &Row<'_>, name: &str) -> Result<Option<Self>, Fault>;
}

fn wrong(column: &str, why: &impl ToString) -> Fault {
    Fault::Value {
        column: column.to_owned(),
        why: why.to_string(),
    }
}

macro_rules! plain {
    ($($kind:ty),+) => {$(
        impl Column for $kind {
            fn read_maybe(row: &Row<'_>, name: &str) -> Result<Option<Self>, Fault> {
                Ok(match row {
                    // SQLite has no UUID or BOOLEAN of its own: what is stored decides, not the column's word.
                    Row::Sqlite(row) => row.try_get_unchecked(name)?,
                    Row::Postgres(row) => row.try_get(name)?,
                })
            }
        }
    )+};
}
plain!(Uuid, String, i64, bool, Vec<u8>);

macro_rules! from_plain {
    ($($kind:ty, $plain:ty, |$it:ident| $make:expr;)+) => {$(
        impl Column for $kind {
            fn read_maybe(row: &Row<'_>, name: &str) -> Result<Option<Self>, Fault> {
                let Some($it) = <$plain>::read_maybe(row, name)? else { return Ok(None) };
                $make.map(Some).map_err(|why| wrong(name, &why))
            }
        }
    )+};
}
from_plain! {
    u32, i64, |it| u32::try_from(it);
    Timestamp, i64, |it| Timestamp::from_millisecond(it);
    Date, String, |it| it.parse::<Date>();
    Role, String, |it| Role::from_slug(&it).ok_or("no such role");
}

impl<K> Column for Id<K> {
    fn read_maybe(row: &Row<'_>, name: &str) -> Result<Option<Self>, Fault> {
        Ok(Uuid::read_maybe(row, name)?.map(Self::from_uuid))
    }
}

impl<T: Column> Column for Option<T> {
    fn read(row: &Row<'_>, name: &str) -> Result<Self, Fault> {
        T::read_maybe(row, name)
    }
    fn read_maybe(row: &Row<'_>, name: &str) -> Result<Option<Self>, Fault> {
        Ok(Some(T::read_maybe(row, name)?))
    }
}
