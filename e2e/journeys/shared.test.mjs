/** Journeys of people and sessions on one phone: two people, a session that ends elsewhere, signing out with records waiting. */
import assert from 'node:assert/strict';
import { DESK } from '../house/browser.mjs';
import { conversations } from '../house/database.mjs';
import { journey } from '../house/journey.mjs';
import { look } from '../house/look.mjs';
import { signIn } from '../house/people.mjs';
import { allGone, choose, countOf, formStands, held, lastSays, record, save, topic, turnTo } from '../house/phone.mjs';

/** Ends all sessions of a person but the one of this window, as its owner does on the page of the account. */
async function endOthers(page, base) {
  await page.goto(`${base}/account`);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByText('Signed out there.').waitFor();
}

journey('two people on one phone have two queues', {}, async ({ place, phone }) => {
  const { sam, alex } = place.people;
  const page = await phone(sam);
  await page.context().setOffline(true);
  await record(page);
  await record(page, { topic: 'Sleep' });
  // The session runs out before there is a connection again.
  await page.context().clearCookies();
  await page.context().setOffline(false);
  await page.getByText('You are signed out. You can go on recording.').waitFor();
  await look(page, 'signed out, with records waiting');
  await page.getByRole('link', { name: 'Sign in to send' }).tap();
  await signIn(page, place.letters, alex);
  await page.getByText('Recording as Alex R.').waitFor();
  await record(page, { topic: 'Weight' });
  await lastSays(page, 'Sent');
  await turnTo(page, 'On this phone');
  await page.getByText('Saved by someone else and still waiting here: 2.').waitFor();
  assert.equal(await countOf(page, 'Waiting to go'), 0);
  await look(page, 'records of someone else wait here');
  let stored = await conversations(place.database);
  assert.deepEqual(stored.map(({ topics, worker }) => [topics[0], worker]), [['weight', alex.id]]);
  assert.deepEqual((await held(page)).queue.map(({ person }) => person), [sam.id, sam.id]);

  await page.getByRole('link', { name: 'Sign out' }).tap();
  await page.getByRole('button', { name: 'Sign out' }).tap();
  await page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor();
  await page.goto(`${place.base}/sign-in?next=/chat/`);
  await signIn(page, place.letters, sam);
  await page.getByText('Recording as Sam P.').waitFor();
  await allGone(page);
  stored = await conversations(place.database);
  assert.deepEqual(stored.map(({ topics, worker }) => [topics[0], worker === sam.id]).sort(), [['sleep', true], ['smoking', true], ['weight', false]]);
});

journey('a session that ends elsewhere loses nothing', {}, async ({ place, phone, window }) => {
  const { sam } = place.people;
  const page = await phone(sam);
  const desk = await (await window(null, DESK)).newPage();
  await desk.goto(`${place.base}/sign-in`);
  await signIn(desk, place.letters, sam);
  await choose(page);
  await endOthers(desk, place.base);
  await save(page).tap();
  await page.getByText('It goes when you sign in.', { exact: true }).waitFor();
  await page.getByText('You are signed out. You can go on recording.').waitFor();
  await record(page, { topic: 'Sleep' });
  await topic(page, 'Alcohol').tap();
  assert.equal((await held(page)).ids.length, 2);
  assert.deepEqual(await conversations(place.database), []);
  await page.getByRole('link', { name: 'Sign in to send' }).tap();
  await signIn(page, place.letters, sam);
  await formStands(page);
  assert.ok(await topic(page, 'Alcohol').isChecked(), 'what was begun is still there');
  await allGone(page);
  assert.deepEqual((await conversations(place.database)).map(({ topics }) => topics[0]).sort(), ['sleep', 'smoking']);
});

journey('signing out says what happens to what waits, and keeps it', {}, async ({ place, phone }) => {
  const { sam } = place.people;
  const page = await phone(sam);
  await place.server.stop();
  await record(page);
  await lastSays(page, 'Saved on this phone');
  // Its sending failed, and is not tried again before the phone's own pause is over.
  await turnTo(page, 'On this phone');
  await page.getByText('There is no connection to the service at the moment').waitFor();
  await look(page, 'on this phone, no connection');
  await place.server.start();
  await page.context().route('**/api/v1/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Sign out' }).tap();
  await page.getByText('Chats that wait on this phone stay on it.').waitFor();
  await look(page, 'signing out');
  await page.getByRole('button', { name: 'Sign out' }).tap();
  await page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor();
  await page.context().unroute('**/api/v1/**');
  await page.goto(`${place.base}/chat/`);
  await formStands(page);
  assert.equal((await held(page)).ids.length, 1);
  assert.deepEqual(await conversations(place.database), []);
  await page.getByRole('link', { name: 'Sign in to send' }).tap();
  await signIn(page, place.letters, sam);
  await allGone(page);
  assert.equal((await conversations(place.database)).length, 1);
});
