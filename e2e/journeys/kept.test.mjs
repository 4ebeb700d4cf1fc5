/** Journeys without a server: offline and back, a browser that is killed, and a phone that is full. */
import assert from 'node:assert/strict';
import { killBrowser } from '../house/browser.mjs';
import { conversations, engines } from '../house/database.mjs';
import { journey } from '../house/journey.mjs';
import { look } from '../house/look.mjs';
import { allGone, chat, choose, formStands, held, lastSays, leftIt, openPhone, record, save, sendAll, topic } from '../house/phone.mjs';

/** A small phone: the app fits, and little more. */
const QUOTA = 8 << 20;

/** Fills what room there is with something else, down to the last bytes. */
const fillPhone = (page) =>
  page.evaluate(async () => {
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('photos');
      opening.onupgradeneeded = () => opening.result.createObjectStore('photos', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const put = (size) =>
      new Promise((done) => {
        const tx = db.transaction('photos', 'readwrite', { durability: 'strict' });
        tx.oncomplete = () => done(true);
        tx.onabort = () => done(false);
        tx.objectStore('photos').add(crypto.getRandomValues(new Uint8Array(size)));
      });
    for (let size = 1 << 16; size >= 1; size >>= 1) while (await put(size));
    db.close();
  });

const emptyPhone = (page) =>
  page.evaluate(
    () =>
      new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase('photos');
        request.onsuccess = done;
        request.onerror = failed;
      }),
  );

const sorted = (ids) => [...ids].sort();

journey('records made offline are all stored once when the server is back', { on: engines }, async ({ place, lasting, folder }) => {
  const home = await folder();
  const first = await lasting(home, place.people.sam);
  const page = await first.newPage();
  await openPhone(page, place.base);
  await place.server.stop();
  await first.setOffline(true);
  await record(page);
  await lastSays(page, 'Saved on this phone');
  await look(page, 'saved offline');
  await record(page, { topic: 'Sleep' });

  // The shell comes from the phone itself.
  await page.reload();
  await formStands(page);
  await record(page, { topic: 'Loneliness' });
  await first.close();

  const second = await lasting(home);
  await second.setOffline(true);
  const again = await second.newPage();
  await again.goto(`${place.base}/chat/`);
  await formStands(again);
  await record(again, { topic: 'Weight' });
  const { ids } = await held(again);
  assert.equal(ids.length, 4);

  await place.server.start();
  await second.setOffline(false);
  await sendAll(again);
  const stored = await conversations(place.database);
  assert.deepEqual(sorted(stored.map(({ id }) => id)), sorted(ids));
  assert.deepEqual(sorted(stored.flatMap(({ topics }) => topics)), ['loneliness', 'sleep', 'smoking', 'weight']);
});

journey('a browser killed right after "Saved on this phone" still has the record', {}, async ({ place, lasting, folder }) => {
  const home = await folder();
  const page = await (await lasting(home, place.people.sam)).newPage();
  await openPhone(page, place.base);
  await place.server.stop();
  await choose(page);
  await save(page).tap();
  await lastSays(page, 'Saved on this phone');
  killBrowser(home);

  // What a killed browser knew of its session may be lost. The record is not, and waits for its owner.
  const again = await (await lasting(home, place.people.sam)).newPage();
  await again.goto(`${place.base}/chat/`);
  await formStands(again);
  const { ids } = await held(again);
  assert.equal(ids.length, 1);
  await place.server.start();
  await sendAll(again);
  const stored = await conversations(place.database);
  assert.deepEqual(stored.map(({ id }) => id), ids);
});

journey('a full phone says so, pretends nothing and keeps the choices', {}, async ({ place, window }) => {
  const page = await (await window(place.people.sam)).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: place.base, quotaSize: QUOTA });
  await openPhone(page, place.base);
  await choose(page);
  await fillPhone(page);
  await save(page).tap();
  const alert = page.getByRole('alert').filter({ hasText: 'This chat is not saved: the phone is full' });
  await alert.waitFor();
  assert.match(await alert.innerText(), /Your choices are still here/);
  assert.ok(await alert.evaluate((box) => box === document.activeElement));
  await look(page, 'the phone is full');
  assert.equal(await page.locator('#last-title').count(), 0);
  assert.ok(await topic(page, chat.topic).isChecked());
  assert.ok(await leftIt(page, chat.response).isChecked());
  assert.deepEqual((await held(page)).ids, []);

  await emptyPhone(page);
  await save(page).tap();
  await lastSays(page, 'Sent');
  await allGone(page);
  assert.equal((await conversations(place.database)).length, 1);
});
