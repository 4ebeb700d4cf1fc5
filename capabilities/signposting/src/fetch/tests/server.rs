//! A server of feeds that behaves as badly as a test wants.

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// What the server answers.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Header lines.
    pub headers: Vec<String>,
    /// The body.
    pub body: Vec<u8>,
    /// Bytes that are promised and never come: the connection ends first.
    pub missing: usize,
    /// Says nothing at all, and keeps the connection.
    pub silent: bool,
}

impl Reply {
    /// A document of this type.
    pub fn of(kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            headers: vec![format!("Content-Type: {kind}")],
            body: body.into(),
            ..Self::default()
        }
    }

    /// JSON.
    pub fn json(value: &Value) -> Self {
        Self::of("application/json", value.to_string())
    }

    /// A status with nothing to it.
    pub fn status(status: u16) -> Self {
        Self {
            status,
            ..Self::default()
        }
    }

    /// A redirect.
    pub fn to(address: &str) -> Self {
        Self {
            headers: vec![format!("Location: {address}")],
            ..Self::status(302)
        }
    }
}

/// The server.
pub struct Server {
    /// Its address without a path.
    pub base: String,
    /// The paths that were asked for, with their queries.
    pub asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Answers each path by this script, on this machine, as long as the test runs.
    pub async fn with(script: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let (script, heard) = (Arc::new(script), Arc::clone(&asked));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (script, heard) = (Arc::clone(&script), Arc::clone(&heard));
                tokio::spawn(async move {
                    let mut head = Vec::new();
                    while !head.ends_with(b"\r\n\r\n") {
                        let mut byte = [0];
                        if stream.read_exact(&mut byte).await.is_err() {
                            return;
                        }
                        head.push(byte[0]);
                    }
                    let head = String::from_utf8_lossy(&head).into_owned();
                    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
                    heard
                        .lock()
                        .expect("nobody has panicked")
                        .push(path.clone());
                    let reply = script(&path);
                    if reply.silent {
                        std::future::pending::<()>().await;
                    }
                    let mut answer =
                        format!("HTTP/1.1 {} It\r\nConnection: close\r\n", reply.status);
                    for line in &reply.headers {
                        answer.push_str(line);
                        answer.push_str("\r\n");
                    }
                    let length = reply.body.len() + reply.missing;
                    answer.push_str(&format!("Content-Length: {length}\r\n\r\n"));
                    let _ = stream.write_all(answer.as_bytes()).await;
                    let _ = stream.write_all(&reply.body).await;
                    let _ = stream.shutdown().await;
                });
            }
        });
        Self { base, asked }
    }

    /// How often it was asked for something that begins so.
    pub fn times(&self, path: &str) -> usize {
        let asked = self.asked.lock().expect("nobody has panicked");
        asked.iter().filter(|it| it.starts_with(path)).count()
    }
}

/// The number of the page that is asked for; 1 where none is named.
pub fn page_of(path: &str) -> usize {
    let (_, query) = path.split_once('?').unwrap_or_default();
    let page = query.split('&').find_map(|pair| pair.strip_prefix("page="));
    page.and_then(|page| page.parse().ok()).unwrap_or(1)
}

/// The id of a service.
pub fn id(number: usize) -> String {
    format!("0193f000-0000-4000-8000-{number:012}")
}

/// A service that tells enough of itself.
pub fn service(number: usize) -> Value {
    json!({
        "id": id(number), "name": format!("Warm Room {number}"), "status": "active",
        "description": "A warm place to sit, with tea.", "schedules": [],
        "organization": { "id": id(900_000), "name": "Harbour Trust" },
    })
}

/// A page of Open Referral UK 3.0.
pub fn page(number: usize, pages: usize, total: usize, services: &[Value]) -> Value {
    json!({
        "total_items": total, "total_pages": pages, "page_number": number, "size": services.len(),
        "first_page": number == 1, "last_page": number == pages, "empty": services.is_empty(), "contents": services,
    })
}

/// A whole feed of so many services, `size` on a page.
pub fn feed(path: &str, total: usize, size: usize) -> Reply {
    let number = page_of(path);
    let from = (number - 1) * size;
    let services: Vec<_> = (from..(from + size).min(total)).map(service).collect();
    Reply::json(&page(number, total.div_ceil(size), total, &services))
}
