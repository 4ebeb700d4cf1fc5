/** Founds the place as an operator and a coordinator do, through command line, letters and pages; done once, kept as a backup. */
import { join } from 'node:path';
import { closeBrowser, DESK, openContext } from './browser.mjs';
import { Letters } from './letters.mjs';
import { everycontact, scratch, Server } from './program.mjs';

/** The variable in which the runner says where it wrote down what it founded. */
export const FOUNDED = 'E2E_FOUNDED';
export const PLACE = { programme: 'Healthy Ashbourne', organisation: 'Ashbourne City Council' };
const PEOPLE = { cara: ['Cara', 'Hughes'], sam: ['Sam', 'Price'], alex: ['Alex', 'Reed'] };
const addressOf = (key) => `${key}@ashbourne.example`;

/** Accepts an invitation, and answers the person with the session that came of it. */
async function accept(link, key) {
  const context = await openContext(DESK);
  const page = await context.newPage();
  await page.goto(link);
  const [given, family] = PEOPLE[key];
  await page.getByLabel('First name').fill(given);
  await page.getByLabel('Last name').fill(family);
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  const { person } = await page.evaluate(async () => (await fetch('/api/v1/session')).json());
  const cookie = (await context.cookies()).find(({ name }) => name === 'ec_session');
  return { page, context, told: { id: person, email: addressOf(key), name: `${given} ${family}`, shortName: `${given} ${family[0]}.`, cookie } };
}

/** Adds an organisation, with the page as it is for a coordinator. */
export async function addOrganisation(page, base, name) {
  await page.goto(`${base}/organisations/add`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('radio', { name: 'Council' }).check();
  await page.getByRole('button', { name: 'Continue' }).or(page.getByRole('button', { name: 'Save' })).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Invites somebody by letter. */
export async function invite(page, base, email, organisation) {
  await page.goto(`${base}/people/invite`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('radio', { name: 'Staff or volunteer' }).check();
  await page.getByLabel('Organisation', { exact: true }).selectOption({ label: organisation });
  await page.getByRole('radio', { name: 'Send an invitation by e-mail' }).check();
  await page.locator('main form button').last().click();
  await page.getByText('The invitation is on its way.').waitFor();
}

/** Founds the place. Answers the archive with everything in it, and the people with their sessions. */
export async function found() {
  const room = await scratch('founding');
  const letters = await new Letters().open();
  const settings = { DATABASE_URL: `sqlite:${join(room.folder, 'place.sqlite')}`, ...letters.settings };
  const words = ['programme', 'add', '--name', PLACE.programme, '--safeguarding', 'Ring the duty desk on 01632 960 001.', '--coordinator', addressOf('cara')];
  const printed = await everycontact(words, { ...settings, EVERYCONTACT_BASE_URL: 'http://localhost:9' }, room.folder);
  const server = await new Server({ settings, cwd: room.folder }).start();
  try {
    const cara = await accept(server.base + new URL(/http\S+/.exec(printed)[0]).pathname, 'cara');
    await addOrganisation(cara.page, server.base, PLACE.organisation);
    const people = { cara: cara.told };
    for (const key of ['sam', 'alex']) {
      await invite(cara.page, server.base, addressOf(key), PLACE.organisation);
      people[key] = (await accept(await letters.takeLink(addressOf(key)), key)).told;
    }
    const archive = join(room.folder, 'place.gz');
    await everycontact(['backup', archive], { DATABASE_URL: settings.DATABASE_URL }, room.folder);
    return { archive, people, remove: room.remove };
  } catch (failure) {
    throw new Error(`the place could not be founded; the server said:\n${server.said.join('\n')}`, { cause: failure });
  } finally {
    await server.stop();
    await letters.close();
    await closeBrowser();
  }
}
