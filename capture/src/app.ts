/** The start of the page: opens what is kept, shows it at once, then looks for the server. */
import { doing, wireDesk } from './desk';
import { redraw } from './dom';
import { wireFinding } from './finding';
import { acts, drawAll, drawQueue, drawShell, notice, readHash, showSafety } from './draw';
import { installApp } from './install';
import { guardWaysOut } from './leaving';
import { become } from './person';
import { keepSending, send, wake } from './sending';
import { noStorageView } from './shell';
import { keepStore, kept, onTold, overNet, own, readQueue, state } from './state';
import { openStore } from './store';
import { isLanguage, languageAsked, wordsIn, type Language } from './words';

async function hear(what: unknown): Promise<void> {
  if (what === 'owner') {
    const owner = await kept().note<string>('owner');
    if (owner && owner !== state.owner) await become(owner);
  } else if (what === 'draft') {
    // The tab in front is the one being used; the others follow it.
    if (document.hidden && state.owner !== null) await become(state.owner);
  } else {
    const before = state.sentToday;
    await readQueue();
    // Somebody got through: another tab, or the service worker.
    if (state.sentToday > before) state.unreachable = false;
    drawQueue();
  }
}

const offerNew = (go: () => void): void => notice('app', { word: 'app-new', tone: 'calm', act: { word: 'app-use', go } });

function speak(language: Language): void {
  state.chosen = language;
  state.words = wordsIn(language);
}

/** Says that a link out of the page leads nowhere now. Said afresh each time, at the top, where all notices stand. */
function stay(): void {
  state.unreachable = true;
  notice('away', null);
  notice('away', { word: 'needs-connection', tone: 'calm' });
  drawQueue();
  window.scrollTo(0, 0);
}

async function start(): Promise<void> {
  wireDesk();
  wireFinding(doing);
  acts.toSafety = showSafety;
  const asked = languageAsked(location.href);
  if (asked) {
    speak(asked.language);
    history.replaceState(null, '', asked.rest);
  }
  guardWaysOut(overNet, { go: (address) => location.assign(address), stay });
  acts.sendNow = () => doing(send('forced'));
  acts.tryAgain = () => doing(wake());
  try {
    keepStore(await openStore({ superseded: () => offerNew(() => location.reload()), blocked: () => notice('blocked', { word: 'app-blocked', tone: 'calm' }) }));
    notice('blocked', null);
    const language = await kept().note('language');
    if (asked) await kept().keepNote('language', asked.language).catch(() => undefined);
    else if (isLanguage(language)) speak(language);
    readHash();
    const owner = await kept().note<string>('owner');
    if (owner) await become(owner);
    else drawAll();
  } catch {
    drawShell();
    redraw(own('start'), noStorageView(state.words));
    return;
  }
  void navigator.storage?.persisted?.().then((yes) => (state.persisted = yes));
  installApp(() => location.reload(), offerNew);
  onTold((what) => void hear(what).catch(() => undefined));
  const again = (): void => void wake().catch(() => undefined);
  window.addEventListener('hashchange', readHash);
  window.addEventListener('popstate', readHash);
  window.addEventListener('online', again);
  window.addEventListener('focus', again);
  window.addEventListener('pageshow', (event) => event.persisted && again());
  document.addEventListener('visibilitychange', () => !document.hidden && again());
  await wake().catch(() => undefined);
  keepSending();
}

void start();
