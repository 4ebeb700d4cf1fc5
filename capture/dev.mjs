/**
 * A server for looking at the page while working on it: serves dist/ under /chat/ and plays the API in memory.
 * `/dev/SETTING/VALUE` changes it: person (a, b, none), fault (none, 503, 500, 422, drop), form (3, 4), language (en, cy), find (on, off).
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const room = fileURLToPath(new URL('.', import.meta.url));
const sample = JSON.parse(await readFile(join(room, 'test/boot.json'), 'utf8'));
const shortlist = JSON.parse(await readFile(join(room, 'test/shortlist.json'), 'utf8'));
const people = { a: sample.person, b: { id: '0190a000-0000-7000-8000-00000000000b', name: 'Alex R.' } };
const setting = { person: 'none', fault: 'none', form: '3', language: 'en', find: 'on' };
const stored = new Map();
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json' };
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function answer(response, status, body, headers = {}) {
  const problem = status >= 400;
  response.writeHead(status, { 'Content-Type': problem ? 'application/problem+json' : 'application/json', ...headers });
  response.end(body === null ? undefined : JSON.stringify(body));
}
const problem = (slug, status, detail = '', fields = []) => ({ type: `/problems/${slug}`, slug, status, title: slug, detail, fields });

function boot(person) {
  const form = structuredClone(sample.form);
  if (setting.form === '4') {
    form.version = 4;
    form.lists.topics = form.lists.topics.filter((one) => one.slug !== 'smoking');
  }
  return { ...sample, person, form, language: setting.language };
}

function keep(id, record) {
  const versions = stored.get(id) ?? [];
  const had = versions[record.version - 1];
  if (had !== undefined) return had === JSON.stringify(record) ? 'already' : 'conflict';
  if (record.version !== versions.length + 1) return 'conflict';
  stored.set(id, [...versions, JSON.stringify(record)]);
  return 'stored';
}

/** Plays a search: a need is met when one of its words was said, which is enough to look at the page. */
function find({ q, postcode, topics }) {
  const said = q.toLowerCase();
  const needs = shortlist.needs.filter((need) => (q === '' ? topics.includes(need.topic) : need.said.some((phrase) => phrase.split(' ').some((word) => word.length > 3 && said.includes(word)))));
  const ids = [...new Set(needs.flatMap((need) => need.services))];
  const hits = ids.map((id) => shortlist.services.find((one) => one.id === id)).map((one, at) => ({ ...one, why: [`Helps with ${needs[0].label.toLowerCase()}`, ...(postcode && one.where ? [`${(0.4 + at * 0.7).toFixed(1)} miles away`] : [])] }));
  const held = (one) => one.sex || one.only.length > 0;
  return {
    needs: q === '' ? [] : needs.map(({ slug, label }) => ({ slug, label })),
    crisis: shortlist.crisis.words.some((words) => said.includes(words)) ? { kind: 'suicide', title: shortlist.crisis.title, lines: shortlist.crisis.lines } : null,
    postcode: postcode === '' ? 'none' : postcode.toUpperCase().startsWith('WZ') ? 'known' : 'unknown',
    results: hits.filter((one) => !held(one)),
    maybe: hits.filter(held).map((one) => ({ ...one, check: one.sex ? 'For men' : 'For carers' })),
    nothing_fits: hits.length === 0,
  };
}

async function api(request, response, path) {
  const person = people[setting.person];
  const { fault } = setting;
  if (fault === '503') return answer(response, 503, problem('busy', 503), { 'Retry-After': '120' });
  if (!person) return answer(response, 401, problem('sign-in', 401));
  if (path === '/api/v1/session') return answer(response, 200, { person: person.id });
  if (path === '/api/v1/capture') {
    const etag = `"${person.id}-${setting.form}-${setting.language}"`;
    return request.headers['if-none-match'] === etag ? answer(response, 304, null, { ETag: etag }) : answer(response, 200, boot(person), { ETag: etag });
  }
  if (path === '/api/v1/shortlist') {
    const etag = '"shortlist"';
    return request.headers['if-none-match'] === etag ? answer(response, 304, null, { ETag: etag }) : answer(response, 200, shortlist, { ETag: etag });
  }
  let text = '';
  for await (const part of request) text += part;
  if (fault === '500') return answer(response, 500, problem('fault', 500));
  if (request.headers['x-person'] !== person.id) return answer(response, 403, problem('other-person', 403));
  if (path === '/api/v1/find') return setting.find === 'on' ? answer(response, 200, find(JSON.parse(text))) : answer(response, 503, problem('busy', 503));
  if (path.endsWith('/wrong')) return answer(response, 204, null);
  const refusal = problem('invalid', 422, 'This record has something that is not in the list.', [{ field: 'topics', message: 'Choose a topic from the list' }]);
  const judge = (id, record) => (fault === '422' ? 'rejected' : keep(id, record));
  if (path.endsWith(':batch')) {
    const results = JSON.parse(text).records.map(({ id, ...record }) => {
      const outcome = judge(id, record);
      return { id, version: record.version, outcome, problem: outcome === 'rejected' ? refusal : outcome === 'conflict' ? problem('conflict', 409) : null };
    });
    return answer(response, 200, { results });
  }
  const id = path.split('/').pop();
  const record = JSON.parse(text);
  const outcome = judge(id, record);
  if (outcome === 'rejected') return answer(response, 422, refusal);
  if (outcome === 'conflict') return answer(response, 409, problem('conflict', 409));
  return answer(response, outcome === 'stored' ? 201 : 200, { id, version: record.version, outcome });
}

const server = createServer(async (request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (path.startsWith('/dev/')) {
    const [, , name, value] = path.split('/');
    if (name in setting) setting[name] = value;
    return answer(response, 200, { ...setting, stored: [...stored].map(([id, versions]) => ({ id, versions: versions.map((one) => JSON.parse(one)) })) });
  }
  if (setting.fault === 'drop') return request.socket.destroy();
  if (path.startsWith('/api/')) return api(request, response, path).catch(() => response.destroy());
  if (!path.startsWith('/chat/')) return response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(`<!doctype html><title>Site</title><p>${path}, on the site. <a href="/chat/">Back</a>`);
  const file = path === '/chat/' ? 'index.html' : normalize(path.slice(6));
  try {
    const bytes = await readFile(join(room, 'dist', file));
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache', 'Content-Security-Policy': CSP }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => console.log(`http://localhost:${server.address().port}/chat/`));
