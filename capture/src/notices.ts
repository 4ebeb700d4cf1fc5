/** Notices across the top of the page: calm ones to know, and bad ones to act on. */
import { h, type Child } from './dom';
import type { Word, Words } from './words';

export interface Notice {
  word: Word;
  values?: Record<string, string | number>;
  tone: 'calm' | 'bad';
  act?: { word: Word; go: () => void };
}

export const noticesView = (notices: Notice[], { say }: Words): Child[] =>
  notices.map(({ word, values, tone, act }) =>
    h('div', { class: `notice ${tone}` }, h('p', {}, say(word, values)), act ? h('button', { type: 'button', class: 'secondary', id: `act-${word}`, onclick: act.go }, say(act.word)) : null),
  );
