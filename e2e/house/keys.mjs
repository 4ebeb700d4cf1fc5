/** A person who has a keyboard and no mouse: moves with Tab, and must always see where the focus is. */
import assert from 'node:assert/strict';

/** More stops than any page of ours has. */
const MOST_STOPS = 250;

const hasFocus = (locator) => locator.evaluate((one) => one === document.activeElement);

/** Presses Tab until this is reached. Every stop on the way must be visible as such. */
export async function tabTo(page, locator, { key = 'Tab', looking = true } = {}) {
  await locator.waitFor({ state: 'attached' });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(locator)) {
      if (looking) await seesFocus(page);
      return stop;
    }
    await page.keyboard.press(key);
  }
  return assert.fail(`${locator} is not reached by ${MOST_STOPS} times ${key}`);
}

/** Asserts that the focused element looks different from when it is not focused, and is on the screen. */
export async function seesFocus(page) {
  const focused = await page.evaluateHandle(() => document.activeElement);
  const name = await focused.evaluate((one) => `${one.tagName.toLowerCase()}#${one.id} "${(one.textContent || one.value || '').trim().slice(0, 40)}"`);
  const { area, covered } = await focused.evaluate((one) => {
    // A tile's input is unseen; what is seen of it is its label.
    const seen = one.matches('input[type=checkbox], input[type=radio]') ? (one.labels[0] ?? one) : one;
    const { x, y, width, height } = seen.getBoundingClientRect();
    const [left, top] = [Math.max(0, x - 8), Math.max(0, y - 8)];
    const area = { x: left, y: top, width: Math.min(innerWidth, x + width + 8) - left, height: Math.min(innerHeight, y + height + 8) - top };
    const hit = document.elementFromPoint(x + width / 2, Math.min(y + height / 2, innerHeight - 1));
    const own = hit && [one, seen].some((part) => part.contains(hit) || hit.contains(part));
    return { area, covered: own ? null : (hit?.outerHTML ?? 'nothing').slice(0, 120) };
  });
  assert.ok(area.width > 0 && area.height > 0, `${name} has the focus and is not on the screen`);
  assert.equal(covered, null, `${name} has the focus and lies under something else`);
  const picture = () => page.screenshot({ clip: area, animations: 'disabled', caret: 'hide' });
  const withFocus = await picture();
  await focused.evaluate((one) => one.blur());
  const without = await picture();
  await focused.evaluate((one) => one.focus({ preventScroll: true }));
  assert.ok(!withFocus.equals(without), `${name} has the focus and does not show it`);
}

/** Fills a field and goes on, by keyboard. */
export async function typeInto(page, locator, text) {
  await tabTo(page, locator);
  await page.keyboard.type(text);
}

/** Reaches a button or a link and presses it. */
export async function press(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press('Enter');
}
