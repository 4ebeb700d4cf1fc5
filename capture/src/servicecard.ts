/** A service as a card: what it is, why it is here, how to reach it, and whether to choose it. */
import { h, icon, ICONS, type Child } from './dom';
import { WRONG_REASONS, type Chosen, type Service, type WrongReason } from './services';
import { tileLabel } from './tiles';
import type { Words } from './words';

export interface ServiceHost {
  words: Words;
  chosen: (id: string) => boolean;
  /** Whether what was found wrong with it has been said. */
  thanked: (id: string) => boolean;
  /** Answers whether it could be done. */
  choose: (service: Service, on: boolean) => boolean;
  wrong: (service: Service, reason: WrongReason) => void;
}

/** The first number in a line, as a telephone dials it. */
export function dialled(phone: string): string {
  const number = /\+?\d[\d ()-]*\d/.exec(phone)?.[0].replace(/[^+\d]/g, '') ?? '';
  return number.length >= 3 ? number : '';
}

/** How to reach a service, each way one tap. */
export function waysTo({ phone, web, email }: { phone: string; web: string; email?: string }, { say }: Words): Child[] {
  const number = dialled(phone);
  return [
    number === '' ? (phone === '' ? null : h('span', {}, phone)) : h('a', { href: `tel:${number}`, class: 'way' }, icon(ICONS.call), h('span', {}, h('span', { class: 'unseen' }, say('service-call')), ` ${phone}`)),
    web === '' ? null : h('a', { href: web, class: 'way', target: '_blank', rel: 'noopener noreferrer' }, icon(ICONS.web), h('span', {}, say('service-web'))),
    email && phone === '' && web === '' ? h('a', { href: `mailto:${email}`, class: 'way' }, h('span', {}, say('service-email'))) : null,
  ];
}

/** Where it is, when it is open and what it costs, as far as that is known. */
export const factsOf = ({ where, open, cost }: Chosen, { say }: Words): Child => {
  const facts = ([['service-where', where], ['service-open', open], ['service-cost', cost]] as const).filter(([, text]) => text !== '');
  return facts.length === 0 ? null : h('dl', { class: 'facts' }, facts.map(([word, text]) => h('div', { class: word === 'service-where' ? 'place' : null }, h('dt', { class: 'unseen' }, say(word)), h('dd', {}, text))));
};

export function serviceCard(service: Service, host: ServiceHost): HTMLLIElement {
  const { words } = host;
  const { say } = words;
  const { id, name, by, about, why, check, checked } = service;
  const of = (): HTMLElement => h('span', { class: 'unseen' }, ` ${name}`);
  const box = h('input', {
    type: 'checkbox',
    id: `choose-${id}`,
    onchange: () => {
      if (!host.choose(service, box.checked)) box.checked = false;
      card.classList.toggle('chosen', box.checked);
    },
  });
  box.checked = host.chosen(id);
  const thanks = h('p', { class: 'thanks', tabindex: -1, hidden: !host.thanked(id) }, say('wrong-thanks'));
  const reasons = h(
    'div',
    { class: 'wrong-reasons', role: 'group', id: `wrong-${id}`, 'aria-label': say('wrong-legend'), hidden: true },
    h('p', {}, say('wrong-legend')),
    (Object.keys(WRONG_REASONS) as WrongReason[]).map((reason) =>
      h('button', { type: 'button', class: 'small-button', onclick: () => (host.wrong(service, reason), (reasons.hidden = ask.hidden = true), (thanks.hidden = false), thanks.focus()) }, say(WRONG_REASONS[reason])),
    ),
  );
  const ask = h(
    'button',
    {
      type: 'button',
      class: 'link-button quiet',
      hidden: host.thanked(id),
      'aria-expanded': 'false',
      'aria-controls': `wrong-${id}`,
      onclick: () => {
        reasons.hidden = !reasons.hidden;
        ask.setAttribute('aria-expanded', reasons.hidden ? 'false' : 'true');
      },
    },
    say('wrong'),
    of(),
  );
  const card = h(
    'li',
    { class: box.checked ? 'service chosen' : 'service' },
    check === '' ? null : h('p', { class: 'check-first' }, check),
    h('h3', {}, name),
    by === '' || by === name ? null : h('p', { class: 'by' }, by),
    about === '' ? null : h('p', { class: 'about' }, about),
    why.length === 0 ? null : h('ul', { class: 'why' }, why.map((one) => h('li', {}, one))),
    factsOf(service, words),
    h('p', { class: 'ways' }, waysTo(service, words)),
    h('div', { class: 'choose' }, h('div', { class: 'tile' }, box, tileLabel(`choose-${id}`, 'checkbox', say('service-choose'), of()))),
    h('div', { class: 'service-foot' }, checked.words === '' ? h('span', {}) : h('span', { class: `checked ${checked.badge}` }, checked.words), ask),
    reasons,
    thanks,
  );
  return card;
}
