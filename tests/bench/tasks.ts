import type { Percentiles } from './statistics.ts';

/** Where the load goes, and how it speaks there. */
export type Target = {
  readonly dialect: 'corale' | 'hocuspocus';
  readonly port: number;
  readonly document: string;
  /** One for each member; sockets take them by turns. Empty where nobody asks who comes. */
  readonly cookies: readonly string[];
};

/** The door of a workshop, and its code. */
export type HallDoor = { readonly port: number; readonly workshop: string; readonly code: string };

/** What the load process can be asked to do; one thing at a time. */
export type LoadTask =
  | {
      readonly kind: 'fanOut';
      readonly target: Target;
      readonly clients: number;
      readonly typists: number;
      readonly warmUpMs: number;
      readonly windowMs: number;
      readonly seed: number;
    }
  /** One client opens the text, which comes to this state, and builds its Y.Doc. */
  | { readonly kind: 'open'; readonly target: Target; readonly state: Uint8Array }
  /** Many clients at once; `warm`: they hold the text already. They stay, until the server goes or they leave. */
  | {
      readonly kind: 'crowd';
      readonly target: Target;
      readonly state: Uint8Array;
      readonly clients: number;
      readonly warm: boolean;
    }
  | { readonly kind: 'leave' }
  /** A workshop: guests join, bring cards, support, and write at their tables. */
  | {
      readonly kind: 'hall';
      readonly door: HallDoor;
      /** The cookie of whoever leads it, whose console is open. */
      readonly leader: string;
      readonly people: number;
      readonly joinWithinMs: number;
      readonly writersAtTable: number;
      readonly supportBudget: number;
      /** Each of them brings a card, or supports one. */
      readonly actEveryMs: number;
      readonly forMs: number;
      readonly seed: number;
    };

export type FanOutResult = {
  /** Edit → other client, milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Edit → the server's word for it, milliseconds. */
  readonly acknowledgedP50: number;
  readonly acknowledgedP99: number;
  readonly typed: number;
  /** Letters that somebody typed and a newcomer does not find. */
  readonly lost: number;
  /** Edits that some client was not sent within ten seconds after the last key. */
  readonly missing: number;
  /** Whether the full clients and a newcomer hold the same text. */
  readonly converged: boolean;
  /** Moved carets that one reader was shown in each second. */
  readonly caretsPerSecond: number;
  readonly framesPerSecond: number;
  readonly megabytesPerSecond: number;
  /** Seconds of processor that the load process used in each second: near 1 it measures itself. */
  readonly loadCpu: number;
};

export type OpenResult = {
  /** From the start of the connection until the last byte of the text, milliseconds. */
  readonly received: number;
  /** The same and building the Y.Doc. */
  readonly usable: number;
  readonly bytes: number;
  readonly right: boolean;
};

export type CrowdResult = {
  /** From the first socket that opened until the half, and all, had the text, milliseconds. */
  readonly half: number;
  readonly all: number;
  readonly megabytes: number;
  /** Sockets that were closed before they had the text. */
  readonly turnedAway: number;
};

export type HallResult = {
  readonly people: number;
  readonly tables: number;
  /** From the first request of a phone until it could write; card → each other phone of its table and the console;
   * key → each other phone; act → answer. Milliseconds. */
  readonly usable: Percentiles;
  readonly delivered: Percentiles;
  readonly letters: Percentiles;
  readonly answered: Percentiles;
  /** How many acts were answered with each status that is a refusal. */
  readonly refused: Readonly<Record<string, number>>;
  /** Cards that the server has taken, and how many people support each in the end. */
  readonly sent: readonly { readonly id: string; readonly words: string; readonly supports: number }[];
  /** Cards that some phone or the console lacks, or shows with other words or supports. */
  readonly missing: number;
  readonly typed: number;
  readonly wrongLetters: number;
  readonly loadCpu: number;
};

export type ResultOf = {
  fanOut: FanOutResult;
  open: OpenResult;
  crowd: CrowdResult;
  leave: null;
  hall: HallResult;
};

/** What the load process says: a moment at which processors are to be read, or the end of the task. */
export type LoadMessage =
  | { readonly kind: 'moment'; readonly name: 'begins' | 'ends' }
  | { readonly kind: 'done'; readonly result: ResultOf[keyof ResultOf] }
  | { readonly kind: 'failed'; readonly why: string };
