/** What somebody found wrong with an entry: kept on the phone until it has been told. */
import { ask, type Fetch } from './send';
import type { WrongReason } from './services';

export interface Wrong {
  person: string;
  id: string;
  service: string;
  name: string;
  reason: WrongReason;
  at: number;
}

interface Kept {
  wrongs: (person: string) => Promise<Wrong[]>;
  dropWrong: (row: Wrong) => Promise<void>;
}

/** Whether an answer settles it: it was taken, or will never be. */
const settles = (status: number): boolean => (status >= 200 && status < 300) || [400, 404, 409, 410, 422].includes(status);

/** Tells what waits, one after the other, until the first that cannot be told now. */
export async function sendWrongs(fetch: Fetch, store: Kept, person: string): Promise<void> {
  for (const row of await store.wrongs(person)) {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'X-Person': person };
    try {
      const response = await ask(fetch, `/api/v1/services/${row.service}/wrong`, { method: 'POST', headers, body: JSON.stringify({ reason: row.reason }) });
      // A login page of the wi-fi says that all is well, too.
      const ours = response.status === 204 || (response.headers.get('Content-Type') ?? '').includes('json');
      if (!ours || !settles(response.status)) return;
    } catch {
      return;
    }
    await store.dropWrong(row);
  }
}
