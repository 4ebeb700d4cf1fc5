/** Databases of one journey each, on SQLite or PostgreSQL, and what stands in their tables. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { everycontact } from './program.mjs';

const run = promisify(execFile);
const POSTGRES = process.env.EVERYCONTACT_TEST_POSTGRES;

/** The engines that are at hand. */
export const engines = POSTGRES ? ['sqlite', 'postgres'] : ['sqlite'];

const psql = process.env.EVERYCONTACT_POSTGRES_BIN ? join(process.env.EVERYCONTACT_POSTGRES_BIN, 'psql') : 'psql';
const onServer = (sql) => run(psql, [POSTGRES, '--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1', '--command', sql]);

/** A new, empty database. */
export async function freshDatabase(engine, folder) {
  if (engine === 'sqlite') return { engine, folder, url: `sqlite:${join(folder, `${randomBytes(4).toString('hex')}.sqlite`)}`, drop: async () => undefined };
  const name = `e2e_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(POSTGRES);
  url.pathname = `/${name}`;
  return { engine, folder, url: url.href, drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** All rows of all tables, by table, as objects: read from a backup, which both engines write alike. */
export async function rowsOf(database) {
  const file = join(database.folder, `${randomBytes(6).toString('hex')}.gz`);
  await everycontact(['backup', file], { DATABASE_URL: database.url }, database.folder);
  const text = gunzipSync(await readFile(file)).toString();
  await rm(file);
  const tables = {};
  let into = null;
  for (const line of text.split('\n')) {
    if (line.startsWith('{"table"')) {
      const { table, columns } = JSON.parse(line);
      into = { columns, rows: (tables[table] = []) };
    } else if (line.startsWith('[')) {
      const cells = JSON.parse(line);
      into.rows.push(Object.fromEntries(into.columns.map((column, at) => [column, cells[at]])));
    }
  }
  return tables;
}

/** The conversations in the database, each with what it says and whose it is. */
export async function conversations(database) {
  const { conversation } = await rowsOf(database);
  return conversation.map((row) => ({ id: row.conversation_id, version: row.version, worker: row.worker_id, withdrawn: row.withdrawn, ...JSON.parse(row.content) }));
}
