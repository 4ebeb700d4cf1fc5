/**
 * Keeping: in this browser alone.
 *
 * An adapter stands between the player and whoever keeps progress. It is made with the frame ({course, module, version,
 * pass, questions}) and has three verbs:
 *   load()        promises {kept, place, who, pass, review, language}: the text kept before or null, the slug of the
 *                 page last open, a word that tells learners apart, a pass mark that stands instead of the module's own,
 *                 whether nothing may be changed, and the language that is wished for. All but `kept` may be missing.
 *                 It rejects where there is nobody to keep anything.
 *   save(moment)  promises whether it was kept. A moment is {kept, place, standing, answered}; `answered` is the question
 *                 just answered, {id, form, answer, key, right, share}, or null.
 *   finish(going) ends it, once: nothing is saved after. `going` says that the page is being left. It promises the
 *                 address to go to next, or null.
 * A page may bring adapters of its own in `window.EverycontactAdapters`, by the name in `data-adapter`.
 */

const ADAPTERS = {};

/** The browser's store, or none where it is forbidden. */
function shelf() {
  try {
    localStorage.setItem('everycontact', '1');
    return localStorage;
  } catch (_) {
    return null;
  }
}

function local(frame) {
  const name = `everycontact:${frame.course}:${frame.module}`;
  return {
    load: () => Promise.resolve({ kept: shelf() ? shelf().getItem(name) : null }),
    save(moment) {
      try {
        localStorage.setItem(name, moment.kept);
        return Promise.resolve(true);
      } catch (_) {
        return Promise.resolve(false);
      }
    },
    finish: () => Promise.resolve(null),
  };
}
ADAPTERS.local = local;
