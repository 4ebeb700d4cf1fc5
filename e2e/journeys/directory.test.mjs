/** The editors' desk by keyboard alone: a source by file is looked at and imported; a service is typed by hand. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DESK } from '../house/browser.mjs';
import { journey } from '../house/journey.mjs';
import { press, tabTo, typeInto } from '../house/keys.mjs';
import { look } from '../house/look.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const heading = (page, name) => page.getByRole('heading', { level: 1, name });

const TABLE = `Ref,Title of it,Telephone,What it is
7,Quay warm hub,01632 960 101,Tea and a warm room for anybody who is cold at home this winter.
8,Harbour tea and talk,01632 960 102,Company and a cup of tea for anybody who would like to meet other people.
9,,01632 960 103,Nobody knows what this one is called.
`;

/** Chooses an option of a select by typing its first letters, as a keyboard does. */
async function choose(page, select, letters) {
  await tabTo(page, select);
  await page.keyboard.type(letters);
}

journey('a source is added by file, looked at and imported, by keyboard alone', {}, async ({ place, window }) => {
  const { base, people, database } = place;
  const page = await (await window(people.cara, DESK)).newPage();
  await page.goto(`${base}/directory`);
  await page.getByRole('heading', { name: 'No sources yet' }).waitFor();
  await look(page, 'an empty directory');
  await press(page, button(page, 'Add a source'));
  await heading(page, 'Add a source').waitFor();
  await look(page, 'adding a source');
  await press(page, button(page, 'Add this source'));
  await page.locator('.nhsuk-error-summary:focus').waitFor();
  await look(page, 'a source without a name');
  await typeInto(page, page.getByLabel('Name', { exact: true }), 'Warm places');
  await page.keyboard.press('Enter');
  await heading(page, 'Warm places').waitFor();
  await look(page, 'a new source');

  const file = join(database.folder, 'warm.csv');
  await writeFile(file, TABLE);
  // What the system's own window for files does is not the page's: the file is there as if it had been chosen in it.
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await press(page, button(page, 'Look ahead'));
  await heading(page, 'Say what the columns hold').waitFor();
  await look(page, 'what the columns hold');
  assert.equal(await page.getByLabel('Column “Telephone”').inputValue(), 'phone', 'a guess was made');
  await choose(page, page.getByLabel('Column “Title of it”'), 'Name of the');
  await choose(page, page.getByLabel('Column “What it is”'), 'What it does');
  await press(page, button(page, 'Save and look ahead'));
  await heading(page, 'What importing would do').waitFor();
  await page.getByText('We would take 2 and leave out 1.').waitFor();
  await look(page, 'what importing would do');
  await press(page, button(page, 'Import these'));
  await page.getByText('We took 2 and left out 1.').waitFor();
  await look(page, 'what was imported');

  await page.goto(`${base}/directory/services`);
  await page.getByRole('link', { name: 'Quay warm hub' }).waitFor();
  await look(page, 'the list of services');
  await press(page, page.getByRole('link', { name: 'Quay warm hub' }));
  await heading(page, 'Quay warm hub').waitFor();
  await look(page, 'an imported entry');
  await press(page, button(page, 'Lay a correction over it'));
  const phone = page.getByLabel(/^Phone/);
  await tabTo(page, phone);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('01632 960 199');
  await page.keyboard.press('Enter');
  await page.getByText('The correction is laid over the entry.').waitFor();
  await page.getByText('01632 960 199').waitFor();
});

journey('a service is typed by hand, kept as a draft, and put in the directory, by keyboard alone', {}, async ({ place, window }) => {
  const { base, people } = place;
  const page = await (await window(people.cara, DESK)).newPage();
  await page.goto(`${base}/directory`);
  await press(page, button(page, 'Type a service'));
  await heading(page, 'Type a service').waitFor();
  await look(page, 'the form for a service');
  await typeInto(page, page.getByLabel('Name of the service'), 'Quay repair café');
  await press(page, button(page, 'Save as a draft'));
  await page.getByText('The draft is saved.').waitFor();
  await look(page, 'a draft');
  const path = new URL(page.url()).pathname;
  const seen = `${base}${path.replace('/directory/', '/find/')}`;
  assert.equal((await page.request.get(seen)).status(), 404, 'a draft is nobody’s to see');

  await press(page, button(page, 'Change this service'));
  await press(page, button(page, 'Put it in the directory'));
  await page.locator('.nhsuk-error-summary:focus').waitFor();
  assert.match(await page.title(), /^Error: /);
  await look(page, 'a service that says too little');
  await press(page, page.getByRole('alert').getByRole('link', { name: /^Say what the service does/ }));
  await page.keyboard.type('Volunteers mend lamps, clothes and toys with you.');
  await typeInto(page, page.getByLabel('Phone number (optional)'), '01632 960 105');
  await choose(page, page.getByLabel('Days in row 1'), 'Saturday');
  await typeInto(page, page.getByLabel('Opens, row 1'), '10am');
  await typeInto(page, page.getByLabel('Closes, row 1'), 'noon');
  await press(page, button(page, 'Put it in the directory'));
  await page.getByText('The service is in the directory.').waitFor();
  await look(page, 'a service in the directory');
  await press(page, page.getByRole('link', { name: 'See it as the public does' }));
  await page.getByText('10am to noon').waitFor();

  await page.goto(`${base}/directory/pins`);
  await look(page, 'first choices');
  await press(page, page.getByRole('link', { name: 'Money and bills' }));
  await typeInto(page, page.getByLabel('Words of the name'), 'repair');
  await page.keyboard.press('Enter');
  await press(page, button(page, 'Put it first Quay repair café'));
  await page.getByText('The service is a first choice now.').waitFor();
  await look(page, 'a first choice');
});
