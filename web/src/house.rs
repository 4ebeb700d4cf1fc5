//! What all rooms share while the program runs.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::disclosure::Shown;
use kernel::{Actor, OrganisationId, PersonId, Problem, ProgrammeId, Timestamp};
use store::{NewJob, Store, Tx};
use tokio::sync::RwLock;
use url::Url;

use crate::room::{Beginning, Nav};
use crate::{Catalogue, Language, Later};

/// A programme as every page needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeBrief {
    /// Which it is.
    pub id: ProgrammeId,
    /// Its name in English.
    pub name_en: String,
    /// Its name in Welsh.
    pub name_cy: String,
    /// The IANA name of the time zone in which it counts its days.
    pub zone: String,
}

impl ProgrammeBrief {
    /// Its name in this language.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::English => &self.name_en,
            Language::Welsh => &self.name_cy,
        }
    }
}

/// What the shell asks about accounts; the room `people` answers.
pub trait Accounts: Send + Sync + 'static {
    /// The programme that is served at this host.
    fn programme<'a>(
        &'a self,
        store: &'a Store,
        host: &'a str,
    ) -> Later<'a, Result<Option<ProgrammeBrief>, Problem>>;

    /// The person with the roles held now; `None` once the account has ended.
    fn actor<'a>(
        &'a self,
        tx: &'a mut Tx,
        programme: ProgrammeId,
        person: PersonId,
    ) -> Later<'a, Result<Option<Actor>, Problem>>;
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mail {
    /// The recipient's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub body: String,
    /// What the recipient's calendar is told, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<CalendarPart>,
}

/// What a letter tells the recipient's calendar.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CalendarPart {
    /// What the calendar is asked to do.
    pub method: CalendarMethod,
    /// The iCalendar text, whose own method is the same.
    pub text: String,
}

/// What a calendar is asked to do (RFC 5546).
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CalendarMethod {
    /// Take an event in, or change it.
    Request,
    /// Take an event out.
    Cancel,
}

impl CalendarMethod {
    /// As it is written in calendars and letters.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }

    /// The method of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Request, Self::Cancel]
            .into_iter()
            .find(|method| method.name() == name)
    }
}

/// Takes letters to their recipients.
pub trait Post: Send + Sync + 'static {
    /// Sends one letter, or says why that failed; the job then tries again later.
    fn send<'a>(
        &'a self,
        store: &'a Store,
        programme: ProgrammeId,
        mail: Mail,
    ) -> Later<'a, Result<(), Problem>>;
}

/// Settings that pages and sessions need.
#[derive(Clone, Debug)]
pub struct WebSettings {
    /// The address at which people reach the program.
    pub base_url: Url,
    /// A session ends after so long without a request.
    pub idle_seconds: u32,
    /// A session ends after so long in any case.
    pub absolute_seconds: u32,
    /// Whether a proxy in front tells the caller's address in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// The address that letters come from: who calls to a meeting, as calendars see it.
    pub letters_from: String,
}

impl WebSettings {
    /// Whether cookies are for encrypted connections only.
    pub fn secure(&self) -> bool {
        self.base_url.scheme() == "https"
    }

    /// The full address of a path.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base_url.as_str().trim_end_matches('/'))
    }
}

/// A choice that a programme's form offers, as a page of another room shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Its name in records.
    pub slug: String,
    /// English.
    pub en: String,
    /// Welsh.
    pub cy: String,
}

/// Asks a room further right what a programme's form offers.
pub type Offers = for<'t> fn(&'t mut Tx, ProgrammeId) -> Later<'t, Result<Vec<Offered>, Problem>>;

/// Something that an organisation's people needed and did not find, as it may be told: what is hidden is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// What it was: a need, or a topic where no need was named.
    pub what: Offered,
    /// In how many chats.
    pub chats: Shown,
    /// Why nothing was right, and in how many chats.
    pub reasons: Vec<(Offered, Shown)>,
}

/// Asks a room further right what an organisation's people could not find lately.
pub type Misses =
    for<'t> fn(&'t mut Tx, ProgrammeId, OrganisationId) -> Later<'t, Result<Vec<Missed>, Problem>>;

/// A way in for people who are not signed in, as the home page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// Where it leads.
    pub href: &'static str,
    /// The key of what it says.
    pub title: &'static str,
    /// The key of what is behind it.
    pub text: &'static str,
}

/// What all rooms share.
pub struct House {
    /// The database.
    pub store: Store,
    /// The sentences.
    pub catalogue: Catalogue,
    /// The settings of this room.
    pub settings: WebSettings,
    /// The key that signs form tokens; the same on every machine of an installation.
    pub secret: Vec<u8>,
    /// Whether this is the demonstration place.
    pub demonstration: bool,
    /// Whether feeds may be read from addresses inside the network; whoever runs the program settles it.
    pub inside_allowed: bool,
    /// Accounts and programmes.
    pub accounts: Box<dyn Accounts>,
    /// The post.
    pub post: Box<dyn Post>,
    /// The navigation, all rooms together.
    pub nav: Vec<Nav>,
    /// Statements that erase a person, all rooms together; each takes programme and person.
    pub erase: Vec<store::Sql>,
    /// Statements that give a person what is held of them, all rooms together, each with its room.
    pub export: Vec<(&'static str, store::Sql)>,
    /// The settings that a programme's form offers: the room that owns the form answers, pages of rooms to its left ask.
    pub settings_offered: Offers,
    /// The topics that a programme's form offers, in the same way.
    pub topics_offered: Offers,
    /// What an organisation's people could not find lately: the room that keeps conversations answers in the same way.
    pub missed: Misses,
    /// What is open to everybody: rooms further right have it, and the home page leads there.
    pub doors_offered: &'static [Door],
    /// What rooms begin when the program starts to serve, beside the first requests; rooms add to it with their endpoints.
    pub beginnings: Mutex<Vec<Beginning>>,
    /// Held by each request while it runs, so that stopping waits for work whose caller has gone.
    pub at_work: Arc<RwLock<()>>,
}

impl House {
    /// Adds work that begins when the program starts to serve.
    pub fn begin_with(&self, beginning: impl FnOnce() -> Later<'static, ()> + Send + 'static) {
        self.held_beginnings().push(Box::new(beginning));
    }

    /// Takes what is to begin: once, by whoever serves.
    pub fn take_beginnings(&self) -> Vec<Beginning> {
        std::mem::take(&mut *self.held_beginnings())
    }

    fn held_beginnings(&self) -> std::sync::MutexGuard<'_, Vec<Beginning>> {
        let held = self.beginnings.lock();
        held.unwrap_or_else(PoisonError::into_inner)
    }
}

/// The kind of the job that sends a letter.
pub const SEND_MAIL: &str = "web.send_mail";

/// Puts a letter in the queue, in the transaction that is its cause.
pub async fn enqueue_mail(
    tx: &mut Tx,
    programme: ProgrammeId,
    mail: &Mail,
    due: Timestamp,
) -> Result<(), Problem> {
    let payload = serde_json::to_value(mail).map_err(Problem::internal)?;
    tx.enqueue(
        programme,
        NewJob {
            kind: SEND_MAIL,
            payload: &payload,
            due,
        },
    )
    .await
}
