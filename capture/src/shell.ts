/** What surrounds the three pages of the app: the bar on top, the tabs, who is recording, notices, and the calm confirmation. */
import { h, icon, ICONS, type Child } from './dom';
import type { Word, Words } from './words';

/** The pages of the app. The last two belong to the record that is being made. */
export type Tab = 'record' | 'help' | 'phone' | 'find' | 'card';

export const LINKS = { signIn: '/sign-in?next=/chat/', signOut: '/sign-out', mine: '/conversations/mine', home: '/' };

const TABS: { tab: Tab; word: Word; path: string }[] = [
  { tab: 'record', word: 'tab-record', path: ICONS.pen },
  { tab: 'help', word: 'tab-help', path: ICONS.chat },
  { tab: 'phone', word: 'tab-phone', path: ICONS.phone },
];

export function topBar(words: Words, place: string | null, switchLanguage: (() => void) | null): Child[] {
  return [
    h('a', { href: LINKS.home, class: 'brand' }, h('img', { src: '/chat/icons/icon.svg', alt: '', width: 32, height: 32 }), h('span', {}, words.say('product'), place ? h('small', {}, place) : null)),
    switchLanguage && h('button', { type: 'button', id: 'language', class: 'bar-button', lang: words.language === 'en' ? 'cy' : 'en', onclick: switchLanguage }, words.say('switch-language')),
  ];
}

/** The three tabs. `number` is how many records are on the phone; those that need attention are marked. */
export function tabs(words: Words, now: Tab, number: number, attention: boolean): Child[] {
  return TABS.map(({ tab, word, path }) =>
    h(
      'a',
      { href: `#${tab}`, id: `tab-${tab}`, 'aria-current': tab === now ? 'page' : tab === 'record' && (now === 'find' || now === 'card') ? 'true' : null },
      icon(path),
      h('span', {}, words.say(word)),
      tab === 'phone' && number > 0 ? h('span', { class: attention ? 'badge bad' : 'badge' }, String(number)) : null,
    ),
  );
}

export interface WhoHost {
  words: Words;
  name: string;
  session: 'unknown' | 'in' | 'out';
  unreachable: boolean;
  /** A confirmation is on the page: it already says what the banner about the connection would. */
  confirming: boolean;
  toSafety: () => void;
}

/** Whose records these will be, and what to do if that is wrong. */
export function whoView({ words, name, session, unreachable, confirming, toSafety }: WhoHost): Child[] {
  const { say } = words;
  // Signing in needs an answer from the server: without one the link would lead nowhere.
  const notYou = session === 'in' || unreachable ? null : [' ', h('span', { class: 'not-you' }, say('not-you'), ' ', h('a', { href: LINKS.signIn }, say('sign-in')))];
  const tapped = (event: Event): void => {
    event.preventDefault();
    toSafety();
  };
  const risk = h('a', { href: '#safety-record', id: 'to-safety', class: 'to-safety', onclick: tapped }, say('safety-link'));
  return [
    h('div', { class: 'head' }, h('h1', { id: 'record-title', tabindex: -1 }, say('record-title')), h('p', { class: 'who' }, say('record-as', { name }), notYou), risk),
    session === 'out'
      ? h('div', { class: 'banner' }, h('p', {}, say('signed-out')), h('a', { href: LINKS.signIn, class: 'button-link' }, say('sign-in-to-send')))
      : unreachable && !confirming
        ? h('p', { class: 'banner quiet-banner' }, say('offline'))
        : null,
  ];
}

export type LastState = 'sending' | 'waiting' | 'waiting-sign-in' | 'waiting-busy' | 'sent' | 'refused' | 'withdrawn';

const LAST: Record<LastState, { title: Word; text: Word }> = {
  sending: { title: 'saved-title', text: 'saved-sending' },
  waiting: { title: 'saved-title', text: 'saved-waiting' },
  'waiting-sign-in': { title: 'saved-title', text: 'saved-waiting-sign-in' },
  'waiting-busy': { title: 'saved-title', text: 'saved-waiting-busy' },
  sent: { title: 'sent-title', text: 'sent-text' },
  refused: { title: 'refused-title', text: 'refused-text' },
  withdrawn: { title: 'withdrawn-title', text: 'withdrawn-text' },
};

/** The words for the state of the record saved last, for eye and ear alike. */
export const lastText = (words: Words, state: LastState): string => `${words.say(LAST[state].title)}. ${words.say(LAST[state].text)}`;

export function lastView(words: Words, state: LastState, act: { change: () => void; undo: () => void; putBack: () => void; card: (() => void) | null }): HTMLElement {
  const { say } = words;
  const tone = state === 'sent' ? 'good' : state === 'refused' ? 'bad' : '';
  return h(
    'section',
    { class: `last ${tone}`, 'aria-labelledby': 'last-title' },
    h('h2', { id: 'last-title', tabindex: -1 }, state === 'sent' || state === 'sending' || state.startsWith('waiting') ? icon(ICONS.tick) : null, say(LAST[state].title)),
    h('p', {}, say(LAST[state].text)),
    h(
      'div',
      { class: 'actions' },
      state === 'withdrawn'
        ? h('button', { type: 'button', class: 'link-button', id: 'put-back', onclick: act.putBack }, say('put-back'))
        : [
            h('button', { type: 'button', class: 'link-button', id: 'change-last', onclick: act.change }, say('change-last')),
            h('button', { type: 'button', class: 'link-button', id: 'undo-last', onclick: act.undo }, say('undo-last')),
            act.card && h('button', { type: 'button', class: 'link-button', id: 'card-last', onclick: act.card }, say('chosen-card')),
          ],
    ),
  );
}

/** What the page shows before anyone ever signed in on this phone. */
export function startView(words: Words, state: 'loading' | 'sign-in' | 'unreachable', tryAgain: () => void): Child[] {
  const { say } = words;
  if (state === 'loading') return [h('p', { class: 'lead', role: 'status' }, say('start-loading'))];
  return [
    h('h1', {}, say('start-title')),
    h('p', { class: 'lead' }, say('start-text')),
    state === 'unreachable' ? h('p', { class: 'panel' }, say('start-offline')) : null,
    h('a', { href: LINKS.signIn, class: 'button-link primary' }, say('start-link')),
    state === 'unreachable' ? h('button', { type: 'button', class: 'secondary', id: 'try-again', onclick: tryAgain }, say('try-again')) : null,
  ];
}

export const noStorageView = ({ say }: Words): Child[] => [h('h1', {}, say('no-storage-title')), h('p', { class: 'lead' }, say('no-storage-text'))];
