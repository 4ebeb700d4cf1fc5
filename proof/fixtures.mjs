/** The official validator's own feeds, served as they are: each file at the path that it answers. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** The feeds, with how many paths of each break the standard by the validator's own word. */
export const FEEDS = [
  ['Default', 0],
  ['Test', 0],
  ['Warn', 1],
  ['Fail', 4],
];

const FILES = {
  '/': ['api_details'],
  '/services': ['service_list'],
  '/services/{id}': ['service_full'],
  '/taxonomies': ['taxonomy_list'],
  '/taxonomies/{id}': ['taxonomy'],
  '/taxonomy_terms': ['taxonomy_term_list'],
  '/taxonomy_terms/{id}': ['taxonomy_term'],
  '/organizations': ['organization_list'],
  '/organizations/{id}': ['organization_full', 'organization'],
  '/service_at_locations': ['service_at_location_list'],
  '/service_at_locations/{id}': ['service_at_location_full'],
};

/** The published paths. */
export const PATHS = Object.keys(FILES);

/** Serves one feed on a port of its own: where it is, and what ends it. */
export async function feed(data, name) {
  const folder = join(data, 'fixtures', `V3.0-UK-${name}`);
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname.replace(/^(\/\w+)\/.+$/, '$1/{id}');
    const file = (FILES[path] ?? []).map((one) => join(folder, `${one}.json`)).find((one) => existsSync(one));
    response.writeHead(file ? 200 : 404, { 'content-type': 'application/json' });
    response.end(file ? readFileSync(file) : '{}');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const end = () => {
    server.closeAllConnections();
    server.close();
  };
  return { base: `http://127.0.0.1:${server.address().port}`, end };
}
