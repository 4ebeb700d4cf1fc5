/** The rules of the standard that are written in words alone, asked of a server directly. */

const LISTS = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'];
const ENVELOPE = ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'];

/** Every place in a value that is null or empty; only a page's `contents` may be. */
export function empties(value, at = '') {
  if (value === null || value === '' || (typeof value === 'string' && value.trim() === '')) return [at];
  if (typeof value !== 'object') return [];
  const parts = Object.entries(value);
  if (parts.length === 0) return at === '/contents' ? [] : [at];
  return parts.flatMap(([name, it]) => empties(it, `${at}/${name}`));
}

/** Goes through all rules; answers what was broken, and how much was looked at. */
export async function prose(base) {
  const broken = [];
  const seen = { requests: 0, services: 0, entries: 0, lines: 0 };
  const claim = (holds, what) => holds || broken.push(what);
  const ask = async (path, options = {}) => {
    seen.requests += 1;
    const answer = await fetch(base + path, options);
    const text = await answer.text();
    claim(answer.headers.get('access-control-allow-origin') === '*', `${path}: no Access-Control-Allow-Origin: *`);
    claim(answer.headers.get('set-cookie') === null, `${path}: a cookie`);
    return { status: answer.status, headers: answer.headers, text };
  };
  const json = async (path, options) => {
    const answer = await ask(path, options);
    claim(answer.status === 200, `${path}: answered ${answer.status}`);
    const value = JSON.parse(answer.text);
    for (const at of empties(value)) broken.push(`${path}: ${at} is empty`);
    return value;
  };
  const service = (it, where) => {
    seen.services += 1;
    claim(typeof it.organization_id === 'string', `${where}: ${it.id} has no organization_id`);
    claim(!/<\/?(p|div|br|ul|li|strong|span|a|img)\b/i.test(it.description ?? ''), `${where}: ${it.id} has HTML in its description`);
    claim(it.assurer_email === undefined, `${where}: ${it.id} names its assurer`);
  };

  const details = await json('/');
  for (const name of ['version', 'profile', 'openapi_url']) claim(details[name], `/: no ${name}`);
  await ask('/services', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' } });
  claim((await ask('/services/nothing-has-this-id')).status === 404, 'an id that names nothing is not 404');
  claim((await ask('/services?page=0')).status === 400, 'a wrong page is not refused');

  const ids = {};
  for (const list of LISTS) {
    const found = [];
    let total = 0;
    for (let page = 1; ; page += 1) {
      const path = `/${list}?per_page=50&page=${page}`;
      const value = await json(path);
      for (const name of ENVELOPE) claim(name in value, `${path}: no ${name}`);
      claim(value.page_number === page && value.size === value.contents.length, `${path}: wrong numbers`);
      claim(value.first_page === (page === 1), `${path}: wrong first_page`);
      claim(value.empty === (value.contents.length === 0), `${path}: wrong empty`);
      found.push(...value.contents.map((it) => it.id));
      if (list === 'services') value.contents.forEach((it) => service(it, path));
      total = value.total_items;
      if (value.last_page || page > value.total_pages) break;
    }
    claim(found.length === total, `/${list}: ${found.length} entries on all pages, ${total} promised`);
    claim(new Set(found).size === found.length, `/${list}: an entry is on two pages`);
    const lines = (await ask(`/${list}?format=ndjson`)).text.split('\n').filter((line) => line !== '');
    claim(lines.length === total, `/${list}: ${lines.length} lines, ${total} promised`);
    lines.forEach((line) => JSON.parse(line));
    seen.lines += lines.length;
    seen.entries += total;
    ids[list] = found;
    const told = await ask(`/${list}/search`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"per_page":1}' });
    claim(JSON.parse(told.text).total_items === total, `/${list}/search: another total`);
  }
  const short = await json('/services?minimal=true');
  claim(short.contents.length === ids.services.length, '/services?minimal=true: not everything in one call');
  const later = await json('/services?modified_after=2999-01-01T00:00:00Z');
  claim(later.empty === true && later.total_items === 0, 'something changed in the year 2999');
  const full = await json('/services?full=true&per_page=500');
  full.contents.forEach((it) => service(it, '/services?full=true'));
  claim(full.contents.some((it) => it.service_at_locations?.length > 0), '/services?full=true: nothing is nested');
  return { broken, seen, ids };
}
