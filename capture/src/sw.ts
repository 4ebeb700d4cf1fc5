/** The service worker: keeps the app itself on the phone, and sends the queue when the connection comes back. */
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { openQueue } from './queue';
import { newId } from './record';
import { openTransport } from './send';
import { openStore } from './store';
import { inTurn } from './turns';

interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Worker {
  __WB_MANIFEST: PrecacheEntry[];
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: ((type: 'message', listen: (event: MessageEvent) => void) => void) & ((type: 'sync' | 'activate', listen: (event: Lasting) => void) => void);
}
declare const self: Worker;

// Every file of the app, all of one build: a page never runs with another version's script.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/] });

// A new version waits until the person agrees, or until no page of the old one is open.
self.addEventListener('message', (event) => {
  if (event.data === 'use-now') void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** Sends for whoever recorded last. If somebody else is signed in by now the server says so, and all is kept. */
async function sendWaiting(): Promise<void> {
  const now = (): number => Date.now();
  const store = await openStore();
  try {
    const owner = await store.note<string>('owner');
    if (!owner) return;
    const id = (): string => newId(now(), (bytes) => crypto.getRandomValues(bytes));
    const transport = openTransport((address, init) => fetch(address, init));
    const queue = openQueue({ store, transport, now, random: Math.random, newId: id });
    const flushed = await inTurn(`everycontact-send:${owner}`, store, id(), now, () => queue.flush(owner, 'eager'));
    new BroadcastChannel('everycontact-chat').postMessage('queue');
    // Failing here makes the browser wake us again later.
    if (flushed?.state === 'paused') throw new Error('some records are still waiting');
  } finally {
    store.close();
  }
}
self.addEventListener('sync', (event) => event.waitUntil(sendWaiting()));
