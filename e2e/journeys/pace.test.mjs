/**
 * How long an entry takes at human pace. The times of a person come from the Keystroke-Level Model (Card, Moran and
 * Newell, "The keystroke-level model for user performance time with interactive systems", Communications of the ACM 23(7),
 * 1980): M 1.35 s to prepare mentally, P 1.10 s to point, K 0.20 s to press. By its rules an M stands before each choice,
 * and none before Save, which only ends them. What one waits for the machine (R) is measured in the page. The model's P is
 * for a mouse, and it has no swipe: each swipe to the next question counts as one more P. Beside it stands what the times
 * for touch screens give (El Batran and Dunlop, "Enhancing KLM to fit touch screen mobile devices", MobileHCI 2014:
 * 0.08 s to point, 0.07 s to swipe), with the same M, K and R.
 */
import assert from 'node:assert/strict';
import { conversations } from '../house/database.mjs';
import { journey } from '../house/journey.mjs';
import { happened, leftIt, save, sendAll, topic } from '../house/phone.mjs';

const [M, K] = [1.35, 0.2];
const CLASSIC = { point: 1.1, swipe: 1.1 };
const TOUCH = { point: 0.08, swipe: 0.07 };
const ENTRIES = 20;
/** A usual phone, held upright. */
const PHONE = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** Chats as they come: most on one topic, some on two. */
const TOPICS = [['Smoking and vaping'], ['Money and bills'], ['Loneliness', 'Money and bills'], ['Sleep'], ['Alcohol'], ['Mental wellbeing', 'Sleep'], ['Being active']];
const HAPPENED = ['Listened', 'Gave information', 'Pointed to a service'];
const RESPONSES = ['Made a plan', 'Set a goal', 'Knows where to get help', 'No change for now'];

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
};

journey('twenty chats at human pace', {}, async ({ place, phone, t }) => {
  const page = await phone(place.people.sam, PHONE);
  const entries = [];
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    const topics = TOPICS[entry % TOPICS.length];
    const targets = [
      ...topics.map((label) => [topic(page, label), M]),
      [happened(page, HAPPENED[entry % HAPPENED.length]), M],
      [leftIt(page, RESPONSES[entry % RESPONSES.length]), M],
      [save(page), 0],
    ];
    const did = { mental: 0, taps: 0, swipes: 0 };
    for (const [target, mental] of targets) {
      did.swipes += await swipesTo(page, target);
      if (mental === 0) await startWatch(page);
      await target.tap();
      if (mental > 0) assert.ok(await target.isChecked(), `a tap was lost in entry ${entry + 1}`);
      did.mental += mental;
      did.taps += 1;
    }
    const waited = (await page.evaluate(() => window.waited)) / 1000;
    entries.push({ ...did, seconds: ({ point, swipe }) => did.mental + did.taps * (point + K) + did.swipes * swipe + waited, waited });
  }
  // A busy server may have put one off: then a person taps "Send now", rather than wait a minute for the next try.
  await sendAll(page);
  assert.equal((await conversations(place.database)).length, ENTRIES);
  const each = (look) => entries.map(look);
  const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  t.diagnostic(`${mean(each((one) => one.taps)).toFixed(1)} taps and ${mean(each((one) => one.swipes)).toFixed(1)} swipes an entry; ${median(each((one) => one.waited)).toFixed(2)} s until it is saved`);
  const [classic, touch] = [CLASSIC, TOUCH].map((times) => median(each((one) => one.seconds(times))).toFixed(1));
  console.log(`human pace: median ${classic} s an entry (Keystroke-Level Model, Card, Moran and Newell 1980; ${touch} s with the touch times of El Batran and Dunlop 2014)`);
});

/** Measures in the page how long it takes from the next press to "Saved on this phone" and an empty form on the screen. */
function startWatch(page) {
  return page.evaluate(() => {
    window.waited = new Promise((measured, failed) => {
      setTimeout(() => failed(new Error(`not saved after 30 s: ${document.querySelector('.error-summary')?.innerText ?? 'and nothing was said'}`)), 30_000);
      const start = ({ timeStamp }) => {
        const look = () => {
          const saved = document.getElementById('last-title') && !document.querySelector('#form input[name=topics]:checked');
          if (saved) measured(performance.now() - timeStamp);
          else requestAnimationFrame(look);
        };
        look();
      };
      addEventListener('click', start, { capture: true, once: true });
    });
  });
}

/** How many swipes of two thirds of the screen bring the target into sight; the page is moved accordingly. */
async function swipesTo(page, target) {
  return target.evaluate((input) => {
    const tile = input.labels?.[0] ?? input;
    const bar = document.querySelector('.save-bar');
    const covered = bar && !bar.contains(tile) ? Math.max(0, innerHeight - bar.getBoundingClientRect().top) : 0;
    let swipes = 0;
    for (; swipes < 20; swipes += 1) {
      const { top, bottom } = tile.getBoundingClientRect();
      const under = bottom - (innerHeight - covered);
      if (top >= 0 && under <= 0) break;
      scrollBy(0, Math.sign(under) * Math.min(Math.abs(top < 0 ? top : under) + 80, (innerHeight * 2) / 3));
    }
    return swipes;
  });
}
