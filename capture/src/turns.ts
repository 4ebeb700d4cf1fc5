/** One sender at a time across tabs and the service worker: Web Locks, or a short lease in the database where they are missing. */
import { isFull, type Store } from './store';

const LEASE = 90_000;

/** Runs `work` if nobody else is at it; answers null if somebody is. Only saves effort: the queue is right without it. */
export async function inTurn<T>(name: string, store: Store, holder: string, now: () => number, work: () => Promise<T>): Promise<T | null> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks) return locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null));
  const lease = async (length: number): Promise<boolean> => {
    try {
      return await store.lease(name, holder, now(), length);
    } catch (trouble) {
      // On a full phone a turn cannot be taken. Sending twice is harmless; not sending would keep it full.
      if (isFull(trouble)) return true;
      throw trouble;
    }
  };
  if (!(await lease(LEASE))) return null;
  try {
    return await work();
  } finally {
    await lease(0);
  }
}
