/** The page itself: starts up, remembers who records, draws what changed, and sends whenever there is a chance. */
import { redraw } from './dom';
import { aidView, safetyView } from './aid';
import { choicesOf, contentOf, fitted, freshDraft, isBegun, strangers, toRemember, type When } from './draft';
import { faultTexts, formView, troubleBox, type FormView } from './form';
import { openQueue, type Flushed } from './queue';
import { faultsIn, labelOf, localDay, newId, readBody, type Boot, type Content, type Form } from './record';
import { openTransport } from './send';
import { fetchBoot, whoIsSignedIn } from './session';
import { lastText, lastView, LINKS, noStorageView, startView, tabs, topBar, whoView, type LastState, type Tab } from './shell';
import { isFull, openStore, type Desk, type Draft, type KeptBoot, type Quarantined, type Store, type Waiting } from './store';
import { inTurn } from './turns';
import { byRecord, exportFile, waitingView } from './waiting';
import { isLanguage, wordsIn, type Language } from './words';
import { noticesView, type Notice } from './notices';
import { installApp } from './install';

const now = (): number => Date.now();
const chance = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes);
const freshId = (): string => newId(now(), chance);
const own = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const holder = freshId();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('everycontact-chat');
const RECHECK = 10 * 60_000;
const KEEP_DAY = 15 * 60_000;

interface Last {
  id: string;
  version: number;
  content: Content;
  withdrawn: boolean;
}

const state = {
  words: wordsIn(navigator.language.startsWith('cy') ? 'cy' : 'en'),
  tab: 'record' as Tab,
  owner: null as string | null,
  kept: null as KeptBoot | null,
  desk: null as Desk | null,
  draft: null as Draft | null,
  session: 'unknown' as 'unknown' | 'in' | 'out',
  unreachable: false,
  asked: false,
  bootSeen: 0,
  last: null as Last | null,
  waiting: [] as Waiting[],
  quarantined: [] as Quarantined[],
  sentIds: new Set<string>(),
  others: 0,
  flushed: null as Flushed | null,
  sending: false,
  removing: null as string | null,
  persisted: null as boolean | null,
  aidTopic: null as string | null,
  hereOpen: false,
  saving: false,
  notices: new Map<string, Notice>(),
  day: null as { when: When; at: number } | null,
  said: '',
};
let view: FormView | null = null;
let store: Store;

const boot = (): Boot | null => state.kept?.boot ?? null;
const formNow = (): Form | null => state.draft?.form ?? boot()?.form ?? null;

function announce(text: string): void {
  if (text === state.said) return;
  state.said = text;
  own('live').textContent = text;
}

// Drawing

function drawShell(): void {
  const { words, session, unreachable, tab } = state;
  const here = boot();
  document.documentElement.lang = words.language;
  redraw(own('bar'), topBar(words, here?.programme.name ?? null, () => void setLanguage(words.language === 'en' ? 'cy' : 'en')));
  own('skip').textContent = words.say('skip-to-main');
  own('tabs').setAttribute('aria-label', words.say('nav-label'));
  own('tabs').hidden = here === null;
  redraw(own('tabs'), tabs(words, tab, byRecord(state.waiting).length + byRecord(state.quarantined).length, state.quarantined.length > 0));
  redraw(own('notices'), noticesView([...state.notices.values()], words));
  for (const one of ['record', 'help', 'phone'] as const) own(one).hidden = one !== tab || here === null;
  own('start').hidden = here !== null;
  if (here) redraw(own('who'), whoView({ words, name: here.person.name, session, unreachable }));
  const titles = { record: 'record-title', help: 'help-title', phone: 'phone-title' } as const;
  document.title = `${words.say(here ? titles[tab] : 'start-title')} - ${words.say('product')}`;
}

function drawRecord(): void {
  const here = boot();
  const form = formNow();
  const { draft, words } = state;
  if (!here || !form || !draft) return;
  own('record-title').textContent = words.say('record-title');
  view = formView({
    words,
    boot: here,
    form,
    draft,
    now,
    hereOpen: state.hereOpen,
    firstTime: state.desk?.remembered === null,
    hereToggled: (open) => (state.hereOpen = open),
    changed: () => void keepDraft(),
    save: () => void save(),
    clear: () => void clear(),
    openAid: (topic) => showAid(topic),
  });
  redraw(own('form'), view.element);
  redraw(own('safety-record'), safetyView(words, here, false));
}

