//! A visit: one request, with whose it is, in which language, and the ways to answer it.

use std::sync::{Arc, OnceLock};

use axum::extract::{FromRequestParts, Request};
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use kernel::{Actor, Problem};
use maud::{Markup, PreEscaped};
use sha2::Sha256;
use store::Store;

use crate::sessions::Session;
use crate::{Fields, Frame, House, Language, NavItem, ProgrammeBrief, Who, Words, page};

/// What a handler answers.
pub type Answer = Result<Response, Failure>;

/// A problem on its way to being shown, as a page or as JSON.
#[derive(Clone, Debug)]
pub struct Failure(pub Problem);

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A page without its shell.
#[derive(Clone, Debug)]
pub struct View {
    /// The title.
    pub title: String,
    /// Whether it tells of errors in a form.
    pub error: bool,
    /// What is in the main part.
    pub body: Markup,
}

impl View {
    /// A page.
    pub const fn new(title: String, body: Markup) -> Self {
        Self {
            title,
            error: false,
            body,
        }
    }

    /// A page with a form; it is an error page where the form has errors.
    pub fn form(title: String, fields: &Fields, body: Markup) -> Self {
        Self {
            title,
            error: !fields.errors().is_empty(),
            body,
        }
    }
}

/// The parts of a visit that live as long as the request.
pub(crate) struct Inner {
    pub(crate) house: Arc<House>,
    pub(crate) language: Language,
    pub(crate) asked_language: Option<Language>,
    pub(crate) programme: Option<ProgrammeBrief>,
    pub(crate) session: Option<(Session, Actor)>,
    /// The session cookie's secret, or else the visit cookie: what form tokens are bound to.
    pub(crate) bound_to: Option<String>,
    pub(crate) new_visit: OnceLock<String>,
    pub(crate) here: String,
    pub(crate) path: String,
    pub(crate) address: String,
    pub(crate) user_agent: String,
    pub(crate) wants_json: bool,
}

/// One request.
#[derive(Clone)]
pub struct Visit(pub(crate) Arc<Inner>);

impl Visit {
    /// What all rooms share.
    pub fn house(&self) -> &Arc<House> {
        &self.0.house
    }

    /// The database.
    pub fn store(&self) -> &Store {
        &self.0.house.store
    }

    /// The language of the reader.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The language that the address asks for, if it does: where no cookie keeps it, every link does.
    pub fn asked_language(&self) -> Option<Language> {
        self.0.asked_language
    }

