/** Turns a module that stands on one page into one that is turned page by page, answered, kept and resumed. */

/** One language of the module. */
function edition(root) {
  return {
    root,
    language: root.dataset.edition,
    words: JSON.parse(root.dataset.words),
    pages: every(root, ':scope > .page'),
    find: (selector) => root.querySelector(selector),
  };
}

class Player {
  constructor(module, adapters) {
    const { adapter, course, version, pass } = module.dataset;
    this.module = module;
    this.editions = every(module, ':scope > .edition').map(edition);
    this.now = this.editions[0];
    const forms = every(this.now.root, 'form.question');
    this.shape = {
      version,
      // The last page is the result, which is not read but reached.
      pages: this.now.pages.length - 1,
      pass: Number(pass),
      questions: Object.fromEntries(forms.map((form) => [form.dataset.question, described(form)])),
    };
    this.frame = { course, module: module.dataset.module, version, pass: Number(pass), questions: this.shape.questions };
    this.keeper = (adapters[adapter] || local)(this.frame);
    this.progress = fresh(this.shape);
    this.ended = false;
  }

  async begin() {
    let start = {};
    let fault = '';
    try {
      start = await this.keeper.load();
    } catch (_) {
      fault = 'alone';
      this.keeper = local(this.frame);
      start = await this.keeper.load();
    }
    if (start.pass !== undefined) this.shape.pass = start.pass;
    if (start.kept) {
      const kept = unpack(start.kept, this.shape);
      if (kept) this.progress = kept;
      else fault = 'damaged';
    }
    if (fault === 'damaged' && start.place) {
      this.progress.page = Math.max(0, this.now.pages.findIndex((page) => page.dataset.page === start.place));
    }
    this.furnish();
    keepPrivate(this.module, `${this.frame.course}:${this.frame.module}:${digest(start.who || '')}`);
    for (const id of Object.keys(this.progress.given)) this.answer(id, this.progress.given[id]);
    this.module.classList.add('playing');
    const wished = this.editions.find((one) => one.language === start.language);
    this.speak(wished || this.now);
    if (fault || start.review) this.notice(fault || 'review');
    this.turn(this.progress.page, false);
    window.addEventListener('pagehide', () => this.leave(true));
    // A page taken back from the browser's memory has ended its session: it begins another.
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
  }

  /** Makes every language of the module work. */
  furnish() {
    for (const one of every(this.module, '[data-script]')) one.hidden = false;
    for (const one of this.editions) {
      const live = (sentence) => {
        one.find('.live').textContent = sentence;
      };
      for (const form of every(one.root, 'form.question')) {
        const id = form.dataset.question;
        answerable(form, this.shape.questions[id], one.words, live, (answer) => this.check(id, answer));
      }
      every(one.root, '[data-turn]').forEach((button) => {
        button.addEventListener('click', () => this.turn(this.progress.page + Number(button.dataset.turn), true));
      });
      every(one.root, '[data-to]').forEach((link) => {
        link.addEventListener('click', (event) => {
          event.preventDefault();
          one.find('.contents').open = false;
          this.turn(Number(link.dataset.to), true);
        });
      });
      every(one.root, '[data-speak]').forEach((button) => {
        button.addEventListener('click', () => {
          this.speak(this.editions.find((other) => other.language === button.dataset.speak));
          this.turn(this.progress.page, true);
        });
      });
      // A word may lead to another page of the module, which is not in sight.
      every(one.root, '.page a[href^="#"]').forEach((link) => {
        const at = one.pages.findIndex((page) => `#${page.id}` === link.getAttribute('href'));
        if (at < 0) return;
        link.addEventListener('click', (event) => {
          event.preventDefault();
          this.turn(at, true);
        });
      });
      const leave = one.find('[data-leave]');
      if (leave) leave.addEventListener('click', () => this.leave(false));
      // In the frame of a learning system another site would take the module's place.
      every(one.root, '.page a[href^="http"]').forEach((link) => {
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
        link.append(element('span', { class: 'unseen' }, ` ${one.words.window}`));
      });
    }
  }

  speak(chosen) {
    this.now = chosen;
    for (const one of this.editions) one.root.hidden = one !== chosen;
    document.documentElement.lang = chosen.root.lang;
  }

