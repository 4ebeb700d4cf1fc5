/** The database: upgrades, two tabs, two people, and browsers that misbehave. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { bodyOf, type Boot } from '../src/record';
import { openStore, STEPS, type Waiting } from '../src/store';
import { inTurn } from '../src/turns';
import { content, PEOPLE } from './model';
import sample from './boot.json';

const [ME, YOU] = PEOPLE;
const row = (person: string, id: string): Waiting => ({ person, id, version: 1, body: bodyOf(content('ward', id, 0), 1), frozen: false, saved: 0, tries: 0, after: 0 });
const put = (store: Awaited<ReturnType<typeof openStore>>, one: Waiting) => store.revise(one.person, [one.id], () => ({ put: [one], answer: undefined }));
const fresh = (): void => void (globalThis.indexedDB = new IDBFactory());
const LATER_STEP = [...STEPS, (db: Parameters<(typeof STEPS)[number]>[0]) => void (db as unknown as IDBDatabase).createObjectStore('extra')];

test('two people on one phone have two queues, drafts and forms', async () => {
  fresh();
  const store = await openStore();
  await put(store, row(ME, 'a'));
  await put(store, row(YOU, 'b'));
  await put(store, row(YOU, 'c'));
  await store.keepDesk({ person: ME, draft: null, remembered: { organisation: 'o', setting: 's', channel: 'c', raised_by: 'r' } });
  await store.keepBoot({ person: ME, etag: '"1"', boot: sample as Boot });
  assert.deepEqual((await store.waiting(ME)).map((one) => one.id), ['a']);
  assert.deepEqual((await store.waiting(YOU)).map((one) => one.id), ['b', 'c']);
  assert.equal(await store.others(ME), 2);
  assert.equal(await store.others(YOU), 1);
  assert.equal((await store.desk(YOU)).remembered, null);
  assert.equal(await store.boot(YOU), undefined);
  assert.equal((await store.boot(ME))?.etag, '"1"');
  store.close();
});

test('a newer version of the page brings the database up to date and loses nothing; the older tab lets go of it', async () => {
  fresh();
  let superseded = 0;
  const old = await openStore({ superseded: () => (superseded += 1) });
  await put(old, row(ME, 'a'));
  const young = await openStore({ steps: LATER_STEP });
  assert.equal(superseded, 1);
  assert.deepEqual((await young.waiting(ME)).map((one) => one.id), ['a']);
  await put(old, row(ME, 'b'));
  assert.deepEqual((await young.waiting(ME)).map((one) => one.id), ['a', 'b'], 'and the older tab can still save');
  old.close();
  young.close();
});

test('a phone from before there was a list of services keeps all it has, and then keeps a list for each person', async () => {
  fresh();
  const old = await openStore({ steps: STEPS.slice(0, 1) });
  await put(old, row(ME, 'a'));
  const store = await openStore();
  assert.deepEqual((await store.waiting(ME)).map((one) => one.id), ['a']);
  const list = { person: ME, language: 'en', etag: '"1"', list: { needs: [], services: [] } };
  await store.keepShortlist(list);
  assert.deepEqual([await store.shortlist(ME), await store.shortlist(YOU)], [list, undefined]);
  const wrong = { person: ME, id: 'w', service: 's', name: 'A', reason: 'closed' as const, at: 0 };
  await store.keepWrong(wrong);
  await store.keepWrong({ ...wrong, person: YOU });
  await store.dropWrong(wrong);
  assert.deepEqual([await store.wrongs(ME), (await store.wrongs(YOU)).length], [[], 1]);
  old.close();
  store.close();
});

test('a page that is older than the database works with it as it stands', async () => {
  fresh();
  (await openStore({ steps: LATER_STEP })).close();
  const old = await openStore();
  await put(old, row(ME, 'a'));
  assert.equal((await old.waiting(ME)).length, 1);
  old.close();
});

test('a connection cut while the page slept is opened again', async () => {
  fresh();
  const store = await openStore();
  store.close();
  await put(store, row(ME, 'a'));
  assert.equal((await store.waiting(ME)).length, 1);
  store.close();
});

test('a decision that fails changes nothing', async () => {
  fresh();
  const store = await openStore();
  await put(store, row(ME, 'a'));
  await assert.rejects(
    store.revise(ME, ['a'], () => {
      throw new Error('no');
    }),
    /no/,
  );
  assert.equal((await store.waiting(ME)).length, 1);
  store.close();
});

test('without Web Locks a short lease lets one tab send at a time, and a wrong clock cannot hold it for ever', async () => {
  fresh();
  const store = await openStore();
  let now = 1_000_000;
  const clock = (): number => now;
  let inside = 0;
  let most = 0;
  const work = async (): Promise<string> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((next) => setTimeout(next, 5));
    inside -= 1;
    return 'done';
  };
  const saved = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  try {
    const turns = await Promise.all(['one', 'two', 'three'].map((tab) => inTurn('send', store, tab, clock, work)));
    assert.deepEqual(turns.filter((turn) => turn !== null), ['done']);
    assert.equal(most, 1);
    assert.equal(await inTurn('send', store, 'two', clock, work), 'done');
    await store.lease('send', 'a tab that died', now, 90_000);
    assert.equal(await inTurn('send', store, 'two', clock, work), null);
    now -= 10 ** 9;
    assert.equal(await inTurn('send', store, 'two', clock, work), 'done');
  } finally {
    if (saved) Object.defineProperty(globalThis, 'navigator', saved);
  }
  store.close();
});
