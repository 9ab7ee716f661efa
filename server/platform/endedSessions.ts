/** No admission takes longer; what does is found by the reviews of every minute. */
const admissionMs = 60_000;

/** Sessions that ended a moment ago: whoever was being admitted meanwhile stood in no room yet. */
export type EndedSessions = {
  readonly note: (sessionId: string) => void;
  readonly has: (sessionId: string) => boolean;
};

export function rememberEnded(): EndedSessions {
  const ended = new Set<string>();
  return {
    note: (sessionId) => {
      ended.add(sessionId);
      setTimeout(() => ended.delete(sessionId), admissionMs).unref();
    },
    has: (sessionId) => ended.has(sessionId),
  };
}
