/** The services of the record that is being made: shown on the form, taken off it, and put on a card. */
import { h, icon, ICONS, type Child } from './dom';
import type { Chosen } from './services';
import { dialled } from './servicecard';
import type { Words } from './words';

export interface ChosenHost {
  words: Words;
  services: Chosen[];
  /** What was ticked because of them, in words. */
  ticked: string[];
  remove: (id: string) => void;
  card: () => void;
}

export function chosenView({ words, services, ticked, remove, card }: ChosenHost): Child {
  const { say } = words;
  const notes = ticked.map((label) => h('p', { class: 'noted' }, icon(ICONS.tick), h('span', {}, say('chosen-ticked', { label }))));
  if (services.length === 0) return notes.length === 0 ? null : h('div', { class: 'chosen-services' }, notes);
  const row = ({ id, name, phone }: Chosen): HTMLElement => {
    const called = name || say('service-unnamed');
    const number = dialled(phone);
    return h(
      'li',
      {},
      h('p', {}, h('strong', {}, called), number === '' ? null : [' ', h('a', { href: `tel:${number}` }, phone)]),
      h('button', { type: 'button', class: 'link-button', id: `drop-${id}`, onclick: () => remove(id) }, say('chosen-remove'), h('span', { class: 'unseen' }, ` ${called}`)),
    );
  };
  return h(
    'section',
    { class: 'chosen-services', 'aria-labelledby': 'chosen-title' },
    h('h2', { id: 'chosen-title', tabindex: -1 }, say('chosen-title')),
    h('ul', {}, services.map(row)),
    notes,
    services.some(({ name }) => name !== '') ? h('button', { type: 'button', class: 'secondary', id: 'make-card', onclick: card }, say('chosen-card')) : null,
  );
}
