import type { DocumentKind } from './kind.ts';
import type { Life } from './life.ts';
import { type DocumentState, type DocumentStep, lives, type Standing } from './lives.ts';

/** The step that comes with a version, by kind; minutes are approved as they stand. */
const freezeSteps = {
  plan_section: 'freeze',
  recommendation: 'submit_to_mayors',
  agreement: 'freeze',
  minutes: null,
} as const satisfies Record<DocumentKind, DocumentStep | null>;

export function freezeStepOf(kind: DocumentKind): DocumentStep | null {
  return freezeSteps[kind];
}

/** Whether one version stands for the text in this state: from its freeze on until it is written again. */
export function standsFrozen({ kind, state }: Standing): boolean {
  return frozenStates[kind].has(state);
}

/** The state from which a text was frozen. */
export function stateBeforeFreeze(kind: DocumentKind): DocumentState | null {
  const step = freezeSteps[kind];
  const life: Life = lives[kind];
  const before = life.states.find(
    (state) => step !== null && (life.transitions[state]?.[step] ?? null) !== null,
  );
  // A life holds states of its own only.
  return (before ?? null) as DocumentState | null;
}

const frozenStates: Record<DocumentKind, ReadonlySet<string>> = {
  plan_section: statesAfterFreeze('plan_section'),
  recommendation: statesAfterFreeze('recommendation'),
  agreement: statesAfterFreeze('agreement'),
  minutes: new Set(),
};

/** All states that a freeze leads to, without those in which, or before which, the text may be written again. */
function statesAfterFreeze(kind: DocumentKind): ReadonlySet<string> {
  const life: Life = lives[kind];
  const step = freezeSteps[kind];
  const found = new Set<string>();
  const look = (state: string | null | undefined) => {
    if (!state || found.has(state) || life.writable.has(state)) return;
    found.add(state);
    for (const next of Object.values(life.transitions[state] ?? {})) look(next);
  };
  if (step !== null) for (const state of life.states) look(life.transitions[state]?.[step]);
  return found;
}
