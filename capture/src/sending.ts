/** When to send and for whom: asks who is signed in, keeps the form up to date, and sends whenever there is a chance. */
import { announce, drawQueue, drawStart, notice } from './draw';
import { renewList, tellWrongs } from './listing';
import { become } from './person';
import { fetchBoot, whoIsSignedIn } from './session';
import { boot, freshId, kept, now, overNet, queueNow, readQueue, state, tell } from './state';
import { inTurn } from './turns';

const FORM_AGE = 10 * 60_000;
const QUIET = 60_000;
const holder = freshId();

export async function send(how: 'timer' | 'eager' | 'forced'): Promise<void> {
  const { owner } = state;
  if (owner === null) return;
  const before = state.waiting.length;
  state.sending = before > 0;
  if (how === 'forced') drawQueue();
  try {
    const flushed = await inTurn(`everycontact-send:${owner}`, kept(), holder, now, () => queueNow().flush(owner, how));
    if (flushed && owner === state.owner) {
      state.flushed = flushed;
      if (flushed.state === 'paused') state.unreachable = !flushed.reached;
      if (flushed.state === 'empty' && before > 0) state.unreachable = false;
      if (flushed.state === 'await-owner') state.session = 'out';
    }
  } finally {
    state.sending = false;
    await readQueue();
    drawQueue();
    if (before > 0) tell('queue');
  }
  if (state.flushed?.state === 'await-owner' && state.flushed.why === 'other-person') await refresh();
}

let refreshing: Promise<void> | null = null;
/** Asks the server who is signed in, follows a change of person, and fetches the form when it is time. */
export function refresh(): Promise<void> {
  refreshing ??= check().finally(() => (refreshing = null));
  return refreshing;
}

/** Looks again and sends: the page was opened, came back to the front, or the connection did. */
export async function wake(): Promise<void> {
  await refresh();
  await send('eager');
  // Last, and without anybody waiting: recording and sending come first.
  await tellAndShow();
  await renewList();
}

async function tellAndShow(): Promise<void> {
  if (state.wrongs.length === 0) return;
  await tellWrongs();
  await readQueue();
  drawQueue();
}

async function check(): Promise<void> {
  const seen = await whoIsSignedIn(overNet);
  state.asked = true;
  state.unreachable = seen.kind === 'unknown';
  if (!state.unreachable) notice('away', null);
  if (seen.kind === 'nobody' && state.session !== 'out') {
    state.session = 'out';
    if (boot()) announce(state.words.say('signed-out'));
  }
  if (seen.kind === 'person') {
    state.session = 'in';
    if (seen.person !== state.owner) {
      await become(seen.person);
      await kept().keepNote('owner', seen.person).catch(() => undefined);
      tell('owner');
      state.bootSeen = 0;
    }
    const age = now() - state.bootSeen;
    if (age > FORM_AGE || age < 0) await renewBoot(seen.person);
  }
  drawStart();
  drawQueue();
}

async function renewBoot(person: string): Promise<void> {
  const fetched = await fetchBoot(overNet, state.kept?.etag ?? null);
  if (fetched.kind === 'unknown') state.unreachable = boot() === null;
  if (fetched.kind === 'same') state.bootSeen = now();
  if (fetched.kind !== 'new' || fetched.boot.person.id !== person || person !== state.owner) return;
  const before = state.draft?.form ?? boot()?.form ?? null;
  await kept().keepBoot({ person, etag: fetched.etag, boot: fetched.boot });
  state.bootSeen = now();
  await become(person, before);
}

/** Asks the browser not to clear the phone's copy when room gets short. */
export function askToPersist(): void {
  if (state.persisted || typeof navigator.storage?.persist !== 'function') return;
  void navigator.storage.persist().then(
    (yes) => (state.persisted = yes),
    () => undefined,
  );
}

/** Asks the browser to wake the service worker when there is a connection, where it can. */
export function wakeLater(): void {
  void navigator.serviceWorker?.ready
    .then((registration) => (registration as { sync?: { register: (tag: string) => Promise<void> } }).sync?.register('send'))
    .catch(() => undefined);
}

/** Tries again by itself for as long as something waits, never in step with other phones. */
export function keepSending(): void {
  const { flushed } = state;
  const pause = flushed?.state === 'paused' ? Math.max(1_000, Math.min(flushed.until - now(), 5 * QUIET)) : QUIET;
  setTimeout(() => {
    void attempt()
      .catch(() => undefined)
      .finally(keepSending);
  }, pause * (1 + Math.random() / 4));
}

async function attempt(): Promise<void> {
  await readQueue();
  if (!state.unreachable) await tellAndShow();
  if (state.unreachable || (state.session !== 'in' && state.waiting.length > 0)) await refresh();
  if (state.waiting.length === 0) return;
  await send('timer');
}
