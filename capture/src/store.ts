/** What the phone keeps, in IndexedDB: boot documents, drafts, the queue, quarantine, and ids sent today. Always per person. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Boot, Form } from './record';
import type { Choices } from './draft';
import type { KeptShortlist } from './shortlist';
import type { Wrong } from './wrongs';

export const DATABASE = 'everycontact-chat';

export interface Key {
  person: string;
  id: string;
  version: number;
}

/** One version of a record that has not been answered for good, as it is kept. */
interface Queued extends Key {
  body: string;
  saved: number;
  tries: number;
  after: number;
}

/** Why the programme will not take a record, in its own words. */
export interface Problem {
  slug: string;
  title: string;
  detail: string;
  fields: { field: string; message: string }[];
}

/**
 * The same as it is read. Once `frozen` its body never changes. What is kept is the opposite, a mark "never sent", because a
 * phone without room can still delete: so it can still freeze, send, and let go.
 */
export interface Waiting extends Queued {
  frozen: boolean;
}

export interface Quarantined extends Key {
  body: string;
  saved: number;
  refused: number;
  problem: Problem;
}

/** That a record left the phone today: its id, whether that took it back, and nothing of what it said. */
export interface Sent extends Key {
  day: string;
  withdrawn?: true;
}

export interface KeptBoot {
  person: string;
  etag: string | null;
  boot: Boot;
}

/** An unfinished record. `form` holds the older form it was begun with, when it uses something the new one retired. */
export interface Draft {
  id: string;
  known: number | null;
  replaces: Key | null;
  choices: Choices;
  form: Form | null;
}

/** What a person chose last time about place and way; offered again. */
export interface Remembered {
  organisation: string;
  setting: string;
  channel: string;
  raised_by: string;
}

export interface Desk {
  person: string;
  draft: Draft | null;
  remembered: Remembered | null;
}

/** How fast a person's queue may go: the size of the next batch, and when to try again. */
export interface Pace {
  size: number;
  tries: number;
  until: number;
  asked: boolean;
}

interface Schema extends DBSchema {
  boot: { key: string; value: KeptBoot };
  draft: { key: string; value: Desk };
  queue: { key: [string, string, number]; value: Queued };
  unsent: { key: [string, string, number]; value: Key };
  quarantine: { key: [string, string, number]; value: Quarantined };
  sent: { key: [string, string, number]; value: Sent };
  phone: { key: string; value: unknown };
  shortlist: { key: string; value: KeptShortlist };
  wrong: { key: [string, string]; value: Wrong };
}

type Name = 'boot' | 'draft' | 'queue' | 'unsent' | 'quarantine' | 'sent' | 'phone' | 'shortlist' | 'wrong';
type Upgrade = (db: IDBPDatabase<Schema>, tx: IDBPTransaction<Schema, Name[], 'versionchange'>) => void;

/**
 * The steps from an empty database to today's, one for each version. A step is never edited after it was shipped, and only
 * adds: a page that is one version behind must still be able to save.
 */
export const STEPS: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('boot', { keyPath: 'person' });
    db.createObjectStore('draft', { keyPath: 'person' });
    db.createObjectStore('queue', { keyPath: ['person', 'id', 'version'] });
    db.createObjectStore('unsent', { keyPath: ['person', 'id', 'version'] });
    db.createObjectStore('quarantine', { keyPath: ['person', 'id', 'version'] });
    db.createObjectStore('sent', { keyPath: ['person', 'id', 'version'] });
    db.createObjectStore('phone');
  },
  (db) => {
    db.createObjectStore('shortlist', { keyPath: 'person' });
    db.createObjectStore('wrong', { keyPath: ['person', 'id'] });
  },
];

/** All that is kept about some records of one person, as seen inside one transaction. */
export interface Rows {
  waiting: Waiting[];
  quarantined: Quarantined[];
  sent: Sent[];
}

/** What one transaction does to them. */
export interface Changes {
  put?: Waiting[];
  freeze?: Key[];
  drop?: Key[];
  quarantine?: Quarantined[];
  release?: Key[];
  sent?: Sent[];
}

export interface OpenOptions {
  steps?: readonly Upgrade[];
  /** A newer page wants the database; this one has let go of it and should be loaded again. */
  superseded?: () => void;
  /** An older page still holds the database open. */
  blocked?: () => void;
}

