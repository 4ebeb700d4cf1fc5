/** Services as a search shows them: their types, and the careful reading of what the server says of them. */

export type Badge = 'fresh' | 'ageing' | 'stale' | 'unknown';

/** A service as it goes into a record and onto a card. All of it is public. */
export interface Chosen {
  id: string;
  name: string;
  phone: string;
  web: string;
  where: string;
  open: string;
  cost: string;
}

export interface Service extends Chosen {
  by: string;
  about: string;
  why: string[];
  email: string;
  checked: { badge: Badge; words: string };
  /** What must be asked before somebody is pointed there; empty where it is for everybody. */
  check: string;
}

export interface Need {
  slug: string;
  label: string;
  topic: string | null;
}

export interface Crisis {
  title: string;
  lines: string[];
}

/** What a search found, wherever it was made. */
export interface Found {
  from: 'server' | 'phone';
  /** The day from which a list kept on the phone is. */
  made: string;
  needs: Need[];
  crisis: Crisis | null;
  postcodeUnknown: boolean;
  /** Whose data the distances are made of; empty where there are none. */
  attribution: string;
  results: Service[];
  maybe: Service[];
}

/** More cannot stand in one record. */
export const MOST_SERVICES = 5;

/** What can be wrong with an entry, and how that is said. */
export const WRONG_REASONS = { closed: 'wrong-closed', wrong_phone: 'wrong-phone', wrong_place: 'wrong-place', wrong_times: 'wrong-times', not_for_them: 'wrong-not-for-them', other: 'wrong-other' } as const;
export type WrongReason = keyof typeof WRONG_REASONS;

type Fields = Record<string, unknown>;
export const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textsOf = (value: unknown): string[] => listOf(value).map(textOf).filter((text) => text !== '');

/** A link is only followed to a page of the web: nothing else that a feed may hold becomes one. */
export const webOf = (value: unknown): string => (/^https?:\/\/\S+$/i.test(textOf(value)) ? textOf(value) : '');

/** Reads one service; null without the two things that nothing can be done without. */
export function readService(value: unknown): Service | null {
  const it = fieldsOf(value);
  const [id, name] = [textOf(it['id']), textOf(it['name'])];
  if (id === '' || name === '') return null;
  const checked = fieldsOf(it['checked']);
  const badge = textOf(checked['badge']) as Badge;
  return {
    id,
    name,
    by: textOf(it['by']),
    about: textOf(it['about']),
    why: textsOf(it['why']),
    open: textOf(it['open']),
    phone: textOf(it['phone']),
    web: webOf(it['web']),
    email: textOf(it['email']),
    where: textOf(it['where']),
    cost: textOf(it['cost']),
    checked: { badge: ['fresh', 'ageing', 'stale'].includes(badge) ? badge : 'unknown', words: textOf(checked['words']) },
    check: textOf(it['check']),
  };
}

export function readCrisis(value: unknown): Crisis | null {
  const it = fieldsOf(value);
  const lines = textsOf(it['lines']);
  return lines.length === 0 ? null : { title: textOf(it['title']), lines };
}

export const servicesIn = (value: unknown): Service[] => listOf(value).flatMap((one) => readService(one) ?? []);

/** Reads the server's answer to a search; null when it is none. */
export function readFound(value: unknown): Found | null {
  const it = fieldsOf(value);
  if (!Array.isArray(it['results'])) return null;
  const needs = listOf(it['needs']).map((one): Need => {
    const need = fieldsOf(one);
    return { slug: textOf(need['slug']), label: textOf(need['label']), topic: textOf(need['topic']) || null };
  });
  return {
    from: 'server',
    made: '',
    needs: needs.filter((need) => need.slug !== ''),
    crisis: readCrisis(it['crisis']),
    postcodeUnknown: it['postcode'] === 'unknown',
    attribution: it['postcode'] === 'known' || it['postcode'] === 'near' ? textOf(it['attribution']) : '',
    results: servicesIn(it['results']),
    maybe: servicesIn(it['maybe']),
  };
}

/** What of a service goes into the record and onto the card. */
export const chosenOf = ({ id, name, phone, web, where, open, cost }: Chosen): Chosen => ({ id, name, phone, web, where, open, cost });

/** A service of which only the id is left. */
export const unnamed = (id: string): Chosen => ({ id, name: '', phone: '', web: '', where: '', open: '', cost: '' });
