/** Finding services: by the server, without it, for the right people, and onto a card. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { cardOf, codeOf, fragmentOf } from '../src/card';
import { filtersAsked, noFilters, unapplied, type Filters } from '../src/filters';
import { lookUp } from '../src/lookup';
import { alike, crisisIn, fold, judge, personIn, searchHere, wordsOf } from '../src/offline';
import { chosenOf, readFound, webOf } from '../src/services';
import { dialled } from '../src/servicecard';
import { fetchShortlist, readShortlist, type Listed, type Shortlist } from '../src/shortlist';
import { sendWrongs, type Wrong } from '../src/wrongs';
import { wordsIn } from '../src/words';
import { PEOPLE } from './model';
import sample from './shortlist.json';

const LIST = readShortlist(sample) as Shortlist;
const EN = wordsIn('en');
const ASKED = { person: PEOPLE[0], q: 'cant pay the gas', postcode: 'WZ1 1AB', topics: ['money'], filters: noFilters() };
const named = (list: { name: string }[]): string[] => list.map((one) => one.name);
const search = (q: string, topics: string[] = [], filters: Partial<Filters> = {}) => searchHere(LIST, { q, topics, filters: { ...noFilters(), ...filters } }, EN);
const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ETag: '"2"' } });

test('words are folded as the server folds them', () => {
  const table = [
    ['Can’t pay the GAS!', 'cant pay the gas'],
    ["  mum's   82 ", 'mums 82'],
    ['Môn a’r Tŷ', 'mon ar ty'],
    ['drop-in (11–25)', 'drop in 11 25'],
    ['ﬁnd ½ price', 'find 1 2 price'],
    ['İstanbul ΣΟΦΟΣ', 'istanbul σοφοσ'],
    ['…!?', ''],
  ] as const;
  for (const [text, folded] of table) assert.equal(fold(text), folded, text);
});

test('a slip of the thumb is forgiven in long words alone, and never in the first letter', () => {
  for (const [one, other, same] of [['smoking', 'smokign', true], ['smoking', 'smoking', true], ['lonely', 'lonley', true], ['depressed', 'depresed', true], ['debt', 'dept', false], ['gas', 'gad', false], ['bills', 'pills', false], ['carer', 'career', true], ['depression', 'deprxssixn', true], ['housing', 'hoovering', false]] as const) {
    assert.equal(alike(one, other), same, `${one} ${other}`);
  }
});

test('without a connection, what was said is heard as a need and the best of it comes first', () => {
  const table: [string, string | null][] = [
    ['she cant pay the gas', 'Wrenmouth Energy Advice'],
    ['Can’t afford heating this winter', 'Wrenmouth Energy Advice'],
    ['meter has run out', 'Wrenmouth Energy Advice'],
    ['he owes money and bailiffs came', 'Harbour Debt Line'],
    ['feeling really low', 'Next Step Talking Therapies'],
    ['depresed', 'Next Step Talking Therapies'],
    ['harbour debt', 'Harbour Debt Line'],
    ['wants to learn the ukulele', null],
    ['the', null],
  ];
  for (const [q, first] of table) assert.equal(search(q).results[0]?.name ?? null, first, q);
  const found = search('cant pay the gas', ['money']);
  assert.deepEqual(found.needs[0], { slug: 'paying-for-gas-and-electricity', label: 'Paying for gas and electricity', topic: 'money' });
  assert.deepEqual(found.results[0]?.why, ['Helps with: Paying for gas and electricity']);
  assert.equal(found.from, 'phone');
});

test('a topic alone lists the best for it', () => {
  assert.deepEqual(named(search('', ['money']).results.slice(0, 2)).sort(), ['Harbour Debt Line', 'Wrenmouth Energy Advice']);
  assert.deepEqual(search('', ['money']).needs, [], 'nothing was said, so no need was heard');
  assert.deepEqual(search('', ['dentist']).results, []);
});

test('filters are asked of the server as it takes them', () => {
  const nothing = { age: null, open_now: false, free: false, language: null, access: [], ways: [] };
  const table: [Partial<Filters>, object][] = [
    [{}, {}],
    [{ age: '34' }, { age: 34 }],
    [{ age: '0' }, { age: 0 }],
    // What is no age is left out, so that the rest is still asked.
    [{ age: '340' }, {}],
    [{ age: '3x' }, {}],
    [{ only: ['free'] }, { free: true }],
    [{ only: ['open_now', 'free'], language: 'pl' }, { open_now: true, free: true, language: 'pl' }],
    [{ ways: ['phone', 'online'], access: ['wheelchair'] }, { ways: ['phone', 'online'], access: ['wheelchair'] }],
  ];
  for (const [set, asked] of table) assert.deepEqual(filtersAsked({ ...noFilters(), ...set }), { ...nothing, ...asked }, JSON.stringify(set));
});

test('without a connection, filters are applied as far as the list can tell', () => {
  const told = { 'Wrenmouth Energy Advice': { ways: ['phone'], free: true }, 'Quay Fuel Bank': { ways: ['in_person'], free: true }, 'Warm Homes Grant': { ways: ['online'], free: false }, 'Tuesday Lunch Club': { ways: ['in_person'], free: false } } as Record<string, object>;
  const list = readShortlist({ ...sample, services: sample.services.map((one) => ({ ...one, free: undefined, ...told[one.name] })) }) as Shortlist;
  const filtered = (q: string, filters: Partial<Filters>) => searchHere(list, { q, topics: [], filters: { ...noFilters(), ...filters } }, EN);
  const gas = (filters: Partial<Filters>): string[] => named(filtered('cant pay the gas', filters).results).filter((name) => name in told).sort();
  assert.deepEqual(gas({}), ['Quay Fuel Bank', 'Warm Homes Grant', 'Wrenmouth Energy Advice']);
  assert.deepEqual(gas({ ways: ['phone'] }), ['Wrenmouth Energy Advice']);
  assert.deepEqual(gas({ ways: ['phone', 'online'] }), ['Warm Homes Grant', 'Wrenmouth Energy Advice']);
  assert.deepEqual(gas({ only: ['free'] }), ['Quay Fuel Bank', 'Wrenmouth Energy Advice']);
  assert.deepEqual(named(filtered('cant pay the gas', { only: ['free'] }).results).includes('Harbour Debt Line'), false, 'nobody knows what it costs');
  // An age that is typed goes before what was said of one.
  assert.deepEqual(named(filtered('lonely', { age: '78' }).results), ['Tuesday Lunch Club']);
  assert.deepEqual(filtered('he is 78 and lonely', { age: '40' }).results.map(({ name }) => name), ["Men's Shed Wrenmouth"]);
  // What only the server can tell leaves nothing out, and is said to have been left undone.
  const undone: [Partial<Filters>, boolean][] = [[{ only: ['open_now'] }, true], [{ access: ['wheelchair'] }, true], [{ language: 'pl' }, true], [{ only: ['free'], age: '3', ways: ['phone'] }, false]];
  for (const [set, is] of undone) assert.equal(unapplied({ ...noFilters(), ...set }), is, JSON.stringify(set));
  assert.equal(gas({ only: ['open_now'], access: ['wheelchair'], language: 'pl' }).length, 3);
});

test('what filters may ask for is read from the list', () => {
  const filters = { ways: [{ slug: 'phone', label: 'By phone or text' }], access: [{ slug: 'toilet', label: 'Accessible toilet' }], languages: 'none' };
  assert.deepEqual(readShortlist({ ...sample, filters })?.offered, { ...filters, languages: [] });
  assert.deepEqual(LIST.offered, { ways: [], access: [], languages: [] }, 'a list of before offers none');
});

test('what is for some people only is held back, or left out where it cannot be for this person', () => {
  const lonely = search('he is lonely');
  assert.deepEqual(named(lonely.results), ["Men's Shed Wrenmouth"]);
  assert.deepEqual(lonely.maybe.map(({ name, check }) => [name, check]), [['Tuesday Lunch Club', 'For people aged 60 and over']]);
  assert.deepEqual(named(search('she is lonely').maybe), ['Tuesday Lunch Club'], 'no men’s shed');
  assert.deepEqual(named(search('my mum is 78 and lonely').results), ['Tuesday Lunch Club']);
  assert.deepEqual(search('lonely').maybe.map(({ check }) => check).sort(), ['For men', 'For people aged 60 and over']);
  const carer = LIST.services.find((one) => one.only.length > 0) as Listed;
  assert.equal(judge(carer, personIn('she is 40'), EN).check, 'For carers');
  assert.equal(judge({ ...carer, check: '' }, personIn(''), wordsIn('cy')).check, 'I rai pobl yn unig');
  assert.equal(judge({ ...carer, only: [], ages: [16, 25] }, personIn('my son is 11'), EN).fits, false);
  assert.deepEqual(judge({ ...carer, only: [], ages: [18, 120], check: '' }, personIn(''), EN), { fits: true, check: '' });
});

test('age and sex are read only where they are plain', () => {
  const table: [string, number | null, string | null][] = [
    ['my son is 15', 15, 'male'],
    ['she’s 82 and falls', 82, 'female'],
    ['he hit his wife', null, null],
    ['is 20 weeks pregnant', null, 'female'],
    ['owes 15 pounds', null, null],
    ['a 19 year old', 19, null],
    ['mum 79 on her own', 79, 'female'],
    ['lad, 14, in trouble', 14, null],
    ['teenage daughter drinking', 15, 'female'],
    ['awake at 4 am', null, null],
  ];
  for (const [q, age, sex] of table) assert.deepEqual(personIn(q), { age, sex }, q);
});

test('words of a crisis bring the panel, also without a connection', () => {
  assert.equal(crisisIn(LIST, 'He says he’ll end it all')?.lines.length, 4);
  assert.equal(crisisIn(LIST, 'I want to KILL MYSELF!')?.title, 'If someone may not be safe');
  assert.equal(crisisIn(LIST, 'ended it all at work'), null);
  assert.ok(search('feeling low and suicidal').crisis);
});

test('the server is asked in the body alone, and its answer is read with care', async () => {
  const seen: { address: string; init: RequestInit }[] = [];
  const answer = { needs: [{ slug: 'debt', label: 'Debt' }, {}], crisis: null, postcode: 'unknown', results: [{ id: 'a', name: 'A', web: 'javascript:alert(1)', phone: ' 01632 960 101 ', checked: { badge: 'odd' }, why: ['near', 3] }, { id: '', name: 'nameless' }], maybe: [{ id: 'b', name: 'B', check: 'For men' }], nothing_fits: false };
  const found = await lookUp(async (address, init) => (seen.push({ address, init }), json(answer)), ASKED, LIST, EN);
  assert.equal(seen[0]?.address, '/api/v1/find');
  const { method, headers, body } = seen[0]?.init ?? {};
  assert.equal(method, 'POST');
  assert.equal((headers as Record<string, string>)['X-Person'], PEOPLE[0]);
  assert.deepEqual(JSON.parse(body as string), { q: ASKED.q, postcode: ASKED.postcode, topics: ['money'], filters: { age: null, open_now: false, free: false, language: null, access: [], ways: [] }, language: 'en' });
  assert.deepEqual(found?.needs, [{ slug: 'debt', label: 'Debt', topic: null }]);
  assert.deepEqual(found?.results.map(({ id, web, phone, checked, why }) => [id, web, phone, checked.badge, why]), [['a', '', '01632 960 101', 'unknown', ['near']]]);
  assert.deepEqual([found?.from, found?.postcodeUnknown, found?.maybe[0]?.check], ['server', true, 'For men']);
});

test('a server that is away, slow, full, or not ours leaves the search to the phone', async () => {
  const never = (_: string, { signal }: RequestInit): Promise<Response> => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
  const servers = [never, async () => Promise.reject(new TypeError('away')), async () => json({ slug: 'busy' }, 503), async () => new Response('<p>Welcome to the wi-fi'), async () => json({ hello: 1 })];
  for (const server of servers) {
    const found = await lookUp(server, ASKED, LIST, EN, 20);
    assert.deepEqual([found?.from, found?.results[0]?.name], ['phone', 'Wrenmouth Energy Advice']);
    assert.equal(await lookUp(server, ASKED, null, EN, 20), null);
  }
});

test('a list is fetched when it changed, in the language spoken, and never replaced by less', async () => {
  const kept = { person: PEOPLE[0], language: 'en', etag: '"1"', list: sample };
  const asked: [string, unknown][] = [];
  const server = (response: () => Response) => async (address: string, init: RequestInit) => (asked.push([address, (init.headers as Record<string, string>)['If-None-Match']]), response());
  assert.equal(await fetchShortlist(server(() => new Response(null, { status: 304 })), PEOPLE[0], 'en', kept), 'same');
  const fresh = await fetchShortlist(server(() => json(sample)), PEOPLE[0], 'cy', kept);
  assert.deepEqual(fresh, { ...kept, language: 'cy', etag: '"2"' });
  assert.deepEqual(asked, [['/api/v1/shortlist?lang=en', '"1"'], ['/api/v1/shortlist?lang=cy', undefined]]);
  for (const less of [json({}), json([]), json({ slug: 'x' }, 404), new Response('<p>')]) assert.equal(await fetchShortlist(server(() => less), PEOPLE[0], 'en', undefined), 'unknown');
});

test('a list with odd lines is used as far as it can be read', () => {
  const odd = readShortlist({ needs: [{ slug: 'a', said: 'no list', services: [1, 'x'] }, null], services: [null, { id: 'x', name: 'X', ages: [18], only: 'carer' }], crisis: null });
  assert.deepEqual(odd?.needs, [{ slug: 'a', topic: '', label: '', said: [], services: ['x'] }]);
  assert.deepEqual(odd?.services.map(({ id, ages, only }) => [id, ages, only]), [['x', null, []]]);
  assert.equal(crisisIn(odd as Shortlist, 'suicidal'), null);
  assert.equal(readFound({ results: 'none' }), null);
});

test('what is wrong is told once the server answers, and is kept until then', async () => {
  const row = (id: string): Wrong => ({ person: PEOPLE[0], id, service: `s-${id}`, name: 'A', reason: 'closed', at: 0 });
  let kept = [row('1'), row('2'), row('3')];
  const store = { wrongs: async () => kept, dropWrong: async (gone: Wrong) => void (kept = kept.filter((one) => one.id !== gone.id)) };
  const told: string[] = [];
  await sendWrongs(async () => Promise.reject(new Error('away')), store, PEOPLE[0]);
  assert.equal(kept.length, 3);
  await sendWrongs(async () => new Response('<p>wi-fi'), store, PEOPLE[0]);
  assert.equal(kept.length, 3, 'a login page of the wi-fi has taken nothing');
  await sendWrongs(async (address, init) => (told.push(`${address} ${init.body as string}`), told.length < 3 ? json({ slug: 'gone' }, told.length === 1 ? 404 : 200) : json({ slug: 'busy' }, 429)), store, PEOPLE[0]);
  assert.deepEqual(kept.map(({ id }) => id), ['3']);
  assert.deepEqual(told, ['1', '2', '3'].map((id) => `/api/v1/services/s-${id}/wrong {"reason":"closed"}`));
});

test('a card is packed into the end of a link, and a code is drawn from it', async () => {
  const services = LIST.services.slice(0, 5).map(chosenOf);
  const card = cardOf('cy', '  Cerdded i’r siop bob dydd ☺ ', services);
  const fragment = await fragmentOf(card);
  assert.match(fragment, /^[A-Za-z0-9_-]+$/);
  const back = JSON.parse(inflateRawSync(Buffer.from(fragment, 'base64url')).toString());
  assert.deepEqual(back, JSON.parse(JSON.stringify(card)));
  assert.deepEqual([back.v, back.lang, back.step, back.services.length], [1, 'cy', 'Cerdded i’r siop bob dydd ☺', 5]);
  assert.ok(!('cost' in (back.services[0] as object)) || back.services[0].cost !== '');
  const code = codeOf(`https://place.example/card#${fragment}`);
  assert.ok(code && code.side >= 21 && (code.side - 17) % 4 === 0 && code.path.startsWith('M0 0h7'), 'the corner of a code');
  assert.equal(codeOf('x'.repeat(4_000)), null);
});

test('a browser that cannot deflate packs the same format unsqueezed', async () => {
  const squeezing = globalThis.CompressionStream;
  try {
    (globalThis as { CompressionStream: unknown }).CompressionStream = undefined;
    const fragment = await fragmentOf(cardOf('en', 'a step', []));
    assert.deepEqual(JSON.parse(inflateRawSync(Buffer.from(fragment, 'base64url')).toString()), { v: 1, lang: 'en', step: 'a step', services: [] });
  } finally {
    globalThis.CompressionStream = squeezing;
  }
});

test('numbers are dialled and addresses followed only where they are such', () => {
  for (const [phone, number] of [['01632 960 101', '01632960101'], ['Call (01632) 960101 (day)', '01632960101'], ['+44 1632 960101', '+441632960101'], ['116 123', '116123'], ['ask inside', '']] as const) assert.equal(dialled(phone), number, phone);
  for (const [text, web] of [['https://a.example/x', 'https://a.example/x'], ['javascript:alert(1)', ''], ['a.example', ''], [7, '']] as const) assert.equal(webOf(text), web);
});

test('words that say nothing are left out, unless there are no others', () => {
  assert.deepEqual(wordsOf('I cannot pay for my bills'), ['cannot', 'pay', 'bill']);
  assert.deepEqual(wordsOf('need help'), ['need', 'help']);
});
