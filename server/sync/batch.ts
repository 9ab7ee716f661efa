import type { FrameRefusal } from '../../shared/sync/wire.ts';
import { Ahead } from './ahead.ts';
import type { ClientBindings } from './clientBindings.ts';
import type { QueuedFrame } from './frameQueue.ts';
import { judge, type Verdict } from './gate.ts';
import { isAllNew, onlyNew } from './onlyNew.ts';
import type { Rule } from './refusals.ts';
import type { SettledText } from './settledText.ts';
import { shapeOf, type UpdateShape } from './updateShape.ts';

/** What was decided of a frame, in the order of the queue. */
export type Decided =
  | { readonly kind: 'store'; readonly frame: QueuedFrame; readonly update: Uint8Array }
  | { readonly kind: 'nothing_new'; readonly frame: QueuedFrame }
  | {
      readonly kind: 'refuse';
      readonly frame: QueuedFrame;
      readonly rule: Rule;
      readonly code: FrameRefusal;
    };

/** What the queue must wait for before its next frame can be judged. */
export type Obstacle =
  | { readonly kind: 'bind'; readonly frame: QueuedFrame; readonly clients: readonly number[] }
  | { readonly kind: 'catch_up'; readonly frame: QueuedFrame }
  /** The sender's right was found under another access version than the one that the append will name (W1). */
  | { readonly kind: 'review'; readonly frame: QueuedFrame };

export type Batch = {
  readonly decided: readonly Decided[];
  readonly obstacle: Obstacle | null;
  /** The obstacle's frame and all behind it. */
  readonly left: readonly QueuedFrame[];
};

const mostUpdates = 1000;
const mostBytes = 4 * 1024 * 1024;

const refusalOf: Record<Extract<Verdict, { kind: 'refused' }>['rule'], FrameRefusal> = {
  G2: 'too_large',
  G3: 'resync',
  G4: 'foreign_client',
  G5: 'structure',
  full: 'full',
  read_only: 'read_only',
};

/**
 * Judges queued frames one after the other, each in the light of those before it, as if these were
 * stored already. Nothing is applied here: if the append fails, the same frames are judged again.
 */
export function judgeQueue(
  queue: readonly QueuedFrame[],
  accessVersion: number,
  text: SettledText,
  bindings: ClientBindings,
): Batch {
  const decided: Decided[] = [];
  const ahead = new Ahead(text.structs);
  const clockOf = (client: number) => ahead.clockOf(client);
  let updates = 0;
  let bytes = 0;
  for (const [index, frame] of queue.entries()) {
    if (updates >= mostUpdates || bytes >= mostBytes)
      return { decided, obstacle: null, left: queue.slice(index) };
    if (frame.socket.judgedBy !== accessVersion) {
      return { decided, obstacle: { kind: 'review', frame }, left: queue.slice(index) };
    }
    if (frame.step2 && text.heldStep2s.has(frame.update)) {
      decided.push({ kind: 'nothing_new', frame });
      continue;
    }
    const shape = shapeOf(frame.update);
    if (shape === null) {
      decided.push({ kind: 'refuse', frame, rule: 'G1', code: 'malformed' });
      continue;
    }
    const verdict = judge(shape, frame.socket.access === 'write', ahead, (client) =>
      bindings.holderOf(client, frame.socket.owner.member),
    );
    const obstacle = obstacleOf(verdict, frame);
    if (obstacle !== null) return { decided, obstacle, left: queue.slice(index) };
    const decision = decide(verdict, frame, shape, clockOf);
    decided.push(decision);
    // Judged in the light of frames that may yet fail to be stored: then it is no proof.
    if (decision.kind === 'nothing_new' && frame.step2 && updates === 0) text.heldStep2s.add(frame.update);
    if (verdict.kind !== 'lawful' || decision.kind !== 'store') continue;
    ahead.accept(verdict.footing, verdict.growth);
    updates++;
    bytes += decision.update.length;
  }
  return { decided, obstacle: null, left: [] };
}

function obstacleOf(verdict: Verdict, frame: QueuedFrame): Obstacle | null {
  if (verdict.kind === 'needs_binding') return { kind: 'bind', frame, clients: verdict.clients };
  if (verdict.kind === 'refused' && verdict.rule === 'G3' && !frame.caughtUp)
    return { kind: 'catch_up', frame };
  return null;
}

function decide(
  verdict: Verdict,
  frame: QueuedFrame,
  shape: UpdateShape,
  clockOf: (client: number) => number,
): Decided {
  if (verdict.kind === 'refused') {
    return { kind: 'refuse', frame, rule: verdict.rule, code: refusalOf[verdict.rule] };
  }
  if (verdict.kind !== 'lawful') return { kind: 'nothing_new', frame };
  if (!frame.step2 && isAllNew(shape, clockOf)) return { kind: 'store', frame, update: frame.update };
  const known = new Map(shape.structs.map((struct) => [struct.client, clockOf(struct.client)]));
  return { kind: 'store', frame, update: onlyNew(frame.update, shape, known, verdict.newDeletes) };
}
