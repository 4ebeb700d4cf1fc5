/** A course that leaves Everycontact: in a SCORM 1.2 runtime that others wrote, and with a cmi5 record store. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closeBrowser, PHONE } from '../house/browser.mjs';
import { answer, answers, goThrough, heading, next, notice, outcome, questionsOn, ready, toQuestion, until, within } from '../house/learner.mjs';
import { exported, LearningSystem, RecordStore, send, served } from '../house/packages.mjs';
import { scratch } from '../house/program.mjs';

const LONGEST = { timeout: 240_000 };
const MODULE = ['core', '--module', 'what-mecc-is'];
let scorm;
let cmi5;

before(async () => {
  scorm = await exported([...MODULE, '--as', 'scorm12', '--language', 'en']);
  cmi5 = await exported([...MODULE, '--as', 'cmi5', '--home', 'https://mecc.example.org']);
});
after(async () => {
  await closeBrowser();
  for (const one of [scorm, cmi5]) await one?.remove();
});

test('SCORM 1.2: launched, left in the middle, resumed with its answers, passed, looked at again', LONGEST, async () => {
  const mastery = /<adlcp:masteryscore>(\d+)<\/adlcp:masteryscore>/.exec(scorm.text('imsmanifest.xml'))[1];
  const system = await new LearningSystem(scorm.root, { mastery }).open();
  try {
    await within({}, async (page) => {
      const module = page.frameLocator('iframe');
      const launch = async () => {
        await page.goto(`${system.base}/launch`);
        await ready(module);
      };
      await launch();
      assert.equal(system.kept.core.lesson_status, 'incomplete');
      await toQuestion(module);
      for (const id of await questionsOn(module)) await answer(module, id);
      await next(module);
      await toQuestion(module);
      const [wrong] = await questionsOn(module);
      await answer(module, wrong, false);
      const [title, given] = [await heading(module).innerText(), await answers(module)];
      assert.match(given[0].feedback, /have another go/i);
      await page.goto(`${system.base}/home`);
      assert.equal(system.kept.core.exit, 'suspend');
      assert.equal(system.kept.core.score.raw, '', 'a start is no result');
      assert.match(system.kept.core.session_time, /^\d{2,4}:\d\d:\d\d\.\d\d$/);

      await launch();
      assert.equal(await heading(module).innerText(), title);
      assert.deepEqual(await answers(module), given);
      await goThrough(module);
      await outcome(module).getByText('You have passed').waitFor();
      assert.equal(system.kept.core.lesson_status, 'passed');
      assert.equal(Number(system.kept.core.score.raw), 100);
      await module.getByRole('button', { name: 'Save and close' }).click();
      await notice(module).getByText('You can close this window').waitFor();

      await page.goto(`${system.base}/home`);
      await launch();
      await outcome(module).getByText('You have passed').waitFor();
      // To look back and to choose otherwise takes nothing away.
      await module.locator('summary', { hasText: 'All pages' }).click();
      await module.getByRole('link', { name: title }).click();
      await answer(module, wrong, false);
      await page.goto(`${system.base}/home`);
      assert.equal(system.kept.core.lesson_status, 'passed');
      assert.equal(Number(system.kept.core.score.raw), 100);
    });
    const interactions = system.commits.flatMap((cmi) => Object.values(cmi.interactions?.childArray ?? cmi.interactions ?? {}));
    const told = interactions.filter((one) => one?.id && one.result);
    assert.ok(told.some((one) => one.result === 'correct') && told.some((one) => one.result === 'wrong'));
    assert.ok(told.every((one) => ['choice', 'sequencing', 'matching'].includes(one.type)));
    const longest = Math.max(...system.commits.map((cmi) => cmi.suspend_data.length));
    assert.ok(longest > 50 && longest <= 4096, `progress of ${longest} characters`);
  } finally {
    await system.close();
  }
});

test('SCORM 1.2: too few right answers fail kindly, and another go passes', LONGEST, async () => {
  const system = await new LearningSystem(scorm.root, { mastery: '70' }).open();
  try {
    await within({}, async (page) => {
      const module = page.frameLocator('iframe');
      await page.goto(`${system.base}/launch`);
      await ready(module);
      await goThrough(module, () => false);
      await outcome(module).getByText('not there yet').waitFor();
      assert.equal(system.kept.core.lesson_status, 'failed');
      assert.equal(Number(system.kept.core.score.raw), 0);
      await outcome(module).getByRole('link', { name: 'try again' }).first().click();
      await goThrough(module);
      await outcome(module).getByText('You have passed').waitFor();
      assert.equal(await outcome(module).getByRole('link').count(), 0, 'nothing is left to do');
      assert.equal(system.kept.core.lesson_status, 'passed');
      assert.equal(Number(system.kept.core.score.raw), 100);
    });
  } finally {
    await system.close();
  }
});

test('SCORM 1.2: a toolkit without a pass mark is completed by reading, and has no score', LONGEST, async () => {
  const toolkit = await exported(['toolkit', '--module', 'toolkit-for-you', '--as', 'scorm12', '--language', 'en']);
  assert.ok(!toolkit.text('imsmanifest.xml').includes('masteryscore'));
  const system = await new LearningSystem(toolkit.root).open();
  try {
    await within({}, async (page) => {
      const module = page.frameLocator('iframe');
      await page.goto(`${system.base}/launch`);
      await ready(module);
      while ((await module.locator('.page.result.open').count()) === 0) await next(module);
      await outcome(module).getByText('You have been through all of it').waitFor();
      assert.equal(system.kept.core.lesson_status, 'completed');
      assert.equal(system.kept.core.score.raw, '');
    });
  } finally {
    await system.close();
    await toolkit.remove();
  }
});

test('SCORM 1.2: progress cut short is told, and a system that loses a step is told of it again', LONGEST, async () => {
  const system = await new LearningSystem(scorm.root).open();
  try {
    await within({}, async (page) => {
      const module = page.frameLocator('iframe');
      await page.goto(`${system.base}/launch`);
      await ready(module);
      await next(module);
      const second = await heading(module).innerText();
      await page.goto(`${system.base}/home`);
      system.kept.suspend_data = system.kept.suspend_data.slice(0, -4);
      await page.goto(`${system.base}/launch`);
      await notice(module).getByText('did not arrive whole').waitFor();
      assert.equal(await heading(module).innerText(), second, 'the place was kept apart from the rest');

      system.refusing = true;
      await next(module);
      await notice(module).getByText('did not take your last step').waitFor();
      const third = await heading(module).innerText();
      system.refusing = false;
      await next(module);
      await notice(module).filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
      assert.notEqual(await heading(module).innerText(), third);
    });
  } finally {
    await system.close();
  }
});

/** A course of one module that asks so many questions, as somebody may write one. */
async function longCourse(folder, questions) {
  const lines = ['# Long', 'kind: module', 'minutes: 20', 'summary: Long.', 'review: 2099-01-01', 'owner: Us', 'sources: https://one.example.org/a', 'pass: 70', '', '## One'];
  for (let at = 0; at < questions; at += 1) {
    lines.push(':::question single', `id: a-question-that-has-quite-a-long-name-of-its-own-${String(at).padStart(3, '0')}`, 'ask: Which?');
    lines.push('- [x] This :: Yes.', '- [ ] That :: No.', ':::', '');
  }
  await mkdir(join(folder, 'en'), { recursive: true });
  await writeFile(join(folder, 'en', 'long.md'), lines.join('\n'));
  await writeFile(join(folder, 'courses.toml'), '[[course]]\nslug = "long"\nen = "Long"\ncy = "Hir"\nmodules = ["long"]\n');
}

