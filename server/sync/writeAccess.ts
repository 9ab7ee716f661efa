import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Visitor } from '../../shared/people/visitor.ts';

/** What somebody may do with a text. `none` also stands for a document that does not exist. */
export type Access = 'none' | 'read' | 'write';

/**
 * The port through which sync learns who may do what; the room that owns the document fills it in.
 * Asked when a socket opens and again whenever the document's access version has moved.
 */
export type WriteAccess = (visitor: Visitor, document: DocumentId) => Promise<Access>;
