/** The search over the list on the phone: what was said is matched, by folded words, with what people say who have a need. */
import { aged, passes, type Filters } from './filters';
import type { Found, Need, Service } from './services';
import type { Listed, ListedNeed, Shortlist } from './shortlist';
import type { Words } from './words';

/** Lower case, no accents, no apostrophes, nothing but letters and digits: step by step as the server folds. */
export const fold = (text: string): string =>
  text
    .replace(/['‘’ʼ`´′]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that say nothing of a need. */
const STOP = new Set(
  'a about all also am an and any anymore are as at back be been being but by can cant could couldnt did do does doesnt doing dont for from get gets getting go goes going got had has hasnt have having he help helps her hers him his how i id if ill im in into is isnt it its ive just keeps keep lately like me mine more much my need needs no not now of off on one or our out really said says saying she since shes hes should so some something that thats the their them then there they theyre thing things this to too up us very want wants was we well were what when where which who why will with without wont would you your youre yn y yr i o ar a ac mae dim'.split(' '),
);

/** The end of a word is left off, so that "bills" is "bill" and "smoking" is "smoke". */
export const stem = (word: string): string => {
  const short = word.length > 4 ? word.replace(/(?:ings?|ed|es|ly|s|e)$/, '') : word.replace(/s$/, '');
  return short.length < 3 ? word : short.replace(/([bdgmnprt])\1$/, '$1').replace(/i$/, 'y');
};

/** The telling words of a text, as they were said. Where all of them say nothing they are all kept. */
function telling(text: string): string[] {
  const all = fold(text).split(' ').filter((word) => word !== '');
  const some = all.filter((word) => word.length > 1 && !STOP.has(word));
  return some.length > 0 ? some : all;
}
/** The stems of a text's telling words. */
export const wordsOf = (text: string): string[] => telling(text).map(stem);

/** Whether two words are the same but for a slip of the thumb: one in words of five letters, two in long ones. */
export function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  const most = length >= 8 ? 2 : length >= 5 ? 1 : 0;
  return most > 0 && one[0] === other[0] && Math.abs(one.length - other.length) <= most && slips(one, other) <= most;
}

/** Letters left out, put in, changed or swapped with the next. */
function slips(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] as number;
}

/** A list made ready: the telling words of each need and service, and how much each word tells: the fewer needs know it, the more. */
interface Ready {
  phrases: Map<ListedNeed, string[][]>;
  bags: Map<ListedNeed, Set<string>>;
  texts: Map<string, { name: Set<string>; all: Set<string> }>;
  /** Every word of the list as it is written: what a slip of the thumb may have meant. */
  written: Set<string>;
  weigh: (word: string) => number;
}
/** What nobody on the list ever says tells little of which need it is. */
const UNKNOWN = 0.5;
const made = new WeakMap<Shortlist, Ready>();

function ready(list: Shortlist): Ready {
  const held = made.get(list);
  if (held) return held;
  const phrases = new Map(list.needs.map((need) => [need, [need.label, ...need.said].map((phrase) => [...new Set(wordsOf(phrase))])]));
  const bags = new Map([...phrases].map(([need, all]) => [need, new Set(all.flat())]));
  const texts = new Map(list.services.map(({ id, name, by, about }) => [id, { name: new Set(wordsOf(`${name} ${by}`)), all: new Set(wordsOf(`${name} ${by} ${about}`)) }]));
  const written = new Set([...list.needs.flatMap(({ label, said }) => [label, ...said]), ...list.services.map(({ name, by, about }) => `${name} ${by} ${about}`)].flatMap(telling));
  const seen = new Map([...written].map((word) => [stem(word), 0]));
  for (const bag of bags.values()) for (const word of bag) seen.set(word, (seen.get(word) ?? 0) + 1);
  const weigh = (word: string): number => (seen.has(word) ? Math.log(1 + (list.needs.length + 1) / ((seen.get(word) as number) + 0.5)) : UNKNOWN);
  const answer = { phrases, bags, texts, written, weigh };
  made.set(list, answer);
  return answer;
}

/** The stems of what was said, of the words that were meant; an unknown word stays as it is. */
function spelled(q: string, { written, weigh }: Ready): string[] {
  const meant = (word: string): string => {
    if (weigh(stem(word)) !== UNKNOWN) return word;
    let best: string | null = null;
    for (const known of written) if (alike(word, known) && (best === null || slips(word, known) < slips(word, best))) best = known;
    return best ?? word;
  };
  return [...new Set(telling(q).map((word) => stem(meant(word))))];
}

/**
 * How well what was said fits a need. First by its phrases: all of one was said, or hardly anything else was. Otherwise,
 * and for less, by its words: most of what was said, and not by words that half of the needs know.
 */
function fit(said: string[], need: ListedNeed, { phrases, bags, weigh }: Ready): number {
  const sum = (words: string[]): number => words.reduce((total, word) => total + weigh(word), 0);
  const all = sum(said);
  let best = 0;
  for (const phrase of phrases.get(need) ?? []) {
    const shared = sum(phrase.filter((word) => said.includes(word)));
    const whole = sum(phrase);
    if (shared === 0) continue;
    const [held, dice] = [shared / whole, (2 * shared) / (whole + all)];
    if (held >= 0.75 || dice >= 0.55) best = Math.max(best, shared * Math.max(held, dice));
  }
  const known = sum(said.filter((word) => bags.get(need)?.has(word)));
  return Math.max(best, known / all >= 0.5 && known >= TELLING ? (known * known) / all / 2 : 0);
}
/** One word that few needs know, or several that more do. */
const TELLING = 2.5;

