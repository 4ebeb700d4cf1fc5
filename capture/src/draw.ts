/** Draws what changed: the shell, the form, the help and the queue, each from the state alone. */
import { aidView, safetyView } from './aid';
import { cardView } from './cardview';
import { redraw } from './dom';
import { askView, crisisView, foundView, useView, type FindHost } from './findview';
import { formView, troubleBox, type FormView } from './form';
import { noticesView, type Notice } from './notices';
import { lastText, lastView, LINKS, startView, tabs, topBar, whoView, type LastState, type Tab } from './shell';
import { boot, formNow, now, own, state } from './state';
import { labelOf } from './record';
import type { Service, WrongReason } from './services';
import type { Shortlist } from './shortlist';
import type { Quarantined } from './store';
import { byRecord, waitingView } from './waiting';
import type { Language, Word } from './words';

/** What taps lead to. Filled in once, at the start. */
export interface Acts {
  setLanguage: (language: Language) => void;
  tryAgain: () => void;
  changed: () => void;
  save: () => void;
  clear: () => void;
  changeLast: () => void;
  undoLast: () => void;
  putBack: () => void;
  recordTopic: (topic: string) => void;
  sendNow: () => void;
  exportAll: () => void;
  repair: (row: Quarantined) => void;
  remove: (id: string) => void;
  toSafety: () => void;
  openFind: () => void;
  search: () => void;
  turnTopic: (slug: string, on: boolean) => void;
  offered: () => Promise<Shortlist['offered'] | undefined>;
  filtered: () => void;
  filtersOff: () => void;
  moreFound: () => void;
  choose: (service: Service, on: boolean) => boolean;
  removeService: (id: string) => void;
  nothing: (reason: string) => void;
  wrong: (service: Service, reason: WrongReason) => void;
  backFromFind: () => void;
  makeCard: () => void;
  cardOfLast: () => void;
  languageTurned: () => void;
}
export const acts = {} as Acts;

const PAGES = ['record', 'help', 'phone', 'find', 'card'] as const;
let view: FormView | null = null;
let noticesShown = '';
export const formOnScreen = (): FormView | null => view;

export function announce(text: string): void {
  if (text === state.said) return;
  state.said = text;
  own('live').textContent = text;
}

export function drawShell(): void {
  const { words, session, asked, unreachable, tab, last } = state;
  const here = boot();
  const other = words.language === 'en' ? 'cy' : 'en';
  document.documentElement.lang = words.language;
  redraw(own('bar'), topBar(words, here?.programme.name ?? null, here === null || here.languages.includes(other) ? () => acts.setLanguage(other) : null));
  own('skip').textContent = words.say('skip-to-main');
  own('tabs').setAttribute('aria-label', words.say('nav-label'));
  own('tabs').hidden = here === null;
  redraw(own('tabs'), tabs(words, tab, byRecord(state.waiting).length + byRecord(state.quarantined).length, state.quarantined.length > 0));
  const notices = JSON.stringify([words.language, ...state.notices.values()]);
  // Drawn again only when they change: it is read out each time.
  if (notices !== noticesShown) redraw(own('notices'), noticesView([...state.notices.values()], words));
  noticesShown = notices;
  for (const one of PAGES) own(`page-${one}`).hidden = one !== tab || here === null;
  own('start').hidden = here !== null;
  if (here) redraw(own('who'), whoView({ words, name: here.person.name, session: asked ? session : 'in', unreachable, confirming: last !== null, toSafety: acts.toSafety }));
  const title = `${words.say(here ? `${tab}-title` : 'start-title')} - ${words.say('product')}`;
  document.title = state.faulty && tab === 'record' ? words.say('title-error', { title }) : title;
}

export function drawStart(): void {
  if (boot()) return;
  const loading = !state.asked || (state.session === 'in' && !state.unreachable);
  redraw(own('start'), startView(state.words, loading ? 'loading' : state.session === 'out' ? 'sign-in' : 'unreachable', acts.tryAgain));
}

const safetyPanel = (): HTMLDetailsElement | null => own('safety-record').querySelector('details');

/** Opens the safety panel at the foot of the form and goes to it. */
export function showSafety(): void {
  const panel = safetyPanel();
  if (!panel) return;
  panel.open = true;
  panel.scrollIntoView({ block: 'start' });
  panel.querySelector('summary')?.focus({ preventScroll: true });
}

export function drawRecord(): void {
  const here = boot();
  const form = formNow();
  const { draft, words } = state;
  if (!here || !form || !draft) return;
  state.faulty = false;
  view = formView({
    words,
    boot: here,
    form,
    draft,
    now,
    hereOpen: state.hereOpen,
    firstTime: state.desk?.remembered === null,
    hereToggled: (open) => (state.hereOpen = open),
    changed: acts.changed,
    save: acts.save,
    clear: acts.clear,
    openAid: showAid,
    openFind: acts.openFind,
    ticked: state.ticked.map(({ name, slug }) => labelOf(form.lists[name].find((line) => line.slug === slug), words.language, slug)),
    removeService: acts.removeService,
    makeCard: acts.makeCard,
  });
  redraw(own('form'), view.element);
  // What was opened to be read stays open, also when the form is renewed underneath.
  redraw(own('safety-record'), safetyView(words, here, safetyPanel()?.open ?? false));
}