function drawLast(): void {
  const status = lastState();
  if (!status) return redraw(own('last'));
  redraw(own('last'), lastView(state.words, status, { change: () => changeLast(), undo: () => void undoLast(), putBack: () => putBack() }));
  announce(lastText(state.words, status));
}

function lastState(): LastState | null {
  const { last, flushed } = state;
  if (!last) return null;
  if (last.withdrawn) return 'withdrawn';
  if (state.quarantined.some((row) => row.id === last.id)) return 'refused';
  if (!state.waiting.some((row) => row.id === last.id)) return 'sent';
  if (state.sending) return 'sending';
  if (state.session === 'out' || flushed?.state === 'await-owner') return 'waiting-sign-in';
  return flushed?.state === 'paused' && flushed.reached ? 'waiting-busy' : 'waiting';
}

function drawHelp(): void {
  const here = boot();
  if (!here) return;
  redraw(own('help-body'), aidView({ words: state.words, boot: here, topic: state.aidTopic, choose: (topic) => showAid(topic), record: recordTopic }));
  redraw(own('safety-help'), safetyView(state.words, here, false));
}

function drawPhone(): void {
  const here = boot();
  if (!here) return;
  const { words, waiting, quarantined, others, flushed, sending, removing, persisted } = state;
  redraw(
    own('phone-body'),
    waitingView({
      words,
      boot: here,
      signedIn: state.session !== 'out',
      waiting,
      quarantined,
      sentToday: state.sentIds.size,
      others,
      flushed,
      sending,
      removing,
      persisted,
      now: now(),
      links: LINKS,
      sendNow: () => void send('forced'),
      exportAll,
      repair,
      askRemove(id) {
        const before = state.removing;
        state.removing = id;
        drawPhone();
        document.getElementById(id ? `no-${id}` : `remove-${before ?? ''}`)?.focus();
      },
      remove: (id) => void removeRecord(id),
    }),
  );
}

function drawStart(): void {
  if (boot()) return;
  const how = !state.asked ? 'loading' : state.session === 'out' ? 'sign-in' : state.owner && !state.unreachable ? 'loading' : 'unreachable';
  redraw(own('start'), startView(state.words, how, () => void refresh(true)));
}

function drawAll(): void {
  drawShell();
  drawStart();
  drawRecord();
  drawLast();
  drawHelp();
  drawPhone();
}

function drawQueue(): void {
  drawShell();
  drawLast();
  drawPhone();
}

// What is kept

async function readQueue(): Promise<void> {
  const { owner } = state;
  if (owner === null) return;
  const today = localDay(now());
  const [waiting, quarantined, sent, others] = await Promise.all([store.waiting(owner), store.quarantined(owner), store.sent(owner), store.others(owner)]);
  if (owner !== state.owner) return;
  Object.assign(state, { waiting, quarantined, others, sentIds: new Set(sent.filter((row) => row.day === today).map((row) => row.id)) });
}

async function keepDraft(): Promise<void> {
  const { owner, draft, desk } = state;
  if (owner === null || draft === null || desk === null) return;
  state.desk = { ...desk, draft: isBegun(draft) ? draft : null };
  try {
    await store.keepDesk(state.desk);
    if (state.notices.delete('draft-unkept')) drawShell();
    channel?.postMessage('draft');
  } catch {
    state.notices.set('draft-unkept', { word: 'draft-unkept', tone: 'bad' });
    drawShell();
  }
}

