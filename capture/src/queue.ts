/** The queue: saves, corrects, withdraws and sends records so that each is stored exactly once, whatever happens in between. */
import { bodyOf, localDay, readBody, sameChoices, type Content } from './record';
import { isFull, type Changes, type Desk, type Key, type Pace, type Problem, type Quarantined, type Rows, type Sent, type Store, type Waiting } from './store';

export interface Outgoing {
  id: string;
  version: number;
  body: string;
}

export type Safe = { kind: 'safe' };
/** Rejected for good: sending it again could not help. */
export type Refused = { kind: 'refused'; problem: Problem };
/** Kept until its owner signs in. */
export type AwaitOwner = { kind: 'await-owner'; why: 'sign-in' | 'other-person' };
/** Try again. `about` the record: the next one may go on at once. `seconds` is what the server asked for. */
export type Later = { kind: 'later'; about: 'record' | 'server'; seconds: number | null; reached: boolean };
export type Answer = Safe | Refused | AwaitOwner | Later;
/** A batch was refused as a whole: send smaller ones, down to single records, to find out which is meant. */
export type Split = { kind: 'split' };
export type BatchAnswer = { kind: 'each'; answers: Answer[] } | Split | AwaitOwner | Later;

/** How records leave the phone. Never throws: whatever goes wrong is an answer. */
export interface Transport {
  put(person: string, one: Outgoing): Promise<Answer>;
  batch(person: string, many: Outgoing[]): Promise<BatchAnswer>;
}

export interface QueueParts {
  store: Store;
  transport: Transport;
  now: () => number;
  random: () => number;
  newId: () => string;
}

export type Flushed =
  | { state: 'empty' }
  | { state: 'await-owner'; why: 'sign-in' | 'other-person' }
  | { state: 'paused'; until: number; reached: boolean };

export const BATCH = 200;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 5 * 60_000;
/** No pause is believed beyond this: a longer one means that the phone's clock was set back. */
export const LONGEST_ASKED = 60 * 60_000;
/** After so many records in a row that must wait, it is not about the records. */
const IN_A_ROW = 3;
/** A record that failed alone so often goes alone for good, so that it cannot spoil a batch. */
const ALONE_AFTER = 3;
const FAST: Pace = { size: BATCH, tries: 0, until: 0, asked: false };

/** How long to wait after the nth failure: doubling to five minutes, between half and the whole of it by chance. */
export function waitAfter(tries: number, random: number): number {
  const whole = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(Math.max(0, tries - 1), 20));
  return Math.round(whole * (0.5 + random / 2));
}

/** Notes that help but are not needed may be missing on a phone without room. */
const ifRoom = (work: Promise<void>): Promise<void> =>
  work.catch((trouble: unknown) => {
    if (!isFull(trouble)) throw trouble;
  });
const isDue = (until: number, now: number): boolean => until <= now || until - now > LONGEST_ASKED;
const top = <T extends Key>(rows: T[]): T | undefined => rows.reduce<T | undefined>((best, row) => (best && best.version > row.version ? best : row), undefined);

export type Queue = ReturnType<typeof openQueue>;

