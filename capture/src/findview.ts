/** The page on which a service is found while the person is still talking: what they said, what fits, or that nothing does. */
import { withCalls } from './aid';
import { filtersView, noFilters, unapplied, type Filters } from './filters';
import { h, type Child } from './dom';
import type { Crisis, Found, Service } from './services';
import type { Shortlist } from './shortlist';
import { serviceCard, type ServiceHost } from './servicecard';
import type { Words } from './words';

/** What is being looked for. It lives in memory alone, and is gone with the page. */
export interface Search {
  /** The record for which it is. */
  draft: string;
  q: string;
  postcode: string;
  topics: string[];
  filters: Filters;
  busy: boolean;
  found: Found | null;
  /** It was asked, and nobody could answer. */
  unanswered: boolean;
  /** More than the first three are shown. */
  all: boolean;
}

export const noSearch = (draft = '', topics: string[] = []): Search => ({ draft, q: '', postcode: '', topics, filters: noFilters(), busy: false, found: null, unanswered: false, all: false });

export interface FindHost extends ServiceHost {
  search: Search;
  /** The topics of the record, to look for the best by themselves. */
  topics: { slug: string; label: string }[];
  reasons: { slug: string; label: string }[];
  count: number;
  go: () => void;
  offered: () => Promise<Shortlist['offered'] | undefined>;
  filtered: () => void;
  filtersOff: () => void;
  turnTopic: (slug: string, on: boolean) => void;
  more: () => void;
  nothing: (reason: string) => void;
  back: () => void;
}

const FIRST = 3;

/** What to ask: drawn once, so that nobody's typing is disturbed by an answer. */
export function askView(host: FindHost): Child[] {
  const { words, search } = host;
  const { say } = words;
  // What is typed here is about somebody: the browser is not to keep it, correct it elsewhere, or offer it again.
  const quiet = { autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false' };
  const q = h('input', { ...quiet, type: 'search', id: 'find-q', enterkeyhint: 'search', maxlength: 300, 'aria-describedby': 'find-q-hint', oninput: () => (search.q = q.value) });
  q.value = search.q;
  const postcode = h('input', { ...quiet, type: 'text', id: 'find-postcode', autocapitalize: 'characters', maxlength: 10, 'aria-describedby': 'find-postcode-hint', oninput: () => (search.postcode = postcode.value) });
  postcode.value = search.postcode;
  return [
    h('button', { type: 'button', class: 'link-button back', id: 'find-back', onclick: host.back }, say('find-back')),
    h('h1', { id: 'find-title', tabindex: -1 }, say('find-title')),
    h(
      'form',
      {
        class: 'find-form',
        role: 'search',
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          host.go();
        },
      },
      h('div', { class: 'field' }, h('label', { for: 'find-q' }, say('find-q')), h('p', { class: 'hint', id: 'find-q-hint' }, say('find-q-hint')), q),
      h(
        'div',
        { class: 'find-where' },
        h('div', { class: 'field' }, h('label', { for: 'find-postcode' }, say('find-postcode')), h('p', { class: 'hint', id: 'find-postcode-hint' }, say('find-postcode-hint')), postcode),
        h('button', { type: 'submit', class: 'primary', id: 'find-go' }, say('find-go')),
      ),
      filtersView(words, search.filters, host.offered, host.filtered, host.filtersOff),
    ),
    host.topics.length === 0
      ? null
      : h(
          'div',
          { class: 'chips', role: 'group', 'aria-labelledby': 'find-topics' },
          h('p', { id: 'find-topics' }, say('find-topics')),
          host.topics.map(({ slug, label }) => {
            const chip = h('button', { type: 'button', class: 'chip', id: `chip-${slug}`, 'aria-pressed': String(search.topics.includes(slug)), onclick: () => {
              const on = chip.getAttribute('aria-pressed') !== 'true';
              chip.setAttribute('aria-pressed', String(on));
              host.turnTopic(slug, on);
            } }, label);
            return chip;
          }),
        ),
  ];
}

/** What to do when somebody may be in danger, above all else. */
export const crisisView = (crisis: Crisis | null): Child =>
  crisis && h('section', { class: 'crisis', role: 'alert' }, h('h2', {}, crisis.title), h('ul', {}, crisis.lines.map((line) => h('li', {}, withCalls(line)))));

/** In one sentence, for those who hear the page. */
export function foundText({ found, unanswered }: Search, { say }: Words): string {
  if (unanswered) return say('find-unreachable');
  if (!found) return '';
  const count = found.results.length + found.maybe.length;
  return count === 0 ? say('find-none') : say('find-count', { count });
}

/** What was found. */
export function foundView(host: FindHost): Child[] {
  const { words, search } = host;
  const { say } = words;
  const { found, busy, unanswered, all } = search;
  const nothing = h(
    'section',
    { class: 'nothing', 'aria-labelledby': 'nothing-title' },
    h('h2', { id: 'nothing-title' }, say('nothing-title')),
    h('p', { class: 'hint' }, say('nothing-text')),
    h('div', { class: 'tiles' }, host.reasons.map(({ slug, label }) => h('button', { type: 'button', class: 'reason-button', onclick: () => host.nothing(slug) }, label))),
  );
  if (busy) return [h('p', { class: 'searching' }, say('find-searching'))];
  if (unanswered) return [h('p', { class: 'panel' }, say('find-unreachable')), nothing];
  if (!found) return [];
  const cards = (list: Service[]): HTMLElement => h('ul', { class: 'services' }, list.map((service) => serviceCard(service, host)));
  const { results, maybe } = found;
  const hidden = all ? 0 : Math.max(0, results.length - FIRST);
  const heard = found.needs.map((need) => need.label).filter((label) => label !== '');
  return [
    found.from === 'phone' ? h('p', { class: 'panel' }, /^\d{4}-\d{2}-\d{2}/.test(found.made) ? say('find-offline-made', { day: words.day(found.made.slice(0, 10)) }) : say('find-offline')) : null,
    found.from === 'phone' && unapplied(search.filters) ? h('p', { class: 'panel' }, say('filters-unapplied')) : null,
    found.postcodeUnknown ? h('p', { class: 'panel' }, say('find-postcode-unknown')) : null,
    h('h2', { id: 'results-title', tabindex: -1 }, say(results.length > 0 ? 'find-results' : 'find-none')),
    heard.length > 0 ? h('p', { class: 'hint' }, say('find-heard', { needs: heard.join(', ') })) : null,
    results.length > 0 ? cards(results.slice(0, results.length - hidden)) : h('p', {}, say('find-none-text')),
    hidden > 0 ? h('button', { type: 'button', class: 'secondary more', id: 'find-more', onclick: host.more }, say('find-more', { count: hidden })) : null,
    maybe.length > 0 ? h('details', { class: 'maybe', open: results.length === 0 }, h('summary', {}, h('h2', {}, say('find-maybe', { count: maybe.length })), h('span', { class: 'hint' }, say('find-maybe-text'))), cards(maybe)) : null,
    nothing,
    found.attribution === '' ? null : h('p', { class: 'hint attribution' }, found.attribution),
  ];
}

/** The way back with what was chosen, always in sight, and why no more can be. */
export const useView = ({ words, count, back }: FindHost, problem: string): Child =>
  count === 0 ? null : h('div', { class: 'save-bar' }, problem === '' ? null : h('p', { class: 'error' }, problem), h('button', { type: 'button', class: 'primary', id: 'find-use', onclick: back }, words.say('find-use', { count })));
