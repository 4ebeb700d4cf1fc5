/** Stoplight Prism in front of a server: it passes each answer on, and turns one that breaks the document into an error. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url));

/** A port that nobody uses now. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts it before `upstream`: `ask(path)` answers the status, what was broken, and the body. */
export async function prism(document, upstream) {
  const port = await freePort();
  const words = [PROGRAM, 'proxy', document, upstream, '--errors', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (/listening on/.test(line)) resolve();
      else if (said.length < 200) said.push(line);
    });
    child.once('exit', (code) => reject(new Error(`Prism ended (${code}):\n${said.join('\n')}`)));
  });
  const base = `http://127.0.0.1:${port}`;
  const ask = async (path) => {
    const answer = await fetch(base + path);
    const body = await answer.json();
    const broken = (body.validation ?? []).map((it) => `${(it.location ?? []).join('.')}: ${it.message}`);
    if (!answer.ok && broken.length === 0) broken.push(`answered ${answer.status}: ${JSON.stringify(body).slice(0, 200)}`);
    return { status: answer.status, broken, body };
  };
  return { ask, end: () => child.kill() };
}
