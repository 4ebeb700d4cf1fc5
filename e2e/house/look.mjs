/** Looks at a page as people with disabilities meet it: axe with contrast on, narrow and wide, and never sideways scrolling. */
import assert from 'node:assert/strict';
import axe from 'axe-core';

export const NARROW = { width: 320, height: 640 };
/** 1280 pixels at 400% zoom are 320 CSS pixels in a low window. */
export const ZOOMED = { width: 320, height: 256 };
export const WIDE = { width: 1280, height: 900 };

const OPTIONS = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'color-contrast': { enabled: true }, 'target-size': { enabled: true } },
};

/** What is wrong with the page at this size, one line each. */
export async function faultsAt(page, size) {
  await page.setViewportSize(size);
  // A bar that stays at the lower edge lies over whatever has yet to be scrolled to, which axe takes for too small a
  // target. In a window as high as the page nothing does.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > size.height) await page.setViewportSize({ width: size.width, height });
  // Fonts and layout have settled once two frames were drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { found, wide } = await page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options);
    const found = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.target.join(' ')}: ${node.failureSummary}`));
    const root = document.documentElement;
    const over = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    return { found, wide: root.scrollWidth > root.clientWidth ? over.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)) : null };
  }, OPTIONS);
  return wide === null ? found : [...found, `scrolls sideways: ${wide.join(' ; ')}`];
}

/** Asserts that nothing is wrong with the page as it stands, narrow and wide. The window gets its size back. */
export async function look(page, step) {
  const before = page.viewportSize();
  for (const size of [NARROW, WIDE]) assert.deepEqual(await faultsAt(page, size), [], `${step} at ${size.width} px`);
  await page.setViewportSize(before);
}
