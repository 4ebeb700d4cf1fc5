/** A server written from the contract, a network that fails in every way, and a phone that can be switched off. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openQueue, type Queue } from '../src/queue';
import { newId, type Content, type ConversationRecord } from '../src/record';
import { CONVERSATIONS, openTransport, type Fetch } from '../src/send';
import { openStore, type Store } from '../src/store';

// A tab that was killed in the middle of a request leaves its time limit behind; nobody is to wait for that.
const startTimer = globalThis.setTimeout;
globalThis.setTimeout = ((work: () => void, wait?: number) => {
  const timer = startTimer(work, wait);
  return wait !== undefined && wait > 10_000 ? timer.unref() : timer;
}) as typeof setTimeout;

export const PEOPLE = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b'] as const;
/** A setting that the server refuses for good, and one on which it falls over every time. */
export const POISON = 'poison';
export const CRASHER = 'crasher';

export interface StoredVersion {
  owner: string;
  content: string;
}

/** Keeps versions of records as the contract says: each once, in order, never changed. */
export class ModelServer {
  readonly records = new Map<string, StoredVersion[]>();
  /** How often a version was answered "stored": more than once would be a second row. */
  readonly stored: string[] = [];

  private keep(owner: string, id: string, record: ConversationRecord): { status: number; body: object } {
    const { version, corrects } = record;
    const problem = (status: number, slug: string) => ({ status, body: { type: `/problems/${slug}`, slug, status, title: slug, detail: `because of ${slug}`, fields: [] } });
    if (record.setting === CRASHER) return problem(500, 'fault');
    const versions = this.records.get(id) ?? [];
    const content = JSON.stringify(record);
    const had = versions[version - 1];
    if (had) return had.owner === owner && had.content === content ? { status: 200, body: { id, version, outcome: 'already' } } : problem(409, 'conflict');
    if (record.setting === POISON) return problem(422, 'invalid');
    if (version !== versions.length + 1 || corrects !== (version === 1 ? null : version - 1)) return problem(409, 'conflict');
    if (versions[0] && versions[0].owner !== owner) return problem(409, 'conflict');
    this.records.set(id, [...versions, { owner, content }]);
    this.stored.push(`${id} ${version}`);
    return { status: 201, body: { id, version, outcome: 'stored' } };
  }

  answer(session: string | null, method: string, path: string, headers: Headers, body: string): Response {
    const reply = (status: number, value: object): Response =>
      new Response(JSON.stringify(value), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } });
    const problem = (status: number, slug: string): Response => reply(status, { type: `/problems/${slug}`, slug, status, title: slug, detail: '', fields: [] });
    if (session === null) return problem(401, 'sign-in');
    if (headers.get('X-Person') !== session) return problem(403, 'other-person');
    if (method === 'PUT') {
      const { status, body: value } = this.keep(session, path.slice(CONVERSATIONS.length + 1), JSON.parse(body) as ConversationRecord);
      return reply(status, value);
    }
    const { records } = JSON.parse(body) as { records: (ConversationRecord & { id: string })[] };
    if (records.length > MOST_IN_BATCH) return problem(413, 'too-large');
    const results = records.map(({ id, ...record }) => {
      const { status, body: value } = this.keep(session, id, record);
      if (status < 300) return value;
      const outcome = status === 409 ? 'conflict' : status === 422 ? 'rejected' : 'later';
      return { id, version: record.version, outcome, problem: value };
    });
    return reply(200, { results });
  }
}
const MOST_IN_BATCH = 3;

/** What the network does to the next requests. `late`: the request arrives, but only some steps after the phone gave up on it. */
export type Weather = 'fair' | 'lost' | 'reply-lost' | 'late' | 'busy' | 'fault' | 'slow-down' | 'portal' | 'garbled';

export class Network {
  weather: Weather[] = [];
  session: string | null = null;
  readonly held: (() => void)[] = [];
  /** Every body ever sent for a version: all of them must be the same bytes. */
  readonly sentBytes = new Map<string, Set<string>>();

  constructor(readonly server: ModelServer) {}

