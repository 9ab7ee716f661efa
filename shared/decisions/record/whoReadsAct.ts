import { never } from '../../kernel/assert.ts';
import type { Act } from '../../kernel/journalChain.ts';
import type { Actor } from '../../people/actor.ts';
import { can } from '../../people/can.ts';
import { isRecordAct, recordActs } from './recordActs.ts';

/** Why a reader gets only the digest of an act. */
export type ClosedWhy = 'register' | 'followers' | 'hidden' | 'ballot' | 'unknown';

/** What has to be known of the moment in which a record is read. */
export type Secrets = {
  /** Every round, and who alone sees its count while it is open. A ballot of a round that is not here stays closed. */
  readonly rounds: ReadonlyMap<string, { readonly open: boolean; readonly chair: string | null }>;
  /** Entries of observations whose words are hidden now. */
  readonly hiddenEntries: ReadonlySet<string>;
};

/**
 * Why this reader may not read what an act says; null when she may. `file`: what she reads goes from hand to hand,
 * so that of an open round not even the chair's copy holds a ballot (docs/spec/decisions.md R8, J5).
 */
export function closedTo(
  reader: Actor,
  act: Act,
  secrets: Secrets,
  { file }: { readonly file: boolean },
): ClosedWhy | null {
  if (!isRecordAct(act.act)) return 'unknown';
  const openness = recordActs[act.act];
  switch (openness) {
    case 'all':
      return null;
    case 'register':
      return can(reader, 'people.read', { sameDistrict: true }) || (!file && isOwn(reader, act))
        ? null
        : 'register';
    case 'followers':
      return can(reader, 'consultation.follow', { sameDistrict: true }) ? null : 'followers';
    case 'words':
      return secrets.hiddenEntries.has(String(act.facts['entry'])) ? 'hidden' : null;
    case 'ballot':
      return maySeeBallot(reader, act, secrets, file) ? null : 'ballot';
    default:
      return never(openness);
  }
}

function isOwn(reader: Actor, act: Act): boolean {
  return act.by === reader.person || act.subject === reader.person;
}

function maySeeBallot(reader: Actor, { facts }: Act, { rounds }: Secrets, file: boolean): boolean {
  const round = rounds.get(String(facts['round']));
  if (round?.open === false) return true;
  return !file && (facts['person'] === reader.person || round?.chair === reader.person);
}
