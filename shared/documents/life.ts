import { type Result, refuse } from '../kernel/result.ts';

/** The life cycle of one kind of document: its states, and the steps that lead from one to another. */
export type Life<State extends string = string, Step extends string = string> = {
  readonly first: State;
  readonly states: readonly State[];
  readonly steps: readonly Step[];
  /** The states that every text passes on its way, in order. The others are exits, or what follows. */
  readonly path: readonly State[];
  /** The states in which the text may be written, by whoever has the right. */
  readonly writable: ReadonlySet<State>;
  /** Where each step leads from each state; null where it does not apply. */
  readonly transitions: Readonly<Record<State, Readonly<Record<Step, State | null>>>>;
  /** The steps that Corale can already carry out, by the state they start from. The others are refused in words. */
  readonly built: Readonly<Partial<Record<State, readonly Step[]>>>;
  /** The steps that something else takes with it, when it opens or closes: a round of consultation. Never taken alone. */
  readonly taken?: Readonly<Partial<Record<State, readonly Step[]>>>;
};

/** The whole table of a life from its arrows: every state has a cell for every step. */
export function transitionTable<State extends string, Step extends string>(
  steps: readonly Step[],
  arrows: Readonly<Record<State, Readonly<Partial<Record<Step, State>>>>>,
): Record<State, Record<Step, State | null>> {
  const rows = Object.entries<Readonly<Partial<Record<Step, State>>>>(arrows).map(([state, row]) => [
    state,
    Object.fromEntries(steps.map((step) => [step, row[step] ?? null])),
  ]);
  // Rows come from every state of `arrows`, cells from every step.
  return Object.fromEntries(rows) as Record<State, Record<Step, State | null>>;
}

/** The state after a step that somebody takes by itself, or why not. */
export function stateAfter(life: Life, state: string, step: string): Result<string> {
  const next = life.transitions[state]?.[step] ?? null;
  if (next === null) return refuse('wrong_state');
  return life.built[state]?.includes(step) ? { ok: true, value: next } : refuse('not_built_yet');
}

/** The same for a step that something else takes with it. */
export function stateTakenTo(life: Life, state: string, step: string): Result<string> {
  const next = life.transitions[state]?.[step] ?? null;
  return next !== null && life.taken?.[state]?.includes(step)
    ? { ok: true, value: next }
    : refuse('wrong_state');
}
