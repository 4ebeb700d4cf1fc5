/** Chromium: one for all journeys of a file, windows that keep nothing from each other, and browsers that can be killed. */
import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP localhost 127.0.0.1'];
const LAUNCH = { executablePath: EXECUTABLE, args: ARGS, headless: true };
/** Long, for two busy cores; nothing waits for it that goes right. */
const PATIENCE = 30_000;

export const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
export const DESK = { viewport: { width: 1280, height: 900 } };
const ALWAYS = { locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' };

let shared = null;
const browser = () => (shared ??= chromium.launch(LAUNCH));

/** Closes what the file's journeys shared. */
export async function closeBrowser() {
  const opened = shared;
  shared = null;
  await (await opened)?.close();
}

/** A window of its own. What its pages complain of is kept, and looked at by `complaints`. */
export async function openContext(size = PHONE, options = {}) {
  return watched(await (await browser()).newContext({ ...ALWAYS, ...size, ...options }));
}

/** A browser of its own that keeps what it holds in `folder`, so that it can be closed or killed and opened again. */
export async function openLasting(folder, size = PHONE) {
  return watched(await chromium.launchPersistentContext(folder, { ...LAUNCH, ...ALWAYS, ...size }));
}

/** Kills the browser that works in `folder`: not a single line of it runs after this. */
export function killBrowser(folder) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && commandOf(name).includes(`--user-data-dir=${folder}`));
  const main = pids.filter((pid) => !commandOf(pid).some((word) => word.startsWith('--type=')));
  if (main.length === 0) throw new Error(`no browser works in ${folder}`);
  for (const pid of main) process.kill(Number(pid), 'SIGKILL');
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function watched(context) {
  context.setDefaultTimeout(PATIENCE);
  context.faults = [];
  context.on('weberror', (fault) => context.faults.push(String(fault.error())));
  context.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) context.faults.push(message.text());
  });
  return context;
}
