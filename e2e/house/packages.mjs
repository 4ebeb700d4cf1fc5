/** Packages of courses: made by the program, unpacked, and served to a browser by learning systems that others could have written. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { unzipSync } from 'fflate';
import { everycontact, scratch } from './program.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.xml': 'text/xml' };
const RUNTIME = createRequire(import.meta.url).resolve('scorm-again/scorm12');

/** Exports a course by the command line, and unpacks it. */
export async function exported(words) {
  const { folder, remove } = await scratch('package');
  const archive = join(folder, 'package.zip');
  try {
    await everycontact(['course', 'export', ...words, '--out', archive], {}, folder);
  } catch (refusal) {
    await remove();
    throw refusal;
  }
  const files = unzipSync(await readFile(archive));
  const root = join(folder, 'unpacked');
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(root, path);
    if (!file.startsWith(`${root}/`)) throw new Error(`${path} leads out of the package`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  const text = (path) => new TextDecoder().decode(files[path]);
  return { root, remove, text, paths: Object.keys(files) };
}

/** A server on a port of its own. */
export async function served(answer) {
  const server = createServer((request, response) => {
    answer(request, response).catch((fault) => {
      response.writeHead(500).end(String(fault));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${server.address().port}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { base, close };
}

export async function body(request) {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

/** A file of the package, as any web server sends it. */
export async function send(root, path, response) {
  const file = normalize(join(root, decodeURIComponent(path)));
  if (!file.startsWith(`${root}/`)) return response.writeHead(404).end();
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return response.writeHead(404).end();
  return response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
}

/**
 * A learning system that speaks SCORM 1.2 through the runtime `scorm-again`. It keeps what is committed (`kept`) and all
 * that came (`commits`), and gives it back at the next launch, as a system does. `refusing` makes it lose its database.
 */
export class LearningSystem {
  constructor(root, { mastery = '', student = 'learner-1' } = {}) {
    Object.assign(this, { root, mastery, student, kept: {}, commits: [], refusing: false });
  }

  async open() {
    const { base, close } = await served((request, response) => this.answer(request, response));
    Object.assign(this, { base, close });
    return this;
  }

  async answer(request, response) {
    const path = new URL(request.url, 'http://here').pathname;
    if (path === '/home') return response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end('<!doctype html><title>Home</title>');
    if (path === '/launch') return response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(this.page());
    if (path === '/runtime.js') return response.writeHead(200, { 'Content-Type': TYPES['.js'] }).end(await readFile(RUNTIME));
    if (path === '/commit') {
      const { cmi } = JSON.parse(await body(request));
      if (this.refusing) return response.writeHead(503).end();
      this.commits.push(cmi);
      this.kept = cmi;
      return response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"result":true,"errorCode":0}');
    }
    return send(this.root, path.replace('/content/', ''), response);
  }

  /** The page of the learning system around the module. */
  page() {
    const { core = {}, suspend_data = '' } = this.kept;
    const start = {
      suspend_data,
      student_data: { mastery_score: this.mastery },
      core: {
        student_id: this.student,
        lesson_location: core.lesson_location ?? '',
        lesson_status: core.lesson_status ?? 'not attempted',
        lesson_mode: 'normal',
        credit: 'credit',
        entry: core.exit === 'suspend' ? 'resume' : 'ab-initio',
        score: { raw: core.score?.raw ?? '' },
      },
    };
    const json = JSON.stringify(start).replaceAll('<', '\\u003c');
    return `<!doctype html><html lang="en"><title>Learning system</title><h1>Learning system</h1>
      <script src="/runtime.js"></script>
      <script>
        window.API = new Scorm12API({ lmsCommitUrl: '/commit', mastery_override: true, autocommit: false });
        window.API.loadFromJSON(${json}, 'cmi');
      </script>
      <iframe src="/content/index.html" title="Module" style="width:100%;height:90vh;border:0"></iframe></html>`;
  }
}

/** What a cmi5 learning system gives to a module, and what the module tells it: in the order in which it came. */
export class RecordStore {
  constructor({ mastery = null, language = '', mode = 'Normal', activity = 'https://mecc.example.org/unit' } = {}) {
    Object.assign(this, { mastery, language, mode, activity, calls: [], statements: [], states: new Map(), token: null, session: '' });
  }

  async open() {
    const { base, close } = await served((request, response) => this.answer(request, response));
    Object.assign(this, { base, close });
    return this;
  }

  /** A new session of the same registration: the words to put behind the address of the module. */
  launch(registration) {
    this.token = 'b25jZTpvbmx5';
    this.session = `session-${this.calls.length}`;
    this.fetched = false;
    const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example.org', name: 'learner-1' } };
    this.actor = actor;
    this.registration = registration;
    const contextTemplate = {
      contextActivities: { grouping: [{ id: 'https://mecc.example.org/publisher-id' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': this.session },
    };
    const data = { contextTemplate, launchMode: this.mode, moveOn: 'CompletedAndPassed', returnURL: `${this.base}/back` };
    if (this.mastery !== null) data.masteryScore = this.mastery;
    this.states.set('LMS.LaunchData', JSON.stringify(data));
    return new URLSearchParams({
      endpoint: `${this.base}/lrs/`,
      fetch: `${this.base}/fetch?session=${this.session}`,
      actor: JSON.stringify(actor),
      registration,
      activityId: this.activity,
    });
  }

  async answer(request, response) {
    const address = new URL(request.url, 'http://here');
    const allow = {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': 'authorization, content-type, x-experience-api-version',
      'Access-Control-Allow-Methods': 'GET, PUT, POST',
    };
    const reply = (status, text = '') => response.writeHead(status, { ...allow, 'Content-Type': 'application/json' }).end(text);
    if (request.method === 'OPTIONS') return reply(204);
    if (address.pathname === '/back') return response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end('<!doctype html><title>Back</title><h1>Back</h1>');
    const said = await body(request);
    const resource = address.pathname.replace(/^\/(lrs\/)?/, '');
    const stateId = address.searchParams.get('stateId');
    this.calls.push([request.method, resource, stateId ?? address.searchParams.get('profileId')].filter(Boolean).join(' '));
    if (address.pathname === '/fetch') {
      if (this.fetched) return reply(200, '{"error-code":"1","error-text":"it was fetched before"}');
      this.fetched = true;
      return reply(200, JSON.stringify({ 'auth-token': this.token }));
    }
    if (request.headers.authorization !== `Basic ${this.token}` || !request.headers['x-experience-api-version']?.startsWith('1.0')) return reply(401);
    if (resource === 'activities/state') {
      const known = address.searchParams.get('activityId') === this.activity && address.searchParams.get('registration') === this.registration;
      if (!known || JSON.parse(address.searchParams.get('agent')).account.name !== 'learner-1') return reply(400);
      if (request.method === 'PUT') {
        this.states.set(stateId, said);
        return reply(204);
      }
      return this.states.has(stateId) ? reply(200, this.states.get(stateId)) : reply(404);
    }
    if (resource === 'agents/profile') return this.language ? reply(200, JSON.stringify({ languagePreference: this.language })) : reply(404);
    if (resource === 'statements' && request.method === 'POST') {
      const statements = [JSON.parse(said)].flat();
      this.statements.push(...statements);
      return reply(200, JSON.stringify(statements.map((one) => one.id)));
    }
    return reply(404);
  }
}
