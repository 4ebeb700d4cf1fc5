/** Somebody who learns: answers what stands on the open page of a module, by what a person sees and presses. */

import assert from 'node:assert/strict';
import { DESK, openContext } from './browser.mjs';

/** The questions on the open page, by their ids. */
export const questionsOn = (module) =>
  module.locator('.edition:visible .page.open form.question').evaluateAll((forms) => forms.map((form) => form.dataset.question));

export const question = (module, id) => module.locator(`.edition:visible form.question[data-question="${id}"]`);

/** Answers one question, rightly or not. A free reply is written and said to be close. */
export async function answer(module, id, rightly = true) {
  const form = question(module, id);
  const kind = await form.getAttribute('data-form');
  if (kind === 'single' || kind === 'multiple') await choose(form, rightly);
  if (kind === 'order') await order(form, rightly);
  if (kind === 'match') await match(form, rightly);
  if (kind === 'free') {
    await form.getByRole('textbox').fill('What matters most to you about it?');
    await form.getByRole('button').first().click();
    await form.locator(`.compare input[value="${rightly ? 1 : 0}"]`).check();
    return;
  }
  await form.locator('button[type=submit]').click();
}

async function choose(form, rightly) {
  const inputs = form.locator('.choice input');
  const rights = await inputs.evaluateAll((all) => all.map((one) => 'right' in one.dataset));
  const wrong = rights.indexOf(false) >= 0 ? rights.indexOf(false) : null;
  for (const [at, right] of rights.entries()) {
    const wanted = rightly ? right : at === wrong;
    if (wanted) await inputs.nth(at).check();
    else if ((await inputs.nth(at).getAttribute('type')) === 'checkbox') await inputs.nth(at).uncheck();
  }
}

const places = (form) => form.locator('.order > li').evaluateAll((items) => items.map((item) => Number(item.dataset.value)));

/** Puts items into their places, last place first, or in the right order but for the last two; one press moves one place. */
async function order(form, rightly) {
  const count = (await places(form)).length;
  const wanted = Array.from({ length: count }, (_, at) => at);
  if (!rightly) wanted.push(...wanted.splice(-2).reverse());
  for (const [place, item] of wanted.entries()) {
    for (;;) {
      const now = await places(form);
      if (now.indexOf(item) <= place) break;
      await form.locator(`.order > li[data-value="${item}"] .moves button`).first().click();
    }
  }
}

async function match(form, rightly) {
  const selects = form.locator('select');
  for (let at = 0; at < (await selects.count()); at += 1) {
    const right = await selects.nth(at).getAttribute('data-right');
    const options = await selects.nth(at).locator('option').evaluateAll((all) => all.map((one) => one.value).filter(Boolean));
    await selects.nth(at).selectOption(rightly ? right : options.find((value) => value !== right));
  }
}

/** Reads on to the next page. */
export const next = (module) => module.locator('.edition:visible [data-turn="1"]').click();

/** Goes through the open page and all that follow, and answers everything; stops on the page of the result. */
export async function goThrough(module, rightly = () => true) {
  for (;;) {
    for (const id of await questionsOn(module)) await answer(module, id, rightly(id));
    if (await module.locator('.edition:visible .page.result.open').count()) return;
    await next(module);
  }
}

/** A window that must show no fault of its own. */
export async function within(options, tell) {
  const context = await openContext(options.size ?? DESK, options);
  try {
    await tell(await context.newPage());
    assert.deepEqual(context.faults, [], 'a page had an error, or did what its own policy forbids');
  } finally {
    await context.close();
  }
}

export const heading = (module) => module.locator('.edition:visible .page.open h2');
export const outcome = (module) => module.locator('.edition:visible .outcome');
export const notice = (module) => module.locator('.edition:visible .notice');
export const ready = (module) => module.locator('#module.playing').waitFor();

/** What a learner sees of the answers on the open page. */
export const answers = (module) =>
  module.locator('.edition:visible .page.open form.question').evaluateAll((forms) =>
    forms.map((form) => ({
      id: form.dataset.question,
      chosen: Array.from(form.querySelectorAll('input:checked'), (one) => one.value),
      matched: Array.from(form.querySelectorAll('select'), (one) => one.value),
      ordered: Array.from(form.querySelectorAll('.order > li'), (one) => one.dataset.value),
      feedback: form.querySelector('.feedback').innerText,
    })),
  );

/** Turns to the first page that asks something. */
export async function toQuestion(module) {
  while ((await questionsOn(module)).length === 0) await next(module);
}

/** Waits for what a server hears after its page has gone. */
export async function until(heard) {
  const last = Date.now() + 30_000;
  while (!heard()) {
    if (Date.now() > last) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
