//! A private PostgreSQL for one run: in a folder of its own, reached by a unix socket alone, gone when we are gone.

use crate::command::{on_path, output, program, run};
use crate::setup::is_root;
use anyhow::{Context, Result, bail};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

/// The address of the server, for tests: its user may create databases.
pub const ADDRESS: &str = "EVERYCONTACT_TEST_POSTGRES";
/// Set to 1, a test that finds no address fails instead of being left out.
const REQUIRED: &str = "EVERYCONTACT_TEST_POSTGRES_REQUIRED";
/// A program that takes `start` (again, after a crash) or `stop` (at once), for tests that kill the server.
pub const CONTROL: &str = "EVERYCONTACT_TEST_POSTGRES_CONTROL";
/// The folder of PostgreSQL's programs: read if set, and passed on, so that `pgbench` is found.
pub const PROGRAMS: &str = "EVERYCONTACT_POSTGRES_BIN";

/// The user who may do everything on the private server.
const OWNER: &str = "everycontact";

/// What differs from PostgreSQL's own defaults. Durability is left as it is: on.
const SETTINGS: &str = "
listen_addresses = ''
max_connections = 200
max_locks_per_transaction = 512
jit = off
log_line_prefix = '%m [%p] %d '
";

/// Where PostgreSQL's server programs are: the folder named in the environment, else the newest of Debian's, else the
/// search path.
pub fn programs() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(PROGRAMS) {
        return Some(PathBuf::from(named)).filter(|folder| is_complete(folder));
    }
    let mut versions: Vec<_> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let number: u32 = entry.file_name().to_str()?.parse().ok()?;
            Some((number, entry.path().join("bin")))
        })
        .collect();
    versions.sort();
    let debian = versions.into_iter().rev().map(|(_, folder)| folder);
    let path = on_path("initdb").and_then(|file| Some(file.parent()?.to_path_buf()));
    debian.chain(path).find(|folder| is_complete(folder))
}

/// Whether the folder holds what is needed to make and run a server.
fn is_complete(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"]
        .iter()
        .all(|name| folder.join(name).is_file())
}

/// A running server. It is stopped and its folder removed when this is dropped, and also when our process ends in any
/// other way: a watching shell waits for the end of a pipe that only we hold.
#[derive(Debug)]
pub struct Server {
    folder: PathBuf,
    bin: PathBuf,
    watch: Child,
}

impl Server {
    /// Makes a new, empty server and starts it.
    pub fn start() -> Result<Self> {
        let bin = programs().context("no PostgreSQL server was found")?;
        let folder = new_folder()?;
        let watch = watch(&folder)?;
        let server = Self { folder, bin, watch };
        server
            .create()
            .context("the private PostgreSQL could not be started")?;
        println!("A private PostgreSQL runs in {}.", server.folder.display());
        Ok(server)
    }

    fn create(&self) -> Result<()> {
        let leader = unprivileged(&self.folder)?;
        let data = self.folder.join("data");
        fs::write(self.control(), control(&leader, &self.bin, &self.folder))?;
        fs::set_permissions(self.control(), fs::Permissions::from_mode(0o755))?;
        let mut initdb = as_user(&leader, &self.bin.join("initdb"));
        initdb
            .arg("--pgdata")
            .arg(&data)
            .args(["--username", OWNER, "--auth", "trust"]);
        // Text is compared byte by byte, as SQLite does.
        initdb
            .args(["--encoding", "UTF8", "--locale", "C"])
            .current_dir(&self.folder);
        output(&mut initdb)?;
        let file = data.join("postgresql.conf");
        let sockets = format!("unix_socket_directories = '{}'\n", self.folder.display());
        let settings = fs::read_to_string(&file)? + SETTINGS + &sockets;
        fs::write(&file, settings)?;
        run(program(self.control())
            .arg("start")
            .stdout(Stdio::null())
            .current_dir(&self.folder))
    }

    fn control(&self) -> PathBuf {
        self.folder.join("control")
    }

    /// The address for clients.
    pub fn address(&self) -> String {
        format!(
            "postgres://{OWNER}@localhost/postgres?host={}",
            self.folder.display()
        )
    }

