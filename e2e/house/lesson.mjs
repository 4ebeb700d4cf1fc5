/** Somebody who learns on ordinary pages: answers questions by keyboard. What is right stands in the module's text. */
import { readFile } from 'node:fs/promises';
import { press, tabTo, typeInto } from './keys.mjs';

const TEXT = (slug) => new URL(`../../content/courses/en/${slug}.md`, import.meta.url);

/** The questions of a module of ours by their ids: the form of each, and what is right. */
export async function questionsOf(slug) {
  const text = await readFile(TEXT(slug), 'utf8');
  const blocks = [...text.matchAll(/^:::question (\w+)\n([\s\S]*?)^:::$/gm)];
  return new Map(blocks.map(([, form, body]) => {
    const [, id] = /^id: (.+)$/m.exec(body);
    const choices = [...body.matchAll(/^- \[([ x])\] (.+?) :: /gm)].map(([, mark, said]) => ({ right: mark === 'x', said }));
    const pairs = [...body.matchAll(/^- (?!\[[ x]\])"?(.+?)"? = (.+)$/gm)].map(([, left, right]) => [left, right]);
    const lines = [...body.matchAll(/^\d+\. (.+)$/gm)].map(([, said]) => said);
    return [id, { id, form, choices, pairs, lines, example: /^example: (.+)$/m.exec(body)?.[1] }];
  }));
}

/** Waits until all of the open page is there. */
export const whole = (page) => page.waitForLoadState('domcontentloaded');

const section = (page, id) => page.locator(`#q-${id}`);
/** Whether the page says that this question was right before. */
export async function wasRight(page, id) {
  await whole(page);
  return (await section(page, id).getByText('You had this right').count()) > 0;
}

/** Answers one question rightly, by keyboard, up to the moment at which it is told so. */
export async function answerByKeys(page, asked) {
  const here = section(page, asked.id);
  const inputs = here.locator('input[type=radio], input[type=checkbox]');
  if (asked.form === 'single') {
    await tabTo(page, inputs.first());
    const right = asked.choices.findIndex((it) => it.right);
    if (right === 0) await page.keyboard.press('Space');
    for (let at = 0; at < right; at += 1) await page.keyboard.press('ArrowDown');
  }
  if (asked.form === 'multiple') {
    for (const [at, it] of asked.choices.entries()) {
      if (!it.right) continue;
      await tabTo(page, inputs.nth(at));
      await page.keyboard.press('Space');
    }
  }
  const chosen = asked.form === 'order' ? asked.lines.map((line, at) => [line, String(at + 1)]) : asked.pairs;
  for (const [label, option] of chosen) {
    // An open list is drawn by the system: it is reached by keyboard, and then chosen from.
    const list = here.getByLabel(label, { exact: true });
    await tabTo(page, list);
    await list.selectOption({ label: option });
  }
  if (asked.form === 'free') await typeInto(page, here.getByRole('textbox'), asked.example);
  await press(page, here.getByRole('button', { name: /^Check (my answer|again)$/ }));
  await here.locator('.ec-told').getByRole('heading', { name: 'That is right', exact: true }).waitFor();
  await here.locator('.ec-told:focus').waitFor();
}

/** Answers what is not right yet on the open page. */
export async function answerPage(page, questions) {
  await whole(page);
  const ids = await page.locator('.ec-question').evaluateAll((all) => all.map((one) => one.id.replace('q-', '')));
  for (const id of ids) if (!(await wasRight(page, id))) await answerByKeys(page, questions.get(id));
}

const far = (page) => page.locator('progress.ec-far');

/** Turns to the page that follows; false at the end of the module. */
export async function turn(page) {
  await whole(page);
  const place = await far(page).evaluate((one) => one.value);
  const next = page.getByRole('button', { name: 'Next page', exact: true });
  if (!(await next.count())) return false;
  await press(page, next);
  await page.locator(`progress.ec-far[value="${place + 1}"]`).waitFor();
  return true;
}
