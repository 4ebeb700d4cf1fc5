/** What a recorded conversation is: its types, its JSON on the wire, and the checks made before it is saved. */

export const LIST_NAMES = ['topics', 'settings', 'channels', 'raised_by', 'happened', 'responses', 'gap_reasons'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** One line of a list: a slug, and its label in each language. */
export interface Choice {
  slug: string;
  [language: string]: string;
}

export interface Form {
  version: number;
  lists: Record<ListName, Choice[]>;
}

export interface AidText {
  open: string[];
  follow: string[];
  listening: string;
  small_step: string;
}

export interface Aid {
  topic: string;
  en: AidText;
  cy?: AidText;
}

export interface SafetyText {
  title: string;
  lines: string[];
}

/** Everything the page needs to work for a month without a connection. */
export interface Boot {
  person: { id: string; name: string };
  programme: { id: string; name: string };
  languages: string[];
  language: string;
  organisations: { id: string; name: string }[];
  form: Form;
  aid: Aid[];
  safety: { en: SafetyText; cy?: SafetyText };
}

export interface Gap {
  reason: string;
  topic: string | null;
  /** What was needed, more closely than the topic. Left out where it is not known. */
  need?: string;
}

/** What a person chose, before it is given a version. */
export interface Content {
  withdrawn: boolean;
  form: number;
  organisation: string;
  setting: string;
  channel: string;
  topics: string[];
  raised_by: string;
  happened: string[];
  response: string;
  gap: Gap | null;
  /** The ids of the services that the person was pointed to. Left out where there are none. */
  services?: string[];
  happened_on: string;
  phone_time: string;
}

export interface ConversationRecord extends Content {
  format: 1;
  version: number;
  corrects: number | null;
}

/** The JSON text of one version of a record. Written once; from the first send on, these very bytes are repeated. */
export function bodyOf(content: Content, version: number): string {
  const record: ConversationRecord = {
    format: 1,
    version,
    corrects: version === 1 ? null : version - 1,
    withdrawn: content.withdrawn,
    form: content.form,
    organisation: content.organisation,
    setting: content.setting,
    channel: content.channel,
    topics: content.topics,
    raised_by: content.raised_by,
    happened: content.happened,
    response: content.response,
    gap: content.gap,
    ...(content.services && content.services.length > 0 ? { services: content.services } : {}),
    happened_on: content.happened_on,
    phone_time: content.phone_time,
  };
  return JSON.stringify(record);
}

/** Reads back a body that this phone wrote itself. */
export function readBody(body: string): ConversationRecord {
  return JSON.parse(body) as ConversationRecord;
}

/** Whether two bodies say the same, leaving out the moment they were saved. */
export function sameChoices(one: string, other: string): boolean {
  const bare = (body: string): string => JSON.stringify({ ...readBody(body), phone_time: '' });
  return bare(one) === bare(other);
}

export const MOST_TOPICS = 10;
export const MOST_HAPPENED = 6;

/** A part of the form, as the error summary names it. */
export type Part = 'topics' | 'happened' | 'response' | 'gap' | 'date' | 'organisation' | 'setting' | 'channel' | 'raised_by';
export type Fault = 'missing' | 'too-many' | 'not-a-date' | 'in-the-future';

/** What is still wrong with the choices, in the order in which the form shows them. `today` is the phone's own date. */
export function faultsIn(content: Content, gapAsked: boolean, today: string): { part: Part; fault: Fault }[] {
  const faults: { part: Part; fault: Fault }[] = [];
  const need = (part: Part, value: string): void => {
    if (value === '') faults.push({ part, fault: 'missing' });
  };
  need('organisation', content.organisation);
  need('setting', content.setting);
  need('channel', content.channel);
  need('raised_by', content.raised_by);
  if (!isDate(content.happened_on)) faults.push({ part: 'date', fault: 'not-a-date' });
  else if (content.happened_on > today) faults.push({ part: 'date', fault: 'in-the-future' });
  if (content.topics.length === 0) faults.push({ part: 'topics', fault: 'missing' });
  else if (content.topics.length > MOST_TOPICS) faults.push({ part: 'topics', fault: 'too-many' });
  if (content.happened.length === 0) faults.push({ part: 'happened', fault: 'missing' });
  else if (content.happened.length > MOST_HAPPENED) faults.push({ part: 'happened', fault: 'too-many' });
  need('response', content.response);
  if (gapAsked && content.gap === null) faults.push({ part: 'gap', fault: 'missing' });
  return faults;
}

/** A day that exists, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The phone's own date, `back` days ago. */
export function localDay(now: number, back = 0): string {
  const at = new Date(now);
  const day = new Date(at.getFullYear(), at.getMonth(), at.getDate() - back);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The label of a line in the language asked for, else in English, else its slug: never nothing. */
export function labelOf(choice: Choice | undefined, language: string, slug = ''): string {
  return choice?.[language] || choice?.['en'] || choice?.slug || slug;
}

/** Whether an answer really is the document that the page lives on. A stored good one is never replaced by less. */
export function isBoot(value: unknown): value is Boot {
  const boot = value as Partial<Boot> | null;
  if (typeof boot !== 'object' || boot === null) return false;
  const lists = boot.form?.lists as Record<string, unknown> | undefined;
  return (
    typeof boot.person?.id === 'string' &&
    typeof boot.person.name === 'string' &&
    typeof boot.programme?.name === 'string' &&
    Array.isArray(boot.languages) &&
    Array.isArray(boot.organisations) &&
    typeof boot.form?.version === 'number' &&
    lists !== undefined &&
    LIST_NAMES.every((name) => Array.isArray(lists[name]) && (lists[name] as Choice[]).every((line) => typeof line.slug === 'string')) &&
    Array.isArray(boot.aid) &&
    Array.isArray(boot.safety?.en?.lines)
  );
}

/** A version 7 UUID: 48 bits of the phone's clock, the rest chance. The clock only groups ids; nothing is ordered by it. */
export function newId(now: number, chance: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const bytes = chance(new Uint8Array(16));
  let time = Math.max(0, Math.floor(now));
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