test('SCORM 1.2: the longest progress that is let through stays within what systems must keep', LONGEST, async () => {
  const { folder, remove } = await scratch('long');
  const words = ['long', '--from', folder, '--as', 'scorm12'];
  let long;
  try {
    let questions = 80;
    await longCourse(folder, questions);
    await assert.rejects(exported(words), /more questions than SCORM 1\.2 can remember/);
    while (!long) {
      questions -= 1;
      await longCourse(folder, questions);
      long = await exported(words).catch((refusal) => {
        if (!String(refusal).includes('more questions than')) throw refusal;
      });
    }
    const system = await new LearningSystem(long.root, { mastery: '70' }).open();
    try {
      await within({}, async (page) => {
        const module = page.frameLocator('iframe');
        await page.goto(`${system.base}/launch`);
        await ready(module);
        await goThrough(module);
        await outcome(module).getByText('You have passed').waitFor();
        const { length } = system.kept.suspend_data;
        assert.ok(length > 4000 && length <= 4096, `${questions} questions make ${length} characters`);
        await page.goto(`${system.base}/home`);
        await page.goto(`${system.base}/launch`);
        await outcome(module).getByText(`${questions} of ${questions} questions right`).waitFor();
      });
    } finally {
      await system.close();
    }
  } finally {
    await long?.remove();
    await remove();
  }
});

