/** One sender at a time across tabs and the service worker: Web Locks, or a short lease in the database where they are missing. */
import type { Store } from './store';

const LEASE = 90_000;

/** Runs `work` if nobody else is at it; answers null if somebody is. Only saves effort: the queue is right without it. */
export async function inTurn<T>(name: string, store: Store, holder: string, now: () => number, work: () => Promise<T>): Promise<T | null> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks) return locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null));
  if (!(await store.lease(name, holder, now(), LEASE))) return null;
  try {
    return await work();
  } finally {
    await store.lease(name, holder, now(), 0);
  }
}
