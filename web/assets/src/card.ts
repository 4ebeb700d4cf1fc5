/** Draws the card that is in the end of the link: for the screen and for paper, with a code of squares, and sends nothing anywhere. */
import { generate } from 'lean-qr/nano';
import { type Card, type CardService, pack, unpack } from './card/link';
import { fit } from './card/paper';

const byId = (id: string) => document.getElementById(id);
const root = byId('card');
/** Opened as a template, words and pictures are no part of the page. */
const template = (id: string) => (byId(id) as HTMLTemplateElement | null)?.content;

function word(name: string): string {
  return template('card-words')?.querySelector(`[data-word="${name}"]`)?.textContent ?? '';
}

function picture(name: string): Node {
  return template('card-pictures')?.querySelector(`[data-drawing="${name}"]`)?.cloneNode(true) ?? document.createTextNode('');
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, name = '', ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...inside);
  return element;
}

function link(href: string, words: string): HTMLAnchorElement {
  const element = make('a', '', words);
  element.href = href;
  element.rel = 'noopener noreferrer';
  return element;
}

/** The language that was asked for stays in every link. */
function here(path: string): string {
  const lang = new URLSearchParams(location.search).get('lang');
  return lang ? `${path}?lang=${encodeURIComponent(lang)}` : path;
}

/** What stands in a line: a number that rings, a page that opens, or words. What a link holds never becomes more than that. */
function value(field: string, words: string): Node {
  if (field === 'phone') return link(`tel:${words.split('×')[0]?.replace(/[^\d+]/g, '') ?? ''}`, words);
  if (field === 'web' && /^https?:\/\//i.test(words)) {
    try {
      const address = new URL(words);
      const path = address.pathname === '/' ? '' : address.pathname;
      const shown = `${address.host.replace(/^www\./, '')}${path.length > 30 ? '' : path}`;
      return link(address.href, shown);
    } catch {
      return document.createTextNode(words);
    }
  }
  return document.createTextNode(words);
}

const LINES = ['phone', 'where', 'open', 'web', 'cost'] as const;
/** What paper does without first where there is too much: it is behind the square code, too. */
const SPARE = new Set<string>(['web', 'cost']);

function drawn(one: CardService): HTMLLIElement {
  const item = make('li', 'ec-take__service', make('h3', '', one.name));
  const list = make('dl');
  for (const field of LINES) {
    const words = one[field];
    if (!words) continue;
    const mark = make('span', 'ec-take__picture', picture(field));
    const line = make('div', '', make('dt', '', mark, word(field)), make('dd', '', value(field, words)));
    if (SPARE.has(field)) line.dataset['spare'] = '';
    list.append(line);
  }
  item.append(list);
  if (one.id && /^[0-9a-f-]{36}$/i.test(one.id)) {
    const page = `/find/services/${one.id}`;
    item.append(make('p', 'ec-take__more', link(here(page), word('check')), ' ', link(here(`${page}/use`), word('use'))));
  }
  return item;
}

/** The code of squares as one path on a grid; none where there is too much for it. */
function squares(text: string): SVGSVGElement | null {
  let code;
  try {
    code = generate(text);
  } catch {
    return null;
  }
  const margin = 3;
  const side = code.size + 2 * margin;
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      let width = 1;
      while (code.get(x + width, y)) width += 1;
      path += `M${x + margin} ${y + margin}h${width}v1h-${width}z`;
      x += width;
    }
  }
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const label = word('qr');
  for (const [name, held] of Object.entries({ viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' })) svg.setAttribute(name, held);
  const ground = document.createElementNS(space, 'rect');
  for (const [name, held] of Object.entries({ width: side, height: side, fill: '#fff' })) ground.setAttribute(name, String(held));
  const dark = document.createElementNS(space, 'path');
  dark.setAttribute('d', path);
  dark.setAttribute('fill', '#000');
  svg.append(ground, dark);
  return svg;
}

function show(id: string, shown: boolean): void {
  const part = byId(id);
  if (part) part.hidden = !shown;
}

function drawCode(): void {
  const place = byId('card-qr');
  if (!place) return;
  const code = squares(location.href);
  place.replaceChildren(code ?? '', make('figcaption', '', word(code ? 'qr' : 'long')));
  place.hidden = false;
}

/** The other language keeps the card: the shell's links know nothing of the end of the address. */
function keepInLanguages(): void {
  for (const other of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    const address = new URL(other.href);
    address.hash = location.hash;
    other.href = address.href;
  }
}

/** The card on paper takes one side, whatever is on it. */
function measure(): void {
  const card = byId('card-drawn');
  if (root && card) fit(root, card);
}

function drawStep(card: Card): void {
  const words = byId('card-step-words');
  if (words) words.textContent = card.step;
  show('card-step-part', card.step !== '');
}

function draw(card: Card): void {
  byId('card-services')?.replaceChildren(...card.services.map(drawn));
  for (const place of document.querySelectorAll<HTMLElement>('[data-picture]')) place.replaceChildren(picture(place.dataset['picture'] ?? ''));
  drawStep(card);
  drawCode();
  keepInLanguages();
}

/** The person's own words go into the link as they are typed. */
function followStep(card: Card): void {
  const field = byId('card-step') as HTMLTextAreaElement | null;
  if (!field) return;
  field.value = card.step;
  field.addEventListener('input', async () => {
    card.step = field.value.trim();
    drawStep(card);
    const end = await pack(card);
    // Typing goes on while a card is packed: only the newest words count.
    if (card.step !== field.value.trim()) return;
    history.replaceState(null, '', `${location.pathname}${location.search}#${end}`);
    drawCode();
    keepInLanguages();
    measure();
  });
}

function followLayout(): void {
  for (const choice of document.querySelectorAll<HTMLInputElement>('input[name=layout]')) {
    const follow = (): void => {
      if (!choice.checked || !root) return;
      root.dataset['layout'] = choice.value;
      measure();
    };
    choice.addEventListener('change', follow);
    follow();
  }
}

function offer(): void {
  byId('card-print')?.addEventListener('click', () => window.print());
  const copy = byId('card-copy');
  const said = byId('card-said');
  if (!copy || !navigator.clipboard) return;
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(location.href);
    if (said) said.textContent = copy.dataset['copied'] ?? '';
  });
}

async function begin(): Promise<void> {
  const end = location.hash.slice(1);
  if (end === '') {
    show('card-empty', true);
    return;
  }
  let card: Card;
  try {
    card = await unpack(end);
  } catch {
    show('card-unreadable', true);
    show('card-empty', true);
    return;
  }
  // A card is read in its own language, unless another was asked for.
  const asked = new URLSearchParams(location.search).has('lang');
  if (!asked && root && card.lang !== root.dataset['lang']) {
    location.replace(`${location.pathname}?lang=${card.lang}${location.hash}`);
    return;
  }
  draw(card);
  followStep(card);
  offer();
  for (const id of ['card-lead', 'card-tools', 'card-drawn']) show(id, true);
  followLayout();
}

window.addEventListener('hashchange', () => location.reload());
void begin();
