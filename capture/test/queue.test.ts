/** The queue's rules, one at a time: how it waits, splits, corrects, takes back, and never lets one record stop the next. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countSent, openQueue, waitAfter, type Answer, type BatchAnswer, type Outgoing, type Transport } from '../src/queue';
import { readBody } from '../src/record';
import { isFull, openStore } from '../src/store';
import { content, disk, ModelServer, Network, PEOPLE, Phone, POISON } from './model';

const ME = PEOPLE[0];
const LATER = { kind: 'later', about: 'server', seconds: null, reached: true } as const;
const IDS = Array.from({ length: 9 }, (_, at) => `0190a000-0000-7000-8000-00000000010${at}`);
const id = (at: number): string => IDS[at] as string;

/** A queue on a fresh phone whose answers are scripted; `sent` lists what went out, batches as lists. */
async function scripted(answers: { put?: (one: Outgoing) => Answer; batch?: (many: Outgoing[]) => BatchAnswer }) {
  const phone = new Phone(new Network(new ModelServer()), 1);
  const store = await openStore();
  const sent: string[][] = [];
  const transport: Transport = {
    put: (_, one) => {
      sent.push([one.id]);
      return Promise.resolve(answers.put?.(one) ?? { kind: 'safe' });
    },
    batch: (_, many) => {
      sent.push(many.map((one) => one.id));
      return Promise.resolve(answers.batch?.(many) ?? { kind: 'each', answers: many.map(() => ({ kind: 'safe' })) });
    },
  };
  const queue = openQueue({ store, transport, now: () => phone.clock, random: () => 0.5, newId: phone.freshId });
  const save = (at: number, setting = 'ward') => queue.save(ME, id(at), content(setting, `topic${at}`, phone.clock), null);
  return { phone, store, sent, queue, save };
}

test('the wait doubles from two seconds to five minutes, and chance takes up to half of it', () => {
  assert.deepEqual([1, 2, 3, 4].map((tries) => waitAfter(tries, 1)), [2_000, 4_000, 8_000, 16_000]);
  assert.equal(waitAfter(1, 0), 1_000);
  assert.equal(waitAfter(50, 1), 300_000);
  assert.equal(waitAfter(5_000, 0), 150_000);
});

test('one record goes alone, several go together', async () => {
  const { sent, queue, save } = await scripted({});
  await save(0);
  assert.deepEqual(await queue.flush(ME), { state: 'empty' });
  await save(1);
  await save(2);
  await queue.flush(ME);
  assert.deepEqual(sent, [[id(0)], [id(1), id(2)]]);
});

test('a batch refused as a whole is halved at once, down to single records', async () => {
  const { sent, queue, save } = await scripted({ batch: () => ({ kind: 'split' }) });
  for (const at of [0, 1, 2, 3]) await save(at);
  assert.deepEqual(await queue.flush(ME), { state: 'empty' });
  const sizes = sent.map((one) => one.length);
  assert.deepEqual(sizes.slice(0, 3), [4, 2, 1]);
  assert.deepEqual(sent.filter((one) => one.length === 1).flat().sort(), [id(0), id(1), id(2), id(3)]);
});

test('a record on which the server falls over does not hold up the others', async () => {
  const fault = { kind: 'later', about: 'record', seconds: null, reached: true } as const;
  const { sent, queue, save, store, phone } = await scripted({
    put: (one) => (one.id === id(0) ? fault : { kind: 'safe' }),
    batch: (many) => (many.some((one) => one.id === id(0)) ? fault : { kind: 'each', answers: many.map(() => ({ kind: 'safe' })) }),
  });
  for (const at of [0, 1, 2, 3, 4]) await save(at);
  const flushed = await queue.flush(ME);
  assert.deepEqual((await store.waiting(ME)).map((row) => row.id), [id(0)]);
  assert.equal(flushed.state, 'paused');
  assert.ok(sent.length < 12, 'and is not tried over and over');
  assert.ok(((await store.waiting(ME))[0]?.after ?? 0) > phone.clock);
});

test('when every record in a row must wait it is about the server, and the round ends', async () => {
  const { sent, queue, save } = await scripted({ put: () => ({ ...LATER, about: 'record' }), batch: () => ({ kind: 'split' }) });
  for (const at of [0, 1, 2, 3, 4, 5, 6, 7]) await save(at);
  assert.equal((await queue.flush(ME)).state, 'paused');
  assert.equal(sent.filter((one) => one.length === 1).length, 3);
});

test('a pause the server asked for is kept to, unless the person says "Send now"', async () => {
  let busy = true;
  const { sent, queue, save, phone } = await scripted({ put: () => (busy ? { ...LATER, seconds: 60 } : { kind: 'safe' }) });
  await save(0);
  const flushed = await queue.flush(ME);
  assert.deepEqual(flushed, { state: 'paused', until: phone.clock + 63_000, reached: true });
  await queue.flush(ME, 'timer');
  await queue.flush(ME, 'eager');
  assert.equal(sent.length, 1, 'nothing went out while the server wanted to be left alone');
  busy = false;
  assert.deepEqual(await queue.flush(ME, 'forced'), { state: 'empty' });
});

