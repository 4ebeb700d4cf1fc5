/** Learning: from an invitation to a certificate, what is certified, a change while somebody learns, a place that is passed on. */
import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DESK, PHONE } from '../house/browser.mjs';
import { calendarIn } from '../house/calendar.mjs';
import { invite, PLACE } from '../house/founding.mjs';
import { journey } from '../house/journey.mjs';
import { press, typeInto } from '../house/keys.mjs';
import { answer, goThrough, heading as opened, next, questionsOn, ready } from '../house/learner.mjs';
import { answerByKeys, answerPage, questionsOf, turn, wasRight, whole } from '../house/lesson.mjs';
import { look } from '../house/look.mjs';

const COURSE = 'Five Ways to Wellbeing';
const SLUG = 'five-ways-to-wellbeing';
const MODULE = `five-ways/${SLUG}`;

const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });
const heading = (page, name) => page.getByRole('heading', { name, exact: true });
/** The heading of a page that says above it where it belongs. */
const title = (page, name) => page.getByRole('heading', { level: 1, name: new RegExp(` ${name}$`) });
/** A line of a list of facts. */
const fact = (page, name) => page.locator('.nhsuk-summary-list__row').filter({ has: page.getByText(name, { exact: true }) }).locator('dd');
const sent = (page) => page.locator('.phone .queue').filter({ hasText: 'Everything is sent.' }).waitFor();
const download = async (page, press) => {
  const coming = page.waitForEvent('download');
  await press();
  return readFile(await (await coming).path());
};
const pdf = (page) => page.getByRole('link', { name: /^Download the certificate \(PDF\)/ });
const checkLink = (page) => page.getByRole('link', { name: /^See what others see there/ });

journey('a newcomer goes from an invitation to a certificate in one sitting, offline in the middle', {}, async ({ place, window }) => {
  const { base, letters, people } = place;
  const questions = await questionsOf(SLUG);
  const desk = await (await window(people.cara, DESK)).newPage();
  await invite(desk, base, 'nia@ashbourne.example', PLACE.organisation);
  const page = await (await window(null, PHONE)).newPage();
  await page.goto(await letters.takeLink('nia@ashbourne.example'));
  await typeInto(page, page.getByLabel('First name'), 'Nia');
  await typeInto(page, page.getByLabel('Last name'), 'Morgan');
  await press(page, button(page, 'Accept and sign in'));
  await heading(page, 'You are in').waitFor();

  await page.goto(`${base}/`);
  await press(page, link(page, 'Learn'));
  await heading(page, 'Learn').waitFor();
  await look(page, 'what there is to learn');
  await press(page, link(page, COURSE));
  await page.getByText('Not begun').waitFor();
  await look(page, 'a course');
  await press(page, button(page, `Begin with “${COURSE}”`));
  await page.locator('progress.ec-far[value="1"]').waitFor();
  await look(page, 'a page with a question');
  await answerPage(page, questions);
  await look(page, 'a page with an answer');

  // Kept on the phone, and gone on with while the server is away.
  await press(page, link(page, 'Back'));
  await press(page, link(page, 'Read without signal'));
  await ready(page);
  await press(page, button(page, 'Keep on this phone'));
  await page.getByText('1 module is kept on this phone').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((held) => navigator.serviceWorker.addEventListener('controllerchange', held, { once: true }));
  });
  await sent(page);
  await place.server.kill();
  await page.reload();
  await ready(page);
  let things = 0;
  for (let pages = 0; pages < 4; pages += 1) {
    await next(page);
    const ids = await questionsOn(page);
    for (const id of ids) await answer(page, id);
    things += 1 + ids.length;
  }
  const stood = await opened(page).innerText();
  // The page that was open before may be told of once more.
  await page.waitForFunction((least) => Number(/(\d+) things wait to be sent\./.exec(document.querySelector('.phone .queue').textContent)?.[1] ?? 0) >= least, things);
  await place.server.start();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await sent(page);

  await press(page, link(page, 'To this module’s page'));
  await page.getByText(`You were at “${stood}”`).waitFor();
  await look(page, 'a module, begun');
  await press(page, button(page, `Carry on with “${COURSE}”`));
  await title(page, stood).waitFor();
  do await answerPage(page, questions);
  while (await turn(page));
  await press(page, button(page, 'To the end of the module'));
  await page.getByText('You have finished this module. Well done.').waitFor();
  const counted = [...questions.values()].filter((asked) => asked.form !== 'free').length;
  await page.getByText(`${counted} of ${counted} questions were right.`).waitFor();
  await look(page, 'a module, finished');
  await press(page, link(page, 'See your course'));
  const done = page.getByText(/Completed on \d+ \w+ \d{4}\./);
  await done.waitFor();
  const [, day] = /Completed on (\d+ \w+ \d{4})\./.exec(await done.innerText());
  await look(page, 'a course, completed');

  await press(page, link(page, 'Back'));
  await press(page, link(page, 'My certificates'));
  await heading(page, COURSE).waitFor();
  await look(page, 'certificates');
  const paper = await download(page, () => press(page, pdf(page)));
  assert.equal(paper.toString('latin1', 0, 5), '%PDF-');
  assert.match(paper.toString('latin1', paper.length - 8), /%%EOF/);
  const address = await checkLink(page).getAttribute('href');

  const stranger = await (await window(null, DESK)).newPage();
  await stranger.goto(address);
  await heading(stranger, 'Check of a certificate').waitFor();
  await stranger.getByText('This certificate is genuine, and it is valid today.').waitFor();
  const says = { Name: 'Nia Morgan', Course: COURSE, 'Completed on': day, Organisation: PLACE.organisation, 'Issued by': PLACE.programme };
  for (const [name, value] of Object.entries(says)) assert.equal(await fact(stranger, name).innerText(), value);
  assert.deepEqual(await stranger.context().cookies(), [], 'who checks leaves no trace');
  await look(stranger, 'the check of a certificate');

  await press(page, page.locator('summary', { hasText: 'Take the link back, or change it' }));
  await press(page, page.getByRole('button', { name: /^Take the link back/ }));
  await page.getByText('You took the link back').waitFor();
  await look(page, 'certificates without a link');
  assert.equal((await stranger.reload()).status(), 410);
  await heading(stranger, 'This link was withdrawn').waitFor();
  for (const told of ['Nia', 'Morgan', COURSE]) assert.equal(await stranger.getByText(told).count(), 0, told);
  await look(stranger, 'a link that was withdrawn');
});

