/** A module as a folder of web pages: from a stick, by keyboard, looked at with care, and without a script. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { closeBrowser, openLasting, PHONE } from '../house/browser.mjs';
import { answer, answers, heading, next, outcome, question, questionsOn, ready, toQuestion, within } from '../house/learner.mjs';
import { look } from '../house/look.mjs';
import { exported } from '../house/packages.mjs';
import { scratch } from '../house/program.mjs';

const LONGEST = { timeout: 240_000 };
let folder;

before(async () => {
  folder = await exported(['core', '--module', 'what-mecc-is', '--as', 'web']);
});
after(async () => {
  await closeBrowser();
  await folder?.remove();
});

test('from a stick: opened as a file, resumed after the browser was closed, thoughts kept and taken out again', LONGEST, async () => {
  const kept = await scratch('stick');
  const address = pathToFileURL(join(folder.root, 'index.html')).href;
  try {
    let [title, given] = [];
    const first = await openLasting(kept.folder, PHONE);
    try {
      const page = first.pages()[0] ?? (await first.newPage());
      await page.goto(address);
      await ready(page);
      await toQuestion(page);
      for (const id of await questionsOn(page)) await answer(page, id);
      [title, given] = [await heading(page).innerText(), await answers(page)];
      const thought = page.locator('.edition:visible .reflection textarea').first();
      while (!(await thought.isVisible())) await next(page);
      await thought.fill('My neighbour on the stairs');
      await page.locator('.edition:visible summary', { hasText: 'All pages' }).click();
      await page.getByRole('link', { name: title }).click();
      assert.deepEqual(first.faults, []);
    } finally {
      await first.close();
    }
    const again = await openLasting(kept.folder, PHONE);
    try {
      const page = again.pages()[0] ?? (await again.newPage());
      const asked = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(address);
      await ready(page);
      assert.equal(await heading(page).innerText(), title);
      assert.deepEqual(await answers(page), given);
      await page.getByRole('button', { name: 'Darllen hwn yn Gymraeg' }).click();
      assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
      assert.deepEqual((await answers(page)).map((one) => [one.chosen, one.matched, one.ordered]), given.map((one) => [one.chosen, one.matched, one.ordered]));
      const thoughts = page.locator('.reflection textarea');
      assert.ok((await thoughts.evaluateAll((all) => all.map((one) => one.value))).includes('My neighbour on the stairs'));
      await page.locator('.edition:visible summary', { hasText: 'Pob tudalen' }).click();
      await page.getByRole('link', { name: 'Eich canlyniad' }).click();
      await page.getByRole('button', { name: 'Tynnu’r hyn' }).click();
      assert.deepEqual(new Set(await thoughts.evaluateAll((all) => all.map((one) => one.value))), new Set(['']));
      const store = await page.evaluate(() => JSON.stringify(localStorage));
      assert.ok(!store.includes('neighbour'));
      assert.ok(asked.every((url) => url.startsWith('file:')), 'nothing is asked of anybody');
      assert.deepEqual(again.faults, []);
    } finally {
      await again.close();
    }
  } finally {
    await kept.remove();
  }
});

test('by keyboard alone: pages turned, a question answered, items moved, the focus where it should be', LONGEST, async () => {
  await within({}, async (page) => {
    await page.goto(pathToFileURL(join(folder.root, 'index.html')).href);
    await ready(page);
    const press = async (locator, key = 'Enter') => {
      await tabTo(page, locator);
      await page.keyboard.press(key);
    };
    const forward = () => page.locator('.edition:visible [data-turn="1"]');
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    let moved = false;
    let checked = false;
    for (;;) {
      if (await page.locator('.page.result.open:visible').count()) break;
      for (const id of await questionsOn(page)) {
        const form = question(page, id);
        const kind = await form.getAttribute('data-form');
        if (kind === 'single' && !checked) {
          await press(form.locator('button[type=submit]'));
          await form.getByText('Choose an answer first').waitFor();
          assert.equal(await page.evaluate(() => document.activeElement.type), 'radio');
          await page.keyboard.press('Space');
          await press(form.locator('button[type=submit]'));
          assert.ok((await form.locator('.feedback').innerText()).length > 10);
          checked = true;
        }
        if (kind === 'order' && !moved) {
          const last = form.locator('.order > li').last();
          const name = await last.getAttribute('data-value');
          const button = form.locator(`.order > li[data-value="${name}"] button`).first();
          await press(button);
          assert.ok(await button.evaluate((one) => one === document.activeElement), 'the focus moves with its item');
          assert.match(await page.locator('.edition:visible .live').innerText(), /is now number \d/);
          moved = true;
        }
      }
      await press(forward());
      assert.equal(await focused(), await heading(page).innerText());
    }
    assert.ok(checked, 'the module asks for one of several');
    assert.ok(await outcome(page).getByText('What is still open').isVisible());
    await press(outcome(page).getByRole('link').first());
    assert.equal(await focused(), await heading(page).innerText());
  });
});

/** Tabs until the focus is on it. */
async function tabTo(page, locator) {
  for (let steps = 0; steps < 200; steps += 1) {
    if (await locator.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${locator}`);
}

test('every page of a module looks right, answered or not, in both languages', LONGEST, async () => {
  // What looks at the page reads its styles anew, which the page itself may not.
  await within({ size: PHONE, bypassCSP: true }, async (page) => {
    await page.goto(pathToFileURL(join(folder.root, 'index.html')).href);
    await ready(page);
    await look(page, 'the first page, before anything is answered');
    for (let number = 1; ; number += 1) {
      for (const [at, id] of (await questionsOn(page)).entries()) await answer(page, id, at % 2 === number % 2);
      await look(page, `page ${number}`);
      if (await page.locator('.page.result.open:visible').count()) break;
      await next(page);
    }
    await page.getByRole('button', { name: 'Darllen hwn yn Gymraeg' }).click();
    await look(page, 'the result in Welsh');
  });
});

test('a course of several modules opens with their list, and each leads back to it', LONGEST, async () => {
  const course = await exported(['toolkit', '--as', 'web', '--language', 'en']);
  try {
    await within({ bypassCSP: true }, async (page) => {
      await page.goto(pathToFileURL(join(course.root, 'index.html')).href);
      await look(page, 'the list of modules');
      const links = page.locator('.modules a');
      const count = await links.count();
      assert.ok(count > 1);
      for (let at = 0; at < count; at += 1) {
        const title = await links.nth(at).innerText();
        await links.nth(at).click();
        await ready(page);
        assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title);
        await page.getByRole('link', { name: 'All modules' }).first().click();
        await page.locator('.modules').waitFor();
      }
    });
  } finally {
    await course.remove();
  }
});

test('without a script everything can be read, and nothing asks for what cannot work', LONGEST, async () => {
  await within({ size: PHONE, javaScriptEnabled: false }, async (page) => {
    await page.goto(pathToFileURL(join(folder.root, 'index.html')).href);
    const pages = page.locator('.edition').first().locator('.page:not(.result)');
    assert.ok((await pages.count()) > 4);
    for (const one of await pages.all()) assert.ok(await one.isVisible());
    assert.equal(await page.locator('button:visible, textarea:visible').count(), 0);
    await page.locator('.answers summary').first().click();
    assert.ok(await page.locator('.answers [data-told]').first().isVisible());
  });
});
