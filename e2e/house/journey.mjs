/** A journey: one test with a place, phones and windows of its own, which all must have nothing to complain of at the end. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser, openContext, openLasting, PHONE } from './browser.mjs';
import { openPhone } from './phone.mjs';
import { letIn, openPlace } from './place.mjs';
import { scratch } from './program.mjs';
import { Relay } from './relay.mjs';

/** Nothing waits so long that goes right: this only ends what hangs. */
const LONGEST = 240_000;

after(closeBrowser);

/**
 * Tells a journey on each of the engines. With `relayed` the browser reaches the server through a relay.
 * The journey gets the place, and ways to open windows (`size`, who is signed in) and phones (capture page, ready).
 */
export function journey(name, { on = ['sqlite'], relayed = false } = {}, tell) {
  for (const engine of on) {
    test(on.length > 1 ? `${name} (${engine})` : name, { timeout: LONGEST }, async (t) => {
      const closing = [];
      try {
        const relay = relayed ? await new Relay().open() : null;
        if (relay) closing.push(() => relay.close());
        const place = await openPlace({ engine, relay });
        closing.push(() => place.close());
        const contexts = [];
        const keep = async (context, person) => {
          closing.push(() => context.close().catch(() => undefined));
          contexts.push(context);
          if (person) await letIn(context, person);
          return context;
        };
        const window = async (person, size) => keep(await openContext(size), person);
        const lasting = async (folder, person, size) => keep(await openLasting(folder, size), person);
        const folder = async () => {
          const made = await scratch('browser');
          closing.push(made.remove);
          return made.folder;
        };
        const phone = async (person, size = PHONE) => {
          const page = await (await window(person, size)).newPage();
          await openPhone(page, place.base);
          return page;
        };
        try {
          await tell({ t, place, relay, window, lasting, folder, phone });
        } catch (failure) {
          const said = place.server.said.filter((line) => !line.startsWith('People reach')).join('\n');
          t.diagnostic(`the server said:\n${said}`);
          for (const page of contexts.flatMap((context) => context.pages())) t.diagnostic(`${page.url()} shows:\n${await shown(page)}`);
          throw failure;
        }
        for (const context of contexts) assert.deepEqual(context.faults, [], 'a page had an error, or did what its own policy forbids');
      } finally {
        for (const close of closing.reverse()) await close();
      }
    });
  }
}

const shown = (page) => page.locator('body').innerText({ timeout: 2_000 }).catch(() => '(nothing)');
