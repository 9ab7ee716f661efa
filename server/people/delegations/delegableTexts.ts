import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../../../shared/people/actor.ts';

/**
 * The port through which delegations learn the texts to which they can be limited, as this reader may know them;
 * documents stand above and fill it in.
 */
export type DelegableTexts = (
  actor: Actor,
) => Promise<readonly { readonly id: DocumentId; readonly title: string }[]>;