journey('an edited certificate is found out', {}, async ({ place, window }) => {
  const { base, people } = place;
  const page = await (await window(people.sam, DESK)).newPage();
  await page.goto(`${base}/learn/phone/${MODULE}`);
  await ready(page);
  await goThrough(page);
  await page.getByText('Your programme has this module as finished.').waitFor();
  await page.goto(`${base}/learn/certificates`);
  const address = new URL(await checkLink(page).getAttribute('href'));

  // Whoever changes the name on the paper does not change what stands at the address.
  const stranger = await (await window(null, DESK)).newPage();
  const named = { name: 'Somebody Else', course: 'Core training' };
  await stranger.goto(`${address}?${new URLSearchParams(named)}`);
  assert.equal(await fact(stranger, 'Name').innerText(), people.sam.name);
  assert.equal(await fact(stranger, 'Course').innerText(), COURSE);
  for (const told of Object.values(named)) assert.equal(await stranger.getByText(told).count(), 0, told);
  await stranger.getByText('If its name, course or a date is not the same as here, somebody has changed it.').waitFor();

  // An address that was made up leads nowhere, be it nearly right.
  const secret = address.pathname.split('/').at(-1);
  const nearly = (secret[0] === 'A' ? 'B' : 'A') + secret.slice(1);
  for (const made of [nearly, secret.slice(0, -4), Buffer.alloc(16, 7).toString('base64url'), 'certificate']) {
    assert.equal((await stranger.goto(`${base}/check/${made}`)).status(), 404, made);
    assert.equal(await stranger.getByText(people.sam.name).count(), 0);
  }
  await look(stranger, 'a made-up address');

  // The badge is checked without asking anybody, by the key at the well-known address: changed by a word it is worth nothing.
  await page.locator('summary', { hasText: 'Digital badge' }).click();
  const token = String(await download(page, () => page.getByRole('link', { name: /^Download the badge as a token/ }).click()));
  const { keys } = await (await fetch(`${base}/.well-known/jwks.json`)).json();
  const [head, body, signature] = token.split('.');
  const genuine = (said) => keys.some((key) => verify(null, Buffer.from(`${head}.${said}`), createPublicKey({ key, format: 'jwk' }), Buffer.from(signature, 'base64url')));
  assert.ok(genuine(body));
  const words = Buffer.from(body, 'base64url').toString();
  assert.ok(words.includes(COURSE));
  assert.equal(genuine(Buffer.from(words.replace(COURSE, named.course)).toString('base64url')), false);
});

