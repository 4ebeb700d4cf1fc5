/** Keeping: a learning system that speaks SCORM 1.2, through the object `API` of a window around this one. */

/** The API of this window or one around it; a window may belong to another host, and then cannot be asked. */
function apiAround(from) {
  let at = from;
  for (let steps = 0; at && steps < 500; steps += 1) {
    try {
      if (at.API) return at.API;
    } catch (_) {
      return null;
    }
    if (at.parent === at) return null;
    at = at.parent;
  }
  return null;
}

function findApi() {
  let at = window;
  for (let steps = 0; at && steps < 10; steps += 1) {
    const found = apiAround(at);
    if (found) return found;
    try {
      at = at.opener || (at.top !== at && at.top.opener);
    } catch (_) {
      return null;
    }
  }
  return null;
}

/** HHHH:MM:SS.SS, as SCORM 1.2 writes a length of time. */
function span(milliseconds) {
  const two = (number) => String(number).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const hundredths = Math.floor((milliseconds % 1000) / 10);
  const hours = String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths)}`;
}

function scorm12() {
  const api = findApi();
  const began = Date.now();
  const open = { session: false, writes: true, interactions: true, next: 0, status: '' };
  const get = (name) => String(api.LMSGetValue(name) || '');
  const set = (name, value) => String(api.LMSSetValue(name, String(value))) === 'true';

  /** An answer in the letters of SCORM: `a,c` chosen or in order, `0.b,1.a` matched. */
  const letters = (question, answer) => {
    const said = numbers(answer).map((number) => String.fromCharCode(97 + number));
    return said.map((letter, at) => (question.form === 'match' ? `${at.toString(36)}.${letter}` : letter)).join(',');
  };

  /** Tells of one answer, until the system refuses: it need not take interactions. */
  const interact = (question) => {
    const types = { single: 'choice', multiple: 'choice', order: 'sequencing', match: 'matching' };
    if (!open.interactions || !types[question.form]) return;
    const at = `cmi.interactions.${open.next}`;
    open.interactions = set(`${at}.id`, question.id) && set(`${at}.type`, types[question.form]);
    if (!open.interactions) return;
    open.next += 1;
    const now = new Date();
    set(`${at}.time`, now.toTimeString().slice(0, 8));
    set(`${at}.correct_responses.0.pattern`, letters(question, question.key));
    set(`${at}.student_response`, letters(question, question.answer));
    set(`${at}.result`, question.right ? 'correct' : 'wrong');
  };

  const write = (moment) => {
    if (moment.kept.length > LONGEST || !set('cmi.suspend_data', moment.kept)) return false;
    set('cmi.core.lesson_location', moment.place.slice(0, 255));
    // At every step: a browser that closes may let nothing more through. Also where all is done: whoever comes back
    // finds their answers.
    set('cmi.core.session_time', span(Date.now() - began));
    set('cmi.core.exit', 'suspend');
    const { status, counts, best } = moment.standing;
    // A result is told only when it is whole: systems compare it with the pass mark, and would call a start a failure.
    if (counts && best !== null) {
      set('cmi.core.score.min', 0);
      set('cmi.core.score.max', 100);
      set('cmi.core.score.raw', best);
    }
    const word = status === 'unfinished' ? 'incomplete' : status;
    // What a system has as done stays done.
    if (!['passed', 'completed'].includes(open.status) || word === 'passed') {
      if (word !== open.status) set('cmi.core.lesson_status', word);
      open.status = word;
    }
    if (moment.answered) interact(moment.answered);
    return true;
  };

  return {
    load() {
      if (!api) return Promise.reject(new Error('no learning system'));
      if (String(api.LMSInitialize('')) !== 'true') return Promise.reject(new Error('the learning system does not begin'));
      open.session = true;
      open.status = get('cmi.core.lesson_status');
      open.writes = !['browse', 'review'].includes(get('cmi.core.lesson_mode'));
      open.next = parseInt(get('cmi.interactions._count'), 10) || 0;
      const pass = parseFloat(get('cmi.student_data.mastery_score'));
      return Promise.resolve({
        kept: get('cmi.suspend_data') || null,
        place: get('cmi.core.lesson_location'),
        who: get('cmi.core.student_id'),
        pass: Number.isFinite(pass) ? pass : undefined,
        review: !open.writes,
      });
    },
    save(moment) {
      if (!open.session || !open.writes) return Promise.resolve(open.session);
      const kept = write(moment);
      return Promise.resolve(kept && String(api.LMSCommit('')) === 'true');
    },
    finish() {
      if (open.session) {
        open.session = false;
        if (open.writes) set('cmi.core.session_time', span(Date.now() - began));
        api.LMSFinish('');
      }
      return Promise.resolve(null);
    },
  };
}
ADAPTERS.scorm12 = scorm12;
