/** Whatever happens between a phone and the server, in any order: nothing saved is lost, nothing is stored twice, nobody's queue mixes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bodyOf, readBody } from '../src/record';
import type { Key } from '../src/store';
import { isFull } from '../src/store';
import { content, CRASHER, disk, ModelServer, Network, PEOPLE, Phone, POISON, type TabOpen, type Weather } from './model';

type How = 'timer' | 'eager' | 'forced';
type Step =
  | { do: 'save'; setting: string }
  | { do: 'correct'; which: number; setting: string }
  | { do: 'withdraw'; which: number }
  | { do: 'repair'; which: number }
  | { do: 'remove'; which: number }
  | { do: 'flush'; tab: number; how: How; weather: Weather[] }
  | { do: 'flush-both'; how: How; weather: Weather[] }
  | { do: 'flush-and-save'; weather: Weather[]; turns: number }
  | { do: 'flush-and-correct'; which: number; weather: Weather[]; turns: number }
  | { do: 'flush-and-kill'; tab: number; weather: Weather[]; turns: number }
  | { do: 'restart'; tab: number }
  | { do: 'clock'; minutes: number }
  | { do: 'deliver' }
  | { do: 'disk'; full: boolean }
  | { do: 'session'; person: 0 | 1 | null };

const weather = fc.array(
  fc.constantFrom<Weather>('fair', 'fair', 'fair', 'fair', 'lost', 'reply-lost', 'late', 'busy', 'fault', 'slow-down', 'portal', 'garbled'),
  { maxLength: 4 },
);
const how = fc.constantFrom<How>('timer', 'eager', 'forced');
const setting = fc.constantFrom('ward', 'ward', 'ward', 'ward', POISON, CRASHER);
const tab = fc.nat(1);
const which = fc.nat(30);
const turns = fc.nat(60);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('save' as const), setting }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct' as const), which, setting }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('repair' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), which }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('flush' as const), tab, how, weather }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('flush-both' as const), how, weather }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('flush-and-save' as const), weather, turns }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('flush-and-correct' as const), which, weather, turns }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('flush-and-kill' as const), tab, weather, turns }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('clock' as const), minutes: fc.constantFrom(1, 10, 600, -600, 525_600, -525_600) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deliver' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('disk' as const), full: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('session' as const), person: fc.constantFrom<0 | 1 | null>(0, 0, 0, 1, null) }) },
);

const name = (key: { id: string; version: number }): string => `${key.id} ${key.version}`;
const pass = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) await new Promise((next) => setImmediate(next));
};

/** One world: a server, a network, one phone with two tabs, two people, and a ledger of what its people were told is saved. */
class World {
  readonly server = new ModelServer();
  readonly network = new Network(this.server);
  readonly phone: Phone;
  tabs: TabOpen[] = [];
  owner: string = PEOPLE[0];
  /** What each version must say, and whose it is. What its owner removed or replaced is taken out again. */
  readonly live = new Map<string, { person: string; id: string; version: number; body: string }>();
  /** Everything each version ever said, for judging what the server holds. */
  readonly ever = new Map<string, { person: string; bodies: Set<string> }>();
  readonly poisoned = new Set<string>();
  /** What its owner removed is out of their hands: the page offers no change of it any more. */
  readonly removed = new Set<string>();
  private topics = 0;

  constructor(seed: number) {
    this.phone = new Phone(this.network, seed);
    this.network.session = PEOPLE[0];
  }

  async begin(): Promise<void> {
    this.tabs = [await this.phone.open(), await this.phone.open()];
  }

  private tab(at = 0): TabOpen {
    return this.tabs[at] as TabOpen;
  }

  private fresh(setting: string) {
    this.topics += 1;
    return content(setting, `topic${this.topics}`, this.phone.clock);
  }

  private note(person: string, key: Key, what: ReturnType<World['fresh']>): void {
    const body = bodyOf(what, key.version);
    this.live.set(name(key), { person, id: key.id, version: key.version, body });
    const ever = this.ever.get(name(key)) ?? { person, bodies: new Set<string>() };
    ever.bodies.add(body);
    this.ever.set(name(key), ever);
    if (what.setting === POISON) this.poisoned.add(key.id);
  }

