/** What a person does on the capture page, and what the phone holds. */
import assert from 'node:assert/strict';

/** Opens the capture page and waits until it can be used without a server. */
export async function openPhone(page, base) {
  await page.goto(`${base}/chat/`);
  await formStands(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((held) => navigator.serviceWorker.addEventListener('controllerchange', held, { once: true }));
  });
}

export const formStands = (page) => page.locator('#save').waitFor();

const group = (page, name) => page.getByRole('group', { name, exact: true });
export const topic = (page, label) => group(page, 'What did you talk about?').getByRole('checkbox', { name: label, exact: true });
export const happened = (page, label) => group(page, 'What happened?').getByRole('checkbox', { name: label, exact: true });
export const leftIt = (page, label) => group(page, 'How did the person leave it?').getByRole('radio', { name: label, exact: true });
export const save = (page) => page.getByRole('button', { name: 'Save', exact: true });
export const chat = { topic: 'Smoking and vaping', happened: 'Listened', response: 'Made a plan' };

/** Chooses what a chat was, by touch. */
export async function choose(page, what = {}) {
  const choice = { ...chat, ...what };
  await topic(page, choice.topic).tap();
  await happened(page, choice.happened).tap();
  await leftIt(page, choice.response).tap();
}

/** Records a chat by touch, up to the moment at which the phone has it and the form is empty again. */
export async function record(page, what = {}) {
  await choose(page, what);
  await save(page).tap();
  await page.locator('#last-title').waitFor();
  await page.waitForFunction(() => !document.querySelector('#form input[name=topics]:checked'));
}

/** Waits for the words above the record that was saved last. */
export const lastSays = (page, title) => page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor();

/** Reads everything in one store of the phone's database. */
export const storeOf = (page, name) =>
  page.evaluate(
    (wanted) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('everycontact-chat');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction(wanted).objectStore(wanted).getAll();
          asking.onsuccess = () => resolve((opening.result.close(), asking.result));
          asking.onerror = () => reject(asking.error);
        };
      }),
    name,
  );

/** What is on the phone: ids that wait, that were sent today, and that need attention. */
export async function held(page) {
  const [queue, sent, quarantine] = await Promise.all(['queue', 'sent', 'quarantine'].map((name) => storeOf(page, name)));
  const ids = (rows) => rows.map((row) => row.id);
  return { ids: ids(queue), queue, sent: ids(sent), quarantine };
}

/** Goes to one of the three pages of the app. */
export async function turnTo(page, name) {
  await page.getByRole('navigation').getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name: name === 'Record' ? 'Record a chat' : name }).waitFor();
}

/** Waits until nothing waits on the phone, and turns back to the form. */
export async function allGone(page) {
  await turnTo(page, 'On this phone');
  await page.getByText('Nothing is waiting').waitFor();
  assert.deepEqual((await held(page)).ids, []);
  await turnTo(page, 'Record');
}

/** Taps "Send now", and waits until all is gone. */
export async function sendAll(page) {
  await turnTo(page, 'On this phone');
  const now = page.getByRole('button', { name: 'Send now', exact: true });
  const done = page.getByText('Nothing is waiting');
  await now.or(done).first().waitFor();
  // What waits may go by itself in the same moment, and the button with it.
  if (await now.isVisible()) await Promise.race([now.click().catch(() => undefined), done.waitFor()]);
  await allGone(page);
}

/** The number under "Waiting to go", "Sent today" or "Needs attention". */
export const countOf = async (page, term) => Number(await page.locator('.count', { hasText: term }).locator('dd').textContent());

/** Waits until the phone is not in the middle of sending. */
export async function settled(page) {
  await turnTo(page, 'On this phone');
  await page.getByRole('button', { name: 'Send now', exact: true }).or(page.getByText('Nothing is waiting')).first().waitFor();
  await turnTo(page, 'Record');
}
