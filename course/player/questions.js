/** Questions: what was chosen is read from their forms, put back into them, and answered with what was written for it. */

const every = (root, selector) => Array.from(root.querySelectorAll(selector));
const element = (tag, attributes, text) => {
  const made = document.createElement(tag);
  for (const name of Object.keys(attributes || {})) made.setAttribute(name, attributes[name]);
  if (text) made.textContent = text;
  return made;
};
/** A sentence with its blanks filled: `{page}` of `{ page: 3 }`. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** What a question is, read from its form. */
function described(form) {
  const kind = form.dataset.form;
  const inputs = every(form, '.choice input');
  const selects = every(form, 'select');
  const items = every(form, '.order > li');
  if (kind === 'order') return { form: kind, size: items.length, key: digits(items.map((_, at) => at)) };
  if (kind === 'match') return { form: kind, size: selects.length, key: digits(selects.map((one) => one.dataset.right)) };
  if (kind === 'free') return { form: kind, size: 2, key: '1' };
  return { form: kind, size: inputs.length, key: digits(inputs.filter((one) => 'right' in one.dataset).map((one) => one.value)) };
}

/** The answer in a form, or null where something is missing. */
function given(form) {
  const kind = form.dataset.form;
  if (kind === 'order') return digits(every(form, '.order > li').map((item) => item.dataset.value));
  if (kind === 'match') {
    const said = every(form, 'select').map((one) => one.value);
    return said.includes('') ? null : digits(said);
  }
  const chosen = every(form, 'input:checked').map((one) => Number(one.value));
  return chosen.length ? digits(chosen.sort((a, b) => a - b)) : null;
}

/** Puts an answer into a form, as its writer left it. */
function put(form, answer) {
  const kind = form.dataset.form;
  const said = numbers(answer);
  if (kind === 'order') {
    const list = form.querySelector('.order');
    for (const number of said) list.append(list.querySelector(`:scope > li[data-value="${number}"]`));
  } else if (kind === 'match') {
    every(form, 'select').forEach((one, at) => {
      one.value = String(said[at]);
    });
  } else {
    for (const one of every(form, 'input')) one.checked = said.includes(Number(one.value));
  }
}

/** Shows what an answer deserves: right or not in words, then what each choice teaches. */
function answerTo(form, question, answer, words) {
  const box = form.querySelector('.feedback');
  const { right, share } = mark(question, answer);
  const told = every(form, '.answers [data-told]');
  const said = numbers(answer);
  let verdict = right ? words.right : words.wrong;
  if (!right && share > 0) verdict = words.partly;
  const made = [element('p', { class: `verdict ${right ? 'verdict-right' : 'verdict-wrong'}` }, verdict)];
  if (question.form === 'free') made.pop();
  for (const one of told) {
    const about = one.dataset.told;
    const missed = question.form === 'multiple' && numbers(question.key).includes(Number(about));
    if (about === 'after' || missed || said.includes(Number(about))) {
      const line = element('div', { class: 'told' });
      for (const child of one.childNodes) line.append(child.cloneNode(true));
      made.push(line);
    }
  }
  if (question.form === 'multiple' && !right && said.every((number) => numbers(question.key).includes(number))) {
    made.push(element('p', {}, words.more));
  }
  box.replaceChildren(...made);
  box.className = `feedback feedback-${right ? 'right' : 'wrong'}`;
  const answers = form.querySelector('.answers');
  if (question.form !== 'free') answers.hidden = false;
}

/** Says what is missing, and brings the learner to it. */
function refuse(form, sentence) {
  const box = form.querySelector('.feedback');
  box.className = 'feedback feedback-missing';
  box.replaceChildren(element('p', { class: 'verdict' }, sentence));
  const empty = every(form, 'select').find((one) => one.value === '') || form.querySelector('textarea, input');
  if (empty) empty.focus();
}

/** An answer that is changed is no longer the one that was judged. */
function unsay(form) {
  const box = form.querySelector('.feedback');
  box.className = 'feedback';
  box.replaceChildren();
}

/** Gives a list to be put in order its buttons, and says where an item came to stand. */
function orderable(form, words, live) {
  const list = form.querySelector('.order');
  for (const item of list.children) {
    const text = item.textContent;
    const buttons = element('span', { class: 'moves' });
    for (const [step, name, sign] of [[-1, words.up, '↑'], [1, words.down, '↓']]) {
      const button = element('button', { type: 'button', 'aria-label': fill(name, { item: text }) });
      button.append(element('span', { 'aria-hidden': 'true' }, sign));
      button.addEventListener('click', () => {
        const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
        if (!other) return;
        if (step < 0) other.before(item);
        else other.after(item);
        button.focus();
        unsay(form);
        const place = Array.from(list.children).indexOf(item) + 1;
        live(fill(words.moved, { item: text, place, of: list.children.length }));
      });
      buttons.append(button);
    }
    item.append(buttons);
  }
}

/** Makes one question answerable; `checked` hears of each answer. */
function answerable(form, question, words, live, checked) {
  form.querySelector('.answers').hidden = true;
  if (question.form === 'order') orderable(form, words, live);
  if (question.form === 'free') {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (form.querySelector('textarea').value.trim() === '') return refuse(form, words.write);
      unsay(form);
      form.querySelector('.compare').hidden = false;
      form.querySelector('.compare h3').focus();
      return undefined;
    });
    for (const one of every(form, '.compare input')) {
      one.addEventListener('change', () => checked(given(form)));
    }
    return;
  }
  form.addEventListener('change', () => unsay(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = given(form);
    if (answer === null) refuse(form, question.form === 'match' ? words.match : words.choose);
    else checked(answer);
  });
}
