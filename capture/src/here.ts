/** Where, how and when: remembered from the last time, shown in one line, changed in a part that opens. */
import { h } from './dom';
import type { Choices, When } from './draft';
import { isDate, labelOf, localDay, type Boot, type Form } from './record';
import { errorLine, selectField, tileGroup } from './tiles';
import type { Words } from './words';

export interface HereHost {
  words: Words;
  boot: Boot;
  form: Form;
  choices: Choices;
  open: boolean;
  firstTime: boolean;
  now: () => number;
  toggled: (open: boolean) => void;
  changed: () => void;
}

export function whenText(when: When, words: Words): string {
  if (when.kind === 'today') return words.say('today');
  if (when.kind === 'yesterday') return words.say('yesterday');
  return isDate(when.on) ? words.day(when.on) : words.say('other-date');
}

/** "Front desk, In person, Today", and who brought it up: what the record will say without another tap. */
export function hereLine({ words, boot, form, choices }: Pick<HereHost, 'words' | 'boot' | 'form' | 'choices'>): { parts: string[]; raised: string } {
  const label = (list: 'settings' | 'channels' | 'raised_by', slug: string): string => labelOf(form.lists[list].find((line) => line.slug === slug), words.language, slug);
  const organisation = boot.organisations.find((one) => one.id === choices.organisation)?.name ?? '';
  const parts = [boot.organisations.length > 1 ? organisation : '', label('settings', choices.setting), label('channels', choices.channel), whenText(choices.when, words)];
  return { parts: parts.filter((part) => part !== ''), raised: words.say('here-raised', { who: label('raised_by', choices.raised_by) }) };
}

export function hereView(host: HereHost): HTMLElement {
  const { words, boot, form, choices } = host;
  const { say } = words;
  const line = h('p', { class: 'here-line', id: 'here-line' });
  const showLine = (): void => {
    line.textContent = '';
    const { parts, raised } = hereLine(host);
    parts.forEach((part, at) => line.append(h('span', { class: 'here-part' }, at < parts.length - 1 ? `${part},` : part), ' '));
    line.append(h('span', { class: 'here-raised' }, raised));
    line.classList.toggle('not-today', choices.when.kind !== 'today');
  };
  showLine();
  const changed = (): void => {
    showLine();
    host.changed();
  };
  const labelled = (list: 'settings' | 'channels' | 'raised_by') => form.lists[list].map((one) => ({ slug: one.slug, label: labelOf(one, words.language) }));

  const today = localDay(host.now());
  const date = h('input', {
    type: 'date',
    id: 'date-on',
    max: today,
    value: isDate(choices.when.on) ? choices.when.on : '',
    onchange: () => {
      choices.when = { kind: 'date', on: date.value };
      changed();
    },
  });
  const dateField = h('div', { class: 'field', hidden: choices.when.kind !== 'date' }, h('label', { for: 'date-on' }, say('date-label')), errorLine('date-on'), date);
  const when = tileGroup({
    id: 'when',
    legend: say('date'),
    kind: 'radio',
    small: true,
    choices: (['today', 'yesterday', 'date'] as const).map((kind) => ({ slug: kind, label: say(kind === 'date' ? 'other-date' : kind) })),
    chosen: [choices.when.kind],
    onchange: ([kind]) => {
      if (kind === 'date') choices.when = { kind, on: date.value };
      else choices.when = kind === 'yesterday' ? { kind, on: localDay(host.now(), 1) } : { kind: 'today', on: localDay(host.now()) };
      dateField.hidden = kind !== 'date';
      changed();
    },
  });
  const panel = h(
    'div',
    { id: 'here-panel', class: 'here-panel', hidden: !host.open },
    boot.organisations.length > 1
      ? selectField({
          id: 'organisation',
          label: say('organisation'),
          choices: boot.organisations.map((one) => ({ slug: one.id, label: one.name })),
          chosen: choices.organisation,
          onchange: (chosen) => {
            choices.organisation = chosen;
            changed();
          },
        })
      : null,
    selectField({
      id: 'setting',
      label: say('setting'),
      choices: labelled('settings'),
      chosen: choices.setting,
      onchange: (chosen) => {
        choices.setting = chosen;
        changed();
      },
    }),
    tileGroup({ id: 'channel', legend: say('channel'), kind: 'radio', small: true, choices: labelled('channels'), chosen: [choices.channel], onchange: ([chosen = '']) => ((choices.channel = chosen), changed()) }),
    tileGroup({ id: 'raised_by', legend: say('raised-by'), kind: 'radio', small: true, choices: labelled('raised_by'), chosen: [choices.raised_by], onchange: ([chosen = '']) => ((choices.raised_by = chosen), changed()) }),
    when,
    dateField,
  );
  const word = (): string => say(panel.hidden ? 'here-change' : 'here-done');
  const button = h(
    'button',
    {
      type: 'button',
      id: 'here-change',
      class: 'link-button',
      'aria-expanded': host.open ? 'true' : 'false',
      'aria-controls': 'here-panel',
      'aria-describedby': 'here-line',
      onclick: () => {
        panel.hidden = !panel.hidden;
        button.setAttribute('aria-expanded', panel.hidden ? 'false' : 'true');
        button.textContent = word();
        host.toggled(!panel.hidden);
      },
    },
    word(),
  );
  return h(
    'section',
    { class: 'here', 'aria-labelledby': 'here-title' },
    h('h2', { id: 'here-title', class: 'unseen' }, say('here-label')),
    h('div', { class: 'here-top' }, line, button),
    host.firstTime ? h('p', { class: 'here-first' }, say('here-first')) : null,
    panel,
  );
}
