//! One connection to the server, kept open: a request, its reply, the next request.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, Result};
use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, CONTENT_TYPE, COOKIE, HOST};
use http::{Method, Request};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

use super::Worker;

/// A reply that takes longer counts as none.
const PATIENCE: Duration = Duration::from_secs(20);

/// What came back.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The body as it came.
    pub body: Bytes,
}

impl Reply {
    /// The body as JSON; null where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// An open connection.
pub struct Line {
    sender: SendRequest<Full<Bytes>>,
    host: String,
}

impl Line {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(async move {
            // A server that is killed breaks the connection; whoever waits for a reply is told by that.
            let _ = connection.await;
        });
        Ok(Self {
            sender,
            host: address.to_string(),
        })
    }

    /// Sends JSON as a worker and waits for the reply.
    pub async fn send(
        &mut self,
        worker: &Worker,
        method: Method,
        path: &str,
        body: &Value,
    ) -> Result<Reply> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, &self.host)
            .header(CONTENT_TYPE, "application/json")
            .header(COOKIE, format!("ec_session={}", worker.session))
            .header("x-person", worker.person.to_string())
            .body(Full::new(Bytes::from(body.to_string())))?;
        self.ask(request).await
    }

    /// Opens a page or sends a form, as the browser of somebody who is signed in.
    pub async fn visit(
        &mut self,
        worker: &Worker,
        method: Method,
        path: &str,
        form: Option<&str>,
    ) -> Result<Reply> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, &self.host)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(COOKIE, format!("ec_session={}", worker.session))
            .body(Full::new(Bytes::from(form.unwrap_or_default().to_owned())))?;
        self.ask(request).await
    }

    /// Asks for a path as a stranger, compressed where the server offers that.
    pub async fn get(&mut self, path: &str) -> Result<Reply> {
        let request = Request::builder()
            .uri(path)
            .header(HOST, &self.host)
            .header(ACCEPT_ENCODING, "gzip")
            .body(Full::new(Bytes::new()))?;
        self.ask(request).await
    }

    /// Asks for a path as a stranger who takes no compression.
    pub async fn get_plain(&mut self, path: &str) -> Result<Reply> {
        let request = Request::builder()
            .uri(path)
            .header(HOST, &self.host)
            .body(Full::new(Bytes::new()))?;
        self.ask(request).await
    }

    async fn ask(&mut self, request: Request<Full<Bytes>>) -> Result<Reply> {
        let whole = async {
            self.sender.ready().await?;
            let (head, body) = self.sender.send_request(request).await?.into_parts();
            let body = body.collect().await?.to_bytes();
            Ok::<_, hyper::Error>(Reply {
                status: head.status.as_u16(),
                body,
            })
        };
        let reply = tokio::time::timeout(PATIENCE, whole).await;
        Ok(reply.context("no reply in time")??)
    }
}
