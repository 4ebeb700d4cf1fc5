/** Whose phone this is now: takes up one person's form, draft and queue, and lays down another's. */
import { fitted, freshDraft } from './draft';
import { drawAll } from './draw';
import { noSearch } from './findview';
import { labelOf, localDay, type Form } from './record';
import { boot, freshId, kept, now, readQueue, state } from './state';
import { languageFor, wordsIn } from './words';

/** Takes up a person's boot document, draft and queue. Those of anybody else stay where they are, untouched. */
export async function become(owner: string, before: Form | null = null): Promise<void> {
  const [keptBoot, desk] = await Promise.all([kept().boot(owner), kept().desk(owner)]);
  if (owner !== state.owner) Object.assign(state, { last: null, flushed: null, removing: null, day: null, hereOpen: false, said: '', search: noSearch(), card: null, ticked: [], thanked: new Set() });
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
    // A draft that now leans on an older form takes that form with it, so that it survives the next reload too.
    if (draft.form !== desk.draft.form) await kept().keepDesk({ ...desk, draft }).catch(() => undefined);
  } else if (here) {
    state.draft = freshDraft(here, desk.remembered, freshId(), now());
  }
  await kept().forgetSent(owner, localDay(now())).catch(() => undefined);
  await readQueue();
  drawAll();
}
