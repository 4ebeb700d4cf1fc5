/** The form: one screen, four taps. Every tap changes the draft, and the draft is kept at once. */
import { chosenView } from './chosen';
import { h, icon, ICONS } from './dom';
import { hereView } from './here';
import { labelOf, MOST_HAPPENED, MOST_TOPICS, type Boot, type Fault, type Form, type ListName, type Part } from './record';
import type { Draft } from './store';
import { firstInput, markError, tileGroup, tileLabel } from './tiles';
import type { Word, Words } from './words';

export interface FormHost {
  words: Words;
  boot: Boot;
  form: Form;
  draft: Draft;
  hereOpen: boolean;
  firstTime: boolean;
  now: () => number;
  hereToggled: (open: boolean) => void;
  /** Something was chosen: keep the draft. */
  changed: () => void;
  save: () => void;
  clear: () => void;
  openAid: (topic: string | null) => void;
  openFind: () => void;
  /** What was ticked for the worker, in words. */
  ticked: string[];
  removeService: (id: string) => void;
  makeCard: () => void;
}

/** The control that stands for a part in the error summary. */
const PLACE: Record<Part, string> = {
  topics: 'topics',
  happened: 'happened',
  response: 'response',
  gap: 'gap-reason',
  date: 'date-on',
  organisation: 'organisation',
  setting: 'setting',
  channel: 'channel',
  raised_by: 'raised_by',
};

const MISSING: Record<Part, Word> = {
  topics: 'error-topics-missing',
  happened: 'error-happened-missing',
  response: 'error-response-missing',
  gap: 'error-gap-missing',
  date: 'error-date-wrong',
  organisation: 'error-organisation-missing',
  setting: 'error-setting-missing',
  channel: 'error-channel-missing',
  raised_by: 'error-raised-by-missing',
};

export interface FaultText {
  part: Part;
  place: string;
  text: string;
}

export function faultTexts(faults: { part: Part; fault: Fault }[], { say }: Words): FaultText[] {
  return faults.map(({ part, fault }) => {
    const place = PLACE[part];
    if (fault === 'too-many') {
      const most = part === 'topics' ? MOST_TOPICS : MOST_HAPPENED;
      return { part, place, text: say(part === 'topics' ? 'error-topics-too-many' : 'error-happened-too-many', { most }) };
    }
    return { part, place, text: say(fault === 'in-the-future' ? 'error-date-future' : MISSING[part]) };
  });
}

export interface FormView {
  element: HTMLElement;
  /** Shows what is wrong: a summary with the focus, and the same words beside each part. */
  showFaults: (faults: FaultText[]) => void;
}

