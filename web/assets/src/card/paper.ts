/** One side of A4: the largest letters with which a card fits, found on a copy that nobody sees. */

/** Height of the paper within its margins, in CSS pixels, less a little for rounding. */
const HEIGHT = ((297 - 2 * 12) / 25.4) * 96 - 8;

/** Letter sizes in points that are tried, the best first; then once more without what can be spared. */
const SIZES: Record<string, number[]> = {
  standard: [13, 12, 11, 10, 9],
  large: [22, 20, 18, 16],
  easy: [18, 16, 14, 13, 12],
};
/** What fits nowhere else is still to be read. */
const LAST = [15, 14, 13, 12, 11, 10, 9, 8, 7];

/** Sets the size of the letters on paper. */
export function fit(root: HTMLElement, card: HTMLElement): void {
  const copy = card.cloneNode(true) as HTMLElement;
  copy.classList.add('ec-take__card--paper');
  copy.setAttribute('aria-hidden', 'true');
  for (const marked of [copy, ...copy.querySelectorAll('[id]')]) marked.removeAttribute('id');
  root.append(copy);
  const fits = (points: number): boolean => {
    root.style.setProperty('--ec-letters', `${points}pt`);
    return copy.offsetHeight <= HEIGHT;
  };
  const best = SIZES[root.dataset['layout'] ?? ''] ?? SIZES['standard'] ?? [];
  delete root.dataset['tight'];
  if (!best.some(fits)) {
    root.dataset['tight'] = '';
    if (!best.some(fits)) LAST.some(fits);
  }
  copy.remove();
}
