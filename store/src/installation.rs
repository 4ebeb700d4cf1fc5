//! What this database is: a real installation or a demonstration, said once when it is made and never changed.

use kernel::Problem;

use crate::{Fault, Store, args};

crate::statements! {
    THE_INSTALLATION = "SELECT kind, secret FROM installation WHERE installation_id = 1";
    MAKE_INSTALLATION = "INSERT INTO installation (installation_id, kind, secret, made_at) VALUES (1, $1, $2, $3) \
                         ON CONFLICT (installation_id) DO NOTHING";
}

/// What a database was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// People's real data.
    Real,
    /// An invented place, with sign-in by one click.
    Demonstration,
}

/// The one row that says what this database is.
#[derive(Clone)]
pub struct Installation {
    /// Real or demonstration.
    pub kind: Kind,
    /// The key for signing form tokens, made at random with the database.
    pub secret: Vec<u8>,
}

impl Store {
    /// The installation; a database that has none yet becomes one of `kind`. What it is cannot be changed later: a
    /// demonstration never turns into a real installation, nor the other way round.
    pub async fn installation(&self, kind: Kind) -> Result<Installation, Problem> {
        if let Some(found) = self.find_installation().await? {
            return Ok(found);
        }
        crate::writing!(self, "store.make_installation", |tx| {
            let word = match kind {
                Kind::Real => "real",
                Kind::Demonstration => "demonstration",
            };
            let (secret, now) = (tx.random::<32>(), tx.now());
            tx.run(MAKE_INSTALLATION, args![word, secret.as_slice(), now])
                .await
                .map(drop)
        })?;
        self.find_installation()
            .await?
            .ok_or_else(|| Problem::internal("no installation row"))
    }

    /// The installation, where the database has one.
    pub async fn find_installation(&self) -> Result<Option<Installation>, Problem> {
        crate::reading!(self, "store.installation", |tx| {
            tx.maybe(THE_INSTALLATION, args![], |row| {
                let kind = match row.get::<String>("kind")?.as_str() {
                    "real" => Kind::Real,
                    "demonstration" => Kind::Demonstration,
                    other => return Err(Fault::Setup(format!("installation of kind {other}"))),
                };
                Ok(Installation {
                    kind,
                    secret: row.get("secret")?,
                })
            })
            .await
        })
    }
}