  /** The newest version of one of the owner's records, as their page would know it. */
  private pick(at: number, clean = false): { id: string; version: number; body: string } | undefined {
    const newest = new Map<string, { id: string; version: number; body: string }>();
    for (const one of this.live.values()) {
      if (one.person !== this.owner || this.removed.has(one.id) || (clean && this.poisoned.has(one.id))) continue;
      const other = newest.get(one.id);
      if (!other || other.version < one.version) newest.set(one.id, one);
    }
    const all = [...newest.values()];
    return all[at % Math.max(1, all.length)];
  }

  private async inQuarantine(id: string): Promise<Key[]> {
    return (await this.tab().store.quarantined(this.owner)).filter((row) => row.id === id);
  }

  private async save(setting: string): Promise<void> {
    const { owner } = this;
    const what = this.fresh(setting);
    this.note(owner, await this.tab().queue.save(owner, this.phone.freshId(), what, null), what);
  }

  private async correct(one: { id: string; version: number } | undefined, setting: string): Promise<void> {
    if (!one) return;
    const { owner } = this;
    const what = this.fresh(setting);
    const refused = await this.inQuarantine(one.id);
    const key = await this.tab().queue.change(owner, one.id, one.version, what);
    await this.replaced(refused);
    this.note(owner, key, what);
  }

  /** Refused versions that a mended one took the place of are no longer owed to anybody. */
  private async replaced(refused: Key[]): Promise<void> {
    for (const row of refused) {
      const still = await this.inQuarantine(row.id);
      if (still.some((other) => other.version === row.version)) continue;
      this.live.delete(name(row));
      // Refused for good, so its number is free again for what puts it right.
      this.network.sentBytes.delete(name(row));
    }
  }

  async take(step: Step): Promise<void> {
    const { owner, network, phone } = this;
    switch (step.do) {
      case 'save':
        return this.save(step.setting);
      case 'correct':
        return this.correct(this.pick(step.which), step.setting);
      case 'withdraw': {
        const one = this.pick(step.which);
        if (!one) return;
        const refused = await this.inQuarantine(one.id);
        const what = { ...readBody(one.body), withdrawn: true };
        const key = await this.tab().queue.withdraw(owner, one.id, one.version, what);
        await this.replaced(refused);
        if (key) return this.note(owner, key, what);
        // Gone without a trace is only right for what the server cannot have.
        assert.equal(this.server.records.has(one.id), false);
        this.live.delete(name(one));
        this.ever.delete(name(one));
        return;
      }
      case 'repair': {
        const refused = await this.tab().store.quarantined(owner);
        const row = refused[step.which % Math.max(1, refused.length)];
        if (!row) return;
        const what = this.fresh('ward');
        const key = await this.tab().queue.save(owner, phone.freshId(), what, row);
        await this.replaced(refused.filter((other) => other.id === row.id));
        assert.deepEqual(await this.inQuarantine(row.id), [], 'put right, and still asking for attention');
        return this.note(owner, key, what);
      }
      case 'remove': {
        const one = this.pick(step.which);
        if (!one) return;
        await this.tab().queue.remove(owner, one.id);
        this.removed.add(one.id);
        for (const [key, other] of this.live) if (other.id === one.id && !this.onServer(other)) this.live.delete(key);
        return;
      }
      case 'flush':
        network.weather = [...step.weather];
        await this.tab(step.tab).queue.flush(owner, step.how);
        return;
      case 'flush-both':
        network.weather = [...step.weather];
        await Promise.all(this.tabs.map((tab) => tab.queue.flush(owner, step.how)));
        return;
      case 'flush-and-save': {
        network.weather = [...step.weather];
        const flushing = this.tab(1).queue.flush(owner, 'forced');
        await pass(step.turns);
        await this.save('ward');
        await flushing;
        return;
      }
      case 'flush-and-correct': {
        network.weather = [...step.weather];
        const flushing = this.tab(1).queue.flush(owner, 'forced');
        await pass(step.turns);
        await this.correct(this.pick(step.which, true), 'ward');
        await flushing;
        return;
      }
      case 'flush-and-kill': {
        network.weather = [...step.weather];
        const { queue, kill } = this.tab(step.tab);
        void queue.flush(owner, 'forced').catch(() => undefined);
        await pass(step.turns);
        kill();
        // A transaction that had begun may still end after its page is gone.
        await pass(200);
        this.tabs[step.tab] = await phone.open();
        return;
      }
      case 'restart':
        this.tab(step.tab).kill();
        this.tabs[step.tab] = await phone.open();
        return;
      case 'clock':
        phone.clock = Math.max(0, phone.clock + step.minutes * 60_000);
        return;
      case 'deliver':
        return network.deliver();
      case 'disk':
        disk.full = step.full;
        return;
      case 'session':
        network.session = step.person === null ? null : PEOPLE[step.person];
        // Signing out leaves the phone with its last owner; another person takes it over with their own queue.
        this.owner = network.session ?? owner;
        return;
    }
  }

