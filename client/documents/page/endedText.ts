import type { TextNode } from '../../../shared/text/content.ts';
import type { TextEnd } from '../../sync/sharedText.ts';
import type { AtRisk } from './atRisk.ts';

/** How a text came to an end on this page, and what of it was not stored then. */
export type EndedText = {
  readonly end: TextEnd;
  readonly unsaved: (AtRisk & { readonly content: TextNode }) | null;
};
