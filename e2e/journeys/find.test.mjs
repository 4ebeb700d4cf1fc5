/** Finding a service while the person is still talking: by touch, by keyboard, without a connection, and when nothing fits. */
import assert from 'node:assert/strict';
import { DESK } from '../house/browser.mjs';
import { conversations, engines } from '../house/database.mjs';
import { fillDirectory, idOf, nameOf } from '../house/directory.mjs';
import { journey } from '../house/journey.mjs';
import { press, tabTo, typeInto } from '../house/keys.mjs';
import { look, ZOOMED } from '../house/look.mjs';
import { allGone, formStands, happened, lastSays, leftIt, openPhone, save, sendAll, storeOf, topic, turnTo } from '../house/phone.mjs';

const said = (page) => page.getByRole('searchbox', { name: 'What did they say?' });
const findOffer = (page) => page.getByRole('button', { name: /^Find support/ });
const findNow = (page) => page.getByRole('button', { name: 'Find', exact: true });
const card = (page, name) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, level: 3, exact: true }) });
const choice = (page, name) => page.getByRole('checkbox', { name: `Choose ${name}`, exact: true });
const useThem = (page) => page.getByRole('button', { name: /^Use in the record/ });

/** Opens the page for finding and asks. */
async function ask(page, words, postcode = '') {
  await findOffer(page).tap();
  await page.getByRole('heading', { level: 1, name: 'Find support' }).waitFor();
  await said(page).fill(words);
  if (postcode !== '') await page.getByLabel('Their postcode, if it helps').fill(postcode);
  await findNow(page).tap();
  await page.locator('#results-title, .searching').first().waitFor();
  await page.locator('#results-title').waitFor();
}

/** Waits until the phone has the list of services. */
async function listKept(page) {
  const until = Date.now() + 60_000;
  while ((await storeOf(page, 'shortlist')).length === 0) {
    assert.ok(Date.now() < until, 'the list of services does not come');
    await page.waitForTimeout(200);
  }
}

/** A phone in a place whose directory is filled. */
async function ready({ place, phone }, who = 'sam', size = undefined) {
  await fillDirectory(place);
  return phone(place.people[who], size);
}

journey('what somebody said leads to a service, and the record knows which', { on: engines }, async (told) => {
  const { place } = told;
  const page = await ready(told);
  const asked = [];
  page.on('request', (request) => asked.push(request));
  await ask(page, 'cant pay the gas', 'DE6 1AB');
  await card(page, nameOf('energy')).waitFor();
  await look(page, 'what was found');
  assert.ok((await page.locator('.service').count()) >= 2);
  assert.equal(await page.locator('.services').first().locator('.service').count(), 3, 'three first');
  await page.getByRole('button', { name: /^Show \d+ more$/ }).tap();
  assert.ok((await page.locator('.services').first().locator('.service').count()) > 3);
  await choice(page, nameOf('energy')).tap();
  await choice(page, nameOf('fuel')).tap();
  await look(page, 'two chosen');
  await useThem(page).tap();
  await page.getByRole('heading', { name: 'Services for this chat' }).and(page.locator(':focus')).waitFor();
  assert.ok(await topic(page, 'Money and bills').isChecked(), 'the topic follows from what was said');
  assert.ok(await happened(page, 'Pointed to a service').isChecked());
  await page.getByText('We ticked “Pointed to a service” for you.').waitFor();
  await look(page, 'the form with services');
  await page.getByRole('button', { name: `Remove ${nameOf('fuel')}` }).tap();
  await leftIt(page, 'Knows where to get help').tap();
  await save(page).tap();
  await lastSays(page, 'Sent');
  await allGone(page);

  const [record] = await conversations(place.database);
  assert.deepEqual([record.services, record.topics, record.happened], [[idOf('energy')], ['money'], ['signposted']]);
  const { conversation_service: rows } = await place.rows();
  assert.deepEqual(rows.map((row) => row.service_id), [idOf('energy')]);
  // What was said and where somebody lives went out in the body of the search alone, and was kept nowhere.
  const hears = (text) => /DE6(%20|\+| )?1AB|cant pay the gas/i.test(text);
  for (const request of asked) assert.ok(!hears(request.url()), request.url());
  assert.deepEqual([...new Set(asked.filter((request) => hears(request.postData() ?? '')).map((request) => new URL(request.url()).pathname))], ['/api/v1/find']);
  for (const name of ['boot', 'draft', 'queue', 'sent', 'phone']) assert.ok(!hears(JSON.stringify(await storeOf(page, name))), name);
  // Those words stand in the vocabulary as well, so the tables are searched for the postcode alone.
  assert.ok(!/DE6 ?1AB/i.test(JSON.stringify({ ...(await place.rows()), postcode: null })));

  await page.goto(`${place.base}/conversations/mine`);
  await page.getByText(`Pointed to one service. ${nameOf('energy')}`).waitFor();
  await look(page, 'my chats');
});

