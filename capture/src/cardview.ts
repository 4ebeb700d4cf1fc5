/** Making the card for the person: the services, their own small step, and the code that opens it on their phone. */
import { cardOf, codeOf, fragmentOf } from './card';
import { h, type Child } from './dom';
import type { Chosen } from './services';
import { factsOf, waysTo } from './servicecard';
import type { Words } from './words';

export interface CardHost {
  words: Words;
  services: Chosen[];
  /** The step, kept in memory while the page is open. */
  step: string;
  unreachable: boolean;
  stepped: (step: string) => void;
  back: () => void;
  say: (text: string) => void;
}

const LONGEST_STEP = 200;
const SVG = 'http://www.w3.org/2000/svg';

/** The code as a picture of squares, with the quiet edge that cameras need. */
function picture({ path, side }: { path: string; side: number }, label: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox: `-4 -4 ${side + 8} ${side + 8}`, class: 'code', role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' })) svg.setAttribute(name, value);
  const squares = document.createElementNS(SVG, 'path');
  squares.setAttribute('d', path);
  svg.append(squares);
  return svg;
}

export function cardView(host: CardHost): Child[] {
  const { words, services } = host;
  const { say } = words;
  const code = h('div', { class: 'code-place' });
  const open = h('a', { class: 'button-link', id: 'card-open', target: '_blank', rel: 'noopener' }, say('card-open'));
  const shown = h('p', { class: 'own-step' });
  const stepPart = h('div', { hidden: true }, h('h2', {}, say('card-step-title')), shown);
  let link = '';
  let turn = 0;
  const draw = async (step: string): Promise<void> => {
    turn += 1;
    const mine = turn;
    shown.textContent = step.trim();
    stepPart.hidden = step.trim() === '';
    const fragment = await fragmentOf(cardOf(words.language, step, services));
    if (mine !== turn) return;
    link = `${location.origin}/card#${fragment}`;
    open.href = link;
    const drawn = codeOf(link);
    code.replaceChildren(drawn ? picture(drawn, say('card-code')) : h('p', { class: 'panel' }, say('card-code-long')));
  };
  const step = h('textarea', { id: 'card-step', rows: 2, maxlength: LONGEST_STEP, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'card-step-hint', oninput: () => (host.stepped(step.value), void draw(step.value)) });
  step.value = host.step;
  void draw(host.step);
  return [
    h('button', { type: 'button', class: 'link-button back', id: 'card-back', onclick: host.back }, say('find-back')),
    h('h1', { id: 'card-title', tabindex: -1 }, say('card-title')),
    h('p', { class: 'lead' }, say('card-text')),
    h('div', { class: 'field' }, h('label', { for: 'card-step' }, say('card-step')), h('p', { class: 'hint', id: 'card-step-hint' }, say('card-step-hint')), step),
    h(
      'section',
      { class: 'take-away', 'aria-labelledby': 'card-title' },
      stepPart,
      services.filter(({ name }) => name !== '').map((service) => h('div', { class: 'taken' }, h('h2', {}, service.name), factsOf(service, words), h('p', { class: 'ways' }, waysTo(service, words)))),
      code,
    ),
    host.unreachable ? h('p', { class: 'panel' }, say('card-offline')) : null,
    h(
      'div',
      { class: 'actions' },
      open,
      h('button', { type: 'button', class: 'link-button', id: 'card-copy', onclick: () => void navigator.clipboard?.writeText(link).then(() => host.say(say('card-copied'))).catch(() => undefined) }, say('card-copy')),
    ),
  ];
}