  /** Goes to a page. Moved there by hand, the focus goes to its heading; coming in, it stays where the browser begins. */
  turn(to, byHand) {
    const { pages, words } = this.now;
    const at = Math.max(0, Math.min(to, pages.length - 1));
    this.progress.page = at;
    if (at < this.shape.pages) this.progress.seen[at] = true;
    const standing = this.keep(null);
    for (const one of this.editions) {
      one.pages.forEach((page, number) => page.classList.toggle('open', number === at));
      every(one.root, '[data-turn]').forEach((button) => {
        button.hidden = button.dataset.turn === '-1' ? at === 0 : at === pages.length - 1;
      });
      const last = at === pages.length - 1;
      one.find('.bar p').textContent = last ? one.words.end : fill(one.words.page, { page: at + 1, of: this.shape.pages });
      one.find('progress').value = this.progress.seen.filter(Boolean).length;
      every(one.root, '.contents [data-to]').forEach((link) => {
        const number = Number(link.dataset.to);
        if (number === at) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
        link.parentElement.classList.toggle('seen', this.progress.seen[number] === true);
      });
      this.tell(one, standing);
    }
    this.module.classList.toggle('first', at === 0);
    const heading = pages[at].querySelector('h2');
    document.title = `${heading.textContent} – ${words.module}`;
    if (byHand) {
      heading.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }

  /** An answer, shown in every language. */
  answer(id, answer) {
    for (const one of this.editions) {
      const form = every(one.root, 'form.question').find((other) => other.dataset.question === id);
      put(form, answer);
      answerTo(form, this.shape.questions[id], answer, one.words);
      if (this.shape.questions[id].form === 'free') form.querySelector('.compare').hidden = false;
    }
  }

  check(id, answer) {
    const question = this.shape.questions[id];
    const before = this.progress.given[id];
    // What was right once stays right; only what is told is about the new answer.
    const stays = before !== undefined && question.form !== 'free' && mark(question, before).right && !mark(question, answer).right;
    if (!stays) this.progress.given[id] = answer;
    this.answer(id, answer);
    const standing = this.keep({ id, form: question.form, answer, key: question.key, ...mark(question, answer) });
    for (const one of this.editions) this.tell(one, standing);
  }

  /** Hands progress to whoever keeps it, and says so where that fails. */
  keep(answered) {
    const known = standing(this.progress, this.shape);
    if (this.ended) return known;
    const { page } = this.now.pages[this.progress.page].dataset;
    const moment = { kept: pack(this.progress, this.shape), place: page, standing: known, answered };
    this.keeper.save(moment).then((kept) => {
      if (!kept && !this.ended) this.notice('unsaved');
      else if (kept && this.said === 'unsaved') this.notice(null);
    });
    return known;
  }

  /** The result as it stands, and the way to what is still open. */
  tell(one, known) {
    const box = one.find('.outcome');
    const say = (name, values) => element('p', {}, fill(one.words[name], values || {}));
    const made = [];
    if (known.status !== 'unfinished') made.push(element('p', { class: `verdict verdict-${known.status}` }, one.words[known.status]));
    if (known.of) made.push(say('score', { right: known.right, of: known.of }));
    if (known.counts) made.push(say(known.status === 'failed' ? 'again' : 'pass', { pass: known.pass }));
    const list = element('ul', {});
    const link = (page, sentence) => {
      const item = element('li', {});
      const to = element('a', { href: `#${page.id}` }, sentence);
      to.addEventListener('click', (event) => {
        event.preventDefault();
        this.turn(one.pages.indexOf(page), true);
      });
      item.append(to);
      list.append(item);
    };
    one.pages.slice(0, -1).forEach((page, at) => {
      const title = page.querySelector('h2').textContent;
      const among = (ids) => every(page, 'form.question').filter((form) => ids.includes(form.dataset.question)).length;
      const [open, wrong] = [among(known.open), among(known.wrong)];
      if (!this.progress.seen[at]) link(page, fill(one.words.unread, { title }));
      else if (open) link(page, fill(one.words.unanswered, { title, open }));
      else if (wrong && known.status === 'failed') link(page, fill(one.words.retry, { title, open: wrong }));
    });
    if (list.children.length) made.push(element('h3', {}, one.words.open), list);
    box.replaceChildren(...made);
  }

  notice(name) {
    this.said = name;
    for (const one of this.editions) one.find('.notice').textContent = name ? one.words[name] : '';
  }

  async leave(going) {
    if (this.ended) return;
    this.ended = true;
    const next = await this.keeper.finish(going);
    if (going) return;
    if (next) location.assign(next);
    else this.notice('left');
  }
}

const module = document.getElementById('module');
if (module && module.dataset.adapter) {
  const adapters = Object.assign(ADAPTERS, window.EverycontactAdapters);
  new Player(module, adapters).begin();
}