    /// Tells a program where the server is and how to start it again.
    pub fn tell(&self, command: &mut Command) {
        command
            .env(ADDRESS, self.address())
            .env(CONTROL, self.control())
            .env(PROGRAMS, &self.bin)
            .env(REQUIRED, "1");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The end of the pipe tells the watching shell to tidy up; waiting for it keeps the order of messages.
        drop(self.watch.stdin.take());
        let _ = self.watch.wait();
    }
}

/// A new folder with a short name: a socket's path may have 107 bytes at most.
fn new_folder() -> Result<PathBuf> {
    let nanoseconds = SystemTime::now().duration_since(UNIX_EPOCH)?.subsec_nanos();
    let name = format!("everycontact-pg-{}-{nanoseconds}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    fs::create_dir(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    Ok(folder)
}

/// A shell in a process group of its own (so that Ctrl-C passes it by) that tidies up once our end of the pipe closes.
fn watch(folder: &Path) -> Result<Child> {
    let script = "while read -r _; do :; done; \"$1/control\" stop; rm -rf \"$1\"";
    let mut shell = program("sh");
    shell
        .args(["-c", script, "watch"])
        .arg(folder)
        .current_dir("/");
    shell
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0);
    shell.spawn().context("could not start a shell")
}

/// PostgreSQL refuses to run as root: the words that make a command run as an ordinary user, who is given the folder.
fn unprivileged(folder: &Path) -> Result<Vec<String>> {
    if !is_root() {
        return Ok(Vec::new());
    }
    for user in ["postgres", "nobody"] {
        let Ok(group) = output(program("id").args(["-g", user])) else {
            continue;
        };
        let group = group.trim().to_owned();
        output(program("chown").arg(format!("{user}:{group}")).arg(folder))?;
        let words = [
            "setpriv".to_owned(),
            format!("--reuid={user}"),
            format!("--regid={group}"),
            "--clear-groups".to_owned(),
        ];
        return Ok(words.into());
    }
    bail!(
        "we run as root, and there is neither a user \"postgres\" nor a user \"nobody\" to run PostgreSQL as"
    )
}

fn as_user(leader: &[String], name: &Path) -> Command {
    match leader.split_first() {
        None => program(name),
        Some((first, rest)) => {
            let mut command = program(first);
            command.args(rest).arg(name);
            command
        }
    }
}

/// The text of the control program.
fn control(leader: &[String], bin: &Path, folder: &Path) -> String {
    let leader = leader.join(" ");
    let (bin, folder) = (bin.display(), folder.display());
    format!(
        "#!/bin/sh
# Starts or stops the private PostgreSQL of one run.
cd '{folder}'
case \"$1\" in
start) exec {leader} '{bin}/pg_ctl' --pgdata data --log log --wait --timeout 120 --silent start ;;
stop) exec {leader} '{bin}/pg_ctl' --pgdata data --mode immediate --wait --silent stop ;;
*) echo 'say start or stop' >&2; exit 2 ;;
esac
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_control_program_runs_as_the_ordinary_user() {
        let leader = ["setpriv".to_owned(), "--reuid=postgres".to_owned()];
        let text = control(&leader, Path::new("/usr/lib/pg/bin"), Path::new("/tmp/x"));
        let wanted = "exec setpriv --reuid=postgres '/usr/lib/pg/bin/pg_ctl' --pgdata data";
        assert_eq!(text.matches(wanted).count(), 2, "{text}");
    }

    #[test]
    fn folders_do_not_collide_and_leave_room_for_a_socket() {
        let (one, two) = (new_folder().unwrap(), new_folder().unwrap());
        assert_ne!(one, two);
        assert!(one.join(".s.PGSQL.5432").as_os_str().len() < 107);
        for folder in [one, two] {
            fs::remove_dir(folder).unwrap();
        }
    }

    /// Needs a PostgreSQL, which `cargo xtask test` sees to; without one it says so.
    #[test]
    fn a_server_answers_and_leaves_nothing_behind() {
        let Some(bin) = programs() else {
            println!("left out: there is no PostgreSQL here");
            return;
        };
        let server = Server::start().unwrap();
        let folder = server.folder.clone();
        let mut psql = program(bin.join("psql"));
        psql.arg(server.address())
            .args(["--no-psqlrc", "-Atc", "SHOW fsync"]);
        assert_eq!(output(&mut psql).unwrap().trim(), "on");
        drop(server);
        assert!(!folder.exists(), "{} is still there", folder.display());
    }
}
