/** Whose phone this is now: takes up one person's form, draft and queue, and lays down another's. */
import { fitted, freshDraft } from './draft';
import { drawAll, drawRecord } from './draw';
import { noSearch } from './findview';
import { labelOf, localDay, type Form } from './record';
import { boot, freshId, kept, now, readQueue, state } from './state';
import { languageFor, wordsIn } from './words';

/** Takes up a person's boot document, draft and queue. Those of anybody else stay where they are, untouched. */
export async function become(owner: string, before: Form | null = null): Promise<void> {
  const held = state.desk;
  const [keptBoot, read] = await Promise.all([kept().boot(owner), kept().desk(owner)]);
  const same = owner === state.owner;
  // What was tapped while the phone read is newer than what it read.
  const desk = same && state.desk !== null && state.desk !== held ? state.desk : read;
  if (!same) Object.assign(state, { last: null, flushed: null, removing: null, day: null, hereOpen: false, said: '', search: noSearch(), card: null, ticked: [], thanked: new Set() });
  Object.assign(state, { owner, kept: keptBoot ?? null, desk, draft: null });
  state.notices.delete('form');
  state.notices.delete('organisation');
  const here = boot();
  if (here) state.words = wordsIn(languageFor(state.chosen, here.language, navigator.language));
  if (here && desk.draft) {
    const { draft, retired, moved } = fitted(desk.draft, here, before, now());
    state.draft = draft;
    if (retired.length > 0) {
      const known = draft.form ?? before;
      const labels = retired.map(({ list, slug }) => labelOf(known?.lists[list].find((line) => line.slug === slug), state.words.language, slug)).join(', ');
      state.notices.set('form', { word: draft.form ? 'form-changed' : 'form-changed-dropped', values: { labels }, tone: 'calm' });
    }
    for (const service of draft.choices.services) if (service.name !== '') state.known.set(service.id, service);
    if (moved) state.notices.set('organisation', { word: 'organisation-changed', tone: 'calm' });
  } else if (here) {
    state.draft = freshDraft(here, desk.remembered, freshId(), now());
  }
  // From here on taps belong to this draft, so the form on the screen is its own before anything is waited for.
  if (same) drawRecord();
  // A draft that now leans on an older form takes that form with it, so that it survives the next reload too.
  if (state.draft && desk.draft && state.draft.form !== desk.draft.form) await kept().keepDesk({ ...desk, draft: state.draft }).catch(() => undefined);
  await kept().forgetSent(owner, localDay(now())).catch(() => undefined);
  await readQueue();
  drawAll();
}
