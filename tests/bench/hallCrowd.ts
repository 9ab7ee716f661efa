import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { must } from '../../shared/kernel/assert.ts';
import type { Card } from '../../shared/workshops/board.ts';
import { seeded } from '../support/seeded.ts';
import { enterHall, type HallPhone, listen, take } from './hallPhone.ts';
import { type WritingTable, writeAtTable } from './hallTexts.ts';
import { percentilesOf } from './statistics.ts';
import type { HallResult, LoadTask } from './tasks.ts';

type HallTask = Extract<LoadTask, { kind: 'hall' }>;

/** A card that somebody sent, and who supports it by now. */
type Sent = {
  readonly by: HallPhone;
  readonly words: string;
  at: number;
  taken: boolean;
  readonly supporters: Set<HallPhone>;
};

const patienceMs = 15_000;

/**
 * A hall of guests: all join within some time, some at each table write in its text, and everybody brings cards and
 * supports those of others, every few seconds. In the end every phone of a table has to hold every card of it with its
 * supports, and every letter.
 */
export async function fillHall(
  task: HallTask,
  moment: (name: 'begins' | 'ends') => void,
): Promise<HallResult> {
  const random = seeded(task.seed);
  const sent = new Map<string, Sent>();
  const delivered: number[] = [];
  const tables: WritingTable[] = [];
  const writing = new Map<number, WritingTable>();
  const ears = {
    onCard: (card: Card, at: number) => {
      const known = sent.get(card.id);
      if (known !== undefined) delivered.push(at - known.at);
    },
    onLetters: ({ client, from, to }: { client: number; from: number; to: number }, at: number) =>
      writing.get(client)?.heard(client, from, to, at),
  };
  const console = new Map<string, Card>();
  const leading = await listen(task.door, task.leader, (card) => take(console, card));
  const phones = await Promise.all(
    Array.from({ length: task.people }, async (_, place) => {
      await wait((place / task.people) * task.joinWithinMs);
      return enterHall(task.door, place, ears);
    }),
  );
  const seated = [...Map.groupBy(phones, ({ view }) => view.table.id).values()];
  for (const people of seated) {
    const table = await writeAtTable(people, task.writersAtTable);
    tables.push(table);
    for (const client of table.clients) writing.set(client, table);
  }

  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  moment('begins');
  const stop = AbortSignal.timeout(task.forMs);
  const answered: number[] = [];
  const refused: Record<string, number> = {};
  const note = (began: number, status: number) => {
    answered.push(performance.now() - began);
    if (status >= 300) refused[status] = (refused[status] ?? 0) + 1;
    return status < 300;
  };
  await Promise.all([
    ...tables.map((table) => table.until(stop)),
    ...phones.map((phone) => takesPart(phone, { task, random, sent, note, stop })),
  ]);
  moment('ends');
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);

  const taken = [...sent].filter(([, { taken: is }]) => is);
  const missing = () =>
    phones.reduce((sum, phone) => sum + lackingOn(phone.cards, taken, phone), 0) +
    lackingOn(console, taken, null);
  const until = performance.now() + patienceMs;
  while (missing() > 0 && performance.now() < until) await wait(20);
  const texts = await Promise.all(tables.map((table) => table.close()));
  const result: HallResult = {
    people: phones.length,
    tables: seated.length,
    usable: percentilesOf(phones.map(({ usable }) => usable)),
    delivered: percentilesOf(delivered),
    letters: percentilesOf(texts.flatMap(({ delays }) => delays)),
    answered: percentilesOf(answered),
    refused,
    sent: taken.map(([id, { words, supporters }]) => ({ id, words, supports: supporters.size })),
    missing: missing(),
    typed: texts.reduce((sum, { typed }) => sum + typed, 0),
    wrongLetters: texts.reduce((sum, { wrong }) => sum + wrong, 0),
    loadCpu: (user + system) / 1e6 / seconds,
  };
  for (const phone of phones) phone.close();
  leading.terminate();
  return result;
}

type Taking = {
  readonly task: HallTask;
  readonly random: () => number;
  readonly sent: Map<string, Sent>;
  readonly note: (began: number, status: number) => boolean;
  readonly stop: AbortSignal;
};

/** Brings a card one time in three, and supports one of the others' or takes that back the other times. */
async function takesPart(phone: HallPhone, { task, random, sent, note, stop }: Taking): Promise<void> {
  const path = '/contributions';
  const begin = performance.now() + random() * task.actEveryMs;
  const supported = new Set<string>();
  for (let act = 0; ; act++) {
    await wait(Math.max(0, begin + act * task.actEveryMs - performance.now()));
    if (stop.aborted) return;
    const others = [...phone.cards.keys()].filter((id) => sent.get(id)?.by !== phone && sent.has(id));
    const chosen = others[Math.floor(random() * others.length)];
    const began = performance.now();
    if (chosen === undefined || random() < 1 / 3) {
      const id = randomUUID();
      const words = `Contributo ${act} del posto ${phone.place}: ${'parole '.repeat(1 + Math.floor(random() * 20)).trim()}`;
      const one: Sent = { by: phone, words, at: began, taken: false, supporters: new Set() };
      sent.set(id, one);
      const card = { id, kind: 'idea', text: words, tags: [], question: null, onBehalf: false };
      one.taken = note(began, await phone.ask('POST', path, card));
      continue;
    }
    const gives = !supported.has(chosen) && supported.size < task.supportBudget;
    const which = gives ? chosen : must([...supported][0] ?? chosen, 'a card');
    if (!gives && !supported.has(which)) continue;
    if (!note(began, await phone.ask(gives ? 'PUT' : 'DELETE', `${path}/${which}/support`))) continue;
    const { supporters } = must(sent.get(which), 'the card was sent');
    if (gives) {
      supported.add(which);
      supporters.add(phone);
    } else {
      supported.delete(which);
      supporters.delete(phone);
    }
  }
}

/** How many cards of her table (null: of all) a page lacks, or has with other supports than were given. */
function lackingOn(
  cards: ReadonlyMap<string, Card>,
  taken: readonly (readonly [string, Sent])[],
  phone: HallPhone | null,
): number {
  return taken.filter(([id, { by, words, supporters }]) => {
    if (phone !== null && by.view.table.id !== phone.view.table.id) return false;
    const card = cards.get(id);
    return card?.text !== words || card.supports !== supporters.size;
  }).length;
}
