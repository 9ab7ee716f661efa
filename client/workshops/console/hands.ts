import type { TFunction } from 'i18next';
import { must } from '../../../shared/kernel/assert.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import type { Facilitating } from '../../../shared/workshops/facilitating.ts';
import { type Answer, ask, type Failure } from '../../platform/api.ts';
import { announce } from '../../ui/announce.ts';
import { type Inverse, inverseOf } from './inverse.ts';
import { seenAgain } from './seenAgain.ts';
import { whatIsThere } from './whatIsThere.ts';

/** What a facilitator does with; it stays the same while the board changes, so that five hundred cards need not. */
export type Hands = {
  /** Does one act; what was refused is shown where it was asked for, or at the head of the page. */
  readonly act: (act: Facilitating) => Promise<Answer<null>>;
  /** The same, and says at the head of the page why it was refused. */
  readonly try: (act: Facilitating) => void;
  /** Takes her own last act back, unless somebody has changed since what it made. */
  readonly undo: () => void;
  /** The board as it is at this instant. */
  readonly now: () => ConsoleView;
};

export type Done = { readonly act: Facilitating; readonly inverse: Inverse };

/** What hands need of the page that they are on. */
type HandsPort = {
  readonly t: TFunction;
  readonly path: string;
  readonly now: () => ConsoleView;
  readonly askAgain: () => Promise<void>;
  /** Her last act that can be taken back. */
  readonly last: () => Done | undefined;
  readonly did: (done: Done) => void;
  readonly forget: (done: Done) => void;
  /** Tells that something is going on. */
  readonly during: (work: () => Promise<void>) => Promise<void>;
  readonly fail: (message: string | null) => void;
};

/** What a facilitator does, each act on what she saw, and how she takes the last one back. */
export function handsOn(port: HandsPort): Hands {
  const { t, now, fail } = port;
  const act = async (one: Facilitating) => {
    const inverse = inverseOf(one, now());
    const answer = await sendAgain(port, one);
    if (answer.ok && inverse !== null) port.did({ act: one, inverse });
    return answer;
  };
  const undo = async () => {
    const last = port.last();
    if (last === undefined) return announce(t(($) => $.console.undoNothing));
    const back = last.inverse(now());
    if (back === null) {
      port.forget(last);
      const there = whatIsThere(t, last.act, now());
      return fail([t(($) => $.console.undoGone), there].filter((part) => part !== null).join(' '));
    }
    const answer = await sendAgain(port, back);
    if (!answer.ok) return fail(answer.message);
    port.forget(last);
    fail(null);
    announce(t(($) => $.console.undone));
  };
  // Two presses take back two acts, one after the other, and not one of them twice.
  let undone = Promise.resolve();
  const undoNext = () => {
    undone = undone.then(() => port.during(undo));
  };
  const during = async (one: Facilitating) => {
    let answer: Answer<null> | undefined;
    await port.during(async () => {
      answer = await act(one);
    });
    return must(answer, 'an act is answered');
  };
  return {
    act: during,
    try: (one) => void during(one).then((answer) => fail(answer.ok ? null : answer.message)),
    undo: undoNext,
    now,
  };
}

/** Why it was not done, in words of the hall, and what stands there. */
function told(t: TFunction, { refused, message }: Failure, there: string | null): string {
  const why =
    refused === 'changed_meanwhile'
      ? t(($) => $.console.meanwhile)
      : refused === 'wrong_state'
        ? t(($) => $.console.notNow)
        : null;
  if (why === null) return message;
  return there === null ? why : `${why} ${there}`;
}

/** How often an act is sent again because the hall votes. */
const mostAgain = 5;

async function sendAgain(port: HandsPort, act: Facilitating): Promise<Answer<null>> {
  const { t, path, now } = port;
  let sent = act;
  for (let again = 0; ; again++) {
    const was = now();
    const answer = await ask<null>('POST', path, sent);
    await port.askAgain();
    if (answer.ok) return answer;
    const next =
      answer.refused === 'changed_meanwhile' && again < mostAgain ? seenAgain(sent, was, now()) : null;
    if (next === null) return { ...answer, message: told(t, answer, whatIsThere(t, sent, now())) };
    sent = next;
  }
}
