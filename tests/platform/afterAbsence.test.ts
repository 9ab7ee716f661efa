import { expect, test } from 'vitest';
import { openAfterAbsence } from '../../server/platform/afterAbsence.ts';

function database() {
  const looks: boolean[] = [];
  const backs: (() => void)[] = [];
  let away = true;
  const absence = openAfterAbsence(
    {
      answers: async () => {
        looks.push(!away);
        if (away) throw new Error('away');
      },
      back: () => backs.shift()?.(),
    },
    1,
  );
  return {
    ...absence,
    looks,
    comesBack: () => {
      away = false;
    },
    back: () => new Promise<void>((resolve) => backs.push(resolve)),
  };
}

test('a database that was away is told of once when it answers again, and once more the next time', async () => {
  const known = database();
  const back = known.back();
  for (let request = 0; request < 50; request++) known.noteAway();
  await expect.poll(() => known.looks.length).toBeGreaterThan(2);
  expect(known.looks).not.toContain(true);
  known.comesBack();
  await back;
  expect(known.looks.filter((answered) => answered)).toEqual([true]);
  const again = known.back();
  known.noteAway();
  await again;
  expect(known.looks.filter((answered) => answered)).toEqual([true, true]);
  known.close();
  known.noteAway();
});
