import { useState } from 'react';
import type { PersonId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type AskedCode, keepCode, keptCode } from './keptCode.ts';

/** The code that one is asked for, also after the page was opened anew. */
export function useAskedCode(
  person: PersonId,
  round: SignOffRoundId,
): readonly [AskedCode | null, (asked: AskedCode | null) => void] {
  const [code, setCode] = useState(() => keptCode(person, round, Date.now()));
  const askFor = (asked: AskedCode | null) => {
    keepCode(person, round, asked, Date.now());
    setCode(asked);
  };
  return [code, askFor];
}