journey('nothing suitable is one tap, and the gap knows what was needed', {}, async (told) => {
  const { place } = told;
  const page = await ready(told);
  await ask(page, 'shes got toothache and cant get a dentist');
  await look(page, 'nothing found');
  await page.getByRole('region', { name: 'Nothing suitable?' }).getByRole('button', { name: 'No such service' }).tap();
  const gap = page.getByRole('checkbox', { name: 'Needed, but no service was suitable' });
  await gap.and(page.locator(':focus')).waitFor();
  assert.ok(await gap.isChecked());
  await page.getByText(/^Needed: Finding a dentist/i).waitFor();
  assert.ok(await topic(page, 'Teeth and mouth').isChecked());
  await look(page, 'the gap in the form');
  await happened(page, 'Listened').tap();
  await leftIt(page, 'Not sure').tap();
  await save(page).tap();
  await lastSays(page, 'Sent');
  const [record] = await conversations(place.database);
  assert.deepEqual([record.gap, record.services], [{ reason: 'none_exists', topic: 'oral_health', need: 'dentist' }, undefined]);
});

journey('without a connection the phone searches its own list, and the record goes later', {}, async ({ place, lasting, folder }) => {
  await fillDirectory(place);
  const context = await lasting(await folder(), place.people.sam);
  const page = await context.newPage();
  await openPhone(page, place.base);
  await listKept(page);
  await place.server.stop();
  await context.setOffline(true);
  await page.reload();
  await formStands(page);
  await topic(page, 'Money and bills').tap();
  await findOffer(page).tap();
  await page.getByText('From the list kept on this phone').waitFor();
  await card(page, nameOf('energy')).waitFor();
  await look(page, 'the best for a topic, offline');
  await said(page).fill('cnat aford the gass, metre has run out');
  await findNow(page).tap();
  await choice(page, nameOf('fuel')).waitFor();
  await look(page, 'found offline');
  await choice(page, nameOf('fuel')).tap();

  await said(page).fill('lonely since he retired');
  await findNow(page).tap();
  await page.getByRole('heading', { name: 'May fit, check first: 1' }).waitFor();
  // It is open by itself only where nothing else was found.
  await page.locator('.maybe').evaluate((one) => (one.open = true));
  await card(page, nameOf('shed')).waitFor();
  await look(page, 'held back, offline');

  await said(page).fill('he wants to kill himself');
  await findNow(page).tap();
  await page.getByRole('alert').getByRole('link', { name: '999' }).waitFor();
  await useThem(page).tap();
  await leftIt(page, 'Made a plan').tap();
  await save(page).tap();
  await lastSays(page, 'Saved on this phone');
  await context.setOffline(false);
  await place.server.start();
  await sendAll(page);
  const [record] = await conversations(place.database);
  assert.deepEqual(record.services, [idOf('fuel')]);
});