test('a server that keeps asking for two seconds is still left alone for longer and longer', async () => {
  const { queue, save, phone } = await scripted({ put: () => ({ ...LATER, seconds: 2 }) });
  await save(0);
  const waits: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const flushed = await queue.flush(ME, 'timer');
    if (flushed.state !== 'paused') throw new Error(flushed.state);
    waits.push(flushed.until - phone.clock);
    phone.clock = flushed.until;
  }
  assert.ok((waits[9] ?? 0) > 60_000, waits.join(' '));
});

test('the phone’s own pause ends early when the connection comes back', async () => {
  let down = true;
  const { sent, queue, save, phone } = await scripted({ put: () => (down ? { ...LATER, reached: false } : { kind: 'safe' }) });
  await save(0);
  assert.deepEqual(await queue.flush(ME), { state: 'paused', until: phone.clock + 1_500, reached: false });
  down = false;
  assert.equal((await queue.flush(ME, 'timer')).state, 'paused');
  assert.equal(sent.length, 1);
  assert.deepEqual(await queue.flush(ME, 'eager'), { state: 'empty' });
});

test('a clock set back by a year does not make anything wait for a year', async () => {
  let down = true;
  const { queue, save, phone } = await scripted({ put: () => (down ? LATER : { kind: 'safe' }) });
  await save(0);
  await queue.flush(ME);
  phone.clock -= 365 * 86_400_000;
  down = false;
  assert.deepEqual(await queue.flush(ME, 'timer'), { state: 'empty' });
});

test('a record that never left the phone is corrected in place; one that may have is corrected by its next version', async () => {
  const { queue, save, store, phone } = await scripted({ put: () => LATER });
  await save(0);
  assert.deepEqual(pick(await queue.change(ME, id(0), 1, content('ward', 'other', phone.clock))), { id: id(0), version: 1 });
  assert.equal((await store.waiting(ME)).length, 1);
  await queue.flush(ME);
  const frozen = (await store.waiting(ME))[0];
  assert.deepEqual(pick(await queue.change(ME, id(0), 1, content('ward', 'third', phone.clock))), { id: id(0), version: 2 });
  const [first, second] = await store.waiting(ME);
  assert.equal(first?.body, frozen?.body, 'what was sent once is sent again byte for byte');
  assert.deepEqual([readBody(second?.body ?? '').corrects, readBody(second?.body ?? '').topics], [1, ['third']]);
});

test('a correction waits until what it corrects has been answered', async () => {
  const { sent, queue, save, phone } = await scripted({ put: (one) => (one.version === 1 && sent.length === 1 ? LATER : { kind: 'safe' }) });
  await save(0);
  await queue.flush(ME);
  await queue.change(ME, id(0), 1, content('ward', 'other', phone.clock));
  assert.deepEqual(await queue.flush(ME, 'eager'), { state: 'empty' });
  assert.equal(sent.length, 3, 'the first version again, then the second, never both at once');
});

test('taking back what never left the phone leaves no trace; anything else is withdrawn by a version that says so', async () => {
  const { queue, save, store, phone } = await scripted({});
  await save(0);
  assert.equal(await queue.withdraw(ME, id(0), 1, content('ward', 'topic0', phone.clock)), null);
  assert.deepEqual(await store.waiting(ME), []);
  await save(1);
  await queue.flush(ME);
  await queue.withdraw(ME, id(1), 1, content('ward', 'topic1', phone.clock));
  const [row] = await store.waiting(ME);
  assert.deepEqual([row?.version, readBody(row?.body ?? '').withdrawn, readBody(row?.body ?? '').corrects], [2, true, 1]);
});

test('a refused record takes its own corrections with it into quarantine, each with its reason', async () => {
  const refused: Answer = { kind: 'refused', problem: { slug: 'invalid', title: 'T', detail: 'D', fields: [] } };
  let down = true;
  const { queue, save, store, phone } = await scripted({ put: () => (down ? LATER : refused) });
  await save(0, POISON);
  await queue.flush(ME);
  await queue.change(ME, id(0), 1, content('ward', 'other', phone.clock));
  down = false;
  await queue.flush(ME, 'eager');
  assert.deepEqual(await store.waiting(ME), []);
  assert.deepEqual((await store.quarantined(ME)).map((row) => [row.version, row.problem.slug]), [[1, 'invalid'], [2, 'earlier-version']]);
});

test('a refused record put right goes out as a new record, and what was refused is gone', async () => {
  const refused: Answer = { kind: 'refused', problem: { slug: 'invalid', title: 'T', detail: 'D', fields: [] } };
  const { queue, save, store, phone } = await scripted({ put: (one) => (one.id === id(0) ? refused : { kind: 'safe' }) });
  await save(0, POISON);
  await queue.flush(ME);
  const [row] = await store.quarantined(ME);
  const key = await queue.save(ME, id(1), content('ward', 'right', phone.clock), row ?? null);
  assert.notEqual(key.id, id(0));
  assert.deepEqual(await store.quarantined(ME), []);
  assert.deepEqual(await queue.flush(ME), { state: 'empty' });
});

