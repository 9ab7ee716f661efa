import { type Result, refuse } from '../../shared/kernel/result.ts';

/** Does so many things at a time; whoever comes meanwhile is refused instead of waiting with what they hold. */
export function atMost(most: number): <T>(work: () => Promise<Result<T>>) => Promise<Result<T>> {
  let under = 0;
  return async (work) => {
    if (under >= most) return refuse('too_many');
    under += 1;
    try {
      return await work();
    } finally {
      under -= 1;
    }
  };
}
