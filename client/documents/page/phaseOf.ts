import type { Life } from '../../../shared/documents/life.ts';
import { lives, type Standing } from '../../../shared/documents/lives.ts';

export type Phase = {
  readonly steps: readonly { readonly step: Standing; readonly standing: 'done' | 'now' | 'ahead' }[];
  /** Whether the state lies beyond the line, and is shown as a chip after it. */
  readonly beyond: boolean;
};

/** The line of phases that every text of a kind goes through, and where on it this one stands. */
export function phaseOf({ kind, state }: Standing): Phase {
  const { path }: Life = lives[kind];
  const now = path.indexOf(state);
  // A section that was not approved never came to the last phase; every other exit follows it.
  const behind = now >= 0 ? now : state === 'rejected' ? path.length - 1 : path.length;
  return {
    beyond: now < 0,
    steps: path.map((step, index) => ({
      // The path of a kind holds states of that kind.
      step: { kind, state: step } as Standing,
      standing: index === now ? 'now' : index < behind ? 'done' : 'ahead',
    })),
  };
}