export function lastState(): LastState | null {
  const { last, flushed } = state;
  if (!last) return null;
  if (last.withdrawn) return 'withdrawn';
  if (state.quarantined.some((row) => row.id === last.id)) return 'refused';
  if (!state.waiting.some((row) => row.id === last.id)) return 'sent';
  if (state.sending) return 'sending';
  if (state.session === 'out' || flushed?.state === 'await-owner') return 'waiting-sign-in';
  return flushed?.state === 'paused' && flushed.reached ? 'waiting-busy' : 'waiting';
}

/** The confirmation stays away while the record it speaks of is being changed. */
export function drawLast(): void {
  const status = state.draft?.known === null ? lastState() : null;
  if (!status) return redraw(own('last'));
  redraw(own('last'), lastView(state.words, status, { change: acts.changeLast, undo: acts.undoLast, putBack: acts.putBack, card: state.last?.content.services?.some((id) => state.known.get(id)?.name) ? acts.cardOfLast : null }));
  announce(lastText(state.words, status));
}

export function drawHelp(): void {
  const here = boot();
  if (!here) return;
  redraw(own('help-body'), aidView({ words: state.words, boot: here, topic: state.aidTopic, choose: showAid, record: acts.recordTopic }));
  redraw(own('safety-help'), safetyView(state.words, here, false));
}

function findHost(): FindHost | null {
  const form = formNow();
  const { draft, words, search } = state;
  if (!form || !draft) return null;
  const choices = (list: 'topics' | 'gap_reasons') => form.lists[list].map((line) => ({ slug: line.slug, label: labelOf(line, words.language) }));
  return {
    words,
    search,
    topics: choices('topics').filter(({ slug }) => draft.choices.topics.includes(slug)),
    reasons: choices('gap_reasons'),
    count: draft.choices.services.length,
    chosen: (id) => draft.choices.services.some((one) => one.id === id),
    thanked: (id) => state.thanked.has(id),
    choose: acts.choose,
    wrong: acts.wrong,
    go: acts.search,
    offered: acts.offered,
    filtered: acts.filtered,
    filtersOff: acts.filtersOff,
    turnTopic: acts.turnTopic,
    more: acts.moreFound,
    nothing: acts.nothing,
    back: acts.backFromFind,
  };
}

export function drawFind(): void {
  const host = findHost();
  if (!host) return;
  redraw(own('find-ask'), askView(host));
  drawFound();
}

/** What was found, without touching what is being typed. */
export function drawFound(): void {
  const host = findHost();
  if (!host) return;
  redraw(own('find-crisis'), crisisView(host.search.found?.crisis ?? null));
  redraw(own('find-found'), foundView(host));
  drawUse();
}

/** How many are chosen, and the way back with them; or why no more can be. */
export function drawUse(problem = ''): void {
  const host = findHost();
  if (host) redraw(own('find-use-bar'), useView(host, problem));
}

export function drawCard(): void {
  const { card, words, unreachable } = state;
  if (!card) return redraw(own('card-body'));
  redraw(own('card-body'), cardView({ words, services: card.services, step: card.step, unreachable, stepped: (step) => (card.step = step), back: () => show('record', 'make-card'), say: announce }));
}

/** Drawn only while it is looked at: a long queue is long to draw. */
export function drawPhone(): void {
  const here = boot();
  if (!here || state.tab !== 'phone') return;
  redraw(
    own('phone-body'),
    waitingView({
      ...state,
      boot: here,
      signedIn: state.session !== 'out',
      now: now(),
      links: LINKS,
      sendNow: acts.sendNow,
      exportAll: acts.exportAll,
      repair: acts.repair,
      askRemove(id) {
        const before = state.removing;
        state.removing = id;
        drawPhone();
        document.getElementById(id ? `no-${id}` : `remove-${before ?? ''}`)?.focus();
      },
      remove: acts.remove,
    }),
  );
}

export function drawQueue(): void {
  drawShell();
  drawLast();
  drawPhone();
}

export function drawAll(): void {
  drawRecord();
  drawStart();
  drawHelp();
  if (state.tab === 'find') drawFind();
  if (state.tab === 'card') drawCard();
  drawQueue();
}

export function notice(name: string, one: Notice | null): void {
  if (one) state.notices.set(name, one);
  else if (!state.notices.delete(name)) return;
  drawShell();
}

/** Says loudly that something was not done, and why; an empty call takes it away. */
export function trouble(title?: Word, text?: Word): void {
  if (!title || !text) return redraw(own('trouble'));
  const box = troubleBox(state.words.say(title), state.words.say(text));
  redraw(own('trouble'), box);
  box.focus();
}

function turn(tab: Tab): void {
  state.tab = tab;
  state.notices.delete('away');
  drawShell();
  drawPhone();
  if (tab === 'find') drawFind();
  window.scrollTo(0, 0);
}

/** Shows a page of the app from its top, with the focus on its heading. */
export function show(tab: Tab, focus = `${tab}-title`): void {
  if (location.hash !== `#${tab}`) history.pushState(null, '', `#${tab}`);
  turn(tab);
  (document.getElementById(focus) ?? document.getElementById(`${tab}-title`))?.focus({ preventScroll: true });
}

export function showAid(topic: string | null): void {
  state.aidTopic = topic;
  drawHelp();
  show('help');
}

/** Follows the address: the tabs are links, and "back" works. */
export function readHash(): void {
  const asked = location.hash.slice(1) || 'record';
  const tab = PAGES.find((one) => one === asked);
  if (!tab || tab === state.tab) return;
  // A card is made of services: without any there is none to come back to.
  if (tab === 'card' && !state.card) return show('record');
  turn(tab);
  document.getElementById(`${tab}-title`)?.focus({ preventScroll: true });
}
