/** Takes the pictures of the read-me from the demonstration: the phone page, and the team's counts. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeBrowser, openContext } from './house/browser.mjs';
import { formStands, happened, lastSays, record, topic } from './house/phone.mjs';
import { scratch, Server } from './house/program.mjs';

const images = fileURLToPath(new URL('../docs/images/', import.meta.url));
/** A picture larger than this makes the read-me slow to load. */
const LARGEST = 200_000;

const room = await scratch('shots');
const demo = new Server({ settings: {}, cwd: room.folder, words: ['demo', '--folder', room.folder], listen: (port) => ['--port', String(port)] });

async function as(who, size) {
  const page = await (await openContext(size)).newPage();
  await page.goto(`${demo.base}/demo`);
  await page.getByRole('listitem').filter({ hasText: who }).getByRole('button').click();
  await page.waitForURL(`${demo.base}/`);
  return page;
}

async function shoot(page, name) {
  const path = join(images, name);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`${name} has ${size} bytes; ${LARGEST} are the most`);
  console.log(`${name}: ${Math.ceil(size / 1024)} KB`);
}

try {
  await mkdir(images, { recursive: true });
  await demo.start();
  const phone = await as('Samira Kingfisher', { viewport: { width: 390, height: 1060 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  await phone.goto(`${demo.base}/chat/`);
  await formStands(phone);
  // The page as it is after the first time.
  await record(phone);
  await lastSays(phone, 'Sent');
  await phone.reload();
  await formStands(phone);
  await topic(phone, 'Caring for someone').tap();
  await happened(phone, 'Listened').tap();
  await phone.evaluate(() => scrollTo(0, 0));
  await shoot(phone, 'record-phone.png');
  const desk = await as('Owain Gwennol', { viewport: { width: 1280, height: 1500 } });
  await desk.goto(`${demo.base}/conversations/team`);
  await desk.getByRole('heading', { level: 1 }).waitFor();
  await shoot(desk, 'team-desktop.png');
} finally {
  await demo.kill();
  await closeBrowser();
  await room.remove();
}
