/** The search over the list on the phone: what was said is matched, by folded words, with what people say who have a need. */
import type { Found, Need, Service } from './services';
import type { Listed, ListedNeed, Shortlist } from './shortlist';
import type { Word, Words } from './words';

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
  'a about all also am an and any anymore are as at back be been being but by can cant could couldnt did do does doesnt doing dont for from get gets getting go goes going got had has hasnt have having he help helps her hers him his how i id if ill im in into is isnt it its ive just keeps keep lately like me mine more much my need needs no not now of off on one or our out really said says saying she shes hes should so some something that thats the their them then there they theyre thing things this to too up us very want wants was we well were what when where which who why will with without wont would you your youre yn y yr i o ar a ac mae dim'.split(' '),
);

/** The end of a word is left off, so that "bills" is "bill" and "smoking" is "smoke". */
export const stem = (word: string): string => {
  const short = word.length > 4 ? word.replace(/(?:ings?|ed|es|ly|s|e)$/, '') : word.replace(/s$/, '');
  return short.length < 3 ? word : short.replace(/([bdgmnprt])\1$/, '$1').replace(/i$/, 'y');
};

/** The telling words of a text. Where all of them say nothing they are all kept. */
export function wordsOf(text: string): string[] {
  const all = fold(text).split(' ').filter((word) => word !== '');
  const telling = all.filter((word) => word.length > 1 && !STOP.has(word));
  return (telling.length > 0 ? telling : all).map(stem);
}

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

