/** Journeys of a module that is kept on a phone: read and answered without a connection, sent later, gone on with elsewhere. */
import assert from 'node:assert/strict';
import { DESK, PHONE } from '../house/browser.mjs';
import { journey } from '../house/journey.mjs';
import { answer, answers, heading, next, questionsOn, ready, toQuestion } from '../house/learner.mjs';
import { look } from '../house/look.mjs';
import { letIn } from '../house/place.mjs';

const MODULE = 'core/what-mecc-is';
const line = (page) => page.locator('.phone .queue');
const keep = (page) => page.getByRole('button', { name: 'Keep on this phone', exact: true });
const says = (page, words) => line(page).filter({ hasText: words }).waitFor();
/** The connection is back, and the browser tells so. */
const online = (page) => page.evaluate(() => window.dispatchEvent(new Event('online')));

/** Keeps the module on the phone, up to the moment at which it can be opened without a server. */
async function kept(page, base) {
  await page.goto(`${base}/learn/phone/${MODULE}`);
  await ready(page);
  await keep(page).click();
  await page.getByText('1 module is kept on this phone').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((held) => navigator.serviceWorker.addEventListener('controllerchange', held, { once: true }));
  });
}

/** What waits on the phone, whoever it is of. */
const waiting = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('everycontact-learn');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('queue').objectStore('queue').getAll();
          asking.onsuccess = () => resolve((opening.result.close(), asking.result));
          asking.onerror = () => reject(asking.error);
        };
      }),
  );

/** Answers what stands on the open page. */
async function answerAll(page) {
  for (const id of await questionsOn(page)) await answer(page, id);
}

journey('kept, answered while the server is away, sent when it is back, and gone on with at a desk', {}, async ({ place, window }) => {
  const context = await window(place.people.sam, PHONE);
  const page = await context.newPage();
  await page.goto(`${place.base}/learn/${MODULE}`);
  await page.getByRole('link', { name: 'Read without signal', exact: true }).click();
  await ready(page);
  await look(page, 'the module for a phone');
  await kept(page, place.base);
  await says(page, 'Everything is sent.');
  await look(page, 'the module, kept');

  await place.server.kill();
  await page.reload();
  await ready(page);
  await toQuestion(page);
  await answerAll(page);
  const given = await answers(page);
  await next(page);
  const stood = await heading(page).innerText();
  await says(page, /\d+ things wait to be sent\./);
  // Closed and opened again, still without a connection: nothing is lost.
  await page.reload();
  await ready(page);
  assert.equal(await heading(page).innerText(), stood);
  const [waits] = await waiting(page);
  assert.ok(waits.record.answers.length > 0 && waits.record.seen.length > 0);

  await place.server.start();
  await online(page);
  await says(page, 'Everything is sent.');
  assert.deepEqual(await waiting(page), []);

  // At a desk the same place stands, on ordinary pages and on this one.
  const desk = await (await window(place.people.sam, DESK)).newPage();
  await desk.goto(`${place.base}/learn`);
  await desk.getByText(`You were at “${stood}”`).waitFor();
  await desk.goto(`${place.base}/learn/phone/${MODULE}`);
  await ready(desk);
  assert.equal(await heading(desk).innerText(), stood);
  await desk.locator('.edition:visible [data-turn="-1"]').click();
  assert.deepEqual((await answers(desk)).map(({ id, chosen, matched }) => ({ id, chosen, matched })), given.map(({ id, chosen, matched }) => ({ id, chosen, matched })));
  await next(desk);
  await next(desk);
  const further = await heading(desk).innerText();
  assert.notEqual(further, stood);
  await says(desk, 'Everything is sent.');

  // The phone is told that there is more, and takes it up.
  await online(page);
  await page.getByRole('link', { name: 'Take that up here' }).click();
  await ready(page);
  await page.waitForFunction((wanted) => document.querySelector('.page.open h2')?.textContent === wanted, further);

  await page.getByRole('button', { name: 'Take off this phone', exact: true }).click();
  await keep(page).waitFor();
  assert.deepEqual(await page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('everycontact-learn:'))), []);
});

journey('two people share a phone: the module is for both, progress never goes under the other’s name', {}, async ({ place, window }) => {
  const context = await window(place.people.sam, PHONE);
  const page = await context.newPage();
  await kept(page, place.base);
  await says(page, 'Everything is sent.');
  const first = await heading(page).innerText();
  await place.server.kill();
  await next(page);
  const stood = await heading(page).innerText();
  await says(page, 'waits to be sent');
  await place.server.start();

  // Somebody else signs in before it could go.
  await letIn(context, place.people.alex);
  await online(page);
  await says(page, 'Somebody else is signed in.');
  await page.reload();
  await ready(page);
  assert.equal(await heading(page).innerText(), first, 'the other has not begun');
  await says(page, 'Everything is sent.');
  assert.equal((await waiting(page)).length, 1, 'his is kept');

  // Signed out, the module is still there to read.
  await context.clearCookies();
  await page.reload();
  await ready(page);
  await says(page, 'You are signed out.');
  assert.equal((await waiting(page)).length, 1);

  await letIn(context, place.people.sam);
  await page.reload();
  await ready(page);
  await says(page, 'Everything is sent.');
  assert.equal(await heading(page).innerText(), stood);
  assert.deepEqual(await waiting(page), []);
});