  private onServer(one: { id: string; version: number }): { owner: string; content: string } | undefined {
    return this.server.records.get(one.id)?.[one.version - 1];
  }

  /** Holds at every moment, not only in the end. */
  async check(): Promise<void> {
    const { store } = this.tab();
    const placed = new Map<string, string[]>();
    for (const person of PEOPLE) {
      for (const row of await store.waiting(person)) {
        assert.equal(row.person, person);
        assert.equal(this.ever.get(name(row))?.person, person, 'a record waits in somebody else’s queue');
        placed.set(name(row), [...(placed.get(name(row)) ?? []), row.body]);
      }
      for (const row of await store.quarantined(person)) {
        assert.equal(this.ever.get(name(row))?.person, person, 'a record is quarantined for somebody else');
        assert.ok(row.problem.slug.length > 0, 'quarantined without a reason');
        placed.set(name(row), [...(placed.get(name(row)) ?? []), row.body]);
      }
    }
    for (const [key, one] of this.live) {
      const there = this.onServer(one);
      const here = placed.get(key) ?? [];
      assert.ok(there || here.length > 0, `lost: ${key}`);
      assert.ok(here.length <= 1, `twice on the phone: ${key}`);
      if (there) assert.equal(there.content, one.body, `stored, but not as last saved: ${key}`);
      for (const body of here) assert.equal(body, one.body, `kept, but not as last saved: ${key}`);
    }
    assert.equal(new Set(this.server.stored).size, this.server.stored.length, 'stored twice');
    for (const [id, versions] of this.server.records) {
      versions.forEach((row, at) => {
        const ever = this.ever.get(name({ id, version: at + 1 }));
        assert.ok(ever?.bodies.has(row.content), 'the server holds what nobody saved');
        assert.equal(row.owner, ever?.person, 'stored under somebody else’s name');
      });
    }
    for (const [key, bytes] of this.network.sentBytes) assert.equal(bytes.size, 1, `sent with different bytes: ${key}`);
  }

  /** Faults stop, both people sign in again, and time goes by. */
  async settle(): Promise<void> {
    this.network.weather = [];
    this.network.deliver();
    disk.full = false;
    for (const person of PEOPLE) {
      this.network.session = person;
      for (let round = 0; round < 12; round += 1) {
        this.phone.clock += 10 * 60_000;
        await this.tab(round % 2).queue.flush(person, 'timer');
      }
    }
    await this.check();
    const { store } = this.tab();
    const onPhone = new Set<string>();
    for (const person of PEOPLE) {
      const waiting = await store.waiting(person);
      for (const row of waiting) {
        onPhone.add(name(row));
        const first = waiting.filter((other) => other.id === row.id).sort((a, b) => a.version - b.version)[0];
        assert.equal(readBody(first?.body ?? '').setting, CRASHER, `still waiting for no reason: ${name(row)}`);
      }
      for (const row of await store.quarantined(person)) {
        onPhone.add(name(row));
        assert.ok(this.poisoned.has(row.id), `refused for no reason: ${name(row)} ${row.problem.slug}`);
      }
    }
    for (const [key, one] of this.live) {
      assert.notEqual(onPhone.has(key), this.onServer(one) !== undefined, `in the end neither or both on phone and server: ${key}`);
    }
  }
}

test('any interleaving ends with exactly the acknowledged set, stored once, and everything else still on the phone', async () => {
  const runs = Number(process.env['CAPTURE_RUNS'] ?? 120);
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), async (seed, steps) => {
      disk.full = false;
      const world = new World(seed);
      await world.begin();
      for (const one of steps) {
        // A phone without room says so and has done nothing; but sending must go on.
        await world.take(one).catch((trouble: unknown) => {
          if (!disk.full || !isFull(trouble) || one.do === 'flush' || one.do === 'flush-both') throw trouble;
        });
        await world.check();
      }
      await world.settle();
      for (const tab of world.tabs) tab.kill();
    }),
    { numRuns: runs, includeErrorInReport: true, ...(process.env['CAPTURE_SEED'] ? { seed: Number(process.env['CAPTURE_SEED']), path: process.env['CAPTURE_PATH'] ?? '' } : {}) },
  );
});
