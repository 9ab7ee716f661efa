import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import type { TextNode } from '../../shared/text/content.ts';
import type { AccessChanged } from '../people/accessChanged.ts';
import type { Database } from '../platform/database.ts';
import type { Authorship } from '../sync/authorship/authorship.ts';
import type { Importer } from './import/importer.ts';
import type { Places } from './places.ts';
import type { TransitionGuard } from './transitionGuard.ts';

/** What the use cases of this room need from outside it. */
export type DocumentsDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly places: Places;
  readonly contentOf: (document: DocumentId) => Promise<TextNode | null>;
  /** The same, with the number of the last update that it holds. */
  readonly textNow: (
    document: DocumentId,
  ) => Promise<{ readonly content: TextNode; readonly seq: number } | null>;
  /** Who wrote which words of it. */
  readonly authorsNow: Authorship['authorsNow'];
  readonly accessChanged: AccessChanged;
  /** After a commit that changed what stands beside a text: whoever has it open asks again. */
  readonly documentChanged: (document: DocumentId) => void;
  /** What higher rooms have against a step. */
  readonly guards: readonly TransitionGuard[];
  readonly importer: Importer;
};
