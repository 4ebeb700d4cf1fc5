/** Keeps the list of services on the phone up to date, quietly, and tells what was found wrong with them. */
import { freshId, kept, now, overNet, state } from './state';
import { fetchShortlist } from './shortlist';
import { inTurn } from './turns';
import { sendWrongs } from './wrongs';

const LIST_AGE = 60 * 60_000;
const holder = freshId();
let seen = { key: '', at: 0 };

/** Fetches the list when it is time. Recording never waits for it, and a failure is no news: the one on the phone stays. */
export async function renewList(): Promise<void> {
  const { owner, words, session } = state;
  if (owner === null || session !== 'in') return;
  const key = `${owner} ${words.language}`;
  const age = now() - seen.at;
  if (seen.key === key && age >= 0 && age < LIST_AGE) return;
  try {
    const fresh = await fetchShortlist(overNet, owner, words.language, await kept().shortlist(owner));
    if (fresh === 'unknown' || owner !== state.owner) return;
    if (fresh !== 'same') await kept().keepShortlist(fresh);
    seen = { key, at: now() };
  } catch {
    // A phone without room goes on with what it has.
  }
}

/** Tells what waits to be told, from one window at a time. */
export async function tellWrongs(): Promise<void> {
  const { owner } = state;
  if (owner === null) return;
  await inTurn(`everycontact-wrong:${owner}`, kept(), holder, now, () => sendWrongs(overNet, kept(), owner));
}
