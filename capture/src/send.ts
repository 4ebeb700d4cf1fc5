/** How records leave the phone: requests by fetch, and the reading of every possible answer as the contract has it. */
import { LONGEST_ASKED, type Answer, type BatchAnswer, type Later, type Outgoing, type Transport } from './queue';
import type { Problem } from './store';

export const CONVERSATIONS = '/api/v1/conversations';
const TIMEOUT = 30_000;
/** Browsers let a closing page finish a request only while its body is small. */
const MAY_OUTLIVE_PAGE = 60_000;

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** A request to our own server that ends in time, never follows a redirect to somewhere else, and is never cached. */
export async function ask(fetch: Fetch, address: string, init: RequestInit = {}, patience = TIMEOUT): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal: stop.signal, ...init });
    // The body is read here as well, so that a reply cut off half-way counts as no reply.
    const text = await response.text();
    const empty = response.status === 204 || response.status === 304;
    return new Response(empty ? null : text, { status: response.status, headers: response.headers });
  } finally {
    clearTimeout(timer);
  }
}

/** One record as it stands in a batch: its frozen bytes, with the id put in front. */
export function batchBody(many: Outgoing[]): string {
  return `{"records":[${many.map((one) => `{"id":${JSON.stringify(one.id)},${one.body.slice(1)}`).join(',')}]}`;
}

export function openTransport(fetch: Fetch): Transport {
  const send = (method: string, address: string, person: string, body: string): Promise<Response> =>
    ask(fetch, address, {
      method,
      body,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'X-Person': person },
      keepalive: body.length < MAY_OUTLIVE_PAGE,
    });
  return {
    async put(person, one) {
      try {
        return await readOne(await send('PUT', `${CONVERSATIONS}/${one.id}`, person, one.body), one);
      } catch {
        return UNREACHABLE;
      }
    },
    async batch(person, many) {
      try {
        return await readBatch(await send('POST', `${CONVERSATIONS}:batch`, person, batchBody(many)), many);
      } catch {
        return UNREACHABLE;
      }
    },
  };
}

const UNREACHABLE: Later = { kind: 'later', about: 'server', seconds: null, reached: false };

/** Reads the answer to a single record. Whatever is not clearly ours and clear is "later": nothing is given up on a guess. */
export async function readOne(response: Response, sent: Outgoing): Promise<Answer> {
  if (response.status === 200 || response.status === 201) {
    return isSafe(await json(response), sent) ? { kind: 'safe' } : { ...UNREACHABLE };
  }
  const problem = await problemIn(response);
  if (!problem) return later(response);
  const owner = ownerMissing(response.status, problem);
  if (owner) return owner;
  return isForGood(response.status, problem) ? { kind: 'refused', problem } : later(response);
}

/** Reads the answer to a batch: one answer for each record, in order, matched by id and version as well. */
export async function readBatch(response: Response, sent: Outgoing[]): Promise<BatchAnswer> {
  if (response.status === 200) {
    const results = ((await json(response)) as { results?: unknown } | null)?.results;
    if (!Array.isArray(results)) return { ...UNREACHABLE };
    return { kind: 'each', answers: sent.map((one, at) => readResult(results[at], one)) };
  }
  const problem = await problemIn(response);
  // A proxy on the way may find the request too big before our server sees it.
  if (response.status === 413) return { kind: 'split' };
  if (!problem) return later(response);
  const owner = ownerMissing(response.status, problem);
  if (owner) return owner;
  return isForGood(response.status, problem) ? { kind: 'split' } : later(response);
}

function readResult(result: unknown, sent: Outgoing): Answer {
  const unclear: Later = { kind: 'later', about: 'record', seconds: null, reached: true };
  if (isSafe(result, sent)) return { kind: 'safe' };
  const { id, version, outcome, problem } = (result ?? {}) as Record<string, unknown>;
  if (id !== sent.id || version !== sent.version) return unclear;
  if (outcome !== 'rejected' && outcome !== 'conflict') return unclear;
  const slug = outcome === 'conflict' ? 'conflict' : 'rejected';
  return { kind: 'refused', problem: asProblem(problem) ?? { slug, title: '', detail: '', fields: [] } };
}

function isSafe(value: unknown, sent: Outgoing): boolean {
  const { id, version, outcome } = (value ?? {}) as Record<string, unknown>;
  return id === sent.id && version === sent.version && (outcome === 'stored' || outcome === 'already');
}

function ownerMissing(status: number, problem: Problem): { kind: 'await-owner'; why: 'sign-in' | 'other-person' } | null {
  if (status === 401 && problem.slug === 'sign-in') return { kind: 'await-owner', why: 'sign-in' };
  if (status === 403 && problem.slug === 'other-person') return { kind: 'await-owner', why: 'other-person' };
  return null;
}

function isForGood(status: number, problem: Problem): boolean {
  return status === 400 || status === 409 || status === 413 || status === 422 || (status === 403 && problem.slug === 'not-allowed');
}

/** A failure of ours (500) may be about this one record; all others are about the way there. */
function later(response: Response): Later {
  const about = response.status >= 500 && ![502, 503, 504].includes(response.status) ? 'record' : 'server';
  return { kind: 'later', about, seconds: retryAfter(response.headers), reached: true };
}

/** What Retry-After asks for, in seconds. A date is read against the server's own clock, for the phone's may be wrong. */
export function retryAfter(headers: Headers): number | null {
  const asked = headers.get('Retry-After')?.trim();
  if (!asked) return null;
  const most = LONGEST_ASKED / 1000;
  if (/^\d+$/.test(asked)) return Math.min(Number(asked), most);
  const until = Date.parse(asked);
  const there = Date.parse(headers.get('Date') ?? '');
  if (Number.isNaN(until) || Number.isNaN(there)) return null;
  return Math.min(Math.max(0, Math.ceil((until - there) / 1000)), most);
}

async function json(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text()) as unknown;
  } catch {
    return null;
  }
}

async function problemIn(response: Response): Promise<Problem | null> {
  if (!(response.headers.get('Content-Type') ?? '').includes('application/problem+json')) return null;
  return asProblem(await json(response));
}

/** Reads problem JSON; null when it is not ours. */
export function asProblem(value: unknown): Problem | null {
  const { slug, title, detail, fields } = (value ?? {}) as Record<string, unknown>;
  if (typeof slug !== 'string' || slug === '') return null;
  const text = (part: unknown): string => (typeof part === 'string' ? part : '');
  const list = Array.isArray(fields) ? fields : [];
  return {
    slug,
    title: text(title),
    detail: text(detail),
    fields: list.map((one: unknown) => {
      const { field, message } = (one ?? {}) as Record<string, unknown>;
      return { field: text(field), message: text(message) };
    }),
  };
}
