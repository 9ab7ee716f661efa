import type { Course } from './change.ts';
import type { JoinCode } from './joinCode.ts';

/** `GET /api/workshops/:id/screen`: what the hall sees. No type in here has a field for a name. */
export type ScreenView = {
  readonly theme: string;
  readonly question: string | null;
  readonly code: JoinCode;
  readonly address: string;
  readonly doorClosed: boolean;
  readonly course: Course;
  /** By supports; preferences once choosing is over. */
  readonly clusters: readonly {
    readonly title: string;
    readonly supports: number;
    readonly preferences: number | null;
  }[];
  readonly people: number;
  readonly tables: number;
  readonly contributions: number;
  /** The server's clock: that of this device may be minutes off. */
  readonly now: string;
};
