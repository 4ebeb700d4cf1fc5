/** Recording by touch in four taps, and by keyboard alone. */
import assert from 'node:assert/strict';
import { DESK } from '../house/browser.mjs';
import { conversations } from '../house/database.mjs';
import { journey } from '../house/journey.mjs';
import { press, seesFocus, tabTo } from '../house/keys.mjs';
import { look } from '../house/look.mjs';
import { allGone, chat, happened, lastSays, leftIt, record, save, topic } from '../house/phone.mjs';

journey('four taps record a chat on a narrow phone', {}, async ({ place, phone }) => {
  const page = await phone(place.people.sam);
  await look(page, 'an empty form, first use');
  await record(page);
  await lastSays(page, 'Sent');
  await look(page, 'sent');

  await page.reload();
  await page.evaluate(() => {
    window.taps = 0;
    addEventListener('pointerdown', ({ isTrusted, pointerType }) => (window.taps += isTrusted && pointerType === 'touch' ? 1 : 0), true);
  });
  await topic(page, 'Money and bills').tap();
  await happened(page, 'Pointed to a service').tap();
  await leftIt(page, 'Knows where to get help').tap();
  await look(page, 'a form filled in');
  await save(page).tap();
  await lastSays(page, 'Sent');
  assert.equal(await page.evaluate(() => window.taps), 4);
  await allGone(page);
  const stored = await conversations(place.database);
  assert.deepEqual(stored.map(({ topics }) => topics).sort(), [['money'], ['smoking']]);
  assert.ok(stored.every(({ setting, channel }) => setting === 'front_desk' && channel === 'in_person'));
});

journey('a forgotten answer is named, and the rest is kept', {}, async ({ place, phone }) => {
  const page = await phone(place.people.sam);
  await topic(page, 'Alcohol').tap();
  await save(page).tap();
  const problems = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await problems.waitFor();
  assert.ok(await problems.evaluate((box) => box === document.activeElement));
  assert.match(await page.title(), /^Error: /);
  await look(page, 'a form with errors');
  await problems.getByRole('link', { name: 'Choose what happened' }).tap();
  assert.equal(await page.evaluate(() => document.activeElement.name), 'happened');
  assert.ok(await topic(page, 'Alcohol').isChecked());
  await happened(page, chat.happened).tap();
  await leftIt(page, chat.response).tap();
  await save(page).tap();
  await lastSays(page, 'Sent');
});

journey('a keyboard alone records, changes and takes back, and always sees where it is', {}, async ({ place, phone }) => {
  const page = await phone(place.people.sam, DESK);
  await page.keyboard.press('Tab');
  await seesFocus(page);
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('button', { name: 'Change', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Place'));
  await page.keyboard.press('ArrowDown');
  await look(page, 'where and how, opened');
  await tabTo(page, topic(page, 'Sleep'));
  await page.keyboard.press('Space');
  await press(page, page.getByRole('button', { name: 'Help me with this chat: Sleep' }));
  await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
  await look(page, 'help in the chat');
  await press(page, page.getByRole('button', { name: 'Record this chat: Sleep' }));
  await tabTo(page, happened(page, 'Gave information'));
  await page.keyboard.press('Space');
  await tabTo(page, page.locator('input[name=responses], input[name=response]').first());
  await page.keyboard.press('ArrowDown');
  assert.ok(await leftIt(page, 'Set a goal').isChecked());
  await tabTo(page, page.getByRole('checkbox', { name: 'Needed, but no service was suitable' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.locator('input[name=gap-reason]').first());
  await page.keyboard.press('ArrowDown');
  await look(page, 'a gap with its reason');
  await press(page, save(page));
  await page.getByRole('heading', { name: 'Sent', exact: true }).and(page.locator(':focus')).waitFor();

  await press(page, page.getByRole('button', { name: 'Change the one I just saved' }));
  await page.getByRole('heading', { name: 'Change the chat you just saved' }).waitFor();
  await look(page, 'changing the last one');
  await tabTo(page, topic(page, 'Loneliness'));
  await page.keyboard.press('Space');
  await press(page, page.getByRole('button', { name: 'Save the change', exact: true }));
  await lastSays(page, 'Sent');
  const [changed] = await conversations(place.database);
  assert.deepEqual([changed.version, changed.topics, changed.setting, changed.gap], [2, ['sleep', 'loneliness'], 'clinic', { reason: 'waiting_time', topic: 'sleep' }]);

  await press(page, page.getByRole('button', { name: 'Undo', exact: true }));
  await lastSays(page, 'Taken back');
  await press(page, page.getByRole('link', { name: 'On this phone' }));
  await page.getByRole('heading', { level: 1, name: 'On this phone' }).and(page.locator(':focus')).waitFor();
  await look(page, 'on this phone, nothing waiting');
  await allGone(page);
  const [gone] = await conversations(place.database);
  assert.deepEqual([gone.version, gone.withdrawn], [3, true]);
});
