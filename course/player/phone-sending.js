/** What a phone keeps of learning in IndexedDB, apart for each person, and how it leaves. */

const API = '/api/v1/learning';
const SHELF = 'everycontact-learn';
/** A server that has not answered after so many milliseconds is not there. */
const PATIENCE = 15000;

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openDatabase() {
  const opening = indexedDB.open(SHELF, 1);
  opening.onupgradeneeded = () => {
    const db = opening.result;
    db.createObjectStore('progress', { keyPath: ['person', 'course', 'module'] });
    db.createObjectStore('queue', { keyPath: ['person', 'id'] });
    db.createObjectStore('notes');
  };
  return settled(opening);
}

/** The shelf: what is kept, and the few ways in which it changes. */
async function openShelf() {
  const db = await openDatabase();
  db.onversionchange = () => db.close();

  /** One transaction: it happened whole and is on the disk, or not at all. */
  const within = (names, mode, work) => {
    const tx = db.transaction(names, mode, { durability: 'strict' });
    const done = new Promise((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
    return Promise.all([work((name) => tx.objectStore(name)), done]).then(([value]) => value);
  };
  const of = (person) => IDBKeyRange.bound([person], [person, []]);
  /** Changes a record where it still is there. */
  const change = (person, id, make) =>
    within(['queue'], 'readwrite', async (store) => {
      const row = await settled(store('queue').get([person, id]));
      if (!row) return null;
      const made = make(row);
      await settled(store('queue').put(made));
      return made;
    });

  return {
    note: (name) => within(['notes'], 'readonly', (store) => settled(store('notes').get(name))),
    keepNote: (name, value) => within(['notes'], 'readwrite', (store) => settled(store('notes').put(value, name))),
    progress: (person, course, module) =>
      within(['progress'], 'readonly', (store) => settled(store('progress').get([person, course, module]))),
    keepProgress: (row) => within(['progress'], 'readwrite', (store) => settled(store('progress').put(row))),
    queue: (person) => within(['queue'], 'readonly', (store) => settled(store('queue').getAll(of(person)))),
    remove: (person, id) => within(['queue'], 'readwrite', (store) => settled(store('queue').delete([person, id]))),
    refuse: (person, id, why) => change(person, id, (row) => ({ ...row, refused: why })),
    /** From here on the same bytes go each time. */
    freeze: (person, id) => change(person, id, (row) => ({ ...row, frozen: row.frozen || JSON.stringify(row.record) })),

    /** Keeps progress, and with it the step, in the record that is still open or in a new one. */
    step: (row, frame, step, now, id) =>
      within(['progress', 'queue'], 'readwrite', async (store) => {
        await settled(store('progress').put(row));
        if (!step) return;
        const all = await settled(store('queue').getAll(of(row.person)));
        const fits = ({ frozen, record }) =>
          !frozen && record.course === frame.course && record.module === frame.module && record.version === frame.version && takesMore(record);
        const open = all.find(fits) || { person: row.person, id, frozen: null, refused: null, record: begun(frame, now) };
        await settled(store('queue').put({ ...open, record: added(open.record, step, now) }));
      }),
  };
}

/** A request to our own server that ends in time and follows nobody elsewhere. */
async function ask(address, options, patience) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal: stop.signal, ...options });
    const text = await response.text();
    let body = null;
    try {
      body = JSON.parse(text);
    } catch (_) {
      // Not ours, then: whoever reads it sees that there is no body.
    }
    const head = (name) => response.headers.get(name);
    return { status: response.status, kind: head('Content-Type'), after: head('Retry-After'), body };
  } finally {
    clearTimeout(timer);
  }
}

async function send(person, id, text) {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'X-Person': person };
  try {
    // A page that closes may finish a small request.
    const answer = await ask(`${API}/${id}`, { method: 'PUT', headers, body: text, keepalive: text.length < 60000 }, PATIENCE);
    return meaning(id, answer);
  } catch (_) {
    return { kind: 'later', seconds: 0, blocks: true };
  }
}

/** One page or worker sends at a time. Where there are no locks, what goes twice is known by its id. */
const inTurn = (person, work) => (navigator.locks ? navigator.locks.request(`${SHELF}:${person}`, work) : work());

/** Sends what waits for this person. Says how it went: `done`, `owner` (why) or `later` (seconds), and how many were taken. */
function flush(shelf, person) {
  return inTurn(person, async () => {
    let taken = 0;
    let slowed = null;
    for (const { id, refused } of await shelf.queue(person)) {
      if (refused) continue;
      const row = await shelf.freeze(person, id);
      if (!row) continue;
      const answer = await send(person, id, row.frozen);
      if (answer.kind === 'owner') return { kind: 'owner', why: answer.why, taken };
      if (answer.kind === 'later') {
        slowed = { kind: 'later', seconds: answer.seconds, taken };
        if (answer.blocks) return slowed;
      }
      if (answer.kind === 'refused') await shelf.refuse(person, id, answer.why);
      if (answer.kind === 'safe') {
        await shelf.remove(person, id);
        taken += 1;
      }
    }
    return slowed ? { ...slowed, taken } : { kind: 'done', taken };
  });
}
