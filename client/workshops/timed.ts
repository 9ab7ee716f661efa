/**
 * What was asked for, and how much later it was on the server than here, in milliseconds: a device's own clock may be
 * minutes off, and the timer is everybody's.
 */
export type Timed<View> = View & { readonly aheadMs: number };

export async function timed<View extends { readonly now: string }>(
  asked: Promise<View>,
  here: () => number = Date.now,
): Promise<Timed<View>> {
  const view = await asked;
  return { ...view, aheadMs: Date.parse(view.now) - here() };
}
