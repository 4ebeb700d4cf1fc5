/** Looking for services: by the server while it answers soon, else in the list on the phone. */
import { filtersAsked, type Filters } from './filters';
import { searchHere } from './offline';
import { ask, type Fetch } from './send';
import { readFound, type Found } from './services';
import type { Shortlist } from './shortlist';
import type { Words } from './words';

export const FIND = '/api/v1/find';
/** Nobody waits longer while somebody is talking to them. */
const PATIENCE = 2_000;
/** Where the phone has no list of its own there is nothing to turn to. */
const LONG_PATIENCE = 15_000;

export interface Asked {
  person: string;
  /** What was said, and where they live: both go no further than this one request. */
  q: string;
  postcode: string;
  topics: string[];
  filters: Filters;
}

/** Searches. Null when the server does not answer and the phone has no list. */
export async function lookUp(fetch: Fetch, asked: Asked, list: Shortlist | null, words: Words, patience = list ? PATIENCE : LONG_PATIENCE): Promise<Found | null> {
  return (await askServer(fetch, asked, words.language, patience)) ?? (list && searchHere(list, asked, words));
}

async function askServer(fetch: Fetch, { person, q, postcode, topics, filters }: Asked, language: string, patience: number): Promise<Found | null> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'X-Person': person };
  try {
    const response = await ask(fetch, FIND, { method: 'POST', headers, body: JSON.stringify({ q, postcode, topics, filters: filtersAsked(filters), language }) }, patience);
    return response.status === 200 ? readFound(await response.json()) : null;
  } catch {
    return null;
  }
}
