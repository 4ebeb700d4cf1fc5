/** What is remembered of a learner in a module, in a form short enough for any learning system, and what it comes to. */

/** A learning system may keep no more than this many characters. */
const LONGEST = 4096;

/** FNV-1a: enough to see that a text was cut short or changed on its way. */
function digest(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Progress of somebody who has just come: `given` has the answer to each question, `best` the best whole result. */
function fresh(shape) {
  return { page: 0, seen: Array(shape.pages).fill(false), given: {}, best: null };
}

/** Progress as text: `1.<digest>.<version>|<page>|<pages seen>|<best>|<id>:<answer>;...` */
function pack(progress, shape) {
  const given = Object.keys(progress.given).map((id) => `${id}:${progress.given[id]}`);
  const seen = progress.seen.map((one) => (one ? '1' : '0')).join('');
  const body = [shape.version, progress.page, seen, progress.best === null ? '' : progress.best, given.join(';')].join('|');
  return `1.${digest(body)}.${body}`;
}

/**
 * Progress from text, or null where the text is not whole. What no longer fits the module is left out: another version
 * may have other pages, or another answer to a question.
 */
function unpack(text, shape) {
  const parts = /^1\.([0-9a-z]+)\.(.*)$/.exec(text || '');
  if (!parts || digest(parts[2]) !== parts[1]) return null;
  const [version, page, seen, best, given] = parts[2].split('|');
  const progress = fresh(shape);
  if (version === shape.version) {
    progress.seen = progress.seen.map((_, at) => seen[at] === '1');
    progress.best = best === '' ? null : Number(best);
  }
  progress.page = Math.min(Number(page) || 0, shape.pages);
  for (const one of given ? given.split(';') : []) {
    const [id, answer] = one.split(':');
    const question = shape.questions[id];
    if (question && fits(question, answer)) progress.given[id] = answer;
  }
  return progress;
}

/** Answers are digits in base 36, one for each choice, place or pair, so that they stay short. */
const digits = (numbers) => numbers.map((number) => Number(number).toString(36)).join('');
const numbers = (answer) => answer.split('').map((digit) => parseInt(digit, 36));

function fits(question, answer) {
  const said = numbers(answer || '');
  if (!said.every((number) => number >= 0 && number < question.size)) return false;
  if (question.form === 'single' || question.form === 'free') return said.length === 1;
  if (question.form === 'multiple') return said.length > 0 && new Set(said).size === said.length;
  if (question.form === 'order') return said.length === question.size && new Set(said).size === said.length;
  return said.length === question.key.length;
}

/** Whether an answer is right, and how much of it is, from 0 to 1. A free reply is judged by its writer, not here. */
function mark(question, answer) {
  const right = question.form === 'single' ? question.key.includes(answer) : answer === question.key;
  const said = numbers(answer);
  const key = numbers(question.key);
  let share = right ? 1 : 0;
  if (question.form === 'multiple') {
    const hits = said.filter((number) => key.includes(number)).length;
    share = Math.max(0, hits - (said.length - hits)) / key.length;
  }
  if (question.form === 'order' || question.form === 'match') {
    share = said.filter((number, at) => number === key[at]).length / key.length;
  }
  return { right, share };
}

/**
 * What progress comes to: `status` is unfinished, completed, passed or failed. Where answers count, everything must be
 * answered; the best whole result stays, so that trying again never makes it worse.
 */
function standing(progress, shape) {
  const ids = Object.keys(shape.questions).filter((id) => shape.questions[id].form !== 'free');
  const answered = ids.filter((id) => id in progress.given);
  const wrong = answered.filter((id) => !mark(shape.questions[id], progress.given[id]).right);
  const right = answered.length - wrong.length;
  const counts = shape.pass > 0 && ids.length > 0;
  const read = progress.seen.every(Boolean);
  const whole = read && (!counts || answered.length === ids.length);
  const percent = ids.length ? Math.floor((100 * right) / ids.length) : 100;
  if (whole) progress.best = Math.max(percent, progress.best === null ? 0 : progress.best);
  let status = 'unfinished';
  if (progress.best !== null) {
    status = 'completed';
    if (counts) status = progress.best >= shape.pass ? 'passed' : 'failed';
  }
  const open = ids.filter((id) => !(id in progress.given));
  return { status, right, of: ids.length, percent, best: progress.best, counts, open, wrong, pass: shape.pass };
}
