/** Practising: by keyboard on a narrow phone and without a script, words of danger, a refresher, and a trainer who writes somebody new. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { DESK, PHONE } from '../house/browser.mjs';
import { engines } from '../house/database.mjs';
import { journey } from '../house/journey.mjs';
import { press, tabTo, typeInto } from '../house/keys.mjs';
import { look } from '../house/look.mjs';

const SHORT = new URL('../../content/scenarios/short.md', import.meta.url);
const ASKED = 'What would a quincunx morning look like for you?';
const TOLD = 'Have you tried patches? How about a vape?';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });
const heading = (page, name) => page.getByRole('heading', { name, exact: true });
const field = (page) => page.getByRole('textbox', { name: 'What do you say to Dean?' });

/** Where the words stand that were typed, as table and column. */
async function holding(place, words) {
  const tables = await place.rows();
  return Object.entries(tables).flatMap(([table, rows]) => rows.flatMap((row) => Object.entries(row).filter(([, value]) => String(value).includes(words)).map(([column]) => `${table}.${column}`)));
}

journey('a chat is practised by keyboard at 320 px, and nothing that was typed is stored', { on: engines }, async ({ place, window }) => {
  const page = await (await window(place.people.sam, PHONE)).newPage();
  await page.goto(`${place.base}/`);
  await press(page, link(page, 'Practise'));
  await heading(page, 'Practise a chat').waitFor();
  await look(page, 'the way in');
  await press(page, link(page, 'Dean'));
  await heading(page, 'One reply at a time').waitFor();
  await look(page, 'a person');
  await press(page, page.getByRole('button', { name: 'Start, one reply at a time' }));
  await typeInto(page, field(page), ASKED);
  await press(page, button(page, 'Say it'));
  // What came is read out where it stands: the page stays, and the hands stay in the field.
  const heard = page.locator('#talk-feedback');
  await heard.getByText('6 of 6').waitFor();
  assert.equal(await heard.getAttribute('aria-live'), 'polite');
  await page.getByRole('log').getByText('my ten minutes').waitFor();
  assert.ok(await field(page).evaluate((one) => one === document.activeElement), 'the focus stays in the field');
  assert.equal(await field(page).inputValue(), '');
  await look(page, 'what the coach heard');
  await page.keyboard.type(TOLD);
  await press(page, button(page, 'Say it'));
  await heard.getByText('advice nobody asked for').first().waitFor();
  assert.equal(await page.getByRole('log').getByRole('listitem').count(), 5, 'lines are added, not drawn anew');
  await press(page, button(page, 'End the chat'));
  await heading(page, 'How the chat went').waitFor();
  assert.ok(await heading(page, 'How the chat went').evaluate((one) => one === document.activeElement));
  await look(page, 'how it went');
  for (const words of ['quincunx', 'tried patches']) assert.deepEqual(await holding(place, words), [], words);
  await press(page, button(page, 'Keep this chat'));
  await page.getByText('Kept, for you alone.').waitFor();
  assert.deepEqual(await holding(place, 'quincunx'), ['practice_kept.words']);
  await press(page, link(page, 'See what you kept'));
  await heading(page, 'What you kept').waitFor();
  await look(page, 'what was kept');
  await press(page, button(page, 'Remove'));
  await page.getByText('You have kept nothing').waitFor();
  assert.deepEqual(await holding(place, 'quincunx'), []);
  await page.goto(`${place.base}/practice/path`);
  await heading(page, 'Your last 12 weeks').waitFor();
  await look(page, 'the path');
});

journey('practising needs no script, and words of danger are not judged', {}, async ({ place, window }) => {
  const page = await (await window(place.people.sam, { ...PHONE, javaScriptEnabled: false })).newPage();
  await page.goto(`${place.base}/practice/people/dean/chat`);
  await field(page).fill(ASKED);
  await button(page, 'Say it').click();
  await page.getByText('my ten minutes').waitFor();
  assert.equal(await page.getByText('What the coach heard').count(), 0, 'a whole chat is not interrupted');
  await button(page, 'Say it').click();
  await page.getByRole('link', { name: 'Type what you would say' }).waitFor();
  await field(page).fill('I want to kill myself');
  await button(page, 'Say it').click();
  for (const way of [/Call 999/, /NHS 111 and choose option 2/, /116 123/, /01632 960 001/]) await page.getByRole('listitem').filter({ hasText: way }).first().waitFor();
  await page.getByText('Nobody reads what you type here. If this is real').waitFor();
  await button(page, 'Go back to the chat without it').click();
  await field(page).fill('So it is the one thing that is yours.');
  await button(page, 'Say it').click();
  await button(page, 'End the chat').click();
  await heading(page, 'How the chat went').waitFor();
  assert.deepEqual(await holding(place, 'kill myself'), []);
});

