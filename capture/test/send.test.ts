/** How each possible answer of the server is read, and what exactly is sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answers } from '../src/leaving';
import { asProblem, batchBody, openTransport, readBatch, readOne, retryAfter, type Fetch } from '../src/send';

const ONE = { id: '0190a000-0000-7000-8000-000000000001', version: 1, body: '{"format":1,"version":1,"note":"é"}' };
const TWO = { id: '0190a000-0000-7000-8000-000000000002', version: 3, body: '{"format":1,"version":3}' };

const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers } });
const problem = (status: number, slug: string, headers: Record<string, string> = {}): Response =>
  reply(status, { type: `/problems/${slug}`, slug, status, title: 'T', detail: 'D', fields: [{ field: 'topics', message: 'M' }] }, headers);
const kindOf = async (response: Response): Promise<string> => {
  const answer = await readOne(response, ONE);
  return answer.kind === 'later' ? `later about ${answer.about}` : answer.kind;
};

test('a record leaves the phone only on a clear "stored" or "already" about this very version', async () => {
  assert.equal(await kindOf(reply(201, { id: ONE.id, version: 1, outcome: 'stored' })), 'safe');
  assert.equal(await kindOf(reply(200, { id: ONE.id, version: 1, outcome: 'already' })), 'safe');
  for (const unclear of [
    reply(200, { id: TWO.id, version: 1, outcome: 'stored' }),
    reply(200, { id: ONE.id, version: 2, outcome: 'stored' }),
    reply(200, { id: ONE.id, version: 1, outcome: 'later' }),
    reply(200, { id: ONE.id, version: 1 }),
    reply(200, '<h1>Welcome to our wi-fi</h1>'),
    reply(201, ''),
    reply(200, 'null'),
    new Response(null, { status: 204 }),
  ]) {
    assert.equal(await kindOf(unclear), 'later about server');
  }
});

test('problems of ours that can never pass are refusals, with their reason', async () => {
  for (const [status, slug] of [[400, 'bad-json'], [409, 'conflict'], [413, 'too-large'], [422, 'invalid'], [403, 'not-allowed']] as const) {
    const answer = await readOne(problem(status, slug), ONE);
    assert.deepEqual(answer, { kind: 'refused', problem: { slug, title: 'T', detail: 'D', fields: [{ field: 'topics', message: 'M' }] } });
  }
});

test('a missing or different sign-in keeps the record for its owner', async () => {
  assert.deepEqual(await readOne(problem(401, 'sign-in'), ONE), { kind: 'await-owner', why: 'sign-in' });
  assert.deepEqual(await readOne(problem(403, 'other-person'), ONE), { kind: 'await-owner', why: 'other-person' });
});

test('everything else means later: nothing is given up on a guess', async () => {
  for (const status of [403, 404, 405, 408, 410, 418, 429, 502, 503, 504]) assert.equal(await kindOf(problem(status, 'whatever')), 'later about server', String(status));
  assert.equal(await kindOf(problem(500, 'fault')), 'later about record');
  for (const status of [400, 401, 403, 409, 413, 422]) {
    assert.equal(await kindOf(new Response('<html>blocked</html>', { status, headers: { 'Content-Type': 'text/html' } })), 'later about server', `a proxy's ${status}`);
    assert.equal(await kindOf(reply(status, '{"no":"slug"}')), 'later about server', `a ${status} without our slug`);
    assert.equal(await kindOf(reply(status, 'not json')), 'later about server', `a broken ${status}`);
  }
});

test('Retry-After is read in seconds or as a date by the server’s clock, and never beyond an hour', () => {
  const asked = (headers: Record<string, string>): number | null => retryAfter(new Headers(headers));
  assert.equal(asked({}), null);
  assert.equal(asked({ 'Retry-After': '120' }), 120);
  assert.equal(asked({ 'Retry-After': '0' }), 0);
  assert.equal(asked({ 'Retry-After': '999999' }), 3600);
  assert.equal(asked({ 'Retry-After': 'soon' }), null);
  const date = 'Sat, 21 Nov 2026 10:00:00 GMT';
  assert.equal(asked({ 'Retry-After': 'Sat, 21 Nov 2026 10:00:30 GMT', Date: date }), 30);
  assert.equal(asked({ 'Retry-After': 'Sat, 21 Nov 2026 09:00:00 GMT', Date: date }), 0);
  assert.equal(asked({ 'Retry-After': 'Sat, 21 Nov 2026 10:00:30 GMT' }), null, 'without the server’s clock the phone’s own would have to be believed');
});

test('a batch answers for each record by its id and version, and silence about one is "later" for that one', async () => {
  const results = [
    { id: ONE.id, version: 1, outcome: 'stored', problem: null },
    { id: TWO.id, version: 3, outcome: 'conflict', problem: { slug: 'conflict', title: 'T', detail: 'D', fields: [] } },
  ];
  const kinds = async (given: unknown[]): Promise<string[]> => {
    const answer = await readBatch(reply(200, { results: given }), [ONE, TWO]);
    assert.equal(answer.kind, 'each');
    return answer.kind === 'each' ? answer.answers.map((one) => one.kind) : [];
  };
  assert.deepEqual(await kinds(results), ['safe', 'refused']);
  assert.deepEqual(await kinds([...results].reverse()), ['later', 'later']);
  assert.deepEqual(await kinds(results.slice(0, 1)), ['safe', 'later']);
  assert.deepEqual(await kinds([results[0], { ...results[1], outcome: 'later' }]), ['safe', 'later']);
  assert.deepEqual(await kinds([results[0], { ...results[1], outcome: 'rejected', problem: null }]), ['safe', 'refused']);
  assert.deepEqual(await kinds([null, 7]), ['later', 'later']);
});

test('a batch refused as a whole is split, whoever refuses it for its size', async () => {
  for (const response of [problem(413, 'too-large'), problem(400, 'bad-json'), problem(422, 'invalid'), new Response('too big', { status: 413 })]) {
    assert.equal((await readBatch(response, [ONE, TWO])).kind, 'split');
  }
  assert.deepEqual(await readBatch(problem(401, 'sign-in'), [ONE, TWO]), { kind: 'await-owner', why: 'sign-in' });
  assert.equal((await readBatch(reply(200, { hello: 'wi-fi' }), [ONE, TWO])).kind, 'later');
  assert.equal((await readBatch(problem(503, 'busy'), [ONE, TWO])).kind, 'later');
});

test('the bytes of a record are the same alone and in a batch, but for the id in front', () => {
  assert.equal(batchBody([ONE, TWO]), `{"records":[{"id":"${ONE.id}","format":1,"version":1,"note":"é"},{"id":"${TWO.id}","format":1,"version":3}]}`);
  assert.deepEqual(JSON.parse(batchBody([ONE])), { records: [{ id: ONE.id, format: 1, version: 1, note: 'é' }] });
});

test('every request says whose record it is, goes to our own server alone, and failing is an answer too', async () => {
  const seen: { address: string; init: RequestInit }[] = [];
  const fetch: Fetch = (address, init) => {
    seen.push({ address, init });
    return Promise.reject(new TypeError('network'));
  };
  const transport = openTransport(fetch);
  assert.deepEqual(await transport.put('somebody', ONE), { kind: 'later', about: 'server', seconds: null, reached: false });
  assert.equal((await transport.batch('somebody', [ONE, TWO])).kind, 'later');
  assert.deepEqual(seen.map((one) => [one.init.method, one.address]), [['PUT', `/api/v1/conversations/${ONE.id}`], ['POST', '/api/v1/conversations:batch']]);
  for (const { init } of seen) {
    assert.equal(new Headers(init.headers).get('X-Person'), 'somebody');
    assert.equal(init.redirect, 'error');
    assert.equal(init.credentials, 'same-origin');
  }
  assert.equal(seen[0]?.init.body, ONE.body);
});

test('a reply cut off half-way counts as no reply', async () => {
  const cut: Fetch = () => Promise.resolve(new Response(new ReadableStream({ start: (control) => control.error(new TypeError('cut')) }), { status: 201 }));
  assert.equal((await openTransport(cut).put('somebody', ONE)).kind, 'later');
});

test('problem JSON from elsewhere is not taken for ours', () => {
  assert.equal(asProblem(null), null);
  assert.equal(asProblem('text'), null);
  assert.equal(asProblem({ title: 'Not ours' }), null);
  assert.deepEqual(asProblem({ slug: 'ours', fields: [7, { field: 1, message: 'kept' }] }), { slug: 'ours', title: '', detail: '', fields: [{ field: '', message: '' }, { field: '', message: 'kept' }] });
});

test('a way out is open when its place answers, whatever it answers, and shut when nobody does', async () => {
  const says = (status: number) => answers(() => Promise.resolve(new Response(null, { status })), '/sign-out');
  assert.deepEqual(await Promise.all([200, 401, 405, 500, 503].map(says)), [true, true, true, true, true]);
  assert.deepEqual(await Promise.all([502, 504].map(says)), [false, false], 'the gateway answers, not the service');
  assert.equal(await answers(() => Promise.reject(new TypeError('network')), '/'), false);
  const asked: [string, RequestInit][] = [];
  const silent: Fetch = (address, init) => {
    asked.push([address, init]);
    return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  };
  assert.equal(await answers(silent, '/conversations/mine', 0), false, 'nor does it wait for ever');
  assert.deepEqual(asked.map(([address, { method, redirect }]) => [address, method, redirect]), [['/conversations/mine', 'HEAD', 'manual']]);
});
