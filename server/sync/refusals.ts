import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Logger } from '../platform/logger.ts';

/** The rule of `docs/spec/sync.md` by which a frame was refused; `full` is the part of G5 about size. */
export type Rule = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'full' | 'read_only';

/** Counts refused frames by rule, and logs them without content (G8). */
export type Refusals = {
  readonly note: (document: DocumentId, rule: Rule) => void;
  readonly counts: () => ReadonlyMap<Rule, number>;
};

/** How long refusals of one rule in one text are gathered into one line: a flood of frames is no flood of lines. */
const gatherMs = 1000;
/** Lines under way; what comes to more is counted only. */
const mostGathered = 1000;

/** Does something after a while that need not keep the process. */
const afterAWhile = (act: () => void): void => void setTimeout(act, gatherMs).unref();

export function createRefusals(logger: Logger, later: (act: () => void) => void = afterAWhile): Refusals {
  const counts = new Map<Rule, number>();
  const gathered = new Map<string, number>();
  return {
    note(document, rule) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
      const key = `${document} ${rule}`;
      const before = gathered.get(key);
      if (before === undefined && gathered.size >= mostGathered) return;
      gathered.set(key, (before ?? 0) + 1);
      if (before !== undefined) return;
      later(() => {
        logger.info({ document, rule, frames: gathered.get(key) }, 'frames refused');
        gathered.delete(key);
      });
    },
    counts: () => counts,
  };
}