/** Takes up a person's boot document, draft and queue. Those of anybody else stay where they are, untouched. */
async function become(owner: string, before: Form | null = null): Promise<void> {
  const same = owner === state.owner;
  state.owner = owner;
  state.kept = (await store.boot(owner)) ?? null;
  const desk = await store.desk(owner);
  const here = boot();
  if (!same) Object.assign(state, { last: null, flushed: null, removing: null, day: null, hereOpen: false, said: '' });
  state.desk = desk;
  for (const name of ['form', 'organisation']) state.notices.delete(name);
  state.draft = null;
  if (here && desk.draft) {
    const fit = fitted(desk.draft, here, before, now());
    state.draft = fit.draft;
    if (fit.retired.length > 0) {
      const known = fit.draft.form ?? before;
      const labels = fit.retired.map(({ list, slug }) => labelOf(known?.lists[list].find((line) => line.slug === slug), state.words.language, slug)).join(', ');
      state.notices.set('form', { word: fit.draft.form ? 'form-changed' : 'form-changed-dropped', values: { labels }, tone: 'calm' });
    }
    if (fit.moved) state.notices.set('organisation', { word: 'organisation-changed', tone: 'calm' });
  } else if (here) {
    state.draft = freshDraft(here, desk.remembered, freshId(), now());
  }
  await store.forgetSent(owner, localDay(now())).catch(() => undefined);
  await readQueue();
  drawAll();
  if (state.draft && (before !== null || desk.draft !== null)) await keepDraft();
}

async function setLanguage(language: Language): Promise<void> {
  state.words = wordsIn(language);
  drawAll();
  document.getElementById('language')?.focus();
  await store.keepNote('language', language).catch(() => undefined);
}

// Recording

async function save(): Promise<void> {
  const { owner, draft, desk, words } = state;
  const here = boot();
  const form = formNow();
  if (state.saving || owner === null || !draft || !desk || !form || !here) return;
  const content = contentOf(draft, form, now());
  const faults = faultTexts(faultsIn(content, draft.choices.gapAsked, localDay(now())), words);
  redraw(own('trouble'));
  view?.showFaults(faults);
  if (faults.length > 0) {
    document.title = words.say('title-error', { title: document.title.replace(/^[^:]+: /, '') });
    return;
  }
  state.saving = true;
  const after: Desk = { person: owner, draft: null, remembered: toRemember(draft.choices) };
  try {
    const queue = queueNow();
    const key = draft.known === null ? await queue.save(owner, draft.id, content, draft.replaces, after) : await queue.change(owner, draft.id, draft.known, content, after);
    state.desk = after;
    state.last = { id: key.id, version: key.version, content, withdrawn: false };
  } catch (trouble) {
    const full = isFull(trouble);
    const box = troubleBox(words.say(full ? 'full-title' : 'unsaved-title'), words.say(full ? 'full-text' : 'unsaved-text'));
    redraw(own('trouble'), box);
    box.focus();
    return;
  } finally {
    state.saving = false;
  }
  const { when } = draft.choices;
  state.day = when.kind === 'today' ? null : { when, at: now() };
  state.notices.delete('form');
  state.sending = true;
  startAfresh();
  await readQueue();
  drawAll();
  window.scrollTo(0, 0);
  own('last-title').focus({ preventScroll: true });
  channel?.postMessage('queue');
  channel?.postMessage('draft');
  askToPersist();
  wakeLater();
  await send('eager');
}

/** An empty form. Another day than today is kept for a while, for people who catch up on several chats. */
function startAfresh(): void {
  const here = boot();
  if (!here) return;
  const day = state.day && now() - state.day.at < KEEP_DAY && state.day.when.on <= localDay(now()) ? state.day.when : undefined;
  state.draft = freshDraft(here, state.desk?.remembered ?? null, freshId(), now(), day);
  state.hereOpen = false;
}

async function clear(): Promise<void> {
  state.day = null;
  startAfresh();
  state.notices.delete('form');
  drawShell();
  drawRecord();
  redraw(own('trouble'));
  window.scrollTo(0, 0);
  own('record-title').focus({ preventScroll: true });
  await keepDraft();
}

/** Puts a record back into the form, for a change, a repair, or once more. */
function intoForm(content: Content, rest: Pick<Draft, 'id' | 'known' | 'replaces'>): void {
  const here = boot();
  if (!here) return;
  const draft: Draft = { ...rest, form: null, choices: choicesOf(content, now()) };
  const unknown = strangers(draft.choices, here.form);
  state.draft = unknown.length > 0 ? fitted(draft, here, null, now()).draft : draft;
  if (unknown.length > 0) state.notices.set('form', { word: 'form-changed-dropped', values: { labels: unknown.map(({ slug }) => slug).join(', ') }, tone: 'calm' });
  go('record');
  drawShell();
  drawRecord();
  window.scrollTo(0, 0);
  (document.getElementById('special-title') ?? own('record-title')).focus({ preventScroll: true });
  void keepDraft();
}

