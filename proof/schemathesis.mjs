/** Schemathesis against a server: it makes up requests from the document and compares every answer with it. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = process.env.SCHEMATHESIS;
const HOOKS = fileURLToPath(new URL('real_ids.py', import.meta.url));
/**
 * That an answer is what the document says, of the kind it says, and no fault of the server. The document names no
 * status but 200, not even for an id that names nothing, so statuses are not compared with it.
 */
const CHECKS = 'response_schema_conformance,content_type_conformance,not_a_server_error';

/**
 * Runs it with so many made-up requests a path: how many were made, with which statuses, and the paths whose answers
 * broke the document. `ids` are known ids by path. `seed` makes the same requests again.
 */
export async function schemathesis(document, base, { examples, ids = {}, seed }) {
  const folder = await mkdtemp(join(tmpdir(), 'everycontact-proof-'));
  try {
    const [known, junit, har] = ['ids.json', 'junit.xml', 'har.json'].map((name) => join(folder, name));
    await writeFile(known, JSON.stringify(ids));
    const words = ['run', document, '--url', base, '--checks', CHECKS, '--phases', 'fuzzing', '--mode', 'positive'];
    words.push('--max-examples', String(examples), '--seed', String(seed), '--generation-database', 'none', '--no-color');
    words.push('--report', 'junit,har', '--report-junit-path', junit, '--report-har-path', har);
    const said = await run(words, { REAL_IDS: known, SCHEMATHESIS_HOOKS: HOOKS });
    const report = await readFile(junit, 'utf8').catch(() => {
      throw new Error(`Schemathesis made no report:\n${said}`);
    });
    const cases = report.split('<testcase ').slice(1);
    const broken = cases.filter((it) => it.includes('<failure') || it.includes('<error')).map((it) => /name="([^"]+)"/.exec(it)?.[1] ?? '?');
    const { entries } = JSON.parse(await readFile(har, 'utf8')).log;
    const statuses = {};
    for (const { response } of entries) statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    return { paths: cases.length, requests: entries.length, statuses, broken, said };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(words, more) {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, words, { env: { ...process.env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.once('error', reject);
    // Its exit code says that something was broken; the report says what.
    child.once('close', () => resolve(said));
  });
}
