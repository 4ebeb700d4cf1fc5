/** The list that the phone keeps for searching without a connection: its reading, its fetching, and its quiet renewal. */
import type { Choice } from './filters';
import { ask, type Fetch } from './send';
import { fieldsOf, listOf, readCrisis, readService, textOf, textsOf, type Crisis, type Service } from './services';

export interface ListedNeed {
  slug: string;
  topic: string;
  label: string;
  /** What people say who have this need. */
  said: string[];
  /** Ids of services, the best first. */
  services: string[];
}

export interface Listed extends Service {
  ages: [number, number] | null;
  sex: string;
  /** For whom alone it is, as slugs of circumstances. */
  only: string[];
  ways: string[];
  /** It is known to cost nothing. */
  free: boolean;
}

export interface Shortlist {
  made: string;
  needs: ListedNeed[];
  services: Listed[];
  crisis: { words: string[]; text: Crisis | null };
  /** What filters may ask for, in words. */
  offered: { ways: Choice[]; access: Choice[]; languages: Choice[] };
}

/** A list as it is kept: whose it is, in which language, and the tag with which to ask for a newer one. */
export interface KeptShortlist {
  person: string;
  language: string;
  etag: string | null;
  list: unknown;
}

export const SHORTLIST = '/api/v1/shortlist';
const JSON_ONLY = { Accept: 'application/json, application/problem+json' };

/** Reads a list; null when it is none. A line that cannot be read is left out, and the others are used. */
export function readShortlist(value: unknown): Shortlist | null {
  const it = fieldsOf(value);
  if (!Array.isArray(it['needs']) || !Array.isArray(it['services'])) return null;
  const services = it['services'].flatMap((one: unknown): Listed[] => {
    const service = readService(one);
    if (!service) return [];
    const { ages, sex, only, ways, free } = fieldsOf(one);
    const [from, to] = listOf(ages);
    const between: [number, number] | null = typeof from === 'number' && typeof to === 'number' ? [from, to] : null;
    return [{ ...service, ages: between, sex: textOf(sex), only: textsOf(only), ways: textsOf(ways), free: free === true }];
  });
  const needs = it['needs'].map((one: unknown): ListedNeed => {
    const need = fieldsOf(one);
    return { slug: textOf(need['slug']), topic: textOf(need['topic']), label: textOf(need['label']), said: textsOf(need['said']), services: textsOf(need['services']) };
  });
  const crisis = fieldsOf(it['crisis']);
  const offered = fieldsOf(it['filters']);
  const choices = (name: string): Choice[] => listOf(offered[name]).map(fieldsOf).map(({ slug, label }) => ({ slug: textOf(slug), label: textOf(label) }));
  return { made: textOf(it['made']), needs: needs.filter((need) => need.slug !== ''), services, crisis: { words: textsOf(crisis['words']), text: readCrisis(crisis) }, offered: { ways: choices('ways'), access: choices('access'), languages: choices('languages') } };
}

/** Asks for the list in this language, unless the one that is kept is still right. */
export async function fetchShortlist(fetch: Fetch, person: string, language: string, kept: KeptShortlist | undefined): Promise<KeptShortlist | 'same' | 'unknown'> {
  const held = kept?.language === language ? kept.etag : null;
  try {
    const response = await ask(fetch, `${SHORTLIST}?lang=${language}`, { headers: held === null ? JSON_ONLY : { ...JSON_ONLY, 'If-None-Match': held } });
    if (response.status === 304) return 'same';
    if (response.status !== 200) return 'unknown';
    const list: unknown = await response.json();
    // One that is kept is never replaced by less.
    return readShortlist(list) ? { person, language, etag: response.headers.get('ETag'), list } : 'unknown';
  } catch {
    return 'unknown';
  }
}
