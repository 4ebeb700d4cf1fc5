/** What the page knows at this moment, and the few things every part of it needs. */
import { countSent, openQueue, type Flushed, type Queue } from './queue';
import { localDay, newId, type Boot, type Content, type Form } from './record';
import { openTransport } from './send';
import { noSearch } from './findview';
import type { Notice } from './notices';
import type { Chosen } from './services';
import type { Tab } from './shell';
import type { Desk, Draft, KeptBoot, Quarantined, Store, Waiting } from './store';
import type { When } from './draft';
import { languageFor, wordsIn, type Language } from './words';
import type { Wrong } from './wrongs';

/** The record saved last on this page. It lives in memory alone: once sent, what it said leaves the phone with the page. */
export interface Last {
  id: string;
  version: number;
  content: Content;
  withdrawn: boolean;
}

export const state = {
  words: wordsIn(languageFor(null, null, navigator.language)),
  /** The language chosen on this phone, which goes before the one that the server has for the person. */
  chosen: null as Language | null,
  tab: 'record' as Tab,
  owner: null as string | null,
  kept: null as KeptBoot | null,
  desk: null as Desk | null,
  draft: null as Draft | null,
  session: 'unknown' as 'unknown' | 'in' | 'out',
  /** Whether the server was asked at all since the page was opened. */
  asked: false,
  unreachable: false,
  bootSeen: 0,
  last: null as Last | null,
  waiting: [] as Waiting[],
  quarantined: [] as Quarantined[],
  sentToday: 0,
  others: 0,
  flushed: null as Flushed | null,
  sending: false,
  saving: false,
  faulty: false,
  removing: null as string | null,
  persisted: null as boolean | null,
  aidTopic: null as string | null,
  search: noSearch(),
  /** The services seen since the page was opened, for a record keeps their ids alone. */
  known: new Map<string, Chosen>(),
  /** What was ticked for the worker in this record, because of what they chose. */
  ticked: [] as { name: 'topics' | 'happened'; slug: string }[],
  thanked: new Set<string>(),
  wrongs: [] as Wrong[],
  card: null as { services: Chosen[]; step: string } | null,
  hereOpen: false,
  notices: new Map<string, Notice>(),
  /** A day other than today, kept for a while after saving. */
  day: null as { when: When; at: number } | null,
  said: '',
};

export const now = (): number => Date.now();
export const freshId = (): string => newId(now(), (bytes) => crypto.getRandomValues(bytes));
export const own = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
export const boot = (): Boot | null => state.kept?.boot ?? null;
/** The form of the draft: today's, unless the draft was begun with one that has since lost what it uses. */
export const formNow = (): Form | null => state.draft?.form ?? boot()?.form ?? null;
export const overNet = (address: string, init: RequestInit): Promise<Response> => fetch(address, init);

let opened: Store | null = null;
export const keepStore = (store: Store): void => void (opened = store);
export function kept(): Store {
  if (!opened) throw new Error('the store is not open yet');
  return opened;
}
export const queueNow = (): Queue => openQueue({ store: kept(), transport: openTransport(overNet), now, random: Math.random, newId: freshId });

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('everycontact-chat');
/** Tells the other tabs what changed. */
export const tell = (what: 'queue' | 'draft' | 'owner'): void => channel?.postMessage(what);
export function onTold(hear: (what: unknown) => void): void {
  if (channel) channel.onmessage = (event) => hear(event.data);
}

/** Reads afresh what waits, what was refused, and what went today. */
export async function readQueue(): Promise<void> {
  const { owner } = state;
  if (owner === null) return;
  const today = localDay(now());
  const [waiting, quarantined, sent, others, wrongs] = await Promise.all([kept().waiting(owner), kept().quarantined(owner), kept().sent(owner), kept().others(owner), kept().wrongs(owner)]);
  if (owner !== state.owner) return;
  Object.assign(state, { waiting, quarantined, others, wrongs, sentToday: countSent(sent, waiting, today) });
}
