/** The page "On this phone": what waits, what went today, what needs attention, and what a person can do about each. */
import { h, type Child } from './dom';
import { labelOf, readBody, type Boot, type ConversationRecord } from './record';
import type { Flushed } from './queue';
import { WRONG_REASONS } from './services';
import type { Problem, Quarantined, Waiting } from './store';
import type { Word, Words } from './words';
import type { Wrong } from './wrongs';

export interface WaitingHost {
  words: Words;
  boot: Boot;
  signedIn: boolean;
  waiting: Waiting[];
  quarantined: Quarantined[];
  sentToday: number;
  others: number;
  wrongs: Wrong[];
  flushed: Flushed | null;
  sending: boolean;
  /** The record whose removal was asked for and not yet confirmed. */
  removing: string | null;
  persisted: boolean | null;
  now: number;
  sendNow: () => void;
  exportAll: () => void;
  repair: (row: Quarantined) => void;
  askRemove: (id: string | null) => void;
  remove: (id: string) => void;
  links: { signIn: string; signOut: string; mine: string; home: string };
}

/** Versions of one record belong together: people see records, not versions. */
export function byRecord<T extends { id: string; version: number }>(rows: T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.id, [...(groups.get(row.id) ?? []), row]);
  return [...groups.values()];
}

export function reasonWords(problem: Problem, version: number): { reason: Word; advice: Word } {
  if (problem.slug === 'not-allowed') return { reason: 'reason-not-allowed', advice: 'advice-not-allowed' };
  if (problem.slug === 'earlier-version') return { reason: 'reason-earlier', advice: 'advice-fix' };
  if (problem.slug === 'conflict') {
    return version > 1 ? { reason: 'reason-changed-elsewhere', advice: 'advice-changed-elsewhere' } : { reason: 'reason-conflict', advice: 'advice-fix' };
  }
  return { reason: 'reason-other', advice: 'advice-fix' };
}

