import { isDatabaseAway } from './databaseAway.ts';
import type { InTurn } from './inTurn.ts';

/** Asks something of one thing; what others ask of it meanwhile is done together with it. */
export type Together<Ask, Answer> = (thing: string, ask: Ask) => Promise<Answer>;

/** So many are done at once: nobody else waits longer for the thing than they take. */
const most = 100;

/**
 * What is asked of a thing while its turn has not come is one piece of work for all, in the order in which it was
 * asked. `work` does all of it or nothing, and answers each in the same order. When it fails, each is tried alone: one that
 * cannot be done takes no other along. Where PostgreSQL is away nobody knows what was stored, and nothing is tried again.
 */
export function openTogether<Ask, Answer>(
  inTurn: InTurn,
  work: (thing: string, asked: readonly Ask[]) => Promise<readonly Answer[]>,
): Together<Ask, Answer> {
  type Waiting = { readonly ask: Ask; readonly answer: PromiseWithResolvers<Answer> };
  const lines = new Map<string, Waiting[]>();

  const answerTogether = async (thing: string, line: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await work(
        thing,
        line.map(({ ask }) => ask),
      );
      answers.forEach((one, place) => {
        line[place]?.answer.resolve(one);
      });
    } catch (error) {
      if (line.length > 1 && !isDatabaseAway(error))
        for (const one of line) await answerTogether(thing, [one]);
      else for (const { answer } of line) answer.reject(error);
    }
  };

  return (thing, ask) => {
    const waiting = { ask, answer: Promise.withResolvers<Answer>() };
    const open = lines.get(thing);
    if (open !== undefined && open.length < most) open.push(waiting);
    else {
      const line = [waiting];
      lines.set(thing, line);
      void inTurn(thing, () => {
        if (lines.get(thing) === line) lines.delete(thing);
        return answerTogether(thing, line);
      });
    }
    return waiting.answer.promise;
  };
}