export type Store = Awaited<ReturnType<typeof openStore>>;

/** Puts rows and their marks together. */
function withMarks(rows: Queued[], unsent: [string, string, number][]): Waiting[] {
  const marks = new Set(unsent.map(([, id, version]) => `${id} ${version}`));
  return rows.map((row) => ({ ...row, frozen: !marks.has(`${row.id} ${row.version}`) }));
}
const keyOf = (row: Key): [string, string, number] => [row.person, row.id, row.version];
const ofPerson = (person: string): IDBKeyRange => IDBKeyRange.bound([person], [person, []]);
const ofRecord = (person: string, id: string): IDBKeyRange => IDBKeyRange.bound([person, id], [person, id, []]);

/** Opens the database, bringing an older one up to date. A newer one (the server went back a version) is used as it stands. */
export async function openStore(options: OpenOptions = {}) {
  const steps = options.steps ?? STEPS;
  const connect = async (): Promise<IDBPDatabase<Schema>> => {
    const callbacks = {
      upgrade(db: IDBPDatabase<Schema>, from: number, _to: number | null, tx: IDBPTransaction<Schema, Name[], 'versionchange'>) {
        for (const step of steps.slice(from)) step(db, tx);
      },
      blocked: () => options.blocked?.(),
      blocking: (_now: number, _wanted: number | null, event: IDBVersionChangeEvent) => {
        (event.target as IDBDatabase).close();
        options.superseded?.();
      },
    };
    try {
      return await openDB<Schema>(DATABASE, steps.length, callbacks);
    } catch (trouble) {
      if ((trouble as DOMException).name !== 'VersionError') throw trouble;
      return openDB<Schema>(DATABASE, undefined, { blocking: callbacks.blocking });
    }
  };
  let db = await connect();

  /** A phone may cut the connection while the page sleeps; a transaction that could not begin is begun on a new one. */
  async function begin<N extends Name>(names: N[], mode: 'readonly' | 'readwrite') {
    const start = () => db.transaction(names, mode as 'readwrite', { durability: 'strict' });
    try {
      return start();
    } catch (trouble) {
      if ((trouble as DOMException).name !== 'InvalidStateError') throw trouble;
      db = await connect();
      return start();
    }
  }

  async function read<N extends Name, T>(name: N, ask: (store: ReturnType<IDBPTransaction<Schema, N[], 'readwrite'>['objectStore']>) => Promise<T>, mode: 'readonly' | 'readwrite' = 'readonly'): Promise<T> {
    const tx = await begin([name], mode);
    const [value] = await Promise.all([ask(tx.objectStore(name) as never), tx.done]);
    return value;
  }

  async function write<N extends Name>(name: N, value: Schema[N]['value'], key?: Schema[N]['key']): Promise<void> {
    const tx = await begin([name], 'readwrite');
    const store = tx.objectStore(name);
    await Promise.all([key === undefined ? store.put(value as never) : store.put(value as never, key as never), tx.done]);
  }

  return {
    boot: (person: string) => read('boot', (store) => store.get(person)),
    keepBoot: (row: KeptBoot) => write('boot', row),

    desk: async (person: string): Promise<Desk> => (await read('draft', (store) => store.get(person))) ?? { person, draft: null, remembered: null },
    keepDesk: (desk: Desk) => write('draft', desk),

    shortlist: (person: string) => read('shortlist', (store) => store.get(person)),
    keepShortlist: (row: KeptShortlist) => write('shortlist', row),

    wrongs: (person: string) => read('wrong', (store) => store.getAll(ofPerson(person))),
    keepWrong: (row: Wrong) => write('wrong', row),
    dropWrong: async (row: Wrong): Promise<void> => void (await read('wrong', (store) => store.delete([row.person, row.id]), 'readwrite')),

    note: <T>(name: string) => read('phone', (store) => store.get(name)) as Promise<T | undefined>,
    keepNote: (name: string, value: unknown) => write('phone', value, name),

    async waiting(person: string): Promise<Waiting[]> {
      const tx = await begin(['queue', 'unsent'], 'readonly');
      const [rows, unsent] = await Promise.all([tx.objectStore('queue').getAll(ofPerson(person)), tx.objectStore('unsent').getAllKeys(ofPerson(person)), tx.done]);
      return withMarks(rows, unsent);
    },
    quarantined: (person: string) => read('quarantine', (store) => store.getAll(ofPerson(person))),
    sent: (person: string) => read('sent', (store) => store.getAll(ofPerson(person))),

    /** How many records of other people wait here. Only the number is ever shown. */
    async others(person: string): Promise<number> {
      const keys = await read('queue', (store) => store.getAllKeys());
      return new Set(keys.filter((key) => key[0] !== person).map((key) => key[1])).size;
    },

    /** Takes a short lease on a name, for browsers without Web Locks. A lease that ends too far ahead came from a wrong clock. */
    async lease(name: string, holder: string, now: number, length: number): Promise<boolean> {
      const tx = await begin(['phone'], 'readwrite');
      const store = tx.objectStore('phone');
      const held = (await store.get(name)) as { holder: string; until: number } | undefined;
      const free = held === undefined || held.holder === holder || held.until <= now || held.until - now > length;
      if (free) await store.put({ holder, until: now + length }, name);
      await tx.done;
      return free;
    },

    /**
     * The one way in which records change: reads all that is kept about `ids`, lets `decide` say what to do, and does it,
     * with the desk if one is given, in a single transaction. It either happened whole, safely on disk, or not at all.
     */
    async revise<T>(person: string, ids: string[], decide: (rows: Rows) => Changes & { answer: T }, desk?: Desk): Promise<T> {
      const tx = await begin(['queue', 'unsent', 'quarantine', 'sent', 'draft'], 'readwrite');
      const queue = tx.objectStore('queue');
      const unsent = tx.objectStore('unsent');
      const quarantine = tx.objectStore('quarantine');
      const sent = tx.objectStore('sent');
      const work = async (): Promise<T> => {
        const rows: Rows = { waiting: [], quarantined: [], sent: [] };
        for (const id of new Set(ids)) {
          const range = ofRecord(person, id);
          const [w, u, q, s] = await Promise.all([queue.getAll(range), unsent.getAllKeys(range), quarantine.getAll(range), sent.getAll(range)]);
          rows.waiting.push(...withMarks(w, u));
          rows.quarantined.push(...q);
          rows.sent.push(...s);
        }
        const changes = decide(rows);
        const doing: Promise<unknown>[] = [];
        // If one of them fails the others are undone with it; their own failing is then no news.
        const run = (work: Promise<unknown>): void => {
          work.catch(() => undefined);
          doing.push(work);
        };
        for (const key of [...(changes.drop ?? []), ...(changes.freeze ?? [])]) run(unsent.delete(keyOf(key)));
        for (const key of changes.drop ?? []) run(queue.delete(keyOf(key)));
        for (const key of changes.release ?? []) run(quarantine.delete(keyOf(key)));
        for (const { frozen, ...row } of changes.put ?? []) {
          run(queue.put(row));
          if (!frozen) run(unsent.put({ person: row.person, id: row.id, version: row.version }));
        }
        for (const row of changes.quarantine ?? []) run(quarantine.put(row));
        for (const row of changes.sent ?? []) run(sent.put(row));
        if (desk) run(tx.objectStore('draft').put(desk));
        await Promise.all(doing);
        return changes.answer;
      };
      const done = tx.done;
      done.catch(() => undefined);
      try {
        const answer = await work();
        await done;
        return answer;
      } catch (trouble) {
        try {
          tx.abort();
        } catch {
          // It has already been undone by the browser.
        }
        await done.catch((undone: unknown) => {
          if (isFull(undone)) throw undone;
        });
        throw trouble;
      }
    },

    /** Forgets which ids went on earlier days. */
    async forgetSent(person: string, today: string): Promise<void> {
      const tx = await begin(['sent'], 'readwrite');
      const store = tx.objectStore('sent');
      const old = (await store.getAll(ofPerson(person))).filter((row) => row.day !== today);
      await Promise.all([...old.map((row) => store.delete(keyOf(row))), tx.done]);
    },

    close: () => db.close(),
  };
}

/** Whether the phone had no room. */
export function isFull(trouble: unknown): boolean {
  return (trouble as { name?: string } | null)?.name === 'QuotaExceededError';
}
