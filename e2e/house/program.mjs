/** The real program: its command line, and servers that are started, stopped and killed. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const BINARY = process.env.EVERYCONTACT_BIN ?? fileURLToPath(new URL('../../target/debug/everycontact', import.meta.url));
const run = promisify(execFile);

/** A folder of its own, and what removes it. */
export async function scratch(name) {
  const folder = await mkdtemp(join(tmpdir(), `everycontact-e2e-${name}-`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The environment of a program that knows only what it is told here. */
function environment(settings) {
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('EVERYCONTACT_') && name !== 'DATABASE_URL'));
  return { ...kept, ...settings };
}

/** Runs one command to its end and answers what it printed. */
export async function everycontact(words, settings, cwd) {
  try {
    const { stdout } = await run(BINARY, words, { env: environment(settings), cwd, maxBuffer: 64 << 20 });
    return stdout;
  } catch (failure) {
    throw new Error(`everycontact ${words.join(' ')}: ${failure.message}\n${failure.stdout ?? ''}${failure.stderr ?? ''}`, { cause: failure });
  }
}

/** A server on a port that stays the same when it is started again. */
export class Server {
  /**
   * `settings` are environment variables, `words` the command. `address`, where given, is where people reach it (through
   * a relay); otherwise it is the port that the system gave it. `listen` says how the command is told its port.
   */
  constructor({ settings, cwd, words = ['serve'], address = null, listen = (port) => ['--listen', `127.0.0.1:${port}`] }) {
    Object.assign(this, { settings, cwd, words, address, listen, port: 0, child: null, said: [] });
  }

  async start() {
    const base = this.address ?? `http://localhost:${this.port}`;
    const settings = { EVERYCONTACT_LOG_LEVEL: 'warn', ...this.settings, EVERYCONTACT_BASE_URL: base };
    const words = [...this.words, ...this.listen(this.port)];
    const child = spawn(BINARY, words, { env: environment(settings), cwd: this.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    createInterface({ input: child.stderr }).on('line', (line) => this.said.push(line));
    const lines = createInterface({ input: child.stdout });
    const listening = new Promise((resolve, reject) => {
      lines.on('line', (line) => {
        this.said.push(line);
        const found = /(?:listens on|demonstration is at) +http:\/\/[^\s:]+:(\d+)/.exec(line);
        if (found) resolve(Number(found[1]));
      });
      child.once('exit', (code, signal) => reject(new Error(`the server ended (${code ?? signal}) before it listened:\n${this.said.join('\n')}`)));
      child.once('error', reject);
    });
    this.port = await listening;
    return this;
  }

  /** Where people reach it. */
  get base() {
    return this.address ?? `http://localhost:${this.port}`;
  }

  get runs() {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  async end(signal) {
    if (!this.runs) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }

  /** Asks it to stop, and waits until it has. */
  stop() {
    return this.end('SIGTERM');
  }

  /** Takes it away between two instructions, as a power cut would. */
  kill() {
    return this.end('SIGKILL');
  }
}