journey('a trainer publishes a change while someone learns', {}, async ({ place, window }) => {
  const { base, people } = place;
  const questions = await questionsOf(SLUG);
  const sam = await (await window(people.sam, PHONE)).newPage();
  await sam.goto(`${base}/learn/five-ways`);
  await press(sam, button(sam, `Begin with “${COURSE}”`));
  await sam.locator('progress.ec-far[value="1"]').waitFor();
  await answerPage(sam, questions);
  await turn(sam);
  await answerPage(sam, questions);
  await turn(sam);
  await title(sam, 'Connect').waitFor();

  const page = await (await window(people.cara, DESK)).newPage();
  await page.goto(`${base}/learn/write`);
  await look(page, 'modules to write');
  await press(page, link(page, `Change for your place ${COURSE}`));
  await heading(page, 'Begin a module').waitFor();
  await look(page, 'a module is begun');
  await press(page, button(page, 'Begin'));
  await title(page, COURSE).waitFor();
  const english = page.getByLabel('English text');
  const ours = await english.inputValue();
  const [asked] = /^ask: Ana looks at the five.*$/m.exec(ours);
  const theirs = ours.replace(asked, 'ask: Ana reads the list and sighs. What could you say to her?').replace(/^## Connect\n/m, '$&The library in Ashbourne puts the kettle on at three.\n\n');
  await english.fill(theirs);
  await press(page, button(page, 'Save and publish'));
  await page.getByText('Published. Learners see it now.').waitFor();
  await page.getByText('Published, version 1').waitFor();
  await look(page, 'a module, published');

  // Sam’s page is the one from before. The answer counts, and the page that comes back is the new one.
  await answerByKeys(sam, questions.get('five-3'));
  await sam.getByText('The library in Ashbourne').waitFor();
  await turn(sam);
  await title(sam, 'Be active').waitFor();
  await press(sam, link(sam, 'Back'));
  await sam.getByText('You were at “Be active”').waitFor();
  await whole(sam);
  assert.equal(await sam.locator('.ec-contents').getByText('Opened', { exact: true }).count(), 4);
  await sam.locator('summary', { hasText: 'About this module' }).click();
  await sam.getByText('Published on').waitFor();
  await link(sam, 'Connect').click();
  await title(sam, 'Connect').waitFor();
  assert.ok(await wasRight(sam, 'five-3'));
  await link(sam, 'The page before').click();
  await sam.getByText('Ana reads the list and sighs.').waitFor();
  assert.equal(await wasRight(sam, 'five-2'), false, 'what it asks is another question now');
  await link(sam, 'The page before').click();
  await sam.locator('progress.ec-far[value="1"]').waitFor();
  assert.ok(await wasRight(sam, 'five-1'), 'what was right stays right');
  await look(sam, 'a page of the new version');
});

journey('a live session is booked, waited for and given up', {}, async ({ place, window }) => {
  const { base, letters, people } = place;
  const TITLE = 'Open questions at the library';
  const page = await (await window(people.cara, DESK)).newPage();
  await page.goto(`${base}/sessions`);
  await press(page, button(page, 'Plan a session'));
  await heading(page, 'Plan a session').waitFor();
  await look(page, 'planning');
  await page.getByLabel('What is it called?').fill(TITLE);
  await page.getByRole('radio', { name: 'In a room' }).check();
  await page.getByLabel('Address and room').fill('Ashbourne Library, upstairs');
  const day = new Date(Date.now() + 14 * 86_400_000);
  const date = page.getByRole('group', { name: 'Day', exact: true });
  for (const [name, value] of [['Day', day.getUTCDate()], ['Month', day.getUTCMonth() + 1], ['Year', day.getUTCFullYear()]]) await date.getByLabel(name, { exact: true }).fill(String(value));
  await page.getByLabel('When does it begin?').fill('14:00');
  await page.getByLabel('How many minutes?').fill('60');
  await page.getByLabel('How many places?').fill('1');
  await press(page, button(page, 'Make the session'));
  await page.getByText('The session was made.').waitFor();
  await look(page, 'a session, made');

  const come = async (person, size) => {
    const one = await (await window(person, size)).newPage();
    await one.goto(`${base}/sessions`);
    await press(one, link(one, TITLE));
    await title(one, TITLE).waitFor();
    return one;
  };
  const sam = await come(people.sam, PHONE);
  await press(sam, button(sam, 'Book my place'));
  await sam.getByText('You have a place. A letter for your calendar is on its way.').waitFor();
  await look(sam, 'a place');
  const booked = calendarIn(await letters.take(people.sam.email));
  assert.deepEqual([booked.declared, booked.method, booked.title, booked.attendee], ['REQUEST', 'REQUEST', TITLE, `mailto:${people.sam.email}`]);

  const alex = await come(people.alex, DESK);
  await alex.getByText('All places are taken.').waitFor();
  await press(alex, button(alex, 'Join the waiting list'));
  await alex.getByText('You are on the waiting list.', { exact: true }).waitFor();
  await look(alex, 'waiting');

  await press(sam, button(sam, 'Give up my place'));
  await sam.getByText('Done. You are not coming any more.').waitFor();
  const cancelled = calendarIn(await letters.take(people.sam.email));
  assert.deepEqual([cancelled.declared, cancelled.method, cancelled.status, cancelled.uid], ['CANCEL', 'CANCEL', 'CANCELLED', booked.uid]);
  assert.ok(cancelled.sequence > booked.sequence, 'a calendar takes what comes later');
  await sam.getByText('All places are taken.').waitFor();

  const offer = await letters.take(people.alex.email);
  assert.equal(calendarIn(offer), null, 'what is only offered is in no calendar');
  await alex.goto(/https?:\/\/\S+/.exec(offer)[0]);
  await alex.getByText('A place is free and held for you until').waitFor();
  await look(alex, 'a place that is held');
  await press(alex, button(alex, 'Take the place'));
  await alex.getByText('You have a place. A letter for your calendar is on its way.').waitFor();
  const taken = calendarIn(await letters.take(people.alex.email));
  assert.deepEqual([taken.method, taken.title, taken.attendee], ['REQUEST', TITLE, `mailto:${people.alex.email}`]);
  assert.notEqual(taken.uid, booked.uid);
});
