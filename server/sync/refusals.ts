import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Logger } from '../platform/logger.ts';

/** The rule of `docs/spec/sync.md` by which a frame was refused. */
export type Rule = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'read_only';

/** Counts and logs refused frames, by rule and without content (G8). */
export type Refusals = {
  readonly note: (document: DocumentId, rule: Rule) => void;
  readonly counts: () => ReadonlyMap<Rule, number>;
};

export function createRefusals(logger: Logger): Refusals {
  const counts = new Map<Rule, number>();
  return {
    note(document, rule) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
      logger.info({ document, rule }, 'frame refused');
    },
    counts: () => counts,
  };
}