export function waitingView(host: WaitingHost): Child[] {
  const { words, boot, now } = host;
  const { say } = words;
  const waiting = byRecord(host.waiting);
  const attention = byRecord(host.quarantined);
  const count = (word: Word, number: number, tone: string): HTMLElement =>
    h('div', { class: `count ${tone}` }, h('dt', {}, say(word)), h('dd', {}, String(number)));

  const what = (record: ConversationRecord): string =>
    record.topics.map((slug) => labelOf(boot.form.lists.topics.find((line) => line.slug === slug), words.language, slug)).join(', ');
  const where = (record: ConversationRecord): string => labelOf(boot.form.lists.settings.find((line) => line.slug === record.setting), words.language, record.setting);
  const tag = (word: Word, tone = ''): HTMLElement => h('strong', { class: `tag ${tone}` }, say(word));

  const heading = (rows: (Waiting | Quarantined)[]): Child[] => {
    const last = rows[rows.length - 1] as Waiting | Quarantined;
    const record = readBody(last.body);
    const frozen = rows.some((row) => 'frozen' in row && row.frozen);
    return [
      h('h3', {}, what(record)),
      h('p', { class: 'hint' }, say('part-of', { saved: words.age(Math.min(...rows.map((row) => row.saved)), now), where: where(record) })),
      record.withdrawn ? tag('withdrawn-tag') : last.version > 1 ? tag('changed-tag') : null,
      frozen ? tag('began-tag', 'calm') : null,
    ];
  };

  const removal = (id: string, began: boolean): Child =>
    host.removing === id
      ? h(
          'div',
          { class: 'confirm', role: 'group', 'aria-labelledby': `ask-${id}` },
          h('p', { id: `ask-${id}`, tabindex: -1 }, say(began ? 'remove-ask-began' : 'remove-ask')),
          h('button', { type: 'button', class: 'warning', id: `yes-${id}`, onclick: () => host.remove(id) }, say('remove-yes')),
          h('button', { type: 'button', class: 'secondary', id: `no-${id}`, onclick: () => host.askRemove(null) }, say('remove-no')),
        )
      : h('button', { type: 'button', class: 'link-button', id: `remove-${id}`, onclick: () => host.askRemove(id) }, say('remove'));

  const why = (): Child => {
    const { flushed } = host;
    if (host.waiting.length === 0) return null;
    if (!host.signedIn || flushed?.state === 'await-owner') return h('p', {}, say('waiting-why-sign-in'), ' ', h('a', { href: host.links.signIn }, say('sign-in-to-send')));
    if (flushed?.state !== 'paused') return null;
    return h('p', {}, flushed.reached ? say('waiting-why-busy', { time: words.time(flushed.until) }) : say('waiting-why-offline'));
  };

  const refused = (rows: Quarantined[]): HTMLElement => {
    const first = rows[0] as Quarantined;
    const last = rows[rows.length - 1] as Quarantined;
    const { reason, advice } = reasonWords(first.problem, first.version);
    const { detail, title, fields } = first.problem;
    const own = reason === 'reason-other' ? [detail || title, ...fields.map((one) => one.message)].filter((text) => text !== '') : [];
    return h(
      'li',
      { class: 'entry attention' },
      heading(rows),
      h('p', { class: 'reason' }, say(reason)),
      own.length > 0 ? h('ul', { class: 'plain-list' }, own.map((text) => h('li', {}, text))) : null,
      h('p', {}, say(advice)),
      h('div', { class: 'actions' }, h('button', { type: 'button', class: 'secondary', id: `repair-${last.id}`, onclick: () => host.repair(last) }, say('put-right')), removal(last.id, false)),
    );
  };

  const oldest = Math.min(...host.waiting.map((row) => row.saved));
  return [
    h('h1', { id: 'phone-title', tabindex: -1 }, say('phone-title')),
    h('dl', { class: 'counts' }, count('count-waiting', waiting.length, ''), count('count-sent', host.sentToday, 'good'), count('count-attention', attention.length, attention.length > 0 ? 'bad' : '')),
    h(
      'div',
      { class: 'card' },
      host.waiting.length === 0 ? h('p', {}, say(attention.length > 0 ? 'waiting-none' : 'waiting-all-sent')) : h('p', {}, say('waiting-oldest', { age: words.age(oldest, now) })),
      why(),
      host.waiting.length > 0
        ? h('button', { type: 'button', class: 'primary', id: 'send-now', 'aria-disabled': host.sending ? 'true' : null, onclick: () => !host.sending && host.sendNow() }, say(host.sending ? 'sending' : 'send-now'))
        : null,
      h('p', { class: 'hint' }, say('change-when')),
    ),
    attention.length > 0
      ? h('section', { 'aria-labelledby': 'attention-title' }, h('h2', { id: 'attention-title' }, say('attention-legend')), h('p', {}, say('attention-text')), h('ul', { class: 'entries' }, attention.map(refused)))
      : null,
    waiting.length > 0
      ? h(
          'section',
          { 'aria-labelledby': 'waiting-title' },
          h('h2', { id: 'waiting-title' }, say('waiting-legend')),
          h(
            'ul',
            { class: 'entries' },
            waiting.map((rows) =>
              h('li', { class: 'entry' }, heading(rows), h('div', { class: 'actions' }, removal((rows[0] as Waiting).id, rows.some((row) => row.frozen)))),
            ),
          ),
        )
      : null,
    host.wrongs.length > 0
      ? h('section', { 'aria-labelledby': 'wrongs-title' }, h('h2', { id: 'wrongs-title' }, say('wrong-waiting')), h('ul', { class: 'plain-list' }, host.wrongs.map(({ name, reason }) => h('li', {}, `${name}: ${say(WRONG_REASONS[reason])}`))))
      : null,
    waiting.length + attention.length > 0
      ? h('div', { class: 'keep' }, h('button', { type: 'button', class: 'secondary', id: 'export', onclick: host.exportAll, 'aria-describedby': 'export-hint' }, say('export')), h('p', { class: 'hint', id: 'export-hint' }, say('export-hint')))
      : null,
    host.others > 0 ? h('p', { class: 'panel' }, say('others', { count: host.others })) : null,
    host.persisted === false && host.waiting.length > 0 ? h('p', { class: 'hint' }, say('keep-safe')) : null,
    h(
      'ul',
      { class: 'foot-links' },
      h('li', {}, h('a', { href: host.links.mine }, say('my-chats'))),
      h('li', {}, h('a', { href: host.links.home }, say('home'))),
      h('li', {}, host.signedIn ? h('a', { href: host.links.signOut }, say('sign-out')) : h('a', { href: host.links.signIn }, say('sign-in'))),
    ),
  ];
}

/** The file a person can keep: their own records that are still on this phone, as they would be sent. */
export function exportFile(boot: Boot, waiting: Waiting[], quarantined: Quarantined[], now: number): string {
  const said = (row: Waiting | Quarantined): object => ({ id: row.id, saved_at: new Date(row.saved).toISOString(), record: readBody(row.body) });
  return JSON.stringify(
    {
      exported_at: new Date(now).toISOString(),
      programme: boot.programme,
      person: boot.person,
      waiting: waiting.map(said),
      needs_attention: quarantined.map((row) => ({ ...said(row), problem: row.problem })),
    },
    null,
    2,
  );
}
