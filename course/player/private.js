/** What is nobody else's: thoughts, replies tried out and ticks stay in this browser, and can be taken out of it again. */

/** Keeps what is written and ticked, under a name that differs from learner to learner, where the browser lets it. */
function keepPrivate(module, name) {
  const all = (selector) => every(module, selector);
  const key = (id) => `everycontact:private:${name}:${id}`;
  const store = shelf();
  const same = (one) => all(`[data-private="${one.dataset.private}"]`);
  const show = (one, value) => {
    if (one.type === 'checkbox') one.checked = value === '1';
    else one.value = value;
  };
  for (const one of all('[data-private]')) {
    const kept = store && store.getItem(key(one.dataset.private));
    if (kept !== null) show(one, kept);
    one.addEventListener('input', () => {
      const value = one.type === 'checkbox' ? (one.checked ? '1' : '0') : one.value;
      for (const other of same(one)) if (other !== one) show(other, value);
      try {
        if (store) store.setItem(key(one.dataset.private), value);
      } catch (_) {
        // The browser is full; what was written stays on the page.
      }
    });
  }
  for (const button of all('[data-forget]')) {
    button.addEventListener('click', () => {
      for (const one of all('[data-private]')) {
        show(one, '');
        if (store) store.removeItem(key(one.dataset.private));
      }
      button.closest('.edition').querySelector('.live').textContent = button.dataset.forget;
    });
  }
}
