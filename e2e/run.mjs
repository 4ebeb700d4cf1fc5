/** Founds the place, then runs every journey with Node's own runner; its summary is the last thing printed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { found, FOUNDED } from './house/founding.mjs';
import { scratch } from './house/program.mjs';

const room = fileURLToPath(new URL('.', import.meta.url));
/** Words on the command line choose the files whose names hold them. */
const wanted = process.argv.slice(2);
const names = (await readdir(join(room, 'journeys'))).filter((name) => name.endsWith('.test.mjs')).sort();
const files = names.filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const place = await found();
const told = await scratch('run');
try {
  const file = join(told.folder, 'place.json');
  await writeFile(file, JSON.stringify({ archive: place.archive, people: place.people }));
  // Two at a time: each has a browser and servers of its own, and waits for what happens rather than for time to pass.
  const words = ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files.map((name) => join('journeys', name))];
  const runner = spawn(process.execPath, words, { cwd: room, stdio: 'inherit', env: { ...process.env, [FOUNDED]: file } });
  const [code] = await once(runner, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await told.remove();
  await place.remove();
}
