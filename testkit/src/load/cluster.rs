//! A private PostgreSQL that can be killed: in a folder of its own, reached by a unix socket alone.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// The folder of PostgreSQL's programs, where they are not on the search path.
const PROGRAMS: &str = "EVERYCONTACT_POSTGRES_BIN";
/// Who owns the server.
const OWNER: &str = "everycontact";

/// A private PostgreSQL.
pub struct Cluster {
    folder: tempfile::TempDir,
    bin: PathBuf,
    leader: Vec<String>,
    running: Option<Child>,
}

impl Cluster {
    /// Makes a new server and starts it. `settings` are lines of `postgresql.conf` beyond the defaults.
    pub fn start(settings: &str) -> Result<Self> {
        let bin = programs()?;
        let folder = tempfile::Builder::new().prefix("ec-pg").tempdir()?;
        let leader = ordinary_user(folder.path())?;
        let mut cluster = Self {
            folder,
            bin,
            leader,
            running: None,
        };
        let data = cluster.data();
        let mut initdb = cluster.command("initdb");
        initdb.arg("--pgdata").arg(&data);
        initdb.args(["--username", OWNER, "--auth", "trust", "--no-sync"]);
        initdb.args(["--encoding", "UTF8", "--locale", "C"]);
        let done = initdb.output().context("initdb did not run")?;
        if !done.status.success() {
            bail!("initdb failed: {}", String::from_utf8_lossy(&done.stderr));
        }
        let file = data.join("postgresql.conf");
        let sockets = cluster.folder.path().display();
        let more = format!(
            "listen_addresses = ''\nunix_socket_directories = '{sockets}'\nmax_connections = 60\njit = off\n{settings}\n"
        );
        fs::write(&file, fs::read_to_string(&file)? + &more)?;
        cluster.run()?;
        Ok(cluster)
    }

    /// Starts the server again, after it was killed, and waits until it answers.
    pub fn run(&mut self) -> Result<()> {
        let mut postgres = self.command("postgres");
        postgres.arg("-D").arg(self.data());
        let log = fs::File::options()
            .append(true)
            .create(true)
            .open(self.folder.path().join("log"))?;
        postgres
            .stderr(log)
            .stdout(Stdio::null())
            .stdin(Stdio::null());
        self.running = Some(postgres.spawn().context("postgres did not start")?);
        for _ in 0..600 {
            let ready = fs::read_to_string(self.data().join("postmaster.pid"));
            // The last line of this file says how far the server is.
            if ready.is_ok_and(|text| text.lines().nth(7).is_some_and(|it| it.trim() == "ready")) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        bail!("PostgreSQL did not get ready:\n{log}")
    }

    /// Kills every process of the server at once, with SIGKILL: nothing is written that was not written yet.
    pub fn kill(&mut self) -> Result<()> {
        let Some(mut leader) = self.running.take() else {
            return Ok(());
        };
        let mut all = children(leader.id());
        all.push(leader.id());
        let mut kill = Command::new("kill");
        kill.arg("-9").args(all.iter().map(u32::to_string));
        kill.stderr(Stdio::null())
            .status()
            .context("kill did not run")?;
        leader.wait()?;
        for _ in 0..200 {
            // One that nobody has waited for still has its name, and does nothing more.
            if all.iter().all(|id| state(*id).is_none_or(|it| it == "Z")) {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        // The file names a process that is gone; it must not be taken for another that got its number.
        let _ = fs::remove_file(self.data().join("postmaster.pid"));
        Ok(())
    }

    /// The address of the server's own database, from which others are made.
    pub fn url(&self) -> String {
        let folder = self.folder.path().display();
        format!("postgres://{OWNER}@localhost/postgres?host={folder}")
    }

    /// The folder of the socket, for PostgreSQL's own tools.
    pub fn socket(&self) -> &Path {
        self.folder.path()
    }

    /// One of PostgreSQL's own programs, where it is there.
    pub fn program(&self, name: &str) -> Option<Command> {
        let beside = self.bin.join(name);
        if beside.is_file() {
            return Some(Command::new(beside));
        }
        let there = Command::new(name).arg("--version").output();
        there.is_ok().then(|| Command::new(name))
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn command(&self, name: &str) -> Command {
        let program = self.bin.join(name);
        let mut command = match self.leader.split_first() {
            Some((first, rest)) => {
                let mut command = Command::new(first);
                command.args(rest).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.current_dir(self.folder.path());
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Its folder goes as well, so there is nothing to end gently.
        let _ = self.kill();
    }
}

/// The processes whose parent this is.
fn children(parent: u32) -> Vec<u32> {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.filter(|id| status(*id).get(1) == Some(&parent.to_string()))
        .collect()
}

/// The state of a process in one letter; `None` when it is gone.
fn state(id: u32) -> Option<String> {
    status(id).first().cloned()
}

/// What `/proc` tells of a process after its name: state, parent, and more.
fn status(id: u32) -> Vec<String> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // The name stands in brackets and may hold anything.
    let rest = stat.rsplit(')').next().unwrap_or_default();
    rest.split_whitespace().map(str::to_owned).collect()
}

fn programs() -> Result<PathBuf> {
    let named = std::env::var_os(PROGRAMS).map(PathBuf::from).into_iter();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let versions = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut folders: Vec<_> = named.chain(std::env::split_paths(&path)).collect();
    folders.extend(versions.map(|version| version.path().join("bin")));
    let complete = |folder: &PathBuf| {
        ["initdb", "postgres"]
            .iter()
            .all(|name| folder.join(name).is_file())
    };
    let found = folders.into_iter().find(complete);
    found.context("no PostgreSQL server was found: install the package postgresql")
}

/// PostgreSQL refuses to run as root: the words that make a command run as an ordinary user, who is given the folder.
fn ordinary_user(folder: &Path) -> Result<Vec<String>> {
    let me = Command::new("id").arg("-u").output()?;
    if String::from_utf8_lossy(&me.stdout).trim() != "0" {
        return Ok(Vec::new());
    }
    for user in ["postgres", "nobody"] {
        let group = Command::new("id").args(["-g", user]).output()?;
        if !group.status.success() {
            continue;
        }
        let group = String::from_utf8_lossy(&group.stdout).trim().to_owned();
        let owner = format!("{user}:{group}");
        let given = Command::new("chown").arg(owner).arg(folder).status()?;
        if !given.success() {
            bail!("{} could not be given to {user}", folder.display());
        }
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
        return Ok(vec![
            "setpriv".to_owned(),
            format!("--reuid={user}"),
            format!("--regid={group}"),
            "--clear-groups".to_owned(),
        ]);
    }
    bail!("we run as root, and there is no user to run PostgreSQL as")
}
