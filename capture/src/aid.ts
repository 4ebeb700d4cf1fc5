/** Help in the chat: open questions for each topic, and what to do when someone is at risk. All offline, from the boot document. */
import { h, icon, ICONS, type Child } from './dom';
import { labelOf, type Boot } from './record';
import type { Words } from './words';

export interface AidHost {
  words: Words;
  boot: Boot;
  topic: string | null;
  choose: (topic: string | null) => void;
  record: (topic: string) => void;
}

export function aidView({ words, boot, topic, choose, record }: AidHost): Child[] {
  const { say, language } = words;
  const line = boot.form.lists.topics.find((one) => one.slug === topic);
  if (!line) {
    return [
      h('h1', { id: 'help-title', tabindex: -1 }, say('help-title')),
      h('p', { class: 'lead' }, say('help-intro')),
      h(
        'ul',
        { class: 'topic-list', 'aria-label': say('help-topics') },
        boot.form.lists.topics.map((one) => h('li', {}, h('button', { type: 'button', class: 'topic-button', onclick: () => choose(one.slug) }, labelOf(one, language)))),
      ),
    ];
  }
  const aid = boot.aid.find((one) => one.topic === line.slug);
  const text = (language === 'cy' ? aid?.cy : undefined) ?? aid?.en;
  const label = labelOf(line, language);
  const card = (title: string, ...children: Child[]): HTMLElement => h('section', { class: 'card' }, h('h2', {}, title), ...children);
  const questions = (list: string[]): HTMLElement => h('ul', { class: 'questions' }, list.map((one) => h('li', {}, one)));
  return [
    h('button', { type: 'button', class: 'link-button back', onclick: () => choose(null) }, say('help-back')),
    h('h1', { id: 'help-title', tabindex: -1 }, label),
    ...(text
      ? [
          card(say('help-open'), questions(text.open)),
          card(say('help-follow'), questions(text.follow)),
          h(
            'div',
            { class: 'pair' },
            h('section', { class: 'card tinted' }, h('h2', {}, icon(ICONS.ear), say('help-listening')), h('p', {}, text.listening)),
            h('section', { class: 'card tinted' }, h('h2', {}, icon(ICONS.step), say('help-step')), h('p', {}, text.small_step)),
          ),
        ]
      : [h('p', { class: 'lead' }, say('help-none'))]),
    h('button', { type: 'button', class: 'primary', onclick: () => record(line.slug) }, say('help-record', { topic: label })),
  ];
}

const NUMBERS = /\b(?:999|112|111|116 ?123|0\d{2,4} ?\d{3} ?\d{3,4})\b/g;

/** Telephone numbers in a line become links, so that a call is one tap away. */
export function withCalls(line: string): Child[] {
  const parts: Child[] = [];
  let from = 0;
  for (const found of line.matchAll(NUMBERS)) {
    parts.push(line.slice(from, found.index), h('a', { href: `tel:${found[0].replace(/ /g, '')}` }, found[0]));
    from = (found.index ?? 0) + found[0].length;
  }
  return [...parts, line.slice(from)];
}

/** The safety panel: closed it is one line, open it is all there is to do. */
export function safetyView(words: Words, boot: Boot, open: boolean): HTMLElement {
  const text = (words.language === 'cy' ? boot.safety.cy : undefined) ?? boot.safety.en;
  return h(
    'details',
    { class: 'safety', open },
    h('summary', {}, words.say('safety-summary')),
    h('div', { class: 'safety-text' }, h('h2', {}, text.title), h('ul', {}, text.lines.map((line) => h('li', {}, withCalls(line))))),
  );
}
