/** Makes a card from what was found: services are chosen on the page, and go into the end of a link that no server sees. */
import { type Card, type CardService, MOST, pack, service } from './card/link';

/** What the page says of a service. */
function said(element: HTMLElement): CardService {
  return service(JSON.parse(element.dataset['card'] ?? '{}'));
}

async function go(href: string, lang: string, services: CardService[]): Promise<void> {
  const card: Card = { v: 1, lang, step: '', services };
  location.assign(`${href}#${await pack(card)}`);
}

/** On a service's own page: one button. */
function offerOne(): void {
  for (const part of document.querySelectorAll<HTMLElement>('.ec-card-make')) {
    part.hidden = false;
    part.querySelector('button')?.addEventListener('click', () => void go(part.dataset['href'] ?? '/card', part.dataset['lang'] ?? 'en', [said(part)]));
  }
}

/** On a list: a box beside each service, and a bar that says how many are chosen. */
function offerChoice(): void {
  const bar = document.getElementById('card-bar');
  const status = bar?.querySelector<HTMLElement>('[role=status]');
  const link = bar?.querySelector<HTMLAnchorElement>('a');
  if (!bar || !status || !link) return;
  const hits = [...document.querySelectorAll<HTMLElement>('.ec-hit')];
  const boxOf = (hit: HTMLElement) => hit.querySelector<HTMLInputElement>('[data-choose]');
  const chosen = () => hits.filter((hit) => boxOf(hit)?.checked);
  const tell = (): void => {
    const count = chosen().length;
    const key = count === 0 ? 'none' : count === 1 ? 'one' : 'more';
    // The number stands where the page's words have their place for it.
    const words = (bar.querySelector<HTMLElement>('[role=status]')?.dataset[key] ?? '').replace('{count}', String(count));
    status.textContent = count >= MOST ? `${words}. ${status.dataset['full'] ?? ''}` : words;
    link.hidden = count === 0;
    for (const hit of hits) {
      const box = boxOf(hit);
      if (box) box.disabled = count >= MOST && !box.checked;
    }
  };
  for (const hit of hits) {
    const label = hit.querySelector<HTMLElement>('.ec-hit__choose');
    if (label) label.hidden = false;
    boxOf(hit)?.addEventListener('change', tell);
  }
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void go(bar.dataset['href'] ?? '/card', bar.dataset['lang'] ?? 'en', chosen().map(said));
  });
  bar.hidden = false;
  // Boxes that the browser ticks again on "back" are counted too.
  window.addEventListener('pageshow', tell);
  tell();
}

offerOne();
offerChoice();