journey('words of a crisis bring the way to help above everything', {}, async (told) => {
  const page = await ready(told);
  await ask(page, 'feeling low, says he wants to end his life');
  const alert = page.getByRole('alert');
  await alert.getByRole('link', { name: '999' }).waitFor();
  for (const number of ['999', '116 123']) assert.equal(await alert.getByRole('link', { name: number }).getAttribute('href'), `tel:${number.replace(' ', '')}`);
  await alert.getByText('Ring the duty desk on').waitFor();
  const above = await page.evaluate(() => document.querySelector('#find-crisis').getBoundingClientRect().top < document.querySelector('#find-title').getBoundingClientRect().top);
  assert.ok(above && (await alert.evaluate((box) => box.getBoundingClientRect().top >= 0 && box.getBoundingClientRect().top < innerHeight)));
  await look(page, 'a crisis');
});

journey('a mistake in an entry is told in one tap, later where there is no connection', {}, async ({ place, lasting, folder }) => {
  await fillDirectory(place);
  const context = await lasting(await folder(), place.people.sam);
  const page = await context.newPage();
  await openPhone(page, place.base);
  await listKept(page);
  await ask(page, 'cant pay the gas');
  const wrong = async (name, reason) => {
    await card(page, name).getByRole('button', { name: `This is wrong ${name}` }).tap();
    await look(page, 'what is wrong');
    await card(page, name).getByRole('button', { name: reason, exact: true }).tap();
    await card(page, name).getByText('Thank you. The people who keep this list will check it.').and(page.locator(':focus')).waitFor();
  };
  await wrong(nameOf('energy'), 'It has closed');
  await place.server.stop();
  await context.setOffline(true);
  await wrong(nameOf('fuel'), 'The phone number');
  await turnTo(page, 'On this phone');
  await page.getByText(`${nameOf('fuel')}: The phone number`).waitFor();
  await look(page, 'a mistake waits to be told');
  await context.setOffline(false);
  await place.server.start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(`${nameOf('fuel')}: The phone number`).waitFor({ state: 'detached' });
  const { directory_wrong: rows } = await place.rows();
  assert.deepEqual(rows.map((row) => [row.service_id, row.reason]).sort(), [[idOf('energy'), 'closed'], [idOf('fuel'), 'wrong_phone']]);
});

journey('a card is made for the person, and no server ever hears of their step', {}, async (told) => {
  const { place } = told;
  const page = await ready(told);
  const heard = [];
  page.context().on('request', (request) => heard.push(`${request.url().split('#')[0]} ${request.postData() ?? ''}`));
  await ask(page, 'feeling low since mum died');
  await choice(page, nameOf('talking')).tap();
  await useThem(page).tap();
  await page.getByRole('button', { name: 'Make a card for them' }).tap();
  await page.getByRole('heading', { level: 1, name: 'A card for them' }).and(page.locator(':focus')).waitFor();
  await page.getByLabel('Their small step, in their own words').fill('Ring them on Monday');
  await page.getByRole('img', { name: 'Code that opens this card on their phone' }).waitFor();
  await page.getByText('My small step').waitFor();
  await look(page, 'making a card');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Open the card to print it' }).tap();
  const paper = await opened;
  await paper.getByText('Ring them on Monday', { exact: true }).waitFor();
  await paper.getByText(nameOf('talking')).first().waitFor();
  assert.ok(new URL(paper.url()).pathname === '/card' && new URL(paper.url()).search === '');
  await look(paper, 'the card');
  assert.ok(heard.length > 0 && !heard.some((one) => /Ring them|Monday/.test(one)));
  assert.ok(!JSON.stringify(await storeOf(page, 'draft')).includes('Monday'));
  assert.ok(!JSON.stringify(await place.rows()).includes('Ring them on Monday'));
});

