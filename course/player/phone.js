/** Keeping: on this phone, and in the programme as soon as there is a connection; and the module itself, if it is wished. */

const KEPT = 'everycontact-learn:';
const WORKER = '/learn/phone/sw.js';
/** How long the module waits for the server before it begins with what the phone knows, in milliseconds. */
const START = 3000;

/** A sentence by a number, in the forms that the language has. */
function counted(words, name, count, values) {
  const form = new Intl.PluralRules(document.documentElement.lang || 'en').select(count);
  const known = words[`${name}-${form}`] || words[`${name}-more`];
  return fill(known, { ...values, count });
}

/** A size in bytes as people say it. */
const size = (bytes) => (bytes < 1000000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1000000).toFixed(1)} MB`);

/** The module itself on this phone: its page and all that it shows. */
function copies(name) {
  const possible = 'caches' in window && 'serviceWorker' in navigator;
  const box = `${KEPT}${name}`;
  const parts = () => {
    const found = every(document, 'link[rel=stylesheet], script[src], img, video, audio, track, a[download]');
    const addresses = found.map((one) => one.src || one.href).filter(Boolean);
    return [...new Set(addresses)].filter((address) => new URL(address).origin === location.origin);
  };
  const isKept = () => caches.has(box);
  const keep = async () => {
    await navigator.serviceWorker.register(WORKER);
    const addresses = [location.origin + location.pathname, ...parts()];
    // All of it first: a copy with a hole in it is none.
    const answers = await Promise.all(addresses.map((address) => fetch(address, { cache: 'no-cache', redirect: 'error' })));
    if (!answers.every((answer) => answer.ok)) throw new Error('not all of it came');
    const fresh = await caches.open(box);
    await Promise.all(answers.map((answer, at) => fresh.put(addresses[at], answer)));
    const old = (await fresh.keys()).filter((one) => !addresses.includes(one.url));
    await Promise.all(old.map((one) => fresh.delete(one)));
  };
  /** Takes a newer text where there is one. */
  const renew = async () => {
    const kept = await caches.match(location.pathname, { cacheName: box, ignoreVary: true });
    if (!kept) return;
    const headers = { 'If-None-Match': kept.headers.get('ETag') || '' };
    const answer = await fetch(location.pathname, { headers, cache: 'no-store', redirect: 'error' });
    if (answer.status === 200) await keep();
  };
  const total = async () => {
    const boxes = (await caches.keys()).filter((one) => one.startsWith(KEPT));
    let bytes = 0;
    for (const one of boxes) {
      const held = await caches.open(one);
      for (const request of await held.keys()) bytes += (await (await held.match(request, { ignoreVary: true })).blob()).size;
    }
    return { modules: boxes.length, bytes };
  };
  return { possible, isKept, keep, renew, total, drop: () => caches.delete(box) };
}

function phone(frame) {
  const panel = document.querySelector('.phone');
  const words = JSON.parse(panel.dataset.phone);
  const language = document.querySelector('.edition').dataset.edition;
  const wordings = JSON.parse(document.getElementById('module').dataset.wordings);
  const slugs = every(document, '.page').map((page) => page.dataset.page).slice(0, -1);
  const shape = { version: frame.version, pages: slugs.length, slugs, questions: frame.questions, right: (one, said) => mark(one, said).right };
  const copy = copies(`${frame.course}/${frame.module}`);
  const line = panel.querySelector('.queue');
  const trouble = panel.querySelector('.trouble');
  const about = panel.querySelector('.kept');
  const button = panel.querySelector('[data-keep]');
  const held = { shelf: null, owner: null, row: null, state: null, last: Promise.resolve(), failures: 0, timer: 0, why: '' };

  const stateNow = async (patience) => {
    const answer = await ask(`${API}/${frame.course}/${frame.module}`, { headers: { Accept: 'application/json, application/problem+json' } }, patience);
    if (answer.status === 200 && answer.body && Array.isArray(answer.body.seen)) return answer.body;
    held.why = answer.status === 401 && answer.body && answer.body.slug === 'sign-in' ? 'nobody' : '';
    return null;
  };
  const waiting = async () => (held.owner ? held.shelf.queue(held.owner.id) : []);
  const link = (address, sentence) => element('a', { href: address }, sentence);

  /** What waits, what was refused, and what the programme knows, in a few lines. */
  const tell = async () => {
    const all = await waiting();
    const count = all.filter((row) => !row.refused).reduce((sum, row) => sum + things(row.record), 0);
    const made = [];
    if (!held.owner) made.push(words.none);
    else made.push(count ? counted(words, 'waits', count) : words.sent);
    if (held.why) made.push(words[held.why]);
    if (held.owner) made.push(fill(words.whose, { name: held.owner.name }));
    const before = held.state;
    if (before && before.finished) made.push(words.done);
    else if (before && !count && before.of && slugs.every((slug) => before.seen.includes(slug))) {
      made.push(fill(words.online, { right: before.right.length, of: before.of }));
    }
    line.textContent = made.join(' ');
    const boxes = all.filter((row) => row.refused).map((row) => {
      const box = element('div', {});
      box.append(element('p', {}, `${words.refused} ${row.refused.title}. ${row.refused.detail}`));
      const remove = element('button', { type: 'button', class: 'quiet' }, words.remove);
      remove.addEventListener('click', () => held.shelf.remove(held.owner.id, row.id).then(tell));
      box.append(remove);
      return box;
    });
    if (held.why) boxes.push(link('/sign-in', words.signin));
    if (before && held.row && !count && isNews(unpack(held.row.kept, shape) || fresh(shape), before, shape)) {
      const box = element('p', {}, `${words.elsewhere} `);
      box.append(link(location.pathname, words.load));
      boxes.push(box);
    }
    trouble.replaceChildren(...boxes);
  };

  /** Sends what waits, and sends again later where that did not go. */
  const sending = async () => {
    clearTimeout(held.timer);
    if (!held.owner) return;
    const { kind, why, seconds } = await flush(held.shelf, held.owner.id);
    held.why = kind === 'owner' ? why : '';
    held.failures = kind === 'later' ? held.failures + 1 : 0;
    if (kind === 'later') held.timer = setTimeout(soon, pause(held.failures, seconds, Math.random()));
    if (kind === 'done') {
      const state = await stateNow(PATIENCE).catch(() => null);
      if (state && state.person === held.owner.id) held.state = state;
    }
    await tell();
  };
  // Storage that fails while sending leaves the records where they are.
  const soon = () => sending().catch(() => undefined);
  const shortly = () => {
    clearTimeout(held.timer);
    held.timer = setTimeout(soon, 1000 + 1000 * Math.random());
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.getRegistration('/learn/phone/').then((worker) => worker && worker.sync && worker.sync.register(SHELF)).catch(() => undefined);
  };

  const showKept = async () => {
    if (!copy.possible) return;
    const { modules, bytes } = await copy.total();
    about.textContent = modules ? counted(words, 'kept', modules, { size: size(bytes) }) : '';
    const kept = await copy.isKept();
    button.textContent = kept ? words.drop : words.keep;
    button.hidden = false;
  };
  const press = async () => {
    button.disabled = true;
    try {
      if (await copy.isKept()) await copy.drop();
      else {
        about.textContent = words.keeping;
        await copy.keep();
      }
      await showKept();
    } catch (fault) {
      about.textContent = fault.name === 'QuotaExceededError' ? words.full : words.lost;
    }
    button.disabled = false;
    button.focus();
  };

  /** Whose progress it is: whoever is signed in, or was when this phone last heard of it. */
  const meet = async () => {
    held.state = await stateNow(START).catch(() => null);
    if (held.state) {
      held.owner = { id: held.state.person, name: held.state.name };
      await held.shelf.keepNote('owner', held.owner);
      const { taken } = await flush(held.shelf, held.owner.id);
      if (taken) held.state = (await stateNow(START).catch(() => null)) || held.state;
    } else {
      held.owner = (await held.shelf.note('owner')) || null;
    }
  };

  return {
    async load() {
      held.shelf = await openShelf();
      await meet();
      const who = held.owner ? held.owner.id : '';
      const row = await held.shelf.progress(who, frame.course, frame.module);
      let progress = (row && unpack(row.kept, shape)) || fresh(shape);
      const waits = (await waiting()).some((one) => !one.refused && one.record.module === frame.module);
      if (held.state) progress = takenUp(progress, held.state, shape, waits);
      const kept = pack(progress, shape);
      held.row = { person: who, course: frame.course, module: frame.module, kept, page: slugs[progress.page] };
      for (const name of ['online', 'focus']) window.addEventListener(name, soon);
      if (copy.possible) {
        button.addEventListener('click', press);
        showKept().then(() => copy.renew()).catch(() => undefined);
      }
      return { kept, who };
    },
    save(moment) {
      const before = held.row;
      const page = slugs.includes(moment.place) ? moment.place : null;
      const now = Date.now();
      const answer = moment.answered && told(moment.answered, wordings, now);
      const known = unpack(before.kept, shape) || fresh(shape);
      const isNew = page && (page !== before.page || !known.seen[slugs.indexOf(page)]);
      held.row = { ...before, kept: moment.kept, page: page || before.page };
      const mine = held.row;
      const step = held.owner && (isNew || answer) ? { page, answer } : null;
      const id = newId(now, crypto.getRandomValues(new Uint8Array(10)));
      held.last = held.last.then(async () => {
        try {
          await held.shelf.step(mine, { ...frame, language }, step, now, id);
          if (step) shortly();
          await tell();
          return true;
        } catch (_) {
          return false;
        }
      });
      return held.last;
    },
    async finish() {
      soon();
      return null;
    },
  };
}
ADAPTERS.phone = phone;
