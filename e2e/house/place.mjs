/** A place that runs a programme: founded once through the front door, and copied for each journey. */
import { readFile } from 'node:fs/promises';
import { after } from 'node:test';
import { freshDatabase, rowsOf } from './database.mjs';
import { found, FOUNDED } from './founding.mjs';
import { Letters } from './letters.mjs';
import { everycontact, scratch, Server } from './program.mjs';

let once = null;
/** What the runner founded; without it (one file run by hand) the place is founded here. */
const founded = () => (once ??= process.env[FOUNDED] ? readFile(process.env[FOUNDED], 'utf8').then(JSON.parse) : found());
after(async () => (await once)?.remove?.());

/**
 * Opens a copy of the place on a database of its own, served and reachable. `relay`, where given, stands between.
 * What it answers is closed by `close`, whatever state the journey left it in.
 */
export async function openPlace({ engine = 'sqlite', relay = null } = {}) {
  const { archive, people } = await founded();
  const room = await scratch('place');
  const database = await freshDatabase(engine, room.folder);
  const letters = await new Letters().open();
  await everycontact(['restore', archive], { DATABASE_URL: database.url }, room.folder);
  const settings = { DATABASE_URL: database.url, ...letters.settings };
  const server = new Server({ settings, cwd: room.folder, address: relay?.base ?? null });
  await server.start();
  if (relay) relay.to = server.port;
  return {
    base: server.base,
    database,
    letters,
    people,
    server,
    rows: () => rowsOf(database),
    async close() {
      await server.kill();
      await letters.close();
      await database.drop();
      await room.remove();
    },
  };
}

/** Lets a window hold the session with which this person already signed in. */
export const letIn = (context, person) => context.addCookies([person.cookie]);
