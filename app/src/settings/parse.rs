//! One value at a time: what was given becomes what is meant, or a sentence on what is wrong.

use std::net::SocketAddr;

use figment::value::Value;
use tracing::level_filters::LevelFilter;
use url::{Host, Url};

use super::Security;

/// A value as the file would write it.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(_, text) => format!("\"{text}\""),
        Value::Bool(_, it) => it.to_string(),
        Value::Num(_, it) => it
            .to_i128()
            .map(|it| it.to_string())
            .or_else(|| it.to_f64().map(|it| it.to_string()))
            .unwrap_or_default(),
        Value::Dict(..) => "[section]".to_owned(),
        Value::Array(..) => "[list]".to_owned(),
        _ => String::new(),
    }
}

/// The same text without the password of a database's address.
pub(super) fn without_password(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else {
        return text.to_owned();
    };
    let Some((login, host)) = rest.rsplit_once('@') else {
        return text.to_owned();
    };
    match login.split_once(':') {
        Some((user, _)) => format!("{scheme}://{user}:(hidden)@{host}"),
        None => text.to_owned(),
    }
}

pub(super) fn text(value: &Value) -> Result<String, String> {
    let text = value.as_str().map(str::trim);
    let text = text.ok_or("This must be text in quotes.")?;
    if text.is_empty() {
        return Err("This is empty. Give a value, or leave the setting out.".to_owned());
    }
    Ok(text.to_owned())
}

pub(super) fn flag(value: &Value) -> Result<bool, String> {
    let told = value.to_bool().or_else(|| value.as_str()?.parse().ok());
    told.ok_or_else(|| "This must be true or false.".to_owned())
}

pub(super) fn number(value: &Value, least: u32, most: u32) -> Result<u32, String> {
    let told = value
        .to_i128()
        .or_else(|| value.as_str()?.trim().parse().ok())
        .and_then(|number| u32::try_from(number).ok());
    told.filter(|number| (least..=most).contains(number))
        .ok_or_else(|| format!("This must be a whole number from {least} to {most}."))
}

pub(super) fn database(value: &Value) -> Result<String, String> {
    let url = text(value)?;
    if url.contains(":memory:") {
        return Err("A database in memory would be lost at every stop. Name a file.".to_owned());
    }
    let sqlite = url
        .strip_prefix("sqlite:")
        .map(|it| it.trim_start_matches('/'));
    let postgres = ["postgres://", "postgresql://"]
        .iter()
        .any(|scheme| url.starts_with(scheme));
    if postgres && Url::parse(&url).is_err() {
        return Err("This is not an address that can be read. Special characters in the password must be written as %40 and so on.".to_owned());
    }
    if postgres || sqlite.is_some_and(|file| !file.is_empty()) {
        return Ok(url);
    }
    Err(
        "This must name a SQLite file (sqlite:FILE) or a PostgreSQL database (postgres://...)."
            .to_owned(),
    )
}

pub(super) fn address(value: &Value) -> Result<SocketAddr, String> {
    let said = text(value)?;
    // What people write first: a name or only a port.
    let understood = said
        .strip_prefix("localhost:")
        .map_or_else(|| said.clone(), |port| format!("127.0.0.1:{port}"));
    understood.parse().map_err(|_| {
        "This must be a network address and a port. Use 0.0.0.0 to listen on every network."
            .to_owned()
    })
}

pub(super) fn base_url(value: &Value) -> Result<Url, String> {
    let said = text(value)?;
    let url = Url::parse(&said)
        .map_err(|_| "This must be a full web address, with https:// in front.".to_owned())?;
    let local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => return Err("This must be a full web address, with https:// in front.".to_owned()),
    };
    if url.scheme() != "https" && !(url.scheme() == "http" && local) {
        return Err("This must begin with https://. Sign-in and the phone page only work on an encrypted connection. (http:// is taken for localhost alone.)".to_owned());
    }
    if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
        return Err("This must end after the host: Everycontact needs a host name of its own, not a folder.".to_owned());
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("This must not hold a user name or password.".to_owned());
    }
    Ok(url)
}

pub(super) fn security(value: &Value) -> Result<Security, String> {
    match text(value)?.as_str() {
        "starttls" => Ok(Security::StartTls),
        "tls" => Ok(Security::Tls),
        "none" => Ok(Security::None),
        _ => Err("This must be \"starttls\", \"tls\" or \"none\".".to_owned()),
    }
}

pub(super) fn mailbox(value: &Value) -> Result<lettre::message::Mailbox, String> {
    text(value)?
        .parse()
        .map_err(|_| "This must be an e-mail address, with or without a name in front.".to_owned())
}

pub(super) fn format(value: &Value) -> Result<bool, String> {
    match text(value)?.as_str() {
        "text" => Ok(false),
        "json" => Ok(true),
        _ => Err("This must be \"text\" or \"json\".".to_owned()),
    }
}

pub(super) fn level(value: &Value) -> Result<LevelFilter, String> {
    let words = [
        ("error", LevelFilter::ERROR),
        ("warn", LevelFilter::WARN),
        ("info", LevelFilter::INFO),
        ("debug", LevelFilter::DEBUG),
        ("trace", LevelFilter::TRACE),
    ];
    let said = text(value)?;
    let found = words.iter().find(|(word, _)| *word == said);
    found.map(|(_, level)| *level).ok_or_else(|| {
        "This must be \"error\", \"warn\", \"info\", \"debug\" or \"trace\".".to_owned()
    })
}
