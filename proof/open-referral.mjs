/**
 * Runs the published Open Referral UK 3.0 document against the program, in two engines that others wrote, after both have
 * been seen to tell good feeds from bad. Then the rules that only words tell. Ends with 1 if anything is broken.
 *
 * `ORUK_DATA` is the folder with the published document and the validator's feeds, `EVERYCONTACT_BIN` the program,
 * `SCHEMATHESIS` that program, `SEED` a number that chooses what is asked; without `OPEN_REFERRAL_BASE`, the address of
 * a server that runs already, the demonstration is started.
 */
import { join } from 'node:path';
import { scratch, Server } from '../e2e/house/program.mjs';
import { feed, FEEDS, PATHS } from './fixtures.mjs';
import { prism } from './prism.mjs';
import { prose } from './prose.mjs';
import { schemathesis } from './schemathesis.mjs';

const DATA = process.env.ORUK_DATA;
const DOCUMENT = join(DATA, '3.0/openapi.bundled.json');
const SEED = Number(process.env.SEED ?? 20261122);
const RANDOM_IDS = 10;
const FILTERS = [
  '/services?full=true&per_page=20',
  '/services?minimal=true',
  '/services?search=help',
  '/services?modified_after=2020-01-01T00:00:00Z&page=2',
  '/services?taxonomy_term_id=none',
  '/service_at_locations?full=true&per_page=20',
  '/service_at_locations?search=advice',
  '/organizations?full=true&per_page=20',
  '/organizations?full_service=true&per_page=20',
  '/taxonomy_terms?top_only=true',
];
const faults = [];

function say(text) {
  console.log(text);
}

function fault(where, list) {
  for (const what of list) faults.push(`${where}: ${what}`);
  return list.length === 0 ? 'nothing broken' : `${list.length} BROKEN`;
}

/** Numbers that look like chance and come back with the same seed. */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function some(list, count, random) {
  const left = [...list];
  const taken = [];
  while (taken.length < count && left.length > 0) taken.push(left.splice(Math.floor(random() * left.length), 1)[0]);
  return taken;
}

/** Both engines must tell the four feeds apart, or their word on ours is worth nothing. */
async function engines() {
  say('The validator\'s own feeds: paths that break the document');
  for (const [name, wanted] of FEEDS) {
    const { base, end } = await feed(DATA, name);
    const proxy = await prism(DOCUMENT, base);
    const wrong = [];
    for (const path of PATHS) {
      const { broken } = await proxy.ask(path.replace('{id}', 'ac148810-d857-441c-9679-408f346de14b'));
      if (broken.length > 0) wrong.push(path);
    }
    proxy.end();
    const run = await schemathesis(DOCUMENT, base, { examples: 3, seed: SEED });
    end();
    say(`  ${name.padEnd(8)} wanted ${wanted}   Prism ${wrong.length}   Schemathesis ${run.broken.length}   ${wrong.join(' ')}`);
    if (wrong.length !== wanted) faults.push(`Prism finds ${wrong.length} paths of the feed ${name} broken, not ${wanted}`);
    if (run.broken.length !== wanted) faults.push(`Schemathesis finds ${run.broken.length} paths of the feed ${name} broken, not ${wanted}`);
  }
}

/** What is asked through Prism: first, middle and last page of each list, ids by chance, filters. */
function questions(ids, random) {
  const paths = ['/', ...FILTERS];
  for (const [list, known] of Object.entries(ids)) {
    const pages = Math.max(1, Math.ceil(known.length / 50));
    for (const page of new Set([1, Math.ceil(pages / 2), pages])) paths.push(`/${list}?per_page=50&page=${page}`);
    paths.push(...some(known, RANDOM_IDS, random).map((id) => `/${list}/${id}`));
  }
  return paths;
}

async function ours(base) {
  say(`\nOurs, at ${base}`);
  const words = await prose(base);
  const { seen, ids } = words;
  say(`  Words of the standard: ${seen.requests} requests, ${seen.entries} entries in five lists, ${seen.services} services read, ${seen.lines} lines streamed: ${fault('words', words.broken)}`);
  if (ids.services.length < RANDOM_IDS) faults.push('the directory holds next to nothing: there is nothing to prove');

  const proxy = await prism(DOCUMENT, base);
  const paths = questions(ids, chance(SEED));
  const broken = [];
  for (const path of paths) {
    const answer = await proxy.ask(path);
    broken.push(...answer.broken.slice(0, 3).map((what) => `${path}: ${what}`));
  }
  proxy.end();
  say(`  Prism: ${paths.length} requests: ${fault('Prism', broken)}`);

  const known = Object.fromEntries(Object.entries(ids).filter(([, list]) => list.length > 0).map(([list, all]) => [`/${list}/{id}`, some(all, 50, chance(SEED))]));
  const run = await schemathesis(DOCUMENT, base, { examples: 40, ids: known, seed: SEED });
  const statuses = Object.entries(run.statuses).map(([status, count]) => `${count} × ${status}`).join(', ');
  say(`  Schemathesis: ${run.paths} paths, ${run.requests} requests (${statuses}): ${fault('Schemathesis', run.broken)}`);
  if (run.broken.length > 0) say(run.said);
  if (run.paths !== PATHS.length) faults.push(`Schemathesis looked at ${run.paths} paths, not ${PATHS.length}`);
}

await engines();
if (process.env.OPEN_REFERRAL_BASE) {
  await ours(process.env.OPEN_REFERRAL_BASE);
} else {
  const room = await scratch('open-referral');
  const words = ['demo', '--folder', room.folder, '--people', '40', '--conversations', '50'];
  const demo = new Server({ settings: {}, cwd: room.folder, words, listen: (port) => ['--port', String(port)] });
  try {
    await demo.start();
    await ours(`http://127.0.0.1:${demo.port}/api/oruk/v3`);
  } finally {
    await demo.kill();
    await room.remove();
  }
}
if (faults.length > 0) {
  say(`\n${faults.length} broken:\n  ${faults.slice(0, 40).join('\n  ')}`);
  process.exitCode = 1;
} else {
  say('\nPasses the published OpenAPI document in two engines.');
}
