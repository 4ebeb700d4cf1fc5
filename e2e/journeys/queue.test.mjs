/** Journeys of the queue: a server that is killed, replies that are lost, two tabs, and a record that cannot be taken. */
import assert from 'node:assert/strict';
import { DESK } from '../house/browser.mjs';
import { conversations, engines } from '../house/database.mjs';
import { journey } from '../house/journey.mjs';
import { press, typeInto } from '../house/keys.mjs';
import { look } from '../house/look.mjs';
import { allGone, choose, countOf, formStands, happened, held, lastSays, leftIt, openPhone, record, save, sendAll, settled, storeOf, topic, turnTo } from '../house/phone.mjs';

const sorted = (ids) => [...ids].sort();
const isWrite = (request) => request.method() !== 'GET' && request.url().includes('/api/v1/conversations');
/** Whether the tab "On this phone" says that four wait. */
const readsFour = () => document.querySelector('#tab-phone .badge')?.textContent === '4';
const idsOf = (rows) => rows.map(({ id }) => id);

journey('a server killed while records arrive loses none that it acknowledged', { on: engines }, async ({ place, phone, t }) => {
  const page = await phone(place.people.sam);
  let saves = 0;
  const keepSaving = async (times) => {
    for (let one = 0; one < times; one += 1, saves += 1) await record(page);
  };
  /** Kills the server at the nth write from now: when it is asked (`request`), or the moment it has answered (`response`). */
  const killAt = (moment, nth) => {
    let seen = 0;
    return new Promise((killed, failed) => {
      const listen = (one) => {
        if (!isWrite(moment === 'request' ? one : one.request()) || (seen += 1) < nth) return;
        page.off(moment, listen);
        place.server.kill().then(killed, failed);
      };
      page.on(moment, listen);
    });
  };
  const compare = async () => {
    await settled(page);
    const { ids, sent } = await held(page);
    const stored = idsOf(await conversations(place.database));
    assert.equal(new Set([...ids, ...sent]).size, saves, 'each save is on the phone or was acknowledged');
    assert.deepEqual(sent.filter((id) => !stored.includes(id)), [], 'what was acknowledged is stored');
    t.diagnostic(`${saves} saved, ${sent.length} acknowledged, ${stored.length} stored, ${ids.length} wait`);
  };
  for (const [moment, nth] of [['request', 1], ['response', 3], ['request', 2], ['response', 1]]) {
    const killed = killAt(moment, nth);
    await keepSaving(nth);
    await killed;
    await keepSaving(2);
    await compare();
    await place.server.start();
    // And again, while all that waits goes in one batch.
    const again = killAt(moment, 1);
    await turnTo(page, 'On this phone');
    await page.getByRole('button', { name: 'Send now', exact: true }).click();
    await again;
    await turnTo(page, 'Record');
    await keepSaving(1);
    await compare();
    await place.server.start();
    await sendAll(page);
  }
  const { sent } = await held(page);
  const stored = await conversations(place.database);
  assert.equal(stored.length, saves);
  assert.deepEqual(sorted(idsOf(stored)), sorted(sent));
});

journey('a reply lost after the commit leaves one record', { on: engines, relayed: true }, async ({ place, relay, phone, t }) => {
  const page = await phone(place.people.sam);
  await record(page);
  await lastSays(page, 'Sent');
  const asked = [];
  page.on('request', (request) => isWrite(request) && asked.push(request));
  const sendsOf = (method) => relay.passed.filter(({ line }) => line.startsWith(method)).slice(method === 'PUT' ? 1 : 0);

  const lost = relay.loseReply(/^PUT /);
  await record(page, { topic: 'Sleep' });
  assert.match(await lost, /^HTTP\/1\.1 201/);
  assert.equal((await conversations(place.database)).length, 2, 'it was stored before its reply was lost');
  await sendAll(page);
  const puts = sendsOf('PUT');
  assert.ok(puts.length > 1 && new Set(puts.map(({ line }) => line)).size === 1, 'the same record was sent again');
  assert.ok(puts[0].warm, 'the connection had been used before');
  t.diagnostic(`a record: sent ${puts.length} times, ${asked.length} of them by the page, the others by Chromium itself`);

  await page.context().setOffline(true);
  for (const label of ['Weight', 'Alcohol', 'Gambling']) await record(page, { topic: label });
  const lostBatch = relay.loseReply(/^POST \S+:batch/);
  await page.context().setOffline(false);
  assert.match(await lostBatch, /^HTTP\/1\.1 200/);
  assert.equal((await conversations(place.database)).length, 5);
  await sendAll(page);
  t.diagnostic(`a batch: sent ${sendsOf('POST').length} times`);
  assert.ok(sendsOf('POST').length > 1);
  const stored = await conversations(place.database);
  assert.deepEqual(stored.map(({ topics, version }) => `${topics} ${version}`).sort(), ['alcohol 1', 'gambling 1', 'sleep 1', 'smoking 1', 'weight 1']);
});

