import { type LiveEvent, liveCloseCodes, liveEventSchema } from '../../shared/kernel/liveEvent.ts';

/** What the page brings to its connection. */
export type LivePort = {
  readonly connect: () => WebSocket;
  /** Something is other than it was. `hello`: we were away for a while, so perhaps everything is. */
  readonly heard: (event: LiveEvent) => void;
  /** The session has ended. */
  readonly signedOut: () => void;
  /** From 0 to 1, another each time. */
  readonly chance: () => number;
  /**
   * For a page that is told the things themselves: it hears each at once and in order, and also that it was let in,
   * because only then does it ask for the whole.
   */
  readonly atOnce?: boolean;
};

/** Milliseconds. */
const firstWait = 1000;
const longestWait = 30_000;
/** Pages that hear the same at the same moment do not all ask at the same moment; what comes in a burst is one. */
const gather = { least: 100, most: 500 } as const;

/** Hears what changes on the server, for as long as somebody is signed in. Answers how to stop. */
export function hearLive(port: LivePort): () => void {
  let socket: WebSocket | null = null;
  let failures = 0;
  let greeted = false;
  let stopped = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const tell = gathered(port);

  const open = () => {
    clearTimeout(again);
    const opened = port.connect();
    socket = opened;
    opened.onmessage = ({ data }) => {
      const event = eventIn(data);
      if (event === null || socket !== opened) return;
      failures = 0;
      if (port.atOnce) return port.heard(event);
      if (event.event !== 'hello') return tell.note(event);
      // The first comes with a page that has just asked for everything.
      if (greeted) tell.note(event);
      greeted = true;
    };
    opened.onclose = ({ code }) => {
      if (stopped || socket !== opened) return;
      socket = null;
      if (code === liveCloseCodes.notSignedIn) port.signedOut();
      if (!isFinal(code)) again = setTimeout(open, wait(failures++, port.chance()));
    };
  };
  const back = () => {
    // A line that went away and came back leaves a socket that nobody answers.
    const left = socket;
    socket = null;
    left?.close();
    open();
  };
  open();
  globalThis.addEventListener?.('online', back);
  return () => {
    stopped = true;
    clearTimeout(again);
    tell.stop();
    globalThis.removeEventListener?.('online', back);
    socket?.close();
  };
}

function isFinal(code: number): boolean {
  return code >= 4400 && code <= 4499;
}

/** Half of it by chance: pages that a server sent away together come back one after the other. */
function wait(failures: number, chance: number): number {
  return Math.min(longestWait, firstWait * 2 ** failures) * (0.5 + chance / 2);
}

function eventIn(data: unknown): LiveEvent | null {
  if (typeof data !== 'string') return null;
  try {
    // A later server may tell of what this page does not know.
    return liveEventSchema.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}

function gathered({ heard, chance }: LivePort) {
  const waiting = new Map<string, LiveEvent>();
  let due: ReturnType<typeof setTimeout> | undefined;
  const tellAll = () => {
    due = undefined;
    const events = [...waiting.values()];
    waiting.clear();
    for (const event of events) heard(event);
  };
  return {
    note: (event: LiveEvent) => {
      waiting.set(JSON.stringify(event), event);
      due ??= setTimeout(tellAll, gather.least + chance() * (gather.most - gather.least));
    },
    stop: () => clearTimeout(due),
  };
}