export function formView(host: FormHost): FormView {
  const { words, form, draft } = host;
  const { say } = words;
  const { choices } = draft;
  const lines = (list: ListName) => form.lists[list].map((line) => ({ slug: line.slug, label: labelOf(line, words.language) }));
  const topicLabel = (slug: string): string => labelOf(form.lists.topics.find((line) => line.slug === slug), words.language, slug);
  const summary = h('div', { id: 'summary' });
  const faulty = new Set<string>();

  const touched = (place?: string): void => {
    if (place !== undefined && faulty.delete(place)) markError(place, null);
    host.changed();
  };

  const here = hereView({ ...host, choices, open: host.hereOpen, toggled: host.hereToggled, changed: () => ['date-on', 'organisation', 'setting', 'channel', 'raised_by'].forEach((place) => touched(place)) });

  const aidButton = h('button', { type: 'button', id: 'aid-offer', class: 'aid-offer', onclick: () => host.openAid(choices.topics[choices.topics.length - 1] ?? null) });
  const findButton = h('button', { type: 'button', id: 'find-offer', class: 'aid-offer', onclick: host.openFind });
  const showAid = (): void => {
    const topic = choices.topics[choices.topics.length - 1];
    aidButton.textContent = '';
    aidButton.append(icon(ICONS.chat), h('span', {}, topic === undefined ? say('aid-offer') : say('aid-offer-topic', { topic: topicLabel(topic) })));
    findButton.textContent = '';
    findButton.append(icon(ICONS.find), h('span', {}, topic === undefined || choices.topics.length > 1 ? say('find-offer') : say('find-offer-topic', { topic: topicLabel(topic) })));
  };
  showAid();

  const gapTopic = h('div');
  const showGapTopics = (): void => {
    gapTopic.textContent = '';
    const topics = choices.topics;
    if (choices.gap && choices.gap.topic !== null && !topics.includes(choices.gap.topic)) choices.gap.topic = null;
    if (topics.length === 0) return;
    gapTopic.append(
      tileGroup({
        id: 'gap-topic',
        legend: say('gap-topic-legend'),
        kind: 'radio',
        small: true,
        choices: [...topics.map((slug) => ({ slug, label: topicLabel(slug) })), { slug: '', label: say('gap-topic-none') }],
        chosen: [choices.gap?.topic ?? (topics.length === 1 && choices.gap === null ? (topics[0] ?? '') : '')],
        onchange: ([slug = '']) => {
          if (choices.gap) choices.gap.topic = slug === '' ? null : slug;
          touched();
        },
      }),
    );
  };

  const topics = tileGroup({
    id: 'topics',
    legend: say('topics-legend'),
    hint: say('topics-hint'),
    kind: 'checkbox',
    choices: lines('topics'),
    chosen: choices.topics,
    onchange: (chosen) => {
      // The order of tapping is kept, so that help is offered for the topic tapped last.
      choices.topics = [...choices.topics.filter((slug) => chosen.includes(slug)), ...chosen.filter((slug) => !choices.topics.includes(slug))];
      showAid();
      showGapTopics();
      touched('topics');
    },
  });
  const happened = tileGroup({
    id: 'happened',
    legend: say('happened-legend'),
    hint: say('happened-hint'),
    kind: 'checkbox',
    choices: lines('happened'),
    chosen: choices.happened,
    onchange: (chosen) => {
      choices.happened = chosen;
      touched('happened');
    },
  });
  const response = tileGroup({
    id: 'response',
    legend: say('response-legend'),
    hint: say('response-hint'),
    kind: 'radio',
    choices: lines('responses'),
    chosen: choices.response === '' ? [] : [choices.response],
    onchange: ([chosen = '']) => {
      choices.response = chosen;
      touched('response');
    },
  });

  const reasons = tileGroup({
    id: 'gap-reason',
    legend: say('gap-legend'),
    kind: 'radio',
    small: true,
    choices: lines('gap_reasons'),
    chosen: choices.gap ? [choices.gap.reason] : [],
    onchange: ([reason = '']) => {
      const only = choices.topics.length === 1 ? (choices.topics[0] ?? null) : null;
      const picked = document.querySelector<HTMLInputElement>('input[name="gap-topic"]:checked')?.value ?? '';
      choices.gap = { reason, topic: choices.gap ? choices.gap.topic : picked !== '' ? picked : only };
      touched('gap-reason');
    },
  });
  const needed = h('p', { class: 'noted', hidden: !choices.need?.label }, choices.need ? say('gap-need', { need: choices.need.label }) : '');
  const gapPanel = h('div', { id: 'gap-panel', class: 'gap-panel', hidden: !choices.gapAsked }, h('p', { class: 'hint' }, say('gap-hint')), needed, reasons, gapTopic);
  const gapBox = h('input', {
    type: 'checkbox',
    id: 'gap-asked',
    'aria-controls': 'gap-panel',
    'aria-expanded': choices.gapAsked ? 'true' : 'false',
    onchange: () => {
      choices.gapAsked = gapBox.checked;
      if (!gapBox.checked) {
        choices.gap = choices.need = null;
        needed.hidden = true;
      }
      for (const input of gapPanel.querySelectorAll('input')) if (!gapBox.checked) input.checked = false;
      if (gapBox.checked) showGapTopics();
      gapPanel.hidden = !gapBox.checked;
      gapBox.setAttribute('aria-expanded', gapBox.checked ? 'true' : 'false');
      touched('gap-reason');
    },
  });
  gapBox.checked = choices.gapAsked;
  showGapTopics();

  const special = draft.known !== null || draft.replaces !== null;
  const element = h(
    'form',
    {
      novalidate: true,
      class: special ? 'special' : null,
      onsubmit: (event) => {
        event.preventDefault();
        host.save();
      },
    },
    summary,
    special
      ? h('div', { class: 'panel' }, h('h2', { id: 'special-title', tabindex: -1 }, say(draft.replaces ? 'repairing-title' : 'changing-title')), draft.replaces ? h('p', {}, say('repairing-text')) : null)
      : null,
    here,
    topics,
    h('div', { class: 'offers' }, aidButton, findButton),
    chosenView({ words, services: choices.services, ticked: host.ticked, remove: host.removeService, card: host.makeCard }),
    happened,
    response,
    h('div', { class: 'gap' }, h('div', { class: 'tile' }, gapBox, tileLabel('gap-asked', 'checkbox', say('gap-ask'))), gapPanel),
    h('div', { class: 'save-bar' }, h('button', { type: 'submit', class: 'primary', id: 'save' }, say(draft.known !== null ? 'save-change' : 'save'))),
    h('button', { type: 'button', class: 'link-button clear', id: 'clear', onclick: host.clear }, say(special ? 'cancel-change' : 'clear-form')),
  );

  return {
    element,
    showFaults(faults) {
      for (const place of faulty) markError(place, null);
      faulty.clear();
      summary.textContent = '';
      if (faults.length === 0) return;
      for (const { place, text } of faults) {
        faulty.add(place);
        markError(place, text);
        const panel = document.getElementById(place)?.closest<HTMLElement>('#here-panel');
        if (panel?.hidden) document.getElementById('here-change')?.click();
      }
      const box = h(
        'div',
        { class: 'error-summary', role: 'alert', tabindex: -1, 'aria-labelledby': 'summary-title' },
        h('h2', { id: 'summary-title' }, say('problem-title')),
        h(
          'ul',
          {},
          faults.map(({ place, text }) =>
            h(
              'li',
              {},
              h(
                'a',
                {
                  href: `#${place}`,
                  onclick: (event) => {
                    event.preventDefault();
                    const target = firstInput(place);
                    (document.getElementById(place) ?? target)?.scrollIntoView({ block: 'start' });
                    target?.focus({ preventScroll: true });
                  },
                },
                text,
              ),
            ),
          ),
        ),
      );
      summary.append(box);
      box.focus();
    },
  };
}

/** A loud box for a record that could not be saved: nothing is pretended, and the choices stay. */
export function troubleBox(title: string, text: string): HTMLElement {
  return h('div', { class: 'error-summary', role: 'alert', tabindex: -1 }, h('h2', {}, title), h('p', {}, text));
}
