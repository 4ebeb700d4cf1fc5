//! People who learn: each opens page after page of a module and answers the first question of it.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use http::Method;
use testkit::load::{Line, Program, Times, Worker, now};
use tokio::sync::{Mutex, mpsc};
use tokio::time::{Instant, sleep_until};

const MODULE: &str = "/learn/core/what-mecc-is";
/// A page that needs neither a session nor the database.
const PLAIN: &str = "/accessibility";
/// Connections over which things are sent when they are due: enough that none waits for a connection.
const LINES: usize = 64;
/// Connections without pause.
const BUSY: usize = 32;

/// How long replies took.
#[derive(Default)]
pub struct Done {
    /// Pages that were opened.
    pub pages: Times,
    /// Answers that were given.
    pub answers: Times,
}

/// Somebody who learns, and what they do next.
struct Learner {
    worker: Worker,
    /// How many pages they have opened.
    opened: usize,
    /// The answer that they give next: address and form.
    next: Option<(String, String)>,
    /// What they have answered.
    answered: HashSet<String>,
}

/// Everybody, with the pages that they learn.
pub struct Class {
    learners: Vec<Arc<Mutex<Learner>>>,
    pages: Arc<Vec<String>>,
    address: std::net::SocketAddr,
}

/// What one thing that somebody did was.
enum Did {
    Opened,
    Answered,
}

impl Class {
    /// Learns the addresses of the pages, as the first of them sees them.
    pub async fn gather(program: &Program, workers: Vec<Worker>) -> Result<Self> {
        let mut line = Line::open(program.address).await?;
        let first = workers.first().context("nobody learns")?;
        let reply = line.visit(first, Method::GET, MODULE, None).await?;
        ensure!(reply.status == 200, "{MODULE} answered {}", reply.status);
        let html = String::from_utf8(reply.body.to_vec())?;
        let start = format!("href=\"{MODULE}/");
        let mut pages: Vec<String> = Vec::new();
        for rest in html.split(&start).skip(1) {
            let slug = rest.split('"').next().unwrap_or_default();
            let page = format!("{MODULE}/{slug}");
            if !pages.contains(&page) {
                pages.push(page);
            }
        }
        ensure!(
            pages.len() > 5,
            "the module has hardly any pages: {pages:?}"
        );
        let learners = workers.into_iter().map(|worker| {
            Arc::new(Mutex::new(Learner {
                worker,
                opened: 0,
                next: None,
                answered: HashSet::new(),
            }))
        });
        Ok(Self {
            learners: learners.collect(),
            pages: Arc::new(pages),
            address: program.address,
        })
    }

    /// How many different questions were answered, by all together.
    pub fn answered(&mut self) -> u64 {
        let each = self.learners.iter_mut().map(|learner| {
            let learner = Arc::get_mut(learner).map(Mutex::get_mut);
            learner.map_or(0, |it| it.answered.len() as u64)
        });
        each.sum()
    }

    /// One after the other does the next thing, so many a second.
    pub async fn at_their_pace(&self, rate: f64, seconds: u64) -> Result<Done> {
        let (give, mut take) = self.lines(LINES).await?;
        let start = Instant::now();
        let mut tasks = Vec::new();
        for number in 0_u32.. {
            let due = start + Duration::from_secs_f64(f64::from(number) / rate);
            if due > start + Duration::from_secs(seconds) {
                break;
            }
            sleep_until(due).await;
            let mut line = take.recv().await.context("no connection is left")?;
            let learner = Arc::clone(&self.learners[number as usize % self.learners.len()]);
            let (pages, give) = (Arc::clone(&self.pages), give.clone());
            tasks.push(tokio::spawn(async move {
                let did = learner.lock().await.act(&mut line, &pages).await?;
                let took = due.elapsed();
                // Nobody takes connections any more once the last thing is due.
                let _ = give.send(line).await;
                Ok::<_, anyhow::Error>((did, took))
            }));
        }
        let mut done = Done::default();
        for task in tasks {
            let (did, took) = task.await??;
            done.add(&did, took);
        }
        Ok(done)
    }

