/** Groups of big tiles to tap: real fieldsets, checkboxes and radio buttons, with hint and error tied to the group. */
import { h, icon, ICONS, type Child } from './dom';

export interface TileGroup {
  id: string;
  legend: string;
  hint?: string;
  kind: 'checkbox' | 'radio';
  choices: { slug: string; label: string }[];
  chosen: string[];
  small?: boolean;
  onchange: (chosen: string[]) => void;
}

export const errorId = (id: string): string => `${id}-error`;
const inputId = (group: string, at: number): string => `${group}-${at}`;
/** Where a link of the error summary leads: the first control of the part. */
export const firstInput = (id: string): HTMLElement | null => document.getElementById(inputId(id, 0)) ?? document.getElementById(id);

export function tileGroup(group: TileGroup): HTMLFieldSetElement {
  const { id, kind } = group;
  const hint = group.hint ? h('p', { id: `${id}-hint`, class: 'hint' }, group.hint) : null;
  const inputs: HTMLInputElement[] = [];
  const report = (): void => group.onchange(group.choices.filter((_, at) => inputs[at]?.checked).map((choice) => choice.slug));
  const fieldset = h(
    'fieldset',
    { id, class: group.small ? 'group small' : 'group', 'aria-describedby': hint ? `${id}-hint` : null },
    h('legend', {}, group.legend),
    hint,
    errorLine(id),
    h(
      'div',
      { class: 'tiles' },
      group.choices.map((choice, at) => {
        const input = h('input', { type: kind, id: inputId(id, at), name: id, value: choice.slug, onchange: report });
        input.checked = group.chosen.includes(choice.slug);
        inputs.push(input);
        return h('div', { class: 'tile' }, input, tileLabel(inputId(id, at), kind, choice.label));
      }),
    ),
  );
  return fieldset;
}

/** The visible half of a tile; the input itself lies over it, unseen but real. */
export function tileLabel(forId: string, kind: 'checkbox' | 'radio', ...label: Child[]): HTMLLabelElement {
  return h('label', { for: forId }, h('span', { class: `mark ${kind}` }, kind === 'checkbox' ? icon(ICONS.tick) : null), h('span', { class: 'tile-text' }, ...label));
}

/** An empty place for an error beside its part. */
export const errorLine = (id: string): HTMLElement => h('p', { id: errorId(id), class: 'error', hidden: true });

/** Puts words beside a part, or takes them away. */
export function markError(id: string, text: string | null): void {
  const line = document.getElementById(errorId(id));
  const part = document.getElementById(id);
  if (!line || !part) return;
  line.textContent = text ?? '';
  line.hidden = text === null;
  part.classList.toggle('wrong', text !== null);
  const others = (part.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== '' && one !== errorId(id));
  if (text !== null) others.push(errorId(id));
  if (others.length > 0) part.setAttribute('aria-describedby', others.join(' '));
  else part.removeAttribute('aria-describedby');
  if (part.matches('select, input')) {
    if (text === null) part.removeAttribute('aria-invalid');
    else part.setAttribute('aria-invalid', 'true');
  }
}

export interface Selection {
  id: string;
  label: string;
  choices: { slug: string; label: string }[];
  chosen: string;
  onchange: (chosen: string) => void;
}

export function selectField({ id, label, choices, chosen, onchange }: Selection): HTMLElement {
  const select = h(
    'select',
    { id, onchange: () => onchange(select.value) },
    choices.map((choice) => h('option', { value: choice.slug }, choice.label)),
  );
  select.value = chosen;
  return h('div', { class: 'field' }, h('label', { for: id }, label), errorLine(id), select);
}
