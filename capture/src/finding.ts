/** Finding support: searches, chooses for the record, notes that nothing was suitable, and tells what is wrong. */
import { acts, announce, drawCard, drawFind, drawFound, drawRecord, drawUse, show } from './draw';
import { noFilters } from './filters';
import { noSearch, foundText } from './findview';
import { renewList, tellWrongs } from './listing';
import { lookUp } from './lookup';
import { labelOf, MOST_HAPPENED } from './record';
import { chosenOf, MOST_SERVICES, type Chosen, type Service, type WrongReason } from './services';
import { readShortlist, type Shortlist } from './shortlist';
import { boot, formNow, freshId, kept, now, overNet, readQueue, state } from './state';

/** What in the list of what happened says that somebody was pointed to a service. */
const SIGNPOSTED = 'signposted';

/** The list on the phone, read once for each person and language; it is large. */
let list: { key: string; list: Shortlist | null } = { key: '', list: null };
async function listHere(): Promise<Shortlist | null> {
  const { owner } = state;
  if (owner === null) return null;
  const row = await kept().shortlist(owner).catch(() => undefined);
  const key = `${owner} ${row?.etag ?? ''} ${row?.language ?? ''}`;
  if (list.key !== key || !list.list) list = { key, list: readShortlist(row?.list) };
  for (const service of list.list?.services ?? []) state.known.set(service.id, service);
  return list.list;
}

async function openFind(): Promise<void> {
  const { draft } = state;
  if (!draft) return;
  const { topics } = draft.choices;
  const changed = topics.length !== state.search.topics.length || topics.some((slug) => !state.search.topics.includes(slug));
  if (state.search.draft !== draft.id) state.search = noSearch(draft.id, [...topics]);
  else if (changed) Object.assign(state.search, { topics: [...topics], found: null });
  drawFind();
  show('find');
  if (!state.search.found && (topics.length > 0 || state.search.q !== '')) await search();
}

let turn = 0;
/** Looks for what is asked now. An answer to an earlier question is not shown any more. */
async function search(asked = false): Promise<void> {
  const { owner, search } = state;
  if (owner === null || (search.q.trim() === '' && search.topics.length === 0)) return;
  turn += 1;
  const mine = turn;
  Object.assign(search, { busy: true, all: false, unanswered: false });
  drawFound();
  const here = await listHere();
  const found = await lookUp(overNet, { person: owner, q: search.q.trim(), postcode: search.postcode.trim(), topics: search.topics, filters: search.filters }, here, state.words);
  if (mine !== turn || search !== state.search) return;
  for (const need of found?.needs ?? []) need.topic ??= here?.needs.find(({ slug }) => slug === need.slug)?.topic || null;
  for (const service of [...(found?.results ?? []), ...(found?.maybe ?? [])]) state.known.set(service.id, service);
  Object.assign(search, { busy: false, found, unanswered: found === null });
  drawFound();
  announce(foundText(search, state.words));
  if (found?.crisis) return window.scrollTo(0, 0);
  const title = document.getElementById('results-title');
  // What was found lies below the fold of a phone, and under its keyboard: whoever asked is taken there.
  if (!asked || !title) return;
  title.focus({ preventScroll: true });
  title.scrollIntoView({ block: 'start' });
}

function turnTopic(slug: string, on: boolean): void {
  const { search: now } = state;
  now.topics = on ? [...now.topics, slug] : now.topics.filter((one) => one !== slug);
  now.found = null;
  if (now.topics.length > 0 || now.q.trim() !== '') void search();
  else drawFound();
}

const labelIn = (name: 'topics' | 'happened' | 'gap_reasons', slug: string): string => labelOf(formNow()?.lists[name].find((line) => line.slug === slug), state.words.language, slug);

/** Ticks for the worker what follows from what they chose, and remembers it, so that the form can say so. */
function tick(name: 'topics' | 'happened', slug: string | null): void {
  const { draft } = state;
  if (!draft || slug === null || !formNow()?.lists[name].some((line) => line.slug === slug)) return;
  const chosen = draft.choices[name];
  if (chosen.includes(slug) || (name === 'topics' ? chosen.length > 0 : chosen.length >= MOST_HAPPENED)) return;
  draft.choices[name] = [...chosen, slug];
  state.ticked.push({ name, slug });
}

