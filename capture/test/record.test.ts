/** Records, drafts and the words around them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withCalls } from '../src/aid';
import { choicesOf, contentOf, fitted, freshDraft, isBegun, offered } from '../src/draft';
import { bodyOf, faultsIn, isBoot, isDate, labelOf, localDay, newId, readBody, type Boot } from '../src/record';
import { fetchBoot, whoIsSignedIn } from '../src/session';
import { unnamed } from '../src/services';
import type { Draft } from '../src/store';
import { byRecord, exportFile, reasonWords } from '../src/waiting';
import { CATALOGUES, languageAsked, languageFor, wordsIn } from '../src/words';
import sample from './boot.json';
import { content } from './model';

const BOOT = sample as Boot;
const NOON = new Date(2026, 10, 21, 12).getTime();
const DAY = 86_400_000;
const without = (slug: string): Boot => ({ ...BOOT, form: { version: 4, lists: { ...BOOT.form.lists, topics: BOOT.form.lists.topics.filter((one) => one.slug !== slug) } } });

test('a record has exactly the fields of the contract, and no place for free text', () => {
  const record = readBody(bodyOf(content('front_desk', 'smoking', NOON), 2));
  assert.deepEqual(Object.keys(record), ['format', 'version', 'corrects', 'withdrawn', 'form', 'organisation', 'setting', 'channel', 'topics', 'raised_by', 'happened', 'response', 'gap', 'happened_on', 'phone_time']);
  assert.deepEqual([record.format, record.version, record.corrects], [1, 2, 1]);
  assert.equal(readBody(bodyOf(content('front_desk', 'smoking', NOON), 1)).corrects, null);
});

test('four taps make a record: a topic, what happened, how it was left, and Save', () => {
  const draft = freshDraft(BOOT, null, 'id', NOON);
  const faults = () => faultsIn(contentOf(draft, BOOT.form, NOON), draft.choices.gapAsked, localDay(NOON)).map((one) => one.part);
  assert.deepEqual(faults(), ['topics', 'happened', 'response']);
  draft.choices.topics = ['smoking'];
  draft.choices.happened = ['listened'];
  draft.choices.response = 'plan';
  assert.deepEqual(faults(), []);
  draft.choices.gapAsked = true;
  assert.deepEqual(faults(), ['gap']);
  draft.choices.gap = { reason: 'cost', topic: null };
  assert.deepEqual(faults(), []);
});

test('services and the need of a gap are said where there are any, and a record without them is what it always was', () => {
  const draft = freshDraft(BOOT, null, 'id', NOON);
  const bare = bodyOf(contentOf(draft, BOOT.form, NOON), 1);
  assert.ok(!bare.includes('services') && !bare.includes('need'));
  const service = { ...unnamed('0190b000-0000-7000-8000-000000000001'), name: 'Energy Advice', phone: '01632 960101' };
  Object.assign(draft.choices, { services: [service], gapAsked: true, gap: { reason: 'cost', topic: null }, need: { slug: 'debt', label: 'Debt' } });
  assert.ok(isBegun(draft));
  const content = contentOf(draft, BOOT.form, NOON);
  const body = bodyOf(content, 1);
  assert.deepEqual([readBody(body).services, readBody(body).gap], [[service.id], { reason: 'cost', topic: null, need: 'debt' }]);
  assert.ok(!body.includes('Energy Advice') && !body.includes('01632'), 'no more of a service than its id');
  const back = choicesOf(readBody(body), NOON, new Map([[service.id, service]]));
  assert.deepEqual([back.services, back.need], [[service], { slug: 'debt', label: '' }]);
  assert.deepEqual(choicesOf(readBody(body), NOON).services, [unnamed(service.id)]);
  assert.equal(bodyOf(contentOf({ ...draft, choices: back }, BOOT.form, NOON), 1), body, 'put back in the form it says the same');
  draft.choices.gapAsked = false;
  assert.equal(contentOf(draft, BOOT.form, NOON).gap, null);
});

test('a draft from before services could be chosen is taken up', () => {
  const { services, need, ...old } = freshDraft(BOOT, null, 'id', NOON).choices;
  assert.deepEqual([services, need], [[], null]);
  const kept = { ...freshDraft(BOOT, null, 'id', NOON), choices: { ...old, topics: ['smoking'] } } as unknown as Draft;
  const { draft } = fitted(kept, BOOT, null, NOON);
  assert.deepEqual([draft.choices.services, draft.choices.need, draft.choices.topics], [[], null, ['smoking']]);
});

test('too much, a day that does not exist and a day to come are found', () => {
  const good = content('front_desk', 'smoking', NOON);
  const faults = (change: object) => faultsIn({ ...good, ...change }, false, '2026-11-21').map((one) => `${one.part} ${one.fault}`);
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ topics: Array.from({ length: 11 }, (_, at) => `t${at}`) }), ['topics too-many']);
  assert.deepEqual(faults({ happened: Array.from({ length: 7 }, (_, at) => `t${at}`) }), ['happened too-many']);
  assert.deepEqual(faults({ happened_on: '2026-11-22' }), ['date in-the-future']);
  for (const day of ['', '2026-02-30', '21/11/2026', '2026-1-1']) assert.deepEqual(faults({ happened_on: day }), ['date not-a-date']);
  assert.ok(isDate('2028-02-29'));
});

test('ids are version 7 UUIDs that carry the phone’s time, whatever that time is', () => {
  const zeros = (bytes: Uint8Array<ArrayBuffer>) => bytes;
  assert.equal(newId(0x0190a0000000, zeros), '0190a000-0000-7000-8000-000000000000');
  assert.match(newId(-5, (bytes) => bytes.fill(255)), /^00000000-0000-7fff-bfff-ffffffffffff$/);
});

test('place and way are offered as last time; what is gone from the lists falls back to the first', () => {
  const last = { organisation: BOOT.organisations[1]?.id ?? '', setting: 'library', channel: 'phone', raised_by: 'person' };
  assert.deepEqual(offered(BOOT, last), last);
  assert.deepEqual(offered(BOOT, { ...last, organisation: 'left', setting: 'closed' }), { ...last, organisation: BOOT.organisations[0]?.id, setting: 'front_desk' });
  assert.equal(offered(BOOT, null).channel, 'in_person');
});

test('a draft begun before midnight and finished after is about the day it was begun on', () => {
  const draft = freshDraft(BOOT, null, 'id', NOON);
  draft.choices.topics = ['smoking'];
  assert.equal(contentOf(draft, BOOT.form, NOON + DAY).happened_on, '2026-11-21');
  assert.deepEqual(fitted(draft, BOOT, null, NOON + DAY).draft.choices.when, { kind: 'yesterday', on: '2026-11-21' });
  assert.deepEqual(fitted(draft, BOOT, null, NOON + 3 * DAY).draft.choices.when, { kind: 'date', on: '2026-11-21' });
  draft.choices.topics = [];
  assert.equal(fitted(draft, BOOT, null, NOON + DAY).draft.choices.when.kind, 'today', 'but an empty one is about today');
});

test('a draft that uses what a new form retired keeps its old form, and the person is told', () => {
  const draft = freshDraft(BOOT, null, 'id', NOON);
  draft.choices.topics = ['smoking', 'money'];
  const kept = fitted(draft, without('smoking'), BOOT.form, NOON);
  assert.deepEqual(kept.retired, [{ list: 'topics', slug: 'smoking' }]);
  assert.equal(kept.draft.form?.version, 3);
  assert.deepEqual(kept.draft.choices.topics, ['smoking', 'money']);
  assert.equal(fitted(kept.draft, without('smoking'), null, NOON).draft.form?.version, 3, 'and after a reload still');
  const moved = fitted({ ...draft, choices: { ...draft.choices, topics: ['money'] } }, without('smoking'), BOOT.form, NOON);
  assert.deepEqual([moved.retired, moved.draft.form], [[], null], 'a draft that does not use it moves to the new form');
  const lost = fitted(draft, without('smoking'), null, NOON);
  assert.deepEqual([lost.draft.choices.topics, lost.retired.length], [['money'], 1], 'without the old form it cannot be shown, and the person is told');
});

test('a saved record goes back into the form as it was', () => {
  const saved = { ...content('library', 'smoking', NOON), gap: { reason: 'cost', topic: 'smoking' }, happened_on: '2026-11-20' };
  const choices = choicesOf(saved, NOON);
  assert.deepEqual([choices.when, choices.gapAsked, choices.gap], [{ kind: 'yesterday', on: '2026-11-20' }, true, saved.gap]);
  assert.notEqual(choices.gap, saved.gap, 'changing it in the form does not change what was saved');
  const back = contentOf({ ...freshDraft(BOOT, null, 'id', NOON), choices }, { ...BOOT.form, version: 3 }, NOON);
  assert.deepEqual(back, saved);
});

test('only a whole boot document replaces the one on the phone', () => {
  assert.ok(isBoot(BOOT));
  assert.ok(!isBoot(null));
  assert.ok(!isBoot({ ...BOOT, form: { version: 4 } }));
  assert.ok(!isBoot({ ...BOOT, person: undefined }));
  assert.ok(!isBoot({ ...BOOT, form: { version: 4, lists: { ...BOOT.form.lists, topics: [{ en: 'no slug' }] } } }));
});

test('who is signed in is known, unknown or nobody, and a page of the wi-fi is unknown', async () => {
  const say = (status: number, body: string, type: string, headers = {}) => () => Promise.resolve(new Response(status === 304 ? null : body, { status, headers: { 'Content-Type': type, ...headers } }));
  const problem = 'application/problem+json';
  assert.deepEqual(await whoIsSignedIn(say(200, '{"person":"p"}', 'application/json')), { kind: 'person', person: 'p' });
  assert.deepEqual(await whoIsSignedIn(say(401, '{"slug":"sign-in"}', problem)), { kind: 'nobody' });
  assert.deepEqual(await whoIsSignedIn(say(401, 'Log in to the wi-fi', 'text/html')), { kind: 'unknown' });
  assert.deepEqual(await whoIsSignedIn(say(200, '<h1>wi-fi</h1>', 'text/html')), { kind: 'unknown' });
  assert.deepEqual(await whoIsSignedIn(() => Promise.reject(new TypeError('network'))), { kind: 'unknown' });
  assert.deepEqual(await fetchBoot(say(304, '', 'application/json'), '"1"'), { kind: 'same' });
  assert.deepEqual(await fetchBoot(say(200, JSON.stringify(BOOT), 'application/json', { ETag: '"2"' }), null), { kind: 'new', boot: BOOT, etag: '"2"' });
  assert.deepEqual(await fetchBoot(say(200, '{}', 'application/json'), null), { kind: 'unknown' });
  let asked: string | null = null;
  await fetchBoot((_, init) => ((asked = new Headers(init.headers).get('If-None-Match')), Promise.reject(new Error())), '"7"');
  assert.equal(asked, '"7"');
});

test('a person sees records, not versions, and gets a reason with a way out for each refusal', () => {
  assert.deepEqual(byRecord([{ id: 'a', version: 1 }, { id: 'b', version: 1 }, { id: 'a', version: 2 }]).map((one) => one.length), [2, 1]);
  const problem = (slug: string) => ({ slug, title: '', detail: '', fields: [] });
  assert.equal(reasonWords(problem('conflict'), 1).reason, 'reason-conflict');
  assert.equal(reasonWords(problem('conflict'), 2).reason, 'reason-changed-elsewhere');
  assert.equal(reasonWords(problem('not-allowed'), 1).advice, 'advice-not-allowed');
  assert.equal(reasonWords(problem('earlier-version'), 2).reason, 'reason-earlier');
  assert.equal(reasonWords(problem('anything'), 1).reason, 'reason-other');
});

test('the copy a person keeps holds their records as they would be sent, and why any was refused', () => {
  const base = { person: BOOT.person.id, version: 1, body: bodyOf(content('ward', 'smoking', NOON), 1), saved: NOON };
  const file = JSON.parse(
    exportFile(BOOT, [{ ...base, id: 'a', frozen: true, tries: 0, after: 0 }], [{ ...base, id: 'b', refused: NOON, problem: { slug: 'invalid', title: 'T', detail: 'D', fields: [] } }], NOON),
  );
  assert.deepEqual([file.waiting[0].id, file.waiting[0].record.topics, file.needs_attention[0].problem.detail], ['a', ['smoking'], 'D']);
});

test('telephone numbers in the safety lines can be tapped, and nothing else becomes a link', () => {
  const links = (line: string): string[] => {
    const made: string[] = [];
    globalThis.document = { createElement: () => ({ setAttribute: (name: string, value: string) => name === 'href' && made.push(value), append: () => undefined }) } as never;
    withCalls(line);
    return made;
  };
  assert.deepEqual(links('Call 999, or NHS 111 and choose option 2.'), ['tel:999', 'tel:111']);
  assert.deepEqual(links('Samaritans: 116 123. Safeguarding: 01632 960 100.'), ['tel:116123', 'tel:01632960100']);
  assert.deepEqual(links('Open 9 to 5, 7 days, since 1999.'), []);
});

test('every word is there in both languages, with the same places to fill, and every word is used', () => {
  const { en, cy } = CATALOGUES;
  assert.deepEqual(Object.keys(cy).sort(), Object.keys(en).sort());
  const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  const source = join(process.env['CAPTURE_ROOM'] ?? '', 'src');
  const code = readdirSync(source).filter((name) => !/^words\.(en|cy)\./.test(name)).map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    assert.ok(cy[key].trim().length > 0, key);
    assert.deepEqual(places(cy[key]), places(en[key]), key);
    assert.ok(code.includes(`'${key}'`), `nobody says "${key}"`);
  }
});

test('the language is the one chosen here, else the one the server has, else the browser’s', () => {
  assert.equal(languageFor('en', 'cy', 'cy-GB'), 'en');
  assert.equal(languageFor(null, 'cy', 'en-GB'), 'cy', 'a Welsh speaker stays in Welsh without a connection');
  assert.equal(languageFor(undefined, 'fr', 'cy'), 'cy');
  assert.equal(languageFor(null, undefined, 'de'), 'en');
});

test('a link may ask for a language, and the rest of the address stays', () => {
  assert.deepEqual(languageAsked('https://example.org/chat/?lang=cy'), { language: 'cy', rest: '/chat/' });
  assert.deepEqual(languageAsked('https://example.org/chat/?a=1&lang=en#phone'), { language: 'en', rest: '/chat/?a=1#phone' });
  assert.equal(languageAsked('https://example.org/chat/?lang=fr'), null);
  assert.equal(languageAsked('https://example.org/chat/#help'), null);
});

test('ages and labels read as people say them', () => {
  const words = wordsIn('en');
  assert.equal(words.age(NOON, NOON + 20_000), 'just now');
  assert.equal(words.age(NOON, NOON + 5 * 60_000), '5 minutes ago');
  assert.equal(words.age(NOON, NOON + 3 * 3_600_000), '3 hours ago');
  assert.equal(words.age(NOON, NOON + 10 * DAY), '10 days ago');
  assert.equal(words.age(NOON, NOON - DAY), 'just now', 'a clock set back says nothing foolish');
  assert.equal(labelOf({ slug: 'money', en: 'Money', cy: 'Arian' }, 'cy'), 'Arian');
  assert.equal(labelOf({ slug: 'money', en: 'Money' }, 'cy'), 'Money');
  assert.equal(labelOf(undefined, 'en', 'gone'), 'gone');
});
