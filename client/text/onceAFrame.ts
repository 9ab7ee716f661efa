/** An act that many small changes ask for, done at most once a frame. */
export type OnceAFrame = { readonly soon: () => void; readonly stop: () => void };

export function onceAFrame(act: () => void): OnceAFrame {
  let frame: number | null = null;
  return {
    soon: () => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        act();
      });
    },
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
    },
  };
}
