import { createHash } from 'node:crypto';

const mostHashes = 1024;

/**
 * Answers of clients that were proved to hold nothing which this text lacks, by their hash. Within one
 * epoch a proof stands for ever: clocks only grow, what is deleted stays deleted, and nothing that was
 * applied is undone. So the same bytes again are settled unread (O3), whoever sends them: after a restart
 * that is nearly everybody.
 */
export class HeldStep2s {
  readonly #hashes = new Set<string>();

  has(update: Uint8Array): boolean {
    return this.#hashes.size > 0 && this.#hashes.has(hashOf(update));
  }

  /** These bytes were found to hold nothing new, or have just been applied. */
  add(update: Uint8Array): void {
    if (this.#hashes.size >= mostHashes) this.#hashes.clear();
    this.#hashes.add(hashOf(update));
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