test('SCORM 1.2: without a system the module says so, and works', LONGEST, async () => {
  const { base, close } = await served((request, response) => send(scorm.root, request.url, response));
  try {
    await within({}, async (page) => {
      await page.goto(`${base}/index.html`);
      await notice(page).getByText('No learning system can be reached').waitFor();
      await next(page);
      const title = await heading(page).innerText();
      await page.reload();
      await ready(page);
      assert.equal(await heading(page).innerText(), title);
    });
  } finally {
    await close();
  }
});

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories';

/** What cmi5 asks of every statement of its own. */
function defined(statement, store, verb) {
  assert.equal(statement.verb.id, `http://adlnet.gov/expapi/verbs/${verb}`);
  assert.match(statement.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual(statement.actor, store.actor);
  assert.equal(statement.object.id, store.activity);
  assert.equal(statement.context.registration, store.registration);
  assert.equal(statement.context.extensions['https://w3id.org/xapi/cmi5/context/extensions/sessionid'], store.session);
  assert.deepEqual(statement.context.contextActivities.grouping, [{ id: 'https://mecc.example.org/publisher-id' }]);
  const categories = statement.context.contextActivities.category.map((one) => one.id);
  assert.ok(categories.includes(`${CATEGORY}/cmi5`));
  assert.equal(categories.includes(`${CATEGORY}/moveon`), ['completed', 'passed', 'failed'].includes(verb));
  assert.match(statement.timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/);
  if (verb === 'initialized') return;
  assert.match(statement.result.duration, /^PT\d+\.\d\dS$/);
}

const verbs = (statements) => statements.map((one) => one.verb.id.split('/').at(-1));

test('cmi5: launched in a learner’s language, left, resumed, completed and passed once, ended', LONGEST, async () => {
  const store = await new RecordStore({ mastery: 0.6, language: 'cy,en' }).open();
  const { base, close } = await served((request, response) => send(cmi5.root, new URL(request.url, 'http://here').pathname, response));
  const registration = '5fe6a1cd-6a0e-4f38-8d30-3f0d2b1c8a11';
  try {
    await within({ size: PHONE }, async (page) => {
      await page.goto(`${base}/index.html?${store.launch(registration)}`);
      await ready(page);
      assert.deepEqual(store.calls.slice(0, 5), [
        'POST fetch',
        'GET activities/state LMS.LaunchData',
        'GET agents/profile cmi5LearnerPreferences',
        'GET activities/state everycontact.progress',
        'POST statements',
      ]);
      defined(store.statements[0], store, 'initialized');
      assert.equal(await page.locator('html').getAttribute('lang'), 'cy');
      await page.getByRole('button', { name: 'Read this in English' }).click();
      await toQuestion(page);
      const [first] = await questionsOn(page);
      await answer(page, first);
      const [title, given] = [await heading(page).innerText(), await answers(page)];
      await page.goto(`${store.base}/back`);
      await until(() => verbs(store.statements).at(-1) === 'terminated');
      defined(store.statements.at(-1), store, 'terminated');
      assert.deepEqual(verbs(store.statements), ['initialized', 'answered', 'terminated']);

      store.language = 'en';
      await page.goto(`${base}/index.html?${store.launch(registration)}`);
      await ready(page);
      assert.equal(await heading(page).innerText(), title);
      assert.deepEqual(await answers(page), given);
      await goThrough(page);
      await outcome(page).getByText('You have passed').waitFor();
      await page.getByRole('button', { name: 'Save and close' }).click();
      await page.getByRole('heading', { name: 'Back' }).waitFor();
      const session = store.statements.slice(3);
      const own = session.filter((one) => !one.verb.id.endsWith('answered'));
      assert.deepEqual(verbs(own), ['initialized', 'completed', 'passed', 'terminated']);
      assert.equal(session.at(-1), own.at(-1), 'nothing follows the end');
      for (const one of own) defined(one, store, verbs([one])[0]);
      assert.equal(own[1].result.completion, true);
      assert.equal(own[2].result.success, true);
      assert.equal(own[2].result.score.scaled, 1);
      assert.equal(own[2].context.extensions['https://w3id.org/xapi/cmi5/context/extensions/masteryscore'], 0.6);
      for (const one of session.filter((other) => other.verb.id.endsWith('answered'))) {
        assert.ok(!JSON.stringify(one.context).includes(`${CATEGORY}/cmi5`));
        assert.match(one.object.id, /\/question\//);
        assert.equal(one.result.success, true);
      }

      // The same registration once more: what was passed is not passed again.
      const before = store.statements.length;
      await page.goto(`${base}/index.html?${store.launch(registration)}`);
      await outcome(page).getByText('You have passed').waitFor();
      await page.getByRole('button', { name: 'Save and close' }).click();
      await page.getByRole('heading', { name: 'Back' }).waitFor();
      assert.deepEqual(verbs(store.statements.slice(before)), ['initialized', 'terminated']);
    });
    assert.equal(store.calls.filter((call) => call === 'POST fetch').length, 3, 'the token is fetched once a launch');
    assert.ok(!JSON.stringify(store.statements).includes('What matters most'), 'a free reply leaves the browser');
    assert.ok(![...store.states.values()].some((state) => state.includes('What matters most')));
  } finally {
    await close();
    await store.close();
  }
});

test('cmi5: too few right answers fail; a launch to look back records nothing', LONGEST, async () => {
  const store = await new RecordStore({ mastery: 0.7 }).open();
  const { base, close } = await served((request, response) => send(cmi5.root, new URL(request.url, 'http://here').pathname, response));
  try {
    await within({}, async (page) => {
      await page.goto(`${base}/index.html?${store.launch('8d2f0a54-3a63-4c52-9c0e-6f1f3a7be001')}`);
      await ready(page);
      await goThrough(page, () => false);
      await outcome(page).getByText('not there yet').waitFor();
      await page.getByRole('button', { name: 'Save and close' }).click();
      await page.getByRole('heading', { name: 'Back' }).waitFor();
      const own = store.statements.filter((one) => !one.verb.id.endsWith('answered'));
      assert.deepEqual(verbs(own), ['initialized', 'completed', 'failed', 'terminated']);
      for (const one of own) defined(one, store, verbs([one])[0]);
      assert.equal(own[2].result.success, false);
      assert.ok(own[2].result.score.scaled < 0.7);

      // A session may hold one judgement: whoever tries again and passes has not failed.
      store.statements.length = 0;
      store.states.delete('everycontact.progress');
      await page.goto(`${base}/index.html?${store.launch('3b0f6c1e-75c3-4f0e-8f7d-0b7c1d1f2a02')}`);
      await ready(page);
      await goThrough(page, () => false);
      await outcome(page).getByRole('link', { name: 'try again' }).first().click();
      await goThrough(page);
      await outcome(page).getByText('You have passed').waitFor();
      await page.getByRole('button', { name: 'Save and close' }).click();
      await page.getByRole('heading', { name: 'Back' }).waitFor();
      const judged = store.statements.filter((one) => !one.verb.id.endsWith('answered'));
      assert.deepEqual(verbs(judged), ['initialized', 'completed', 'passed', 'terminated']);

      store.mode = 'Review';
      store.statements.length = 0;
      await page.goto(`${base}/index.html?${store.launch('8d2f0a54-3a63-4c52-9c0e-6f1f3a7be001')}`);
      await notice(page).getByText('You are looking back').waitFor();
      await page.getByRole('button', { name: 'Save and close' }).click();
      await page.getByRole('heading', { name: 'Back' }).waitFor();
      assert.deepEqual(verbs(store.statements), ['initialized', 'terminated']);
    });
  } finally {
    await close();
    await store.close();
  }
});
