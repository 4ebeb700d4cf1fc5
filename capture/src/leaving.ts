/** The ways out of the page: followed only when somebody answers there, for an installed app has no way back from the browser's error page. */
import type { Fetch } from './send';

const PATIENCE = 5_000;

/**
 * Whether anybody answers at this address of the site. The place itself is asked, so that nothing kept on the phone answers for
 * it. Where it would send us does not matter; a gateway that finds nobody behind it is no answer.
 */
export async function answers(fetch: Fetch, address: string, patience = PATIENCE): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const { status } = await fetch(address, { method: 'HEAD', credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: stop.signal });
    return status !== 502 && status !== 504;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Looks before it leaps: `go` is called when the place of a tapped link answers, `stay` when it does not. */
export function guardWaysOut(fetch: Fetch, { go, stay }: { go: (address: string) => void; stay: () => void }): void {
  let looking = false;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href^="/"]');
    // With a key held the browser opens another window, and this page stays.
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (looking) return;
    looking = true;
    const address = link.getAttribute('href') as string;
    void answers(fetch, address).then((yes) => {
      looking = false;
      if (yes) go(address);
      else stay();
    });
  });
}