/** Which needs were said, the surest first. A need of a topic that was chosen goes a little before the others. */
export function heard(list: Shortlist, q: string, topics: string[]): { need: ListedNeed; sure: number }[] {
  const held = ready(list);
  const said = spelled(q, held);
  const all = list.needs.map((need) => ({ need, sure: fit(said, need, held) * (topics.includes(need.topic) ? 1.2 : 1) })).filter(({ sure }) => sure > 0);
  all.sort((a, b) => b.sure - a.sure);
  return all.filter(({ sure }) => sure >= (all[0]?.sure ?? 0) * 0.6).slice(0, 4);
}

/** Of whom the words speak, as far as it is plain. */
export function personIn(q: string): { age: number | null; sex: 'male' | 'female' | null } {
  const text = ` ${fold(q)} `;
  const told = / (?:is|im|am|aged|age|shes|hes|turned|of|at|son|daughter|lad|girl|boy|mum|mam|dad|nan|gran|grandad|husband|wife|brother|sister|man|woman|patient) (\d{1,2}) (?!weeks?|months?|days?|hours?|times|minutes|am|pm|stone|quid|pounds?|k) ?/.exec(text)?.[1] ?? / (\d{1,2}) ?(?:years? old|yo|yrs?) /.exec(text)?.[1];
  const age = told ?? (/ teen(?:age|ager|s)? /.test(text) ? '15' : undefined);
  const male = / (?:he|hes|him|his|son|dad|grandad|husband|brother|man|boy|bloke) /.test(text);
  const female = / (?:she|shes|her|daughter|mum|mam|nan|gran|wife|sister|woman|girl|pregnant) /.test(text);
  return { age: age === undefined ? null : Number(age), sex: male === female ? null : male ? 'male' : 'female' };
}

/** Whether a service is for this person: yes, never, or only if what `check` says holds. */
export function judge({ ages, sex, only, check }: Listed, person: ReturnType<typeof personIn>, { say }: Words): { fits: boolean; check: string } {
  const bounded = ages !== null && (ages[0] > 0 || ages[1] < 100);
  const whose = sex === 'men' ? 'male' : sex === 'women' ? 'female' : sex;
  const other = (bounded && person.age !== null && (person.age < ages[0] || person.age > ages[1])) || (whose !== '' && person.sex !== null && person.sex !== whose);
  if (other) return { fits: false, check: '' };
  const unsaid = only.length > 0 || (whose !== '' && person.sex === null) || (bounded && person.age === null && check !== '');
  return { fits: true, check: unsaid ? check || say('only-some') : '' };
}

/** Whether words of a crisis were said. The phone would rather be wrong too often than once too rarely. */
export function crisisIn(list: Shortlist, q: string): Found['crisis'] {
  const text = ` ${fold(q)} `;
  return list.crisis.words.some((word) => fold(word) !== '' && text.includes(` ${fold(word)} `)) ? list.crisis.text : null;
}

const MOST_RESULTS = 12;

/** Searches the list. Without words it gives the best for the topics. */
export function searchHere(list: Shortlist, asked: { q: string; topics: string[]; filters: Filters }, words: Words): Found {
  const { q, topics, filters } = asked;
  const held = ready(list);
  const said = fold(q) === '' ? [] : spelled(q, held);
  const needs = fold(q) === '' ? list.needs.filter((need) => topics.includes(need.topic)).map((need) => ({ need, sure: 1 })) : heard(list, q, topics);
  const best = Math.max(1, ...needs.map(({ sure }) => sure));
  const score = new Map<string, { points: number; need: string | null }>();
  for (const { need, sure } of needs) {
    need.services.forEach((id, at) => {
      const points = sure / best - at * 0.07;
      const before = score.get(id);
      score.set(id, { points: Math.max(before?.points ?? 0, points) + (before ? 0.1 : 0), need: before?.need ?? need.label });
    });
  }
  // A service can be asked for by its name as well, and by what it says of itself.
  const total = said.reduce((sum, word) => sum + held.weigh(word), 0);
  const share = (words: Set<string>): number => said.reduce((sum, word) => sum + (words.has(word) ? held.weigh(word) : 0), 0) / (total || 1);
  for (const [id, { name, all }] of held.texts) {
    const [called, told] = [share(name), share(all)];
    const points = called >= 0.6 ? called : told >= 0.75 ? told / 2 : 0;
    if (points === 0) continue;
    const before = score.get(id);
    score.set(id, { points: (before?.points ?? 0) + points, need: before?.need ?? null });
  }
  const person = aged(personIn(q), filters);
  const ranked = [...score].sort(([, a], [, b]) => b.points - a.points).flatMap(([id, { need }]) => {
    const service = list.services.find((one) => one.id === id);
    return service && passes(service, filters) ? [{ service, need }] : [];
  });
  const [results, maybe]: [Service[], Service[]] = [[], []];
  for (const { service, need } of ranked.slice(0, MOST_RESULTS)) {
    const judged = judge(service, person, words);
    if (!judged.fits) continue;
    const why = need === null ? [] : [words.say('why-need', { need })];
    (judged.check === '' ? results : maybe).push({ ...service, why, check: judged.check });
  }
  const known = needs.map(({ need }): Need => ({ slug: need.slug, label: need.label, topic: need.topic || null }));
  return { from: 'phone', made: list.made, needs: fold(q) === '' ? [] : known, crisis: crisisIn(list, q), postcodeUnknown: false, attribution: '', results, maybe };
}
