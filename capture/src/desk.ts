/** Recording: the draft of the person at the phone, saving, changing, taking back, and putting right. */
import { choicesOf, contentOf, fitted, freshDraft, strangers, toRemember } from './draft';
import { acts, announce, drawAll, drawLast, drawQueue, drawRecord, drawShell, formOnScreen, notice, show, trouble } from './draw';
import { noSearch } from './findview';
import { faultTexts } from './form';
import { faultsIn, localDay, readBody, type Content } from './record';
import { askToPersist, send, wakeLater } from './sending';
import { boot, formNow, freshId, kept, now, own, queueNow, readQueue, state, tell } from './state';
import { isFull, type Desk, type Draft, type Quarantined } from './store';
import { exportFile } from './waiting';
import { wordsIn, type Language } from './words';

const KEEP_DAY = 15 * 60_000;

/** Keeps the draft as it is now. Where the phone has no room the person is told, and can still go on. */
export async function keepDraft(draft: Draft | null = state.draft): Promise<void> {
  const { owner, desk } = state;
  if (owner === null || desk === null) return;
  state.desk = { ...desk, draft };
  try {
    await kept().keepDesk(state.desk);
    notice('draft-unkept', null);
    tell('draft');
  } catch {
    notice('draft-unkept', { word: 'draft-unkept', tone: 'bad' });
  }
}

export async function setLanguage(language: Language): Promise<void> {
  state.chosen = language;
  state.words = wordsIn(language);
  drawAll();
  document.getElementById('language')?.focus();
  acts.languageTurned();
  await kept().keepNote('language', language).catch(() => undefined);
}

/** An empty form. Another day than today is kept for a while, for people who catch up on several chats. */
function startAfresh(): void {
  const here = boot();
  if (!here) return;
  const day = state.day && now() - state.day.at < KEEP_DAY ? state.day.when : undefined;
  state.draft = freshDraft(here, state.desk?.remembered ?? null, freshId(), now(), day);
  state.hereOpen = false;
  state.ticked = [];
  // What somebody said about themselves goes with the chat that it was said in.
  state.search = noSearch();
  state.card = null;
  state.notices.delete('form');
}

async function save(): Promise<void> {
  const { owner, draft, desk, words } = state;
  const form = formNow();
  if (state.saving || owner === null || !draft || !desk || !form) return;
  const content = contentOf(draft, form, now());
  const faults = faultTexts(faultsIn(content, draft.choices.gapAsked, localDay(now())), words);
  trouble();
  state.faulty = faults.length > 0;
  drawShell();
  formOnScreen()?.showFaults(faults);
  if (faults.length > 0) return;
  state.saving = true;
  const after: Desk = { person: owner, draft: null, remembered: toRemember(draft.choices) };
  try {
    const queue = queueNow();
    const key = draft.known === null ? await queue.save(owner, draft.id, content, draft.replaces, after) : await queue.change(owner, draft.id, draft.known, content, after);
    state.desk = after;
    state.last = { id: key.id, version: key.version, content, withdrawn: false };
  } catch (failure) {
    if (isFull(failure)) trouble('full-title', 'full-text');
    else trouble('unsaved-title', 'unsaved-text');
    return;
  } finally {
    state.saving = false;
  }
  const { when } = draft.choices;
  state.day = when.kind === 'today' ? null : { when, at: now() };
  state.sending = true;
  state.said = '';
  startAfresh();
  await readQueue();
  drawAll();
  window.scrollTo(0, 0);
  own('last-title').focus({ preventScroll: true });
  tell('queue');
  tell('draft');
  askToPersist();
  wakeLater();
  await send('eager');
}

async function clear(): Promise<void> {
  state.day = null;
  startAfresh();
  trouble();
  drawRecord();
  drawLast();
  show('record');
  await keepDraft(null);
}

/** Puts a record back into the form, for a change, a repair, or once more. */
function intoForm(content: Content, rest: Pick<Draft, 'id' | 'known' | 'replaces'>): void {
  const here = boot();
  if (!here) return;
  const draft: Draft = { ...rest, form: null, choices: choicesOf(content, now(), state.known) };
  state.ticked = [];
  const unknown = strangers(draft.choices, here.form);
  state.draft = fitted(draft, here, null, now()).draft;
  if (unknown.length > 0) state.notices.set('form', { word: 'form-changed-dropped', values: { labels: unknown.map(({ slug }) => slug).join(', ') }, tone: 'calm' });
  trouble();
  drawLast();
  drawRecord();
  show('record', 'special-title');
  void keepDraft();
}

function changeLast(): void {
  const { last } = state;
  if (last) intoForm(last.content, { id: last.id, known: last.version, replaces: null });
}

async function undoLast(): Promise<void> {
  const { last, owner } = state;
  if (!last || owner === null || last.withdrawn) return;
  try {
    await queueNow().withdraw(owner, last.id, last.version, last.content);
  } catch {
    return trouble('unsaved-title', 'unsaved-text');
  }
  last.withdrawn = true;
  await readQueue();
  drawQueue();
  document.getElementById('last-title')?.focus({ preventScroll: true });
  tell('queue');
  await send('eager');
}

function putBack(): void {
  const { last } = state;
  state.last = null;
  if (last) intoForm(last.content, { id: freshId(), known: null, replaces: null });
}

function repair(row: Quarantined): void {
  intoForm(readBody(row.body), { id: freshId(), known: null, replaces: { person: row.person, id: row.id, version: row.version } });
}

async function remove(id: string): Promise<void> {
  if (state.owner === null) return;
  await queueNow().remove(state.owner, id);
  state.removing = null;
  if (state.last?.id === id) state.last = null;
  await readQueue();
  drawQueue();
  announce(state.words.say('removed'));
  document.getElementById('phone-title')?.focus({ preventScroll: true });
  tell('queue');
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

function recordTopic(topic: string): void {
  const { draft } = state;
  if (draft && !draft.choices.topics.includes(topic) && formNow()?.lists.topics.some((line) => line.slug === topic)) {
    draft.choices.topics = [...draft.choices.topics, topic];
    drawRecord();
    void keepDraft();
  }
  show('record');
}

/** What fails unforeseen is said, and never looks as if it had worked. */
export function doing(work: Promise<void>): void {
  void work.then(
    () => notice('failed', null),
    () => notice('failed', { word: 'failed', tone: 'bad' }),
  );
}

/** Ties the buttons to what they do. */
export function wireDesk(): void {
  Object.assign(acts, {
    setLanguage: (language: Language) => doing(setLanguage(language)),
    changed: () => void keepDraft(),
    save: () => doing(save()),
    clear: () => doing(clear()),
    changeLast,
    undoLast: () => doing(undoLast()),
    putBack,
    repair,
    remove: (id: string) => doing(remove(id)),
    exportAll,
    recordTopic,
  });
}
