/** Registers the service worker, and says when a new version of the app waits to be used. */

const LOOK_AGAIN = 60 * 60_000;

/** `offer` is called with what to do when the person agrees; `renew` loads the page again under the new version. */
export function installApp(renew: () => void, offer: (go: () => void) => void): void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  let asked = false;
  // The first worker of all takes over without a reload; a later one only after the person agreed.
  workers.addEventListener('controllerchange', () => asked && renew());
  const offerWaiting = (worker: ServiceWorker): void =>
    offer(() => {
      asked = true;
      worker.postMessage('use-now');
    });
  void workers
    .register('/chat/sw.js', { scope: '/chat/' })
    .then((registration) => {
      // An installed app is rarely loaded afresh, so it looks for a new version when it comes back to the front.
      let looked = Date.now();
      document.addEventListener('visibilitychange', () => {
        if (document.hidden || Math.abs(Date.now() - looked) < LOOK_AGAIN) return;
        looked = Date.now();
        void registration.update().catch(() => undefined);
      });
      if (registration.waiting && workers.controller) offerWaiting(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => {
          if (worker.state === 'installed' && workers.controller) offerWaiting(worker);
        });
      });
    })
    .catch(() => undefined);
}
