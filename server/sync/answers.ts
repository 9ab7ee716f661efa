import { step2Frame, updateFrame } from '../../shared/sync/wire.ts';
import type { SettledText } from './settledText.ts';
import type { StoredText } from './storedText.ts';
import { framed } from './webSocketFrame.ts';

const mostAnswers = 16;
const mostBytes = 16 * 1024 * 1024;
/** An update with nothing in it. */
const nothing = new Uint8Array([0, 0]);

/** Answers to step 1 of one text, ready for a socket. */
export class Answers {
  readonly #text: SettledText;
  /** By state vector, until the next update (O3). Honest clients come with few: those who fell behind together. */
  readonly #known = new Map<string, readonly Buffer[]>();
  #knownBytes = 0;
  /** The last update that the known answers hold. */
  #head = 0;

  constructor(text: SettledText) {
    this.#text = text;
  }

  /**
   * What a client with this state vector lacks. Who has nothing is answered from the stored bytes while no
   * Y.Doc stands (O1); null for who has something by then: the bytes as a whole would be sent for nothing.
   */
  to(stateVector: Uint8Array): readonly Buffer[] | null {
    if (this.#head !== this.#text.head) this.#forget();
    const key = Buffer.from(stateVector).toString('base64');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const stored = this.#text.stored;
    if (stored !== null && !isEmpty(stateVector)) return null;
    const answer = framed(
      stored === null ? [step2Frame(this.#text.lackedBy(stateVector))] : asStored(stored),
    );
    this.#remember(key, answer);
    return answer;
  }

  #remember(key: string, answer: readonly Buffer[]): void {
    const bytes = answer.reduce((sum, piece) => sum + piece.length, 0);
    if (this.#known.size >= mostAnswers || this.#knownBytes + bytes > mostBytes) this.#forget();
    this.#known.set(key, answer);
    this.#knownBytes += bytes;
  }

  #forget(): void {
    this.#known.clear();
    this.#knownBytes = 0;
    this.#head = this.#text.head;
  }
}

/** The snapshot as step 2, what came after it as updates. */
function asStored({ snapshot, tail }: StoredText): readonly Uint8Array[] {
  const first = step2Frame(snapshot?.update ?? tail[0] ?? nothing);
  return [first, ...(snapshot === null ? tail.slice(1) : tail).map(updateFrame)];
}

/** A state vector begins with the number of clients in it. */
function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector[0] === 0;
}
