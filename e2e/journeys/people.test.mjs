/** Journeys of enrolment and signing in: invitation, passkey, code by e-mail, and what is refused. */
import assert from 'node:assert/strict';
import { DESK } from '../house/browser.mjs';
import { addOrganisation, invite, PLACE } from '../house/founding.mjs';
import { journey } from '../house/journey.mjs';
import { press, tabTo, typeInto } from '../house/keys.mjs';
import { look } from '../house/look.mjs';
import { askForCode, signIn } from '../house/people.mjs';

/** A phone or laptop with a fingerprint reader, made of software. */
async function withAuthenticator(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
  return async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
}

const button = (page, name) => page.getByRole('button', { name, exact: true });

journey('an invitation leads to an account, a passkey and signing in with it', {}, async ({ place, window }) => {
  const { base, letters, people } = place;
  const desk = await (await window(people.cara, DESK)).newPage();
  await desk.goto(`${base}/people/invite`);
  await look(desk, 'inviting');
  await invite(desk, base, 'nia@ashbourne.example', PLACE.organisation);
  await look(desk, 'invited');

  const page = await (await window(null, DESK)).newPage();
  const credentials = await withAuthenticator(page);
  const link = await letters.takeLink('nia@ashbourne.example');
  await page.goto(link);
  await look(page, 'an invitation');
  await button(page, 'Accept and sign in').click();
  await page.getByRole('alert').getByRole('link', { name: 'Enter the first name' }).waitFor();
  await look(page, 'an invitation without a name');
  await page.getByLabel('First name').fill('Nia');
  await page.getByLabel('Last name').fill('Morgan');
  await button(page, 'Accept and sign in').click();
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  await look(page, 'welcome');
  await button(page, 'Add a passkey').click();
  await page.getByText('The passkey is added.').waitFor();
  assert.equal((await credentials()).length, 1);
  await look(page, 'the account with a passkey');

  await page.goto(`${base}/sign-out`);
  await look(page, 'signing out');
  await button(page, 'Sign out').click();
  await page.waitForURL(`${base}/`);
  await look(page, 'home of a stranger');
  await page.goto(link);
  await page.getByRole('heading', { name: 'This invitation no longer works' }).waitFor();
  await look(page, 'an invitation that was used');

  await page.goto(`${base}/sign-in`);
  // The browser offers the passkey in the e-mail field by itself; a press on the button asks for it.
  await Promise.race([button(page, 'Sign in with a passkey').click().catch(() => undefined), page.waitForURL(`${base}/`)]);
  await page.getByRole('heading', { name: 'Hello Nia' }).waitFor();
  await look(page, 'home');
});

journey('a code by e-mail signs in, by keyboard alone', {}, async ({ place, window }) => {
  const { base, letters, people } = place;
  const page = await (await window(null, DESK)).newPage();
  await page.goto(`${base}/sign-in`);
  await look(page, 'signing in');
  await press(page, button(page, 'E-mail me a code'));
  await page.locator('.nhsuk-error-summary:focus').waitFor();
  assert.match(await page.title(), /^Error: /);
  await look(page, 'signing in without an address');
  await typeInto(page, page.getByLabel('E-mail address'), people.sam.email);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Check your e-mail' }).waitFor();
  await look(page, 'asked for the code');
  await typeInto(page, page.getByLabel('Code of 6 digits'), await letters.takeCode(people.sam.email));
  await press(page, button(page, 'Continue'));
  await page.getByRole('heading', { name: 'Hello Sam' }).waitFor();
  await press(page, page.getByRole('link', { name: 'Your account' }).first());
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
  await look(page, 'the account');
  await press(page, page.getByRole('link', { name: /Change your name/ }).first());
  const given = page.getByLabel('First name');
  await tabTo(page, given);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Samira');
  await page.keyboard.press('Enter');
  await page.getByText('Your changes are saved.').waitFor();
  await page.getByText('Samira Price').waitFor();
});

journey('a wrong code is refused, and too many are the end of it', {}, async ({ place, window }) => {
  const { base, letters, people } = place;
  const page = await (await window(null, DESK)).newPage();
  await page.goto(`${base}/sign-in`);
  await askForCode(page, people.sam.email);
  const right = await letters.takeCode(people.sam.email);
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
  const enter = async (code) => {
    await page.getByLabel('Code of 6 digits').fill(code);
    await button(page, 'Continue').click();
  };
  await enter(wrong);
  await page.getByRole('alert').getByText('This is not the code in the e-mail.').waitFor();
  await look(page, 'a wrong code');
  for (let tries = 2; tries <= 5; tries += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await enter(wrong);
    await answered;
  }
  await page.getByRole('alert').getByText('This code no longer works.').waitFor();
  await look(page, 'a code that is over');
  // The page no longer offers a box, since even the right code would not work: the way on is another code.
  assert.equal(await page.getByLabel('Code of 6 digits').count(), 0);
  const answered = await page.evaluate(async (code) => {
    const csrf = document.querySelector('input[name=csrf]')?.value ?? '';
    const reply = await fetch('/sign-in/code', { method: 'POST', body: new URLSearchParams({ csrf, code }) });
    return { signedIn: (await fetch('/api/v1/session')).ok, status: reply.status };
  }, right);
  assert.equal(answered.signedIn, false, `the right code after the end: ${answered.status}`);

  await page.goto(`${base}/sign-in`);
  await signIn(page, letters, people.sam);
  await page.getByRole('heading', { name: 'Hello Sam' }).waitFor();
});

journey('an organisation opens a join code, and somebody joins with it by keyboard alone', {}, async ({ place, window }) => {
  const { base, letters, people } = place;
  const desk = await (await window(people.cara, DESK)).newPage();
  await addOrganisation(desk, base, 'Ashbourne Homes');
  await look(desk, 'an organisation');
  await press(desk, button(desk, 'Make a join code'));
  await desk.getByText('The join code is ready.').waitFor();
  await look(desk, 'an organisation with a join code');
  const [code] = /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(await desk.locator('main').innerText());

  const page = await (await window(null, DESK)).newPage();
  await page.goto(`${base}/join`);
  await look(page, 'joining');
  await typeInto(page, page.getByLabel('Join code'), 'WRONG-99');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await look(page, 'joining with a wrong code');
  await page.goto(`${base}/join`);
  await typeInto(page, page.getByLabel('Join code'), code.toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Join Ashbourne Homes' }).waitFor();
  await look(page, 'joining: who are you');
  await typeInto(page, page.getByLabel('First name'), 'Omar');
  await typeInto(page, page.getByLabel('Last name'), 'Khan');
  await typeInto(page, page.getByLabel('E-mail address'), 'omar@homes.example');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Check your e-mail' }).waitFor();
  await typeInto(page, page.getByLabel('Code of 6 digits'), await letters.takeCode('omar@homes.example'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  await desk.goto(`${base}/people`);
  await desk.getByRole('link', { name: 'Omar Khan' }).waitFor();
  await look(desk, 'people');
});
