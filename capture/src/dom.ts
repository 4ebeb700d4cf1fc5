/** Builds elements from names, attributes and children; text is always text, never markup. */

type Value = string | number | boolean | null | undefined | ((event: Event) => void);
export type Child = Node | string | null | false | undefined | Child[];

/** `h('button', { class: 'plain', onclick }, 'Save')`. A true attribute is set empty; false and null are left out. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, Value> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

function append(parent: Element, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child !== null && child !== false && child !== undefined) parent.append(child);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** A decorative line icon drawn by one path on a 24 by 24 grid. */
export function icon(path: string, name = 'icon'): Node {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: name, 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(key, value);
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  pen: 'M4 20l1-4L16.5 4.500a2.100 2.100 0 0 1 3 3L8 19l-4 1z',
  chat: 'M4 5h16v11H10l-4 4v-4H4z',
  phone: 'M7 2.500h10v19H7zM11 18.500h2',
  tick: 'M5 12.500l4.500 4.500L19 7.500',
  ear: 'M7 10a5 5 0 0 1 10 0c0 4-4 4.500-4 8a3 3 0 0 1-5.500 1.500M10 10.500a2 2 0 0 1 4 0c0 1.500-1.500 2-1.500 3',
  step: 'M4 19h5v-5h5V9h6',
  find: 'M10.500 4a6.500 6.500 0 1 0 0 13a6.500 6.500 0 0 0 0-13zM15.500 15.500L20 20',
  call: 'M5 4h4l1.500 5-2 1.500a12 12 0 0 0 5 5l1.500-2 5 1.500v4c-9 2-17-6-15-15z',
  web: 'M10 5H5v14h14v-5M13 4h7v7M20 4l-9 9',
};

/** Replaces what is in `parent`, and gives the focus back to the element of the same id, so that a redraw moves nobody. */
export function redraw(parent: Element, ...children: Child[]): void {
  const held = document.activeElement;
  const id = held && parent.contains(held) ? held.id : '';
  parent.textContent = '';
  append(parent, children);
  if (id !== '') document.getElementById(id)?.focus({ preventScroll: true });
}
