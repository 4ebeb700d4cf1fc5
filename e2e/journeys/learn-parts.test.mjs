/** What a phone hands over of learning, rule by rule: the script's own parts, without a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';

const source = (name) => readFileSync(new URL(`../../course/player/${name}.js`, import.meta.url), 'utf8');
const parts = ['newId', 'begun', 'told', 'added', 'takesMore', 'things', 'meaning', 'pause', 'takenUp', 'isNews', 'mark'];
/** Their results are of another world: as JSON they can be compared. */
const world = createContext({});
runInContext(`${source('state')}\n${source('phone-queue')}\nglobalThis.parts = { ${parts.join(', ')} };`, world);
const rules = world.parts;
const plain = (value) => JSON.parse(JSON.stringify(value));

const frame = { course: 'core', module: 'signposting', version: 'v1', language: 'en' };
const shape = {
  version: 'v1',
  slugs: ['one', 'two', 'three'],
  questions: {
    a: { form: 'single', size: 3, key: '1' },
    b: { form: 'multiple', size: 3, key: '02' },
    c: { form: 'free', size: 2, key: '1' },
  },
  right: (question, said) => rules.mark(question, said).right,
};
const fresh = () => ({ page: 0, seen: [false, false, false], given: {}, best: null });
const state = (more) => ({ version: 'v1', page: null, seen: [], right: [], of: 3, finished: false, ...more });

test('ids are of version 7 and follow the clock', () => {
  const chance = (byte) => new Uint8Array(10).fill(byte);
  const one = rules.newId(Date.UTC(2026, 10, 22), chance(255));
  assert.match(one, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(parseInt(one.replace('-', '').slice(0, 12), 16), Date.UTC(2026, 10, 22));
  assert.ok(one < rules.newId(Date.UTC(2026, 10, 22) + 1, chance(0)));
});

test('steps gather in a record, each page once and each answer as often as it was given', () => {
  const wordings = { a: 'aa11' };
  const answer = rules.told({ id: 'a', form: 'single', answer: '2' }, wordings, 7);
  assert.deepEqual(plain(answer), { question: 'a', wording: 'aa11', given: { chosen: [2] }, at: 7 });
  assert.deepEqual(plain(rules.told({ id: 'o', form: 'order', answer: '20a' }, {}, 7).given), { ordered: [2, 0, 10] });
  assert.deepEqual(plain(rules.told({ id: 'm', form: 'match', answer: '01' }, {}, 7).given), { matched: [0, 1] });
  assert.equal(rules.told({ id: 'c', form: 'free', answer: '1' }, wordings, 7), null, 'a free reply is told to nobody');
  let record = rules.begun(frame, 5);
  for (const step of [{ page: 'one' }, { page: 'one', answer }, { page: 'two' }, { page: null, answer }]) record = rules.added(record, step, 9);
  assert.deepEqual(plain(record), { format: 1, ...frame, from: 5, at: 9, page: 'two', seen: ['one', 'two'], answers: plain([answer, answer]) });
  assert.equal(rules.things(record), 4);
  for (let more = 0; more < 198; more += 1) record = rules.added(record, { page: null, answer }, 9);
  assert.equal(rules.takesMore(record), false);
});

test('an answer is read as the contract has it, and nothing is given up on a guess', () => {
  const problem = (status, slug) => ({ status, kind: 'application/problem+json', body: { slug, title: 'T', detail: 'D' } });
  const kind = (answer) => rules.meaning('id', answer).kind;
  const json = 'application/json';
  for (const outcome of ['stored', 'already']) assert.equal(kind({ status: 201, kind: json, body: { id: 'id', outcome } }), 'safe');
  assert.equal(kind({ status: 200, kind: json, body: { id: 'other', outcome: 'stored' } }), 'later');
  assert.equal(kind({ status: 200, kind: 'text/html', body: null }), 'later', 'a login page of the wi-fi');
  assert.deepEqual(plain(rules.meaning('id', problem(401, 'sign-in'))), { kind: 'owner', why: 'nobody' });
  assert.deepEqual(plain(rules.meaning('id', problem(403, 'other-person'))), { kind: 'owner', why: 'other' });
  for (const [status, slug] of [[400, 'learning-json'], [409, 'learning-conflict'], [422, 'learning-gone'], [403, 'not-allowed']]) {
    assert.deepEqual(plain(rules.meaning('id', problem(status, slug))), { kind: 'refused', why: { slug, title: 'T', detail: 'D' } });
  }
  assert.equal(kind({ status: 422, kind: 'text/html', body: null }), 'later', 'somebody else’s refusal');
  for (const status of [404, 408, 429, 500, 503]) assert.equal(kind(problem(status, 'x')), 'later', String(status));
  assert.equal(rules.meaning('id', { ...problem(429, 'x'), after: '17' }).seconds, 17);
  assert.deepEqual([500, 503].map((status) => rules.meaning('id', problem(status, 'x')).blocks), [false, true]);
});

test('waiting doubles to five minutes, spread by chance, and never ends before it was asked to', () => {
  assert.deepEqual([0, 1, 2].map((failures) => rules.pause(failures, 0, 1)), [2000, 4000, 8000]);
  assert.equal(rules.pause(3, 0, 0), 8000);
  assert.equal(rules.pause(50, 0, 1), 300000);
  assert.equal(rules.pause(0, 40, 0), 40000);
});

test('progress made elsewhere is taken up', () => {
  const mine = { ...fresh(), page: 0, seen: [true, false, false], given: { a: '0', c: '1' } };
  const elsewhere = state({ page: 'two', seen: ['one', 'two'], right: ['a', 'b'] });
  assert.ok(rules.isNews(mine, elsewhere, shape));
  const all = plain(rules.takenUp(mine, elsewhere, shape, false));
  assert.deepEqual(all, { page: 1, seen: [true, true, false], given: { a: '1', b: '02', c: '1' }, best: null });
  assert.ok(!rules.isNews(all, elsewhere, shape));
});

test('while something waits the phone keeps its place and its own answers, and only adds', () => {
  const mine = { ...fresh(), page: 2, seen: [false, false, true], given: { a: '0' } };
  const all = plain(rules.takenUp(mine, state({ page: 'one', seen: ['one'], right: ['a', 'b'] }), shape, true));
  assert.deepEqual(all, { page: 2, seen: [true, false, true], given: { a: '0', b: '02' }, best: null });
});

test('begun again elsewhere, a module begins again here; of an older version nothing is taken away', () => {
  const mine = { page: 2, seen: [true, true, true], given: { a: '1', b: '0' }, best: 50 };
  assert.deepEqual(plain(rules.takenUp(mine, state({ page: 'one' }), shape, false)), { page: 0, seen: [false, false, false], given: { b: '0' }, best: null });
  const newer = state({ version: 'v2', page: 'gone', seen: ['one', 'new'] });
  assert.deepEqual(plain(rules.takenUp(mine, newer, shape, false)), mine);
});