/** How much a word tells: the fewer needs know it, the more. */
function weights(needs: ListedNeed[]): (word: string) => number {
  const seen = new Map<string, number>();
  for (const need of needs) for (const word of new Set([need.label, ...need.said].flatMap(wordsOf))) seen.set(word, (seen.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + (needs.length + 1) / ((seen.get(word) ?? 0) + 0.5));
}

/** How well words that were said fit a phrase: whether all of the phrase was said, and whether all that was said is in it. */
function fit(said: string[], phrase: string[], weigh: (word: string) => number): number {
  const sum = (words: string[]): number => words.reduce((total, word) => total + weigh(word), 0);
  const shared = sum(phrase.filter((word) => said.some((one) => alike(one, word))));
  const [whole, all] = [sum(phrase), sum(said)];
  if (whole === 0 || shared === 0) return 0;
  const [held, dice] = [shared / whole, (2 * shared) / (whole + all)];
  return held >= 0.75 || dice >= 0.55 ? shared * Math.max(held, dice) : 0;
}

/** Which needs were said, the surest first. A need of a topic that was chosen goes a little before the others. */
export function heard(list: Shortlist, q: string, topics: string[]): { need: ListedNeed; sure: number }[] {
  const said = [...new Set(wordsOf(q))];
  const weigh = weights(list.needs);
  const sure = (need: ListedNeed): number => {
    const best = Math.max(0, ...[need.label, ...need.said].map((phrase) => fit(said, [...new Set(wordsOf(phrase))], weigh)));
    return best * (topics.includes(need.topic) ? 1.2 : 1);
  };
  const all = list.needs.map((need) => ({ need, sure: sure(need) })).filter(({ sure }) => sure > 0);
  all.sort((a, b) => b.sure - a.sure);
  return all.filter(({ sure }) => sure >= (all[0]?.sure ?? 0) * 0.6).slice(0, 4);
}

/** Of whom the words speak, as far as it is plain. */
export function personIn(q: string): { age: number | null; sex: 'male' | 'female' | null } {
  const text = ` ${fold(q)} `;
  const age = / (?:is|im|am|aged|age|shes|hes|turned|just) (\d{1,2}) (?!weeks|months|days|times|minutes)/.exec(text)?.[1] ?? / (\d{1,2}) ?(?:years? old|yo|yrs?) /.exec(text)?.[1];
  const male = / (?:he|hes|him|his|son|dad|grandad|husband|brother|man|boy|bloke) /.test(text);
  const female = / (?:she|shes|her|daughter|mum|mam|nan|gran|wife|sister|woman|girl|pregnant) /.test(text);
  return { age: age === undefined ? null : Number(age), sex: male === female ? null : male ? 'male' : 'female' };
}

/** For whom alone a service can be, each after the slug of the circumstance. */
const CIRCUMSTANCES: readonly Word[] = ['only-carer', 'only-young_carer', 'only-pregnant', 'only-new_parent', 'only-parent', 'only-adoptive', 'only-veteran', 'only-disabled', 'only-learning_disability', 'only-autism', 'only-neurodivergent', 'only-deaf', 'only-sight_loss', 'only-dementia', 'only-stroke', 'only-cancer', 'only-neurological', 'only-heart_lung', 'only-diabetes', 'only-lgbt', 'only-refugee', 'only-minority', 'only-homeless', 'only-care_leaver', 'only-student', 'only-unemployed', 'only-bereaved', 'only-prisoner', 'only-domestic_abuse'];

/** Whether a service is for this person: yes, never, or only if what `check` says holds. */
export function judge(service: Listed, person: ReturnType<typeof personIn>, { say }: Words): { fits: boolean; check: string } {
  const { ages, sex, only } = service;
  const checks: string[] = [];
  const bounded = ages !== null && (ages[0] > 0 || ages[1] < 100);
  if (bounded && person.age !== null && (person.age < ages[0] || person.age > ages[1])) return { fits: false, check: '' };
  // Most grown people's services begin at 16 or 18: that is not worth a warning where no age was said.
  if (bounded && person.age === null && (ages[0] > 18 || ages[1] < 100)) {
    checks.push(ages[1] >= 100 ? say('only-from', { from: ages[0] }) : ages[0] === 0 ? say('only-to', { to: ages[1] }) : say('only-ages', { from: ages[0], to: ages[1] }));
  }
  if (sex === 'male' || sex === 'female') {
    if (person.sex !== null && person.sex !== sex) return { fits: false, check: '' };
    if (person.sex === null) checks.push(say(sex === 'male' ? 'only-male' : 'only-female'));
  }
  for (const slug of only) checks.push(say(CIRCUMSTANCES.find((word) => word === `only-${slug}`) ?? 'only-some'));
  return { fits: true, check: [...new Set(checks)].join('. ') };
}

/** Whether words of a crisis were said. The phone would rather be wrong too often than once too rarely. */
export function crisisIn(list: Shortlist, q: string): Found['crisis'] {
  const text = ` ${fold(q)} `;
  return list.crisis.words.some((word) => fold(word) !== '' && text.includes(` ${fold(word)} `)) ? list.crisis.text : null;
}

const MOST_RESULTS = 12;

/** Searches the list. Without words it gives the best for the topics. */
export function searchHere(list: Shortlist, asked: { q: string; topics: string[] }, words: Words): Found {
  const { q, topics } = asked;
  const said = wordsOf(q);
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
  // A service can be asked for by its name as well.
  for (const { id, name, by } of list.services) {
    const named = wordsOf(`${name} ${by}`);
    const share = said.length === 0 ? 0 : said.filter((word) => named.some((one) => alike(word, one))).length / said.length;
    if (share < 0.6) continue;
    const before = score.get(id);
    score.set(id, { points: (before?.points ?? 0) + share, need: before?.need ?? null });
  }
  const person = personIn(q);
  const ranked = [...score].sort(([, a], [, b]) => b.points - a.points).slice(0, MOST_RESULTS);
  const [results, maybe]: [Service[], Service[]] = [[], []];
  for (const [id, { need }] of ranked) {
    const service = list.services.find((one) => one.id === id);
    const judged = service && judge(service, person, words);
    if (!service || !judged?.fits) continue;
    const why = need === null ? [] : [words.say('why-need', { need })];
    (judged.check === '' ? results : maybe).push({ ...service, why, check: judged.check });
  }
  const known = needs.map(({ need }): Need => ({ slug: need.slug, label: need.label, topic: need.topic || null }));
  return { from: 'phone', made: list.made, needs: fold(q) === '' ? [] : known, crisis: crisisIn(list, q), postcodeUnknown: false, results, maybe };
}
