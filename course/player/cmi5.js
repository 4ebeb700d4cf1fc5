/** Keeping: a learning system that speaks cmi5, through the learning record store that it names when it opens the page. */

const CMI5 = 'https://w3id.org/xapi/cmi5/context/';
const VERB = 'http://adlnet.gov/expapi/verbs/';
const KEPT_AS = 'everycontact.progress';

/** A version 4 UUID; `crypto.randomUUID` is missing on pages that came without TLS. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The token is given out once; a page that is loaded anew in the same window finds it here. */
const session = {
  read: (name) => {
    try {
      return JSON.parse(sessionStorage.getItem(name)) || {};
    } catch (_) {
      return {};
    }
  },
  write: (name, value) => {
    try {
      sessionStorage.setItem(name, JSON.stringify(value));
    } catch (_) {
      // Without it a page loaded anew cannot go on, which it says.
    }
  },
};

function cmi5() {
  const query = new URLSearchParams(location.search);
  const told = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'].map((name) => query.get(name));
  const [endpoint, fetchFrom, actor, registration, activity] = told;
  const name = `everycontact.cmi5:${fetchFrom}`;
  const began = Date.now();
  const held = session.read(name);
  let launch = null;
  let last = Promise.resolve();
  let sent = {};
  // How things stand, and whether anything was answered in this session.
  let latest = null;
  let tried = false;
  let open = false;

  const call = (method, path, values, body, keepalive) => {
    const address = `${endpoint.replace(/\/$/, '')}/${path}${values ? `?${new URLSearchParams(values)}` : ''}`;
    const headers = { Authorization: `Basic ${held.token}`, 'X-Experience-API-Version': '1.0.3' };
    if (body) headers['Content-Type'] = 'application/json';
    return fetch(address, { method, headers, body: body && JSON.stringify(body), keepalive: Boolean(keepalive) });
  };
  const read = async (path, values) => {
    const answer = await call('GET', path, values);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    const text = await answer.text();
    return text ? JSON.parse(text) : null;
  };
  const state = (stateId) => ({ stateId, activityId: activity, agent: actor, registration });

  /** ISO 8601, to the hundredth of a second as cmi5 wants it. */
  const lasted = () => `PT${((Date.now() - began) / 1000).toFixed(2)}S`;

  /** A statement in the context of this launch; those of cmi5 itself carry its category. */
  const statement = (verb, { result, defined = true, moveOn = false, mastery = false, object } = {}) => {
    const context = JSON.parse(JSON.stringify(launch.contextTemplate || {}));
    const category = [];
    if (defined) category.push({ id: `${CMI5}categories/cmi5` });
    if (moveOn) category.push({ id: `${CMI5}categories/moveon` });
    context.registration = registration;
    context.contextActivities = context.contextActivities || {};
    if (category.length) context.contextActivities.category = (context.contextActivities.category || []).concat(category);
    if (mastery && typeof launch.masteryScore === 'number') {
      context.extensions = { ...context.extensions, [`${CMI5}extensions/masteryscore`]: launch.masteryScore };
    }
    return {
      id: uuid(),
      actor: JSON.parse(actor),
      verb: { id: VERB + verb, display: { 'en-GB': verb } },
      object: object || { objectType: 'Activity', id: activity },
      ...(result && { result }),
      context,
      timestamp: new Date().toISOString(),
    };
  };

  const send = async (some, keepalive) => {
    const answer = await call('POST', 'statements', null, some, keepalive);
    if (!answer.ok) throw new Error(`statements were answered ${answer.status}`);
  };

  /** One after the other, in the order in which things happened; the answer says whether it went well. */
  const queue = (work) => {
    const mine = last.then(work).then(() => true, () => false);
    last = mine;
    return mine;
  };

  const answered = ({ id, form, answer, right, share }) => {
    const kinds = { single: 'choice', multiple: 'choice', order: 'sequencing', match: 'matching' };
    if (!kinds[form]) return null;
    const said = numbers(answer);
    const response = said.map((number, at) => (form === 'match' ? `${at}[.]${number}` : number)).join('[,]');
    const definition = { type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: kinds[form] };
    const object = { objectType: 'Activity', id: `${activity}/question/${id}`, definition };
    return statement('answered', { defined: false, object, result: { success: right, score: { scaled: share }, response } });
  };

  const judged = (verb, best) => {
    const score = { scaled: best / 100, raw: best, min: 0, max: 100 };
    return statement(verb, { moveOn: true, mastery: true, result: { success: verb === 'passed', score, duration: lasted() } });
  };

  /** What has come about and was not told before: completed and passed, each once for good. */
  const outcome = ({ status, counts, best }) => {
    const due = [];
    if (status === 'unfinished') return due;
    const result = { completion: true, duration: lasted() };
    if (!sent.completed) due.push(['completed', statement('completed', { moveOn: true, result })]);
    if (counts && status === 'passed' && !sent.passed) due.push(['passed', judged('passed', best)]);
    return due;
  };

  /** A session may hold one judgement: that it was failed is told when no other go can follow. */
  const ending = () => {
    const due = [statement('terminated', { result: { duration: lasted() } })];
    if (tried && latest.counts && latest.status === 'failed') due.unshift(judged('failed', latest.best));
    return due;
  };

  return {
    async load() {
      if (told.some((one) => !one)) throw new Error('not opened by a learning system');
      if (held.ended) throw new Error('this session has ended');
      if (!held.token) {
        const given = await (await fetch(fetchFrom, { method: 'POST' })).json();
        if (!given['auth-token']) throw new Error(given['error-text'] || 'no token');
        held.token = given['auth-token'];
        session.write(name, held);
      }
      launch = await read('activities/state', state('LMS.LaunchData'));
      if (!launch) throw new Error('no launch data');
      const wishes = await read('agents/profile', { profileId: 'cmi5LearnerPreferences', agent: actor });
      const kept = await read('activities/state', state(KEPT_AS));
      sent = (kept && kept.sent) || {};
      if (!held.begun) {
        await send(statement('initialized'));
        held.begun = true;
        session.write(name, held);
      }
      open = true;
      return {
        kept: kept && kept.progress,
        who: actor,
        pass: typeof launch.masteryScore === 'number' ? Math.round(launch.masteryScore * 1e4) / 100 : undefined,
        review: launch.launchMode !== 'Normal',
        language: ((wishes && wishes.languagePreference) || '').split(',')[0].slice(0, 2),
      };
    },
    save(moment) {
      if (!open) return Promise.resolve(false);
      if (launch.launchMode !== 'Normal') return Promise.resolve(true);
      latest = moment.standing;
      tried = tried || Boolean(moment.answered);
      const told = moment.answered && answered(moment.answered);
      return queue(async () => {
        if (told) await send(told);
        for (const [kind, one] of outcome(moment.standing)) {
          await send(one);
          sent[kind] = true;
        }
        const answer = await call('PUT', 'activities/state', state(KEPT_AS), { progress: moment.kept, sent });
        if (!answer.ok) throw new Error(`progress was answered ${answer.status}`);
      });
    },
    async finish(going) {
      if (!open) return null;
      open = false;
      held.ended = true;
      session.write(name, held);
      const end = () => send(ending(), true);
      // A page that is going cannot wait for what is under way; one that stays lets it arrive first.
      if (going) await end().catch(() => undefined);
      else await queue(end);
      return launch.returnURL || null;
    },
  };
}
ADAPTERS.cmi5 = cmi5;
