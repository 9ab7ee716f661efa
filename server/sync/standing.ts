import type { Visitor } from '../../shared/people/visitor.ts';
import type { Access } from './writeAccess.ts';

/** Who a session says somebody is. */
export type SignedIn = {
  readonly visitor: Visitor;
  readonly sessionId: string;
  /** When the first of what it rests on ends by itself: the session, a role, a seat, a workshop. Null: nothing does. */
  readonly endsAt: Date | null;
};

/** Who a socket is, and what she may do there. */
export type Standing = { readonly session: SignedIn; readonly access: Access };

/** The same, with the access version by which it was found. */
export type Judged = Standing & { readonly version: number };
