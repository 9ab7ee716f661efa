import type { DocumentId } from '../../shared/kernel/ids.ts';

/**
 * The port through which whoever changed a right says so, after the commit. Live sockets of the document are
 * then judged again.
 */
export type AccessChanged = (document: DocumentId) => void;
