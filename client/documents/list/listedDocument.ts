import type { DocumentRow } from '../../../shared/documents/api.ts';
import type { Standing } from '../../../shared/documents/lives.ts';

/** What a list says of a document, in the tree of the plan or in a list of its kind. */
export type ListedDocument = Standing &
  Pick<DocumentRow, 'id' | 'number' | 'code' | 'title' | 'mayWrite' | 'changedAt'> &
  Partial<Pick<DocumentRow, 'outcome'>>;