export function openQueue({ store, transport, now, random, newId }: QueueParts) {
  const fresh = (person: string, id: string, version: number, content: Content): Waiting => ({
    person,
    id,
    version,
    body: bodyOf(content, version),
    frozen: false,
    saved: now(),
    tries: 0,
    after: 0,
  });

  /** Where a record goes that mends a refused one. A first version was never stored, so a new id is safe and cannot collide. */
  function mended(refused: Quarantined[], content: Content): Changes & { answer: Key } {
    const person = (refused[0] as Quarantined).person;
    const first = refused.reduce((low, row) => (row.version < low.version ? row : low));
    const own = first.version === 1 || first.problem.slug === EARLIER_VERSION.slug;
    const version = own ? 1 : first.problem.slug === 'conflict' ? first.version + 1 : first.version;
    const row = fresh(person, own ? newId() : first.id, version, content);
    return { put: [row], release: refused, answer: row };
  }

  /** Saves a new record, or one that replaces a refused one. Saying the same thing twice (two tabs, two taps) saves it once. */
  function save(person: string, id: string, content: Content, replaces: Key | null, desk?: Desk): Promise<Key> {
    const decide = (rows: Rows): Changes & { answer: Key } => {
      const refused = replaces ? rows.quarantined.filter((row) => row.id === replaces.id) : [];
      if (refused.length > 0) return mended(refused, content);
      const same = rows.waiting.find((row) => row.id === id && sameChoices(row.body, bodyOf(content, row.version)));
      if (same) return { answer: same };
      const taken = [...rows.waiting, ...rows.quarantined, ...rows.sent].some((row) => row.id === id);
      const row = fresh(person, taken ? newId() : id, 1, content);
      return { put: [row], answer: row };
    };
    return store.revise(person, replaces ? [id, replaces.id] : [id], decide, desk);
  }

  /**
   * Changes a record saved before, `known` being its last version. What never left the phone is simply rewritten; once a
   * send began, the record is frozen and the change becomes its next version.
   */
  function change(person: string, id: string, known: number, content: Content, desk?: Desk): Promise<Key> {
    const decide = (rows: Rows): Changes & { answer: Key } => {
      const last = top(rows.waiting);
      if (last && !last.frozen) {
        const row = { ...last, body: bodyOf(content, last.version) };
        return { put: [row], answer: row };
      }
      if (!last && rows.quarantined.length > 0) return mended(rows.quarantined, content);
      const row = fresh(person, id, Math.max(known, last?.version ?? 0) + 1, content);
      return { put: [row], answer: row };
    };
    return store.revise(person, [id], decide, desk);
  }

  /** Takes a record back. One that never left the phone, or was never accepted, is just gone; any other gets a last version that says so. */
  function withdraw(person: string, id: string, known: number, content: Content): Promise<Key | null> {
    const gone: Content = { ...content, withdrawn: true };
    const decide = (rows: Rows): Changes & { answer: Key | null } => {
      const last = top(rows.waiting);
      if (last && !last.frozen) {
        if (last.version === 1) return { drop: [last], answer: null };
        const row = { ...last, body: bodyOf(gone, last.version) };
        return { put: [row], answer: row };
      }
      if (!last && rows.quarantined.length > 0) {
        if (rows.quarantined.some((row) => row.version === 1)) return { release: rows.quarantined, answer: null };
        return mended(rows.quarantined, gone);
      }
      const row = fresh(person, id, Math.max(known, last?.version ?? 0) + 1, gone);
      return { put: [row], answer: row };
    };
    return store.revise(person, [id], decide);
  }

  /** Deletes all versions of a record from the phone, because its owner said so. */
  function remove(person: string, id: string): Promise<void> {
    return store.revise(person, [id], (rows) => ({ drop: rows.waiting, release: rows.quarantined, answer: undefined }));
  }

  const paceOf = async (person: string): Promise<Pace> => (await store.note<Pace>(`pace:${person}`)) ?? FAST;
  const keepPace = (person: string, pace: Pace): Promise<void> => ifRoom(store.keepNote(`pace:${person}`, pace));

  /** Marks the records as being sent. From here on their bytes are fixed, whatever becomes of this page. */
  function freeze(person: string, group: Waiting[]): Promise<Waiting[]> {
    return store.revise(person, group.map((row) => row.id), (rows) => {
      const still = group.flatMap((asked) => rows.waiting.filter((row) => row.id === asked.id && row.version === asked.version));
      return { freeze: still, answer: still };
    });
  }

  /**
   * Acts on the answers. Only here does a record leave the queue, and only on a clear answer about that very version. What
   * is stored goes first, by deleting alone: a full phone must be able to empty itself. The rest is done if there is room.
   */
  async function settle(person: string, answered: { row: Waiting; answer: Answer }[]): Promise<void> {
    const ids = answered.map(({ row }) => row.id);
    const held = (rows: Rows): { row: Waiting; answer: Answer }[] =>
      answered.flatMap(({ row, answer }) => rows.waiting.filter((other) => other.id === row.id && other.version === row.version).map((found) => ({ row: found, answer })));
    const gone = await store.revise(person, ids, (rows) => {
      const drop = held(rows).flatMap(({ row, answer }) => (answer.kind === 'safe' ? [row] : []));
      return { drop, answer: drop };
    });
    const day = localDay(now());
    const rest = (rows: Rows): Changes & { answer: undefined } => {
      const changes = { put: [] as Waiting[], drop: [] as Key[], quarantine: [] as Quarantined[] };
      for (const { row, answer } of held(rows)) {
        if (answer.kind === 'refused') {
          for (const later of rows.waiting.filter((other) => other.id === row.id && other.version >= row.version)) {
            const { id, version, body, saved } = later;
            changes.drop.push(later);
            changes.quarantine.push({ person, id, version, body, saved, refused: now(), problem: version === row.version ? answer.problem : EARLIER_VERSION });
          }
        } else if (answer.kind === 'later') {
          const tries = row.tries + 1;
          changes.put.push({ ...row, tries, after: now() + waitAfter(tries, random()) });
        }
      }
      return { ...changes, sent: gone.map(({ id, version, body }) => ({ person, id, version, day, ...(readBody(body).withdrawn && { withdrawn: true as const }) })), answer: undefined };
    };
    await ifRoom(store.revise(person, ids, rest));
  }

  /** The records that may go now: of each only its lowest version, those that failed least first. */
  function due(waiting: Waiting[], eager: boolean, tried: Set<string>): Waiting[] {
    const lowest = new Map<string, Waiting>();
    for (const row of waiting) {
      const other = lowest.get(row.id);
      if (!other || row.version < other.version) lowest.set(row.id, row);
    }
    return [...lowest.values()]
      .filter((row) => !tried.has(`${row.id} ${row.version}`) && (eager || isDue(row.after, now())))
      .sort((a, b) => a.tries - b.tries);
  }

  /**
   * Sends what waits for this person until nothing is left, or the answer is to wait. `eager` (the page was opened, the
   * connection came back) skips the phone's own back-off, but not a pause the server asked for; `forced` (the person
   * tapped "Send now") skips both.
   */
  async function flush(person: string, how: 'timer' | 'eager' | 'forced' = 'timer'): Promise<Flushed> {
    const eager = how !== 'timer';
    const tried = new Set<string>();
    let failedInARow = 0;
    let pace = await paceOf(person);
    const setPace = (next: Pace): Promise<void> => keepPace(person, (pace = next));
    if (!isDue(pace.until, now()) && (how === 'timer' || (how === 'eager' && pace.asked))) return { state: 'paused', until: pace.until, reached: pace.asked };
    for (;;) {
      const waiting = await store.waiting(person);
      const ready = due(waiting, eager, tried);
      const next = ready[0];
      if (!next) {
        if (waiting.length === 0) return { state: 'empty' };
        const soonest = Math.min(...waiting.map((row) => (isDue(row.after, now()) ? 0 : row.after)));
        return { state: 'paused', until: Math.max(soonest, now() + waitAfter(IN_A_ROW, random())), reached: true };
      }
      const alone = next.tries >= ALONE_AFTER;
      const group = await freeze(person, alone ? [next] : ready.filter((row) => row.tries < ALONE_AFTER).slice(0, Math.max(1, pace.size)));
      const [only] = group;
      if (!only) continue;

      const pause = async (answer: Later): Promise<Flushed> => {
        const tries = pace.tries + 1;
        const asked = answer.seconds !== null;
        // What the server asks for is the least: a server in trouble says the same to every phone, and they must spread out.
        const least = Math.min((answer.seconds ?? 0) * 1000 * (1 + random() / 10), LONGEST_ASKED);
        const wait = Math.max(least, waitAfter(tries, random()));
        const until = now() + Math.round(wait);
        await setPace({ size: Math.max(1, Math.floor(pace.size / 2)), tries, until, asked });
        return { state: 'paused', until, reached: answer.reached };
      };

      // Whatever is not stored now has had its turn in this round, even if the phone has no room to note it.
      const note = ({ row, answer }: { row: Waiting; answer: Answer }): unknown => answer.kind !== 'safe' && tried.add(`${row.id} ${row.version}`);
      if (group.length === 1) {
        const answer = await transport.put(person, only);
        note({ row: only, answer });
        await settle(person, [{ row: only, answer }]);
        if (answer.kind === 'await-owner') return { state: 'await-owner', why: answer.why };
        if (answer.kind === 'later') {
          failedInARow += 1;
          if (answer.about === 'server' || failedInARow >= IN_A_ROW) return pause(answer);
          continue;
        }
      } else {
        const answer = await transport.batch(person, group);
        if (answer.kind === 'await-owner') return { state: 'await-owner', why: answer.why };
        if (answer.kind === 'later' && answer.about === 'server') return pause(answer);
        if (answer.kind !== 'each') {
          await setPace({ ...pace, size: Math.floor(group.length / 2) });
          continue;
        }
        const answered = group.map((row, at) => ({ row, answer: answer.answers[at] ?? UNANSWERED }));
        answered.forEach(note);
        await settle(person, answered);
      }
      failedInARow = 0;
      const size = Math.min(BATCH, Math.max(pace.size, group.length) * 2);
      if (pace.tries > 0 || pace.size !== size) await setPace({ size, tries: 0, until: 0, asked: false });
    }
  }

  return { save, change, withdraw, remove, flush };
}

const UNANSWERED: Later = { kind: 'later', about: 'record', seconds: null, reached: true };

/** The reason given to a change of a record that was itself refused. The page has its own words for it. */
export const EARLIER_VERSION: Problem = { slug: 'earlier-version', title: '', detail: '', fields: [] };

/** How many records went on this day. One that was taken back is not counted, even while the word of it still waits. */
export function countSent(sent: Sent[], waiting: Waiting[], day: string): number {
  const back = new Set([...sent.filter((row) => row.withdrawn), ...waiting.filter((row) => readBody(row.body).withdrawn)].map((row) => row.id));
  return new Set(sent.filter((row) => row.day === day && !back.has(row.id)).map((row) => row.id)).size;
}

/** What a queue entry says, for showing it. */
export const contentOf = (row: { body: string }): Content => readBody(row.body);