    /// As many as there are connections learn as fast as they are answered.
    pub async fn without_pause(&self, seconds: u64) -> Result<Done> {
        let (start, length) = (now(), Duration::from_secs(seconds));
        let mut tasks = Vec::new();
        for number in 0..BUSY {
            let mut line = Line::open(self.address).await?;
            let own = self.learners.iter().skip(number).step_by(BUSY).cloned();
            let (own, pages): (Vec<_>, _) = (own.collect(), Arc::clone(&self.pages));
            tasks.push(tokio::spawn(async move {
                let mut done = Done::default();
                for learner in own.iter().cycle() {
                    if start.elapsed() >= length {
                        break;
                    }
                    let sent = now();
                    let did = learner.lock().await.act(&mut line, &pages).await?;
                    done.add(&did, sent.elapsed());
                }
                Ok::<_, anyhow::Error>(done)
            }));
        }
        let mut all = Done::default();
        for task in tasks {
            let done = task.await??;
            all.pages.join(done.pages);
            all.answers.join(done.answers);
        }
        Ok(all)
    }

    /// The plain page, so many times a second.
    pub async fn strangers(&self, rate: f64, seconds: u64) -> Result<Times> {
        let mut line = Line::open(self.address).await?;
        let start = Instant::now();
        let mut times = Times::default();
        for number in 0_u32.. {
            let due = start + Duration::from_secs_f64(f64::from(number) / rate);
            if due > start + Duration::from_secs(seconds) {
                break;
            }
            sleep_until(due).await;
            let reply = line.get_plain(PLAIN).await?;
            ensure!(reply.status == 200, "{PLAIN} answered {}", reply.status);
            times.add(due.elapsed());
        }
        Ok(times)
    }

    async fn lines(&self, count: usize) -> Result<(mpsc::Sender<Line>, mpsc::Receiver<Line>)> {
        let (give, take) = mpsc::channel(count);
        for _ in 0..count {
            give.send(Line::open(self.address).await?).await?;
        }
        Ok((give, take))
    }
}

impl Done {
    fn add(&mut self, did: &Did, took: Duration) {
        match did {
            Did::Opened => self.pages.add(took),
            Did::Answered => self.answers.add(took),
        }
    }
}

impl Learner {
    /// Answers the question of the page that they are at, or opens the next one.
    async fn act(&mut self, line: &mut Line, pages: &[String]) -> Result<Did> {
        if let Some((path, form)) = self.next.take() {
            let reply = line
                .visit(&self.worker, Method::POST, &path, Some(&form))
                .await?;
            ensure!(
                reply.status == 200,
                "an answer was answered {}",
                reply.status
            );
            self.answered.insert(path);
            return Ok(Did::Answered);
        }
        let path = &pages[self.opened % pages.len()];
        self.opened += 1;
        let reply = line.visit(&self.worker, Method::GET, path, None).await?;
        ensure!(reply.status == 200, "{path} answered {}", reply.status);
        let html = std::str::from_utf8(&reply.body)?;
        self.next = question(html).map(|form| (format!("{path}/answer"), form));
        Ok(Did::Opened)
    }
}

/// The form that answers the first question of a page which is answered by one field: with its first choice.
fn question(html: &str) -> Option<String> {
    let token = value(html, "csrf")?;
    let mut ids = html.split("name=\"question\" value=\"").skip(1);
    let id = ids.find_map(|rest| {
        let id = rest.split('"').next()?;
        html.contains(&format!("name=\"answer-{id}\""))
            .then_some(id)
    })?;
    Some(format!("csrf={token}&question={id}&answer-{id}=0"))
}

fn value<'h>(html: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = html.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split('"').next()
}
