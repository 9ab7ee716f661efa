import type { RoundState } from '../../../shared/decisions/round.ts';
import type { SignView } from '../../../shared/decisions/roundApi.ts';
import type { Reader } from '../../platform/database.ts';
import { newerThan } from './frozenTextStore.ts';
import { openRoundsOn } from './roundStore.ts';

/**
 * Why nothing can be said in a round any more; null while it can. Whoever reads an old text is told of the newer one
 * first, and where it is decided upon (docs/spec/decisions.md R6).
 */
export async function overBecause(
  reader: Reader,
  { opening }: RoundState,
  takesWords: boolean,
): Promise<SignView['over']> {
  const newer = await newerThan(reader, opening.texts);
  if (newer === null) return takesWords ? null : { refused: 'round_closed', newer: null, version: null };
  const documents = opening.texts.map(({ document }) => document);
  const open = (await openRoundsOn(reader, documents)).filter(({ id }) => id !== opening.id);
  const next = open.find(({ kind }) => kind === opening.kind) ?? open[0];
  return { refused: 'newer_version', newer: next?.id ?? null, version: newer };
}
