/** What pages do better with a script and do as well without: focus, fields that depend on a choice, copying, pressing once. */

/** Leads straight to what is wrong, or to what has been done, as the page opens. */
function focusFirst(): void {
  document.querySelector<HTMLElement>('[data-focus-first]')?.focus();
}

/** Shows the fields that belong to a choice only while it is chosen. */
function followChoices(): void {
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[data-shows]')];
  const follow = (): void => {
    for (const choice of choices) {
      const shown = document.getElementById(choice.dataset.shows ?? '');
      if (!shown) continue;
      shown.hidden = !choice.checked;
      // ARIA knows "expanded" for a checkbox, not for a radio.
      if (choice.type === 'checkbox') choice.setAttribute('aria-expanded', String(choice.checked));
    }
  };
  for (const choice of choices) choice.setAttribute('aria-controls', choice.dataset.shows ?? '');
  // A radio that loses its tick tells nobody, so every change is looked at.
  document.addEventListener('change', follow);
  // A form that the browser restores on "back" has other ticks than the page came with.
  window.addEventListener('pageshow', follow);
  follow();
}

/** Makes the copy buttons work where the browser lets a page copy; elsewhere they stay hidden. */
function offerCopying(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const source = document.getElementById(button.dataset.copies ?? '');
    const said = button.parentElement?.querySelector<HTMLElement>('[role=status]');
    if (!source) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
        if (said) said.textContent = button.dataset.copied ?? '';
      } catch {
        // Not allowed: the text is selected, so that it can be copied by hand.
        getSelection()?.selectAllChildren(source);
      }
    });
  }
}

/** Sends a form once when a trembling hand presses twice. */
function pressOnce(): void {
  let last = 0;
  let pressed: EventTarget | null = null;
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button[data-once]');
    if (!button) return;
    if (button === pressed && event.timeStamp - last < 1000) event.preventDefault();
    else [pressed, last] = [button, event.timeStamp];
  });
}

/** Lets the space bar press a link that looks like a button. */
function pressLinks(): void {
  document.addEventListener('keydown', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-button-link]');
    if (!link || event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
}

followChoices();
offerCopying();
pressOnce();
pressLinks();
focusFirst();
