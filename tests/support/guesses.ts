import type { WebBrowser } from './webBrowser.ts';

/** How many answers there were of each status. */
export type Answered = ReadonlyMap<number, number>;

/**
 * Guesses codes as fast as they are answered: one half in a browser that has asked for a code, with the half
 * that this server gave it; the other half with halves of its own making.
 */
export function guessCodes(guesser: WebBrowser, forger: WebBrowser, count: number): Promise<Answered> {
  return guess(count, (place) => {
    const code = place.toString(32).padStart(8, 'K').toUpperCase();
    if (place % 2 === 0) return guesser.ask('POST', '/api/login/code/check', { code });
    return forger.ask('POST', '/api/login/code/check', { code }, { cookie: `corale.code=${code}.x` });
  });
}

/** Guesses tokens of invitations, each as long as a real one. */
export function guessInvitations(guesser: WebBrowser, count: number): Promise<Answered> {
  return guess(count, (place) => {
    const token = place.toString(36).padStart(43, 'A');
    return guesser.ask('POST', `/api/invitations/${place % 2 === 0 ? 'look' : 'accept'}`, { token });
  });
}

/** Guesses join codes, each as a code is: half of them only to look, half to come in. */
export function guessJoinCodes(
  guesser: {
    readonly ask: (method: string, path: string, body: unknown) => Promise<{ readonly status: number }>;
  },
  count: number,
  from = 0,
): Promise<Answered> {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return guess(count, (place) => {
    const code = Array.from({ length: 6 }, (_, at) => signs[Math.floor((from + place) / 32 ** at) % 32]).join(
      '',
    );
    return place % 2 === 0
      ? guesser.ask('POST', '/api/join/look', { code })
      : guesser.ask('POST', '/api/join', { code, name: 'Chi prova', organisation: null });
  });
}

async function guess(
  count: number,
  one: (place: number) => Promise<{ readonly status: number }>,
): Promise<Answered> {
  const answered = new Map<number, number>();
  for (let done = 0; done < count; done += 500) {
    const answers = await Promise.all(Array.from({ length: 500 }, (_, place) => one(done + place)));
    for (const { status } of answers) answered.set(status, (answered.get(status) ?? 0) + 1);
  }
  return answered;
}