function changeLast(): void {
  const { last } = state;
  if (last) intoForm(last.content, { id: last.id, known: last.version, replaces: null });
}

async function undoLast(): Promise<void> {
  const { last, owner } = state;
  if (!last || owner === null) return;
  try {
    await queueNow().withdraw(owner, last.id, last.version, last.content);
  } catch {
    const box = troubleBox(state.words.say('unsaved-title'), state.words.say('unsaved-text'));
    redraw(own('trouble'), box);
    box.focus();
    return;
  }
  last.withdrawn = true;
  await readQueue();
  drawQueue();
  document.getElementById('last-title')?.focus({ preventScroll: true });
  channel?.postMessage('queue');
  await send('eager');
}

function putBack(): void {
  const { last } = state;
  state.last = null;
  drawLast();
  if (last) intoForm(last.content, { id: freshId(), known: null, replaces: null });
}

function repair(row: Quarantined): void {
  intoForm(readBody(row.body), { id: freshId(), known: null, replaces: { person: row.person, id: row.id, version: row.version } });
}

async function removeRecord(id: string): Promise<void> {
  if (state.owner === null) return;
  await queueNow().remove(state.owner, id);
  state.removing = null;
  if (state.last?.id === id) state.last = null;
  await readQueue();
  drawQueue();
  announce(state.words.say('removed'));
  own('phone-title').focus({ preventScroll: true });
  channel?.postMessage('queue');
}

