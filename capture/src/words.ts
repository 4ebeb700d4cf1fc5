/** The page's own words in the language chosen, and dates and ages said as people say them. */
import { cy } from './words.cy';
import { en, type Word } from './words.en';

export type { Word } from './words.en';
export type Language = 'en' | 'cy';

export const CATALOGUES: Record<Language, Record<Word, string>> = { en, cy };

export interface Words {
  language: Language;
  say: (word: Word, values?: Record<string, string | number>) => string;
  day: (on: string) => string;
  time: (at: number) => string;
  age: (from: number, now: number) => string;
}

export const isLanguage = (text: unknown): text is Language => text === 'en' || text === 'cy';

/** The language to speak: the one chosen on this phone, else the one the server has for the person, else the browser's. */
export function languageFor(chosen: unknown, served: unknown, browser: string): Language {
  if (isLanguage(chosen)) return chosen;
  if (isLanguage(served)) return served;
  return browser.startsWith('cy') ? 'cy' : 'en';
}

/** The language that a link to this page asks for, as `?lang=cy`, and the address without it. */
export function languageAsked(address: string): { language: Language; rest: string } | null {
  const url = new URL(address);
  const language = url.searchParams.get('lang');
  if (!isLanguage(language)) return null;
  url.searchParams.delete('lang');
  return { language, rest: `${url.pathname}${url.search}${url.hash}` };
}

export function wordsIn(language: Language): Words {
  const locale = language === 'cy' ? ['cy', 'en-GB'] : 'en-GB';
  const days = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const ages = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const say: Words['say'] = (word, values = {}) => CATALOGUES[language][word].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return {
    language,
    say,
    day: (on) => days.format(new Date(`${on}T12:00:00`)),
    time: (at) => clock.format(at),
    age(from, now) {
      const minutes = Math.floor((now - from) / 60_000);
      if (minutes < 1) return say('just-now');
      if (minutes < 60) return ages.format(-minutes, 'minute');
      if (minutes < 48 * 60) return ages.format(-Math.floor(minutes / 60), 'hour');
      return ages.format(-Math.floor(minutes / 1440), 'day');
    },
  };
}
