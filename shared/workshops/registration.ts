import { nameKey } from '../people/sameName.ts';

/** Somebody who is expected: under which name, for which body, and at which table. */
export type Expected = {
  readonly name: string | null;
  readonly organisation: string | null;
};

/**
 * Which registration is hers who comes with this name and body: the one with the whole of her name, or else the only
 * one that begins with it, because at the door people type their first name. Of those who have come already none.
 */
export function registrationOf<R extends Expected>(came: Expected, expected: readonly R[]): R | null {
  const key = nameKey(came.name ?? '');
  if (key === '') return null;
  const ofBody = expected.filter(({ organisation }) => organisation === came.organisation);
  const whole = ofBody.find(({ name }) => name !== null && nameKey(name) === key);
  if (whole !== undefined) return whole;
  const begun = ofBody.filter(({ name }) => nameKey(name?.trim().split(/\s+/u)[0] ?? '') === key);
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** Who is still expected, once these have come: each of them takes one registration away. */
export function stillExpected<R extends Expected>(
  registered: readonly R[],
  came: readonly Expected[],
): readonly R[] {
  return came.reduce<readonly R[]>((left, one) => {
    const hers = registrationOf(one, left);
    return hers === null ? left : left.filter((other) => other !== hers);
  }, registered);
}