journey('a keyboard alone finds, chooses and records, and always sees where it is', {}, async (told) => {
  const { place } = told;
  const page = await ready(told, 'sam', DESK);
  await tabTo(page, topic(page, 'Money and bills'));
  await page.keyboard.press('Space');
  await press(page, findOffer(page));
  await page.getByRole('heading', { level: 1, name: 'Find support' }).and(page.locator(':focus')).waitFor();
  await card(page, nameOf('energy')).waitFor();
  await typeInto(page, said(page), 'cant pay the gas');
  await page.keyboard.press('Enter');
  await choice(page, nameOf('energy')).waitFor();
  await tabTo(page, choice(page, nameOf('energy')));
  await page.keyboard.press('Space');
  assert.ok(await choice(page, nameOf('energy')).isChecked());
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  await press(page, more);
  assert.ok(await page.evaluate(() => document.activeElement?.id.startsWith('choose-')), 'the focus goes on to what was shown');
  await press(page, useThem(page));
  await page.getByRole('heading', { name: 'Services for this chat' }).and(page.locator(':focus')).waitFor();
  await tabTo(page, page.locator('input[name=response]').first());
  await page.keyboard.press('ArrowDown');
  await press(page, save(page));
  await lastSays(page, 'Sent');
  const [record] = await conversations(place.database);
  assert.deepEqual([record.services, record.topics], [[idOf('energy')], ['money']]);
});

journey('filters narrow what is found, by keyboard, and without a connection as far as the list can tell', {}, async ({ place, lasting, folder }) => {
  await fillDirectory(place);
  const context = await lasting(await folder(), place.people.sam);
  const page = await context.newPage();
  await openPhone(page, place.base);
  await listKept(page);
  const filters = page.locator('#filters-title');
  const age = page.getByLabel('Their age');
  const box = (name) => page.getByRole('group', { name: 'Only what is' }).getByRole('checkbox', { name });
  // It is for men over 50: shown, or held back until somebody asks his age.
  const shed = page.locator('.service', { hasText: nameOf('shed') });
  await ask(page, 'he is lonely');
  await shed.waitFor({ state: 'attached' });
  await press(page, filters);
  await typeInto(page, age, '62');
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { name: 'What may help' }).waitFor();
  await card(page, nameOf('shed')).waitFor();
  await filters.and(page.getByText('Filters: 1')).waitFor();
  await look(page, 'a filter is set');
  await age.fill('30');
  await age.press('Enter');
  await shed.waitFor({ state: 'detached' });
  await press(page, page.getByRole('button', { name: 'Take the filters off' }));
  await shed.waitFor({ state: 'attached' });
  await page.locator('#results-title:focus').waitFor();
  assert.equal(await filters.textContent(), 'Filters');

  await said(page).fill('cant pay the gas');
  await findNow(page).tap();
  await card(page, nameOf('energy')).waitFor();
  await filters.tap();
  await page.getByRole('group', { name: 'How the help comes' }).getByRole('checkbox', { name: 'Visits at home' }).tap();
  await card(page, nameOf('energy')).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Take the filters off' }).tap();
  await card(page, nameOf('energy')).waitFor();

  await place.server.stop();
  await context.setOffline(true);
  await filters.tap();
  await box('Free').tap();
  await page.getByText('From the list kept on this phone').waitFor();
  await card(page, nameOf('energy')).waitFor();
  assert.equal(await card(page, nameOf('warm')).count(), 0, 'nobody knows what that costs');
  const unsure = page.getByText('This list cannot say who is open now');
  assert.equal(await unsure.count(), 0);
  await box('Open now').tap();
  await unsure.waitFor();
  await look(page, 'filters without a connection');
});

journey('at 400% zoom a service is found and chosen, and nothing runs off the side', {}, async (told) => {
  const page = await ready(told, 'sam', { viewport: ZOOMED });
  await listKept(page);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await findOffer(page).click();
  await page.locator('#filters-title').click();
  const language = page.getByLabel('Language', { exact: true });
  await language.selectOption('Polish');
  await language.selectOption('Any');
  assert.ok(!(await sideways()));
  await said(page).fill('cant pay the gas');
  await findNow(page).click();
  await choice(page, nameOf('energy')).check();
  assert.ok(!(await sideways()));
  await useThem(page).click();
  assert.ok(!(await sideways()));
  await page.getByRole('button', { name: 'Make a card for them' }).click();
  await page.getByRole('img', { name: 'Code that opens this card on their phone' }).waitFor();
  assert.ok(!(await sideways()));
});