function exportAll(): void {
  const here = boot();
  if (!here) return;
  const address = URL.createObjectURL(new Blob([exportFile(here, state.waiting, state.quarantined, now())], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `everycontact-${localDay(now())}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// Help in the chat

function showAid(topic: string | null): void {
  state.aidTopic = topic;
  drawHelp();
  go('help');
  window.scrollTo(0, 0);
  own('help-title').focus({ preventScroll: true });
}

function recordTopic(topic: string): void {
  const { draft } = state;
  if (draft && !draft.choices.topics.includes(topic) && formNow()?.lists.topics.some((line) => line.slug === topic)) {
    draft.choices.topics = [...draft.choices.topics, topic];
    drawRecord();
    void keepDraft();
  }
  go('record');
  window.scrollTo(0, 0);
  own('record-title').focus({ preventScroll: true });
}

function go(tab: Tab): void {
  if (location.hash !== `#${tab}`) history.pushState(null, '', `#${tab}`);
  state.tab = tab;
  drawShell();
}

function readHash(): void {
  const asked = location.hash.slice(1);
  const tab = asked === 'help' || asked === 'phone' ? asked : 'record';
  if (tab === state.tab) return;
  state.tab = tab;
  drawShell();
  if (tab === 'phone') drawPhone();
  window.scrollTo(0, 0);
  document.getElementById(`${tab}-title`)?.focus({ preventScroll: true });
}

// Sending

const queueNow = () => openQueue({ store, transport: openTransport((address, init) => fetch(address, init)), now, random: Math.random, newId: freshId });

async function send(how: 'timer' | 'eager' | 'forced'): Promise<void> {
  const { owner } = state;
  if (owner === null) return;
  state.sending = state.waiting.length > 0;
  if (how === 'forced') drawQueue();
  try {
    const flushed = await inTurn(`everycontact-send:${owner}`, store, holder, now, () => queueNow().flush(owner, how));
    if (flushed && owner === state.owner) {
      state.flushed = flushed;
      if (flushed.state === 'paused') state.unreachable = !flushed.reached;
      if (flushed.state === 'empty') state.unreachable = false;
      if (flushed.state === 'await-owner') state.session = 'out';
    }
  } finally {
    state.sending = false;
    await readQueue();
    drawQueue();
    channel?.postMessage('queue');
  }
  if (state.flushed?.state === 'await-owner' && state.flushed.why === 'other-person') await refresh(false);
}

/** Asks the server who is signed in; follows a change of person; fetches the form when it is time; then sends. */
let refreshing: Promise<void> | null = null;
function refresh(sendToo: boolean): Promise<void> {
  refreshing ??= check().finally(() => (refreshing = null));
  return sendToo ? refreshing.then(() => send('eager')) : refreshing;
}

async function check(): Promise<void> {
  const fetcher = (address: string, init: RequestInit): Promise<Response> => fetch(address, init);
  const seen = await whoIsSignedIn(fetcher);
  state.asked = true;
  state.unreachable = seen.kind === 'unknown';
  if (seen.kind === 'nobody') state.session = 'out';
  if (seen.kind === 'person') {
    state.session = 'in';
    if (seen.person !== state.owner) {
      await become(seen.person);
      await store.keepNote('owner', seen.person).catch(() => undefined);
      channel?.postMessage('owner');
      state.bootSeen = 0;
    }
    if (now() - state.bootSeen > RECHECK || now() < state.bootSeen) {
      const fetched = await fetchBoot(fetcher, state.kept?.etag ?? null);
      if (fetched.kind === 'same') state.bootSeen = now();
      if (fetched.kind === 'unknown') state.unreachable = boot() === null;
      if (fetched.kind === 'new' && fetched.boot.person.id === state.owner) {
        state.bootSeen = now();
        const before = state.draft?.form ?? boot()?.form ?? null;
        const { owner } = state;
        await store.keepBoot({ person: owner, etag: fetched.etag, boot: fetched.boot });
        const chosen = await store.note('language');
        if (chosen === undefined && isLanguage(fetched.boot.language)) state.words = wordsIn(fetched.boot.language);
        await become(owner, before);
      }
    }
  }
  drawShell();
  drawStart();
  drawLast();
  drawPhone();
}

function askToPersist(): void {
  if (state.persisted || typeof navigator.storage?.persist !== 'function') return;
  void navigator.storage.persist().then(
    (yes) => (state.persisted = yes),
    () => undefined,
  );
}

/** Asks the browser to wake the service worker when there is a connection, where it can. */
function wakeLater(): void {
  void navigator.serviceWorker?.ready
    .then((registration) => (registration as { sync?: { register: (tag: string) => Promise<void> } }).sync?.register('send'))
    .catch(() => undefined);
}

function keepSending(): void {
  const { flushed } = state;
  const pause = flushed?.state === 'paused' ? Math.max(1_000, Math.min(flushed.until - now(), 5 * 60_000)) : 60_000;
  setTimeout(() => {
    const work = state.waiting.length === 0 ? Promise.resolve() : state.session === 'in' ? send('timer') : refresh(false).then(() => send('timer'));
    void work.catch(() => undefined).finally(keepSending);
  }, pause * (1 + Math.random() / 4));
}

async function hear(message: unknown): Promise<void> {
  if (message === 'owner') {
    const owner = await store.note<string>('owner');
    if (owner && owner !== state.owner) await become(owner);
  } else if (message === 'draft' && document.hidden && state.owner !== null) {
    await become(state.owner);
  } else {
    await readQueue();
    drawQueue();
  }
}

async function start(): Promise<void> {
  try {
    store = await openStore({
      superseded: () => notice('app', { word: 'app-new', tone: 'calm', act: { word: 'app-use', go: () => location.reload() } }),
      blocked: () => notice('blocked', { word: 'app-blocked', tone: 'calm' }),
    });
    const language = await store.note('language');
    if (isLanguage(language)) state.words = wordsIn(language);
    const owner = await store.note<string>('owner');
    readHash();
    if (owner) await become(owner);
    else drawAll();
  } catch {
    drawShell();
    redraw(own('start'), noStorageView(state.words));
    return;
  }
  void navigator.storage?.persisted?.().then((yes) => (state.persisted = yes));
  installApp(() => (location.reload()), (go) => notice('app', { word: 'app-new', tone: 'calm', act: { word: 'app-use', go } }));
  if (channel) channel.onmessage = (event) => void hear(event.data);
  window.addEventListener('hashchange', readHash);
  window.addEventListener('popstate', readHash);
  const wake = (): void => void refresh(true).catch(() => undefined);
  window.addEventListener('online', wake);
  window.addEventListener('focus', wake);
  window.addEventListener('pageshow', (event) => event.persisted && wake());
  document.addEventListener('visibilitychange', () => !document.hidden && wake());
  await refresh(true).catch(() => undefined);
  keepSending();
}

function notice(name: string, one: Notice): void {
  state.notices.set(name, one);
  drawShell();
}

void start();
