import type { DocumentRow } from '../documents/api.ts';
import type { DocumentKind } from '../documents/kind.ts';
import type { Standing } from '../documents/lives.ts';
import type { DocumentId } from '../kernel/ids.ts';

/** One thing that changed since the last visit, newest first. */
export type ChangeView =
  | {
      readonly kind: 'written';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      /** By what it is called: its number in the plan, or its code. */
      readonly number: string | null;
      /** Names with their office, at most three. */
      readonly by: readonly { readonly name: string; readonly office: string }[];
      /** People beyond those named. */
      readonly others: number;
    }
  | {
      readonly kind: 'created' | 'imported' | 'duplicated';
      readonly at: string;
      readonly document: DocumentId;
      readonly of: DocumentKind;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
    }
  | {
      readonly kind: 'advanced';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
      readonly from: Standing;
      readonly to: Standing;
      /** In the words of whoever took the step. */
      readonly reason: string | null;
    }
  | {
      readonly kind: 'placed' | 'granted' | 'grant_withdrawn';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
      /** Whom a grant is about. */
      readonly to: string | null;
    }
  | {
      readonly kind: 'attached' | 'attachment_removed';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
      /** Of the attachment. */
      readonly name: string;
    }
  | {
      readonly kind: 'renamed';
      readonly at: string;
      readonly document: DocumentId;
      readonly title: string;
      readonly number: string | null;
      readonly by: { readonly name: string; readonly office: string } | null;
      readonly was: string;
    };

/** `GET /api/desk`: the Scrivania. */
export type DeskView = {
  /** ISO instant of the visit before this one; null the first time. */
  readonly lastVisit: string | null;
  /** What I may write, last changed first. */
  readonly mine: readonly DocumentRow[];
  readonly changes: readonly ChangeView[];
};
