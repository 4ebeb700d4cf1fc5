/** The unfinished record: its choices, what is remembered from the last one, and what becomes of it when the form changes. */
import { localDay, type Boot, type Content, type Form, type Gap, type ListName } from './record';
import { chosenOf, unnamed, type Chosen } from './services';
import type { Draft, Remembered } from './store';

/** "Today" is kept with the day it meant, for a record may be begun before midnight and saved after. */
export interface When {
  kind: 'today' | 'yesterday' | 'date';
  on: string;
}

export interface Choices {
  organisation: string;
  setting: string;
  channel: string;
  raised_by: string;
  topics: string[];
  happened: string[];
  response: string;
  gapAsked: boolean;
  gap: Gap | null;
  /** What the gap is about, where a search knew it. */
  need: { slug: string; label: string } | null;
  /** The services that the person was pointed to. */
  services: Chosen[];
  when: When;
}

const first = (boot: Boot, list: ListName): string => boot.form.lists[list][0]?.slug ?? '';
const has = (form: Form, list: ListName, slug: string): boolean => form.lists[list].some((line) => line.slug === slug);

/** What is offered before anything was chosen: as last time, else the first of each list. */
export function offered(boot: Boot, remembered: Remembered | null): Remembered {
  const keep = (list: ListName, slug: string | undefined): string => (slug !== undefined && has(boot.form, list, slug) ? slug : first(boot, list));
  const member = boot.organisations.some((one) => one.id === remembered?.organisation);
  return {
    organisation: member && remembered ? remembered.organisation : (boot.organisations[0]?.id ?? ''),
    setting: keep('settings', remembered?.setting),
    channel: keep('channels', remembered?.channel),
    raised_by: keep('raised_by', remembered?.raised_by),
  };
}

/** An empty draft. */
export function freshDraft(boot: Boot, remembered: Remembered | null, id: string, now: number, when?: When): Draft {
  return {
    id,
    known: null,
    replaces: null,
    form: null,
    choices: {
      ...offered(boot, remembered),
      topics: [],
      happened: [],
      response: '',
      gapAsked: false,
      gap: null,
      need: null,
      services: [],
      when: when ?? { kind: 'today', on: localDay(now) },
    },
  };
}

/** Whether anything was chosen that would be missed. */
export function isBegun(draft: Draft): boolean {
  const { topics, happened, response, gapAsked, services } = draft.choices;
  return draft.known !== null || draft.replaces !== null || services.length > 0 || topics.length > 0 || happened.length > 0 || response !== '' || gapAsked;
}

/** A saved record, back in the form. A record holds no names of services: `known` has those that the phone has seen. */
export function choicesOf(content: Content, now: number, known: ReadonlyMap<string, Chosen> = new Map()): Choices {
  const { organisation, setting, channel, raised_by, topics, happened, response, gap, happened_on } = content;
  const services = (content.services ?? []).map((id) => chosenOf(known.get(id) ?? unnamed(id)));
  const need = gap?.need === undefined ? null : { slug: gap.need, label: '' };
  return { organisation, setting, channel, raised_by, topics, happened, response, gapAsked: gap !== null, gap: gap && { reason: gap.reason, topic: gap.topic }, need, services, when: whenOf(happened_on, now) };
}

/** A date in the words of the form. */
export function whenOf(on: string, now: number): When {
  if (on === localDay(now)) return { kind: 'today', on };
  if (on === localDay(now, 1)) return { kind: 'yesterday', on };
  return { kind: 'date', on };
}

export function contentOf(draft: Draft, form: Form, now: number): Content {
  const { organisation, setting, channel, raised_by, topics, happened, response, gapAsked, gap, need, services, when } = draft.choices;
  return {
    withdrawn: false,
    form: form.version,
    organisation,
    setting,
    channel,
    topics,
    raised_by,
    happened,
    response,
    gap: gapAsked && gap ? { ...gap, ...(need ? { need: need.slug } : {}) } : null,
    ...(services.length > 0 ? { services: services.map(({ id }) => id) } : {}),
    happened_on: when.on,
    phone_time: new Date(now).toISOString(),
  };
}

/** The slugs that these choices use and this form does not know, with their list. */
export function strangers(choices: Choices, form: Form): { list: ListName; slug: string }[] {
  const used: [ListName, string[]][] = [
    ['topics', choices.topics],
    ['happened', choices.happened],
    ['responses', choices.response === '' ? [] : [choices.response]],
    ['gap_reasons', choices.gapAsked && choices.gap ? [choices.gap.reason] : []],
    ['settings', [choices.setting]],
    ['channels', [choices.channel]],
    ['raised_by', [choices.raised_by]],
  ];
  return used.flatMap(([list, slugs]) => slugs.filter((slug) => slug !== '' && !has(form, list, slug)).map((slug) => ({ list, slug })));
}

/**
 * Fits a kept draft to today and to the form as it now is. A draft that uses something retired stays with the form it was
 * begun with, so that nothing chosen is lost and the record says what its owner saw; `retired` is what to tell them.
 */
export function fitted(draft: Draft, boot: Boot, before: Form | null, now: number): { draft: Draft; retired: { list: ListName; slug: string }[]; moved: boolean } {
  // A draft from before there were services to choose has none.
  draft = { ...draft, choices: { ...draft.choices, need: draft.choices.need ?? null, services: draft.choices.services ?? [] } };
  // Nothing chosen yet but the place: then it is about today, whenever the place was chosen.
  const on = isBegun(draft) ? draft.choices.when.on : localDay(now);
  const choices = { ...draft.choices, when: whenOf(on, now) };
  const moved = choices.organisation !== '' && !boot.organisations.some((one) => one.id === choices.organisation);
  if (moved) choices.organisation = boot.organisations[0]?.id ?? '';
  const old = draft.form ?? before;
  const retired = strangers(choices, boot.form);
  const knows = old !== null && old.version !== boot.form.version && strangers(choices, old).length === 0;
  if (retired.length > 0 && knows) return { draft: { ...draft, choices, form: old }, retired, moved };
  return { draft: { ...draft, choices: retired.length > 0 ? without(choices, boot) : choices, form: null }, retired, moved };
}

/** Without the form that knew them, choices that this form does not know cannot be shown, and are left out. */
function without(choices: Choices, boot: Boot): Choices {
  const { form } = boot;
  const keep = (list: ListName, slug: string): string => (has(form, list, slug) ? slug : '');
  const fixed = offered(boot, choices);
  const gap = choices.gap && has(form, 'gap_reasons', choices.gap.reason) ? choices.gap : null;
  return {
    ...choices,
    setting: fixed.setting,
    channel: fixed.channel,
    raised_by: fixed.raised_by,
    topics: choices.topics.filter((slug) => has(form, 'topics', slug)),
    happened: choices.happened.filter((slug) => has(form, 'happened', slug)),
    response: keep('responses', choices.response),
    gap: gap && gap.topic !== null && !has(form, 'topics', gap.topic) ? { ...gap, topic: null } : gap,
  };
}

/** What to offer again next time. */
export function toRemember(choices: Choices): Remembered {
  const { organisation, setting, channel, raised_by } = choices;
  return { organisation, setting, channel, raised_by };
}
