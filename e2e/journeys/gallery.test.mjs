/** Every page with every sample in every language, and the demonstration's own pages, narrow and wide, for everybody. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeBrowser, DESK, openContext } from '../house/browser.mjs';
import { faultsAt, look, NARROW, WIDE, ZOOMED } from '../house/look.mjs';
import { formStands } from '../house/phone.mjs';
import { scratch, Server } from '../house/program.mjs';

/** So many pages are looked at at once. */
const ABREAST = 2;
const timeout = 600_000;
let room;
let demo;

before(async () => {
  room = await scratch('demo');
  const words = ['demo', '--folder', room.folder, '--people', '80', '--conversations', '1500'];
  demo = await new Server({ settings: {}, cwd: room.folder, words, listen: (port) => ['--port', String(port)] }).start();
});
after(async () => {
  await demo?.kill();
  await closeBrowser();
  await room?.remove();
});

/** Looks at every page, and answers everything that is wrong with any. */
async function walk(context, paths) {
  const left = [...paths];
  const found = [];
  const worker = async () => {
    const page = await context.newPage();
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const response = await page.goto(demo.base + path);
      if (response.status() !== 200) found.push(`${path}: status ${response.status()}`);
      for (const size of [NARROW, WIDE]) found.push(...(await faultsAt(page, size)).map((fault) => `${path} at ${size.width} px: ${fault}`));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
  assert.deepEqual(context.faults, []);
  return found;
}

const linksOn = (page) => page.locator('a[href^="/gallery/"]').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));

test('what is wrong with a page is found', { timeout }, async () => {
  const context = await openContext(DESK);
  const page = await context.newPage();
  await page.goto(`${demo.base}/demo`);
  await page.evaluate(() => {
    const add = (tag, css, attributes) => {
      const one = Object.assign(document.createElement(tag), attributes);
      Object.assign(one.style, css);
      document.querySelector('main').append(one);
    };
    add('p', { color: '#999', background: '#fff' }, { textContent: 'Pale words' });
    add('input', {}, { type: 'text' });
    add('div', { width: '400px', height: '1px' }, {});
  });
  const found = (await faultsAt(page, NARROW)).join('\n');
  for (const fault of ['color-contrast: ', 'label: ', 'scrolls sideways: ']) assert.ok(found.includes(fault), `${fault} in ${found}`);
  await context.close();
});

for (const language of ['en', 'cy']) {
  test(`every page of the gallery can be used by everybody (${language})`, { timeout }, async (t) => {
    const context = await openContext(DESK);
    const page = await context.newPage();
    await page.goto(`${demo.base}/gallery?lang=${language}`);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    const paths = await linksOn(page);
    assert.ok(paths.length > 50, `only ${paths.length} pages in the gallery`);
    assert.deepEqual(await walk(context, ['/demo', '/demo/outbox', '/gallery', ...paths]), []);
    t.diagnostic(`${paths.length} samples`);
    await context.close();
  });

  test(`the pages of the demonstration can be used by everybody (${language})`, { timeout }, async () => {
    for (const [who, paths] of Object.entries(PAGES)) {
      const context = await openContext(DESK);
      const page = await context.newPage();
      await page.goto(`${demo.base}/demo?lang=${language}`);
      await page.getByRole('listitem').filter({ hasText: who }).getByRole('button').click();
      await page.waitForURL((address) => address.pathname !== '/demo');
      assert.deepEqual(await walk(context, paths), []);
      if (paths.includes('/conversations/mine')) {
        await page.goto(`${demo.base}/chat/`);
        await formStands(page);
        for (const name of ['record', 'help', 'phone']) {
          await page.locator(`#tab-${name}`).click();
          await look(page, `/chat/#${name}`);
          await page.setViewportSize(ZOOMED);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `/chat/#${name} scrolls sideways at 400%`);
        }
      }
      await context.close();
    }
  });
}

/** Who of the demonstration looks at which pages. */
const PAGES = {
  'Samira Kingfisher': ['/', '/account', '/account/details', '/conversations/mine', '/conversations/team', '/safety', '/find', '/find/topics/money', '/card', '/practice', '/practice/people/dean', '/practice/drills', '/practice/refresher', '/practice/path'],
  'Owain Gwennol': ['/', '/people', '/people/invite', '/people/invitations', '/people/import', '/organisations', '/organisations/add', '/programme', '/conversations/team', '/conversations/lists', '/conversations/lists/topics', '/conversations/lists/topics/smoking', '/practice/write', '/practice/learners', '/practice/contests'],
};
