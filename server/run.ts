import type { Config } from './platform/config.ts';
import type { Logger } from './platform/logger.ts';

/** What a command gets from whoever typed it. */
export type Run = {
  /** What follows the command's name. */
  readonly args: readonly string[];
  readonly config: Config;
  readonly logger: Logger;
  /** Tells the person at the terminal how far it has come. */
  readonly say: (line: string) => void;
  /** Asks the person at the terminal; null where nobody is there. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Resolves with the signal that asks it to stop. */
  readonly stopAsked: Promise<string>;
};
