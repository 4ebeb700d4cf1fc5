/** Goes on with a talk without leaving the page: sends the reply, adds what came, and lets what the coach heard be read out. */

const byId = (id: string, within: ParentNode = document) => within.querySelector<HTMLElement>(`#${id}`);

/** What the form would send, with the button that was pressed. */
function fieldsOf(form: HTMLFormElement, pressed: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields.append(name, value);
  });
  if (pressed instanceof HTMLButtonElement && pressed.name) fields.append(pressed.name, pressed.value);
  return fields;
}

/** Adds the lines that are new; those that stand are left alone, so that nothing is read out twice. */
function addLines(fresh: HTMLElement, lines: HTMLElement): void {
  const [old, now] = [lines.children.length, [...fresh.children]];
  if (now.length < old) lines.replaceChildren(...now);
  else lines.append(...now.slice(old));
  const latest = lines.lastElementChild;
  for (const line of lines.children) line.toggleAttribute('id', false);
  if (latest) latest.id = 'talk-latest';
}

/** Where the hands were: the field while the talk goes on, its end or its fault where it does not. */
function putFocus(): void {
  const field = document.querySelector<HTMLElement>('#talk-form textarea');
  const target = byId('talk-end') ?? field ?? byId('talk-feedback');
  if (target === byId('talk-feedback')) target?.setAttribute('tabindex', '-1');
  target?.focus({ preventScroll: true });
  byId('talk-latest')?.scrollIntoView({ block: 'start' });
}

async function send(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
  form.setAttribute('aria-busy', 'true');
  const answer = await fetch(form.action, {
    method: 'POST',
    body: fieldsOf(form, pressed),
    headers: { Accept: 'text/html' },
    credentials: 'same-origin',
  });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const wrong = page.querySelector('.nhsuk-error-summary');
  const [freshLines, lines] = [byId('talk-lines', page), byId('talk-lines')];
  // Anything but the talk going on (a fault, a session that ended) is a page of its own.
  if (wrong || !freshLines || !lines) {
    const [fresh, old] = [page.querySelector('main'), document.querySelector('main')];
    if (!fresh || !old) throw new Error('no page');
    old.replaceChildren(...fresh.childNodes);
    document.title = page.title;
    (document.querySelector<HTMLElement>('[data-focus-first]') ?? old).focus();
    return;
  }
  addLines(freshLines, lines);
  for (const id of ['talk-feedback', 'talk-form']) byId(id)?.replaceChildren(...(byId(id, page)?.childNodes ?? []));
  document.title = page.title;
  putFocus();
}

let busy = false;
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.closest('[data-talk]')) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  const pressed = event.submitter;
  send(form, pressed)
    // No signal, or something that no talk is: the browser does it in its own way, and says what is wrong.
    .catch(() => {
      if (pressed instanceof HTMLButtonElement && pressed.name) {
        const verb = Object.assign(document.createElement('input'), { type: 'hidden', name: pressed.name, value: pressed.value });
        form.append(verb);
      }
      form.submit();
    })
    .finally(() => {
      busy = false;
    });
});