journey('a refresher is done by keyboard, and a verdict is seen otherwise', {}, async ({ place, window }) => {
  const page = await (await window(place.people.sam, PHONE)).newPage();
  await page.goto(`${place.base}/practice/people/dean/reply`);
  await typeInto(page, field(page), TOLD);
  await press(page, button(page, 'Say it'));
  await press(page, page.locator('summary', { hasText: 'I see it another way' }));
  await tabTo(page, page.getByLabel('I think this was'));
  await page.getByLabel('I think this was').selectOption('reflection');
  await press(page, button(page, 'Send'));
  await page.getByText('Thank you. It has been counted.').waitFor();
  assert.deepEqual(await holding(place, 'tried patches'), [], 'without consent no word is kept');
  await page.goto(`${place.base}/practice`);
  await press(page, link(page, 'Do one now'));
  for (let item = 1; item <= 4; item += 1) {
    await page.getByText(`Refresher: ${item} of 4`).waitFor();
    if (item === 1) await look(page, 'a refresher');
    const typed = page.locator('main textarea');
    if (await typed.count()) {
      await typeInto(page, typed, 'What would you like to do about it?');
    } else {
      await tabTo(page, page.getByRole('radio').first());
      await page.keyboard.press('Space');
    }
    await press(page, button(page, 'Check'));
    await page.getByRole('heading', { name: /^(Yes, that is it|Not this time)$/ }).waitFor();
    if (item === 1) await look(page, 'an answer');
    await press(page, button(page, 'Next'));
  }
  await heading(page, 'Refresher done').waitFor();
  await look(page, 'the end of a refresher');
});

journey('a trainer writes somebody, mends what is found, previews and publishes', {}, async ({ place, window }) => {
  const page = await (await window(place.people.cara, DESK)).newPage();
  const text = await readFile(SHORT, 'utf8');
  await page.goto(`${place.base}/practice`);
  await press(page, link(page, 'Write people to talk with'));
  await heading(page, 'Write people to talk with').waitFor();
  await look(page, 'the list of own people');
  await press(page, page.getByRole('button', { name: 'Write someone new' }));
  await heading(page, 'Write someone new').waitFor();
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await page.getByRole('radio', { name: 'From a short example' }).check();
  await look(page, 'how to begin');
  await press(page, button(page, 'Begin'));
  const english = page.getByLabel('The text', { exact: true });
  await english.fill(text.replace('Alex, waiting', 'Juno, waiting').replace('| bus |\n\n## step', '| nowhere |\n\n## step'));
  await press(page, button(page, 'Save and publish'));
  await page.getByRole('link', { name: /Mend what is listed/ }).waitFor();
  await page.getByText('"nowhere" is not there. Check the name.').waitFor();
  await look(page, 'what is found');
  await english.fill(text.replace('Alex, waiting', 'Juno, waiting'));
  await press(page, button(page, 'Save'));
  await page.getByText('Nothing is wrong. You can publish this.').waitFor();
  await press(page, page.getByRole('button', { name: 'Talk with them as a learner would' }));
  await typeInto(page, page.getByRole('textbox', { name: 'What do you say to Juno?' }), 'What did you like about the walk?');
  await press(page, button(page, 'Say it'));
  await page.getByRole('log').getByText('I liked the walk').waitFor();
  await look(page, 'the preview');
  await press(page, link(page, 'Back'));
  await press(page, button(page, 'Save and publish'));
  await page.getByText('Published, version 1').waitFor();
  const sam = await (await window(place.people.sam, PHONE)).newPage();
  await sam.goto(`${place.base}/practice`);
  await press(sam, link(sam, 'Juno'));
  await heading(sam, 'A whole chat').waitFor();
  await page.goto(`${place.base}/practice/learners`);
  await heading(page, 'Who has practised').waitFor();
  await look(page, 'who has practised');
});