  readonly fetch: Fetch = async (address, init) => {
    const headers = new Headers(init.headers);
    const body = String(init.body);
    const method = init.method ?? 'GET';
    this.note(method, address, body);
    const { session } = this;
    const arrive = (): Response => this.server.answer(session, method, address, headers, body);
    await Promise.resolve();
    switch (this.weather.shift() ?? 'fair') {
      case 'fair':
        return arrive();
      case 'lost':
        throw new TypeError('network');
      case 'reply-lost':
        arrive();
        throw new TypeError('network');
      case 'late':
        this.held.push(() => void arrive());
        throw new TypeError('network');
      case 'busy':
        return problem(503, 'busy', { 'Retry-After': '7' });
      case 'slow-down':
        return problem(429, 'slow-down', { 'Retry-After': 'Sat, 21 Nov 2026 10:00:30 GMT', Date: 'Sat, 21 Nov 2026 10:00:00 GMT' });
      case 'fault':
        return problem(500, 'fault');
      case 'portal':
        return new Response('<h1>Welcome to our wi-fi</h1>', { status: 200, headers: { 'Content-Type': 'text/html' } });
      case 'garbled':
        arrive();
        return new Response('{"results":[', { status: 200, headers: { 'Content-Type': 'application/json' } });
    }
  };

  /** What was held up on the way arrives now. */
  deliver(): void {
    for (const arrive of this.held.splice(0)) arrive();
  }

  private note(method: string, address: string, body: string): void {
    const put = (key: string, bytes: string): void => void this.sentBytes.set(key, (this.sentBytes.get(key) ?? new Set()).add(bytes));
    if (method === 'PUT') {
      put(`${address.slice(CONVERSATIONS.length + 1)} ${(JSON.parse(body) as ConversationRecord).version}`, body);
      return;
    }
    for (const { id, ...record } of (JSON.parse(body) as { records: (ConversationRecord & { id: string })[] }).records) put(`${id} ${record.version}`, JSON.stringify(record));
  }
}

const problem = (status: number, slug: string, more: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ slug, status, title: slug, detail: '', fields: [] }), { status, headers: { 'Content-Type': 'application/problem+json', ...more } });

/** Small, repeatable chance, so that a failing run can be run again. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** While true, the phone has no room: nothing can be written, though things can be deleted. */
export const disk = { full: false };
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
  if (disk.full) throw new DOMException('no room', 'QuotaExceededError');
  return put.apply(this, given);
};

/** A tab: the real store and the real queue. When it is killed, whatever it had under way never comes back to it. */
export interface TabOpen {
  queue: Queue;
  store: Store;
  kill: () => void;
}

export class Phone {
  clock = Date.UTC(2026, 10, 21, 10, 0, 0);
  readonly random: () => number;

  constructor(readonly network: Network, seed: number) {
    globalThis.indexedDB = new IDBFactory();
    this.random = chanceFrom(seed);
  }

  readonly freshId = (): string => newId(this.clock, (bytes) => bytes.map(() => Math.floor(this.random() * 256)));

  async open(): Promise<TabOpen> {
    const store = await openStore();
    let dead = false;
    const fetch: Fetch = async (address, init) => {
      if (dead) return new Promise(() => undefined);
      const response = await this.network.fetch(address, init).catch((failure: unknown) => (dead ? new Promise<never>(() => undefined) : Promise.reject(failure)));
      return dead ? new Promise(() => undefined) : response;
    };
    const queue = openQueue({ store, transport: openTransport(fetch), now: () => this.clock, random: this.random, newId: this.freshId });
    return {
      queue,
      store,
      kill: () => {
        dead = true;
        store.close();
      },
    };
  }
}

export function content(setting: string, topic: string, clock: number): Content {
  return {
    withdrawn: false,
    form: 3,
    organisation: '0190a000-0000-7000-8000-0000000000c1',
    setting,
    channel: 'in_person',
    topics: [topic],
    raised_by: 'worker',
    happened: ['listened'],
    response: 'plan',
    gap: null,
    happened_on: '2026-11-21',
    phone_time: new Date(clock).toISOString(),
  };
}
