import {
  afterSaveEvent,
  isSafe,
  type SaveEvent,
  type SaveState,
  saveView,
  unopened,
} from '../../client/sync/saveState.ts';

/** What can happen at any moment to a page, its network and its server. */
export type Happening =
  | 'change'
  | 'connect'
  | 'drop'
  /** A frame reaches the server. */
  | 'arrive'
  /** The server stores and settles all that it has, or finds a gap that is none a moment later. */
  | 'store'
  | 'gap'
  /** A message of the server reaches the page. */
  | 'hear'
  /** The server asks with its step 1. */
  | 'ask'
  /** The page is closed and opened again: what waited is counted. */
  | 'reload'
  /** The page ends at once: what waits on the device is not counted. */
  | 'crash';

/** A frame under way, with the number of the last change that it brings; `from` is the first. */
type Frame = { readonly number: number; readonly from: number; readonly upTo: number };
type Said = { readonly settled: number } | { readonly refused: number } | { readonly ask: number };

const deletes = (change: number) => change % 4 === 1;

/**
 * An honest page and an honest server with a network between them that loses what is under way. The server
 * is the one who knows what is stored; the save state has to guess it from what it hears.
 */
export class SaveModel {
  state: SaveState = unopened;
  made = 0;
  now = 0;
  /** Whether it was ever called saved while something was not stored. */
  lied = false;
  readonly #stored = new Set<number>();
  #connected = false;
  #asked = false;
  #flows = false;
  #sent = 0;
  #toServer: Frame[] = [];
  #atServer: Frame[] = [];
  #toPage: Said[] = [];
  /** The large answer under way: changes up to this number go one part at a time. */
  #parts: { at: number; readonly end: number } | null = null;

  happens(happening: Happening): void {
    this.now += 50;
    switch (happening) {
      case 'change':
        this.made++;
        this.#event({ kind: 'changed', at: this.now });
        if (this.#flows) this.#send(this.made, 'change');
        return;
      case 'connect':
        if (!this.#connected) this.#open();
        return;
      case 'drop':
        if (this.#connected) this.#close();
        return;
      case 'arrive':
        return void this.#atServer.push(...this.#toServer.splice(0, 1));
      case 'store':
        return this.#store();
      case 'gap':
        return this.#refuse();
      case 'ask':
        if (this.#connected && !this.#asked) this.#ask();
        return;
      case 'hear':
        return this.#hear(this.#toPage.shift());
      case 'reload':
        if (this.#connected) this.#close();
        this.state = { ...unopened, changes: this.state.changes };
        return;
      case 'crash':
        if (this.#connected) this.#close();
        this.state = unopened;
    }
  }

  /** The network is there and everything arrives. */
  settlesDown(): void {
    this.happens('connect');
    do for (const happening of ['ask', 'arrive', 'store', 'hear'] as const) this.happens(happening);
    while (this.#toServer.length + this.#atServer.length + this.#toPage.length > 0 || !this.#asked);
    this.now += 1000;
  }

  get allStored(): boolean {
    return this.#stored.size === this.made;
  }

  get view(): string {
    return saveView(this.state, this.now, true).view.kind;
  }

  #event(event: SaveEvent): void {
    this.state = afterSaveEvent(this.state, event);
    if ((isSafe(this.state) || this.view === 'saved') && !this.allStored) this.lied = true;
  }

  #open(): void {
    this.#connected = true;
    this.#event({ kind: 'opened' });
  }

  /** What was under way is lost; what had arrived may still be stored, and nobody is told. */
  #close(): void {
    this.#connected = this.#asked = this.#flows = false;
    this.#sent = 0;
    this.#toServer = [];
    for (const frame of this.#atServer) this.#take(frame);
    this.#atServer = [];
    this.#toPage = [];
    this.#parts = null;
    this.#event({ kind: 'closed' });
  }

  #ask(): void {
    this.#asked = true;
    this.#toPage.push({ ask: this.#known() });
  }

  #send(from: number, carries: 'change' | 'part' | 'everything', upTo = this.made): void {
    this.#toServer.push({ number: ++this.#sent, from, upTo });
    this.#event({ kind: 'sent', carries });
  }

  #answer(known: number): void {
    // Every third answer is too large for one frame.
    if (this.made - known > 2 && this.made % 3 === 0) {
      this.#parts = { at: known, end: this.made };
      return this.#sendPart();
    }
    this.#flows = true;
    this.#send(known + 1, 'everything');
  }

  #sendPart(): void {
    const parts = this.#parts;
    if (parts === null) return;
    if (parts.at < parts.end) return this.#send(parts.at + 1, 'part', ++parts.at);
    this.#parts = null;
    this.#flows = true;
    this.#send(parts.end + 1, 'everything');
  }

  /** Up to which change the server has everything. */
  #known(): number {
    let known = 0;
    while (this.#stored.has(known + 1)) known++;
    return known;
  }

  /** Words stand on all words before them; what only deletes stands by itself, and what is empty brings nothing new. */
  #take(frame: Frame): boolean {
    const brought = Array.from({ length: frame.upTo - frame.from + 1 }, (_, index) => frame.from + index);
    const stands = (change: number) =>
      deletes(change) ||
      Array.from({ length: change - 1 }, (_, index) => index + 1).every(
        (before) => deletes(before) || this.#stored.has(before) || brought.includes(before),
      );
    if (!brought.every(stands)) return false;
    for (const change of brought) this.#stored.add(change);
    return true;
  }

  #store(): void {
    let settled: number | null = null;
    for (const frame of this.#atServer.splice(0)) {
      if (this.#take(frame)) settled = frame.number;
      else this.#refuseFrame(frame);
    }
    if (settled !== null) this.#toPage.push({ settled });
  }

  #refuse(): void {
    const frame = this.#atServer.shift();
    if (frame !== undefined) this.#refuseFrame(frame);
  }

  /** The server asks again, sooner or later. */
  #refuseFrame(frame: Frame): void {
    this.#toPage.push({ refused: frame.number });
    this.#asked = false;
  }

  #hear(said: Said | undefined): void {
    if (said === undefined) return;
    if ('ask' in said) return this.#answer(said.ask);
    if ('settled' in said) {
      this.#event({ kind: 'settled', upTo: said.settled, at: this.now });
      if (said.settled >= this.#sent) this.#sendPart();
      return;
    }
    this.#flows = false;
    this.#parts = null;
    this.#event({ kind: 'refused', frame: said.refused, code: 'resync' });
  }
}
