/** The worker of modules that are kept on a phone: opens them without a connection, and sends what waits when there is one. */

/** How long a connection may take, in milliseconds, where a kept copy is at hand. */
const WAIT = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const keptOf = (request) => caches.match(request, { ignoreSearch: true, ignoreVary: true });

/** A page: fresh where the server gives it in time, else as it was kept. */
async function page(request) {
  const kept = await keptOf(request.url);
  if (!kept) return fetch(request);
  try {
    const late = new Promise((_, reject) => {
      setTimeout(() => reject(new Error('late')), WAIT);
    });
    const fresh = await Promise.race([fetch(request), late]);
    if (fresh.ok) return fresh;
  } catch (_) {
    // No connection, or one that takes too long.
  }
  return kept;
}

/** What belongs to a page: as it was kept with it. */
async function part(request) {
  return (await keptOf(request.url)) || fetch(request);
}

const PARTS = ['style', 'script', 'image', 'audio', 'video', 'track'];

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (PARTS.includes(request.destination)) event.respondWith(part(request));
});

/** Sends for whoever learned last. If somebody else is signed in by now the server says so, and all is kept. */
async function sendWaiting() {
  const shelf = await openShelf();
  const owner = await shelf.note('owner');
  if (!owner) return;
  const { kind } = await flush(shelf, owner.id);
  // Failing here makes the browser wake us again later.
  if (kind === 'later') throw new Error('some things still wait');
}

self.addEventListener('sync', (event) => event.waitUntil(sendWaiting()));