/** The topic of what was heard, for a record that has none yet. */
const topicHeard = (): string | null => state.search.found?.needs.find((need) => need.topic !== null)?.topic ?? null;

function choose(service: Service, on: boolean): boolean {
  const { draft } = state;
  if (!draft) return false;
  const { services } = draft.choices;
  if (on && services.length >= MOST_SERVICES) {
    announce(state.words.say('services-most', { most: MOST_SERVICES }));
    drawUse(state.words.say('services-most', { most: MOST_SERVICES }));
    return false;
  }
  if (on) {
    draft.choices.services = [...services, chosenOf(service)];
    tick('happened', SIGNPOSTED);
    tick('topics', topicHeard());
  } else letGo(service.id);
  drawUse();
  drawRecord();
  acts.changed();
  return true;
}

/** Takes a service off the record, and with the last one what was ticked because of it. */
function letGo(id: string): void {
  const choices = state.draft?.choices;
  if (!choices) return;
  choices.services = choices.services.filter((one) => one.id !== id);
  const auto = state.ticked.some(({ name, slug }) => name === 'happened' && slug === SIGNPOSTED);
  if (choices.services.length > 0 || !auto) return;
  choices.happened = choices.happened.filter((slug) => slug !== SIGNPOSTED);
  state.ticked = state.ticked.filter(({ name }) => name !== 'happened');
}

function removeService(id: string): void {
  letGo(id);
  drawRecord();
  acts.changed();
  (document.getElementById('chosen-title') ?? document.getElementById('find-offer'))?.focus();
}

/** Nothing was suitable: one tap says why, and the record knows for what. */
function nothing(reason: string): void {
  const choices = state.draft?.choices;
  if (!choices) return;
  const need = state.search.found?.needs[0] ?? null;
  tick('topics', topicHeard());
  const { topics } = choices;
  const topic = need?.topic && topics.includes(need.topic) ? need.topic : topics.length === 1 ? (topics[0] ?? null) : null;
  Object.assign(choices, { gapAsked: true, gap: { reason, topic }, need: need && { slug: need.slug, label: need.label } });
  drawRecord();
  acts.changed();
  show('record', 'gap-asked');
  document.getElementById('gap-asked')?.scrollIntoView({ block: 'center' });
  announce(state.words.say('nothing-done', { reason: labelIn('gap_reasons', reason) }));
}

/** Tells what is wrong with an entry: kept first, so that it is told even without a connection. */
async function wrong(service: Service, reason: WrongReason): Promise<void> {
  const { owner } = state;
  if (owner === null) return;
  state.thanked.add(service.id);
  await kept().keepWrong({ person: owner, id: freshId(), service: service.id, name: service.name, reason, at: now() });
  await tellWrongs();
  await readQueue();
}

function openCard(services: Chosen[]): void {
  state.card = { services, step: '' };
  drawCard();
  show('card');
}

/** Ties the taps of finding to what they do. */
export function wireFinding(doing: (work: Promise<void>) => void): void {
  /** What was asked is asked again as soon as a filter is set or taken off. */
  const filtered = (): void => void (state.search.found && doing(search()));
  Object.assign(acts, {
    openFind: () => doing(openFind()),
    search: () => doing(search(true)),
    turnTopic,
    offered: async () => (await listHere())?.offered,
    filtered,
    filtersOff: () => {
      state.search.filters = noFilters();
      drawFind();
      // The button is gone. A heading takes the focus: the same press of Enter would open or send anything else.
      document.getElementById('find-title')?.focus({ preventScroll: true });
      if (state.search.found) doing(search(true));
    },
    moreFound: () => {
      const before = state.search.found?.results[3]?.id;
      state.search.all = true;
      drawFound();
      document.getElementById(`choose-${before}`)?.focus();
    },
    choose,
    removeService,
    nothing,
    wrong: (service: Service, reason: WrongReason) => doing(wrong(service, reason)),
    backFromFind: () => show('record', state.draft && state.draft.choices.services.length > 0 ? 'chosen-title' : 'find-offer'),
    makeCard: () => openCard(state.draft?.choices.services ?? []),
    cardOfLast: () => openCard((state.last?.content.services ?? []).flatMap((id) => state.known.get(id) ?? []).map(chosenOf)),
    languageTurned: () => {
      if (boot()) void renewList();
      if (state.search.found) doing(search());
    },
  });
}
