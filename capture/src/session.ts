/** Who is signed in, and the boot document that is theirs. */
import { isBoot, type Boot } from './record';
import { ask, type Fetch } from './send';

export type SessionSeen = { kind: 'person'; person: string } | { kind: 'nobody' } | { kind: 'unknown' };
export type BootSeen = { kind: 'new'; boot: Boot; etag: string | null } | { kind: 'same' } | { kind: 'nobody' } | { kind: 'unknown' };

export const SESSION = '/api/v1/session';
export const CAPTURE = '/api/v1/capture';
const JSON_ONLY = { Accept: 'application/json, application/problem+json' };

/** Asks who is signed in. Anything that is not a clear answer of ours (a login page of the wi-fi) means: unknown. */
export async function whoIsSignedIn(fetch: Fetch): Promise<SessionSeen> {
  try {
    const response = await ask(fetch, SESSION, { headers: JSON_ONLY });
    if (response.status === 401 && isProblem(response)) return { kind: 'nobody' };
    if (response.status !== 200) return { kind: 'unknown' };
    const { person } = (await response.json()) as { person?: unknown };
    return typeof person === 'string' ? { kind: 'person', person } : { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}

/** Fetches the boot document unless the one with this tag is still right. */
export async function fetchBoot(fetch: Fetch, etag: string | null): Promise<BootSeen> {
  try {
    const headers: Record<string, string> = etag === null ? JSON_ONLY : { ...JSON_ONLY, 'If-None-Match': etag };
    const response = await ask(fetch, CAPTURE, { headers });
    if (response.status === 304) return { kind: 'same' };
    if (response.status === 401 && isProblem(response)) return { kind: 'nobody' };
    if (response.status !== 200) return { kind: 'unknown' };
    const boot: unknown = await response.json();
    return isBoot(boot) ? { kind: 'new', boot, etag: response.headers.get('ETag') } : { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}

const isProblem = (response: Response): boolean => (response.headers.get('Content-Type') ?? '').includes('application/problem+json');