    /// The words of the reader's language.
    pub fn words(&self) -> Words<'_> {
        self.0.house.catalogue.words(self.0.language)
    }

    /// The programme that is served here; "not found" where there is none yet.
    pub fn programme(&self) -> Result<&ProgrammeBrief, Problem> {
        self.0
            .programme
            .as_ref()
            .ok_or_else(|| Problem::new(404, "problem-no-programme"))
    }

    /// The person who is signed in, if any.
    pub fn actor(&self) -> Option<&Actor> {
        self.0.session.as_ref().map(|(_, actor)| actor)
    }

    /// The session, if any.
    pub fn session(&self) -> Option<&Session> {
        self.0.session.as_ref().map(|(session, _)| session)
    }

    /// The caller's network address.
    pub fn address(&self) -> &str {
        &self.0.address
    }

    /// What the browser says that it is.
    pub fn user_agent(&self) -> &str {
        &self.0.user_agent
    }

    /// A name for this browser, for limits on tries. It is the visit cookie, so it lasts as long as the browser runs.
    pub fn device(&self) -> String {
        self.bound_to()
    }

    fn bound_to(&self) -> String {
        let inner = &self.0;
        inner.bound_to.clone().unwrap_or_else(|| {
            let make = || {
                let mut bytes = [0; 18];
                inner.house.store.random().fill(&mut bytes);
                BASE64_URL_SAFE_NO_PAD.encode(bytes)
            };
            inner.new_visit.get_or_init(make).clone()
        })
    }

    /// The token that a form sends back: it proves that our page made the request.
    pub fn csrf(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(self.mac().finalize().into_bytes())
    }

    /// Whether `token` is the one that this visitor's forms carry.
    pub fn csrf_matches(&self, token: &str) -> bool {
        let Ok(bytes) = BASE64_URL_SAFE_NO_PAD.decode(token) else {
            return false;
        };
        self.0.bound_to.is_some() && self.mac().verify_slice(&bytes).is_ok()
    }

    fn mac(&self) -> Hmac<Sha256> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0.house.secret).expect("HMAC takes any key");
        mac.update(b"form\n");
        mac.update(self.bound_to().as_bytes());
        mac
    }

    /// Shows a page.
    pub fn show(&self, view: &View) -> Response {
        let status = if view.error {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::OK
        };
        self.show_as(status, view)
    }

    /// Shows a page with this status.
    pub fn show_as(&self, status: StatusCode, view: &View) -> Response {
        let inner = &self.0;
        let nav = self.nav();
        let frame = Frame {
            words: self.words(),
            title: &view.title,
            error: view.error,
            programme: inner
                .programme
                .as_ref()
                .map(|programme| programme.name(inner.language)),
            nav: &nav,
            here: &inner.here,
            signed_in: inner.session.is_some(),
            demonstration: inner.house.demonstration,
        };
        (status, page(&frame, &PreEscaped(view.body.0.clone()))).into_response()
    }

    fn nav(&self) -> Vec<NavItem> {
        let Some(actor) = self.actor() else {
            return Vec::new();
        };
        let house = self.house();
        let seen = house.nav.iter().filter(|entry| match entry.who {
            Who::Anyone | Who::SignedIn => true,
            Who::May(permission) => actor.can(permission, kernel::Scope::Anywhere),
        });
        let words = self.words();
        seen.map(|entry| NavItem {
            href: entry.href.to_owned(),
            text: words.say(entry.key),
            current: self.0.path.starts_with(entry.href) && entry.href != "/"
                || self.0.path == entry.href,
        })
        .collect()
    }

    /// Sends the browser on to another page of ours, after something was done.
    pub fn go(&self, path: &str) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        // A path of ours is plain ASCII; anything else could lead out of the house.
        let safe = path.starts_with('/')
            && !path.starts_with("//")
            && !path.contains(['\\', '\t', '\r', '\n']);
        let target = HeaderValue::from_str(if safe { path } else { "/" });
        response
            .headers_mut()
            .insert(LOCATION, target.unwrap_or(HeaderValue::from_static("/")));
        response
    }

    /// Lets the browser hold a session's secret.
    pub fn remember(&self, mut response: Response, token: &str) -> Response {
        let settings = &self.0.house.settings;
        let cookie = cookie(
            SESSION_COOKIE,
            token,
            settings.absolute_seconds,
            settings.secure(),
        );
        response.headers_mut().append(SET_COOKIE, cookie);
        response
    }

    /// Lets the browser forget its session's secret.
    pub fn forget(&self, mut response: Response) -> Response {
        let cookie = cookie(SESSION_COOKIE, "", 0, self.0.house.settings.secure());
        response.headers_mut().append(SET_COOKIE, cookie);
        response
    }
}

pub(crate) const SESSION_COOKIE: &str = "ec_session";
pub(crate) const VISIT_COOKIE: &str = "ec_visit";
pub(crate) const LANGUAGE_COOKIE: &str = "ec_lang";

/// The cookie's name. Over an encrypted connection its prefix makes browsers refuse one that another host planted.
pub(crate) fn cookie_name(name: &str, secure: bool) -> String {
    let prefix = if secure { "__Host-" } else { "" };
    format!("{prefix}{name}")
}

/// A cookie that scripts cannot read and that other sites' requests do not carry.
pub(crate) fn cookie(name: &str, value: &str, seconds: u32, secure: bool) -> HeaderValue {
    let lasting = if name == VISIT_COOKIE {
        String::new()
    } else {
        format!("; Max-Age={seconds}")
    };
    let secure = if secure { "; Secure" } else { "" };
    let name = cookie_name(name, !secure.is_empty());
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{lasting}{secure}");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let found = parts.extensions.get::<Self>().cloned();
        found.ok_or_else(|| Failure(Problem::internal("a handler outside the house")))
    }
}

/// A visit by somebody who is signed in.
#[derive(Clone)]
pub struct SignedIn {
    /// The visit.
    pub visit: Visit,
    /// The person with their roles.
    pub actor: Actor,
    /// The session.
    pub session: Session,
}

impl std::ops::Deref for SignedIn {
    type Target = Visit;
    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let Some((session, actor)) = visit.0.session.clone() else {
            return Err(Failure(Problem::sign_in()));
        };
        Ok(Self {
            visit,
            actor,
            session,
        })
    }
}

/// The form that was sent, after its token was checked.
pub struct Sent(pub Fields);

impl<S: Send + Sync> axum::extract::FromRequest<S> for Sent {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let request = Request::from_parts(parts, body);
        let bytes = axum::body::Bytes::from_request(request, state).await;
        let bytes = bytes.map_err(|_| Failure(Problem::new(413, "problem-too-large")))?;
        let fields = Fields::decode(&bytes);
        if !visit.csrf_matches(fields.text("csrf")) {
            return Err(Failure(Problem::new(403, "problem-form-expired")));
        }
        Ok(Self(fields))
    }
}
