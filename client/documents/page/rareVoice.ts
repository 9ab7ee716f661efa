/** Says things, but never two within `everyMs`: of what comes in between, only the last is said, and late. */
export type RareVoice = { readonly say: (sentence: string) => void; readonly stop: () => void };

export function rareVoice(speak: (sentence: string) => void, everyMs: number): RareVoice {
  let lastSaid: string | null = null;
  let waiting: string | null = null;
  let pause: ReturnType<typeof setTimeout> | null = null;

  const speakNow = (sentence: string) => {
    lastSaid = sentence;
    waiting = null;
    speak(sentence);
    pause = setTimeout(() => {
      pause = null;
      if (waiting !== null && waiting !== lastSaid) speakNow(waiting);
    }, everyMs);
  };

  return {
    say: (sentence) => {
      if (pause !== null) waiting = sentence;
      else if (sentence !== lastSaid) speakNow(sentence);
    },
    stop: () => {
      if (pause !== null) clearTimeout(pause);
    },
  };
}
