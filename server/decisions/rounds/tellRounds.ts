import type { RoundState } from '../../../shared/decisions/round.ts';
import { tellMoved } from '../../documents/advanceDocument.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';

type Deps = Pick<DecisionsDeps, 'tellLive' | 'accessChanged' | 'documentChanged'>;

/** After a commit that changed a round and left its texts where they are. */
export function tellRounds({ tellLive }: Pick<Deps, 'tellLive'>): void {
  tellLive({ event: 'rounds' }, 'readers');
}

/** After one that moved its texts too: whoever has one open asks what may be done with it now. */
export function tellOfTexts(deps: Deps, { texts }: RoundState['opening']): void {
  for (const { document } of texts) tellMoved(deps, document);
  tellRounds(deps);
}
