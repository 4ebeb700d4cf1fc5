/** What everybody may do: find support without an account, a script or a cookie, take a card away, say what is wrong, and answer for one's own service. */
import assert from 'node:assert/strict';
import { DESK, PHONE } from '../house/browser.mjs';
import { fillDirectory, SERVICES } from '../house/directory.mjs';
import { journey } from '../house/journey.mjs';
import { press, tabTo, typeInto } from '../house/keys.mjs';
import { look, ZOOMED } from '../house/look.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const heading = (page, name) => page.getByRole('heading', { name, exact: true });
const hit = (page, name) => page.getByRole('article', { name, exact: true });
const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** The small directory, with one entry that nobody has checked for years and whose owner can be asked. */
const AGED = {
  ...SERVICES,
  energy: { ...SERVICES.energy, assured_date: ago(49) },
  warm: { ...SERVICES.warm, assured_date: ago(900), email: 'owner@warm.example', fees: 'Free' },
};

/** Asks in the form, and waits for what was found. */
async function ask(page, base, words) {
  await page.goto(`${base}/find`);
  await page.getByLabel('What do you need?').fill(words);
  await button(page, 'Find support').click();
  await heading(page, 'What we found').waitFor();
}

/** The sides of paper that the page takes. */
async function sides(page) {
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return (paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
}

/** Keeps what the window asks the server for. */
function asked(context) {
  const requests = [];
  context.on('request', (request) => requests.push({ url: request.url(), body: request.postData() ?? '' }));
  return requests;
}

journey('support is found and printed without a script, a cookie or another host', {}, async ({ place, window }) => {
  await fillDirectory(place, AGED);
  const context = await window(null, { ...PHONE, javaScriptEnabled: false });
  const requests = asked(context);
  const page = await context.newPage();
  await page.goto(`${place.base}/find?lang=cy`);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByLabel('What do you need?').fill('cant pay the gas');
  await page.getByLabel('Postcode (optional)').fill('BS1 4ST');
  await page.getByText('More choices').click();
  await page.getByLabel('By phone or text').check();
  await button(page, 'Find support').click();
  await heading(page, 'What we found').waitFor();
  assert.equal(page.url(), `${place.base}/find?lang=en`, 'neither words nor postcode are in the address');
  await hit(page, 'Ashbourne Energy Advice').getByText('Checked 7 weeks ago').waitFor();
  assert.equal(await page.getByText('Put on my card').first().isVisible(), false, 'what needs a script is not offered');
  assert.ok((await sides(page)) >= 1);

  await page.getByRole('button', { name: 'Chwilio eto yn Gymraeg' }).click();
  await heading(page, 'Beth ddaethom o hyd iddo').waitFor();
  await page.getByRole('button', { name: 'Search again in English' }).click();
  await page.getByRole('link', { name: 'Ashbourne Energy Advice' }).click();
  await page.getByText('Something here is wrong').click();
  await button(page, 'The phone number').click();
  await page.getByText('Thank you. Somebody will look at it.').waitFor();
  await page.goto(page.url().replace(/\?.*/, '/use'));
  await button(page, 'I could not get in').click();
  await heading(page, 'Thank you').waitFor();

  await page.goto(`${place.base}/find/topics/money`);
  await page.getByRole('button', { name: 'Paying for gas and electricity' }).click();
  await page.getByText('We looked for help with: Paying for gas and electricity').waitFor();
  assert.deepEqual(await context.cookies(), [], 'no cookie was set on the way');
  const elsewhere = requests.filter(({ url }) => !url.startsWith(`${place.base}/`));
  assert.deepEqual(elsewhere, [], 'nothing was asked of another host');
  assert.deepEqual(requests.filter(({ url }) => /gas|BS1/i.test(url)), []);

  const desk = await (await window(place.people.cara, DESK)).newPage();
  await desk.goto(`${place.base}/directory/review`);
  await desk.getByText('The phone number').first().waitFor();
});

journey('support is found by keyboard alone, and old checks are said', {}, async ({ place, window }) => {
  await fillDirectory(place, AGED);
  const page = await (await window(null, DESK)).newPage();
  await page.goto(`${place.base}/find`);
  await look(page, 'finding');
  await press(page, button(page, 'Find support'));
  await page.locator('.nhsuk-error-summary:focus').waitFor();
  assert.match(await page.title(), /^Error: /);
  await look(page, 'finding nothing');
  await typeInto(page, page.getByLabel('What do you need?'), 'warm homes discount');
  await page.keyboard.press('Enter');
  await heading(page, 'What we found').waitFor();
  const old = hit(page, 'Warm Homes Scheme');
  await old.getByText('Checked 2 years ago').waitFor();
  await look(page, 'what was found');
  const box = old.getByRole('checkbox');
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await page.getByText('1 service chosen').waitFor();
  await look(page, 'one chosen');
  await page.setViewportSize(ZOOMED);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways at 400%');
  await page.setViewportSize(DESK.viewport);
  await press(page, old.getByRole('link', { name: 'Warm Homes Scheme' }));
  await page.getByText('This was checked a long time ago.').waitFor();
  await look(page, 'a service');
  await tabTo(page, page.locator('summary', { hasText: 'Something here is wrong' }));
  await page.keyboard.press('Enter');
  await look(page, 'what is wrong');
  await press(page, button(page, 'The opening times'));
  await page.locator('.nhsuk-notification-banner--success:focus').waitFor();
  await look(page, 'thanks');

  await ask(page, place.base, 'i want to kill myself');
  await page.locator('.ec-danger:focus').getByText('116 123').waitFor();
  await look(page, 'danger');
  await ask(page, place.base, 'xyzzy plugh');
  await heading(page, 'Nothing here fits').waitFor();
  await look(page, 'nothing');
});

journey('a card is made, printed and opened elsewhere, and no request ever carries it', {}, async ({ place, window }) => {
  await fillDirectory(place, AGED);
  const context = await window(null, DESK);
  const requests = asked(context);
  const page = await context.newPage();
  await ask(page, place.base, 'cant pay the gas');
  const boxes = page.getByRole('checkbox', { name: /^Put on my card/ });
  for (const number of [0, 1, 2]) await boxes.nth(number).check();
  await page.getByText('3 services chosen').waitFor();
  await button(page, 'Make my card').click();
  await heading(page, 'My next step').waitFor();
  await look(page, 'a card');
  const wordless = page.url();
  await page.getByLabel('Your own small step').fill('Ring them on Monday with zebra Jo');
  await page.getByText('Ring them on Monday with zebra Jo').last().waitFor();
  // The words are in the link, and so in the square code, as soon as they are packed.
  await page.waitForFunction((was) => location.href !== was, wordless);
  await page.locator('#card-qr svg').waitFor();
  for (const layout of ['Standard', 'Large print', 'Easy read']) {
    await page.getByRole('radio', { name: layout }).check();
    assert.equal(await sides(page), 1, `${layout} takes one side of paper`);
    await look(page, `a card: ${layout}`);
  }
  await page.getByRole('radio', { name: 'Easy read' }).focus();
  await page.keyboard.press('ArrowLeft');
  assert.ok(await page.getByRole('radio', { name: 'Large print' }).isChecked());

  // The link as it stands now holds the step as well; it is read on another phone, with nothing else known.
  const link = page.url();
  assert.match(link, /\/card#[\w-]+$/);
  const phone = await window(null, PHONE);
  const others = asked(phone);
  const other = await phone.newPage();
  await other.goto(link);
  await other.getByText('Ring them on Monday with zebra Jo').last().waitFor();
  await heading(other, 'Ashbourne Energy Advice').waitFor();
  await look(other, 'a card on a phone');
  await other.getByRole('link', { name: 'Cymraeg' }).click();
  await heading(other, 'Fy ngham nesaf').waitFor();
  await other.getByText('Ring them on Monday with zebra Jo').last().waitFor();
  await other.reload();
  await other.getByRole('link', { name: 'A oedd o unrhyw ddefnydd?' }).first().click();
  await other.getByRole('button', { name: 'Oedd', exact: true }).click();
  await heading(other, 'Diolch').waitFor();

  const end = new URL(link).hash.slice(1);
  const carried = [...requests, ...others].filter(({ url, body }) => [end.slice(0, 40), 'zebra'].some((part) => url.includes(part) || body.includes(part)));
  assert.deepEqual(carried, [], 'the card never leaves the browser');
  assert.deepEqual([...(await context.cookies()), ...(await phone.cookies())], []);

  await other.goto(`${place.base}/card#nonsense`);
  await other.getByText('This card cannot be read.').waitFor();
  await look(other, 'a card that cannot be read');
  await other.goto(`${place.base}/card`);
  await other.reload();
  await other.getByText('There is nothing on this card.').waitFor();
  await look(other, 'no card');
});

journey('an owner is asked by letter, and answers without an account', {}, async ({ place, window }) => {
  await fillDirectory(place, AGED);
  const desk = await (await window(place.people.cara, DESK)).newPage();
  await desk.goto(`${place.base}/directory/review`);
  await desk.getByRole('button', { name: /^Ask the owner.*Warm Homes Scheme/ }).click();
  await desk.getByText('The owner gets a letter.').waitFor();

  const context = await window(null, PHONE);
  const page = await context.newPage();
  const link = await place.letters.takeLink('owner@warm.example');
  await page.goto(link);
  await heading(page, 'Is this still right?').waitFor();
  await look(page, 'asked');
  await button(page, 'Nothing has changed').click();
  await heading(page, 'Thank you').waitFor();
  await page.getByText('Checked today', { exact: true }).waitFor();
  await look(page, 'thanked');

  await page.goto(link);
  await button(page, 'Something has changed').or(page.getByRole('link', { name: 'Something has changed' })).first().click();
  await heading(page, 'What has changed at Warm Homes Scheme?').waitFor();
  await look(page, 'correcting');
  await button(page, 'Send').click();
  await page.getByRole('alert').getByText('You have not changed anything').waitFor();
  await look(page, 'nothing was changed');
  await page.getByLabel('What it costs').fill('£3 for a visit');
  await button(page, 'Send').click();
  await heading(page, 'Thank you. We have your changes').waitFor();
  await look(page, 'sent');
  assert.deepEqual(await context.cookies(), []);

  await desk.goto(`${place.base}/directory/review`);
  await desk.getByText('£3 for a visit').waitFor();
  await desk.getByRole('button', { name: /^Accept/ }).first().click();
  await page.goto(`${place.base}/find/services/${AGED.warm.id}`);
  await page.getByText('£3 for a visit').waitFor();
  await page.goto(`${link.slice(0, -4)}AAAA`);
  await heading(page, 'This link does not work').waitFor();
  await look(page, 'a link that does not work');
});
