import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import type { TextNode } from '../../shared/text/content.ts';
import type { AccessChanged } from '../people/accessChanged.ts';
import type { Database } from '../platform/database.ts';
import type { Authorship } from '../sync/authorship/authorship.ts';
import type { TextMoment } from '../sync/textAt.ts';
import type { TextToEdit } from '../sync/textEdit.ts';
import type { Importer } from './import/importer.ts';
import type { Outcomes } from './outcomes.ts';
import type { Places } from './places.ts';
import type { TransitionGuard } from './transitionGuard.ts';

/** What the use cases of this room need from outside it. */
export type DocumentsDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly places: Places;
  readonly outcomes: Outcomes;
  readonly contentOf: (document: DocumentId) => Promise<TextNode | null>;
  /** The same, with the number of the last update that it holds. */
  readonly textNow: (
    document: DocumentId,
  ) => Promise<{ readonly content: TextNode; readonly seq: number } | null>;
  /** The text as it was after one update of its log; null where the log cannot tell any more. */
  readonly contentAt: (document: DocumentId, at: TextMoment) => Promise<TextNode | null>;
  /** The text to be changed by the server for somebody; null when there is none. */
  readonly textToEdit: (document: DocumentId) => Promise<TextToEdit | null>;
  /** After the commit of such a change: whoever has the text open is shown it. */
  readonly textAppended: (document: DocumentId) => void;
  /** Who wrote which words of it. */
  readonly authorsNow: Authorship['authorsNow'];
  /** How many words of it each had written after one update. */
  readonly wordsAt: Authorship['wordsAt'];
  readonly accessChanged: AccessChanged;
  /** After a commit that changed what stands beside a text: whoever has it open asks again. */
  readonly documentChanged: (document: DocumentId) => void;
  /** What higher rooms have against a step. */
  readonly guards: readonly TransitionGuard[];
  readonly importer: Importer;
};
