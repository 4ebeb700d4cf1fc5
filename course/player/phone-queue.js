/** What a phone hands over of learning, and how an answer to it is read: rules alone, the same in a page and in its worker. */

/** A UUID of version 7 from the phone's clock (milliseconds) and ten bytes of chance. */
function newId(now, chance) {
  const bytes = new Uint8Array(16);
  for (let at = 5, left = now; at >= 0; at -= 1, left = Math.floor(left / 256)) bytes[at] = left % 256;
  bytes.set(chance, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A record in which nothing stands yet. */
function begun({ course, module, version, language }, now) {
  return { format: 1, course, module, version, language, from: now, at: now, page: null, seen: [], answers: [] };
}

/** What was answered as the server reads it, or null where nothing is told of it: a free reply stays where it was written. */
function told({ id, form, answer }, wordings, now) {
  const kinds = { single: 'chosen', multiple: 'chosen', order: 'ordered', match: 'matched' };
  if (!kinds[form]) return null;
  const said = answer.split('').map((digit) => parseInt(digit, 36));
  return { question: id, wording: wordings[id] || '', given: { [kinds[form]]: said }, at: now };
}

/** A record with one more step in it: a page that was opened, an answer that was given. */
function added(record, { page, answer }, now) {
  const seen = page && !record.seen.includes(page) ? [...record.seen, page] : record.seen;
  const answers = answer ? [...record.answers, answer] : record.answers;
  return { ...record, at: now, page: page || record.page, seen, answers };
}

/** A record takes so many answers, and then another is begun. */
const MOST_ANSWERS = 200;
const takesMore = (record) => record.answers.length < MOST_ANSWERS;

/** How many things stand in a record, as its owner counts them. */
const things = (record) => Math.max(1, record.seen.length + record.answers.length);

/**
 * What an answer means for the record: `safe`, `owner` (it waits for whose it is), `refused` (for good, with the reason)
 * or `later`. What is not clearly ours and clear is later: nothing is given up on a guess. `blocks` says that the next
 * record would fare no better.
 */
function meaning(id, { status, kind, body, after }) {
  const later = { kind: 'later', seconds: /^\d+$/.test(after || '') ? Number(after) : 0, blocks: status !== 500 };
  if (status === 200 || status === 201) {
    const ours = body && body.id === id && ['stored', 'already'].includes(body.outcome);
    return ours ? { kind: 'safe' } : later;
  }
  if (!(kind || '').includes('application/problem+json') || !body || typeof body.slug !== 'string') return later;
  if (status === 401 && body.slug === 'sign-in') return { kind: 'owner', why: 'nobody' };
  if (status === 403 && body.slug === 'other-person') return { kind: 'owner', why: 'other' };
  const final = [400, 409, 413, 422].includes(status) || (status === 403 && body.slug === 'not-allowed');
  return final ? { kind: 'refused', why: { slug: body.slug, title: body.title || '', detail: body.detail || '' } } : later;
}

/** How long to wait in milliseconds after so many failures: from 2 seconds, doubling to 5 minutes, spread by chance (0 to 1). */
function pause(failures, asked, chance) {
  const longest = Math.min(300, 2 * 2 ** Math.min(failures, 10));
  return Math.max(asked, longest / 2 + (longest / 2) * chance) * 1000;
}

/**
 * Progress with what the server knows in it. Where nothing waits and both have the same version, the server is right about
 * pages and right answers; otherwise it only adds. What was chosen elsewhere is not known, only that it was right: so the
 * right answer stands in the form.
 */
function takenUp(progress, state, shape, waits) {
  const settled = !waits && state.version === shape.version;
  const known = shape.slugs.map((slug) => state.seen.includes(slug));
  const seen = settled ? known : known.map((one, at) => one || progress.seen[at]);
  const given = {};
  for (const id of Object.keys(shape.questions)) {
    const question = shape.questions[id];
    const mine = progress.given[id];
    const right = state.right.includes(id);
    const mineRight = mine !== undefined && shape.right(question, mine);
    if (right && !mineRight && (settled || mine === undefined)) given[id] = question.form === 'single' ? question.key[0] : question.key;
    else if (mine !== undefined && (!settled || right || !mineRight || question.form === 'free')) given[id] = mine;
  }
  const place = shape.slugs.indexOf(state.page);
  const page = place >= 0 && !waits ? place : progress.page;
  return { page, seen, given, best: settled && !state.finished ? null : progress.best };
}

/** Whether the server knows of a page or a right answer that this progress does not have. */
function isNews(progress, state, shape) {
  const pages = shape.slugs.some((slug, at) => state.seen.includes(slug) && !progress.seen[at]);
  return pages || state.right.some((id) => shape.questions[id] && progress.given[id] === undefined);
}