journey('two tabs share one queue', {}, async ({ place, phone }) => {
  const one = await phone(place.people.sam);
  const context = one.context();
  // Begun in one tab, and found in the other.
  await topic(one, 'Sleep').tap();
  const two = await context.newPage();
  await openPhone(two, place.base);
  assert.ok(await topic(two, 'Sleep').isChecked());
  await context.setOffline(true);
  // A tab behind another one draws nothing, so each is brought to the front to be touched.
  await one.bringToFront();
  await happened(one, 'Listened').tap();
  await leftIt(one, 'Made a plan').tap();
  await save(one).tap();
  await lastSays(one, 'Saved on this phone');
  await two.bringToFront();
  await happened(two, 'Gave information').tap();
  await leftIt(two, 'Not sure').tap();
  await save(two).tap();
  await lastSays(two, 'Saved on this phone');
  // And both save in the same moment.
  await choose(two, { topic: 'Weight' });
  await one.bringToFront();
  await choose(one, { topic: 'Alcohol' });
  await Promise.all([one, two].map((page) => save(page).evaluate((button) => button.click())));
  await one.waitForFunction(readsFour);
  await two.bringToFront();
  await two.waitForFunction(readsFour);
  const { ids } = await held(one);
  assert.equal(new Set(ids).size, 4);
  await context.setOffline(false);
  await sendAll(two);
  await one.bringToFront();
  await allGone(one);
  const stored = await conversations(place.database);
  assert.deepEqual(sorted(idsOf(stored)), sorted(ids));
  assert.deepEqual(stored.map(({ topics }) => topics[0]).sort(), ['alcohol', 'sleep', 'sleep', 'weight']);
});

journey('a record that cannot be taken holds up no other, and can be put right', { on: engines }, async ({ place, phone }) => {
  const page = await phone(place.people.sam);
  await page.context().setOffline(true);
  await record(page);
  await record(page, { topic: 'Weight' });
  await record(page, { topic: 'Sleep' });
  // The one in the middle says something that the server never knew.
  const bad = await page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('everycontact-chat');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('queue', 'readwrite');
          const queue = tx.objectStore('queue');
          const all = queue.getAll();
          all.onsuccess = () => {
            const row = all.result.find(({ body }) => body.includes('"weight"'));
            queue.put({ ...row, body: row.body.replace('"weight"', '"never_was"') });
            tx.oncomplete = () => (opening.result.close(), done(row.id));
            tx.onabort = failed;
          };
        };
      }),
  );
  await page.reload();
  await formStands(page);
  assert.equal((await storeOf(page, 'queue')).length, 3);
  await page.context().setOffline(false);
  await sendAll(page);
  assert.deepEqual((await conversations(place.database)).flatMap(({ topics }) => topics).sort(), ['sleep', 'smoking']);
  const { quarantine } = await held(page);
  assert.deepEqual(quarantine.map(({ id, problem }) => [id, problem.fields[0].field]), [[bad, 'topics']]);

  await turnTo(page, 'On this phone');
  assert.deepEqual([await countOf(page, 'Waiting to go'), await countOf(page, 'Sent today'), await countOf(page, 'Needs attention')], [0, 2, 1]);
  assert.match(await page.locator('.entry.attention').innerText(), /The service did not accept it\.\n+.+/);
  await look(page, 'a record needs attention');
  await page.getByRole('button', { name: 'Put it right', exact: true }).tap();
  await page.getByRole('heading', { name: 'Put this record right' }).waitFor();
  await look(page, 'a record is put right');
  assert.ok(await leftIt(page, 'Made a plan').isChecked());
  await topic(page, 'Weight').tap();
  await save(page).tap();
  await lastSays(page, 'Sent');
  await allGone(page);
  assert.deepEqual((await held(page)).quarantine, []);
  const stored = await conversations(place.database);
  assert.deepEqual(stored.flatMap(({ topics }) => topics).sort(), ['sleep', 'smoking', 'weight']);
});

journey('a form that changed while the phone was offline still takes what was begun with the old one', {}, async ({ place, phone, window }) => {
  const page = await phone(place.people.sam);
  await page.context().setOffline(true);
  await record(page, { topic: 'Smoking and vaping' });
  await choose(page, { topic: 'Smoking and vaping' });

  // Meanwhile the coordinator changes the list, by keyboard.
  const desk = await (await window(place.people.cara, DESK)).newPage();
  await desk.goto(`${place.base}/conversations/lists`);
  await look(desk, 'the lists');
  await press(desk, desk.getByRole('link', { name: 'Topics', exact: true }));
  await press(desk, desk.getByRole('button', { name: /^Retire\s+Smoking and vaping$/ }));
  await desk.getByText('Retired choices').waitFor();
  await typeInto(desk, desk.getByLabel('Words in English'), 'Walking groups');
  await typeInto(desk, desk.getByLabel('Words in Welsh'), 'Grwpiau cerdded');
  await press(desk, desk.getByRole('button', { name: 'Add', exact: true }));
  await desk.getByRole('link', { name: 'Walking groups' }).waitFor();
  await look(desk, 'a list that was changed');

  await page.context().setOffline(false);
  await lastSays(page, 'Sent');
  await page.reload();
  await page.getByText('You can finish this record as you began it').waitFor();
  await look(page, 'the form changed under a begun record');
  assert.ok(await topic(page, 'Smoking and vaping').isChecked());
  await save(page).tap();
  await lastSays(page, 'Sent');
  await allGone(page);
  await topic(page, 'Walking groups').waitFor();
  assert.equal(await topic(page, 'Smoking and vaping').count(), 0);
  await record(page, { topic: 'Walking groups' });
  await lastSays(page, 'Sent');
  const stored = await conversations(place.database);
  assert.deepEqual(stored.map(({ topics, form }) => [topics[0], form]).sort(), [['smoking', 1], ['smoking', 1], ['walking_groups', 3]]);
});