test('a refused correction put right stays a version of its record', async () => {
  let slug = 'invalid';
  const { queue, save, store, phone } = await scripted({ put: (one) => (one.version === 1 ? { kind: 'safe' } : { kind: 'refused', problem: { slug, title: '', detail: '', fields: [] } }) });
  const again = async (): Promise<unknown> => {
    const [row] = await store.quarantined(ME);
    return pick(await queue.save(ME, id(8), content('ward', 'right', phone.clock), row ?? null));
  };
  await save(0);
  await queue.flush(ME);
  await queue.change(ME, id(0), 1, content(POISON, 'other', phone.clock));
  await queue.flush(ME);
  assert.deepEqual(await again(), { id: id(0), version: 2 }, 'the server never had version 2');
  slug = 'conflict';
  await queue.flush(ME);
  assert.deepEqual(await again(), { id: id(0), version: 3 }, 'somebody else wrote version 2 first');
});

test('saving the same draft twice, by two taps or two tabs, saves it once; another content under the same id gets its own', async () => {
  const { queue, save, store, phone } = await scripted({});
  await Promise.all([save(0), save(0)]);
  phone.clock += 5_000;
  await save(0);
  assert.equal((await store.waiting(ME)).length, 1);
  const other = await queue.save(ME, id(0), content('ward', 'something-else', phone.clock), null);
  assert.notEqual(other.id, id(0));
  await queue.flush(ME);
  assert.notEqual((await queue.save(ME, id(0), content('ward', 'after-it-went', phone.clock), null)).id, id(0));
});

test('what left the phone leaves only its id behind', async () => {
  const { queue, save, store } = await scripted({});
  await save(0);
  await queue.flush(ME);
  assert.deepEqual(await store.sent(ME), [{ person: ME, id: id(0), version: 1, day: '2026-11-21' }]);
  await store.forgetSent(ME, '2026-11-22');
  assert.deepEqual(await store.sent(ME), []);
});

test('a chat that was taken back is not counted as sent, not even while the word of it waits', async () => {
  const { queue, save, store, phone } = await scripted({});
  const sentToday = async () => countSent(await store.sent(ME), await store.waiting(ME), '2026-11-21');
  await save(0);
  await save(1);
  await queue.flush(ME);
  await queue.change(ME, id(1), 1, content('ward', 'changed', phone.clock));
  await queue.flush(ME);
  assert.equal(await sentToday(), 2, 'a changed one is still one');
  await queue.withdraw(ME, id(0), 1, content('ward', 'topic0', phone.clock));
  assert.equal(await sentToday(), 1);
  await queue.flush(ME);
  assert.equal((await store.waiting(ME)).length, 0);
  assert.equal(await sentToday(), 1);
  assert.equal(countSent(await store.sent(ME), [], '2026-11-22'), 0);
});

test('a full phone saves nothing, says so, and keeps what it had', async () => {
  const { queue, save, store, phone } = await scripted({});
  await save(0);
  disk.full = true;
  try {
    const draft = { person: ME, draft: null, remembered: { organisation: 'o', setting: 's', channel: 'c', raised_by: 'r' } };
    await assert.rejects(queue.save(ME, id(1), content('ward', 'more', phone.clock), null, draft), isFull);
  } finally {
    disk.full = false;
  }
  assert.deepEqual((await store.waiting(ME)).map((row) => row.id), [id(0)]);
  assert.equal((await store.desk(ME)).remembered, null, 'the draft was not cleared either: it is one transaction');
});

test('a full phone still sends what it has, and so makes room', async () => {
  const refused: Answer = { kind: 'refused', problem: { slug: 'invalid', title: '', detail: '', fields: [] } };
  const { queue, save, store, sent } = await scripted({
    put: (one) => (one.id === id(1) ? refused : { kind: 'safe' }),
    batch: (many) => ({ kind: 'each', answers: many.map((one) => (one.id === id(1) ? refused : { kind: 'safe' })) }),
  });
  for (const at of [0, 1, 2]) await save(at);
  disk.full = true;
  try {
    assert.equal((await queue.flush(ME)).state, 'paused');
    assert.deepEqual((await store.waiting(ME)).map((row) => [row.id, row.frozen]), [[id(1), true]], 'the refused one waits until there is room to say why');
    assert.equal(sent.length, 1);
  } finally {
    disk.full = false;
  }
  await queue.flush(ME, 'eager');
  assert.deepEqual((await store.quarantined(ME)).map((row) => row.id), [id(1)]);
});

const pick = ({ id: which, version }: { id: string; version: number }): unknown => ({ id: which, version });
